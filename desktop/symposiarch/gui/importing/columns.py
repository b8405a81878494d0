"""Where each column of a list goes: its heading, what it holds, the field, and how sure the guess is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from symposiarch.gui.importing.words import field_words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.headings import Field
    from symposiarch.exchange.reading.tables import Table

SAMPLES = 3


class ColumnsView(QTableWidget):
    """One line for each column of the table; `chosen` tells a column and its new field, or an empty text."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setHorizontalHeaderLabels([tr("Heading"), tr("What it holds"), tr("Goes to"), tr("How sure")])
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, 200)
        self.setColumnWidth(2, 210)
        self.setColumnWidth(3, 110)

    def show_table(self, table: Table, columns: Mapping[int, Field]) -> None:
        """Show the columns of a table and where they go."""
        from symposiarch.exchange.guest_lists.columns import guess_columns
        from symposiarch.exchange.guest_lists.incoming import as_text

        guesses = {guess.index: guess for guess in guess_columns(table)}
        self.setRowCount(len(table.headings))
        for index, heading in enumerate(table.headings):
            values = dict.fromkeys(text for value in table.columns[index][:200] if (text := as_text(value)))
            guess = guesses.get(index)
            by_hand = index in columns and (guess is None or guess.field is not columns[index])
            self.setItem(index, 0, QTableWidgetItem(heading))
            self.setItem(index, 1, QTableWidgetItem("  ·  ".join(list(values)[:SAMPLES])))
            self.setCellWidget(index, 2, self._choice(index, heading, columns.get(index)))
            self.setItem(index, 3, QTableWidgetItem(self._sureness(guess, index in columns, by_hand)))
        self.resizeRowsToContents()

    def _choice(self, index: int, heading: str, field: Field | None) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"field-{index}")
        box.setAccessibleName(tr("Where the column “{heading}” goes", heading=heading))
        box.addItem(tr("(leave out)"), "")
        for name, text in field_words().items():
            box.addItem(text, name)
        box.setCurrentIndex(max(0, box.findData(field.value if field is not None else "")))
        box.activated.connect(lambda _at: self.chosen.emit(index, str(box.currentData())))
        return box

    def _sureness(self, guess: Any, taken: bool, by_hand: bool) -> str:
        if by_hand:
            return tr("as you chose")
        if not taken or guess is None:
            return ""
        if guess.sureness >= 0.85:
            return tr("sure")
        return tr("likely") if guess.sureness >= 0.6 else tr("a guess")
