"""Where a thing comes to rest that is dragged near others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from symposiarch.gui.venues.surface.boxes import inner_walls
from symposiarch.gui.venues.surface.snapping import GRID, measures, snapped
from symposiarch.planning.venues.geometry import Box

TABLE = Box(1_000, 1_000, 2_800, 2_800)
ROOM = Box(0, 0, 12_000, 9_000)


def moved(box: Box, dx: float, dy: float) -> Box:
    return Box(box.left + dx, box.top + dy, box.right + dx, box.bottom + dy)


def test_a_table_beside_another_comes_level_with_its_middle() -> None:
    found = snapped(Box(5_030, 1_080, 6_830, 2_880), [TABLE], None, reach=150)
    assert found.dy == -80
    assert {(guide.y0, guide.y1) for guide in found.guides} == {(1_000, 1_000), (1_900, 1_900), (2_800, 2_800)}
    assert (5_030 + 900 + found.dx) % GRID == 0


def test_out_of_reach_only_the_grid_holds_it() -> None:
    found = snapped(Box(5_017, 4_321, 6_817, 6_121), [TABLE], None, reach=100)
    assert found.guides == ()
    assert ((5_917 + found.dx) % GRID, (5_221 + found.dy) % GRID) == (0, 0)


def test_the_middle_of_the_room_and_its_walls_draw_too() -> None:
    assert snapped(Box(5_060, 5_000, 6_860, 6_800), [], ROOM, reach=100).dx == 40
    assert snapped(Box(10_150, 5_000, 11_950, 6_800), [], ROOM, reach=100).dx == 50


def test_in_an_l_a_table_is_measured_from_the_wall_beside_it_and_drawn_to_it() -> None:
    walls = inner_walls([(0, 0), (8_000, 0), (8_000, 3_000), (12_000, 3_000), (12_000, 9_000), (0, 9_000)])
    assert walls == [Box(8_000, 0, 8_000, 3_000), Box(8_000, 3_000, 12_000, 3_000)]
    there = Box(9_000, 4_000, 11_000, 5_000)
    assert min(one.length for one in measures(there, walls, ROOM) if one.x0 == one.x1) == 1_000
    assert snapped(there.moved(0, -960), walls, ROOM, reach=100).dy == -40
    assert snapped(there.moved(0, -1_460), walls, ROOM, reach=100).dy != -40, "no table stands in a wall"


@given(st.floats(-400, 400), st.floats(-400, 400), st.floats(10, 300))
def test_nothing_is_drawn_farther_than_the_reach_or_the_grid(dx: float, dy: float, reach: float) -> None:
    found = snapped(moved(TABLE, dx, dy), [TABLE, moved(TABLE, 3_000, 0)], ROOM, reach=reach)
    assert abs(found.dx) <= max(reach, GRID / 2)
    assert abs(found.dy) <= max(reach, GRID / 2)


def test_distances_go_to_the_nearest_table_and_else_to_the_wall() -> None:
    here = Box(5_000, 1_500, 6_000, 2_500)
    far = Box(9_000, 1_500, 10_000, 2_500)
    found = {round(one.length): (one.x1, one.y1) for one in measures(here, [TABLE, far], ROOM)}
    assert found == {
        2_200: (2_800, 2_000),
        3_000: (9_000, 2_000),
        1_500: (5_500, 0),
        6_500: (5_500, 9_000),
    }
