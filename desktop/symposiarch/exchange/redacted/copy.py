"""A copy of an event for somebody outside: a file with only what a caterer, a co-host or the house needs.

Nothing else is in the file, hidden or not: it is written from these columns, not cut down from the whole. A co-host who
has this program may get an office file in place of a workbook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.redacted.office import write_redacted_office
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.choices import Word
from symposiarch.model.people import Mobility
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.event_rows import EventRow, event_row
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.logistics.diet_words import diet_in
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import SeatOf, seats_of
from symposiarch.store.places import SUFFIX


class Outsider(Word):
    """For whom a copy is."""

    CATERER = "caterer"  # seats and diets, and no name
    CO_HOST = "co_host"  # names, functions, replies and tables; no address, no diet, no note
    VENUE = "venue"  # how many, at which tables, who needs a way without steps


@dataclass(frozen=True, slots=True)
class Chair:
    """A head that comes, with its seat if it has one."""

    head: Head
    seat: SeatOf | None


_NEEDS = {Mobility.WHEELCHAIR: "wheelchair", Mobility.STEP_FREE: "no steps", Mobility.NONE: ""}

_SEAT: tuple[Column[Chair], ...] = (
    Column("Table", lambda one: one.seat.table if one.seat else "", Kind.EXACT, 12),
    Column("Seat", lambda one: one.seat.seat if one.seat else "", Kind.EXACT, 8),
)

COLUMNS: dict[Outsider, tuple[Column[Chair], ...]] = {
    Outsider.CATERER: (
        *_SEAT,
        Column("Diet", lambda one: diet_in(one.head.diet, "en"), width=40),
        Column("Needs", lambda one: _NEEDS[one.head.mobility], width=14),
    ),
    Outsider.CO_HOST: (
        Column("Name", lambda one: full_name(one.head) or f"with {one.head.principal}", Kind.NAME, 32),
        Column("Native name", lambda one: one.head.native_name, width=18, script="ko"),
        Column("Function", lambda one: one.head.title, Kind.LONG, 30),
        Column("Organisation", lambda one: one.head.organisation, Kind.LONG, 34),
        Column("With or for", lambda one: one.head.principal, width=26),
        Column("Reply", lambda one: one.head.reply.value, width=13),
        *_SEAT,
    ),
    Outsider.VENUE: (*_SEAT, Column("Needs", lambda one: _NEEDS[one.head.mobility], width=14)),
}


def write_redacted(
    session: Session, event_id: int, path: Path, *, outsider: Outsider, organiser: str = ""
) -> tuple[str, ...]:
    """Write what an outsider needs. With `organiser`, a co-host gets the guests of that one's list alone.

    Returns the names of the sheets; an office file has none.

    Raises:
        SymposiarchError: the file ends otherwise than one for this outsider, no such organiser invites, or the place
            cannot be written to.
    """
    endings = {".xlsx", SUFFIX} if outsider is Outsider.CO_HOST else {".xlsx"}
    if path.suffix.lower() not in endings:
        wanted = f"a workbook (.xlsx) or an office file ({SUFFIX})" if SUFFIX in endings else "a workbook (.xlsx)"
        raise SymposiarchError(f"The copy is written as {wanted}; “{path.name}” ends otherwise.")
    event = event_row(session, event_id)
    seats = seats_of(session, event_id)
    who = Who.NOT_DECLINED if outsider is Outsider.CO_HOST else Who.COMING
    here = [head for head in heads(session, event_id, who=who) if not head.seated_apart]
    if organiser:
        here = [head for head in here if head.organiser.casefold() == organiser.casefold()]
        if not here:
            raise SymposiarchError(f"“{organiser}” has nobody on the list of this event.")
    if path.suffix.lower() == SUFFIX:
        write_redacted_office(session, event_id, path, here)
        return ()
    chairs = [Chair(head, seats.get(head.id)) for head in here]
    if outsider is Outsider.CO_HOST:
        chairs.sort(key=lambda one: one.head.sort_key)
    else:
        chairs.sort(key=lambda one: (one.seat is None, one.seat and (one.seat.table_position, one.seat.seat_position)))
    sheets: list[Sheet[Any]] = [_event_sheet(event, chairs, outsider)]
    if outsider is Outsider.CATERER:
        # Who eats everything and sits nowhere in particular is in the number, and needs no line.
        chairs = [one for one in chairs if one.seat or one.head.diet or one.head.mobility is not Mobility.NONE]
        sheets.append(_diets(chairs))
    name = "Guests" if outsider is Outsider.CO_HOST else "Seats"
    sheets.append(Sheet(name, COLUMNS[outsider], chairs, title=event.title))
    write_workbook(path, sheets)
    return tuple(sheet.name for sheet in sheets)


def _event_sheet(event: EventRow, chairs: Sequence[Chair], outsider: Outsider) -> Sheet[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = [
        ("Event", event.title),
        ("Begins", f"{event.begins:%Y-%m-%d %H:%M}"),
        ("Ends", f"{event.ends:%Y-%m-%d %H:%M}" if event.ends else ""),
        ("Place", event.place),
        ("Guests on this list" if outsider is Outsider.CO_HOST else "Covers", str(len(chairs))),
    ]
    columns: tuple[Column[tuple[str, Any]], ...] = (
        Column("What", lambda line: line[0], Kind.NAME, 22),
        Column("", lambda line: line[1], Kind.EXACT, 50),
    )
    return Sheet("Event", columns, [fact for fact in facts if fact[1]], title=event.title, landscape=False)


def _diets(chairs: Sequence[Chair]) -> Sheet[tuple[str, int]]:
    counted = Counter(diet_in(one.head.diet, "en") for one in chairs if one.head.diet)
    columns: tuple[Column[tuple[str, int]], ...] = (
        Column("Diet", lambda line: line[0], Kind.NAME, 40),
        Column("How many", lambda line: line[1], Kind.NUMBER, 12),
    )
    return Sheet("Diets", columns, sorted(counted.items(), key=lambda line: (-line[1], line[0])), landscape=False)
