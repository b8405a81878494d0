"""Closing an event: its stage is done, and what was only needed for the day goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row, now
from symposiarch.model.choices import Word
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus, PrintRecord
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import Attendee, Invitation
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Person
from symposiarch.store import redact


class Part(Word):
    """What may be erased when an event is over."""

    SECURITY = "security"  # cars, drivers, guards, gates; document numbers and dates of birth no longer needed
    COMPANIONS = "companions"  # names of those who are not in the address book
    NOTES = "notes"  # diets, alerts and notes of this event
    DRAFTS = "drafts"  # letters that never went out
    PRINTS = "prints"  # what was printed for whom


ALL_PARTS = tuple(Part)

_OF_MOVEMENTS = ("vehicle", "plate", "driver", "driver_phone", "guards", "parking", "access_zone", "notes")
_OF_PEOPLE = ("document_number", "passport_name", "birth_date")
_OF_HEADS = ("diet", "notes", "alert", "rank_note")
_OF_INVITATIONS = ("notes", "reply_note", "rank_note")


def what_closing_erases(session: Session, event_id: int) -> dict[Part, int]:
    """How many rows each part would empty or take out."""
    return {part: sum(1 for _ in _rows(session, event_id, part)) for part in Part}


def thanks_not_gone(session: Session, event_id: int) -> int:
    """How many letters of thanks lie in the outbox that closing would take with the drafts."""
    lying = select(func.count()).where(
        Message.event_id == event_id,
        Message.kind == MessageKind.THANKS,
        Message.status.in_((MessageStatus.DRAFT, MessageStatus.APPROVED)),
    )
    return session.scalar(lying) or 0


def ask_whether_over(session: Session, event_id: int, *, at: datetime | None = None) -> None:
    """Nothing of an event is erased while it is still needed.

    Raises:
        SymposiarchError: the event has not begun, or is still going on.
    """
    event = session.get_one(Event, event_id)
    moment = at or now()
    if event.begins_at > moment:
        raise SymposiarchError(f"“{event.title}” has not begun. It can be closed once it is over.")
    if event.ends_at is not None and event.ends_at > moment:
        raise SymposiarchError(
            f"“{event.title}” goes on until {event.ends:%H:%M}. It can be closed once it is over; if it ended sooner, "
            "put that into its facts."
        )


def close_event(
    session: Session, event_id: int, *, parts: Collection[Part] = ALL_PARTS, at: datetime | None = None
) -> dict[Part, int]:
    """Set an event to done, and erase these parts of it from the office and from the history. It is a fact.

    Returns how many rows each part took.

    Raises:
        SymposiarchError: the event has not begun, or is still going on.
    """
    ask_whether_over(session, event_id, at=at)
    session.get_one(Event, event_id).stage = EventStage.DONE
    counts: dict[Part, int] = {}
    touched: set[tuple[str, int]] = set()
    said: set[str] = set()
    for part in Part:
        if part not in parts:
            continue
        for row, fields in list(_rows(session, event_id, part)):
            counts[part] = counts.get(part, 0) + 1
            touched.add((str(row.__tablename__), row.id))
            if fields:
                said |= _telling(row, fields)
                _empty(row, fields)
            else:
                session.delete(row)
        session.flush()
    people = {("people", key) for table, key in touched if table == "people"}
    redact(session, touched - people, names=said, unrecorded=people)
    return counts


def _telling(row: Row, fields: Iterable[str]) -> set[str]:
    """Numbers and names that the history must not say either, where they are long enough to mean one person."""
    texts = (getattr(row, field) for field in fields if field in ("document_number", "passport_name", "name"))
    return {text for text in texts if isinstance(text, str) and len(text) >= 6}


def _empty(row: Row, fields: Iterable[str]) -> None:
    for field in fields:
        setattr(row, field, None if isinstance(getattr(row, field), date) else "")


def _rows(session: Session, event_id: int, part: Part) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """The rows of a part that hold something, with the fields to empty; without fields, the row itself goes."""
    heads = select(Attendee).where(Attendee.event_id == event_id)
    match part:
        case Part.SECURITY:
            for movement in session.scalars(select(Movement).where(Movement.event_id == event_id)):
                yield from _filled(movement, _OF_MOVEMENTS)
            for person in session.scalars(_no_longer_expected(event_id)):
                yield from _filled(person, _OF_PEOPLE)
        case Part.COMPANIONS:
            for head in session.scalars(heads.where(Attendee.person_id.is_(None))):
                yield from _filled(head, ("name", "card_name"))
        case Part.NOTES:
            for head in session.scalars(heads):
                yield from _filled(head, _OF_HEADS)
            for invitation in session.scalars(select(Invitation).where(Invitation.event_id == event_id)):
                yield from _filled(invitation, _OF_INVITATIONS)
        case Part.DRAFTS:
            unsent = (MessageStatus.DRAFT, MessageStatus.APPROVED, MessageStatus.WITHDRAWN)
            for message in session.scalars(
                select(Message).where(Message.event_id == event_id, Message.status.in_(unsent))
            ):
                yield message, ()
        case Part.PRINTS:
            for record in session.scalars(select(PrintRecord).where(PrintRecord.event_id == event_id)):
                yield record, ()


def _filled(row: Row, fields: Iterable[str]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    full = tuple(field for field in fields if getattr(row, field))
    if full:
        yield row, full


def _no_longer_expected(event_id: int) -> Select[tuple[Person]]:
    """Those who were at this event and are on the list of none that comes after it."""
    here = select(Attendee.person_id).where(Attendee.event_id == event_id, Attendee.person_id.is_not(None))
    begins = select(Event.begins).where(Event.id == event_id).scalar_subquery()
    later = (
        select(Attendee.person_id)
        .join(Event, Attendee.event_id == Event.id)
        .where(Event.begins > begins, Attendee.person_id.is_not(None))
    )
    return select(Person).where(
        Person.id.in_(here),
        Person.id.not_in(later),
        or_(*(getattr(Person, field).is_not(None) for field in _OF_PEOPLE)),
    )
