"""Guests: who is invited to the chosen event, what they answered, who comes with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.chips import Chip, Chips
from symposiarch.gui.contacts.person_dialog import PersonDialog
from symposiarch.gui.contacts.record import PersonPanel
from symposiarch.gui.guests import recording, stages
from symposiarch.gui.guests.columns import guest_columns, reply_filters
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.panel import add_guest
from symposiarch.gui.guests.replies import channel_words
from symposiarch.gui.page import Page
from symposiarch.gui.people import BulkDialog
from symposiarch.gui.qt import override
from symposiarch.gui.search_field import SearchField, finder
from symposiarch.gui.tables import Edit, Table
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.guests import GuestRow
    from symposiarch.store import ChangeSet

SHOWN = frozenset({"people", "posts", "organisations", "invitations", "attendees", "invitation_records", "events"})


class GuestsPage(Page):
    """The guest list as a table, with replies recorded by one key on the selected rows."""

    key = "guests"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Guests"))
        self.table = Table(desk, "guests", guest_columns(), commit=self._write)
        self.table.say_when_empty(
            tr("Nobody is invited yet. Invite people from the address book with Ctrl+I."),
            tr("No guest fits what you are looking for."),
        )
        self.search = SearchField(self.table)
        self.setFocusProxy(self.table)
        self.chips = Chips()
        self.category = QComboBox()
        self.way = QComboBox()
        self.panel = PersonPanel(tr("Choose a guest to see what is known."))
        self._fill_ways()
        self._lay_out()
        desk.actions.attach("guests", self.table)

        self.search.searched.connect(lambda _text: self._filter())
        self.chips.chosen.connect(lambda _key: self._filter())
        self.category.activated.connect(lambda _at: self._filter())
        self.way.activated.connect(lambda _at: desk.settings.setValue("guests/way", str(self.way.currentData())))
        self.table.selection_changed.connect(self._show_guest)
        self.table.selection_changed.connect(self.told)
        self.table.row_opened.connect(lambda _row: desk.actions.do("guests.edit"))
        self.panel.person_wanted.connect(lambda person_id: desk.show_page("contacts", person_id))
        self.panel.event_wanted.connect(desk.choose_event)
        self.panel.edit_wanted.connect(lambda _id: desk.actions.do("guests.edit"))
        self.panel.history_wanted.connect(lambda person_id: desk.show_page("contacts", person_id))
        desk.workspace.editing_changed.connect(self._set_editable)
        self._set_editable(desk.workspace.can_edit)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.category)
        top.addWidget(self.way)
        top.addStretch(1)
        filters = QHBoxLayout()
        filters.addWidget(self.chips)
        filters.addStretch(1)
        column.addLayout(top)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        self.set_content(content)
        self.set_panel(self.panel)
        self.add_button("importing.choose")
        self.add_button("guests.export")
        self.add_button("guests.invite", primary=True)

    def _fill_ways(self) -> None:
        """By which way the replies come that are recorded now."""
        for way, text in channel_words().items():
            self.way.addItem(tr("Replies by {way}", way=text) if text else tr("Replies: way not noted"), way)
        kept = self.way.findData(self.desk.settings.value("guests/way", ""))
        self.way.setCurrentIndex(max(0, kept))

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command(
                "guests.invite", tr("Invite…"), cls.invite, "invite", "Ctrl+I", ready=cls._can_invite, at_once=True
            ),
            *recording.commands(cls),
            *stages.commands(cls),
            Command("guests.edit", tr("Edit this guest…"), cls.edit, "edit", "E", ready=cls._can_edit_one),
            Command("guests.bulk", tr("Change many…"), cls.edit_many, "bulk", "B", ready=cls._can_edit_many),
            Command("guests.export", tr("Export the list…"), cls.export, "export", ready=cls._has_guests),
            Command("guests.copy", tr("Copy the selected guests"), lambda page: page.table.copy(), "copy"),
        )

    # What is shown

    @override
    def needs_event(self) -> bool:
        return True

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        from symposiarch.planning.guests import guest_rows
        from symposiarch.planning.inviting.attendance import expected

        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        read = self.desk.workspace.read
        rows = read(guest_rows, event_id)
        count = read(expected, event_id)
        self.table.show_rows(rows)
        self._show_filters(rows)
        self._filter()
        self.say_count(
            tr(
                "{invited} · {expected}",
                invited=tr("%n invited", n=count.invited),
                expected=tr("%n expected", n=count.total),
            )
        )
        self.desk.actions.refresh()

    @override
    def show_thing(self, about: object) -> None:
        """Select the guest of this person's id; "reply:accepted" shows those who answered so."""
        if isinstance(about, str):
            self.chips.choose(about.removeprefix("reply:"))
            return
        wanted = [row.id for row in self.table.rows.rows if row.person_id == about]
        if wanted and not self.table.select_keys(wanted):
            self.search.clear()
            self.category.setCurrentIndex(0)
            self.chips.choose("all")
            self.table.keep_rows(None)
            self.table.select_keys(wanted)
        self.table.setFocus()

    @override
    def status(self) -> str:
        return tr("{selected} of %n selected", n=self.table.rows.rowCount(), selected=len(self.table.selected()))

    @override
    def keys(self) -> str:
        return tr("Enter opens · A accepted · D declined · R represented · T tentative · C companion")

    def _show_filters(self, rows: tuple[GuestRow, ...]) -> None:
        replies: dict[str, int] = {}
        for row in rows:
            replies[str(row.reply)] = replies.get(str(row.reply), 0) + 1
        chips = []
        for shown in reply_filters():
            count = sum(replies.get(reply, 0) for reply in shown.replies) if shown.replies else len(rows)
            if count or not shown.replies or shown.key == self.chips.key():
                chips.append(Chip(shown.key, shown.text, count))
        self.chips.show_chips(chips)
        chosen = self.category.currentData()
        self.category.clear()
        self.category.addItem(tr("All categories"), None)
        for name in sorted({row.category for row in rows if row.category}):
            self.category.addItem(name, name)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))

    def _filter(self) -> None:
        found, category = finder(self.search.text()), self.category.currentData()
        replies = next((shown.replies for shown in reply_filters() if shown.key == self.chips.key()), frozenset())

        def keep(row: Any) -> bool:
            return (
                (not replies or row.reply in replies)
                and (category is None or row.category == category)
                and (found is None or found(row))
            )

        self.table.keep_rows(keep if replies or category is not None or found is not None else None)
        self.told.emit()

    def _show_guest(self) -> None:
        from symposiarch.planning.inviting.records import timeline
        from symposiarch.planning.people.contacts import person_record

        row = self.table.current()
        if row is None:
            self.panel.show_nothing()
            return
        read = self.desk.workspace.read
        entries = read(timeline, row.id)
        record = read(person_record, row.person_id)
        self.panel.show_person(record, lambda panel: add_guest(panel, self.desk.theme, row, entries))

    # What can be done

    def invite(self) -> InviteDialog:
        assert self.desk.event_id is not None
        dialog = InviteDialog(self.desk, self.desk.event_id, self)
        dialog.open()
        return dialog

    def edit(self) -> PersonDialog:
        from symposiarch.planning.people.contacts import person_record

        dialog = PersonDialog(self.desk, self.desk.workspace.read(person_record, self.one().person_id), self)
        dialog.open()
        return dialog

    def edit_many(self) -> BulkDialog:
        dialog = BulkDialog(self.table, self)
        dialog.open()
        return dialog

    def export(self) -> None:
        recording.export(self)

    def one(self) -> GuestRow:
        """The guest with the keyboard on them."""
        row: GuestRow | None = self.table.current()
        assert row is not None, "the command is only ready when a guest is chosen"
        return row

    def _write(self, edits: list[Edit]) -> None:
        recording.write_edits(self, edits)

    def _set_editable(self, can_edit: bool) -> None:
        self.table.rows.can_edit = can_edit

    def _has_guests(self) -> bool:
        return bool(self.table.rows.rows)

    def _can_invite(self) -> bool:
        return self.desk.workspace.can_edit and self.desk.event_id is not None

    def _can_edit_one(self) -> bool:
        return self.desk.workspace.can_edit and self.table.current() is not None

    def can_record(self) -> bool:
        """Whether somebody is selected and may be changed."""
        return self.desk.workspace.can_edit and self.table.selectionModel().hasSelection()

    def _can_edit_many(self) -> bool:
        return self.can_record() and len(self.table.selected()) > 1


def count_guests(session: Session, event_id: int | None) -> int | None:
    """The number beside the page."""
    from symposiarch.planning.events import event_row

    return event_row(session, event_id).invited if event_id is not None else None
