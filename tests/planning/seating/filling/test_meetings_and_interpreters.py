"""Meetings of two sides, and those who serve: interpreters and note-takers (PROTOCOL C8; [S..] are its sources)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event
from tests.dinners import (
    a_room,
    around,
    at_tables,
    coming,
    filled,
    laid,
    ranked,
    told,
    why,
)

from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import FeatureKind, RoomFeature, SeatKind, TableShape
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import Wanted, read_wanted
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans import by_hand, plans


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


@pytest.mark.parametrize("guests", [{"organisation": "MOFA"}, {"organisation": "Embassy of Azerbaijan", "state": "TR"}])
def test_colleagues_of_the_host_are_of_the_hosts_delegation_where_nothing_else_tells_c8(
    session: Session, guests: dict[str, str]
) -> None:
    """No organiser was entered, and no state of the hosts."""
    event = an_event(session)
    house = {"organisation": "Embassy of Azerbaijan", "state": "AZ"}
    coming(session, event, "The HOST", honour=Honour.HOST, title="Ambassador", **house)
    for name in ("H1", "H2"):
        coming(session, event, f"Our {name}", title="Counsellor", **house)
    for name in "ABC":
        coming(session, event, f"Guest {name}", title="Director", **guests)
    seats = filled(session, laid(session, event, "a bilateral table of 6"))
    assert {*seats[:3]} == {"A", "B", "C"}
    assert {*seats[3:6]} == {"HOST", "H1", "H2"}


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


@pytest.mark.parametrize("table", ["8 with 2", "10 with 2", "8 with 4", "9 with 4", "6 with 6", "7 with 2"])
def test_each_principal_has_the_interpreter_right_behind_however_many_sit_there_c8_s26(
    session: Session, table: str
) -> None:
    event = an_event(session, own_state="AZ")
    for name, honour, state in (("HOST", Honour.HOST, "AZ"), ("GUEST", Honour.GUEST_OF_HONOUR, "TR")):
        principal = coming(session, event, f"The {name}", title="Minister", honour=honour, state=state)
        a_companion(session, principal, f"Who FOR-{name}", role=AttendeeRole.INTERPRETER)
        for number in range(2):
            coming(session, event, f"Their {name}{number}", title="Counsellor", state=state)
    plan = laid(session, event, f"a bilateral table of {table} interpreters")
    fill.fill_by_rank(session, plan.id)
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id) if row.name}
    for name in ("HOST", "GUEST"):
        assert at[f"FOR-{name}"].kind is SeatKind.INTERPRETER
        assert at[f"FOR-{name}"].x == at[name].x


def test_who_is_invited_as_an_interpreter_sits_behind_the_first_of_the_same_house_c8_s26(session: Session) -> None:
    """Not among the delegates; at a table without such chairs, as any guest."""
    event = an_event(session, own_state="AZ")
    for name, honour, state, post in (
        ("HOST", Honour.HOST, "AZ", "Tərcüməçi"),
        ("GUEST", Honour.GUEST_OF_HONOUR, "TR", "Chief Interpreter of the Ministry"),
    ):
        house = {"organisation": f"House of the {name}", "state": state}
        coming(session, event, f"Their VOICE-{name}", title=post, **house)
        coming(session, event, f"The {name}", title="Minister", honour=honour, **house)
        coming(session, event, f"Their SECOND-{name}", title="Counsellor", **house)
    plan = laid(session, event, "a bilateral table of 6 with 2 interpreters")
    fill.fill_by_rank(session, plan.id)
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id) if row.name}
    for name in ("HOST", "GUEST"):
        assert at[f"VOICE-{name}"].kind is SeatKind.INTERPRETER
        assert at[f"VOICE-{name}"].x == at[name].x
    assert len(filled(session, laid(session, event, "a bilateral table of 6"))) == 6


@pytest.mark.parametrize("guests", [3, 2])
def test_a_second_interpreter_of_a_house_does_not_sit_behind_the_other_delegation_c8_s26(
    session: Session, guests: int
) -> None:
    """But beside the own principal where a chair is free there, and else with the own side."""
    event = an_event(session, own_state="AZ")
    for name, honour, count in (("HOST", Honour.HOST, 3), ("GUEST", Honour.GUEST_OF_HONOUR, guests)):
        house = {"organisation": f"House of the {name}", "state": "AZ" if name == "HOST" else "TR"}
        principal = coming(session, event, f"The {name}", title="Minister", honour=honour, **house)
        for number in range(1, count):
            coming(session, event, f"Their {name}{number}", title="Counsellor", **house)
        if name == "GUEST":
            for voice in ("VOICE", "VOICE2"):
                a_companion(session, principal, f"Who {voice}", role=AttendeeRole.INTERPRETER)
    plan = laid(session, event, "a bilateral table of 6 with 2 interpreters")
    fill.fill_by_rank(session, plan.id)
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id) if row.name}
    for voice in ("VOICE", "VOICE2"):
        assert voice not in at or (at[voice].y > 0) is (at["GUEST"].y > 0)
    assert at["VOICE"].x == at["GUEST"].x
    assert ("VOICE2" in at) is (guests == 2)


def test_an_interpreter_has_no_rank_and_outranks_nobody_c1(session: Session) -> None:
    event = an_event(session)
    guest = coming(session, event, "The MINISTER", title="Minister of Culture")
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    ranked(session, event, 1)
    names = [row.standing.name for row in order_of_precedence(session, event.id).guests]
    assert sorted(names) == ["Guest A", "The MINISTER"]


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
