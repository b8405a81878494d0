"""The table of people, guests or anything: behaves like a spreadsheet, keeps its place when the rows change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QMimeData,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView

from symposiarch.errors import SymposiarchError
from symposiarch.gui.qt import override
from symposiarch.gui.tables.cells import CellDelegate
from symposiarch.gui.tables.clipboard import as_html, as_tab_separated, from_tab_separated, pasted
from symposiarch.gui.tables.kept_layout import KeptLayout, keep_layout, kept_layout
from symposiarch.gui.tables.model import Column, Edit, RowModel
from symposiarch.gui.tables.widths import STILL_READABLE, Need, fitted
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk

__all__ = ["Column", "Edit", "RowModel", "Table"]

WIDEST_AT_FIRST = 260
WIDEST_WITH_ROOM = 640
"""As wide a column becomes for its longest text where the others leave the room."""
MEASURED_ROWS = 200
NEARLY_ALL = 0.9


class Table(QTableView):
    """A table over frozen rows: `Table(desk, "guests", COLUMNS, commit=self.keep_edits)`, then `show_rows(rows)`.

    The name remembers which columns are shown, how wide, and the sorting. `commit` receives the edits of one step.
    """

    selection_changed = Signal()
    """Another row is current, or others are selected; also after the rows were read anew."""
    row_opened = Signal(object)
    """Enter or a double click on a cell that is not edited in place."""
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
        self._name = name
        self._fitted = False
        self._fitting = False
        self._by_hand = False
        self._chosen = False
        self._no_room: set[int] = set()
        self._needs: dict[int, Need] = {}
        self._restoring = False
        self._empty = self._nothing_found = ""
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
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._remember = QTimer(self, singleShot=True, interval=400)
        self._follow_theme()

        header.sectionClicked.connect(self._sort_by_header)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._remember_soon)
        self._remember.timeout.connect(self._keep_layout)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().selectionChanged.connect(self._selection_moved)
        self.selectionModel().currentRowChanged.connect(self._selection_moved)
        self.rows.arranged.connect(self.arranged)
        desk.theme.changed.connect(self._follow_theme)
        self._restore_layout()

    # Rows

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the selection, the current row and the scrolling stay where they were."""
        self._keeping_place(lambda: self.rows.set_rows(rows))
        if not self._fitted:
            self._fitted = bool(rows)
            self.fit_columns(anew=True)

    def keep_rows(self, keep: Callable[[Any], bool] | None, among: Collection[int] | None = None) -> None:
        """Show only the rows that `keep` says yes to, of those whose places in the rows are `among`."""
        self._keeping_place(lambda: self.rows.keep_rows(keep, among))

    def sort_by(self, field: str | None, descending: bool = False) -> None:
        """Sort by a field, or None for planning's own order."""
        at = next((at for at, column in enumerate(self.rows.columns) if column.field == field), None)
        self._keeping_place(lambda: self.rows.sort_rows(at, descending), follow_current=True)
        self._remember_soon()

    def selected(self) -> list[Any]:
        """The selected rows, in the order shown."""
        positions = sorted({at for part in self._ranges() for at in range(part.top(), part.bottom() + 1)})
        return [self.rows.row(at) for at in positions]

    def _ranges(self) -> list[QItemSelectionRange]:
        # A list of ranges, which the type stubs do not say.
        return list(cast("list[QItemSelectionRange]", self.selectionModel().selection()))

    def current(self) -> Any | None:
        """The row with the keyboard on it."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() and index.row() < self.rows.rowCount() else None

    def select_keys(self, keys: Sequence[Hashable], *, scroll: bool = True) -> bool:
        """Select the rows of these keys; False when none of them is shown."""
        positions = self.rows.positions_of(keys)
        self._select_positions(positions)
        if positions and scroll:
            column = max(self.currentIndex().column(), self._first_column())
            index = self.rows.index(positions[0], column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        return bool(positions)

    def _keeping_place(self, change: Callable[[], None], *, follow_current: bool = False) -> None:
        selection = self.selectionModel()
        everything = (
            bool(self.rows.shown)
            and all(part.bottom() - part.top() + 1 == len(self.rows.shown) for part in self._ranges())
            and selection.hasSelection()
        )
        keys = [] if everything else [getattr(row, self.rows.key) for row in self.selected()]
        index = self.currentIndex()
        current = self.rows.key_of(index.row()) if index.isValid() and index.row() < len(self.rows.shown) else None
        scrolled, column = self.verticalScrollBar().value(), index.column()
        sideways = self.horizontalScrollBar().value()
        # An editor goes with the old rows; the keyboard stays in the table and does not wander to what stands below.
        focused = QApplication.focusWidget()
        editing = focused is not None and self.isAncestorOf(focused)
        self._restoring = True
        try:
            change()
            if editing:
                self.setFocus()
            if everything:
                self.selectAll()
            else:
                self._select_positions(self.rows.positions_of(keys))
            found = self.rows.positions_of([current]) if current is not None else []
            if found:
                at = self.rows.index(found[0], max(column, 0))
                selection.setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.horizontalScrollBar().setValue(sideways)
            if found and follow_current:
                self.scrollTo(at)
            else:
                self.verticalScrollBar().setValue(scrolled)
        finally:
            self._restoring = False
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

    def _selection_moved(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    # Keyboard and mouse

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The row where the keyboard enters is selected: its record is shown, and the keys are about it."""
        new = not self.currentIndex().isValid()
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
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self._go_to_row(0)
        elif event.key() == Qt.Key.Key_End and not event.modifiers():
            self._go_to_row(self.rows.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; searching is done in the search field."""

    def _go_to_row(self, position: int) -> None:
        if 0 <= position < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(position, max(self.currentIndex().column(), self._first_column())))

    def _double_clicked(self, index: Any) -> None:
        if not self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.row_opened.emit(self.rows.row(index.row()))

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        return next(
            (
                header.logicalIndex(at)
                for at in range(header.count())
                if not self.isColumnHidden(header.logicalIndex(at))
            ),
            0,
        )

    # Nothing to show

    def say_when_empty(self, sentence: str, searched: str = "") -> None:
        """What an empty table says; `searched` when it has rows and a filter hides them all."""
        self._empty, self._nothing_found = sentence, searched or tr("Nothing fits what you are looking for.")
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.shown:
            painter = QPainter(self.viewport())
            painter.setPen(self._desk.theme["quiet"])
            box = self.viewport().rect().adjusted(40, 40, -40, -40)
            sentence = self._nothing_found if self.rows.rows else self._empty
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, sentence)

    # Clipboard

    def shown_columns(self) -> list[int]:
        """The columns that are shown, from left to right."""
        return [at for at in self.chosen_columns() if at not in self._no_room]

    def chosen_columns(self) -> list[int]:
        """The columns that are not put away, from left to right; not all of them need have room."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [at for at in order if at in self._no_room or not self.isColumnHidden(at)]

    def copy(self) -> None:
        """Copy the selected rows with their headings, as Excel takes them."""
        columns = [self.rows.columns[at] for at in self.shown_columns()]
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
        try:
            edits = self._pasted(from_tab_separated(QGuiApplication.clipboard().text()))
            if edits:
                self.rows.commit(edits)
        except SymposiarchError as error:
            self._desk.notices.warn(str(error))

    def _pasted(self, lines: list[list[str]]) -> list[Edit]:
        index = self.currentIndex()
        if not lines or not index.isValid():
            return []
        shown, rows = self.shown_columns(), self.rows
        at_once = self.selected() if len(self.selected()) > 1 else []
        return pasted(
            lines,
            [rows.row(at) for at in range(index.row(), rows.rowCount())],
            [rows.columns[at] for at in shown],
            shown.index(index.column()),
            fill=at_once,
        )

    # Columns

    def fit_columns(self, *, anew: bool = False) -> None:
        """Make the columns as wide as they need, as far as there is the room. They are measured once, or `anew`."""
        self._by_hand = False
        self.ensurePolished()
        if anew:
            self._needs.clear()
        chosen, room = self.chosen_columns(), self.viewport().width()
        self._fitting = True
        for at in self._no_room - self._needs.keys():
            self.setColumnHidden(at, False)  # a heading that is hidden cannot be measured
        widths = fitted([self._need(at) for at in chosen], room)
        for at in chosen:
            self.setColumnHidden(at, at not in widths)
        self._no_room = set(chosen) - widths.keys()
        for at, width in widths.items():
            self.horizontalHeader().resizeSection(at, width)
        self.horizontalHeader().length()  # the last column is stretched when somebody asks, and that is nobody's choice
        self._fitting = False
        if self.viewport().width() < room:  # a scroll bar came up meanwhile
            self.fit_columns()

    def _need(self, at: int) -> Need:
        need = self._needs.get(at) or self._needs.setdefault(at, self._measured(at))
        return need._replace(spare=need.spare and not self._chosen)

    def _measured(self, at: int) -> Need:
        """What a column's heading and nearly all of its first rows need: one long name does not widen it for all."""
        column, delegate, option = self.rows.columns[at], self.itemDelegate(), self.viewOptions()
        heading = self.horizontalHeader().sectionSizeHint(at)
        measured = range(min(self.rows.rowCount(), MEASURED_ROWS))
        needed = sorted(delegate.sizeHint(option, self.rows.index(row, at)).width() for row in measured)
        width = heading + 6
        if needed:
            # What is short enough is shown whole in every row.
            short = min(needed[-1], STILL_READABLE)
            width = max(width, short, needed[ceil((len(needed) - 1) * NEARLY_ALL)])
        return Need(
            at,
            max(heading + 6, (column.width if needed else 0) or min(width, WIDEST_AT_FIRST)),
            min(needed[-1], WIDEST_WITH_ROOM) if needed else 0,
            heading,
            firm=column.bold or column.dot is not None,
            name=column.bold,
            quiet=column.quiet,
            spare=column.spare,
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._by_hand and not self._fitting and event.size().width() != event.oldSize().width():
            self.fit_columns()

    def _resized(self, column: int) -> None:
        stretched = self.shown_columns()[-1:] == [column]  # the last one follows the window
        if not self._fitting and self._fitted and not stretched:
            self._by_hand = True
            self._remember_soon()

    def viewOptions(self) -> Any:
        from PySide6.QtWidgets import QStyleOptionViewItem

        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def column_menu(self) -> QMenu:
        """Every column, to be shown or put away."""
        menu = QMenu(self)
        shown = self.shown_columns()
        for at, column in enumerate(self.rows.columns):
            action = QAction(column.title, menu, checkable=True, checked=at in shown)
            action.toggled.connect(lambda shown, at=at: self._show_column(at, shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("Fit the columns"), lambda: self.fit_columns(anew=True))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _offer_columns(self, where: QPoint) -> None:
        self.column_menu().popup(self.horizontalHeader().mapToGlobal(where))

    def _show_column(self, at: int, shown: bool) -> None:
        if shown or len(self.shown_columns()) > 1:
            for missing in self._no_room - {at}:
                self.setColumnHidden(missing, True)  # what is not seen while one chooses is not chosen
            self._no_room.clear()
            self._chosen = True
            self.setColumnHidden(at, not shown)
            if not self._by_hand:
                self.fit_columns()
            self._remember_soon()

    def _sort_by_header(self, section: int) -> None:
        """The first click sorts, the second turns round, the third returns to planning's own order."""
        rows = self.rows
        if rows.sorted_by != section:
            self.sort_by(rows.columns[section].field)
        elif not rows.descending:
            self.sort_by(rows.columns[section].field, descending=True)
        else:
            self.sort_by(None)

    def _remember_soon(self) -> None:
        if self._fitted:
            self._remember.start()

    def _keep_layout(self) -> None:
        rows, chosen = self.rows, self.chosen_columns()
        # Widths that nobody chose are fitted anew the next time.
        widths = [self.columnWidth(at) if self._by_hand else 0 for at in chosen]
        columns = tuple(zip((rows.columns[at].field for at in chosen), widths, strict=True))
        sorting = "" if rows.sorted_by is None else rows.columns[rows.sorted_by].field
        keep_layout(self._desk.settings, self._name, KeptLayout(columns, self._chosen, sorting, rows.descending))

    def _restore_layout(self) -> None:
        fields = [column.field for column in self.rows.columns]
        kept = kept_layout(self._desk.settings, self._name, fields)
        for at, column in enumerate(self.rows.columns):
            self.setColumnHidden(at, column.hidden if kept is None else column.field not in dict(kept.columns))
        if kept is None:
            return
        header = self.horizontalHeader()
        self._chosen = kept.chosen
        for place, (field, width) in enumerate(kept.columns):
            at = fields.index(field)
            header.moveSection(header.visualIndex(at), place)
            if width:
                header.resizeSection(at, width)
                self._fitted = self._by_hand = True
        if kept.sorting:
            self.rows.sort_rows(fields.index(kept.sorting), kept.descending)

    def _follow_theme(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._desk.theme.row_height)
        self.viewport().update()
