"""What a new event takes from those that the office has held."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.model.base import Texts
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.next_events import day_of_the_next, fields_of_the_next, usual_fields


def test_a_new_event_is_in_the_time_zone_and_languages_of_the_one_before(session: Session) -> None:
    assert usual_fields(session) == {}
    event = an_event(session, title="National Day", own_state="AZ", host_state="DE")
    edit_event(session, event.id, time_zone="Europe/Berlin", languages=("de", "az"), reply_to="+49 30 219")
    usual = usual_fields(session)
    assert (usual["time_zone"], usual["languages"]) == ("Europe/Berlin", ("de", "az"))
    assert (usual["own_state"], usual["host_state"], usual["reply_to"]) == ("AZ", "DE", "+49 30 219")
    assert "title" not in usual


def test_the_next_event_is_as_long_and_asks_for_replies_as_many_days_ahead(session: Session) -> None:
    event = an_event(session)
    edit_event(
        session,
        event.id,
        begins=datetime.fromisoformat("2026-12-11T16:00"),
        ends=datetime.fromisoformat("2026-12-11T23:00"),
        reply_by=date(2026, 12, 4),
        edition=2,
        notes="The lift was out of order.",
    )
    following = fields_of_the_next(session, event.id, usual=date(2027, 2, 1))
    assert following["begins"] == datetime.fromisoformat("2027-12-10T16:00")
    assert following["ends"] == datetime.fromisoformat("2027-12-10T23:00")
    assert following["reply_by"] == date(2027, 12, 3)
    assert following["edition"] == 3
    assert "notes" not in following


def test_the_title_in_its_own_language_follows_the_title(session: Session) -> None:
    event = an_event(session, title="Second Symposium")
    edit_event(session, event.id, titles=Texts({"en": "Second Symposium", "ko": "심포지엄"}))
    assert fields_of_the_next(session, event.id, usual=date(2027, 2, 1))["titles"] == Texts({"ko": "심포지엄"})
    edit_event(session, event.id, title="Third Symposium")
    assert event.titles == Texts({"en": "Third Symposium", "ko": "심포지엄"})


def test_only_what_is_numbered_comes_round_in_a_year(session: Session) -> None:
    event = an_event(session)
    edit_event(session, event.id, begins=datetime.fromisoformat("2026-12-11T16:00"), ends=None, edition=None)
    assert fields_of_the_next(session, event.id, usual=date(2027, 2, 1))["begins"].date() == date(2027, 2, 1)
    edit_event(session, event.id, begins=datetime.fromisoformat("2022-12-11T16:00"), edition=2)
    assert day_of_the_next(event, usual=date(2027, 2, 1)) == date(2027, 2, 1), "no day that is gone by is proposed"
