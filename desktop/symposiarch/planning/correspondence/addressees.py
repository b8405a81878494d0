"""To whom a letter is written: the guest of an invitation, and after the event whoever came in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event
from symposiarch.model.invitations import (
    INVITED_ALONG,
    ON_THEIR_OWN,
    SENT_STAGES,
    AttendeeRole,
    Channel,
    Invitation,
    Reply,
    Wave,
)
from symposiarch.model.people import ERASED, Person, Post
from symposiarch.planning.attendance import came_in
from symposiarch.planning.correspondence import sentences
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting.due import due_for_reminder
from symposiarch.planning.languages import known_language
from symposiarch.planning.presence import Presence

NOTICES = frozenset({MessageKind.POSTPONED, MessageKind.CANCELLED, MessageKind.CHANGE})
"""What everybody is told by the way by which they were invited."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """One head that is written to. Who is known by name alone has no `person`, who walked in no `invitation`."""

    head: Head
    person: Person | None
    invitation: Invitation | None

    @property
    def own_invitation(self) -> Invitation | None:
        """The invitation, where it is to this head and not to somebody in whose place or with whom it came."""
        return self.invitation if self.head.role is AttendeeRole.INVITEE else None

    @property
    def way(self) -> Channel:
        """As the guest was told; by e-mail where nothing is said, and to whomever was never invited."""
        invitation = self.own_invitation
        return Channel.EMAIL if invitation is None or invitation.channel is Channel.UNSET else invitation.channel

    def language(self, event: Event) -> str:
        """Of what is written: the invitation's, one that they speak; of who stands in for a guest, then the guest's."""
        wished = (self.person.language, *self.person.languages) if self.person is not None else ()
        if self.own_invitation is not None:
            wished = (self.own_invitation.language, *wished)
        elif self.invitation is not None:
            wished = (*wished, self.invitation.language, self.invitation.person.language)
        return known_language(*wished, *event.languages)


def addressees(
    session: Session,
    event_id: int,
    kind: MessageKind,
    invitation_ids: Iterable[int] | None = None,
    *,
    walked_in: Iterable[int] = (),
) -> tuple[Addressee, ...]:
    """Whose a kind of letter is, in the order of the list: of these invitations, or of all whom it concerns.

    `walked_in` are heads without an invitation who are written to beside those of the invitations, to be thanked.

    Thanks go to those who came, where arrivals were recorded, also to those whom nobody had invited; else to those who
    had accepted, and to whoever was to come in a guest's place. Who gives the event writes, and is not written to
    unless chosen, and a reminder to them waits in the outbox; a card that went to them nevertheless is taken back like
    any other.
    """
    listed = heads(session, event_id)
    wanted = None if invitation_ids is None else frozenset(invitation_ids)
    chosen: Sequence[Head]
    if kind is MessageKind.THANKS:
        chosen = _thanked(session, event_id, listed, wanted, frozenset(walked_in))
    else:
        concerned = _concerned(session, event_id, kind) if wanted is None else wanted
        chosen = [one for one in listed if one.role is AttendeeRole.INVITEE and one.invitation_id in concerned]
    if wanted is None and kind not in NOTICES:
        hosts = invitations_of_hosts(session, event_id)
        chosen = [one for one in chosen if one.invitation_id not in hosts]
    return _with_what_is_known(session, chosen)


def who_were_told(session: Session, event_id: int) -> int:
    """How many guests were told of an event, and have to hear when it takes place otherwise or not at all."""
    return len(_concerned(session, event_id, MessageKind.CHANGE))


def who_know_otherwise(session: Session, event_id: int) -> int:
    """How many guests were told of an event, and not of the day and the hour that it has now.

    A guest knows what our letters say. Of those to whom none went from here, nobody does while a letter to somebody
    else says what no longer holds, or while there is none at all.
    """
    event, told = session.get_one(Event, event_id), _concerned(session, event_id, MessageKind.POSTPONED)
    about = (MessageKind.THANKS, MessageKind.OTHER)
    gone = select(Message).where(
        Message.event_id == event_id, Message.status == MessageStatus.SENT, Message.kind.not_in(about)
    )
    letters: dict[int, list[Message]] = {}
    for letter in session.scalars(gone.order_by(Message.sent_at.desc(), Message.id.desc())):
        if letter.invitation_id in told:
            letters.setdefault(letter.invitation_id, []).append(letter)
    wrong = sum(not _knows(own, event.begins) for own in letters.values())
    return wrong + (len(told) - len(letters) if wrong or not letters else 0)


def _knows(letters: Iterable[Message], begins: datetime) -> bool:
    """Whether letters, the last one first, tell of this day and hour; one that only reminds need not name the hour."""
    for letter in letters:
        text = f"{letter.subject}\n{letter.body}"
        if not any(sentences.day(begins.date(), letter.language, weekday=weekday) in text for weekday in (True, False)):
            return False
        if sentences.clock(begins, letter.language) in text:
            return True
        if letter.kind not in (MessageKind.REMINDER, MessageKind.SAVE_THE_DATE):
            return False
    return True


def _thanked(
    session: Session, event_id: int, listed: Sequence[Head], wanted: frozenset[int] | None, walked_in: frozenset[int]
) -> Sequence[Head]:
    """Whoever came in; of a guest who was chosen by hand and for whom nobody came, the guest."""
    inside = came_in(session, event_id)
    if inside:
        came = [one for one in listed if one.id in inside]
    else:
        said = {AttendeeRole.INVITEE: Reply.ACCEPTED, AttendeeRole.REPRESENTATIVE: Reply.REPRESENTED}
        coming = (one for one in listed if one.presence is Presence.COMING and one.invitation_id is not None)
        came = [one for one in coming if said.get(one.role) is one.reply]
    thanked_with = {one.invitation_id for one in came if one.role in ON_THEIR_OWN}
    named = [
        one
        for one in came
        if one.name not in ("", ERASED)
        and (one.role in ON_THEIR_OWN or (one.role in INVITED_ALONG and one.invitation_id not in thanked_with))
    ]
    if wanted is None:
        return named
    found = {one.id for one in named if one.invitation_id in wanted or one.id in walked_in}
    without = wanted - {one.invitation_id for one in named}
    found |= {one.id for one in listed if one.role is AttendeeRole.INVITEE and one.invitation_id in without}
    return [one for one in listed if one.id in found]


def _concerned(session: Session, event_id: int, kind: MessageKind) -> frozenset[int]:
    """The invitations that a kind of letter concerns: of invitations all to whom none was sent yet."""
    of_event = select(Invitation).join(Invitation.person).where(Invitation.event_id == event_id)
    listed = session.scalars(of_event.where(Person.printed_name != ERASED)).all()
    if kind is MessageKind.REMINDER:
        due = frozenset(due_for_reminder(session, event_id))
        return frozenset(one.id for one in listed if one.id in due)
    return frozenset(one.id for one in listed if _is_for(one, kind))


def _is_for(one: Invitation, kind: MessageKind) -> bool:
    told = one.stage in SENT_STAGES
    if one.reply is Reply.WITHDRAWN or (one.wave is Wave.RESERVE and not told):
        return False
    match kind:
        case MessageKind.SAVE_THE_DATE | MessageKind.INVITATION:
            return not told and one.reply is not Reply.DECLINED
        case MessageKind.NOTE_VERBALE:
            return not told and one.channel is Channel.NOTE_VERBALE
        case MessageKind.CONFIRMATION | MessageKind.THANKS:
            return one.reply is Reply.ACCEPTED
        case MessageKind.POSTPONED | MessageKind.CANCELLED | MessageKind.CHANGE:
            return told
        case MessageKind.REMINDER | MessageKind.OTHER:
            return True


def _with_what_is_known(session: Session, chosen: Sequence[Head]) -> tuple[Addressee, ...]:
    """The heads with their records, read in few questions however many they are."""
    known = (selectinload(Person.assistant), selectinload(Person.posts).selectinload(Post.organisation))
    asked = select(Person).where(Person.id.in_({one.person_id for one in chosen if one.person_id is not None}))
    people = {person.id: person for person in session.scalars(asked.options(*known))}
    invited = (
        select(Invitation)
        .where(Invitation.id.in_({one.invitation_id for one in chosen if one.invitation_id is not None}))
        .options(
            selectinload(Invitation.attendees),
            selectinload(Invitation.person).selectinload(Person.posts).selectinload(Post.organisation),
        )
    )
    invitations = {invitation.id: invitation for invitation in session.scalars(invited)}
    return tuple(
        Addressee(one, people.get(one.person_id or 0), invitations.get(one.invitation_id or 0)) for one in chosen
    )
