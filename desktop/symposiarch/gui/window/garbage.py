"""Python's cycles are collected in the window's thread only.

Python collects in whichever thread asks for memory at the wrong moment. Closed dialogs and pages lie in cycles, and Qt
allows a widget to be deleted in the window's thread alone: an import that collected one would bring the program down.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at what has gathered: a list of 500 guests read each second is a few megabytes."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collecting for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(collect_if_due)
        timer.start()


def collect_if_due() -> None:
    """Collect the oldest generation that is due, as Python does itself; the younger ones are collected with it."""
    gathered, allowed = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if gathered[generation] > allowed[generation]]
    if due:
        gc.collect(max(due))
