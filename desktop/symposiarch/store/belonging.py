"""Which steps of the history were about one thing: they changed its own row, or one that hangs on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select

from symposiarch.model.base import Base
from symposiarch.store.changes import Operation, RowChange
from symposiarch.store.history import recorded
from symposiarch.store.journal import row_changes
from symposiarch.store.rows import batches, plain_table

Row = tuple[str, int]
"""The table of a row, and its key."""

FAR = 4
"""So many rows lie at most between a row and the thing that it hangs on: a place, its seat, its table, the layout."""


def steps_about(connection: Connection, steps: Collection[int], table: str, key: int) -> frozenset[int]:
    """Those of the steps that touched the row `key` of a table or one that hangs on it.

    Of the rows that a step changed in one table the first speaks for all. Such a row that is gone hangs on what it hung
    on; of others that are gone nothing is known.
    """
    gone: dict[Row, Mapping[str, Any]] = {}
    hanging: defaultdict[Row, set[int]] = defaultdict(set)
    for step, change in _first_in_each_table(connection, steps):
        hanging[change.table, change.key].add(step)
        if change.operation is Operation.DELETE:
            gone[change.table, change.key] = change.before or {}
    found: set[int] = set()
    for _ in range(FAR):
        found |= hanging.pop((table, key), set())
        below = {row: of - found for row, of in hanging.items() if row[0] != table and _leads_to(row[0], table)}
        known = gone | _rows(connection, [row for row, of in below.items() if of])
        hanging = defaultdict(set)
        for row, of in below.items():
            for parent in _hangs_on(row[0], known.get(row, {}), table):
                hanging[parent] |= of
    return frozenset(found | hanging[table, key])


def _hangs_on(name: str, row: Mapping[str, Any], table: str) -> list[Row]:
    """The rows that a row names: of the table that is looked for where it names one of them."""
    parents = [(to, row[column]) for column, to in _parents(name) if row.get(column)]
    return [parent for parent in parents if parent[0] == table] or parents


def _first_in_each_table(connection: Connection, steps: Collection[int]) -> Iterator[tuple[int, RowChange]]:
    of = row_changes.c
    for batch in batches(steps):
        first = select(func.min(of.id)).where(of.change_set_id.in_(batch)).group_by(of.change_set_id, of.table_name)
        for line in connection.execute(select(row_changes).where(of.id.in_(first)).order_by(of.id)):
            yield line.change_set_id, recorded(line)


def _rows(connection: Connection, rows: Iterable[Row]) -> dict[Row, Mapping[str, Any]]:
    """What those of the rows that there are name of others, a table at a time."""
    keys: defaultdict[str, list[int]] = defaultdict(list)
    for name, key in rows:
        keys[name].append(key)
    found: dict[Row, Mapping[str, Any]] = {}
    for name, of in keys.items():
        columns = plain_table(name).c
        wanted = select(columns.id, *(columns[column] for column, _to in _parents(name)))
        for batch in batches(of):
            for line in connection.execute(wanted.where(columns.id.in_(batch))).mappings():
                found[name, line["id"]] = dict(line)
    return found


@cache
def _parents(name: str) -> tuple[tuple[str, str], ...]:
    """The columns of a table that name a row of another, and which."""
    columns = Base.metadata.tables[name].columns
    return tuple((column.name, link.column.table.name) for column in columns for link in column.foreign_keys)


@cache
def _leads_to(name: str, table: str) -> bool:
    """Whether rows of one table can hang on a row of the other."""
    seen, ahead = {name}, [name]
    while ahead:
        ahead = [to for at in ahead for _column, to in _parents(at) if to not in seen]
        seen.update(ahead)
    return table in seen
