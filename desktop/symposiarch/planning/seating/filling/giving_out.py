"""Seats given out to those who wait, by the lists that hold at each table (PROTOCOL C2 to C9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating.filling.dealing import deal, shares_of_house, without_thirteen
from symposiarch.planning.seating.filling.lists import Listed
from symposiarch.planning.seating.filling.unfinished import Filling
from symposiarch.planning.seating.honours.sides import couples_sit_together
from symposiarch.planning.seating.manners import Meal, Spouses
from symposiarch.planning.seating.plans.reasons import Fact, Why, rank_of


def give_out(filling: Filling) -> None:
    """Seat all who are listed, and those to whom a seat is promised, in place of what was dealt before."""
    for guest in filling.dealt:
        del filling.seats[filling.at.pop(guest)]
        del filling.facts[guest]
    filling.dealt = set()
    for spot, (guest, fact) in filling.promised.items():
        filling.deal_to(guest, spot, fact)
    genders = [listed for listed in filling.lists if listed.name in ("men", "women")]
    for listed in filling.lists:
        if listed not in genders:
            _deal_out(filling, [listed])
    if genders:
        _deal_out(filling, genders)


def _deal_out(filling: Filling, lists: Sequence[Listed]) -> None:
    """Deal to the tables of some lists, which they share."""
    tables = lists[0].tables
    frees = [[_free(filling, table, seats) for table, seats in zip(tables, own.seats, strict=True)] for own in lists]
    in_rows = any(filling.shapes[table] is TableShape.ROW for table in tables)
    several = sum(shape is not TableShape.ROW for shape in filling.shapes) > 1
    spread = filling.spread and not in_rows
    waiting = [[key for key in listed.guests if key not in filling.at] for listed in lists]
    houses = [[key for key in listed.house if key not in filling.at] for listed in lists]
    rooms = [[len(seats) for seats in free] for free in frees]
    shares = [
        shares_of_house(len(house), room, guests=len(guests), spread=spread)
        for house, room, guests in zip(houses, rooms, waiting, strict=True)
    ]
    taken = [sum(spot[0] == table for spot in filling.seats) for table in tables]
    avoid = several and not in_rows and practice(filling.plan.event.practice).avoid_thirteen
    company = _company(filling) if several else {}
    seated = {key: tables.index(spot[0]) for key, spot in filling.at.items() if spot[0] in tables}

    parting = (
        bool(filling.wishes.parted) or filling.manners.hosts_apart or filling.manners.spouses is Spouses.NEXT_TABLE
    )

    def refuses(guest: int, table: int, members: Sequence[int]) -> bool:
        return several and bool(parting) and _refuses(filling, guest, tables[table], members)

    turn = {key: place for place, key in enumerate(filling.everybody)}
    # Each list keeps its order; of several, guests go as they stand among all.
    guests = waiting[0] if len(lists) == 1 else sorted((key for own in waiting for key in own), key=turn.__getitem__)
    deal_to = partial(
        deal,
        guests,
        listed={key: number for number, guests in enumerate(waiting) for key in guests},
        spread=spread,
        filled=[number for number, table in enumerate(tables) if filling.shapes[table] is TableShape.HEAD],
        refuses=refuses,
        company=company,
        seated=seated,
    )
    dealt = without_thirteen(
        deal_to,
        [[seats - share for seats, share in zip(*pair, strict=True)] for pair in zip(rooms, shares, strict=True)],
        [count + sum(share) for count, share in zip(taken, zip(*shares, strict=True), strict=True)] if avoid else (),
    )
    seated |= {key: table for table, members in enumerate(dealt) for key in members}
    for listed, free, house, share in zip(lists, frees, houses, shares, strict=True):
        own = deal(house, [share], refuses=refuses, company=company, seated=seated)
        for number, table in enumerate(tables):
            members = [key for key in dealt[number] if key in listed.guests]
            _seat_row_of(filling, listed, table, [*members, *own[number]], free[number])


def _free(filling: Filling, table: int, seats: Sequence[int]) -> list[int]:
    """Those of some seats that nobody has yet, without the places for a wheelchair."""
    return [
        seat for seat in seats if (table, seat) not in filling.seats and filling.kinds[table, seat] is SeatKind.CHAIR
    ]


def _company(filling: Filling) -> Mapping[int, int]:
    """Who sits at one table with whom: whoever has no rank of their own, and at a social meal any couple (C6)."""
    if filling.manners.hosts_apart:
        return {}
    follows, partners = filling.guests.follows, filling.guests.partners
    return {**follows, **partners} if filling.manners.meal is Meal.SOCIAL else follows


def _seat_row_of(filling: Filling, listed: Listed, table: int, members: Sequence[int], seats: Sequence[int]) -> None:
    """The members of a table on its free seats, in the order of honour; at a head table spouses outward (C4)."""
    at_head = listed.name == "rank" and filling.shapes[table] is TableShape.HEAD
    outward = at_head and couples_sit_together(filling.plan.layout.tables[table], filling.manners)
    followed = {other: key for key, other in filling.guests.follows.items()} if outward else {}
    for guest in members:
        free = [seat for seat in seats if (table, seat) not in filling.seats]
        if guest in filling.at or not free:
            continue
        spouse = followed.get(guest)
        if spouse is None or spouse not in members or spouse in filling.at:
            filling.deal_to(guest, (table, free[0]), *_why(filling, listed, guest))
            continue
        # A couple takes the first seat that has room outward of it.
        own = next((seat for seat in free if _outward(filling, table, seat) in free), free[0])
        filling.deal_to(guest, (table, own), *_why(filling, listed, guest))
        beside = _outward(filling, table, own)
        if beside in free:
            filling.deal_to(spouse, (table, beside), Fact(Why.OUTWARD, guest))


def _outward(filling: Filling, table: int, seat: int) -> int:
    """The lower of the seats beside one: at a head table away from the middle, at its end the one inward of it."""
    honoured = filling.tables[table]
    near = [other for other in (honoured.right_of(seat), honoured.left_of(seat)) if other is not None]
    order = honoured.order.all
    return max((other for other in near if other in order), key=order.index, default=-1)


def _refuses(filling: Filling, guest: int, table: int, members: Sequence[int]) -> bool:
    """Whether a guest is not to sit with those who sit at a table: kept apart, or split from the partner."""
    there = {*members, *(key for spot, key in filling.seats.items() if spot[0] == table)}
    if any(frozenset((guest, other)) in filling.wishes.parted for other in there):
        return True
    before_it = filling.manners.spouses is Spouses.NEXT_TABLE and filling.shapes[table] is TableShape.HEAD
    if before_it and filling.guests.follows.get(guest) in there:
        return True
    return filling.manners.hosts_apart and filling.guests.partners.get(guest) in there


def _why(filling: Filling, listed: Listed, guest: int) -> tuple[Fact, ...]:
    if guest == filling.guests.host:
        in_rows = filling.shapes[filling.first] is TableShape.ROW
        return (Fact(Why.HOST_IN_ROW if in_rows else Why.HOST_ELSEWHERE),)
    if guest == filling.guests.co_host:
        return (Fact(Why.CO_HOST),)
    found = (
        rank_of(guest, filling.guests.ranks, filling.guests.follows)
        if listed.name == "rank"
        else _place(filling, listed, guest)
    )
    return (found, Fact(Why.HOUSE)) if guest in listed.house else (found,)


def _place(filling: Filling, listed: Listed, guest: int) -> Fact:
    """The place of a guest in a list: among all of the event who are in it, in a block among those who sit there."""
    known = filling.numbers.get(listed.name, {})
    return Fact(Why.LIST, listed=listed.name, place=known.get(guest) or listed.everybody.index(guest) + 1)
