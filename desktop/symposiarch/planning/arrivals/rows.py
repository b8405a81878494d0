"""The list of the door: every head with seat, welcome and arrival, read once and searched in memory.

An arrival is a record of its own. Undone, it stays, with when it was undone; a head is in the room while one of its
records stands. That of a rehearsal counts until the doors are open.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, Honour
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Mobility, Person, Picture
from symposiarch.model.search_keys import search_key
from symposiarch.planning.doors import only_rehearsed
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.rows import row_of
from symposiarch.planning.seats import SeatOf, seats_of
from symposiarch.store.changes import ChangeSet, Operation


class Standing(NamedTuple):
    """The arrival that counts: when, on the clock at the event's place, at which door, and who recorded it."""

    at: datetime
    door: str
    by: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """How somebody is received: who meets and leads them, when they are expected, whether the principal is told.

    `expected_at` is the time on the clock at the event's place.
    """

    greeter: str = ""
    greeter_phone: str = ""
    escort: str = ""
    escort_phone: str = ""
    expected_at: datetime | None = None
    gate: str = ""
    plate: str = ""
    tell_principal: bool = False


NOTHING_ARRANGED = Welcome()


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A head as the door sees it. `seat` is in the chosen plan.

    `arrived_at` is on the clock at the event's place, whatever the clock of this laptop shows, and none while nobody
    has come.
    `search_key` holds all by which somebody may be found, `name_key` only the name (see `model.folding`).
    """

    head: Head
    seat: SeatOf | None
    arrived_at: datetime | None
    door: str
    by: str
    search_key: str
    welcome: Welcome = NOTHING_ARRANGED
    sort_key: tuple[str, str] = ("", "")
    name_key: str = ""

    @property
    def arrived(self) -> bool:
        return self.arrived_at is not None

    @property
    def matters(self) -> bool:
        """Whether somebody has to be told or to mind something when this head comes in."""
        head = self.head
        return bool(
            head.honour is not Honour.NONE
            or self.welcome.tell_principal
            or head.alert
            or head.diet
            or head.mobility is not Mobility.NONE
        )


def door_rows(session: Session, event_id: int, *, among: Collection[int] | None = None) -> tuple[DoorRow, ...]:
    """Every head of an event, or those `among` it, in the order of its list, with seat, welcome and arrival."""
    seats = seats_of(session, event_id)
    welcomes = _welcomes(session, event_id)
    found = heads(session, event_id, among=among)
    known = (
        select(Attendee.id, Person.search_key)
        .join(Person, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id)
    )
    keys = dict(session.execute(known if among is None else known.where(Attendee.id.in_(among))).tuples().all())
    rows = [
        DoorRow(
            head=head,
            seat=seats.get(head.id),
            arrived_at=None,
            door="",
            by="",
            search_key=keys.get(head.id) or search_key(_known_as(head)),
            welcome=welcomes.get(head.id, NOTHING_ARRANGED),
            sort_key=head.sort_key,
            name_key=search_key(_known_as(head), head.native_name),
        )
        for head in found
    ]
    return with_arrivals(rows, standing_arrivals(session, event_id))


def newcomers(changes: ChangeSet) -> frozenset[int]:
    """The heads that a step put on the list, where it changed nothing that the rows of others tell; else none.

    So do walk-ins, who perhaps come into the address book too, and companions.
    """
    only_new = all(one.operation is Operation.INSERT and one.table in _LETTING_IN for one in changes.changes)
    return changes.keys("attendees") if only_new else frozenset()


_LETTING_IN = frozenset({"attendees", "arrivals", "people", "organisations", "posts", "places"})


def with_newcomers(
    session: Session, event_id: int, rows: Sequence[DoorRow], fresh: Collection[int]
) -> tuple[DoorRow, ...]:
    """The same rows with these heads after them: the list of a large event is not read anew for each walk-in."""
    seats = seats_of(session, event_id)
    known = [row if row.seat == seats.get(row.head.id) else replace(row, seat=seats.get(row.head.id)) for row in rows]
    added = door_rows(session, event_id, among=fresh)
    return with_arrivals([*known, *added], standing_arrivals(session, event_id))


def standing_arrivals(session: Session, event_id: int) -> dict[int, Standing]:
    """By attendee: the first arrival that counts. All that changes while the guests come in."""
    zone = session.get_one(Event, event_id).zone
    standing = (
        select(Arrival.attendee_id, Arrival.at, Arrival.door, Arrival.by)
        .join(Attendee, Arrival.attendee_id == Attendee.id)
        .where(Attendee.event_id == event_id, Arrival.undone_at.is_(None))
        .where(Arrival.id.not_in(only_rehearsed(session, event_id)))
        .order_by(Arrival.at.desc(), Arrival.id.desc())
    )
    return {
        attendee: Standing(at.astimezone(zone), door, by)
        for attendee, at, door, by in session.execute(standing).tuples()
    }


def with_arrivals(rows: Sequence[DoorRow], standing: Mapping[int, Standing]) -> tuple[DoorRow, ...]:
    """The same rows with these arrivals and no others; rows that do not change stay the same objects."""
    nobody = (None, "", "")
    found = []
    for row in rows:
        at, door, by = standing.get(row.head.id, nobody)
        same = (row.arrived_at, row.door, row.by) == (at, door, by)
        found.append(row if same else replace(row, arrived_at=at, door=door, by=by))
    return tuple(found)


def with_photo(session: Session, event_id: int) -> frozenset[int]:
    """The people among the heads of an event whose face is known."""
    known = select(Person.id).join(Attendee, Attendee.person_id == Person.id)
    return frozenset(session.scalars(known.where(Attendee.event_id == event_id, Person.photo_id.is_not(None))))


def photo_of(session: Session, person_id: int) -> bytes | None:
    """The face of a person, as it was put in."""
    return session.scalar(
        select(Picture.content).join(Person, Person.photo_id == Picture.id).where(Person.id == person_id)
    )


def _known_as(head: Head) -> str:
    """Somebody without a name is looked for under the guest with whom they come."""
    return head.name or head.principal


def _welcomes(session: Session, event_id: int) -> dict[int, Welcome]:
    arranged = (
        select(Movement)
        .where(Movement.event_id == event_id, Movement.attendee_id.is_not(None))
        .options(joinedload(Movement.greeter), joinedload(Movement.escort))
    )
    found = {}
    for movement in session.scalars(arranged):
        greeter, escort = movement.greeter, movement.escort
        found[movement.attendee_id or 0] = row_of(
            Welcome,
            movement,
            greeter=greeter.name if greeter else "",
            greeter_phone=(greeter.mobile or greeter.phone) if greeter else "",
            escort=escort.name if escort else "",
            escort_phone=(escort.mobile or escort.phone) if escort else "",
        )
    return found
