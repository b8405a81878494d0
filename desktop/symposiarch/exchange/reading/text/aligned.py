"""Text whose columns stand under one another by blanks, as it is copied out of a printed page: cells go on in the line
below, and titles and feet of pages stand between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.row_words import NOTE, is_note, why_nobody

_SEGMENT = re.compile(r"\S+(?: \S+)*")
_MOST = 5000
_FEWEST = 3
"""Lines with as many columns at least, and columns of a line, that show a table."""
_NEAR = 2
"""Signs by which a cell may stand beside the place of its column."""


Foot = tuple[int, str, str]
"""A line (from 0) that is nobody's, what it says, and the reason."""


def aligned_rows(text: str) -> tuple[list[list[str]], list[int], list[Foot]] | None:
    """The rows of cells, the line (from 0) on which each begins, and the feet of pages between them; None where no
    columns stand under one another."""
    lines = [line.expandtabs() for line in text.splitlines()]
    if len(lines) > _MOST:
        return None
    parts = [[(found.start(), found[0]) for found in _SEGMENT.finditer(line)] for line in lines]
    full = [part for part in parts if len(part) >= _FEWEST]
    if len(full) < _FEWEST or 3 * len(full) < sum(map(bool, parts)):
        return None
    starts = _starts(full)
    fitting = sum(all(_place(at, starts) is not None for at, _ in part) for part in full)
    if len(starts) < _FEWEST or 10 * fitting < 8 * len(full):
        return None
    return _rows(parts, starts)


def _starts(full: Sequence[Sequence[tuple[int, str]]]) -> list[int]:
    """Where the columns begin: as the headings do, else where the cells of half the lines do."""
    for part in full:
        if 2 * sum(is_heading(text) for _, text in part) >= len(part):
            return [at for at, _ in part]
    counted = Counter(at for part in full for at, _ in part)
    return sorted(at for at, count in counted.items() if 2 * count >= len(full))


def _place(at: int, starts: Sequence[int]) -> int | None:
    """The column that begins here or nearly here; None where none does."""
    return next((column for column, start in enumerate(starts) if abs(start - at) <= _NEAR), None)


def _rows(
    parts: Sequence[Sequence[tuple[int, str]]], starts: Sequence[int]
) -> tuple[list[list[str]], list[int], list[Foot]]:
    rows: list[list[str]] = []
    numbers: list[int] = []
    feet: list[Foot] = []
    open_row = False
    for number, part in enumerate(parts):
        said = " ".join(text for _, text in part)
        places = [_place(at, starts) for at, _ in part]
        if len(part) < _FEWEST and (reason := _why_nobody(said, [text for _, text in part])):
            open_row = False
            feet.append((number, said[:200], reason))
            continue
        row = [""] * len(starts)
        if part and None in places:  # a title in the middle of its line
            row[0], open_row = said, False
        else:
            for place, (_, text) in zip(places, part, strict=True):
                row[place or 0] = text
            if open_row and part and not row[0] and len(part) < len(starts) - 1:
                rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], row, strict=True)]
                continue
            open_row = len(part) >= _FEWEST
        rows.append(row)
        numbers.append(number)
    return rows, numbers, feet


def _why_nobody(said: str, texts: Sequence[str]) -> str:
    told = (why_nobody(text) or (NOTE if is_note(text) else "") for text in (said, *texts))
    return next(filter(None, told), "")
