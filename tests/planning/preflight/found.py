"""What one rule finds, and the guests and tables about which it finds it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Person
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.preflight import Finding, look_closely, preflight

DAY = datetime(2027, 1, 14, 1, tzinfo=UTC)  # ten in the morning in Seoul


def found(session: Session, event: Event, code: str, *, before: int = 30) -> list[Finding]:
    """What one rule finds, so many days before the event."""
    session.flush()
    session.expire_all()
    looked = preflight(session, event.id, at=DAY - timedelta(days=before), close=look_closely(session, event.id))
    return [one for one in looked if one.code == code]


def coming(session: Session, event: Event, name: str = "Nigar Quliyeva", **fields: Any) -> Person:
    return a_guest(
        session, event, name, **({"reply": Reply.ACCEPTED, "email": f"{name.replace(' ', '')}@example.org"} | fields)
    )


def a_plan(session: Session, event: Event, *, seats: int = 4, chosen: bool = True) -> list[Seat]:
    layout = Layout(name="Hall", event_id=event.id)
    table = Table(label="1", layout=layout)
    session.add_all([layout, table])
    places = [Seat(table=table, position=number, x=0, y=0, facing=0.0) for number in range(seats)]
    session.add_all(places)
    session.flush()
    session.add(SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=chosen))
    session.flush()
    return places


def sit(session: Session, event: Event, person: Person, seat: Seat) -> None:
    plan = session.query(SeatingPlan).filter_by(event_id=event.id).one()
    (attendee,) = [one for one in invitation_of(person).attendees if one.role is AttendeeRole.INVITEE]
    session.add(Place(plan_id=plan.id, seat_id=seat.id, attendee_id=attendee.id))
