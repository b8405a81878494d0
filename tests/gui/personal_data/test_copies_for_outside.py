"""A copy for a caterer, a co-host or a hall leaves the house, and that is noted."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import the_dialog
from tests.waiting import wait_for

from symposiarch.gui.events.afterwards import OutsideDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.personal_data.access import accesses


@pytest.mark.parametrize(
    ("outsider", "kinds", "name"),
    [("caterer", 1, "caterer.xlsx"), ("co_host", 2, "for our friends.symposiarch"), ("venue", 1, "hall.xlsx")],
)
def test_a_copy_for_outside_is_of_the_kind_that_they_can_use_and_noted(
    qtbot: QtBot,
    over: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    outsider: str,
    kinds: int,
    name: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / Path(name).stem), ""))
    dialog = the_outside_dialog(over, outsider)
    assert dialog.kind.count() == kinds
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / name).exists)
    assert [row.sheet for row in over.desk.workspace.read(accesses)] == [f"copy-for-{outsider}"]
    assert [path.name for path in tmp_path.iterdir() if path.stem == Path(name).stem] == [name]


def the_outside_dialog(window: MainWindow, outsider: str) -> OutsideDialog:
    window.desk.actions.do("events.copy_outside")
    dialog = the_dialog(OutsideDialog)
    dialog.outsider.setCurrentIndex(dialog.outsider.findData(outsider))
    dialog.kind.setCurrentIndex(dialog.kind.count() - 1)
    return dialog


def test_a_copy_for_outside_is_noted_before_it_is_written(
    qtbot: QtBot, over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*_: object, **_named: object) -> None:
        begun.set()
        wait_for(go_on)

    monkeypatch.setattr("symposiarch.exchange.redacted.copy.write_redacted", slowly)
    dialog, workspace = the_outside_dialog(over, "caterer"), over.desk.workspace
    with qtbot.waitSignal(over.desk.jobs.ended):
        dialog.write_to(tmp_path / "caterer.xlsx")
        wait_for(begun)
        assert [row.sheet for row in workspace.read(accesses)] == ["copy-for-caterer"]
        assert workspace.undoable is None, "what left the house is not taken back"
        go_on.set()


def test_no_copy_leaves_that_cannot_be_noted(qtbot: QtBot, over: MainWindow, tmp_path: Path) -> None:
    dialog, workspace = the_outside_dialog(over, "caterer"), over.desk.workspace
    go_on = threading.Event()

    def fill(_session: Session, *, report: object) -> None:
        wait_for(go_on)

    with qtbot.waitSignal(over.desk.jobs.ended):
        workspace.perform_in_background(over.desk.jobs, "Fill Dinner by rank", fill)
        dialog.write_to(tmp_path / "caterer.xlsx")
        go_on.set()
    assert dialog.isVisible()
    assert "“Fill Dinner by rank” is still being kept" in dialog.trouble.text()
    assert not (tmp_path / "caterer.xlsx").exists()
    assert workspace.read(accesses) == ()
    dialog.close()


def test_an_office_file_that_is_there_is_kept_and_another_name_asked_for(
    over: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "friends.symposiarch"
    target.write_bytes(b"theirs")
    asked: list[object] = []

    def ask(*arguments: object) -> tuple[str, str]:
        asked.append(arguments[-1])
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = the_outside_dialog(over, "co_host")
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert asked == [QFileDialog.Option.DontConfirmOverwrite], "nobody is asked whether to replace it"
    assert dialog.isVisible()
    assert "“friends.symposiarch” is there already" in dialog.trouble.text()
    assert target.read_bytes() == b"theirs"
    assert over.desk.workspace.read(accesses) == ()
    dialog.close()
