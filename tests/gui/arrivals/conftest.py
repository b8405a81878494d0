"""The desk at the door."""

from __future__ import annotations

import pytest
from tests.gui.conftest import turn_to

from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.arrivals.rows import DoorRow, door_rows


@pytest.fixture
def page(window: MainWindow) -> ArrivalsPage:
    page = turn_to(window, ArrivalsPage)
    page.door.search.setFocus()
    return page


def stored(page: ArrivalsPage) -> dict[str, DoorRow]:
    """The list as the office file has it."""
    rows = page.desk.workspace.read(door_rows, page.desk.event_id)
    return {row.head.name: row for row in rows}


def type_in(page: ArrivalsPage, text: str) -> None:
    """Typed by a person: the field's scanner would take keys without a pause for a code."""
    page.door.search.insert(text)
