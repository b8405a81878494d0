"""Whether an office file is sound."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.store.backup import reading
from symposiarch.store.header import SCHEMA, schema_of

_SHOWN = 20


def verify(path: Path) -> list[str]:
    """What is wrong with an office file, a sentence each; nothing when all is well."""
    try:
        schema_of(path)
        with contextlib.closing(reading(path)) as connection:
            return _findings(connection)
    except SymposiarchError as error:
        return [str(error)]
    except sqlite3.DatabaseError as error:
        return [f"SQLite cannot read the file: {error}."]


def _findings(connection: sqlite3.Connection) -> list[str]:
    found = [
        f"The file is damaged: {' '.join(line.replace('*** in database main ***', '').split())}."
        for (line,) in connection.execute(f"PRAGMA integrity_check({_SHOWN})")
        if line != "ok"
    ]
    for table, key, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN):
        found.append(f"Row {key} of {table} points at a row of {parent} that is not there.")
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if schema != SCHEMA:
        found.append(f"The file has the schema {schema}; this version of Symposiarch works with {SCHEMA}.")
    return found
