"""Seating plans: who sits where, moved by hand, locked, frozen and numbered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.invitations import Attendee
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, SeatKind, Table, TableShape
from symposiarch.planning.heads import Head, Presence, Who, heads, to_be_seated
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.standing import Ranked
from symposiarch.planning.seating.company import company
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.honours import TableHonours, honours, seat_numbers
from symposiarch.planning.seating.manners import manners_of
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.seating.places import reseat
from symposiarch.planning.seating.reasons import Fact, facts_of
from symposiarch.planning.seating.settling import occasion_of


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan of an event, as lists of plans show it."""

    id: int
    name: str
    layout_id: int
    layout: str
    chosen: bool
    number: int | None
    seats: int
    seated: int


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
    category: str
    locked: bool
    spare: bool
    reasons: tuple[Fact, ...]
    x: int
    y: int
    facing: float


def plans(session: Session, event_id: int) -> tuple[PlanRow, ...]:
    """The plans of an event, the oldest first."""
    seats = dict(
        session.execute(
            select(Table.layout_id, func.count(Seat.id)).join(Seat, Seat.table_id == Table.id).group_by(Table.layout_id)
        )
        .tuples()
        .all()
    )
    seated = dict(session.execute(select(Place.plan_id, func.count(Place.id)).group_by(Place.plan_id)).tuples().all())
    rows = session.execute(
        select(SeatingPlan, Layout.name)
        .join(Layout, SeatingPlan.layout_id == Layout.id)
        .where(SeatingPlan.event_id == event_id)
        .order_by(SeatingPlan.id)
    )
    return tuple(
        PlanRow(
            plan.id,
            plan.name,
            plan.layout_id,
            layout,
            plan.chosen,
            plan.number,
            seats.get(plan.layout_id, 0),
            seated.get(plan.id, 0),
        )
        for plan, layout in rows
    )


def add_plan(session: Session, event_id: int, *, layout_id: int, name: str = "") -> SeatingPlan:
    """A new, empty plan; the first of an event is the one that cards and lists are printed from."""
    first = session.scalar(select(SeatingPlan.id).where(SeatingPlan.event_id == event_id).limit(1)) is None
    plan = SeatingPlan(
        event_id=event_id, layout_id=layout_id, name=name or f"Plan {_count(session, event_id) + 1}", chosen=first
    )
    session.add(plan)
    session.flush()
    return plan


def copy_plan(session: Session, plan_id: int, *, name: str = "") -> SeatingPlan:
    """The same seating as a new plan that may be changed, also from a frozen one."""
    old = session.get_one(SeatingPlan, plan_id)
    plan = add_plan(session, old.event_id, layout_id=old.layout_id, name=name or f"{old.name} (copy)")
    plan.mixing, plan.options = old.mixing, dict(old.options)
    for place in old.places:
        plan.places.append(
            Place(
                seat_id=place.seat_id,
                attendee_id=place.attendee_id,
                locked=place.locked,
                note=place.note,
                reasons=list(place.reasons),
            )
        )
    session.flush()
    return plan


def _count(session: Session, event_id: int) -> int:
    return session.scalar(select(func.count(SeatingPlan.id)).where(SeatingPlan.event_id == event_id)) or 0


def choose_plan(session: Session, plan_id: int) -> None:
    """Cards and lists are printed from this plan from now on."""
    chosen = session.get_one(SeatingPlan, plan_id)
    for plan in session.scalars(select(SeatingPlan).where(SeatingPlan.event_id == chosen.event_id)):
        plan.chosen = plan.id == plan_id


def rename_plan(session: Session, plan_id: int, *, name: str) -> None:
    """Call a plan otherwise; also a frozen one. Raises SymposiarchError for no name, or one that is taken."""
    plan = session.get_one(SeatingPlan, plan_id)
    wanted = " ".join(name.split())
    if not wanted:
        raise SymposiarchError("A plan needs a name.")
    taken = select(SeatingPlan.id).where(
        SeatingPlan.event_id == plan.event_id, SeatingPlan.name == wanted, SeatingPlan.id != plan_id
    )
    if session.scalar(taken) is not None:
        raise SymposiarchError(f"There is a plan called “{wanted}” already.")
    plan.name = wanted


def remove_plan(session: Session, plan_id: int) -> None:
    """Take a plan away; its layout stays. If cards were printed from it, they are from the latest other plan now."""
    plan = session.get_one(SeatingPlan, plan_id)
    others = select(SeatingPlan).where(SeatingPlan.event_id == plan.event_id, SeatingPlan.id != plan_id)
    next_one = session.scalars(others.order_by(SeatingPlan.id.desc()).limit(1)).first()
    if plan.chosen and next_one is not None:
        next_one.chosen = True
    session.delete(plan)
    session.flush()


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


def plan_called(session: Session, event_id: int, reference: str = "") -> SeatingPlan:
    """A plan of an event by id or name; without either, the chosen one.

    Raises:
        SymposiarchError: none is meant, or there is none yet.
    """
    rows = session.scalars(
        select(SeatingPlan).where(SeatingPlan.event_id == event_id).order_by(SeatingPlan.chosen.desc(), SeatingPlan.id)
    ).all()
    if not rows:
        raise SymposiarchError("The event has no seating plan yet. Make one first.")
    for row in rows:
        if not reference or reference in (str(row.id), row.name):
            return row
    raise SymposiarchError(f"No seating plan of the event is called “{reference}”.")


def freeze_plan(session: Session, plan_id: int, *, by: str = "") -> int:
    """Freeze a plan and give it the next number of the event; the number stands on what is printed from it."""
    plan = changeable(session, plan_id)
    last = session.scalar(select(func.max(SeatingPlan.number)).where(SeatingPlan.event_id == plan.event_id))
    plan.number = (last or 0) + 1
    plan.frozen_at, plan.frozen_by = now(), by
    return plan.number


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
    held = {place.seat_id: place for place in plan.places}
    honours_of = honours_now(session, plan, known=named) if honoured is None else honoured
    numbers = seat_numbers(plan.layout, manners_of(plan), honours_of)
    found = []
    for table, own in zip(plan.layout.tables, honours_of, strict=True):
        spare = own.reserve if table.shape is TableShape.ROW else ()
        for position, seat in enumerate(table.seats):
            sits = held.get(seat.id)
            head = named.get(sits.attendee_id) if sits is not None else None
            found.append(
                SeatRow(
                    seat_id=seat.id,
                    table_id=table.id,
                    table=table.label or str(table.position + 1),
                    table_position=table.position,
                    shape=table.shape,
                    seat=seat.label or str(seat.position + 1),
                    position=seat.position,
                    kind=seat.kind,
                    honour=numbers.get((own.number, position), 0),
                    attendee_id=sits.attendee_id if sits is not None else None,
                    name=head.name if head is not None else "",
                    title=head.title if head is not None else "",
                    category=head.category if head is not None else "",
                    locked=sits.locked if sits is not None else False,
                    spare=position in spare and sits is None,
                    reasons=facts_of(sits.reasons) if sits is not None else (),
                    x=seat.x,
                    y=seat.y,
                    facing=seat.facing,
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
    sitting = session.scalars(select(Place.attendee_id).where(Place.plan_id == chosen))
    return len(to_be_seated(session, event_id).difference(sitting))


def needs_seat(head: Head) -> bool:
    """Whether a head is coming and is to be seated; a driver waits elsewhere."""
    return head.presence is Presence.COMING and not head.seated_apart


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


def put_guests(session: Session, plan_id: int, *, seats: Mapping[int, int]) -> list[str]:
    """Seat these guests (attendee to seat) and, but for the locked, nobody else; returns what could not be."""
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
    reseat(session, plan, given)
    return refused


def free_absent_seats(session: Session, plan_id: int) -> tuple[int, ...]:
    """Those who declined, withdrew or are represented give up their seats; returns them by attendee."""
    plan = changeable(session, plan_id)
    absent = {head.id for head in heads(session, plan.event_id) if head.presence is Presence.ABSENT}
    gone = tuple(place.attendee_id for place in plan.places if place.attendee_id in absent)
    reseat(session, plan, dict.fromkeys(gone))
    return gone
