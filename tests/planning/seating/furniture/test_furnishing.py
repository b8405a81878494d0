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
from tests.builders import an_event, new_office
from tests.planning.seating.furniture.rooms import a_layout, seated

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Layout, SeatKind, Table, TableShape
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.floor import floor_table
from symposiarch.planning.seating.furniture import belonging, furnishing, lining_up, pasting
from symposiarch.planning.seating.furniture.layouts import add_layout, copy_layout, layout_rows, plans_at_work
from symposiarch.planning.seating.furniture.lining_up import Count, Edge, Way
from symposiarch.planning.seating.furniture.seats_of_honour import seats_of_honour
from symposiarch.planning.seating.furniture.tables import beside, form_for
from symposiarch.planning.seating.furniture.wanted import Wanted, hexagon, read_wanted
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.venues.geometry import on_floor
from symposiarch.store import Office


def ids(layout: Layout) -> list[int]:
    return [table.id for table in layout.tables]


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
    plan_id = seated(session, layout, event, 10)
    lost = furnishing.reseat_table(session, layout.tables[0].id, seats=8)
    assert sorted(one.name for one in lost) == ["Guest I", "Guest J"]
    assert furnishing.said(lost)[0].startswith("Guest ")
    rows = {row.name: row.honour for row in who_sits.seat_rows(session, plan_id) if row.name}
    assert [name for name, _ in sorted(rows.items(), key=lambda one: one[1])] == [f"Guest {c}" for c in "ABCDEFGH"]


def test_where_a_chair_behind_is_taken_away_nobody_at_the_table_loses_theirs(session: Session) -> None:
    layout = a_layout(session, "a round of 8", event=an_event(session))
    wanted = Wanted(TableShape.BILATERAL, 12, {"behind": 2})
    table = session.get_one(Table, furnishing.add_tables(session, layout.id, [wanted])[0])
    kinds = {seat.id: seat.kind for seat in table.seats}
    for taken in [key for key, kind in kinds.items() if kind is SeatKind.INTERPRETER]:
        furnishing.reseat_table(session, table.id, without=[taken])
        del kinds[taken]
        assert {seat.id: seat.kind for seat in table.seats} == kinds


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
    copy = copy_layout(session, layout.id, event_id=event.id, plans=plans_at_work(session, layout.id))
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
