"""Who must be told that the programme has changed, in words of their language, and the messages to them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Channel, Invitation
from symposiarch.model.people import Person
from symposiarch.planning.correspondence import filling, sentences, wording
from symposiarch.planning.correspondence.addressees import Addressee
from symposiarch.planning.correspondence.fields import letter_fields
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.languages import known_language
from symposiarch.planning.programme.versions.differences import Change, Difference, Span, differences, to_be_told

_TABLE = "programme_change"


def change_sentence(change: Difference, language: str = "en") -> str:
    """What is otherwise than in a version, for whoever must know of it."""
    return filling.fill(wording.phrase(language, _TABLE, _key(change)), _fields(change, language), language).text


def _key(change: Difference) -> str:
    """Which sentence says it."""
    match change.change:
        case Change.MOVED:
            return "later" if _moved(change) > 0 else "earlier"
        case Change.LENGTHENED | Change.SHORTENED:
            return "length"
        case Change.PERSON_CHANGED if not change.is_now:
            return "person_open"
        case Change.PERSON_CHANGED if not change.was:
            return "person_takes"
        case Change.TOPIC if not change.is_now:
            return "no_topic"
        case _:
            return change.change.value


def _moved(change: Difference) -> int:
    """Minutes later; negative is earlier."""
    if change.before is None or change.after is None:
        return 0
    return round((change.after.begins - change.before.begins).total_seconds() / 60)


def _fields(change: Difference, language: str) -> dict[str, str]:
    before, after = change.before, change.after
    minutes = abs(_moved(change)) if change.change is Change.MOVED else after.minutes if after else 0
    everybody = wording.phrase(language, _TABLE, "everybody")
    added = change.change is Change.ADDED
    role = change.is_now if change.change in (Change.PERSON_ADDED, Change.ROLE) else ""
    return {
        "item": change.titles.get(language, change.title),
        "day": _day(after, language),
        "old_day": _day(before, language),
        "begins": f"{after.begins:%H:%M}" if after else "",
        "ends": f"{after.ends:%H:%M}" if after else "",
        "began": f"{before.begins:%H:%M}" if before else "",
        "minutes": _minutes(minutes, language),
        "old_minutes": _minutes(before.minutes, language) if before else "",
        "room": after.room or ("" if added else everybody) if after else "",
        "old_room": before.room or everybody if before else "",
        "name": change.name,
        "was": change.was,
        "now": change.is_now,
        "role": wording.phrase(language, _TABLE, role) if role else "",
    }


def _minutes(count: int, language: str) -> str:
    """ "1 minute", "45 minutes" """
    return wording.phrase(language, _TABLE, "minute" if count == 1 else "minutes").format(minutes=count)


def _day(span: Span | None, language: str) -> str:
    return sentences.day(span.begins.date(), language, weekday=False) if span is not None else ""


def prepare_messages(session: Session, event_id: int, *, since: int | None = None) -> tuple[Message, ...]:
    """A draft for each person whom the changes since a version concern, in their language; nothing is sent.

    Older drafts on changes are replaced.
    """
    told = to_be_told(differences(session, event_id, since=since))
    for draft in session.scalars(
        select(Message).where(
            Message.event_id == event_id, Message.kind == MessageKind.CHANGE, Message.status == MessageStatus.DRAFT
        )
    ):
        session.delete(draft)
    event = session.get_one(Event, event_id)
    invitations = {
        invitation.person_id: invitation
        for invitation in session.scalars(
            select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id.in_(told))
        )
    }
    known = {head.invitation_id: head for head in heads(session, event_id) if head.role is AttendeeRole.INVITEE}
    made = []
    for person in session.scalars(select(Person).where(Person.id.in_(told)).order_by(Person.id)):
        invitation = invitations.get(person.id)
        head = known.get(invitation.id) if invitation is not None else None
        message = _message(session, event, person, invitation, head, told[person.id])
        session.add(message)
        made.append(message)
    session.flush()
    return tuple(made)


def _message(
    session: Session,
    event: Event,
    person: Person,
    invitation: Invitation | None,
    head: Head | None,
    changes: tuple[Difference, ...],
) -> Message:
    if invitation is not None and head is not None:
        to = Addressee(head, person, invitation)
        language = to.language(event)
        fields = letter_fields(to, event, letterhead(session), language, today=now().date())
    else:  # taken off the list meanwhile; told all the same
        language = known_language(person.language, *person.languages, *event.languages)
        fields = {
            "salutation": person.salutation or person.name,
            "event": event.titles.get(language, event.title),
            "closing": wording.phrase(language, "phrases", "closing"),
            "signature": "",
        }
    fields["changes"] = "\n".join(f"- {change_sentence(change, language)}" for change in changes)
    recipient = person.assistant or person
    return Message(
        event_id=event.id,
        invitation_id=invitation.id if invitation is not None else None,
        attendee_id=head.id if head is not None else None,
        person_id=person.id,
        recipient_id=recipient.id,
        kind=MessageKind.CHANGE,
        channel=Channel.EMAIL if recipient.email else Channel.TELEPHONE,
        language=language,
        to_address=recipient.email,
        subject=filling.fill(wording.phrase(language, _TABLE, "subject"), fields, language).text,
        body=filling.fill(wording.phrase(language, _TABLE, "body"), fields, language).text,
        made_at=now(),
    )
