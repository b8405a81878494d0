"""The office file: open, write with a record, undo, redo, look back, back up."""

from symposiarch.store.bulk import bulk_insert, insert_row
from symposiarch.store.changes import ChangeSet, Conflict, Operation, RowChange, UnrecordedWrite
from symposiarch.store.engine import Ready
from symposiarch.store.history import Step, redact, rows_that_named
from symposiarch.store.journal import Kind, State
from symposiarch.store.office import Office, Transaction
from symposiarch.store.places import default_office_path, recent_offices, remember_office

__all__ = [
    "ChangeSet",
    "Conflict",
    "Kind",
    "Office",
    "Operation",
    "Ready",
    "RowChange",
    "State",
    "Step",
    "Transaction",
    "UnrecordedWrite",
    "bulk_insert",
    "default_office_path",
    "insert_row",
    "recent_offices",
    "redact",
    "remember_office",
    "rows_that_named",
]
