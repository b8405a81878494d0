"""Sheets of one workbook that part its people, "VIP" beside "Press": what a sheet is called is said of all on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.tables import LEFT_AS_OLD, Sheet, Table, Value
from symposiarch.exchange.reading.understanding.header import NAME_FIELDS
from symposiarch.planning.phrasebook import Phrasebook
from symposiarch.planning.recognition.names.looks import is_like_a_name

_SAYS_NOTHING = re.compile(rf"(?:{Phrasebook('cells').any_of('called_as_any_sheet')}\s*)?[\d\s]*")
"""What every sheet is called, or every list; what it holds is said by nothing else than its headings."""
_PARTED_ALREADY = frozenset({Field.GROUP, Field.CATEGORY, Field.ID})


def parted_by_sheet(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets, with a column "Group" that says how the sheet is called, where two or more part the people."""
    listed = [table for sheet in sheets for table in sheet.tables if _column_of_names(table) is not None]
    if len({table.sheet for table in listed}) < 2 or any(map(_is_parted, listed)) or _name_the_same(listed):
        return list(sheets)
    return [replace(sheet, tables=tuple(map(_under_its_name, sheet.tables))) for sheet in sheets]


_OLD = re.compile("|".join(Phrasebook("cells").words("old_sheets")))


def without_the_old(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without what stands on one that is called old, "OLD - do not use", where another names people."""
    old = [sheet for sheet in sheets if _OLD.search(folded(sheet.name)) and any(map(_names_people, sheet.tables))]
    if not old or not any(_names_people(table) for sheet in sheets if sheet not in old for table in sheet.tables):
        return list(sheets)
    return [replace(sheet, tables=(), remark=LEFT_AS_OLD) if sheet in old else sheet for sheet in sheets]


def _names_people(table: Table) -> bool:
    return len(table) > 0 and _column_of_names(table) is not None


def _fields(table: Table) -> list[Field | None]:
    return [found[0] if (found := heading_field(heading)) else None for heading in table.headings]


def _column_of_names(table: Table) -> int | None:
    """Where the names stand, by the heading, else ("Journalist") by what is below it."""
    fields = list(enumerate(_fields(table)))
    named = (index for index, field in fields if field in NAME_FIELDS)
    unknown = (index for index, field in fields if field is None and _holds_names(table.columns[index]))
    return next(chain(named, unknown), None)


def _holds_names(column: Sequence[Value]) -> bool:
    held = [str(value) for value in islice(column, 20) if value is not None]
    return len(held) > 1 and all(map(is_like_a_name, held))


def _is_parted(table: Table) -> bool:
    return not _PARTED_ALREADY.isdisjoint(_fields(table))


def _name_the_same(tables: Sequence[Table]) -> bool:
    """Whether somebody stands on two sheets: those who are met at the airport are no other guests."""
    seen: dict[object, str] = {}
    for table in tables:
        index = _column_of_names(table)
        for value in table.columns[index] if index is not None else ():
            if value is not None and seen.setdefault(value, table.sheet) != table.sheet:
                return True
    return False


def _under_its_name(table: Table) -> Table:
    if _column_of_names(table) is None or _SAYS_NOTHING.fullmatch(folded(table.sheet)):
        return table
    groups = [table.sheet.strip()] * len(table)
    return replace(table, headings=(*table.headings, "Group"), columns=(*table.columns, groups))
