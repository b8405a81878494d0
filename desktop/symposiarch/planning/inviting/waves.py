"""Waves A, B, C and the reserve: a freed place proposes the next in its category; nothing is sent by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import NOBODY_COMES, Invitation, InvitationRecord, RecordKind, Wave
from symposiarch.model.people import Person
from symposiarch.planning.inviting.records import record
from symposiarch.planning.rows import next_number


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody in the reserve for a place that was freed in the same category."""

    invitation_id: int
    person_id: int
    name: str
    category: str
    freed_by: str


def proposals(session: Session, event_id: int) -> tuple[Proposal, ...]:
    """Who may be invited for the places that regrets have freed and nobody has taken yet, the first in line first."""
    rows = session.execute(
        select(Invitation.id, Invitation.reply, Invitation.wave, Person.id, Person.category)
        .join(Person, Invitation.person_id == Person.id)
        .where(
            Invitation.event_id == event_id, or_(Invitation.wave == Wave.RESERVE, Invitation.reply.in_(NOBODY_COMES))
        )
        .order_by(Invitation.position, Invitation.id)
    ).tuples()
    freed: dict[str, list[int]] = {}
    waiting: dict[str, list[tuple[int, int]]] = {}
    for invitation, reply, wave, person, category in rows:
        gone = reply in NOBODY_COMES
        if wave is not Wave.RESERVE and gone:
            freed.setdefault(category, []).append(person)
        elif wave is Wave.RESERVE and not gone:
            waiting.setdefault(category, []).append((invitation, person))
    taken = _taken(session, event_id)
    return tuple(
        Proposal(invitation, person, _name(session, person), category, _name(session, gone))
        for category, left in freed.items()
        for (invitation, person), gone in zip(waiting.get(category, ()), left[taken[category] :], strict=False)
    )


def _name(session: Session, person_id: int) -> str:
    return session.get_one(Person, person_id).name


def _taken(session: Session, event_id: int) -> Counter[str]:
    """How many came from the reserve already, by category; whoever went back and came again is one."""
    moved = (
        select(Invitation.id, Person.category)
        .join(Invitation, Invitation.person_id == Person.id)
        .join(InvitationRecord, InvitationRecord.invitation_id == Invitation.id)
        .where(
            Invitation.event_id == event_id,
            Invitation.wave != Wave.RESERVE,
            InvitationRecord.kind == RecordKind.STAGE,
            InvitationRecord.before == Wave.RESERVE.value,
        )
        .distinct()
    )
    return Counter(category for _invitation, category in session.execute(moved).tuples())


def move_to_wave(session: Session, invitation_ids: Iterable[int], wave: Wave, *, by: str, note: str = "") -> int:
    """Put guests into another wave, from the reserve or into it. Returns how many were in another one."""
    count = 0
    for key in invitation_ids:
        invitation = session.get_one(Invitation, key)
        if invitation.wave is wave:
            continue
        record(invitation, RecordKind.STAGE, before=invitation.wave, after=wave, by=by, note=note)
        if wave is Wave.RESERVE:
            invitation.position = behind_the_reserve(session, invitation.event_id)
        invitation.wave = wave
        session.flush()
        count += 1
    return count


def behind_the_reserve(session: Session, event_id: int) -> int:
    """The place of whoever comes into the reserve next."""
    return next_number(session, Invitation.position, Invitation.event_id == event_id, Invitation.wave == Wave.RESERVE)


def accept_proposals(session: Session, event_id: int, invitation_ids: Iterable[int], *, by: str) -> int:
    """Take these out of the reserve into the wave that is being invited; they are drafts, to be approved and sent.

    Raises:
        SymposiarchError: no place of a guest's category is free any more.
    """
    event = session.get_one(Event, event_id)
    freed = {one.invitation_id: one.freed_by for one in proposals(session, event_id)}
    count = 0
    for key in invitation_ids:
        if key not in freed:
            name = session.get_one(Invitation, key).person.name
            raise SymposiarchError(f"No place in the category of {name} is free now. Look at the proposals again.")
        count += move_to_wave(session, [key], Wave(event.wave), by=by, note=freed[key])
    return count


def next_wave(session: Session, event_id: int) -> Wave | None:
    """The wave that is invited after the present one; none after the last."""
    waves = [Wave.A, Wave.B, Wave.C]
    following = waves.index(Wave(session.get_one(Event, event_id).wave)) + 1
    return waves[following] if following < len(waves) else None


def open_wave(session: Session, event_id: int, wave: Wave) -> None:
    """From now on this wave is being invited.

    Raises:
        SymposiarchError: it is the reserve, which is not invited as a wave.
    """
    if wave is Wave.RESERVE:
        raise SymposiarchError("The reserve is not invited as a wave. Its guests move up when a place is freed.")
    session.get_one(Event, event_id).wave = wave.value
