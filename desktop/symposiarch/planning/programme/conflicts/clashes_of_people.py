"""What does not fit for people: two places at once, a way too long, an absence, a role that nobody has taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from symposiarch.model.programme import RoleKind, RoleStatus
from symposiarch.planning.programme.conflicts.looking import Look, related
from symposiarch.planning.programme.conflicts.rules import RELIEF_MINUTES, Conflict, Rule
from symposiarch.planning.programme.rows import ItemRow, RoleRow
from symposiarch.planning.programme.times import minutes_between

_CHANGEOVER = timedelta(minutes=10)
"""An interpreter who goes on within it has had no rest."""


def roles(look: Look) -> Iterator[Conflict]:
    """Open places, people who declined or were never asked, and moderators who sit on their own panel."""
    for row in look.in_time:
        for role in row.roles:
            if role.person_id is None:
                waiting = sum(1 for one in role.candidates if one.status is not RoleStatus.DECLINED)
                yield from look.tell(Rule.OPEN_SLOT, row, role=role.kind, candidates=waiting)
            elif role.status is RoleStatus.DECLINED:
                yield from look.tell(Rule.DECLINED_SPEAKER, row, who=role)
            elif role.status is RoleStatus.TO_ASK:
                yield from look.tell(Rule.UNASKED_SPEAKER, row, who=role)
        leading = {role.person_id for role in row.roles if role.kind is RoleKind.MODERATOR and role.person_id}
        for role in row.roles:
            if role.kind is RoleKind.PANELLIST and role.person_id in leading:
                yield from look.tell(Rule.MODERATOR_PANELLIST, row, who=role)


def places(look: Look) -> Iterator[Conflict]:
    """Somebody in two places, or with too little time to walk from one to the other."""
    parts: dict[int, tuple[RoleRow, list[ItemRow]]] = {}
    for row in look.in_time:
        for role in row.roles:
            if role.person_id is not None:
                _, taken = parts.setdefault(role.person_id, (role, []))
                if not taken or taken[-1].id != row.id:
                    taken.append(row)
    for who, taken in parts.values():
        yield from _one_person(look, who, taken)


def _one_person(look: Look, who: RoleRow, taken: Sequence[ItemRow]) -> Iterator[Conflict]:
    for one, other in combinations(taken, 2):
        if related(one, other) or (one.parent_id is not None and one.parent_id == other.parent_id):
            continue
        if look.begins[other.id] < look.ends[one.id] and look.begins[one.id] < look.ends[other.id]:
            yield from look.tell(Rule.SPEAKER_TWICE, one, other, who=who)
            continue
        if one.room_id is None or other.room_id is None or one.room_id == other.room_id:
            continue
        pause = minutes_between(one.ends, other.begins)
        needed = max(look.frame.walks.get(one.room_id, 0), look.frame.walks.get(other.room_id, 0))
        if 0 <= pause < needed:
            yield from look.tell(Rule.WALK, one, other, who=who, minutes=pause, allowed=needed)


def absences(look: Look) -> Iterator[Conflict]:
    """Somebody who is away while their item runs."""
    for away in look.frame.absences:
        begins, ends = away.begins.timestamp(), away.ends.timestamp()
        for row in look.in_time:
            role = next((role for role in row.roles if role.person_id == away.person_id), None)
            if role is not None and look.begins[row.id] < ends and begins < look.ends[row.id]:
                yield from look.tell(
                    Rule.ABSENCE, row, person_id=away.person_id, person=away.name, begins=away.begins, ends=away.ends
                )


def interpreters(look: Look) -> Iterator[Conflict]:
    """One interpreter alone for longer than half an hour, within an item or from one into the next."""
    alone: dict[int, tuple[ItemRow, ItemRow]] = {}
    for row in look.in_time:
        booth = [role for role in row.roles if role.kind is RoleKind.INTERPRETER and role.person_id]
        if len(booth) != 1:
            continue
        person = booth[0].person_id
        assert person is not None
        before = alone.get(person)
        goes_on = before is not None and timedelta(0) <= row.begins - before[1].ends < _CHANGEOVER
        first = before[0] if before is not None and goes_on else row
        alone[person] = (first, row)
        minutes = minutes_between(first.begins, row.ends)
        if minutes > RELIEF_MINUTES:
            sides = (first, row) if first is not row else (row,)
            yield from look.tell(Rule.INTERPRETER_RELIEF, *sides, who=booth[0], minutes=minutes, allowed=RELIEF_MINUTES)


ALL = (roles, places, absences, interpreters)
