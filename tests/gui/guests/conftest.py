"""The guest list, and what is read off it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from tests.gui.conftest import names_in, the_dialog, turn_to

from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.guests import GuestRow, guest_rows


@pytest.fixture
def page(window: MainWindow) -> GuestsPage:
    page = turn_to(window, GuestsPage)
    page.table.setFocus()
    return page


def names(page: GuestsPage) -> list[str]:
    return names_in(page.table)


def select(page: GuestsPage, *wanted: str) -> None:
    ids: list[Any] = [row.id for row in page.table.rows.rows if row.name in wanted]
    assert page.table.select_keys(ids)


def the(kind: type[QDialog]) -> Any:
    """The open dialog of this kind, to be worked in."""
    return the_dialog(kind)


def guest(page: GuestsPage, name: str) -> GuestRow:
    row: GuestRow = next(row for row in page.table.rows.rows if row.name == name)
    return row


def replies(window: MainWindow) -> dict[str, str]:
    rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
    return {row.name: str(row.reply) for row in rows}
