"""Putting people on an event's guest list: out of the address book, from an earlier event, a kept list, or typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.entry_field import EntryField
from symposiarch.gui.forms import Choice, choice_of
from symposiarch.gui.people.replies import wave_words
from symposiarch.gui.people.tables import picker_columns
from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.search_field import SearchField, finder
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import month_words, tr
from symposiarch.model.invitations import Wave
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.inviting.invitees import Candidate, candidates
from symposiarch.planning.inviting.quotas import quotas
from symposiarch.planning.people.categories import categories
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.lists import saved_lists
from symposiarch.planning.people.newcomers import add_as_typed, read_line

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.lines.line import Incoming
    from symposiarch.gui.workspace import Session


class InviteDialog(AskingDialog):
    """Search, narrow by category, by an earlier event or by a kept list, select as many as wanted, invite."""

    def __init__(self, desk: Desk, event_id: int, parent: QWidget) -> None:
        super().__init__(
            tr("Invite from the address book"),
            tr("Who is on the list already is not shown. Nothing is sent by inviting."),
            parent,
        )
        self._desk = desk
        self._event_id = event_id
        self._proposed: tuple[str, Incoming] | None = None
        """What stands below of a line of a list, until it is changed, and that line, which says more."""
        self.table = Table(desk, "invite", _columns(), key="person_id")
        self.table.sort_by("name")
        self.search = SearchField(self.table)
        self.search.setMaximumWidth(10_000)
        self.narrow = QComboBox()
        self.wave = choice_of(wave_words())
        self.organiser = Choice()
        for choice, name in (
            (self.narrow, tr("Whom to show")),
            (self.wave, tr("Wave")),
            (self.organiser, tr("On the list of")),
        ):
            choice.setAccessibleName(name)
        self.everybody = button(tr("Select all shown"), self.table.selectAll)
        self.new_name = EntryField(placeholderText=tr("Somebody new: name, function, organisation"))
        self.new_button = button(tr("Invite them"), self.invite_new)
        self.quota = words("", "quiet", wrap=True)
        top = row_of(holds=((self.search, 1), self.narrow, self.everybody))
        last = row_of(holds=(self.wave, (self.organiser, 1), (self.new_name, 2), self.new_button))
        self.add(top, (self.table, 1), last, self.quota)
        self.invite_button = self.accept_with("")
        self.resize(900, 640)
        self.invited: list[int] = []
        """The people who were invited from here."""
        self.search.searched.connect(lambda _text: self._filter())
        self.search.found_nothing.connect(self._take_as_new)
        self.narrow.activated.connect(lambda _at: self._read())
        self.organiser.activated.connect(lambda _at: self._count())
        self.table.selection_changed.connect(self._count)
        self.table.row_opened.connect(lambda _row: self.save())
        self.new_name.textEdited.connect(lambda _text: self._count())
        self.new_name.returnPressed.connect(self.invite_new)
        self._fill_choices()
        self._read()
        self.search.setFocus()

    def look_for(self, line: Incoming) -> None:
        """Show who may be meant by a line of a list, who stands below, too, as somebody new."""
        self.search.setText(line.name)
        self._proposed = ", ".join(filter(None, (line.name, line.title, line.organisation))), line
        self.new_name.setText(self._proposed[0])
        self.new_name.setCursorPosition(0)
        self._filter()
        self._count()

    def _fill_choices(self) -> None:
        read = self._desk.workspace.read
        self.narrow.addItem(tr("Everybody"), None)
        for name in read(categories):
            self.narrow.addItem(name, ("category", name))
        for event in read(event_rows):
            if event.id != self._event_id and event.listed:
                self.narrow.addItem(tr("Guests of {event}", event=event.title), ("past_event_id", event.id))
                self.narrow.addItem(tr("Who accepted: {event}", event=event.title), ("came", event.id))
        for kept in read(saved_lists):
            self.narrow.addItem(tr("List: {name}", name=kept.name), ("list_id", kept.id))
        self.organiser.addItem(tr("On no organiser's own list"), None)
        self._read_shares()
        for one in self._shares:
            self.organiser.addItem(tr("On the list of {organiser}", organiser=one.name), one.organiser_id)
        self.organiser.setVisible(self.organiser.count() > 1)

    def _read(self) -> None:
        """Those of whom the choice holds and who are not invited yet."""
        chosen: dict[str, object] = {}
        if (narrow := self.narrow.currentData()) is not None:
            name, value = narrow
            chosen = {"past_event_id": value, "came_only": True} if name == "came" else {name: value}
        found: tuple[Candidate, ...] = self._desk.workspace.read(candidates, self._event_id, **chosen)
        self.table.say_when_empty(
            tr("All of these are on the list already. Somebody new is typed in below.")
            if found
            else tr("There is nobody here to invite yet. Somebody new is typed in below."),
            tr("Nobody who could be invited fits what you are looking for. Enter takes it below, as somebody new."),
        )
        self.table.show_rows([row for row in found if not row.listed])
        self._filter()
        self._count()

    def _filter(self) -> None:
        self.table.keep_rows(finder(self.search.text()))

    def _read_shares(self) -> None:
        """What each organiser may still invite; asked once, and again when somebody was invited from here."""
        self._shares = self._desk.workspace.read(quotas, self._event_id)

    def _count(self) -> None:
        count = len(self.table.selected())
        self.invite_button.setText(tr("Invite %n people", n=count))
        self.invite_button.setEnabled(count > 0)
        self.new_button.setEnabled(bool(self.new_name.text().strip()))
        whose = self.organiser.currentData()
        held = next((one for one in self._shares if one.organiser_id == whose), None)
        if held is None or held.left is None:
            self.quota.clear()
            return
        left = held.left - count
        self.quota.setText(
            tr("That is %n more than {organiser} may invite.", n=-left, organiser=held.name)
            if left < 0
            else tr("{organiser} may invite %n more.", n=left, organiser=held.name)
        )

    @override
    def save(self) -> None:
        people = [row.person_id for row in self.table.selected()]
        event_id, wave, whose = self._event_id, self._wave(), self.organiser.currentData()
        label = tr("Invite %n people", n=len(people))
        if people and self.change(self._desk, label, invite, event_id, people, wave=wave, organiser_id=whose):
            self.invited += people
            self.accept()

    def invite_new(self) -> None:
        """Somebody who is not in the address book yet; the dialog stays open for the next."""
        text = self.new_name.text().strip()
        if not text:
            return
        line = self._proposed[1] if self._proposed is not None and self._proposed[0] == text else None
        name = line.name if line is not None else read_line(text).name
        event_id, wave, whose = self._event_id, self._wave(), self.organiser.currentData()

        def write(session: Session) -> int:
            if line is not None:
                state = line.person.get("country", "")
                person = add_person(
                    session, title=line.title, organisation=line.organisation, state=state, **line.person
                )
            else:
                person = add_as_typed(session, text)
            invite(session, event_id, [person.id], wave=wave, organiser_id=whose)
            return person.id

        made = self.made(self._desk, tr("Invite {name}", name=name), write)
        if made is not None:
            self.invited.append(made)
            self.new_name.clear()
            self.new_name.setFocus()  # for the next; the button has nothing more to do
            self.note_kept()
            self.say(tr("{name} is added to the contacts and invited.", name=name))
            self.box.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))  # they are invited already
            self._read_shares()
            self._count()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line for somebody new never invites whom the keys have passed in the table."""
        if not (self.focusWidget() is self.new_name and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def _take_as_new(self, name: str) -> None:
        """Whom one looked for in vain is typed in already."""
        if name.strip():
            self.new_name.setText(name.strip())
            self.new_name.setFocus()
            self.search.clear()
            self._count()

    def _wave(self) -> Wave:
        return Wave(self.wave.currentData())


def _columns() -> tuple[Column, ...]:
    return (
        *picker_columns(),
        Column(tr("Category"), "category", quiet=True),
        Column(tr("Invited"), "invited", show=month_words, sort=str, quiet=True),
        Column(tr("Came"), "came", show=month_words, sort=str, quiet=True),
        Column(tr("Invited us"), "invited_us", show=month_words, sort=str, quiet=True),
    )
