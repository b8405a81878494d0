"""Closed dialogs lie in cycles: they are collected in the window's thread, whatever other threads do."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from symposiarch.gui.jobs import Jobs
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
