"""What things are: the rows of an office file, each with the behaviour that it owns.

Importing this package imports every subject, so that names in relationships are found.

The subjects do without `from __future__ import annotations`: SQLAlchemy reads the annotation of each column, and where
that is text it has to be compiled, six hundred of them before the first page stands on the screen.
"""

from symposiarch.model import (
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
