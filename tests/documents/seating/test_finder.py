"""Where everybody sits, found from the name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.documents.printed import facts_of, words_of
from tests.documents.seating.seatings import seat

from symposiarch.model.invitations import Reply
from symposiarch.model.people import NameOrder
from symposiarch.model.venues import Venue


def test_the_finder_leads_from_the_family_name_to_the_table(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guests = [
            a_guest(work.session, event, "Emma Östberg"),
            a_guest(work.session, event, "Oleg Ivanov", native_name="Олег Иванов"),
            a_guest(work.session, event, given_name="Chul-soo", family_name="Kim", name_order=NameOrder.FAMILY_FIRST),
        ]
        away = a_guest(work.session, event, "Zoe Away", reply=Reply.DECLINED)
        seat(work.session, event, ("1", guests), ("2", [away]))
        facts = facts_of(work.session, "finder", event)
    assert [(letter["title"], [one["name"] for one in letter["people"]]) for letter in facts["letters"]] == [
        ("I", ["Ivanov, Oleg"]),
        ("K", ["Kim Chul-soo"]),
        ("O", ["Östberg, Emma"]),
    ]
    (page,) = words_of("finder", facts)
    assert "Олег Иванов" in page
    assert "Dinner · plan no. 3" in page


def test_a_guest_is_found_under_the_printed_name_where_its_parts_are_kept_in_another_script(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(
            work.session, event, printed_name="Wang Xiaoming", family_name="王", given_name="小明", native_name="王小明"
        )  # fmt: skip
        seat(work.session, event, ("1", [guest]))
        (letter,) = facts_of(work.session, "finder", event)["letters"]
    assert letter["title"] == "W"
    assert [(one["name"], one["native"]) for one in letter["people"]] == [("Wang Xiaoming", "王小明")]


@pytest.mark.parametrize(
    ("printed", "given", "family", "order", "found"),
    [
        ("DUPONT JEAN", "Jean", "Dupont", NameOrder.GIVEN_FIRST, "Dupont, Jean"),
        ("Szabo Peter", "Péter", "Szabó", NameOrder.FAMILY_FIRST, "Szabó Péter"),
    ],
)
def test_a_guest_whose_printed_name_has_capitals_or_no_accents_is_found_under_the_family_name_that_is_kept(
    tmp_path: Path, printed: str, given: str, family: str, order: NameOrder, found: str
) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(
            work.session, event, printed_name=printed, given_name=given, family_name=family, name_order=order
        )  # fmt: skip
        seat(work.session, event, ("1", [guest]))
        (letter,) = facts_of(work.session, "finder", event)["letters"]
    assert (letter["title"], [one["name"] for one in letter["people"]]) == (family[0], [found])


def test_a_companion_who_is_in_no_address_book_stands_under_the_family_name_too(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Kamran Hasanov")
        names = ("Mrs. Leman Səlimova", "Ms. Chu Mi-ra", "Mrs Green", "Aysel")
        seat(work.session, event, ("1", [a_companion(work.session, guest, name) for name in names]))
        facts = facts_of(work.session, "finder", event)
    found = [(letter["title"], one["name"]) for letter in facts["letters"] for one in letter["people"]]
    assert found == [("A", "Aysel"), ("C", "Chu Mi-ra"), ("G", "Green, Mrs"), ("S", "Səlimova, Leman")]


def test_who_is_looked_up_in_another_script_stands_in_the_finder_a_second_time(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        kim: dict[str, Any] = {"given_name": "Chul-soo", "family_name": "Kim", "name_order": NameOrder.FAMILY_FIRST}
        guests = [
            a_guest(work.session, event, "Əli Əliyev"),
            a_guest(work.session, event, **kim, native_name="김철수"),
            a_guest(work.session, event, "Oleg Ivanov", native_name="Олег Иванов"),
        ]
        seat(work.session, event, ("1", guests[:2]), ("2", guests[2:]))
        found = {
            languages: {
                letter["title"]: [one["name"] for one in letter["people"]]
                for letter in facts_of(work.session, "finder", event, languages=languages)["letters"]
            }
            for languages in (("en", "ko"), ("ko", "en"), ("az", "ru"))
        }
    assert found["en", "ko"] == {"A": ["Əliyev, Əli"], "I": ["Ivanov, Oleg"], "K": ["Kim Chul-soo"], "ㄱ": ["김철수"]}
    assert list(found["ko", "en"]) == ["ㄱ", "A", "I", "K"]
    assert found["az", "ru"] == {
        "Ə": ["Əliyev, Əli"], "I": ["Ivanov, Oleg"], "K": ["Kim Chul-soo"], "И": ["Иванов, Олег"],
    }  # fmt: skip


def test_each_alphabet_of_the_finder_stands_together_and_who_has_no_name_yet_after_them(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guests = [
            a_guest(work.session, event, "Zoe Zander"),
            a_guest(work.session, event, printed_name="황보선화"),
            a_guest(work.session, event, "Chul-soo Kim", native_name="김철수"),
        ]
        nobody = a_companion(work.session, guests[0], "")
        seat(work.session, event, ("1", [*guests, nobody]))
        letters = facts_of(work.session, "finder", event, languages=("en", "ko"))["letters"]
    assert [letter["title"] for letter in letters] == ["K", "Z", "ㄱ", "ㅎ", "–"]


def test_a_walk_in_stands_in_the_finder_under_the_family_name(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("1", [a_guest(work.session, event, printed_name="Gülnarə Hacıbəyli")]))
        (letter,) = facts_of(work.session, "finder", event)["letters"]
    assert (letter["title"], letter["people"][0]["name"]) == ("H", "Hacıbəyli, Gülnarə")


def test_a_venue_that_is_called_by_its_city_says_it_once(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        said = []
        for name, city in (
            ("Namsan District Hall, Seoul", "Seoul"),
            ("Grand Hall", "Seoul"),
            ("서울시청", "서울"),
            ("Hotel Bernstein", "Bern"),
        ):
            event = an_event(work.session, venue=name)
            work.session.get_one(Venue, event.venue_id).city = city
            said += facts_of(work.session, "finder", event)["event"]["where"]
    assert said == ["Namsan District Hall, Seoul", "Grand Hall, Seoul", "서울시청", "Hotel Bernstein, Bern"]


def test_in_a_hall_of_rows_finder_and_kitchen_tell_row_and_seat(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("Row A", [a_guest(work.session, event)]))
        facts = facts_of(work.session, "finder", event)
        kitchen = facts_of(work.session, "kitchen-sheet", event)
    assert facts["places"] == ["plan.row", "seat"]
    assert facts["letters"][0]["people"][0]["place"] == "Row A / 1"
    assert kitchen["hall"], "the kitchen counts by row, too"


def test_without_a_chosen_plan_nobody_is_found_and_the_sheet_says_so(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("1", [a_guest(work.session, event)]), chosen=False)
        for sheet, said in (("finder", "Nobody has a seat"), ("table-signs", "No seating plan has been chosen")):
            (page,) = words_of(sheet, facts_of(work.session, sheet, event))
            assert said in page


def test_every_table_has_a_sign_read_from_both_sides_and_a_row_of_chairs_has_none(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("Samarkand", []), ("", []), ("Row A", []))
        pages = words_of("table-signs", facts_of(work.session, "table-signs", event))
    assert [(page.count("Samarkand"), page.split().count("2")) for page in pages] == [(2, 0), (0, 2)]


def test_each_page_and_column_of_the_finder_says_where_it_leads_and_which_letter_goes_on_there(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guests = [a_guest(work.session, event, f"Emma Garcia{number:03}") for number in range(200)]
        seat(work.session, event, ("1", guests[:100]), ("2", guests[100:]))
        pages = words_of("finder", facts_of(work.session, "finder", event))
    assert len(pages) > 2
    for page in pages[:-1]:
        lines = [line.strip() for line in page.splitlines()]
        assert (lines.count("Table"), lines.count("G")) == (2, 2)
