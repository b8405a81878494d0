"""How guests come: the car, the gate, the hour, who meets them, who is told; and in which order they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import as_key
from symposiarch.model.events import Event
from symposiarch.model.invitations import ON_THEIR_OWN, PRESIDING, PRINCIPALS, Attendee, Honour
from symposiarch.model.logistics import Movement
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.logistics.lines import set_line, take_out
from symposiarch.planning.logistics.people import NOBODY, Known, known_people
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.presence import Presence, Who
from symposiarch.planning.rows import added, row_of
from symposiarch.planning.seats import SeatOf, seats_of

FIELDS = frozenset(
    """
    attendee_id vehicle plate driver driver_phone guards gate parking expected_at greeter_id escort_id tell_principal
    access_zone notes
    """.split()
)

APART = 3
"""Minutes between two arrivals, unless one says otherwise: a greeter is free again by then."""

BEFORE_THE_BEGINNING = 5
"""Minutes before the event by which the highest has arrived: the start waits for them [S27]."""

HOSTS_FIRST = 10
"""Minutes before the first guest by which the hosts stand ready."""


@dataclass(frozen=True, slots=True)
class MovementRow:
    """How one guest comes. `place` is the rank in the order of precedence, 0 for hosts, none where unranked.

    The plate is the one of the address book where the movement names none.
    """

    id: int
    attendee_id: int | None
    head: Head | None
    place: int | None
    company: tuple[Head, ...]
    """Who comes along in the same car, perhaps without a name yet."""
    seat: SeatOf | None
    vehicle: str
    plate: str
    driver: str
    driver_phone: str
    guards: str
    gate: str
    parking: str
    expected_at: datetime | None
    greeter_id: int | None
    greeter: Known
    escort_id: int | None
    escort: Known
    tell_principal: bool
    access_zone: str
    notes: str

    @property
    def name(self) -> str:
        """Who comes; a car without a guest is called by itself."""
        if self.head is None:
            return self.vehicle or self.plate or self.notes
        return self.head.name or self.head.principal

    @property
    def coming(self) -> bool:
        return self.head is None or self.head.presence is not Presence.ABSENT

    @property
    def is_host(self) -> bool:
        return self.head is not None and self.head.honour in PRESIDING


def add_movement(session: Session, event_id: int, **fields: Any) -> Movement:
    """How a head of the event comes (`attendee_id`), or a car that brings nobody in particular.

    Raises:
        SymposiarchError: the head is of another event, or comes another way already.
    """
    movement = Movement(event_id=session.get_one(Event, event_id).id)
    set_line(movement, FIELDS, fields)
    _check(session, movement)
    return added(session, movement)


def edit_movement(session: Session, movement_id: int, **fields: Any) -> None:
    """Set what is named in `fields`.

    Raises:
        SymposiarchError: as `add_movement`.
    """
    movement = session.get_one(Movement, movement_id)
    set_line(movement, FIELDS, fields)
    _check(session, movement)
    session.flush()


def remove_movements(session: Session, movement_ids: Iterable[int]) -> int:
    return take_out(session, Movement, movement_ids)


def movement_of(session: Session, event_id: int, reference: str) -> Movement:
    """The movement with this key, or of the head that is meant by a name, a UUID or the code on a card.

    Raises:
        SymposiarchError: there is none.
    """
    mine = select(Movement).where(Movement.event_id == event_id)
    key = as_key(reference)
    if key is not None:
        found = session.scalar(mine.where(Movement.id == key))
        if found is not None:
            return found
    head = attendee_called(session, event_id, reference)
    found = session.scalar(mine.where(Movement.attendee_id == head.id))
    if found is None:
        raise SymposiarchError(f"Nothing is known of how “{reference}” comes. “movement add” says it.")
    return found


def movement_rows(session: Session, event_id: int) -> tuple[MovementRow, ...]:
    """The movements in the order of arrival: by the hour expected, and without one by reverse precedence."""
    movements = session.scalars(select(Movement).where(Movement.event_id == event_id)).all()
    if not movements:
        return ()
    everyone = {head.id: head for head in heads(session, event_id)}
    places = _ranks(session, event_id)
    seats = seats_of(session, event_id)
    known = known_people(session, (key for one in movements for key in (one.greeter_id, one.escort_id)))
    company = _company(everyone.values())
    rows = []
    for one in movements:
        head = everyone.get(one.attendee_id or 0)
        principal = head is not None and head.role in PRINCIPALS
        rows.append(
            row_of(
                MovementRow,
                one,
                head=head,
                place=places.get(one.attendee_id or 0),
                company=company.get(head.invitation_id or 0, ()) if head is not None and principal else (),
                seat=seats.get(one.attendee_id or 0),
                plate=one.plate or (head.vehicle_plate if head is not None else ""),
                greeter=known.get(one.greeter_id or 0, NOBODY),
                escort=known.get(one.escort_id or 0, NOBODY),
            )
        )
    return tuple(sorted(rows, key=_arrival))


def expect_missions(session: Session, event_id: int) -> int:
    """A movement for each head of mission, host and guest of honour who comes and has none yet. Returns how many."""
    rules = practice(session.get_one(Event, event_id).practice)
    there = set(session.scalars(select(Movement.attendee_id).where(Movement.event_id == event_id)))
    count = 0
    for ranked in order_of_precedence(session, event_id, who=Who.COMING).guests:
        rank = rules.classes.get(ranked.rank_class)
        looked_after = ranked.standing.honour is not Honour.NONE or (rank is not None and rank.mission is not None)
        follows = ranked.standing.partner_of is not None
        if looked_after and not follows and ranked.standing.key not in there:
            session.add(Movement(event_id=event_id, attendee_id=ranked.standing.key))
            count += 1
    session.flush()
    return count


def propose_times(
    session: Session, event_id: int, *, last: datetime | None = None, apart: int = APART, missing_only: bool = False
) -> int:
    """Expected times by reverse precedence: the highest arrives last [S27], the hosts before everybody.

    `last` is when the highest arrives (on the clock at the place; otherwise a little before the beginning), `apart` how
    many minutes lie between two arrivals. With `missing_only`, times that somebody has set stay. Returns how many were
    set.

    Raises:
        SymposiarchError: the arrivals would not fit into the day.
    """
    event = session.get_one(Event, event_id)
    at = last or event.begins - timedelta(minutes=BEFORE_THE_BEGINNING)
    if not 0 <= apart <= 60:
        raise SymposiarchError("Between two arrivals there are 0 to 60 minutes.")
    movements = {one.id: one for one in session.scalars(select(Movement).where(Movement.event_id == event_id))}
    coming = [row for row in movement_rows(session, event_id) if row.head is not None and row.coming]
    guests = sorted((row for row in coming if not row.is_host), key=_rank)
    times: dict[int, datetime] = {}
    for row in guests:
        times[row.id] = at
        at -= timedelta(minutes=apart)
    if guests and (times[guests[0].id] - at).days > 0:
        raise SymposiarchError("So many arrivals do not fit into one day. Let fewer minutes lie between two of them.")
    ready = min(times.values(), default=at + timedelta(minutes=apart)) - timedelta(minutes=HOSTS_FIRST)
    times |= {row.id: ready for row in coming if row.is_host}
    count = 0
    for key, moment in times.items():
        movement = movements[key]
        if movement.expected_at != moment and not (missing_only and movement.expected_at is not None):
            movement.expected_at = moment
            count += 1
    session.flush()
    return count


def _ranks(session: Session, event_id: int) -> dict[int, int]:
    """By attendee: the rank in the order of precedence, shared by ties; 0 for hosts."""
    return {ranked.standing.key: ranked.rank for ranked in order_of_precedence(session, event_id).guests}


def _company(everyone: Iterable[Head]) -> dict[int, tuple[Head, ...]]:
    """By invitation: those who come along in the same car."""
    found: dict[int, tuple[Head, ...]] = {}
    for head in everyone:
        if head.invitation_id is not None and head.role not in ON_THEIR_OWN and head.presence is not Presence.ABSENT:
            found[head.invitation_id] = (*found.get(head.invitation_id, ()), head)
    return found


UNRANKED = 1_000_000


def _rank(row: MovementRow) -> tuple[int, int]:
    return (UNRANKED if row.place is None else row.place), row.id


def _arrival(row: MovementRow) -> tuple[bool, bool, str, bool, int, int]:
    place, key = _rank(row)
    return not row.coming, row.expected_at is None, str(row.expected_at), not row.is_host, -place, key


def _check(session: Session, movement: Movement) -> None:
    if movement.attendee_id is None:
        return
    head = session.get(Attendee, movement.attendee_id)
    if head is None or head.event_id != movement.event_id:
        raise SymposiarchError("This head is not expected at the event. Choose one of its guests.")
    with session.no_autoflush:
        other = session.scalar(
            select(Movement.id).where(
                Movement.event_id == movement.event_id,
                Movement.attendee_id == head.id,
                Movement.id != (movement.id or 0),
            )
        )
    if other is not None:
        raise SymposiarchError(f"How {head.called} comes is written down already. Change that line.")
