"""Late changes: somebody cancels, a deputy comes, two more arrive. The smallest re-seatings are proposed.

A proposal says who moves and so which cards must be printed again; nothing changes until it is accepted, in one step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import Honour
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Presence
from symposiarch.planning.seating.checks import Known, SeatingFinding, check_seats, known
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.plans import SeatRow, needs_seat


@dataclass(frozen=True, slots=True)
class Move:
    """A guest who gets a seat (from none) or another seat, or gives one up (to none)."""

    attendee: int
    name: str
    seat_from: int | None
    seat_to: int | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to answer the changes: who moves, whose card is printed again, and what it leaves wrong."""

    moves: tuple[Move, ...]
    cards: tuple[int, ...]
    """The attendees whose place card is new or lies elsewhere."""
    standing: tuple[str, ...]
    """Those for whom there is no seat."""
    wrong: tuple[SeatingFinding, ...]


def proposals(session: Session, plan_id: int) -> tuple[Proposal, ...]:
    """Up to three ways, the one with the fewest moves first; empty when nothing has changed. See `ways`."""
    facts = known(session, plan_id)
    return ways(facts, facts.seats, frozenset(row.seat_id for row in facts.rows if row.locked))


def ways(facts: Known, seats: Mapping[int, int | None], locked: Set[int]) -> tuple[Proposal, ...]:
    """Up to three ways to answer what has changed since guests were seated so (seat to attendee).

    Those who no longer come give up their seats, unless they are locked. Then who comes new, or in their stead, (1)
    takes the seat that is given up, the highest first; (2) takes a free seat where the ranks around stay in order, and
    (3) the others of the table move up so that ranks are kept exactly.
    """
    people = facts.people
    rows = [replace(row, attendee_id=seats.get(row.seat_id), locked=row.seat_id in locked) for row in facts.rows]
    gone = [
        row
        for row in rows
        if row.attendee_id is not None
        and row.attendee_id in people
        and people[row.attendee_id].presence is Presence.ABSENT
        and not row.locked
    ]
    sitting = set(seats.values())
    new = [key for key, head in people.items() if needs_seat(head) and key not in sitting]
    if not gone and not new:
        return ()
    # Ties stand in the order of the guest list.
    order = sorted(people, key=lambda key: facts.ranks.get(key, len(people)))
    ranks = {key: place for place, key in enumerate(order)}
    new.sort(key=lambda key: ranks[key])
    names = {key: head.name for key, head in people.items()}
    now = {row.seat_id: row.attendee_id for row in rows}
    after = {seat: guest for seat, guest in now.items() if seat not in {row.seat_id for row in gone}}
    tried = [
        _into(rows, after, new, [row.seat_id for row in sorted(gone, key=_honour)]),
        _fitting(rows, after, new, ranks),
        _moving_up(rows, after, new, ranks, _honoured(facts)),
    ]
    found: list[Proposal] = []
    seen: set[tuple[Move, ...]] = set()
    for way in tried:
        moves = _moves(now, way, names)
        if not moves or moves in seen:
            continue
        seen.add(moves)
        seated = set(way.values())
        found.append(
            Proposal(
                moves,
                tuple(move.attendee for move in moves if move.seat_to is not None),
                tuple(names[key] for key in new if key not in seated),
                check_seats(facts, way),
            )
        )
    return tuple(sorted(found, key=lambda one: (len(one.standing), len(one.moves), len(one.wrong))))


def accept(session: Session, plan_id: int, proposal: Proposal) -> None:
    """Seat everybody as proposed. Raises SymposiarchError when the plan has changed since."""
    plan = changeable(session, plan_id)
    places = {place.attendee_id: place for place in plan.places}
    for move in proposal.moves:
        place = places.get(move.attendee)
        if (place.seat_id if place is not None else None) != move.seat_from:
            raise SymposiarchError("The plan has changed since this was proposed. Look at the proposals anew.")
    _write(session, plan, {move.attendee: move.seat_to for move in proposal.moves})


def _write(session: Session, plan: SeatingPlan, seats: Mapping[int, int | None]) -> None:
    for place in [place for place in plan.places if place.attendee_id in seats]:
        plan.places.remove(place)
    session.flush()
    for guest, seat in seats.items():
        if seat is not None:
            plan.places.append(Place(seat_id=seat, attendee_id=guest))
    session.flush()


def _honour(row: SeatRow) -> tuple[int, int]:
    return row.table_position, row.honour


def _may_sit(row: SeatRow) -> bool:
    return row.kind is SeatKind.CHAIR or row.kind is SeatKind.WHEELCHAIR


def _free(rows: Sequence[SeatRow], seats: Mapping[int, int | None]) -> list[SeatRow]:
    return [row for row in rows if seats.get(row.seat_id) is None and _may_sit(row)]


def _into(
    rows: Sequence[SeatRow], seats: Mapping[int, int | None], new: Sequence[int], given_up: Sequence[int]
) -> dict[int, int | None]:
    """The new take the seats that were given up, then the last free ones."""
    found = dict(seats)
    others = [row.seat_id for row in sorted(_free(rows, seats), key=_honour) if row.seat_id not in given_up]
    for guest, seat in zip(new, [*given_up, *others], strict=False):
        found[seat] = guest
    return found


def _fitting(
    rows: Sequence[SeatRow], seats: Mapping[int, int | None], new: Sequence[int], ranks: Mapping[int, int]
) -> dict[int, int | None]:
    """Each new guest takes the free seat at which the fewest ranks of its table are crossed."""
    found = dict(seats)
    at_table: dict[int, list[SeatRow]] = {}
    for row in rows:
        at_table.setdefault(row.table_id, []).append(row)
    for guest in new:
        free = _free(rows, found)
        if not free:
            break

        def crossed(row: SeatRow, guest: int = guest) -> tuple[int, int, int]:
            mates = [other for other in at_table[row.table_id] if found.get(other.seat_id) is not None]
            count = sum(
                (other.honour < row.honour) != (ranks.get(found[other.seat_id] or 0, 0) < ranks.get(guest, 0))
                for other in mates
            )
            return count, *_honour(row)

        found[min(free, key=crossed).seat_id] = guest
    return found


def _honoured(facts: Known) -> frozenset[int]:
    """Hosts, guests of honour and their partners: their seats do not follow from rank, and they stay."""
    found = {key for key, head in facts.people.items() if head.honour is not Honour.NONE}
    return frozenset(found | {facts.partners[key] for key in found if key in facts.partners})


def _moving_up(
    rows: Sequence[SeatRow],
    seats: Mapping[int, int | None],
    new: Sequence[int],
    ranks: Mapping[int, int],
    staying: Set[int],
) -> dict[int, int | None]:
    """At each table that changes, all who are not locked, nor `staying`, move so that ranks are in order again."""
    placed = _fitting(rows, seats, new, ranks)
    changed = Counter(row.table_id for row in rows if placed.get(row.seat_id) != row.attendee_id)
    for table in changed:
        free = [row for row in rows if row.table_id == table and not row.locked and row.attendee_id not in staying]
        at_table = sorted(free, key=_honour)
        guests = [guest for row in at_table if (guest := placed.get(row.seat_id)) is not None]
        guests.sort(key=lambda guest: ranks.get(guest, len(ranks)))
        waiting = iter(guests)
        for row in at_table:
            placed[row.seat_id] = next(waiting, None) if _may_sit(row) else placed.get(row.seat_id)
    return placed


def _moves(
    now: Mapping[int, int | None], after: Mapping[int, int | None], names: Mapping[int, str]
) -> tuple[Move, ...]:
    before = {guest: seat for seat, guest in now.items() if guest is not None}
    then = {guest: seat for seat, guest in after.items() if guest is not None}
    return tuple(
        Move(guest, names.get(guest, ""), before.get(guest), then.get(guest))
        for guest in sorted(before.keys() | then.keys())
        if before.get(guest) != then.get(guest)
    )
