"""The history of an office: what was done, when and by whom; and what is taken out of it again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text, and_, cast, func, null, or_, select, update
from sqlalchemy.orm import Session

from symposiarch.store.changes import Operation, RowChange, UnrecordedWrite
from symposiarch.store.engine import to_json
from symposiarch.store.journal import Kind, State, change_sets, row_changes
from symposiarch.store.recorder import recorder_of
from symposiarch.store.rows import batches

VALUES_KEPT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history. `rows` counts the rows that it changed, by table."""

    id: int
    label: str
    when: datetime
    who: str
    machine: str
    kind: Kind
    fact: bool
    state: State
    undone_at: datetime | None
    rows: Mapping[str, int]


def history(
    connection: Connection,
    *,
    limit: int = 100,
    before: int | None = None,
    table: str | None = None,
    key: int | None = None,
) -> tuple[Step, ...]:
    """The latest steps, the last one first: those before the step `before`, and those that touched a table or row."""
    question = select(change_sets).order_by(change_sets.c.id.desc()).limit(limit)
    if before is not None:
        question = question.where(change_sets.c.id < before)
    if table is not None:
        touching = select(row_changes.c.change_set_id).where(row_changes.c.table_name == table)
        if key is not None:
            touching = touching.where(row_changes.c.key <= key, row_changes.c.last_key >= key)
        question = question.where(change_sets.c.id.in_(touching))
    lines = connection.execute(question).all()
    counts = _row_counts(connection, [line.id for line in lines])
    return tuple(
        Step(
            id=line.id,
            label=line.label,
            when=line.at.replace(tzinfo=UTC),
            who=line.who,
            machine=line.machine,
            kind=Kind(line.kind),
            fact=line.fact,
            state=State(line.state),
            undone_at=line.undone_at and line.undone_at.replace(tzinfo=UTC),
            rows=counts.get(line.id, {}),
        )
        for line in lines
    )


def _row_counts(connection: Connection, steps: Collection[int]) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = {}
    of = row_changes.c
    for batch in batches(steps):
        counted = func.sum(of.last_key - of.key + 1).label("rows")
        question = select(of.change_set_id, of.table_name, counted).where(of.change_set_id.in_(batch))
        for line in connection.execute(question.group_by(of.change_set_id, of.table_name)):
            found.setdefault(line.change_set_id, Counter())[line.table_name] = line.rows
    return found


def changes_of(connection: Connection, step: int) -> tuple[RowChange, ...]:
    """What a step changed: "who changed this reply, and what was it before?"."""
    question = select(row_changes).where(row_changes.c.change_set_id == step).order_by(row_changes.c.id)
    return tuple(recorded(line) for line in connection.execute(question))


def recorded(line: Any) -> RowChange:
    """A line of the table `row_changes` as the change that it records."""
    operation = Operation(line.operation)
    after = None if operation is Operation.INSERT else line.after
    return RowChange(
        table=line.table_name,
        key=line.key,
        operation=operation,
        before=line.before,
        after=after,
        version=line.version,
        was=line.was_version,
        last=line.last_key,
    )


def forget_old_values(connection: Connection, now: datetime) -> int:
    """Take the values out of steps older than twelve months; their lines stay. Gives how many steps that was."""
    old = and_(change_sets.c.at < (now - VALUES_KEPT).astimezone(UTC).replace(tzinfo=None), change_sets.c.values_kept)
    steps = list(connection.scalars(select(change_sets.c.id).where(old)))
    for batch in batches(steps):
        nothing = {"before": null(), "after": null()}
        connection.execute(update(row_changes).where(row_changes.c.change_set_id.in_(batch)).values(nothing))
        connection.execute(update(change_sets).where(change_sets.c.id.in_(batch)).values(values_kept=False))
    return len(steps)


def redact(
    session: Session,
    rows: Iterable[tuple[str, int]],
    *,
    names: Collection[str] = (),
    unrecorded: Iterable[tuple[str, int]] = (),
    said: Mapping[tuple[str, int], Collection[str]] | None = None,
) -> None:
    """Take what the history knows of these rows (table, key) out of it, and `names` wherever they stand in it.

    `said` are names that are looked for in the past of one row only.

    For erasing a person, inside a transaction that is a fact, since nothing before it can be undone afterwards. The
    transaction's own record keeps no values of these rows, nor of the `unrecorded` ones, whose past stays.
    """
    recorder = recorder_of(session)
    if not recorder.fact:
        raise UnrecordedWrite("redacting the history is a fact: what came before it cannot be undone")
    keys: dict[str, set[int]] = {}
    for table, key in rows:
        keys.setdefault(table, set()).add(key)
    recorder.redact((table, key) for table, of_table in keys.items() for key in of_table)
    recorder.redact(unrecorded)
    connection = session.connection()
    of = row_changes.c
    nothing = {"before": null(), "after": null()}
    with recorder.guard.lifted():
        for table, of_table in keys.items():
            for batch in batches(sorted(of_table), 200):
                touched = or_(*(and_(of.key <= key, of.last_key >= key) for key in batch))
                connection.execute(update(row_changes).where(of.table_name == table, touched).values(nothing))
        for name in filter(str.strip, names):
            told, as_it_stands = change_sets.c.label, re.compile(re.escape(name), re.IGNORECASE)
            for label in connection.scalars(select(told).where(told.contains(name, autoescape=True)).distinct()).all():
                shorter = as_it_stands.sub("…", label)
                connection.execute(update(change_sets).where(told == label).values(label=shorter))
            connection.execute(update(row_changes).where(_says(name)).values(nothing))
        for (table, key), spellings in (said or {}).items():
            of_row = and_(of.table_name == table, of.key <= key, of.last_key >= key)
            connection.execute(update(row_changes).where(of_row, or_(*map(_says, spellings))).values(nothing))


def _says(name: str) -> ColumnElement[bool]:
    """Whether a name stands in the values before or after a change."""
    values = (row_changes.c.before, row_changes.c.after)
    written = to_json(name)[1:-1]  # with its quotation marks as they stand in JSON
    return or_(*(cast(part, Text).contains(written, autoescape=True) for part in values))


def rows_that_named(session: Session, column: str, keys: Collection[int]) -> set[tuple[str, int]]:
    """Rows (table, key) that the history knows to have had one of these keys in a column: those that are gone too."""
    found: set[tuple[str, int]] = set()
    of = row_changes.c
    for batch in batches(sorted(keys)):
        for values in (of.before, of.after):
            question = select(of.table_name, of.key).where(values[column].as_integer().in_(batch))
            found.update((table, key) for table, key in session.execute(question))
    return found
