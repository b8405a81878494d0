"""Compiling the inner loops before the first click, and finding them compiled the next time."""

from __future__ import annotations

import functools
import threading

from symposiarch.planning.autoseat.problem import Board, Guest, Pair, Problem


@functools.cache
def warm_up() -> threading.Thread:
    """Load the compiled engine in the background, compiling it if this is the first time here. Wait with `join()`.

    Compiling takes about ten seconds once after an installation, loading a fraction of a second.
    """
    thread = threading.Thread(target=warm, name="warm up the auto-seating", daemon=True)
    thread.start()
    return thread


@functools.cache
def warm() -> None:
    """Solve a problem of a moment, which compiles everything that a large one needs."""
    from symposiarch.planning.autoseat.search import solve

    guests = tuple(Guest(str(number), "fm"[number % 2], frozenset({"en"})) for number in range(6))
    solve(
        Problem(guests, (Board(4), Board(3, ring=False)), pairs=(Pair(0, 1, 2, 1),), together=((2, 3),)),
        seconds=0.05,
        workers=1,
    )
