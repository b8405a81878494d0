"""Closed dialogs lie in cycles: they are collected in the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from symposiarch.gui.jobs import Jobs
from symposiarch.gui.window import garbage
from symposiarch.gui.window.garbage import GarbageCollector, collect_if_due


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    owner = QObject()
    yield GarbageCollector(owner)
    gc.enable()


class Closed(QObject):
    """A dialog and its view, each of which holds the other."""

    def __init__(self, deleted_in: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.deleted_in = deleted_in

    def __del__(self) -> None:
        self.deleted_in.append(threading.current_thread())


def many_lists_in_cycles(count: int = 100_000) -> None:
    for _ in range(count):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_job_that_needs_much_memory_deletes_no_closed_dialog(qtbot: QtBot, collector: GarbageCollector) -> None:
    deleted_in: list[threading.Thread] = []
    jobs = Jobs()
    Closed(deleted_in)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Import", lambda _report: many_lists_in_cycles())
    assert set(deleted_in) <= {threading.main_thread()}
    qtbot.waitUntil(lambda: deleted_in == [threading.main_thread()])


def test_nothing_is_collected_before_it_is_due() -> None:
    collect_if_due()
    deleted_in: list[threading.Thread] = []
    Closed(deleted_in)
    collect_if_due()
    assert not deleted_in
    many_lists_in_cycles(1000)
    collect_if_due()
    assert len(deleted_in) == 1


def test_what_lives_long_is_looked_through_again_only_once_there_is_much_more_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    living = [100_000, 100_000, 120_000, 130_000, 130_000, 140_000]
    looked_through: list[int] = []
    lived_long = 0
    with monkeypatch.context() as patched:
        patched.setattr(garbage, "_living_long", lambda: living.pop(0))
        patched.setattr(gc, "get_count", lambda: (701, 11, 11))
        patched.setattr(gc, "collect", looked_through.append)
        for _ in range(4):
            lived_long = collect_if_due(lived_long)
    assert (looked_through, lived_long) == ([2, 1, 2, 1], 130_000)
