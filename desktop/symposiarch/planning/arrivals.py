"""The day: who came through which door, who is still expected, and who came without being on the list.

An arrival is a record of its own. Undone, it stays, with when it was undone; a head is in the room while one of its
records stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import Arrival, Attendee, AttendeeRole
from symposiarch.model.base import now
from symposiarch.model.folding import is_found, query_words, search_key
from symposiarch.model.invitations import Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Seat, SeatKind, Table, TableShape
from symposiarch.planning.heads import Head, Presence, SeatOf, heads, seats_of

LEAST_LETTERS = 2
"""How much must be typed at the door before names are shown."""


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A head as the door sees it. `seat` is in the chosen plan, `arrived_at` is none while nobody has come."""

    head: Head
    seat: SeatOf | None
    arrived_at: datetime | None
    door: str
    by: str
    search_key: str

    @property
    def arrived(self) -> bool:
        return self.arrived_at is not None


def door_rows(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[DoorRow, ...]:
    """Every head of an event, in the order of its list, with seat and arrival: read once, searched in memory."""
    seats = seats_of(session, event_id)
    standing = (
        select(Arrival.attendee_id, Arrival.at, Arrival.door, Arrival.by)
        .join(Attendee, Arrival.attendee_id == Attendee.id)
        .where(Attendee.event_id == event_id, Arrival.undone_at.is_(None))
        .order_by(Arrival.at.desc(), Arrival.id.desc())
    )
    first = {attendee: (moment, door, by) for attendee, moment, door, by in session.execute(standing)}
    keys = dict(
        session.execute(
            select(Attendee.id, Person.search_key)
            .join(Person, Attendee.person_id == Person.id)
            .where(Attendee.event_id == event_id)
        )
        .tuples()
        .all()
    )
    nobody: tuple[datetime | None, str, str] = (None, "", "")
    return tuple(
        DoorRow(head, seats.get(head.id), *first.get(head.id, nobody), keys.get(head.id) or search_key(_known_as(head)))
        for head in heads(session, event_id, at=at)
    )


def _known_as(head: Head) -> str:
    """Somebody without a name is looked for under the guest with whom they come."""
    return head.name or head.principal


def find_at_door(rows: Sequence[DoorRow], text: str) -> tuple[DoorRow, ...]:
    """Whom these letters may mean, in any script; who is still expected first, who sent regrets last."""
    query = query_words(text)
    if len("".join(text.split())) < LEAST_LETTERS or not query:
        return ()
    found = [row for row in rows if is_found(row.search_key, query)]
    return tuple(sorted(found, key=lambda row: (row.arrived, row.head.presence, row.head.sort_key)))


def attendee_called(session: Session, event_id: int, reference: str) -> Attendee:
    """The head that is meant by an attendee's UUID, the code on a card or badge, a person's UUID, or a name.

    The code of a guest who is represented lets the representative in.

    Raises:
        SymposiarchError: nobody, or several, are meant.
    """
    text = " ".join(reference.split())
    mine = select(Attendee).where(Attendee.event_id == event_id)
    found = session.scalar(mine.where(Attendee.uuid == text))
    if found is None:
        coded = (Invitation.token == text) | (Invitation.uuid == text)
        invitation = session.scalar(select(Invitation).where(Invitation.event_id == event_id, coded))
        found = _bearer(invitation) if invitation is not None else None
    if found is None:
        found = session.scalar(mine.join(Person, Attendee.person_id == Person.id).where(Person.uuid == text))
    if found is not None:
        return found
    rows = door_rows(session, event_id)
    low = text.casefold()
    same = [row for row in rows if low and low in (row.head.name.casefold(), row.head.native_name.casefold())]
    same = same or [row for row in find_at_door(rows, text) if row.head.presence is not Presence.ABSENT]
    if len(same) == 1:
        return session.get_one(Attendee, same[0].head.id)
    if same:
        names = ", ".join(row.head.name or f"with {row.head.principal}" for row in same[:5])
        raise SymposiarchError(f"“{reference}” may be several: {names}. Name the one by the whole name or its id.")
    raise SymposiarchError(f"“{reference}” is not expected at this event. Record a walk-in if they are to come in.")


def _bearer(invitation: Invitation) -> Attendee | None:
    role = AttendeeRole.REPRESENTATIVE if invitation.reply is Reply.REPRESENTED else AttendeeRole.INVITEE
    here = [one for one in invitation.attendees if one.withdrawn_at is None]
    return next((one for one in here if one.role is role), None) or next(iter(here), None)


def arrive(session: Session, attendee_id: int, *, door: str = "", by: str = "", at: datetime | None = None) -> Arrival:
    """Somebody comes in. Who is in already stays as first recorded."""
    attendee = session.get_one(Attendee, attendee_id)
    standing = next((one for one in attendee.arrivals if one.undone_at is None), None)
    if standing is None:
        standing = Arrival(at=at or now(), door=" ".join(door.split()), by=" ".join(by.split()))
        attendee.arrivals.append(standing)
        session.flush()
    return standing


def undo_arrival(session: Session, attendee_id: int, *, at: datetime | None = None) -> None:
    """It was somebody else, or a slip of the finger: the record is kept, and does not count.

    Raises:
        SymposiarchError: they have not arrived.
    """
    attendee = session.get_one(Attendee, attendee_id)
    standing = [one for one in attendee.arrivals if one.undone_at is None]
    if not standing:
        raise SymposiarchError("They have not arrived, so there is nothing to undo.")
    for one in standing:
        one.undone_at = at or now()
    session.flush()


def walk_in(
    session: Session, event_id: int, *, name: str, door: str = "", by: str = "", at: datetime | None = None
) -> Attendee:
    """Somebody who is not on the list comes in, and gets the lowest free seat of the chosen plan where there is one.

    Raises:
        SymposiarchError: no name.
    """
    name = " ".join(name.split())
    if not name:
        raise SymposiarchError("A walk-in needs a name for the badge.")
    attendee = Attendee(event_id=event_id, name=name, role=AttendeeRole.WALK_IN)
    session.add(attendee)
    session.flush()
    arrive(session, attendee.id, door=door, by=by, at=at)
    seat = lowest_free_seat(session, event_id)
    if seat is not None:
        plan_id, seat_id = seat
        session.add(Place(plan_id=plan_id, seat_id=seat_id, attendee_id=attendee.id))
        session.flush()
    return attendee


def lowest_free_seat(session: Session, event_id: int) -> tuple[int, int] | None:
    """The chosen plan, while it may be changed, and its free chair furthest from the place of honour."""
    plan = session.execute(
        select(SeatingPlan.id, SeatingPlan.layout_id).where(
            SeatingPlan.event_id == event_id, SeatingPlan.chosen, SeatingPlan.frozen_at.is_(None)
        )
    ).first()
    if plan is None:
        return None
    taken = select(Place.seat_id).where(Place.plan_id == plan.id)
    seat = session.scalar(
        select(Seat.id)
        .join(Table, Seat.table_id == Table.id)
        .where(
            Table.layout_id == plan.layout_id,
            Table.shape != TableShape.COCKTAIL,
            Seat.kind == SeatKind.CHAIR,
            Seat.id.not_in(taken),
        )
        .order_by(Table.position.desc(), Table.id.desc(), Seat.position.desc(), Seat.id.desc())
        .limit(1)
    )
    return None if seat is None else (plan.id, seat)


@dataclass(frozen=True, slots=True)
class Share:
    """So many have come, of so many expected."""

    arrived: int
    expected: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The room at this moment. Who came unexpected is among the arrived, so these may be more than were expected."""

    total: Share
    guests: Share
    representatives: Share
    companions: Share
    walk_ins: int
    categories: tuple[tuple[str, Share], ...]
    doors: tuple[tuple[str, int], ...]


_INVITED = frozenset({AttendeeRole.INVITEE})
_DEPUTY = frozenset({AttendeeRole.REPRESENTATIVE})
_UNINVITED = frozenset({AttendeeRole.WALK_IN})
_COMPANY = frozenset(AttendeeRole) - _INVITED - _DEPUTY - _UNINVITED


def counts(rows: Sequence[DoorRow]) -> Counts:
    """The running counts, from the rows at hand."""

    def share(among: Sequence[DoorRow]) -> Share:
        listed = [row for row in among if row.head.role is not AttendeeRole.WALK_IN]
        return Share(sum(row.arrived for row in among), sum(row.head.presence is Presence.COMING for row in listed))

    def those(roles: frozenset[AttendeeRole]) -> list[DoorRow]:
        return [row for row in rows if row.head.role in roles]

    kinds = dict.fromkeys(row.head.category for row in rows)
    doors = Counter(row.door for row in rows if row.arrived)
    return Counts(
        total=share(rows),
        guests=share(those(_INVITED)),
        representatives=share(those(_DEPUTY)),
        companions=share(those(_COMPANY)),
        walk_ins=sum(row.arrived for row in those(_UNINVITED)),
        categories=tuple((kind, share([row for row in rows if row.head.category == kind])) for kind in sorted(kinds)),
        doors=tuple(sorted(doors.items())),
    )


def latest(rows: Sequence[DoorRow]) -> tuple[DoorRow, ...]:
    """Who is in, the latest first."""
    come = [(row.arrived_at, row.head.id, row) for row in rows if row.arrived_at is not None]
    return tuple(row for *_, row in sorted(come, key=lambda one: one[:2], reverse=True))


def still_expected(rows: Sequence[DoorRow]) -> tuple[DoorRow, ...]:
    """Who said they would come and has not, by name."""
    waited = [row for row in rows if row.head.presence is Presence.COMING and not row.arrived]
    return tuple(sorted(waited, key=lambda row: row.head.sort_key))
