"""What a new event takes from those that the office has held."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.model.base import Texts
from symposiarch.model.events import OrganiserRole
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.next_events import add_the_next, day_of_the_next, fields_of_the_next, usual_fields
from symposiarch.planning.events.organisers import add_organiser


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


def test_the_next_event_is_held_by_the_same_organisers_and_keeps_its_length_at_another_hour(session: Session) -> None:
    event = an_event(session, title="Şərq axşamı")
    edit_event(
        session,
        event.id,
        begins=datetime.fromisoformat("2026-12-11T16:00"),
        ends=datetime.fromisoformat("2026-12-11T23:00"),
        series="Şərq axşamları",
        venue="Əlincə Sarayı",
        edition=2,
    )
    add_organiser(session, event.id, organisation="Ədəbiyyat Muzeyi", role=OrganiserRole.HOST, quota=40)
    following = add_the_next(session, event.id, begins=datetime.fromisoformat("2027-10-01T18:30"))
    assert (following.title, following.edition, following.stage) == ("Şərq axşamı", 3, event.stage)
    assert following.ends == datetime.fromisoformat("2027-10-02T01:30")
    assert (following.venue, following.series) == (event.venue, event.series)
    assert [(one.organisation.name, one.role, one.quota) for one in following.organisers] == [
        ("Ədəbiyyat Muzeyi", OrganiserRole.HOST, 40)
    ]
    named = add_the_next(session, event.id, begins=datetime.fromisoformat("2028-10-01T18:30"), title="Qərb axşamı")
    assert named.title == "Qərb axşamı"


def test_the_next_edition_is_numbered_on_in_its_titles(session: Session) -> None:
    event = an_event(session, title="Second Symposium", edition=2)
    edit_event(session, event.id, titles=Texts({"en": "Second Symposium", "ko": "제2회 심포지엄"}))
    following = add_the_next(session, event.id, begins=datetime.fromisoformat("2027-12-10T16:00"))
    assert (following.title, following.edition) == ("Third Symposium", 3)
    assert following.titles == Texts({"ko": "제3회 심포지엄"})
