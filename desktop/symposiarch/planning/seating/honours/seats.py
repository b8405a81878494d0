"""The seats of honour of each table of a plan: what its shape gives, turned as its manners and its room want it.

`seats_of_honour` knows the shapes; here a table also has a host who faces the door (C0), a style (C3), a side for each
delegation (C8), a row of honour (C7), and is perhaps mirrored, so that the next seat is at the left hand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from symposiarch.model.venues import Layout, SeatKind, Table, TableShape
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.seating.furniture.seats_of_honour import Seats, bilateral, has_middle, seats_of_honour
from symposiarch.planning.seating.furniture.tables import RINGS, Form, beside, form_of
from symposiarch.planning.seating.honours.facing import View, host_seat, view_of
from symposiarch.planning.seating.honours.sides import ends_without_women, reflected
from symposiarch.planning.seating.honours.table_order import rows_in_order
from symposiarch.planning.seating.honours.two_lists import NO_GUEST, by_gender, men_at
from symposiarch.planning.seating.manners import FacingDoor, Hand, Manners, Opposite
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.seating.seat_lists import SeatList


@dataclass(frozen=True, slots=True)
class TableHonours:
    """A table of a plan with its seats of honour. Seats are positions at the table."""

    number: int
    """Among the tables of the layout, from 0; the first is the host table."""
    form: Form
    order: Seats
    reserve: tuple[int, ...]
    """Given only when all else is taken: the inner side of a U that presides over other tables (C5 [S55]), and the ends
    of the front rows of a hall that has chairs to spare (C7)."""
    behind: tuple[int, ...]
    """Chairs for interpreters."""
    houses: tuple[int, ...]
    """At a meeting table the seats of the hosts' delegation, and `guests` those of the other; else empty (C8)."""
    guests: tuple[int, ...]
    men: tuple[int, ...] = ()
    """For a meal by two lists (C2): the seats of men and `women` in their order; empty where one list holds."""
    women: tuple[int, ...] = ()
    mirrored: bool = False

    @property
    def numbered(self) -> tuple[int, ...]:
        """All seats in one order of honour, hosts first."""
        if not self.men and not self.women:
            return (*self.order.all, *self.reserve)
        hosts = [seat for seat in (self.order.host, self.order.co_host) if seat is not None]
        lists = [self.men, self.women]
        if len(hosts) == 1:  # the right hand of who presides alone is the first seat, whose list it may be
            lists.sort(key=lambda seats: self.right_of(hosts[0]) not in seats[:1])
        pairs = zip_longest(*lists)
        listed = [*hosts, *(seat for pair in pairs for seat in pair if seat is not None)]
        return (*listed, *(seat for seat in self.order.all if seat not in listed), *self.reserve)

    def listed(self, seat: int) -> SeatList | None:
        """The list that a seat belongs to: men and women, hosts and guests, or one for all."""
        lists = (
            (SeatList.MEN, self.men),
            (SeatList.WOMEN, self.women),
            (SeatList.HOSTS, self.houses),
            (SeatList.GUESTS, self.guests),
        )
        return next((listed for listed, seats in lists if seat in seats), None)

    def right_of(self, seat: int) -> int | None:
        """The seat at the right hand of one; none at the end of a side."""
        return self._next(seat, -1 if self.mirrored else 1)

    def left_of(self, seat: int) -> int | None:
        return self._next(seat, 1 if self.mirrored else -1)

    def _next(self, seat: int, step: int) -> int | None:
        if self.form.shape in RINGS and self.form.chairs == 2:
            return 1 - seat  # of two at one table each is beside the other
        pairs = beside(self.form)
        one, other = (seat, (seat + 1) % self.form.chairs) if step > 0 else ((seat - 1) % self.form.chairs, seat)
        return (other if step > 0 else one) if (one, other) in pairs else None


def honours(layout: Layout, manners: Manners, occasion: Occasion, rules: Practice) -> tuple[TableHonours, ...]:
    """The seats of honour of each table of a layout, in its order."""
    view = view_of(layout)
    alone = len(layout.tables) == 1
    return tuple(
        _of_table(table, number, manners, view, occasion, rules, alone=alone)
        for number, table in enumerate(layout.tables)
    )


def seat_numbers(layout: Layout, manners: Manners, honoured: Sequence[TableHonours]) -> dict[tuple[int, int], int]:
    """The number of each seat of honour (by table and place): at each table from 1, in a hall on from row to row
    (C7 [S59])."""
    rows = rows_in_order(layout.tables, manners)
    found = {
        (table.number, seat): place
        for table in honoured
        if table.number not in rows
        for place, seat in enumerate(table.numbered, 1)
    }
    in_hall = [(row, seat) for row in rows for seat in honoured[row].numbered]
    return found | {spot: place for place, spot in enumerate(in_hall, 1)}


def _of_table(
    table: Table, number: int, manners: Manners, view: View, occasion: Occasion, rules: Practice, *, alone: bool
) -> TableHonours:
    form = form_of(table)
    first = table.id == occasion.first
    found = seats_of_honour(
        form,
        co_host=first and occasion.co_host,
        guest_opposite=first and manners.opposite is Opposite.GUEST_OF_HONOUR,
        presides=table.id in occasion.presided,
        lectern="left" if manners.lectern is Hand.LEFT else "right",
    )
    found, men, women = by_gender(form, found, occasion.genders.get(table.id), occasion, manners, first=first)
    turn = _turned(
        table, form, manners, view if first else View(), found.host or 0, occasion.host_at if first else None
    )
    usable = {place for place, seat in enumerate(table.seats) if seat.kind not in NO_GUEST}
    chairs = [seat for seat in found.ranks if table.seats[turn[seat]].kind is SeatKind.CHAIR]
    kept = {*chairs[len(chairs) - occasion.spare.get(table.id, 0) :], *(_inside(form) if first and not alone else ())}

    def put(seats: Sequence[int]) -> tuple[int, ...]:
        return tuple(turn[seat] for seat in seats if turn[seat] in usable and seat not in kept)

    order = Seats(
        next(iter(put([found.host])), None) if found.host is not None else None,
        next(iter(put([found.co_host])), None) if found.co_host is not None else None,
        put(found.ranks),
    )
    houses, guests = _delegations(table, form, manners, view.doors, usable)
    if houses:
        order = _across_the_table(houses, guests, presided=found.host is not None)
    men, women = men_at(ends_without_women(table, manners, rules), put(men), put(women), order, beside(form))
    return TableHonours(
        number=number,
        form=form,
        order=order,
        reserve=tuple(turn[seat] for seat in found.ranks if seat in kept and turn[seat] in usable),
        behind=tuple(place for place, seat in enumerate(table.seats) if seat.kind is SeatKind.INTERPRETER),
        houses=houses,
        guests=guests,
        men=men,
        women=women,
        mirrored=table.mirrored,
    )


def _across_the_table(houses: Sequence[int], guests: Sequence[int], *, presided: bool) -> Seats:
    """The seats of a meeting in one order: the two sides by turns, that of the guests first (C8)."""
    pairs = zip_longest(guests, houses[presided:])
    return Seats(
        houses[0] if presided else None, None, tuple(seat for pair in pairs for seat in pair if seat is not None)
    )


def faces(manners: Manners) -> bool:
    """Whether a co-host faces the host at the first table."""
    return manners.opposite is Opposite.CO_HOST and not manners.hosts_apart


def presides_with(table: Table, manners: Manners) -> bool:
    """Whether a co-host has a seat of honour at the first table: facing the host, beside the guest of honour who does,
    or at the host's left in the middle of one side."""
    form = form_of(table)
    return not manners.hosts_apart and (form.ring or has_middle(form))


def _inside(form: Form) -> range:
    if form.shape is not TableShape.U or not form.inner:
        return range(0)
    outer = form.cross + 2 * form.arm + 2 * form.tips
    return range(outer, form.chairs)


def _turned(table: Table, form: Form, manners: Manners, view: View, host: int, host_at: int | None) -> tuple[int, ...]:
    """For each seat of the bare shape, the seat of the table that it is.

    `host` is the seat of the bare shape on which the host sits, who has perhaps yielded the first one, and `host_at`
    the seat (by its id) of the table where that is to be.
    """
    if not form.ring:
        return reflected(table.seats) if table.mirrored else tuple(range(form.chairs))
    step = -1 if table.mirrored else 1
    locked = next((place for place, seat in enumerate(table.seats) if seat.id == host_at), None)
    begin = host_seat(table, manners, view) if locked is None else locked - step * host
    return tuple((begin + step * seat) % form.chairs for seat in range(form.chairs))


def _delegations(
    table: Table, form: Form, manners: Manners, doors: Sequence[tuple[int, int]], usable: set[int]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """At a meeting table the seats of the hosts and those of the guests (C8).

    The side that faces the door is that of `facing_door` [S61]; where the narrow end looks to the door, guests sit on
    the right as one enters [S62]. Where no door is known, it is taken to be down the page.
    """
    if form.shape is not TableShape.BILATERAL:
        return (), ()
    sides = bilateral(form)
    door = min(doors, key=lambda at: math.hypot(at[0] - table.x, at[1] - table.y)) if doors else None
    dx, dy = (door[0] - table.x, door[1] - table.y) if door is not None else (0, 1)
    turn = math.radians(-table.rotation)
    across, along = dx * math.cos(turn) - dy * math.sin(turn), dx * math.sin(turn) + dy * math.cos(turn)
    if table.mirrored:
        across = -across
    if abs(across) > abs(along):
        # Who comes in looks against the door: from the right of the page the upper side is at the right hand.
        upper_are_guests = (across > 0) != table.mirrored
    else:
        # The upper side looks down the page.
        upper_are_guests = (along > 0) == (manners.facing_door is FacingDoor.GUESTS)
    turned = reflected(table.seats) if table.mirrored else range(form.chairs)
    upper = tuple(turned[seat] for seat in sides.upper if turned[seat] in usable)
    lower = tuple(turned[seat] for seat in sides.lower if turned[seat] in usable)
    return (lower, upper) if upper_are_guests else (upper, lower)
