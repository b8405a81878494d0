"""Carries out what an import of a programme was planned to do, as one step."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.programme.finding import wall
from symposiarch.exchange.programme.people import Found, same_name
from symposiarch.exchange.programme.plan import PlannedItem, PlannedRole, ProgrammePlan, day_of, wanted_fields
from symposiarch.exchange.programme.schedules.conference import keep_facts
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.languages import long_said_in, said_in
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.people import Person
from symposiarch.model.programme import ProgrammeItem, Role, RoleStatus
from symposiarch.planning.people.newcomers import add_as_written, post_and_house
from symposiarch.planning.programme.items import USUAL_MINUTES, room_named
from symposiarch.planning.programme.line_up import as_guest
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.times import timetable

Report = Callable[[float, str], None]


def commit_plan(session: Session, *, plan: ProgrammePlan, report: Report = lambda fraction, text: None) -> int:
    """Carry out a plan. Returns how many items are new or changed; of a plan without changes nothing is written."""
    work = [item for item in plan.items if item.taken]
    if not plan.changes_anything:
        return 0
    event = session.get_one(Event, plan.event_id)
    writer = _Writer(session, event, plan)
    for number, item in enumerate(work):
        report(number / len(work), item.read.title)
        writer.item(item, None, number)
    writer.put_in_order()
    if plan.facts:
        keep_facts(session, event, plan.facts)
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
        self.held: set[int] = set()  # pinned by the file itself
        self.placed: list[tuple[ProgrammeItem, datetime | None, int]] = []

    def item(self, planned: PlannedItem, parent: ProgrammeItem | None, number: int) -> None:
        read, event = planned.read, self.event
        begins = wall(read.begins, event)
        if planned.item_id is None:
            item = ProgrammeItem(event_id=event.id, day=day_of(read, event), parent_id=parent.id if parent else None)
            item.position = number
            self.session.add(item)
        else:
            item = self.session.get_one(ProgrammeItem, planned.item_id)
        if planned.verdict is not Fate.SAME:
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
            if read.pinned:
                self.held.add(item.id)
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
            item.day = parent.day if parent is not None else day_of(read, self.event)
        if begins is not None and (new or not changed.isdisjoint({"begins", "pinned"})):
            item.pinned_at = begins
        if read.room and (new or "room" in changed):
            item.room_id = self.room(read.room)
            if parent is not None and parent.room_id == item.room_id:
                item.room_id = None

    def room(self, name: str) -> int:
        if name not in self.rooms:
            self.rooms[name] = room_named(self.session, self.event.id, name).id
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
        for name, said in (
            ("topics", said_in(read.topic, read.topics, languages)),
            ("biographies", self.biographies(role, read)),
        ):
            wished = Texts({**getattr(role, name), **said})
            if wished != getattr(role, name):
                setattr(role, name, wished)
        for name, value in (("minutes", read.minutes), ("language", read.language), ("notes", read.notes)):
            if value not in (None, "") and getattr(role, name) != value:
                setattr(role, name, value)
        made = planned.person_id is None and planned.role_id is None
        if (
            read.affiliation
            and (not made or self.affiliation(role) != read.affiliation)
            and (planned.role_id is None or "affiliation" in planned.changes)
        ):
            role.affiliation = read.affiliation

    def biographies(self, role: Role, read: ReadRole) -> Texts:
        """What the file says of somebody, unless the address book says the same."""
        known = set(role.biographies.values())
        if role.person_id is not None:
            known |= set(self.session.get_one(Person, role.person_id).biography.values())
        said = long_said_in(read.biography, read.biographies, self.event.languages or ("en",))
        return Texts({language: text for language, text in said.items() if text not in known})

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
                post, house = (read.title, read.organisation) if read.organisation else post_and_house(read.title)
                made = add_as_written(self.session, read.name, title=post, organisation=house, source=self.plan.format)
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
        self.loosen(new)

    def loosen(self, new: Container[int]) -> None:
        """Let go of the pins of new items, and of all parts of a whole, where each begins then without one, too."""
        items = self.session.scalars(select(ProgrammeItem).where(ProgrammeItem.event_id == self.event.id)).all()
        table = timetable(items, day_begins=self.event.begins.time(), zone=self.event.zone)
        parts: dict[int, list[ProgrammeItem]] = {}
        for item in items:
            place = table[item.id]
            if item.parent_id is not None:
                parts.setdefault(item.parent_id, []).append(item)
            elif item.id in new and item.id not in self.held and place.minutes and place.begins == place.free:
                item.pinned_at = None
        for of_whole in parts.values():
            if all(table[part.id].begins == table[part.id].free for part in of_whole):
                for part in of_whole:
                    part.pinned_at = None
