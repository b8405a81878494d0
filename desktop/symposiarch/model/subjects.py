"""Every subject, imported so that names in relationships are found; the store does, before anything is looked up."""

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
