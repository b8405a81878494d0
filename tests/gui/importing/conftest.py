"""A list, and the assistant with it open."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from symposiarch.gui.importing.page import ImportPage
from symposiarch.gui.importing.people_view import Line
from symposiarch.gui.window.main_window import MainWindow

LIST = """Name;Function;Institution;Coming
Noh Ye-rin;Publisher;Peninsula Review;yes
Ramin Hasanov;Ambassador;Embassy of Azerbaijan;yes
;;Peninsula Review;
"""


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    file = tmp_path / "from the ministry.csv"
    file.write_text(LIST, encoding="utf-8-sig")
    return file


def opened(qtbot: QtBot, window: MainWindow, file: Path) -> ImportPage:
    window.show_page("importing", str(file))
    page = window.stack.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running)
    return page


def verdicts(page: ImportPage) -> dict[str, str]:
    return {line.name: line.verdict for line in page.table.rows.rows}


def row(page: ImportPage, name: str) -> Line:
    found: Line = next(line for line in page.table.rows.rows if line.name == name)
    return found


def edit(page: ImportPage, at: int, field: str, value: str) -> None:
    column = next(at for at, one in enumerate(page.table.rows.columns) if one.field == field)
    page.table.rows.setData(page.table.rows.index(at, column), value)
