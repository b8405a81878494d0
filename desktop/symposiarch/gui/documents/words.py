"""The sheets' groups, choices and empty pages in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.documents.glyphs import MissingGlyph


def group_words() -> dict[str, str]:
    """The titles over the sheets, by group."""
    return {
        "guests": tr("Guests"),
        "invitations": tr("Invitations"),
        "programme": tr("Programme"),
        "seating": tr("Seating"),
        "cards": tr("Cards"),
        "logistics": tr("Logistics"),
        "day": tr("On the day"),
    }


def nothing_words(lacks: str) -> str:
    """What an empty sheet lacks, and what is done first: what the chosen plan lacks, or what the sheet itself says."""
    from symposiarch.documents.words import word

    of_plan = {
        "plan": tr("No seating plan is chosen yet. Make or choose one on the Seating page."),
        "seated": tr("Nobody has a seat yet. Fill the plan on the Seating page."),
        "tables": tr("Everybody sits in rows: there is no table to put a sign on."),
    }
    return of_plan.get(lacks) or tr(word("en", lacks))


def choice_words(choice: str) -> str:
    """A choice of an option as one says it; papers and forms are written as their makers do."""
    known = {
        "not-declined": tr("All who have not declined"),
        "coming": tr("Those who come"),
        "all": tr("All"),
        "to-invite": tr("Still to be invited"),
        "approved": tr("Approved"),
        "none": tr("Not at all"),
        "list": tr("Order of the list"),
        "id1": tr("Card, 86 × 54 mm"),
        "own": tr("Own measures"),
        "dl": tr("DL, a third of A4"),
        "note-verbale": tr("Note verbale"),
        "save-the-date": tr("Save the date"),
        "a": tr("Wave A"),
        "b": tr("Wave B"),
        "c": tr("Wave C"),
        "reserve": tr("Reserve"),
    }
    if choice in known:
        return known[choice]
    if any(character.isdigit() for character in choice):
        return choice.upper()
    return tr(choice.replace("-", " ").capitalize())


def languages_words(languages: Sequence[str]) -> str:
    """ "English, Korean": languages by their codes, in the window's own language."""
    return ", ".join(QLocale.languageToString(QLocale(code).language()) for code in languages)


def missing_words(glyph: MissingGlyph) -> str:
    """The letter, where it stands, and whose it is."""
    if glyph.whose and glyph.whose != glyph.text:
        return tr(
            "{whose}: no font here has the letter {letter} ({code}) in “{text}”.",
            whose=glyph.whose,
            letter=glyph.letter,
            code=glyph.code,
            text=glyph.text,
        )
    return tr(
        "“{text}”: no font here has the letter {letter} ({code}).",
        letter=glyph.letter,
        code=glyph.code,
        text=glyph.text,
    )
