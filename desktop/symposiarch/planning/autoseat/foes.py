"""Guests who are all kept apart from each other: of whom no two can share a table, or sit side by side."""

from __future__ import annotations

from collections.abc import Sequence

LOOKS = 200_000
"""So often it is asked how many foes somebody has among others, before what was found is taken."""


def circle_of(foes: Sequence[set[int]]) -> list[int]:
    """A large circle in which all are foes of each other; `foes` are those of each, by number.

    It begins with each of them by turns, those with most foes first, and takes in whoever leaves most who may follow.
    """
    mask = [sum(1 << other for other in others) for others in foes]
    best: list[int] = []
    looks = 0
    for first in sorted(range(len(foes)), key=lambda number: -len(foes[number])):
        if looks > LOOKS or len(foes[first]) < len(best):
            break
        circle, left, may = [first], list(foes[first]), mask[first]
        while left:
            looks += len(left)
            number = max(left, key=lambda number: (mask[number] & may).bit_count())
            circle.append(number)
            may &= mask[number]
            left = [other for other in left if may >> other & 1]
        best = max(best, circle, key=len)
    return best
