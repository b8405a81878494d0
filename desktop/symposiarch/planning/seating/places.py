"""What a fill writes into a plan: who sits where, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.planning.seating.reasons import Fact


@dataclass(frozen=True, slots=True)
class Filled:
    """What a fill did: how many sit, and who stands."""

    seated: int
    standing: tuple[str, ...] = ()
    score: int | None = None


def write_places(
    session: Session,
    plan: SeatingPlan,
    seats: Mapping[int, int],
    reasons: Mapping[int, Sequence[Fact]] | None = None,
) -> None:
    """Replace the places of a plan (seat to attendee), keeping those that are locked; `reasons` are by seat.

    Whoever keeps the seat keeps its note, too.
    """
    why = {seat: [fact.kept() for fact in facts] for seat, facts in (reasons or {}).items()}
    kept = set()
    for place in list(plan.places):
        if place.locked or seats.get(place.seat_id) == place.attendee_id:
            kept.add(place.seat_id)
            if place.reasons != why.get(place.seat_id, []):
                place.reasons = why.get(place.seat_id, [])
        else:
            plan.places.remove(place)
    session.flush()
    for seat, guest in seats.items():
        if seat not in kept:
            plan.places.append(Place(seat_id=seat, attendee_id=guest, reasons=why.get(seat, [])))
    session.flush()
