"""Long work that makes hundreds of thousands of small values and no cycle among them, and what stays to the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

_stays = Event()


def freeze_what_stays() -> None:
    """No search for cycles looks again through what there is now."""
    gc.freeze()
    _stays.set()


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: in a long list it would take half of the time, and find none.

    Nor afterwards: what was made is taken for old at once, where nothing was frozen that has to stay so. (Python would
    count what is frozen one by one, which takes longer than to read a short list.)
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            if not _stays.is_set():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
