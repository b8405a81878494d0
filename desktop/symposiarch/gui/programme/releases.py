"""Released versions: what changed since the last, who must be told, and the next one."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.page import words
from symposiarch.gui.programme.findings import change_words
from symposiarch.gui.words import tr, when

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


class ReleasesDialog(QDialog):
    """The differences to a version in words, with the messages to be prepared; and the button that releases."""

    def __init__(self, desk: Desk, event_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Versions of the programme"))
        self._desk, self._event_id = desk, event_id
        self.version = QComboBox()
        self.changes = QPlainTextEdit(readOnly=True)
        self.changes.setTabChangesFocus(True)
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("A note for the next version"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.prepare = box.addButton(tr("Prepare the messages"), QDialogButtonBox.ButtonRole.ActionRole)
        self.release = box.addButton(tr("Release"), QDialogButtonBox.ButtonRole.ActionRole)
        self.release.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), "pageTitle"))
        column.addWidget(words(tr("A released version is frozen. Undo does not take it back."), "quiet", wrap=True))
        column.addWidget(self.version)
        column.addWidget(self.changes, 1)
        column.addWidget(self.note)
        column.addWidget(box)
        self.resize(620, 480)
        self.version.activated.connect(lambda _at: self.show_changes())
        self.prepare.clicked.connect(self.prepare_messages)
        self.release.clicked.connect(self.release_now)
        box.rejected.connect(self.close)
        self.show_versions()

    def show_versions(self) -> None:
        from symposiarch.planning.programme.releases import release_rows

        self.version.clear()
        for row in self._desk.workspace.read(release_rows, self._event_id):
            released = when(row.released_at.astimezone())
            said = tr("Since version {number}, released {when}", number=row.number, when=released)
            self.version.addItem(f"{said}: {row.note}" if row.note else said, row.number)
        self.version.setVisible(self.version.count() > 0)
        self.release.setEnabled(self._desk.workspace.can_edit)
        self.show_changes()

    def show_changes(self) -> None:
        from symposiarch.planning.programme.differences import differences
        from symposiarch.planning.programme.rows import names_of

        number = self.version.currentData()
        self.prepare.setEnabled(False)
        if number is None:
            self.changes.setPlainText(tr("No version has been released yet."))
            return
        read = self._desk.workspace.read
        found = read(differences, self._event_id, since=number)
        names = read(names_of, {person for change in found for person in change.people})
        lines = [change_words(change) for change in found] or [tr("Nothing has changed since.")]
        if names:
            lines += ["", tr("To be told: {names}", names=", ".join(names.values()))]
        self.prepare.setEnabled(bool(names) and self._desk.workspace.can_edit)
        self.changes.setPlainText("\n".join(lines))

    def prepare_messages(self) -> None:
        from symposiarch.planning.programme.telling import prepare_messages

        since = self.version.currentData()
        label = tr("Prepare messages on the changed programme")
        self._desk.change(label, prepare_messages, self._event_id, since=since)

    def release_now(self) -> None:
        from symposiarch.planning.programme.releases import release

        office = self._desk.workspace.office
        try:
            with office.transaction(tr("Release the programme"), fact=True) as transaction:
                release(transaction.session, self._event_id, by=getpass.getuser(), note=self.note.text().strip())
        except SymposiarchError as error:
            self.changes.setPlainText(str(error))
            return
        if transaction.changes is not None:
            self._desk.workspace.changed.emit(transaction.changes)
        self.note.clear()
        self.show_versions()
