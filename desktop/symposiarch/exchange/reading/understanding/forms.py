"""Forms: labels down the side instead of headings across the top, one person below or beside the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field, is_heading
from symposiarch.exchange.reading.tables import Row, Table, Value
from symposiarch.exchange.reading.understanding.header import NAME_FIELDS, NAME_WORDS
from symposiarch.exchange.reading.understanding.values import BLANKS, blank_out
from symposiarch.planning.recognition.names.looks import is_like_a_name

_LABELLED = re.compile(r"^\s*([^:：]{1,40}?)\s*[:：]\s*(\S.*)$", re.DOTALL)
_MOST_ROWS, _MOST_COLUMNS = 400, 40  # of a form with several labels in a row
_SOON = 200  # cells down the side among which a form has its first labels
NOT_FILLED_IN = "This sheet is a form that nobody has filled in, not a table of people."


def read_form(
    sheet: str, rows: Sequence[Row], columns: Sequence[Sequence[Value]], numbers: Sequence[int]
) -> Table | str | None:
    """The people of a form; a sentence when it is a blank form; None when the sheet is no form at all."""
    if len(rows) > 20_000:
        return None
    pairs = _inside_cells(rows) or _cards(rows) or _down_the_side(rows, columns) or _side_by_side(rows)
    if not pairs:
        return None
    cards: list[tuple[int, list[dict[str, Value]]]] = []
    seen: set[str] = set()
    for index, label, values in pairs:
        if not cards or folded(label) in seen:
            cards.append((index, [{} for _ in values]))
            seen = set()
        seen.add(folded(label))
        people = cards[-1][1]
        people.extend({} for _ in range(len(values) - len(people)))
        for person, value in zip(people, values, strict=False):
            if value is not None:
                person[label] = value
    labels = list(dict.fromkeys(label for _, label, _ in pairs))
    filled = [(index, person) for index, people in cards for person in people if person]
    if all(_echoes(person) for _, person in filled):
        return NOT_FILLED_IN
    said = ([person.get(label) for _, person in filled] for label in labels)
    columns = tuple(blank_out(column, set(BLANKS)) for column in said)
    called = [numbers[index] for index, _ in filled]
    if len(set(called)) < len(called):  # several stand side by side: what is said of one must not be said of all
        called = list(range(1, len(called) + 1))
    return Table(sheet, tuple(labels), columns, called, None)


def _echoes(person: dict[str, Value]) -> bool:
    """Whether the values only repeat their labels, as in a template."""
    close = [folded(str(value)).replace(" ", "") == folded(label).replace(" ", "") for label, value in person.items()]
    return sum(close) * 2 >= len(close) or any(_asks_for_a_name(*said) for said in person.items())


def _asks_for_a_name(label: str, value: Value) -> bool:
    """Whether "Write the full name" stands where the name would, which explains how a form is filled in."""
    text = str(value)
    return _has_name([(0, label)]) and not is_like_a_name(text) and NAME_WORDS.search(folded(text)) is not None


def _down_the_side(rows: Sequence[Row], columns: Sequence[Sequence[Value]]) -> list[tuple[int, str, list[Value]]]:
    """Labels in the first column and a person in each column beside it."""
    column = next((at for at, values in enumerate(columns) if values.count(None) < len(values)), None)
    if column is None or column + 1 >= len(columns):
        return []
    labels = [(index, value) for index, value in enumerate(columns[column]) if value is not None]
    if sum(is_heading(_label(label)) for _, label in labels[:_SOON]) < 2:
        return []
    known = [(index, label) for index, label in labels if is_heading(_label(label))]
    if len(known) < 2 or len(known) < 0.5 * len(labels) or not _has_name(known):
        return []
    if len({folded(_label(label)) for _, label in known}) < 2:
        return []
    if not _are_labels(known, labels) and any(_stands_across(row) for row in rows):
        return []  # headings stand across: a table like any other
    beside = [
        other for other in range(column + 1, len(columns)) if any(columns[other][at] is not None for at, _ in known)
    ]
    if not beside:
        return [(index, _label(label), [None]) for index, label in known]
    begin = known[0][0]
    wanted = [
        (index, label)
        for index, label in labels
        if index >= begin and (is_heading(_label(label)) or any(columns[other][index] is not None for other in beside))
    ]
    return [(index, _label(label), [columns[other][index] for other in beside]) for index, label in wanted]


def _are_labels(known: Sequence[tuple[int, Value]], labels: Sequence[tuple[int, Value]]) -> bool:
    """Whether the first column is plainly one of labels, so that "Speaker" beside "Category" is what somebody is."""
    fields = [field for _, label in known if (field := heading_field(_label(label)))]
    return len(known) == len(labels) and len(fields) == len({one for one, _ in fields}) > 3


def _stands_across(row: Row) -> bool:
    """Whether a row holds several headings, one of them for names: what is called "Organisation" may be "Embassy"."""
    labels = [(at, value) for at, value in enumerate(row) if _is_label(value)]
    return len({folded(_label(value)) for _, value in labels}) >= 2 and _has_name(labels)


def _is_of_headings(row: Row) -> bool:
    """Whether hardly anything but headings stands in a row; in a form every other cell is a value."""
    filled = [value for value in row if value is not None]
    headings = {folded(_label(value)) for value in filled if _is_label(value)}
    return len(headings) > 3 and len(headings) * 4 > len(filled) * 3


def _side_by_side(rows: Sequence[Row]) -> list[tuple[int, str, list[Value]]]:
    """Labels in every other column, each with its value at its right: "Name | … | Title | …", several rows of them."""
    if len(rows) > _MOST_ROWS or len(rows[0]) > _MOST_COLUMNS or any(map(_is_of_headings, rows)):
        return []
    labels = _columns_of_labels(rows)
    found = [
        (index, _label(row[column]), [row[column + 1]])
        for index, row in enumerate(rows)
        for column in labels
        if row[column] is not None and (is_heading(_label(row[column])) or row[column + 1] is not None)
    ]
    rows_with_labels = {index for index, label, _ in found if is_heading(label)}
    return found if len(rows_with_labels) > 1 and _has_name([(index, label) for index, label, _ in found]) else []


def _cards(rows: Sequence[Row]) -> list[tuple[int, str, list[Value]]]:
    """The same labels one beside the other, each with the value of another person: "Name | … | Name | …"."""
    if len(rows) > _MOST_ROWS or len(rows[0]) > _MOST_COLUMNS or not (labels := _columns_of_labels(rows)):
        return []
    found = [
        (index, _label(row[labels[0]]), [row[column + 1] for column in labels])
        for index, row in enumerate(rows)
        if is_heading(_label(row[labels[0]])) and len({folded(_label(row[column])) for column in labels}) == 1
    ]
    said = sum(is_heading(_label(row[labels[0]])) and row[labels[0] + 1] is not None for row in rows)
    alike = 4 * len(found) >= 3 * said and _has_name([(index, label) for index, label, _ in found])
    return found if alike else []


def _columns_of_labels(rows: Sequence[Row]) -> list[int]:
    """Two columns or more that hold labels, each with values at its right; none where they do not stand so."""
    labels = [column for column in range(len(rows[0]) - 1) if _holds_labels(rows, column)]
    return labels if len(labels) > 1 and all(later - column > 1 for column, later in pairwise(labels)) else []


def _holds_labels(rows: Sequence[Row], column: int) -> bool:
    held = [row[column] for row in rows if row[column] is not None and row[column + 1] is not None]
    known = [value for value in held if isinstance(value, str) and is_heading(_label(value))]
    return len(known) > 1 and len(known) >= 0.75 * len(held) and len({folded(_label(value)) for value in known}) > 1


def _inside_cells(rows: Sequence[Row]) -> list[tuple[int, str, list[Value]]]:
    """ "Name: Rahim Aliyev" in one cell, its lines one under the other."""
    found: list[tuple[int, str, list[Value]]] = []
    filled = known = 0
    for index, row in enumerate(rows):
        cells = [value for value in row if value is not None]
        if not cells:
            continue
        filled += 1
        match = _LABELLED.match(cells[0]) if len(cells) == 1 and isinstance(cells[0], str) else None
        if match and len(match[1]) <= 30:
            known += is_heading(match[1])
            found.append((index, match[1].strip(), [match[2].strip()]))
        if filled > 40 and known * 4 < filled:
            return []
    names = [(index, label) for index, label, _ in found]
    return found if known >= 2 and known >= 0.5 * filled and _has_name(names) else []


def _is_label(value: Value) -> bool:
    """A heading; but "no" is also what somebody answers."""
    found = heading_field(_label(value)) if isinstance(value, str) and is_heading(value) else None
    return found is not None and found[0] is not Field.NUMBER


def _label(value: Value) -> str:
    return str(value).strip().rstrip(":：* ").strip()


def _has_name(labels: Sequence[tuple[int, Value]]) -> bool:
    fields = [heading_field(_label(label)) for _, label in labels]
    return any(field and field[0] in NAME_FIELDS for field in fields)
