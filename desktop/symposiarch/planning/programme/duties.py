"""What is owed by and to each speaker: topic, biography, photograph, slides; travel, hotel, honorarium; until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.programme import DutyKind, ItemKind, RoleKind, SpeakerDuty
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows

DAYS_BEFORE = {
    DutyKind.TOPIC: 42,
    DutyKind.BIOGRAPHY: 28,
    DutyKind.PHOTO: 28,
    DutyKind.SLIDES: 5,
    DutyKind.TRAVEL: 21,
    DutyKind.HOTEL: 21,
    DutyKind.HONORARIUM: -7,
}
"""When each is due, counted back from the event, unless a day is set."""

OF_EVERY_SPEAKER = (DutyKind.TOPIC, DutyKind.BIOGRAPHY, DutyKind.PHOTO, DutyKind.SLIDES)
"""What whoever gives a talk or sits on a panel owes. The others are owed only once somebody puts them on the list."""

TALKING = frozenset({ItemKind.PANEL, ItemKind.TALK, ItemKind.KEYNOTE})
LEADING = frozenset({RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES})


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One thing owed. `there` says that it was found in the programme itself (a topic that is written down)."""

    person_id: int
    name: str
    kind: DutyKind
    due_on: date
    done_at: datetime | None
    there: bool
    note: str
    asked: bool = True
    """Whether somebody put it on the list; else it is owed because they speak."""

    @property
    def done(self) -> bool:
        return self.there or self.done_at is not None

    def late(self, today: date) -> bool:
        return not self.done and self.due_on < today


def duty_rows(session: Session, event_id: int) -> tuple[DutyRow, ...]:
    """The checklist of all speakers, by name and then by day."""
    event = session.get_one(Event, event_id)
    speakers: dict[int, list[tuple[ItemRow, RoleRow]]] = {}
    for row in programme_rows(session, event_id):
        for role in row.roles:
            if role.person_id is not None and role.kind is not RoleKind.INTERPRETER:
                speakers.setdefault(role.person_id, []).append((row, role))
    kept: dict[tuple[int, DutyKind], SpeakerDuty] = {
        (duty.person_id, duty.kind): duty
        for duty in session.scalars(select(SpeakerDuty).where(SpeakerDuty.event_id == event_id))
    }
    found = []
    for person, parts in speakers.items():
        role = parts[0][1]
        talks = [one for row, one in parts if row.kind in TALKING]
        for kind in DutyKind:
            duty = kept.get((person, kind))
            if duty is None and (kind not in OF_EVERY_SPEAKER or not talks):
                continue
            if duty is None and kind is DutyKind.SLIDES and all(one.kind in LEADING for one in talks):
                continue
            due = duty.due_on if duty is not None else None
            found.append(
                DutyRow(
                    person,
                    role.name,
                    kind,
                    due or event.begins.date() - timedelta(days=DAYS_BEFORE[kind]),
                    duty.done_at if duty is not None else None,
                    _there(kind, talks or [role]),
                    duty.note if duty is not None else "",
                    asked=duty is not None,
                )
            )
    return tuple(sorted(found, key=lambda row: (row.name.casefold(), row.due_on)))


def _there(kind: DutyKind, roles: list[RoleRow]) -> bool:
    if kind is DutyKind.TOPIC:
        return all(role.topics or role.kind in LEADING for role in roles)
    if kind is DutyKind.BIOGRAPHY:
        return any(role.biographies for role in roles)
    if kind is DutyKind.PHOTO:
        return any(role.photo_id is not None for role in roles)
    return False


def set_duty(
    session: Session,
    event_id: int,
    *,
    person_id: int,
    kind: DutyKind,
    done: bool | None = None,
    due_on: date | None = None,
    note: str | None = None,
) -> SpeakerDuty:
    """Put a duty on somebody's list, tick it off, give it a day or a note."""
    duty = session.scalar(_listed(event_id, person_id, kind))
    if duty is None:
        duty = SpeakerDuty(event_id=event_id, person_id=person_id, kind=kind)
        session.add(duty)
    if done is not None:
        duty.done_at = now() if done else None
    if due_on is not None:
        duty.due_on = due_on
    if note is not None:
        duty.note = note
    session.flush()
    return duty


def drop_duty(session: Session, event_id: int, *, person_id: int, kind: DutyKind) -> None:
    """Take what somebody put on the list off again; what every speaker owes stays, with its usual day."""
    for duty in session.scalars(_listed(event_id, person_id, kind)):
        session.delete(duty)
    session.flush()


def _listed(event_id: int, person_id: int, kind: DutyKind) -> Select[tuple[SpeakerDuty]]:
    of_event = select(SpeakerDuty).where(SpeakerDuty.event_id == event_id)
    return of_event.where(SpeakerDuty.person_id == person_id, SpeakerDuty.kind == kind)
