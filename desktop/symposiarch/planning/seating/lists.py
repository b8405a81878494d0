"""By which lists seats are given out: one by rank, men and women, delegations, blocks (PROTOCOL C2 to C8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from symposiarch.model.attendance import Honour
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.company import Company, leads
from symposiarch.planning.seating.honours import (
    TableHonours,
    can_alternate,
    faces,
    hosted_tables,
    presided_tables,
    presides_with,
    tables_in_order,
)
from symposiarch.planning.seating.manners import Couples, Manners, Meal
from symposiarch.planning.seating.occasions import Genders, Occasion
from symposiarch.planning.seating.sides import BY_DELEGATION, form_of, near_gangway

FRONT_ROWS = 2
"""So many rows of a hall, from the row of honour on, are its front rows."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Guests in their order, and the tables (by number) with the seats that they are given, in the order of honour."""

    name: str
    """“rank”, “men”, “women”, “hosts”, “guests” or “partners”; a block is called by its category."""
    guests: tuple[int, ...]
    tables: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]
    house: tuple[int, ...] = ()
    """The hosts' own people of this list, who take the seats below those of the guests (C3)."""

    @property
    def everybody(self) -> tuple[int, ...]:
        return self.guests + self.house


def presiders(plan: SeatingPlan, manners: Manners, guests: Company) -> tuple[int, ...]:
    """Who presides at the first tables, one at each: the host, the co-host where apart, then the house by rank (C6)."""
    if guests.host is None:
        return ()
    found = [guests.host]
    if manners.hosts_apart and guests.co_host is not None:
        found.append(guests.co_host)
    if manners.table_hosts:
        people = guests.people
        found += [
            key
            for key in guests.order
            if key in guests.staff and leads(people[key]) and people[key].honour is Honour.NONE
        ]
    return tuple(found[: hosted_tables(plan, manners, house=len(found))])


def takes_low_seats(plan: SeatingPlan, manners: Manners, staff: frozenset[int]) -> frozenset[int]:
    """The hosts' own people, where they sit below the guests: at a meal, not in a hall or a delegation (C3)."""
    shapes = {table.shape for table in plan.layout.tables}
    return staff if manners.house_low and not shapes & BY_DELEGATION else frozenset()


def occasion_of(plan: SeatingPlan, manners: Manners, guests: Company) -> Occasion:
    """What the guests settle about the seats of honour of a plan."""
    tables = plan.layout.tables
    co_host = guests.co_host is not None and bool(tables) and presides_with(tables[0], manners)
    first = guests.order[0] if guests.order else None
    places = {seat.id: place for place, seat in enumerate(tables[0].seats)} if tables else {}
    locked = {place.attendee_id: place.seat_id for place in plan.places if place.locked}
    facing = co_host and faces(manners) and form_of(tables[0]).ring
    return Occasion(
        co_host=co_host,
        hosted=len(presiders(plan, manners, guests)),
        visitors=manners.yields and facing and guests.partners.get(first or 0) in guests.order,
        genders=_genders(plan, manners, guests) if manners.meal is Meal.SOCIAL else {},
        spare=_spare(plan, manners, guests),
        host_at=places.get(locked.get(guests.host or 0, 0)),
    )


def _spare(plan: SeatingPlan, manners: Manners, guests: Company) -> dict[int, int]:
    """How many chairs of each front row stay free for who comes unannounced, as far as others stand free (C7)."""
    tables = plan.layout.tables
    if any(table.shape is not TableShape.ROW for table in tables):
        return {}
    rows = [number for number in tables_in_order(plan, manners) if not tables[number].category]
    chairs = {number: sum(seat.kind is SeatKind.CHAIR for seat in tables[number].seats) for number in rows}
    blocks = {table.category for table in tables} - {""}
    free = sum(chairs.values()) - sum(head.category not in blocks for head in guests.people.values())
    found: dict[int, int] = {}
    for number in reversed(rows[:FRONT_ROWS]):
        kept = min(chairs[number] * manners.spare // 100, free)
        if kept > 0:
            found[number] = kept
            free -= kept
    return found


def _genders(plan: SeatingPlan, manners: Manners, guests: Company) -> dict[int, Genders]:
    """The tables at which two lists hold; none where genders are unstated or the counts differ by more than 1."""
    hosts = [key for key in (guests.host, guests.co_host) if key is not None]
    stated = [guests.people[key].gender for key in (*hosts, *guests.order)]
    men, women = stated.count(Gender.MALE), stated.count(Gender.FEMALE)
    if men + women < len(stated) or abs(men - women) > 1 or not stated:
        return {}
    presiding = presiders(plan, manners, guests)
    own = dict(zip(presided_tables(plan, manners, len(presiding)), presiding, strict=True))
    found: dict[int, Genders] = {}
    for number, table in enumerate(plan.layout.tables):
        if table.shape is TableShape.ROW:
            return {}
        host = guests.people[own[number]].gender is Gender.MALE if number in own else None
        with_host = number == 0 and presides_with(table, manners) and (faces(manners) or not form_of(table).ring)
        co_host = guests.people[guests.co_host].gender is Gender.MALE if with_host and guests.co_host else None
        found[number] = Genders(host, co_host)
        if not can_alternate(plan, number, found[number]):
            return {}
    return found


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
    order = list(tables_in_order(plan, manners))
    low = takes_low_seats(plan, manners, guests.staff)
    found: list[Listed] = []
    rest = list(waiting)
    for category in dict.fromkeys(layout[number].category for number in order if layout[number].category):
        block = [number for number in order if layout[number].category == category]
        room = sum(len(tables[number].order.all) for number in block)
        kept = frozenset([key for key in rest if guests.people[key].category == category][:room])
        listed = _one(category, (key for key in rest if key in kept), block, tables)
        found.append(_near_the_stage(listed, tables) if kept and kept <= guests.speaking else listed)
        rest = [key for key in rest if key not in kept]
    order = [number for number in order if not layout[number].category]
    meeting = [number for number in order if tables[number].houses]
    if meeting and any(key in guests.house for key in rest) and len(order) == 1:
        ours = tuple(key for key in rest if key in guests.house)
        theirs = tuple(key for key in rest if key not in guests.house)
        (number,) = meeting
        found.append(Listed("guests", theirs, (number,), (tables[number].guests,)))
        found.append(Listed("hosts", ours, (number,), (tables[number].houses,)))
    elif occasion.genders:
        for name, gender in (("men", Gender.MALE), ("women", Gender.FEMALE)):
            members = [key for key in rest if guests.people[key].gender is gender]
            seats = tuple(tables[number].men if gender is Gender.MALE else tables[number].women for number in order)
            found.append(replace(_one(name, members, order, tables, low), seats=seats))
    elif order and all(layout[number].shape is TableShape.ROW for number in order):
        found += _rows(manners, guests, tables, order, rest)
    else:
        found.append(_one("rank", rest, order, tables, low))
    return found


def _one(
    name: str,
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
        return [_one("rank", waiting, order, tables)]
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
        return [_one("rank", members, order, tables)]
    leading = [key for key in waiting if key not in partners]
    room, used = 0, 0
    while used < len(order) and room < len(leading):
        room += len(tables[order[used]].order.all)
        used += 1
    found = [_one("rank", leading, order[:used], tables)]
    behind = [led[key] for key in leading if key in led]
    return [*found, _one("partners", behind, order[used:] or order[:used], tables)]
