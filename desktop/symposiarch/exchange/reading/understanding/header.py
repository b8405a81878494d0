"""Where the headings stand: found by words that we know, else by how a row differs from those below it (`contrast`)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field, is_heading
from symposiarch.exchange.reading.row_words import house_labelled
from symposiarch.exchange.reading.tables import Row, Value, letters
from symposiarch.exchange.reading.understanding.contrast import EMAIL, by_contrast, is_data
from symposiarch.planning.recognition.names.delegations import is_within_a_delegation
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.looks import (
    PART_PLAYED,
    begins_with_a_name,
    is_like_a_name,
    is_line_of_a_list,
)

_LOOKED_AT = 80
_LANGUAGES = 3
"""In so many rows the headings of one list are said at most."""
NAME_FIELDS = frozenset({Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME})


@dataclass(frozen=True, slots=True)
class Header:
    """Headings by column (None above a column without one), and the first and last row that they fill (from 0)."""

    headings: tuple[str | None, ...]
    first: int
    last: int


def header_at(rows: Sequence[Row], index: int, wide: dict[int, list[tuple[int, int]]]) -> Header:
    """The header whose last row is the one that the person pointed at."""
    header = Header(headings_of(rows[index]), index, index)
    return with_parents(rows, header, wide) if wide.get(index - 1) else header


def find_header(rows: Sequence[Row], counts: Sequence[int], wide: dict[int, list[tuple[int, int]]]) -> Header | None:
    """The header of the first table of a sheet, with the rows above and below that belong to it."""
    width = _used_width(rows)
    best: tuple[float, int] | None = None
    looked = 0
    for index in range(len(rows)):
        if not counts[index]:
            continue
        looked += 1
        if looked > _LOOKED_AT:
            break
        score = _known_score(rows, index, width)
        if score and (best is None or score > best[0]):
            best = (score, index)
        if score >= 3 and score >= 0.8 * width:
            break  # nothing below is more of a header than this
    found = _first_above(rows, counts, best[1]) if best else by_contrast(rows, counts)
    if found is None:
        return None
    header = Header(headings_of(rows[found]), found, found)
    header = with_parents(rows, header, wide)
    for _ in range(_LANGUAGES - 1):
        header = _with_children(rows, header, counts, wide)
    return header


def _first_above(rows: Sequence[Row], counts: Sequence[int], best: int) -> int:
    """The headings of a table that stands above the one with the best headings: people of it come between."""
    for index in range(best):
        if counts[index] > 1 and names_a_name(rows[index]) and looks_like_header(rows[index]):
            between = [rows[row] for row in range(index + 1, best) if counts[row] > 1]
            if any(not any(map(is_heading, row)) for row in between):
                return index
    return best


def is_numbered_above(lines: Sequence[Value], index: int) -> bool:
    """Whether people with numbers or bullets stand above a line: it is no heading of theirs."""
    marked = sum(is_line_of_a_list(line) and begins_with_a_name(str(line)) for line in lines[:index])
    return marked > 1


def looks_like_header(row: Row) -> bool:
    """Whether a row further down begins a table of its own: several headings known by heart and no data."""
    filled = [value for value in row if value is not None]
    known = sum(1 for value in filled if is_heading(value))
    return known >= 2 and known >= 0.6 * len(filled) and not any(is_data(value) for value in filled)


NAME_WORDS = re.compile(
    r"\b(?:names?|surname|nom|prenom|nombre|apellidos?|vorname|nachname|ad|adi|soyad|soyadi|isim|фио|имя|фамилия)\b|"
    r"성명|이름|성함|姓名|名字|الاسم"
)


def names_a_name(row: Row) -> bool:
    """Whether a row of short words has one that can only stand above names: "Name", "성명", "ФИО"."""
    filled = [value for value in row if value is not None]
    return all(isinstance(value, str) and len(value) <= 40 and not is_data(value) for value in filled) and any(
        (found := heading_field(str(value))) is not None
        and found[0] in NAME_FIELDS
        and found[1] >= 0.85
        and bool(NAME_WORDS.search(folded(str(value))))
        for value in filled
    )


def _used_width(rows: Sequence[Row]) -> int:
    return (
        sum(1 for column in zip(*rows[:500], strict=True) if any(value is not None for value in column)) if rows else 0
    )


def headings_of(row: Row) -> tuple[str | None, ...]:
    return tuple(None if value is None else str(value) for value in row)


def _known_score(rows: Sequence[Row], index: int, width: int) -> float:
    """How much a row looks like headings by its words; 0 when it does not."""
    row = rows[index]
    filled = [(column, value) for column, value in enumerate(row) if value is not None]
    parts = [value for _, value in filled if isinstance(value, str) and is_within_a_delegation(value)]
    known = [
        (column, value)
        for column, value in filled
        if (is_heading(value) and not _is_answer(rows, column, value)) or (len(set(parts)) > 1 and value in parts)
    ]
    if not known or (len(filled) == 1 and _begins_a_list(rows, index)):
        return 0.0
    if any(isinstance(value, str) and (_is_addressed(value) or EMAIL.search(value)) for _, value in filled):
        return 0.0  # "Asiste" beside "Excma. Sra. Elena Prieto"
    below = rows[index + 1 : index + 300]
    # A word that comes again and again in its column ("Speaker", "Member") is a value there, unless the whole row does,
    # or the words head another table there.
    repeats = sum(
        1
        for other in below
        if any(other[column] == value for column, value in known)
        and (all(other[column] == value for column, value in filled) or looks_like_header(other))
    )
    telling = sum(1 for column, value in known if sum(1 for other in below if other[column] == value) <= repeats)
    data = sum(1 for _, value in filled if is_data(value))
    if telling == 0 or data * 2 > len(filled):
        return 0.0
    if len(filled) == 1 and width > 1:
        return 0.0
    few = telling == 1 and len(filled) > 2 and telling < 0.34 * len(filled)
    if few and not (index < 8 and (names_a_name(row) or any(_heads_names(below, *one) for one in known))):
        return 0.0
    if telling == 1 and len(filled) == 2 and width > 4:
        return 0.0
    usually = sum(1 for other in below[:10] for value in other if _is_word_of_headings(value)) / max(len(below[:10]), 1)
    if not repeats and len(below) >= 2 and usually >= 0.5 * len(known):
        return 0.0  # offices and roles are what this list is made of
    return telling + 0.5 * telling / len(filled) - 0.5 * data


def _is_addressed(text: str) -> bool:
    """Whether a cell begins with a form of address and at least two words in capitals, and is no heading."""
    address, name = take_honorific(text.split()) if " " in text else ([], [])
    return bool(address) and len(name) > 1 and all(word[0].isupper() for word in name[:2]) and not is_heading(text)


def _begins_a_list(rows: Sequence[Row], index: int) -> bool:
    """Whether the only text of a row is the first of a list that somebody numbered, "1. Ann Lee – confirmed", or in
    which each is said to be something."""
    texts = (next((value for value in row if value is not None), None) for row in rows[index : index + _BEGINNING])
    told = [text for text in texts if text is not None]
    if len(told) > 1 and all(PART_PLAYED.match(str(one)) for one in told):
        return True
    return len(told) > 1 and all(map(is_line_of_a_list, told)) and all(begins_with_a_name(str(one)) for one in told)


_BEGINNING = 4
"""Rows of which it is said whether a list begins with them."""


def _heads_names(below: Sequence[Row], column: int, heading: Value) -> bool:
    """Whether "Guest", the only heading that we know of a row, stands above people."""
    found = heading_field(str(heading))
    names = [str(row[column]) for row in below[:10] if row[column] is not None]
    return found is not None and found[0] in NAME_FIELDS and len(names) > 1 and all(map(is_like_a_name, names))


def _is_answer(rows: Sequence[Row], column: int, value: Value) -> bool:
    """Whether "No" is what somebody answered: others in its column say "Yes"."""
    if not isinstance(value, str) or folded(value) != "no":
        return False
    return any(isinstance(row[column], str) and folded(str(row[column])) in ("yes", "y", "si") for row in rows[:300])


def _is_word_of_headings(value: Value) -> bool:
    """A heading that we know, but for "No", which is also what people answer."""
    if not is_heading(value):
        return False
    found = heading_field(str(value))
    return found is None or found[0] is not Field.NUMBER


def with_parents(rows: Sequence[Row], header: Header, wide: dict[int, list[tuple[int, int]]]) -> Header:
    """The row above joined in, where it heads groups of columns ("Contact" over "Phone" and "E-mail")."""
    above = header.first - 1
    if above < 0:
        return header
    parents: list[str | None] = [None if value is None else str(value) for value in rows[above]]
    filled = [column for column, value in enumerate(parents) if value]
    spans = wide.get(above, [])
    own = [column for column, value in enumerate(header.headings) if value]
    if not filled or not own or any(is_data(value) for value in rows[above]):
        return header
    if house_labelled([parents[column] for column in filled]):
        return header
    across = own[-1] - own[0] + 1
    if spans and all(last - first + 1 >= across for first, last in spans) and len(filled) == len(spans):
        return header  # a title over the whole table
    if not spans and (len(filled) < 2 or not any(is_heading(parents[column]) for column in filled)):
        return header
    for first, last in spans:
        for column in range(first + 1, min(last, len(parents) - 1) + 1):
            parents[column] = parents[first]
    if not spans:
        for column in range(filled[0] + 1, len(parents)):
            if parents[column] is None and header.headings[column]:
                parents[column] = parents[column - 1]
    return Header(_joined(parents, header.headings), above, header.last)


def _with_children(
    rows: Sequence[Row], header: Header, counts: Sequence[int], wide: dict[int, list[tuple[int, int]]]
) -> Header:
    """The row below joined in, where it says the headings in another language or divides them."""
    below = header.last + 1
    if below >= len(rows) or not counts[below]:
        return header
    children: list[str | None] = [None if value is None else str(value) for value in rows[below]]
    filled = [column for column, value in enumerate(children) if value]
    if any(map(is_data, rows[below])):
        return header
    same = [column for column in filled if children[column] == header.headings[column]]
    known = [column for column in filled if is_heading(children[column]) and column not in same]
    spans = wide.get(header.last, [])
    divided = [
        column for column in filled if column not in same and any(first <= column <= last for first, last in spans)
    ]
    under_blank = [column for column in known if not header.headings[column]]
    if len(same) == len(filled):
        return header
    plainly = len(known) >= 2 and len(known) + len(same) >= 0.6 * len(filled)
    dividing = (
        bool(spans)
        and len(divided) + len(same) == len(filled)
        and (bool(known) or len(divided) >= 2)
        and len(divided) < counts[header.last] + len(divided)
    )
    if not (plainly or (dividing and known) or (under_blank and len(known) == len(filled))):
        return header
    again = sum(1 for row in rows[below + 1 : below + 200] if any(row[column] == children[column] for column in known))
    if again and again >= 0.1 * min(200, len(rows) - below):
        return header
    parents = list(header.headings)
    for first, last in spans:
        for column in range(first + 1, min(last, len(parents) - 1) + 1):
            parents[column] = parents[column] or parents[first]
    if not spans and under_blank:
        for column in under_blank:
            if column and parents[column - 1] and children[column - 1]:
                parents[column] = parents[column - 1]
    return Header(_joined(parents, children), header.first, below)


def _joined(parents: Sequence[str | None], children: Sequence[str | None]) -> tuple[str | None, ...]:
    joined: list[str | None] = []
    for parent, child in zip(parents, children, strict=True):
        if parent and child and folded(parent) != folded(child):
            joined.append(f"{parent} / {child}")
        else:
            joined.append(child or parent)
    return tuple(joined)


def unique_headings(headings: Sequence[str | None], columns: Sequence[int] | None) -> tuple[str, ...]:
    """Headings to call columns by: a column without one is called by its letter, a second of a name by its number."""
    given: list[str] = []
    seen: Counter[str] = Counter()
    for index, heading in enumerate(headings):
        number = columns[index] if columns is not None else index
        name = heading or f"Column {letters(number)}"
        seen[name] += 1
        given.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(given)
