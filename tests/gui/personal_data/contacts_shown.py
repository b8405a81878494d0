"""The contacts in the window, as the tests of personal data look at them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from tests.gui.conftest import turn_to

from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.personal_data.page import PersonalDataPage
from symposiarch.gui.window.main_window import MainWindow


def contacts(window: MainWindow) -> ContactsPage:
    return turn_to(window, ContactsPage)


def select(page: ContactsPage, *names: str) -> None:
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name in names])


def shown(page: ContactsPage | PersonalDataPage) -> list[str]:
    return [page.table.rows.row(at).name for at in range(page.table.rows.rowCount())]


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
