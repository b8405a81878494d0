"""By which lists seats are given out: one by rank, men and women, delegations, blocks (PROTOCOL C2 to C8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.honours.company import Company
from symposiarch.planning.seating.honours.seats import TableHonours
from symposiarch.planning.seating.honours.settling import takes_low_seats
from symposiarch.planning.seating.honours.sides import near_gangway
from symposiarch.planning.seating.honours.table_order import tables_in_order
from symposiarch.planning.seating.manners import Couples, Manners, Spouses
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.seating.seat_lists import GENDERS, SeatList


@dataclass(frozen=True, slots=True)
class Listed:
    """Guests in their order, and the tables (by number) with the seats that they are given, in the order of honour."""

    name: SeatList
    guests: tuple[int, ...]
    tables: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]
    house: tuple[int, ...] = ()
    """The hosts' own people of this list, who take the seats below those of the guests (C3)."""
    block: str = ""
    """Of `BLOCK`: the category that it is kept for."""

    @property
    def everybody(self) -> tuple[int, ...]:
        return self.guests + self.house


def lists_of(
    plan: SeatingPlan,
    manners: Manners,
    guests: Company,
    tables: Sequence[TableHonours],
    occasion: Occasion,
    waiting: Sequence[int],
) -> list[Listed]:
    """The lists by which those who wait are given seats. Each guest stands in one, and what is left over in none."""
    layout = plan.layout.tables
    order = list(tables_in_order(plan, manners, guests.host))
    low = takes_low_seats(plan, manners, guests.staff)
    found: list[Listed] = []
    rest = list(waiting)
    for category in dict.fromkeys(layout[number].category for number in order if layout[number].category):
        block = [number for number in order if layout[number].category == category]
        room = sum(len(tables[number].order.all) for number in block)
        kept = frozenset([key for key in rest if guests.people[key].category == category][:room])
        listed = _one(SeatList.BLOCK, (key for key in rest if key in kept), block, tables)
        listed = replace(listed, block=category)
        found.append(_near_the_stage(listed, tables) if kept and kept <= guests.speaking else listed)
        rest = [key for key in rest if key not in kept]
    order = [number for number in order if not layout[number].category]
    if guests.house and any(tables[number].houses for number in order):
        for name in (SeatList.GUESTS, SeatList.HOSTS):
            members = [key for key in rest if (key in guests.house) is (name is SeatList.HOSTS)]
            found.append(replace(_one(name, members, order, tables), seats=_side(name, order, tables)))
    elif occasion.genders:
        for name, gender in GENDERS.items():
            members = [key for key in rest if guests.people[key].gender is gender]
            seats = tuple(tables[number].men if gender is Gender.MALE else tables[number].women for number in order)
            found.append(replace(_one(name, members, order, tables, low), seats=seats))
    elif order and all(layout[number].shape is TableShape.ROW for number in order):
        found += _rows(manners, guests, tables, order, rest)
    else:
        head = [number for number in order if layout[number].shape is TableShape.HEAD]
        if manners.speakers and head and guests.speaking:
            room = sum(len(tables[number].order.all) for number in head) - _taken(plan, head, guests, rest)
            usual = [key for key in rest if key not in low or key in guests.speaking]
            at_head = _with_speakers(manners, guests, usual, room)
            found.append(_one(SeatList.RANK, (key for key in rest if key in at_head), head, tables))
            rest = [key for key in rest if key not in at_head]
            order = [number for number in order if number not in head]
        found.append(_one(SeatList.RANK, rest, order, tables, low))
    return found


def _taken(plan: SeatingPlan, head: Sequence[int], guests: Company, waiting: Sequence[int]) -> int:
    """How many seats of the head tables those have who do not wait: hosts, and whoever is locked there."""
    seats = {seat.id for number in head for seat in plan.layout.tables[number].seats}
    locked = {place.attendee_id for place in plan.places if place.locked and place.seat_id in seats}
    return len(locked | ({guests.host, guests.co_host} - {None, *waiting}))


def _with_speakers(manners: Manners, guests: Company, waiting: Sequence[int], room: int) -> AbstractSet[int]:
    """Who sits at the head table: speakers, with whom they bring where these sit outward of them, then the first."""
    followed = {other: key for key, other in guests.follows.items()} if manners.spouses is Spouses.OUTWARD else {}
    order = [key for key in waiting if key in guests.speaking] + [key for key in waiting if key not in guests.speaking]
    found: list[int] = []
    for key in order:
        party = [one for one in (key, followed.get(key)) if one in waiting and one not in found]
        if len(found) + len(party) <= room:
            found += [one for one in party if one is not None]
    return frozenset(found)


def _one(
    name: SeatList,
    members: Iterable[int],
    numbers: Sequence[int],
    tables: Sequence[TableHonours],
    low: AbstractSet[int] = frozenset(),
) -> Listed:
    everybody = list(members)
    return Listed(
        name,
        tuple(key for key in everybody if key not in low),
        tuple(numbers),
        tuple(tables[number].order.all for number in numbers),
        tuple(key for key in everybody if key in low),
    )


def _side(name: SeatList, numbers: Sequence[int], tables: Sequence[TableHonours]) -> tuple[tuple[int, ...], ...]:
    """The seats of a delegation: its side of each meeting table, and any at other tables (C8)."""
    sides = {number: tables[number].houses if name is SeatList.HOSTS else tables[number].guests for number in numbers}
    return tuple(sides[number] or tables[number].order.all for number in numbers)


def _near_the_stage(listed: Listed, tables: Sequence[TableHonours]) -> Listed:
    """Speakers who sit in rows kept for them get out to the stage without passing others (C7)."""
    seats = []
    for number, own in zip(listed.tables, listed.seats, strict=True):
        in_row = tables[number].form.shape is TableShape.ROW
        seats.append(tuple(seat for seat in near_gangway(tables[number].form) if seat in own) if in_row else own)
    return replace(listed, seats=tuple(seats))


def _rows(
    manners: Manners, guests: Company, tables: Sequence[TableHonours], order: Sequence[int], waiting: Sequence[int]
) -> list[Listed]:
    """A hall of rows: partners by their own rank, with the next number, or behind in the same order (C7 [S59])."""
    if manners.couples is Couples.BY_RANK:
        return [_one(SeatList.RANK, waiting, order, tables)]
    led: dict[int, int] = {}
    partners: set[int] = set()
    rest = frozenset(waiting)
    for key in waiting:
        partner = guests.partners.get(key)
        if partner is not None and partner in rest and key not in partners:
            led[key] = partner
            partners.add(partner)
    if manners.couples is Couples.TOGETHER:
        members = [one for key in waiting if key not in partners for one in (key, led.get(key)) if one is not None]
        return [_one(SeatList.RANK, members, order, tables)]
    leading = [key for key in waiting if key not in partners]
    room, used = 0, 0
    while used < len(order) and room < len(leading):
        room += len(tables[order[used]].order.all)
        used += 1
    found = [_one(SeatList.RANK, leading, order[:used], tables)]
    behind = [led[key] for key in leading if key in led]
    return [*found, _one(SeatList.PARTNERS, behind, order[used:] or order[:used], tables)]
