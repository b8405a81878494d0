"""Halls in rows: numbers, aisles, the row of honour, chairs kept free (PROTOCOL C7; [S..] are its sources)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event
from tests.dinners import (
    around,
    at_tables,
    coming,
    filled,
    hosts,
    laid,
    married,
    ranked,
    why,
)

from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Mobility
from symposiarch.model.programme import ProgrammeItem, Role
from symposiarch.model.venues import SeatKind
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.manners import set_manners


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
    # A lectern before the hall has the host at another hand, and no gangway.
    set_manners(session, plan.id, lectern="left")
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
    a_companion(session, coming(session, event, "Jo Late"), "")
    lonely = laid(session, event, "3 in theatre of 3")
    lonely.layout.tables[0].category = "Speakers"
    session.flush()
    standing = fill.fill_by_rank(session, lonely.id).standing
    assert len(standing) == 9
    assert "whoever comes with Jo Late" in standing


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


def test_of_hosts_in_a_row_it_is_said_who_has_the_place_that_follows_c7_s59(session: Session) -> None:
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST)
    married(host, coming(session, event, "The HOSTESS", honour=Honour.CO_HOST))
    visitor = coming(session, event, "The VISITOR", title="Ambassador")
    married(visitor, coming(session, event, "The WIFE"))
    plan = laid(session, event, "a row of 7", couples="together")
    fill.fill_by_rank(session, plan.id)
    assert why(session, plan, "HOST") == "Is the host, and the co-host has the place that follows."
    assert why(session, plan, "HOSTESS") == "Is the co-host."
    honour = {row.name: row.honour for row in who_sits.seat_rows(session, plan.id)}
    assert (honour["The HOST"], honour["The HOSTESS"]) == (1, 2)


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
