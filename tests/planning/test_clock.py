"""The clock at a place: what a written time means on it, and the hours that it skips or shows twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.planning import clock
from symposiarch.planning.events import events


def on(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("written", "zone", "read"),
    [
        ("2026-12-10T19:00", "Asia/Seoul", "2026-12-10T19:00"),
        ("2026-12-10T10:00+00:00", "Asia/Seoul", "2026-12-10T19:00"),
        ("2026-12-10T10:00Z", "Asia/Seoul", "2026-12-10T19:00"),
        (" 2026-12-10 ", "Europe/Paris", "2026-12-10T00:00"),
    ],
)
def test_a_time_is_told_by_the_clock_at_the_place(written: str, zone: str, read: str) -> None:
    assert clock.read_time(written, zone) == on(read)


@pytest.mark.parametrize("written", ["tomorrow", "2026-13-01", "0001-01-01T00:00+23:00", "9999-12-31T23:00-10:00", ""])
def test_what_is_no_time_is_said(written: str) -> None:
    with pytest.raises(SymposiarchError, match="is not a date and time"):
        clock.read_time(written, "Asia/Seoul")


@pytest.mark.parametrize("zone", ["Atlantis", "/etc/passwd", "../x", ""])
def test_a_place_without_a_clock_is_said(zone: str) -> None:
    with pytest.raises(SymposiarchError, match="is not a time zone"):
        clock.read_time("2026-12-10T10:00+09:00", zone)


def test_an_event_does_not_begin_in_an_hour_that_the_clocks_skip(session: Session) -> None:
    with pytest.raises(SymposiarchError, match="there is no such hour"):
        an_event(session, begins=on("2026-03-29T02:30"), ends=None, time_zone="Europe/Paris")
    event = an_event(session, begins=on("2026-03-29T01:30"), ends=on("2026-03-29T03:00"), time_zone="Europe/Paris")
    with pytest.raises(SymposiarchError, match="there is no such hour"):
        events.edit_event(session, event.id, ends=on("2026-03-29T02:45"))


def test_a_clock_that_is_moved_to_another_place_must_show_the_hours_of_the_event(session: Session) -> None:
    event = an_event(session, begins=on("2026-03-29T02:30"), ends=None, time_zone="Asia/Seoul")
    with pytest.raises(SymposiarchError, match="there is no such hour"):
        events.edit_event(session, event.id, time_zone="Europe/Paris")
    session.expire(event)
    events.edit_event(session, event.id, title="A walk at night")


def test_of_an_hour_that_comes_twice_the_first_is_kept(session: Session) -> None:
    zone = "Europe/Paris"
    assert clock.shown_twice(on("2026-10-25T02:30"), zone)
    assert not clock.shown_twice(on("2026-10-25T03:30"), zone)
    first = clock.read_time("2026-10-25T02:30+02:00", zone)
    an_event(session, begins=first, ends=None, time_zone=zone)
    with pytest.raises(SymposiarchError, match="twice"):
        an_event(session, begins=clock.read_time("2026-10-25T02:30+01:00", zone), ends=None, time_zone=zone)


def test_replies_are_not_asked_for_after_the_event(session: Session) -> None:
    event = an_event(session)
    with pytest.raises(SymposiarchError, match="a day after the event"):
        events.edit_event(session, event.id, reply_by=event.begins.date() + timedelta(days=1))
    events.edit_event(session, event.id, reply_by=event.begins.date())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("begins", datetime.fromisoformat("0001-01-01T00:00")),
        ("ends", datetime.fromisoformat("9999-12-31T23:59")),
        ("languages", ("en", "ko-KR")),
        ("languages", ("Klingon",)),
        ("capacity", -5),
    ],
)
def test_what_no_event_can_have_is_refused_in_a_sentence(session: Session, field: str, value: Any) -> None:
    event = an_event(session)
    with pytest.raises(SymposiarchError):
        events.edit_event(session, event.id, **{field: value})
