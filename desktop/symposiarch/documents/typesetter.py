"""Sheets set in a process of their own, for a window that stays open all day.

Typst keeps pieces of each large sheet, cannot be stopped in the middle of one, and would take the window with it where
it fails. The process starts when the first sheet is wanted, serves the next ones, and ends after a while of rest.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from symposiarch.apart.worker_process import Report, WorkerProcess
from symposiarch.documents.typesetting import Mistake, Order
from symposiarch.errors import SymposiarchError

REST = 90.0
"""Seconds without a sheet after which the process ends."""
HEAVY = 600 << 20
"""Bytes with which it is not kept for the next sheet: a new one starts in less time than it takes to choose."""
DIED = (
    "The program that sets the sheets ended in the middle of this one; nothing else was touched. Try it again. If it "
    "ends again, close other programs, so that there is more memory, or choose less for the sheet."
)


class Typesetter(WorkerProcess):
    """The program's side of it; `typesetting_worker` is the other."""

    def __init__(self, *, rest: float = REST) -> None:
        super().__init__("symposiarch.documents.typesetting_worker")
        self.rest = rest
        self._ends: threading.Timer | None = None
        self._resting = threading.Lock()

    def set_sheet(self, order: Order, report: Report) -> list[bytes]:
        """The pages, or the one PDF. `report` is called at least every tenth of a second and may raise to cancel.

        Raises:
            Mistake: the template has one.
            SymposiarchError: the process ended.
        """
        match self._asked_for(tuple(order), report):
            case ("set", made, weight):
                if weight > HEAVY:
                    self.stop_if_idle()
                    self.start()
                return cast("list[bytes]", made)
            case ("mistake", said, drawing):
                raise Mistake(said, drawing)
            case _:
                raise SymposiarchError(DIED)

    def uncovered(self, letters: Iterable[str], report: Report) -> set[str]:
        """As `glyphs.uncovered`."""
        match self._asked_for("".join(letters), report):
            case ("uncovered", unknown):
                return set(unknown)
            case _:
                raise SymposiarchError(DIED)

    def _asked_for(self, request: object, report: Report) -> tuple[Any, ...]:
        try:
            return self.ask(request, report)
        finally:
            self._rest()

    def start_ahead(self) -> None:
        """Start it while the facts of the sheet are still looked up."""
        self.start()
        self._rest()

    def _rest(self) -> None:
        with self._resting:
            if self._ends is not None:
                self._ends.cancel()
            self._ends = threading.Timer(self.rest, self.stop_if_idle)
            self._ends.daemon = True
            self._ends.start()


@cache
def shared_typesetter() -> Typesetter:
    """The program's one typesetter."""
    return Typesetter()
