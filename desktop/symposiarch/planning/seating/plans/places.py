"""Who sits where, as it is written into a plan: each takes the own note along, wherever they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.planning.seating.plans.reasons import Fact


@dataclass(frozen=True, slots=True)
class Filled:
    """What a fill did: how many sit, and who stands."""

    seated: int
    standing: tuple[str, ...] = ()
    score: int | None = None


def reseat(
    session: Session,
    plan: SeatingPlan,
    seats: Mapping[int, int | None],
    *,
    why: Mapping[int, Sequence[Fact]] | None = None,
) -> None:
    """Give these attendees these seats, or none; `why` they have them is by attendee.

    A plan holds each seat and each guest once: whoever has one of the seats and is not named must have left it before.
    """
    kept = {guest: [fact.kept() for fact in facts] for guest, facts in (why or {}).items()}
    places = {place.attendee_id: place for place in plan.places if place.attendee_id in seats}
    notes = {guest: place.note for guest, place in places.items()}
    moving = {guest: seat for guest, seat in seats.items() if guest not in places or places[guest].seat_id != seat}
    for guest in moving.keys() & places.keys():
        plan.places.remove(places[guest])
    session.flush()
    for guest, seat in moving.items():
        if seat is not None:
            reasons = kept.get(guest, [])
            plan.places.append(Place(seat_id=seat, attendee_id=guest, note=notes.get(guest, ""), reasons=reasons))
    session.flush()


def write_places(
    session: Session, plan: SeatingPlan, seats: Mapping[int, int], reasons: Mapping[int, Sequence[Fact]] | None
) -> None:
    """Let these and nobody else sit in a plan (seat to attendee), but for those who are locked; `reasons` are by
    seat."""
    why = {guest: (reasons or {}).get(seat, ()) for seat, guest in seats.items()}
    locked = {place.attendee_id for place in plan.places if place.locked}
    wanted: dict[int, int | None] = {place.attendee_id: None for place in plan.places}
    wanted |= {guest: seat for seat, guest in seats.items()}
    reseat(session, plan, {guest: seat for guest, seat in wanted.items() if guest not in locked}, why=why)
    for place in plan.places:
        facts = [fact.kept() for fact in why.get(place.attendee_id, ())]
        if place.reasons != facts:
            place.reasons = facts
    session.flush()
