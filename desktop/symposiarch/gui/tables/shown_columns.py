"""The columns of a table as the person sees them: which are shown, how wide, and what is remembered of it."""

from __future__ import annotations

from math import ceil
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from symposiarch.gui.pieces import menu_over
from symposiarch.gui.tables.cells import needed_widths
from symposiarch.gui.tables.kept_layout import KeptLayout, keep_layout, kept_layout
from symposiarch.gui.tables.model import RowModel
from symposiarch.gui.tables.widths import STILL_READABLE, Need, fitted
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

WIDEST_AT_FIRST = 260
WIDEST_WITH_ROOM = 640
"""As wide a column becomes for its longest text where the others leave the room."""
MEASURED_ROWS = 200
SHORT = 30
"""Rows of a list whose every column is measured again with every change; of a longer one names and states are."""
NEARLY_ALL = 0.9


class ShownColumns(QObject):
    """Fits the columns to what they hold and to the room there is, until the person arranges them by hand.

    A column is named by its place in `rows.columns`, wherever the person has moved it.
    """

    def __init__(self, table: QTableView, rows: RowModel, settings: QSettings) -> None:
        super().__init__(table)
        self._header = table.horizontalHeader()
        self._rows = rows
        self._settings = settings
        self._fitted = False
        self._fitting = False
        self._by_hand = False
        self._chosen = False
        self._no_room: set[int] = set()
        self._needs: dict[int, Need] = {}
        self._remember = QTimer(self, singleShot=True, interval=400)

        self._header.customContextMenuRequested.connect(self._offer_menu)
        self._header.sectionResized.connect(self._resized)
        self._header.sectionMoved.connect(self.remember_soon)
        self._remember.timeout.connect(self._keep_layout)
        self._restore_layout()

    @property
    def _table(self) -> QTableView:
        # Asked for and not kept: two that keep each other are freed by the collector, in whatever thread it runs.
        return cast(QTableView, self.parent())

    def shown(self) -> list[int]:
        """The columns that are shown, from left to right."""
        return [at for at in self.chosen() if at not in self._no_room]

    def chosen(self) -> list[int]:
        """The columns that are not put away, from left to right; not all of them need have room."""
        return [at for at in self._order() if at in self._no_room or not self._table.isColumnHidden(at)]

    def first(self) -> int:
        """The leftmost column that is shown."""
        return next((at for at in self._order() if not self._table.isColumnHidden(at)), 0)

    def _order(self) -> list[int]:
        return [self._header.logicalIndex(place) for place in range(self._header.count())]

    # Widths

    def fit_at_first(self) -> None:
        """Fit the columns to the rows, when there are some for the first time; until then to their headings.

        It is fitted again when a name or a state comes to it that is longer than all before, while it is short for any
        text.
        """
        if not self._fitted or (not self._by_hand and self._cuts_a_text()):
            self._fitted = bool(self._rows.rows)
            self.fit(anew=True)

    def _cuts_a_text(self) -> bool:
        """Whether what is read whole, or any text of few rows, is cut, not having been measured with the columns."""
        few = self._rows.rowCount() <= SHORT
        measured = [at for at in self.shown() if at in self._needs and (few or self._needs[at].firm)]
        return any(self._longest(at) > max(self._needs[at].longest, self._header.sectionSize(at)) for at in measured)

    def _longest(self, at: int) -> int:
        return min(max(self._needed(at), default=0), WIDEST_WITH_ROOM)

    def fit(self, *, anew: bool = False) -> None:
        """Make the columns as wide as they need, as far as there is the room. They are measured once, or `anew`."""
        table, header = self._table, self._header
        self._by_hand = False
        table.ensurePolished()
        if anew:
            self._needs.clear()
        chosen, room = self.chosen(), table.viewport().width()
        self._fitting = True
        for at in self._no_room - self._needs.keys():
            table.setColumnHidden(at, False)  # a heading that is hidden cannot be measured
        widths = fitted([self._need(at) for at in chosen], room)
        for at in chosen:
            table.setColumnHidden(at, at not in widths)
        self._no_room = set(chosen) - widths.keys()
        for at, width in widths.items():
            header.resizeSection(at, width)
        header.length()  # the last column is stretched when somebody asks, and that is nobody's choice
        self._fitting = False
        if table.viewport().width() < room:  # a scroll bar came up meanwhile
            self.fit()

    def follow_width(self) -> None:
        """The table has become wider or narrower."""
        if not self._by_hand and not self._fitting:
            self.fit()

    def _need(self, at: int) -> Need:
        need = self._needs.get(at) or self._needs.setdefault(at, self._measured(at))
        return need._replace(spare=need.spare and not self._chosen)

    def _measured(self, at: int) -> Need:
        """What a column's heading and nearly all of its first rows need: one long name does not widen it for all."""
        column, heading = self._rows.columns[at], self._header.sectionSizeHint(at)
        needed = self._needed(at)
        width = heading + 6
        if needed:
            # What is short enough is shown whole in every row.
            short = min(needed[-1], STILL_READABLE)
            width = max(width, short, needed[ceil((len(needed) - 1) * NEARLY_ALL)])
        return Need(
            at,
            max(heading + 6, (in_type(column.width) if needed else 0) or min(width, WIDEST_AT_FIRST)),
            min(needed[-1], WIDEST_WITH_ROOM) if needed else 0,
            heading,
            firm=column.bold or column.dot is not None,
            name=column.bold,
            quiet=column.quiet,
            spare=column.spare,
            idle=column.spare and self._says_nothing(at),
        )

    def _says_nothing(self, at: int) -> bool:
        """Whether the first rows of a column are empty, or say what stands in their names: "H.E." of "H.E. Kim"."""
        column, rows = self._rows.columns[at], self._first_rows()
        names = [one for one in self._rows.columns if one.bold]
        return bool(rows) and all(
            not (said := column.text(row)) or any(said in name.text(row) for name in names) for row in rows
        )

    def _first_rows(self) -> list[Any]:
        return [self._rows.row(at) for at in range(min(self._rows.rowCount(), MEASURED_ROWS))]

    def _needed(self, at: int) -> list[int]:
        """What the first rows of a column need, the narrowest first."""
        return sorted(needed_widths(self._rows.columns[at], self._first_rows(), self._table.font()))

    def _resized(self, column: int, before: int, now: int) -> None:
        if self._fitting or not self._fitted or not (before and now):  # a column that comes or goes is not set by hand
            return
        stretched = self.shown()[-1:] == [column]  # the last one follows the window
        if not stretched:
            self._by_hand = True
            self.remember_soon()

    # Choosing

    def menu(self) -> QMenu:
        """Every column, to be shown or put away."""
        menu = menu_over(self._table)
        shown = self.shown()
        for at, column in enumerate(self._rows.columns):
            action = QAction(column.title, menu, checkable=True, checked=at in shown)
            action.toggled.connect(lambda shown, at=at: self._show(at, shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("Fit the columns"), lambda: self.fit(anew=True))
        return menu

    def _offer_menu(self, where: QPoint) -> None:
        self.menu().popup(self._header.mapToGlobal(where))

    def _show(self, at: int, shown: bool) -> None:
        if shown or len(self.shown()) > 1:
            for missing in self._no_room - {at}:
                self._table.setColumnHidden(missing, True)  # what is not seen while one chooses is not chosen
            self._no_room.clear()
            self._chosen = True
            self._table.setColumnHidden(at, not shown)
            if not self._by_hand:
                self.fit()
            self.remember_soon()

    # What is remembered

    def remember_soon(self) -> None:
        """Keep the columns and the sorting from now on; once, when several things change together."""
        if self._fitted:
            self._remember.start()

    def _keep_layout(self) -> None:
        rows, chosen = self._rows, self.chosen()
        # Widths that nobody chose are fitted anew the next time.
        widths = [self._table.columnWidth(at) if self._by_hand else 0 for at in chosen]
        columns = tuple(zip((rows.columns[at].field for at in chosen), widths, strict=True))
        sorting = "" if rows.sorted_by is None else rows.columns[rows.sorted_by].field
        layout = KeptLayout(columns, self._chosen, sorting, rows.descending)
        keep_layout(self._settings, self._table.objectName(), layout)

    def _restore_layout(self) -> None:
        table, rows = self._table, self._rows
        fields = [column.field for column in rows.columns]
        kept = kept_layout(self._settings, table.objectName(), fields)
        for at, column in enumerate(rows.columns):
            table.setColumnHidden(at, column.hidden if kept is None else column.field not in dict(kept.columns))
        if kept is None:
            return
        self._chosen = kept.chosen
        for place, (field, width) in enumerate(kept.columns):
            at = fields.index(field)
            self._header.moveSection(self._header.visualIndex(at), place)
            if width:
                self._header.resizeSection(at, width)
                self._fitted = self._by_hand = True
        if kept.sorting:
            rows.sort_rows(fields.index(kept.sorting), descending=kept.descending)
