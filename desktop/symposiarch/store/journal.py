"""The two tables in which an office keeps its history. They are not recorded themselves."""

from __future__ import annotations

import enum

from sqlalchemy import JSON, Boolean, Column, DateTime, ForeignKey, Index, Integer, String, Table, Text

from symposiarch.model.base import Base


class State(enum.StrEnum):
    """Where a step stands: done, taken back, or taken back and then overtaken by another change."""

    DONE = "done"
    UNDONE = "undone"
    ABANDONED = "abandoned"


class Kind(enum.StrEnum):
    """What a step was. A note is what the program took down by itself of what a person had done: it is no step of
    theirs, and comes and goes with the change before it. Undo does not reach back over a migration."""

    CHANGE = "change"
    NOTE = "note"
    MIGRATION = "migration"


change_sets = Table(
    "change_sets",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("who", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("program", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("fact", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("undone_at", DateTime),
    Column("values_kept", Boolean, nullable=False),
    Index("ix_change_sets_state", "state", "id"),
    sqlite_autoincrement=True,
)
"""One row a step. `at` and `undone_at` are UTC. `undone_at` is when it was undone last, and stays where it was done
again: of two copies of an office one sees by it which knows more (`backup.refuse_other_work`). `values_kept` ends when
the values of `row_changes` are forgotten.
"""

row_changes = Table(
    "row_changes",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("change_set_id", ForeignKey("change_sets.id"), nullable=False, index=True),
    Column("table_name", String(64), nullable=False),
    Column("operation", String(8), nullable=False),
    Column("key", Integer, nullable=False),
    Column("last_key", Integer, nullable=False),
    Column("version", Integer),
    Column("was_version", Integer),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
    Index("ix_row_changes_row", "table_name", "key", "last_key"),
    sqlite_autoincrement=True,
)
"""One row for each row that a step changed, or for a run of inserted rows with adjoining keys.

While an insert is undone, `after` holds its rows as {"columns": [...], "rows": [[...], ...]}.
"""
