"""How many have come of how many expected, who came last, and who is still awaited: from the rows at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.arrivals.rows import DoorRow
from symposiarch.planning.inviting.company import WAIT_ELSEWHERE
from symposiarch.planning.presence import Presence


@dataclass(frozen=True, slots=True)
class Share:
    """So many have come, of so many expected."""

    arrived: int
    expected: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The room at this moment. Who came unexpected is among the arrived, so these may be more than were expected."""

    total: Share
    guests: Share
    representatives: Share
    companions: Share
    walk_ins: int
    categories: tuple[tuple[str, Share], ...]
    doors: tuple[tuple[str, int], ...]
    waited: int
    """How many who said they would come have not."""
    unexpected: int
    """How many of those who came had not said so: walk-ins, and guests who had declined or not answered."""


_INVITED = frozenset({AttendeeRole.INVITEE})
_DEPUTY = frozenset({AttendeeRole.REPRESENTATIVE})
_UNINVITED = frozenset({AttendeeRole.WALK_IN})
_COMPANY = frozenset(AttendeeRole) - _INVITED - _DEPUTY - _UNINVITED


def counts(rows: Sequence[DoorRow]) -> Counts:
    """The running counts, from the rows at hand."""

    def share(among: Sequence[DoorRow]) -> Share:
        return Share(sum(row.arrived for row in among), sum(map(_awaited, among)))

    def those(roles: frozenset[AttendeeRole]) -> list[DoorRow]:
        return [row for row in rows if row.head.role in roles]

    # A driver has the category of the guest, for the badge; the room is not asked about those who wait outside.
    listed = [row for row in rows if row.head.role not in WAIT_ELSEWHERE]
    kinds = dict.fromkeys(row.head.category for row in listed)
    doors = Counter(row.door for row in rows if row.arrived)
    total, waited = share(rows), len(still_expected(rows))
    return Counts(
        total=total,
        guests=share(those(_INVITED)),
        representatives=share(those(_DEPUTY)),
        companions=share(those(_COMPANY)),
        walk_ins=sum(row.arrived for row in those(_UNINVITED)),
        categories=tuple((kind, share([row for row in listed if row.head.category == kind])) for kind in sorted(kinds)),
        doors=tuple(sorted(doors.items())),
        waited=waited,
        unexpected=total.arrived - (total.expected - waited),
    )


def latest(rows: Sequence[DoorRow]) -> tuple[DoorRow, ...]:
    """Who is in, the latest first."""
    come = [(row.arrived_at, row.head.id, row) for row in rows if row.arrived_at is not None]
    return tuple(row for *_, row in sorted(come, key=lambda one: one[:2], reverse=True))


def still_expected(rows: Sequence[DoorRow]) -> tuple[DoorRow, ...]:
    """Who said they would come and has not, by name."""
    waited = [row for row in rows if _awaited(row) and not row.arrived]
    return tuple(sorted(waited, key=lambda row: row.sort_key))


def _awaited(row: DoorRow) -> bool:
    """Whether they had said that they would come, and not only walked in."""
    return row.head.presence is Presence.COMING and row.head.role is not AttendeeRole.WALK_IN
