"""How guests come: the order of arrival, the hours proposed for it, and what clashes at the gate."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Person
from symposiarch.planning.logistics import movements
from symposiarch.planning.logistics.clashes import Clash, clashes, said
from symposiarch.planning.people.contacts import add_person


def an_ambassador(session: Session, event: Event, name: str, year: int, state: str, **fields: Any) -> Person:
    scene: dict[str, Any] = {"reply": Reply.ACCEPTED, "title": "Ambassador", "state": state} | fields
    person = a_guest(session, event, name, **scene)
    assert person.main_post is not None
    person.main_post.taken_up_on = date(year, 3, 1)
    session.flush()
    return person


def head(person: Person) -> Attendee:
    return next(one for one in invitation_of(person).attendees if one.role is AttendeeRole.INVITEE)


@pytest.fixture
def missions(session: Session, event: Event) -> None:
    """Three ambassadors by seniority, the host, a counsellor, and one who sent regrets."""
    an_ambassador(session, event, "Kamran Səlimov", 2023, "AZ", honour=Honour.HOST)
    an_ambassador(session, event, "Camille Lefèvre", 2021, "FR", vehicle_plate="077-001")
    an_ambassador(session, event, "Elif Çağlayan", 2022, "TR")
    an_ambassador(session, event, "Daniyar Qasymov", 2024, "KZ")
    an_ambassador(session, event, "Jan Novák", 2020, "CZ", reply=Reply.DECLINED)
    a_guest(session, event, "Asel Nurova", reply=Reply.ACCEPTED, title="Counsellor", state="KZ")


def names(session: Session, event: Event) -> list[str]:
    return [row.name for row in movements.movement_rows(session, event.id)]


@pytest.mark.usefixtures("missions")
def test_heads_of_mission_and_hosts_are_looked_after_and_only_those_who_come(session: Session, event: Event) -> None:
    assert movements.expect_missions(session, event.id) == 4
    assert set(names(session, event)) == {"Kamran Səlimov", "Camille Lefèvre", "Elif Çağlayan", "Daniyar Qasymov"}
    assert movements.expect_missions(session, event.id) == 0


@pytest.mark.usefixtures("missions")
def test_the_hosts_stand_ready_first_and_the_highest_arrives_last(session: Session, event: Event) -> None:
    movements.expect_missions(session, event.id)
    order = ["Kamran Səlimov", "Daniyar Qasymov", "Elif Çağlayan", "Camille Lefèvre"]
    assert names(session, event) == order
    assert movements.propose_times(session, event.id) == 4
    rows = movements.movement_rows(session, event.id)
    assert [(row.name, f"{row.expected_at:%H:%M}") for row in rows] == list(
        zip(order, ["09:39", "09:49", "09:52", "09:55"], strict=True)
    )
    assert clashes(rows) == ()


@pytest.mark.usefixtures("missions")
def test_a_time_that_somebody_set_stays_where_only_missing_ones_are_wanted(session: Session, event: Event) -> None:
    movements.expect_missions(session, event.id)
    kazakh = movements.movement_of(session, event.id, "Daniyar Qasymov")
    movements.edit_movement(session, kazakh.id, expected_at=event.begins.replace(hour=9, minute=0))
    assert movements.propose_times(session, event.id, missing_only=True) == 3
    assert kazakh.expected_at == event.begins.replace(hour=9, minute=0)
    assert movements.propose_times(session, event.id, last=event.begins.replace(minute=30), apart=5) == 4
    assert kazakh.expected_at == event.begins.replace(hour=10, minute=20)
    with pytest.raises(SymposiarchError, match="minutes"):
        movements.propose_times(session, event.id, apart=-1)


@pytest.mark.usefixtures("missions")
def test_the_plate_of_the_address_book_is_known_at_the_gate(session: Session, event: Event) -> None:
    movements.expect_missions(session, event.id)
    movement = movements.movement_of(session, event.id, "Camille Lefèvre")
    row = next(row for row in movements.movement_rows(session, event.id) if row.id == movement.id)
    assert row.plate == "077-001"
    movements.edit_movement(session, movement.id, plate=" 077-002 ")
    row = next(row for row in movements.movement_rows(session, event.id) if row.id == movement.id)
    assert row.plate == "077-002"


def test_who_comes_along_is_in_the_same_car(session: Session, event: Event) -> None:
    person = an_ambassador(session, event, "Elif Çağlayan", 2022, "TR")
    a_companion(session, person, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    movements.expect_missions(session, event.id)
    assert [[head.name for head in row.company] for row in movements.movement_rows(session, event.id)] == [
        ["Deniz Çağlayan"]
    ]


def test_one_comes_in_one_way_only(session: Session, event: Event) -> None:
    person = an_ambassador(session, event, "Elif Çağlayan", 2022, "TR")
    movements.add_movement(session, event.id, attendee_id=head(person).id)
    with pytest.raises(SymposiarchError, match="Elif Çağlayan"):
        movements.add_movement(session, event.id, attendee_id=head(person).id)
    stranger = head(a_guest(session, an_event(session, title="Third"), "Emma Berg"))
    with pytest.raises(SymposiarchError, match="not expected"):
        movements.add_movement(session, event.id, attendee_id=stranger.id)
    van = movements.add_movement(session, event.id, vehicle="Van of the caterer", plate="12 GA 3456")
    assert "Van of the caterer" in names(session, event)
    assert movements.remove_movements(session, [van.id]) == 1


@pytest.fixture
def two(session: Session, event: Event) -> list[int]:
    """The movements of two ambassadors, the higher one first, with one greeter."""
    greeter = add_person(session, given_name="Leyla", family_name="Əliyeva")
    found = []
    for name, year in (("Elif Çağlayan", 2022), ("Daniyar Qasymov", 2024)):
        person = an_ambassador(session, event, name, year, "TR" if year == 2022 else "KZ")
        found.append(movements.add_movement(session, event.id, attendee_id=head(person).id, greeter_id=greeter.id).id)
    return found


def kinds(session: Session, event: Event) -> list[Clash]:
    return [one.kind for one in clashes(movements.movement_rows(session, event.id))]


@pytest.mark.parametrize(("minutes", "clash"), [(0, True), (2, True), (3, False)])
def test_one_greeter_does_not_meet_two_cars_at_one_time(
    session: Session, event: Event, two: list[int], minutes: int, clash: bool
) -> None:
    higher, lower = two
    movements.edit_movement(session, lower, expected_at=event.begins.replace(hour=9, minute=50))
    movements.edit_movement(session, higher, expected_at=event.begins.replace(hour=9, minute=50 + minutes))
    assert (Clash.GREETER in kinds(session, event)) is clash
    if clash:
        (found,) = clashes(movements.movement_rows(session, event.id))
        assert str(said(found)).startswith("Leyla Əliyeva is to meet")


def test_a_parking_place_is_given_once_and_a_courtyard_holds_many(
    session: Session, event: Event, two: list[int]
) -> None:
    for movement in two:
        movements.edit_movement(session, movement, parking="Courtyard")
    assert kinds(session, event) == []
    movements.edit_movement(session, two[0], parking="P 4")
    movements.edit_movement(session, two[1], parking="p4")
    assert kinds(session, event) == [Clash.PARKING]


def test_the_highest_is_not_expected_before_the_others(session: Session, event: Event, two: list[int]) -> None:
    higher, lower = two
    movements.edit_movement(session, higher, expected_at=event.begins.replace(hour=9, minute=30), greeter_id=None)
    movements.edit_movement(session, lower, expected_at=event.begins.replace(hour=9, minute=50))
    (found,) = clashes(movements.movement_rows(session, event.id))
    assert str(said(found)) == (
        "Elif Çağlayan should arrive last and is expected before Daniyar Qasymov (09:30, 09:50)."
    )


def test_who_does_not_come_clashes_with_nobody(session: Session, event: Event, two: list[int]) -> None:
    for movement in two:
        movements.edit_movement(session, movement, parking="P4")
    row = next(row for row in movements.movement_rows(session, event.id) if row.id == two[0])
    assert row.head is not None
    attendee = session.get_one(Attendee, row.head.id)
    assert attendee.invitation is not None
    attendee.invitation.reply = Reply.DECLINED
    session.flush()
    assert kinds(session, event) == []
    assert names(session, event) == ["Daniyar Qasymov", "Elif Çağlayan"]
