"""Events: all that the office has held and will hold."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events import afterwards
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.events.dialog import EventDialog
from symposiarch.gui.events.words import kind_words, stage_dots, stage_words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import clock, short_date, tr
from symposiarch.planning.event_rows import event_row, event_rows
from symposiarch.planning.events.events import edit_event
from symposiarch.store import ChangeSet

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session

SHOWN = frozenset({"events", "invitations", "venues", "series", "organisers"})


class EventsPage(ListPage):
    """A table of events; Enter makes the other pages be about the selected one."""

    key = "events"
    opens = "events.choose"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Events"), Table(desk, "events", event_columns(), commit=self._write))
        self.table.say_when_empty(tr("There is no event yet. Make the first one with Ctrl+Shift+E."))
        self.lay_out(menus={tr("Afterwards"): afterwards.MENU}, buttons=("events.edit",), primary="events.new")

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("events.new", tr("New event…"), cls.add, "event-new", "Ctrl+Shift+E", ready=cls._can_edit,
                    at_once=True),
            Command("events.edit", tr("Edit the event…"), cls.edit, "edit", "E", ready=cls._can_edit_one),
            Command("events.edit_this", tr("Facts of this event…"), cls.edit_chosen, "edit", ready=cls.can_edit_event,
                    at_once=True, over=True),
            Command("events.next", tr("Next event like this one…"), cls.add_next, "event-new", "N",
                    ready=cls.can_edit_event, at_once=True),
            *afterwards.commands(cls.event_in_hand, cls._has_any, cls.can_edit_event),
            Command("events.choose", tr("Work on this event"), cls.choose, "events", ready=cls._has_one),
        )  # fmt: skip

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if changes is not None and not changes.tables & SHOWN:
            return
        rows = self.desk.workspace.read(event_rows)
        self.table.show_rows(rows)
        if self.table.current() is None and self.desk.event_id is not None:
            self.table.select_keys([self.desk.event_id])
        self.say_count(tr("%n events", n=len(rows)))
        self.told.emit()

    @override
    def filter_rows(self) -> None:
        self.table.keep_rows(finder(self.search.text(), lambda row: f"{row.title} {row.venue} {row.series}"))

    @override
    def show_thing(self, about: object) -> None:
        if isinstance(about, int):
            self.table.select_keys([about])

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Away from here every command is about the chosen event again, not about one that was only looked at."""
        super().hideEvent(event)
        if self.desk.event_id is not None:
            self.table.select_keys([self.desk.event_id])

    @override
    def status(self) -> str:
        return tr("%n shown", n=self.table.rows.rowCount())

    @override
    def keys(self) -> str:
        return tr("Enter works on the event · E edits it · N makes the next like it")

    @override
    def reading_keys(self) -> str:
        return tr("Enter works on the event")

    def add(self) -> EventDialog:
        return self._ask_for_new()

    def add_next(self) -> EventDialog:
        """The next event like the one in hand."""
        return self._ask_for_new(like=self.event_in_hand()[0])

    def _ask_for_new(self, like: int | None = None) -> EventDialog:
        dialog = EventDialog(self.desk, None, self, like=like)

        def made() -> None:
            if dialog.saved_id is not None:
                self.table.select_keys([dialog.saved_id])
                self._work_on(dialog.saved_id)

        dialog.accepted.connect(made)
        return opened(dialog)

    def edit(self) -> EventDialog:
        row = self.table.current()
        return opened(EventDialog(self.desk, row.id if row is not None else self.desk.event_id, self))

    def edit_chosen(self) -> EventDialog | None:
        """The event that the other pages are about."""
        if self.desk.event_id is None:
            return None
        return opened(EventDialog(self.desk, self.desk.event_id, self))

    def event_in_hand(self) -> tuple[int, str]:
        """The selected event where the page is looked at, else the one that all pages are about: its id and title."""
        row = self.table.current() if self.isVisible() else None
        event_id = row.id if row is not None else self.desk.event_id
        if event_id is None:
            raise SymposiarchError(tr("Choose an event first."))
        return event_id, self.desk.workspace.read(event_row, event_id).title

    def _has_one(self) -> bool:
        return self.table.current() is not None

    def _has_any(self) -> bool:
        return self.has_event() or self._has_one()

    def choose(self) -> None:
        row = self.table.current()
        if row is not None:
            self._work_on(row.id)

    def _work_on(self, event_id: int) -> None:
        choose(self.desk, event_id)
        self.desk.show_page("overview")

    def _write(self, edits: list[Edit]) -> None:
        def write(session: Session) -> None:
            for row, field, value in edits:
                edit_event(session, row.id, **{field: value})

        self.desk.change(tr("Edit the event {title}", title=edits[0].row.title), write)


def begins_words(moment: datetime) -> str:
    """ "Thu 10 December, 14:00"."""
    return tr("{date}, {hour}", date=short_date(moment.date()), hour=clock(moment))


def event_columns() -> tuple[Column, ...]:
    """The columns of the events."""
    return (
        Column(tr("When"), "begins", show=begins_words),
        Column(tr("Title"), "title", width=320, bold=True, editable=True),
        Column.of_several(tr("Kind"), "kind", kind_words(), sort=str),
        Column(tr("Venue"), "venue", width=150, editable=True),
        Column(tr("On the list"), "listed", "right", show=lambda n: str(n) if n else ""),
        Column.of_several(tr("Stage"), "stage", stage_words(), dot=stage_dots().get, sort=str),
        Column(tr("Series"), "series", quiet=True, hidden=True),
    )
