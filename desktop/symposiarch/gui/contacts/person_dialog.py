"""The form of one person: everything that can be said of somebody, on four leaves."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.contacts.fields import STATES, Field, FieldKind, person_groups, read_value, show_value
from symposiarch.gui.contacts.writing import add_with_function, change_person
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.fields.country_field import CountryField
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.pieces import Link
from symposiarch.gui.qt import override
from symposiarch.gui.question import scroll_of
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.people.categories import categories
from symposiarch.planning.people.records import PersonRecord, person_record
from symposiarch.planning.recognition.names.reading import read_name


def edit_person(desk: Desk, person_id: int, parent: QWidget) -> PersonDialog:
    """Open the form of somebody who is in the address book."""
    return opened(PersonDialog(desk, desk.workspace.read(person_record, person_id), parent))


class PersonDialog(AskingDialog):
    """Adds a person, or edits the one of the record given. What was typed is written in one step of undo."""

    def __init__(self, desk: Desk, record: PersonRecord | None, parent: QWidget) -> None:
        super().__init__(tr("New contact") if record is None else record.name, parent=parent)
        self._desk = desk
        self._record = record
        self.saved_id: int | None = None
        self._read: QWidget | None = None
        self.editors: dict[str, tuple[Field, QWidget]] = {}
        self.apart = Link("", self._take_apart)
        self.apart.hide()
        leaves = QTabWidget(documentMode=True)
        for group in person_groups():
            form = form_of()
            form.setVerticalSpacing(8)
            for field in group.fields:
                form.addRow(field.label, self._editor(field))
                if field.name == "printed_name":
                    form.addRow("", self.apart)
            if leaves.count() == 0:
                self._add_function(form)
            leaf = scroll_of(form)
            form.setContentsMargins(6, 14, 14, 6)
            leaves.addTab(leaf, group.title)
        self.save_button = self.accept_with(tr("Add this person") if record is None else tr("Keep the changes"))
        self.add((leaves, 1))
        self.resize(in_type(560), in_type(640))
        self.hold(leaves)
        for name in ("printed_name", "honorific"):
            self._line(name).textEdited.connect(self._offer_to_take_apart)
        self._offer_to_take_apart()
        next(iter(self.editors.values()))[1].setFocus()

    def _line(self, name: str) -> QLineEdit:
        editor = self.editors[name][1]
        assert isinstance(editor, QLineEdit)
        return editor

    def _offer_to_take_apart(self) -> None:
        """A form of address that is typed before a name would be printed with it where those of others are not."""
        printed = self._line("printed_name").text()
        name = read_name(printed)
        self._apart = name, printed.strip().removeprefix(name.honorific).strip()
        named = bool(name.honorific and name.family) and name.companion is None and self._apart[1] != printed.strip()
        offered = named and self._line("honorific").text().strip() in ("", name.honorific)
        self.apart.setVisible(offered)
        self.apart.setText(
            tr("Print “{name}”, with “{honorific}” as the honorific", honorific=name.honorific, name=self._apart[1])
        )

    def _take_apart(self) -> None:
        """What was offered: the name is printed alone; parts that were typed already stay."""
        name, alone = self._apart
        self._line("printed_name").setText(alone)
        parts = {"honorific": name.honorific, "given_name": name.given, "family_name": name.family}
        if not self._line("given_name").text() and not self._line("family_name").text():
            order = self.editors["name_order"][1]
            assert isinstance(order, QComboBox)
            order.setCurrentIndex(order.findData(name.order))
        for field, text in parts.items():
            if not self._line(field).text():
                self._line(field).setText(text)
        self.apart.hide()

    def _add_function(self, form: QFormLayout) -> None:
        held = next((post for post in self._record.posts if post.ends_on is None), None) if self._record else None
        for name, label, value in (
            ("title", tr("Function"), held.title if held else ""),
            ("organisation", tr("Organisation"), held.organisation if held else ""),
        ):
            line = QLineEdit(value)
            self.editors[name] = (Field(name, label), line)
            form.addRow(label, line)

    def _editor(self, field: Field) -> QWidget:
        value = self._record.fields[field.name] if self._record is not None else None
        editor: QWidget
        if field.kind is FieldKind.CHOICE:
            editor = choice_of(field.choices, value)
        elif field.name == "category":
            editor = QComboBox(editable=True)
            editor.addItem("")
            editor.addItems(list(self._desk.workspace.read(categories)))
            editor.setCurrentText(value or "")
        elif field.name in STATES:
            editor = CountryField(value)
        elif field.kind is FieldKind.TEXT:
            editor = QPlainTextEdit(show_value(field, value))
            editor.setMaximumHeight(96)
            editor.setTabChangesFocus(True)
        else:
            editor = QLineEdit(show_value(field, value))
            if field.kind is FieldKind.LANGUAGES:
                editor.setPlaceholderText(tr("the best spoken first: English, Korean"))
            elif field.kind is FieldKind.DATE:
                editor.setPlaceholderText(tr("year-month-day"))
        editor.setObjectName(field.name)
        self.editors[field.name] = (field, editor)
        return editor

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, (field, editor) in self.editors.items():
            self._read = editor
            if isinstance(editor, QComboBox) and field.kind is FieldKind.CHOICE:
                values[name] = editor.currentData()
            elif isinstance(editor, QComboBox):
                values[name] = editor.currentText().strip()
            elif isinstance(editor, QPlainTextEdit):
                values[name] = read_value(field, editor.toPlainText())
            elif isinstance(editor, QLineEdit):
                values[name] = read_value(field, editor.text())
                was = self._record.fields.get(name) if self._record is not None else None
                if field.kind is FieldKind.LANGUAGES and editor.text() == show_value(field, was):
                    values[name] = was or ()  # words tell less than may be kept: sr-Latn-RS
        self._read = None
        return values

    @override
    def save(self) -> None:
        try:
            values = self._values()
            workspace = self._desk.workspace
            if self._record is None:
                name = values["printed_name"] or f"{values['given_name']} {values['family_name']}".strip()
                label = tr("Add {name}", name=name or values["native_name"])
                self.saved_id = workspace.perform(label, add_with_function, values)
            else:
                label = tr("Edit {name}", name=self._record.name)
                self.saved_id = self._record.id
                workspace.perform(label, change_person, self._record.id, values, self._record)
        except SymposiarchError as error:
            self.tell(str(error), self._read)
            return
        self._desk.notices.say(label, undo=workspace.undoable == label)
        self.accept()
