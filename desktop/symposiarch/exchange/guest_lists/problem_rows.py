"""The rows that an import could not take, in a workbook with the reasons beside them, to be mended and brought back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.lines.cells import as_text
from symposiarch.exchange.guest_lists.plan import ImportPlan
from symposiarch.exchange.reading.tables import SourceFile, Table
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook

Reasons = Mapping[tuple[str, int], str]
"""Why a row was not taken, by its sheet and its number there."""


def save_problem_rows(path: Path, source: SourceFile, plan: ImportPlan, *, beside: Sequence[Sheet[Any]] = ()) -> int:
    """Write the problem rows as they stand in the file, table by table. Returns how many there are.

    The sheets `beside` them are those of other lists of the same file.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    reasons = {
        (row.incoming.sheet, row.incoming.row): " ".join(problem.message for problem in row.problems)
        for row in plan.rows
        if row.fate is Fate.PROBLEM
    }
    return save_rows(path, source, reasons, beside=beside)


def save_rows(path: Path, source: SourceFile, reasons: Reasons, *, beside: Sequence[Sheet[Any]] = ()) -> int:
    """Write these rows with the reasons beside them, as `save_problem_rows`; also those of a file of replies.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    sheets = [sheet for table in source.tables if (sheet := _sheet(table, reasons)) is not None]
    sheets += beside
    write_workbook(path, sheets or [Sheet("Problems", [Column("Reason", str)], [])])
    return len(reasons) + sum(len(tuple(sheet.lines)) for sheet in beside)


def _sheet(table: Table, reasons: Reasons) -> Sheet[Any] | None:
    lines = [
        (reasons[table.sheet, number], number, line)
        for number, line in zip(table.row_numbers, table.rows(), strict=True)
        if (table.sheet, number) in reasons
    ]
    if not lines:
        return None

    def cell(index: int) -> Column[Any]:
        return Column(table.headings[index], lambda one: as_text(one[2][index]), Kind.EXACT, 20)

    columns: list[Column[Any]] = [
        Column("Reason", lambda one: one[0], Kind.LONG, 48),
        Column("Row in the file", lambda one: one[1], Kind.NUMBER, 10),
        *(cell(index) for index in range(len(table.headings))),
    ]
    return Sheet(table.sheet, columns, lines)
