"""Rows as the tables hold them, read and written beside the ORM, and as JSON keeps them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from itertools import chain, islice
from typing import Any, TypeVar

from sqlalchemy import JSON, Column, Connection, Enum, MetaData, String, Table, TypeDecorator, UniqueConstraint, select
from sqlalchemy.types import TypeEngine

from symposiarch.model.base import Base

BATCH = 900
"""How many keys one question names: an older SQLite allows 999 parameters."""

Thing = TypeVar("Thing")
PlainRow = dict[str, Any]


def batches(things: Iterable[Thing], size: int = BATCH) -> Iterator[list[Thing]]:
    remaining = iter(things)
    while batch := list(islice(remaining, size)):
        yield batch


@cache
def plain_table(name: str) -> Table:
    """The table `name` without any behaviour: its columns give and take what the database itself keeps.

    A row that passes through it comes back exactly as it was, whatever the model would make of its values.
    """
    columns = [
        Column(column.name, _plain_type(column.type), primary_key=column.primary_key, autoincrement=False)
        for column in Base.metadata.tables[name].columns
    ]
    return Table(name, MetaData(), *columns)


def _plain_type(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    if isinstance(kind, TypeDecorator):
        return _plain_type(kind.impl_instance)
    if isinstance(kind, Enum) and not kind.native_enum:
        return String()
    if isinstance(kind, JSON):
        return JSON(none_as_null=True)
    return kind


def frozen(value: Any) -> Any:
    """A value of a plain table, as JSON keeps it."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


_thaw: dict[type, Callable[[str], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    time: time.fromisoformat,
    Decimal: Decimal,
    bytes: base64.b64decode,
}


@cache
def _thawing(table: str) -> dict[str, Callable[[str], Any] | None]:
    """What makes of a frozen value what a column takes; nothing for a column that JSON keeps as it is."""
    return {column.name: _thaw.get(column.type.python_type) for column in plain_table(table).columns}


def thawed_row(table: str, row: PlainRow) -> PlainRow:
    """A frozen row as its plain table takes it. A column that the table has no longer is passed over."""
    thawing = _thawing(table)
    return {
        name: thaw(value) if value is not None and (thaw := thawing[name]) else value
        for name, value in row.items()
        if name in thawing
    }


def rows_with(connection: Connection, table: str, keys: Collection[int]) -> dict[int, PlainRow]:
    """The frozen rows of `table` that have these keys."""
    plain = plain_table(table)
    if isinstance(keys, range):
        return _frozen_rows(connection, plain, [plain.c.id.between(keys[0], keys[-1])])
    return _frozen_rows(connection, plain, (plain.c.id.in_(batch) for batch in batches(sorted(keys))))


def _frozen_rows(connection: Connection, plain: Table, conditions: Iterable[Any]) -> dict[int, PlainRow]:
    names = [column.name for column in plain.columns]
    to_freeze = [name for name, thaw in _thawing(plain.name).items() if thaw is not None]
    found = {}
    for condition in conditions:
        for values in connection.execute(select(plain).where(condition).order_by(plain.c.id)).all():
            row = dict(zip(names, values, strict=True))
            for name in to_freeze:
                row[name] = frozen(row[name])
            found[row["id"]] = row
    return found


def versions_of(connection: Connection, table: str, keys: Collection[int]) -> dict[int, int]:
    """The versions at which the rows with these keys stand; a row that is not there has none."""
    if not keys:
        return {}
    plain = plain_table(table)
    question = select(plain.c.id, plain.c.version)
    if isinstance(keys, range):
        conditions = [plain.c.id.between(keys[0], keys[-1])]
    else:
        conditions = [plain.c.id.in_(batch) for batch in batches(sorted(keys))]
    answers = (connection.execute(question.where(condition)).tuples().all() for condition in conditions)
    return dict(chain.from_iterable(answers))


def runs(versions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Keys with their versions, in order of key, as (first, last, version) of adjoining keys of one version."""
    first = last = version = None
    for key, of_key in versions:
        if last is not None and key == last + 1 and of_key == version:
            last = key
            continue
        if first is not None and last is not None and version is not None:
            yield first, last, version
        first, last, version = key, key, of_key
    if first is not None and last is not None and version is not None:
        yield first, last, version


@cache
def unique_columns(table: str) -> frozenset[str]:
    """The columns of which no two rows may hold the same."""
    described = Base.metadata.tables[table]
    constraints = [list(each.columns) for each in described.constraints if isinstance(each, UniqueConstraint)]
    indexes = [list(index.columns) for index in described.indexes if index.unique]
    return frozenset(column.name for columns in (*constraints, *indexes) for column in columns)
