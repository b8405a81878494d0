"""What is done to the first guest where the guest does not matter."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import people_rows


def rename_first(window: MainWindow, name: str) -> None:
    from symposiarch.planning.people.contacts import edit_person

    first = window.desk.workspace.read(people_rows)[0]
    assert window.desk.change(f"Rename to {name}", edit_person, first.id, printed_name=name)


def first_name(window: MainWindow) -> str:
    return window.desk.workspace.read(people_rows)[0].name


def is_freed(qtbot: QtBot, dialog: QDialog) -> bool:
    """Close a dialog and wait until nothing of it is left."""
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    return True
