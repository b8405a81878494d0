"""Workbooks of logistics for tests: written, edited, read again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.logistics.commit import commit_logistics
from symposiarch.exchange.logistics.plan import LogisticsPlan, PlannedLine, plan_logistics
from symposiarch.exchange.logistics.reading import lists_in
from symposiarch.exchange.reading.here import grids_of
from symposiarch.store import Office

EVENT = 1


at = datetime.fromisoformat


class Sheets:
    """The sheets of an exported workbook, edited cell by cell as a colleague does it in Excel."""

    def __init__(self, content: bytes) -> None:
        self.grids = {grid.name: grid for grid in grids_of(content).grids}

    def place(self, sheet: str, heading: str) -> int:
        return self.grids[sheet].rows[0].index(heading)

    def write(self, sheet: str, row: int, cells: Mapping[str, Any]) -> Sheets:
        """Write over cells of a row, by heading; the first row below the headings is 2."""
        for heading, value in cells.items():
            self.grids[sheet].rows[row - 1][self.place(sheet, heading)] = value
        return self

    def add(self, sheet: str, cells: Mapping[str, Any], *, copy_of: int = 0) -> Sheets:
        rows = self.grids[sheet].rows
        rows.append(list(rows[copy_of - 1]) if copy_of else ["" for _ in rows[0]])
        return self.write(sheet, len(rows), cells)

    def take_out(self, sheet: str, row: int = 2) -> Sheets:
        del self.grids[sheet].rows[row - 1]
        return self


def looked_at(office: Office, sheets: Sheets, event: int = EVENT) -> LogisticsPlan:
    with office.reading() as session:
        return plan_logistics(session, event, read=lists_in(sheets.grids.values()))


def kept(office: Office, sheets: Sheets, missing: Missing = Missing.KEEP) -> LogisticsPlan:
    """What was looked at and written; looked at once more, the same file would change nothing."""
    plan = looked_at(office, sheets)
    with office.transaction("Import") as work:
        commit_logistics(work.session, plan, by="Clerk", missing=missing)
    assert looked_at(office, sheets).writes(missing) == 0
    return plan


def of(plan: LogisticsPlan, fate: Fate) -> list[PlannedLine]:
    return [line for line in plan.lines if line.fate is fate]
