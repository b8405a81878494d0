"""Somebody walks in: a name, a seat where one is free, and a place in the address book."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, lose_practice, new_office
from tests.dinners import an_embassy, around, laid, ranked
from tests.planning.arrivals.door import rows

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, SeatKind, Table
from symposiarch.planning.arrivals import counting, recording
from symposiarch.planning.arrivals.counting import Share
from symposiarch.planning.arrivals.rows import door_rows, newcomers, with_newcomers
from symposiarch.planning.heads import heads
from symposiarch.planning.seating.filling import fill


def seats_in_plan(session: Session, event: Event) -> list[Seat]:
    """Two tables of two in the chosen plan, the host table first."""
    layout = Layout(name="Hall", event_id=event.id)
    tables = [Table(label=str(number + 1), position=number, layout=layout) for number in range(2)]
    seats = [
        Seat(table=table, position=number, label=str(number + 1), x=0, y=0, facing=0.0)
        for table in tables
        for number in range(2)
    ]
    session.add_all([layout, *tables, *seats])
    session.flush()
    session.add(SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=True))
    session.flush()
    return seats


def test_a_walk_in_gets_the_lowest_free_seat(session: Session, event: Event) -> None:
    seats = seats_in_plan(session, event)
    seats[3].kind = SeatKind.BLOCKED
    first = recording.walk_in(session, event.id, name=" Aysel  Quliyeva ", door="Main")
    recording.walk_in(session, event.id, name="Emma Berg")
    found = {row.head.name: row for row in rows(session, event)}
    assert found["Aysel Quliyeva"].seat is not None
    assert (found["Aysel Quliyeva"].seat.table, found["Aysel Quliyeva"].seat.seat) == ("2", "1")
    assert found["Emma Berg"].seat is not None
    assert (found["Emma Berg"].seat.table, found["Emma Berg"].seat.seat) == ("1", "2")
    assert (found["Aysel Quliyeva"].door, first.role) == ("Main", AttendeeRole.WALK_IN)


def test_a_walk_in_comes_in_without_a_seat_where_the_practice_is_lost(session: Session, event: Event) -> None:
    seats_in_plan(session, event)
    lose_practice(session, event.id)
    recording.walk_in(session, event.id, name="Emma Berg")
    (row,) = rows(session, event)
    assert row.arrived_at is not None
    assert row.seat is None


def test_a_walk_in_at_a_round_table_does_not_sit_beside_the_host(session: Session, event: Event) -> None:
    an_embassy(session, event)
    ranked(session, event, 2)
    plan = laid(session, event, "1 round of 8")
    plan.chosen = True
    fill.fill_by_rank(session, plan.id)
    seats = around(session, plan)
    recording.walk_in(session, event.id, name="Aysel Quliyeva")
    recording.walk_in(session, event.id, name="Emma Berg")
    new = around(session, plan)
    host = new.index("HOST")
    far = {(host + steps) % 8 for steps in (3, 4, 5)}
    assert {new.index("Quliyeva"), new.index("Berg")} < far, (seats, new)


def test_a_walk_in_comes_in_when_no_seat_is_free_or_the_plan_is_frozen(session: Session, event: Event) -> None:
    recording.walk_in(session, event.id, name="Oleg Ivanov")
    seats = seats_in_plan(session, event)
    plan = session.query(SeatingPlan).one()
    plan.frozen_at = now()
    session.flush()
    recording.walk_in(session, event.id, name="Emma Berg")
    assert not session.query(Place).count()
    plan.frozen_at = None
    session.flush()
    for number in range(len(seats) + 1):
        recording.walk_in(session, event.id, name=f"Guest {number}")
    assert session.query(Place).count() == len(seats)
    assert all(row.arrived for row in rows(session, event))


def test_a_walk_in_is_not_put_into_a_block_reserved_for_others(session: Session, event: Event) -> None:
    seats = seats_in_plan(session, event)
    seats[3].table.category = "Press"
    first = recording.walk_in(session, event.id, name="Emma Berg")
    writer = a_guest(session, an_event(session, title="Another"), "Oleg Ivanov", category="Press")
    second = recording.walk_in(session, event.id, person_id=writer.id)
    placed = {place.attendee_id: place.seat.table.label for place in session.query(Place)}
    assert placed == {first.id: "1", second.id: "2"}


def test_who_comes_in_a_wheelchair_gets_a_place_for_one(session: Session, event: Event) -> None:
    seats = seats_in_plan(session, event)
    seats[0].kind = SeatKind.WHEELCHAIR
    head = recording.walk_in(session, event.id, name="Emma Berg", wheelchair=True)
    assert session.query(Place).one().seat_id == seats[0].id
    assert rows(session, event)[0].head.mobility is Mobility.WHEELCHAIR
    assert rows(session, event)[0].head.id == head.id


def test_a_walk_in_with_an_organisation_enters_the_address_book(session: Session, event: Event) -> None:
    recording.walk_in(session, event.id, name="Emma Berg", organisation="Peninsula Review")
    (row,) = rows(session, event)
    assert (row.head.name, row.head.organisation, row.head.person_id is not None) == (
        "Emma Berg",
        "Peninsula Review",
        True,
    )


def test_a_walk_in_without_a_name_is_refused(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="name"):
        recording.walk_in(session, event.id, name="  ")


def test_the_counts_tell_guests_deputies_companions_and_walk_ins_apart(session: Session, event: Event) -> None:
    guests = [
        a_guest(session, event, name, reply=Reply.ACCEPTED, category=category)
        for name, category in (("Emma Berg", "press"), ("Oleg Ivanov", "press"), ("Anna Zuber", "diplomat"))
    ]
    companion = a_companion(session, guests[2])
    away = a_guest(session, event, "Carla Diaz", reply=Reply.REPRESENTED, category="diplomat")
    deputy = a_companion(session, away, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
    a_companion(session, guests[2], "A driver", role=AttendeeRole.DRIVER)
    for head in (invitation_of(guests[0]).attendees[0], companion, deputy):
        recording.arrive(session, head.id, door="Main")
    recording.walk_in(session, event.id, name="Boris Kuhn", door="Garden")
    found = counting.counts(rows(session, event))
    assert found.total == Share(4, 6)
    assert (found.guests, found.companions, found.representatives) == (Share(1, 3), Share(1, 2), Share(1, 1))
    assert found.walk_ins == 1
    assert found.categories == (("", Share(1, 0)), ("diplomat", Share(2, 3)), ("press", Share(1, 2)))
    assert found.doors == (("Garden", 1), ("Main", 3))


def test_a_walk_in_is_added_to_the_list_that_was_read_as_if_it_were_read_anew(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            away = a_guest(work.session, event, "Emma Berg", reply=Reply.REPRESENTED, title="Editor")
            a_companion(work.session, away, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
            before = door_rows(work.session, event.id)
        with office.transaction("Walk in") as step:
            recording.walk_in(step.session, event.id, name="Carla Diaz", organisation="Peninsula Review")
        with office.transaction("Arrive") as other:
            recording.arrive(other.session, before[0].head.id)
            recording.tell_the_door(other.session, before[1].head.id, "Speaks for the editor")
        assert step.changes is not None
        assert other.changes is not None
        come = newcomers(step.changes)
        assert len(come) == 1
        assert newcomers(other.changes) == frozenset()
        with office.reading() as session:
            after = door_rows(session, event.id)
            assert with_newcomers(session, event.id, after[:2], come) == after
            deputy = before[1].head.id
            assert heads(session, event.id, among=(deputy,)) == (after[1].head,)


def test_who_is_given_a_seat_as_a_walk_in_comes_is_shown_at_it(tmp_path: Path) -> None:
    """So a day's copy brings it: another laptop let somebody in and seated a guest."""
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED)
            plan = laid(work.session, event, "1 round of 8")
            plan.chosen = True
            seats = plan.layout.tables[0].seats
            seat, plan_id = next(one.id for one in seats if one.kind is SeatKind.CHAIR), plan.id
            before = door_rows(work.session, event.id)
        with office.transaction("Bring in") as step:
            came = Attendee(event_id=event.id, name="Carla Diaz", role=AttendeeRole.GUEST)
            step.session.add_all([came, Place(plan_id=plan_id, seat_id=seat, attendee_id=before[0].head.id)])
        assert step.changes is not None
        with office.reading() as session:
            after = with_newcomers(session, event.id, before, newcomers(step.changes))
            assert [(row.head.name, row.seat is not None) for row in after] == [
                ("Emma Berg", True),
                ("Carla Diaz", False),
            ]
