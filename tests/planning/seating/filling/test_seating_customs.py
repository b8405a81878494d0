"""What a chief of protocol looks for in a plan that was filled, rule by rule (PROTOCOL C1 to C9)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event
from tests.dinners import (
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

from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Gender, Mobility, PartnerRank, Person
from symposiarch.model.programme import ProgrammeItem, Role
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.rows import precedence_list
from symposiarch.planning.seating import by_hand, plans, who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import Wanted
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.manners import set_manners


def accompanied(session: Session, guest: Person) -> str:
    """The wife or husband of a guest comes along; "A" brings "WITH-A"."""
    name = f"WITH-{guest.name.split()[-1]}"
    a_companion(session, guest, f"Who {name}", role=AttendeeRole.SPOUSE)
    return name


# --- C1: nobody ranks those who serve


def test_an_interpreter_has_no_rank_and_outranks_nobody_c1(session: Session) -> None:
    event = an_event(session)
    guest = coming(session, event, "The MINISTER", title="Minister of Culture")
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    ranked(session, event, 1)
    names = [row.standing.name for row in order_of_precedence(session, event.id).guests]
    assert sorted(names) == ["Guest A", "The MINISTER"]


# --- C3: the hosts' own people


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


# --- C4: the head table


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


# --- C5: crosspieces


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


def ranked_after(session: Session, letters: str, event: Event) -> None:
    for letter in letters:
        coming(session, event, f"Guest {letter}", title="Ambassador")


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


# --- C6: several tables


def test_each_further_table_has_one_of_the_house_as_its_host_nearest_first_c6(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 2)
    ranked(session, event, 12)
    plan = laid(session, event, "a head table of 3, 3 rounds of 4")
    for table, (x, y) in zip(plan.layout.tables, ((0, 0), (4000, 4000), (-4000, 4000), (0, 4000)), strict=True):
        table.x, table.y = x, y
    session.flush()
    fill.fill_by_rank(session, plan.id)
    # The table before the host comes first, then the one at the host's right.
    assert around(session, plan, 3)[0] == "X1"
    assert around(session, plan, 2)[0] == "X2"
    assert around(session, plan, 1)[0] not in ("X1", "X2")
    assert why(session, plan, "X1") == "Presides at this table for the house."


@pytest.mark.parametrize("sharing", ["strict", "spread"])
def test_a_couple_sits_at_one_table_also_where_one_chair_is_left_c6(session: Session, sharing: str) -> None:
    event = an_event(session)
    ranked(session, event, 3)
    accompanied(session, coming(session, event, "Guest D", title="Ambassador"))
    ranked_after(session, "EFG", event)
    plan = laid(session, event, "2 rounds of 4", sharing=sharing)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert tables["D"] == tables["WITH-D"]
    assert len(tables) == 8


def test_nobody_goes_to_another_table_only_to_mend_company_c9(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 1)
    for letter in "ABCDEFGH":
        accompanied(session, coming(session, event, f"Guest {letter}", title="Ambassador"))
    plan = laid(session, event, "2 rounds of 9")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert all(tables[letter] == tables[f"WITH-{letter}"] == ("1" if letter < "E" else "2") for letter in "ABCDEFGH")
    assert not [one for one in told(session, plan) if "couple" in one]


def test_thirteen_are_avoided_where_another_table_has_a_chair_c6_s58_c9(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 20)
    plan = laid(session, event, "2 rounds of 13")
    fill.fill_by_rank(session, plan.id)
    assert [list(at_tables(session, plan).values()).count(table) for table in "12"] == [12, 8]


# --- C7: halls


def test_seats_of_honour_are_numbered_on_from_row_to_row_c7_s59(session: Session) -> None:
    event = an_event(session)
    plan = laid(session, event, "21 in theatre of 7", row_of_honour=2)
    rows = who_sits.seat_rows(session, plan.id)
    numbers = {row.table: [one.honour for one in rows if one.table == row.table] for row in rows}
    assert numbers["B"] == [7, 5, 3, 1, 2, 4, 6]
    assert numbers["C"] == [14, 12, 10, 8, 9, 11, 13]
    assert numbers["A"] == [21, 19, 17, 15, 16, 18, 20]


def test_a_tenth_of_the_front_rows_stays_free_while_there_are_chairs_behind_c7(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 24)
    plan = laid(session, event, "40 in theatre of 10")
    fill.fill_by_rank(session, plan.id)
    assert [around(session, plan, row).count("-") for row in range(4)] == [1, 1, 4, 10]
    # The free chair is the lowest of its row, and the plan says that it is kept.
    assert around(session, plan)[9] == "-"
    assert [row.position for row in who_sits.seat_rows(session, plan.id) if row.spare] == [9, 9]
    set_manners(session, plan.id, spare=0)
    fill.fill_by_rank(session, plan.id)
    assert [around(session, plan, row).count("-") for row in range(4)] == [0, 0, 6, 10]


def test_no_chair_is_kept_free_that_somebody_needs_c7(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 19)
    plan = laid(session, event, "20 in theatre of 10")
    found = fill.fill_by_rank(session, plan.id)
    assert found.standing == ()
    assert [around(session, plan, row).count("-") for row in range(2)] == [0, 1]


def test_across_an_aisle_the_first_guest_is_at_the_hosts_right_hand_c7_c9(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    married(coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR), coming(session, event, "The WIFE"))
    ranked(session, event, 2)
    plan = laid(session, event, "6 in theatre of 6")
    plan.layout.tables[0].options = {"aisle": True}
    session.flush()
    seats = filled(session, plan)
    # From the sitters' left: the aisle lies between the third and the fourth.
    assert (seats[2], seats[3], seats[4]) == ("HOST", "POET", "HOSTESS")
    assert "first guest at the right hand" in why(session, plan, "HOST")


def test_speakers_in_rows_kept_for_them_sit_nearest_to_the_gangway_c7(session: Session) -> None:
    event = an_event(session)
    item = ProgrammeItem(event_id=event.id, position=1, day=event.begins.date())
    session.add(item)
    for number in range(2):
        speaker = coming(session, event, f"Speaker S{number}", category="Speakers")
        session.add(Role(item=item, person_id=speaker.id))
    plan = laid(session, event, "14 in theatre of 7")
    plan.layout.tables[0].category = "Speakers"
    session.flush()
    assert filled(session, plan) == ["S0", "-", "-", "-", "-", "-", "S1"]


# --- C8: meetings and interpreters


def test_inside_a_delegation_colleagues_sit_side_by_side_and_the_guest_of_honour_faces_the_host_c8(
    session: Session,
) -> None:
    event = an_event(session, own_state="AZ")
    for name, state, honour in (("HOST", "AZ", Honour.HOST), ("GUEST", "KR", Honour.GUEST_OF_HONOUR)):
        coming(
            session,
            event,
            f"The {name}",
            title="Minister",
            state=state,
            organisation=f"{state} ministry",
            honour=honour,
        )
        for number in range(2):
            coming(
                session, event, f"{state} D{number}", title="Director", state=state, organisation=f"{state} ministry"
            )
    plan = laid(session, event, "a bilateral table of 6")
    fill.fill_by_rank(session, plan.id)
    assert told(session, plan) == []
    assert why(session, plan, "HOST") == "Presides as the host."
    guest = next(row for row in who_sits.seat_rows(session, plan.id) if row.name == "The GUEST")
    by_hand.seat_guest(session, plan.id, attendee_id=guest.attendee_id or 0, seat_id=plan.layout.tables[0].seats[0].id)
    assert "The GUEST, the guest of honour, does not face The HOST, the host." in told(session, plan)


def test_an_interpreter_without_a_chair_behind_sits_beside_and_those_below_move_on_c8_s26(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 1)
    guest = coming(session, event, "The MINISTER", title="Minister", languages=("ko",))
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    for letter in "CDE":
        coming(session, event, f"Guest {letter}", title="Professor")
    plan = laid(session, event, "a round of 8")
    seats = filled(session, plan)
    # The minister is at the host's left; the left hand of the minister is the next lower seat there.
    assert (seats[0], seats[1], seats[7], seats[6]) == ("HOST", "A", "MINISTER", "VOICE")
    assert [seats[2], seats[3], seats[5]] == ["C", "D", "E"]
    assert why(session, plan, "VOICE") == "Interprets for The MINISTER, and sits beside."
    assert told(session, plan) == []


def test_the_interpreter_of_the_first_guest_does_not_part_the_guest_from_the_host_c8_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    guest = coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR, languages=("ko",))
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    ranked(session, event, 4)
    seats = filled(session, laid(session, event, "a round of 8"))
    assert seats[:3] == ["HOST", "POET", "VOICE"]


def test_interpreters_behind_sit_on_the_chairs_behind_and_take_the_want_of_a_language_away_c8_c9(
    session: Session,
) -> None:
    event = an_event(session, own_state="AZ")
    for state, honour, language in (("AZ", Honour.HOST, "az"), ("KR", Honour.GUEST_OF_HONOUR, "ko")):
        lead = coming(
            session, event, f"Lead {state}", title="Minister", state=state, honour=honour, languages=(language,)
        )
        a_companion(session, lead, f"Voice {state}-VOICE", role=AttendeeRole.INTERPRETER)
        for number in range(2):
            coming(session, event, f"{state} D{number}", title="Counsellor", state=state)
    layout = add_layout(session, tables=[Wanted(TableShape.BILATERAL, 8, {"behind": 2})], event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    for state in ("AZ", "KR"):
        voice, lead_row = rows[f"{state}-VOICE"], rows[state]
        assert voice.kind is SeatKind.INTERPRETER
        assert voice.x == lead_row.x
        assert abs(voice.y) > abs(lead_row.y)
    assert told(session, plan) == []


def test_an_interpreter_who_sits_far_away_is_told_c8_s26(session: Session) -> None:
    event = an_event(session)
    guest = coming(session, event, "The MINISTER", title="Minister", languages=("ko",))
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    ranked(session, event, 6)
    plan = laid(session, event, "a round of 8")
    fill.fill_by_rank(session, plan.id)
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    by_hand.seat_guest(session, plan.id, attendee_id=at["VOICE"].attendee_id or 0, seat_id=at["D"].seat_id)
    assert "The VOICE, who interprets, sits neither behind The MINISTER nor beside." in told(session, plan)


# --- C9: hard rules and holes


def test_empty_chairs_stay_at_the_low_end_whatever_is_mended_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    for letter in "ABCDEF":
        guest = coming(session, event, f"Guest {letter}", title="Ambassador")
        if letter in "CF":
            accompanied(session, guest)
    plan = laid(session, event, "a long table of 12")
    fill.fill_by_rank(session, plan.id)
    rows = sorted(who_sits.seat_rows(session, plan.id), key=lambda row: row.honour)
    assert [row.name == "" for row in rows] == [False] * 9 + [True] * 3


def test_a_wheelchair_has_the_place_nearest_to_the_rank_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    coming(session, event, "The DIRECTOR", title="Director", mobility=Mobility.WHEELCHAIR)
    plan = laid(session, event, "a round of 9")
    for seat in (1, 4):
        plan.layout.tables[0].seats[seat].kind = SeatKind.WHEELCHAIR
    session.flush()
    seats = filled(session, plan)
    assert seats.index("DIRECTOR") == 4
    assert not any("ranks higher" in one for one in told(session, plan))


def test_nobody_sits_with_the_other_delegation_for_a_place_for_a_wheelchair_c8_c9(session: Session) -> None:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, state="AZ")
    coming(session, event, "The OURS", state="AZ")
    coming(session, event, "The MINISTER", title="Minister", state="TR")
    coming(session, event, "The THEIRS", state="TR", mobility=Mobility.WHEELCHAIR)
    plan = laid(session, event, "a bilateral table of 8")
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    ours = [
        seat
        for seat in plan.layout.tables[0].seats
        if seat.y == next(other.y for other in plan.layout.tables[0].seats if other.id == rows["HOST"].seat_id)
    ]
    ours[0].kind = SeatKind.WHEELCHAIR
    session.flush()
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert rows["THEIRS"].y == rows["MINISTER"].y != rows["HOST"].y


def test_a_place_for_a_wheelchair_in_a_row_of_the_press_is_for_the_press_c7_c9(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 2)
    coming(session, event, "The DIRECTOR", title="Director", mobility=Mobility.WHEELCHAIR)
    plan = laid(session, event, "6 in theatre of 3")
    plan.layout.tables[0].category = "Press"
    for table in plan.layout.tables:
        table.seats[0].kind = SeatKind.WHEELCHAIR
    session.flush()
    fill.fill_by_rank(session, plan.id)
    assert around(session, plan, 0) == ["-", "-", "-"]
    assert around(session, plan, 1)[0] == "DIRECTOR"


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


def test_chairs_are_kept_free_in_a_front_row_also_where_its_ends_are_blocked_c7(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 5)
    plan = laid(session, event, "20 in theatre of 10", spare=20)
    for place in (0, 9):
        plan.layout.tables[0].seats[place].kind = SeatKind.BLOCKED
    session.flush()
    fill.fill_by_rank(session, plan.id)
    front = [row for row in who_sits.seat_rows(session, plan.id) if row.table_position == 0]
    assert [row.position for row in front if row.spare] == [8]


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


def test_reasons_name_the_rank_as_the_list_of_precedence_prints_it_c1(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    visitor = coming(session, event, "The VISITOR", honour=Honour.GUEST_OF_HONOUR, gender=Gender.MALE)
    married(visitor, coming(session, event, "The WIFE", gender=Gender.FEMALE, partner_rank=PartnerRank.ACCOMPANIES))
    a_guest(session, event, "Guest UNDECIDED", title="Minister")
    coming(session, event, "Guest A", title="Ambassador")
    coming(session, event, "Guest B", title="Ambassador")
    coming(session, event, "Guest C", title="Counsellor")
    plan = laid(session, event, "a round of 8", yields=True)
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row.rank for row in precedence_list(session, event.id).rows}
    # The visitors stand before, though their chairs are given to them, and so does whoever may still come.
    assert (rows["A"], rows["B"], rows["C"]) == (3, 3, 6)
    assert why(session, plan, "A").startswith("Shares rank 3 in the order of precedence with others.")
    assert why(session, plan, "C").startswith("Rank 6 in the order of precedence.")
    ranks = known(session, plan.id).ranks
    assert {row.id: row.rank for row in precedence_list(session, event.id).rows} == ranks


# --- C4 and C8: who speaks, and through whom


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


@pytest.mark.parametrize("tables", ["a round of 8", "a long table of 8", "2 rounds of 5"])
def test_the_hosts_interpreter_sits_at_the_hosts_left_where_no_chair_is_behind_c8_s26(
    tables: str, session: Session
) -> None:
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST)
    a_companion(session, host, "The VOICE", role=AttendeeRole.INTERPRETER)
    ranked(session, event, 5)
    plan = laid(session, event, tables)
    ring = filled(session, plan)
    place = ring.index("HOST")
    # Seats of a ring are counted counter-clockwise: the next is at the right hand, the one before at the left.
    assert ring[place - 1] == "VOICE"
    assert ring[(place + 1) % len(ring)] == "A"


def test_a_guest_on_a_last_seat_moves_on_with_the_interpreter_to_where_two_chairs_are_free_c8_s26(
    session: Session,
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 4)
    last = coming(session, event, "The POET", title="Professor", languages=("ko",))
    a_companion(session, last, "The VOICE", role=AttendeeRole.INTERPRETER)
    plan = laid(session, event, "a round of 6 and a round of 4", table_order="number")
    fill.fill_by_rank(session, plan.id)
    assert {"HOST", "A", "B", "C", "D"} <= set(around(session, plan))
    tables = at_tables(session, plan)
    assert tables["POET"] == tables["VOICE"]
    assert not [one for one in told(session, plan) if "interprets" in one]


def test_who_takes_notes_sits_at_the_end_of_the_own_delegation_whatever_the_rank_c8(session: Session) -> None:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, state="AZ")
    coming(session, event, "Our NOTES", title="Counsellor (note-taker)", state="AZ")
    coming(session, event, "Our ATTACHE", title="Attaché", state="AZ")
    for name, title in (("FIRST", "Minister"), ("WRITER", "Note-taker"), ("LAST", "Director")):
        coming(session, event, f"The {name}", title=title, state="TR")
    plan = laid(session, event, "a bilateral table of 6")
    # The principals have the middle; the next is at their right hand, who takes notes at the other end.
    assert filled(session, plan) == ["WRITER", "FIRST", "LAST", "NOTES", "HOST", "ATTACHE"]
