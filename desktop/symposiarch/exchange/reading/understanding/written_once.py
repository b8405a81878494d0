"""What is written once and meant for the rows below it, too: above ditto marks, and beside the first of its people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.phrasebook import listed

DITTO = frozenset(
    (
        '"', "''", "``", "〃", "″", "\N{RIGHT DOUBLE QUOTATION MARK}", "„", "-\"-", "-''-", "—″—", "– ″ –", "-//-",
        "-„-",
        "idem", "Idem", "id.", "ditto", "Ditto", "do.", "same", "same as above", "Same as above", "as above", "то же",
        "там же", "тот же", "она же", "aynı", "yenə orada", "həmin", "同上", "상동", "위와 같음",
    )
)  # fmt: skip
_PLACES = (Field.ORGANISATION, Field.COUNTRY)


def with_dittos(column: list[Value]) -> list[Value]:
    """The column with what stands above in place of ditto marks."""
    said: list[Value] = []
    for value in column:
        said.append(said[-1] if value in DITTO and said else value)
    return said


def filled_down(columns: list[Sequence[Value]], fields: Sequence[Field | None], named: int) -> None:
    """A house or state in front of the names, each said once beside the first of its people, for all of them.

    It is plain where that is so of many rows, and where all of whom none is said have a post, which is of some house.
    """
    posts = [columns[place] for place, field in enumerate(fields) if field is Field.TITLE]
    for place in range(named):
        column = columns[place]
        if fields[place] not in _PLACES:
            continue
        filled = [value for value in column if value is not None]
        blank = [row for row, value in enumerate(column) if value is None]
        once = len(set(filled)) == len(filled) > 1 and len(column) > 0 and column[0] is not None
        many = 5 * len(blank) >= 2 * len(column)
        if once and _names_all(columns[named]) and (many or (blank and _have_posts(posts, blank))):
            said: list[Value] = []
            for value in column:
                said.append(value if value is not None else said[-1])
            columns[place] = said


def _have_posts(posts: Sequence[Sequence[Value]], rows: Sequence[int]) -> bool:
    """Whether each of these rows says a post that nobody has alone: a painter or a pensioner has no house."""
    told = [next((str(column[row]) for column in posts if column[row]), "") for row in rows]
    return all(text and not _OF_NO_HOUSE.search(text) for text in told)


_OF_NO_HOUSE = re.compile(rf"\b(?:{'|'.join(listed('names', 'posts')['of_no_house'])})\b", re.IGNORECASE)


def _names_all(names: Sequence[Value]) -> bool:
    return all(name is not None for name in names)
