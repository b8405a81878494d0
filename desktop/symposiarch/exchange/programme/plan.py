"""What an import of a programme would do: a value that is shown first, and committed as one step.

Speakers are looked for among the event's own guests first, where the same name is the same person, then among all
known people. Reading the same file again finds everything as it is and changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange.guest_lists.headings import folded
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.model.base import Texts
from symposiarch.model.correspondence import Setting
from symposiarch.model.events import Event
from symposiarch.model.invitations import Invitation
from symposiarch.model.people import Person
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.planning.programme.items import USUAL_MINUTES, room_called
from symposiarch.planning.programme.line_up import as_guest, new_speaker, usual_role
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows, script_suits
from symposiarch.planning.programme.times import followers, on_clock


class Verdict(StrEnum):
    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


class Found(StrEnum):
    """Where a speaker was found."""

    GUEST = "guest"
    KNOWN = "known"
    NEW = "new"
    UNCLEAR = "unclear"  # several known people have this name; taken as new unless one is chosen
    OPEN = "open"  # a slot without a person


@dataclass(frozen=True, slots=True)
class PlannedRole:
    """A person in an item: whom the file means, and what would become of it."""

    read: ReadRole
    kind: RoleKind
    found: Found
    person_id: int | None
    role_id: int | None
    changes: tuple[str, ...]
    namesakes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of the file beside what the programme has. `changes` are (field, before, after) in words."""

    read: ReadItem
    verdict: Verdict
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

    def every(self) -> Iterable[PlannedItem]:
        for item in self.items:
            yield item
            yield from item.parts

    def counted(self, verdict: Verdict) -> int:
        return sum(1 for item in self.every() if item.verdict is verdict)

    @property
    def new_people(self) -> tuple[str, ...]:
        """The names of those who would be new in the address book."""
        names = {
            same_name(role.read.name): role.read.name
            for item in self.every()
            for role in item.roles
            if role.found in (Found.NEW, Found.UNCLEAR) and role.person_id is None
        }
        return tuple(names.values())

    @property
    def changes_anything(self) -> bool:
        return any(item.verdict is not Verdict.SAME for item in self.every())


def same_name(name: str) -> str:
    """Names that are one and the same to the eye: without case, accents and the order of their words.

    A name of one word is taken as written: among pseudonyms "mo" and "Mo" are two people.
    """
    words = folded(name.lower()).split()
    return name.strip() if len(words) == 1 else " ".join(sorted(words))


def texts_of(text: str, languages: Sequence[str], *, language: str = "") -> Texts:
    """A text in the language it is in; "Opening / 개회" is one in each of two."""
    text = text.strip()
    if not text:
        return Texts()
    for parts in (text.split("\n"), re.split(r"\s+[/|]\s+", text)):
        tagged = {_language_of(part, languages): part.strip() for part in parts if part.strip()}
        if len(parts) == len(tagged) == 2 and set(tagged) <= set(languages):
            return Texts(tagged)
    known = language[:2].lower()
    if re.fullmatch(r"[a-z]{2}", known):
        return Texts({known: text})
    return Texts({_language_of(text, languages): text})


def _language_of(text: str, languages: Sequence[str]) -> str:
    for language in ("ko", "ja", "zh", "ru", "ar"):
        letters = [letter for letter in text if letter.isalpha()]
        fitting = sum(script_suits(letter, language) for letter in letters)
        if letters and fitting > 0.4 * len(letters):
            return next((one for one in languages if one[:2] == language), language)
    for language in languages:
        if language[:2] not in ("ko", "ja", "zh", "ru", "ar", "fa", "uk", "kk"):
            return language
    return languages[0] if languages else "en"


class People:
    """Looks up names: guests of the event first, then everybody."""

    def __init__(self, session: Session, event_id: int) -> None:
        self.guests: dict[str, set[int]] = {}
        self.known: dict[str, set[int]] = {}
        invited = set(session.scalars(select(Invitation.person_id).where(Invitation.event_id == event_id)))
        invited |= set(
            session.scalars(
                select(Role.person_id)
                .join(ProgrammeItem, Role.item_id == ProgrammeItem.id)
                .where(ProgrammeItem.event_id == event_id, Role.person_id.is_not(None))
            )
        )
        columns = (
            Person.id, Person.printed_name, Person.given_name, Person.family_name, Person.native_name,
            Person.other_name, Person.honorific,
        )  # fmt: skip
        people = select(*columns).where(Person.merged_into_id.is_(None), Person.archived_at.is_(None))
        for row in session.execute(people):
            where = self.guests if row.id in invited else self.known
            for name in _spellings(row):
                where.setdefault(name, set()).add(row.id)

    def find(self, name: str) -> tuple[Found, int | None, tuple[int, ...]]:
        if not name:
            return Found.OPEN, None, ()
        for where, found in ((self.guests, Found.GUEST), (self.known, Found.KNOWN)):
            people: set[int] = set()
            for spelling in _asked(name):
                people |= where.get(spelling, set())
            if len(people) == 1:
                return found, people.pop(), ()
            if people:
                return Found.UNCLEAR, None, tuple(sorted(people))
        return Found.NEW, None, ()


def _spellings(row: Any) -> set[str]:
    from symposiarch.planning.recognition.names import read_name

    names = {same_name(f"{row.given_name} {row.family_name}")}
    for name in (row.printed_name, row.native_name, row.other_name):
        if name:
            names.add(same_name(name))
    if row.printed_name and row.honorific:
        names.add(same_name(read_name(row.printed_name).plain))
    return names - {""}


def _asked(name: str) -> set[str]:
    from symposiarch.planning.recognition.names import read_name

    written = read_name(name)
    return {same_name(name), same_name(written.plain), same_name(written.native)} - {""}


def plan_programme(session: Session, event_id: int, *, read: ReadProgramme) -> ProgrammePlan:
    """Compare a file with the programme of an event. Writes nothing."""
    event = session.get_one(Event, event_id)
    rows = programme_rows(session, event_id)
    people = People(session, event_id)
    finder = _Finder(rows, event)
    items = []
    for item in read.items:
        items.append(_planned(item, None, finder, people, event, read.status))
    return ProgrammePlan(
        event_id,
        tuple(items),
        read.problems,
        read.facts,
        read.status,
        read.format,
        missing=tuple(row.id for row in rows if row.id not in finder.used),
    )


class _Finder:
    """Finds the item of the programme that an item of the file is; each is found once."""

    def __init__(self, rows: Sequence[ItemRow], event: Event) -> None:
        self.rows = {row.id: row for row in rows}
        self.event = event
        self.used: set[int] = set()
        self.by_key: dict[Any, list[int]] = {}
        for row in rows:
            titles = {folded(title) for title in row.titles.values()} or {""}
            keys: list[Any] = [("uuid", row.uuid)]
            if not any(titles):
                keys.append(("untitled", row.day, row.descriptions.best()))
            if row.source_id:
                keys.append(("source", row.source_id))
            for title in titles:
                keys.append(("title", title, row.begins.replace(tzinfo=None), folded(row.room)))
                keys.append(("title", title, row.begins.replace(tzinfo=None)))
                keys.append(("title", title, row.day, row.parent_id))
            for key in keys:
                self.by_key.setdefault(key, []).append(row.id)

    def find(self, item: ReadItem, parent_id: int | None) -> ItemRow | None:
        begins = wall(item.begins, self.event)
        titles = texts_of(item.title, self.event.languages or ("en",), language=item.language)
        title = folded(next(iter(titles.values()), ""))
        day = item.day or (begins.date() if begins else self.event.begins.date())
        keys: list[Any] = [("uuid", item.uuid)] if item.uuid else []
        if item.source_id:
            keys.append(("source", item.source_id))
        if begins is not None:
            keys += [("title", title, begins, folded(item.room)), ("title", title, begins)]
        if not item.source_id and not item.uuid and title:
            keys.append(("title", title, day, parent_id))
        if not title:
            keys.append(("untitled", day, item.description))
        for key in keys:
            for found in self.by_key.get(key, ()):
                if found not in self.used:
                    self.used.add(found)
                    return self.rows[found]
        return None


def wall(begins: datetime | None, event: Event) -> datetime | None:
    """A time of the file on the event's own clock."""
    if begins is None:
        return None
    if begins.tzinfo is not None:
        return begins.astimezone(event.zone).replace(tzinfo=None)
    return on_clock(begins, event.zone).replace(tzinfo=None)


def _planned(
    item: ReadItem, parent: PlannedItem | None, finder: _Finder, people: People, event: Event, status: RoleStatus
) -> PlannedItem:
    row = finder.find(item, parent.item_id if parent else None)
    roles, gone = _planned_roles(item, row, people, event)
    changes = _changes(item, row, event) if row is not None else ()
    if row is None:
        verdict = Verdict.NEW
    elif changes or gone or any(role.changes or role.role_id is None for role in roles):
        verdict = Verdict.CHANGED
    else:
        verdict = Verdict.SAME
    planned = PlannedItem(item, verdict, row.id if row else None, changes, roles, gone)
    parts = tuple(_planned(part, planned, finder, people, event, status) for part in item.parts)
    return replace(planned, parts=parts)


def wanted_fields(item: ReadItem, event: Event) -> dict[str, Any]:
    """The columns that the file fills, as the programme would keep them."""
    languages = event.languages or ("en",)
    found: dict[str, Any] = {
        "kind": item.kind,
        "titles": Texts({**texts_of(item.title, languages, language=item.language), **item.titles}),
        "printed": item.printed,
    }
    for name, text in (("subtitles", item.subtitle), ("descriptions", item.description)):
        if text:
            found[name] = (
                texts_of(text, languages, language=item.language)
                if name == "subtitles"
                else Texts({item.language[:2] or _language_of(text, languages): text})
            )
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
            if any(before.get(language, "") != text for language, text in value.items()):
                found.append((name, before.best(*event.languages), value.best(*event.languages)))
        elif name == "printed":
            if value != (row.printed or row.kind is ItemKind.BLOCKER):
                found.append((name, str(before), str(value)))
        elif before != value:
            found.append(
                (name, "" if name == "source_facts" else str(before), "" if name == "source_facts" else str(value))
            )
    begins = wall(item.begins, event)
    if begins is not None and row.begins.replace(tzinfo=None) != begins:
        found.append(("begins", f"{row.begins:%d %b %H:%M}", f"{begins:%d %b %H:%M}"))
    day = _day(item, event)
    if row.depth == 0 and row.day != day:
        found.append(("day", row.day.isoformat(), day.isoformat()))
    if item.minutes is not None and row.minutes != item.minutes:
        found.append(("minutes", str(row.minutes), str(item.minutes)))
    if item.room and folded(item.room) not in {folded(row.room), *(folded(name) for name in row.rooms.values())}:
        found.append(("room", row.room, item.room))
    return tuple(found)


def _day(item: ReadItem, event: Event) -> Any:
    begins = wall(item.begins, event)
    if item.day is not None and (begins is None or abs((begins.date() - item.day).days) <= 1):
        return item.day
    return begins.date() if begins is not None else event.begins.date()


def _planned_roles(
    item: ReadItem, row: ItemRow | None, people: People, event: Event
) -> tuple[tuple[PlannedRole, ...], tuple[int, ...]]:
    here = {role.person_id: role for role in row.roles if role.person_id is not None} if row else {}
    open_here = [role for role in row.roles if role.is_open] if row else []
    found: list[PlannedRole] = []
    for read in item.roles:
        where, person, namesakes = people.find(read.name)
        kind = read.kind or usual_role(item.kind)
        role: RoleRow | None = None
        if person is not None:
            role = here.pop(person, None)
        elif where is Found.OPEN and open_here:
            role = open_here.pop(0)
        elif where is Found.UNCLEAR:
            role = next((here.pop(key) for key in namesakes if key in here), None)
            person = role.person_id if role else None
        changes = _role_changes(read, role, event) if role is not None else ()
        found.append(PlannedRole(read, kind, where, person, role.id if role else None, changes, namesakes))
    gone = tuple(role.id for role in here.values()) if row is not None and row.source_id and item.source_id else ()
    return tuple(found), gone


def _role_changes(read: ReadRole, role: RoleRow, event: Event) -> tuple[str, ...]:
    found = []
    languages = event.languages or ("en",)
    if read.kind is not None and read.kind is not role.kind:
        found.append("kind")
    if any(role.topics.get(language, "") != text for language, text in texts_of(read.topic, languages).items()):
        found.append("topics")
    if read.affiliation and read.affiliation != role.affiliation:
        found.append("affiliation")
    if read.biography and read.biography not in role.biographies.values():
        found.append("biographies")
    if read.status is not None and read.status is not role.status:
        found.append("status")
    if read.minutes is not None and read.minutes != role.minutes:
        found.append("minutes")
    return tuple(found)


Report = Callable[[float, str], None]


def commit_plan(session: Session, *, plan: ProgrammePlan, report: Report = lambda fraction, text: None) -> int:
    """Carry out a plan. Returns how many items are new or changed; of a plan without changes nothing is written."""
    work = [item for item in plan.items if item.taken]
    if not any(item.verdict is not Verdict.SAME for item in plan.every()):
        return 0
    event = session.get_one(Event, plan.event_id)
    writer = _Writer(session, event, plan)
    for number, item in enumerate(work):
        report(number / len(work), item.read.title)
        writer.item(item, None, number)
    writer.put_in_order()
    if plan.facts:
        _keep_facts(session, event, plan.facts)
    session.flush()
    report(1.0, "")
    return writer.written


class _Writer:
    """Carries out one plan: the people that it made and the items that it touched."""

    def __init__(self, session: Session, event: Event, plan: ProgrammePlan) -> None:
        self.session = session
        self.event = event
        self.plan = plan
        self.made: dict[str, int] = {}
        self.rooms: dict[str, int] = {}
        self.written = 0
        self.placed: list[tuple[ProgrammeItem, datetime | None, int]] = []

    def item(self, planned: PlannedItem, parent: ProgrammeItem | None, number: int) -> None:
        read, event = planned.read, self.event
        begins = wall(read.begins, event)
        if planned.item_id is None:
            item = ProgrammeItem(event_id=event.id, day=_day(read, event), parent_id=parent.id if parent else None)
            item.position = number
            self.session.add(item)
        else:
            item = self.session.get_one(ProgrammeItem, planned.item_id)
        if planned.verdict is not Verdict.SAME:
            self.written += 1
            self.fill(item, planned, begins, parent)
            self.session.flush()
            for role_id in planned.gone:
                self.session.delete(self.session.get_one(Role, role_id))
            for position, role in enumerate(planned.roles):
                self.role(item, role, position)
            self.session.flush()
            self.session.expire(item, ["roles"])
            if parent is None:
                self.placed.append((item, begins, number))
        for place, part in enumerate(planned.parts):
            self.item(part, item, place)

    def fill(self, item: ProgrammeItem, planned: PlannedItem, begins: datetime | None, parent: Any) -> None:
        read = planned.read
        new = planned.item_id is None
        changed = {name for name, _, _ in planned.changes}
        for name, value in wanted_fields(read, self.event).items():
            if not new and name not in changed:
                continue
            if isinstance(value, Texts):
                value = Texts({**getattr(item, name), **value})
            setattr(item, name, value)
        if new or "minutes" in changed:
            item.minutes = USUAL_MINUTES[read.kind] if read.minutes is None else read.minutes
        if new or "day" in changed:
            item.day = parent.day if parent is not None else _day(read, self.event)
        if begins is not None and (new or "begins" in changed):
            item.pinned_at = begins
        if read.room and (new or "room" in changed):
            item.room_id = self.room(read.room)
            if parent is not None and parent.room_id == item.room_id:
                item.room_id = None

    def room(self, name: str) -> int:
        if name not in self.rooms:
            self.rooms[name] = room_called(self.session, self.event.id, name).id
        return self.rooms[name]

    def role(self, item: ProgrammeItem, planned: PlannedRole, position: int) -> None:
        read = planned.read
        languages = self.event.languages or ("en",)
        if planned.role_id is not None:
            role = self.session.get_one(Role, planned.role_id)
        else:
            person = self.person(planned)
            if person is not None and any(one.person_id == person for one in item.roles):
                return
            role = Role(
                item_id=item.id,
                person_id=person,
                kind=planned.kind,
                status=read.status or (self.plan.status if person is not None else RoleStatus.TO_ASK),
                position=position,
            )
            item.roles.append(role)
        if "kind" in planned.changes:
            role.kind = planned.kind
        if "status" in planned.changes and read.status is not None:
            role.status = read.status
        if topics := texts_of(read.topic, languages):
            wished = Texts({**role.topics, **topics})
            if wished != role.topics:
                role.topics = wished
        if read.minutes is not None and role.minutes != read.minutes:
            role.minutes = read.minutes
        if read.language and role.language != read.language:
            role.language = read.language
        if read.biography and read.biography not in role.biographies.values():
            wished = Texts({**role.biographies, _language_of(read.biography, languages): read.biography})
            role.biographies = wished
        made = planned.person_id is None and planned.role_id is None
        if (
            read.affiliation
            and (not made or self.affiliation(role) != read.affiliation)
            and (planned.role_id is None or "affiliation" in planned.changes)
        ):
            role.affiliation = read.affiliation

    def affiliation(self, role: Role) -> str:
        """What stands beside the name of somebody who was made in this import."""
        if role.person_id is None:
            return ""
        post = self.session.get_one(Person, role.person_id).main_post
        if post is None:
            return ""
        return ", ".join(part for part in (post.title, post.organisation.name if post.organisation else "") if part)

    def person(self, planned: PlannedRole) -> int | None:
        if planned.found is Found.OPEN:
            return None
        person = planned.person_id
        if person is None:
            key = same_name(planned.read.name)
            if key not in self.made:
                read = planned.read
                made = new_speaker(
                    self.session,
                    name=read.name,
                    title=read.title,
                    organisation=read.organisation,
                    source=self.plan.format,
                )
                self.session.flush()
                self.made[key] = made.id
            person = self.made[key]
        as_guest(self.session, self.event.id, person)
        return person

    def put_in_order(self) -> None:
        """Number the items by time, and let those follow freely that follow without a gap anyway."""
        self.session.flush()
        items = self.session.scalars(
            select(ProgrammeItem).where(ProgrammeItem.event_id == self.event.id, ProgrammeItem.parent_id.is_(None))
        ).all()
        begins = {row.id: row.begins for row in programme_rows(self.session, self.event.id)}
        untimed = {item.id: number for item, at, number in self.placed if at is None}
        new = {item.id: number for item, _, number in self.placed}
        everything_untimed = len(untimed) == len(self.placed)
        days: dict[Any, list[ProgrammeItem]] = {}
        for item in items:
            days.setdefault(item.day, []).append(item)
        for of_day in days.values():
            if everything_untimed:
                of_day.sort(key=lambda item: (item.id in new, new.get(item.id, item.position), item.id))
            else:
                of_day.sort(key=lambda item: (begins[item.id], new.get(item.id, item.position), item.id))
            for position, item in enumerate(of_day):
                if item.position != position:
                    item.position = position
        self.session.flush()
        free = followers(items, day_begins=self.event.begins.time(), zone=self.event.zone)
        for item in items:
            if item.id in free and item.id in new:
                item.pinned_at = None
        for item in items:
            self.loosen_parts(item)

    def loosen_parts(self, whole: ProgrammeItem) -> None:
        """Parts that follow one another from the beginning of their whole need no pins."""
        parts = sorted(
            self.session.scalars(select(ProgrammeItem).where(ProgrammeItem.parent_id == whole.id)),
            key=lambda part: (part.position, part.id),
        )
        if not any(part.pinned_at for part in parts):
            return
        pins = [(part, part.pinned_at) for part in parts]
        before = {row.id: row.begins for row in programme_rows(self.session, self.event.id)}
        for part in parts:
            part.pinned_at = None
        self.session.flush()
        after = {row.id: row.begins for row in programme_rows(self.session, self.event.id)}
        if any(before[part.id] != after[part.id] for part in parts):
            for part, at in pins:
                part.pinned_at = at
            self.session.flush()


def _facts_name(event: Event) -> str:
    return f"schedule:{event.uuid}"


def _keep_facts(session: Session, event: Event, facts: Mapping[str, Any]) -> None:
    name = _facts_name(event)
    kept = session.scalar(select(Setting).where(Setting.name == name))
    if kept is None:
        session.add(Setting(name=name, value=dict(facts)))
    elif kept.value != dict(facts):
        kept.value = dict(facts)


def kept_facts(session: Session, event_id: int) -> dict[str, Any]:
    """What the schedule file of this event said of the conference as a whole."""
    event = session.get_one(Event, event_id)
    kept = session.scalar(select(Setting.value).where(Setting.name == _facts_name(event)))
    return dict(kept or {})
