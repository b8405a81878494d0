"""Sheets that are wider than a screen or a leaf: what stays in sight beside the rest, and how many leaves they take.

Widths are those of columns, in characters; a column that is not shown has none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

READABLE_ACROSS = 220
"""How wide a sheet may be to be read on one leaf of A4 on its long side, in some 7 points."""

WIDTH_OF_A_NAME = 26

MOST_TO_STAY = 64
"""Some half of what a window on a small screen shows."""


def stay_in_sight(widths: Sequence[float]) -> int:
    """How many columns stay where the others are gone through: up to the name, where that does not fill the window."""
    key = _key_column(widths)
    if sum(widths[:key]) <= MOST_TO_STAY:
        return key
    return max(place for place in range(key) if sum(widths[:place]) <= MOST_TO_STAY * 0.6)


def leaves_across(widths: Sequence[float], *, landscape: bool) -> tuple[int, int]:
    """On how many leaves of A4 beside each other so many columns can be read, and up to which column each of them
    repeats what tells whose line it is."""
    room = READABLE_ACROSS if landscape else READABLE_ACROSS * 210 / 297
    if sum(widths) <= room:
        return 1, 1
    key = _key_column(widths)
    told = sum(widths[:key])
    return math.ceil((sum(widths) - told) / max(room - told, room / 2)), key


def _key_column(widths: Sequence[float]) -> int:
    """Up to which column it stands whose line it is: the first that is wide enough for a name or a title."""
    return next((place for place, width in enumerate(widths[:6], start=1) if width >= WIDTH_OF_A_NAME), 1)
