"""The sheets of the workbook of a whole event, told by their headings when it comes back.

Each import takes its own sheet and leaves the others: those who bring flowers and those who are met at the airport are
no new guests.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class OwnSheet(Enum):
    """A sheet of ours, by headings that stand together on no other."""

    GUESTS = frozenset({"ID", "Name", "Reply"})
    PROGRAMME = frozenset({"Symposiarch ID", "Session"})
    SEATING = frozenset({"Table", "Seat", "With"})
    TASKS = frozenset({"Due", "Task", "Done by"})
    SERVICES = frozenset({"Service", "Supplier", "From", "Until"})
    COSTS = frozenset({"Paid for", "Budget", "Actual"})
    ARRIVALS = frozenset({"Expected", "Rank", "Guest"})
    GIFTS = frozenset({"Gift", "From", "To", "Returned"})
    FLAGS = frozenset({"Code", "Anthem", "In the row"})


def is_another_of_ours(headings: Iterable[object], *, than: OwnSheet) -> bool:
    held = set(headings)
    return any(sheet.value <= held for sheet in OwnSheet if sheet is not than)


LINE_ID = "Line ID"
"""The heading of the hidden column that brings each line of logistics back."""


def comes_back_line_by_line(headings: Iterable[object]) -> bool:
    """Whether a list of logistics that was exported here stands under these headings: nobody on it is a guest."""
    held = set(headings)
    return LINE_ID in held and any(sheet.value <= held for sheet in OwnSheet)
