"""Who sits where in a plan, why, and who has no seat yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.standing import Ranked
from symposiarch.planning.presence import Presence, Who, to_be_seated
from symposiarch.planning.rows import row_of
from symposiarch.planning.seating.honours.company import company
from symposiarch.planning.seating.honours.seats import TableHonours, honours, seat_numbers
from symposiarch.planning.seating.honours.settling import occasion_of
from symposiarch.planning.seating.manners import manners_of
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.seating.plans.reasons import Fact, facts_of
from symposiarch.store.plain import plain_rows


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat of a plan, and who sits there.

    `honour` is its place among the seats of honour of its table, or of all rows of a hall (C7), from 1; 0 for a chair
    that no guest is given. `spare` is a chair in a front row that is kept free.
    """

    seat_id: int
    table_id: int
    table: str
    table_position: int
    shape: TableShape
    seat: str
    position: int
    kind: SeatKind
    honour: int
    attendee_id: int | None
    name: str
    title: str
    locked: bool
    spare: bool
    reasons: tuple[Fact, ...]
    x: int
    y: int


def seat_rows(
    session: Session,
    plan_id: int,
    *,
    known: tuple[Head, ...] | None = None,
    honoured: tuple[TableHonours, ...] | None = None,
) -> tuple[SeatRow, ...]:
    """All seats of a plan in the order of tables and seats, with who sits there.

    `known` are all heads of the event and `honoured` the seats of honour, where they were read already.
    """
    plan = session.get_one(SeatingPlan, plan_id)
    named = {head.id: head for head in (heads(session, plan.event_id) if known is None else known)}
    asked = select(Place.seat_id, Place.attendee_id, Place.locked, Place.reasons).where(Place.plan_id == plan_id)
    held = {place.seat_id: place for place in plain_rows(session.execute(asked))}
    honours_of = honours_now(session, plan, known=named) if honoured is None else honoured
    numbers = seat_numbers(plan.layout, manners_of(plan), honours_of)
    found = []
    for table, own in zip(plan.layout.tables, honours_of, strict=True):
        spare = own.reserve if table.shape is TableShape.ROW else ()
        for position, seat in enumerate(table.seats):
            sits = held.get(seat.id)
            head = named.get(sits.attendee_id) if sits is not None else None
            found.append(
                row_of(
                    SeatRow,
                    seat,
                    seat_id=seat.id,
                    table_id=table.id,
                    table=table.label or str(table.position + 1),
                    table_position=table.position,
                    shape=table.shape,
                    seat=seat.label or str(seat.position + 1),
                    honour=numbers.get((own.number, position), 0),
                    attendee_id=sits.attendee_id if sits is not None else None,
                    name=head.name if head is not None else "",
                    title=head.title if head is not None else "",
                    locked=sits.locked if sits is not None else False,
                    spare=position in spare and sits is None,
                    reasons=facts_of(sits.reasons) if sits is not None else (),
                )
            )
    return tuple(found)


def honours_now(
    session: Session, plan: SeatingPlan, *, known: Mapping[int, Head], order: Sequence[Ranked] | None = None
) -> tuple[TableHonours, ...]:
    """The seats of honour of each table of a plan as the last fill settled them, else as a fill would now."""
    manners = manners_of(plan)
    occasion = Occasion.of(plan.options.get("occasion", {}))
    if occasion is None:
        occasion = occasion_of(plan, manners, company(session, plan, who=Who.COMING, known=known.values(), order=order))
    return honours(plan.layout, manners, occasion, practice(plan.event.practice))


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Who sits on a seat."""

    seat_id: int
    attendee_id: int
    locked: bool


def places(session: Session, plan_id: int) -> tuple[PlaceRow, ...]:
    """Who sits where in a plan and nothing else: read after each move."""
    rows = session.execute(select(Place.seat_id, Place.attendee_id, Place.locked).where(Place.plan_id == plan_id))
    return tuple(PlaceRow(*row) for row in rows.tuples())


def why(session: Session, plan_id: int, seat_id: int) -> tuple[Fact, ...]:
    """Why a seat is theirs who sit there, as the fill kept it; nothing where somebody was put by hand."""
    kept = session.scalar(select(Place.reasons).where(Place.plan_id == plan_id, Place.seat_id == seat_id))
    return facts_of(kept or ())


def unseated(session: Session, plan_id: int) -> tuple[Head, ...]:
    """Those who are coming, need a seat and have none in the plan."""
    plan = session.get_one(SeatingPlan, plan_id)
    sitting = {place.attendee_id for place in plan.places}
    return tuple(head for head in heads(session, plan.event_id) if needs_seat(head) and head.id not in sitting)


def count_unseated(session: Session, event_id: int) -> int | None:
    """How many are coming and have no seat in the plan that is printed from; None before there is a plan."""
    chosen = session.scalar(
        select(SeatingPlan.id).where(SeatingPlan.event_id == event_id).order_by(SeatingPlan.chosen.desc()).limit(1)
    )
    if chosen is None:
        return None
    return len(to_be_seated(session, event_id, unseated_in=chosen))


def needs_seat(head: Head) -> bool:
    """Whether a head is coming and is to be seated; a driver waits elsewhere."""
    return head.presence is Presence.COMING and not head.seated_apart
