"""The guest list of an event: who is put on it, and who is meant by what somebody typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, Organiser, ReplyMode
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Invitation, Wave
from symposiarch.model.people import Person
from symposiarch.planning.inviting.waves import behind_the_reserve
from symposiarch.planning.naming import called
from symposiarch.planning.people.contacts import AS_PEOPLE_ARE_CALLED


@dataclass(frozen=True, slots=True)
class Invited:
    """What `invite` did: the new invitations, and by name who was on the list already or is put away."""

    invitations: tuple[int, ...]
    already: tuple[str, ...] = ()
    archived: tuple[str, ...] = ()


def invite(
    session: Session,
    event_id: int,
    people: Iterable[int],
    *,
    wave: Wave = Wave.A,
    organiser_id: int | None = None,
    channel: Channel = Channel.UNSET,
    language: str = "",
    reply_mode: ReplyMode | None = None,
    group: str = "",
) -> Invited:
    """Put people on the list of an event, each with an invitation in draft and a head in the room.

    Who is on it already stays as they are; who is put away in the address book is not invited. Nothing is sent.

    Raises:
        SymposiarchError: the organiser belongs to another event.
    """
    session.get_one(Event, event_id)
    if organiser_id is not None and session.get_one(Organiser, organiser_id).event_id != event_id:
        raise SymposiarchError("This organiser belongs to another event. Choose one of this event.")
    wanted = list(dict.fromkeys(people))
    listed = set(session.scalars(select(Invitation.person_id).where(Invitation.event_id == event_id)))
    known = {person.id: person for person in session.scalars(select(Person).where(Person.id.in_(wanted)))}
    found = [known.get(key) or session.get_one(Person, key) for key in wanted]
    fresh = [person for person in found if person.id not in listed]
    behind = behind_the_reserve(session, event_id)
    new = [
        Invitation(
            event_id=event_id,
            person_id=person.id,
            organiser_id=organiser_id,
            wave=wave,
            position=behind + at if wave is Wave.RESERVE else 0,
            channel=channel,
            language=language,
            reply_mode=reply_mode,
            group=group,
        )
        for at, person in enumerate(person for person in fresh if person.archived_at is None)
    ]
    session.add_all(new)
    session.flush()
    session.add_all(
        Attendee(event_id=event_id, invitation_id=one.id, person_id=one.person_id, role=AttendeeRole.INVITEE)
        for one in new
    )
    session.flush()
    return Invited(
        tuple(one.id for one in new),
        already=tuple(person.name for person in found if person.id in listed),
        archived=tuple(person.name for person in fresh if person.archived_at is not None),
    )


def invitation_called(session: Session, event_id: int, reference: int | str) -> Invitation:
    """The invitation with this UUID or token, or that of the person whose UUID, e-mail or name this is.

    Raises:
        SymposiarchError: nobody on the list, or several, are meant.
    """
    text = " ".join(str(reference).split())
    mine = select(Invitation).join(Person, Invitation.person_id == Person.id).where(Invitation.event_id == event_id)
    exact = (Invitation.uuid == text) | (Invitation.token == text) | (Person.uuid == text)
    found = session.scalar(mine.where(exact))
    if found is not None:
        return found
    people = {person: one for one, person in session.execute(mine.with_only_columns(Invitation, Person)).tuples()}
    same = called(people, text, *AS_PEOPLE_ARE_CALLED, lambda person: [str(person.id)])
    if len(same) > 1:
        raise SymposiarchError(f"Several guests are called “{reference}”. Name the one by its id (list guests).")
    if not same:
        raise SymposiarchError(f"“{reference}” is not on the list of this event. “list guests” shows who is.")
    return people[same[0]]
