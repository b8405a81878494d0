"""What the tables of an office hold, to compare one state of it with another."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.store import Office
from symposiarch.store.journal import change_sets, row_changes

history_tables = {change_sets.name, row_changes.name}


def driver_of(session: Session) -> sqlite3.Connection:
    """The connection to SQLite beneath a session."""
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def contents(office: Office) -> dict[str, list[Any]]:
    """Every row of every table but the history's, exactly as SQLite keeps it."""
    with contextlib.closing(sqlite3.connect(office.path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall()
            for name in names
            if name not in history_tables and not name.startswith(("sqlite_", "alembic_"))
        }
