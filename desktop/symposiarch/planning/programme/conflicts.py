"""What does not fit in a programme: each conflict names both sides, so that one can jump there.

Every rule has a level, which an event may set otherwise: what blocks a release, what somebody must have seen, what is
only said, and what is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import Word, now
from symposiarch.model.events import Acknowledgement, Event, RuleLevel, RuleSetting
from symposiarch.model.programme import Absence, ItemKind, RoleKind, RoleStatus
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.programme.rows import ItemRow, RoleRow, names_of, programme_rows
from symposiarch.planning.programme.times import minutes_between


class Rule(Word):
    SPEAKER_TWICE = "speaker_twice"
    WALK = "walk"
    ROOM_TWICE = "room_twice"
    OVERRUN = "overrun"
    MODERATOR_PANELLIST = "moderator_panellist"
    DECLINED_SPEAKER = "declined_speaker"
    UNASKED_SPEAKER = "unasked_speaker"
    OPEN_SLOT = "open_slot"
    ABSENCE = "absence"
    VENUE_HOURS = "venue_hours"
    PANEL_OVERFULL = "panel_overfull"
    INTERPRETER_RELIEF = "interpreter_relief"
    NO_BREAK = "no_break"
    PAST_END = "past_end"


USUAL_LEVELS: dict[Rule, RuleLevel] = {
    Rule.SPEAKER_TWICE: RuleLevel.BLOCK,
    Rule.WALK: RuleLevel.ACKNOWLEDGE,
    Rule.ROOM_TWICE: RuleLevel.BLOCK,
    Rule.OVERRUN: RuleLevel.ACKNOWLEDGE,
    Rule.MODERATOR_PANELLIST: RuleLevel.ACKNOWLEDGE,
    Rule.DECLINED_SPEAKER: RuleLevel.BLOCK,
    Rule.UNASKED_SPEAKER: RuleLevel.WARN,
    Rule.OPEN_SLOT: RuleLevel.WARN,
    Rule.ABSENCE: RuleLevel.BLOCK,
    Rule.VENUE_HOURS: RuleLevel.WARN,
    Rule.PANEL_OVERFULL: RuleLevel.ACKNOWLEDGE,
    Rule.INTERPRETER_RELIEF: RuleLevel.WARN,
    Rule.NO_BREAK: RuleLevel.WARN,
    Rule.PAST_END: RuleLevel.WARN,
}

SITTING_MINUTES = 120
"""Without a break, nobody listens longer."""

RELIEF_MINUTES = 30
"""After which a simultaneous interpreter must be relieved by a colleague (AIIC practice)."""

RESTS = frozenset({ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.EXHIBITION})
SHARED = frozenset({ItemKind.BREAK, ItemKind.MEAL})
"""What may stand in several rooms at once, or over them all, without being a clash."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that does not fit. `items` are both sides, in the order in which they begin."""

    rule: Rule
    level: RuleLevel
    message: str
    items: tuple[int, ...]
    roles: tuple[int, ...] = ()
    person_id: int | None = None
    acknowledged: bool = False

    @property
    def code(self) -> str:
        return f"programme_{self.rule.value}"

    @property
    def key(self) -> str:
        """The finding with what it is about, as an acknowledgement names it."""
        return ":".join([self.code, *map(str, sorted(self.items)), *([f"p{self.person_id}"] if self.person_id else [])])


@dataclass(frozen=True, slots=True)
class Frame:
    """What the conflicts are measured against."""

    languages: tuple[str, ...]
    ends: datetime | None
    opens: Any
    closes: Any
    venue: str
    walks: Mapping[int, int]
    absences: tuple[tuple[int, str, datetime, datetime], ...]
    levels: Mapping[Rule, RuleLevel]
    acknowledged: frozenset[str]


def conflicts(session: Session, event_id: int) -> tuple[Conflict, ...]:
    """Everything that does not fit, the gravest first."""
    return found_in(programme_rows(session, event_id), frame(session, event_id))


def frame(session: Session, event_id: int) -> Frame:
    event = session.get_one(Event, event_id)
    venue = session.get(Venue, event.venue_id) if event.venue_id is not None else None
    walks = dict(session.execute(select(Room.id, Room.walk_minutes)).tuples().all())
    away = session.execute(
        select(Absence.person_id, Absence.begins, Absence.ends).where(Absence.event_id == event_id)
    ).all()
    names = names_of(session, [row.person_id for row in away])
    return Frame(
        languages=event.languages,
        ends=event.ends_at,
        opens=venue.opens if venue else None,
        closes=venue.closes if venue else None,
        venue=venue.name if venue else "",
        walks=walks,
        absences=tuple(
            (
                row.person_id,
                names.get(row.person_id, ""),
                row.begins.replace(tzinfo=event.zone),
                row.ends.replace(tzinfo=event.zone),
            )
            for row in away
        ),
        levels=levels(session, event_id),
        acknowledged=frozenset(
            session.scalars(select(Acknowledgement.finding).where(Acknowledgement.event_id == event_id))
        ),
    )


def levels(session: Session, event_id: int) -> dict[Rule, RuleLevel]:
    """How seriously each rule is taken at this event."""
    found = dict(USUAL_LEVELS)
    for code, level in session.execute(
        select(RuleSetting.code, RuleSetting.level).where(
            RuleSetting.event_id == event_id, RuleSetting.code.startswith("programme_")
        )
    ):
        name = code.removeprefix("programme_")
        if name in Rule.__members__.values():
            found[Rule(name)] = level
    return found


def set_level(session: Session, event_id: int, *, rule: Rule, level: RuleLevel, note: str = "") -> None:
    """Take a rule more or less seriously at this event, with the note that says why."""
    code = f"programme_{rule.value}"
    setting = session.scalar(select(RuleSetting).where(RuleSetting.event_id == event_id, RuleSetting.code == code))
    if setting is None:
        session.add(RuleSetting(event_id=event_id, code=code, level=level, note=note))
    else:
        setting.level, setting.note = level, note


def acknowledge(session: Session, event_id: int, *, finding: str, by: str = "", note: str = "") -> None:
    """Somebody has seen this conflict and accepts it."""
    seen = select(Acknowledgement).where(Acknowledgement.event_id == event_id, Acknowledgement.finding == finding)
    if session.scalar(seen) is None:
        session.add(Acknowledgement(event_id=event_id, finding=finding, by=by, note=note, at=now()))


def found_in(rows: Sequence[ItemRow], frame: Frame) -> tuple[Conflict, ...]:
    """The conflicts of a programme that is at hand."""
    search = _Search(rows, frame)
    search.rooms()
    search.overruns()
    search.people()
    search.absences()
    search.panels()
    search.hours()
    search.pauses()
    search.interpreters()
    weight = {RuleLevel.BLOCK: 0, RuleLevel.ACKNOWLEDGE: 1, RuleLevel.WARN: 2}
    search.found.sort(key=lambda conflict: (conflict.acknowledged, weight[conflict.level]))
    return tuple(search.found)


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def span(row: ItemRow) -> str:
    return f"{clock(row.begins)}–{clock(row.ends)}"


class _Search:
    """One look through a programme. Items are compared in UTC seconds, sorted once."""

    def __init__(self, rows: Sequence[ItemRow], frame: Frame) -> None:
        self.rows = rows
        self.frame = frame
        self.found: list[Conflict] = []
        self.by_id = {row.id: row for row in rows}
        self.begins = {row.id: row.begins.timestamp() for row in rows}
        self.ends = {row.id: row.ends.timestamp() for row in rows}
        self.in_time = sorted(
            (row for row in rows if not row.all_day), key=lambda row: (self.begins[row.id], self.ends[row.id])
        )

    def called(self, row: ItemRow) -> str:
        return row.title(*self.frame.languages) or row.kind.value

    def add(
        self,
        rule: Rule,
        message: str,
        *items: ItemRow,
        roles: Iterable[RoleRow] = (),
        person_id: int | None = None,
    ) -> None:
        level = self.frame.levels[rule]
        if level is RuleLevel.OFF:
            return
        conflict = Conflict(
            rule,
            level,
            message,
            tuple(row.id for row in items),
            tuple(role.id for role in roles),
            person_id,
        )
        if conflict.key in self.frame.acknowledged:
            conflict = Conflict(rule, level, message, conflict.items, conflict.roles, person_id, acknowledged=True)
        self.found.append(conflict)

    def related(self, one: ItemRow, other: ItemRow) -> bool:
        return one.parent_id == other.id or other.parent_id == one.id

    def rooms(self) -> None:
        """Two items in one room at one time; an item for everybody keeps every room."""
        running: list[ItemRow] = []
        for row in self.in_time:
            begins = self.begins[row.id]
            running = [one for one in running if self.ends[one.id] > begins]
            for one in running:
                both = one.room_id is not None and row.room_id is not None
                if both and one.room_id != row.room_id:
                    continue
                if self.related(one, row) or (one.depth > 0) != (row.depth > 0):
                    continue  # a part beside its own whole; a clash of wholes is told of the wholes
                if not both and (one.kind in SHARED or row.kind in SHARED or ItemKind.BLOCKER in (one.kind, row.kind)):
                    continue
                where = row.room or one.room
                place = f"in {where}" if where else "for everybody"
                self.add(
                    Rule.ROOM_TWICE,
                    f"“{self.called(one)}” ({span(one)}) and “{self.called(row)}” ({span(row)}) "
                    f"are at the same time {place}.",
                    one,
                    row,
                )
            if self.ends[row.id] > begins:
                running.append(row)

    def overruns(self) -> None:
        """A pinned item whose time comes before what stands ahead of it has ended."""
        for row in self.rows:
            if row.overrun:
                self.add(
                    Rule.OVERRUN,
                    f"“{self.called(row)}” is pinned to {clock(row.begins)}, but what comes before it "
                    f"ends {row.overrun} minutes later.",
                    row,
                )

    def people(self) -> None:
        parts: dict[int, list[tuple[ItemRow, RoleRow]]] = {}
        for row in self.in_time:
            for role in row.roles:
                if role.person_id is None:
                    asked = f" ({len(role.candidates)} candidates)" if role.candidates else ""
                    self.add(
                        Rule.OPEN_SLOT,
                        f"“{self.called(row)}” has an open place for a {words(role.kind)}{asked}.",
                        row,
                        roles=(role,),
                    )
                    continue
                parts.setdefault(role.person_id, []).append((row, role))
                if role.status is RoleStatus.DECLINED:
                    self.add(
                        Rule.DECLINED_SPEAKER,
                        f"{role.name} has declined and still stands in “{self.called(row)}”.",
                        row,
                        roles=(role,),
                        person_id=role.person_id,
                    )
                elif role.status is RoleStatus.TO_ASK:
                    self.add(
                        Rule.UNASKED_SPEAKER,
                        f"{role.name} has not been asked yet for “{self.called(row)}”.",
                        row,
                        roles=(role,),
                        person_id=role.person_id,
                    )
            self.moderator(row)
        for person, taken in parts.items():
            if len(taken) > 1:
                self.one_person(person, taken)

    def moderator(self, row: ItemRow) -> None:
        leading = {role.person_id for role in row.roles if role.kind is RoleKind.MODERATOR and role.person_id}
        for role in row.roles:
            if role.kind is RoleKind.PANELLIST and role.person_id in leading:
                self.add(
                    Rule.MODERATOR_PANELLIST,
                    f"{role.name} moderates “{self.called(row)}” and is a panellist in it.",
                    row,
                    roles=(role,),
                    person_id=role.person_id,
                )

    def one_person(self, person: int, taken: Sequence[tuple[ItemRow, RoleRow]]) -> None:
        seen: set[tuple[int, int]] = set()
        for (one, first), (other, second) in combinations(taken, 2):
            if one.id == other.id or self.related(one, other) or (one.id, other.id) in seen:
                continue
            seen.add((one.id, other.id))
            if one.parent_id is not None and one.parent_id == other.parent_id:
                continue
            if self.begins[other.id] < self.ends[one.id] and self.begins[one.id] < self.ends[other.id]:
                self.add(
                    Rule.SPEAKER_TWICE,
                    f"{first.name} is in “{self.called(one)}” ({span(one)}) and in “{self.called(other)}” "
                    f"({span(other)}) at the same time.",
                    one,
                    other,
                    roles=(first, second),
                    person_id=person,
                )
                continue
            if one.room_id is None or other.room_id is None or one.room_id == other.room_id:
                continue
            pause = minutes_between(one.ends, other.begins)
            needed = max(self.frame.walks.get(one.room_id, 0), self.frame.walks.get(other.room_id, 0))
            if 0 <= pause < needed:
                self.add(
                    Rule.WALK,
                    f"{first.name} has {pause} minutes from “{self.called(one)}” in {one.room} to "
                    f"“{self.called(other)}” in {other.room}; the way takes {needed}.",
                    one,
                    other,
                    roles=(first, second),
                    person_id=person,
                )

    def absences(self) -> None:
        for person, name, begins, ends in self.frame.absences:
            for row in self.in_time:
                role = next((role for role in row.roles if role.person_id == person), None)
                if role is not None and row.begins < ends and begins < row.ends:
                    self.add(
                        Rule.ABSENCE,
                        f"{name} is away from {clock(begins)} to {clock(ends)} and stands in “{self.called(row)}” "
                        f"({span(row)}).",
                        row,
                        roles=(role,),
                        person_id=person,
                    )

    def panels(self) -> None:
        """The minutes of the panellists, or of the talks under a panel, beside the minutes of the panel."""
        within: dict[int, int] = {}
        for row in self.rows:
            if row.parent_id is not None:
                within[row.parent_id] = within.get(row.parent_id, 0) + row.minutes
        for row in self.rows:
            asked = max(within.get(row.id, 0), sum(role.minutes or 0 for role in row.roles))
            if row.own_minutes and asked > row.own_minutes:
                self.add(
                    Rule.PANEL_OVERFULL,
                    f"The speakers in “{self.called(row)}” have {asked} minutes together; it takes {row.own_minutes}.",
                    row,
                )

    def hours(self) -> None:
        opens, closes, end = self.frame.opens, self.frame.closes, self.frame.ends
        last = None
        for row in self.in_time:
            if row.depth:
                continue
            if opens and row.begins.time() < opens and row.begins.date() == row.day:
                self.add(
                    Rule.VENUE_HOURS,
                    f"“{self.called(row)}” begins at {clock(row.begins)}, before "
                    f"{self.frame.venue} opens ({opens:%H:%M}).",
                    row,
                )
            late = row.ends.date() > row.day or (closes and row.ends.time() > closes)
            if closes and late:
                self.add(
                    Rule.VENUE_HOURS,
                    f"“{self.called(row)}” ends at {clock(row.ends)}, after "
                    f"{self.frame.venue} closes ({closes:%H:%M}).",
                    row,
                )
            if row.kind is not ItemKind.BLOCKER and (last is None or self.ends[row.id] > self.ends[last.id]):
                last = row
        if last is not None and end is not None and last.ends > end:
            over = minutes_between(end, last.ends)
            self.add(
                Rule.PAST_END,
                f"The programme ends with “{self.called(last)}” at {clock(last.ends)}, {over} minutes after the end "
                f"of the event ({clock(end)}).",
                last,
            )

    def pauses(self) -> None:
        """More than two hours in one room without a break."""
        since: dict[int | None, ItemRow] = {}
        until: dict[int | None, ItemRow] = {}
        told: set[int] = set()
        for row in self.in_time:
            if row.depth or row.kind is ItemKind.BLOCKER:
                continue
            places = [row.room_id] if row.room_id is not None else [None, *(key for key in since if key is not None)]
            for place in places:
                before = until.get(place)
                rest = row.kind in RESTS
                if rest or before is None or self.begins[row.id] - self.ends[before.id] >= 15 * 60:
                    since.pop(place, None)
                    until.pop(place, None)
                if rest:
                    continue
                first = since.setdefault(place, row)
                until[place] = row
                minutes = minutes_between(first.begins, row.ends)
                if minutes > SITTING_MINUTES and first.id not in told and first.id != row.id:
                    told.add(first.id)
                    self.add(
                        Rule.NO_BREAK,
                        f"From “{self.called(first)}” ({clock(first.begins)}) to the end of “{self.called(row)}” "
                        f"({clock(row.ends)}) there is no break for {minutes} minutes.",
                        first,
                        row,
                    )

    def interpreters(self) -> None:
        """One interpreter alone for longer than half an hour, within an item or from one into the next."""
        alone: dict[int, tuple[ItemRow, ItemRow]] = {}
        for row in self.in_time:
            booth = [role for role in row.roles if role.kind is RoleKind.INTERPRETER and role.person_id]
            if len(booth) != 1:
                continue
            person = booth[0].person_id
            assert person is not None
            before = alone.get(person)
            goes_on = before is not None and timedelta(0) <= row.begins - before[1].ends < timedelta(minutes=10)
            first = before[0] if before is not None and goes_on else row
            alone[person] = (first, row)
            minutes = minutes_between(first.begins, row.ends)
            if minutes > RELIEF_MINUTES:
                sides = (first, row) if first is not row else (row,)
                self.add(
                    Rule.INTERPRETER_RELIEF,
                    f"{booth[0].name} interprets {minutes} minutes alone up to the end of “{self.called(row)}”; "
                    f"after {RELIEF_MINUTES} a colleague should take over.",
                    *sides,
                    roles=booth,
                    person_id=person,
                )


def words(kind: RoleKind) -> str:
    return kind.value.replace("_", " ")
