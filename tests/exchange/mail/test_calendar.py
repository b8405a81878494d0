"""The entry for the guest's calendar that goes with an invitation."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar
from sqlalchemy.orm import Session

from symposiarch.exchange.mail.calendar import invitation_calendar
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.venues import Venue


def test_an_event_without_an_end_takes_two_hours_at_the_address_in_the_guests_language(
    session: Session, event: Event
) -> None:
    event.ends = None
    event.venue = Venue(name="The Hall", address="1 College Lane", city="Seoul", addresses=Texts({"az": "Kollec 1"}))
    session.flush()
    for language, where in (("en", "The Hall, 1 College Lane, Seoul"), ("az", "The Hall, Kollec 1, Seoul")):
        (entry,) = Calendar.from_ical(invitation_calendar(session, event.id, language=language)).walk("VEVENT")
        assert entry.decoded("DTEND") - entry.decoded("DTSTART") == timedelta(hours=2)
        assert str(entry["LOCATION"]) == where


def test_the_city_is_told_once_and_each_line_of_the_address_is_parted(session: Session, event: Event) -> None:
    event.venue = Venue(name="The Hall", address="1 College Lane\n04524 Seoul", city="Seoul")
    session.flush()
    for address, where in (
        ("1 College Lane\n04524 Seoul", "The Hall, 1 College Lane, 04524 Seoul"),
        ("", "The Hall, Seoul"),
    ):
        event.venue.address = address
        (entry,) = Calendar.from_ical(invitation_calendar(session, event.id, language="en")).walk("VEVENT")
        assert str(entry["LOCATION"]) == where
    event.venue.name = "The Hall of Seoul"
    (entry,) = Calendar.from_ical(invitation_calendar(session, event.id, language="en")).walk("VEVENT")
    assert str(entry["LOCATION"]) == "The Hall of Seoul"
