"""What is known of a plan: who sits where, in what order and company, and what its manners make of the seats.

Read once; the checks and the late changes ask it anew for each seating that is tried.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, Table
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.seating.furniture.tables import beside, form_of
from symposiarch.planning.seating.honours.company import (
    couples,
    interpreting,
    of_house,
    order_as_printed,
    own_staff,
    presiding,
)
from symposiarch.planning.seating.honours.seats import TableHonours
from symposiarch.planning.seating.honours.settling import takes_low_seats
from symposiarch.planning.seating.honours.sides import couples_sit_together, ends_without_women
from symposiarch.planning.seating.honours.table_order import tables_in_order
from symposiarch.planning.seating.manners import Opposite, manners_of
from symposiarch.planning.seating.seat_lists import SeatList
from symposiarch.planning.seating.weighing import Wishes, wishes_of
from symposiarch.planning.seating.who_sits import SeatRow, honours_now, seat_rows


@dataclass(frozen=True, slots=True)
class Known:
    """What the checks need of the office: read once, and asked again for each seating that is tried."""

    rows: tuple[SeatRow, ...]
    """The seats of the plan with who sits there, as it is kept."""
    people: Mapping[int, Head]
    partners: Mapping[int, int]
    ranks: Mapping[int, int]
    """By attendee, in the order as it is printed, the rank; hosts have 0, and whoever is not coming has none."""
    follows: frozenset[int]
    """Whoever has the rank of another, whom they accompany."""
    doubted: tuple[int, ...]
    """Whose titles do not say for sure what rank they give, the first in rank first."""
    beside: tuple[tuple[int, int], ...]
    """Seats that stand side by side; the second is at the right hand of the first."""
    rules: Practice
    honoured: tuple[TableHonours, ...]
    """The seats of honour of each table."""
    table_order: Mapping[int, int]
    """The tables in the order in which ranks are given them, from 0."""
    spots: Mapping[int, tuple[int, int]]
    """By seat the number of its table, and its place there."""
    listed: Mapping[int, SeatList | None]
    """By seat the list to which it is given: of the men, of the guests' delegation ..."""
    ends: frozenset[int]
    """The seats at which no woman is to sit."""
    opposite: bool
    """Whether the guest of honour is to face the host."""
    couples: frozenset[int]
    """The tables and rows at which a seat follows from the partner's: outward at a head table, behind in a hall."""
    blocks: Mapping[int, str]
    """The tables and rows that are kept for a category, with that category."""
    hosts: frozenset[int]
    """Host and co-host of the plan."""
    house: frozenset[int]
    """The people of the house that gives the event, who are one of the sides of a meeting (C8)."""
    low: frozenset[int]
    """The hosts' own people, where they sit below the guests."""
    interpreters: Mapping[int, int]
    """By interpreter the guest who speaks through them."""
    wishes: Wishes

    @property
    def seats(self) -> dict[int, int | None]:
        """The attendee on each seat of the plan as it is kept."""
        return {row.seat_id: row.attendee_id for row in self.rows}

    def presided(self, seat: int) -> bool:
        """Whether a seat is that of who presides at its table."""
        table, place = self.spots[seat]
        order = self.honoured[table].order
        return place in (order.host, order.co_host)


def known(session: Session, plan_id: int) -> Known:
    """Everything about a plan that `check_seats` needs."""
    tables_at_once = selectinload(SeatingPlan.layout).selectinload(Layout.tables).selectinload(Table.seats)
    asked = select(SeatingPlan).where(SeatingPlan.id == plan_id).options(tables_at_once)
    plan = session.scalars(asked).one()
    people = {head.id: head for head in heads(session, plan.event_id)}
    printed = order_as_printed(session, plan.event_id, people.values())
    order, doubted = printed.guests, printed.doubted
    honoured = honours_now(session, plan, known=people, order=order)
    rows = seat_rows(session, plan_id, known=tuple(people.values()), honoured=honoured)
    rules, manners, tables = practice(plan.event.practice), manners_of(plan), plan.layout.tables
    partners = couples(session, people)
    host, co_host = presiding(session, plan, people, partners)
    return Known(
        rows=rows,
        people=people,
        partners=partners,
        ranks={row.standing.key: row.rank for row in order},
        follows=frozenset(row.standing.key for row in order if row.follows),
        doubted=tuple(row.standing.key for row in order if row.standing.key in doubted),
        beside=tuple(
            (table.seats[one].id, table.seats[other].id) for table in tables for one, other in beside(form_of(table))
        ),
        rules=rules,
        honoured=honoured,
        table_order={tables[number].id: place for place, number in enumerate(tables_in_order(plan, manners, host))},
        spots={
            seat.id: (number, place) for number, table in enumerate(tables) for place, seat in enumerate(table.seats)
        },
        listed={
            seat.id: honoured[number].listed(place)
            for number, table in enumerate(tables)
            for place, seat in enumerate(table.seats)
        },
        ends=frozenset(
            table.seats[place].id for table in tables for place in ends_without_women(table, manners, rules)
        ),
        opposite=manners.opposite is Opposite.GUEST_OF_HONOUR,
        couples=frozenset(table.id for table in tables if couples_sit_together(table, manners)),
        blocks={table.id: table.category for table in tables if table.category},
        hosts=frozenset(key for key in (host, co_host) if key is not None),
        house=of_house(session, plan.event, people, (host, co_host)),
        low=takes_low_seats(plan, manners, own_staff(plan.event, people, order, host, co_host, partners)),
        interpreters=interpreting(plan, people, (host, co_host, *(row.standing.key for row in order))),
        wishes=wishes_of(session, plan.event_id),
    )
