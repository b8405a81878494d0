"""A list whose rows are put in order by keyboard or buttons: Alt+Up and Alt+Down move the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from symposiarch.gui.qt import override
from symposiarch.gui.tables.carrying import carried_by
from symposiarch.gui.tables.table import Table


class OrderedTable(Table):
    """Rows with an `id`; `order()` is how they stand now."""

    reordered = Signal()

    def show_in_order(self, rows: Sequence[Any]) -> None:
        self._rows = list(rows)
        self.horizontalHeader().setSectionsClickable(False)
        self.show_rows(self._rows)

    def order(self) -> list[int]:
        return [row.id for row in self._rows]

    def carry(self, by: int) -> None:
        """The chosen row so many places down."""
        row = self.current()
        if row is None:
            return
        here = self._rows.index(row)
        there = max(0, min(len(self._rows) - 1, here + by))
        if there != here:
            self._rows.insert(there, self._rows.pop(here))
            self.show_rows(list(self._rows))
            self.select_keys([row.id])
            self.reordered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := carried_by(event):
            self.carry(by)
        else:
            super().keyPressEvent(event)
