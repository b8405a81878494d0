"""Headings of which no word is known: told by how their row differs from those below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import calls_the_list, heading_field
from symposiarch.exchange.reading.tables import Row, Value
from symposiarch.planning.recognition.names.looks import is_like_a_name

EMAIL = re.compile(r"[^\s@]{1,80}@[^\s@]{1,255}\.[^\s@]{1,80}")
_NUMBER = re.compile(r"^[\s+\-−(]*\d[\d\s.,:/()\-−]*%?$")


def is_data(value: Value) -> bool:
    """What nobody writes as a heading: numbers (years apart), dates, addresses of mail."""
    if value is None:
        return False
    if isinstance(value, str):
        return len(value) > 90 or bool(EMAIL.search(value)) or (bool(_NUMBER.match(value)) and not _year(value))
    return not _year(value)


def _year(value: Value) -> bool:
    text = str(value)
    return len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2100


def by_contrast(rows: Sequence[Row], counts: Sequence[int]) -> int | None:
    """The first full row, when it is words and something below it is not."""
    usual = Counter(count for count in counts[:500] if count > 1).most_common(1)
    if not usual:
        return _one_column(rows, counts)
    full = max(2, 0.6 * usual[0][0])
    index = next((index for index, count in enumerate(counts[:60]) if count >= full), None)
    if index is None:
        return None
    row = rows[index]
    filled = [(column, value) for column, value in enumerate(row) if value is not None]
    if any(is_data(value) for _, value in filled):
        return None
    if all(_year(value) for _, value in filled):
        years = [int(str(value)) for _, value in filled]
        return index if len(years) > 2 and years == sorted(set(years)) else None
    below = [
        rows[other] for other in range(index + 1, min(len(rows), index + 60)) if counts[other] >= 0.5 * len(filled)
    ]
    if any(_heads_people(below, column, value) for column, value in filled):
        return index
    partly = _partly_known(row)
    usually = sum(map(_partly_known, below[:20])) / max(len(below[:20]), 1)
    if partly >= 2 and partly >= 0.4 * len(filled) and usually < 0.5 * partly:
        return index
    for column, _ in filled:
        values = [other[column] for other in below if other[column] is not None]
        if values and sum(1 for value in values if is_data(value) or not isinstance(value, str)) >= 0.7 * len(values):
            return index
    return None


def _heads_people(below: Sequence[Row], column: int, heading: Value) -> bool:
    """Whether "Invited" stands above names."""
    names = [str(row[column]) for row in below if row[column] is not None]
    return calls_the_list(str(heading)) and len(names) > 1 and all(map(is_like_a_name, names))


def _partly_known(row: Row) -> int:
    return sum(1 for value in row if isinstance(value, str) and heading_field(value))


def _one_column(rows: Sequence[Row], counts: Sequence[int]) -> int | None:
    """The first cell of a single column, where it alone begins with a capital."""
    filled = [index for index, count in enumerate(counts[:500]) if count]
    texts = [next((value for value in rows[index] if value is not None), None) for index in filled]
    if len(texts) > 2 and all(isinstance(text, str) for text in texts):
        first, *others = (str(text) for text in texts)
        if first[:1].isupper() and all(text[:1].islower() for text in others):
            return filled[0]
    return None
