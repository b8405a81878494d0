"""What an import of a programme would do: a value that is shown first, and committed as one step.

Speakers are looked for among the event's own guests first, where the same name is the same person, then among all
known people. Reading the same file again finds everything as it is and changes nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.plan import Matching
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.cut_texts import item_made_whole, role_made_whole
from symposiarch.exchange.programme.finding import Finder, wall
from symposiarch.exchange.programme.people import NOBODY, Found, People, Whom, same_name
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.exchange.programme.writing.languages import long_said_in, said_in
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.programme.line_up import usual_role
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.recognition.matching import Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known person who may be meant, with the reasons for it and against it."""

    person_id: int
    name: str
    organisation: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PlannedRole:
    """A person in an item: whom the file means, and what would become of it."""

    read: ReadRole
    kind: RoleKind
    found: Found
    person_id: int | None
    role_id: int | None
    changes: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of the file beside what the programme has. `changes` are (field, before, after) in words."""

    read: ReadItem
    verdict: Fate
    item_id: int | None
    changes: tuple[tuple[str, str, str], ...]
    roles: tuple[PlannedRole, ...]
    gone: tuple[int, ...] = ()  # roles that the file no longer has
    parts: tuple[PlannedItem, ...] = ()
    taken: bool = True  # ticked off in the preview, it is left out


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """All that an import would do to one event's programme."""

    event_id: int
    items: tuple[PlannedItem, ...]
    problems: tuple[ReadProblem, ...]
    facts: Mapping[str, Any]
    status: RoleStatus
    format: str
    missing: tuple[int, ...]  # items of the programme that the file does not have; they stay
    unclear: tuple[str, ...] = ()  # names that may mean somebody who is known; taken as new, or left out

    def without(self, left_out: Container[int]) -> ProgrammePlan:
        """The plan with these items (counted as `items` are) left out."""
        return replace(
            self, items=tuple(replace(item, taken=place not in left_out) for place, item in enumerate(self.items))
        )

    def every(self) -> Iterable[PlannedItem]:
        for item in self.items:
            yield item
            yield from item.parts

    def taken(self) -> Iterable[PlannedItem]:
        """All that is not left out."""
        for item in self.items:
            if item.taken:
                yield from (item, *item.parts)

    def counted(self, verdict: Fate) -> int:
        return sum(1 for item in self.taken() if item.verdict is verdict)

    @property
    def new_people(self) -> tuple[str, ...]:
        """The names of those who would be new in the address book."""
        names = {
            same_name(role.read.name): role.read.name
            for item in self.taken()
            for role in item.roles
            if role.found in (Found.NEW, Found.UNCLEAR) and role.person_id is None
        }
        return tuple(names.values())

    @property
    def changes_anything(self) -> bool:
        return any(item.verdict is not Fate.SAME for item in self.taken())


def plan_programme(
    session: Session,
    event_id: int,
    *,
    read: ReadProgramme,
    matching: Matching = Matching.AUTO,
    chosen: Mapping[str, int | None] | None = None,
) -> ProgrammePlan:
    """Compare a file with the programme of an event. Writes nothing.

    `chosen` says by name whom it means, or (None) that it is a new person.
    """
    event = session.get_one(Event, event_id)
    rows = programme_rows(session, event_id)
    people = _Asked(People(session, event_id), matching, chosen or {})
    finder = Finder(rows, event)
    items = [_planned(item, None, finder, people, event, read.status) for item in read.items]
    return ProgrammePlan(
        event_id,
        tuple(items),
        read.problems,
        read.facts,
        read.status,
        read.format,
        missing=tuple(row.id for row in rows if row.id not in finder.used),
        unclear=tuple(dict.fromkeys(role.read.name for item in items for role in _unclear(item))),
    )


def _unclear(item: PlannedItem) -> Iterable[PlannedRole]:
    for one in (item, *item.parts):
        yield from (role for role in one.roles if role.found is Found.UNCLEAR and role.person_id is None)


class _Asked:
    """Answers for each name of a file: as it was chosen, else as it is recognised."""

    def __init__(self, people: People, matching: Matching, chosen: Mapping[str, int | None]) -> None:
        self.people = people
        self.matching = matching
        self.chosen = {same_name(name): person for name, person in chosen.items()}

    def find(self, read: ReadRole) -> Whom:
        if not read.name:
            return NOBODY
        key = same_name(read.name)
        if key in self.chosen:
            person = self.chosen[key]
            return Whom(Found.NEW) if person is None else Whom(Found.KNOWN, person)
        if self.matching is Matching.NEVER:
            whom = self.people.find(read.name, title=read.title, organisation=read.organisation)
            return whom if whom.found is Found.GUEST else Whom(Found.NEW)
        return self.people.find(read.name, title=read.title, organisation=read.organisation)

    def candidates(self, whom: Whom) -> tuple[Candidate, ...]:
        people = self.people
        return tuple(
            Candidate(one.id, people.name(one.id), people.organisation(one.id), one.reasons) for one in whom.candidates
        )


def _planned(
    item: ReadItem, parent: PlannedItem | None, finder: Finder, people: _Asked, event: Event, status: RoleStatus
) -> PlannedItem:
    row = finder.find(item, parent.item_id if parent else None)
    item = item_made_whole(item, row)
    roles, gone = _planned_roles(item, row, people, event)
    changes = _changes(item, row, event) if row is not None else ()
    if row is None:
        verdict = Fate.NEW
    elif changes or gone or any(role.changes or role.role_id is None for role in roles):
        verdict = Fate.CHANGED
    else:
        verdict = Fate.SAME
    planned = PlannedItem(item, verdict, row.id if row else None, changes, roles, gone)
    parts = tuple(_planned(part, planned, finder, people, event, status) for part in item.parts)
    return replace(planned, parts=parts)


def wanted_fields(item: ReadItem, event: Event) -> dict[str, Any]:
    """The columns that the file fills, as the programme would keep them."""
    languages = event.languages or ("en",)
    found: dict[str, Any] = {
        "kind": item.kind,
        "titles": said_in(item.title, item.titles, languages, language=item.language),
        "printed": item.printed,
    }
    if item.subtitle or item.subtitles:
        found["subtitles"] = said_in(item.subtitle, item.subtitles, languages, language=item.language)
    if item.description or item.descriptions:
        found["descriptions"] = long_said_in(item.description, item.descriptions, languages, language=item.language)
    if item.interpretation is not None:
        found["interpretation"] = item.interpretation
    if item.language:
        found["language"] = item.language
    if item.source_id:
        found["source_id"] = item.source_id
    if item.facts:
        found["source_facts"] = dict(item.facts)
    found.update(item.stage)
    return found


def _changes(item: ReadItem, row: ItemRow, event: Event) -> tuple[tuple[str, str, str], ...]:
    found: list[tuple[str, str, str]] = []
    for name, value in wanted_fields(item, event).items():
        before = getattr(row, name)
        if isinstance(value, Texts):
            found += [
                (name, before.get(language, ""), text)
                for language, text in value.items()
                if before.get(language, "") != text
            ]
        elif name == "printed":
            if value != (row.printed or row.kind is ItemKind.BLOCKER):
                found.append((name, str(before), str(value)))
        elif before != value:
            found.append(
                (name, "" if name == "source_facts" else str(before), "" if name == "source_facts" else str(value))
            )
    if item.pinned and not row.pinned:
        found.append(("pinned", "", ""))
    begins = wall(item.begins, event)
    if begins is not None and row.begins.replace(tzinfo=None) != begins:
        found.append(("begins", f"{row.begins:%d %b %H:%M}", f"{begins:%d %b %H:%M}"))
    day = day_of(item, event)
    if row.depth == 0 and row.day != day:
        found.append(("day", row.day.isoformat(), day.isoformat()))
    if item.minutes is not None and row.minutes != item.minutes:
        found.append(("minutes", str(row.minutes), str(item.minutes)))
    if item.room and folded(item.room) not in {folded(row.room), *(folded(name) for name in row.rooms.values())}:
        found.append(("room", row.room, item.room))
    return tuple(found)


def day_of(item: ReadItem, event: Event) -> Any:
    begins = wall(item.begins, event)
    if item.day is not None and (begins is None or abs((begins.date() - item.day).days) <= 1):
        return item.day
    return begins.date() if begins is not None else event.begins.date()


def _planned_roles(
    item: ReadItem, row: ItemRow | None, people: _Asked, event: Event
) -> tuple[tuple[PlannedRole, ...], tuple[int, ...]]:
    here = {role.person_id: role for role in row.roles if role.person_id is not None} if row else {}
    open_here = [role for role in row.roles if role.is_open] if row else []
    found: list[PlannedRole] = []
    for read in item.roles:
        whom = people.find(read)
        where, person = whom.found, whom.person_id
        if where is Found.UNCLEAR and people.matching is Matching.ASK:
            held = any(one.id in here for one in whom.candidates)
            if not held:
                continue
        kind = read.kind or usual_role(item.kind)
        role: RoleRow | None = None
        if person is not None:
            role = here.pop(person, None)
        elif where is Found.OPEN and open_here:
            role = open_here.pop(0)
        elif where is Found.UNCLEAR:
            role = next((here.pop(one.id) for one in whom.candidates if one.id in here), None)
            person = role.person_id if role else None
        read = role_made_whole(read, role)
        changes = _role_changes(read, role, event) if role is not None else ()
        found.append(
            PlannedRole(read, kind, where, person, role.id if role else None, changes, people.candidates(whom))
        )
    gone = tuple(role.id for role in here.values()) if row is not None and row.source_id and item.source_id else ()
    return tuple(found), gone


def _role_changes(read: ReadRole, role: RoleRow, event: Event) -> tuple[str, ...]:
    found = []
    languages = event.languages or ("en",)
    if read.kind is not None and read.kind is not role.kind:
        found.append("kind")
    topics = said_in(read.topic, read.topics, languages)
    if any(role.topics.get(language, "") != text for language, text in topics.items()):
        found.append("topics")
    if read.affiliation and read.affiliation != role.affiliation:
        found.append("affiliation")
    told = set(role.biographies.values())
    if any(text not in told for text in (read.biography, *read.biographies.values()) if text):
        found.append("biographies")
    if read.notes and read.notes != role.notes:
        found.append("notes")
    if read.language and read.language != role.language:
        found.append("language")
    if read.status is not None and read.status is not role.status:
        found.append("status")
    if read.minutes is not None and read.minutes != role.minutes:
        found.append("minutes")
    return tuple(found)
