"""Small questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.gui.conftest import the_dialog

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import AskingDialog, DiscardQuestion
from symposiarch.gui.question import NameDialog, scroll_of


def test_a_question_grows_for_what_cannot_be_and_squeezes_no_field(qtbot: QtBot) -> None:
    def refuse(_name: str) -> None:
        raise SymposiarchError("This is not understood. Write it as it stands in the list of the office. " * 3)

    asked = NameDialog("New room", "Name", "Add this room", refuse)
    qtbot.addWidget(asked)
    with qtbot.waitExposed(asked):
        asked.show()
    high = asked.name.height()
    asked.save()
    qtbot.waitUntil(asked.trouble.isVisible)
    assert asked.name.height() == high
    assert asked.trouble.height() >= asked.trouble.heightForWidth(asked.trouble.width())


def test_a_title_of_two_lines_squeezes_nothing_below_it(qtbot: QtBot) -> None:
    asked = AskingDialog("Close “Third Symposium on Education and Culture in the Mirror Hall”?", "What is ticked goes.")
    qtbot.addWidget(asked)
    asked.setMinimumWidth(320)
    boxes = [QCheckBox(f"Letters of the {day}th") for day in range(4, 9)]
    for box in boxes:
        asked.add(box)
    asked.accept_with("Close the event")
    asked.resize(320, 10)
    asked.show()
    qtbot.waitExposed(asked)
    assert all(box.height() >= box.sizeHint().height() for box in boxes)


def asked_for_a_name(qtbot: QtBot) -> NameDialog:
    asked = NameDialog("New room", "Name", "Add this room", lambda _name: None)
    with qtbot.waitExposed(asked):
        asked.show()
    return asked


def test_what_was_typed_is_thrown_away_only_after_asking(qtbot: QtBot) -> None:
    asked = asked_for_a_name(qtbot)
    QTest.keyClicks(asked.name, "Mirror Hall")
    QTest.keyClick(asked.name, Qt.Key.Key_Escape)
    question = the_dialog(DiscardQuestion)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(question))
    assert asked.isVisible()
    assert asked.name.text() == "Mirror Hall"
    asked.close()
    again = the_dialog(DiscardQuestion)
    QTest.mouseClick(again.discard_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(asked))


def test_a_cancel_of_its_own_name_asks_once_for_what_was_typed(qtbot: QtBot) -> None:
    asked = AskingDialog("The doors differ")
    line = QLineEdit()
    asked.add(line)
    asked.accept_with("Do it", cancel="Leave it")
    with qtbot.waitExposed(asked):
        asked.show()
    QTest.keyClicks(line, "Mirror Hall")
    leave = next(one for one in asked.box.buttons() if one.text() == "Leave it")
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert len(asked.findChildren(DiscardQuestion)) == 1
    QTest.mouseClick(the_dialog(DiscardQuestion).discard_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(asked))


def test_after_typed_words_are_discarded_the_window_behind_has_the_keyboard(qtbot: QtBot) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    behind.show()
    asked = NameDialog("New room", "Name", "Add this room", lambda _name: None, parent=behind)
    asked.open()
    QTest.keyClicks(asked.name, "Mirror Hall")
    asked.close()
    QTest.mouseClick(the_dialog(DiscardQuestion).discard_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is behind)


def test_a_dialog_in_which_nothing_was_changed_closes_at_once(qtbot: QtBot) -> None:
    asked = asked_for_a_name(qtbot)
    QTest.keyClicks(asked.name, "M")
    QTest.keyClick(asked.name, Qt.Key.Key_Backspace)
    QTest.keyClick(asked.name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(asked))


def test_enter_presses_the_button_that_the_keyboard_is_at(qtbot: QtBot) -> None:
    asked = asked_for_a_name(qtbot)
    QTest.keyClicks(asked.name, "Mirror Hall")
    QTest.keyClick(asked.name, Qt.Key.Key_Escape)
    question = the_dialog(DiscardQuestion)
    QTest.keyClick(question.focusWidget(), Qt.Key.Key_Tab)
    assert question.focusWidget() is question.discard_button
    QTest.keyClick(question.discard_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(asked))


def test_ctrl_enter_does_what_the_dialog_is_for_from_a_field_of_several_lines(qtbot: QtBot) -> None:
    saved: list[str] = []

    class Note(AskingDialog):
        def save(self) -> None:
            saved.append(text.toPlainText())

    asked = Note("Note")
    qtbot.addWidget(asked)
    text = QPlainTextEdit()
    asked.add(text)
    asked.accept_with("Keep")
    with qtbot.waitExposed(asked):
        asked.show()
    text.setFocus()
    QTest.keyClicks(text, "Two")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "lines")
    assert saved == []
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == ["Two\nlines"]


def test_ctrl_enter_does_what_the_dialog_is_for_though_the_keyboard_is_at_cancel(qtbot: QtBot) -> None:
    taken: list[str] = []
    asked = NameDialog("New room", "Name", "Add", taken.append)
    qtbot.addWidget(asked)
    with qtbot.waitExposed(asked):
        asked.show()
    QTest.keyClicks(asked.name, "Mirror Hall")
    cancel = asked.box.button(QDialogButtonBox.StandardButton.Cancel)
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["Mirror Hall"]


def test_no_chord_of_keys_does_what_cannot_be_undone(qtbot: QtBot) -> None:
    saved: list[str] = []

    class Erase(AskingDialog):
        def save(self) -> None:
            saved.append("erased")

    asked = Erase("Erase?")
    qtbot.addWidget(asked)
    asked.accept_with("Erase")
    asked.cancel_by_default()
    with qtbot.waitExposed(asked):
        asked.show()
    QTest.keyClick(asked.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not isValid(asked))
    assert saved == []


def test_ctrl_enter_keeps_what_is_being_typed_into_a_cell(qtbot: QtBot) -> None:
    saved: list[str] = []

    class Sheet(AskingDialog):
        def save(self) -> None:
            saved.append(cell.text())

    asked, table, cell = Sheet("Sheet"), QTableWidget(1, 1), QTableWidgetItem("before")
    qtbot.addWidget(asked)
    table.setItem(0, 0, cell)
    asked.add(table)
    asked.accept_with("Keep")
    with qtbot.waitExposed(asked):
        asked.show()
    table.setFocus()
    table.editItem(cell)
    (editor,) = table.findChildren(QLineEdit)
    QTest.keyClicks(editor, "after")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved == ["after"]


def test_the_buttons_of_a_dialog_stay_on_the_screen(qtbot: QtBot) -> None:
    form = QFormLayout()
    for _line in range(80):
        form.addRow("Name", QLineEdit())
    dialog = AskingDialog("A long record")
    qtbot.addWidget(dialog)
    dialog.add((scroll_of(form), 1))
    keep = dialog.accept_with("Keep")
    dialog.resize(500, 4_000)
    dialog.show()
    assert dialog.height() < dialog.screen().availableGeometry().height()
    assert dialog.rect().contains(keep.mapTo(dialog, keep.rect().bottomRight()))
