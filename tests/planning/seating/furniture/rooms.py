"""Rooms and layouts for tests of furniture."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_guest, head_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.model.venues import Layout
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.seats_of_honour import seats_of_honour
from symposiarch.planning.seating.furniture.tables import form_for
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import by_hand, plans


def a_layout(session: Session, words: str, *, event: Event | None = None) -> Layout:
    return add_layout(session, tables=read_wanted(words), event_id=event.id if event else None)


def seated(session: Session, layout: Layout, event: Event, count: int) -> int:
    """A plan in which so many guests sit on the first seats of honour of the first table, best first."""
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Plan A")
    table = layout.tables[0]
    order = seats_of_honour(form_for(table.shape, len(table.seats), table.options)).all
    for number in range(count):
        person = a_guest(session, event, f"Guest {chr(65 + number)}", reply=Reply.ACCEPTED)
        head = head_of(person)
        by_hand.seat_guest(session, plan.id, attendee_id=head.id, seat_id=table.seats[order[number]].id)
    return plan.id
