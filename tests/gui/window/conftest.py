"""The window with the sample, and what is done to the first guest where the guest does not matter."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import people_rows


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample symposium, in which nearly every command has something to do."""
    from symposiarch.exchange.sample.build import build_sample
    from symposiarch.store import Office, migrate

    path = tmp_path_factory.mktemp("sample") / "sample.symposiarch"
    migrate.create(path)
    with Office.open(path) as office:
        build_sample(office)
    return path


@pytest.fixture
def sample_window(
    make_window: Callable[[], MainWindow], sample_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """The window with the sample, in which nobody chooses a file."""
    for asks in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asks, lambda *_args, **_kwargs: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kwargs: "")
    path = tmp_path / "sample.symposiarch"
    shutil.copy(sample_path, path)
    window = make_window()
    window.open_office(path)
    return window


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
