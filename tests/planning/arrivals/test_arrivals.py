from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, lose_practice, new_office
from tests.dinners import an_embassy, around, laid, ranked

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, AttendeeRole, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Mobility
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, SeatKind, Table
from symposiarch.planning.arrivals import counting, finding, recording
from symposiarch.planning.arrivals.counting import Share
from symposiarch.planning.arrivals.rows import DoorRow, Welcome, door_rows, newcomers, with_newcomers
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.people import contacts
from symposiarch.planning.seating.filling import fill
from symposiarch.store import Office

NINE = datetime(2027, 1, 14, 0, 0, tzinfo=UTC)


def rows(session: Session, event: Event) -> tuple[DoorRow, ...]:
    session.flush()
    return finding.in_order(door_rows(session, event.id))


def names(found: tuple[DoorRow, ...]) -> list[str]:
    return [row.head.name for row in found]


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


def test_an_arrival_is_recorded_once(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    assert recording.arrive(session, head.id, door="Main", by="Emma", at=NINE)
    assert not recording.arrive(session, head.id, door="Garden", at=NINE + timedelta(minutes=5))
    assert len(head.arrivals) == 1
    (row,) = rows(session, event)
    assert (row.arrived_at, row.door, row.by) == (NINE, "Main", "Emma")


def test_an_arrival_is_one_short_step_that_is_undone_and_done_again(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            keys = [invitation_of(a_guest(work.session, event, name)).attendees[0].id for name in ("Anna Berg", "Oleg")]
        said: list[str] = []
        listen = (Engine, "before_cursor_execute", lambda *what: said.append(what[2].split()[0]))
        sqlalchemy.event.listen(*listen)
        for key in keys:
            with office.transaction("Record an arrival") as work:
                recording.arrive(work.session, key, door="Main")
        sqlalchemy.event.remove(*listen)
        assert said == ["BEGIN", "INSERT", "UPDATE", "INSERT", "INSERT"] * 2
        assert work.changes
        assert work.changes.tables == {"arrivals"}
        first, second = _arrivals(office)
        assert [first[0], second[0]] == keys
        assert first[-1] != second[-1], "each has a UUID of its own"
        office.undo()
        assert _arrivals(office) == [first]
        office.redo()
        assert _arrivals(office) == [first, second]


def _arrivals(office: Office) -> list[tuple[int, str, str]]:
    with office.reading() as session:
        of = Arrival
        return [tuple(line) for line in session.execute(select(of.attendee_id, of.door, of.uuid).order_by(of.id))]


def test_an_arrival_in_a_part_that_was_taken_back_leaves_no_trace(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            (head,) = invitation_of(a_guest(work.session, an_event(work.session))).attendees
        with office.transaction("Record an arrival") as work:
            part = work.session.begin_nested()
            recording.arrive(work.session, head.id)
            part.rollback()
        assert work.changes is None
        assert not _arrivals(office)


def test_an_undone_arrival_is_kept_and_does_not_count(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    with pytest.raises(SymposiarchError, match="not arrived"):
        recording.undo_arrival(session, head.id)
    recording.arrive(session, head.id, at=NINE)
    recording.undo_arrival(session, head.id)
    assert not rows(session, event)[0].arrived
    recording.arrive(session, head.id, at=NINE + timedelta(hours=1))
    assert [one.undone_at is None for one in head.arrivals] == [False, True]
    assert rows(session, event)[0].arrived_at == NINE + timedelta(hours=1)


@pytest.mark.parametrize("typed", ["ha", "həs", "hasanov", "HASAN", "raş", "гас"])
def test_two_letters_find_a_name_in_any_script(session: Session, event: Event, typed: str) -> None:
    a_guest(session, event, "Rəşad Həsənov", native_name="Рашад Гасанов", reply=Reply.ACCEPTED)
    a_guest(session, event, "Emily Owen", reply=Reply.ACCEPTED)
    assert names(finding.find_at_door(rows(session, event), typed)) == ["Rəşad Həsənov"]


def test_one_letter_shows_nobody(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    assert not finding.find_at_door(rows(session, event), "e")
    assert not finding.find_at_door(rows(session, event), " e ")
    assert finding.find_at_door(rows(session, event), "em")


def test_who_is_still_expected_is_found_first_and_who_declined_last(session: Session, event: Event) -> None:
    for name, reply in (("Anna Declined", Reply.DECLINED), ("Anna Open", Reply.NONE), ("Anna Zuber", Reply.ACCEPTED)):
        a_guest(session, event, name, reply=reply)
    (head,) = invitation_of(a_guest(session, event, "Anna Arrived", reply=Reply.ACCEPTED)).attendees
    recording.arrive(session, head.id)
    found = names(finding.find_at_door(rows(session, event), "anna"))
    assert found == ["Anna Zuber", "Anna Open", "Anna Declined", "Anna Arrived"]


def test_a_companion_without_a_name_is_found_under_the_guest_and_arrives_apart(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    companion = a_companion(session, guest, "")
    found = finding.find_at_door(rows(session, event), "berg")
    assert [row.head.id for row in found] == [invitation_of(guest).attendees[0].id, companion.id]
    recording.arrive(session, companion.id)
    assert [row.arrived for row in rows(session, event)] == [False, True]


def test_the_code_of_a_represented_guest_lets_the_representative_in(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    deputy = a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    invitation = invitation_of(guest)
    session.refresh(invitation)
    assert finding.attendee_called(session, event.id, invitation.token).person_id == guest.id
    invitation.reply = Reply.REPRESENTED
    assert finding.attendee_called(session, event.id, invitation.token) is deputy


def test_the_code_lets_in_the_deputy_who_was_named_last(session: Session, event: Event) -> None:
    invitation = invitation_of(a_guest(session, event, "Emma Berg"))
    for name in ("Oleg Ivanov", "Carla Diaz"):
        represent(session, invitation.id, name=name, by="test")
    row = finding.by_code(door_rows(session, event.id), invitation.token)
    assert row is not None
    assert row.head.name == "Carla Diaz"


def test_a_head_is_named_by_its_id_by_the_persons_or_by_a_name(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    a_guest(session, event, "Emil Berg", reply=Reply.ACCEPTED)
    (head,) = invitation_of(guest).attendees
    session.flush()
    for reference in (head.uuid, guest.uuid, "emma  BERG", "emma"):
        assert finding.attendee_called(session, event.id, reference) is head
    with pytest.raises(SymposiarchError, match="may be several: Emil Berg, Emma Berg"):
        finding.attendee_called(session, event.id, "berg")
    with pytest.raises(SymposiarchError, match="not expected"):
        finding.attendee_called(session, event.id, "Nobody Known")


def test_an_expected_guest_is_mistaken_for_another_who_is_expected_and_not_for_one_who_declined(
    session: Session, event: Event
) -> None:
    for name, reply in (("Emma Berg", Reply.ACCEPTED), ("Emma Berg", Reply.DECLINED), ("Berg EMMA", Reply.ACCEPTED)):
        a_guest(session, event, name, reply=reply)
    found = rows(session, event)
    *expected, away = found
    assert [finding.same_name(found, row) for row in (*expected, away)] == [tuple(expected)] * 2 + [(away,)]


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


def test_arrivals_stand_on_the_clock_at_the_place_wherever_the_laptop_believes_to_be(
    session: Session, event: Event
) -> None:
    event.time_zone = "Asia/Seoul"
    (head,) = invitation_of(a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)).attendees
    recording.arrive(session, head.id, at=NINE)
    assert f"{rows(session, event)[0].arrived_at:%d %B %H:%M}" == "14 January 09:00"


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


def test_the_door_knows_who_meets_and_leads_a_guest(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)).attendees
    escort = contacts.add_person(session, printed_name="Oleg Ivanov", mobile="+994 50 000 00 00")
    session.add(Movement(event_id=event.id, attendee_id=head.id, escort_id=escort.id, tell_principal=True, gate="B"))
    (row,) = rows(session, event)
    assert row.welcome == Welcome(escort="Oleg Ivanov", escort_phone="+994 50 000 00 00", tell_principal=True, gate="B")
    assert row.matters


def test_a_scanned_code_finds_its_head_without_asking_the_office(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.REPRESENTED)
    deputy = a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    found = rows(session, event)
    invitation = invitation_of(guest)
    for code, name in ((invitation.token, "Oleg Ivanov"), (deputy.uuid, "Oleg Ivanov")):
        row = finding.by_code(found, f" {code}")
        assert row is not None
        assert row.head.name == name
    assert finding.by_code(found, "no-such-code") is None
    assert finding.by_code(found, "") is None


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


def test_the_latest_stand_first_and_the_missing_by_name(session: Session, event: Event) -> None:
    for minute, name in enumerate(("Emma Berg", "Oleg Ivanov")):
        (head,) = invitation_of(a_guest(session, event, name, reply=Reply.ACCEPTED)).attendees
        recording.arrive(session, head.id, at=NINE + timedelta(minutes=minute))
    for name in ("Anna Zuber", "Carla Diaz"):
        a_guest(session, event, name, reply=Reply.ACCEPTED)
    a_guest(session, event, "Declined Guest", reply=Reply.DECLINED)
    assert names(counting.latest(rows(session, event))) == ["Oleg Ivanov", "Emma Berg"]
    assert names(counting.still_expected(rows(session, event))) == ["Carla Diaz", "Anna Zuber"]


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


def test_one_name_in_whatever_order_is_one_name(session: Session, event: Event) -> None:
    for name in ("Min-ji Kim", "Chul-soo Kim"):
        a_guest(session, event, name, reply=Reply.ACCEPTED)
    come = recording.walk_in(session, event.id, name="Kim Min-ji")

    def tied() -> list[str]:
        found = rows(session, event)
        return sorted(names(finding.same_name(found, next(row for row in found if row.head.name == "Min-ji Kim"))))

    assert tied() == ["Min-ji Kim"]  # who is in already is not mistaken for who comes
    recording.undo_arrival(session, come.id)
    assert tied() == ["Kim Min-ji", "Min-ji Kim"]


def test_who_was_taken_off_the_list_meanwhile_is_refused_in_words(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    key = head.id
    recording.take_off_the_list(session, head)
    for step in (recording.arrive, recording.undo_arrival):
        with pytest.raises(SymposiarchError, match="taken off the list meanwhile"):
            step(session, key)
    with pytest.raises(SymposiarchError, match="taken off the list meanwhile"):
        recording.tell_the_door(session, key, "Nut allergy")
