"""A layout as it is drawn: where chairs and tops lie on the floor, turned and mirrored."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.model.venues import FeatureKind, Layout, RoomFeature, SeatKind, Table, TableShape
from symposiarch.planning.seating.floor import FloorTable, floor, floor_table, moved
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.seating.who_sits import seat_rows
from symposiarch.planning.venues import rooms, venues

EVERY_SHAPE = (
    "a round of 8, an oval of 10, a long table of 12, an english of 10, a half-round of 7, a head table of 7, "
    "a u of 15, a horseshoe of 15, a t of 12, a comb of 20, a hollow square of 16, a bilateral of 12, a row of 9, "
    "a cocktail of 4"
)


def a_layout(session: Session, words: str, room_id: int | None = None) -> Layout:
    return add_layout(session, tables=read_wanted(words), event_id=an_event(session).id, room_id=room_id)


def inside(corners: tuple[tuple[float, float], ...], x: float, y: float) -> bool:
    within = False
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            within = not within
    return within


def test_every_sitter_looks_at_the_table_and_no_chair_stands_on_it(session: Session) -> None:
    drawn = floor(session, a_layout(session, EVERY_SHAPE).id)
    assert {table.shape for table in drawn.tables} == set(TableShape) - {TableShape.POLYGON}
    for table in drawn.tables:
        if table.shape is TableShape.ROW:
            assert table.tops == ()
            continue
        (top,) = table.tops
        for seat in table.seats:
            ahead = math.sin(math.radians(seat.facing)), -math.cos(math.radians(seat.facing))
            assert inside(top.corners, seat.x + ahead[0] * 500, seat.y + ahead[1] * 500), (table.shape, seat)
            assert top.round or not inside(top.corners, seat.x, seat.y), (table.shape, seat)


def test_the_discs_of_chairs_do_not_touch(session: Session) -> None:
    for table in floor(session, a_layout(session, EVERY_SHAPE).id).tables:
        for place, one in enumerate(table.seats):
            for other in table.seats[place + 1 :]:
                assert math.hypot(one.x - other.x, one.y - other.y) > 2 * table.chair


def test_a_table_of_any_polygon_has_its_corners(session: Session) -> None:
    layout = a_layout(session, "a round of 6")
    (table,) = layout.tables
    table.shape = TableShape.POLYGON
    table.options = {"corners": [[-1000, 800], [1000, 800], [0, -900]]}
    (drawn,) = floor(session, layout.id).tables
    assert drawn.tops[0].corners == tuple((table.x + x, table.y + y) for x, y in ((-1000, 800), (1000, 800), (0, -900)))


def test_a_hollow_square_is_open_in_the_middle(session: Session) -> None:
    (table,) = floor(session, a_layout(session, "a hollow square of 24").id).tables
    assert len(table.tops[0].hole) == 4


def test_the_numbers_of_honour_are_those_of_a_plan_that_seats_as_the_tables_are_laid_out(session: Session) -> None:
    layout = a_layout(session, EVERY_SHAPE.replace("an english of 10, ", ""))
    assert layout.event_id is not None
    plan = add_plan(session, layout.event_id, layout_id=layout.id)
    planned = {row.seat_id: row.honour for row in seat_rows(session, plan.id)}
    assert {seat.id: seat.honour for seat in floor(session, layout.id).seats} == planned


def test_without_a_room_a_frame_stands_around_the_tables(session: Session) -> None:
    drawn = floor(session, a_layout(session, "3 rounds of 8").id)
    assert not drawn.walled
    for table in drawn.tables:
        left, top, right, bottom = table.box
        assert drawn.left < left < right < drawn.left + drawn.width
        assert drawn.top < top < bottom < drawn.top + drawn.depth


def test_many_tables_without_a_room_stand_wider_than_deep_as_a_page_is(session: Session) -> None:
    drawn = floor(session, a_layout(session, "42 rounds of 8").id)
    assert 1 < drawn.width / drawn.depth < 1.8
    assert len({round(table.y) for table in drawn.tables}) == 5, "in five ranks"


def test_a_room_is_drawn_with_what_stands_in_it(session: Session) -> None:
    venue = venues.add_venue(session, name="City Hall")
    room = rooms.add_room(session, venue.id, name="Great hall", width=20_000, depth=18_000)
    room.outline = [[0, 0], [20_000, 0], [20_000, 18_000], [4_000, 18_000], [4_000, 9_000], [0, 9_000]]
    room.features.append(RoomFeature(kind=FeatureKind.DOOR, x=9_000, y=18_000, width=1_800, depth=200))
    drawn = floor(session, a_layout(session, "2 rounds of 8", room.id).id)
    assert drawn.walled
    assert len(drawn.outline) == 6
    assert (drawn.left, drawn.top, drawn.width, drawn.depth) == (0, 0, 20_000, 18_000)
    assert [(one.kind, one.x) for one in drawn.features] == [(FeatureKind.DOOR, 9_000)]


def test_a_layout_without_tables_can_be_drawn(session: Session) -> None:
    layout = Layout(name="Empty", event_id=an_event(session).id)
    session.add(layout)
    session.flush()
    assert floor(session, layout.id).tables == ()


def test_mirrored_a_table_has_its_second_seat_of_honour_at_the_hosts_right_as_before_c0(session: Session) -> None:
    layout = a_layout(session, "a head table of 5")
    (plain,) = floor(session, layout.id).tables
    layout.tables[0].mirrored = True
    (turned,) = floor(session, layout.id).tables
    assert {(seat.x, seat.honour) for seat in turned.seats} == {(seat.x, seat.honour) for seat in plain.seats}


@pytest.mark.parametrize("tables", ["3 rounds of 8", "a head table of 5", "40 in theatre of 10", "a bilateral of 8"])
def test_a_floor_numbers_its_seats_as_a_plan_without_guests_does(session: Session, tables: str) -> None:
    layout = a_layout(session, tables)
    layout.tables[0].seats[0].kind = SeatKind.BLOCKED
    plan = add_plan(session, an_event(session).id, layout_id=layout.id)
    numbers = {row.seat_id: row.honour for row in seat_rows(session, plan.id)}
    assert {seat.id: seat.honour for seat in floor(session, layout.id).seats} == numbers


@given(turn=st.floats(0, 360), dx=st.integers(-5000, 5000), dy=st.integers(-5000, 5000))
def test_a_table_that_is_dragged_is_where_it_will_be_kept(turn: float, dx: int, dy: int) -> None:
    table = Table(label="1", position=0, shape=TableShape.RECTANGULAR, x=4000, y=3000, width=2000, depth=1000)
    table.rotation, table.mirrored, table.locked = 30.0, True, False
    table.options, table.grouped, table.category = {}, "", ""
    held = moved(floor_table(table, {}), dx=dx, dy=dy, turn=turn)
    table.x, table.y, table.rotation = table.x + dx, table.y + dy, 30.0 + turn
    kept: FloorTable = floor_table(table, {})
    for one, other in zip(held.tops[0].corners, kept.tops[0].corners, strict=True):
        assert one == pytest.approx(other, abs=0.01)
