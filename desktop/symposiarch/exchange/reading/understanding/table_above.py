"""A table that stands above the one whose headings are known best: its own may be words that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.exchange.reading.tables import Row
from symposiarch.exchange.reading.understanding.contrast import is_data
from symposiarch.exchange.reading.understanding.header import Header, find_header, headings_of, with_parents
from symposiarch.planning.recognition.names.looks import is_like_a_name


def header_above(
    header: Header, rows: Sequence[Row], counts: Sequence[int], wide: dict[int, list[tuple[int, int]]]
) -> Header | None:
    """The headings of a table of people that stands whole above the best headings, be they words that we know or not;
    None where only titles and fields of the list itself stand there."""
    above = [index for index in range(header.first) if counts[index] > 2]
    if len(above) < _FEWEST or counts[header.first - 1] > 1:
        return None
    end = above[-1] + 1
    part = [rows[index] for index in range(end)]
    found = find_header(part, counts[:end], wide)
    if found is None and all(
        isinstance(value, str) and len(value) <= 40 and not is_data(value)
        for value in part[above[0]]
        if value is not None
    ):
        found = with_parents(part, Header(headings_of(part[above[0]]), above[0], above[0]), wide)
    if found is None or not _heads_people(found, [part[index] for index in above if index > found.last]):
        return None
    return found


_FEWEST = 3
"""Rows of a table that stands above another: its headings, and people."""


def _heads_people(header: Header, rows: Sequence[Row]) -> bool:
    """Whether one of the columns below the headings holds nothing but names of different people, and is headed by no
    name: "Prepared by", "Checked by" in front of names are fields of the list."""
    for heading, column in zip(header.headings, zip(*rows, strict=True), strict=True):
        held = [str(value) for value in column if value is not None]
        named = len(held) > 1 and len(set(held)) == len(held)
        if named and 10 * sum(map(is_like_a_name, held)) >= 8 * len(rows) and not is_like_a_name(heading or ""):
            return True
    return False
