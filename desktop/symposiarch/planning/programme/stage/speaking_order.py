"""The order of speaking: proposed by reverse precedence where the occasion wants it, changed by hand with a note.

Speeches go up the ladder, the highest speaks last (PROTOCOL C7); hosts receive, and speak first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.choices import Word
from symposiarch.model.programme import ItemKind, ProgrammeItem, RoleKind
from symposiarch.planning.precedence.standing import Reason
from symposiarch.planning.precedence.words import sentence
from symposiarch.planning.programme.line_up import order_roles
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.stage.ranking import Rank, precedence
from symposiarch.planning.rows import row_of


class Ground(Word):
    """Why somebody is to speak at a place."""

    HOST = "host"
    HIGHEST = "highest"
    BY_PRECEDENCE = "by_precedence"
    EQUAL = "equal"
    NOT_EXPECTED = "not_expected"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A place in the order of speaking. `key` is a role in an item, or an item among the addresses.

    `rank` is the place in the order of precedence, and `above` who stands just below there, for the `reason` given.
    """

    key: int
    person_id: int
    name: str
    place: int
    now: int
    ground: Ground
    rank: int | None = None
    above: str = ""
    reason: Reason | None = None


def propose_in_item(session: Session, item_id: int) -> tuple[Proposed, ...]:
    """The speakers of one item by reverse precedence; whoever moderates or interprets keeps apart."""
    item = session.get_one(ProgrammeItem, item_id)
    row = next(row for row in programme_rows(session, item.event_id) if row.id == item_id)
    speaking = (RoleKind.SPEAKER, RoleKind.PANELLIST, RoleKind.SIGNATORY)
    keyed = [(role.id, role.person_id) for role in row.roles if role.person_id is not None and role.kind in speaking]
    return _reversed(session, item.event_id, keyed)


def propose_addresses(session: Session, event_id: int) -> tuple[Proposed, ...]:
    """The addresses of an event, an item each, by reverse precedence. The opening keeps its place."""
    keyed = []
    for row in programme_rows(session, event_id):
        speaker = next((role for role in row.roles if role.person_id is not None), None)
        if row.kind is ItemKind.ADDRESS and row.depth == 0 and speaker is not None and speaker.person_id is not None:
            keyed.append((row.id, speaker.person_id))
    return _reversed(session, event_id, keyed)


def _reversed(session: Session, event_id: int, keyed: Sequence[tuple[int, int]]) -> tuple[Proposed, ...]:
    ranked = precedence(session, event_id, [person for _, person in keyed])
    ranks = {rank.person_id: rank for rank in ranked}
    now = {key: place for place, (key, _) in enumerate(keyed, start=1)}
    ordered = sorted(keyed, key=lambda one: (_turn(ranks[one[1]]), now[one[0]]))
    highest = min((rank.rank for rank in ranked if rank.rank), default=0)
    return tuple(
        _proposed(key, ranks[person], place, now[key], ranked, highest)
        for place, (key, person) in enumerate(ordered, start=1)
    )


def _turn(rank: Rank) -> tuple[int, int]:
    """Hosts first, then whoever the event does not expect, then up the ladder; equals keep the order they stand in."""
    if rank.rank == 0:
        return 0, 0
    return (1, 0) if rank.rank is None else (2, -rank.rank)


def _proposed(key: int, rank: Rank, place: int, now: int, ranked: Sequence[Rank], highest: int) -> Proposed:
    ground = Ground.BY_PRECEDENCE
    if rank.rank is None:
        ground = Ground.NOT_EXPECTED
    elif rank.rank == 0:
        ground = Ground.HOST
    elif sum(1 for one in ranked if one.rank == rank.rank) > 1:
        ground = Ground.EQUAL
    elif rank.rank == highest and len(ranked) > 1:
        ground = Ground.HIGHEST
    return row_of(
        Proposed, rank, key=key, place=place, now=now, ground=ground, above=rank.next_name, reason=rank.before
    )


def why(proposed: Proposed) -> str:
    """The reason in English, for the command line."""
    because = sentence(proposed.reason, proposed.name, proposed.above) if proposed.reason is not None else ""
    match proposed.ground:
        case Ground.HOST:
            return "Hosts receive, and speak first."
        case Ground.NOT_EXPECTED:
            return "Not among the guests who are expected, and so without a rank."
        case Ground.EQUAL:
            return f"Number {proposed.rank} by precedence, shared: equals keep the order they stand in."
        case Ground.HIGHEST:
            return f"Speaks last, as the highest. {because}".strip()
        case Ground.BY_PRECEDENCE:
            return f"Number {proposed.rank} by precedence. {because}".strip()


def take_order(session: Session, item_id: int, *, order: Sequence[int], note: str = "") -> None:
    """Set the order of speaking in an item, as proposed or by hand.

    Raises:
        SymposiarchError: it differs from the proposal and no note says why.
    """
    proposed = [one.key for one in propose_in_item(session, item_id)]
    asked = [key for key in order if key in proposed]
    if asked != proposed and not note.strip():
        raise SymposiarchError("Say in a note why the order of speaking differs from the one by precedence.")
    order_roles(session, item_id, order, note=note.strip() if asked != proposed else "")


def take_addresses(session: Session, event_id: int, *, order: Sequence[int], note: str = "") -> None:
    """Put the addresses into this order, in the places that they hold together now.

    Raises:
        SymposiarchError: an address is missing, or the order differs from the proposal and no note says why.
    """
    proposed = propose_addresses(session, event_id)
    standing = sorted(proposed, key=lambda one: one.now)
    if sorted(order) != sorted(one.key for one in standing):
        raise SymposiarchError("The order must name each address of the programme once.")
    by_hand = list(order) != [one.key for one in proposed]
    if by_hand and not note.strip():
        raise SymposiarchError("Say in a note why the order of speaking differs from the one by precedence.")
    places = [
        (item.day, item.position, item.pinned_at, item.room_id)
        for item in (session.get_one(ProgrammeItem, one.key) for one in standing)
    ]
    people = {one.key: one.person_id for one in proposed}
    for key, (day, position, pinned_at, room_id) in zip(order, places, strict=True):
        item = session.get_one(ProgrammeItem, key)
        item.day, item.position, item.pinned_at, item.room_id = day, position, pinned_at, room_id
        for role in item.roles:
            if role.person_id == people[key]:
                role.order_note = note.strip() if by_hand else ""
