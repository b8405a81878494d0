"""One table: lists, style, who faces the host, the house (PROTOCOL C2 and C3; [S..] are its sources)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.dinners import (
    a_room,
    an_embassy,
    around,
    at_tables,
    coming,
    filled,
    hosts,
    laid,
    married,
    men_and_women,
    ranked,
    told,
    why,
)

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender, PartnerRank, Person
from symposiarch.model.venues import FeatureKind, RoomFeature
from symposiarch.planning.heads import heads
from symposiarch.planning.seating import checks, who_sits
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.venues.geometry import on_floor


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


@pytest.mark.parametrize("count", [12, 22])
def test_a_long_table_is_presided_over_in_the_middle_or_at_its_ends_as_the_plan_says_c3_s46(
    session: Session, count: int
) -> None:
    """Twelve have chairs at the ends anyway; twenty-two get them where the hosts are to sit there."""
    event = an_event(session)
    hosts(session, event)
    ranked(session, event, 10)
    plan = laid(session, event, f"a long table of {count}")
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert (rows["HOST"].x, rows["HOSTESS"].x) == (0, 0)
    set_manners(session, plan.id, style="english")
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    (table,) = plan.layout.tables
    at = {name: on_floor(table, row.x, row.y) for name, row in rows.items()}
    assert at["HOST"][1] == at["HOSTESS"][1] == table.y
    assert len(table.seats) == count
    # The lowest seats of English style are in the middle of the table.
    assert abs(at["J"][0] - table.x) < abs(at["A"][0] - table.x)
    set_manners(session, plan.id, style=None)
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert (rows["HOST"].x, rows["HOSTESS"].x, table.rotation) == (0, 0, 0)


def test_the_right_hand_of_who_presides_alone_is_the_second_place_of_honour_at_a_social_meal_too_c2(
    session: Session,
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE)
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR, gender=Gender.FEMALE)
    men_and_women(session, event, 3, 3)
    plan = laid(session, event, "a round of 8", meal="social")
    assert filled(session, plan)[:2] == ["HOST", "POET"]
    assert [row.honour for row in who_sits.seat_rows(session, plan.id)][:2] == [1, 2]


@pytest.mark.parametrize("gender", [Gender.MALE, Gender.FEMALE])
def test_a_guest_of_honour_who_is_to_face_the_host_does_so_at_a_social_meal_too_c3_s46(
    session: Session, gender: Gender
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE)
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR, gender=gender)
    men_and_women(session, event, 4 - (gender is Gender.MALE), 5 - (gender is Gender.FEMALE))
    plan = laid(session, event, "a round of 10", meal="social", opposite="guest-of-honour")
    assert filled(session, plan)[5] == "POET"
    assert why(session, plan, "POET").endswith("Faces the host.")


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
    plan = laid(session, event, f"a round of {count}", meal=meal, yields=True)
    seats = filled(session, plan)
    assert (seats[0], seats[-1]) == ("VISITOR", "HOSTESS")
    assert (seats[count // 2], seats[count // 2 - 1]) == ("WIFE", "HOST")
    assert why(session, plan, "HOSTESS") == "Has given up the chair and sits at the left of the first guest."
    assert why(session, plan, "HOST") == "Has given up the chair and sits at the left of the first guest's partner."
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


def test_the_hosts_own_people_take_the_low_seats_c3(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 2)
    coming(session, event, "A PROFESSOR", title="Professor")
    coming(session, event, "A DIRECTOR", title="Director")
    plan = laid(session, event, "a round of 6")
    seats = filled(session, plan)
    assert [seats[1], seats[5], seats[2], seats[4]] == ["PROFESSOR", "DIRECTOR", "X1", "X2"]
    assert "hosts' own people" in why(session, plan, "X1")
    assert not any("ranks higher" in one for one in told(session, plan))
    set_manners(session, plan.id, house_low=False)
    assert filled(session, plan)[1] == "X1"


def test_a_minister_of_the_hosts_own_state_is_a_guest_and_not_of_their_house_c1_5_c3(session: Session) -> None:
    event = an_event(session, own_state="AZ")
    an_embassy(session, event, 1)
    coming(session, event, "Our MINISTER", title="Minister of Culture", organisation="Ministry of Culture", state="AZ")
    coming(session, event, "A PROFESSOR", title="Professor")
    assert filled(session, laid(session, event, "a round of 4"))[1] == "MINISTER"


def test_one_of_the_house_sits_beside_a_guest_whom_no_neighbour_understands_c3(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 1)
    coming(session, event, "The PAINTER", languages=("ko",), title="Member of Parliament")
    for letter in "ABCDEF":
        coming(session, event, f"Guest {letter}", title="Ambassador")
    session.query(Person).filter(Person.family_name == "X1").one().languages = ("en", "ko")
    session.flush()
    plan = laid(session, event, "a round of 10")
    seats = filled(session, plan)
    assert abs(seats.index("X1") - seats.index("PAINTER")) in (1, 9)
    assert "The PAINTER, whom no other neighbour understands" in why(session, plan, "X1")
    # Those of rank sit as they would without the two.
    assert [seats[1], seats[9], seats[2], seats[8], seats[3], seats[7]] == list("ABCDEF")


def test_the_first_guests_keep_their_seats_whoever_could_translate_c3(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 1)
    coming(session, event, "The PAINTER", languages=("ko",), honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 6)
    session.query(Person).filter(Person.family_name == "X1").one().languages = ("en", "ko")
    session.flush()
    seats = filled(session, laid(session, event, "a round of 8"))
    assert (seats[1], seats[7]) == ("PAINTER", "A")


def test_at_several_tables_the_house_is_shared_out_and_leaves_the_hosts_table_to_guests_c3(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 4)
    ranked(session, event, 13)
    plan = laid(session, event, "3 rounds of 6", table_hosts=False)
    fill.fill_by_rank(session, plan.id)
    house = [sum(name.startswith("X") for name in around(session, plan, table)) for table in range(3)]
    assert house == [0, 2, 2]


def test_who_works_with_the_hosts_wife_is_a_guest_and_not_of_the_house_c3(session: Session) -> None:
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST, organisation="Embassy of Azerbaijan")
    married(host, coming(session, event, "The HOSTESS", honour=Honour.CO_HOST, organisation="University"))
    coming(session, event, "The PROFESSOR", title="Professor", organisation="University")
    coming(session, event, "The OURS", title="Counsellor", organisation="Embassy of Azerbaijan")
    plan = laid(session, event, "a round of 6")
    fill.fill_by_rank(session, plan.id)
    assert "hosts' own people" not in why(session, plan, "PROFESSOR")
    assert "hosts' own people" in why(session, plan, "OURS")


def test_the_seats_of_honour_count_from_where_the_host_is_locked_c3_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    plan = laid(session, event, "a round of 6")
    host = next(head.id for head in heads(session, event.id) if head.honour is Honour.HOST)
    by_hand.seat_guest(session, plan.id, attendee_id=host, seat_id=plan.layout.tables[0].seats[2].id)
    by_hand.lock(session, plan.id, attendee_id=host)
    seats = filled(session, plan)
    assert (seats[2], seats[3], seats[1]) == ("HOST", "A", "B")


def test_the_co_host_sits_at_the_right_of_the_guest_of_honour_who_faces_the_host_c3_s46(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    poet = coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    wife = coming(session, event, "The WIFE", partner_rank=PartnerRank.ACCOMPANIES)
    married(poet, wife)
    ranked(session, event, 6)
    plan = laid(session, event, "a round of 10", opposite="guest-of-honour")
    seats = filled(session, plan)
    assert [seats[0], seats[1], seats[5], seats[6]] == ["HOST", "WIFE", "POET", "HOSTESS"]
    assert why(session, plan, "POET").endswith("Faces the host.")
