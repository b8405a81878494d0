"""The address book."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.gui.conftest import turn_to

from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import people_rows


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    page = turn_to(window, ContactsPage)
    page.table.setFocus()
    return page


def person_id(window: MainWindow, name: str) -> int:
    return next(row.id for row in window.desk.workspace.read(people_rows) if row.name == name)


def _mail(session: Session, changed: int) -> None:
    from symposiarch.planning.people.contacts import edit_person

    edit_person(session, changed, email="jan@example.org")
