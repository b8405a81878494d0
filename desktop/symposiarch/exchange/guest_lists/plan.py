"""What a guest list would do to the office: a verdict for each line, before anything is written.

`plan_import` answers, `commit.commit_import` does. A plan is a value: the assistant shows it, lets each unclear
line be decided, and commits it; the command line prints its counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.columns import guess_columns
from symposiarch.exchange.guest_lists.headings import Field
from symposiarch.exchange.guest_lists.incoming import Columns, Incoming, incoming
from symposiarch.exchange.reading.tables import Problem, SourceFile, Table
from symposiarch.exchange.uncollected import uncollected
from symposiarch.model.attendance import Attendee, AttendeeRole
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Invitation, Reply
from symposiarch.model.people import Person, Post
from symposiarch.planning.recognition.known import everybody
from symposiarch.planning.recognition.matching import Known, Match, Matcher, Ranked, Reason, Verdict, reason_words


class Fate(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"


class Matching(StrEnum):
    """What is done with a line that may mean somebody who is known."""

    AUTO = "auto"  # it is a new person
    ASK = "ask"  # it is left out, and named
    NEVER = "never"  # nobody is looked for


class Missing(StrEnum):
    """What is done with guests who came from a list and are not on this one."""

    KEEP = "keep"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Change:
    """A field that the list says otherwise than the office: both, side by side."""

    field: str
    before: str
    after: Any


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post of a known person, as far as a list can say it."""

    id: int
    title: str
    organisation: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class OnList:
    """The invitation that a known person has to this event."""

    id: int
    reply: Reply
    notes: str
    group: str
    companions: tuple[str, ...]
    diet: str = ""  # at this event alone


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What the office knows of somebody whom a line may mean."""

    id: int
    uuid: str
    name: str
    fields: Mapping[str, Any]
    posts: tuple[PostHeld, ...]
    invitation: OnList | None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One line with what would become of it. `person_id` is whom it means; `candidates` are whom it may mean."""

    incoming: Incoming
    fate: Fate
    person_id: int | None = None
    changes: tuple[Change, ...] = ()
    candidates: tuple[Ranked, ...] = ()
    problems: tuple[Problem, ...] = ()
    repeated: bool = False  # alike in every field with a line before it
    taken: bool = True  # ticked: left out where it is not

    @property
    def unclear(self) -> bool:
        return bool(self.candidates) and self.person_id is None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `missing` are the invitations of guests who are not on this list any more."""

    event_id: int | None
    source: str
    rows: tuple[PlannedRow, ...]
    columns: Mapping[str, str]
    known: Mapping[int, KnownPerson] = field(repr=False)
    missing: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        return sum(row.fate is fate for row in self.rows)

    @property
    def unclear(self) -> int:
        return sum(row.unclear for row in self.rows)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for row in self.rows for problem in row.problems)

    def decided(self, place: int, *, person_id: int | None = None, new: bool = False, taken: bool = True) -> ImportPlan:
        """The plan with one line decided by hand: it means `person_id`, or a new person, or is left out."""
        row = self.rows[place]
        if person_id is not None:
            person = self.known[person_id]
            changes = changes_to(person, row.incoming, by_id=True, listed=self.event_id is not None)
            row = replace(row, person_id=person_id, changes=changes, fate=Fate.CHANGED if changes else Fate.SAME)
        elif new:
            row = replace(row, person_id=None, candidates=(), changes=(), fate=Fate.NEW)
        row = replace(row, taken=taken)
        return replace(self, rows=(*self.rows[:place], row, *self.rows[place + 1 :]))


def choose_columns(table: Table, wished: Mapping[str, str] | None = None) -> dict[int, Field]:
    """Where each column goes: as wished by heading, else as guessed. An empty wish leaves the column out.

    Raises:
        SymposiarchError: a wished heading or field is not there.
    """
    chosen = {guess.index: guess.field for guess in guess_columns(table) if guess.field is not None}
    if wished:
        places = {fold(heading): index for index, heading in enumerate(table.headings)}
        for heading, name in wished.items():
            index = places.get(fold(heading))
            if index is None:
                continue
            chosen.pop(index, None)
            if name and name != "ignore":
                chosen[index] = _field_called(name)
    return chosen


def _field_called(name: str) -> Field:
    try:
        return Field(name.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError:
        known = ", ".join(choice.value for choice in Field)
        raise SymposiarchError(f"There is no field “{name}”. The fields are {known}.") from None


_OTHER_SHEETS = (frozenset({"Symposiarch ID", "Session"}), frozenset({"Table", "Seat", "With"}))
"""What stands above the programme and the seating in our own workbook of an event, beside which its guests stand."""

NAMES = frozenset({Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME, Field.EMAIL})


def header_row_naming(source: SourceFile, wished: Mapping[str, str]) -> int | None:
    """The row with all the wished headings in a table whose headings were not recognised: read again, it heads it."""
    headings = set(map(fold, wished))
    for table in source.tables:
        if headings and table.header_row is None:
            for number, line in zip(table.row_numbers, islice(table.rows(), 20), strict=False):
                if headings <= {fold(value) for value in line if isinstance(value, str)}:
                    return number
    return None


def tables_of_people(
    source: SourceFile, wished: Mapping[str, str] | None = None
) -> tuple[tuple[Table, dict[int, Field]], ...]:
    """The tables that have a column of names (or, failing all, of e-mails), each with where its columns go.

    Raises:
        SymposiarchError: there is no list of people in the file, or a wished heading is in none of its tables.
    """
    if wished:
        headings = {fold(heading) for table in source.tables for heading in table.headings}
        for heading in wished:
            if fold(heading) not in headings:
                known = ", ".join(dict.fromkeys(heading for table in source.tables for heading in table.headings))
                raise SymposiarchError(f"No column is headed “{heading}”. The headings are {known}.")
    mapped = [(table, choose_columns(table, wished)) for table in source.tables]
    found = tuple(pair for pair in mapped if (NAMES - {Field.EMAIL}) & set(pair[1].values()))
    found = tuple(pair for pair in found if not any(map(set(pair[0].headings).issuperset, _OTHER_SHEETS))) or found
    found = found or tuple(pair for pair in mapped if Field.EMAIL in pair[1].values())
    if not found:
        raise SymposiarchError(
            f"No list of people was found in {source.name}: no column holds names. "
            "Say which one does, for example --columns 'Heading=name', or choose another sheet."
        )
    return found


@uncollected()
def plan_import(
    session: Session,
    source: SourceFile,
    *,
    event_id: int | None,
    mapped: Sequence[tuple[Table, Columns]],
    matching: Matching = Matching.AUTO,
    fixed: Mapping[Field, str] | None = None,
) -> ImportPlan:
    """What the lines of these tables would do to the office, and to the guest list of the event."""
    lines = [line for table, columns in mapped for line in incoming(table, columns, fixed=fixed)]
    if event_id is None:  # there is no invitation that the notes could belong to
        for line in lines:
            if line.notes:
                line.person["notes"] = line.notes
    listed = _listed(session, event_id)
    by_key = {} if matching is Matching.NEVER else {key: person for key, (person, _) in listed.items() if key}
    people = everybody(session, with_merged=True) if matching is not Matching.NEVER else ()
    matcher = Matcher(people)
    matches: dict[int, Match] = {}
    seen: set[str] = set()
    used = {by_key[line.key] for line in lines if line.key in by_key}
    for place, line in enumerate(lines):
        if line.problems or line.key in by_key or line.key in seen:
            seen.add(line.key)
            continue
        seen.add(line.key)
        if people:
            matches[place] = _among_free(matcher.match(_as_known(line)), used)
            best = matches[place].best
            if matches[place].verdict is Verdict.CERTAIN and best is not None:
                used.add(best.id)
    wanted = {one.id for match in matches.values() for one in match.ranked}
    known = _known_people(session, wanted, event_id)
    rows = tuple(_planned(lines, by_key, matches, known, matching, listed=event_id is not None))
    met = used | {row.person_id for row in rows if row.person_id is not None}
    return ImportPlan(
        event_id=event_id,
        source=source.name,
        rows=rows,
        columns={table.headings[index]: target.value for table, columns in mapped for index, target in columns.items()},
        known=known,
        missing=tuple(invitation for key, (person, invitation) in listed.items() if key and person not in met),
        remarks=source.remarks,
    )


def _planned(
    lines: Iterable[Incoming],
    by_key: Mapping[str, int],
    matches: Mapping[int, Match],
    known: Mapping[int, KnownPerson],
    matching: Matching,
    *,
    listed: bool,
) -> Iterable[PlannedRow]:
    seen: set[str] = set()
    for place, line in enumerate(lines):
        if line.key in seen:
            yield PlannedRow(line, Fate.SAME, repeated=True)
            continue
        seen.add(line.key)
        if line.problems:
            yield PlannedRow(line, Fate.PROBLEM, problems=line.problems)
            continue
        if line.key in by_key:
            yield PlannedRow(line, Fate.SAME, person_id=by_key[line.key])
            continue
        match = matches.get(place)
        if match is None or not match.ranked:
            yield PlannedRow(line, Fate.NEW)
        elif match.verdict is Verdict.CERTAIN:
            best = match.ranked[0]
            changes = changes_to(known[best.id], line, by_id=best.reasons[0] is Reason.OUR_ID, listed=listed)
            fate = Fate.CHANGED if changes else Fate.SAME
            yield PlannedRow(line, fate, best.id, changes=changes, candidates=match.ranked)
        elif matching is Matching.ASK:
            best = match.ranked[0]
            why = f"This may be {known[best.id].name} ({reason_words(best.reasons)}). Say whether it is."
            asked = (Problem(line.sheet, line.row, None, why),)
            yield PlannedRow(line, Fate.PROBLEM, candidates=match.ranked, problems=asked)
        else:
            yield PlannedRow(line, Fate.NEW, candidates=match.ranked)


def _among_free(match: Match, used: set[int]) -> Match:
    """The match without those whom another line of the list means: two lines are two people."""
    free = tuple(one for one in match.ranked if one.id not in used)
    if len(free) == len(match.ranked):
        return match
    if not free:
        return Match(Verdict.NONE)
    certain = [one for one in free if one.certain]
    return Match(Verdict.CERTAIN if len(certain) == 1 and free[0].certain else Verdict.POSSIBLE, free)


def _as_known(line: Incoming) -> Known:
    say = line.person.get
    whole = say("printed_name") or " ".join(filter(None, (say("given_name"), say("family_name"))))
    return Known(
        uuid=line.uuid,
        name=whole,
        native_name=say("native_name", ""),
        organisation=line.organisation,
        email=", ".join((say("email", ""), *say("other_emails", ()))).strip(", "),
        phone=" / ".join(filter(None, (say("phone"), say("mobile")))),
        birth_date=say("birth_date"),
        state=say("country", ""),
    )


def _listed(session: Session, event_id: int | None) -> dict[str, tuple[int, int]]:
    """The person and invitation behind each line that came from a list; those who did not stand under an empty key."""
    if event_id is None:
        return {}
    rows = session.execute(
        select(Invitation.source_key, Invitation.person_id, Invitation.id, Invitation.reply).where(
            Invitation.event_id == event_id
        )
    )
    return {key: (person, invitation) for key, person, invitation, reply in rows if reply is not Reply.WITHDRAWN}


def _known_people(session: Session, ids: Iterable[int], event_id: int | None) -> dict[int, KnownPerson]:
    wanted = sorted(ids)
    found: dict[int, KnownPerson] = {}
    for start in range(0, len(wanted), 500):
        batch = wanted[start : start + 500]
        invitations = _invitations_of(session, batch, event_id)
        people = select(Person).where(Person.id.in_(batch))
        for person in session.scalars(people.options(selectinload(Person.posts).selectinload(Post.organisation))):
            posts = tuple(
                PostHeld(post.id, post.title, post.organisation.name if post.organisation else "", post.department)
                for post in person.posts
            )
            fields = {name: getattr(person, name) for name in COMPARED}
            on_list = invitations.get(person.id)
            found[person.id] = KnownPerson(person.id, person.uuid, person.name, fields, posts, on_list)
    return found


def _invitations_of(session: Session, people: Sequence[int], event_id: int | None) -> dict[int, OnList]:
    if event_id is None:
        return {}
    company: dict[int, list[str]] = {}
    diets: dict[int, str] = {}
    heads = (
        select(Attendee.invitation_id, Attendee.name, Person, Attendee.role, Attendee.diet)
        .join(Invitation, Attendee.invitation_id == Invitation.id)
        .outerjoin(Person, Attendee.person_id == Person.id)
        .where(Invitation.event_id == event_id, Invitation.person_id.in_(people), Attendee.withdrawn_at.is_(None))
    )
    for invitation, name, person, role, diet in session.execute(heads):
        if role is AttendeeRole.INVITEE:
            diets[invitation] = diet
        elif role is not AttendeeRole.REPRESENTATIVE:
            company.setdefault(invitation, []).append(name or (person.name if person else ""))
    mine = select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id.in_(people))
    return {
        one.person_id: OnList(
            one.id, one.reply, one.notes, one.group, tuple(company.get(one.id, ())), diets.get(one.id, "")
        )
        for one in session.scalars(mine)
    }


_NAME_FIELDS = ("printed_name", "given_name", "family_name", "suffix", "native_name", "honorific", "name_order")
COMPARED = (
    *_NAME_FIELDS, "other_name", "category", "email", "other_emails", "phone", "mobile", "address", "city", "post_code",
    "country", "nationality", "diet", "salutation", "vehicle_plate", "document_number", "website", "languages",
    "gender", "birth_date", "notes",
)  # fmt: skip
_PUNCTUATION = re.compile(r"[\s().\-/]+")


def changes_to(person: KnownPerson, line: Incoming, *, by_id: bool, listed: bool) -> tuple[Change, ...]:
    """What the line says otherwise than the office. A blank says nothing; a name is changed only through our own ID.

    Another way of writing the same name is no change: lists come and go, and names stay as their bearers write them.
    """
    found = []
    said = _as_written(person, line) if by_id else line.person
    for name, after in said.items():
        before = person.fields[name]
        if name in _NAME_FIELDS and not by_id and (before or name in ("printed_name", "name_order")):
            continue
        if name == "printed_name" and not before and after == person.name:
            continue
        if name == "diet" and person.invitation is not None and after == person.invitation.diet:
            continue
        if not _alike(name, before, after):
            found.append(Change(name, _shown(before), after))
    if line.title or line.organisation:
        found += _changed_post(person, line, by_id=by_id)
    if listed:
        found += _changed_invitation(person.invitation, line)
    return tuple(found)


def _as_written(person: KnownPerson, line: Incoming) -> dict[str, Any]:
    """The fields of a line that carries our own ID: columns of ours hold parts of the name, which nobody need guess.

    Only a printed name that was edited, with no column for its parts, is taken apart again.
    """
    written = line.written
    renamed = "printed_name" in written and written["printed_name"].split() != person.name.split()
    if renamed and not written.keys() & {"given_name", "family_name"}:
        return line.person
    return {name: text for name, text in line.person.items() if name not in _NAME_FIELDS} | written


def _alike(name: str, before: Any, after: Any) -> bool:
    if name in ("phone", "mobile"):
        return _PUNCTUATION.sub("", before) == _PUNCTUATION.sub("", after)
    if name == "email":
        return bool(before.casefold() == after.casefold())
    if isinstance(before, str) and isinstance(after, str):
        return before.split() == after.split()
    return bool(before == after)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _changed_post(person: KnownPerson, line: Incoming, *, by_id: bool) -> list[Change]:
    title, organisation = fold(line.title), fold(line.organisation)
    for post in person.posts:
        if (not title or fold(post.title) == title) and (not organisation or fold(post.organisation) == organisation):
            if not line.department or fold(post.department) == fold(line.department):
                return []
            return [Change("department", post.department, line.department)]
    first = person.posts[0] if person.posts else PostHeld(0, "", "")
    found = []
    if line.title and fold(first.title) != title:
        found.append(Change("title", first.title, line.title))
    if line.organisation and fold(first.organisation) != organisation:
        found.append(Change("organisation", first.organisation, line.organisation))
    return found


def _changed_invitation(invitation: OnList | None, line: Incoming) -> list[Change]:
    if invitation is None:
        return [Change("invited", "", "yes")]
    found = []
    if line.reply is not None and line.reply is not invitation.reply:
        found.append(Change("reply", invitation.reply.value, line.reply))
    if line.notes and line.notes not in invitation.notes:
        found.append(Change("notes", invitation.notes, line.notes))
    if line.group and line.group != invitation.group:
        found.append(Change("group", invitation.group, line.group))
    new = new_companions(invitation.companions, line)
    if new:
        found.append(Change("companions", ", ".join(invitation.companions), ", ".join(one.name for one in new)))
    return found


def new_companions(there: Sequence[str], line: Incoming) -> list[Any]:
    """The companions of a line who are not on the list yet; those without a name count as those without a name do."""
    names = {fold(name) for name in there if name}
    unnamed = sum(not name for name in there)
    new = []
    for one in line.companions:
        if one.name:
            if fold(one.name) not in names:
                new.append(one)
        elif unnamed:
            unnamed -= 1
        else:
            new.append(one)
    return new
