"""Seats that are given beside rank: an interpreter beside the guest, one of the house between two who cannot talk.

A chair behind is better than one at the table (C8 [S26]), and of the seats beside hosts only the left is given away, to
who interprets for the host. Each promise takes a seat below the guest's own, so that only those who come after move on
by one; and promises are made from the best seat down, so that none moves whom an earlier one was made for. Who has a
last seat moves on with the interpreter to two chairs side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.filling.giving_out import give_out
from symposiarch.planning.seating.filling.unfinished import Filling
from symposiarch.planning.seating.furniture.tables import beside
from symposiarch.planning.seating.jarring import FIRST_SEATS
from symposiarch.planning.seating.manners import Interpreters
from symposiarch.planning.seating.plans.reasons import Fact, Why, rank_of
from symposiarch.planning.seating.seat_lists import GENDERS
from symposiarch.planning.seating.weighing import Spot

TRIED = 12
"""So many seats for those of the house are tried, so that a large dinner is filled at once."""


def keep_promises(filling: Filling) -> None:
    """Seat interpreters who have no chair behind, and those of the house who are needed between two guests."""
    looked_after: set[int] = set()
    tries = TRIED
    interpreted = {guest: key for key, guest in filling.guests.interpreters.items() if key not in filling.at}
    while True:
        order = _orders(filling)
        waiting = [guest for guest in (interpreted.keys() | _speechless(filling)) - looked_after if guest in order]
        if not waiting:
            return
        guest = min(waiting, key=lambda guest: order[guest])
        looked_after.add(guest)
        if guest in interpreted:
            _seat_interpreter_beside(filling, guest, interpreted[guest])
        elif tries and filling.low & filling.dealt:
            tries -= _seat_house_beside(filling, guest, order)


def _seat_interpreter_beside(filling: Filling, guest: int, interpreter: int) -> None:
    """At the guest's left, where that is a lower seat, else at the right.

    Where the plan does not ask for it, only while chairs are free: no guest stands for an interpreter.
    """
    asked = filling.manners.interpreters is Interpreters.LEFT
    if not asked and (_has_chair_behind(filling, guest) or not filling.free_chairs(filling.at[guest])):
        return
    voice = interpreter, Fact(Why.BESIDE, guest)
    ways: list[dict[Spot, tuple[int, Fact]]] = [{spot: voice} for spot in _below(filling, guest)]
    own = guest, rank_of(guest, filling.guests.ranks, filling.guests.follows)
    if guest in filling.dealt:
        ways += [{seat: own, near: voice} for seat, near in islice(_pairs_for(filling, guest), TRIED)]
    seated = len(filling.at)
    for way in ways:
        filling.promised |= way
        give_out(filling)
        if len(filling.at) > seated and all(
            _beside(filling, fact.other, at) for at, (_, fact) in filling.promised.items() if fact.why is Why.BESIDE
        ):
            filling.spoken_for.add(guest)
            filling.fixed.add(guest)
            return
        for spot in way:
            del filling.promised[spot]
        give_out(filling)


def _pairs_for(filling: Filling, guest: int) -> Iterator[tuple[Spot, Spot]]:
    """Two seats side by side for a guest at a low end and the interpreter, from the lowest up: at the guest's table,
    and where that is full at the tables after it."""
    own = filling.at[guest]
    later = [table for table in filling.tables if table.number != own[0]]
    later.sort(key=lambda table: (table.number < own[0], table.number))
    for table in [filling.tables[own[0]], *later]:
        order = table.order.all
        free = sum((table.number, seat) not in filling.seats for seat in order)
        if free < (1 if table.number == own[0] else 2):
            continue
        open_ones = [seat for seat in order if _given_away(filling, (table.number, seat))]
        for seat in reversed(open_ones):
            for near in (table.left_of(seat), table.right_of(seat)):
                if near in open_ones and filling.may_sit(guest, (table.number, seat)):
                    yield (table.number, seat), (table.number, near)


def _given_away(filling: Filling, spot: Spot) -> bool:
    """Whether a chair is free, or its guest is dealt anew in any case."""
    holder = filling.seats.get(spot)
    free = holder is None or (holder in filling.dealt and holder not in filling.fixed)
    return free and spot not in filling.promised and filling.kinds[spot] is SeatKind.CHAIR


def _beside(filling: Filling, guest: int | None, spot: Spot) -> bool:
    """Whether a guest, for whom all are dealt anew, still has that seat at one hand."""
    table, seat = filling.at.get(guest or 0, (-1, 0))
    return table == spot[0] and spot[1] in (filling.tables[table].left_of(seat), filling.tables[table].right_of(seat))


def _seat_house_beside(filling: Filling, guest: int, order: dict[int, tuple[int, int]]) -> int:
    """One of the hosts' own people beside a guest who could talk with nobody, where that leaves fewer such (C3).

    Returns how many seats were tried. The first seats are those of the first ranks.
    """
    people = filling.guests.people
    languages = set(people[guest].languages)
    before = _speechless(filling)
    tried = 0
    for spot in _below(filling, guest, after=FIRST_SEATS):
        listed = filling.listed(spot)
        own = GENDERS.get(listed) if listed is not None else None
        helpers = [
            key
            for key in filling.dealt & filling.low
            if languages & set(people[key].languages)
            and all(key != other for other, _ in filling.promised.values())
            and (own is None or people[key].gender is own)
        ]
        if not helpers:
            continue
        tried += 1
        # The lowest of the house, so that those of rank stay where they are.
        filling.promised[spot] = max(helpers, key=lambda key: (order[key], key)), Fact(Why.BETWEEN, guest)
        give_out(filling)
        now = _speechless(filling)
        if guest not in now and len(now) < len(before):
            return tried
        del filling.promised[spot]
        give_out(filling)
    return tried


def seat_interpreters_behind(filling: Filling) -> None:
    """Each on the chair for interpreters that is nearest behind the guest; who finds none takes any free chair, at a
    meeting of the own side (C8)."""
    for interpreter, guest in filling.guests.interpreters.items():
        if interpreter in filling.at or guest not in filling.at:
            continue
        table, position = filling.at[guest]
        seats = filling.plan.layout.tables[table].seats
        free = [spot[1] for spot in _chairs_behind(filling, guest) if spot not in filling.seats]
        if free:
            own = seats[position]
            near = min(free, key=lambda place: (seats[place].x - own.x) ** 2 + (seats[place].y - own.y) ** 2)
            filling.put(interpreter, (table, near), Fact(Why.BEHIND, guest))
            filling.spoken_for.add(guest)
        filling.fixed.update((interpreter, guest))
    filling.seat_leftover(list(filling.guests.interpreters))


def _orders(filling: Filling) -> dict[int, tuple[int, int]]:
    """By guest how good the seat is: the table, and the place there."""
    return {
        filling.seats[table.number, seat]: (table.number, place)
        for table in filling.tables
        for place, seat in enumerate(table.numbered)
        if (table.number, seat) in filling.seats
    }


def _below(filling: Filling, guest: int, *, after: int = 0) -> list[Spot]:
    """The seats beside a guest, the left before the right, that nobody has or that are lower and can be given away; of
    who presides only the left.

    `after` so many seats of guests none is given away.
    """
    table, seat = filling.at[guest]
    honoured = filling.tables[table]
    order = (*honoured.order.all, *honoured.reserve)
    hosts = [host for host in (honoured.order.host, honoured.order.co_host) if host is not None]
    kept = {near for host in hosts for near in (honoured.right_of(host), honoured.left_of(host), host)}
    if seat in hosts:
        # Who presides has the first guest at the right hand, and the interpreter at the left.
        kept.discard(honoured.left_of(seat))
    kept |= set(order[: len(hosts) + after]) if after else set()
    found = []
    for near in (honoured.left_of(seat), honoured.right_of(seat)):
        if near is None or near in kept or near not in order or filling.kinds[table, near] is not SeatKind.CHAIR:
            continue
        holder = filling.seats.get((table, near))
        lower = seat in order and order.index(near) > order.index(seat)
        free = holder is None or (lower and holder in filling.dealt and holder not in filling.fixed)
        if free and (table, near) not in filling.promised:
            found.append((table, near))
    return found


def _has_chair_behind(filling: Filling, guest: int) -> bool:
    chairs = _chairs_behind(filling, guest)
    seated = (other for other in filling.guests.interpreters.values() if other in filling.at)
    return sum(_chairs_behind(filling, other) == chairs for other in seated) <= len(chairs)


def _chairs_behind(filling: Filling, guest: int) -> list[Spot]:
    """The chairs for interpreters at the guest's table; at a meeting, those behind the guest's own side (C8)."""
    table, position = filling.at[guest]
    honoured, seats = filling.tables[table], filling.plan.layout.tables[table].seats
    sides = [side for side in (honoured.houses, honoured.guests) if honoured.houses and side]
    own = next((side for side in sides if position in side), None)

    def away(place: int, side: Sequence[int]) -> int:
        return min((seats[place].x - seats[near].x) ** 2 + (seats[place].y - seats[near].y) ** 2 for near in side)

    return [(table, place) for place in honoured.behind if own is None or own is min(sides, key=partial(away, place))]


def _speechless(filling: Filling) -> set[int]:
    """Guests of known languages who share none with any neighbour, though all of theirs are known."""
    people = filling.guests.people
    found = set()
    for table, shape in zip(filling.tables, filling.shapes, strict=True):
        if shape is TableShape.ROW:
            continue
        near: dict[int, list[int]] = {}
        for one, other in beside(table.form):
            pair = [filling.seats.get((table.number, seat)) for seat in (one, other)]
            if pair[0] in people and pair[1] in people:
                near.setdefault(pair[0] or 0, []).append(pair[1] or 0)
                near.setdefault(pair[1] or 0, []).append(pair[0] or 0)
        for guest, others in near.items():
            own = set(people[guest].languages)
            understood = guest in filling.spoken_for or any(
                other in filling.spoken_for or not people[other].languages or own & set(people[other].languages)
                for other in others
            )
            if own and not understood:
                found.add(guest)
    return found
