"""How an office file is spoken to: connections, the SQLite settings, and the guard against unrecorded writes."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, UpdateBase, create_engine, event, make_url
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.util import LRUCache

from symposiarch.store.changes import UnrecordedWrite

BUSY_SECONDS = 2
"""So long the window stands still for another program that writes into the office, before it is told."""

BUSY_SECONDS_IN_TURN = 10
"""So long is waited for our own readers: where there is no log, or it is written into the file to the end."""

to_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))

_harmless = re.compile(r"\s*(SELECT|BEGIN|SAVEPOINT|RELEASE|ROLLBACK|EXPLAIN|VALUES)\b", re.IGNORECASE)
_common_table = re.compile(r"\s*WITH\b", re.IGNORECASE)
_writing_word = re.compile(r"\b(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)


class Guard:
    """Refuses every writing statement but those that the recorder knows of: a flush, and the store's own."""

    def __init__(self) -> None:
        self.flushing = False
        self._lifted = 0

    @contextmanager
    def lifted(self) -> Iterator[None]:
        self._lifted += 1
        try:
            yield
        finally:
            self._lifted -= 1

    def check(self, _connection: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        if self.flushing or self._lifted or _harmless.match(statement):
            return
        if _common_table.match(statement) and not _writing_word.search(statement):
            return
        raise UnrecordedWrite(
            f"{' '.join(statement.split()[:3])} ...: the recorder cannot see this statement. "
            "Change mapped objects, or use bulk_insert of the store."
        )


def writing_engine(path: Path, guard: Guard, refuse: Callable[[], None]) -> Engine:
    """The one connection that writes. Its transactions begin at once and include DDL and savepoints. `refuse` raises
    where no connection is to be made."""
    engine = _engine(lambda: _connect(path, refuse, settings=_writer_settings), size=1)
    event.listen(engine, "begin", _begin_writing)
    event.listen(engine, "before_cursor_execute", guard.check)
    return engine


def reading_engine(path: Path, refuse: Callable[[], None]) -> Engine:
    """Connections that read one state of the office for as long as each is used, and refuse to write."""
    engine = _engine(lambda: _connect(path, refuse, settings=_reader_settings), size=4)
    event.listen(engine, "begin", _begin_reading)
    event.listen(engine, "before_cursor_execute", Guard().check)
    return engine


def bare(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection, below SQLAlchemy, its events and our guard."""
    sqlite = connection.connection.driver_connection
    assert isinstance(sqlite, sqlite3.Connection)
    return sqlite


class Ready:
    """A statement that is put together once, and asked of SQLite itself.

    SQLAlchemy takes ten times as long to ask one as SQLite to answer it: at the door, that is most of an arrival. The
    guard does not see it, so it is for what the recorder knows of.
    """

    def __init__(self, statement: UpdateBase) -> None:
        self.table = str(statement.table)
        self._statement = statement

    @cached_property
    def _told(self) -> tuple[str, list[tuple[str, Any, Any]]]:
        """Its text, and of each value the name, what stands where none is given, and what makes it ready."""
        told = self._statement.compile(dialect=_dialect())
        assert isinstance(told, SQLCompiler)
        return str(told), [
            (name, told.params[name], told._bind_processors.get(name)) for name in told.positiontup or ()
        ]

    def run(self, connection: Connection, values: Mapping[str, Any] = MappingProxyType({})) -> Any:
        """Run it once: gives the first value that it returns, if any."""
        answer = bare(connection).execute(self._told[0], self._ready(values)).fetchone()
        return answer and answer[0]

    def run_for_each(self, connection: Connection, lines: Iterable[Mapping[str, Any]]) -> None:
        bare(connection).executemany(self._told[0], map(self._ready, lines))

    def _ready(self, values: Mapping[str, Any]) -> list[Any]:
        given = ((values.get(name, else_), ready) for name, else_, ready in self._told[1])
        return [value if ready is None else ready(value) for value, ready in given]


@contextmanager
def without_foreign_keys(connection: Connection) -> Iterator[None]:
    """The foreign keys of SQLite are off for the transaction inside, which looks at them itself in the end."""
    bare(connection).execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.rollback()  # the setting takes no effect inside a transaction
        bare(connection).execute("PRAGMA foreign_keys=ON")


def write_anew(connection: Connection) -> None:
    """Nothing of what was erased is left in the file or in the log beside it."""
    sqlite = bare(connection)
    sqlite.execute(f"PRAGMA busy_timeout={BUSY_SECONDS_IN_TURN * 1000}")
    for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        sqlite.execute(statement).fetchall()
    sqlite.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


def _engine(creator: Callable[[], Any], *, size: int) -> Engine:
    """`creator` is a function: of a partial, SQLAlchemy writes all that it holds into an error that nobody reads."""
    spoken = _dialect()
    pool = QueuePool(creator, pool_size=size, max_overflow=0 if size == 1 else 28, dialect=spoken)
    options = {"compiled_cache": _compiled}
    return Engine(pool, spoken, make_url("sqlite://"), hide_parameters=True, execution_options=options)


@cache
def _dialect() -> Dialect:
    """One for every connection of the program: SQLAlchemy keeps what it made of a statement for each dialect anew, and
    making it takes longer than running it."""
    engine = create_engine("sqlite://", json_serializer=to_json)
    with engine.connect():  # which asks SQLite what it can do
        return engine.dialect


_compiled: LRUCache[Any, Any] = LRUCache(2000)
"""What statements were made into, for every engine of the program: one that is opened later need not make them anew."""


LOGGED_PAGES = 1000
"""With fewer in the log, SQLite does not write it into the file while the office is open."""

_writer_settings = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "secure_delete=ON",
    "cache_size=-16000",
    f"wal_autocheckpoint={LOGGED_PAGES}",
)
_reader_settings = ("query_only=ON", "cache_size=-16000")


def _connect(path: Path, refuse: Callable[[], None], *, settings: tuple[str, ...]) -> sqlite3.Connection:
    """SQLAlchemy says when a transaction begins, for Python's own guess comes too late for DDL and savepoints."""
    refuse()
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS_IN_TURN * 1000}")
    except BaseException:
        connection.close()  # else the error would hold it open
        raise
    return connection


def _begin_writing(connection: Connection) -> None:
    bare(connection).execute("BEGIN IMMEDIATE")


def _begin_reading(connection: Connection) -> None:
    bare(connection).execute("BEGIN")
