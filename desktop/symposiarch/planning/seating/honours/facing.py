"""Where a host looks: the chair at which a table is presided over, by its style and by its room (PROTOCOL C0, C3)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from symposiarch.model.venues import FeatureKind, Layout, Table, TableShape
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.honours.sides import end_seats, side_middles
from symposiarch.planning.seating.manners import HostFaces, Manners, Style

AT_THE_SIDE = 60
"""A door that lies more degrees off than this is not before a sitter but at the side."""


@dataclass(frozen=True, slots=True)
class View:
    """What there is to look at in a room, by its middle."""

    doors: Sequence[tuple[int, int]] = ()
    windows: Sequence[tuple[int, int]] = ()


def view_of(layout: Layout) -> View:
    features = layout.room.features if layout.room is not None else ()
    return View(
        [(feature.x, feature.y) for feature in features if feature.kind is FeatureKind.DOOR],
        [(feature.x, feature.y) for feature in features if feature.kind is FeatureKind.WINDOW],
    )


def host_seat(table: Table, manners: Manners, view: View) -> int:
    """Where the host of a ring sits: by the style (C3), and of what that leaves open, facing the door; where the door
    is at the side, the window (C0 [S30])."""
    seats = _presided_from(table, manners)
    if not view.doors or manners.host_faces is not HostFaces.DOOR:
        return seats[0]
    door = min(view.doors, key=lambda at: math.hypot(at[0] - table.x, at[1] - table.y))
    off, seat = min((_off(table, seat, door), seat) for seat in seats)
    if off > AT_THE_SIDE and view.windows:
        _, seat = min((_off(table, seat, window), seat) for window in view.windows for seat in seats)
    return seat


def host_looks(layout: Layout, table: Table, manners: Manners, locked: int | None) -> float:
    """Where the host at the first table looks, in degrees clockwise from up the page; `locked` is the host's seat (by
    its id) where that is settled."""
    if not form_of(table).ring:
        return table.rotation + 180  # the place of honour is at the top and looks down
    place = next((place for place, seat in enumerate(table.seats) if seat.id == locked), None)
    return _looks(table, host_seat(table, manners, view_of(layout)) if place is None else place)


def _presided_from(table: Table, manners: Manners) -> Sequence[int]:
    """The chairs of a ring from which it can be presided over, the usual one first."""
    form = form_of(table)
    opposite, english = form.chairs // 2, manners.style is Style.ENGLISH
    if form.shape is TableShape.RECTANGULAR:
        ended = end_seats(table)
        if english == form.english or not ended:
            return 0, opposite
        return _nearest_middle(table, ended) if english else side_middles(table)
    if form.shape is TableShape.OVAL:
        first = form.chairs // 4 if english else 0
        return first, (first + opposite) % form.chairs
    if form.shape in (TableShape.ROUND, TableShape.COCKTAIL):
        return range(form.chairs)
    return (0,)


def _looks(table: Table, seat: int) -> float:
    facing = table.seats[seat].facing
    return (-facing if table.mirrored else facing) + table.rotation


def _off(table: Table, seat: int, at: tuple[int, int]) -> float:
    """By how many degrees a sitter looks past something in the room."""
    wanted = math.degrees(math.atan2(at[0] - table.x, table.y - at[1]))
    return round(abs((_looks(table, seat) - wanted + 180) % 360 - 180), 1)


def _nearest_middle(table: Table, ended: Sequence[int]) -> list[int]:
    """Of the seats at the ends, that in the middle of each."""
    upright = table.width < table.depth
    sides: dict[int, list[tuple[int, int]]] = {}
    for place in ended:
        seat = table.seats[place]
        sides.setdefault(round(seat.facing), []).append((abs(seat.x if upright else seat.y), place))
    return sorted(min(side)[1] for side in sides.values())
