"""Lists that are no tables: names in one column or in several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from symposiarch.exchange.reading.row_words import counts_heads
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.recognition.names.looks import is_like_a_name

_LOOKED_AT = 300  # cells of a column
_MOST_TITLES = 3
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")


def columns_of_names(
    columns: Sequence[Sequence[Value]], used: Sequence[int], first: int, end: int
) -> list[tuple[int, str | None, int]]:
    """Columns that hold nothing but names, one list each ("Table 1", "Table 2"): the column, its title, its first row.

    None where there are other columns, or where one says the names of another in another script.
    """
    found: list[tuple[int, str | None, int]] = []
    scripts: set[bool] = set()
    for column in used:
        held = enumerate(columns[column][first:end], first)
        filled = list(islice(((row, str(value)) for row, value in held if value is not None), _LOOKED_AT))
        if not filled:
            return []
        titles = list(takewhile(lambda cell: not is_like_a_name(cell[1]), filled[:_MOST_TITLES]))
        titled = bool(titles)
        row, title = titles[-1] if titled else filled[0]  # above a table's name may stand that of the whole
        names = [text for _, text in filled[len(titles) :] if not counts_heads(text)]
        if not names or len(set(names)) < 0.7 * len(names) or sum(map(is_like_a_name, names)) < 0.8 * len(names):
            return []
        scripts |= {bool(_EAST_ASIAN.search(text)) for text in names}
        found.append((column, title if titled else None, row + titled))
    return found if len(found) > 1 and len(scripts) == 1 else []
