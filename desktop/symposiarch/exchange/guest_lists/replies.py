"""Replies out of a file: an export of a form, our own list sent back, a co-host's list.

Lines are matched to those who are invited, by the same evidence as guests are. A line that means nobody for certain is
listed, with whom it may mean, and is written only once somebody has said whom.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.exchange.cut_cells import made_whole
from symposiarch.exchange.guest_lists.changes import new_companions
from symposiarch.exchange.guest_lists.columns.saying import AS_IT_STANDS, ByHand
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.deputies import is_another
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.lines.notes import noted
from symposiarch.exchange.guest_lists.unrecorded_replies import Lacking, Unrecorded
from symposiarch.exchange.headings.fields import Columns, target_text
from symposiarch.exchange.reading.tables import SourceFile, Table
from symposiarch.model.folding import fold
from symposiarch.model.invitations import NOBODY_COMES, Channel, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.inviting import company, replies
from symposiarch.planning.inviting.deputies import representative_of
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.known import everybody
from symposiarch.planning.recognition.matching import Match, Matcher, Ranked, Reason
from symposiarch.planning.recognition.names.honorifics import take_honorific


class ReplyFate(enum.StrEnum):
    """What becomes of a line."""

    NEW = "new"  # the first answer of this guest
    CHANGED = "changed"  # another answer than before, or more company
    SAME = "same"
    UNCLEAR = "unclear"  # it may mean one or more of the guests
    UNMATCHED = "unmatched"  # it means nobody who is invited
    PROBLEM = "problem"  # it says nothing that could be recorded


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line, and the guest whom it means or those whom it may mean."""

    incoming: Incoming
    fate: ReplyFate
    invitation_id: int | None = None
    guest: str = ""
    candidates: tuple[tuple[int, str], ...] = ()
    why: Unrecorded | None = None


@dataclass(frozen=True, slots=True)
class ReplyPlan:
    """What a file of replies would record."""

    event_id: int
    source: str
    lines: tuple[ReplyLine, ...]
    columns: Mapping[str, str]
    guests: Mapping[int, _Guest] = field(repr=False)

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
        line = _judged(self.lines[place].incoming, self.guests[invitation_id])
        return replace(self, lines=(*self.lines[:place], line, *self.lines[place + 1 :]))


@dataclass(frozen=True, slots=True)
class _Guest:
    id: int
    person_id: int
    name: str
    reply: Reply
    deputy: str
    """Who comes in the guest's place, where the guest is represented."""
    companions: tuple[str, ...]
    diet: str
    notes: str


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
    lines = []
    for table, columns in mapped:
        for line in incoming(table, columns, by_hand):
            if line.problems:
                lines.append(
                    ReplyLine(line, ReplyFate.PROBLEM, why=Unrecorded(Lacking.NOT_READ, problem=line.problems[0]))
                )
                continue
            match = matcher.match(line.as_known())
            meant = _meant(match)
            person = meant.id if meant else _by_the_address(line, addresses)
            lines.append(_judged(line, by_person[person]) if person else _open(line, match, by_person))
    return ReplyPlan(
        event_id=event_id,
        source=source.name,
        lines=tuple(lines),
        columns={
            table.headings[at]: target_text(target) for table, columns in mapped for at, target in columns.items()
        },
        guests=guests,
    )


def _guests(session: Session, event_id: int) -> dict[int, _Guest]:
    invitations = session.scalars(
        select(Invitation)
        .where(Invitation.event_id == event_id)
        .options(selectinload(Invitation.person), selectinload(Invitation.attendees))
    )
    found = {}
    for one in invitations:
        names = company.names_along(one)
        person = one.person
        found[one.id] = _Guest(
            one.id, person.id, person.name, one.reply, _deputy_of(one), names, person.diet, one.notes
        )
    return found


def _deputy_of(invitation: Invitation) -> str:
    deputy = representative_of(invitation) if invitation.reply is Reply.REPRESENTED else None
    return "" if deputy is None else deputy.person.name if deputy.person is not None else deputy.name


_THE_NAME = frozenset({Reason.NAME, Reason.NATIVE_NAME, Reason.SPELLING})
_BESIDE = frozenset({Reason.ORGANISATION, Reason.PHONE, Reason.EMAIL})


def _meant(match: Match) -> Ranked | None:
    """Whom a line means without asking: somebody certain, or the only guest who bears the name.

    Among those invited a name need not be proven by an e-mail: a guest answers from a private one, or an assistant's.
    """
    if not match.ranked:
        return None
    first, others = match.ranked[0], match.ranked[1:]
    if first.certain and not any(other.certain and other.score > first.score - 0.01 for other in others):
        return first
    named = [one for one in match.ranked if _named(one)]
    return named[0] if len(named) == 1 else None


def _named(one: Ranked) -> bool:
    reasons = set(one.reasons)
    if reasons & {Reason.OTHER_NAME, Reason.OTHER_BIRTH_DATE, Reason.OTHER_ORGANISATION}:
        return False
    return bool(reasons & _THE_NAME or (reasons & _BESIDE and Reason.LIKELY_SPELLING in reasons))


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


def _of_the_family(line: Incoming, by_person: Mapping[int, _Guest]) -> list[_Guest]:
    """The guests whose name has the one word that a line says behind a form of address: "Mme Garnier"."""
    _, words = take_honorific(line.name.split(), french=True)
    if len(words) != 1 or len(words[0]) < _SHORTEST_FAMILY:
        return []
    return [guest for guest in by_person.values() if fold(words[0]) in fold(guest.name).split()]


_SHORTEST_FAMILY = 3


def _open(line: Incoming, match: Match, by_person: Mapping[int, _Guest]) -> ReplyLine:
    if not match.ranked and (some := _of_the_family(line, by_person)):
        why = Unrecorded(Lacking.SURENESS, line.name, some[0].name, (Reason.PART_OF_NAME,))
        return ReplyLine(line, ReplyFate.UNCLEAR, candidates=tuple((one.id, one.name) for one in some), why=why)
    if not match.ranked:
        return ReplyLine(line, ReplyFate.UNMATCHED, why=Unrecorded(Lacking.NOT_INVITED, line.name))
    candidates = tuple((by_person[one.id].id, by_person[one.id].name) for one in match.ranked)
    best = match.ranked[0]
    why = Unrecorded(Lacking.SURENESS, line.name, by_person[best.id].name, tuple(best.reasons))
    return ReplyLine(line, ReplyFate.UNCLEAR, candidates=candidates, why=why)


def _judged(line: Incoming, guest: _Guest) -> ReplyLine:
    """What the line would change for the guest whom it means."""
    reply = line.reply
    if reply is Reply.REPRESENTED and not line.deputy:
        why = Unrecorded(Lacking.DEPUTY, line.name, guest.name)
        return ReplyLine(line, ReplyFate.PROBLEM, guest.id, guest.name, why=why)
    noted = line.notes.replace(f"Reply: {line.unread_answer}", "").strip() if line.unread_answer else line.notes
    if reply is None and not (line.companions or line.person.get("diet") or noted):
        why = Unrecorded(Lacking.ANSWER, line.name, guest.name)
        return ReplyLine(line, ReplyFate.PROBLEM, guest.id, guest.name, why=why)
    other_reply = reply is not None and reply is not Reply.NONE and reply is not guest.reply
    other_reply |= reply is Reply.REPRESENTED and is_another(line.deputy, guest.deputy)
    more = (
        bool(new_companions(guest.companions, line))
        or line.person.get("diet", guest.diet) != guest.diet
        or _more_notes(guest.notes, line) != guest.notes
    )
    if not other_reply and not more:
        fate = ReplyFate.SAME
    else:
        fate = ReplyFate.NEW if guest.reply is Reply.NONE and other_reply else ReplyFate.CHANGED
    return ReplyLine(line, fate, guest.id, guest.name)


def _more_notes(there: str, line: Incoming) -> str:
    said = made_whole(line.notes, there)
    for one in said.splitlines() if said != there else ():
        if one.strip():
            there = noted(one.strip(), there)
    return there


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
    invitation.notes = _more_notes(invitation.notes, line)
    if reply not in NOBODY_COMES:
        _bring(session, invitation, line)


def _bring(session: Session, invitation: Invitation, line: Incoming) -> None:
    for companion in new_companions(company.names_along(invitation), line):
        company.add_companion(session, invitation.id, role=companion.role, name=companion.name, diet=companion.diet)


def not_recorded(plan: ReplyPlan) -> Iterable[str]:
    """A sentence for each line that is left to be resolved, with its place in the file."""
    return (f"{line.sheet}, row {line.row}: {why.message}" for line, why in plan.unrecorded)
