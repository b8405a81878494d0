"""Tells an office file from any other by its first hundred bytes, without opening it as a database."""

from __future__ import annotations

import os
import struct
from pathlib import Path

from symposiarch.errors import SymposiarchError
from symposiarch.store.faults import damaged, foreign
from symposiarch.store.write_ahead_log import logs

APPLICATION_ID = 0x53796D70  # "Symp"
SCHEMA = 4
"""The number of the latest migration; an office keeps the number of its own as SQLite's `user_version`."""

_MAGIC = b"SQLite format 3\x00"


def is_office(path: Path) -> bool:
    """Whether a file is an office, of whatever schema and however damaged behind its beginning."""
    try:
        with path.open("rb") as file:
            header = file.read(72)
    except OSError:
        return False
    return header.startswith(_MAGIC) and header[68:] == APPLICATION_ID.to_bytes(4)


def schema_of(path: Path) -> int:
    """The schema of an office file. A SymposiarchError says why a file is none, is damaged, or is too new."""
    if path.is_dir():
        raise SymposiarchError(f"“{path}” is a folder, not an office file. Name a file in it.")
    if path.exists() and not path.is_file():
        raise SymposiarchError(f"“{path}” is no ordinary file, and so no office. Choose the file of an office.")
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except PermissionError:
        raise SymposiarchError(f"You have no permission to read “{path}”.") from None
    except FileNotFoundError:
        raise SymposiarchError(f"“{path}” does not exist.") from None
    if not header:
        raise SymposiarchError(f"“{path}” is empty, so it is not an office file. Delete it, or choose another name.")
    if not header.startswith(_MAGIC[: len(header)]):
        raise SymposiarchError(foreign(path))
    if len(header) < 100:
        raise SymposiarchError(damaged(path))
    page_size, changes, pages, schema, application, valid_for = struct.unpack(">16xH6xII28xI4xI20xI4x", header)
    if application != APPLICATION_ID:
        raise SymposiarchError(
            f"“{path}” is a database of another program, not an office file. Choose the file of an office: "
            "its name mostly ends in “.symposiarch”."
        )
    refuse_newer(path, schema)
    page_size = 65536 if page_size == 1 else page_size
    if not schema or (not logs(path) and changes == valid_for and size < page_size * pages):
        raise SymposiarchError(damaged(path))
    return int(schema)


def refuse_newer(path: Path, schema: int) -> None:
    if schema > SCHEMA:
        raise SymposiarchError(
            f"“{path}” was written by a newer version of Symposiarch. Install that version to open it. "
            "Nothing was changed."
        )
