"""The Letters page of an event whose guests can be written to."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.gui.conftest import turn_to

from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    """The Letters page, after three of the five guests were given an address."""
    office = window.desk.workspace

    def give(session: Session) -> None:
        from symposiarch.planning.people.contacts import edit_person

        for person, language in ((1, "az"), (2, "tr"), (3, "ko")):
            edit_person(session, person, email=f"guest{person}@example.org", language=language)

    office.perform("Give addresses", give)
    return turn_to(window, LettersPage)
