"""What people eat is known however and in whichever language it is written, and told in that of the sheet."""

from __future__ import annotations

from symposiarch.documents.words import LANGUAGES
from symposiarch.planning.logistics.diet_words import diet_in, ways_of_writing


def test_a_diet_is_told_in_the_language_of_the_sheet_and_one_that_is_not_known_as_it_was_written() -> None:
    for said, english, korean in (
        ("Vegetarian", "vegetarian", "채식"),
        ("채식", "vegetarian", "채식"),
        ("채식 주의자", "vegetarian", "채식"),
        ("VEGETARIENNE", "vegetarian", "채식"),
        ("Gluten free", "gluten-free", "글루텐 프리"),
        ("견과류 알러지, 채식", "vegetarian, nut allergy", "채식, 견과류 알레르기"),
        ("no pork and no alcohol.", "no pork, no alcohol", "돼지고기 제외, 술 제외"),
        # Never less than what was written, nor one thing for another.
        ("severe  nut allergy", "severe nut allergy", "severe nut allergy"),
        ("allergic to nuts and fish", "allergic to nuts and fish", "allergic to nuts and fish"),
        ("halal / vegan", "halal / vegan", "halal / vegan"),
        ("lacto-vegetarian", "lacto-vegetarian", "lacto-vegetarian"),
        ("vegetarian, but eats fish", "vegetarian, but eats fish", "vegetarian, but eats fish"),
        ("", "", ""),
    ):
        assert (diet_in(said, "en"), diet_in(said, "ko")) == (english, korean), said


def test_what_is_written_for_a_diet_means_no_other_and_every_language_of_the_sheets_says_it() -> None:
    for way in ways_of_writing():
        told = {language: diet_in(way, language) for language in LANGUAGES}
        assert told["ko"] != told["en"], way  # so that it is known
        assert {diet_in(one, "en") for one in told.values()} == {told["en"]}, way
