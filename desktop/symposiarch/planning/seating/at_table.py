"""Who sits at a table or in a row, chair by chair, and what is wrong there: for whoever looks over a plan by tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.checks import SeatingFinding
from symposiarch.planning.seating.furniture.tables import RINGS
from symposiarch.planning.seating.known import Known
from symposiarch.planning.seating.who_sits import SeatRow


@dataclass(frozen=True, slots=True)
class ChairRow:
    """A chair, who sits on it, their rank (0 where there is none), and what is wrong with that."""

    seat: SeatRow
    guest: Head | None
    rank: int
    locked: bool
    wrong: tuple[SeatingFinding, ...]

    @property
    def free(self) -> bool:
        """Whether a guest may still be given this chair; one for an interpreter is no guest's."""
        return self.guest is None and self.seat.kind not in (SeatKind.BLOCKED, SeatKind.INTERPRETER)


@dataclass(frozen=True, slots=True)
class AtTable:
    """The chairs of a table, round it from who presides or else as they are numbered, and what is wrong there, each
    once."""

    chairs: tuple[ChairRow, ...]
    kept_for: str
    """The category for which the table is kept; empty where anybody may sit."""
    wrong: tuple[SeatingFinding, ...]

    @property
    def taken(self) -> int:
        return sum(chair.guest is not None for chair in self.chairs)

    @property
    def free(self) -> int:
        return sum(chair.free for chair in self.chairs)


def at_table(
    facts: Known,
    table_id: int,
    *,
    guests: Mapping[int, int],
    locked: Collection[int],
    findings: Sequence[SeatingFinding],
) -> AtTable:
    """A table when guests sit so (seat to attendee); `findings` are those of `check_seats` for the same seating."""
    rows = _from_the_first(
        sorted((one for one in facts.rows if one.table_id == table_id), key=lambda row: row.position)
    )
    here = {row.seat_id for row in rows}
    wrong = tuple(found for found in findings if not here.isdisjoint(found.seats))
    return AtTable(
        tuple(_chair(row, facts, guests, locked, wrong) for row in rows), facts.blocks.get(table_id, ""), wrong
    )


def _from_the_first(rows: list[SeatRow]) -> list[SeatRow]:
    """The chairs round a table from the first of honour on; who interprets sits behind them, and comes after them."""
    first = next((row.position for row in rows if row.honour == 1 and row.shape in RINGS), 0)
    return sorted(rows, key=lambda row: (row.kind is SeatKind.INTERPRETER, row.position < first))


def _chair(
    row: SeatRow, facts: Known, guests: Mapping[int, int], locked: Collection[int], wrong: Sequence[SeatingFinding]
) -> ChairRow:
    head = facts.people.get(guests.get(row.seat_id, 0))
    return ChairRow(
        row,
        head,
        facts.ranks.get(head.id, 0) if head is not None else 0,
        row.seat_id in locked,
        # Thirteen at a table is about the table, not about who has its first chair.
        tuple(found for found in wrong if head is not None and head.id in found.guests and row.seat_id in found.seats),
    )
