"""Editing one item, and one person in it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from symposiarch.gui.page import words
from symposiarch.gui.people import PersonPicker
from symposiarch.gui.programme.words import item_title, kind_words, role_words, status_words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.programme.rows import ItemRow, RoleRow

STAGE = ("cue", "mover", "microphone", "anthem", "lights", "photo_call", "responsible", "fallback")


class _Form(QDialog):
    """A title, fields in a column, Keep and Cancel."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        keep = self.box.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words(title, "pageTitle", wrap=True))
        column.addLayout(self.form)
        column.addWidget(self.box)
        self.setMinimumWidth(460)
        self.box.accepted.connect(self.keep)
        self.box.rejected.connect(self.close)

    def keep(self) -> None:
        raise NotImplementedError

    def line(self, label: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        self.form.addRow(label, field)
        return field

    def choice(self, label: str, choices: dict[str, str], present: str) -> QComboBox:
        field = QComboBox()
        for value, text in choices.items():
            field.addItem(text, value)
        field.setCurrentIndex(max(0, field.findData(present)))
        self.form.addRow(label, field)
        return field


class ItemDialog(_Form):
    """All of one item: titles in each language, length, pin, room, languages, what happens on the stage."""

    def __init__(self, desk: Desk, row: ItemRow, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(item_title(row, languages), parent)
        self._desk, self._row = desk, row
        self.titles = {
            one: self.line(tr("Title ({language})", language=one), row.titles.get(one, "")) for one in languages
        }
        self.subtitles = {
            one: self.line(tr("Subtitle ({language})", language=one), row.subtitles.get(one, "")) for one in languages
        }
        self.kind = self.choice(tr("Kind"), kind_words(), row.kind.value)
        self.minutes = QSpinBox(minimum=0, maximum=10080, value=row.own_minutes or row.minutes)
        self.form.addRow(tr("Minutes"), self.minutes)
        self.pinned = QCheckBox(tr("Pinned to the clock at"))
        self.pinned.setChecked(row.pinned)
        self.at = QLineEdit(f"{row.begins:%H:%M}")
        self.form.addRow(self.pinned, self.at)
        self.at.textEdited.connect(lambda _text: self.pinned.setChecked(True))
        self.room = self.line(tr("Room (empty: for everybody)"), row.room if not row.depth else "")
        self.language = self.line(tr("Language (en, ko …)"), row.language)
        self.interpretation = self.line(tr("Interpreted into"), ", ".join(row.interpretation))
        labels = (
            tr("Cue"), tr("Who moves"), tr("Microphone"), tr("Anthem"), tr("Lights"), tr("Photo"), tr("Responsible"),
            tr("If it fails"),
        )  # fmt: skip
        self.stage = {name: self.line(label, getattr(row, name)) for name, label in zip(STAGE, labels, strict=True)}
        self.notes = QPlainTextEdit(row.stage_notes)
        self.notes.setMaximumHeight(60)
        self.notes.setTabChangesFocus(True)
        self.form.addRow(tr("Notes for the stage"), self.notes)
        next(iter(self.titles.values())).setFocus()

    def keep(self) -> None:
        from symposiarch.model.base import Texts
        from symposiarch.model.programme import ItemKind
        from symposiarch.planning.programme import items, placing

        row = self._row
        fields: dict[str, Any] = {name: field.text().strip() for name, field in self.stage.items()}
        fields["titles"] = Texts({**row.titles, **{one: field.text() for one, field in self.titles.items()}})
        fields["subtitles"] = Texts({**row.subtitles, **{one: field.text() for one, field in self.subtitles.items()}})
        fields["kind"] = ItemKind(self.kind.currentData())
        fields["language"] = self.language.text().strip()
        fields["interpretation"] = tuple(
            part.strip() for part in self.interpretation.text().replace(";", ",").split(",") if part.strip()
        )
        fields["stage_notes"] = self.notes.toPlainText().strip()
        minutes, pinned, at, room = (
            self.minutes.value(),
            self.pinned.isChecked(),
            self.at.text(),
            self.room.text().strip(),
        )

        def write(session: Session) -> None:
            from symposiarch.model.programme import ProgrammeItem

            items.edit_item(session, row.id, **fields)
            if minutes != (row.own_minutes or row.minutes):
                items.resize_item(session, row.id, minutes=minutes)
            if row.depth == 0 and room != row.room:
                event_id = session.get_one(ProgrammeItem, row.id).event_id
                key = items.room_called(session, event_id, room).id if room else None
                placing.move_to(session, row.id, room_id=key, everywhere=not room)
            wanted = at_on(row, at) if pinned else None
            if wanted != row.pinned_at:
                placing.pin_item(session, row.id, at=wanted)

        if self._desk.change(tr("Edit {item}", item=self.windowTitle()), write):
            self.accept()


def at_on(row: ItemRow, text: str) -> datetime:
    """A time typed for an item, on the item's day."""
    from symposiarch.errors import SymposiarchError
    from symposiarch.exchange.programme.clock import read_slot

    slot = read_slot(text.replace("⚑", "").strip())
    if slot is None:
        raise SymposiarchError(tr("“{text}” is no time. Type it as 14:30.", text=text))
    begins: time = slot.begins
    return datetime.combine(row.begins.date(), begins)


class RoleDialog(_Form):
    """One person in an item: what they do, whether they agreed, their topic in each language; candidates for a slot."""

    def __init__(self, desk: Desk, role: RoleRow, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(role.name or tr("Open place"), parent)
        self._desk, self._role = desk, role
        self.kind = self.choice(tr("Role"), role_words(), role.kind.value)
        self.status = self.choice(tr("Status"), status_words(), role.status.value)
        self.topics = {
            one: self.line(tr("Topic ({language})", language=one), role.topics.get(one, "")) for one in languages
        }
        self.minutes = QSpinBox(minimum=0, maximum=600, value=role.minutes or 0)
        self.minutes.setSpecialValueText(tr("as the others"))
        self.form.addRow(tr("Minutes"), self.minutes)
        self.language = self.line(tr("Speaks in (en, ko …)"), role.language)
        self.affiliation = self.line(tr("As the programme says it"), role.affiliation)
        self.chair = QSpinBox(minimum=0, maximum=40, value=role.chair or 0)
        self.chair.setSpecialValueText(tr("by protocol"))
        self.form.addRow(tr("Chair from the sitters' left"), self.chair)
        button = QDialogButtonBox.ButtonRole.ActionRole
        if role.is_open:
            self.box.addButton(tr("Add a candidate…"), button).clicked.connect(self.ask_candidate)
            for one in role.candidates:
                taken = self.box.addButton(tr("{name} takes it", name=one.name), button)
                taken.clicked.connect(lambda _checked=False, key=one.id: self.take(key))
        self.box.addButton(tr("Replace…"), button).clicked.connect(self.ask_replacement)
        self.box.addButton(tr("Earlier"), button).clicked.connect(lambda: self.move_role(-1))
        self.box.addButton(tr("Later"), button).clicked.connect(lambda: self.move_role(1))
        self.box.addButton(tr("Take out"), QDialogButtonBox.ButtonRole.DestructiveRole).clicked.connect(self.take_out)

    def keep(self) -> None:
        from symposiarch.model.base import Texts
        from symposiarch.model.programme import RoleKind, RoleStatus
        from symposiarch.planning.programme.line_up import edit_role

        fields: dict[str, Any] = {
            "kind": RoleKind(self.kind.currentData()),
            "status": RoleStatus(self.status.currentData()),
            "topics": Texts({**self._role.topics, **{one: field.text() for one, field in self.topics.items()}}),
            "minutes": self.minutes.value() or None,
            "language": self.language.text().strip(),
            "chair": self.chair.value() or None,
        }
        if self.affiliation.text() != self._role.affiliation:
            fields["affiliation"] = self.affiliation.text().strip()
        label = tr("Change {name} in the programme", name=self.windowTitle())
        if self._desk.change(label, edit_role, self._role.id, **fields):
            self.accept()

    def move_role(self, by: int) -> None:
        from symposiarch.planning.programme.line_up import move_role

        self._desk.change(tr("Change the order of speaking"), move_role, self._role.id, by=by)

    def take_out(self) -> None:
        from symposiarch.planning.programme.line_up import remove_role

        if self._desk.change(tr("Take {name} out of the item", name=self.windowTitle()), remove_role, self._role.id):
            self.accept()

    def take(self, candidate_id: int) -> None:
        from symposiarch.planning.programme.line_up import take_candidate

        if self._desk.change(tr("A candidate takes the open place"), take_candidate, candidate_id):
            self.accept()

    def ask_candidate(self) -> None:
        from symposiarch.planning.programme.line_up import add_candidate

        def chosen(person_id: int) -> None:
            if self._desk.change(tr("Add a candidate"), add_candidate, self._role.id, person_id=person_id):
                self.accept()

        PersonPicker(self._desk, tr("Add a candidate"), tr("Who may take this place?"), chosen, parent=self).open()

    def ask_replacement(self) -> None:
        from symposiarch.planning.programme.line_up import replace

        def chosen(person_id: int) -> None:
            label = tr("Replace {name} in the programme", name=self.windowTitle())
            if self._desk.change(label, replace, self._role.id, person_id=person_id or None):
                self.accept()

        PersonPicker(
            self._desk,
            tr("Replace"),
            tr("Who takes this place? Who was there before is kept on record."),
            chosen,
            nobody=tr("Leave it open"),
            parent=self,
        ).open()
