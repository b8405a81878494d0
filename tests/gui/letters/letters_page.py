"""Letters as a person writes them on the page, and what the office holds of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.conftest import the_dialog

from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.writing import WriteDialog
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.store import Office


def messages(read_office: Callable[[], Office]) -> dict[str, MessageStatus]:
    with read_office() as office, office.reading() as session:
        return {row.name: row.status for row in outbox_rows(session)}


def write(page: LettersPage, kind: MessageKind = MessageKind.INVITATION) -> WriteDialog:
    """Write a kind of letter through the dialog, as a person does."""
    page.desk.actions["invitations.write"].trigger()
    dialog = the_dialog(WriteDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    QTest.mouseClick(dialog.write_button, Qt.MouseButton.LeftButton)
    return dialog
