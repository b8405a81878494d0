"""Compiling the inner loops before the first click, and finding them compiled the next time."""

from __future__ import annotations

import contextlib
import functools
import subprocess
import sys
import threading

from symposiarch.planning.autoseat.annealing.cache import compiled_before
from symposiarch.planning.autoseat.problem import Board, Guest, Pair, Problem

PATIENCE = 180
"""Seconds that compiling may take before this process does it itself, when it is needed."""


@functools.cache
def warm_up() -> threading.Thread:
    """Load the compiled engine in the background. Wait with `join()`.

    The first time here it must be compiled, which takes a processor about 25 seconds. A process of its own does
    that, so that the window stays quick; loading what it has left takes about one second.
    """
    thread = threading.Thread(target=_in_background, name="warm up the auto-seating", daemon=True)
    thread.start()
    return thread


def _in_background() -> None:
    if not compiled_before():
        frozen = bool(getattr(sys, "frozen", False))
        program = [sys.executable] if frozen else [sys.executable, "-m", "symposiarch"]
        # What could not be compiled apart is compiled here.
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                [*program, "seat", "--warm-up"],
                timeout=PATIENCE,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
    warm()


@functools.cache
def warm() -> None:
    """Solve a small problem, until something was tried: which compiles everything that a large one needs."""
    from symposiarch.planning.autoseat.hall import groups_of
    from symposiarch.planning.autoseat.meeting import Meeting
    from symposiarch.planning.autoseat.search import solve

    guests = tuple(Guest(str(number), "fm"[number % 2], frozenset({"en"})) for number in range(12))
    boards = Board(4), Board(3, ring=False), *(Board(2),) * 4
    solve(
        Problem(guests, boards, pairs=(Pair(0, 1, 2, 1),), together=((2, 3),)),
        seconds=PATIENCE,
        workers=1,
        stop=lambda: True,
    )
    couples = tuple(Pair(one, one + 1, 1, 0) for one in range(0, 12, 2))
    acquainted = Problem(guests, boards, pairs=couples, min_known=1)
    plan = (0, 1, 2, 3), (4, 5, None), (6, 7), (8, 9), (10, 11), (None, None)
    meeting = Meeting(acquainted, groups_of(acquainted), plan, over=lambda: False, seed=0)
    next(meeting.by_circles(0))
    next(meeting.by_parties(0))
