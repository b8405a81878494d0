"""What one write changed: the value that undo, redo, the history and every open view share."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from symposiarch.errors import SymposiarchError


class Conflict(SymposiarchError):
    """A step that no longer fits what the office holds: nothing was written."""


class UnrecordedWrite(RuntimeError):
    """A mistake of the program: a write that the recorder could not have seen, and so nobody could undo."""


class Operation(enum.StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"

    @property
    def inverse(self) -> Operation:
        return {Operation.INSERT: Operation.DELETE, Operation.DELETE: Operation.INSERT}.get(self, self)


Values = Mapping[str, Any]
"""A row, or the columns of it that changed, as JSON keeps them: dates ISO, Decimal as text, bytes in base64."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that was inserted, updated or deleted, or a run of inserted rows with adjoining keys (`key` to `last`).

    `before` and `after` hold the columns that an update changed and the whole row that a delete took; an insert
    holds neither, for the row stands in the table. `version` is the row's version after the change (None once it is
    deleted), `was` the one before it (None for an insert).
    """

    table: str
    key: int
    operation: Operation
    before: Values | None = None
    after: Values | None = None
    version: int | None = None
    was: int | None = None
    last: int | None = None

    @property
    def keys(self) -> range:
        return range(self.key, (self.key if self.last is None else self.last) + 1)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step: everything that one transaction changed, or that undoing or redoing it changed back."""

    id: int
    label: str
    who: str
    changes: tuple[RowChange, ...]

    @property
    def tables(self) -> frozenset[str]:
        return frozenset(change.table for change in self.changes)

    def keys(self, table: str, operation: Operation | None = None) -> frozenset[int]:
        """The keys of the rows of `table` that changed, of all of them or only those of one kind of change."""
        return frozenset(
            key
            for change in self.changes
            if change.table == table and operation in (None, change.operation)
            for key in change.keys
        )
