"""Read a programme from any file: told by its content, tables in the reader's own process, the rest within limits."""

from __future__ import annotations

import re
from datetime import date, tzinfo
from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.own_sheets import OwnSheet, is_another_of_ours
from symposiarch.exchange.programme.limits import content_of
from symposiarch.exchange.programme.schedules import calendar, pentabarf, schedule_json
from symposiarch.exchange.programme.tables.cells import Page, page_of
from symposiarch.exchange.programme.tables.table import (
    begins_with_headings,
    day_over,
    read_lengths,
    read_table,
    read_typed,
)
from symposiarch.exchange.programme.values import ReadProgramme
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.reading import NotReadable, PasswordNeeded, ReaderStopped
from symposiarch.exchange.reading.raw_cells import raw_grids, raw_lines
from symposiarch.exchange.reading.tables import Grid
from symposiarch.exchange.reading.text import encodings


def read_programme(
    path: Path, *, first_day: date, zone: tzinfo | None = None, sheet: str = "", password: str | None = None
) -> ReadProgramme:
    """The programme in a file. `first_day` is the event's first, for rows that name no day, and `zone` its clock.

    Raises:
        SymposiarchError: the file cannot be read, or holds no programme; the text says which and why.
    """
    content = in_utf8(content_of(path))
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith(b"begin:vcalendar"):
        return calendar.read(content)
    if path.suffix.lower() == ".json" or _JSON.match(start):
        return schedule_json.read(content)
    if (
        start.startswith(b"<")
        and (b"<schedule" in content[:4000].lower() or start.startswith(b"<?xml"))
        and not _is_workbook(content)
    ):
        return pentabarf.read(content)
    return _from_table(path, first_day=first_day, zone=zone, sheet=sheet, password=password)


_JSON = re.compile(rb"""\{\s*["}]|\[\s*[{\["\]]""")
"""How JSON begins, and hardly a typed text: "[Invitation] Opening of the exhibition"."""
_SAYS_ITS_ENCODING = re.compile(rb"""(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']""")


def in_utf8(content: bytes) -> bytes:
    """A calendar, a JSON or an XML schedule in UTF-8, whatever it was saved in; anything else as it is."""
    wide = encodings.byte_order_mark(content)
    if wide is None and b"\0" in content[:4]:
        wide = encodings.detect(content)[0].encoding
    if wide and wide != "utf-8-sig":
        return _SAYS_ITS_ENCODING.sub(rb"\1", encodings.decode(content, wide).encode())
    if content.lstrip()[:1] not in (b"B", b"b", b"{", b"[") or encodings.is_utf8(content):
        return content
    return encodings.as_found(content, encodings.detect(content)[0].encoding).encode()


def _is_workbook(content: bytes) -> bool:
    return b"urn:schemas-microsoft-com:office:spreadsheet" in content[:4000]


_HEADINGS_AMONG = 8  # rows in which the headings of a sheet of ours stand


def _is_another_sheet(grid: Grid) -> bool:
    return any(is_another_of_ours(row, than=OwnSheet.PROGRAMME) for row in grid.rows[:_HEADINGS_AMONG])


def _from_table(path: Path, *, first_day: date, zone: tzinfo | None, sheet: str, password: str | None) -> ReadProgramme:
    """The programme of a workbook, of tables in a document, or of a text in which each line begins with its time."""
    refused: SymposiarchError | None = None
    try:
        grids = raw_grids(path, sheet=sheet, password=password)
    except (PasswordNeeded, ReaderStopped):
        raise
    except NotReadable as error:
        grids, refused = [], error
    if not sheet:
        grids = [grid for grid in grids if not _is_another_sheet(grid)] or grids
    pages = [(grid, _page_of(grid)) for grid in grids]
    if not any(begins_with_headings(page) for _, page in pages):
        typed = read_typed(raw_lines(path, password=password), first_day=first_day, zone=zone)
        if typed is not None:
            return typed
    found: list[ReadProgramme] = []
    for grid, page in pages:
        day = read_day(grid.name, first=first_day) or day_over(grid.above, first_day)
        try:
            found.append(read_table(page, first_day=first_day, day=day, zone=zone, above=grid.above))
        except SymposiarchError as error:
            refused = error
    if not found and (listed := read_lengths(raw_lines(path, password=password), first_day=first_day)) is not None:
        return listed
    if not found:
        raise refused or SymposiarchError(f"{path.name} is empty. There is nothing to import.")
    return ReadProgramme(
        tuple(item for one in found for item in one.items),
        "table",
        problems=tuple(problem for one in found for problem in one.problems),
    )


_NOTHING = ("", ":", "：", "|")
"""What a cell holds that only parts those beside it."""


def _page_of(grid: Grid) -> Page:
    merges = [
        (top - grid.first_row, left - grid.first_column, bottom - grid.first_row, right - grid.first_column)
        for top, left, bottom, right in grid.merges
    ]
    rows = [[None if cell in _NOTHING else cell for cell in row] for row in grid.rows]
    return page_of(rows, merges, grid.numbers())
