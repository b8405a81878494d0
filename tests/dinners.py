"""Dinners, halls and meetings for tests of the seating, each in a few words. The people in them are invented."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Gender, Person
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.seating import checks, who_sits, words
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans import plans

RANKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def coming(session: Session, event: Event, name: str, **fields: Any) -> Person:
    return a_guest(session, event, name, reply=Reply.ACCEPTED, **({"languages": ("en",)} | fields))


def married(one: Person, other: Person) -> None:
    one.partner_id, other.partner_id = other.id, one.id


def men_and_women(session: Session, event: Event, men: int, women: int) -> None:
    """Guests M1, M2, ... and F1, F2, ..., by rank in turn, so that nobody outranks another of the same number."""
    for number in range(max(men, women)):
        for letter, count, gender in (("M", men, Gender.MALE), ("F", women, Gender.FEMALE)):
            if number < count:
                name = f"Guest {letter}{number + 1}"
                coming(session, event, name, title="Ambassador", gender=gender)


def ranked(session: Session, event: Event, count: int) -> None:
    """Guests A, B, C ... of that rank, of unstated gender."""
    for letter in RANKS[:count]:
        coming(session, event, f"Guest {letter}", title="Ambassador")


def laid(session: Session, event: Event, tables: str, **manners: str | int | bool) -> SeatingPlan:
    layout = add_layout(session, tables=read_wanted(tables), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    set_manners(session, plan.id, **manners)
    return plan


def a_dinner(session: Session, guests: int, tables: str, *, host: bool = True, **fields: object) -> SeatingPlan:
    """A dinner whose guests have accepted: a host, then ambassadors "Guest AA", "Guest AB"..., all speaking English."""
    event = an_event(session, **fields)
    if host:
        a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, languages=("en",))
    for number in range(guests):
        a_guest(
            session, event, f"Guest {chr(65 + number // 26)}{chr(65 + number % 26)}", reply=Reply.ACCEPTED,
            title="Ambassador", state="", languages=("en",),
        )  # fmt: skip
    layout = add_layout(session, tables=read_wanted(tables), event_id=event.id)
    return plans.add_plan(session, event.id, layout_id=layout.id)


def a_room(session: Session) -> Room:
    room = Room(name="Room", width=12_000, depth=10_000)
    session.add(Venue(name="Hall", rooms=[room]))
    session.flush()
    return room


def hosts(session: Session, event: Event) -> None:
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE)
    coming(session, event, "The HOSTESS", honour=Honour.CO_HOST, gender=Gender.FEMALE)


def sitting(session: Session, plan: SeatingPlan) -> dict[str, who_sits.SeatRow]:
    return {row.name: row for row in who_sits.seat_rows(session, plan.id) if row.name}


def attendee(session: Session, event: Event, name: str) -> Attendee:
    rows = session.scalars(select(Attendee).where(Attendee.event_id == event.id))
    return next(row for row in rows if (row.person.name if row.person else row.name) == name)


def around(session: Session, plan: SeatingPlan, table: int = 0) -> list[str]:
    """The short names at a table, from its first seat on, after a fill."""
    rows = [row for row in who_sits.seat_rows(session, plan.id) if row.table_position == table]
    return [row.name.split(" ")[-1] if row.name else "-" for row in rows]


def filled(session: Session, plan: SeatingPlan) -> list[str]:
    fill.fill_by_rank(session, plan.id)
    return around(session, plan)


def an_embassy(session: Session, event: Event, staff: int = 0) -> None:
    """The ambassador who receives, and members of the mission X1, X2, ... by rank."""
    house = "Embassy of Azerbaijan"
    coming(session, event, "The HOST", honour=Honour.HOST, title="Ambassador", organisation=house, gender=Gender.MALE)
    for number in range(1, staff + 1):
        coming(session, event, f"Our X{number}", title="Counsellor", organisation=house)


def why(session: Session, plan: SeatingPlan, name: str) -> str:
    """What a plan says of why somebody sits there."""
    called = words.names(session, plan.event_id)
    (row,) = [row for row in who_sits.seat_rows(session, plan.id) if row.name.split(" ")[-1] == name]
    return words.spoken(words.reason(fact, called) for fact in row.reasons)


def told(session: Session, plan: SeatingPlan) -> list[str]:
    """What the plan's own checks find."""
    return [str(words.finding(one)) for one in checks.check_plan(session, plan.id)]


def at_tables(session: Session, plan: SeatingPlan) -> dict[str, str]:
    return {row.name.split(" ")[-1]: row.table for row in who_sits.seat_rows(session, plan.id) if row.name}


def accompanied(session: Session, guest: Person) -> str:
    """The wife or husband of a guest comes along; "A" brings "WITH-A"."""
    name = f"WITH-{guest.name.split()[-1]}"
    a_companion(session, guest, f"Who {name}", role=AttendeeRole.SPOUSE)
    return name


def ranked_after(session: Session, letters: str, event: Event) -> None:
    for letter in letters:
        coming(session, event, f"Guest {letter}", title="Ambassador")
