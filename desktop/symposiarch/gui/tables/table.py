"""The table of people, guests or anything: behaves like a spreadsheet, keeps its place when the rows change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.qt import override
from symposiarch.gui.tables.cells import CellDelegate
from symposiarch.gui.tables.clipboard import as_html, as_tab_separated, from_tab_separated, pasted
from symposiarch.gui.tables.model import Column, Edit, RowModel
from symposiarch.gui.tables.row_menu import row_menu
from symposiarch.gui.tables.shown_columns import ShownColumns
from symposiarch.gui.tables.steadiness import SteadyTable
from symposiarch.gui.words import tr, what_is

__all__ = ["Column", "Edit", "RowModel", "Table"]

_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_TO_AN_END = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


class Table(SteadyTable):
    """A table over frozen rows: `Table(desk, "guests", COLUMNS, commit=self.keep_edits)`, then `show_rows(rows)`.

    Under its name the columns and the sorting are remembered; `commit` receives the edits of one step.
    """

    row_opened = Signal(object)
    """Enter or a double click on a cell that is not edited in place."""
    typed = Signal(str)
    """A letter that is no command's."""
    arranged = Signal()
    """Other rows are shown, or in another order."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        columns: Sequence[Column],
        *,
        key: str = "id",
        commit: Callable[[list[Edit]], object] | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._empty = self._nothing_found = ""
        self.whole_lists = ""  # how a list is read that somebody pastes here and that does not fit these rows
        self.takes_paste: Callable[[str], bool] = lambda _copied: False
        """Whether the page did something of its own with what was copied, which is then no cells."""
        self.rows = RowModel(columns, key=key, commit=commit, parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(desk.theme, desk.notices, self))
        self.setObjectName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # It would ask each time it is painted whether the whole of a column is selected, cell by cell.
        header.setSelectionModel(QItemSelectionModel(self.rows, header))
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.columns = ShownColumns(self, self.rows, desk.settings)
        self._follow_theme()

        header.sectionClicked.connect(self._sort_by_header)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().selectionChanged.connect(self.selection_moved)
        self.selectionModel().currentRowChanged.connect(self.current_moved)
        self.rows.arranged.connect(self.arranged)
        desk.theme.changed.connect(self._follow_theme)
        desk.workspace.opened.connect(self.give_up_typing)  # it was about somebody of another office

    # Rows

    def show_rows(self, rows: Sequence[Any], narrow: Callable[[], object] = lambda: None) -> None:
        """Show these rows, or those that `narrow` keeps; the selection, the current row and the scrolling stay.

        They wait while somebody types in a cell of one of them.
        """
        if self.is_typed_in and self._is_among(rows):
            self.once_typed("show", lambda: self.show_rows(rows, narrow))
            return

        def show() -> None:
            self.rows.set_rows(rows)
            narrow()

        self.keeping_place(show, anew=True)
        self.columns.fit_at_first()

    def keep_rows(self, keep: Callable[[Any], bool] | None, among: Collection[int] | None = None) -> None:
        """Show only the rows that `keep` says yes to, of those whose places in the rows are `among`."""
        if self.is_typed_in:
            self.once_typed("keep", lambda: self.keep_rows(keep, among))
            return
        self.keeping_place(lambda: self.rows.keep_rows(keep, among))

    def sort_by(self, field: str | None, *, descending: bool = False) -> None:
        """Sort by a field, or None for planning's own order."""
        at = next((at for at, column in enumerate(self.rows.columns) if column.field == field), None)
        if self.is_typed_in:
            self.setFocus()  # which keeps what was typed
        self.keeping_place(lambda: self.rows.sort_rows(at, descending=descending), follow_current=True)
        self.columns.remember_soon()

    def _sort_by_header(self, section: int) -> None:
        """The first click sorts, the second turns round, the third returns to planning's own order."""
        rows = self.rows
        if rows.sorted_by != section:
            self.sort_by(rows.columns[section].field)
        elif not rows.descending:
            self.sort_by(rows.columns[section].field, descending=True)
        else:
            self.sort_by(None)

    def _is_among(self, rows: Sequence[Any]) -> bool:
        """Whether the row with the keyboard on it is one of these."""
        key, current = self.rows.key, self.current()
        return current is not None and any(getattr(row, key) == getattr(current, key) for row in rows)

    # Keyboard and mouse

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row where the keyboard enters is selected: its record is shown, and the keys are about it. What is
        selected already stays so: Tab passes through a table of which all were chosen by a button."""
        new = not self.currentIndex().isValid() and not self.selectionModel().hasSelection()
        super().focusInEvent(event)
        if new and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            # The Enter that ends an edit reaches the table as well, and opens nothing.
            if self.state() != QAbstractItemView.State.EditingState:
                self.row_opened.emit(self.current())
        elif event.key() in _ENDS and event.modifiers() in _TO_AN_END:
            self._go_to_row(0 if event.key() == Qt.Key.Key_Home else self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the keys do with the selected rows, for whoever looks for it with the mouse or the menu key."""
        menu = row_menu(self) if self.selectionModel().hasSelection() else None
        if menu is not None:
            here = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            menu.popup(here if event.reason() is QContextMenuEvent.Reason.Keyboard else event.globalPos())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are for whoever listens: commands of their own come before this."""
        if search.strip():
            self.typed.emit(search)

    def _go_to_row(self, position: int) -> None:
        if 0 <= position < self.rows.rowCount():
            index = self.rows.index(position, max(self.currentIndex().column(), self.columns.first()))
            # `setCurrentIndex` asks which keys are held, and with Ctrl would leave the selection at another row.
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, whole)

    def _double_clicked(self, index: Any) -> None:
        if not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_opened.emit(self.rows.row(index.row()))

    # Nothing to show

    def say_when_empty(self, sentence: str, searched: str = "") -> None:
        """What an empty table says; `searched` when it has rows and a filter hides them all."""
        self._empty, self._nothing_found = sentence, searched or tr("Nothing fits what you are looking for.")
        self.viewport().update()

    def why_empty(self) -> str:
        """What it says while it shows no row: what to do only where something can be done."""
        if self.rows.rows:
            return self._nothing_found
        return self._empty if self._desk.workspace.why_read_only is None else what_is(self._empty)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.shown:
            painter = QPainter(self.viewport())
            painter.setPen(self._desk.theme["quiet"])
            box = self.viewport().rect().adjusted(40, 40, -40, -40)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.why_empty())

    # Clipboard

    def copy(self) -> None:
        """Copy the selected rows with their headings, as Excel takes them."""
        columns = [self.rows.columns[at] for at in self.columns.shown()]
        selected = self.selected()
        if not selected:
            return
        lines = [[column.title for column in columns]]
        lines += [[column.text(row) for column in columns] for row in selected]
        data = QMimeData()
        data.setText(as_tab_separated(lines))
        data.setHtml(as_html(lines))
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.notices.say(tr("Copied %n rows with their headings.", n=len(selected)))

    def paste(self) -> None:
        """Write copied cells over the ones from the current cell on; one value fills every selected row."""
        if self.rows.commit is None or not self.rows.can_edit:
            return
        copied = QGuiApplication.clipboard().text()
        if self.takes_paste(copied):
            return
        lines = from_tab_separated(copied)
        try:
            edits = self._pasted(lines)
            if edits:
                self.rows.commit(edits)
        except SymposiarchError as error:
            whole = self.whole_lists if len(lines) > 1 and len(lines[0]) > 1 else ""
            self._desk.notices.warn(" ".join(filter(None, (str(error), whole))))

    def _pasted(self, lines: list[list[str]]) -> list[Edit]:
        index = self.currentIndex()
        if not lines or not index.isValid():
            return []
        shown, rows = self.columns.shown(), self.rows
        if index.column() not in shown:
            raise SymposiarchError(tr("No cell is chosen that can be seen. Choose the one to paste into first."))
        at_once = self.selected() if len(self.selected()) > 1 else []
        return pasted(
            lines,
            [rows.row(at) for at in range(index.row(), rows.rowCount())],
            [rows.columns[at] for at in shown],
            shown.index(index.column()),
            fill=at_once,
        )

    # The look

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.follow_width()

    def _follow_theme(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._desk.theme.row_height)
        self.viewport().update()
