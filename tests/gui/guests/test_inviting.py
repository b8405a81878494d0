"""Inviting from the address book, and whoever is typed in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.guests.conftest import guest, the

from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.contacts import add_person


def test_all_who_were_chosen_stay_so_where_the_keys_pass_on_to_the_button(window: MainWindow, page: GuestsPage) -> None:
    for name in ("Anar Məmmədov", "Ban So-mi"):
        window.desk.workspace.perform("", add_person, printed_name=name)
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    dialog.everybody.setFocus()
    QTest.keyClick(dialog.everybody, Qt.Key.Key_Space)
    said = dialog.invite_button.text()
    assert said == f"Invite {dialog.table.rows.rowCount()} people"
    QApplication.sendEvent(dialog.table, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert dialog.invite_button.text() == said
    dialog.close()


def test_the_form_of_address_of_somebody_typed_in_stands_beside_the_name(window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    QTest.keyClicks(dialog.new_name, "Mrs. Sevda Quliyeva, Counsellor")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    dialog.close()
    row = guest(page, "Mrs. Sevda Quliyeva")
    assert (row.honorific, row.title) == ("Mrs.", "Counsellor")
