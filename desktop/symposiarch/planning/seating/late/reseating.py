"""A seating to which guests come late: which free chairs are due to them by rank, and who moves up (C1 to C7)."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import groupby, permutations

from symposiarch.model.invitations import PRINCIPALS, AttendeeRole, Honour
from symposiarch.model.people import Mobility
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.known import Known
from symposiarch.planning.seating.late.crossing import Crossing, Sitting
from symposiarch.planning.seating.seat_lists import OTHER_GENDER, SeatList
from symposiarch.planning.seating.who_sits import SeatRow

MOST_TRIED = 500
"""So many ways for all who are new are compared; of more, each has the best seat for one."""


class Reseating:
    """A seating that is to change: who sits in which list of which table, in the order of honour."""

    def __init__(self, facts: Known, rows: Sequence[SeatRow], asking: Callable[[], None] = lambda: None) -> None:
        self.facts = facts
        self._asking = asking
        halls = len(facts.table_order)
        self._honours = {
            row.seat_id: (halls if row.shape is TableShape.ROW else facts.table_order[row.table_id], row.honour)
            for row in rows
        }
        self._ranks = {key: (key in facts.low, facts.ranks.get(key, len(facts.people))) for key in facts.people}
        self.rows = sorted(rows, key=self.by_honour)
        self.presiding = _who_may_preside(facts)
        self.order = {row.attendee_id: place for place, row in enumerate(self.rows) if row.attendee_id is not None}
        self.wheelchairs = any(row.kind is SeatKind.WHEELCHAIR for row in rows)
        self.staying = self._staying()
        self.last_at_head = self._last_at_head()
        self._lists = {row.seat_id: self._list_of(row) for row in rows}
        self._chairs = sorted(
            (row for row in self.rows if row.kind in (SeatKind.CHAIR, SeatKind.WHEELCHAIR)), key=lambda row: row.spare
        )
        """Those that can be given, the ones kept free in a front row last."""
        self._allowed: dict[tuple[int, int], bool] = {}
        self._suiting: dict[tuple[int, int], bool] = {}

    def by_honour(self, row: SeatRow) -> tuple[int, int]:
        """The order of seats: tables as ranks are given them, then a hall in one (C6, C7)."""
        return self._honours[row.seat_id]

    def due(self, guest: int) -> tuple[bool, int, int, int]:
        """The order in which seats of honour are due: the hosts' own people last, ties as they sit (C3)."""
        return (*self.rank(guest), self.order.get(guest, len(self.rows)), guest)

    def row_list(self, row: SeatRow) -> tuple[int, Hashable]:
        """The seats among which a guest moves: of one list (or block) at one table, or of all rows of a hall."""
        return self._lists[row.seat_id]

    def _list_of(self, row: SeatRow) -> tuple[int, Hashable]:
        block = self.facts.blocks.get(row.table_id, "") if row.shape is TableShape.ROW else ""
        return self.by_honour(row)[0], (block, None if block else self.facts.listed[row.seat_id])

    def welcome(self, guest: int, row: SeatRow) -> bool:
        """Whether a seat is of the list that a guest belongs to."""
        if row.shape is TableShape.ROW and row.table_id in self.facts.blocks:
            return True
        listed = self.facts.listed[row.seat_id]
        if listed in OTHER_GENDER:
            return self.facts.people[guest].gender is not OTHER_GENDER[listed]
        if listed is None or not self.facts.house:
            return True
        return (guest in self.facts.house) is (listed is SeatList.HOSTS)

    def may(self, guest: int, row: SeatRow) -> bool:
        """Whether a seat is kept neither for another category nor for who presides."""
        key = guest, row.seat_id
        if key not in self._allowed:
            of_category = self.facts.blocks.get(row.table_id, "") in ("", self.facts.people[guest].category)
            self._allowed[key] = of_category and (guest in self.presiding or not self.presides(row))
        return self._allowed[key]

    def presides(self, row: SeatRow) -> bool:
        """Whether a seat is kept for who presides; where nobody does, the first guest has it."""
        return bool(self.presiding) and self.facts.presided(row.seat_id)

    def suits(self, guest: int, row: SeatRow) -> bool:
        """Whether a seat is of the list that a guest belongs to, at a head table due to the guest by rank, and, where
        there are places for wheelchairs, one of those for who needs it and for nobody else."""
        key = guest, row.seat_id
        if key not in self._suiting:
            self._suiting[key] = self._suits(guest, row)
        return self._suiting[key]

    def _suits(self, guest: int, row: SeatRow) -> bool:
        above = row.shape is not TableShape.HEAD or self.rank(guest) <= self.last_at_head
        needs_one = self.facts.people[guest].mobility is Mobility.WHEELCHAIR
        wheels = not self.wheelchairs or (row.kind is SeatKind.WHEELCHAIR) == needs_one
        return above and wheels and self.welcome(guest, row)

    def free(self, seats: Mapping[int, int | None], new: Sequence[int]) -> list[SeatRow]:
        """The chairs that nobody has and one of the new can be given, those kept free in a front row last."""
        return [
            row for row in self._chairs if seats.get(row.seat_id) is None and any(self.may(guest, row) for guest in new)
        ]

    def into(
        self, seats: Mapping[int, int | None], new: Sequence[int], given_up: Sequence[int]
    ) -> dict[int, int | None]:
        """The new take the seats that were given up, then the next free ones; who presides has the own one first."""
        found = dict(seats)

        def wish(guest: int, row: SeatRow) -> tuple[bool, bool, bool]:
            elsewhere = guest in self.presiding and not self.presides(row)
            return not self.suits(guest, row), elsewhere, row.seat_id not in given_up

        for guest in new:
            free = self.free(found, [guest])
            free.sort(key=partial(wish, guest))
            if free:
                found[free[0].seat_id] = guest
        return found

    def in_their_stead(
        self, seats: Mapping[int, int | None], gone: Sequence[SeatRow], new: Sequence[int]
    ) -> dict[int, int | None]:
        """Each deputy has the chair of whom they represent, where it is of their list and due to them; the others of
        the new fit in."""
        people, found = self.facts.people, dict(seats)
        # The guest's chair, or that of the deputy before; not that of who came along.
        given_up = {
            head.invitation_id: row
            for row in gone
            if row.attendee_id is not None and (head := people[row.attendee_id]).role in PRINCIPALS
        }
        for guest in new:
            row = given_up.get(people[guest].invitation_id)
            deputy = people[guest].role is AttendeeRole.REPRESENTATIVE
            if deputy and row is not None and self.may(guest, row) and self.suits(guest, row):
                found[row.seat_id] = guest
        seated = set(found.values())
        return self.fitting(found, [guest for guest in new if guest not in seated])

    def fitting(self, seats: Mapping[int, int | None], new: Sequence[int]) -> dict[int, int | None]:
        """The new take those free seats at which the fewest ranks are crossed, all taken together."""
        self._asking()
        free = self.free(seats, new) if len(new) > 1 else []
        seated = new[: len(free)]
        few = len(seated) == 1 or math.perm(len(free), len(seated)) <= MOST_TRIED
        tried = [
            way
            for way in (permutations(free, len(seated)) if seated and few else ())
            if all(self.may(guest, row) for row, guest in zip(way, seated, strict=True))
        ]
        if not tried:
            return self._one_by_one(seats, new)
        crossing = self._crossing(seats)

        def cost(way: Sequence[SeatRow]) -> tuple[int, int, int, list[tuple[int, int]]]:
            pairs = list(zip(way, seated, strict=True))
            wrong = sum(not self.suits(guest, row) or row.spare for row, guest in pairs)
            crossed = crossing.of([self._sitting(row, guest) for row, guest in pairs])
            return wrong, *crossed, [self.by_honour(row) for row in way]

        best = min(tried, key=cost)
        return dict(seats) | {row.seat_id: guest for row, guest in zip(best, seated, strict=True)}

    def _one_by_one(self, seats: Mapping[int, int | None], new: Sequence[int]) -> dict[int, int | None]:
        """Each of the new takes the free seat at which the fewest ranks are crossed with whoever sits by then."""
        found, crossing = dict(seats), self._crossing(seats)
        free = [row for row in self._chairs if seats.get(row.seat_id) is None]
        for guest in new:
            best = self._best(guest, free, crossing)
            if best is not None:
                found[best.seat_id] = guest
                free.remove(best)
                if guest not in self.staying:
                    crossing.add(self._sitting(best, guest))
        return found

    def _best(self, guest: int, free: Iterable[SeatRow], crossing: Crossing) -> SeatRow | None:
        rank = self.rank(guest)

        def cost(row: SeatRow) -> tuple[bool, int, int, tuple[int, int]]:
            honour = self._honours[row.seat_id]
            here, elsewhere = crossing.of_one(Sitting(honour, self._lists[row.seat_id], rank))
            return not self.suits(guest, row) or row.spare, here, elsewhere, honour

        return min((row for row in free if self.may(guest, row)), key=cost, default=None)

    def crossed(self, seats: Mapping[int, int | None], new: Sequence[tuple[SeatRow, int]]) -> tuple[int, int]:
        """How many pairs of one list would sit in another order than ranks stand, if these took these seats besides: at
        one table, and from table to table."""
        return self._crossing(seats).of([self._sitting(row, guest) for row, guest in new])

    def _crossing(self, seats: Mapping[int, int | None]) -> Crossing:
        return Crossing(
            self._sitting(row, guest)
            for row in self.rows
            if (guest := seats.get(row.seat_id)) is not None and guest not in self.staying
        )

    def _sitting(self, row: SeatRow, guest: int) -> Sitting:
        return Sitting(self.by_honour(row), self.row_list(row), self.rank(guest))

    def with_the_first_at_head(
        self, seats: Mapping[int, int | None], gone: Sequence[SeatRow], new: Sequence[int]
    ) -> dict[int, int | None] | None:
        """Each seat given up at a head table that is due to none of the new goes to the first of the other tables."""
        found = dict(seats)
        for row in gone:
            if row.shape is not TableShape.HEAD or any(self.suits(guest, row) for guest in new):
                continue
            mates = [
                (mate, guest)
                for mate in self.rows
                if mate.shape is not TableShape.HEAD
                and not mate.locked
                and (guest := found.get(mate.seat_id)) is not None
                and guest not in self.staying | self.facts.low
                and guest not in self.facts.partners
                and self.may(guest, row)
                and self.welcome(guest, row)
            ]
            if mates:
                first, guest = min(mates, key=lambda pair: self.due(pair[1]))
                found[row.seat_id], found[first.seat_id] = guest, None
        return found if found != dict(seats) else None

    def _last_at_head(self) -> tuple[bool, int]:
        """The last rank at head tables; whoever only accompanies somebody there has none (C4)."""
        head = {guest for row in self.rows if row.shape is TableShape.HEAD and (guest := row.attendee_id) is not None}
        ranks = self.facts.ranks
        own = [
            self.rank(guest)
            for guest in head
            if guest in ranks
            and guest not in self.staying
            and ranks[guest] <= ranks.get(self._partner_in(guest, head), ranks[guest])
        ]
        return max(own, default=(False, 0))

    def _partner_in(self, guest: int, group: Set[int]) -> int:
        partner = self.facts.partners.get(guest, 0)
        return partner if partner in group else 0

    def rank(self, guest: int) -> tuple[bool, int]:
        return self._ranks.get(guest, (False, len(self.facts.people)))

    def moving_up(
        self, seats: Mapping[int, int | None], new: Sequence[int], *, row_by_row: bool = False
    ) -> dict[int, int | None]:
        """In each list that changes, all but who stays move so that ranks are in order and free chairs at the end; in a
        hall perhaps in those rows alone that change."""
        placed = self.fitting(seats, new)

        def moving_with(row: SeatRow) -> tuple[Hashable, int]:
            return self.row_list(row), row.table_id if row_by_row else 0

        changed = {moving_with(row) for row in self.rows if placed.get(row.seat_id) != row.attendee_id}
        for wanted in changed:
            own = [row for row in self.rows if moving_with(row) == wanted and self.movable(row, placed)]
            guests = [guest for row in own if (guest := placed.get(row.seat_id)) is not None]
            seats_due = iter(own)
            for row in own:
                placed[row.seat_id] = None
            for _, tied in groupby(sorted(guests, key=self.due), key=self.rank):
                placed |= self._share(list(tied), seats_due)
        return placed

    def movable(self, row: SeatRow, seats: Mapping[int, int | None]) -> bool:
        """Whether a seat is had by rank alone, so that who sits there may give it up to another."""
        return (
            row.kind is SeatKind.CHAIR
            and not row.locked
            and not row.spare
            and seats.get(row.seat_id) not in self.staying
            and row.table_id not in self.facts.couples
            and not self.presides(row)
            and not (row.shape is TableShape.ROW and row.table_id in self.facts.blocks)
        )

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
