"""What every list of people says of each: the columns of a person, and the address card."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.exchange.workbook import Column, Kind
from symposiarch.planning.people.listed import Listed
from symposiarch.planning.states import state_name

NAMES: tuple[Column[Listed], ...] = (
    Column(
        "ID", lambda one: one.uuid, Kind.EXACT, 12, note="Leave this column as it is: by it, edits come back.", key=True
    ),
    Column("Honorific", lambda one: one.honorific, width=11),
    Column("Name", lambda one: one.name, Kind.NAME, 28),
    Column("Given name", lambda one: one.given_name, width=18),
    Column("Family name", lambda one: one.family_name, width=18),
    Column("Suffix", lambda one: one.suffix, width=8),
    Column("Native name", lambda one: one.native_name, width=16, script="ko"),
)
POST: tuple[Column[Listed], ...] = (
    Column("Title", lambda one: one.title, Kind.LONG, 28),
    Column("Organisation", lambda one: one.organisation, Kind.LONG, 32),
    Column("Department", lambda one: one.department, width=18),
)
REACHED_BY: tuple[Column[Listed], ...] = (
    Column("E-mail", lambda one: "; ".join(one.emails), width=28),
    Column("Phone", lambda one: one.phone, Kind.EXACT, 18),
    Column("Mobile", lambda one: one.mobile, Kind.EXACT, 18),
)
ADDRESS: tuple[Column[Listed], ...] = (
    Column("Address", lambda one: one.address, Kind.LONG, 28),
    Column("City", lambda one: one.city, width=14),
    Column("Post code", lambda one: one.post_code, Kind.EXACT, 11),
)
AT_TABLE: tuple[Column[Listed], ...] = (
    Column("Diet", lambda one: one.diet, width=16),
    Column("Languages", lambda one: ", ".join(one.languages), width=13),
    Column("Gender", lambda one: one.gender.value, width=10),
    Column("Birth date", lambda one: one.birth_date, Kind.DATE, 12),
)
WEBSITE: Column[Listed] = Column("Website", lambda one: one.website, width=20)
NOTES: Column[Listed] = Column("Notes", lambda one: one.notes, Kind.LONG, 32)


def whence(known_categories: Sequence[str]) -> tuple[Column[Listed], ...]:
    """Country, nationality and category; the office's categories can be chosen."""
    return (
        Column("Country", lambda one: state_name(one.country), width=18),
        Column("Nationality", lambda one: state_name(one.nationality), width=18),
        Column("Category", lambda one: one.category, width=16, choices=tuple(known_categories)),
    )
