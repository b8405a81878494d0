"""Where names stand beside their chairs, on the screen and on paper."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from symposiarch.planning.seating.name_places import (
    Box,
    Lean,
    Measures,
    NamePlace,
    Sitting,
    Standing,
    free_behind,
    margins,
    name_places,
)

MEASURES = Measures(gap=1, longest=40, tallest=15, wanted=20, block=9)
HALL = (0.0, 0.0, 300.0, 200.0)


def a_round(x: float, y: float, *, seats: int = 10, reach: float = 25, chair: float = 5) -> Standing:
    """Chairs in a ring, each looking to the middle."""
    ring = []
    for place in range(seats):
        angle = 2 * math.pi * place / seats
        ring.append(
            Sitting(x + reach * math.sin(angle), y - reach * math.cos(angle), (math.degrees(angle) + 180) % 360)
        )
    out = reach + chair
    return Standing((x - out, y - out, x + out, y + out), tuple(ring), chair)


def a_long_table(seats: int, *, pitch: float, y: float = 100) -> Standing:
    """Chairs above and below a table."""
    above = tuple(Sitting(20 + pitch * place, y - 12, 180) for place in range(seats // 2))
    below = tuple(Sitting(20 + pitch * place, y + 12, 0) for place in range(seats // 2))
    return Standing((20, y - 16, 20 + pitch * (seats // 2 - 1), y + 16), (*above, *below), 4)


def placed(*tables: Standing, area: Box = HALL) -> list[list[NamePlace]]:
    return [
        name_places(free_behind(table, margin), MEASURES)
        for table, margin in zip(tables, margins(tables, area), strict=True)
    ]


def overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.01 and along > 0.01


def test_names_keep_away_from_what_stands_in_the_room() -> None:
    table, stage = a_round(150, 90), (100.0, 0.0, 200.0, 40.0)
    (free,), (left,) = margins((table,), HALL), margins((table,), HALL, things=[stage])
    assert (left[0], left[2], left[3]) == (free[0], free[2], free[3])
    assert table.box[1] - left[1] == stage[3]


@pytest.mark.parametrize("seats", [6, 8, 9, 10, 12])
def test_names_around_a_table_do_not_lie_over_one_another_or_over_a_chair(seats: int) -> None:
    tables = a_round(75, 60, seats=seats), a_round(190, 60, seats=seats)
    boxes = [place.box for table in placed(*tables) for place in table]
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for table in tables:
        for seat in table.seats:
            disc = seat.x - 3.5, seat.y - 3.5, seat.x + 3.5, seat.y + 3.5
            assert not [box for box in boxes if overlap(box, disc)]


@pytest.mark.parametrize("seats", [18, 20, 22, 24])
def test_everybody_at_a_large_round_table_is_named(seats: int) -> None:
    """Also at its corners, where the next chair stands a little in what is free behind this one."""
    reach = seats * 13.7 / (2 * math.pi)
    (places,) = placed(a_round(150, 120, seats=seats, reach=reach), area=(0, 0, 300, 240))
    beside = [place.box for place in places if place.lean in (Lean.LEFT, Lean.RIGHT)]
    assert min(right - left for left, _, right, _ in beside) > MEASURES.wanted
    assert min(bottom - top for _, top, _, bottom in beside) > MEASURES.block / 2


def test_a_name_leans_to_its_chair_from_outside_of_the_table() -> None:
    (places,) = placed(a_round(150, 100, seats=4))
    assert [place.lean for place in places] == [Lean.BOTTOM, Lean.LEFT, Lean.TOP, Lean.RIGHT]


def test_between_two_tables_each_has_half_of_the_way() -> None:
    left, right = placed(a_round(75, 100), a_round(175, 100))
    assert max(place.box[2] for place in left) < 125, "two names do not read as one"
    assert min(place.box[0] for place in right) > 125


def test_where_chairs_are_close_each_second_name_stands_further_off_at_the_end_of_a_line() -> None:
    (places,) = placed(a_long_table(20, pitch=11))
    lines = [place.line for place in places if place.line is not None]
    assert not any(place.box[1] <= place.line[3] <= place.box[3] for place in places if place.line is not None)
    boxes = [place.box for place in places]
    assert len(lines) == 10
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    assert min(right - left for left, _top, right, _bottom in boxes) > 20
    for x, begin, _x, end in lines:
        along = x - 0.1, min(begin, end), x + 0.1, max(begin, end)
        assert not [box for box in boxes if overlap(box, along)], "a line runs between names"


def test_wide_chairs_and_a_low_room_have_one_level() -> None:
    (wide,) = placed(a_long_table(10, pitch=25))
    (low,) = placed(a_long_table(20, pitch=11, y=26), area=(0, 0, 300, 52))
    assert not [place for place in (*wide, *low) if place.line is not None]


def test_at_the_side_of_a_long_table_each_name_is_level_with_its_chair() -> None:
    seats = tuple(Sitting(120, 40 + 14 * place, 270) for place in range(6))
    (places,) = placed(Standing((90, 30, 125, 120), seats, 5))
    for place, seat in zip(places, seats, strict=True):
        assert (place.box[1] + place.box[3]) / 2 == pytest.approx(seat.y)


def test_inside_of_a_u_each_name_has_as_much_room_as_outside() -> None:
    # Two arms with four chairs at each side: those of one arm stand level with those of the other.
    arms = [
        Sitting(x, 60 + 12 * place, facing)
        for x, facing in ((100, 90), (124, 270), (196, 90), (220, 270))
        for place in range(4)
    ]
    table = Standing((95, 40, 225, 105), tuple(arms), 5)
    (names,) = placed(table)
    assert all(one.box[3] - one.box[1] > 8 for one in names)
    assert all(one.box[1] < seat.y < one.box[3] for one, seat in zip(names, arms, strict=True))
    assert not any(overlap(one.box, other.box) for one, other in combinations(names, 2))
