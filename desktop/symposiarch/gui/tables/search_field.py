"""The field over a table: type in any script, without accents, and the rows that have it remain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog

from symposiarch.gui.fields.undo_line import UndoLine
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.model.search_keys import query_words, search_key, tester
from symposiarch.planning.people.search import SearchIndex

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table


class SearchField(UndoLine):
    """Says what is looked for after each key; Down goes to the table, Escape empties the field.

    From an empty field Escape goes to the table, and in a dialog leaves it.
    """

    searched = Signal(str)
    found_nothing = Signal(str)
    """Enter was pressed, and no row has what was typed."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(tr("Search in any script"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(150)
        self.setMaximumWidth(280)
        self._table = table
        # Keys that come faster than the table follows are answered together.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.textChanged.connect(lambda _text: self._soon.start())
        self._soon.timeout.connect(lambda: self.searched.emit(self.text()))

    def begin(self, letters: str) -> None:
        """A new search begins with what was typed in the table; the next letters are typed here."""
        self.setText(letters)
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape and isinstance(self.window(), QDialog):
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            if self._soon.isActive():
                self._soon.stop()
                self.searched.emit(self.text())
            self._table.setFocus()
            if self._table.current() is None and self._table.rows.rowCount():
                self._table.selectRow(0)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._table.rows.rowCount():
                self.found_nothing.emit(self.text())
        else:
            super().keyPressEvent(event)


class RowSearch:
    """Looks for what was typed in rows of many thousands: their search keys are put into an index once."""

    def __init__(self) -> None:
        self._rows: Sequence[Any] | None = None
        self._index: SearchIndex | None = None

    def places(self, rows: Sequence[Any], text: str) -> set[int] | None:
        """The places of the rows that have what was typed; None when nothing was typed."""
        if not query_words(text):
            return None
        if self._index is None or rows is not self._rows:
            self._rows = rows
            self._index = SearchIndex((at, row.search_key) for at, row in enumerate(rows))
        return set(self._index.find(text))


def finder(text: str, words_of: Callable[[Any], str] | None = None) -> Callable[[Any], bool] | None:
    """Whether a row has what was typed, by its `search_key` or the words given; None when nothing was typed."""
    query = query_words(text)
    if not query:
        return None
    has = tester(query)
    if words_of is None:
        return lambda row: has(row.search_key)
    return lambda row: has(search_key(words_of(row)))
