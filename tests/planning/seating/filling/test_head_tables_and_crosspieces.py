"""Head tables, and tables with arms: horseshoe, T and comb (PROTOCOL C4 and C5; [S..] are its sources)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event
from tests.dinners import (
    accompanied,
    around,
    at_tables,
    coming,
    filled,
    hosts,
    laid,
    men_and_women,
    ranked,
    ranked_after,
    told,
    why,
)

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender
from symposiarch.model.programme import ProgrammeItem, Role
from symposiarch.planning.seating import checks
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.manners import set_manners


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


def test_spouses_sit_outward_of_their_members_at_a_head_table_c4(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    for letter in "ABC":
        accompanied(session, coming(session, event, f"Guest {letter}", title="Ambassador"))
    coming(session, event, "Guest D", title="Ambassador")
    plan = laid(session, event, "a head table of 9")
    seats = filled(session, plan)
    assert seats == ["D", "WITH-B", "B", "HOSTESS", "HOST", "A", "WITH-A", "C", "WITH-C"]
    assert told(session, plan) == []
    assert why(session, plan, "WITH-A") == "Accompanies Guest A and sits outward of that guest."


def test_or_spouses_of_a_head_table_sit_at_the_first_table_before_it_c4(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    for letter in "ABC":
        accompanied(session, coming(session, event, f"Guest {letter}", title="Ambassador"))
    plan = laid(session, event, "a head table of 4, a round of 4", spouses="next-table")
    fill.fill_by_rank(session, plan.id)
    assert set(around(session, plan)) == {"HOST", *"ABC"}
    assert set(around(session, plan, 1)) == {"WITH-A", "WITH-B", "WITH-C", "-"}


def test_an_empty_chair_at_a_head_table_is_told_c4_s53(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 3)
    plan = laid(session, event, "a head table of 5")
    fill.fill_by_rank(session, plan.id)
    assert told(session, plan) == ["Chairs stand empty at head table 1: fill every seat, or shorten the table."]


@pytest.mark.parametrize("table", ["u-shape", "horseshoe", "t", "comb"])
def test_host_and_co_host_share_the_middle_of_a_crosspiece_and_part_the_first_couple_c5(
    session: Session, table: str
) -> None:
    event = an_event(session)
    hosts(session, event)
    accompanied(session, coming(session, event, "Guest A", title="Ambassador"))
    ranked_after(session, "BCDEFGHIJ", event)
    plan = laid(session, event, f"a {table} of 13")
    seats = filled(session, plan)
    host = seats.index("HOST")
    assert seats[host - 1 : host + 2] == ["HOSTESS", "HOST", "A"]
    if plan.layout.tables[0].options.get("cross", 5) > 3 and seats[host - 2] != "-":
        assert seats[host - 2] == "WITH-A"


def test_at_a_social_meal_men_and_women_sit_in_turn_on_either_side_of_the_hosts_of_a_horseshoe_c2_c5(
    session: Session,
) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 5, 5)
    seats = filled(session, laid(session, event, "a horseshoe of 12", meal="social"))
    men = ["M" if name == "HOST" or name.startswith("M") else "F" for name in seats]
    # But for the right arm, whose tip would be a woman's: two ladies sit together lower down [S55] [S52].
    assert "".join(men) == "MFMFMFMFMFFM"
    host = seats.index("HOST")
    assert (seats[host + 1], seats[host - 2]) == ("F1", "M1")


def test_no_woman_sits_at_the_tip_of_an_arm_at_a_social_meal_c5_s55(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE)
    for number in range(6):
        coming(session, event, f"Mr M{number}", title="Ambassador", gender=Gender.MALE)
    for number in range(4):
        coming(session, event, f"Ms F{number}", title="Professor", gender=Gender.FEMALE)
    plan = laid(session, event, "a horseshoe of 11", meal="social")
    fill.fill_by_rank(session, plan.id)
    tips = [one for one in told(session, plan) if "end of table" in one]
    seats = around(session, plan)
    assert (len(tips) > 0) is (seats[0].startswith("F") or seats[-1].startswith("F"))
    set_manners(session, plan.id, meal="official")
    fill.fill_by_rank(session, plan.id)
    assert not any("end of table" in one for one in told(session, plan))


def test_speakers_sit_at_the_head_table_by_rank_where_the_plan_asks_for_it_c4_s53(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 6)
    poet = coming(session, event, "The POET", title="Professor")
    item = ProgrammeItem(event_id=event.id, position=1, day=event.begins.date())
    session.add(item)
    session.add(Role(item=item, person_id=poet.id))
    plan = laid(session, event, "a head table of 5 and a round of 6")
    fill.fill_by_rank(session, plan.id)
    assert at_tables(session, plan)["POET"] == "2"
    set_manners(session, plan.id, speakers=True)
    assert filled(session, plan) == ["POET", "B", "HOST", "A", "C"]
    assert {name for name, table in at_tables(session, plan).items() if table == "2"} == {"D", "E", "F"}
