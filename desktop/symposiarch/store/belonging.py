"""Which steps of the history were about one thing: they changed its own row, or one that hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, func, select

from symposiarch.model.base import Base
from symposiarch.store.changes import Operation, RowChange
from symposiarch.store.history import recorded
from symposiarch.store.journal import row_changes
from symposiarch.store.rows import batches, plain_table

FAR = 4
"""So many rows lie at most between a row and the thing that it hangs on: a place, its seat, its table, the layout."""


def steps_about(connection: Connection, steps: Collection[int], table: str, key: int) -> frozenset[int]:
    """Those of the steps that touched the row `key` of a table or one that hangs on it.

    Of the rows that a step changed in one table the first speaks for all.
    """

    def hangs(name: str, at: int, gone: Mapping[str, Any] | None = None, left: int = FAR) -> bool:
        if name == table:
            return at == key
        if left == 0 or not _leads_to(name, table):
            return False
        row = gone or _row(connection, name, at)
        parents = [(to, row[column]) for column, to in _parents(name) if row.get(column)]
        nearest = [(to, of) for to, of in parents if to == table]
        return any(hangs(to, of, left=left - 1) for to, of in nearest or parents)

    found = set()
    for step, change in _first_in_each_table(connection, steps):
        gone = change.before if change.operation is Operation.DELETE else None
        if step not in found and hangs(change.table, change.key, gone):
            found.add(step)
    return frozenset(found)


def _first_in_each_table(connection: Connection, steps: Collection[int]) -> Iterator[tuple[int, RowChange]]:
    of = row_changes.c
    for batch in batches(steps):
        first = select(func.min(of.id)).where(of.change_set_id.in_(batch)).group_by(of.change_set_id, of.table_name)
        for line in connection.execute(select(row_changes).where(of.id.in_(first)).order_by(of.id)):
            yield line.change_set_id, recorded(line)


def _row(connection: Connection, name: str, key: int) -> Mapping[str, Any]:
    table = plain_table(name)
    found = connection.execute(select(table).where(table.c.id == key)).mappings().first()
    return {} if found is None else dict(found)


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
