"""Couples and delegations moved as one: to neighbouring seats, disturbing as few others as can be."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import zip_longest

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import PRESIDING, Honour
from symposiarch.model.venues import Seat, SeatKind
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.furniture.tables import beside, form_of
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import reseat


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
    others = {place.seat_id: place for place in plan.places if place.attendee_id not in attendee_ids}
    seats = seat.table.seats
    run = side_by_side(
        seat_id,
        len(attendee_ids),
        beside=[(seats[one].id, seats[other].id) for one, other in beside(form_of(seat.table))],
        closed={one.id for one in seats if one.kind not in TO_GIVE or ((held := others.get(one.id)) and held.locked)},
        taken={key: place.attendee.honour for key, place in others.items()},
    )
    if run is None:
        raise SymposiarchError(
            f"At table {seat.table.label} there are not {len(attendee_ids)} seats side by side here that may be given. "
            "Choose another table, or select fewer guests with Ctrl and move those."
        )
    reseat(session, plan, moved_together(attendee_ids, run, {guest: place.seat_id for guest, place in places.items()}))


TO_GIVE = frozenset({SeatKind.CHAIR, SeatKind.WHEELCHAIR})
"""The kinds of seats on which a company may sit."""


def side_by_side(
    seat: int, many: int, *, beside: Iterable[tuple[int, int]], closed: Container[int], taken: Mapping[int, Honour]
) -> tuple[int, ...] | None:
    """So many seats side by side with this one among them, this one first: the run from which fewest must move, and
    nobody who presides or is the guest of honour, where there is such.

    `beside` are pairs of neighbours, the second at the right hand of the first; `closed` are the seats that are not
    given, and `taken` the honours of whoever else sits there.
    """
    right: dict[int, int] = {}
    left: dict[int, int] = {}
    for one, other in beside:
        right[one], left[other] = other, one
    best: tuple[tuple[int, int], tuple[int, ...]] | None = None
    for before in range(many):
        run = [seat]
        for step, count in ((left, before), (right, many - 1 - before)):
            here = seat
            for _ in range(count):
                found = step.get(here)
                if found is None or found in run:
                    break
                run.append(found)
                here = found
        if len(run) != many or any(place in closed for place in run):
            continue
        moved = [taken[place] for place in run if place in taken]
        cost = sum(honour is not Honour.NONE for honour in moved), len(moved)
        # Of runs alike, the one that goes to the right hand of the first.
        if best is None or cost < best[0]:
            best = cost, tuple(run)
    return best[1] if best is not None else None


def moved_together(company: Sequence[int], run: Sequence[int], seat_of: Mapping[int, int]) -> dict[int, int | None]:
    """Where whoever moves will sit, by attendee, when a company takes a run of seats: the first of them the first.

    Whoever sat there has the seats that become free, as far as there are any; the others have none.
    """
    freed = [seat_of[guest] for guest in company if guest in seat_of and seat_of[guest] not in run]
    others = {seat: guest for guest, seat in seat_of.items() if guest not in company}
    displaced = [others[seat] for seat in run if seat in others]
    return {**dict(zip(company, run, strict=True)), **dict(zip_longest(displaced, freed[: len(displaced)]))}
