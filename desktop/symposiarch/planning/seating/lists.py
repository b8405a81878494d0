"""By which lists seats are given out: one by rank, men and women, delegations, blocks (PROTOCOL C2 to C8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from symposiarch.model.attendance import AttendeeRole, Honour
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.company import Company
from symposiarch.planning.seating.honours import (
    Genders,
    Occasion,
    TableHonours,
    can_alternate,
    faces,
    hosted_tables,
    tables_in_order,
)
from symposiarch.planning.seating.manners import Couples, Manners, Meal
from symposiarch.planning.seating.sides import form_of


@dataclass(frozen=True, slots=True)
class Listed:
    """Guests in their order, and the tables (by number) with the seats that they are given, in the order of honour."""

    name: str
    """“rank”, “men”, “women”, “hosts”, “guests” or “partners”; a block is called by its category."""
    guests: tuple[int, ...]
    tables: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]


def presiders(plan: SeatingPlan, manners: Manners, guests: Company) -> tuple[int, ...]:
    """Who presides at the first tables, one at each: the host, the co-host where apart, then the house by rank (C6)."""
    if guests.host is None:
        return ()
    found = [guests.host]
    if manners.hosts_apart and guests.co_host is not None:
        found.append(guests.co_host)
    if manners.table_hosts:
        found += [
            key
            for key in guests.order
            if key in guests.house
            and guests.people[key].role in (AttendeeRole.INVITEE, AttendeeRole.REPRESENTATIVE)
            and guests.people[key].honour is not Honour.GUEST_OF_HONOUR
        ]
    return tuple(found[: hosted_tables(plan, manners, house=len(found))])


def occasion_of(plan: SeatingPlan, manners: Manners, guests: Company) -> Occasion:
    """What the guests settle about the seats of honour of a plan."""
    tables = plan.layout.tables
    ring = bool(tables) and form_of(tables[0]).ring
    co_host = guests.co_host is not None and ring
    first = guests.order[0] if guests.order else None
    return Occasion(
        co_host=co_host,
        hosted=len(presiders(plan, manners, guests)),
        visitors=manners.yields and co_host and faces(manners) and guests.partners.get(first or 0) in guests.order,
        genders=_genders(plan, manners, guests) if manners.meal is Meal.SOCIAL else {},
    )


def _genders(plan: SeatingPlan, manners: Manners, guests: Company) -> dict[int, Genders]:
    """The tables at which two lists hold; none where genders are unstated or the counts differ by more than 1."""
    hosts = [key for key in (guests.host, guests.co_host) if key is not None]
    stated = [guests.people[key].gender for key in (*hosts, *guests.order)]
    men, women = stated.count(Gender.MALE), stated.count(Gender.FEMALE)
    if men + women < len(stated) or abs(men - women) > 1 or not stated:
        return {}
    presiding = presiders(plan, manners, guests)
    found: dict[int, Genders] = {}
    for number, table in enumerate(plan.layout.tables):
        if table.shape is TableShape.ROW:
            return {}
        host = guests.people[presiding[number]].gender is Gender.MALE if number < len(presiding) else None
        opposite = number == 0 and guests.co_host is not None and faces(manners) and form_of(table).ring
        co_host = guests.people[guests.co_host].gender is Gender.MALE if opposite and guests.co_host else None
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
    found: list[Listed] = []
    rest = list(waiting)
    for category in dict.fromkeys(layout[number].category for number in order if layout[number].category):
        block = [number for number in order if layout[number].category == category]
        room = sum(len(tables[number].order.all) for number in block)
        members = [key for key in rest if guests.people[key].category == category][:room]
        found.append(_one(category, members, block, tables))
        rest = [key for key in rest if key not in members]
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
            found.append(Listed(name, tuple(members), tuple(order), seats))
    elif order and all(layout[number].shape is TableShape.ROW for number in order):
        found += _rows(manners, guests, tables, order, rest)
    else:
        found.append(_one("rank", rest, order, tables))
    return found


def _one(name: str, members: Iterable[int], numbers: Sequence[int], tables: Sequence[TableHonours]) -> Listed:
    return Listed(name, tuple(members), tuple(numbers), tuple(tables[number].order.all for number in numbers))


def _rows(
    manners: Manners, guests: Company, tables: Sequence[TableHonours], order: Sequence[int], waiting: Sequence[int]
) -> list[Listed]:
    """A hall of rows: partners by their own rank, with the next number, or behind in the same order (C7 [S59])."""
    if manners.couples is Couples.BY_RANK:
        return [_one("rank", waiting, order, tables)]
    led: dict[int, int] = {}
    for key in waiting:
        partner = guests.partners.get(key)
        if partner in waiting and key not in led.values():
            led[key] = partner or 0
    partners = set(led.values())
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
