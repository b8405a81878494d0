"""The chairs on the stage, by protocol or set by hand: for name tents, the stage plan, and who sits where.

PROTOCOL C4: the moderator in the middle, then by precedence, right of the moderator first, left second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.choices import Word
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.stage.ranking import precedence
from symposiarch.planning.saying import Saying

ON_STAGE = (RoleKind.MODERATOR, RoleKind.PANELLIST, RoleKind.SPEAKER, RoleKind.SIGNATORY)


class Seated(Word):
    """Why a chair is somebody's."""

    BY_HAND = "by_hand"
    MODERATOR = "moderator"
    MIDDLE = "middle"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair on the stage, counted from 1 from the sitters' left.

    `number` is the sitter's place by precedence among those who were not set by hand; right and left are the sitters'.
    """

    place: int
    role: RoleRow
    seated: Seated
    number: int = 0

    @property
    def by_hand(self) -> bool:
        return self.seated is Seated.BY_HAND


_WHY = {
    Seated.BY_HAND: "set by hand",
    Seated.MODERATOR: "the moderator, in the middle",
    Seated.MIDDLE: "number {number} by precedence, in the middle",
    Seated.RIGHT: "number {number} by precedence, right of the middle",
    Seated.LEFT: "number {number} by precedence, left of the middle",
}


def why(chair: Chair) -> Saying:
    """Why this chair is theirs."""
    return Saying(_WHY[chair.seated], {"number": str(chair.number)})


def _sits(role: RoleRow | Role) -> bool:
    """Whether somebody has a chair: whoever declined has none, an open place has."""
    return role.kind in ON_STAGE and role.status is not RoleStatus.DECLINED


def with_parts(row: ItemRow, rows: Sequence[ItemRow]) -> ItemRow:
    """An item with the people of its parts: whoever gives a talk of a panel sits on its stage, once."""
    people = {role.person_id for role in row.roles if role.person_id is not None}
    found = []
    for role in (role for part in rows if part.parent_id == row.id for role in part.roles if _sits(role)):
        if role.person_id not in people:
            found.append(role)
        if role.person_id is not None:
            people.add(role.person_id)
    return replace(row, roles=(*row.roles, *found))


def sits_on_stage(row: ItemRow) -> bool:
    """Whether the people of an item sit together: a panel, a signing, or any with a moderator and others."""
    sitting = [role for role in row.roles if _sits(role)]
    led = any(role.kind is RoleKind.MODERATOR for role in sitting)
    return len(sitting) > 1 and (row.kind in (ItemKind.PANEL, ItemKind.SIGNING) or (led and len(sitting) > 2))


def chairs(item: ItemRow, precedence: Sequence[int]) -> tuple[Chair, ...]:
    """The chairs of a panel from the sitters' left. `precedence` is person ids, the highest first.

    With an even number the longer side is the moderator's right. Chairs that were set by hand keep their number.
    """
    sitting = [role for role in item.roles if _sits(role)]
    rank = {person: place for place, person in enumerate(precedence)}
    ordered = sorted(
        sitting,
        key=lambda role: (role.kind is not RoleKind.MODERATOR, rank.get(role.person_id or 0, len(rank)), role.position),
    )
    count = len(ordered)
    middle = (count - 1) // 2
    # The sitters' right is the higher number, counted from their left.
    by_honour = [middle]
    for distance in range(1, count):
        by_honour += [place for place in (middle + distance, middle - distance) if 0 <= place < count]
    taken: dict[int, Chair] = {}
    for role in ordered:
        if role.chair is not None and 0 < role.chair <= count and role.chair - 1 not in taken:
            taken[role.chair - 1] = Chair(role.chair, role, Seated.BY_HAND)
    by_hand = {chair.role.id for chair in taken.values()}
    free = [place for place in by_honour if place not in taken]
    number = 0
    for role in ordered:
        if role.id in by_hand:
            continue
        place = free.pop(0)
        if role.kind is RoleKind.MODERATOR and place == middle:
            taken[place] = Chair(place + 1, role, Seated.MODERATOR)
            continue
        number += 1
        side = Seated.MIDDLE if place == middle else Seated.RIGHT if place > middle else Seated.LEFT
        taken[place] = Chair(place + 1, role, side, number)
    return tuple(chair for _, chair in sorted(taken.items()))


def chairs_of(session: Session, item_id: int, *, as_set: bool = True) -> tuple[Chair, ...]:
    """The chairs of one item, with those that were set by hand or, without `as_set`, by the protocol alone."""
    item = session.get_one(ProgrammeItem, item_id)
    rows = programme_rows(session, item.event_id)
    row = with_parts(next(row for row in rows if row.id == item_id), rows)
    people = [role.person_id for role in row.roles if role.person_id is not None]
    if not as_set:
        row = replace(row, roles=tuple(replace(role, chair=None) for role in row.roles))
    return chairs(row, [rank.person_id for rank in precedence(session, item.event_id, people)])


def set_chairs(session: Session, item_id: int, *, order: Sequence[int]) -> None:
    """Set every chair by hand: the roles from the sitters' left. An empty order leaves them all to protocol again.

    Raises:
        SymposiarchError: somebody on the stage is missing, or named twice.
    """
    sitting = {chair.role.id: session.get_one(Role, chair.role.id) for chair in chairs_of(session, item_id)}
    if order and sorted(order) != sorted(sitting):
        raise SymposiarchError("The order of the chairs must name each who sits on the stage once.")
    places = {key: place for place, key in enumerate(order, start=1)}
    for key, role in sitting.items():
        role.chair = places.get(key)
