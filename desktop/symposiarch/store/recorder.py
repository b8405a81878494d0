"""Watches one transaction: which rows its flushes touched, how they were before, and so what it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from typing import Any

from sqlalchemy import Connection, event, insert, update
from sqlalchemy.orm import Mapper, Session, object_session

from symposiarch.model.base import Row
from symposiarch.store.changes import ChangeSet, Operation, RowChange, UnrecordedWrite
from symposiarch.store.engine import Guard, Ready
from symposiarch.store.journal import Kind, State, change_sets, row_changes
from symposiarch.store.rows import PlainRow, plain_table, rows_with, runs, versions_of

_OVERTAKE = Ready(update(change_sets).where(change_sets.c.state == State.UNDONE).values(state=State.ABANDONED))
_NEW_STEP = Ready(insert(change_sets).returning(change_sets.c.id))
_NEW_CHANGE = Ready(insert(row_changes))


class RecordedSession(Session):
    """A session whose flushes are watched. The listeners are the class's: to give each session its own takes longer
    than to store an arrival."""


class Recorder:
    """The record of one session's transaction.

    What changed is the difference between the rows as they were when first touched and as they stand in the end, so
    that several flushes fold into one change and a savepoint that was rolled back leaves no trace.
    """

    def __init__(self, session: RecordedSession, guard: Guard, *, fact: bool = False) -> None:
        self.session = session
        self.guard = guard
        self.fact = fact
        self._before: dict[str, dict[int, PlainRow | None]] = defaultdict(dict)
        self._inserted: dict[str, dict[int, int]] = defaultdict(dict)  # key -> version, of rows not touched since
        self._bulk: dict[str, list[range]] = defaultdict(list)
        self._redacted: set[tuple[str, int]] = set()
        self._rolled_back = False
        session.info["recorder"] = self

    # What the session is about to do

    def begin_flush(self) -> None:
        keys: dict[str, set[int]] = defaultdict(set)
        for thing in (*self.session.dirty, *self.session.deleted):
            keys[_table(thing)].add(_key(thing))
        for table, touched in keys.items():
            self.touch(table, touched)
        self.guard.flushing = True

    def end_flush(self) -> None:
        self.guard.flushing = False

    def rolled_back(self) -> None:
        self.guard.flushing = False
        self._rolled_back = True

    def touch(self, table: str, keys: Set[int]) -> dict[int, PlainRow]:
        """Keep how these rows are, unless they were touched before. Gives those that it had to read."""
        for key in keys & self._inserted[table].keys():
            del self._inserted[table][key]
        unread = keys - self._before[table].keys()
        if not unread:
            return {}
        rows = rows_with(self.session.connection(), table, unread)
        self._before[table].update({key: rows.get(key) for key in unread})
        return rows

    def inserted(self, table: str, key: int, version: int) -> None:
        if key not in self._before[table]:
            self._before[table][key] = None
            self._inserted[table][key] = version

    def bulk_inserted(self, table: str, keys: range) -> None:
        self._bulk[table].append(keys)

    def redact(self, rows: Iterable[tuple[str, int]]) -> None:
        """The values of these rows stay out of this transaction's record."""
        self._redacted.update(rows)

    # What it did in the end

    def changes(self) -> tuple[RowChange, ...]:
        """What this transaction changed so far, in the order of the tables; the session must be flushed."""
        connection = self.session.connection()
        found: list[RowChange] = []
        for table in self._before.keys() | self._bulk.keys():
            found += self._changes_of(connection, table)
        return tuple(sorted(found, key=lambda change: (change.table, change.key)))

    def _changes_of(self, connection: Connection, table: str) -> Iterator[RowChange]:
        touched = self._before[table]
        bulk = self._bulk[table]
        old = {key: row for key, row in touched.items() if row is not None and not any(key in run for run in bulk)}
        new = touched.keys() - old.keys()
        if self._rolled_back or new:
            inserted = {} if self._rolled_back else dict(self._inserted[table])
            for run in bulk:
                inserted |= versions_of(connection, table, run)
            unsure = {key for key in new - inserted.keys() if not any(key in run for run in bulk)}
            inserted |= versions_of(connection, table, unsure)
            for first, last, version in runs(sorted(inserted.items())):
                yield RowChange(table, first, Operation.INSERT, version=version, last=last)
        else:
            for run in bulk:
                yield RowChange(table, run[0], Operation.INSERT, version=1, last=run[-1])
        now = rows_with(connection, table, old.keys()) if old else {}
        for key, before in old.items():
            after = now.get(key)
            if after is None or any(after[name] != value for name, value in before.items() if name != "version"):
                yield self._change(table, key, before, after)
            elif after["version"] != before["version"]:
                self._stand_back(connection, table, key, before["version"])

    def _change(self, table: str, key: int, before: PlainRow, after: PlainRow | None) -> RowChange:
        was = before["version"]
        secret = (table, key) in self._redacted
        if after is None:
            return RowChange(table, key, Operation.DELETE, None if secret else before, was=was)
        changed = [] if secret else [name for name in before if name != "version" and after[name] != before[name]]
        old = {name: before[name] for name in changed} or None
        new = {name: after[name] for name in changed} or None
        return RowChange(
            table=table, key=key, operation=Operation.UPDATE, before=old, after=new, version=after["version"], was=was
        )

    def _stand_back(self, connection: Connection, table: str, key: int, version: int) -> None:
        """A row that was changed and changed back is unchanged, its version too."""
        plain = plain_table(table)
        with self.guard.lifted():
            connection.execute(update(plain).where(plain.c.id == key).values(version=version))

    def write(self, step: dict[str, Any], changes: tuple[RowChange, ...]) -> ChangeSet:
        """Put the step into the history. What was undone before it can no longer be redone; a note leaves it so."""
        connection = self.session.connection()
        if step["kind"] is not Kind.NOTE:
            _OVERTAKE.run(connection)
        key = _NEW_STEP.run(connection, step)
        _NEW_CHANGE.run_for_each(connection, (_as_row(key, change) for change in changes))
        return ChangeSet(key, step["label"], step["who"], changes)


def _as_row(step: int, change: RowChange) -> dict[str, Any]:
    return {
        "change_set_id": step,
        "table_name": change.table,
        "operation": change.operation,
        "key": change.key,
        "last_key": change.keys[-1],
        "version": change.version,
        "was_version": change.was,
        "before": change.before,
        "after": change.after,
    }


@event.listens_for(RecordedSession, "before_flush")
def _before_flush(session: Session, *_: Any) -> None:
    recorder_of(session).begin_flush()


@event.listens_for(RecordedSession, "after_flush")
def _after_flush(session: Session, *_: Any) -> None:
    recorder_of(session).end_flush()


@event.listens_for(RecordedSession, "after_soft_rollback")
def _after_rollback(session: Session, *_: Any) -> None:
    recorder_of(session).rolled_back()


@event.listens_for(RecordedSession, "before_commit")
def _refuse_commit(session: Session) -> None:
    """The store commits, once, with the record; only savepoints end inside a transaction."""
    if not session.in_nested_transaction():
        raise UnrecordedWrite("a planning function does not commit: the transaction does, at its end")


def recorder_of(session: Session) -> Recorder:
    recorder = session.info.get("recorder")
    if not isinstance(recorder, Recorder):
        raise UnrecordedWrite("writing needs a session of Office.transaction")
    return recorder


def _table(thing: object) -> str:
    if not isinstance(thing, Row):
        raise UnrecordedWrite(f"{type(thing).__name__} is not a Row, so its changes cannot be recorded")
    return str(thing.__tablename__)


def _key(thing: Any) -> int:
    return int(thing.__mapper__.primary_key_from_instance(thing)[0])


@event.listens_for(Mapper, "before_update")
@event.listens_for(Mapper, "before_delete")
def _touch_late(_mapper: Mapper[Any], _connection: Connection, thing: Row) -> None:
    """Rows that a flush itself draws in: orphans, and children whose parent goes or changes."""
    session = object_session(thing)
    if session is not None:
        recorder_of(session).touch(thing.__tablename__, {thing.id})


@event.listens_for(Mapper, "after_insert")
def _note_insert(_mapper: Mapper[Any], _connection: Connection, thing: Row) -> None:
    session = object_session(thing)
    if session is not None:
        recorder_of(session).inserted(thing.__tablename__, thing.id, thing.version)
