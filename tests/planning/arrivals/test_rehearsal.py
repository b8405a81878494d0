"""Who is let in before the doors are open rehearses: it is cleared, and where it is not, it counts no longer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of

from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.programme import ItemKind, ProgrammeItem
from symposiarch.planning.arrivals import counting, recording
from symposiarch.planning.arrivals.counting import Share
from symposiarch.planning.arrivals.rehearsal import clear_rehearsal
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.attendance import attended, came_in
from symposiarch.planning.doors import doors_open, rehearsed
from symposiarch.planning.inviting.reciprocity import last_times

SEOUL = ZoneInfo("Asia/Seoul")
WEEKS_BEFORE = timedelta(days=20)


@pytest.fixture
def evening(session: Session) -> Event:
    """It began an hour ago: the doors are open."""
    return an_event(session, begins=now().astimezone(SEOUL).replace(tzinfo=None) - timedelta(hours=1), ends=None)


@pytest.fixture
def guest(session: Session, evening: Event) -> Attendee:
    (head,) = invitation_of(a_guest(session, evening, reply=Reply.ACCEPTED)).attendees
    return head


def inside(session: Session, event: Event) -> list[str]:
    session.flush()
    return [row.head.name for row in door_rows(session, event.id) if row.arrived]


def test_a_rehearsal_is_known_by_its_day_and_is_cleared_before_the_guests_come(session: Session) -> None:
    event = an_event(session, begins=now().astimezone(SEOUL).replace(tzinfo=None) + WEEKS_BEFORE, ends=None)
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    (other,) = invitation_of(a_guest(session, event, "Oleg Ivanov", reply=Reply.ACCEPTED)).attendees
    day = event.begins_at
    recording.arrive(session, head.id, at=day - WEEKS_BEFORE)
    recording.walk_in(session, event.id, name="Jane Doe", at=day - WEEKS_BEFORE)
    recording.arrive(session, other.id, at=day)
    assert inside(session, event) == ["Nigar Quliyeva", "Oleg Ivanov", "Jane Doe"], "one tries out how it will look"
    assert clear_rehearsal(session, event.id) == 2
    assert [row.head.name for row in door_rows(session, event.id)] == ["Nigar Quliyeva", "Oleg Ivanov"]
    assert inside(session, event) == ["Oleg Ivanov"]
    assert clear_rehearsal(session, event.id) == 0


def test_a_guest_comes_in_though_a_rehearsal_was_not_cleared_and_stays_when_it_is(
    session: Session, evening: Event, guest: Attendee
) -> None:
    recording.arrive(session, guest.id, at=now() - WEEKS_BEFORE)
    assert not inside(session, evening)
    assert recording.arrive(session, guest.id, door="Main")
    assert not recording.arrive(session, guest.id, door="Garden")
    clear_rehearsal(session, evening.id)
    (row,) = door_rows(session, evening.id)
    assert row.arrived
    assert row.door == "Main"


def test_a_rehearsal_that_nobody_cleared_counts_nowhere_once_the_doors_are_open(
    session: Session, evening: Event, guest: Attendee
) -> None:
    recording.arrive(session, guest.id, at=now() - WEEKS_BEFORE)
    assert counting.counts(door_rows(session, evening.id)).total == Share(arrived=0, expected=1)
    assert not came_in(session, evening.id)
    assert guest.person_id is not None
    (once,) = attended(session, guest.person_id)
    assert str(once.outcome) == "not_recorded"
    later = an_event(session, begins=evening.begins + WEEKS_BEFORE, ends=None)
    (other,) = invitation_of(a_guest(session, evening, "Oleg Ivanov", reply=Reply.ACCEPTED)).attendees
    recording.arrive(session, other.id)
    assert last_times(session, [guest.person_id], before_event=later.id)[guest.person_id].came is None


@pytest.mark.parametrize(
    ("begins", "opens"), [("2027-01-14T10:00", "2027-01-14T00:00"), ("2027-01-14T02:00", "2027-01-13T20:00")]
)
def test_the_door_of_an_event_is_open_from_the_morning_on(session: Session, begins: str, opens: str) -> None:
    event = an_event(session, begins=datetime.fromisoformat(begins), time_zone="Asia/Seoul")
    assert doors_open(session, event.id).at == datetime.fromisoformat(opens).replace(tzinfo=event.zone)


def on_the_evening_before(event: Event) -> ProgrammeItem:
    eve = event.begins.replace(hour=18) - timedelta(days=1)
    return ProgrammeItem(event_id=event.id, day=eve.date(), pinned_at=eve, kind=ItemKind.MEAL, minutes=90, position=0)


def at_no_hour_the_day_before(event: Event) -> ProgrammeItem:
    day = event.begins.date() - timedelta(days=1)
    return ProgrammeItem(event_id=event.id, day=day, kind=ItemKind.CEREMONY, minutes=90, position=0)


def of_last_year(event: Event) -> ProgrammeItem:
    day = event.begins.date() - timedelta(days=365)
    return ProgrammeItem(event_id=event.id, day=day, kind=ItemKind.CEREMONY, minutes=90, position=0)


@pytest.mark.parametrize(
    ("item", "opens"),
    [
        (on_the_evening_before, "2027-01-13T12:00"),
        (at_no_hour_the_day_before, "2027-01-13T04:00"),
        (of_last_year, "2027-01-14T00:00"),
    ],
)
def test_who_registers_for_a_programme_that_begins_the_day_before_has_come(
    session: Session, event: Event, item: Callable[[Event], ProgrammeItem], opens: str
) -> None:
    session.add(item(event))
    (head,) = invitation_of(a_guest(session, event, reply=Reply.ACCEPTED)).attendees
    at = datetime.fromisoformat(opens).replace(tzinfo=event.zone)
    assert doors_open(session, event.id).at == at
    recording.arrive(session, head.id, at=at)
    assert not rehearsed(session, event.id)
