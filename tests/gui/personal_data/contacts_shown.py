"""The contacts in the window, as the tests of personal data look at them."""

from __future__ import annotations

from tests.gui.conftest import turn_to

from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.window.main_window import MainWindow


def contacts(window: MainWindow) -> ContactsPage:
    return turn_to(window, ContactsPage)


def select(page: ContactsPage, *names: str) -> None:
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name in names])
