"""Released versions of a programme: frozen and numbered. `differences` compares them, `telling` writes to people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import RuleLevel
from symposiarch.model.programme import ProgrammeRelease
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.words import sentence
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.rows import added


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A version that was handed out."""

    number: int
    released_at: datetime
    by: str
    note: str


def frozen(rows: Iterable[ItemRow]) -> list[Any]:
    """The programme as plain values, as a release keeps it."""
    return [
        {
            "uuid": row.uuid,
            "kind": row.kind.value,
            "titles": dict(row.titles),
            "subtitles": dict(row.subtitles),
            "begins": row.begins.isoformat(),
            "ends": row.ends.isoformat(),
            "room": row.room,
            "depth": row.depth,
            "printed": row.printed,
            "roles": [_frozen_role(role) for role in row.roles],
        }
        for row in rows
    ]


def _frozen_role(role: RoleRow) -> dict[str, Any]:
    return {
        "uuid": role.uuid,
        "person": role.person_id,
        "name": role.name,
        "role": role.kind.value,
        "topics": dict(role.topics),
        "affiliation": role.affiliation,
        "status": role.status.value,
    }


def release(session: Session, event_id: int, *, by: str = "", note: str = "") -> ProgrammeRelease:
    """Freeze the programme as it is now, under the next number. To be done as a fact: no undo takes it back.

    Raises:
        SymposiarchError: the programme is empty, or a conflict blocks it or must first be acknowledged.
    """
    rows = programme_rows(session, event_id)
    if not rows:
        raise SymposiarchError("The programme is empty. Add its items before you release it.")
    for conflict in conflicts(session, event_id):
        if conflict.acknowledged:
            continue
        if conflict.level is RuleLevel.BLOCK:
            raise SymposiarchError(f"The programme cannot be released yet: {sentence(conflict)}")
        if conflict.level is RuleLevel.ACKNOWLEDGE:
            raise SymposiarchError(f"Acknowledge this first, or mend it: {sentence(conflict)}")
    last = latest(session, event_id)
    return added(
        session,
        ProgrammeRelease(
            event_id=event_id,
            number=(last.number if last else 0) + 1,
            released_at=now(),
            by=by,
            note=note,
            content=frozen(rows),
        ),
    )


def latest(session: Session, event_id: int) -> ProgrammeRelease | None:
    return session.scalar(
        select(ProgrammeRelease)
        .where(ProgrammeRelease.event_id == event_id)
        .order_by(ProgrammeRelease.number.desc())
        .limit(1)
    )


def release_numbered(session: Session, event_id: int, number: int) -> ProgrammeRelease:
    """The release of this number.

    Raises:
        SymposiarchError: there is none.
    """
    found = session.scalar(
        select(ProgrammeRelease).where(ProgrammeRelease.event_id == event_id, ProgrammeRelease.number == number)
    )
    if found is None:
        raise SymposiarchError(f"Version {number} of the programme was never released.")
    return found


def release_rows(session: Session, event_id: int) -> tuple[ReleaseRow, ...]:
    """All versions, the newest first."""
    found = session.scalars(
        select(ProgrammeRelease).where(ProgrammeRelease.event_id == event_id).order_by(ProgrammeRelease.number.desc())
    )
    return tuple(ReleaseRow(one.number, one.released_at, one.by, one.note) for one in found)


def is_released(session: Session, event_id: int) -> bool:
    """Whether the last version says all that the programme says now."""
    last = latest(session, event_id)
    return last is not None and frozen(programme_rows(session, event_id)) == last.content


def version_words(session: Session, event_id: int) -> str:
    """What a sheet says of its version: the released one, or that it is a draft after it."""
    last = latest(session, event_id)
    if last is None:
        return "Draft"
    return f"Version {last.number}" if is_released(session, event_id) else f"Draft after version {last.number}"
