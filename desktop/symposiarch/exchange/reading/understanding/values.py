"""Cells made clean: a column at a time, because a list of fifty thousand people has a million of them."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import cast

from symposiarch.exchange.reading.tables import Value
from symposiarch.exchange.reading.understanding.boxes import BOX, ticked
from symposiarch.exchange.reading.understanding.written_once import DITTO

# What people and programs write into a cell to say that it is empty. "Na" is a Korean surname and stays.
BLANKS = frozenset(
    word
    for words in (
        "NA N/A n/a N.A. n.a. #N/A NaN nan NAN null NULL Null none None NONE nil NIL",
        "- -- --- – — ― ? .. ... …",
    )
    for word in words.split()
) | {"(blank)", "(null)", "(none)", "н/д", "нет данных", "없음", "해당없음", "无", "yoxdur", "yok"}
_TELLING = BLANKS | DITTO
_NAMIBIA = "NA"
_AT_A_TIME = 500

_TAGS = re.compile(
    r"</?(?:(?:p|a|b|i|u|br|hr|em|td|tr|li|ul|ol|div|span|font|strong)(?:\s[^<>]*)?/?|mailto\b[^<>]*)>", re.IGNORECASE
)
"""Of a page; "<p.novak@example.org>" is an address."""
# Zero-width space and no-break space, soft hyphen, byte order mark, marks of direction. The joiners of Persian and
# of Indian scripts (U+200C, U+200D) are part of the spelling and stay.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f]"
)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


_SIGNS = ("  ", "<", "_x", "[")
"""What a text holds that is not clean as it stands."""


def clean_text(text: str) -> str:
    """One text: blanks at the ends, line breaks, doubled and invisible signs gone, in composed form (NFC)."""
    if text.isascii() and text.isprintable() and not any(map(text.__contains__, _SIGNS)):
        return text.strip(" ")
    if BOX.search(text):
        text = ticked(text)
    if "<" in text and _TAGS.search(text):
        text = unescape(_TAGS.sub(" ", text)).strip(' \t\r\n"')
    if "_x" in text:
        text = _ESCAPED.sub(_character, text)
    text = " ".join(_INVISIBLE.sub("", text).split())
    return unicodedata.normalize("NFC", text)


def _character(match: re.Match[str]) -> str:
    """A sign that a workbook wrote as _x000D_; line breaks and tabs become the blank that they stand for."""
    number = int(match[1], 16)
    if number < 32 or 0xD800 <= number <= 0xDFFF:
        return " "
    return chr(number)


def clean_texts(column: Sequence[str]) -> tuple[list[Value], bool]:
    """A column of nothing but text, in as few steps as there are different things to do; whether a line broke in it."""
    joined = "|".join(column)
    tidy = (
        joined.isprintable()
        and "  " not in joined
        and " |" not in joined
        and "| " not in joined
        and not joined.startswith(" ")
        and not joined.endswith(" ")
        and "<" not in joined
        and "_x" not in joined
        and BOX.search(joined) is None
        and unicodedata.is_normalized("NFC", joined)
    )
    if not tidy:
        cleaned = {text: clean_text(text) for text in set(column)}
        column = [cleaned[text] for text in column]
    return [text or None for text in column] if "" in column else list(column), not tidy and "\n" in joined


@dataclass(slots=True)
class Columns:
    """The clean cells of a grid, by column, and the words in each that say nothing; which columns have gaps, which
    have ditto marks, and which had a line break inside a text."""

    cells: list[list[Value]]
    blanks: list[set[str]]
    gaps: set[int] = field(default_factory=set)
    dittos: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)


def clean_columns(rows: Sequence[Sequence[Value]]) -> Columns:
    """Rows as they came out of a file, all of one length, turned into clean columns.

    The cells of some hundred rows at a time stay in the processor's cache for all that is asked of them; gone through
    column after column, each question would fetch each cell from memory again.
    """
    width = len(rows[0])
    columns = Columns([[] for _ in range(width)], [set() for _ in range(width)])
    dates: set[int] = set()
    for start in range(0, len(rows), _AT_A_TIME):
        for index, raw in enumerate(zip(*rows[start : start + _AT_A_TIME], strict=True)):
            kinds = set(map(type, raw))
            clean, broken = _clean(raw, kinds)
            columns.cells[index] += clean
            if broken:
                columns.broken.add(index)
            if words := _TELLING.intersection(clean):
                columns.blanks[index] |= words & BLANKS
                if not words.isdisjoint(DITTO):
                    columns.dittos.add(index)
            if None in clean:
                columns.gaps.add(index)
            if datetime.datetime in kinds:
                dates.add(index)
    for index in dates:
        columns.cells[index] = _plain_dates(columns.cells[index])
    return columns


def _clean(column: Sequence[Value], kinds: set[type]) -> tuple[list[Value], bool]:
    """Cells of one column: whole floats as ints, blanks as None, texts clean; and whether a line broke in a text."""
    broken = False
    if kinds == {str}:
        return clean_texts(cast("Sequence[str]", column))
    if kinds == {float} and (whole := _whole_numbers(cast("Sequence[float]", column))) is not None:
        return whole, False
    if str in kinds:
        texts = {value for value in column if type(value) is str}
        broken = "\n" in "".join(texts)
        cleaned: dict[str, str | None] = {text: clean_text(text) or None for text in texts}
        column = [cleaned[value] if type(value) is str else value for value in column]
    if float in kinds:
        column = [
            (int(value) if value.is_integer() and -1e16 < value < 1e16 else _fraction(value))
            if type(value) is float
            else value
            for value in column
        ]
    return list(column), broken


def _whole_numbers(column: Sequence[float]) -> list[Value] | None:
    """The column as ints, where all of it is whole."""
    try:
        numbers = list(map(int, column))
    except (ValueError, OverflowError):
        return None
    whole = numbers == list(column) and all(map((10**16).__gt__, map(abs, numbers)))
    return cast("list[Value]", numbers) if whole else None


def _fraction(value: float) -> Value:
    """A number that is not whole; what is no number at all (NaN, infinity) is blank."""
    return value if value - value == 0 else None


def _plain_dates(column: list[Value]) -> list[Value]:
    """Dates rather than midnights, where no row of the column has a time of day."""
    if any(type(value) is datetime.datetime and value.time() != datetime.time.min for value in column):
        return column
    return [value.date() if type(value) is datetime.datetime else value for value in column]


def blank_out(column: list[Value], blanks: set[str], *, family_name: bool = False) -> list[Value]:
    """The column without "NA", "null", "-" and their like, of which `blanks` are those that occur in it.

    Left alone: "NA" among two-letter country codes, where it is Namibia, and among family names, where it may be 나;
    and "-" among those who have a "+", which is a no.
    """
    if "-" in blanks and "+" in column:
        blanks = blanks - {"-"}
    if _NAMIBIA in blanks and (family_name or _holds_codes(column)):
        blanks = blanks - {_NAMIBIA}
    return [None if value in blanks else value for value in column] if blanks else column


def _holds_codes(column: Sequence[Value]) -> bool:
    others = [value for value in column[:2000] if value is not None and value != _NAMIBIA]
    codes = [value for value in others if isinstance(value, str) and len(value) == 2 and value.isupper()]
    return bool(codes) and len(codes) >= 0.9 * len(others) and len(set(codes)) >= min(3, len(codes))
