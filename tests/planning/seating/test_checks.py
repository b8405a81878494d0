"""What the checks of a plan tell, and what they leave in peace."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event, invitation_of
from tests.dinners import an_embassy, coming, filled, laid, ranked, told

from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Mobility, Person
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.checks import Wrong, check_seats
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.furnishing import set_seats
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import Wanted
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.manners import set_hosts
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.seating.plans.together import company_of


def attendee(session: Session, person: Person) -> int:
    return session.scalars(select(Attendee.id).where(Attendee.person_id == person.id)).one()


def change(session: Session, plan: SeatingPlan, one: str, other: str) -> None:
    """Let two who sit change seats."""
    at = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    by_hand.seat_guest(session, plan.id, attendee_id=at[one].attendee_id or 0, seat_id=at[other].seat_id)


def test_whoever_is_set_to_preside_over_a_plan_outranks_nobody_there(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 5)
    rector = coming(session, event, "The RECTOR", title="Rector")
    plan = laid(session, event, "a round of 6")
    set_hosts(session, plan.id, host=attendee(session, rector))
    assert filled(session, plan)[0] == "RECTOR"
    assert not any("ranks higher" in one for one in told(session, plan))


def test_the_host_of_a_table_outranks_nobody_there_also_where_the_house_has_no_low_seats(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 2)
    ranked(session, event, 13)
    plan = laid(session, event, "2 rounds of 8", table_hosts=True, house_low=False)
    fill.fill_by_rank(session, plan.id)
    (presides,) = [row for row in who_sits.seat_rows(session, plan.id) if row.honour == 1 and row.table_position == 1]
    assert presides.name == "Our X1"
    found = check_seats(facts := known(session, plan.id), facts.seats)
    assert not any(presides.seat_id in one.seats for one in found if one.wrong is Wrong.OUT_OF_RANK)


def test_a_host_who_is_not_coming_is_missed_until_somebody_else_presides(session: Session) -> None:
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST)
    deputy = coming(session, event, "The DEPUTY")
    ranked(session, event, 6)
    plan = laid(session, event, "a long table of 8")
    assert filled(session, plan)[0] == "HOST"
    missed = "The HOST, the host, is not coming: say who presides instead, and fill by rank."
    assert missed not in told(session, plan)
    invitation_of(host).reply = Reply.DECLINED
    session.flush()
    assert filled(session, plan)[0] != "HOST"
    assert missed in told(session, plan)
    set_hosts(session, plan.id, host=attendee(session, host), co_host=attendee(session, deputy))
    assert missed in told(session, plan)
    assert filled(session, plan)[0] == "DEPUTY"
    assert missed not in told(session, plan)


def test_the_guest_of_honour_sits_at_the_right_of_whom_the_plan_names_as_host_c3(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The MINISTER", honour=Honour.HOST)
    deputy = coming(session, event, "The DEPUTY")
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 4)
    plan = laid(session, event, "a round of 8")
    set_hosts(session, plan.id, host=attendee(session, deputy))
    assert filled(session, plan)[:2] == ["DEPUTY", "POET"]
    wrong = "The POET, the guest of honour, does not sit at the right hand of The DEPUTY, the host."
    assert not any("guest of honour" in one for one in told(session, plan))
    change(session, plan, "POET", "D")
    assert wrong in told(session, plan)


def test_a_guest_of_honour_who_is_to_face_the_host_and_does_not_is_told_so_c3_s46(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 6)
    plan = laid(session, event, "a round of 8", opposite="guest_of_honour")
    assert filled(session, plan)[4] == "POET"
    change(session, plan, "POET", "F")
    assert "The POET, the guest of honour, does not face The HOST, the host." in told(session, plan)


def test_who_uses_a_wheelchair_is_told_also_where_no_place_is_for_one_yet_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The RIDER", mobility=Mobility.WHEELCHAIR)
    plan = laid(session, event, "a round of 4")
    fill.fill_by_rank(session, plan.id)
    (wrong,) = told(session, plan)
    assert wrong == "The RIDER uses a wheelchair and does not sit at a place for one."
    (sits,) = [row for row in who_sits.seat_rows(session, plan.id) if row.attendee_id]
    set_seats(session, plan.layout_id, (sits.seat_id,), SeatKind.WHEELCHAIR)
    assert told(session, plan) == []


def a_meeting(session: Session, delegates: int) -> SeatingPlan:
    """Two delegations at one table with chairs behind, each with an interpreter for its head."""
    event = an_event(session, own_state="AZ")
    for state, honour in (("AZ", Honour.HOST), ("KR", Honour.GUEST_OF_HONOUR)):
        lead = coming(session, event, f"Lead {state}", title="Minister", state=state, honour=honour)
        a_companion(session, lead, f"Voice {state}-VOICE", role=AttendeeRole.INTERPRETER)
        for number in range(1, delegates):
            coming(session, event, f"{state} {state}{number}", title="Counsellor", state=state)
    layout = add_layout(session, tables=[Wanted(TableShape.BILATERAL, 16, {"behind": 2})], event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    return plan


def test_who_interprets_behind_is_not_one_of_thirteen_at_the_table_c6_s58(session: Session) -> None:
    plan = a_meeting(session, 6)
    by_hand.unseat(
        session,
        plan.id,
        attendee_ids=tuple(
            row.attendee_id or 0 for row in who_sits.seat_rows(session, plan.id) if row.name == "Voice KR-VOICE"
        ),
    )
    facts = known(session, plan.id)
    facts = replace(facts, rules=replace(facts.rules, avoid_thirteen=True))
    assert sum(guest is not None for guest in facts.seats.values()) == 13
    assert Wrong.THIRTEEN not in {one.wrong for one in check_seats(facts, facts.seats)}


def test_who_interprets_behind_the_other_delegation_is_told_c8_s26(session: Session) -> None:
    plan = a_meeting(session, 3)
    rows = {row.name.split(" ")[-1]: row for row in who_sits.seat_rows(session, plan.id)}
    assert rows["AZ-VOICE"].kind is SeatKind.INTERPRETER
    assert not any("interprets" in one for one in told(session, plan))
    change(session, plan, "AZ-VOICE", "KR-VOICE")
    assert "Voice AZ-VOICE, who interprets, sits neither behind Lead AZ nor beside." in told(session, plan)


def test_who_has_no_name_yet_is_told_by_whom_they_come_with(session: Session) -> None:
    event = an_event(session)
    a_companion(session, coming(session, event, "Guest B"), "")
    plan = laid(session, event, "a round of 6")
    assert "Whoever comes with Guest B is coming and has no seat." in told(session, plan)


def test_two_who_work_for_nobody_are_not_of_one_house(session: Session) -> None:
    event = an_event(session)
    for name, organisation in (("A", "Freelance"), ("B", "freelance"), ("C", "Lycée"), ("D", "Lycée")):
        coming(session, event, f"Guest {name}", organisation=organisation)
    plan = laid(session, event, "a round of 4")
    filled(session, plan)
    facts = known(session, plan.id)
    guests = {head.name: key for key, head in facts.people.items()}
    together = {len(company_of(key, facts.people, facts.partners)) for key in (guests["Guest A"], guests["Guest B"])}
    assert together == {1}
    assert company_of(guests["Guest C"], facts.people, facts.partners) == (guests["Guest C"], guests["Guest D"])
    seats = dict(zip(facts.seats, guests.values(), strict=True))
    houses = [one.names for one in check_seats(facts, seats) if one.wrong is Wrong.SAME_MISSION]
    assert houses == [("Guest C", "Guest D")]


def test_what_is_wrong_with_a_companion_who_has_no_name_yet_is_known_again(session: Session) -> None:
    """While somebody is carried over the plan, what was wrong before is told apart from what would be wrong."""
    event = an_event(session)
    a_companion(session, coming(session, event, "Guest A", title="Ambassador"), "")
    plan = laid(session, event, "a round of 6")
    before, again = (check_seats(facts := known(session, plan.id), facts.seats) for _ in range(2))
    assert any("whoever comes with Guest A" in str(name) for one in before for name in one.names)
    assert set(again) <= set(before)


def test_who_does_not_come_is_nobodys_neighbour_and_none_of_thirteen(session: Session) -> None:
    event = an_event(session)
    guests = [coming(session, event, f"Guest {letter}", title="Ambassador") for letter in "ABCDEFGHIJKLM"]
    guests[1].languages = ("fi",)
    plan = laid(session, event, "a round of 14")
    filled(session, plan)
    assert told(session, plan) == ["Guest B shares no language with a neighbour.", "Thirteen sit at table 1."]
    invitation_of(guests[1]).reply = Reply.DECLINED
    assert told(session, plan) == ["Guest B is not coming and still has a seat."]
    another = coming(session, event, "Guest N", title="Ambassador")
    by_hand.seat_guest(
        session,
        plan.id,
        attendee_id=attendee(session, another),
        seat_id=next(row.seat_id for row in who_sits.seat_rows(session, plan.id) if row.attendee_id is None),
    )
    assert "Thirteen sit at table 1." in told(session, plan)
