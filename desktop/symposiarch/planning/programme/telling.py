"""Who must be told that the programme has changed, and the messages to them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel, Invitation
from symposiarch.model.people import Person
from symposiarch.planning.programme.differences import Change, Difference, differences, to_be_told
from symposiarch.planning.programme.words import clock


def prepare_messages(session: Session, event_id: int, *, since: int | None = None) -> tuple[Message, ...]:
    """A draft for each person whom the changes since a version concern; nothing is sent. Older drafts are replaced."""
    event = session.get_one(Event, event_id)
    told = to_be_told(differences(session, event_id, since=since))
    for draft in session.scalars(
        select(Message).where(
            Message.event_id == event_id, Message.kind == MessageKind.CHANGE, Message.status == MessageStatus.DRAFT
        )
    ):
        session.delete(draft)
    invitations = {
        invitation.person_id: invitation
        for invitation in session.scalars(
            select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id.in_(told))
        )
    }
    made = []
    for person in session.scalars(select(Person).where(Person.id.in_(told)).order_by(Person.id)):
        recipient = person.assistant or person
        invitation = invitations.get(person.id)
        lines = "\n".join(f"- {change_sentence(change)}" for change in told[person.id])
        greeting = person.salutation or f"Dear {person.name}"
        message = Message(
            event_id=event_id,
            invitation_id=invitation.id if invitation else None,
            person_id=person.id,
            recipient_id=recipient.id,
            kind=MessageKind.CHANGE,
            channel=Channel.EMAIL if recipient.email else Channel.TELEPHONE,
            language="en",
            to_address=recipient.email,
            subject=f"Change of the programme: {event.title}",
            body=f"{greeting},\n\nthe programme of “{event.title}” has changed where it concerns you:\n\n{lines}\n",
            made_at=now(),
        )
        session.add(message)
        made.append(message)
    session.flush()
    return tuple(made)


def change_sentence(change: Difference) -> str:
    """What is otherwise than in a version, for whoever must know of it."""
    title, before, after = f"“{change.title}”", change.before, change.after
    match change.change:
        case Change.REMOVED:
            return f"{title} is no longer in the programme."
        case Change.ADDED if after is not None:
            where = f" in {after.room}" if after.room else ""
            return f"New: {title}, {after.begins:%d %B}, {clock(after.begins)}–{clock(after.ends)}{where}."
        case Change.MOVED if before is not None and after is not None:
            moved = round((after.begins - before.begins).total_seconds() / 60)
            how = f"{abs(moved)} minutes {'later' if moved > 0 else 'earlier'}"
            return f"{title} begins at {clock(after.begins)} instead of {clock(before.begins)}, {how}."
        case Change.OTHER_DAY if before is not None and after is not None:
            return (
                f"{title} is now on {after.begins:%d %B} at {clock(after.begins)} "
                f"(was {before.begins:%d %B}, {clock(before.begins)})."
            )
        case Change.LENGTHENED | Change.SHORTENED if before is not None and after is not None:
            return f"{title} takes {after.minutes} minutes instead of {before.minutes}."
        case Change.ROOM if before is not None and after is not None:
            place = f"in {after.room}" if after.room else "for everybody"
            return f"{title} is now {place} (was {before.room or 'for everybody'})."
        case Change.TITLE:
            return f"“{change.was}” is now called “{change.is_now}”."
        case Change.PERSON_ADDED:
            return f"{change.name} is now {change.is_now.replace('_', ' ')} in {title}."
        case Change.PERSON_CHANGED:
            return f"{change.is_now or 'An open place'} takes the place of {change.was or 'an open place'} in {title}."
        case Change.PERSON_REMOVED:
            return f"{change.name} is no longer in {title}."
        case Change.ROLE:
            return f"{change.name} is now {change.is_now.replace('_', ' ')} in {title}."
        case Change.TOPIC if change.is_now:
            return f"{change.name} now speaks on “{change.is_now}” in {title}."
        case Change.TOPIC:
            return f"{change.name} has no topic in {title} any more."
        case _:
            return f"The order in {title} is now {change.is_now}."
