"""Editing one person in an item: what they do, whether they agreed, topic and biography in each language, the photo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import Role, opened
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.fields.typed import languages_from
from symposiarch.gui.forms import choice_of
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.programme.dialogs.forms import Form
from symposiarch.gui.programme.words import role_words, status_words
from symposiarch.gui.qt import override
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.words import language_words, tr
from symposiarch.model.base import Texts
from symposiarch.model.programme import RoleKind, RoleStatus
from symposiarch.planning.programme.line_up import (
    edit_role,
    offices_of,
    parts_of,
    remove_role,
    replace,
    replace_everywhere,
    set_photo,
)

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.programme.rows import RoleRow


class RoleDialog(Form):
    """One person in an item, on two tabs; replacing keeps on record who was there before."""

    def __init__(self, desk: Desk, role: RoleRow, languages: Sequence[str], parent: QWidget) -> None:
        super().__init__(role.name, parent)
        self._desk, self._role = desk, role
        self._photo: bytes | None = None
        self._no_photo = False
        self.tab(tr("In the programme"))
        self.kind = self.choice(tr("Role"), role_words(), role.kind.value)
        self.status = self.choice(tr("Status"), status_words(), role.status.value)
        self.topics = self.in_each(tr("Topic"), languages, role.topics)
        self.minutes = NumberField(maximum=600, value=role.minutes or 0, specialValueText=tr("as the others"))
        self.form.addRow(tr("Minutes"), self.minutes)
        self.language = self.line(tr("Speaks in"), language_words((role.language,)))
        self.language.setPlaceholderText(tr("as the item"))
        self.office = self._office()
        self.affiliation = self.line(tr("As the programme says it"), role.affiliation)
        self.notes = self.line(tr("Notes"), role.notes)
        if role.replaces:
            self.form.addRow("", words(tr("In place of {name}", name=role.replaces), "quiet"))
        if role.order_note:
            self.form.addRow("", words(tr("Order of speaking: {note}", note=role.order_note), "quiet", wrap=True))
        self.tab(tr("Biography and photo"))
        self.biographies = self.texts_in_each(tr("Biography"), languages, role.biographies, lines=6)
        self._photo_row()
        self.also(tr("Replace…"), self.ask_replacement)
        self.also(tr("Take out"), self.take_out, Role.DestructiveRole)
        self.kind.setFocus()

    def _office(self) -> QComboBox | None:
        """Which of several posts counts here; nothing to choose where there is one."""
        offices = self._desk.workspace.read(offices_of, self._role.person_id) if self._role.person_id else ()
        if len(offices) < 2:
            return None
        choice = choice_of(offices, self._role.post_id)
        self.form.addRow(tr("Office"), choice)
        return choice

    def _photo_row(self) -> None:
        self.photo_said = words(tr("There is a photo.") if self._role.photo_id else tr("No photo yet."), "quiet")
        choose, forget = button(tr("Choose a file…"), self.choose_photo), button(tr("Without"), self.forget_photo)
        self.form.addRow(tr("Photo"), row_of(holds=((self.photo_said, 1), choose, forget)))

    def choose_photo(self) -> None:
        kinds = tr("Pictures (*.jpg *.jpeg *.png)")
        title = tr("Photo of {name}", name=self._role.name)
        path = ask_what_to_read(self._desk.settings, "photos", self, title, kinds)
        if path is not None:
            self.take_photo(path)

    def take_photo(self, path: Path) -> None:
        try:
            self._photo, self._no_photo = path.read_bytes(), False
        except OSError as fault:
            self.photo_said.setText(tr("The file cannot be read: {why}", why=fault.strerror or ""))
            return
        self.photo_said.setText(path.name)

    def forget_photo(self) -> None:
        self._photo, self._no_photo = None, True
        self.photo_said.setText(tr("As in the address book, or none."))

    @override
    def save(self) -> None:
        role = self._role
        fields: dict[str, Any] = {
            "kind": RoleKind(self.kind.currentData()),
            "status": RoleStatus(self.status.currentData()),
            "topics": Texts({**role.topics, **{one: field.text() for one, field in self.topics.items()}}),
            "minutes": self.minutes.value() or None,
            "language": next(iter(languages_from(self.language.text())), ""),
            "notes": self.notes.text().strip(),
        }
        if self.office is not None and self.office.currentData() != role.post_id:
            fields["post_id"] = self.office.currentData()
        if self.affiliation.text() != role.affiliation:
            fields["affiliation"] = self.affiliation.text().strip()
        biographies = Texts({one: field.toPlainText().strip() for one, field in self.biographies.items()})
        if any(biographies.get(one, "") != role.biographies.get(one, "") for one in self.biographies):
            fields["biographies"] = Texts({**role.biographies, **biographies})
        photo, changes_photo = self._photo, self._photo is not None or self._no_photo

        def write(session: Session) -> None:
            edit_role(session, role.id, **fields)
            if changes_photo:
                set_photo(session, role.id, content=photo)

        self.change_and_close(self._desk, tr("Change {name} in the programme", name=role.name), write)

    def take_out(self) -> None:
        self.change_and_close(
            self._desk, tr("Take {name} out of the item", name=self._role.name), remove_role, self._role.id
        )

    def ask_replacement(self) -> PersonPicker:
        """Who takes this place, or all places of one who has several parts."""
        role, desk = self._role, self._desk
        parts = desk.workspace.read(parts_of, desk.event_id, role.person_id) if role.person_id else ()
        everywhere = QCheckBox(tr("Also in the %n other parts that {name} has", n=len(parts) - 1, name=role.name))

        def chosen(person_id: int) -> None:
            label, who = tr("Replace {name} in the programme", name=role.name), person_id or None
            if (
                self.change(desk, label, replace_everywhere, desk.event_id, role.person_id, person_id=who)
                if everywhere.isChecked()
                else self.change(desk, label, replace, role.id, person_id=who)
            ):
                self.accept()

        picker = PersonPicker(
            desk,
            tr("Replace {name}", name=role.name),
            tr("Who takes this place? Who was there before is kept on record."),
            chosen,
            without=[role.person_id] if role.person_id is not None else [],
            nobody=tr("Leave it open"),
            newcomers=True,
            parent=self,
        )
        if len(parts) > 1:
            picker.add(everywhere)
        return opened(picker)
