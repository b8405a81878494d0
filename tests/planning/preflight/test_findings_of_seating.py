"""What is wrong with a seating."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_companion, invitation_of
from tests.planning.preflight.found import a_plan, coming, found, sit

from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.preflight import look_closely, place_of, preflight


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


def test_a_doubtful_rank_is_asked_about_where_a_plan_goes_by_rank(session: Session, event: Event) -> None:
    chair = coming(session, event, title="Chair", organisation="TÜSİAD")
    coming(session, event, "Emma Berg", title="Ambassador", organisation="Embassy of Sweden", state="SE")
    assert not found(session, event, "precedence_unsure"), "nobody is to be seated yet"
    a_plan(session, event)
    (one,) = found(session, event, "precedence_unsure")
    assert (one.level, one.page, one.about) == (RuleLevel.WARN, "precedence", (chair.uuid,))
    assert one.message == (
        "The title of Nigar Quliyeva does not say for sure what rank it gives, and the plan “Dinner” goes by rank; "
        "choose the class."
    )
    assert place_of(session, event.id, page=one.page, about=one.about) == chair.id
    (post,) = chair.posts
    post.rank_class = "head_of_organisation"
    assert not found(session, event, "precedence_unsure")


def test_doubtful_ranks_make_one_sentence_the_first_in_rank_first(session: Session, event: Event) -> None:
    a_plan(session, event)
    names = ("Anna Berg", "Boris Kuhn", "Carla Diaz", "Dilara Eren", "Emin Faruk")
    for name in names:
        coming(session, event, name, title="Chair", organisation="TÜSİAD")
    (one,) = found(session, event, "precedence_unsure")
    assert one.message.startswith("The titles of Anna Berg, Boris Kuhn, Carla Diaz and 2 more do not say for sure")
    assert len(one.about) == 5


def test_a_doubtful_rank_is_no_matter_where_nobody_is_seated_by_it(session: Session, event: Event) -> None:
    a_plan(session, event)
    chair = coming(session, event, title="Chair", organisation="TÜSİAD")
    assert found(session, event, "precedence_unsure")
    plan = session.query(SeatingPlan).filter_by(event_id=event.id).one()
    plan.mixing = 1.0
    assert not found(session, event, "precedence_unsure"), "it is filled by wishes alone"
    plan.mixing = 0.6
    assert found(session, event, "precedence_unsure")
    invitation_of(chair).reply = Reply.DECLINED
    assert not found(session, event, "precedence_unsure")


def test_what_a_close_look_found_of_a_guest_is_not_told_of_one_who_has_declined_since(
    session: Session, event: Event
) -> None:
    a_plan(session, event)
    chair = coming(session, event, title="Chair", organisation="TÜSİAD")
    session.flush()
    close = look_closely(session, event.id)
    assert close is not None
    assert len(close.doubted) == 1
    invitation_of(chair).reply = Reply.DECLINED
    session.flush()
    assert "precedence_unsure" not in {one.code for one in preflight(session, event.id, close=close)}


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
