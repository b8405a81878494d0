"""Undo and redo: strictly the last step first, with what was noted of it, all of it or nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, null, select, update
from sqlalchemy.exc import IntegrityError

from symposiarch.errors import SymposiarchError
from symposiarch.model import base
from symposiarch.model.base import Base
from symposiarch.model.uncollected import uncollected
from symposiarch.store.bulk import insert_columns
from symposiarch.store.changes import ChangeSet, Conflict, Operation, RowChange
from symposiarch.store.journal import Kind, State, change_sets, row_changes
from symposiarch.store.rows import PlainRow, plain_table, rows_with, thawed_row, unique_columns, versions_of


def last_done(connection: Connection) -> Row[Any] | None:
    """The step that undo would take back, or that stands in its way."""
    done = select(change_sets).where(change_sets.c.state == State.DONE, change_sets.c.kind != Kind.NOTE)
    return connection.execute(done.order_by(change_sets.c.id.desc()).limit(1)).first()


def first_undone(connection: Connection) -> Row[Any] | None:
    """The step that redo would do again."""
    undone = select(change_sets).where(change_sets.c.state == State.UNDONE, change_sets.c.kind != Kind.NOTE)
    return connection.execute(undone.order_by(change_sets.c.id).limit(1)).first()


def _with_its_notes(connection: Connection, step: Row[Any]) -> list[int]:
    """The step and the notes that were taken down between it and the next one, in the order in which they were done.

    Those that were undone with it are of the same moment; steps that were undone before it may stand between.
    """
    of = change_sets.c
    same = select(of.id, of.kind).where(of.state == step.state, of.id > step.id).order_by(of.id)
    if step.state == State.UNDONE:
        same = same.where(of.undone_at == step.undone_at)
    later = connection.execute(same).tuples()
    return [step.id, *(key for key, _kind in takewhile(lambda line: line[1] == Kind.NOTE, later))]


def hindrance(step: Row[Any]) -> str | None:
    """Why undo does not go back over this step, as a sentence; None where it does."""
    if step.kind == Kind.MIGRATION:
        return "What was done before the office was brought up to a newer version of the program cannot be undone."
    if step.fact:
        return f"“{step.label}” has left the house and cannot be undone; neither can what was done before it."
    if not step.values_kept:
        return f"“{step.label}” was done so long ago that its values are no longer kept; it cannot be undone."
    return None


MANY = 300
"""From this many rows on, the foreign keys are looked at once in the end: for each row that goes, SQLite would look
through every table that may point at it."""

LONG = 2000
"""From this many rows on, a step back takes longer than a window should stand still, which is a tenth of a second."""


def rows_to_turn(connection: Connection, state: State) -> int:
    """How many rows the next undo, or redo, is about."""
    step = last_done(connection) if state is State.UNDONE else first_undone(connection)
    if step is None:
        return 0
    of = row_changes.c
    steps = _with_its_notes(connection, step)
    rows = select(func.sum(of.last_key - of.key + 1)).where(of.change_set_id.in_(steps))
    return connection.scalar(rows) or 0


def undo(connection: Connection) -> ChangeSet:
    """Take the last step back."""
    step = last_done(connection)
    if step is None:
        raise SymposiarchError("There is nothing to undo.")
    if sentence := hindrance(step):
        raise SymposiarchError(sentence)
    return _turn(connection, step, State.UNDONE)


def redo(connection: Connection) -> ChangeSet:
    """Do again the step that was undone last."""
    step = first_undone(connection)
    if step is None:
        raise SymposiarchError("There is nothing to redo.")
    if not step.values_kept:
        raise SymposiarchError(f"The values of “{step.label}” are no longer kept; it cannot be done again.")
    return _turn(connection, step, State.DONE)


@uncollected()
def _turn(connection: Connection, step: Row[Any], state: State) -> ChangeSet:
    """Bring every row that the step and its notes changed to where it stood before them, or after them, and commit."""
    back = state is State.UNDONE
    steps = _with_its_notes(connection, step)
    turns = [_moves_of(connection, one, back=back) for one in (reversed(steps) if back else steps)]
    moves = [move for turn in turns for move in turn]
    # Rows that point at each other come and go together: the foreign keys are checked at the commit.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    checks_itself = connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
    conflict = _conflict(step, moves, back=back)
    try:
        for turn in turns:
            _apply(connection, turn, conflict)
        told = {"state": state} | ({"undone_at": base.this_moment().replace(tzinfo=None)} if back else {})
        connection.execute(update(change_sets).where(change_sets.c.id.in_(steps)).values(told))
        if not checks_itself and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise conflict
        connection.commit()
    except IntegrityError as error:
        raise conflict from error
    changes = tuple(move.change for move in moves)
    return ChangeSet(step.id, step.label, step.who, changes)


@dataclass(frozen=True, slots=True)
class _Move:
    """One line of the record with the change that it now asks for, and the inserted rows that it kept while undone."""

    line: int
    change: RowChange
    kept: Any = None
    keep: bool = False


def _moves_of(connection: Connection, step: int, *, back: bool) -> list[_Move]:
    lines = select(row_changes).where(row_changes.c.change_set_id == step).order_by(row_changes.c.id)
    return [_move(line, back=back) for line in connection.execute(lines)]


def _move(line: Row[Any], *, back: bool) -> _Move:
    operation = Operation(line.operation)
    inserted = operation is Operation.INSERT
    before, after = line.before, None if inserted else line.after
    if back:
        change = RowChange(
            table=line.table_name,
            key=line.key,
            operation=operation.inverse,
            before=after,
            after=before,
            version=line.was_version,
            was=line.version,
            last=line.last_key,
        )
        return _Move(line.id, change, keep=inserted)
    change = RowChange(
        table=line.table_name,
        key=line.key,
        operation=operation,
        before=before,
        after=after,
        version=line.version,
        was=line.was_version,
        last=line.last_key,
    )
    return _Move(line.id, change, kept=line.after if inserted else None)


def _conflict(step: Row[Any], moves: Iterable[_Move], *, back: bool) -> Conflict:
    places = ", ".join(sorted({move.change.table.replace("_", " ") for move in moves}))
    return Conflict(
        f"“{step.label}” can no longer be {'undone' if back else 'done again'}: "
        f"what it touched ({places}) has been changed since in another way. Nothing was written."
    )


def _apply(connection: Connection, moves: Sequence[_Move], conflict: Conflict) -> None:
    """Take rows out, children first; then update and put rows in, parents first."""
    by_table: dict[str, list[_Move]] = defaultdict(list)
    for move in moves:
        by_table[move.change.table].append(move)
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    tables = sorted(by_table, key=lambda table: order.get(table, -1))
    if not all(table in order and _fits(connection, table, by_table[table]) for table in tables):
        raise conflict
    put_in = {table: _take_out(connection, table, by_table[table]) for table in reversed(tables)}
    for table in tables:
        _update(connection, table, [move.change for move in by_table[table]])
        if put_in[table]:
            rows = [thawed_row(table, row) for row in put_in[table]]
            insert_columns(connection, plain_table(table), {name: [row[name] for row in rows] for name in rows[0]})


def _fits(connection: Connection, table: str, moves: Iterable[_Move]) -> bool:
    """Whether every row stands at the version that the record knows, and is absent where it is to come back."""
    single = {}
    for change in (move.change for move in moves):
        if len(change.keys) == 1:
            single[change.key] = change.was
            continue
        standing = versions_of(connection, table, change.keys)
        if standing != ({} if change.was is None else dict.fromkeys(change.keys, change.was)):
            return False
    standing = versions_of(connection, table, single.keys())
    return all(standing.get(key) == version for key, version in single.items())


def _take_out(connection: Connection, table: str, moves: Iterable[_Move]) -> list[PlainRow]:
    """Delete what is to go. Gives the rows to put in: those that come back, and those whose unique values change.

    Two rows that exchange a unique value (a seat, a number) cannot do so by one update after the other.
    """
    plain = plain_table(table)
    unique = unique_columns(table)
    coming: list[PlainRow] = []
    changing: dict[int, RowChange] = {}
    for move in moves:
        change = move.change
        if change.operation is Operation.DELETE:
            if move.keep:
                _keep_rows(connection, move)
            connection.execute(delete(plain).where(plain.c.id.between(change.keys[0], change.keys[-1])))
        elif change.operation is Operation.INSERT:
            coming += _kept_rows(connection, move) if move.kept else [dict(change.after or {})]
        elif unique.intersection(change.after or {}):
            changing[change.key] = change
    if len(changing) > 1:
        for key, row in rows_with(connection, table, changing.keys()).items():
            coming.append({**row, **(changing[key].after or {}), "version": changing[key].version})
            connection.execute(delete(plain).where(plain.c.id == key))
    return coming


def _keep_rows(connection: Connection, move: _Move) -> None:
    rows = list(rows_with(connection, move.change.table, move.change.keys).values())
    kept = {"columns": list(rows[0]), "rows": [list(row.values()) for row in rows]}
    connection.execute(update(row_changes).where(row_changes.c.id == move.line).values(after=kept))


def _kept_rows(connection: Connection, move: _Move) -> list[PlainRow]:
    connection.execute(update(row_changes).where(row_changes.c.id == move.line).values(after=null()))
    return [dict(zip(move.kept["columns"], row, strict=True)) for row in move.kept["rows"]]


KEY = "of_this_key"
"""What no column is called: SQLAlchemy takes a parameter of a column's name for that column."""


def _update(connection: Connection, table: str, changes: Iterable[RowChange]) -> None:
    """Set the changed columns. A row that was taken out to be put in again is not there, and is passed over."""
    plain = plain_table(table)
    alike: dict[tuple[str, ...], list[PlainRow]] = defaultdict(list)
    for change in changes:
        if change.operation is Operation.UPDATE:
            values = thawed_row(table, {**(change.after or {}), "version": change.version})
            alike[tuple(values)].append({f"to_{name}": value for name, value in values.items()} | {KEY: change.key})
    for names, rows in alike.items():
        statement = update(plain).where(plain.c.id == bindparam(KEY))
        connection.execute(statement.values({name: bindparam(f"to_{name}") for name in names}), rows)
