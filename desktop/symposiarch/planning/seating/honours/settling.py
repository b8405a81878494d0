"""What the guests of a plan settle about its seats of honour, before any is given out (PROTOCOL C2 to C7)."""

from __future__ import annotations

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.honours.company import Company, leads
from symposiarch.planning.seating.honours.seats import faces, presides_with
from symposiarch.planning.seating.honours.sides import BY_DELEGATION
from symposiarch.planning.seating.honours.table_order import host_table, hosted_tables, presided_tables, rows_in_order
from symposiarch.planning.seating.honours.two_lists import can_alternate
from symposiarch.planning.seating.manners import Manners, Meal, Opposite
from symposiarch.planning.seating.occasions import Genders, Occasion

FRONT_ROWS = 2
"""So many rows of a hall, from the row of honour on, are its front rows."""


def presiders(plan: SeatingPlan, manners: Manners, guests: Company, most: int) -> tuple[int, ...]:
    """Who presides at the first tables, one at each of so many at `most`: the host, the co-host where apart, then the
    house by rank, but for those who are locked on a seat (C6)."""
    if guests.host is None:
        return ()
    found = [guests.host]
    if manners.hosts_apart and guests.co_host is not None:
        found.append(guests.co_host)
    if manners.table_hosts:
        people, locked = guests.people, {place.attendee_id for place in plan.places if place.locked}
        found += [
            key
            for key in guests.order
            if key in guests.staff - locked and leads(people[key]) and people[key].honour is Honour.NONE
        ]
    return tuple(found[: min(most, hosted_tables(plan, manners, house=len(found)))])


def takes_low_seats(plan: SeatingPlan, manners: Manners, staff: frozenset[int]) -> frozenset[int]:
    """The hosts' own people, where they sit below the guests: at a meal, not in a hall or a delegation (C3)."""
    shapes = {table.shape for table in plan.layout.tables}
    return staff if manners.house_low and not shapes & BY_DELEGATION else frozenset()


def visitors_host(guests: Company) -> int | None:
    """Of host and co-host who yield to a couple, who sits at the left of the visitor's partner: the host of a mixed
    pair (C3 [S49])."""
    host, co_host, people = guests.host, guests.co_host, guests.people
    if host is None or co_host is None or not guests.order:
        return host
    visitor = people[guests.order[0]].gender
    return co_host if people[host].gender is not visitor and people[co_host].gender is visitor else host


def occasion_of(plan: SeatingPlan, manners: Manners, guests: Company, *, most: int | None = None) -> Occasion:
    """What the guests settle about the seats of honour of a plan; at so many tables at `most` somebody presides."""
    tables = plan.layout.tables
    first = host_table(plan, manners, guests.host)
    co_host = guests.co_host is not None and first is not None and presides_with(first, manners)
    facing = co_host and faces(manners) and first is not None and form_of(first).ring
    partner = guests.partners.get(guests.order[0]) if guests.order else None
    visitors = manners.yields and facing and partner in guests.order
    presiding = presiders(plan, manners, guests, len(tables) if most is None else most)
    hosted = presided_tables(plan, manners, guests.host, len(presiding))
    locked = {place.attendee_id: place.seat_id for place in plan.places if place.locked}
    return Occasion(
        first=first.id if first is not None else None,
        presided=tuple(tables[number].id for number in hosted),
        co_host=co_host,
        visitors=visitors,
        genders=_genders(plan, manners, guests, presiding) if manners.meal is Meal.SOCIAL else {},
        spare=_spare(plan, manners, guests),
        host_at=locked.get((visitors_host(guests) if visitors else guests.host) or 0),
    )


def _spare(plan: SeatingPlan, manners: Manners, guests: Company) -> dict[int, int]:
    """How many chairs of each front row stay free for who comes unannounced, as far as others stand free (C7)."""
    tables = plan.layout.tables
    if any(table.shape is not TableShape.ROW for table in tables):
        return {}
    rows = [tables[number] for number in rows_in_order(tables, manners) if not tables[number].category]
    chairs = {row.id: sum(seat.kind is SeatKind.CHAIR for seat in row.seats) for row in rows}
    blocks = {table.category for table in tables} - {""}
    free = sum(chairs.values()) - sum(head.category not in blocks for head in guests.people.values())
    found: dict[int, int] = {}
    for row in reversed(rows[:FRONT_ROWS]):
        kept = min(chairs[row.id] * manners.spare // 100, free)
        if kept > 0:
            found[row.id] = kept
            free -= kept
    return found


def _genders(plan: SeatingPlan, manners: Manners, guests: Company, presiding: tuple[int, ...]) -> dict[int, Genders]:
    """The tables at which two lists hold; none where genders are unstated or the counts differ by more than 1, or the
    guest of honour faces the host and is the first of one list (C3 [S46])."""
    if manners.opposite is Opposite.GUEST_OF_HONOUR and guests.co_host is None:
        return {}
    hosts = [key for key in (guests.host, guests.co_host) if key is not None]
    people = guests.people
    stated = [people[key].gender for key in (*hosts, *guests.order)]
    men, women = stated.count(Gender.MALE), stated.count(Gender.FEMALE)
    if men + women < len(stated) or abs(men - women) > 1 or not stated:
        return {}
    hosted = presided_tables(plan, manners, guests.host, len(presiding))
    own = {plan.layout.tables[number].id: key for number, key in zip(hosted, presiding, strict=True)}
    first = host_table(plan, manners, guests.host)
    found: dict[int, Genders] = {}
    for table in plan.layout.tables:
        if table.shape is TableShape.ROW:
            return {}
        host = people[own[table.id]].gender is Gender.MALE if table.id in own else None
        with_host = table is first and presides_with(table, manners) and (faces(manners) or not form_of(table).ring)
        co_host = people[guests.co_host].gender is Gender.MALE if with_host and guests.co_host else None
        found[table.id] = Genders(host, co_host)
        if not can_alternate(table, found[table.id]):
            return {}
    return found
