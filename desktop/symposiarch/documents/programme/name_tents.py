"""Name tents for a panel or a meeting: the name large on both sides, function and organisation under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import post_of
from symposiarch.model.programme import RoleStatus
from symposiarch.planning.heads import heads
from symposiarch.planning.presence import Who
from symposiarch.planning.programme.rows import in_line, programme_rows
from symposiarch.planning.programme.stage.chairs import ON_STAGE, chairs, sits_on_stage, with_parts
from symposiarch.planning.programme.stage.ranking import precedence


def facts(session: Session, event_id: int, edition: Edition, *, people: str) -> dict[str, Any]:
    """For the speakers in the order of the programme, a panel as its chairs stand; or for all guests, A to Z.

    Nobody has two; whoever has declined has none.
    """
    said = edition.languages
    tents = _speakers(session, event_id, said) if people == "speakers" else _guests(session, event_id, said[0])
    return {"tents": list(tents)}


def _speakers(session: Session, event_id: int, languages: Sequence[str]) -> Iterator[dict[str, str]]:
    seen: set[int] = set()
    rows = programme_rows(session, event_id)
    people = {role.person_id for row in rows for role in row.roles if role.person_id is not None}
    order = [rank.person_id for rank in precedence(session, event_id, people)]
    for item in rows:
        # Of those who sit together the tents come as the chairs stand, from the sitters' left.
        whole = with_parts(item, rows)
        sitting = [chair.role for chair in chairs(whole, order)] if sits_on_stage(whole) else in_line(item.roles)
        for role in sitting:
            if role.person_id is None or role.person_id in seen or role.kind not in ON_STAGE:
                continue
            if role.status is RoleStatus.DECLINED:
                continue
            seen.add(role.person_id)
            native = role.native_name
            yield {"name": role.name, "native": native, "office": role.affiliation_in(*languages)}


def _guests(session: Session, event_id: int, language: str) -> Iterator[dict[str, str]]:
    for one in sorted(heads(session, event_id, who=Who.NOT_DECLINED), key=lambda one: one.sort_key):
        if one.name and not one.seated_apart:
            yield {"name": one.name, "native": one.native_name, "office": post_of(one, language)}
