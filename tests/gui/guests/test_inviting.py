"""Inviting from the address book, and whoever is typed in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog
from tests.gui.guests.conftest import guest, replies, the

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


def test_of_a_list_pasted_as_somebody_new_nobody_is_lost(window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    dialog.new_name.insert("Leyla Əliyeva\tRector\nHASANOV, Ramin")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert "These are 2 lines" in dialog.trouble.text()
    assert dialog.new_name.text()
    assert not dialog.invited
    dialog.new_name.setText("HASANOV, Ramin")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    dialog.close()
    assert guest(page, "HASANOV, Ramin").title == ""


def test_people_are_invited_from_the_address_book(qtbot: QtBot, window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform(
        "Add two", lambda session: [add_person(session, family_name=n) for n in ("New", "Newer")]
    )
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(InviteDialog)
    assert dialog.table.rows.rowCount() == 2
    QTest.keyClicks(dialog.search, "newer")
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)
    QTest.mouseClick(dialog.everybody, Qt.MouseButton.LeftButton)
    assert dialog.invite_button.text() == "Invite 1 person"
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    assert "Newer" in replies(window)
    assert "New" not in replies(window)


def test_after_somebody_new_the_next_one_is_typed_whichever_way_the_button_was_pressed(
    window: MainWindow, page: GuestsPage
) -> None:
    window.desk.actions.do("guests.invite")
    dialog = the(InviteDialog)
    for name, key in (("Ban So-mi", None), ("Nora Kaya", Qt.Key.Key_Return)):
        QTest.keyClicks(dialog.new_name, name)
        if key is None:
            QTest.mouseClick(dialog.new_button, Qt.MouseButton.LeftButton)
        else:
            dialog.new_button.setFocus()
            QTest.keyClick(dialog.new_button, key)
        assert dialog.focusWidget() is dialog.new_name
        assert name in replies(window)


def test_whom_one_looked_for_in_vain_is_typed_in_already_and_selected_once_invited(
    qtbot: QtBot, window: MainWindow, page: GuestsPage
) -> None:
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    QTest.keyClicks(dialog.search, "Ban So-mi")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.new_name
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    dialog.close()
    assert [row.name for row in page.table.selected()] == ["Ban So-mi"]


def test_somebody_new_is_invited_by_typing_them_in(window: MainWindow, page: GuestsPage) -> None:
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    QTest.keyClicks(dialog.new_name, "Ban So-mi, Director, Hanbit Agency")
    QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert dialog.sentence.text() == "Ban So-mi is added to the contacts and invited."
    row = guest(page, "Ban So-mi")
    assert (row.title, row.organisation, str(row.stage)) == ("Director", "Hanbit Agency", "draft")
    assert dialog.box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Close"
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "one press leaves the dialog"


def test_one_enter_too_many_invites_nobody_whom_the_keys_have_passed(window: MainWindow, page: GuestsPage) -> None:
    window.desk.workspace.perform("", add_person, printed_name="Anar Məmmədov")
    window.desk.actions["guests.invite"].trigger()
    dialog = the(InviteDialog)
    assert all(choice.accessibleName() for choice in (dialog.narrow, dialog.wave, dialog.organiser))
    dialog.table.selectRow(0)
    assert dialog.invite_button.text() == "Invite 1 person"
    dialog.new_name.setFocus()
    QTest.keyClicks(dialog.new_name, "Ban So-mi")
    for _press in range(2):
        QTest.keyClick(dialog.new_name, Qt.Key.Key_Return)
    assert "Ban So-mi" in replies(window)
    assert "Anar Məmmədov" not in replies(window)
    dialog.close()
