"""Arrivals are recorded once, taken back, and counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy
from sqlalchemy import Connection, Engine, select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of, new_office
from tests.planning.arrivals.door import names, rows

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Reply
from symposiarch.model.logistics import Movement
from symposiarch.planning.arrivals import counting, recording
from symposiarch.planning.arrivals.rows import Welcome
from symposiarch.planning.people import contacts
from symposiarch.store import Office
from symposiarch.store.engine import bare

NINE = datetime(2027, 1, 14, 0, 0, tzinfo=UTC)


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

        def listen_to(connection: Connection) -> None:
            bare(connection).set_trace_callback(lambda statement: said.append(statement.split()[0]))

        listen = (Engine, "begin", listen_to)
        sqlalchemy.event.listen(*listen)
        for key in keys:
            with office.transaction("Record an arrival") as work:
                recording.arrive(work.session, key, door="Main")
        sqlalchemy.event.remove(*listen)
        assert said == ["BEGIN", "INSERT", "UPDATE", "INSERT", "INSERT", "COMMIT"] * 2
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


def test_arrivals_stand_on_the_clock_at_the_place_wherever_the_laptop_believes_to_be(
    session: Session, event: Event
) -> None:
    event.time_zone = "Asia/Seoul"
    (head,) = invitation_of(a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)).attendees
    recording.arrive(session, head.id, at=NINE)
    assert f"{rows(session, event)[0].arrived_at:%d %B %H:%M}" == "14 January 09:00"


def test_the_door_knows_who_meets_and_leads_a_guest(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)).attendees
    escort = contacts.add_person(session, printed_name="Oleg Ivanov", mobile="+994 50 000 00 00")
    session.add(Movement(event_id=event.id, attendee_id=head.id, escort_id=escort.id, tell_principal=True, gate="B"))
    (row,) = rows(session, event)
    assert row.welcome == Welcome(escort="Oleg Ivanov", escort_phone="+994 50 000 00 00", tell_principal=True, gate="B")
    assert row.matters


def test_the_latest_stand_first_and_the_missing_by_name(session: Session, event: Event) -> None:
    for minute, name in enumerate(("Emma Berg", "Oleg Ivanov")):
        (head,) = invitation_of(a_guest(session, event, name, reply=Reply.ACCEPTED)).attendees
        recording.arrive(session, head.id, at=NINE + timedelta(minutes=minute))
    for name in ("Anna Zuber", "Carla Diaz"):
        a_guest(session, event, name, reply=Reply.ACCEPTED)
    a_guest(session, event, "Declined Guest", reply=Reply.DECLINED)
    assert names(counting.latest(rows(session, event))) == ["Oleg Ivanov", "Emma Berg"]
    assert names(counting.still_expected(rows(session, event))) == ["Carla Diaz", "Anna Zuber"]


def test_who_was_taken_off_the_list_meanwhile_is_refused_in_words(session: Session, event: Event) -> None:
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    key = head.id
    recording.take_off_the_list(session, head)
    for step in (recording.arrive, recording.undo_arrival):
        with pytest.raises(SymposiarchError, match="taken off the list meanwhile"):
            step(session, key)
    with pytest.raises(SymposiarchError, match="taken off the list meanwhile"):
        recording.tell_the_door(session, key, "Nut allergy")
