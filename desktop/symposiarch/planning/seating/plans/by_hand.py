"""Guests seated by hand: one after the other or all at once, unseated, locked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee
from symposiarch.model.venues import Seat, SeatKind
from symposiarch.planning.heads import heads
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import reseat
from symposiarch.planning.seating.plans.reasons import Fact


def seat_guest(session: Session, plan_id: int, *, attendee_id: int, seat_id: int) -> None:
    """Put a guest on a seat; whoever sat there takes the guest's former seat, or none if there was none.

    Raises:
        SymposiarchError: guest or seat belong elsewhere, or the seat is blocked or locked.
    """
    plan = changeable(session, plan_id)
    if session.get_one(Attendee, attendee_id).event_id != plan.event_id:
        raise SymposiarchError("This guest belongs to another event.")
    seat = session.get_one(Seat, seat_id)
    if seat.table.layout_id != plan.layout_id:
        raise SymposiarchError("This seat belongs to another layout.")
    if seat.kind is SeatKind.BLOCKED:
        raise SymposiarchError(f"Seat {seat.label} at table {seat.table.label} is blocked.")
    here = next((place for place in plan.places if place.attendee_id == attendee_id), None)
    there = next((place for place in plan.places if place.seat_id == seat_id), None)
    if here is not None and here is there:
        return
    for place in (here, there):
        if place is not None and place.locked:
            raise SymposiarchError("A locked seat does not change hands. Unlock it first.")
    seats: dict[int, int | None] = {attendee_id: seat_id}
    if there is not None:
        seats[there.attendee_id] = here.seat_id if here is not None else None
    reseat(session, plan, seats)


def unseat(session: Session, plan_id: int, *, attendee_ids: tuple[int, ...]) -> None:
    """Take guests from their seats. Raises SymposiarchError for a locked one."""
    plan = changeable(session, plan_id)
    if any(place.locked for place in plan.places if place.attendee_id in attendee_ids):
        raise SymposiarchError("A locked seat does not change hands. Unlock it first.")
    reseat(session, plan, dict.fromkeys(attendee_ids))


def lock(session: Session, plan_id: int, *, attendee_id: int, locked: bool = True) -> None:
    """Keep a guest on the seat, whatever a fill or a swap would like.

    Raises:
        SymposiarchError: the guest has no seat.
    """
    plan = changeable(session, plan_id)
    place = next((place for place in plan.places if place.attendee_id == attendee_id), None)
    if place is None:
        raise SymposiarchError("This guest has no seat that could be locked.")
    place.locked = locked


def put_guests(session: Session, plan_id: int, *, seats: Mapping[int, int], why: Sequence[Fact] = ()) -> list[str]:
    """Seat these guests (attendee to seat) and, but for the locked, nobody else; returns what could not be.

    `why` is the reason of all who move, where it was not a hand that moved them.
    """
    plan = changeable(session, plan_id)
    locked = {place.attendee_id: place.seat_id for place in plan.places if place.locked}
    refused = []
    given: dict[int, int | None] = {place.attendee_id: None for place in plan.places if not place.locked}
    for guest, seat in seats.items():
        if guest in locked:
            if locked[guest] != seat:
                refused.append("A guest with a locked seat was left there.")
        elif seat in locked.values():
            refused.append("A seat that is locked for somebody else was not given away.")
        else:
            given[guest] = seat
    reseat(session, plan, given, why=dict.fromkeys(seats, why))
    return refused


def free_absent_seats(session: Session, plan_id: int) -> tuple[int, ...]:
    """Those who declined, withdrew or are represented give up their seats; returns them by attendee."""
    plan = changeable(session, plan_id)
    absent = {head.id for head in heads(session, plan.event_id) if head.presence is Presence.ABSENT}
    gone = tuple(place.attendee_id for place in plan.places if place.attendee_id in absent)
    reseat(session, plan, dict.fromkeys(gone))
    return gone
