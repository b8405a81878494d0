"""Couples and delegations moved as one: to neighbouring seats, disturbing as few others as can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Honour
from symposiarch.model.seating import Place
from symposiarch.model.venues import Seat, SeatKind
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.furniture.tables import beside, form_of
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import reseat

PRESIDING = frozenset({Honour.HOST, Honour.CO_HOST})


def company_of(guest: int, people: Mapping[int, Head], partners: Mapping[int, int]) -> tuple[int, ...]:
    """The guest, the partner, and the others of the same delegation, in the order of the guest list (by attendee).

    Host and co-host keep the chairs from which they preside, whichever of their house is moved.
    """
    head = people[guest]
    partner = partners.get(guest)
    found = [guest]
    if partner is not None and people[partner].honour not in PRESIDING:
        found.append(partner)
    if head.delegation:
        found += [
            key
            for key, other in people.items()
            if key not in found and other.honour not in PRESIDING and other.delegation == head.delegation
        ]
    return tuple(found)


def seat_together(session: Session, plan_id: int, *, attendee_ids: Sequence[int], seat_id: int) -> None:
    """Seat these guests beside one another, the first on this seat, the others at whichever side frees or has room.

    Whoever sits there takes a seat that becomes free by it, or none. Raises SymposiarchError when a locked or blocked
    seat stands in the way, or the table is too small.
    """
    plan = changeable(session, plan_id)
    seat = session.get_one(Seat, seat_id)
    if seat.table.layout_id != plan.layout_id:
        raise SymposiarchError("This seat belongs to another layout.")
    places = {place.attendee_id: place for place in plan.places}
    for guest in attendee_ids:
        if guest in places and places[guest].locked:
            raise SymposiarchError("A locked seat does not change hands. Unlock it first.")
    taken = {place.seat_id: place for place in plan.places if place.attendee_id not in attendee_ids}
    run = _run(seat, len(attendee_ids), taken)
    if run is None:
        raise SymposiarchError(
            f"At table {seat.table.label} there are not {len(attendee_ids)} seats side by side here that may be given."
        )
    # The first sits where they were put, the others in the order of the run.
    others = [place for place in run if place != seat_id]
    targets = dict(zip(attendee_ids, [seat_id, *others], strict=True))
    freed = [places[guest].seat_id for guest in attendee_ids if guest in places and places[guest].seat_id not in run]
    displaced = [taken[place].attendee_id for place in run if place in taken]
    moved: dict[int, int | None] = dict(zip_longest(displaced, freed[: len(displaced)]))
    reseat(session, plan, {**targets, **moved})


def _run(seat: Seat, many: int, taken: Mapping[int, Place]) -> tuple[int, ...] | None:
    """So many seats side by side with this one among them, this one first: the run from which fewest must move, and
    nobody who presides or is the guest of honour, where there is such."""
    table = seat.table
    seats = list(table.seats)
    at = seats.index(seat)
    right: dict[int, int] = {}
    left: dict[int, int] = {}
    for one, other in beside(form_of(table)):
        right[one], left[other] = other, one
    best: tuple[tuple[int, int], tuple[int, ...]] | None = None
    for before in range(many):
        run = [at]
        for step, count in ((left, before), (right, many - 1 - before)):
            here = at
            for _ in range(count):
                found = step.get(here)
                if found is None or found in run:
                    break
                run.append(found)
                here = found
        if len(run) != many or not all(_may_be_given(seats[place], taken) for place in run):
            continue
        ids = tuple(seats[place].id for place in run)
        moved = [taken[key].attendee.honour for key in ids if key in taken]
        cost = sum(honour is not Honour.NONE for honour in moved), len(moved)
        # Of runs alike, the one that goes to the right hand of the first.
        if best is None or cost < best[0]:
            best = cost, ids
    return best[1] if best is not None else None


def _may_be_given(seat: Seat, taken: Mapping[int, Place]) -> bool:
    held = taken.get(seat.id)
    return seat.kind in (SeatKind.CHAIR, SeatKind.WHEELCHAIR) and not (held is not None and held.locked)
