"""Writing thousands of rows at once, recorded like everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, func, insert, inspect, literal, select, text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault

from symposiarch.model.base import Row
from symposiarch.store.engine import Ready
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
    named: set[str] = set().union(*rows)
    unknown = named - names.keys() | {"id", "version"} & named
    if unknown:
        raise TypeError(f"{model.__name__} has no column {', '.join(sorted(unknown))} to be given")
    first = _next_id(connection, table)
    keys = range(first, first + len(rows))
    given: dict[str, Iterable[Any]] = {names["id"]: keys}
    alike: dict[str, Any] = {}
    for attribute, name in names.items():
        column = table.c[name]
        default, ready = _default(column), _making_ready(column, connection.dialect)
        if attribute in named:
            given[name] = ready([row[attribute] if attribute in row else default() for row in rows])
        elif isinstance(column.default, CallableColumnDefault):
            given[name] = ready([default() for _ in rows])
        elif attribute != "id":
            (alike[name],) = ready([default()])
    with recorder.guard.lifted():
        _insert(connection, table, given, alike)
    recorder.bulk_inserted(table.name, keys)
    return keys


def insert_row(session: Session, statement: Ready, values: Mapping[str, Any]) -> int | None:
    """Insert one row of version 1 by a statement that returns its key: gives that, or None where it inserts none.

    A tenth of what the ORM takes for a new row. Objects already in the session do not learn of it.
    """
    recorder = recorder_of(session)
    session.flush()
    key: int | None = statement.run(session.connection(), values)
    if key is not None:
        recorder.inserted(statement.table, key, 1)
    return key


def insert_columns(connection: Connection, table: Table, columns: Mapping[str, list[Any]]) -> None:
    """Insert rows that are given column by column; nothing is recorded."""
    _insert(
        connection,
        table,
        {name: _making_ready(table.c[name], connection.dialect)(values) for name, values in columns.items()},
        {},
    )


def _insert(connection: Connection, table: Table, given: Mapping[str, Iterable[Any]], alike: Mapping[str, Any]) -> None:
    """Insert columns of values that are ready for the database: three times as fast as by row and name.

    What is alike in all rows stands in the statement: handed over again for each row it takes longer than the rest.
    """
    values: dict[str, ColumnElement[Any]] = {name: bindparam(name, required=False) for name in given}
    values |= {name: literal(value, literal_execute=True) for name, value in alike.items()}
    written_out = {"render_postcompile": True}
    statement = insert(table).values(values).compile(dialect=connection.dialect, compile_kwargs=written_out)
    order = statement.positiontup or list(given)
    lines = zip(*(given[name] for name in order), strict=True)
    rows: list[Any] = list(lines) if statement.positional else [dict(zip(order, line, strict=True)) for line in lines]
    connection.exec_driver_sql(str(statement), rows)


def _making_ready(column: Column[Any], dialect: Dialect) -> Callable[[list[Any]], list[Any]]:
    """Makes of values what the database takes. People share titles, states and diets: each is worked out once."""
    bind = column.type.dialect_impl(dialect).bind_processor(dialect)

    def ready(values: list[Any]) -> list[Any]:
        if bind is None:
            return values
        try:
            bound = {value: bind(value) for value in set(values)}
        except TypeError:  # a value without a hash, such as a dictionary
            return [bind(value) for value in values]
        return [bound[value] for value in values]

    return ready


def _next_id(connection: Connection, table: Table) -> int:
    """One more than any key that the table has or had."""
    highest = connection.scalar(select(func.max(table.c.id))) or 0
    question = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    given_out = connection.scalar(question, {"name": table.name}) or 0
    return max(highest, given_out) + 1


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


def table_of(model: type[Row]) -> Table:
    return cast(Table, model.__table__)


def columns_by_attribute(model: type[Row]) -> dict[str, str]:
    return {attribute.key: attribute.columns[0].name for attribute in inspect(model).column_attrs}
