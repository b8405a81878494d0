"""An event that is put on another day takes along what was planned for it by the clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Invitation
from symposiarch.model.logistics import Gift, Movement, Service, ServiceKind
from symposiarch.model.programme import ItemKind, ProgrammeItem
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.postponing import ByTheClock, by_the_clock, reply_by_then

WEEK = timedelta(days=7)
NIGHT = timedelta(days=1)


@pytest.fixture
def event(session: Session) -> Event:
    event = an_event(session)
    event.ends = event.begins + timedelta(hours=4)
    hour = event.begins + timedelta(minutes=30)
    a_guest(session, event, "Aygün Əliyeva")
    came = session.query(Attendee).one()
    session.add_all(
        [
            ProgrammeItem(event_id=event.id, position=0, day=event.begins.date(), kind=ItemKind.OPENING, minutes=10),
            ProgrammeItem(
                event_id=event.id,
                position=1,
                day=event.begins.date(),
                kind=ItemKind.ADDRESS,
                minutes=20,
                pinned_at=hour,
            ),
            Service(event_id=event.id, kind=ServiceKind.CATERING, title="Coffee", begins=hour),
            Movement(event_id=event.id, attendee_id=came.id, expected_at=hour),
            Gift(event_id=event.id, title="A book", given_at=hour),
        ]
    )
    session.flush()
    return event


def planned(session: Session) -> list[datetime | None]:
    items = session.query(ProgrammeItem).order_by(ProgrammeItem.position).all()
    days = [datetime.combine(item.day, datetime.min.time()) for item in items]
    return [
        *days,
        items[1].pinned_at,
        session.query(Service).one().begins,
        session.query(Movement).one().expected_at,
        session.query(Gift).one().given_at,
    ]


def test_what_is_planned_by_the_clock_goes_with_a_postponed_event(session: Session, event: Event) -> None:
    before = planned(session)
    assert event.ends is not None
    edit_event(session, event.id, begins=event.begins + WEEK, ends=event.ends + WEEK)
    assert planned(session) == [one and one + WEEK for one in before]


def test_another_hour_of_the_same_day_or_a_further_day_at_one_end_moves_nothing(session: Session, event: Event) -> None:
    before = planned(session)
    edit_event(session, event.id, begins=event.begins - timedelta(hours=1))
    edit_event(session, event.id, begins=event.begins - timedelta(days=1))
    assert planned(session) == before


def test_pinned_items_go_to_another_hour_where_that_is_wished_on_another_day_too(
    session: Session, event: Event
) -> None:
    _day, day, pinned, *others = planned(session)
    hour = timedelta(hours=1)
    assert pinned is not None
    assert event.ends is not None
    edit_event(session, event.id, begins=event.begins + hour, ends=event.ends + hour, with_pins=True)
    assert planned(session) == [day, day, pinned + hour, *others]
    edit_event(session, event.id, begins=event.begins + WEEK + hour, ends=event.ends + WEEK + hour, with_pins=True)
    assert planned(session)[2] == pinned + WEEK + hour + hour
    assert by_the_clock(session, event.id) == ByTheClock(pinned=1, others=3)


def test_a_programme_that_came_with_the_right_day_stays_when_the_event_gets_it(session: Session, event: Event) -> None:
    item = session.query(ProgrammeItem).order_by(ProgrammeItem.position).first()
    assert item is not None
    assert event.ends is not None
    item.day = right = (event.begins + WEEK).date()
    edit_event(session, event.id, begins=event.begins + WEEK, ends=event.ends + WEEK)
    assert item.day == right


def test_a_programme_of_several_days_that_came_with_the_right_days_stays_though_they_overlap_with_the_old(
    session: Session, event: Event
) -> None:
    assert event.ends is not None
    event.ends += NIGHT
    first, second = session.query(ProgrammeItem).order_by(ProgrammeItem.position)
    first.day, second.day = right = [(event.begins + NIGHT).date(), (event.ends + NIGHT).date()]
    edit_event(session, event.id, begins=event.begins + NIGHT, ends=event.ends + NIGHT)
    assert [first.day, second.day] == right


def test_a_postponed_event_that_also_becomes_longer_takes_its_plan_along(session: Session, event: Event) -> None:
    before = planned(session)
    assert event.ends is not None
    edit_event(session, event.id, begins=event.begins + WEEK, ends=event.ends + WEEK + timedelta(days=1))
    assert planned(session) == [one and one + WEEK for one in before]


@pytest.mark.parametrize("day", [timedelta(days=1), timedelta(days=-1)])
def test_the_night_before_and_after_goes_with_an_event_put_on_the_next_day(
    session: Session, event: Event, day: timedelta
) -> None:
    party, car = session.query(Service).one(), session.query(Movement).one()
    party.begins, party.ends = begins, ends = event.begins.replace(hour=20), event.begins.replace(hour=1) + NIGHT
    car.expected_at = taken_home = ends
    rehearsal = Gift(event_id=event.id, title="Medal", given_at=event.begins - NIGHT)
    session.add(rehearsal)
    session.flush()
    assert event.ends is not None
    edit_event(session, event.id, begins=event.begins + day, ends=event.ends + day)
    assert (party.begins, party.ends, car.expected_at) == (begins + day, ends + day, taken_home + day)
    assert rehearsal.given_at == event.begins - NIGHT


@pytest.mark.parametrize(
    ("reply_by", "begins", "then"),
    [
        (date(2027, 1, 6), date(2027, 1, 21), date(2027, 1, 13)),  # a week later
        (date(2027, 1, 6), date(2027, 1, 10), date(2027, 1, 2)),  # brought forward
        (date(2027, 1, 6), date(2027, 1, 7), date(2027, 1, 4)),  # so far that its day would be gone by
        (date(2026, 12, 20), date(2027, 1, 16), date(2027, 1, 4)),  # its day was gone by before
    ],
)
def test_the_day_to_reply_by_goes_with_the_event_and_is_never_in_the_past(
    reply_by: date, begins: date, then: date
) -> None:
    assert reply_by_then(reply_by, date(2027, 1, 14), begins, today=date(2027, 1, 1)) == then


def test_the_day_to_reply_by_of_a_postponed_event_and_of_a_single_guest_go_along(
    session: Session, event: Event
) -> None:
    event.begins, event.ends = event.begins.replace(year=2077), None
    event.reply_by = event.begins.date() - WEEK
    (invitation,) = session.query(Invitation)
    invitation.reply_by = event.begins.date() - NIGHT
    edit_event(session, event.id, begins=event.begins + WEEK)
    assert (event.reply_by, invitation.reply_by) == (date(2077, 1, 14), date(2077, 1, 20))


def test_a_day_to_reply_by_that_is_named_is_kept(session: Session, event: Event) -> None:
    event.reply_by = event.begins.date() - WEEK
    edit_event(session, event.id, begins=event.begins + WEEK, ends=None, reply_by=event.reply_by)
    assert event.reply_by == date(2027, 1, 7)
