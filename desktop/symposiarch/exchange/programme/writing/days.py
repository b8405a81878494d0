"""Days as people write them: "10 Dezember", "12/10(木)", "Пятница 11.12", "Day 2"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Literal

from symposiarch.exchange.programme.writing.clock import MONTH_FIRST, plain
from symposiarch.exchange.programme.writing.phrases import PROGRAMMES, shape

_ISO_DAY = re.compile(r"(?<!\d)(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:[-./]|\. (?=\d{1,2}\. \d{4}))(\d{1,2})(?:[-./]|\. (?=\d{4}))(\d{4}|\d{2})(?!\d)"
)
_EAST_ASIAN_DAY = re.compile(r"(?:(\d{4})\s*[년年]\s*)?(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]")
_NAMED = (
    re.compile(
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s?[-–]\s?\d{1,2}\.?)?\s+(?:de\s+|of\s+)?(?P<m>[^\W\d_]+)\.?(?:,?\s+(?:de\s+)?(?P<y>\d{4}))?"
    ),
    re.compile(r"(?P<m>[^\W\d_]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y>\d{4}))?"),
)
_DAY_NUMBER = shape(r"^\W*‹day›\s*[#:.]?\s*(\d{1,2})\b|^(?:\W|第)*(\d{1,2})\s*‹nth_day›")


@cache
def _days_in_words() -> tuple[re.Pattern[str], ...]:
    """ "Day one", "Erster Tag"; then the second and so on."""
    days = zip(*PROGRAMMES.each("days"), strict=True)
    return tuple(re.compile(rf"^\W*(?:{'|'.join(said)})(?!\w)", re.IGNORECASE) for said in days)


_LANGUAGES_OF_DAYS = ("en", "fr", "es", "de", "tr", "az", "ru", "ar", "it", "uk")
_IN_FULL = ("pt", "pl", "nl", "hu", "cs", "ro", "sv")
"""Those of which the short names are words of others: "led" is January in Prague."""


def _widths() -> tuple[tuple[str, tuple[Literal["wide", "abbreviated"], ...]], ...]:
    """In which languages days and months are known, and at what length."""
    return (*((one, ("wide", "abbreviated")) for one in _LANGUAGES_OF_DAYS), *((one, ("wide",)) for one in _IN_FULL))


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(
        name.strip(".").casefold()
        for language, widths in _widths()
        for width in widths
        for name in get_day_names(width, locale=language).values()
    )


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    found: dict[str, int] = {}
    for language, widths in _widths():
        for width in widths:
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context=context, locale=language).items():
                    if width == "wide" or len(name.strip(".")) >= 3:
                        found.setdefault(name.strip(".").casefold(), number)
    return found


_BESIDE_A_WEEKDAY = re.compile(
    r"([^\W\d_]{2,12}(?:-[^\W\d_]{2,12})?)\.?,?\s*[(\[]?(\d{1,2})[./](\d{1,2})(\.[)\]]?|[)\]]|)"
)


_STREET = re.compile(r"(?<!\w)(?:ul|al|pl|os)\. ", re.IGNORECASE)
"""Before the name of a street, which in Poland may be a day: "ul. Konstytucji 3 Maja"."""


def _near(first: date, one: int, other: int) -> date | None:
    """Which of these is the day, and which the month, in the two weeks from `first`: "Di, 25.08.", "Kedd (08.25.)"."""
    days = (first + timedelta(days=number) for number in range(15))
    return next((day for day in days if (day.day, day.month) in ((one, other), (other, one))), None)


def read_day(value: Any, *, first: date) -> date | None:
    """The day in a cell. A day without its year is in the year of `first`; "Day 2" is the day after it."""
    if isinstance(value, datetime):
        return value.date() if value.year > 1900 else None
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return date(1899, 12, 30) + timedelta(days=int(value)) if 20_000 < value < 80_000 else None
    if not isinstance(value, str):
        return None
    text = plain(value)
    try:
        if match := _ISO_DAY.search(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _EAST_ASIAN_DAY.search(text):
            return date(int(match[1] or first.year), int(match[2]), int(match[3]))
        if match := MONTH_FIRST.search(text):
            return date(first.year, int(match[1]), int(match[2]))
        if match := _DAY_FIRST.search(text):
            year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
            day, month = int(match[1]), int(match[2])
            return date(year, day, month) if month > 12 >= day else date(year, month, day)
        for pattern in _NAMED if not _STREET.search(text) else ():
            for match in pattern.finditer(text):
                if month := _months().get(match["m"].casefold(), 0):
                    return date(int(match["y"] or first.year), month, int(match["d"]))
    except ValueError:
        return None
    if (match := _BESIDE_A_WEEKDAY.fullmatch(text.strip())) and (match[4] or match[1].casefold() in _weekdays()):
        day, month = int(match[2]), int(match[3])
        near = _near(first, day, month)
        return date(first.year, month, day) if near is None and month <= 12 < day <= 28 else near
    if match := _DAY_NUMBER().search(text):
        number = int(next(part for part in match.groups() if part))
        return first + timedelta(days=number - 1) if 0 < number < 30 else None
    spelled = (number for number, words in enumerate(_days_in_words()) if words.match(text.replace("İ", "i")))
    return next((first + timedelta(days=number) for number in spelled), None)
