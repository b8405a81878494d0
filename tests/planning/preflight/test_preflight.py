from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event, ReplyMode, RuleLevel
from symposiarch.model.invitations import AttendeeRole, Channel, InvitationStage, Reply, Wave
from symposiarch.model.logistics import Service, ServiceKind, ServiceStatus
from symposiarch.model.people import Mobility, Person
from symposiarch.model.programme import RoleStatus
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Room, Seat, SeatKind, Table
from symposiarch.planning.arrivals.recording import arrive
from symposiarch.planning.logistics import costs, movements, tasks
from symposiarch.planning.organisers import add_organiser
from symposiarch.planning.preflight import Finding, preflight, rule_rows, set_rule
from symposiarch.planning.preflight.fixes import mend
from symposiarch.planning.programme import items, line_up

DAY = datetime(2027, 1, 14, 1, tzinfo=UTC)  # ten in the morning in Seoul


def found(session: Session, event: Event, code: str, *, before: int = 30) -> list[Finding]:
    """What one rule finds, so many days before the event."""
    session.flush()
    session.expire_all()
    looked = preflight(session, event.id, at=DAY - timedelta(days=before), thorough=True)
    return [one for one in looked if one.code == code]


def coming(session: Session, event: Event, name: str = "Nigar Quliyeva", **fields: Any) -> Person:
    return a_guest(
        session, event, name, **({"reply": Reply.ACCEPTED, "email": f"{name.replace(' ', '')}@example.org"} | fields)
    )


def a_plan(session: Session, event: Event, *, seats: int = 4, chosen: bool = True) -> list[Seat]:
    layout = Layout(name="Hall", event_id=event.id)
    table = Table(label="1", layout=layout)
    session.add_all([layout, table])
    places = [Seat(table=table, position=number, x=0, y=0, facing=0.0) for number in range(seats)]
    session.add_all(places)
    session.flush()
    session.add(SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=chosen))
    session.flush()
    return places


def sit(session: Session, event: Event, person: Person, seat: Seat) -> None:
    plan = session.query(SeatingPlan).filter_by(event_id=event.id).one()
    (attendee,) = [one for one in invitation_of(person).attendees if one.role is AttendeeRole.INVITEE]
    session.add(Place(plan_id=plan.id, seat_id=seat.id, attendee_id=attendee.id))


def test_nothing_is_wrong_with_an_event_that_is_well_prepared(session: Session, event: Event) -> None:
    coming(session, event)
    assert preflight(session, event.id, at=DAY - timedelta(days=30)) == ()


def test_who_was_let_in_before_the_day_is_told_and_mended(session: Session, event: Event) -> None:
    (head,) = invitation_of(coming(session, event)).attendees
    arrive(session, head.id, at=DAY)
    assert not found(session, event, "arrivals_rehearsed")
    (other,) = invitation_of(coming(session, event, "Oleg Ivanov")).attendees
    arrive(session, other.id, at=DAY - timedelta(days=9))
    (one,) = found(session, event, "arrivals_rehearsed", before=0)
    assert one.about == (other.uuid,)
    mend(session, event.id, code=one.code, about=one.about)
    assert not found(session, event, "arrivals_rehearsed")


def test_who_comes_and_has_no_email_is_told(session: Session, event: Event) -> None:
    coming(session, event)
    missing = coming(session, event, "Emma Berg", email="")
    a_guest(session, event, "Declined Guest", reply=Reply.DECLINED)
    (one,) = found(session, event, "guests_without_email")
    assert one.about == (missing.uuid,)
    assert one.message == "No e-mail is known of Emma Berg, who will come."
    assert (one.level, one.page) == (RuleLevel.WARN, "guests")
    invitation_of(missing).channel = Channel.COURIER
    assert not found(session, event, "guests_without_email")


def test_an_assistant_who_gets_the_letters_has_the_email(session: Session, event: Event) -> None:
    assistant = coming(session, event)
    coming(session, event, "Emma Berg", email="").assistant_id = assistant.id
    assert not found(session, event, "guests_without_email")


def test_a_language_is_needed_where_there_is_a_choice(session: Session, event: Event) -> None:
    guest = coming(session, event)
    assert not found(session, event, "guests_without_language")
    event.languages = ("en", "az")
    assert [one.about for one in found(session, event, "guests_without_language")] == [(guest.uuid,)]
    guest.languages = ("az",)
    assert not found(session, event, "guests_without_language")


def test_silence_after_the_date_is_late(session: Session, event: Event) -> None:
    guest = a_guest(session, event)
    invitation_of(guest).stage = InvitationStage.SENT
    coming(session, event, "Emma Berg")
    assert not found(session, event, "guests_late_replies", before=0), "no date was given"
    event.reply_by = (DAY - timedelta(days=20)).date()
    assert not found(session, event, "guests_late_replies", before=20)
    assert [one.about for one in found(session, event, "guests_late_replies", before=19)] == [(guest.uuid,)]
    event.reply_mode = ReplyMode.REGRETS_ONLY
    assert not found(session, event, "guests_late_replies", before=19)


def test_an_organiser_with_more_guests_than_its_quota_is_named(session: Session, event: Event) -> None:
    organiser = add_organiser(session, event.id, organisation="Writers' Union", quota=1)
    for name in ("Emma Berg", "Oleg Ivanov"):
        invitation_of(coming(session, event, name)).organiser_id = organiser.id
    (one,) = found(session, event, "guests_over_quota")
    assert one.message == "Writers' Union has 2 guests on its list and may invite 1."
    assert one.about == (organiser.organisation.uuid,)
    organiser.quota = 2
    assert not found(session, event, "guests_over_quota")


def test_more_expected_than_the_room_holds_blocks(session: Session, event: Event) -> None:
    event.capacity = 1
    coming(session, event)
    assert not found(session, event, "guests_over_capacity")
    coming(session, event, "Emma Berg")
    (one,) = found(session, event, "guests_over_capacity")
    assert (one.level, one.message) == (RuleLevel.BLOCK, "2 are expected, and the room holds 1.")


def test_a_companion_needs_a_name_in_the_last_week(session: Session, event: Event) -> None:
    guest = coming(session, event)
    companion = a_companion(session, guest, "")
    assert not found(session, event, "guests_unnamed_companion", before=8)
    assert [one.about for one in found(session, event, "guests_unnamed_companion", before=7)] == [(guest.uuid,)]
    companion.name = "Aysel Quliyeva"
    assert not found(session, event, "guests_unnamed_companion", before=7)


def test_who_is_represented_needs_a_deputy(session: Session, event: Event) -> None:
    guest = coming(session, event, reply=Reply.REPRESENTED)
    assert [one.about for one in found(session, event, "guests_without_deputy")] == [(guest.uuid,)]
    a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    assert not found(session, event, "guests_without_deputy")


def test_one_person_under_two_spellings_is_noticed(session: Session, event: Event) -> None:
    one = coming(session, event, "Rəşad Həsənov", email="rashad@example.org")
    other = coming(session, event, "Rashad Hasanov", email="rashad@example.org")
    (finding,) = found(session, event, "guests_invited_twice")
    assert set(finding.about) == {one.uuid, other.uuid}
    invitation_of(other).reply = Reply.WITHDRAWN
    assert not found(session, event, "guests_invited_twice")


def test_partners_who_share_an_email_are_two(session: Session, event: Event) -> None:
    one = coming(session, event, "Leyla Hasanova", email="home@example.org", phone="+82 2 555 0101")
    other = coming(session, event, "Leyla Hasanova", email="home@example.org", phone="+82 2 555 0101")
    assert found(session, event, "guests_invited_twice")
    one.partner_id = other.id
    assert not found(session, event, "guests_invited_twice")


def test_the_programmes_conflicts_are_findings_until_they_are_accepted(session: Session, event: Event) -> None:
    speaker = coming(session, event)
    assert event.venue is not None
    for name in ("Hall", "Library"):
        room = Room(venue_id=event.venue.id, name=name)
        session.add(room)
        session.flush()
        item = items.add_item(
            session, event.id, title=f"In the {name}", minutes=30, room_id=room.id, pinned_at=event.begins
        )
        line_up.add_role(session, item.id, person_id=speaker.id, status=RoleStatus.AGREED)
    (one,) = found(session, event, "programme_speaker_twice")
    assert (one.level, one.page, len(one.about)) == (RuleLevel.BLOCK, "programme", 2)
    set_rule(session, event.id, code="programme_speaker_twice", level=RuleLevel.OFF, note="The talks are one talk.")
    assert not found(session, event, "programme_speaker_twice")


def test_a_speaker_who_sent_regrets_is_noticed(session: Session, event: Event) -> None:
    guest = coming(session, event, reply=Reply.DECLINED)
    item = items.add_item(session, event.id, title="Talk", minutes=30)
    role = line_up.add_role(session, item.id, person_id=guest.id)
    assert [one.about for one in found(session, event, "programme_speaker_not_coming")] == [(guest.uuid,)]
    role.status = RoleStatus.DECLINED
    assert not found(session, event, "programme_speaker_not_coming")


def test_a_venue_is_needed_once_invitations_are_under_way(session: Session, event: Event) -> None:
    event.venue_id = None
    guest = a_guest(session, event)
    assert not found(session, event, "venue_none")
    invitation_of(guest).stage = InvitationStage.APPROVED
    assert found(session, event, "venue_none")


def test_a_practice_that_cannot_be_used_is_said_and_all_else_is_looked_at_none_the_less(session: Session) -> None:
    event = an_event(session)
    guest = coming(session, event, email="")
    (seat, *_) = a_plan(session, event)
    sit(session, event, guest, seat)
    assert not found(session, event, "precedence_practice")
    event.practice = "atlantis"
    (one,) = found(session, event, "precedence_practice")
    assert one.message.startswith("There is no practice called “atlantis”.")
    assert found(session, event, "guests_without_email")


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
        "2 are to be seated, and the plan “Dinner” has 1 seats."
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


def test_a_task_is_late_the_day_after(session: Session, event: Event) -> None:
    task = tasks.add_task(session, event.id, title="Order the flowers", offset_days=-14, responsible="Emma Berg")
    assert not found(session, event, "logistics_late_task", before=14)
    (one,) = found(session, event, "logistics_late_task", before=13)
    assert (one.about, one.page) == ((task.uuid,), "logistics")
    assert one.message == "“Order the flowers” was due on 31 December 2026 (Emma Berg)."
    tasks.finish_task(session, task.id)
    assert not found(session, event, "logistics_late_task", before=13)


def test_many_late_tasks_make_one_sentence(session: Session, event: Event) -> None:
    late = [
        tasks.add_task(session, event.id, title=title, offset_days=-14) for title in ("Order flowers", "Hire sound")
    ]
    (one,) = found(session, event, "logistics_late_task", before=13)
    assert one.message == "2 tasks are late: “Order flowers” and “Hire sound”."
    assert one.about == tuple(task.uuid for task in late)


def test_suppliers_confirm_three_days_before(session: Session, event: Event) -> None:
    service = Service(event_id=event.id, title="Flowers", status=ServiceStatus.ORDERED)
    session.add(service)
    assert not found(session, event, "logistics_unconfirmed", before=4)
    assert found(session, event, "logistics_unconfirmed", before=3)
    service.status = ServiceStatus.CONFIRMED
    assert not found(session, event, "logistics_unconfirmed", before=3)


def test_sheets_in_two_scripts_need_names_in_both(session: Session, event: Event) -> None:
    guest = coming(session, event)
    coming(session, event, "Min-jun Kim", native_name="김민준")
    assert not found(session, event, "sheets_native_name")
    event.languages = ("en", "ko")
    assert [one.about for one in found(session, event, "sheets_native_name")] == [(guest.uuid,)]
    guest.native_name = "니가르 굴리예바"
    assert not found(session, event, "sheets_native_name")


def test_the_gravest_comes_first(session: Session, event: Event) -> None:
    event.capacity = 1
    for name in ("Emma Berg", "Oleg Ivanov"):
        coming(session, event, name, email="")
    coming(session, event, "Represented Guest", reply=Reply.REPRESENTED)
    levels = [one.level for one in preflight(session, event.id, at=DAY - timedelta(days=30))]
    assert levels == [RuleLevel.BLOCK, RuleLevel.ACKNOWLEDGE, RuleLevel.WARN]


def test_many_people_make_one_sentence(session: Session, event: Event) -> None:
    for name in ("Anna Berg", "Boris Kuhn", "Carla Diaz", "Dilara Eren", "Emin Faruk"):
        coming(session, event, name, email="")
    (one,) = found(session, event, "guests_without_email")
    assert one.message == "No e-mail is known of Anna Berg, Boris Kuhn, Carla Diaz and 2 more, who will come."
    assert len(one.about) == 5


def test_a_rule_is_turned_off_with_a_note(session: Session, event: Event) -> None:
    coming(session, event, email="")
    with pytest.raises(SymposiarchError, match="note"):
        set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF)
    with pytest.raises(SymposiarchError, match="no rule"):
        set_rule(session, event.id, code="guests_without_hats", level=RuleLevel.WARN)
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF, note="All are telephoned.")
    assert not found(session, event, "guests_without_email")
    (row,) = [row for row in rule_rows(session, event.id) if row.code == "guests_without_email"]
    assert (row.level, row.usual, row.note) == (RuleLevel.OFF, RuleLevel.WARN, "All are telephoned.")
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.BLOCK)
    assert [one.level for one in found(session, event, "guests_without_email")] == [RuleLevel.BLOCK]


def test_a_rule_turned_off_at_one_event_holds_at_another(session: Session, event: Event) -> None:
    other = an_event(session, title="Third Symposium")
    coming(session, other, email="")
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF, note="Telephoned.")
    assert found(session, other, "guests_without_email")


def test_the_reserve_and_drafts_are_not_asked_for_answers(session: Session, event: Event) -> None:
    event.reply_by = (DAY - timedelta(days=20)).date()
    invitation_of(a_guest(session, event)).wave = Wave.RESERVE
    invitation_of(a_guest(session, event, "Emma Berg")).approved_at = now()
    assert not found(session, event, "guests_late_replies", before=1)


def test_catering_for_fewer_than_are_expected_is_told(session: Session, event: Event) -> None:
    for number in range(3):
        coming(session, event, f"Guest Number{number}")
    assert not found(session, event, "logistics_catering")
    dinner = Service(event_id=event.id, title="Dinner", kind=ServiceKind.CATERING, quantity=2)
    session.add_all([dinner, Service(event_id=event.id, title="Microphones", quantity=1)])
    (one,) = found(session, event, "logistics_catering")
    assert one.message == "Catering is ordered for 2, and 3 are expected."
    dinner.quantity = 3
    assert not found(session, event, "logistics_catering")
    dinner.quantity, dinner.status = 2, ServiceStatus.CANCELLED
    assert not found(session, event, "logistics_catering")


def test_a_budget_that_will_be_exceeded_is_told_in_its_currency(session: Session, event: Event) -> None:
    hall = costs.add_cost(session, event.id, title="Hall", budget=Decimal(1000), currency="KRW")
    costs.add_cost(session, event.id, title="Taxi", actual=Decimal(30))
    assert not found(session, event, "logistics_over_budget")
    hall.actual = Decimal("1200.50")
    (one,) = found(session, event, "logistics_over_budget")
    assert one.message == "The budget in KRW will be exceeded by 200.50: 1,200.50 instead of 1,000."


def test_a_head_of_mission_whom_nobody_meets_is_told_three_days_before(session: Session, event: Event) -> None:
    ambassador = coming(session, event, "Elif Çağlayan", title="Ambassador", state="TR")
    professor = coming(session, event, "Ma Yoo-ra", title="Professor")
    # A minister plenipotentiary at an embassy is not its head.
    minister = coming(session, event, "Ada Rossi", title="Minister Plenipotentiary", organisation="Embassy of Italy")
    declined = a_guest(session, event, "Jan Novák", reply=Reply.DECLINED, title="Ambassador")
    made = [
        movements.add_movement(session, event.id, attendee_id=invitation_of(person).attendees[0].id)
        for person in (ambassador, professor, minister, declined)
    ]
    assert not found(session, event, "logistics_no_greeter", before=4)
    (one,) = found(session, event, "logistics_no_greeter", before=3)
    assert (one.message, one.about) == ("Nobody is named to meet Elif Çağlayan.", (ambassador.uuid,))
    made[0].greeter_id = professor.id
    assert not found(session, event, "logistics_no_greeter", before=3)


def test_arrivals_that_clash_are_told(session: Session, event: Event) -> None:
    people = [coming(session, event, name) for name in ("Emma Berg", "Oleg Ivanov")]
    for person in people:
        attendee = invitation_of(person).attendees[0]
        movements.add_movement(session, event.id, attendee_id=attendee.id, parking="P4")
    (one,) = found(session, event, "logistics_clash")
    assert one.message == "The parking place P4 is given to Emma Berg and to Oleg Ivanov."
    assert set(one.about) == {person.uuid for person in people}
