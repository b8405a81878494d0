"""A table with four lines."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str
    age: int | None = None
    colour: str = ""


COLOURS = (("r", "red"), ("g", "green"))


COLUMNS = (
    Column("Name", "name", bold=True, editable=True),
    Column("Age", "age", "right", editable=True, parse=int),
    Column("Colour", "colour", show=dict(COLOURS).get, choices=COLOURS, editable=True),
    Column("Number", "id", hidden=True),
)


LINES = (Line(1, "berta", 40, "r"), Line(2, "Anton", None, "g"), Line(3, "Çelik", 7, "r"), Line(4, "dora", 30, ""))


@pytest.fixture
def edits() -> list[Edit]:
    return []


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow, edits: list[Edit]) -> Table:
    made = Table(window.desk, "lines", COLUMNS, commit=edits.extend)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_rows(LINES)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def names(table: Table) -> list[str]:
    return [table.rows.row(at).name for at in range(table.rows.rowCount())]
