"""How long tests wait for what must come: none is wrong because its machine is slow.

Nothing is measured by this limit. It is there only so that what never comes ends the test and not the run.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

LIMIT = 120
"""Seconds."""


def wait_for(event: Event) -> None:
    """Go on once the other thread is so far."""
    assert event.wait(LIMIT), "the other thread never came so far"


def bring_to_front(qtbot: QtBot, window: QWidget) -> None:
    """Go on once it is the active window: it is asked for anew, since what is asked before it stands may be lost."""

    def is_in_front() -> bool:
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_in_front)


class PatientBot(QtBot):
    """The `qtbot` of all tests: what its own makes wait five seconds for waits as long as everything else."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LIMIT * 1000) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LIMIT * 1000, **how: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: list[Any], *, timeout: int = LIMIT * 1000, **how: Any) -> MultiSignalBlocker:
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitExposed(self, widget: Any, *, timeout: int = LIMIT * 1000) -> Any:
        return super().waitExposed(widget, timeout=timeout)
