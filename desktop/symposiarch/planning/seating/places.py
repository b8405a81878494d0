"""What a fill writes into a plan: who sits where, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan


@dataclass(frozen=True, slots=True)
class Filled:
    """What a fill did: how many sit, who stands, and each exchange in a sentence."""

    seated: int
    standing: tuple[str, ...]
    exchanges: tuple[str, ...]
    score: int | None = None


def write_places(
    session: Session,
    plan: SeatingPlan,
    seats: Mapping[int, int],
    reasons: Mapping[int, Sequence[Any]] | None = None,
) -> None:
    """Replace the places of a plan (seat to attendee), keeping those that are locked; `reasons` are by seat."""
    keep = {place.seat_id for place in plan.places if place.locked}
    for place in [place for place in plan.places if not place.locked]:
        plan.places.remove(place)
    session.flush()
    for seat, guest in seats.items():
        if seat not in keep:
            plan.places.append(Place(seat_id=seat, attendee_id=guest, reasons=list((reasons or {}).get(seat, ()))))
    session.flush()
