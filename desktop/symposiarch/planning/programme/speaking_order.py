"""The order of speaking: proposed by reverse precedence where the occasion wants it, changed by hand with a note.

Speeches go up the ladder, the highest speaks last (PROTOCOL C7); the host who opens the occasion is the exception and
speaks first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.programme import ItemKind, ProgrammeItem, RoleKind
from symposiarch.planning.programme.line_up import order_roles
from symposiarch.planning.programme.ranking import Rank, precedence
from symposiarch.planning.programme.rows import programme_rows


@dataclass(frozen=True, slots=True)
class Proposed:
    """A place in the order of speaking. `key` is a role in an item, or an item among the addresses."""

    key: int
    name: str
    place: int
    now: int
    reason: str


def propose_in_item(session: Session, item_id: int) -> tuple[Proposed, ...]:
    """The speakers of one item by reverse precedence; whoever moderates or interprets keeps apart."""
    item = session.get_one(ProgrammeItem, item_id)
    row = next(row for row in programme_rows(session, item.event_id) if row.id == item_id)
    speaking = [
        role
        for role in row.roles
        if role.person_id is not None and role.kind in (RoleKind.SPEAKER, RoleKind.PANELLIST, RoleKind.SIGNATORY)
    ]
    keyed = [(role.id, role.person_id, role.name) for role in speaking if role.person_id is not None]
    return _reversed(session, item.event_id, keyed)


def propose_addresses(session: Session, event_id: int) -> tuple[Proposed, ...]:
    """The addresses of an event, an item each, by reverse precedence. The opening keeps its place."""
    keyed = []
    for row in programme_rows(session, event_id):
        speaker = next((role for role in row.roles if role.person_id is not None), None)
        if row.kind is ItemKind.ADDRESS and row.depth == 0 and speaker is not None and speaker.person_id is not None:
            keyed.append((row.id, speaker.person_id, speaker.name))
    return _reversed(session, event_id, keyed)


def _reversed(session: Session, event_id: int, keyed: Sequence[tuple[int, int, str]]) -> tuple[Proposed, ...]:
    ranks = {rank.person_id: rank for rank in precedence(session, event_id, {person for _, person, _ in keyed})}
    now = {key: place for place, (key, _, _) in enumerate(keyed, start=1)}
    ordered = sorted(keyed, key=lambda one: (-_level(ranks, ranks[one[1]]), now[one[0]]))
    return tuple(
        Proposed(key, name, place, now[key], _why(ranks[person], place, len(ordered)))
        for place, (key, person, name) in enumerate(ordered, start=1)
    )


def _level(ranks: dict[int, Rank], rank: Rank) -> int:
    """Equals share a level, so that they keep the order in which they stand."""
    level = rank.place
    by_place = {one.place: one for one in ranks.values()}
    while level > 1 and by_place[level].tied:
        level -= 1
    return level


def _why(rank: Rank, place: int, of: int) -> str:
    if place == of and of > 1:
        return f"speaks last, as the highest: {rank.reason}"
    return f"number {rank.place} by precedence: {rank.reason}"


def take_order(session: Session, item_id: int, *, order: Sequence[int], note: str = "") -> None:
    """Set the order of speaking in an item, as proposed or by hand.

    Raises:
        SymposiarchError: it differs from the proposal and no note says why.
    """
    proposed = [one.key for one in propose_in_item(session, item_id)]
    asked = [key for key in order if key in proposed]
    if asked != proposed and not note.strip():
        raise SymposiarchError("Say in a note why the order of speaking differs from the one by precedence.")
    order_roles(session, item_id, order, note=note if asked != proposed else "")


def take_addresses(session: Session, event_id: int, *, order: Sequence[int]) -> None:
    """Put the addresses into this order, in the places that they hold together now."""
    standing = sorted(propose_addresses(session, event_id), key=lambda one: one.now)
    if sorted(order) != sorted(one.key for one in standing):
        raise SymposiarchError("The order must name each address of the programme once.")
    items = [session.get_one(ProgrammeItem, key) for key in order]
    places = [
        (item.day, item.position, item.pinned_at, item.room_id)
        for item in (session.get_one(ProgrammeItem, one.key) for one in standing)
    ]
    for item, (day, position, pinned_at, room_id) in zip(items, places, strict=True):
        item.day, item.position, item.pinned_at, item.room_id = day, position, pinned_at, room_id
