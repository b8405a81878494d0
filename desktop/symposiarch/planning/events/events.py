"""Events: found by what people call them, added, edited, and given their rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts, as_key
from symposiarch.model.events import Event, EventRoom, Series
from symposiarch.model.venues import Room, Venue
from symposiarch.planning.clock import known_zone, local_time_zone, refuse_far, refuse_unclear
from symposiarch.planning.events.postponing import move_reply_by, take_along
from symposiarch.planning.naming import titled
from symposiarch.planning.precedence.practices import practice as known_practice
from symposiarch.planning.rows import all_called, called_or_new, set_fields


def event_called(session: Session, reference: int | str) -> Event:
    """The event with this key, UUID, or title.

    Raises:
        SymposiarchError: there is none, or several have the title.
    """
    text = str(reference).strip()
    key = as_key(text)
    found = session.get(Event, key) if key is not None else None
    if found is None:
        found = session.scalar(select(Event).where(Event.uuid == text))
    if found is None:
        same = all_called(session, Event.title, text)
        if len(same) > 1:
            several = ", ".join(f"{event.id} ({event.begins:%Y-%m-%d})" for event in same)
            raise SymposiarchError(f"Several events are called “{text}”: say which by its id, {several}.")
        found = same[0] if same else None
    if found is None:
        raise SymposiarchError(
            f"There is no event “{reference}”. “symposiarch event list” shows the events and their ids."
        )
    return found


def add_event(
    session: Session,
    *,
    title: str,
    begins: datetime,
    time_zone: str | None = None,
    venue: str = "",
    series: str = "",
    **fields: Any,
) -> Event:
    """A new event, on the clock of this machine where no time zone is named; `fields` are what `edit_event` may set.

    Raises:
        SymposiarchError: as `edit_event`.
    """
    title = titled(title, "An event needs a title. Say what it is called, for example “National Day reception”.")
    _check_fields(fields)
    zone = known_zone(time_zone) if time_zone else local_time_zone()
    event = Event(title=title, begins=begins, time_zone=zone)
    set_fields(event, EDITABLE, fields)
    _check_times(event)
    session.add(event)
    if venue.strip():
        event.venue = venue_named(session, venue)
    if series.strip():
        event.series = called_or_new(session, Series.name, series)
    session.flush()
    return event


def known_languages(codes: Sequence[str]) -> tuple[str, ...]:
    """Languages by their codes, as they were given.

    Raises:
        SymposiarchError: one of them is no code of a language (ISO 639), so that no sheet could be written in it.
    """
    for code in codes:
        if not (code.isascii() and code.isalpha() and code.islower() and 2 <= len(code) <= 3):
            raise SymposiarchError(
                f"“{code}” is no language that is known. Write its two letters, for example en or ko."
            )
    return tuple(codes)


def _check_times(event: Event) -> None:
    if event.ends is not None and event.ends < event.begins:
        raise SymposiarchError("The event would end before it begins. Check the date and the hour of its end.")
    if event.reply_by is not None and event.reply_by > event.begins.date():
        raise SymposiarchError(
            "Replies would be asked for until a day after the event. Choose an earlier day to reply by."
        )
    for moment in (event.begins, event.ends):
        if moment is not None:
            refuse_far(moment)
            refuse_unclear(moment, event.time_zone)


def venue_named(session: Session, name: str) -> Venue:
    """The venue of this name, made when it is not there."""
    found: Venue = called_or_new(session, Venue.name, name)
    return found


EDITABLE = frozenset(
    {
        "title", "titles", "subtitles", "edition", "kind", "stage", "begins", "ends", "time_zone", "capacity",
        "languages", "dress", "occasion", "reply_mode", "reply_by", "reply_to", "practical", "practice", "house",
        "host_state", "own_state", "wave", "notes",
    }
)  # fmt: skip
"""What `edit_event` may set as it is; venue, series and organisers are named."""


def edit_event(
    session: Session,
    event_id: int,
    *,
    venue: str | None = None,
    series: str | None = None,
    with_pins: bool = False,
    **fields: object,
) -> int:
    """Set what is named in `fields`; `venue` and `series` by their names, an empty one takes them away.

    What is planned by the clock goes with an event that is put on another day, and so does the day to reply by unless
    another is named; `with_pins` takes pinned items of the programme to another hour, too. A title by language that is
    the title itself follows it. Letters that have not gone and say what no longer holds are taken back; returns how
    many.

    Raises:
        SymposiarchError: the times, the day to reply by, the time zone, the practice, a language or the capacity
            cannot be.
    """
    # Almost everything asks which event is meant, and almost nothing needs all that letters are made of.
    from symposiarch.planning.correspondence.taking_back import take_back_letters, told_of

    event = session.get_one(Event, event_id)
    if "time_zone" in fields:
        known_zone(str(fields["time_zone"]))
    if "title" in fields and not str(fields["title"]).strip():
        raise SymposiarchError("An event needs a title.")
    _check_fields(fields)
    before = told_of(event)
    if "title" in fields and "titles" not in fields:
        called, titled = event.title, str(fields["title"])
        event.titles = Texts({one: titled if said == called else said for one, said in event.titles.items()})
    set_fields(event, EDITABLE, fields)
    if venue is not None:
        event.venue = venue_named(session, venue) if venue.strip() else None
    if series is not None:
        event.series = called_or_new(session, Series.name, series) if series.strip() else None
    if event.begins.date() != before.begins.date() and "reply_by" not in fields:
        move_reply_by(session, event, before.begins.date(), today=event.today())
    if fields.keys() & {"begins", "ends", "time_zone", "reply_by"}:
        _check_times(event)
    take_along(session, event, before.begins, before.ends, with_pins=with_pins)
    return take_back_letters(session, event, before)


def _check_fields(fields: Mapping[str, Any]) -> None:
    """Refuse what cannot be, before anything is counted from it."""
    for moment in (fields.get("begins"), fields.get("ends")):
        if moment is not None:
            refuse_far(moment)
    if "practice" in fields:
        known_practice(str(fields["practice"]))
    known_languages(fields.get("languages", ()))
    capacity = fields.get("capacity")
    if capacity is not None and capacity < 0:
        raise SymposiarchError("There is room for a number of guests, or for as many as come.")
    edition = fields.get("edition")
    if edition is not None and edition < 0:
        raise SymposiarchError("The events of a series are counted from 1. Leave the number out where there is none.")


def use_room(session: Session, event_id: int, room_id: int) -> EventRoom:
    """One more room that the event uses; one that it uses already stays in its place."""
    event = session.get_one(Event, event_id)
    for used in event.rooms:
        if used.room_id == room_id:
            return used
    taken = EventRoom(room=session.get_one(Room, room_id))
    event.rooms.append(taken)
    session.flush()
    return taken


def event_fields(session: Session, event_id: int) -> dict[str, Any]:
    """Everything that `edit_event` may set, as it stands: for a form."""
    event = session.get_one(Event, event_id)
    fields: dict[str, Any] = {name: getattr(event, name) for name in sorted(EDITABLE)}
    return fields | {
        "venue": event.venue.name if event.venue else "",
        "series": event.series.name if event.series else "",
    }
