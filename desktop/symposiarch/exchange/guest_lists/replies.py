"""Replies out of a file: an export of a form, our own list sent back, a co-host's list.

Lines are matched to those who are invited, by the same evidence as guests are. A line that means nobody for certain is
listed, with whom it may mean, and is written only once somebody has said whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.exchange.guest_lists.changes import new_companions
from symposiarch.exchange.guest_lists.columns.saying import AS_IT_STANDS, ByHand
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.deputies import is_another
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.reply_lines import (
    Guest,
    ReplyFate,
    ReplyLine,
    judged,
    left_open,
    more_notes,
    of_others,
    whom_it_means,
    without_hearsay,
)
from symposiarch.exchange.guest_lists.unrecorded_replies import Lacking, Unrecorded
from symposiarch.exchange.headings.fields import Columns, target_text
from symposiarch.exchange.reading.tables import SourceFile, Table
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.model.invitations import NOBODY_COMES, Channel, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.inviting import company, replies
from symposiarch.planning.inviting.deputies import representative_of
from symposiarch.planning.inviting.reply_text.letters import says_to_be_in
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.known import everybody
from symposiarch.planning.recognition.matching import Matcher
from symposiarch.planning.states import LANGUAGES


@dataclass(frozen=True, slots=True)
class ReplyPlan:
    """What a file of replies would record."""

    event_id: int
    source: str
    lines: tuple[ReplyLine, ...]
    columns: Mapping[str, str]
    guests: Mapping[int, Guest] = field(repr=False)
    left_out: tuple[tuple[str, str], ...] = ()
    """The sheets and letters that could not be read, with the reason."""

    def count(self, fate: ReplyFate) -> int:
        return sum(line.fate is fate for line in self.lines)

    def of(self, fate: ReplyFate) -> tuple[ReplyLine, ...]:
        return tuple(line for line in self.lines if line.fate is fate)

    @property
    def unrecorded(self) -> tuple[tuple[Incoming, Unrecorded], ...]:
        """Every line that was not recorded, with the reason."""
        return tuple((line.incoming, line.why) for line in self.lines if line.why is not None)

    def decided(self, place: int, invitation_id: int) -> ReplyPlan:
        """The plan with one line given to a guest by hand."""
        line = judged(self.lines[place].incoming, self.guests[invitation_id])
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place + 1 :]))


def plan_replies(
    session: Session,
    source: SourceFile,
    *,
    event_id: int,
    mapped: Sequence[tuple[Table, Columns]],
    by_hand: ByHand = AS_IT_STANDS,
) -> ReplyPlan:
    """What the lines of these tables would record. Nothing is written."""
    guests = _guests(session, event_id)
    by_person = {guest.person_id: guest for guest in guests.values()}
    invited = [one for one in everybody(session, with_merged=True) if one.id in by_person]
    matcher, addresses = Matcher(invited), _whose_addresses(invited)
    event = session.get_one(Event, event_id)
    lines = []
    for table, columns in mapped:
        for line in incoming(table, columns, by_hand):
            if line.problems:
                lines.append(
                    ReplyLine(line, ReplyFate.PROBLEM, why=Unrecorded(Lacking.NOT_READ, problem=line.problems[0]))
                )
                continue
            if line.reply is Reply.DECLINED and says_to_be_in(line.notes, _cities(event)):
                line.reply, line.unread_answer = None, line.notes  # "I am in Seoul that day", where the event is
            match = matcher.match(line.as_known())
            meant = whom_it_means(match)
            person = meant.id if meant else _by_the_address(line, addresses)
            told = judged(line, by_person[person]) if person else left_open(line, match, by_person)
            others = of_others(line, matcher, by_person)
            if others and told.incoming.reply is None and told.invitation_id is None:
                lines += others  # whoever writes for them is no guest
            else:
                lines += [told, *others]
    return ReplyPlan(
        event_id=event_id,
        source=source.name,
        lines=tuple(without_hearsay(lines)),
        columns={
            table.headings[at]: target_text(target) for table, columns in mapped for at, target in columns.items()
        },
        guests=guests,
        left_out=tuple((sheet.name, sheet.remark) for sheet in source.sheets if sheet.remark),
    )


def _cities(event: Event) -> frozenset[str]:
    """How the city of an event is called, folded, in the languages of our lists; without a venue that of its clock."""
    named = _cities_of_clock(event.time_zone)
    city = fold(event.venue.city) if event.venue is not None else ""
    return named if not city or city in named else frozenset({city})


@cache
def _cities_of_clock(time_zone: str) -> frozenset[str]:
    from babel.dates import get_timezone_location

    return frozenset(fold(get_timezone_location(time_zone, locale=one, return_city=True)) for one in LANGUAGES)


def _guests(session: Session, event_id: int) -> dict[int, Guest]:
    invitations = session.scalars(
        select(Invitation)
        .where(Invitation.event_id == event_id)
        .options(selectinload(Invitation.person).selectinload(Person.posts), selectinload(Invitation.attendees))
    )
    found = {}
    for one in invitations:
        names = company.names_along(one)
        person = one.person
        found[one.id] = Guest(
            one.id,
            person.id,
            person.name,
            one.reply,
            _titles_of(person),
            _deputy_of(one),
            names,
            person.diet,
            one.notes,
            person.email,
        )
    return found


def _titles_of(person: Person) -> str:
    return "; ".join(post.title for post in person.posts if post.title)


def _deputy_of(invitation: Invitation) -> str:
    deputy = representative_of(invitation) if invitation.reply is Reply.REPRESENTED else None
    return deputy.called if deputy is not None else ""


def _whose_addresses(people: Iterable[Known]) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = {}
    for one in people:
        for address in one.email.lower().replace(",", " ").split():
            found.setdefault(address, set()).add(one.id)
    return found


def _by_the_address(line: Incoming, addresses: Mapping[str, set[int]]) -> int | None:
    """The one guest who has the address, of a line that names nobody; an assistant's may be of several."""
    known = line.as_known()
    if known.name or known.native_name:
        return None
    written = known.email.lower().replace(",", " ").split()
    whose = {person for address in written for person in addresses.get(address, ())}
    return whose.pop() if len(whose) == 1 else None


def commit_replies(session: Session, plan: ReplyPlan, *, by: str) -> int:
    """Record what the plan says. Returns how many guests were touched."""
    touched = [line for line in plan.lines if line.fate in (ReplyFate.NEW, ReplyFate.CHANGED)]
    for line in touched:
        assert line.invitation_id is not None
        _record(session, session.get_one(Invitation, line.invitation_id), line.incoming, by=by)
    session.flush()
    return len({line.invitation_id for line in touched})


def _record(session: Session, invitation: Invitation, line: Incoming, *, by: str) -> None:
    reply = line.reply
    if reply is Reply.REPRESENTED:
        if is_another(line.deputy, _deputy_of(invitation)):
            replies.represent(session, invitation.id, by=by, name=line.deputy, way=Channel.FILE)
    elif reply is not None and reply is not Reply.NONE:
        replies.record_reply(session, invitation.id, reply, by=by, way=Channel.FILE)
    person: Person = invitation.person
    if diet := line.person.get("diet", ""):
        person.diet = diet
    invitation.notes = more_notes(invitation.notes, line)
    if reply not in NOBODY_COMES:
        _bring(session, invitation, line)


def _bring(session: Session, invitation: Invitation, line: Incoming) -> None:
    for companion in new_companions(company.names_along(invitation), line):
        company.add_companion(session, invitation.id, role=companion.role, name=companion.name, diet=companion.diet)


def not_recorded(plan: ReplyPlan) -> Iterable[str]:
    """A sentence for each line that is left to be resolved, with its place in the file, and for what was not read."""
    yield from (f"{name}: {why}" for name, why in plan.left_out)
    yield from (f"{line.sheet}, row {line.row}: {why.message}" for line, why in plan.unrecorded)
