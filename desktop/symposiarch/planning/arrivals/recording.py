"""Recording at the door: somebody comes in, it was a slip, or somebody comes who is not on the list."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import bindparam, insert, or_, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.util import identity_key

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import new_uuid, now
from symposiarch.model.invitations import Arrival, Attendee, AttendeeRole
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Mobility, Person
from symposiarch.model.seating import Place, SeatingPlan, Wish
from symposiarch.planning.doors import doors_open
from symposiarch.planning.naming import one_line
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.rows import added
from symposiarch.planning.seating.late.lowest import lowest_free_seat
from symposiarch.store import Ready, insert_row

WALKED_IN = "walk-in"
"""The source of somebody whom the door put into the address book."""

_STANDING = select(Arrival.id).where(Arrival.attendee_id == bindparam("head"), Arrival.undone_at.is_(None)).exists()
_COLUMNS = {
    "uuid": Arrival.uuid,
    "version": Arrival.version,
    "head": Arrival.attendee_id,
    "at": Arrival.at,
    "door": Arrival.door,
    "by": Arrival.by,
}
_ARRIVES = Ready(
    insert(Arrival)
    .from_select(
        [column.key for column in _COLUMNS.values()],
        select(*(bindparam(name, type_=column.type) for name, column in _COLUMNS.items())).where(
            Attendee.id == bindparam("head"), ~_STANDING
        ),
    )
    .returning(Arrival.id)
)
"""Records the head `head`, if it is still there and no record of it counts."""

OFF_THE_LIST = "They were taken off the list meanwhile. If they are to come in, let them in as a walk-in."


def arrive(session: Session, attendee_id: int, *, door: str = "", by: str = "", at: datetime | None = None) -> bool:
    """Somebody comes in. Whether they are recorded by this: who is in already stays as first recorded.

    A rehearsal of which a record still stands is no reason to refuse a guest: it counts no longer. The head itself is
    only read where a record stands: at the door each of its columns would cost as much as the record.

    Raises:
        SymposiarchError: they were taken off the list meanwhile.
    """
    moment = at or now()
    values = {"head": attendee_id, "at": moment, "door": one_line(door), "by": one_line(by)}
    values |= {"uuid": new_uuid(), "version": 1}
    recorded = insert_row(session, _ARRIVES, values) is not None
    if not recorded and _rehearsed_only(session, _on_the_list(session, attendee_id), at=moment):
        recorded = insert_row(session, _ARRIVES, values) is not None
    head = session.identity_map.get(identity_key(Attendee, attendee_id))
    if head is not None:
        session.expire(head, ["arrivals"])
    return recorded


def _rehearsed_only(session: Session, head: Attendee, *, at: datetime) -> bool:
    """Whether at this moment, with the doors open, only a rehearsal stands of a head: it is undone then."""
    opens = doors_open(session, head.event_id).at
    standing = [one for one in head.arrivals if one.undone_at is None]
    if at < opens or any(one.at >= opens for one in standing):
        return False
    for one in standing:
        one.undone_at = at
    session.flush()
    return True


def arrive_together(session: Session, attendee_ids: Iterable[int], *, door: str = "", by: str = "") -> None:
    """A guest and those who come along, in one step."""
    at = now()
    for attendee_id in attendee_ids:
        arrive(session, attendee_id, door=door, by=by, at=at)


def undo_arrival(session: Session, attendee_id: int) -> None:
    """It was somebody else, or a slip of the finger: the record is kept, and does not count.

    Raises:
        SymposiarchError: they have not arrived, or were taken off the list meanwhile.
    """
    attendee = _on_the_list(session, attendee_id)
    standing = [one for one in attendee.arrivals if one.undone_at is None]
    if not standing:
        raise SymposiarchError("They have not arrived, so there is nothing to undo.")
    for one in standing:
        one.undone_at = now()
    session.flush()


def tell_the_door(session: Session, attendee_id: int, text: str) -> None:
    """What the door must know when this head comes in; an empty text takes it away."""
    _on_the_list(session, attendee_id).alert = one_line(text)
    session.flush()


def _on_the_list(session: Session, attendee_id: int) -> Attendee:
    head = session.get(Attendee, attendee_id)
    if head is None:
        raise SymposiarchError(OFF_THE_LIST)
    return head


def walk_in(
    session: Session,
    event_id: int,
    *,
    name: str = "",
    organisation: str = "",
    person_id: int | None = None,
    wheelchair: bool = False,
    door: str = "",
    by: str = "",
    at: datetime | None = None,
) -> Attendee:
    """Somebody who is not on the list comes in, and gets the lowest suitable seat of the chosen plan that is free.

    `person_id` is of somebody in the address book; with an `organisation`, somebody new is put into it, so that the
    badge, the letters of thanks and the record of who came know them. A name alone stays with the event.

    Raises:
        SymposiarchError: no name, or whom the address book held was erased meanwhile.
    """
    name = one_line(name)
    if person_id is None and not name:
        raise SymposiarchError("A walk-in needs a name for the badge.")
    if person_id is None and (organisation.strip() or wheelchair):
        mobility = Mobility.WHEELCHAIR if wheelchair else Mobility.NONE
        new = add_as_written(session, name, organisation=organisation, mobility=mobility)
        new.source = WALKED_IN
        person_id = new.id
    person = session.get(Person, person_id) if person_id is not None else None
    if person is None and person_id is not None:
        raise SymposiarchError("They are no longer in the address book. Type their name instead.")
    attendee = added(
        session,
        Attendee(event_id=event_id, name="" if person else name, person_id=person_id, role=AttendeeRole.WALK_IN),
    )
    arrive(session, attendee.id, door=door, by=by, at=at)
    seat_lowest(session, attendee, wheelchair=wheelchair)
    return attendee


def take_off_the_list(session: Session, head: Attendee) -> None:
    """A head that walked in by mistake goes, with its seat and all else that was planned for it."""
    for row in planned_for(session, [head.id]):
        session.delete(row)
    session.flush()
    session.delete(head)
    session.flush()


def planned_for(session: Session, heads: Collection[int]) -> list[Movement | Place | Wish]:
    """The cars, seats and wishes of these heads."""
    return [
        *session.scalars(select(Movement).where(Movement.attendee_id.in_(heads))),
        *session.scalars(select(Place).where(Place.attendee_id.in_(heads))),
        *session.scalars(select(Wish).where(or_(Wish.first_id.in_(heads), Wish.second_id.in_(heads)))),
    ]


def frozen_plan(session: Session, event_id: int) -> int | None:
    """The number of the chosen plan while it is frozen: then nobody who walks in is given a seat."""
    frozen = select(SeatingPlan.number).where(SeatingPlan.event_id == event_id, SeatingPlan.chosen)
    return session.scalar(frozen.where(SeatingPlan.frozen_at.is_not(None)))


def seat_lowest(session: Session, head: Attendee, *, wheelchair: bool = False) -> bool:
    """Give a head the lowest suitable free seat of the chosen plan, while that may be changed; whether there is one."""
    plan = session.scalar(
        select(SeatingPlan).where(
            SeatingPlan.event_id == head.event_id, SeatingPlan.chosen, SeatingPlan.frozen_at.is_(None)
        )
    )
    if plan is None:
        return False
    person = head.person
    try:
        seat = lowest_free_seat(
            session,
            plan,
            wheelchair=wheelchair or (person is not None and person.mobility is Mobility.WHEELCHAIR),
            category=person.category if person is not None else "",
        )
    except SymposiarchError:  # which seat is low is not known without the practice; they come in none the less
        return False
    if seat is not None:
        plan.places.append(Place(seat_id=seat, attendee_id=head.id))
        session.flush()
    return seat is not None
