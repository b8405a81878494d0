"""The event as an .ics file for a guest's calendar, with the time zone of its place written out."""

from __future__ import annotations

from datetime import datetime, timedelta

from icalendar import Calendar, Event, vText
from sqlalchemy.orm import Session

from symposiarch.model.base import now
from symposiarch.model.events import Event as EventOfOffice
from symposiarch.planning.correspondence.places import place_line


def invitation_calendar(
    session: Session, event_id: int, *, language: str, method: str = "PUBLISH", at: datetime | None = None
) -> bytes:
    """One VEVENT. The same event keeps its UID, so that a later file moves the entry instead of adding another.

    `at` is when it was made. An event without an end is given two hours.
    """
    event = session.get_one(EventOfOffice, event_id)
    calendar = Calendar()
    calendar.add("prodid", "-//Symposiarch//Invitations//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    entry = Event()
    entry.add("uid", f"{event.uuid}@symposiarch")
    entry.add("dtstamp", at or now())
    entry.add("sequence", event.version - 1)
    entry.add("summary", event.titles.get(language, event.title))
    entry.add("dtstart", event.begins_at)
    entry.add("dtend", event.ends_at or event.begins_at + timedelta(hours=2))
    entry.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    if event.venue is not None:
        entry.add("location", vText(place_line(event.venue, language)))
    subtitle = event.subtitles.get(language, "")
    if subtitle:
        entry.add("description", subtitle)
    calendar.add_component(entry)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
