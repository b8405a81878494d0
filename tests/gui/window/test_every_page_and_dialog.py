"""Every page and every dialog: Tab goes through it as it is read, what is typed into has a name, Enter presses one
button, and Escape throws nothing away unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.gui.window.keyboard import (
    choose_a_row,
    commands_that_ask,
    faults_of_order,
    name_of,
    open_dialogs,
    place_of,
    those_with_keys,
)
from tests.waiting import bring_to_front

from symposiarch.gui.dialogs import DiscardQuestion
from symposiarch.gui.pages import PAGES
from symposiarch.gui.window.main_window import MainWindow

NAMED = (
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
)


def faults_of(top: QWidget, title: str) -> list[str]:
    """What is wrong with what is in sight of a page or a dialog: its title is the name of one thing at most."""
    faults, entitled = faults_of_order(top), False
    for one in those_with_keys(top):
        if not isinstance(one, NAMED) or isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox):
            continue
        said = spoken(one)
        named_by_it = said == title and not isinstance(one, QAbstractButton)
        if not said or (named_by_it and entitled):
            faults.append(f"heard as “{said}”: {name_of(one)} at {place_of(one, top)}")
        entitled |= named_by_it
    return faults


def spoken(widget: QWidget) -> str:
    """The words that a screen reader has for it: for a choice here what is chosen, of which the name is another."""
    if isinstance(widget, QComboBox):
        labels = (label for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
        return widget.accessibleName() or next((label.text() for label in labels), "")
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def faults_of_dialog(dialog: QDialog) -> list[str]:
    """What is wrong on each of its leaves, and with the keys of it all."""
    leaves = next(iter(dialog.findChildren(QTabWidget)), None)
    faults = []
    for leaf in range(leaves.count() if leaves is not None else 1):
        if leaves is not None:
            leaves.setCurrentIndex(leaf)
        faults += faults_of(dialog, dialog.windowTitle())
        default = [one for one in dialog.findChildren(QPushButton) if one.isDefault() and one.isVisible()]
        if lines_of(dialog) and len(default) != 1:
            faults.append(f"Enter presses {[one.text() for one in default]}")
    return faults + faults_of_escape(dialog)


def lines_of(dialog: QDialog) -> list[QLineEdit | QPlainTextEdit]:
    """What one writes in; what only looks something up is no work."""
    fields: list[QLineEdit | QPlainTextEdit] = [
        *dialog.findChildren(QLineEdit),
        *dialog.findChildren(QPlainTextEdit),
    ]
    return [
        one
        for one in fields
        if one.isVisible()
        and one.isEnabled()
        and not one.isReadOnly()
        and one.objectName() != "search"
        and not isinstance(one.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def faults_of_escape(dialog: QDialog) -> list[str]:
    """Whether Escape from the first and the last field asks before what was typed there goes."""
    fields = lines_of(dialog)
    faults: list[str] = []
    for field in {id(one): one for one in (*fields[:1], *fields[-1:])}.values():
        field.setFocus()
        QTest.keyClicks(field, "written")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        questions = [one for one in open_dialogs() if isinstance(one, DiscardQuestion)]
        if not questions:
            faults.append(f"Escape takes what is in {name_of(field)}")
        for question in questions:
            question.reject()
        if not dialog.isVisible():
            break
        for _letter in "written":
            QTest.keyClick(field, Qt.Key.Key_Backspace)
    return faults


DIALOGS = {
    "overview": 6,
    "guests": 10,
    "invitations": 5,
    "precedence": 1,
    "programme": 5,
    "seating": 4,
    "logistics": 1,
    "arrivals": 3,
    "contacts": 10,
    "venues": 2,
}
"""So many at least open in the sample from a page with a row that is chosen."""


@pytest.mark.parametrize("page", [entry.key for entry in PAGES])
def test_every_page_is_read_by_tab_and_by_ear(sample_window: MainWindow, page: str) -> None:
    sample_window.show_page(page)
    choose_a_row(sample_window)
    title = next(one.title for one in PAGES if one.key == page)
    faults = faults_of(sample_window, title)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", DIALOGS)
def test_every_dialog_is_read_by_tab_and_by_ear_and_loses_nothing(
    qtbot: QtBot, sample_window: MainWindow, page: str
) -> None:
    window = sample_window
    walked, faults = set(), []
    for command in commands_that_ask(window, page):
        window.show_page(page)
        window.activateWindow()
        choose_a_row(window)
        if not window.desk.actions[command].isEnabled():
            continue
        window.desk.actions.do(command)
        for dialog in open_dialogs():
            bring_to_front(qtbot, dialog)
            walked.add(command)
            faults += [f"{command}: {fault}" for fault in faults_of_dialog(dialog)]
            dialog.done(QDialog.DialogCode.Rejected)
    assert not faults, "\n".join(faults)
    assert len(walked) >= DIALOGS[page], walked
