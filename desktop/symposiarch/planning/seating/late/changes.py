"""Late changes: somebody cancels, a deputy comes, two more arrive. The smallest re-seatings are proposed.

A proposal says who moves and so which cards must be printed again; nothing changes until it is accepted, in one step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import TableShape
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.checks import SeatingFinding, check_seats
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.late.reseating import Reseating
from symposiarch.planning.seating.late.stepping import stepping_down, stepping_up
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import reseat
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.who_sits import SeatRow, needs_seat

FEW = (2, 5)
"""How many step down for one who comes late, or up into one gap, at most, before all are seated anew."""


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
    """The ways, the one with the fewest moves first; empty when nothing has changed. See `ways`."""
    facts = known(session, plan_id)
    return ways(facts, facts.seats, frozenset(row.seat_id for row in facts.rows if row.locked))


def ways(
    facts: Known, seats: Mapping[int, int | None], locked: Set[int], *, asking: Callable[[], None] = lambda: None
) -> tuple[Proposal, ...]:
    """The ways to answer what has changed since guests were seated so (seat to attendee).

    Those who no longer come give up their seats, unless they are locked. Then who comes new, or in their stead, (1)
    takes the seat that is given up, the highest first, or a deputy that of whom they represent; (2) takes a free seat
    where the ranks around stay in order, and (3) the others of the table move up so that ranks are kept exactly. Where
    that moves many there are ways between: who comes new has a chair by rank and a few step down for it; into a gap a
    few of the nearest ranks step up, also into one that is left when who comes new is seated; and a hall closes up in
    the row alone that has one.
    A seat at a head table is for those whom the occasion puts there: who ranks below them all sits elsewhere, also a
    deputy, by the own rank (C1 [S42]), and (4) the first of the other tables moves up to it. Men and women of a meal by
    two lists, and the delegations of a meeting, keep to their own seats as far as there are any.

    `asking` is called whenever guests are to be fitted in: what it raises ends a long look midway.
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
    table = Reseating(facts, rows, asking)
    new.sort(key=table.due)
    now = {row.seat_id: row.attendee_id for row in rows}
    after = {seat: guest for seat, guest in now.items() if seat not in {row.seat_id for row in gone}}
    in_order = table.moving_up(after, new)
    tried = [
        table.into(after, new, [row.seat_id for row in sorted(gone, key=table.by_honour)]),
        table.fitting(after, new),
        table.in_their_stead(after, gone, new),
        in_order,
    ]
    exact = len(_moves(now, in_order, {}))
    enough = exact * 3 // 4 if new and len(gone) > 1 else exact // 2  # several changes move some at several places
    if new:
        between = [_both_ways(table, after, gone, new, most) for most in FEW]
    else:
        in_a_hall = any(row.shape is TableShape.ROW for row in gone)
        row_alone = [table.moving_up(after, new, row_by_row=True)]
        between = row_alone if in_a_hall else [stepping_up(table, after, gone, most) for most in FEW]
    # At round tables those of one alone move up, and who comes may still sit at a lower one than their equals.
    newly = [(row, guest) for row in rows if (guest := in_order.get(row.seat_id)) is not None and guest in new]
    low = any(table.crossed(in_order, newly))
    tried += [way for way in between if low or len(_moves(now, way, {})) <= enough]
    promoted = table.with_the_first_at_head(after, gone, new)
    if promoted is not None:
        tried.append(table.fitting(promoted, new))
    return _different(facts, now, tried, new)


def _different(
    facts: Known, now: Mapping[int, int | None], tried: Iterable[Mapping[int, int | None]], new: Sequence[int]
) -> tuple[Proposal, ...]:
    """The ways that were tried, each once and as it may be chosen, the one with the fewest moves first."""
    names = {key: head.name for key, head in facts.people.items()}
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


def _both_ways(
    table: Reseating, seats: Mapping[int, int | None], gone: Sequence[SeatRow], new: Sequence[int], most: int
) -> dict[int, int | None]:
    """A few step down for each who comes new, then a few up into each chair that is given up and still free."""
    found = stepping_down(table, seats, new, most)
    return stepping_up(table, found, [row for row in gone if found.get(row.seat_id) is None], most)


def accept(session: Session, plan_id: int, proposal: Proposal) -> None:
    """Seat everybody as proposed. Raises SymposiarchError when the plan has changed since."""
    plan = changeable(session, plan_id)
    places = {place.attendee_id: place for place in plan.places}
    moving = {move.attendee for move in proposal.moves}
    open_to_them = {seat.id for table in plan.layout.tables for seat in table.seats} - {
        place.seat_id for place in plan.places if place.attendee_id not in moving
    }
    for move in proposal.moves:
        place = places.get(move.attendee)
        stands = (place.seat_id if place is not None else None) == move.seat_from
        bound = place is not None and place.locked
        if not stands or bound or (move.seat_to is not None and move.seat_to not in open_to_them):
            raise SymposiarchError("The plan has changed since this was proposed. Look at the proposals anew.")
    reseat(
        session,
        plan,
        {move.attendee: move.seat_to for move in proposal.moves},
        why=dict.fromkeys(moving, (Fact(Why.LATE),)),
    )


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
