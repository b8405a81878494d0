"""What guests wish of each other: to sit together, near, beside, apart. A hard wish is a rule."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee
from symposiarch.model.seating import Wish, WishKind
from symposiarch.planning.rows import added, row_of


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish of two guests (attendees)."""

    id: int
    first: int
    first_name: str
    second: int
    second_name: str
    kind: WishKind
    weight: int
    hard: bool
    note: str


def wishes(session: Session, event_id: int, *, attendee_id: int | None = None) -> tuple[WishRow, ...]:
    """The wishes of an event, or those that a guest has part in, the oldest first."""
    asked = select(Wish).where(Wish.event_id == event_id).order_by(Wish.id)
    if attendee_id is not None:
        asked = asked.where(or_(Wish.first_id == attendee_id, Wish.second_id == attendee_id))
    found = session.scalars(asked).all()
    about = {guest for wish in found for guest in (wish.first_id, wish.second_id)}
    names = {
        attendee.id: attendee.called
        for attendee in session.scalars(
            select(Attendee).where(Attendee.id.in_(about)).options(selectinload(Attendee.person))
        )
    }
    return tuple(
        row_of(
            WishRow,
            wish,
            first=wish.first_id,
            first_name=names.get(wish.first_id, ""),
            second=wish.second_id,
            second_name=names.get(wish.second_id, ""),
        )
        for wish in found
    )


def add_wish(
    session: Session,
    event_id: int,
    *,
    first: int,
    second: int,
    kind: WishKind,
    weight: int = 10,
    hard: bool = False,
    note: str = "",
) -> Wish:
    """Note that two guests (attendees) wish to sit so; what was noted of the two and is of this kind is replaced.

    A wish weighs from 1 to 100. Raises SymposiarchError for one guest alone, or guests of two events.
    """
    if first == second:
        raise SymposiarchError("A wish is about two guests.")
    for attendee in (first, second):
        found = session.get(Attendee, attendee)
        if found is None or found.event_id != event_id:
            raise SymposiarchError("A wish is about two guests of this event.")
    if not 1 <= weight <= 100:
        raise SymposiarchError("A wish weighs from 1 to 100.")
    both = (first, second)
    same = session.scalars(
        select(Wish).where(
            Wish.event_id == event_id, Wish.kind == kind, Wish.first_id.in_(both), Wish.second_id.in_(both)
        )
    ).first()
    wish = same or Wish(event_id=event_id, first_id=first, second_id=second, kind=kind)
    wish.weight, wish.hard, wish.note = weight, hard, note
    return added(session, wish)


def remove_wish(session: Session, wish_id: int) -> None:
    """Forget a wish.

    Raises:
        SymposiarchError: it was removed already.
    """
    wish = session.get(Wish, wish_id)
    if wish is None:
        raise SymposiarchError("This wish was removed already.")
    session.delete(wish)
    session.flush()
