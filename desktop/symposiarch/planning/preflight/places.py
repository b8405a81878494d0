"""Where a finding stands: from the UUIDs that it is about to the row that a page selects."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Invitation
from symposiarch.model.logistics import Task
from symposiarch.model.people import Person
from symposiarch.model.programme import ProgrammeItem, Role
from symposiarch.model.venues import Layout, Seat

Thing = int | tuple[str, int]
"""As `Page.show_thing` takes it."""


def place_of(session: Session, event_id: int, *, page: str, about: Sequence[str]) -> Thing | None:
    """The first thing of a finding as its page knows it: a person among the guests or in the order of precedence, an
    item of the programme, a task, a head in the seating or, of a table as a whole, ("seat", id), a layout; None where
    the page shows the whole."""
    find: Callable[[Session, int, str], Thing | None] | None = {
        "guests": _guest,
        "precedence": _ranked,
        "programme": _item,
        "logistics": _task,
        "seating": _sitter,
        "events": _event,
        "venues": _layout,
    }.get(page)
    if find is None:
        return None
    return next((key for uuid in about if (key := find(session, event_id, uuid)) is not None), None)


def _guest(session: Session, event_id: int, uuid: str) -> int | None:
    """A guest by the person; who comes with a guest leads to that guest."""
    invited = (
        select(Invitation.person_id)
        .join(Person, Invitation.person_id == Person.id)
        .where(Invitation.event_id == event_id, Person.uuid == uuid)
    )
    along = (
        select(Invitation.person_id)
        .join(Attendee, Attendee.invitation_id == Invitation.id)
        .outerjoin(Person, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id, _is(uuid))
    )
    return session.scalar(invited.limit(1)) or session.scalar(along.limit(1))


def _ranked(session: Session, event_id: int, uuid: str) -> int | None:
    """A person who has a place of their own in the order, also whoever stands in for a guest."""
    return session.scalar(
        select(Person.id)
        .join(Attendee, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id, Person.uuid == uuid)
        .limit(1)
    )


def _head(session: Session, event_id: int, uuid: str) -> int | None:
    return session.scalar(
        select(Attendee.id)
        .outerjoin(Person, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id, _is(uuid))
        .limit(1)
    )


def _sitter(session: Session, event_id: int, uuid: str) -> Thing | None:
    head = _head(session, event_id, uuid)
    if head is not None:
        return head
    seat = session.scalar(select(Seat.id).where(Seat.uuid == uuid))
    return ("seat", seat) if seat is not None else None


def _item(session: Session, event_id: int, uuid: str) -> int | None:
    """An item, or the first item in which a person has a part."""
    item = select(ProgrammeItem.id).where(ProgrammeItem.event_id == event_id, ProgrammeItem.uuid == uuid)
    part = (
        select(ProgrammeItem.id)
        .join(Role, Role.item_id == ProgrammeItem.id)
        .join(Person, Role.person_id == Person.id)
        .where(ProgrammeItem.event_id == event_id, Person.uuid == uuid)
        .order_by(ProgrammeItem.id)
    )
    return session.scalar(item.limit(1)) or session.scalar(part.limit(1))


def _task(session: Session, event_id: int, uuid: str) -> int | None:
    return session.scalar(select(Task.id).where(Task.event_id == event_id, Task.uuid == uuid))


def _layout(session: Session, _event_id: int, uuid: str) -> int | None:
    return session.scalar(select(Layout.id).where(Layout.uuid == uuid))


def _event(session: Session, _event_id: int, uuid: str) -> int | None:
    return session.scalar(select(Event.id).where(Event.uuid == uuid))


def _is(uuid: str) -> ColumnElement[bool]:
    return (Person.uuid == uuid) | (Attendee.uuid == uuid)
