"""A close look at the chosen seating plan: who sits badly in it, whose rank there is doubtful, and what is wrong with
its tables in their room.

It takes ten times as long as all the rest, so it is not for after each change. What it found holds until the next one,
save what is about places, guests, tables or features that have gone since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, RoomFeature, Seat, Table
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating.checks import SeatingFinding, check_seats
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.layout_checks import LayoutFinding, check_layout, wheelchair_users


@dataclass(frozen=True, slots=True)
class CloseLook:
    """What was found. `plan` and `layout` are the UUIDs of those that were looked at."""

    plan: str
    layout: str
    wrong: tuple[SeatingFinding, ...]
    flaws: tuple[LayoutFinding, ...]
    doubted: tuple[int, ...] = ()
    """The attendees whose titles do not say for sure by what rank they are to be seated, the first in rank first."""


def look_closely(session: Session, event_id: int) -> CloseLook | None:
    """None where no plan is chosen, or the practice of the event cannot be used, of which a rule of its own tells."""
    plan = chosen_plan(session, event_id)
    if plan is None or not _has_practice(session, event_id):
        return None
    facts = known(session, plan.id)
    wheelchairs = wheelchair_users(facts.people.values())
    return CloseLook(
        plan.uuid,
        plan.layout,
        check_seats(facts, facts.seats),
        check_layout(session, plan.layout_id, wheelchairs=wheelchairs),
        facts.doubted if plan.mixing < 1 else (),
    )


def chosen_plan(session: Session, event_id: int) -> Row[tuple[int, str, str, float, int, str]] | None:
    """The key, UUID, name and mixing of the plan that counts, and the key and UUID (`layout`) of its layout."""
    return session.execute(
        select(
            SeatingPlan.id,
            SeatingPlan.uuid,
            SeatingPlan.name,
            SeatingPlan.mixing,
            SeatingPlan.layout_id,
            Layout.uuid.label("layout"),
        )
        .join(Layout, SeatingPlan.layout_id == Layout.id)
        .where(SeatingPlan.event_id == event_id, SeatingPlan.chosen)
        .order_by(SeatingPlan.id)
    ).first()


def still_wrong(
    session: Session, look: CloseLook | None, *, plan: str, places: Mapping[int, int]
) -> tuple[SeatingFinding, ...]:
    """What was wrong with this plan and is about seats that are still there, with the same guests on them.

    `places` are the guests by seat.
    """
    if look is None or look.plan != plan or not look.wrong:
        return ()
    seats = {seat for one in look.wrong for seat in one.seats}
    there = set(session.scalars(select(Seat.id).where(Seat.id.in_(seats))))
    return tuple(
        one
        for one in look.wrong
        if there.issuperset(one.seats)
        and all(places.get(seat) == guest for seat, guest in zip(one.seats, one.guests, strict=False))
    )


def still_flawed(session: Session, look: CloseLook | None, *, layout: str) -> tuple[LayoutFinding, ...]:
    """What was wrong with this layout and is about tables and features that are still there."""
    if look is None or look.layout != layout or not look.flaws:
        return ()
    tables = {table for one in look.flaws for table in one.tables}
    features = {one.feature for one in look.flaws if one.feature is not None}
    there = set(session.scalars(select(Table.id).where(Table.id.in_(tables))))
    drawn = {None, *session.scalars(select(RoomFeature.id).where(RoomFeature.id.in_(features)))}
    return tuple(one for one in look.flaws if there.issuperset(one.tables) and one.feature in drawn)


def _has_practice(session: Session, event_id: int) -> bool:
    try:
        practice(session.get_one(Event, event_id).practice)
    except SymposiarchError:
        return False
    return True
