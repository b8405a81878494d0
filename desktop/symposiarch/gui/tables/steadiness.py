"""A table that keeps its selection, the row with the keyboard on it and its scrolling when other rows are shown."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, Signal
from PySide6.QtWidgets import QApplication

from symposiarch.gui.tables.model import RowModel
from symposiarch.gui.tables.patience import PatientTable
from symposiarch.gui.tables.shown_columns import ShownColumns


class SteadyTable(PatientTable):
    """Rows are told by their keys: the same people are selected in another order, or among others."""

    selection_changed = Signal()
    """Another row is current, or others are selected; also after the rows were read anew."""
    current_changed = Signal()
    """Another row is current, or the rows were read anew: what is told of it beside the table is another now."""

    rows: RowModel
    columns: ShownColumns

    def __init__(self) -> None:
        super().__init__()
        self._restoring = False

    def selected(self) -> list[Any]:
        """The selected rows, in the order shown."""
        rows, shown = self.rows.rows, self.rows.shown
        positions = {at for part in self._ranges() for at in range(part.top(), part.bottom() + 1)}
        return [rows[shown[at]] for at in sorted(positions)]

    def _ranges(self) -> list[QItemSelectionRange]:
        # A list of ranges, which the type stubs do not say.
        return list(cast("list[QItemSelectionRange]", self.selectionModel().selection()))

    def current(self) -> Any | None:
        """The row with the keyboard on it."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() and index.row() < self.rows.rowCount() else None

    def select_keys(self, keys: Sequence[Hashable]) -> bool:
        """Select the rows of these keys; False when none of them is shown."""
        positions = self.rows.positions_of(keys)
        self._select_positions(positions)
        if positions:
            column = max(self.currentIndex().column(), self.columns.first())
            index = self.rows.index(positions[0], column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        return bool(positions)

    def keeping_place(self, change: Callable[[], object], *, anew: bool = False, follow_current: bool = False) -> None:
        """The selection and the scrolling stay; the row with the keyboard on it stays in sight where it was. A change
        inside of another is a part of it: the selection is told of once. `anew` says that the rows themselves are
        others."""
        if self._restoring:
            change()
            return
        selection = self.selectionModel()
        keys = [getattr(row, self.rows.key) for row in self.selected()]
        index = self.currentIndex()
        current = self.rows.key_of(index.row()) if index.isValid() and index.row() < len(self.rows.shown) else None
        scrolled, column = self.verticalScrollBar().value(), index.column()
        sideways = self.horizontalScrollBar().value()
        in_sight = self.visualRect(index).intersects(self.viewport().rect())
        # An editor goes with the old rows; the keyboard stays in the table and does not wander to what stands below.
        focused = QApplication.focusWidget()
        editing = focused is not None and self.isAncestorOf(focused)
        self._restoring = True
        try:
            change()
            if editing:
                self.setFocus()
            self._select_positions(self.rows.positions_of(keys))
            found = self.rows.positions_of([current]) if current is not None else []
            if found:
                at = self.rows.index(found[0], max(column, 0))
                selection.setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(scrolled)
            if found and (in_sight or follow_current):
                self.scrollTo(at)
            self.horizontalScrollBar().setValue(sideways)
        finally:
            self._restoring = False
        if anew or not found:
            self.current_changed.emit()
        self.selection_changed.emit()

    def _select_positions(self, positions: Sequence[int]) -> None:
        """Select whole rows, in runs: a selection of a run costs as much as that of one row."""
        chosen = QItemSelection()
        last_column = len(self.rows.columns) - 1
        start = previous = -2
        for position in [*positions, -9]:
            if position != previous + 1:
                if start >= 0:
                    chosen.select(self.rows.index(start, 0), self.rows.index(previous, last_column))
                start = position
            previous = position
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def current_moved(self) -> None:
        if not self._restoring:
            self.current_changed.emit()
            self.selection_changed.emit()

    def selection_moved(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()
