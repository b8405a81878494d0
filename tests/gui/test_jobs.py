"""Work off the window's thread: progress, stopping, failing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.waiting import LIMIT, wait_for

from symposiarch.errors import SymposiarchError
from symposiarch.gui.jobs import JobBar, Jobs
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.records import count_people
from symposiarch.store import undo


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop_all()


def test_the_value_arrives_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[tuple[int, bool]] = []

    def work(report: Any, number: int) -> int:
        assert QThread.currentThread() is not jobs.thread()
        return number * 2

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Double", work, 21, done=lambda value: arrived.append((value, threading.current_thread() is main)))
    assert arrived == [(42, True)]


main = threading.main_thread()


def test_a_job_is_stopped_where_it_reports(qtbot: QtBot, jobs: Jobs) -> None:
    begun = threading.Event()
    stopped: list[bool] = []

    def work(report: Any) -> None:
        while True:
            report(0.5, "half")
            begun.set()

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("For ever", work, stopped=lambda: stopped.append(True))
        wait_for(begun)
        job.stop()
    assert stopped == [True]
    assert jobs.running == []


def test_all_jobs_are_asked_to_stop_before_any_is_waited_for(qtbot: QtBot, jobs: Jobs) -> None:
    begun, over = threading.Event(), threading.Event()
    seen: list[bool] = []

    def until_stopped(report: Any) -> None:
        try:
            while True:
                report(-1, "")
                begun.set()
        finally:
            over.set()

    jobs.start("Waits for the other", lambda _report: seen.append(over.wait(LIMIT)))
    jobs.start("For ever", until_stopped)
    wait_for(begun)
    jobs.stop_all()
    assert seen == [True]


def test_the_window_closes_without_waiting_for_what_only_reads(qtbot: QtBot, jobs: Jobs) -> None:
    begun, go_on, read, written = (threading.Event() for _ in range(4))

    def reads(_report: Any) -> None:
        begun.set()
        wait_for(go_on)
        read.set()

    jobs.start("Reads", reads, only_reads=True)
    jobs.start("Writes", lambda _report: written.set())
    wait_for(begun)
    jobs.stop_all()
    assert written.is_set()
    assert not read.is_set()
    go_on.set()
    wait_for(read)


def test_what_outlives_the_window_is_stopped_by_its_button_alone(qtbot: QtBot, jobs: Jobs) -> None:
    begun, go_on = threading.Event(), threading.Event()
    ends: list[str] = []

    def work(report: Any) -> None:
        begun.set()
        wait_for(go_on)
        report(-1, "")
        ends.append("whole")

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("Prints", work, stopped=lambda: ends.append("stopped"), outlives=True)
        wait_for(begun)
        job.stop()
        go_on.set()
    jobs.start("Prints", work, outlives=True)
    jobs.stop_all()
    assert ends == ["stopped", "whole"]


def test_what_the_person_can_cure_goes_to_whom_asked_else_to_everybody(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[str] = []

    def work(report: Any) -> None:
        raise SymposiarchError("The file is gone.")

    jobs.refused.connect(told.append)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Read", work)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Read", work, failed=lambda error: told.append(f"own: {error}"))
    assert told == ["The file is gone.", "own: The file is gone."]


def test_a_mistake_goes_up_in_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    def work(report: Any) -> None:
        raise KeyError("a mistake")

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(jobs.ended):
        jobs.start("Read", work)
    assert [kind for kind, _error, _trace in caught] == [KeyError]


def test_the_bar_shows_progress_and_stops(qtbot: QtBot, jobs: Jobs) -> None:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    go_on = threading.Event()

    def work(report: Any) -> None:
        report(0.25, "a quarter")
        while not go_on.wait(0.01):
            report(0.25, "a quarter")

    with qtbot.waitSignal(jobs.ended):
        jobs.start("Slowly", work)
        qtbot.waitUntil(bar.isVisible)
        assert bar._text.text() == "a quarter"
        assert bar._bar.value() == 250
        QTest.mouseClick(bar._stop, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_after_stop_the_bar_says_so_until_the_work_has_ended(qtbot: QtBot, jobs: Jobs) -> None:
    """What the work found is still laid out then: a bar that stood still would look as if Stop had been missed."""
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    go_on = threading.Event()

    def work(report: Any) -> None:
        report(0.25, "a quarter")
        wait_for(go_on)

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("Slowly", work)
        qtbot.waitUntil(bar.isVisible)
        QTest.mouseClick(bar._stop, Qt.MouseButton.LeftButton)
        job.progress.emit(0.5, "a half, reported before")
        qtbot.wait(0)
        assert (bar._text.text(), bar._bar.maximum(), bar._stop.isVisible()) == ("Stopping…", 0, False)
        go_on.set()
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Another", lambda _report: None)
        assert bar._stop.isEnabled()


def test_work_may_outlive_the_window(qtbot: QtBot) -> None:
    """Closing waits ten seconds for it, not for ever: it must not speak through what has been deleted."""
    jobs, go_on = Jobs(), threading.Event()
    spoken: list[str] = []

    def work(report: Any) -> None:
        wait_for(go_on)
        report(0.5, "half")
        spoken.append("half")

    told: list[object] = []
    job = jobs.start("Outlives the window", work, done=told.append, ended=lambda: told.append("over"))
    (thread,) = (thread for thread in threading.enumerate() if thread.name == job.title)
    shiboken6.delete(jobs)
    go_on.set()
    thread.join(LIMIT)
    assert spoken == ["half"]
    assert not thread.is_alive()
    qtbot.wait(0)
    assert told == []


class Asking(QObject):
    """A dialog that starts a job and may be closed before it ends."""

    def refuse(self, error: SymposiarchError) -> None:
        self.setObjectName(str(error))

    def say(self, how: str, what: str) -> None:
        self.setObjectName(f"{how} {what}")


def test_what_a_closed_dialog_would_have_told_is_told_in_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    def work(report: Any) -> None:
        raise SymposiarchError("The file is gone.")

    told: list[str] = []
    jobs.refused.connect(told.append)
    dialog = Asking()
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Read", work, failed=dialog.refuse)
        shiboken6.delete(dialog)
    assert told == ["The file is gone."]


def test_nothing_is_told_to_a_dialog_that_was_closed_meanwhile(qtbot: QtBot, window: MainWindow) -> None:
    """Neither when it was to be told of what it had asked for, nor by an import that is kept."""
    dialog = Asking()
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.jobs.start("Read", lambda _report: "read", done=partial(dialog.say, "It was"))
        shiboken6.delete(dialog)
    dialog = Asking()
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.workspace.perform_in_background(
            window.desk.jobs, "Keep", lambda _session, report: "kept", done=dialog.setObjectName
        )
        shiboken6.delete(dialog)
    assert window.desk.workspace.can_edit


def test_editing_is_off_while_an_import_is_kept_and_one_step_takes_it_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    workspace = window.desk.workspace
    go_on = threading.Event()
    added: list[int] = []

    def write(session: Any, names: list[str], *, report: Any) -> int:
        wait_for(go_on)
        for name in names:
            report(0.5, name)
            add_person(session, family_name=name)
        return len(names)

    with qtbot.waitSignal(window.desk.jobs.ended):
        workspace.perform_in_background(window.desk.jobs, "Import two", write, ["One", "Two"], done=added.append)
        assert not window.desk.actions["contacts.add"].isEnabled()
        with pytest.raises(SymposiarchError, match="“Import two” is still being kept"):
            workspace.undo()
        with pytest.raises(SymposiarchError, match="“Import two” is still being kept"):
            workspace.open(tmp_path / "another.symposiarch")
        go_on.set()
    assert added == [2]
    assert workspace.can_edit
    assert workspace.undoable == "Import two"


def test_a_stopped_import_leaves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.desk.workspace
    before, undoable = workspace.read(count_people), workspace.undoable
    begun = threading.Event()

    def write(session: Any, *, report: Any) -> None:
        add_person(session, family_name="Half")
        session.flush()
        begun.set()
        while True:
            report(0.5, "half")

    with qtbot.waitSignal(window.desk.jobs.ended):
        job = workspace.perform_in_background(window.desk.jobs, "Import for ever", write)
        wait_for(begun)
        job.stop()
    assert workspace.read(count_people) == before
    assert workspace.undoable == undoable
    assert workspace.can_edit


def test_a_long_step_is_taken_back_and_done_again_while_the_window_answers(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "LONG", 1)
    workspace, actions, jobs = window.desk.workspace, window.desk.actions, window.desk.jobs
    before = workspace.read(count_people)

    def write(session: Any) -> None:
        for name in ("One", "Two"):
            add_person(session, family_name=name)

    workspace.perform("Import two", write)
    for back, left in ((True, before), (False, before + 2)):
        with qtbot.waitSignal(jobs.ended):
            actions.do("edit.undo" if back else "edit.redo")
            assert not actions["contacts.add"].isEnabled()
            with pytest.raises(SymposiarchError, match="is still being kept"):
                workspace.perform("Something else", write)
        assert workspace.can_edit
        assert workspace.read(count_people) == left
        assert (workspace.redoable if back else workspace.undoable) == "Import two"
        said = window.status_line.notice.text.text()
        assert said == ("Taken back: Import two" if back else "Done again: Import two")


def test_a_long_step_that_no_longer_fits_is_refused_and_editing_goes_on(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo, "LONG", 0)
    workspace = window.desk.workspace
    workspace.perform("Add one", lambda session: add_person(session, family_name="One"))

    def refuse(*_: object) -> None:
        raise SymposiarchError("What it touched has been changed since.")

    monkeypatch.setattr(undo, "undo", refuse)
    with qtbot.waitSignal(window.desk.jobs.ended):
        window.desk.actions.do("edit.undo")
    assert workspace.can_edit
    assert workspace.undoable == "Add one"
    assert "has been changed since" in window.banner.text.text()
