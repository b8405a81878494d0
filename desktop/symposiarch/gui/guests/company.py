"""Who comes with a guest, or in the guest's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import choice_of, form_of, tick_of
from symposiarch.gui.people.replies import role_words
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import button
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import at_start, tr
from symposiarch.model.invitations import Channel, RankMode
from symposiarch.planning.guests import Companion, GuestRow
from symposiarch.planning.inviting import company
from symposiarch.planning.inviting.company import COMPANIONS, add_companion
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.people.newcomers import add_as_typed, add_as_written, names_somebody, read_line
from symposiarch.planning.people.records import person_record
from symposiarch.planning.programme.line_up import parts_of, replace_everywhere

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


class NamedDialog(AskingDialog):
    """Somebody by name: typed in, or taken from the address book. Whoever adds fields adds the button after them, so
    that the keyboard comes to it last."""

    save_button: QPushButton

    def __init__(self, desk: Desk, title: str, sentence: str, without: int, parent: QWidget) -> None:
        super().__init__(title, sentence, parent)
        self.desk = desk
        self.person_id: int | None = None
        self._without = without
        self.name = QLineEdit()
        self.book = button(tr("From the address book…"), self.choose_from_book)
        self.form = form_of((tr("Name"), self.name), ("", self.book))
        self.add(self.form)
        self.setMinimumWidth(in_type(440))
        self.name.setFocus()
        # A name typed over one that was taken from the address book is another person's.
        self.name.textEdited.connect(lambda _text: self._take(None))

    def choose_from_book(self) -> PersonPicker:
        return opened(
            PersonPicker(self.desk, tr("Choose somebody"), "", self._chosen, without=[self._without], parent=self)
        )

    def _chosen(self, person_id: int) -> None:
        self.name.setText(self.desk.workspace.read(person_record, person_id).name)
        self._take(person_id)

    def _take(self, person_id: int | None) -> None:
        self.person_id = person_id


class RepresentedDialog(NamedDialog):
    """Who comes in the guest's place, and with whose rank."""

    def __init__(self, desk: Desk, row: GuestRow, way: Channel, parent: QWidget) -> None:
        super().__init__(
            desk,
            tr("{name} is represented by", name=row.name),
            tr("The guest stays on the list; whoever comes instead sits, has the card and wears the badge."),
            row.person_id,
            parent,
        )
        self.name.setPlaceholderText(tr("Name, function, organisation"))
        self._row = row
        self._way = way
        ranks = {RankMode.OWN: tr("their own rank"), RankMode.PRINCIPAL: tr("the rank of the one they represent")}
        self.rank = choice_of(ranks)
        self.form.addRow(tr("Sits with"), self.rank)
        parts = desk.workspace.read(parts_of, desk.event_id, row.person_id)
        self.speaks = tick_of(tr("Takes over %n parts in the programme", n=len(parts)), ticked=bool(parts))
        self.form.addRow("", self.speaks)
        self.form.setRowVisible(self.speaks, bool(parts))
        self.save_button = self.accept_with(tr("Record"))

    @override
    def save(self) -> None:
        from symposiarch.exchange.programme.people import People

        desk, row = self.desk, self._row
        name, person_id, rank, way = self.name.text(), self.person_id, self.rank.currentData(), self._way
        who = desk.workspace.office.who
        speaks, event_id = self.speaks.isChecked(), desk.event_id
        named = read_line(name)

        def write(session: Session) -> None:
            deputy = person_id
            # A programme and a post are of people of the address book, who may be there already.
            if names_somebody(named) and event_id is not None and deputy is None:
                deputy = People(session, event_id).typed(named) or add_as_typed(session, name).id
            elif speaks and event_id is not None and deputy is None and name.strip():
                deputy = People(session, event_id).called(name.strip()).person_id or add_as_written(session, name).id
            represent(session, row.id, by=who, person_id=deputy, name="" if deputy else name, rank=rank, way=way)
            if speaks and event_id is not None:
                replace_everywhere(session, event_id, row.person_id, person_id=deputy)

        self.change_and_close(desk, tr("{guest} is represented by {name}", guest=row.name, name=name), write)


class CompanionDialog(NamedDialog):
    """Somebody comes along: each a head of its own."""

    def __init__(self, desk: Desk, row: GuestRow, parent: QWidget) -> None:
        super().__init__(
            desk,
            tr("Who comes with {name}?", name=row.name),
            tr("Without a name it is the partner, or “guest of” until the name is known."),
            row.person_id,
            parent,
        )
        self._row = row
        self.role = choice_of((role, role_words()[role]) for role in COMPANIONS)
        self.diet = QLineEdit()
        self.form.addRow(tr("Comes as"), self.role)
        self.form.addRow(tr("Diet, allergies"), self.diet)
        self._unnamed = _announced_without_a_name(row)
        self.is_that_one = QCheckBox(tr("This is the one who was announced without a name"))
        self.form.addRow("", self.is_that_one)
        self.form.setRowVisible(self.is_that_one, self._unnamed is not None)
        if self._unnamed is not None:
            self.is_that_one.setChecked(True)
            self.role.setCurrentIndex(self.role.findData(self._unnamed.role))
        self.save_button = self.accept_with(tr("Record"))

    @override
    def save(self) -> None:
        one = self._unnamed if self.name.text().strip() and self.is_that_one.isChecked() else None
        naming = None if one is None else one.attendee_id
        row, role, name, diet, person_id = (
            self._row,
            self.role.currentData(),
            self.name.text(),
            self.diet.text(),
            self.person_id,
        )
        label = tr("{name} comes with {guest}", name=name or role_words()[role], guest=row.name)
        called = "" if person_id else name

        def write(session: Session) -> None:
            add_companion(session, row.id, role=role, person_id=person_id, name=called, diet=diet, naming=naming)

        self.change_and_close(self.desk, label, write)


def _announced_without_a_name(row: GuestRow) -> Companion | None:
    """The first who comes along and is not named yet; a second of them is only brought by a guest who says so."""
    along = (one for one in row.companions if one.role in COMPANIONS and one.coming)
    return next((one for one in along if one.person_id is None and not one.name), None)


class CompanyDialog(NamedDialog):
    """One who comes along: the name once it is known, and whether they come after all."""

    def __init__(self, desk: Desk, row: GuestRow, companion: Companion, parent: QWidget) -> None:
        role = role_words()[companion.role]
        super().__init__(
            desk,
            tr("{role} of {name}", role=at_start(role), name=row.name),
            tr("A companion who does not come gives up the seat and the card; the guest still comes."),
            row.person_id,
            parent,
        )
        self._row = row
        self._companion = companion
        self.person_id = companion.person_id
        self.name.setText(companion.name)
        self.comes = tick_of(tr("Comes"), ticked=companion.coming)
        self.form.addRow("", self.comes)
        self.save_button = self.accept_with(tr("Record"))

    @override
    def save(self) -> None:
        one, comes, name, person_id = self._companion, self.comes.isChecked(), self.name.text(), self.person_id
        called = name.strip() or role_words()[one.role]
        label = (
            tr("{name} comes with {guest}", name=called, guest=self._row.name)
            if comes
            else tr("{name} does not come with {guest}", name=called, guest=self._row.name)
        )

        def write(session: Session) -> None:
            if (name.strip(), person_id) != (one.name, one.person_id):
                company.name_companion(session, one.attendee_id, name="" if person_id else name, person_id=person_id)
            if comes and not one.coming:
                company.restore_companion(session, one.attendee_id)
            elif one.coming and not comes:
                company.withdraw_companion(session, one.attendee_id)

        self.change_and_close(self.desk, label, write)
