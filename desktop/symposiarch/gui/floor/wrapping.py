"""Names on so many lines as there is room for, broken where they may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from symposiarch.gui.words import elided

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def both_names(names: tuple[str, ...], wide: int, most: int, metrics: QFontMetrics) -> tuple[str, ...]:
    """The printed name, and below it the one in the own script; that one gives way where the printed name would be cut
    for it."""
    printed = wrapped(names[0], wide, most, metrics)
    if len(names) == 1 or most == 1:
        return printed
    above = wrapped(names[0], wide, most - 1, metrics)
    if any(map(_is_cut, above)) and not any(map(_is_cut, printed)):
        return printed
    return *above, *wrapped(names[1], wide, 1, metrics)


def _is_cut(line: str) -> bool:
    return line.endswith("…")


def wrapped(text: str, wide: int, most: int, metrics: QFontMetrics) -> tuple[str, ...]:
    """A name on as few lines as it needs, broken at blanks where these suffice, else behind hyphens, too; only where it
    is too long for all its lines each is cut to the width."""
    at_blanks, found = text.split(" "), [text]
    parts = [part + "\0" for part in at_blanks]  # a part ends in what stands behind it when the line goes on
    for pieces in (parts, [piece for part in parts for piece in _behind_hyphens(part)]):
        breaking = _breaking(pieces, metrics)
        for lines in range(1, min(most, len(pieces)) + 1):
            broken = breaking(lines)
            if max(map(metrics.horizontalAdvance, broken)) <= wide:
                return tuple(broken)
            if pieces is parts:
                found = broken
    return tuple(elided(metrics, line, wide) for line in found)


def _behind_hyphens(part: str) -> list[str]:
    *first, last = part.split("-")
    return [*(f"{one}-" for one in first), last]


def _breaking(pieces: Sequence[str], metrics: QFontMetrics) -> Callable[[int], list[str]]:
    """Breaks a name into so many lines where they are most alike. Each stretch of it is measured once, however many
    ways and numbers of lines are tried."""
    end = len(pieces)

    @cache
    def stretch(one: int, other: int) -> str:
        return "".join(pieces[one:other]).replace("\0", " ").strip()

    @cache
    def wide(one: int, other: int) -> int:
        return metrics.horizontalAdvance(stretch(one, other))

    @cache
    def widest(one: int, left: int) -> int:
        """How wide the widest of the lines that are left must be at least."""
        if left == 1:
            return wide(one, end)
        return min(max(wide(one, other), widest(other, left - 1)) for other in range(one + 1, end - left + 2))

    def broken(lines: int) -> list[str]:
        found, one, most = [], 0, widest(0, lines)
        for left in range(lines - 1, 0, -1):
            rest = range(one + 1, end - left + 1)
            other = next(at for at in rest if max(wide(one, at), widest(at, left)) <= most)
            found.append(stretch(one, other))
            one = other
        return [*found, stretch(one, end)]

    return broken
