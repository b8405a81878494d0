"""Who holds the event together, in the order of protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.words import organiser_words
from symposiarch.gui.fields.entry_field import EntryField
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import choice_of
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import button, column_of, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.model.events import OrganiserRole
from symposiarch.planning.people.records import person_record

if TYPE_CHECKING:
    from symposiarch.planning.event_rows import OrganiserRow


class OrganiserLine(NamedTuple):
    """One organiser as the form has it; `id` is None for one that is new."""

    id: int | None
    organisation: str
    role: OrganiserRole
    quota: int | None
    contact_id: int | None = None
    contact: str = ""

    def said(self) -> dict[str, Any]:
        """What the office keeps of it."""
        return {
            "organisation": self.organisation,
            "role": self.role,
            "quota": self.quota,
            "contact_id": self.contact_id,
        }


def line_of(row: OrganiserRow) -> OrganiserLine:
    """An organiser as the event has it, for the form."""
    return OrganiserLine(row.id, row.name, row.role, row.quota, row.contact_id, row.contact)


class OrganiserList(QWidget):
    """Organisers are added by name, changed, moved up and down, and taken away.

    One that is changed stands in the line below meanwhile, and goes back to its place with the guests on its list.
    """

    def __init__(self, desk: Desk, organisers: Sequence[OrganiserLine]) -> None:
        super().__init__()
        self._desk = desk
        self.list = QListWidget()
        self.organisation = EntryField(placeholderText=tr("Organisation"))
        self.role = choice_of(organiser_words())
        self.quota = NumberField(minimum=0, maximum=10_000, specialValueText=tr("no quota"))
        self._changed: tuple[int, OrganiserLine] | None = None
        """Where the organiser who is being changed stood, and as what."""
        self.add = button(tr("Add"), self._add)
        self.change = button(tr("Change"), self._take_up)
        self.contact = button(tr("Whom to call…"), self.choose_contact)
        self.up, self.down = button(tr("Up"), lambda: self._move(-1)), button(tr("Down"), lambda: self._move(1))
        self.remove = button(tr("Take away"), lambda: self.list.takeItem(self.list.currentRow()))
        for field, name in (
            (self.list, tr("Organisers")),
            (self.organisation, tr("Organisation")),
            (self.role, tr("Role")),
            (self.quota, tr("Quota")),
        ):
            field.setAccessibleName(name)
        new = row_of(holds=((self.organisation, 1), self.role, self.quota, self.add))
        order = row_of(holds=(None, self.change, self.contact, self.up, self.down, self.remove))
        said = words(tr("The order is that of protocol: on cards, programme and flags."), "quiet", wrap=True)
        column_of(self, margins=(6, 14, 6, 6), holds=(said, (self.list, 1), order, new))
        for line in organisers:
            self._put(line)
        self._propose_role()
        self._follow()
        self.list.currentRowChanged.connect(lambda _row: self._follow())
        self.list.itemActivated.connect(lambda _item: self._take_up())
        self.organisation.returnPressed.connect(self._add)

    def values(self) -> list[OrganiserLine]:
        """The organisers as the list has them now, one that was typed and not yet added included."""
        self._add()
        return [self.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.list.count())]

    def _add(self) -> None:
        name = self.organisation.text().strip()
        at, before = self._changed or (self.list.count(), None)
        if name:
            role, quota = self.role.currentData(), self.quota.value() or None
            if before is None:
                self._put(OrganiserLine(None, name, role, quota), at)
            else:
                self._put(before._replace(organisation=name, role=role, quota=quota), at)
        elif before is not None:  # without a name nothing is changed, and nobody is taken away
            self._put(before, at)
        else:
            return
        self._changed = None
        self.add.setText(tr("Add"))
        self.organisation.clear()
        self.quota.setValue(0)
        self._propose_role()
        self.organisation.setFocus()
        self._follow()

    def _take_up(self) -> None:
        """Bring the chosen one into the line below, to be changed."""
        self._add()
        at = self.list.currentRow()
        if at < 0:
            return
        line: OrganiserLine = self.list.takeItem(at).data(Qt.ItemDataRole.UserRole)
        self._changed = (at, line)
        self.organisation.setText(line.organisation)
        self.role.setCurrentIndex(self.role.findData(line.role))
        self.quota.setValue(line.quota or 0)
        self.add.setText(tr("Put back"))
        self.organisation.setFocus()
        self._follow()

    def choose_contact(self) -> PersonPicker:
        """Ask whom to call at the organiser who is chosen in the list."""
        at = self.list.currentRow()
        line: OrganiserLine = self.list.item(at).data(Qt.ItemDataRole.UserRole)

        def chosen(person_id: int) -> None:
            name = self._desk.workspace.read(person_record, person_id).name if person_id else ""
            self.list.takeItem(at)
            self._put(line._replace(contact_id=person_id or None, contact=name), at)
            self.list.setCurrentRow(at)

        title = tr("Whom to call at {organisation}", organisation=line.organisation)
        return opened(PersonPicker(self._desk, title, "", chosen, nobody=tr("Nobody"), parent=self))

    def _propose_role(self) -> None:
        """The first is the host, and who comes after is usually a co-host."""
        role = OrganiserRole.CO_HOST if self.list.count() else OrganiserRole.HOST
        self.role.setCurrentIndex(self.role.findData(role))

    def _follow(self) -> None:
        at, last = self.list.currentRow(), self.list.count() - 1
        # What is typed at once on this leaf is a name: an empty list would swallow it.
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if last >= 0 else Qt.FocusPolicy.NoFocus)
        self.change.setEnabled(at >= 0)
        self.contact.setEnabled(at >= 0)
        self.remove.setEnabled(at >= 0)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < last)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.doItemsLayout()  # it gets the look of the window, and with it the height of its rows, only now

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the role or the quota adds the organiser, too, and does not make the event."""
        at_work = self._changed is not None or self.organisation.text().strip()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at_work:
            self._add()
        else:
            super().keyPressEvent(event)

    def _put(self, line: OrganiserLine, at: int | None = None) -> None:
        text = tr("{organisation} · {role}", organisation=line.organisation, role=organiser_words()[line.role])
        if line.quota is not None:
            text = tr(
                "{organisation} · {role} · may invite %n",
                n=line.quota,
                organisation=line.organisation,
                role=organiser_words()[line.role],
            )
        if line.contact:
            text = tr("{organiser} · call {name}", organiser=text, name=line.contact)
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, line)
        self.list.insertItem(self.list.count() if at is None else at, item)

    def _move(self, step: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and 0 <= at + step < self.list.count():
            item = self.list.takeItem(at)
            self.list.insertItem(at + step, item)
            self.list.setCurrentRow(at + step)
