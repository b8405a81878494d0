"""Filling by rank, rule by rule (PROTOCOL C2 to C9; [S..] are its sources)."""

from __future__ import annotations

import math
import random
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event, new_office
from tests.dinners import a_room, around, at_tables, coming, filled, hosts, laid, married, men_and_women, ranked

from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan, Wish, WishKind
from symposiarch.model.venues import FeatureKind, RoomFeature, SeatKind, TableShape
from symposiarch.planning.heads import heads
from symposiarch.planning.seating import by_hand, checks, plans, who_sits, words
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.venues.geometry import on_floor
from symposiarch.store import Office

# --- C2: which lists


def test_a_social_meal_has_two_lists_c2_s45_and_ten_sit_as_the_rule_says_c3_v(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 4, 4)
    plan = laid(session, event, "a long table of 10", meal="social")
    assert filled(session, plan) == ["HOST", "F1", "M3", "F4", "M2", "HOSTESS", "M1", "F3", "M4", "F2"]


def test_with_eight_the_hostess_moves_one_to_her_left_and_the_first_man_faces_the_host_c3_s48(
    session: Session,
) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 3, 3)
    plan = laid(session, event, "a round of 8", meal="social")
    seats = filled(session, plan)
    # The lowest couple would sit side by side; they are no spouses here, and stay.
    assert seats == ["HOST", "F1", "M2", "HOSTESS", "M1", "F3", "M3", "F2"]


@pytest.mark.parametrize("table", ["long", "english", "round"])
def test_from_six_to_twenty_two_men_and_women_alternate_in_every_style_c3_v(session: Session, table: str) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 1, 1)
    for count in range(6, 23, 2):
        for letter, gender in (("M", Gender.MALE), ("F", Gender.FEMALE)):
            coming(session, event, f"Guest {letter}{count // 2 - 1}", title="Ambassador", gender=gender)
        seats = filled(session, laid(session, event, f"1 {table} of {count}", meal="social"))
        men = [name == "HOST" or name[0] == "M" for name in seats]
        assert all(one is not two for one, two in pairwise([*men, men[0]])), count
        assert seats[(seats.index("HOST") + 1) % count] == "F1"
        assert seats[(seats.index("HOSTESS") + 1) % count] == "M1"


def test_unstated_genders_leave_one_list_with_alternation_as_a_wish_c2(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    ranked(session, event, 8)
    assert filled(session, laid(session, event, "a long table of 10", meal="social")) == [
        "HOST", "A", "E", "H", "D", "HOSTESS", "B", "F", "G", "C",
    ]  # fmt: skip


def test_counts_that_differ_by_more_than_one_leave_one_list_c2(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 6, 2)
    plan = laid(session, event, "a round of 10", meal="social")
    fill.fill_by_rank(session, plan.id)
    assert plan.options["occasion"]["genders"] == {}
    assert len(at_tables(session, plan)) == 10


def test_an_official_meal_has_one_list_by_rank_c2_s45(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 4, 4)
    seats = filled(session, laid(session, event, "a long table of 10"))
    assert [seats[1], seats[6], seats[9], seats[4]] == ["M1", "F1", "M2", "F2"]


def test_two_men_preside_opposite_each_other_where_the_count_is_a_multiple_of_four_c3_s47(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE)
    coming(session, event, "The DEPUTY", honour=Honour.CO_HOST, gender=Gender.MALE)
    men_and_women(session, event, 2, 4)
    seats = filled(session, laid(session, event, "a round of 8", meal="social"))
    assert (seats[0], seats[4]) == ("HOST", "DEPUTY")
    assert [seats[1], seats[5], seats[7], seats[3]] == ["F1", "F2", "F3", "F4"]


# --- C3: style, who faces the host, and yielding the chair


def test_a_long_table_is_presided_over_in_the_middle_or_at_its_ends_as_the_plan_says_c3_s46(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    ranked(session, event, 10)
    plan = laid(session, event, "a long table of 12")
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert (rows["HOST"].x, rows["HOSTESS"].x) == (0, 0)
    set_manners(session, plan.id, style="english")
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert rows["HOST"].y == rows["HOSTESS"].y == 0
    # The lowest seats of English style are in the middle of the table.
    assert abs(rows["J"].x) < abs(rows["A"].x)


def test_in_the_united_states_a_long_table_is_laid_with_the_hosts_at_its_ends_c3(session: Session) -> None:
    event = an_event(session, practice="united_states")
    hosts(session, event)
    ranked(session, event, 8)
    plan = laid(session, event, "a long table of 10")
    assert filled(session, plan)[0] == "HOST"
    assert plan.layout.tables[0].depth > plan.layout.tables[0].width


def test_the_guest_of_honour_faces_the_host_and_even_ranks_sit_beside_the_guest_c3_s46(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 8)
    plan = laid(session, event, "a round of 10", opposite="guest-of-honour")
    seats = filled(session, plan)
    assert (seats[0], seats[5]) == ("HOST", "POET")
    assert [seats[1], seats[6], seats[9], seats[4]] == ["A", "B", "C", "D"]
    assert Wrong.GUEST_OF_HONOUR_PLACE not in {one.wrong for one in checks.check_plan(session, plan.id)}


def test_a_host_who_yields_sits_immediately_at_the_left_of_the_first_guest_c3_s51(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    coming(session, event, "The PRESIDENT", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 6)
    seats = filled(session, laid(session, event, "a round of 8", yields=True))
    assert (seats[0], seats[7], seats[1]) == ("PRESIDENT", "HOST", "A")


@pytest.mark.parametrize("meal", ["social", "official"])
@pytest.mark.parametrize("count", [10, 14])
def test_to_a_couple_the_hostess_sits_left_of_the_visitor_and_the_host_left_of_the_visitors_wife_c3_s49(
    session: Session, meal: str, count: int
) -> None:
    event = an_event(session)
    hosts(session, event)
    visitor = coming(session, event, "The VISITOR", honour=Honour.GUEST_OF_HONOUR, gender=Gender.MALE)
    married(visitor, coming(session, event, "The WIFE", gender=Gender.FEMALE))
    men_and_women(session, event, count // 2 - 2, count // 2 - 2)
    seats = filled(session, laid(session, event, f"a round of {count}", meal=meal, yields=True))
    assert (seats[0], seats[-1]) == ("VISITOR", "HOSTESS")
    assert (seats[count // 2], seats[count // 2 - 1]) == ("WIFE", "HOST")
    if meal == "social":
        men = [name in ("HOST", "VISITOR") or name[0] == "M" for name in seats]
        assert all(one is not two for one, two in pairwise([*men, men[0]]))


def test_the_place_of_honour_faces_the_door_c0_s30(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 7)
    room = a_room(session)
    layout = add_layout(session, tables=read_wanted("a round of 8"), event_id=event.id, room_id=room.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    table = layout.tables[0]
    for x, y, seat in ((table.x, 9_900, 0), (table.x, 0, 4), (11_900, table.y, 2), (100, table.y, 6)):
        room.features[:] = [RoomFeature(kind=FeatureKind.DOOR, x=x, y=y, width=1000, depth=100)]
        session.flush()
        seats = filled(session, plan)
        # Chairs go counter-clockwise from the top: who sits at the left of the page looks to its right.
        assert seats.index("HOST") == seat
        assert seats[(seat + 1) % 8] == "A"
    set_manners(session, plan.id, host_faces="layout")
    assert filled(session, plan)[0] == "HOST"


def test_where_the_door_is_at_the_side_the_place_of_honour_faces_the_window_c0_s30(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 9)
    room = a_room(session)
    layout = add_layout(session, tables=read_wanted("a long table of 10"), event_id=event.id, room_id=room.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    door = RoomFeature(kind=FeatureKind.DOOR, x=11_900, y=5000, width=1000, depth=100)
    for y, seat in ((0, 5), (10_000, 0)):
        room.features[:] = [door, RoomFeature(kind=FeatureKind.WINDOW, x=6000, y=y, width=3000, depth=100)]
        session.flush()
        assert filled(session, plan).index("HOST") == seat


# --- C4: head tables


def test_at_a_head_table_ranks_go_right_and_left_of_the_host_c4_s53(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 6)
    assert filled(session, laid(session, event, "a head table of 7")) == ["F", "D", "B", "HOST", "A", "C", "E"]


def test_whoever_comes_with_the_host_leaves_the_guest_of_honour_the_hosts_right_hand_c1_8_c4(session: Session) -> None:
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST)
    a_companion(session, host, "Who COMES")
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 4)
    plan = laid(session, event, "a head table of 7")
    seats = filled(session, plan)
    assert seats[seats.index("HOST") + 1] == "POET"
    assert seats[seats.index("HOST") - 1] == "A"
    assert Wrong.GUEST_OF_HONOUR_PLACE not in {one.wrong for one in checks.check_plan(session, plan.id)}


@pytest.mark.parametrize(("hand", "expected"), [("right", "DBHACE"), ("left", "ECAHBD")])
def test_the_host_sits_right_or_left_of_the_lectern_as_the_plan_says_c4_s53_s54(
    session: Session, hand: str, expected: str
) -> None:
    event = an_event(session)
    coming(session, event, "The H", honour=Honour.HOST)
    ranked(session, event, 5)
    plan = laid(session, event, "a head table of 6", lectern=hand)
    plan.layout.tables[0].options = {"lectern": True}
    session.flush()
    seats = filled(session, plan)
    # The host is at the lectern's right hand, in the fourth chair of six, or at its left, in the third.
    assert seats.index("H") == (3 if hand == "right" else 2)
    assert "".join(sorted(seats)) == "".join(sorted(expected))
    assert seats.index("A") == (2 if hand == "right" else 3)


# --- C5: U, T, comb


def test_a_u_that_presides_over_other_tables_keeps_its_inner_side_empty_c5_s55(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 14)
    plan = laid(session, event, "a u-shape of 14, a round of 8")
    table = plan.layout.tables[0]
    table.options = {"inner": True, "cross": 6}
    session.flush()
    seats = filled(session, plan)
    outer = 6 + 2 * 2
    assert "-" not in seats[:outer]
    assert set(seats[outer:]) == {"-"}


def test_a_u_alone_uses_its_inner_side_right_arm_outside_first_c5_s28(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 12)
    plan = laid(session, event, "a u-shape of 13")
    plan.layout.tables[0].options = {"inner": True, "cross": 5}
    session.flush()
    seats = filled(session, plan)
    # Left arm, crosspiece, right arm; then inside. The arm at the host's right is filled first on each floor.
    assert seats[2:7] == ["D", "B", "HOST", "A", "C"]
    assert (seats[7], seats[1], seats[10], seats[11]) == ("E", "F", "G", "H")


@pytest.mark.parametrize("table", ["t", "comb"])
def test_a_t_and_a_comb_fill_the_crosspiece_first_c5(session: Session, table: str) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 14)
    plan = laid(session, event, f"a {table} of 15")
    plan.layout.tables[0].options = {"cross": 3}
    session.flush()
    assert filled(session, plan)[:3] == ["B", "HOST", "A"]


# --- C6: several tables


def several(session: Session, **manners: str | int | bool) -> SeatingPlan:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, state="AZ", title="Ambassador")
    for number in (1, 2):
        coming(session, event, f"The COUNSELLOR{number}", title="Counsellor", state="AZ")
    ranked(session, event, 15)
    return laid(session, event, "3 rounds of 6", **manners)


def test_strictly_the_first_ranks_sit_at_the_first_table_c6(session: Session) -> None:
    plan = several(session)
    fill.fill_by_rank(session, plan.id)
    assert set(around(session, plan, 0)) == {"HOST", *"ABCDE"}


def test_spread_gives_each_table_somebody_of_rank_c6_s44(session: Session) -> None:
    plan = several(session, sharing="spread")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[letter] for letter in "ABCDEF"] == ["1", "2", "3", "3", "2", "1"]


def test_the_nearest_table_comes_after_the_hosts_and_the_right_before_the_left_c6_s56(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 7)
    plan = laid(session, event, "a head table of 2, 3 rounds of 2", table_order="nearness")
    # The host looks down the page: the right hand is to the left of it.
    for table, (x, y) in zip(plan.layout.tables, ((0, 0), (4000, 4000), (-4000, 4000), (0, 4000)), strict=True):
        table.x, table.y = x, y
    session.flush()
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[letter] for letter in "ABCDEFG"] == ["1", "4", "4", "3", "3", "2", "2"]


@pytest.mark.parametrize(("door", "second"), [(9_900, "3"), (0, "2")])
def test_the_table_at_the_right_hand_comes_first_wherever_the_host_looks_c0_c6_s56(
    session: Session, door: int, second: str
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 11)
    room = a_room(session)
    room.features[:] = [RoomFeature(kind=FeatureKind.DOOR, x=6000, y=door, width=1000, depth=100)]
    layout = add_layout(session, tables=read_wanted("3 rounds of 4"), event_id=event.id, room_id=room.id)
    for table, x in zip(layout.tables, (6000, 9000, 3000), strict=True):
        table.x, table.y = x, 5000
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    # Who looks down the page, to the door below, has the right hand to the left of it.
    tables = at_tables(session, plan)
    assert (tables["A"], tables["D"]) == ("1", second)


def test_each_table_gets_a_host_of_the_house_c6_s57(session: Session) -> None:
    plan = several(session, sharing="spread", table_hosts=True)
    fill.fill_by_rank(session, plan.id)
    assert [around(session, plan, table)[0] for table in range(3)] == ["HOST", "COUNSELLOR1", "COUNSELLOR2"]
    assert [around(session, plan, table)[1] for table in range(3)] == ["A", "B", "C"]


def test_hosts_at_two_tables_split_the_couples_and_honour_the_first_couple_c6_s57(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    couples = []
    for number, name in enumerate(("FIRST", "SECOND", "THIRD")):
        honour = Honour.NONE if number else Honour.GUEST_OF_HONOUR
        man = coming(session, event, f"Mr {name}", title="Ambassador", gender=Gender.MALE, honour=honour)
        married(man, coming(session, event, f"Mrs WIFE{number}", gender=Gender.FEMALE))
        couples.append((name, f"WIFE{number}"))
    plan = laid(session, event, "2 rounds of 4", hosts_apart=True)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert (tables["HOST"], tables["HOSTESS"]) == ("1", "2")
    # The man is honoured at the hostess's table, the woman at the host's.
    assert around(session, plan, 1)[:2] == ["HOSTESS", "FIRST"]
    assert around(session, plan, 0)[:2] == ["HOST", "WIFE0"]
    assert all(tables[man] != tables[wife] for man, wife in couples)


def test_who_is_kept_apart_sits_at_another_table_whatever_the_rank_c9(session: Session) -> None:
    plan = several(session)
    ids = {head.name.split(" ")[-1]: head.id for head in heads(session, plan.event_id)}
    for kind, one, other in ((WishKind.APART, "B", "C"), (WishKind.TOGETHER, "D", "O")):
        session.add(Wish(event_id=plan.event_id, first_id=ids[one], second_id=ids[other], kind=kind, hard=True))
    session.flush()
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert tables["B"] != tables["C"]
    assert tables["D"] == tables["O"]
    found = {one.wrong for one in checks.check_plan(session, plan.id)}
    assert not found & {Wrong.KEPT_APART, Wrong.NOT_TOGETHER}


# --- C7: halls in rows


def test_a_row_has_its_first_in_the_middle_and_the_next_row_goes_on_c7_s59(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 14)
    plan = laid(session, event, "14 in theatre of 7")
    assert filled(session, plan) == ["G", "E", "C", "A", "B", "D", "F"]
    assert around(session, plan, 1) == ["N", "L", "J", "H", "I", "K", "M"]


def test_at_an_aisle_the_first_sits_at_its_right_hand_c7(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 6)
    plan = laid(session, event, "6 in theatre of 6")
    plan.layout.tables[0].options = {"aisle": True}
    session.flush()
    assert filled(session, plan) == ["F", "D", "B", "A", "C", "E"]


def test_the_row_of_honour_is_set_for_the_hall_c7_s60(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 9)
    plan = laid(session, event, "12 in theatre of 3", row_of_honour=3)
    fill.fill_by_rank(session, plan.id)
    rows = at_tables(session, plan)
    assert {rows[letter] for letter in "ABC"} == {"C"}
    assert {rows[letter] for letter in "DEF"} == {"D"}
    assert {rows[letter] for letter in "GHI"} == {"B"}


@pytest.mark.parametrize("couples", ["together", "behind"])
def test_couples_in_a_hall_have_the_next_number_or_sit_behind_c7_s59(session: Session, couples: str) -> None:
    event = an_event(session)
    for letter in "ABC":
        a_companion(
            session,
            coming(session, event, f"Guest {letter}", title="Ambassador"),
            f"With {letter}{letter}",
            role=AttendeeRole.SPOUSE,
        )
    plan = laid(session, event, "6 in theatre of 3", couples=couples)
    first = filled(session, plan)
    if couples == "together":
        assert first == ["B", "A", "AA"]
    else:
        assert first == ["C", "A", "B"]
        assert around(session, plan, 1) == ["CC", "AA", "BB"]


def test_a_block_is_kept_for_its_category_c7(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 4)
    for number in range(3):
        coming(session, event, f"Press P{number}", category="Press")
    plan = laid(session, event, "9 in theatre of 3")
    plan.layout.tables[0].category = "Press"
    session.flush()
    assert set(filled(session, plan)) == {"P0", "P1", "P2"}
    assert set(around(session, plan, 1)) == {"A", "B", "C"}
    lonely = laid(session, event, "3 in theatre of 3")
    lonely.layout.tables[0].category = "Speakers"
    session.flush()
    assert len(fill.fill_by_rank(session, lonely.id).standing) == 7


# --- C8: meetings


def a_meeting(session: Session, **manners: str) -> SeatingPlan:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, state="AZ")
    coming(session, event, "The OURS", title="Counsellor", state="AZ")
    guest = coming(session, event, "The GUEST", title="Minister", state="TR", honour=Honour.GUEST_OF_HONOUR)
    coming(session, event, "The THEIRS", title="Counsellor", state="TR")
    a_companion(session, guest, "The INTERPRETER", role=AttendeeRole.INTERPRETER)
    return laid(session, event, "a bilateral table of 6", **manners)


def test_delegations_face_each_other_with_the_principals_in_the_middle_c8_s61(session: Session) -> None:
    plan = a_meeting(session)
    seats = filled(session, plan)
    # The door is taken to be down the page: the guests, on the upper side, look at it.
    assert seats[:3] == ["INTERPRETER", "GUEST", "THEIRS"]
    assert seats[4:5] == ["HOST"]
    set_manners(session, plan.id, facing_door="hosts")
    seats = filled(session, plan)
    assert seats[1] == "HOST"
    assert seats[4] == "GUEST"


def test_where_the_narrow_end_looks_to_the_door_guests_sit_on_the_right_as_one_enters_c8_s62(session: Session) -> None:
    plan = a_meeting(session)
    room = a_room(session)
    plan.layout.room_id = room.id
    table = plan.layout.tables[0]
    for x, guest_below in ((11_900, False), (100, True)):
        room.features[:] = [RoomFeature(kind=FeatureKind.DOOR, x=x, y=table.y, width=100, depth=1000)]
        session.flush()
        session.expire(plan.layout)
        fill.fill_by_rank(session, plan.id)
        at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
        # From the door on the right of the page the right hand is up the page.
        assert (at["GUEST"].y > 0) is guest_below


def test_an_interpreter_sits_behind_the_guest_or_at_the_left_c8_s26(session: Session) -> None:
    plan = a_meeting(session, interpreters="left")
    fill.fill_by_rank(session, plan.id)
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert at["INTERPRETER"].position == at["GUEST"].position - 1
    event = plan.event
    layout = add_layout(session, tables=[*read_wanted("a bilateral table of 8")], event_id=event.id)
    behind = plans.add_plan(session, event.id, layout_id=layout.id)
    layout.tables[0].options = {"behind": 2}
    for seat in layout.tables[0].seats[6:]:
        seat.kind = SeatKind.INTERPRETER
        seat.y += -2000 if seat.position == 6 else 2000
    session.flush()
    fill.fill_by_rank(session, behind.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, behind.id)}
    assert rows["INTERPRETER"].kind is SeatKind.INTERPRETER
    assert rows["INTERPRETER"].position == (6 if rows["GUEST"].position < 3 else 7)


# --- what holds whatever the rules


@pytest.mark.parametrize("table", ["round", "long", "oval", "english", "head", "horseshoe", "u"])
@pytest.mark.parametrize("count", [7, 10])
def test_mirroring_or_turning_a_table_keeps_the_first_at_the_right_hand_of_the_host_c0(
    session: Session, table: str, count: int
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, count - 1)
    plan = laid(session, event, f"1 {table} of {count}")
    places = {seat.id: seat for seat in plan.layout.tables[0].seats}
    for mirrored, rotation in ((False, 0), (True, 0), (True, 130), (False, 250)):
        stands = plan.layout.tables[0]
        stands.mirrored, stands.rotation = mirrored, rotation
        session.flush()
        fill.fill_by_rank(session, plan.id)
        drawn = {}
        for row in who_sits.seat_rows(session, plan.id):
            x, y = on_floor(stands, places[row.seat_id].x, places[row.seat_id].y)
            drawn[row.name.split(" ")[-1]] = (x, y, (-row.facing if mirrored else row.facing) + rotation)
        hx, hy, facing = drawn["HOST"]
        # The right hand of who looks along (fx, fy) is (-fy, fx), on a page whose y goes down.
        fx, fy = math.sin(math.radians(facing)), -math.cos(math.radians(facing))
        right = {name: (x - hx) * -fy + (y - hy) * fx for name, (x, y, _) in drawn.items()}
        assert right["A"] > 0 > right["B"], (mirrored, rotation)


def test_each_seat_says_why_its_guest_sits_there(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    ranked(session, event, 8)
    plan = laid(session, event, "a round of 10")
    fill.fill_by_rank(session, plan.id)
    called = words.names(session, event.id)
    why = {
        row.name.split(" ")[-1]: tuple(str(words.reason(fact, called)) for fact in row.reasons)
        for row in who_sits.seat_rows(session, plan.id)
    }
    assert why["HOST"] == ("Presides as the host.",)
    assert why["A"] == ("Shares rank 1 in the order of precedence with others.", "Sits at the right hand of the host.")
    assert why["D"] == (why["A"][0], "Sits at the left hand of the co-host.")


CHOICES: tuple[dict[str, str | int | bool], ...] = (
    {},
    {"meal": "social"},
    {"sharing": "spread", "table_hosts": True},
    {"hosts_apart": True},
    {"yields": True, "meal": "social"},
    {"opposite": "guest_of_honour", "style": "english"},
    {"couples": "behind", "row_of_honour": 2},
)


@pytest.mark.parametrize(
    "tables",
    [
        "a long table of 12",
        "3 rounds of 5",
        "a head table of 5, 2 rounds of 5",
        "a u-shape of 13",
        "14 in theatre of 5",
    ],
)
def test_whatever_the_rules_nobody_sits_twice_locks_hold_and_a_fill_is_undone_exactly(
    tmp_path: Path, tables: str
) -> None:
    def kept(office: Office, plan_id: int) -> object:
        with office.reading() as session:
            plan = session.get_one(SeatingPlan, plan_id)
            return dict(plan.options), sorted((one.seat_id, one.attendee_id, one.locked) for one in plan.places)

    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            hosts(work.session, event)
            men_and_women(work.session, event, 4, 4)
            married(coming(work.session, event, "Mr P"), coming(work.session, event, "Mrs P"))
            plan_id = laid(work.session, event, tables).id
            guests = [head.id for head in heads(work.session, event.id)]
        chance = random.Random(7)
        for manners in CHOICES:
            with office.transaction("Lock somebody") as work:
                plan = work.session.get_one(SeatingPlan, plan_id)
                names = {"meal", "sharing", "table_hosts", "hosts_apart", "yields", "opposite", "style", "couples"}
                set_manners(work.session, plan_id, **dict.fromkeys((*names, "row_of_honour")))
                if plan.layout.tables[0].shape is not TableShape.ROW or "row_of_honour" in manners:
                    set_manners(work.session, plan_id, **manners if len(plan.layout.tables) > 1 else {})
                for place in plan.places:
                    place.locked = False
                seats = [seat.id for table in plan.layout.tables for seat in table.seats]
                guest = chance.choice(guests)
                by_hand.seat_guest(work.session, plan_id, attendee_id=guest, seat_id=chance.choice(seats))
                by_hand.lock(work.session, plan_id, attendee_id=guest)
                locked = next(place.seat_id for place in plan.places if place.locked)
            before = kept(office, plan_id)
            with office.transaction("Fill") as work:
                fill.fill_by_rank(work.session, plan_id)
                places = work.session.get_one(SeatingPlan, plan_id).places
                assert (locked, guest) in {(place.seat_id, place.attendee_id) for place in places}
                assert len({place.attendee_id for place in places}) == len({place.seat_id for place in places})
                assert len(places) == min(len(guests), len(seats))
            office.undo()
            assert kept(office, plan_id) == before
