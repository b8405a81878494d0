"""What things are: the rows of an office file, each with the behaviour that it owns.

Importing this package imports every subject, so that names in relationships are found.
"""

from symposiarch.model import (
    attendance,
    base,
    correspondence,
    events,
    finding,
    invitations,
    logistics,
    people,
    programme,
    seating,
    venues,
)

__all__ = [
    "attendance",
    "base",
    "correspondence",
    "events",
    "finding",
    "invitations",
    "logistics",
    "people",
    "programme",
    "seating",
    "venues",
]
