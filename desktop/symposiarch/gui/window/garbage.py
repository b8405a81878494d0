"""Python's cycles are collected in the window's thread only.

Python collects in whichever thread asks for memory at the wrong moment. Closed dialogs and pages lie in cycles, and Qt
allows a widget to be deleted in the window's thread alone: an import that collected one would bring the program down.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks at what has gathered: a list of 500 guests read each second is a few megabytes."""


GROWTH = 1.25
"""How much more must live long than after the last look before all of that is looked through again, which takes a fifth
of a second where a large office is open. Python itself waits as long, but not where it is asked to collect."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collecting for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._lived_long = 0
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(self._collect)
        timer.start()

    def _collect(self) -> None:
        self._lived_long = collect_if_due(self._lived_long)


def collect_if_due(lived_long: int = 0) -> int:
    """Collect the oldest generation that is due; the younger ones are collected with it.

    `lived_long` is how many lived long after the oldest was looked through last; the answer is that of now.
    """
    gathered, allowed = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if gathered[generation] > allowed[generation]]
    if 2 in due and _living_long() <= GROWTH * lived_long:
        due.remove(2)
    if due:
        gc.collect(max(due))
    return _living_long() if 2 in due else lived_long


def _living_long() -> int:
    return len(gc.get_objects(generation=2))
