"""The wording of a kind of message in a language, edited beside the letter that a real guest would get."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLineEdit, QPlainTextEdit, QSplitter, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import CarefulDialog
from symposiarch.gui.forms import choice_of
from symposiarch.gui.letters.words import fault_words, kind_words, letter_languages
from symposiarch.gui.pieces import card, column_of, put_in, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence.fields import FIELDS
from symposiarch.planning.correspondence.letters import letters
from symposiarch.planning.correspondence.templates import Template, keep_template, reset_template, template
from symposiarch.planning.guests import guest_rows

MOST = 500
"""So many guests are offered to be shown their letter."""

PAUSE = 150
"""Milliseconds without a key before the preview is made anew."""


class WordingDialog(CarefulDialog):
    """Kind, language, subject and text at the left; the letter of the chosen guest at the right."""

    def __init__(self, desk: Desk, event_id: int, kind: MessageKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Wording"))
        self._desk = desk
        self._event_id = event_id
        self._shown = (0, 0)
        self.kind, self.language = choice_of(kind_words(), kind), choice_of(letter_languages())
        self.guest = choice_of((row.id, row.name) for row in desk.workspace.read(guest_rows, event_id)[:MOST])
        self.subject = QLineEdit()
        self.body = QPlainTextEdit(tabChangesFocus=True)
        self.preview_subject = words("", "personName", wrap=True)
        self.preview = QPlainTextEdit(readOnly=True)
        said = (tr("Kind"), tr("Language"), tr("Guest"), tr("Subject"), tr("Wording"), tr("As the guest gets it"))
        parts = (self.kind, self.language, self.guest, self.subject, self.body, self.preview)
        for part, name in zip(parts, said, strict=True):
            part.setAccessibleName(name)
        self.problem = words("", "error", wrap=True)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.only_here = QCheckBox(tr("Only for this event"))
        self.save_button = box.addButton(tr("Keep this wording"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.save_button.setProperty("primary", True)
        self.reset_button = box.addButton(tr("Back to the usual wording"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_button.setAutoDefault(False)
        self._lay_out(box)
        self.is_for(self.save_button)  # which a button that stands in no dialog yet could not be
        self.resize(1040, 620)

        for choice in (self.kind, self.language):
            choice.activated.connect(lambda _at: self.before_losing(self.load, self._choose_shown))
        self.guest.activated.connect(lambda _at: self.show_letter())
        self.subject.textEdited.connect(lambda _text: self._timer.start())
        self.body.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.show_letter)
        self.save_button.clicked.connect(self.save)
        self.reset_button.clicked.connect(self.reset)
        box.rejected.connect(self.close)
        self.load()

    def _lay_out(self, box: QDialogButtonBox) -> None:
        left, right = QWidget(), card()
        fields = words(
            tr(
                "Fields: {fields}. What stands in [[double brackets]] is left out where a field in it is empty; "
                "after || stands what is said instead.",
                fields=" ".join(f"{{{name}}}" for name in FIELDS),
            ),
            "quiet",
            wrap=True,
        )
        top = row_of(holds=((self.kind, 1), (self.language, 1)))
        column_of(left, margins=0, spacing=8, holds=(top, self.subject, (self.body, 1), self.only_here, fields))
        beside = column_of(right, margins=(16, 12, 16, 12), spacing=10)
        put_in(beside, self.guest, self.preview_subject, (self.preview, 1), self.problem)
        split = QSplitter(Qt.Orientation.Horizontal, handleWidth=14)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([520, 500])
        column_of(self, margins=(20, 18, 20, 16), spacing=12, holds=((split, 1), box))

    @override
    def would_lose(self) -> bool:
        changed = self.subject.isModified() or self.body.document().isModified()
        return changed and self._desk.workspace.can_edit

    def _kind(self) -> MessageKind:
        """The chosen kind; Qt gives its word."""
        return MessageKind(self.kind.currentData())

    def _choose_shown(self) -> None:
        for choice, at in zip((self.kind, self.language), self._shown, strict=True):
            choice.setCurrentIndex(at)

    def load(self) -> None:
        """Show the wording of the chosen kind and language."""
        found = self._desk.workspace.read(template, self._kind(), self.language.currentData(), event_id=self._event_id)
        self._shown = self.kind.currentIndex(), self.language.currentIndex()
        self.only_here.setChecked(found.of_event)
        self.subject.setText(found.subject)
        self.body.setPlainText(found.body)
        self.reset_button.setEnabled(found.own and self._desk.workspace.can_edit)
        self.save_button.setEnabled(self._desk.workspace.can_edit)
        self.show_letter()

    def show_letter(self) -> None:
        """The letter as the chosen guest would get it in this language."""
        self._timer.stop()
        kind, language, guest = self._kind(), self.language.currentData(), self.guest.currentData()
        if guest is None:
            self.problem.setText(tr("Invite somebody first, then their letter is shown here."))
            return
        draft = Template(language, self.subject.text(), self.body.toPlainText(), own=True)
        try:
            # After the event others than the guest may be thanked, too: the first letter shows the wording.
            letter, *_ = self._desk.workspace.read(
                letters, self._event_id, kind, [guest], channel=Channel.POST, language=language, wording_of=draft
            )
        except SymposiarchError as error:
            self.problem.setText(str(error))
            return
        self.preview_subject.setText(letter.subject)
        self.preview.setPlainText(letter.body)
        self.problem.setText("\n".join(map(fault_words, letter.problems)))

    def save(self) -> None:
        """Keep the wording, for the whole office or for this event."""
        kind, language = self._kind(), self.language.currentData()
        label = tr("Word the {kind} anew", kind=kind_words()[kind])
        where = self._event_id if self.only_here.isChecked() else None
        said = {"subject": self.subject.text(), "body": self.body.toPlainText()}
        self._write(label, keep_template, kind, language, **said, event_id=where)

    def reset(self) -> None:
        kind, language = self._kind(), self.language.currentData()
        label = tr("Word the {kind} as usual", kind=kind_words()[kind])
        where = self._event_id if self.only_here.isChecked() else None
        self._write(label, reset_template, kind, language, event_id=where)

    def _write(self, label: str, function: Callable[..., object], *args: object, **kwargs: object) -> None:
        """Carry a change of the wording out, and read it anew; what cannot be is said above the letter."""
        try:
            self._desk.perform(label, function, *args, **kwargs)
        except SymposiarchError as error:
            self.problem.setText(str(error))
            return
        self.load()
