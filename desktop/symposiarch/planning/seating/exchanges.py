"""The exchanges that a fill made to mend what jarred, each with what it mended, and taken back alone (C9, [S49])."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating import jarring
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import reseat
from symposiarch.planning.seating.weighed_seating import Exchange


@dataclass(frozen=True, slots=True)
class PlanExchange:
    """Two guests who changed seats in a plan: which (None for an empty seat), and what that mended."""

    number: int
    guests: tuple[int | None, int | None]
    seats: tuple[int, int]
    """Where they now sit: the first guest on the first seat."""
    mended: tuple[jarring.Jarring, ...]


def exchanges(session: Session, plan_id: int) -> tuple[PlanExchange, ...]:
    """The exchanges of the last fill that were not taken back, in the order in which they were made."""
    plan = session.get_one(SeatingPlan, plan_id)
    kept = plan.options.get("exchanges", ())
    if not kept:
        return ()
    there = set(session.scalars(select(Attendee.id).where(Attendee.event_id == plan.event_id)))
    return tuple(
        PlanExchange(
            item["number"],
            (item["guests"][0], item["guests"][1]),
            (item["seats"][0], item["seats"][1]),
            tuple(jarring.Jarring(jarring.Jar(why), one, other) for why, one, other in item["why"]),
        )
        for item in kept
        if all(guest is None or guest in there for guest in item["guests"])
    )


class Holding(NamedTuple):
    """An exchange that holds still, and the later one that must be taken back before it."""

    exchange: PlanExchange
    after: PlanExchange | None


def holding(made: Sequence[PlanExchange], seats: Mapping[int, int]) -> tuple[Holding, ...]:
    """The exchanges that hold in a seating (seat to attendee): those that lead to it, when all are taken back from the
    last to the first. Whoever was moved by hand since is out of them."""
    then: dict[int, int | None] = dict(seats)
    found: list[Holding] = []
    for one in reversed(made):
        if tuple(map(then.get, one.seats)) == one.guests:
            then |= zip(one.seats, reversed(one.guests), strict=True)
            later = [mate.exchange for mate in found if set(mate.exchange.seats) & set(one.seats)]
            found.append(Holding(one, later[-1] if later else None))
    return tuple(reversed(found))


def take_back(session: Session, plan_id: int, exchange: int) -> None:
    """Let the two of an exchange (by its number) change seats again; nobody else moves.

    Raises SymposiarchError when one of them has another seat by now, or a locked one.
    """
    plan = changeable(session, plan_id)
    kept = plan.options.get("exchanges", ())
    found = next((item for item in kept if item["number"] == exchange), None)
    if found is None:
        raise SymposiarchError("This exchange was taken back already.")
    sitting = {place.seat_id: place for place in plan.places}
    places = [sitting.get(seat) for seat in found["seats"]]
    if [place.attendee_id if place is not None else None for place in places] != found["guests"]:
        raise SymposiarchError("One of the two has moved since. Take back the later exchange first.")
    if any(place is not None and place.locked for place in places):
        raise SymposiarchError("A locked seat does not change hands. Unlock it first.")
    reseat(
        session,
        plan,
        {
            place.attendee_id: seat
            for place, seat in zip(places, reversed(found["seats"]), strict=True)
            if place is not None
        },
    )
    plan.options = plan.options | {"exchanges": [item for item in kept if item is not found]}
    session.flush()


def keep_exchanges(plan: SeatingPlan, made: Sequence[Exchange], seat_ids: Sequence[int]) -> None:
    """Keep what a fill exchanged, in place of what an earlier one did; `seat_ids` leads from the repair to seats."""
    kept: list[dict[str, Any]] = [
        {
            "number": number,
            "guests": list(exchange.guests),
            # The first guest went from the first seat to the second.
            "seats": [seat_ids[exchange.seats[1]], seat_ids[exchange.seats[0]]],
            "why": [[jar.value, one, other] for jar, one, other in exchange.mended],
        }
        for number, exchange in enumerate(made, 1)
    ]
    plan.options = {name: value for name, value in plan.options.items() if name != "exchanges"}
    if kept:
        plan.options = plan.options | {"exchanges": kept}
