"""How a job speaks on its way: what it finds or writes down before it has ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Teller(QObject):
    """Whatever a job's thread emits through `told` arrives in the window's thread.

    It has no parent, as the job itself has none: the page that listens may be deleted while the work goes on, but a
    thread that speaks through something deleted brings the program down. Whoever starts the job keeps it.
    """

    told = Signal(object)
