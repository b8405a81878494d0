"""A copy of an event as an office file for a co-host who has this program: names, functions, replies and tables.

The file is made anew and each row in it is written from the fields that are named here; nothing is copied and cut down,
so that what a co-host does not need was never in it, nor in its history.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from symposiarch.documents.saving import save
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row, Texts
from symposiarch.model.events import Event, EventRoom, Organiser
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Room, RoomFeature, Seat, Table, Venue
from symposiarch.planning.heads import Head
from symposiarch.store import Office
from symposiarch.store.faults import explained_files

AnyRow = TypeVar("AnyRow", bound=Row)

_NAMES = ("honorific", "given_name", "family_name", "suffix", "name_order", "printed_name", "native_name")
_EVENT = tuple(
    "uuid title titles subtitles kind stage begins ends time_zone languages dress reply_mode reply_by".split()
)
_INVITATION = ("uuid", "stage", "reply", "reply_mode", "reply_by")
_ROOM = ("uuid", "name", "names", "width", "depth", "outline")
_FEATURE = ("kind", "label", "x", "y", "width", "depth", "rotation")
_TABLE = ("uuid", "label", "position", "shape", "x", "y", "rotation", "mirrored", "width", "depth", "options")
_SEAT = ("uuid", "position", "label", "kind", "x", "y", "facing")
_PLAN = ("uuid", "name", "chosen", "number", "frozen_at")


def write_redacted_office(session: Session, event_id: int, path: Path, heads: Sequence[Head]) -> None:
    """Write an office file with this event and these heads of it.

    Raises:
        SymposiarchError: there is a file of this name already, or the place cannot be written to.
    """
    with explained_files(path):
        there = path.exists()
    if there:
        raise SymposiarchError(f"{path} is there already. Choose another name for the copy.")

    def write(beside: Path) -> None:
        with tempfile.TemporaryDirectory(prefix=".", dir=path.parent) as folder:
            made = Path(folder) / path.name
            with Office.open(made) as office:
                office.who, office.machine = _giver(session, event_id), ""
                with office.transaction("Copy for a co-host", fact=True) as work:
                    _Copy(session, work.session, heads).of(event_id)
            made.replace(beside)

    save(write, path)


def _giver(session: Session, event_id: int) -> str:
    """Who stands in the history of the copy: the house that gives the event, not whoever pressed the button."""
    organisers = session.get_one(Event, event_id).organisers
    return organisers[0].organisation.name if organisers else ""


class _Copy:
    """One copy: `there` is read, `here` is written."""

    def __init__(self, there: Session, here: Session, heads: Sequence[Head]) -> None:
        self.there, self.here = there, here
        self.heads = heads
        self.functions = {head.person_id: head for head in heads}
        self.people: dict[int, Person] = {}
        self.organisations: dict[str, Organisation] = {}

    def of(self, event_id: int) -> None:
        theirs = self.there.get_one(Event, event_id)
        event = _like(theirs, Event, _EVENT)
        if theirs.venue is not None:
            event.venue = _like(theirs.venue, Venue, ("uuid", "name", "names", "city"))
        self.here.add(event)
        for one in theirs.organisers:
            house = self.organisation(one.organisation.name, one.organisation.names)
            self.here.add(Organiser(event=event, organisation=house, role=one.role, position=one.position))
        self.here.flush()
        self.seat(theirs, event, self.attendees(event))
        self.here.flush()

    def attendees(self, event: Event) -> dict[int, Attendee]:
        """The heads by their keys there, with whoever is represented by one of them."""
        listed = [head.invitation_id for head in self.heads if head.invitation_id is not None]
        invitations: dict[int | None, Invitation] = {}
        for invitation in self.there.scalars(
            select(Invitation).where(Invitation.id.in_(listed)).order_by(Invitation.id)
        ):
            kept = _like(invitation, Invitation, _INVITATION)
            kept.event, kept.person = event, self.person(invitation.person)
            invitations[invitation.id] = kept
        wanted = or_(
            Attendee.id.in_([head.id for head in self.heads]),
            Attendee.invitation_id.in_(listed) & (Attendee.role == AttendeeRole.INVITEE),
        )
        copied: dict[int, Attendee] = {}
        for theirs in self.there.scalars(select(Attendee).where(wanted).order_by(Attendee.id)):
            head = copied[theirs.id] = _like(theirs, Attendee, ("uuid", "role", "name"))
            head.event, head.invitation = event, invitations.get(theirs.invitation_id)
            head.person = self.person(theirs.person) if theirs.person is not None else None
        self.here.add_all(copied.values())
        return copied

    def person(self, theirs: Person) -> Person:
        """Somebody by name, with the function that this event knows of those who come."""
        if theirs.id not in self.people:
            ours = self.people[theirs.id] = _like(theirs, Person, ("uuid", *_NAMES))
            head = self.functions.get(theirs.id)
            if head is not None and (head.title or head.organisation):
                house = self.organisation(head.organisation, head.organisation_names) if head.organisation else None
                ours.posts.append(Post(title=head.title, titles=deepcopy(head.titles), organisation=house))
        return self.people[theirs.id]

    def organisation(self, name: str, names: Texts) -> Organisation:
        if name not in self.organisations:
            self.organisations[name] = Organisation(name=name, names=deepcopy(names))
        return self.organisations[name]

    def seat(self, theirs: Event, event: Event, attendees: Mapping[int, Attendee]) -> None:
        """The chosen plan, with the room as it is drawn."""
        plan = self.there.scalar(select(SeatingPlan).where(SeatingPlan.event_id == theirs.id, SeatingPlan.chosen))
        if plan is None:
            return
        layout = _like(plan.layout, Layout, ("uuid", "name", "kind"))
        layout.event_id, layout.room = event.id, self.room(plan.layout.room, event)
        seats: dict[int, Seat] = {}
        for table in plan.layout.tables:
            laid = _like(table, Table, _TABLE)
            layout.tables.append(laid)
            for seat in table.seats:
                seats[seat.id] = _like(seat, Seat, _SEAT)
                laid.seats.append(seats[seat.id])
        kept = _like(plan, SeatingPlan, _PLAN)
        kept.event, kept.layout = event, layout
        kept.places = [
            Place(seat=seats[place.seat_id], attendee=attendees[place.attendee_id])
            for place in plan.places
            if place.attendee_id in attendees
        ]
        self.here.add(kept)

    def room(self, theirs: Room | None, event: Event) -> Room | None:
        """The room of the plan, where the event has a venue for it to be in."""
        if theirs is None or event.venue is None:
            return None
        room = _like(theirs, Room, _ROOM)
        room.venue = event.venue
        room.features = [_like(feature, RoomFeature, _FEATURE) for feature in theirs.features]
        self.here.add(room)
        event.rooms.append(EventRoom(room=room))
        return room


def _like(theirs: Row, kind: type[AnyRow], fields: Iterable[str]) -> AnyRow:
    """A new row with these fields of another one, and no others."""
    return kind(**{name: deepcopy(getattr(theirs, name)) for name in fields})
