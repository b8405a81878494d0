"""Tables asked for in words and set up in a room, and what is wrong with how they stand."""

from __future__ import annotations

import math
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.planning.seating.furniture.rooms import a_layout, seated

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Reply
from symposiarch.model.people import Mobility
from symposiarch.model.venues import FeatureKind, LayoutKind, SeatKind, TableShape
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.preflight import look_closely, place_of, preflight
from symposiarch.planning.seating import layout_checks
from symposiarch.planning.seating.floor import floor
from symposiarch.planning.seating.furniture import furnishing
from symposiarch.planning.seating.furniture.chairs import chairs_of
from symposiarch.planning.seating.furniture.hall import front_of, space_of
from symposiarch.planning.seating.furniture.layouts import add_layout, add_layout_in_words, remove_layout
from symposiarch.planning.seating.furniture.pasting import copy_tables
from symposiarch.planning.seating.furniture.tables import beside, form_for
from symposiarch.planning.seating.furniture.wanted import Space, read_wanted
from symposiarch.planning.seating.layout_checks import Flaw, check_layout
from symposiarch.planning.venues import drawing, rooms, venues


def hall(session: Session, *, width: int = 20_000, depth: int = 24_000) -> int:
    venue = venues.add_venue(session, name="Namsan District Hall")
    return rooms.add_room(session, venue.id, name="Great Hall", width=width, depth=depth).id


@pytest.mark.parametrize(
    ("words", "count", "seats"),
    [
        ("12 round tables of eight and a head table", 13, 102),
        ("a dozen rounds of 10", 12, 120),
        ("120 guests at rounds", 15, 120),
        ("banquet for 20", 3, 20),
        ("classroom for 48", 4, 48),
        ("4 curved rows of 20", 4, 80),
        ("60 in curved theatre", 4, 60),
        ("60 at cocktail", 15, 60),
        ("12 rounds of 8 with a head table for 10", 13, 106),
        ("12 rounds, 8 per table, and a head table", 13, 102),
        ("reception of 80", 20, 80),
    ],
)
def test_tables_are_asked_for_as_people_say_it(words: str, count: int, seats: int) -> None:
    found = read_wanted(words)
    assert (len(found), sum(wanted.seats for wanted in found)) == (count, seats)


@pytest.mark.parametrize(
    ("words", "shape", "seats"),
    [
        ("dinner for 22 at one table", "rectangular", [22]),
        ("a table of 22", "rectangular", [22]),
        ("twenty-two at one table", "rectangular", [22]),
        ("lunch for 14 at a round table", "round", [14]),
        ("10 tables of 10", "round", [10] * 10),
        ("12 x 8", "round", [8] * 12),
        ("15 round tables, 8 seats each", "round", [8] * 15),
        ("10 tables for 100", "round", [10] * 10),
        ("120 guests at tables of 10", "round", [10] * 12),
        ("120 guests at 12 tables", "round", [10] * 12),
        ("3 guests at 12 tables", "round", [1, 1, 1]),
        ("100 guests, tables of 10", "round", [10] * 10),
        ("U for 24", "u", [24]),
        ("24 U-shape", "u", [24]),
        ("16 boardroom", "rectangular", [16]),
        ("a bilateral meeting, 7 + 7", "bilateral", [14]),
        ("bilateral talks, ten a side, with interpreters", "bilateral", [22]),
        ("talks of 8 on each side", "bilateral", [16]),
        ("two delegations of 9", "bilateral", [18]),
        ("a dinner at one long table, 11 guests a side", "rectangular", [22]),
        ("a bilateral table of 20 with 4 interpreters", "bilateral", [24]),
        ("a bilateral table of 14 with interpreters", "bilateral", [16]),
        ("a meeting of 14 and two interpreters behind", "bilateral", [16]),
        ("120 theatre style", "row", [20] * 6),
        ("120 chairs in 8 rows", "row", [15] * 8),
        ("one hundred and twenty in theatre", "row", [20] * 6),
        ("50 pax theatre", "row", [13, 13, 13, 11]),
        ("classroom, 10 rows of 6", "row", [6] * 10),
        ("2 long tables for 40", "rectangular", [20, 20]),
        ("cabaret style, 8 tables of 6", "half_round", [6] * 8),
        ("standing reception for 80", "cocktail", [4] * 20),
        ("head table of 8 with 2 rounds of 10", "head round round", [8, 10, 10]),
    ],
)
def test_an_officer_says_it_in_other_words(words: str, shape: str, seats: list[int]) -> None:
    found = read_wanted(words)
    assert [wanted.seats for wanted in found] == seats
    assert " ".join(dict.fromkeys(wanted.shape.value for wanted in found)) == " ".join(dict.fromkeys(shape.split()))


@pytest.mark.parametrize("words", ["120", "8 people", "a banana for 12", "theatre", "3,000 at one table"])
def test_what_says_too_little_is_asked_again(words: str) -> None:
    with pytest.raises(SymposiarchError, match="for example"):
        read_wanted(words)


def test_interpreters_that_are_asked_for_sit_behind_their_delegations(session: Session) -> None:
    (table,) = add_layout(session, tables=read_wanted("a bilateral table of 14 with 2 interpreters")).tables
    kinds = [seat.kind for seat in table.seats]
    assert kinds == [SeatKind.CHAIR] * 14 + [SeatKind.INTERPRETER] * 2


def test_interpreters_behind_another_table_are_not_left_out_unsaid() -> None:
    with pytest.raises(SymposiarchError, match="behind the delegations"):
        read_wanted("a round table of 8 with 2 interpreters")


def test_a_long_table_is_for_a_dinner_unless_one_confers_there(session: Session) -> None:
    dinner, meeting = (add_layout(session, tables=read_wanted(said)) for said in ("a long table of 22", "boardroom 16"))
    assert (dinner.kind, meeting.kind) == (LayoutKind.BANQUET, LayoutKind.BOARDROOM)


def test_a_layout_is_named_after_its_first_tables(session: Session) -> None:
    said = "a u of 20, a horseshoe of 20, a hollow square of 20, 2 rounds of 8 and a long table of 12"
    assert add_layout_in_words(session, words=said).name == "A u of 20, a horseshoe of 20, a hollow square of 20…"
    assert add_layout_in_words(session, words="12 rounds of 8").name == "12 rounds of 8"


def test_the_last_table_of_a_banquet_is_not_left_nearly_empty() -> None:
    assert [wanted.seats for wanted in read_wanted("100 at rounds of 8")] == [8] * 9 + [7] * 4


def test_rows_are_as_long_as_the_room_allows_and_have_their_aisles() -> None:
    narrow = read_wanted("120 in theatre", space=Space(8_000, 30_000))
    assert max(wanted.seats for wanted in narrow) == 10
    shallow = read_wanted("400 in theatre with 2 aisles", space=Space(30_000, 14_000))
    assert {wanted.seats for wanted in shallow} == {37, 30}
    assert {wanted.options["aisles"] for wanted in shallow} == {2}
    assert "aisles" not in read_wanted("80 in theatre without aisles")[0].options


def test_a_curved_row_looks_at_one_point_and_has_aisles_between_its_blocks() -> None:
    form = form_for(TableShape.ROW, 20, {"aisles": 2, "bow": 9_000})
    chairs = chairs_of(form, 14_000, 550)
    for chair in chairs:
        turn = math.radians(chair.facing)
        reached = chair.x + 9_000 * math.sin(turn), chair.y - 9_000 * math.cos(turn)
        assert reached == pytest.approx((0, 9_000), abs=30)
    assert len(chairs) - 1 - len(beside(form)) == 2
    assert chairs[0].x > chairs[-1].x, "the row is counted from the sitters' left, who look down the page"


def test_a_hall_is_furnished_before_its_stage_wherever_that_is(session: Session) -> None:
    key = hall(session)
    for turn, (x, y) in ((0, (10_000, 1_250)), (180, (10_000, 22_750)), (270, (1_250, 12_000)), (90, (18_750, 12_000))):
        made = drawing.add_feature(session, key, FeatureKind.STAGE, x=x, y=y)
        layout = add_layout(session, tables=read_wanted("100 in theatre"), room_id=key)
        assert layout.room is not None
        assert front_of(layout.room) == turn
        first, last = floor(session, layout.id).tables[0], floor(session, layout.id).tables[-1]
        assert math.dist((first.x, first.y), (x, y)) < math.dist((last.x, last.y), (x, y))
        assert {round(seat.facing) for seat in first.seats} == {turn}, "they look at the stage"
        remove_layout(session, layout.id)
        drawing.remove_features(session, key, [made.id])


def test_new_tables_leave_columns_doors_and_other_tables_alone(session: Session) -> None:
    key = hall(session)
    drawing.add_feature(session, key, FeatureKind.DOOR)
    for x in (6_000, 14_000):
        for y in (8_000, 14_000):
            drawing.add_feature(session, key, FeatureKind.COLUMN, x=x, y=y)
    layout = add_layout(session, tables=read_wanted("8 rounds of 8 and a head table"), room_id=key)
    assert check_layout(session, layout.id) == ()
    furnishing.add_tables(session, layout.id, read_wanted("3 rounds of 8"))
    session.expire_all()
    assert len(layout.tables) == 12
    assert check_layout(session, layout.id) == ()


def test_a_copy_is_not_put_on_the_stage_where_there_is_room_elsewhere(session: Session) -> None:
    key = hall(session, width=5_000, depth=16_000)
    drawing.add_feature(session, key, FeatureKind.STAGE, x=2_500, y=1_250, width=4_000, depth=2_500)
    layout = add_layout(session, tables=read_wanted("a round of 8"), room_id=key)
    (table,) = layout.tables
    furnishing.change_tables(session, layout.id, {table.id: {"x": 2_500, "y": 6_000}})
    for _ in range(2):
        copy_tables(session, layout.id, [table.id])
    session.expire_all()
    assert check_layout(session, layout.id) == ()
    assert all(one.y >= 6_000 for one in layout.tables)


@pytest.mark.parametrize("words", ["classroom for 60", "6 rounds of 8", "90 in theatre"])
@pytest.mark.parametrize("stage", [2_000, 18_000])
def test_what_is_added_to_a_full_room_stands_below_it_and_on_nothing_else(
    session: Session, words: str, stage: int
) -> None:
    key = hall(session)
    drawing.add_feature(session, key, FeatureKind.STAGE, x=10_000, y=stage)
    layout = add_layout(session, tables=read_wanted("12 rounds of 8"), room_id=key)
    for _ in range(2):
        made = furnishing.add_tables(session, layout.id, read_wanted(words))
    session.expire_all()
    assert {one.flaw for one in check_layout(session, layout.id)} <= {Flaw.OUTSIDE}
    outside = [table for table in layout.tables if table.id in made]
    assert all(table.y > 20_000 if stage < 10_000 else table.y < 0 for table in outside)


@pytest.mark.parametrize("words", ["12 rounds of 8", "12 rounds of 8 and a head table"])
def test_tables_in_a_very_large_hall_stand_as_the_hall_is_shaped(session: Session, words: str) -> None:
    key = hall(session, width=40_000, depth=50_000)
    layout = add_layout(session, tables=read_wanted(words), room_id=key)
    rounds = [table for table in layout.tables if table.shape is TableShape.ROUND]
    assert (len({table.x for table in rounds}), len({table.y for table in rounds})) == (3, 4)
    assert check_layout(session, layout.id) == ()


@pytest.mark.parametrize(
    ("words", "width", "depth"),
    [
        ("22 at a long table", 14_000, 8_000),
        ("12 rounds of 8 and a head table of 12", 20_000, 24_000),
        ("400 in theatre", 22_000, 26_000),
        ("200 in curved theatre", 20_000, 24_000),
        ("60 in classroom", 14_000, 16_000),
        ("a u of 30", 14_000, 14_000),
        ("a horseshoe of 24", 14_000, 14_000),
        ("a t of 20", 14_000, 14_000),
        ("a comb of 40", 16_000, 16_000),
        ("a hollow square of 32", 14_000, 14_000),
        ("a bilateral table of 24", 14_000, 9_000),
        ("an oval of 14, 2 half-rounds of 6", 16_000, 16_000),
        ("60 at cocktail", 16_000, 16_000),
        ("a polygon of 12", 10_000, 10_000),
        ("an english table of 18", 9_000, 14_000),
    ],
)
def test_every_shape_is_set_up_without_a_flaw(session: Session, words: str, width: int, depth: int) -> None:
    key = hall(session, width=width, depth=depth)
    room = rooms.room_called(session, str(key))
    layout = add_layout(session, tables=read_wanted(words, space=space_of(room)), room_id=key)
    assert check_layout(session, layout.id) == ()


def test_who_sits_before_the_narrow_tables_of_the_next_row_can_get_up(session: Session) -> None:
    layout = add_layout(session, tables=read_wanted("24 in classroom"), room_id=hall(session))
    first, second, *_ = layout.tables
    assert check_layout(session, layout.id) == ()
    furnishing.change_tables(session, layout.id, {second.id: {"y": second.y - 400}})
    (found,) = check_layout(session, layout.id)
    assert (found.flaw, found.tables) == (Flaw.ROWS_TOO_CLOSE, (first.id, second.id))
    assert found.found < 500


def test_rows_too_close_and_tables_on_a_column_are_found(session: Session) -> None:
    key = hall(session)
    layout = add_layout(session, tables=read_wanted("2 rows of 10"), room_id=key)
    furnishing.change_tables(session, layout.id, {layout.tables[1].id: {"y": layout.tables[0].y + 650}})
    assert [(one.flaw, one.found) for one in check_layout(session, layout.id)] == [(Flaw.ROWS_TOO_CLOSE, 650)]
    round_ = add_layout(session, tables=read_wanted("a round of 8"), room_id=key)
    column = drawing.add_feature(session, key, FeatureKind.COLUMN, x=round_.tables[0].x, y=round_.tables[0].y)
    (found,) = check_layout(session, round_.id)
    assert (found.flaw, found.feature) == (Flaw.IN_THE_WAY, column.id)


def test_the_look_for_what_is_wrong_leads_to_the_layout(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "2 rounds of 8", event=event)
    seated(session, layout, event, 2)
    furnishing.change_tables(session, layout.id, {layout.tables[1].id: {"x": layout.tables[0].x + 2_000}})
    found = next(
        one
        for one in preflight(session, event.id, close=look_closely(session, event.id))
        if one.code == "layout_too_close"
    )
    assert found.page == "venues"
    assert place_of(session, event.id, page=found.page, about=found.about) == layout.id


def test_wheelchair_places_are_counted_from_the_guests_who_come(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Nurlan Əliyev", reply=Reply.ACCEPTED, mobility=Mobility.WHEELCHAIR)
    a_guest(session, event, "Jan Novák", reply=Reply.DECLINED, mobility=Mobility.WHEELCHAIR)
    layout = a_layout(session, "2 rounds of 8", event=event)
    (found,) = check_layout(session, layout.id)
    assert (found.flaw, found.found) == (Flaw.NO_WHEELCHAIR, 1)
    furnishing.set_seats(session, layout.id, [layout.tables[0].seats[3].id], SeatKind.WHEELCHAIR)
    assert check_layout(session, layout.id) == ()


def test_of_all_guests_only_those_who_use_a_wheelchair_are_read_to_look_over_a_layout(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = an_event(session)
    for name, mobility in (("Leyla", Mobility.WHEELCHAIR), ("Nigar", Mobility.NONE), ("Kamran", Mobility.NONE)):
        a_guest(session, event, f"{name} Quliyeva", reply=Reply.ACCEPTED, mobility=mobility)
    layout = add_layout(session, tables=read_wanted("2 rounds of 8"), event_id=event.id)
    read: list[Head] = []

    def watched(*asked: Any, **which: Any) -> tuple[Head, ...]:
        read.extend(found := heads(*asked, **which))
        return found

    monkeypatch.setattr(layout_checks, "heads", watched)
    assert Flaw.NO_WHEELCHAIR in {one.flaw for one in check_layout(session, layout.id)}
    assert [one.name for one in read] == ["Leyla Quliyeva"]


def test_what_a_shape_leaves_open_is_set_and_taken_back(session: Session) -> None:
    layout = a_layout(session, "a u of 20")
    table = layout.tables[0]
    furnishing.reseat_table(session, table.id, options={"inner": True, "tips": True})
    form = form_for(table.shape, len(table.seats), table.options)
    assert (form.inner, form.tips, len(table.seats)) == (True, True, 20)
    assert any(abs(seat.x) < table.width / 2 - 800 and seat.y > 0 for seat in table.seats), "some sit inside"
    furnishing.reseat_table(session, table.id, options={"inner": None, "tips": None})
    assert table.options == {}
    furnishing.reseat_table(session, table.id, shape=TableShape.ROW, options={"desk": True})
    assert floor(session, layout.id).tables[0].tops, "narrow tables stand before the row"


def test_a_table_gets_any_outline_and_its_middle_and_chairs_follow(session: Session) -> None:
    layout = a_layout(session, "a polygon of 9")
    table = layout.tables[0]
    table.rotation = 90.0
    x, y = table.x, table.y
    furnishing.set_corners(session, layout.id, table.id, [(-1_000, -500), (3_000, -500), (3_000, 1_500), (-1_000, 500)])
    assert (table.width, table.depth) == (4_000, 2_000)
    assert (table.x - x, table.y - y) == (-500, 1_000)
    assert len({(seat.x, seat.y) for seat in table.seats}) == 9
    for corners in ([(0, 0), (1_000, 0)], [(0, 0), (1_000, 0), (2_000, 0)]):
        with pytest.raises(SymposiarchError, match="three corners"):
            furnishing.set_corners(session, layout.id, table.id, corners)
