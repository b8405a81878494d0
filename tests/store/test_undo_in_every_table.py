"""Rows of every table, put in, changed and taken out at random: undone they are as before, redone as after."""

from __future__ import annotations

import enum
import tempfile
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Enum, Float, Integer, LargeBinary, String, Time, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from tests.builders import each_in_an_office, new_office
from tests.store.tables import contents
from tests.store.test_undo_of_anything import there_and_back

from symposiarch.model.base import Base, MomentColumn, MoneyColumn, Row, Texts, TextsColumn, WordsColumn

TABLES: list[type[Row]] = sorted((mapper.class_ for mapper in Base.registry.mappers), key=lambda kind: kind.__name__)
BY_NAME = {kind.__tablename__: kind for kind in TABLES}

numbers = st.integers(0, 400)
steps = st.tuples(st.sampled_from(["put in", "put in", "change", "take out"]), st.sampled_from(TABLES), numbers)


def a_value(column: Column[Any], number: int) -> Any:
    """Some value that the column can hold."""
    kind = column.type
    if isinstance(kind, Enum):
        choices: list[enum.Enum] = list(kind.enum_class or ())
        return choices[number % len(choices)]
    values: tuple[tuple[type[Any], Any], ...] = (
        (TextsColumn, Texts({"ko": f"글 {number}"})),
        (WordsColumn, (f"w{number}", "ko")),
        (MomentColumn, datetime(2027, 1, 1 + number % 28, tzinfo=UTC)),
        (MoneyColumn, Decimal(number)),
        (Boolean, number % 2 == 0),
        (Integer, number),
        (Float, number / 8),
        (Date, date(2027, 1, 1 + number % 28)),
        (DateTime, datetime(2027, 1, 1 + number % 28, number % 24)),  # noqa: DTZ001  (the clock at a place)
        (Time, time(number % 24)),
        (LargeBinary, bytes([number % 256])),
        (JSON, {"number": number}),
        (String, f"{column.name} {number}"),
    )
    return next((value for of, value in values if isinstance(kind, of)), f"{column.name} {number}")


def columns_of(kind: type[Row]) -> dict[str, Column[Any]]:
    attributes = {one.key: cast("Column[Any]", one.columns[0]) for one in kind.__mapper__.column_attrs}
    return {name: column for name, column in attributes.items() if name not in {"id", "version", "uuid"}}


def somebody(session: Session, column: Column[Any], number: int) -> int | None:
    """The key of a row that a foreign key may point at."""
    (key,) = column.foreign_keys
    keys = session.scalars(select(BY_NAME[key.column.table.name].id)).all()
    return keys[number % len(keys)] if keys else None


def put_in(session: Session, kind: type[Row], number: int) -> None:
    values: dict[str, Any] = {}
    for name, column in columns_of(kind).items():
        if column.foreign_keys:
            values[name] = somebody(session, column, number)
            if values[name] is None and not column.nullable:
                put_in(session, BY_NAME[next(iter(column.foreign_keys)).column.table.name], number)
                values[name] = somebody(session, column, number)
        elif column.default is None or number % 3 == 0:
            values[name] = a_value(column, number)
    session.add(kind(**values))
    session.flush()


def do(session: Session, what: str, kind: type[Row], number: int) -> None:
    if what == "put in":
        put_in(session, kind, number)
        return
    rows = session.scalars(select(kind).order_by(kind.id)).all()
    if not rows:
        return
    row = rows[number % len(rows)]
    if what == "take out":
        session.delete(row)
    else:
        name, column = sorted(columns_of(kind).items())[number % len(columns_of(kind))]
        setattr(row, name, somebody(session, column, number) if column.foreign_keys else a_value(column, number))
    session.flush()


def put_in_everything(session: Session) -> None:
    for kind in TABLES:
        if session.scalar(select(kind.id).limit(1)) is None:
            put_in(session, kind, 1)


def test_the_steps_reach_every_table(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Everything") as tx:
        put_in_everything(tx.session)
    assert tx.changes is not None
    assert tx.changes.tables == BY_NAME.keys()


def test_a_change_of_one_column_in_every_table_is_undone_and_redone(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        states = [contents(office)]
        with office.transaction("Everything") as tx:
            put_in_everything(tx.session)
        states.append(contents(office))
        with office.transaction("Change everything") as tx:
            for kind in TABLES:
                row = tx.session.scalars(select(kind).limit(1)).one()
                plain = [(name, column) for name, column in columns_of(kind).items() if not column.foreign_keys]
                for name, column in sorted(plain)[-1:]:  # alone: the columns that stay must not be meant by anything
                    setattr(row, name, a_value(column, 7))
        there_and_back(office, [*states, contents(office)])


@each_in_an_office()
@given(st.lists(st.lists(steps, min_size=1, max_size=8), min_size=1, max_size=5))
def test_undo_of_all_then_redo_of_all_is_identity_in_every_table(
    transactions: list[list[tuple[str, type[Row], int]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        states = [contents(office)]
        for number, transaction in enumerate(transactions):
            with office.transaction(f"Step {number}") as tx:
                for what, kind, pick in transaction:
                    try:
                        with tx.session.begin_nested():
                            do(tx.session, what, kind, pick)
                    except IntegrityError:
                        continue  # what a rule of the tables forbids leaves no trace
            if tx.changes is None:
                assert contents(office) == states[-1]
            else:
                states.append(contents(office))
        there_and_back(office, states)
        assert office.verify() == []
