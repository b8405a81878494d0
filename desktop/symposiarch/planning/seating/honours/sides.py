"""What lies where at a table: its ends, who faces whom, and what a mirrored table does to left and right."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.model.venues import Seat, Table, TableShape
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.seating.furniture.tables import PLACE, Form, blocks, form_of
from symposiarch.planning.seating.manners import Couples, Manners, Meal, Spouses


def ends(table: Table) -> tuple[int, ...]:
    """The seats at the ends of a table: of a long one laid in French style, and the tips of what is open (C3, C5)."""
    form = form_of(table)
    if form.shape in (TableShape.HEAD, TableShape.HORSESHOE, TableShape.U) and form.chairs:
        return 0, form.cross + 2 * form.arm + 2 * form.tips - 1 if form.cross else form.chairs - 1
    return () if form.english else end_seats(table)


def ends_without_women(table: Table, manners: Manners, rules: Practice) -> tuple[int, ...]:
    """The seats of a table at which no woman is to sit: its ends where the practice says so (C3 [S52]), and at a social
    meal the tips of the arms of a U (C5 [S55])."""
    tips = manners.meal is Meal.SOCIAL and table.shape in (TableShape.U, TableShape.HORSESHOE)
    return ends(table) if tips or rules.no_woman_at_ends else ()


BY_DELEGATION = frozenset({TableShape.ROW, TableShape.BILATERAL})
"""Where couples and colleagues do sit side by side: in a hall, and in a delegation (C7, C8)."""


def couples_sit_together(table: Table, manners: Manners) -> bool:
    """Whether a spouse's seat follows from the partner's: outward of a member of a head table (C4), or in a hall the
    next number or the one behind (C7 [S59])."""
    if table.shape is TableShape.ROW:
        return manners.couples is not Couples.BY_RANK
    return table.shape is TableShape.HEAD and manners.spouses is Spouses.OUTWARD and manners.meal is Meal.OFFICIAL


def near_gangway(form: Form) -> tuple[int, ...]:
    """The chairs of a row in the order in which somebody gets out of them: beside a gangway or an end first (C7)."""
    away: dict[int, int] = {}
    first = 0
    for count in blocks(form.chairs, form.aisles):
        away |= {first + k: min(k, count - 1 - k) for k in range(count)}
        first += count
    return tuple(sorted(away, key=lambda seat: (away[seat], abs(2 * seat + 1 - form.chairs), seat)))


def end_seats(table: Table) -> tuple[int, ...]:
    """The seats at the two short sides of a long table."""
    if table.shape is not TableShape.RECTANGULAR:
        return ()
    along = 90 if table.width >= table.depth else 0
    return tuple(place for place, seat in enumerate(table.seats) if round(seat.facing) % 180 == along)


def side_middles(table: Table) -> tuple[int, ...]:
    """The seats in the middle of the two long sides of a long table, the one nearer to the first seat first."""
    ended = set(end_seats(table))
    upright = table.width < table.depth
    sides: dict[int, list[tuple[int, int]]] = {}
    for place, seat in enumerate(table.seats):
        if place not in ended:
            sides.setdefault(round(seat.facing), []).append((abs(seat.y if upright else seat.x), place))
    return tuple(sorted(min(side)[1] for side in sides.values()))


def across(seats: Sequence[Seat]) -> tuple[tuple[int, int], ...]:
    """The pairs of a table's seats that look at one another across the top, each once."""
    found = []
    for one, first in enumerate(seats):
        for other in range(one + 1, len(seats)):
            second = seats[other]
            if abs((first.facing - second.facing) % 360 - 180) > 1:
                continue
            upright = round(first.facing) % 180 == 0
            aside = abs(first.x - second.x) if upright else abs(first.y - second.y)
            away = abs(first.y - second.y) if upright else abs(first.x - second.x)
            if aside < PLACE / 2 and away < 2500:
                found.append((one, other))
    return tuple(found)


def reflected(seats: Sequence[Seat]) -> tuple[int, ...]:
    """For each seat of a table the one that stands where its mirror image is, as near as there is one."""
    return tuple(
        min(range(len(seats)), key=lambda k: abs(seats[k].x + seat.x) + abs(seats[k].y - seat.y)) for seat in seats
    )
