"""What is wrong with a seating."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_companion, invitation_of
from tests.planning.preflight.found import a_plan, coming, found, sit

from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.venues import SeatKind
from symposiarch.planning.preflight import place_of


def test_who_comes_has_a_seat_in_the_chosen_plan(session: Session, event: Event) -> None:
    guest = coming(session, event)
    assert not found(session, event, "seating_without_seat")
    (seat, *_) = a_plan(session, event)
    assert [one.about for one in found(session, event, "seating_without_seat")] == [(guest.uuid,)]
    sit(session, event, guest, seat)
    assert not found(session, event, "seating_without_seat")


def test_a_driver_who_waits_elsewhere_needs_no_seat(session: Session, event: Event) -> None:
    (seat, *_) = a_plan(session, event)
    guest = coming(session, event)
    sit(session, event, guest, seat)
    driver = a_companion(session, guest, role=AttendeeRole.DRIVER)
    assert found(session, event, "seating_without_seat")
    driver.seated_apart = True
    assert not found(session, event, "seating_without_seat")


def test_who_declined_does_not_stay_in_the_plan(session: Session, event: Event) -> None:
    (seat, *_) = a_plan(session, event)
    guest = coming(session, event)
    sit(session, event, guest, seat)
    assert not found(session, event, "seating_absent")
    invitation_of(guest).reply = Reply.DECLINED
    (one,) = found(session, event, "seating_absent")
    assert (one.level, one.about) == (RuleLevel.BLOCK, (guest.uuid,))


def test_a_plan_needs_a_seat_for_everybody(session: Session, event: Event) -> None:
    seats = a_plan(session, event, seats=2)
    for name in ("Emma Berg", "Oleg Ivanov"):
        coming(session, event, name)
    assert not found(session, event, "seating_too_few")
    seats[0].kind = SeatKind.BLOCKED
    assert [one.message for one in found(session, event, "seating_too_few")] == [
        "2 are to be seated, and the plan “Dinner” has one seat."
    ]


def test_what_the_plans_own_checks_find_is_told(session: Session, event: Event) -> None:
    seats = a_plan(session, event, seats=2)
    seats[1].kind = SeatKind.WHEELCHAIR
    guest = coming(session, event, mobility=Mobility.WHEELCHAIR)
    sit(session, event, guest, seats[0])
    assert [one.about for one in found(session, event, "seating_wheelchair")] == [(guest.uuid,)]
    guest.mobility = Mobility.STEP_FREE
    assert not found(session, event, "seating_wheelchair")


def test_checks_of_the_plan_that_find_much_make_one_sentence(session: Session, event: Event) -> None:
    seats = a_plan(session, event, seats=3)
    seats[2].kind = SeatKind.WHEELCHAIR
    for name, seat in zip(("Emma Berg", "Oleg Ivanov"), seats[:2], strict=True):
        sit(session, event, coming(session, event, name, mobility=Mobility.WHEELCHAIR), seat)
    (one,) = found(session, event, "seating_wheelchair")
    assert one.message.endswith("There are 2 cases of this in the plan.")
    assert len(one.about) == 2


def test_what_is_wrong_with_a_whole_table_leads_to_that_table(session: Session, event: Event) -> None:
    seats = a_plan(session, event, seats=14)
    for number, seat in enumerate(seats[1:]):
        sit(session, event, coming(session, event, f"Guest {number}"), seat)
    (one,) = found(session, event, "seating_thirteen")
    assert (one.message, one.about) == ("Thirteen sit at table 1.", (seats[0].uuid,))
    assert place_of(session, event.id, page="seating", about=one.about) == ("seat", seats[0].id)
