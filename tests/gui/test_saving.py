"""Where a file is saved: its name and its ending, and that nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from symposiarch.gui.saving import ask_for_a_folder, ask_what_to_read, ask_where_it_goes, ask_where_to_save, with_ending


def answers(monkeypatch: pytest.MonkeyPatch, *chosen: str) -> list[str]:
    """What the dialog answers, one time after the other; gives the names that it began with."""
    began: list[str] = []
    left = list(chosen)

    def ask(_parent: QWidget, _title: str, start: str, *_rest: object) -> tuple[str, str]:
        began.append(start)
        return left.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    return began


def test_a_file_is_not_replaced_unasked_where_its_ending_was_left_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "list.xlsx"
    there.write_text("the list of last year")
    began = answers(monkeypatch, str(tmp_path / "list"), "")
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where_to_save(parent, "Export", "*.xlsx", "Dinner: 10/12", ".xlsx", tmp_path) is None
    assert began == [str(tmp_path / "Dinner 10 12.xlsx"), str(there)]


def test_a_day_at_the_end_of_a_name_is_no_ending() -> None:
    assert with_ending(Path("Letters of 10.12"), ".pdf") == Path("Letters of 10.12.pdf")
    assert with_ending(Path("Letters.PDF"), ".pdf") == Path("Letters.PDF")


def test_of_what_its_writer_never_replaces_the_dialog_does_not_ask(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "copy.symposiarch"
    there.touch()
    began = answers(monkeypatch, str(tmp_path / "copy"))
    parent = QWidget()
    qtbot.addWidget(parent)
    path = ask_where_to_save(parent, "Copy", "*", "copy", ".symposiarch", tmp_path, may_replace=False)
    assert path == there
    assert began == [str(there)]


def test_a_subject_is_looked_for_where_it_went_last_and_others_stay_where_they_are(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    shared = tmp_path / "shared"
    shared.mkdir()
    began = answers(monkeypatch, "", str(shared / "tasks.ics"), "", str(tmp_path / "photo.png"), "")
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where_it_goes(settings, "logistics", parent, "Export", "*.ics", "tasks", ".ics") is None
    assert ask_where_it_goes(settings, "logistics", parent, "Export", "*.ics", "tasks", ".ics") == shared / "tasks.ics"
    assert ask_where_it_goes(settings, "logistics", parent, "Export", "*.xlsx", "all", ".xlsx") is None
    assert ask_what_to_read(settings, "photos", parent, "Photo", "*.png", shared) == tmp_path / "photo.png"
    assert ask_what_to_read(settings, "photos", parent, "Photo", "*.png", shared) is None
    home = Path.home()
    begins = (home / "tasks.ics", home / "tasks.ics", shared / "all.xlsx", shared, tmp_path)
    assert began == [str(begin) for begin in begins]


def test_a_folder_of_drafts_is_looked_for_where_the_letters_went_last(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    began: list[str] = []

    def ask(_parent: QWidget, _title: str, start: str) -> str:
        began.append(start)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    for _time in range(2):
        assert ask_for_a_folder(settings, "letters", parent, "Drafts") == tmp_path
    assert began == [str(Path.home()), str(tmp_path)]
