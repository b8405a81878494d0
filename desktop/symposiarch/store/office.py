"""The office file: one SQLite database that holds an embassy's contacts and all its events."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

from symposiarch import __version__
from symposiarch.errors import SymposiarchError
from symposiarch.model import base
from symposiarch.store import backup, belonging, checks, history, lock, opening, undo
from symposiarch.store.changes import ChangeSet, RowChange, UnrecordedWrite
from symposiarch.store.engine import Guard, bare, reading_engine, without_foreign_keys, write_anew, writing_engine
from symposiarch.store.faults import explained
from symposiarch.store.journal import Kind, State
from symposiarch.store.recorder import RecordedSession, Recorder

READERS_END = 5.0
"""Seconds that closing waits for those who still read."""


class Transaction:
    """One write. `changes` is known once it is committed, and None when it changed nothing."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.changes: ChangeSet | None = None


class Office:
    """An open office file. Made by `Office.open`; a context manager that closes it.

    `read_only` is set, with the reason in `why_read_only`, where only a snapshot of the file could be opened;
    `holder` then says who has it open, if anybody. `notice` is a sentence for the person about how opening went, or
    None. `who` and `machine` are what the history takes down, and may be set.
    """

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.who = lock.user_name()
        self.machine = lock.machine_name()
        self.holder = opened.holder
        self.why_read_only = opened.why_read_only
        self.notice = opened.notice
        self._opened = opened
        self._guard = Guard()
        self._reader = reading_engine(opened.file, opened.refuse_moved)
        self._writer: Engine | None = (
            None if self.read_only else writing_engine(opened.file, self._guard, opened.refuse_moved)
        )
        self._one_at_a_time = threading.RLock()
        self._reading = 0
        self._nobody_reads = threading.Condition()
        self._writing = False
        self._written = 0
        self._next_turn: dict[State, tuple[int, str | None]] = {}

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Office:
        """Open an office file, or make a new one where there is none and `create` is set.

        A file from an older version is brought up to date, after a backup. A SymposiarchError says why a file cannot
        be opened, and leaves it untouched.
        """
        path = path.absolute()
        opened = opening.open_file(path, create=create)
        office = cls(path, opened)
        try:
            office._forget_old_values()
        except BaseException:
            office.close()
            raise
        return office

    @property
    def read_only(self) -> bool:
        return self.why_read_only is not None

    @property
    def is_ours(self) -> bool:
        """Whether the file is still the one that was opened, and nobody else wrote into it."""
        with contextlib.suppress(SymposiarchError):
            self._refuse_to_copy()
            return True
        return False

    @property
    def why_not_changed(self) -> str:
        """What whoever wants to change an office is told where it can only be read."""
        meanwhile = " Close it there first." if self.holder is not None else ""
        return f"{self.why_read_only} It can be read but not changed.{meanwhile}"

    def close(self) -> None:
        """Let go of the file, so that it stands alone, without a log beside it, and others may open it.

        Whoever reads in another thread at this moment, a check or a comparison, is waited for, a few seconds at most.
        """
        with self._nobody_reads:
            self._nobody_reads.wait_for(lambda: self._reading == 0, timeout=READERS_END)
        with self._opened.letting_go():
            self._reader.dispose()
            if self._writer is not None:
                self._writer.dispose()
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading and writing

    @contextlib.contextmanager
    def reading(self, *, asking: Callable[[], None] | None = None) -> Iterator[Session]:
        """A session that sees one state of the office and cannot write.

        `asking` is called before each question that is asked of it: what it raises ends a long look midway.
        """
        with self._nobody_reads:
            self._reading += 1
        try:
            with self._explained(), Session(self._reader, autoflush=False) as session:
                if asking is not None:
                    event.listen(session, "do_orm_execute", lambda _question: asking())
                yield session
        finally:
            with self._nobody_reads:
                self._reading -= 1
                self._nobody_reads.notify_all()

    @contextlib.contextmanager
    def transaction(self, label: str, *, fact: bool = False, note: bool = False) -> Iterator[Transaction]:
        """One write, recorded as one step: all of it is kept at the end, or nothing where an exception ends it.

        `fact` marks what leaves the house (sent mail, a released version, an erasure): undo stops there. A `note` is
        taken down by the program itself: it is undone and redone with the step before it.
        """
        kind = Kind.NOTE if note else Kind.CHANGE
        with self._writing_connection() as connection:
            session = RecordedSession(connection, expire_on_commit=False)
            recorder = Recorder(session, self._guard, fact=fact)
            transaction = Transaction(session)
            try:
                yield transaction
                session.flush()
                changes = recorder.changes()
                found = recorder.write(self._step(label, fact=fact, kind=kind), changes) if changes else None
                connection.commit()
            finally:
                session.close()
                self._guard.flushing = False
            transaction.changes = found

    def _step(self, label: str, *, fact: bool = False, kind: Kind = Kind.CHANGE) -> dict[str, Any]:
        return {
            # Files that come out of old archives have names with bytes that are no letters.
            "label": label.encode("utf-8", "replace").decode(),
            "at": base.this_moment().replace(tzinfo=None),
            "who": self.who,
            "machine": self.machine,
            "program": __version__,
            "kind": kind,
            "fact": fact,
            "state": State.DONE,
            "values_kept": True,
        }

    @contextlib.contextmanager
    def _writing_connection(self) -> Iterator[Connection]:
        """The connection that writes, in a transaction that is rolled back unless it is committed inside."""
        if self._writer is None:
            raise SymposiarchError(self.why_not_changed)
        with self._one_at_a_time:
            if self._writing:
                raise UnrecordedWrite("a transaction cannot begin inside another")
            self._writing = True
            try:
                with self._explained(), self._writer.connect() as connection:
                    self._refuse_foreign(connection)
                    try:
                        yield connection
                    finally:
                        self._opened.wrote()
            finally:
                self._writing = False
                self._written += 1

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        with explained(self.path, self._refuse_overwritten):
            yield

    def _refuse_overwritten(self) -> None:
        """Not asked while we write into the file ourselves, in another thread."""
        if self._one_at_a_time.acquire(blocking=False):
            try:
                if not self._writing:
                    self._opened.refuse_overwritten()
            finally:
                self._one_at_a_time.release()

    def _refuse_foreign(self, connection: Connection) -> None:
        """A file that was moved takes what the log beside it still holds of it along, and is written no more; nor is
        one that another program wrote into."""
        self._opened.refuse_overwritten()
        try:
            self._opened.refuse_moved()
        except SymposiarchError:
            with contextlib.suppress(sqlite3.Error):
                bare(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._opened.wrote()
            raise

    # Steps back and forth

    def undo(self) -> ChangeSet:
        """Take the last step back. A SymposiarchError says why there is none, a Conflict why it no longer fits."""
        return self._turn(State.UNDONE)

    def redo(self) -> ChangeSet:
        """Do again the step that was undone last."""
        return self._turn(State.DONE)

    def _turn(self, state: State) -> ChangeSet:
        turn = undo.undo if state is State.UNDONE else undo.redo
        with self._one_at_a_time:
            many = self._rows_to_turn(state) > undo.MANY
            with self._writing_connection() as connection, self._guard.lifted():
                if not many:
                    return turn(connection)
                with without_foreign_keys(connection):
                    return turn(connection)

    def turn_takes_long(self, *, back: bool) -> bool:
        """Whether undo, or redo, is about so many rows that nobody should wait for it."""
        return self._rows_to_turn(State.UNDONE if back else State.DONE) > undo.LONG

    def _rows_to_turn(self, state: State) -> int:
        with self._explained(), self._reader.connect() as connection:
            return undo.rows_to_turn(connection, state)

    @property
    def undoable(self) -> str | None:
        """The label of the step that undo would take back, if any."""
        return self._turn_offered(State.UNDONE)

    @property
    def redoable(self) -> str | None:
        """The label of the step that redo would do again, if any."""
        return self._turn_offered(State.DONE)

    def _turn_offered(self, state: State) -> str | None:
        """The label of the step that can be turned so. A menu asks at each key: it is looked up once after a write."""
        if self.read_only:
            return None
        written, label = self._next_turn.get(state, (-1, None))
        if written != self._written:
            written = self._written
            with self._explained(), self._reader.connect() as connection:
                if state is State.UNDONE:
                    step = undo.last_done(connection)
                    possible = step is not None and not undo.hindrance(step)
                else:
                    step = undo.first_undone(connection)
                    possible = step is not None and bool(step.values_kept)
            label = str(step.label) if step is not None and possible else None
            self._next_turn[state] = written, label
        return label

    def history(
        self, *, limit: int = 100, before: int | None = None, table: str | None = None, key: int | None = None
    ) -> tuple[history.Step, ...]:
        """The latest steps, the last one first: all, those before a step, or those that touched a table or a row."""
        with self._explained(), self._reader.connect() as connection:
            return history.history(connection, limit=limit, before=before, table=table, key=key)

    def steps_about(self, steps: Collection[int], table: str, key: int) -> frozenset[int]:
        """Those of the steps that touched a row or anything that hangs on it."""
        with self._explained(), self._reader.connect() as connection:
            return belonging.steps_about(connection, steps, table, key)

    def changes_of(self, step: int) -> tuple[RowChange, ...]:
        """What a step changed."""
        with self._explained(), self._reader.connect() as connection:
            return history.changes_of(connection, step)

    # Keeping it safe

    def _forget_old_values(self) -> None:
        if self._writer is None:
            return
        with self._writing_connection() as connection, self._guard.lifted():
            if history.forget_old_values(connection, base.this_moment()):
                connection.commit()

    def keep_backup(self) -> Path:
        """A backup beside the others, as before an import: the last twenty are kept."""
        self._refuse_to_copy()
        return backup.keep_backup(self.path)

    def backup_to(self, target: Path) -> None:
        """Copy the office as it stands to another file, also over an earlier copy of it; over no other office."""
        self._refuse_to_copy()
        backup.refuse_other_work(self._opened.file, target)
        backup.copy(self._opened.file, target)

    def _refuse_to_copy(self) -> None:
        self._opened.refuse_moved()
        self._refuse_overwritten()

    def clean_up(self) -> None:
        """Write the file anew, so that nothing of what was erased is left in it or in the log beside it."""
        if self._writer is None:
            raise SymposiarchError(self.why_not_changed)
        with self._one_at_a_time, self._explained():
            self._reader.dispose()
            with self._writer.connect() as connection:
                self._refuse_foreign(connection)
                try:
                    write_anew(connection)
                finally:
                    self._opened.wrote()

    def backups_with(self, table: str, uuids: Collection[str]) -> tuple[Path, ...]:
        """The backups that still hold a row of one of these UUIDs, the newest first."""
        return tuple(path for path in backup.backups(self.path) if backup.holds(path, table, uuids))

    def verify(self) -> list[str]:
        """What is wrong with the file, a sentence each; nothing when all is well."""
        self._refuse_to_copy()
        return checks.verify(self._opened.file)
