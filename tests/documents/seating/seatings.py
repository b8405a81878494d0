"""A dinner whose seating is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session
from tests.builders import an_event, invitation_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Invitation, Reply
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import FeatureKind, Layout, Room, RoomFeature, Seat, Table, TableShape, Venue
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans

HANGUL = {2: "김철수"}


def a_seating(session: Session, guests: int, tables: str, *, room: tuple[int, int] | None = None) -> Event:
    """A host and guests of long and short names at some tables, in a room with a door and a window, or in none."""
    event = an_event(session, languages=("en", "ko"))
    _invite_everybody(session, event, guests)
    held = None
    if room is not None:
        held = Room(name="Hall", width=room[0], depth=room[1])
        session.add(Venue(name="Residence", rooms=[held]))
        session.flush()
        for kind, x, y in ((FeatureKind.DOOR, room[0] // 2, room[1]), (FeatureKind.WINDOW, 0, room[1] // 2)):
            held.features.append(RoomFeature(kind=kind, x=x, y=y, width=1400, depth=150))
        session.flush()
    layout = add_layout(
        session, tables=read_wanted(tables), event_id=event.id, room_id=held.id if held is not None else None
    )
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Dinner")
    fill.fill_by_rank(session, plan.id)
    return event


def _invite_everybody(session: Session, event: Event, guests: int) -> None:
    """The host and the guests as `a_guest` makes them, all at once: hundreds of them take no longer than a dinner."""
    academy = Organisation(name="Academy")
    people = [Person(given_name="Kamran", family_name="Hasanov", posts=[Post(title="Ambassador")])]
    for number in range(1, guests):
        people.append(
            Person(
                given_name="Maria Magdalena" if number % 3 == 0 else "Ji",
                family_name=f"Guest{number}",
                native_name=HANGUL.get(number, ""),
                diet="halal" if number == 5 else "",
                posts=[Post(title="Director", organisation=academy)],
            )
        )
    session.add_all(people)
    session.flush()
    honours = {0: Honour.HOST, 1: Honour.GUEST_OF_HONOUR}
    for number, person in enumerate(people):
        head = Attendee(event_id=event.id, person_id=person.id, honour=honours.get(number, Honour.NONE))
        session.add(Invitation(event_id=event.id, person_id=person.id, reply=Reply.ACCEPTED, attendees=[head]))
    session.flush()
    session.expire_all()


def seats_of(facts: dict[str, Any]) -> list[dict[str, Any]]:
    return [seat for table in facts["plans"][0][0]["tables"] for seat in table["seats"]]


def read(page: Any) -> tuple[str, float]:
    """The words of a page, and the smallest type, in points, in which a guest's name is set."""
    sizes: list[float] = []
    text = page.extract_text(
        visitor_text=lambda words, _, matrix, font, size: (
            sizes.append(size * max(abs(matrix[1]), abs(matrix[3]))) if "Guest" in words else None
        )
    )
    return text, min(sizes)


def seat(session: Session, event: Event, *tables: tuple[str, Sequence[Person | Attendee]], chosen: bool = True) -> None:
    """The people at the tables, in the order of the seats."""
    layout = Layout(name="Dinner", event_id=event.id)
    session.add(layout)
    session.flush()
    plan = SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", number=3, chosen=chosen)
    session.add(plan)
    session.flush()
    for position, (label, people) in enumerate(tables):
        shape = TableShape.ROW if label.startswith("Row") else TableShape.ROUND
        table = Table(layout_id=layout.id, label=label, position=position, shape=shape)
        session.add(table)
        session.flush()
        for place, person in enumerate(people):
            chair = Seat(table_id=table.id, position=place, x=0, y=0, facing=0.0)
            session.add(chair)
            session.flush()
            heads = [person] if isinstance(person, Attendee) else invitation_of(person).attendees
            (head,) = [one for one in heads if one is person or one.role is AttendeeRole.INVITEE]
            session.add(Place(plan_id=plan.id, seat_id=chair.id, attendee_id=head.id))
    session.flush()
