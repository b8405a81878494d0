"""Guests: who is invited to the chosen event, what they answered, who comes with them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent

from symposiarch.gui.actions import Command
from symposiarch.gui.contacts.person_dialog import PersonDialog, edit_person
from symposiarch.gui.contacts.record import PersonPanel
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.guests import list_work, recording, stages
from symposiarch.gui.guests.columns import guest_columns
from symposiarch.gui.guests.company import CompanyDialog
from symposiarch.gui.guests.filters import GuestFilters
from symposiarch.gui.guests.guest_list import GuestList
from symposiarch.gui.guests.list_work import read_pasted_mails
from symposiarch.gui.guests.panel import GuestDoes, GuestFacts, add_guest
from symposiarch.gui.people.tables import BulkDialog
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Edit, Table
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.attendance import came_or_not
from symposiarch.planning.expected import expected
from symposiarch.planning.guests import Companion, guest_rows
from symposiarch.planning.inviting.due import due
from symposiarch.planning.inviting.reciprocity import LastTimes, last_times
from symposiarch.planning.inviting.records import letters_to, timeline
from symposiarch.planning.inviting.views import narrowed
from symposiarch.planning.people.records import person_record
from symposiarch.store import ChangeSet
from symposiarch.store.changes import Operation

SHOWN = frozenset(
    """
    people posts organisations invitations attendees invitation_records events
    messages received_invitations organisers arrivals
    """.split()
)

READ_ROW_BY_ROW = frozenset({"people", "invitations", "attendees", "invitation_records", "messages", "arrivals"})
"""Where nothing but these changed, only the rows that they touch are read again."""

LOW = 460
"""A page of fewer pixels in height has room for one line of chips only."""

FEW = 200
"""Beyond so many the whole list is read."""

MENUS = {
    "Replies": (
        "guests.accepted", "guests.declined", "guests.tentative", "guests.represented", "guests.none", "guests.reply",
        "guests.correct", "guests.companion", "", "guests.paste_replies", "guests.import_replies",
    ),
    "List": (
        "guests.approve", "guests.unapprove", "guests.sent", "guests.not_sent", "guests.remind", "guests.withdraw", "",
        "guests.write", "guests.bulk", "", "guests.decide", "guests.next_wave", "guests.reserve",
        "guests.organisers", "", "importing.choose", "guests.export",
    ),
}  # fmt: skip
"""The menus beside the title, in English; an empty name is a line."""


class GuestsPage(GuestList):
    """The guest list as a table, with replies recorded by one key on the selected rows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Table(desk, "guests", guest_columns(), commit=self._write))
        self.table.whole_lists = tr("A list of people is brought in with Ctrl+Shift+V.")
        self.table.takes_paste = partial(read_pasted_mails, self)
        self.table.say_when_empty(
            tr(
                "Nobody is invited yet. Invite people from the address book with Ctrl+I, or bring in a list with "
                "Ctrl+Shift+I or by dropping it here."
            ),
            tr("No guest fits what you are looking for."),
        )
        self._groups: dict[str, frozenset[int]] = {}
        self.filters = GuestFilters(desk, self)
        self.panel = PersonPanel(tr("Choose a guest to see what is known."))
        self.panel.can_edit = lambda: desk.workspace.can_edit
        self.lay_out(
            self.panel,
            self.filters.narrow,
            self.filters.views,
            self.way,
            under=(self.filters.chips,),
            menus={tr(title): names for title, names in MENUS.items()},
            primary="guests.invite",
        )

        self.filters.changed.connect(self._look_through)
        self.panel.person_wanted.connect(lambda person_id: desk.show_page("contacts", person_id))
        self.panel.event_wanted.connect(partial(choose, desk))
        self.panel.edit_wanted.connect(lambda _id: desk.actions.do("guests.edit"))
        self.panel.history_wanted.connect(lambda person_id: desk.show_page("contacts", person_id))

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            *list_work.commands(),
            *recording.commands(),
            *stages.commands(),
            Command("guests.edit", tr("Edit this guest…"), cls.edit, "edit", "E", ready=cls.can_record_one),
            Command("guests.bulk", tr("Change many…"), cls.edit_many, "bulk", "B", ready=cls._can_edit_many),
            Command("guests.copy", tr("Copy the selected guests"), lambda page: page.table.copy(), "copy"),
        )

    # What is shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.keep_low(self.height() < in_type(LOW))

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        read = self.desk.workspace.read
        touched = self._touched(changes) if changes is not None else None
        fresh = {row.id: row for row in read(guest_rows, event_id, only=touched)} if touched else {}
        rows = tuple(fresh.get(row.id, row) for row in self.table.rows.rows)
        hosts_are_others = any(now.gives is not was.gives for now, was in zip(rows, self.table.rows.rows, strict=True))
        if touched is None or hosts_are_others:  # and with them their spouses
            rows = read(guest_rows, event_id)
        count, lines = read(expected, event_id), read(due, event_id)
        groups = {str(part): frozenset(share.invitations) for part, share in count.parts.items()}
        outcomes = {str(outcome): guests for outcome, guests in read(came_or_not, event_id).items()}
        self._groups = groups | {str(line.due): frozenset(line.invitations) for line in lines} | outcomes
        self.filters.show_counts(rows, count, lines, outcomes)
        self.table.show_rows(rows, self.filter_rows)
        said = tr("%n expected", n=count.total)
        if count.capacity is not None:
            said = tr("{expected} of %n places", n=count.capacity, expected=said)
        self.say_count(tr("{invited} · {expected}", invited=tr("%n invited", n=count.invited), expected=said))
        self.desk.actions.refresh()

    def _touched(self, changes: ChangeSet) -> frozenset[int] | None:
        """The invitations whose rows are others now; none where it is quicker, or safer, to read them all."""
        invitations, attendees = changes.keys("invitations"), changes.keys("attendees")
        same_guests = len(changes.keys("invitations", Operation.UPDATE)) == len(invitations)
        same_heads = len(changes.keys("attendees", Operation.UPDATE)) == len(attendees)
        if not (changes.tables <= READ_ROW_BY_ROW and same_guests and same_heads):
            return None
        people = changes.keys("people")
        touched = invitations | {
            row.id
            for row in self.table.rows.rows
            if row.person_id in people
            or row.attendee_id in attendees
            or any(one.attendee_id in attendees or one.person_id in people for one in row.everybody)
        }
        return touched if len(touched) <= FEW else None

    @override
    def show_thing(self, about: object) -> None:
        """Select the guest of this person's id; "part:accepted" and "due:late" show those guests, paths letters."""
        if isinstance(about, tuple):
            list_work.import_replies(self, *about)
            return
        if isinstance(about, str):
            _, _, key = about.partition(":")
            self.filters.chips.choose(key)
            return
        self.bring_into_sight([row.id for row in self.table.rows.rows if row.person_id == about])

    @override
    def show_everything(self) -> None:
        self.filters.clear()
        super().show_everything()

    @override
    def keys(self) -> str:
        return tr("A accepted · D declined · R represented · T tentative · C companion · P approves · L writes")

    def _look_through(self) -> None:
        """Another view was chosen."""
        if self.search.text() != self.filters.view.search:
            self.search.setText(self.filters.view.search)
        self.filter_rows()
        self.table.setFocus()  # where the keys that record replies answer

    @override
    def filter_rows(self) -> None:
        self.filters.searched(self.search.text())
        self.table.keep_rows(narrowed(self.filters.view, self._groups))
        self.told.emit()

    @override
    def show_selected(self) -> None:
        row = self.table.current()
        if row is None:
            self.panel.show_nothing()
            return
        read = self.desk.workspace.read
        times = read(last_times, [row.person_id], before_event=self.event_id).get(row.person_id, LastTimes())
        facts = GuestFacts(row, read(timeline, row.id), read(letters_to, row.id), times)
        does = GuestDoes(
            self.change_companion,
            lambda: self.desk.actions.do("guests.received"),
            lambda letter: self.desk.show_page("invitations", letter),
        )
        record = read(person_record, row.person_id)
        self.panel.show_person(record, lambda panel: add_guest(panel, self.desk.theme, facts, does))

    # What can be done

    @override
    def kind_of_letter(self) -> str:
        return "reminder" if self.filters.view.due in ("reminders", "late") else super().kind_of_letter()

    def edit(self) -> PersonDialog:
        return edit_person(self.desk, self.one().person_id, self)

    def edit_many(self) -> BulkDialog:
        return opened(BulkDialog(self.table, self))

    def change_companion(self, companion: Companion) -> CompanyDialog:
        return opened(CompanyDialog(self.desk, self.one(), companion, self))

    def _write(self, edits: list[Edit]) -> None:
        recording.write_edits(self, edits)
