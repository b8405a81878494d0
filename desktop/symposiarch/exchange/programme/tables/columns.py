"""Where the table of a programme begins, and what each of its columns holds."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.tables.by_content import told_by_content
from symposiarch.exchange.programme.tables.cells import Page, as_words
from symposiarch.exchange.programme.tables.lines import script_of
from symposiarch.exchange.programme.tables.twins import twin_columns
from symposiarch.exchange.programme.writing.clock import read_slot
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.languages import language_named

_CORE = frozenset(
    {Heading.TIME, Heading.SESSION, Heading.WORK, Heading.TITLE, Heading.SPEAKER, Heading.TOPIC, Heading.DURATION}
)
"""Of these two at least head a programme."""
HEADER_WITHIN = 40  # rows from the top


def header_of(page: Page) -> tuple[int, dict[int, Heading]] | None:
    """The first row below the headings, and what each column holds. Headings may take two rows."""
    best: tuple[float, int, dict[int, Heading]] | None = None
    for row in range(min(len(page.rows), HEADER_WITHIN)):
        columns: dict[int, Heading] = {}
        in_languages = [column for column in range(len(page.rows[row])) if language_named(page.text(row, column))]
        for column in range(len(page.rows[row])):
            text = page.text(row, column)
            found = heading_of(text)
            above = page.text(row - 1, column) if row else ""
            if found is None and above and (not text or text.isdigit()):
                found = heading_of(above)  # "Vortragende" over 1, 2, 3
                if found is not None and not text and page.anchor(row - 1, column) == (row - 1, column):
                    found = None
            if found is None and column in in_languages and len(in_languages) > 1:
                found = Heading.SESSION  # "Deutsch | English": what happens, in each of them
            if found is not None:
                columns[column] = found
        _session_and_title(page, row, columns)
        kinds = set(columns.values())
        core = kinds & _CORE
        if Heading.DURATION in kinds and len(page.rows[row]) > len(columns):
            core |= kinds & {Heading.RESPONSIBLE, Heading.ROLE, Heading.AFFILIATION, Heading.FUNCTION}
        anchors = {page.anchor(row, column) for column in columns}
        if len(core) < 2 and not (Heading.TIME in kinds and len([c for c in page.rows[row] if as_words(c)]) >= 3):
            continue
        score = len(anchors) + len(core) - row * 0.05
        if best is None or score > best[0] + 0.5:
            best = (score, row + 1, columns)
    if best is None:
        return _only_what_happens(page)
    told_by_content(page, best[1], best[2])
    return best[1], best[2]


def _only_what_happens(page: Page) -> tuple[int, dict[int, Heading]] | None:
    """A column of times beside a single other one, whatever that is called: it says what happens."""
    for row in range(min(len(page.rows) - 1, HEADER_WITHIN)):
        filled = [column for column in range(len(page.rows[row])) if page.text(row, column)]
        if len(filled) == 2 and heading_of(page.text(row, filled[0])) is Heading.TIME:
            beside = {
                column
                for below in page.rows[row + 1 :]
                for column in range(len(below))
                if as_words(below[column]) and column != filled[0]
            }
            if beside == {filled[1]} and _is_time(page.rows[row + 1][filled[0]]):
                return row + 1, {filled[0]: Heading.TIME, filled[1]: Heading.SESSION}
    return None


def _session_and_title(page: Page, row: int, columns: dict[int, Heading]) -> None:
    """Of two columns that both name sessions, in other words of one script, the second holds the titles in them."""
    named = [column for column, heading in columns.items() if heading is Heading.SESSION]
    if Heading.TITLE in columns.values() or len({page.anchor(row, column) for column in named}) != 2:
        return
    if twin_columns(page, row + 1, columns) is not None:
        return
    one, other = (folded(re.sub(r"[(\[].*?[)\]]", " ", page.text(row, column))) for column in (named[0], named[-1]))
    if one != other and script_of(one) == script_of(other):
        columns[named[-1]] = Heading.TITLE


def without_header(page: Page) -> tuple[int, dict[int, Heading]] | None:
    """A table that begins at once: the column of times is told by what it holds, the rest by its place."""
    width = len(page.rows[0]) if page.rows else 0
    for column in range(min(width, 4)):
        cells = [row[column] for row in page.rows if as_words(row[column])]
        slots = [cell for cell in cells if _is_time(cell)]
        if len(cells) >= 2 and len(slots) >= 0.7 * len(cells):
            rest = [place for place in range(column + 1, width) if any(as_words(row[place]) for row in page.rows)]
            names = (Heading.SESSION, Heading.SPEAKER, Heading.AFFILIATION, Heading.TOPIC)
            return (0, {column: Heading.TIME, **dict(zip(rest, names, strict=False))}) if rest else None
    return None


def grid_without_times_heading(page: Page) -> tuple[int, dict[int, Heading]] | None:
    """Rooms side by side whose column of times has nothing, or a word of its own, above it."""
    width = len(page.rows[0]) if page.rows else 0
    for column in range(min(width, 3)):
        timed = [row for row in range(len(page.rows)) if _is_time(page.rows[row][column])]
        if len(timed) < 2 or not timed[0]:
            continue
        above = timed[0] - 1
        names = [place for place in range(column + 1, width) if _has_letters(page.text(above, place))]
        distinct = {page.anchor(above, place) for place in names}
        if len(distinct) >= 2 and not any(_is_time(page.rows[above][place]) for place in (column, *names)):
            return timed[0], {column: Heading.TIME}
    return None


def _is_time(value: object) -> bool:
    """Whether a cell holds a time, and no running number: "1", "12"."""
    text = as_words(value)
    plainly = not (text.rstrip(".)").isdigit() and len(text.rstrip(".)")) < _FOUR_DIGITS)
    return bool(text) and plainly and not isinstance(value, int | float) and read_slot(value) is not None


_FOUR_DIGITS = 3
"""Of "930" and "0930", which are times."""


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def rooms_of(page: Page, below: int, columns: dict[int, Heading]) -> dict[int, str]:
    """Columns that are rooms: a time on the left, and no column of sessions, but what happens in each room."""
    held = set(columns.values())
    if Heading.TIME not in held or held & {
        Heading.SESSION,
        Heading.WORK,
        Heading.TITLE,
        Heading.SPEAKER,
        Heading.TOPIC,
    }:
        return {}
    if (places := _places(page, below, columns)) is not None:
        first = next(column for column in room_names(page, below - 1, columns) if column != places)
        columns[first] = Heading.SESSION
        return {}
    rooms = {
        column: name
        for column, name in room_names(page, below - 1, columns).items()
        if any(as_words(row[column]) for row in page.rows[below:])
    }
    if len(rooms) == 1 and not held.isdisjoint(_BESIDE_ONE) and next(iter(rooms)) not in columns:
        columns[next(iter(rooms))] = Heading.SESSION  # "Heure | Séquence | Observations": what happens, in no room
        return {}
    return rooms


def _places(page: Page, below: int, columns: dict[int, Heading]) -> int | None:
    """The one column that is headed as that of places, and says no more than where: "Heure | … | Lieu"."""
    named = room_names(page, below - 1, columns)
    headed = [column for column in named if columns.get(column) is Heading.ROOM]
    if len(headed) != 1 or len(named) < 2 or any(map(str.isdigit, named[headed[0]])):
        return None
    said = [page.text(row, headed[0]) for row in range(below, len(page.rows))]
    return None if any(kind_of(text) for text in said) or not any(said) else headed[0]


_BESIDE_ONE = frozenset({Heading.NOTES, Heading.ROOM, Heading.RESPONSIBLE, Heading.ROLE, Heading.DURATION})
"""What stands beside what happens, and not beside a single room."""


def room_names(page: Page, row: int, columns: dict[int, Heading]) -> dict[int, str]:
    """The names of the rooms above their columns."""
    return {
        column: name
        for column in range(len(page.rows[row]))
        if (name := page.text(row, column).replace("\n", " ")) and columns.get(column) in (None, Heading.ROOM)
    }
