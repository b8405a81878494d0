"""What is wrong with the programme, the tasks, the suppliers, the money and the arrivals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.planning.preflight.found import a_plan, coming, found

from symposiarch.model.base import Texts
from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.invitations import InvitationStage, Reply
from symposiarch.model.logistics import Service, ServiceKind, ServiceStatus
from symposiarch.model.programme import RoleStatus
from symposiarch.model.venues import Layout, Room, Venue
from symposiarch.planning.inviting.replies import record_reply, represent
from symposiarch.planning.logistics import costs, movements, tasks
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.preflight import set_rule
from symposiarch.planning.programme import items, line_up


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


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.REPRESENTED])
def test_a_speaker_who_sent_regrets_or_a_deputy_is_noticed(session: Session, event: Event, reply: Reply) -> None:
    guest = coming(session, event, reply=reply)
    item = items.add_item(session, event.id, title="Talk", minutes=30)
    role = line_up.add_role(session, item.id, person_id=guest.id)
    assert [one.about for one in found(session, event, "programme_speaker_not_coming")] == [(guest.uuid,)]
    role.status = RoleStatus.DECLINED
    assert not found(session, event, "programme_speaker_not_coming")


def test_a_deputy_who_speaks_and_comes_no_more_is_noticed(session: Session, event: Event) -> None:
    guest = coming(session, event)
    deputy = add_as_written(session, "Lars Holm")
    represent(session, invitation_of(guest).id, by="Clerk", person_id=deputy.id)
    item = items.add_item(session, event.id, title="Talk", minutes=30)
    line_up.add_role(session, item.id, person_id=deputy.id)
    assert not found(session, event, "programme_speaker_not_coming")
    record_reply(session, invitation_of(guest).id, Reply.ACCEPTED, by="Clerk")
    (one,) = found(session, event, "programme_speaker_not_coming")
    assert (one.message.startswith("Lars Holm"), one.about) == (True, (guest.uuid,))
    of_their_own = line_up.as_guest(session, event.id, deputy.id)
    assert of_their_own.person_id == deputy.id
    assert not found(session, event, "programme_speaker_not_coming")


def test_a_venue_is_needed_once_invitations_are_under_way(session: Session, event: Event) -> None:
    event.venue_id = None
    guest = a_guest(session, event)
    assert not found(session, event, "venue_none")
    invitation_of(guest).stage = InvitationStage.APPROVED
    assert found(session, event, "venue_none")


def test_what_stands_in_the_rooms_of_the_house_before_is_told_when_an_event_is_moved(
    session: Session, event: Event
) -> None:
    assert event.venue is not None
    before, new = event.venue, Venue(name="Grand Hall Hotel")
    hall, ballroom = Room(venue=before, name="Hall"), Room(venue=new, name="Ballroom")
    session.add_all([hall, ballroom])
    session.flush()
    first, second = (items.add_item(session, event.id, title=title, room_id=hall.id) for title in ("Opening", "Talk"))
    a_plan(session, event)
    session.query(Layout).one().room_id = hall.id
    codes = ("venue_programme_elsewhere", "venue_plan_elsewhere")
    assert [found(session, event, code) for code in codes] == [[], []]
    event.venue_id = new.id
    (programme,) = found(session, event, codes[0])
    assert (programme.page, programme.about) == ("programme", (first.uuid, second.uuid))
    assert programme.message == (
        f"The programme has its rooms in {before.name}, and the event is held in Grand Hall Hotel. "
        "Choose its rooms anew."
    )
    (plan,) = found(session, event, codes[1])
    assert plan.message.startswith(f"The tables of the plan “Dinner” stand in {before.name}")
    second.room_id = ballroom.id
    assert not found(session, event, codes[0]), "a visit to another house is no mistake"


def test_a_task_is_late_the_day_after(session: Session, event: Event) -> None:
    task = tasks.add_task(session, event.id, title="Order the flowers", due=-14, responsible="Emma Berg")
    assert not found(session, event, "logistics_late_task", before=14)
    (one,) = found(session, event, "logistics_late_task", before=13)
    assert (one.about, one.page) == ((task.uuid,), "logistics")
    assert one.message == "“Order the flowers” was due on 31 December 2026 (Emma Berg)."
    tasks.finish_task(session, task.id)
    assert not found(session, event, "logistics_late_task", before=13)


def test_many_late_tasks_make_one_sentence(session: Session, event: Event) -> None:
    late = [tasks.add_task(session, event.id, title=title, due=-14) for title in ("Order flowers", "Hire sound")]
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


def test_the_next_edition_that_is_called_in_korean_as_the_one_before_is_noticed(session: Session, event: Event) -> None:
    event.edition, event.titles = 2, Texts({"ko": "제2회 심포지엄"})
    following = an_event(session, title="Third Symposium", edition=3, languages=("en", "ko"))
    following.titles = event.titles
    (one,) = found(session, following, "sheets_title_of_another")
    assert (one.message, one.about) == (
        "In Korean the event is still called as “Second Symposium on Translation” was. Look at its titles by language.",
        (following.uuid,),
    )
    assert not found(session, event, "sheets_title_of_another")
    following.titles = Texts({"ko": "제3회 심포지엄"})
    assert not found(session, following, "sheets_title_of_another")


def test_sheets_in_two_scripts_need_names_in_both(session: Session, event: Event) -> None:
    guest = coming(session, event)
    coming(session, event, "Min-jun Kim", native_name="김민준")
    assert not found(session, event, "sheets_native_name")
    event.languages = ("en", "ko")
    assert [one.about for one in found(session, event, "sheets_native_name")] == [(guest.uuid,)]
    guest.native_name = "니가르 굴리예바"
    assert not found(session, event, "sheets_native_name")


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
