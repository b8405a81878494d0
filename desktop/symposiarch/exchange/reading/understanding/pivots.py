"""What Excel makes of a list that it groups and counts: a row for each group, below it a row for each of its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from symposiarch.exchange.reading.row_words import heads_a_pivot, is_total, names_a_group
from symposiarch.exchange.reading.tables import Grid, Value
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.looks import is_like_a_name


def people_counted(grid: Grid) -> Grid:
    """The grid with the people of a list that Excel grouped, each beside the group; as it was where it is none.

    A group counts as many as the rows below it do together; one of a single person is told by its words.
    """
    head = next((at for at, row in enumerate(grid.rows[:60]) if row and heads_a_pivot([row[0]])), None)
    if head is None or grid.known_headings or len(grid.rows[0]) < 2:
        return grid
    numbers = grid.numbers()
    told = [
        (numbers[at], str(row[0]).strip(), int(count))
        for at, row in enumerate(grid.rows[head + 1 :], head + 1)
        if isinstance(row[0], str)
        and row[0].strip()
        and isinstance(count := row[1], int | float)
        and count >= 1
        and not is_total(list(row))
    ]
    people = _people(told)
    named = sum(is_like_a_name(name) for _, name, _ in people)
    if len(people) < 2 or 2 * named < len(people):
        return grid
    rows: list[list[Value]] = [["Name", "Group"]]
    rows += ([name, group] for _, name, group in people)
    return replace(
        grid.rewritten(rows),
        row_numbers=[head, *(number - 1 for number, _, _ in people)],
        known_headings=True,
        merges=(),
    )


def _people(told: Sequence[tuple[int, str, int]]) -> list[tuple[int, str, str]]:
    """Row, name and group of each person."""
    found: list[tuple[int, str, str]] = []
    group, left = "", 0
    for at, (number, text, count) in enumerate(told):
        below = told[at + 1 :]
        alone = count == 1 and not left and bool(below) and (names_a_group(text) or is_house(text))
        if alone or (count > 1 and sum(more for _, _, more in below[:count]) >= count):
            group, left = text, count
        else:
            found.append((number, text, group if left else ""))
            left = max(0, left - count)
    return found
