"""Tables are asked for in words, and stand where there is room for them."""

from __future__ import annotations

import json

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.dinners import a_dinner, sitting

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Room, TableShape
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.arranging import arrange
from symposiarch.planning.seating.furniture.furnishing import reseat_table
from symposiarch.planning.seating.furniture.layout_files import layout_from, layout_value
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 rounds of 8 and a head table", [(TableShape.HEAD, 6)] + [(TableShape.ROUND, 8)] * 12),
        ("120 in theatre of 40", [(TableShape.ROW, 40)] * 3),
        ("22 at a long table", [(TableShape.RECTANGULAR, 22)]),
        ("a u-shape of 30, 20 at rounds of 10", [(TableShape.U, 30), (TableShape.ROUND, 10), (TableShape.ROUND, 10)]),
        ("a hollow square for 24", [(TableShape.HOLLOW_SQUARE, 24)]),
    ],
)
def test_tables_are_asked_for_in_words(words: str, expected: list[tuple[TableShape, int]]) -> None:
    assert [(wanted.shape, wanted.seats) for wanted in read_wanted(words)] == expected


@pytest.mark.parametrize(
    "words", ["400 in theatre", "a hall of 400", "hall for 400 in rows", "a hall of 400 chairs in rows of 20"]
)
def test_a_hall_of_four_hundred_in_rows_holds_four_hundred(words: str) -> None:
    assert [(wanted.shape, wanted.seats) for wanted in read_wanted(words)] == [(TableShape.ROW, 20)] * 20


def test_words_that_are_not_understood_are_answered_with_examples() -> None:
    with pytest.raises(SymposiarchError, match="12 rounds of 8"):
        read_wanted("some nice tables")


def test_no_two_tables_of_a_layout_stand_in_one_place(session: Session) -> None:
    layout = add_layout(session, tables=read_wanted("12 rounds of 8 and a head table"))
    for one in layout.tables:
        for other in layout.tables:
            if one is not other:
                apart = max(
                    abs(one.x - other.x) - (one.width + other.width) / 2,
                    abs(one.y - other.y) - (one.depth + other.depth) / 2,
                )
                assert apart >= 1500


@pytest.mark.parametrize(
    ("width", "depth", "spot"), [(12_000, 10_000, (6_000, 5_000, 0)), (7_000, 12_000, (3_500, 6_000, 90))]
)
def test_a_long_table_alone_stands_in_the_middle_of_its_room_and_along_it_where_it_is_narrow(
    width: int, depth: int, spot: tuple[int, int, float]
) -> None:
    room = Room(name="Dining room", width=width, depth=depth, outline=[])
    assert arrange(read_wanted("a long table of 22"), room) == [spot]
    assert arrange(read_wanted("a head table of 5, a round of 8"), room)[0].y < depth / 2, "before the guests"


@pytest.mark.parametrize(("words", "turned"), [("an english table of 22", 270), ("a long table of 22", 0)])
def test_a_long_table_in_no_room_lies_as_the_page_does_wherever_its_hosts_sit(words: str, turned: int) -> None:
    (spot,) = arrange(read_wanted(words), None)
    assert spot.rotation == turned


def test_korea_leaves_out_the_table_number_four(session: Session) -> None:
    event = an_event(session, practice="korea")
    layout = add_layout(session, tables=read_wanted("5 rounds of 8"), event_id=event.id)
    assert [one.label for one in layout.tables] == ["1", "2", "3", "5", "6"]


def test_a_layout_goes_out_as_json_and_comes_back(session: Session) -> None:
    event = an_event(session)
    layout = add_layout(session, tables=read_wanted("a horseshoe of 15, 2 rounds of 8"), event_id=event.id)
    value = layout_value(layout)
    again = layout_from(session, json.loads(json.dumps(value)), event_id=event.id)
    assert layout_value(again) == value
    with pytest.raises(SymposiarchError, match="no layout"):
        layout_from(session, {"tables": []})


def test_a_table_grows_and_shrinks_around_those_who_sit(session: Session) -> None:
    plan = a_dinner(session, 5, "a round of 6")
    fill.fill_by_rank(session, plan.id)
    table = plan.layout.tables[0]
    assert reseat_table(session, table.id, seats=8) == ()
    assert len(table.seats) == 8
    assert len(sitting(session, plan)) == 6
    lost = reseat_table(session, table.id, seats=4)
    assert {one.name for one in lost} == {"Guest AD", "Guest AE"}
    seats = sitting(session, plan)
    assert set(seats) == {"The Host", "Guest AA", "Guest AB", "Guest AC"}
    assert [seats[name].position for name in ("The Host", "Guest AA", "Guest AB")] == [0, 1, 3]
