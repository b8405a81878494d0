"""Who has a part in a programme, with all that concerns each: parts, what is owed, and when they are away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.programme import DutyKind, ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.planning.programme.absences import AbsenceRow, absence_rows
from symposiarch.planning.programme.duties import DutyRow, duty_rows
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.rows import row_of


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody does in one item."""

    role_id: int
    title: str
    kind: RoleKind
    status: RoleStatus
    begins: datetime


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A person of the programme. `id` is the person's; `status` is the one that needs most attention."""

    id: int
    name: str
    native_name: str
    affiliation: str
    parts: tuple[Part, ...]
    status: RoleStatus
    duties: Mapping[DutyKind, DutyRow]
    absences: tuple[AbsenceRow, ...]


_URGENT = (RoleStatus.DECLINED, RoleStatus.TO_ASK, RoleStatus.ASKED, RoleStatus.AGREED)


def speaker_rows(session: Session, event_id: int, *, languages: tuple[str, ...] = ()) -> tuple[SpeakerRow, ...]:
    """All who have a part, in the order in which they first stand up; interpreters last."""
    taken: dict[int, list[tuple[ItemRow, RoleRow]]] = {}
    for row in programme_rows(session, event_id):
        for role in row.roles:
            if role.person_id is not None:
                taken.setdefault(role.person_id, []).append((row, role))
    duties: dict[int, dict[DutyKind, DutyRow]] = {}
    for duty in duty_rows(session, event_id):
        duties.setdefault(duty.person_id, {})[duty.kind] = duty
    away: dict[int, list[AbsenceRow]] = {}
    for absence in absence_rows(session, event_id):
        away.setdefault(absence.person_id, []).append(absence)
    found = []
    for person, parts in taken.items():
        first = parts[0][1]
        found.append(
            row_of(
                SpeakerRow,
                first,
                id=person,
                parts=tuple(
                    Part(role.id, row.title(*languages), role.kind, role.status, row.begins) for row, role in parts
                ),
                status=min((role.status for _, role in parts), key=_URGENT.index),
                duties=duties.get(person, {}),
                absences=tuple(away.get(person, ())),
            )
        )
    found.sort(key=lambda one: all(part.kind is RoleKind.INTERPRETER for part in one.parts))
    return tuple(found)


def answer_for_all_parts(session: Session, event_id: int, person_id: int, status: RoleStatus) -> None:
    """Whether somebody speaks is one answer for all their parts; what they are a candidate for is asked apart."""
    parts = (
        select(Role)
        .join(ProgrammeItem)
        .where(ProgrammeItem.event_id == event_id, Role.person_id == person_id, Role.slot_id.is_(None))
    )
    for role in session.scalars(parts):
        role.status = status
    session.flush()
