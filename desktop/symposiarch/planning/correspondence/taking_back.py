"""Letters that have not gone, and say of an event what no longer holds, are taken out of the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts
from symposiarch.model.correspondence import OPEN, Message, MessageKind, MessageStatus
from symposiarch.model.events import Event, EventStage
from symposiarch.planning.clock import is_over_days
from symposiarch.planning.correspondence import sentences
from symposiarch.planning.correspondence.delivery import doubt_no_more
from symposiarch.planning.correspondence.hosts import hosts_in_a_sentence, mission_of, says
from symposiarch.planning.correspondence.letterhead import Letterhead, letterhead
from symposiarch.planning.correspondence.outbox import WAITING, withdraw_messages
from symposiarch.planning.correspondence.places import place_address
from symposiarch.planning.correspondence.sentences import clock, day
from symposiarch.planning.naming import name_in


@dataclass(frozen=True, slots=True)
class ToldHost:
    """A host as it was called."""

    id: int
    name: str
    names: Texts


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A venue as it was called, and where it was."""

    id: int
    name: str
    names: Texts
    address: str
    addresses: Texts
    city: str


@dataclass(frozen=True, slots=True)
class Told:
    """What letters tell of an event. Its time zone is not among it: they name the hour on the clock at its place."""

    begins: datetime
    ends: datetime | None
    place: ToldPlace | None
    cancelled: bool
    hosts: tuple[ToldHost, ...]


def told_of(event: Event) -> Told:
    held = (one.organisation for one in sorted(event.organisers, key=lambda one: one.position))
    hosts = tuple(ToldHost(one.id, one.name, one.names) for one in held)
    venue = event.venue
    place = None
    if venue is not None:
        place = ToldPlace(venue.id, venue.name, venue.names, venue.address, venue.addresses, venue.city)
    return Told(event.begins, event.ends, place, event.stage is EventStage.CANCELLED, hosts)


def keep_letters_true(session: Session, events: Iterable[Event], change: Callable[[], object]) -> int:
    """Let `change` call a host or a place of these events otherwise, and take back letters that have not gone and name
    it as it was called. Returns how many."""
    before = [(event, told_of(event)) for event in events]
    change()
    session.flush()
    return sum(take_back_letters(session, event, told) for event, told in before)


def take_back_letters(session: Session, event: Event, before: Told) -> int:
    """Take back what does not hold any more of what letters said `before`. Returns how many.

    One that is in doubt is taken back when somebody finds out that it did not arrive.
    """
    after = told_of(event)
    if after == before:
        return 0
    lying = select(Message).where(
        Message.event_id == event.id, Message.status.in_((*OPEN, *WAITING, MessageStatus.SENDING))
    )
    house = letterhead(session)
    untrue = [
        one
        for one in session.scalars(lying)
        if not _holds(one, before, after) or _names_hosts(one, house, before.hosts, after.hosts)
    ]
    doubt_no_more(untrue)
    return withdraw_messages(session, [one.id for one in untrue])


def _holds(letter: Message, before: Told, after: Told) -> bool:
    """A notice that it is cancelled names the day that the guests know, and goes unless it takes place after all."""
    if letter.kind in (MessageKind.THANKS, MessageKind.OTHER):
        return True
    if before.cancelled is not after.cancelled:
        return (letter.kind is MessageKind.CANCELLED) is after.cancelled
    if letter.kind is MessageKind.CANCELLED and after.cancelled:
        return True
    if before.begins != after.begins or _names_place(letter, before.place, after.place):
        return False
    return before.ends == after.ends or before.ends is None or not _names(letter, before.ends, before, after)


def _names_place(letter: Message, before: ToldPlace | None, after: ToldPlace | None) -> bool:
    """Whether it takes place elsewhere, or a letter names the place as it is called no more."""
    if before is None or after is None or before.id != after.id:
        return before != after
    text, language = f"{letter.subject}\n{letter.body}", letter.language
    told, now = ((name_in(place, language), place_address(place, language)) for place in (before, after))
    return any(said != still and says(text, said) for said, still in zip(told, now, strict=True))


def _names_hosts(letter: Message, house: Letterhead, before: Sequence[ToldHost], after: Sequence[ToldHost]) -> bool:
    """Whether a letter names hosts as they are no more: who is none, all of them together, or who signs for them."""
    if before == after:
        return False
    language = letter.language
    mission, writes = (mission_of(hosts, house, language) for hosts in (before, after))
    text = f"{letter.subject}\n{letter.body}"
    if mission != writes:
        return says(text, mission)
    text = text.removesuffix(mission)  # as whoever signs still does
    together, now = (hosts_in_a_sentence(hosts, house, language) for hosts in (before, after))
    if letter.kind is MessageKind.NOTE_VERBALE and together == sentences.with_article(mission, language):
        return False  # it is the mission that writes
    gone = {name_in(host, language) for host in before} - {name_in(host, language) for host in after}
    return (together != now and says(text, together)) or any(says(text, name) for name in gone)


def _names(letter: Message, end: datetime, before: Told, after: Told) -> bool:
    """Whether a letter names this end, which it has no more; one that says nothing of it may go."""
    if is_over_days(before.begins, end) is not is_over_days(after.begins, after.ends):
        return True
    gone: list[str] = []
    if after.ends is None or after.ends.time() != end.time():
        gone.append(clock(end, letter.language))
    if (after.ends is None or after.ends.date() != end.date()) and end.date() != before.begins.date():
        gone += [day(end.date(), letter.language, weekday=weekday) for weekday in (True, False)]
    return any(said in f"{letter.subject}\n{letter.body}" for said in gone)
