"""Makes new offices, and brings offices of older versions up to date.

Alembic is slow to import, so nothing here imports it before there is something to migrate.
"""

from __future__ import annotations

import contextlib
import os
import runpy
import sqlite3
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, create_engine, insert, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable

from symposiarch import __version__
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Base
from symposiarch.model.subjects import base
from symposiarch.store import write_ahead_log
from symposiarch.store.faults import damaged
from symposiarch.store.header import APPLICATION_ID, SCHEMA, refuse_newer
from symposiarch.store.journal import Kind, State, change_sets
from symposiarch.store.lock import machine_name, user_name

VERSIONS = Path(__file__).with_name("migrations") / "versions"
"""What leads from each schema to the next, a file each, by the number of the one that it leads to."""


def schema(path: Path) -> int:
    """The schema of an office file, as its log has it too."""
    with contextlib.closing(sqlite3.connect(path, timeout=10)) as connection:
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    refuse_newer(path, found)
    if not found:
        raise SymposiarchError(damaged(path))
    return found


def create(path: Path) -> None:
    """Make a new office of the latest schema: it appears whole under its name, or not at all."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute("BEGIN")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            _create_tables(connection)
            connection.execute("COMMIT")
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        write_ahead_log.set_aside(path)
        fresh.replace(path)
    finally:
        for left in (fresh, *write_ahead_log.left_behind(fresh)):
            left.unlink(missing_ok=True)


def _create_tables(connection: sqlite3.Connection) -> None:
    for statement in _statements():
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version={SCHEMA}")


@cache
def _statements() -> tuple[str, ...]:
    """What makes every table with its indexes."""
    dialect = sqlite.dialect()
    tables = Base.metadata.sorted_tables
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in tables]
    for table in tables:
        for index in sorted(table.indexes, key=lambda index: index.name or ""):
            made.append(str(CreateIndex(index).compile(dialect=dialect)))
    return tuple(made)


def upgrade(path: Path) -> None:
    """Bring an office up to date, all the way or not at all. Undo does not reach back over it; the history stays."""
    # Tables are rebuilt under their names, so the foreign keys are looked at in the end and not on the way.
    raw = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    with contextlib.closing(raw):
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("PRAGMA synchronous=FULL")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            before = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            numbers = _numbers_given(connection)
            _run(connection, before)
            _keep_numbers(connection, numbers)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise SymposiarchError(
                    f"“{path}” holds rows that point at nothing, so it cannot be brought up to date. "
                    "It was left as it was; restore an earlier backup."
                )
            _note(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
            connection.commit()
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()


def _run(connection: Connection, before: int) -> None:
    """Run the migrations that the office has not seen, in the order of their numbers."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    with Operations.context(MigrationContext.configure(connection, opts={"target_metadata": Base.metadata})):
        for number in range(before + 1, SCHEMA + 1):
            (script,) = VERSIONS.glob(f"{number:04}_*.py")
            runpy.run_path(str(script))["upgrade"]()


def _numbers_given(connection: Connection) -> dict[str, int]:
    """The last number that a row of each table had; none where no table counts its rows yet."""
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").first() is None:
        return {}
    return dict(connection.exec_driver_sql("SELECT name, seq FROM sqlite_sequence").tuples().all())


def _keep_numbers(connection: Connection, given: dict[str, int]) -> None:
    """A table that was rebuilt counts on from the last row that it had, also where that is gone: the history and the
    files that were handed out know rows by their numbers."""
    for table, number in given.items():
        connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, table))


def _note(connection: Connection) -> None:
    connection.execute(update(change_sets).where(change_sets.c.state == State.UNDONE).values(state=State.ABANDONED))
    step = {
        "label": f"Brought up to version {__version__}",
        "at": base.this_moment().replace(tzinfo=None),
        "who": user_name(),
        "machine": machine_name(),
        "program": __version__,
        "kind": Kind.MIGRATION,
        "fact": False,
        "state": State.DONE,
        "values_kept": True,
    }
    connection.execute(insert(change_sets), step)
