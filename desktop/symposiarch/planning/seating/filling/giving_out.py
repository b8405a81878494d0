"""Seats given out to those who wait, by the lists that hold at each table (PROTOCOL C2 to C9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating.filling.dealing import deal, nobody_refused, shares_of_house, without_thirteen
from symposiarch.planning.seating.filling.lists import Listed
from symposiarch.planning.seating.filling.unfinished import Filling
from symposiarch.planning.seating.honours.sides import couples_sit_together
from symposiarch.planning.seating.manners import Couples, Meal, Spouses
from symposiarch.planning.seating.plans.reasons import Fact, Why, rank_of
from symposiarch.planning.seating.seat_lists import GENDERS, SeatList


def give_out(filling: Filling) -> None:
    """Seat all who are listed, and those to whom a seat is promised, in place of what was dealt before."""
    for guest in filling.dealt:
        del filling.seats[filling.at.pop(guest)]
        del filling.facts[guest]
    filling.dealt = set()
    for spot, (guest, fact) in filling.promised.items():
        filling.deal_to(guest, spot, fact)
    genders = [listed for listed in filling.lists if listed.name in GENDERS]
    for listed in filling.lists:
        if listed not in genders:
            _deal_out(filling, [listed])
    if genders:
        _deal_out(filling, genders)


@dataclass(frozen=True, slots=True)
class _Hand:
    """What one list brings to the tables that it shares with others: seats and their shares are by table."""

    listed: Listed
    guests: list[int]
    house: list[int]
    free: list[list[int]]
    for_house: list[int]
    """How many of the free seats go to those of the house."""

    @property
    def for_guests(self) -> list[int]:
        return [len(seats) - share for seats, share in zip(self.free, self.for_house, strict=True)]


def _hand_of(filling: Filling, listed: Listed, *, spread: bool) -> _Hand:
    """Who of a list still waits, and which seats its tables have for them."""
    guests = [key for key in listed.guests if key not in filling.at]
    house = [key for key in listed.house if key not in filling.at]
    free = [_free(filling, table, seats) for table, seats in zip(listed.tables, listed.seats, strict=True)]
    shares = shares_of_house(len(house), [len(seats) for seats in free], guests=len(guests), spread=spread)
    return _Hand(listed, guests, house, free, shares)


def _deal_out(filling: Filling, lists: Sequence[Listed]) -> None:
    """Deal to the tables of some lists, which they share: to the guests of all of them, then to the house of each."""
    tables = lists[0].tables
    in_rows = any(filling.shapes[table] is TableShape.ROW for table in tables)
    several = sum(shape is not TableShape.ROW for shape in filling.shapes) > 1
    spread = filling.spread and not in_rows
    hands = [_hand_of(filling, listed, spread=spread) for listed in lists]
    company = _company(filling) if several else {}
    seated = {key: tables.index(spot[0]) for key, spot in filling.at.items() if spot[0] in tables}
    refuses = _refusal(filling, tables) if several else nobody_refused
    deal_to = partial(
        deal,
        _in_turn(filling, hands),
        listed={key: number for number, hand in enumerate(hands) for key in hand.guests},
        spread=spread,
        filled=[number for number, table in enumerate(tables) if filling.shapes[table] is TableShape.HEAD],
        refuses=refuses,
        company=company,
        seated=seated,
    )
    avoid = several and not in_rows and practice(filling.plan.event.practice).avoid_thirteen
    beside = _sitting_beside(filling, tables, hands) if avoid else ()
    dealt = without_thirteen(deal_to, [hand.for_guests for hand in hands], beside)
    seated |= {key: table for table, members in enumerate(dealt) for key in members}
    for hand in hands:
        house = deal(hand.house, [hand.for_house], refuses=refuses, company=company, seated=seated)
        for number, table in enumerate(tables):
            members = [key for key in dealt[number] if key in hand.listed.guests]
            _seat_row_of(filling, hand.listed, table, [*members, *house[number]], hand.free[number])


def _in_turn(filling: Filling, hands: Sequence[_Hand]) -> list[int]:
    """The guests as they are dealt to: one list keeps its order; of several, guests go as they stand among all."""
    if len(hands) == 1:
        return hands[0].guests
    turn = {key: place for place, key in enumerate(filling.everybody)}
    return sorted((key for hand in hands for key in hand.guests), key=turn.__getitem__)


def _sitting_beside(filling: Filling, tables: Sequence[int], hands: Sequence[_Hand]) -> list[int]:
    """By table, how many sit there besides the guests who are dealt to: those seated already, and the house."""
    sitting = Counter(table for table, _seat in filling.seats)
    houses = zip(*(hand.for_house for hand in hands), strict=True)
    return [sitting[table] + sum(shares) for table, shares in zip(tables, houses, strict=True)]


def _refusal(filling: Filling, tables: Sequence[int]) -> Callable[[int, int, Sequence[int]], bool]:
    """Whether a guest may not sit at one of the tables, by its number among them, with those who are dealt to it."""
    manners = filling.manners
    if not (filling.wishes.parted or manners.hosts_apart or manners.spouses is Spouses.NEXT_TABLE):
        return nobody_refused
    return lambda guest, table, members: _refuses(filling, guest, tables[table], members)


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
    guests, in_rows = filling.guests, filling.shapes[filling.first] is TableShape.ROW
    if guest == guests.host:
        as_couple = filling.manners.couples is Couples.TOGETHER and guests.partners.get(guest) == guests.co_host
        beside = Why.HOST_BESIDE_CO_HOST if as_couple and guests.co_host is not None else Why.HOST_IN_ROW
        return (Fact(beside if in_rows else Why.HOST_ELSEWHERE),)
    if guest == guests.co_host:
        return (Fact(Why.CO_HOST_IN_ROW if in_rows else Why.CO_HOST),)
    found = (
        rank_of(guest, filling.guests.ranks, filling.guests.follows)
        if listed.name is SeatList.RANK
        else _place(filling, listed, guest)
    )
    return (found, Fact(Why.HOUSE)) if guest in listed.house else (found,)


def _place(filling: Filling, listed: Listed, guest: int) -> Fact:
    """The place of a guest in a list: among all of the event who are in it, in a block among those who sit there."""
    known = filling.numbers.get(listed.name, {})
    place = known.get(guest) or listed.everybody.index(guest) + 1
    return Fact(Why.LIST, listed=listed.name, place=place, block=listed.block)
