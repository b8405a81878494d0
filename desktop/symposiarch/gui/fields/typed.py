"""What is typed into a cell: read, or refused in a sentence that says how it is written. An empty cell is nothing."""

from __future__ import annotations

import re
from datetime import date

from symposiarch.errors import SymposiarchError
from symposiarch.gui.words import tr
from symposiarch.planning.states import read_country

THOUSANDS = re.compile(r"\d{1,3}([., ]\d{3})+")


def iso_day(day: date | None) -> str:
    """A day as it is typed: 2027-01-31."""
    return day.isoformat() if day is not None else ""


def read_day(text: str) -> date | None:
    plain = text.strip()
    try:
        return date.fromisoformat(plain) if plain else None
    except ValueError:
        raise SymposiarchError(
            tr("“{text}” is not a date. Write it as 2027-01-31: year, month, day.", text=plain)
        ) from None


def read_count(text: str) -> int | None:
    """A whole number; commas, points and spaces between its thousands are passed over."""
    plain = text.strip()
    if THOUSANDS.fullmatch(plain):
        plain = re.sub(r"[., ]", "", plain)
    if plain and not plain.isdecimal():
        raise SymposiarchError(
            tr("“{text}” is not a whole number. Write it in digits, or leave it empty.", text=text.strip())
        )
    return int(plain) if plain else None


def country_code(text: str) -> str:
    """What is kept of a country as it was typed, in any of the languages that are known."""
    return read_country(text.strip())


def languages_from(text: str) -> tuple[str, ...]:
    """The codes of languages as somebody typed them, by code or by name in any of our languages: the best first."""
    from symposiarch.exchange.guest_lists.lines.cells import read_languages

    return read_languages(text)
