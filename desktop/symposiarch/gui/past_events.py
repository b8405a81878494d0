"""Another event from which something is taken over."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import short_date, tr
from symposiarch.planning.event_rows import EventRow, event_rows

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


class PastEventDialog(AskingDialog):
    """Which event. `counted` answers how much there is of each, `what` names it above the column, and `nothing` is said
    where no other event has any."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        sentence: str,
        *,
        what: str,
        nothing: str,
        counted: Callable[[Session], dict[int, int]],
    ) -> None:
        super().__init__(title, sentence, parent)
        self._desk = desk
        self.table = Table(
            desk,
            "templates",
            (
                Column(tr("Event"), "title", width=320, bold=True),
                Column(tr("Date"), "date", of=lambda event: short_date(event.begins.date()), width=150),
                Column(what, "items", of=lambda event: self._items[event.id], width=60, align="right"),
            ),
        )
        self.table.say_when_empty(nothing)
        self.take = self.accept_with(tr("Take it over"))
        self.add((self.table, 1))
        self.table.setFocus()
        self.resize(620, 420)
        self.table.row_opened.connect(lambda _row: self.save())
        self.table.selection_changed.connect(lambda: self.take.setEnabled(self.table.current() is not None))
        self._items = desk.workspace.read(counted)
        self._show()

    @abstractmethod
    def take_over(self, event: EventRow) -> None:
        """Write what was chosen, and close."""

    def _show(self) -> None:
        rows = self._desk.workspace.read(event_rows)
        events = [row for row in rows if row.id in self._items and row.id != self._desk.event_id]
        self.table.show_rows(events)
        self.take.setEnabled(bool(events))
        if events:
            self.table.select_keys([events[0].id])

    @override
    def save(self) -> None:
        event = self.table.current()
        if event is not None:
            self.take_over(event)
