"""Lists that are no tables: names in one column or in several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from symposiarch.exchange.reading.row_words import counts_heads
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.recognition.names.looks import (
    is_addressed,
    is_like_a_name,
    is_plainly_somebody,
    without_marks,
)

_LOOKED_AT = 300  # cells of a column
_MOST_TITLES = 3
_NUMBERS = re.compile(r"\d+")
_COUNTED = re.compile(r"\d{1,3}[.)]?")
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")


def columns_of_names(
    columns: Sequence[Sequence[Value]], used: Sequence[int], first: int, end: int
) -> list[tuple[int, str | None, int]]:
    """Columns that hold nothing but names, one list each ("Table 1", "Table 2"): the column, its title, its first row.

    Seats may be numbered beside the names, and the title stand above the numbers. None where there are other columns,
    where one says the names of another in another script, or where one that has plainly people stands beside one that
    reads like names only: dishes, cars, gifts.
    """
    found: list[tuple[int, str | None, int]] = []
    scripts: set[bool] = set()
    plain: list[float] = []
    numbered_as: str | None = None
    for column in used:
        held = enumerate(columns[column][first:end], first)
        filled = list(islice(((row, str(value)) for row, value in held if value is not None), _LOOKED_AT))
        if not filled:
            return []
        if all(_COUNTED.fullmatch(text) for _, text in filled[_MOST_TITLES:] or filled[-1:]):
            above = [text for _, text in filled[:_MOST_TITLES] if not _COUNTED.fullmatch(text)]
            numbered_as = above[-1] if above else None
            continue
        titles = list(takewhile(lambda cell: not is_like_a_name(cell[1]), filled[:_MOST_TITLES]))
        titled = bool(titles)
        row, title = titles[-1] if titled else filled[0]  # above a table's name may stand that of the whole
        names = [text for _, text in filled[len(titles) :] if not counts_heads(text)]
        if not names or len(set(names)) < 0.7 * len(names) or sum(map(is_like_a_name, names)) < 0.8 * len(names):
            return []
        scripts |= {bool(_EAST_ASIAN.search(text)) for text in names}
        plain.append(sum(map(_is_plainly_somebody, names)) / len(names))
        found.append((column, title if titled else numbered_as, row + titled))
        numbered_as = None
    if len(found) < 2 or len(scripts) > 1:
        return []
    titles_but_for_numbers = {title and _NUMBERS.sub("", title) for _, title, _ in found}
    numbered = len(titles_but_for_numbers) == 1 and None not in titles_but_for_numbers
    return found if numbered or 3 * min(plain) >= max(plain) else []


def _is_plainly_somebody(text: str) -> bool:
    return is_addressed(text) or is_plainly_somebody(without_marks(text)) or bool(_EAST_ASIAN.search(text))
