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


def nothing_words() -> dict[str, str]:
    """Why a sheet of the group has nothing on it, and what to do."""
    nobody = tr("Nobody is on this sheet yet. Invite guests, or choose others in the panel.")
    return {
        "invitations": tr("Nobody is to be written to yet. Add guests to the list, or choose others in the panel."),
        "programme": tr("There is nothing of this in the programme yet. It is entered on the Programme page."),
        "seating": tr("Nobody has a seat yet. Fill the plan on the Seating page."),
        "guests": nobody,
        "cards": nobody,
        "day": nobody,
        "logistics": tr("Nothing of this has been arranged yet."),
    }


def lack_words() -> dict[str, str]:
    """What a sheet itself says that it lacks."""
    return {
        "plan": tr("No seating plan is chosen yet. Make or choose one on the Seating page."),
        "tables": tr("Everybody sits in rows: there is no table to put a sign on."),
    }


def empty_words(lacking: str) -> str:
    """What is missing and what is done first, as the sheet itself says it; nothing for a sheet with other words."""
    from symposiarch.documents.words import word

    return tr(word("en", lacking)) if lacking.startswith("empty.") else ""


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
