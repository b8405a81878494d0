"""Tables changed by hand: guests keep their seats, right stays right, and what cannot be is said."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.venues import FeatureKind, Layout, SeatKind, Table, TableShape
from symposiarch.planning.preflight.look import preflight
from symposiarch.planning.preflight.places import place_of
from symposiarch.planning.seating import by_hand, plans, who_sits
from symposiarch.planning.seating.floor import floor, floor_table
from symposiarch.planning.seating.furniture import belonging, furnishing, lining_up, pasting
from symposiarch.planning.seating.furniture.arranging import front_of, space_of
from symposiarch.planning.seating.furniture.chairs import chairs_of
from symposiarch.planning.seating.furniture.honour import seats_of_honour
from symposiarch.planning.seating.furniture.layouts import add_layout, copy_layout, layout_rows, remove_layout
from symposiarch.planning.seating.furniture.lining_up import Count, Edge, Way
from symposiarch.planning.seating.furniture.tables import beside, form_for
from symposiarch.planning.seating.furniture.wanted import Space, Wanted, hexagon, read_wanted
from symposiarch.planning.seating.layout_checks import Flaw, check_layout
from symposiarch.planning.venues import drawing, rooms, venues
from symposiarch.planning.venues.geometry import on_floor
from symposiarch.store import Office


def a_layout(session: Session, words: str, *, event: Event | None = None) -> Layout:
    return add_layout(session, tables=read_wanted(words), event_id=event.id if event else None)


def ids(layout: Layout) -> list[int]:
    return [table.id for table in layout.tables]


def hall(session: Session, *, width: int = 20_000, depth: int = 24_000) -> int:
    venue = venues.add_venue(session, name="Namsan District Hall")
    return rooms.add_room(session, venue.id, name="Great Hall", width=width, depth=depth).id


def seated(session: Session, layout: Layout, event: Event, count: int) -> int:
    """A plan in which so many guests sit on the first seats of honour of the first table, best first."""
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Plan A")
    table = layout.tables[0]
    order = seats_of_honour(form_for(table.shape, len(table.seats), table.options)).all
    for number in range(count):
        person = a_guest(session, event, f"Guest {chr(65 + number)}", reply=Reply.ACCEPTED)
        head = session.scalars(select(Attendee).where(Attendee.person_id == person.id)).one()
        by_hand.seat_guest(session, plan.id, attendee_id=head.id, seat_id=table.seats[order[number]].id)
    return plan.id


# Asked for in words


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
    ],
)
def test_tables_are_asked_for_as_people_say_it(words: str, count: int, seats: int) -> None:
    found = read_wanted(words)
    assert (len(found), sum(wanted.seats for wanted in found)) == (count, seats)


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


# Set up in a room


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
    found = next(one for one in preflight(session, event.id, thorough=True) if one.code == "layout_too_close")
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


# Changed by hand

SHAPES = [
    Wanted(shape, 12, {"corners": [[-2000, -900], [1500, -1400], [2200, 800], [-1000, 1300]]})
    if shape is TableShape.POLYGON
    else Wanted(shape, 12, options)
    for shape in TableShape
    for options in ({}, {"inner": True, "tips": True}, {"aisles": 1, "bow": 8000}, {"behind": 4}, {"english": True})
]


def right_hands(table: Table) -> set[tuple[int, int]]:
    """The pairs (sitter, neighbour) where the neighbour truly stands at the sitter's right hand in the room."""
    found = set()
    form = form_for(table.shape, len(table.seats), table.options)
    for one, other in beside(form):
        for a, b in ((one, other), (other, one)):
            facing = math.radians(table.seats[a].facing + table.rotation)
            at, there = (on_floor(table, table.seats[k].x, table.seats[k].y) for k in (a, b))
            # PROTOCOL C0: the right hand of (fx, fy) is (-fy, fx).
            fx, fy = math.sin(facing), -math.cos(facing)
            if (there[0] - at[0]) * -fy + (there[1] - at[1]) * fx > 1:
                found.add((a, b))
    return found


def test_turning_or_mirroring_a_table_keeps_the_seats_of_honour(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session = work.session

        @given(
            st.sampled_from(SHAPES),
            st.lists(st.one_of(st.just("mirror"), st.floats(-360, 360, allow_nan=False)), min_size=1, max_size=4),
        )
        def turned(wanted: Wanted, steps: list[str | float]) -> None:
            layout = add_layout(session, tables=[wanted])
            table = layout.tables[0]
            form = form_for(table.shape, len(table.seats), table.options)
            before, order = right_hands(table), seats_of_honour(form)
            people = [seat.id for seat in table.seats]
            for step in steps:
                if isinstance(step, str):
                    furnishing.mirror_tables(session, layout.id, [table.id])
                else:
                    furnishing.turn_tables(session, layout.id, [table.id], step)
            assert right_hands(table) == before
            assert seats_of_honour(form_for(table.shape, len(table.seats), table.options)) == order
            assert [seat.id for seat in table.seats] == people

        turned()


def test_mirrored_twice_and_turned_by_quarters_all_stands_as_before(session: Session) -> None:
    layout = a_layout(session, "5 rounds of 8 and a head table")
    keys = ids(layout)
    before = [(table.x, table.y, table.rotation) for table in layout.tables]
    for _ in range(2):
        furnishing.mirror_tables(session, layout.id, keys)
    assert [(table.x, table.y, table.rotation) for table in layout.tables] == before
    for _ in range(4):
        furnishing.turn_tables(session, layout.id, keys, 90)
    for table, (x, y, rotation) in zip(layout.tables, before, strict=True):
        assert abs(table.x - x) <= 4
        assert abs(table.y - y) <= 4
        assert table.rotation == rotation


def test_a_table_set_for_fewer_keeps_the_places_of_honour_and_says_who_stands(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "a round of 10", event=event)
    seated(session, layout, event, 10)
    lost = furnishing.reseat_table(session, layout.tables[0].id, seats=8)
    assert sorted(one.name for one in lost) == ["Guest I", "Guest J"]
    assert furnishing.said(lost)[0].startswith("Guest ")
    rows = {row.name: row.honour for row in who_sits.seat_rows(session, lost[0].plan_id) if row.name}
    assert [name for name, _ in sorted(rows.items(), key=lambda one: one[1])] == [f"Guest {c}" for c in "ABCDEFGH"]


def test_a_round_that_becomes_a_long_table_keeps_its_guests_in_order(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "a round of 8", event=event)
    plan = seated(session, layout, event, 8)
    assert furnishing.reseat_table(session, layout.tables[0].id, shape=TableShape.RECTANGULAR) == ()
    rows = sorted((row for row in who_sits.seat_rows(session, plan) if row.name), key=lambda row: row.honour)
    assert [row.name for row in rows] == [f"Guest {c}" for c in "ABCDEFGH"]
    assert layout.tables[0].width > layout.tables[0].depth


def test_a_removed_table_and_a_blocked_seat_free_their_guests_who_are_named(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "2 rounds of 8", event=event)
    plan = seated(session, layout, event, 3)
    first, second = layout.tables
    blocked = next(row for row in who_sits.seat_rows(session, plan) if row.name == "Guest B")
    assert [one.name for one in furnishing.set_seats(session, layout.id, [blocked.seat_id], SeatKind.BLOCKED)] == [
        "Guest B"
    ]
    lost = furnishing.remove_tables(session, layout.id, [first.id])
    assert sorted(one.name for one in lost) == ["Guest A", "Guest C"]
    assert [(table.id, table.position) for table in layout.tables] == [(second.id, 0)]


def test_a_moved_table_takes_its_guests_along(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "2 rounds of 8", event=event)
    plan = seated(session, layout, event, 5)
    before = [(row.seat_id, row.name) for row in who_sits.seat_rows(session, plan)]
    furnishing.change_tables(session, layout.id, {layout.tables[0].id: {"x": 9_000, "rotation": 45, "width": 2_000}})
    assert [(row.seat_id, row.name) for row in who_sits.seat_rows(session, plan)] == before


def test_a_layout_with_a_frozen_plan_is_changed_in_a_copy_that_takes_the_other_plans_along(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "a round of 8", event=event)
    frozen = seated(session, layout, event, 4)
    draft = plans.copy_plan(session, frozen, name="Draft")
    plans.freeze_plan(session, frozen)
    with pytest.raises(SymposiarchError, match="Copy the layout"):
        furnishing.change_tables(session, layout.id, {layout.tables[0].id: {"x": 1}})
    copy = copy_layout(session, layout.id, event_id=event.id, with_plans=True)
    furnishing.turn_tables(session, copy.id, ids(copy), 90)
    assert draft.layout_id == copy.id
    assert [row.name for row in who_sits.seat_rows(session, draft.id) if row.name] == [
        row.name for row in who_sits.seat_rows(session, frozen) if row.name
    ]
    assert layout.tables[0].rotation == 0


def test_locked_tables_stay_and_say_so(session: Session) -> None:
    layout = a_layout(session, "3 rounds of 8")
    keys = ids(layout)
    belonging.lock_tables(session, layout.id, keys[:1])
    for change in (
        lambda: furnishing.turn_tables(session, layout.id, keys, 10),
        lambda: furnishing.remove_tables(session, layout.id, keys),
        lambda: lining_up.align_tables(session, layout.id, keys, Edge.LEFT),
        lambda: furnishing.change_tables(session, layout.id, {keys[0]: {"x": 0}}),
    ):
        with pytest.raises(SymposiarchError, match="locked"):
            change()
    belonging.reserve_tables(session, layout.id, keys, category="Press")
    assert {table.category for table in layout.tables} == {"Press"}


def test_tables_are_copied_and_pasted_with_free_numbers_and_groups_of_their_own(session: Session) -> None:
    layout = a_layout(session, "3 rounds of 8")
    group = belonging.group_tables(session, layout.id, ids(layout)[:2])
    made = pasting.copy_tables(session, layout.id, ids(layout)[:2], by=(500, 700))
    assert [table.label for table in layout.tables] == ["1", "2", "3", "4", "5"]
    copies = [table for table in layout.tables if table.id in made]
    assert copies[0].x - layout.tables[0].x == 500
    assert {table.grouped for table in copies} != {group}
    value = json.loads(json.dumps(pasting.copied(session, layout.id, list(made))))
    other = add_layout(session, tables=())
    pasting.paste_tables(session, other.id, value)
    assert [table.label for table in other.tables] == ["4", "5"]
    belonging.ungroup_tables(session, layout.id, [made[0]])
    assert [table.grouped for table in layout.tables] == [group, group, "", "", ""]


def test_aligned_tables_share_a_line_and_spread_ones_their_gaps(session: Session) -> None:
    layout = a_layout(session, "3 rounds of 8 and a head table")
    head, *rounds = layout.tables
    for number, table in enumerate(rounds):
        table.x, table.y = 3_000 + 2_500 * number**2, 6_000 + 300 * number
    keys = [table.id for table in rounds]
    lining_up.align_tables(session, layout.id, keys, Edge.MIDDLE)
    assert len({table.y for table in rounds}) == 1
    lining_up.distribute_tables(session, layout.id, keys, Way.ACROSS)
    assert rounds[1].x - rounds[0].x == rounds[2].x - rounds[1].x == 5_000
    lining_up.align_tables(session, layout.id, [head.id, *keys], Edge.LEFT)
    assert {round(table.x - table.width / 2) for table in layout.tables} == {min(3_000 - 825, head.x - head.width // 2)}


def test_tables_are_numbered_from_the_front_without_the_numbers_that_the_office_avoids(session: Session) -> None:
    layout = a_layout(session, "6 rounds of 8")
    for table, (x, y) in zip(layout.tables, ((9, 9), (1, 1), (5, 1), (9, 1), (1, 9), (5, 9)), strict=True):
        table.x, table.y = x * 1000, y * 1000
    lining_up.number_tables(session, layout.id, skip=(4, 13))
    at = {table.label: (table.x // 1000, table.y // 1000) for table in layout.tables}
    assert at == {"1": (1, 1), "2": (5, 1), "3": (9, 1), "5": (1, 9), "6": (5, 9), "7": (9, 9)}
    assert layout.tables[0].label == "7", "the host table stays the first"
    lining_up.number_tables(session, layout.id, count=Count.SNAKE, start=10)
    assert [table.label for table in sorted(layout.tables, key=lambda one: (one.y, one.x))] == [
        "10", "11", "12", "15", "14", "13",
    ]  # fmt: skip
    lining_up.number_tables(session, layout.id, count=Count.NEAREST)
    assert layout.tables[0].label == "1"
    belonging.make_host_table(session, layout.id, layout.tables[2].id)
    assert [table.position for table in layout.tables] == list(range(6))


def test_a_pattern_is_kept_for_the_next_event(session: Session) -> None:
    event = an_event(session)
    layout = a_layout(session, "6 rounds of 8", event=event)
    pattern = copy_layout(session, layout.id, name="Garden dinner")
    again = copy_layout(session, pattern.id, name="Spring", event_id=event.id)
    rows = {row.name: row for row in layout_rows(session)}
    assert next(iter(rows)) == "Garden dinner"
    assert (rows["Garden dinner"].event_id, rows["Spring"].event_id) == (None, event.id)
    assert rows["Spring"].seats == 48
    assert {seat.uuid for table in again.tables for seat in table.seats}.isdisjoint(
        seat.uuid for table in pattern.tables for seat in table.seats
    )


def test_a_table_of_any_shape_is_resized_with_its_corners(session: Session) -> None:
    layout = add_layout(session, tables=[Wanted(TableShape.POLYGON, 6, {"corners": hexagon(6)})])
    table = layout.tables[0]
    width = table.width
    furnishing.change_tables(session, layout.id, {table.id: {"width": width * 2}})
    xs = [x for x, _ in table.options["corners"]]
    assert max(xs) - min(xs) == table.width == width * 2


def everything(office: Office) -> object:
    with office.reading() as session:
        (layout,) = session.scalars(select(Layout))
        value = [
            (table.id, table.position, table.options, table.grouped, floor_table(table, {})) for table in layout.tables
        ]
        return value, [(row.name, row.seat_id) for row in who_sits.seat_rows(session, 1)]


def test_undo_of_any_change_of_a_layout_is_exact(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            layout = a_layout(work.session, "4 rounds of 8 and a head table", event=event)
            seated(work.session, layout, event, 5)
            key, tables = layout.id, ids(layout)
            seat = layout.tables[1].seats[2].id
        changes: list[Callable[[Session], object]] = [
            lambda s: furnishing.add_tables(s, key, read_wanted("3 rows of 12")),
            lambda s: furnishing.turn_tables(s, key, tables, 33),
            lambda s: furnishing.mirror_tables(s, key, tables),
            lambda s: furnishing.reseat_table(s, tables[0], seats=3),
            lambda s: furnishing.reseat_table(s, tables[0], seats=14, shape=TableShape.U),
            lambda s: furnishing.set_seats(s, key, [seat], SeatKind.BLOCKED),
            lambda s: pasting.copy_tables(s, key, tables[:3], by=(100, 100)),
            lambda s: belonging.group_tables(s, key, tables[1:3]),
            lambda s: lining_up.number_tables(s, key, skip=(4,), count=Count.SNAKE),
            lambda s: lining_up.align_tables(s, key, tables, Edge.BOTTOM),
            lambda s: furnishing.change_tables(s, key, {tables[2]: {"x": 77, "width": 2500, "label": "Press"}}),
            lambda s: belonging.make_host_table(s, key, tables[3]),
            lambda s: furnishing.remove_tables(s, key, tables),
        ]
        before = everything(office)
        for change in changes:
            with office.transaction("Change") as work:
                change(work.session)
            after = everything(office)
            assert after != before
            office.undo()
            assert everything(office) == before
            office.redo()
            assert everything(office) == after
            office.undo()
