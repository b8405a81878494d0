"""Writing thousands of rows at once, recorded like everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Column, Connection, Table, bindparam, func, insert, inspect, select, text, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault

from symposiarch.model.base import Row
from symposiarch.store.recorder import recorder_of


def bulk_insert(session: Session, model: type[Row], rows: Iterable[Mapping[str, Any]]) -> range:
    """Insert rows given by attribute, and give the range of their ids, in the order of the rows.

    A column that a row does not name gets its default, worked out for each row, or else nothing. Objects already in
    the session do not learn of the new rows until they are read again.
    """
    recorder = recorder_of(session)
    session.flush()
    rows = rows if isinstance(rows, Sequence) else list(rows)
    if not rows:
        return range(0)
    connection = session.connection()
    table = table_of(model)
    names = columns_by_attribute(model)
    unknown = set().union(*rows) - names.keys() | {"id", "version"}.intersection(*rows)
    if unknown:
        raise TypeError(f"{model.__name__} has no column {', '.join(sorted(unknown))} to be given")
    first = _next_id(connection, table)
    keys = range(first, first + len(rows))
    defaults = {attribute: _default(table.c[name]) for attribute, name in names.items()}
    given = [
        {name: row[attribute] if attribute in row else defaults[attribute]() for attribute, name in names.items()}
        for row in rows
    ]
    for key, values in zip(keys, given, strict=True):
        values["id"] = key
    with recorder.guard.lifted():
        connection.execute(insert(table), given)
    recorder.bulk_inserted(table.name, keys)
    return keys


def _next_id(connection: Connection, table: Table) -> int:
    """One more than any key that the table has or had."""
    highest = connection.scalar(select(func.max(table.c.id))) or 0
    if connection.dialect.name == "sqlite":
        question = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        highest = max(highest, connection.scalar(question, {"name": table.name}) or 0)
    return int(highest) + 1


def _default(column: Column[Any]) -> Callable[[], Any]:
    default = column.default
    if isinstance(default, ScalarElementColumnDefault):
        value = default.arg
        return lambda: value
    if isinstance(default, CallableColumnDefault):
        # SQLAlchemy wraps every function so that it takes a context, which ours have no use for.
        function: Any = default.arg
        return lambda: function(None)
    return lambda: None


def bulk_update(session: Session, model: type[Row], rows: Sequence[Mapping[str, Any]]) -> None:
    """Change rows given by attribute, each with its `id` and all with the same attributes besides."""
    recorder = recorder_of(session)
    session.flush()
    if not rows:
        return
    table = table_of(model)
    names = columns_by_attribute(model)
    attributes = rows[0].keys() - {"id"}
    if any(row.keys() - {"id"} != attributes for row in rows) or not attributes <= names.keys() - {"version"}:
        raise TypeError(f"every row needs an id and the same columns of {model.__name__}")
    recorder.touch(table.name, {row["id"] for row in rows})
    changes: dict[Any, Any] = {table.c[names[name]]: bindparam(f"to_{name}") for name in attributes}
    changes[table.c.version] = table.c.version + 1
    given = [{"at": row["id"]} | {f"to_{name}": row[name] for name in attributes} for row in rows]
    with recorder.guard.lifted():
        session.connection().execute(update(table).where(table.c.id == bindparam("at")).values(changes), given)
    session.expire_all()


def table_of(model: type[Row]) -> Table:
    return cast(Table, model.__table__)


def columns_by_attribute(model: type[Row]) -> dict[str, str]:
    return {attribute.key: attribute.columns[0].name for attribute in inspect(model).column_attrs}
