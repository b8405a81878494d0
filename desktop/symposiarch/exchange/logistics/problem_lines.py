"""The lines of logistics that could not be taken, with the reasons beside them, to be mended and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.logistics.plan import LogisticsPlan
from symposiarch.exchange.logistics.reading import ReadLine, ReadList
from symposiarch.exchange.own_sheets import LINE_ID
from symposiarch.exchange.workbook import Column, Kind, Sheet


class _Refused(NamedTuple):
    line: ReadLine
    reason: str


def problem_sheets(read: Sequence[ReadList], plan: LogisticsPlan) -> list[Sheet[Any]]:
    """The problem lines as they stand in the file, a sheet for each list that has some."""
    reasons = {(line.list.name, line.sheet, line.row): line.problem for line in plan.lines if line.fate is Fate.PROBLEM}
    sheets: list[Sheet[Any]] = []
    for one in read:
        refused = [
            _Refused(line, reasons[place])
            for line in one.lines
            if (place := (one.list.name, line.sheet, line.row)) in reasons
        ]
        if refused:
            sheets.append(Sheet(one.list.name, _columns(one), refused))
    return sheets


def _columns(one: ReadList) -> tuple[Column[_Refused], ...]:
    return (
        Column("Reason", lambda refused: refused.reason, Kind.LONG, 48),
        Column("Row in the file", lambda refused: refused.line.row, Kind.NUMBER, 10),
        *(replace(column, value=_cell(column.heading)) for column in one.list.columns),
        Column(LINE_ID, _cell(LINE_ID), Kind.EXACT, 12, hidden=True),
    )


def _cell(heading: str) -> Any:
    return lambda refused: refused.line.cells.get(heading)
