"""Late changes: somebody cancels, a deputy comes, two more arrive. The smallest re-seatings are proposed.

A proposal says who moves and so which cards must be printed again; nothing changes until it is accepted, in one step.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby, permutations

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import AttendeeRole, Honour
from symposiarch.model.people import Gender
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import Presence
from symposiarch.planning.seating.checks import SeatingFinding, check_seats
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.places import reseat
from symposiarch.planning.seating.plans import SeatRow, needs_seat

MOST_TRIED = 500
"""So many ways for all who are new are compared; of more, each has the best seat for one."""


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
    (3) the others of the table move up so that ranks are kept exactly. Men and women of a meal by two lists, and the
    delegations of a meeting, keep to their own seats as far as there are any.
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
    table = _Seating(facts, rows)
    new.sort(key=table.due)
    now = {row.seat_id: row.attendee_id for row in rows}
    after = {seat: guest for seat, guest in now.items() if seat not in {row.seat_id for row in gone}}
    tried = [
        table.into(after, new, [row.seat_id for row in sorted(gone, key=_honour)]),
        table.fitting(after, new),
        table.moving_up(after, new),
    ]
    names = {key: head.name for key, head in people.items()}
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
    reseat(session, plan, {move.attendee: move.seat_to for move in proposal.moves})


def _honour(row: SeatRow) -> tuple[int, int]:
    """The order of seats: tables one after the other, a hall in one (C7)."""
    return -1 if row.shape is TableShape.ROW else row.table_position, row.honour


class _Seating:
    """A seating that is to change: who sits in which list of which table, in the order of honour."""

    def __init__(self, facts: Known, rows: Sequence[SeatRow]) -> None:
        self.facts = facts
        self.rows = sorted(rows, key=_honour)
        self.presiding = _who_may_preside(facts)
        self.order = {row.attendee_id: place for place, row in enumerate(self.rows) if row.attendee_id is not None}
        self.staying = self._staying()
        self._lists = {row.seat_id: self._list_of(row) for row in rows}

    def due(self, guest: int) -> tuple[bool, int, int, int]:
        """The order in which seats of honour are due: the hosts' own people last, ties as they sit (C3)."""
        return (*self._rank(guest), self.order.get(guest, len(self.rows)), guest)

    def row_list(self, row: SeatRow) -> tuple[int, str]:
        """The seats among which a guest moves: of one list at one table, or of all rows of a hall."""
        return self._lists[row.seat_id]

    def _list_of(self, row: SeatRow) -> tuple[int, str]:
        table, place = self.facts.spots[row.seat_id]
        block = self.facts.blocks.get(row.table_id, "") if row.shape is TableShape.ROW else ""
        return _honour(row)[0], block or self.facts.honoured[table].listed(place)

    def welcome(self, guest: int, row: SeatRow) -> bool:
        """Whether a seat is of the list that a guest belongs to."""
        head, listed = self.facts.people[guest], self.row_list(row)[1]
        if listed in ("men", "women"):
            return head.gender is not (Gender.FEMALE if listed == "men" else Gender.MALE)
        if listed not in ("hosts", "guests") or not self.facts.house:
            return True
        return (guest in self.facts.house) is (listed == "hosts")

    def may(self, guest: int, row: SeatRow) -> bool:
        """Whether a seat is kept neither for another category nor for who presides."""
        if self.presides(row) and guest not in self.presiding:
            return False
        return self.facts.blocks.get(row.table_id, "") in ("", self.facts.people[guest].category)

    def presides(self, row: SeatRow) -> bool:
        """Whether a seat is kept for who presides; where nobody does, the first guest has it."""
        return bool(self.presiding) and self.facts.presided(row.seat_id)

    def free(self, seats: Mapping[int, int | None], new: Sequence[int]) -> list[SeatRow]:
        """The chairs that nobody has and one of the new can be given, those kept free in a front row last."""
        found = [
            row
            for row in self.rows
            if seats.get(row.seat_id) is None
            and row.kind in (SeatKind.CHAIR, SeatKind.WHEELCHAIR)
            and any(self.may(guest, row) for guest in new)
        ]
        return sorted(found, key=lambda row: row.spare)

    def into(
        self, seats: Mapping[int, int | None], new: Sequence[int], given_up: Sequence[int]
    ) -> dict[int, int | None]:
        """The new take the seats that were given up, then the next free ones."""
        found = dict(seats)
        for guest in new:
            free = self.free(found, [guest])
            free.sort(key=lambda row: (not self.welcome(guest, row), row.seat_id not in given_up))
            if free:
                found[free[0].seat_id] = guest
        return found

    def fitting(self, seats: Mapping[int, int | None], new: Sequence[int]) -> dict[int, int | None]:
        """The new take those free seats at which the fewest ranks are crossed, all taken together."""
        free = self.free(seats, new)
        seated = new[: len(free)]
        if not seated:
            return dict(seats)
        few = len(seated) == 1 or math.perm(len(free), len(seated)) <= MOST_TRIED
        tried = [
            way
            for way in (permutations(free, len(seated)) if few else ())
            if all(self.may(guest, row) for row, guest in zip(way, seated, strict=True))
        ]
        if not tried:
            found = dict(seats)
            for guest in new if len(new) > 1 else ():
                found |= self.fitting(found, [guest])
            return found

        def cost(way: Sequence[SeatRow]) -> tuple[int, int, list[tuple[int, int]]]:
            pairs = list(zip(way, seated, strict=True))
            wrong = sum(not self.welcome(guest, row) or row.spare for row, guest in pairs)
            return wrong, self.crossed(seats, pairs), [_honour(row) for row in way]

        best = min(tried, key=cost)
        return dict(seats) | {row.seat_id: guest for row, guest in zip(best, seated, strict=True)}

    def crossed(self, seats: Mapping[int, int | None], new: Sequence[tuple[SeatRow, int]]) -> int:
        """How many pairs of one list would sit in another order than ranks stand, if these took these seats besides."""
        count = 0
        for place, (row, guest) in enumerate(new):
            others = [
                (mate, other)
                for mate in self.rows
                if (other := seats.get(mate.seat_id)) is not None and other not in self.staying
            ]
            mine = self._rank(guest)
            for mate, other in [*others, *new[:place]]:
                if self.row_list(mate) == self.row_list(row):
                    above, theirs = _honour(mate) < _honour(row), self._rank(other)
                    count += theirs > mine if above else theirs < mine
        return count

    def _rank(self, guest: int) -> tuple[bool, int]:
        return guest in self.facts.low, self.facts.ranks.get(guest, len(self.facts.people))

    def moving_up(self, seats: Mapping[int, int | None], new: Sequence[int]) -> dict[int, int | None]:
        """In each list that changes, all but who stays move so that ranks are in order and free chairs at the end."""
        placed = self.fitting(seats, new)
        changed = {self.row_list(row) for row in self.rows if placed.get(row.seat_id) != row.attendee_id}
        for wanted in changed:
            own = [
                row
                for row in self.rows
                if self.row_list(row) == wanted
                and row.kind is SeatKind.CHAIR
                and not row.locked
                and placed.get(row.seat_id) not in self.staying
                and row.table_id not in self.facts.couples
                and not self.presides(row)
                and not (row.shape is TableShape.ROW and row.table_id in self.facts.blocks)
                and not row.spare
            ]
            guests = [guest for row in own if (guest := placed.get(row.seat_id)) is not None]
            seats_due = iter(own)
            for row in own:
                placed[row.seat_id] = None
            for _, tied in groupby(sorted(guests, key=self.due), key=self._rank):
                placed |= self._share(list(tied), seats_due)
        return placed

    def _share(self, tied: Sequence[int], seats_due: Iterator[SeatRow]) -> dict[int, int | None]:
        """The next seats for guests of one rank: whoever sits on one of them stays, the others take the rest."""
        own = [next(seats_due) for _ in tied]
        stay = {row.seat_id: row.attendee_id for row in own if row.attendee_id in tied}
        waiting = iter(guest for guest in tied if guest not in stay.values())
        return {row.seat_id: stay.get(row.seat_id) or next(waiting, None) for row in own}

    def _staying(self) -> frozenset[int]:
        """Whose seat does not follow from rank: hosts, guests of honour and their partners, who presides at a table,
        interpreters with the guests who speak through them, and who sits at a place for a wheelchair."""
        facts = self.facts
        found = {key for key, head in facts.people.items() if head.honour is not Honour.NONE} | facts.hosts
        found |= {facts.partners[key] for key in found if key in facts.partners}
        for row in self.rows:
            presides = facts.presided(row.seat_id)
            if row.attendee_id is not None and (presides or row.kind is SeatKind.WHEELCHAIR):
                found.add(row.attendee_id)
        sitting = self.order.keys()
        for key, guest in facts.interpreters.items():
            if key in sitting and guest in sitting:
                found |= {key, guest}
        return frozenset(found)


def _who_may_preside(facts: Known) -> frozenset[int]:
    """Host and co-host, and who comes in the stead of one of them."""
    cards = {facts.people[key].invitation_id for key in facts.hosts} - {None}
    return facts.hosts | {
        key
        for key, head in facts.people.items()
        if head.role is AttendeeRole.REPRESENTATIVE and head.invitation_id in cards
    }


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
