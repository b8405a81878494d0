"""Which table is the host's, in what order the others come, and at which of them somebody presides (C6, C7)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Table, TableShape
from symposiarch.planning.seating.honours.facing import host_looks
from symposiarch.planning.seating.manners import Manners, TableOrder


def tables_in_order(plan: SeatingPlan, manners: Manners, host: int | None) -> tuple[int, ...]:
    """The numbers of the tables in the order in which ranks are given them; the first is the host's.

    That is where the host (an attendee) is locked, else the first of the layout. Of the others the nearest comes first,
    at equal distance the one at the host's right, or they keep their order (C6 [S56]). Rows of chairs follow.
    """
    tables = plan.layout.tables
    rows = rows_in_order(tables, manners)
    standing = [number for number in range(len(tables)) if number not in rows]
    locked = {place.seat_id for place in plan.places if place.locked and place.attendee_id == host}
    hosted = [number for number in standing if locked & {seat.id for seat in tables[number].seats}]
    if manners.table_order is TableOrder.NEARNESS and standing:
        table = tables[(hosted or standing)[0]]
        own = next((seat.id for seat in table.seats if seat.id in locked), None)
        looks = host_looks(plan.layout, table, manners, own)
        standing = sorted(standing, key=lambda number: _from_host(table, tables[number], looks))
    return (*hosted, *(number for number in standing if number not in hosted), *rows)


def host_table(plan: SeatingPlan, manners: Manners, host: int | None) -> Table | None:
    """The table at which the host sits, or the row of honour; none in an empty layout."""
    return next((plan.layout.tables[number] for number in tables_in_order(plan, manners, host)), None)


def rows_in_order(tables: Sequence[Table], manners: Manners) -> tuple[int, ...]:
    """The numbers of the rows of a hall: the row of honour, those behind it, then those before (C7 [S60])."""
    rows = [number for number, table in enumerate(tables) if table.shape is TableShape.ROW]
    first = min(manners.row_of_honour - 1, max(0, len(rows) - 1))
    return (*rows[first:], *rows[:first][::-1])


def presided_tables(plan: SeatingPlan, manners: Manners, host: int | None, hosted: int) -> tuple[int, ...]:
    """The numbers of so many tables at which somebody presides, in the order of the tables."""
    tables = plan.layout.tables
    order = tables_in_order(plan, manners, host)
    return tuple(number for number in order if tables[number].shape is not TableShape.ROW)[:hosted]


def _from_host(host: Table, table: Table, looks: float) -> tuple[int, float, int]:
    """How far a table stands from the host table, in steps of half a metre, and how far to the left hand of a host who
    `looks` that way (degrees clockwise from up the page)."""
    dx, dy = table.x - host.x, table.y - host.y
    turn = math.radians(looks)
    right = dx * math.cos(turn) + dy * math.sin(turn)
    return round(math.hypot(dx, dy) / 500), round(-right), table.position


def hosted_tables(plan: SeatingPlan, manners: Manners, *, house: int) -> int:
    """At how many tables somebody presides: the first, that of the co-host, and those of table hosts (C6 [S57]).

    `house` are the people who can preside.
    """
    shapes = [table.shape for table in plan.layout.tables if table.shape is not TableShape.ROW]
    # At high tables, where people stand and go, nobody presides but the host.
    tables = 1 if TableShape.COCKTAIL in shapes else len(shapes)
    wanted = tables if manners.table_hosts else 2 if manners.hosts_apart else 1
    return min(len(shapes), tables, wanted, house)
