"""Lists whose people stand indented below the house or the group that they are of, as protocol types them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.row_words import why_nobody
from symposiarch.exchange.reading.tables import Grid, SkippedRow, Value
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.looks import (
    NUMBERED,
    begins_with_a_name,
    is_greeting,
    is_plainly_somebody,
    without_marks,
)

_MOST = 5000
"""Lines of a list: more are no list that somebody typed."""
HEADINGS = ("Name", "Organisation", "Group")
_BEFORE = re.compile(r"(?P<blank>[ \t\u00a0\u3000]*)(?P<bullet>(?:[-•▪●◦·–—‣⁃]\s*)?)")
_AROUND = " :：-–—"
_TAB = 4
"""Blanks that a tab is worth."""


@dataclass(frozen=True, slots=True)
class _Line:
    at: int
    depth: int
    text: str


def is_indented(lines: Sequence[str]) -> bool:
    """Whether lines are those of people who stand indented below what they are of."""
    return _people(lines) is not None


def people_below(grid: Grid) -> Grid:
    """The grid with a row for each person of an indented list, beside the house and the group; as it was where it is
    none."""
    if grid.known_headings or grid.merges or not 3 <= len(grid.rows) <= _MOST:
        return grid
    columns = {at for row in grid.rows for at, value in enumerate(row) if value not in ("", None)}
    if len(columns) != 1:
        return grid
    column = columns.pop()
    lines = [str(row[column] or "") for row in grid.rows]
    found = _people(lines)
    if found is None:
        return grid
    people, nobody = found
    numbers = [number - 1 for number in grid.numbers()]
    rows: list[list[Value]] = [[name, house, group] for _, name, house, group in people]
    return replace(
        grid.rewritten([list(HEADINGS), *rows]),
        row_numbers=[0, *(max(numbers[at], 1) for at, *_ in people)],
        known_headings=True,
        skipped=tuple(SkippedRow(numbers[at] + 1, lines[at].strip()[:200], reason) for at, reason in nobody),
    )


def _people(lines: Sequence[str]) -> tuple[list[tuple[int, str, str, str]], list[tuple[int, str]]] | None:
    """Line, name, house and group of each person, and the lines of nobody with the reason; None for other lists.

    A line heads those that stand further in below it, and is nobody; where groups have parts, the part is the house.
    """
    told = [_measured(at, line) for at, line in enumerate(lines) if line.strip()]
    if len(told) < 3 or len({line.depth for line in told}) < 2:
        return None
    people: list[tuple[int, str, str, str]] = []
    nobody: list[tuple[int, str]] = []
    open_heads: list[_Line] = []
    named = 0
    for line, following in zip(told, [*told[1:], None], strict=True):
        while open_heads and open_heads[-1].depth >= line.depth:
            open_heads.pop()
        if following is not None and following.depth > line.depth:
            if begins_with_a_name(line.text) and "," in line.text:
                return None  # what is said of somebody stands indented below the name
            open_heads.append(line)
        elif not open_heads:
            nobody.append((line.at, why_nobody(line.text) or "is no line of the list"))
        else:
            above = [head.text.strip(_AROUND) for head in open_heads]
            people.append((line.at, NUMBERED.sub("", line.text), above[-1] if len(above) > 1 else "", above[0]))
            named += begins_with_a_name(line.text)
    below = {at for at, *_ in people} | {at for at, _ in nobody}
    heads = [line for line in told if line.at not in below]
    if named < 2 or named < 0.7 * len(people) or any(is_greeting(line.text) for line in told):
        return None
    if any(is_heading(name) for _, name, _, _ in people):
        return None
    if sum(_is_somebody(head.text) for head in heads) > 0.2 * len(heads):
        return None
    return people, nobody


def _is_somebody(text: str) -> bool:
    """Whether a line that heads others is a person, below whom the family stands."""
    line = without_marks(text)
    return is_plainly_somebody(line) or (bool(take_honorific(line.split())[0]) and begins_with_a_name(line))


def _measured(at: int, line: str) -> _Line:
    """The line with how far in it stands; a bullet stands further in than none."""
    found = _BEFORE.match(line)
    blank, bullet = (found["blank"], found["bullet"]) if found else ("", "")
    depth = sum(_TAB if sign == "\t" else 1 for sign in blank) + (1 if bullet.strip() else 0)
    return _Line(at, depth, line.strip())
