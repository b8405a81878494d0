"""Two plans of an event beside one another: who sits elsewhere in the other."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Seat, Table
from symposiarch.planning.heads import heads


@dataclass(frozen=True, slots=True)
class Spot:
    """A seat as one says it."""

    seat_id: int
    table: str
    seat: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A guest who sits elsewhere in the second plan, or has a seat in one of the two only."""

    attendee: int
    name: str
    first: Spot | None
    second: Spot | None


def differences(session: Session, first_id: int, second_id: int) -> tuple[Difference, ...]:
    """Who sits elsewhere, in the order of the first plan. Seats are told apart by table and seat, as people say them.

    Plans of two layouts can be compared too: a seat is the same if its table and its number are called the same.
    """
    event_id = session.get_one(SeatingPlan, first_id).event_id
    names = {head.id: head.name or head.principal for head in heads(session, event_id)}
    one, other = _spots(session, first_id), _spots(session, second_id)
    return tuple(
        Difference(key, names.get(key, ""), one.get(key), other.get(key))
        for key in dict.fromkeys((*one, *other))
        if _said(one.get(key)) != _said(other.get(key))
    )


def _said(spot: Spot | None) -> tuple[str, str] | None:
    return None if spot is None else (spot.table, spot.seat)


def _spots(session: Session, plan_id: int) -> dict[int, Spot]:
    rows = session.execute(
        select(Place.attendee_id, Seat.id, Table.label, Table.position, Seat.label, Seat.position)
        .join(Seat, Place.seat_id == Seat.id)
        .join(Table, Seat.table_id == Table.id)
        .where(Place.plan_id == plan_id)
        .order_by(Table.position, Table.id, Seat.position)
    )
    return {guest: Spot(seat, table or str(at + 1), label or str(on + 1)) for guest, seat, table, at, label, on in rows}
