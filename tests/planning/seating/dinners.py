"""A dinner that is seated, for whoever looks at who sits where."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Honour, Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans


def a_dinner(session: Session, guests: int, tables: str, *, host: bool = True, **fields: object) -> SeatingPlan:
    """A dinner whose guests have accepted: a host, then ambassadors "Guest AA", "Guest AB"..., all speaking English."""
    event = an_event(session, **fields)
    if host:
        a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, languages=("en",))
    for number in range(guests):
        a_guest(
            session, event, f"Guest {chr(65 + number // 26)}{chr(65 + number % 26)}", reply=Reply.ACCEPTED,
            title="Ambassador", state="", languages=("en",),
        )  # fmt: skip
    layout = add_layout(session, tables=read_wanted(tables), event_id=event.id)
    return plans.add_plan(session, event.id, layout_id=layout.id)


def sitting(session: Session, plan: SeatingPlan) -> dict[str, who_sits.SeatRow]:
    return {row.name: row for row in who_sits.seat_rows(session, plan.id) if row.name}


def attendee(session: Session, event: Event, name: str) -> Attendee:
    from sqlalchemy import select

    rows = session.scalars(select(Attendee).where(Attendee.event_id == event.id))
    return next(row for row in rows if (row.person.name if row.person else row.name) == name)
