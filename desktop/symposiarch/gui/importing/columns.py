"""Where each column of a list goes: its heading, what it holds, the field, and how sure the guess is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem

from symposiarch.gui.importing.words import field_words, target_words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.headings.fields import Columns, Target
    from symposiarch.exchange.reading.tables import Table

SAMPLES = 3
IN_THE_TIP = 12
"""So many values of a column stand in its line, and in the tip over it."""
LOOKED_AT = 200
"""Rows of a column in which different values are looked for."""
SURE, LIKELY = 0.85, 0.6
"""From which sureness on a guess is called so."""
SPLIT = "split"
"""What the choice "Split in two…" carries instead of a field."""


class ChoiceTable(QTableWidget):
    """A table of words with a choice in each line."""

    def __init__(self, titles: list[str], widths: dict[int, int], stretched: int) -> None:
        super().__init__(0, len(titles))
        self.setHorizontalHeaderLabels(titles)
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, width in widths.items():
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(at, width)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)

    def say(self, row: int, column: int, text: str, tip: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(tip or text)
        self.setItem(row, column, item)


class ColumnsView(ChoiceTable):
    """One line for each column of the table; `chosen` tells a column and the name of its field, none or `SPLIT`."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        titles = [tr("Heading"), tr("What it holds"), tr("Goes to"), tr("How sure")]
        super().__init__(titles, {0: 190, 2: 230, 3: 100}, stretched=1)

    def show_table(self, table: Table, columns: Columns) -> None:
        """Show the columns of a table and where they go."""
        from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
        from symposiarch.exchange.guest_lists.lines.cells import as_text

        guesses = {guess.index: guess for guess in guess_columns(table)}
        keyboard = self.window().focusWidget()
        at = next((row for row in range(self.rowCount()) if self.cellWidget(row, 2) is keyboard), None)
        self.setRowCount(len(table.headings))
        for index, heading in enumerate(table.headings):
            values = dict.fromkeys(text for value in table.columns[index][:LOOKED_AT] if (text := as_text(value)))
            guess = guesses.get(index)
            by_hand = index in columns and (guess is None or guess.field != columns[index])
            self.say(index, 0, heading)
            self.say(index, 1, "  ·  ".join(list(values)[:SAMPLES]), "\n".join(list(values)[:IN_THE_TIP]))
            self.setCellWidget(index, 2, self._choice(index, heading, columns.get(index)))
            self.say(index, 3, self._sureness(guess, index in columns, by_hand))
        self.resizeRowsToContents()
        if at is not None and (box := self.cellWidget(at, 2)) is not None:
            box.setFocus()

    def _choice(self, index: int, heading: str, target: Target | None) -> QComboBox:
        from symposiarch.exchange.headings.fields import Split

        box = QComboBox()
        box.setObjectName(f"field-{index}")
        box.setAccessibleName(tr("Where the column “{heading}” goes", heading=heading))
        box.addItem(tr("(leave out)"), "")
        if isinstance(target, Split):
            box.addItem(target_words(target), "as split")
        for name, text in field_words().items():
            box.addItem(text, name)
        box.insertSeparator(box.count())
        box.addItem(tr("Split in two…"), SPLIT)
        now = "" if target is None else "as split" if isinstance(target, Split) else target.value
        box.setCurrentIndex(max(0, box.findData(now)))
        box.activated.connect(lambda _at: self.chosen.emit(index, str(box.currentData())))
        return box

    def _sureness(self, guess: Any, taken: bool, by_hand: bool) -> str:
        if by_hand:
            return tr("as you chose")
        if not taken or guess is None:
            return ""
        if guess.sureness >= SURE:
            return tr("sure")
        return tr("likely") if guess.sureness >= LIKELY else tr("a guess")
