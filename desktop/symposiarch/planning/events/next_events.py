"""What a new event begins with: what the office says alike of all its events, or what the next of a kind keeps."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.planning.events.editions import title_of_the_next
from symposiarch.planning.events.events import add_event, event_fields
from symposiarch.planning.events.organisers import add_organiser

ALIKE = ("time_zone", "languages", "practice", "own_state", "host_state", "reply_to")
"""What an event says of the office rather than of itself."""
ITS_OWN = frozenset({"stage", "notes", "wave", "practical"})
"""What the next event does not take over."""


def usual_fields(session: Session) -> dict[str, Any]:
    """What the event that was made last says of the office, for the form of another; empty in an office without one."""
    last = session.scalar(select(Event).order_by(Event.id.desc()).limit(1))
    return {} if last is None else {name: getattr(last, name) for name in ALIKE}


def day_of_the_next(event: Event, *, usual: date) -> date:
    """What is numbered comes round in a year, on the same day of the week; anything else is as near as is `usual`."""
    in_a_year = event.begins.date() + timedelta(weeks=52)
    return in_a_year if event.edition and in_a_year > event.today() else usual


def fields_of_the_next(session: Session, event_id: int, *, usual: date) -> dict[str, Any]:
    """What the next event like this one takes over, for a form: at the same hour, as long as before, replies asked for
    as many days ahead, and one edition further, which its titles say as well."""
    return _taken_over(session, event_id, day_of_the_next(session.get_one(Event, event_id), usual=usual))


def _taken_over(session: Session, event_id: int, on: date) -> dict[str, Any]:
    fields = {name: value for name, value in event_fields(session, event_id).items() if name not in ITS_OWN}
    begun, ended, reply_by = fields["begins"], fields["ends"], fields["reply_by"]
    edition, spoken = fields["edition"], fields["languages"]
    titles = {one: said for one, said in fields["titles"].items() if said != fields["title"]}
    if edition:
        titles = {one: title_of_the_next(said, edition, [one]) for one, said in titles.items()}
        fields["title"] = title_of_the_next(fields["title"], edition, spoken or ["en"])
    fields["titles"] = Texts(titles)
    fields["begins"] = begins = datetime.combine(on, begun.time())
    fields["ends"] = begins + (ended - begun) if ended is not None else None
    fields["reply_by"] = on - (begun.date() - reply_by) if reply_by is not None else None
    fields["edition"] = edition and edition + 1
    return fields


def add_the_next(session: Session, event_id: int, *, begins: datetime, title: str = "") -> Event:
    """The next event like this one, held by the same organisers; where it is given no other title, it keeps that
    one, numbered on.

    Raises:
        SymposiarchError: as `add_event`.
    """
    like = session.get_one(Event, event_id)
    fields = _taken_over(session, event_id, begins.date())
    length = fields["ends"] - fields["begins"] if fields["ends"] is not None else None
    fields |= {"begins": begins, "ends": begins + length if length is not None else None}
    event = add_event(session, **(fields | {"title": title} if title else fields))
    for one in like.organisers:
        name = one.organisation.name
        add_organiser(session, event.id, organisation=name, role=one.role, quota=one.quota, contact_id=one.contact_id)
    return event
