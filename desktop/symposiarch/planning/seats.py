"""Where everyone sits: the plan of an event from which cards and lists are printed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Seat, Table, TableShape


@dataclass(frozen=True, slots=True)
class SeatOf:
    """Where a head sits in the plan that cards and lists are printed from; positions give the order on the tables."""

    table: str
    seat: str
    table_position: int
    seat_position: int
    plan: str
    in_row: bool = False
    """The table is a row of chairs."""


def seats_of(session: Session, event_id: int) -> dict[int, SeatOf]:
    """By attendee: the seat in the chosen plan of the event. Empty while no plan is chosen."""
    # Its name alone: the plan itself, with all that was chosen for it, would be read anew for everybody who sits.
    plan_of = (SeatingPlan.name, SeatingPlan.number)
    placed = (
        select(Place.attendee_id, Table.label, Seat.label, Table.position, Seat.position, Table.shape, *plan_of)
        .join(SeatingPlan, Place.plan_id == SeatingPlan.id)
        .join(Seat, Place.seat_id == Seat.id)
        .join(Table, Seat.table_id == Table.id)
        .where(SeatingPlan.event_id == event_id, SeatingPlan.chosen)
    )
    return {
        attendee: SeatOf(
            table=table or str(at + 1),
            seat=seat or str(on + 1),
            table_position=at,
            seat_position=on,
            plan=plan if number is None else f"{plan} {number}",
            in_row=shape is TableShape.ROW,
        )
        for attendee, table, seat, at, on, shape, plan, number in session.execute(placed)
    }


def tables_of(session: Session, event_id: int) -> tuple[str, ...]:
    """The tables of the chosen plan by their numbers or names, in their order; rows of chairs are no tables."""
    standing = (
        select(Table.label, Table.position)
        .join(SeatingPlan, Table.layout_id == SeatingPlan.layout_id)
        .where(SeatingPlan.event_id == event_id, SeatingPlan.chosen, Table.shape != TableShape.ROW)
        .order_by(Table.position, Table.id)
    )
    return tuple(label or str(position + 1) for label, position in session.execute(standing))
