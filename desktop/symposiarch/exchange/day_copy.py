"""Two doors: a copy of the office goes to a second laptop, and the arrivals recorded there come back.

The copy is an office file of its own, so that the second door works exactly as the first. What comes back is only
arrivals and who walked in; the records of both doors are kept, and where they disagree somebody is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import Arrival, Attendee, AttendeeRole
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.model.people import Person
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Seat
from symposiarch.store import Office


@dataclass(slots=True)
class Merged:
    """What came from the other door. Each conflict is a sentence; nothing was left out for it."""

    arrivals: int = 0
    undone: int = 0
    walk_ins: int = 0
    conflicts: list[str] = field(default_factory=list)


def write_day_copy(office: Office, target: Path) -> None:
    """Copy the office as it stands, for the laptop at the other door.

    Raises:
        SymposiarchError: there is a file of this name already, which may hold arrivals.
    """
    if target.exists():
        raise SymposiarchError(f"{target} is there already and may hold arrivals. Choose another name.")
    office.backup_to(target)


def merge_arrivals(session: Session, event_id: int, copy: Path) -> Merged:
    """Bring the arrivals of the other door into this office. Done twice, the second time changes nothing.

    Raises:
        SymposiarchError: the file is no office, or its office does not hold this event.
    """
    event = session.get_one(Event, event_id)
    with Office.open(copy, create=False) as other, other.reading() as there:
        theirs = there.scalar(select(Event).where(Event.uuid == event.uuid))
        if theirs is None:
            raise SymposiarchError(f"{copy.name} does not hold “{event.title}”. Choose the copy made for this event.")
        return _Merge(session, there, event).all_of(theirs)


class _Merge:
    """One merge: `here` is written, `there` is read."""

    def __init__(self, here: Session, there: Session, event: Event) -> None:
        self.here, self.there, self.event = here, there, event
        self.done = Merged()
        heads = here.scalars(select(Attendee).where(Attendee.event_id == event.id)).all()
        self.heads = {head.uuid: head for head in heads}
        self.arrivals = {arrival.uuid: arrival for head in heads for arrival in head.arrivals}
        self.uninvited = {fold(head.name) for head in heads if head.role is AttendeeRole.WALK_IN}

    def all_of(self, theirs: Event) -> Merged:
        arrivals = select(Arrival).join(Attendee).where(Attendee.event_id == theirs.id).order_by(Arrival.at, Arrival.id)
        for arrival in self.there.scalars(arrivals):
            self.take(arrival)
        self.here.flush()
        return self.done

    def take(self, theirs: Arrival) -> None:
        ours = self.arrivals.get(theirs.uuid)
        if ours is not None:
            if theirs.undone_at is not None and ours.undone_at is None:
                ours.undone_at = theirs.undone_at
                self.done.undone += 1
            return
        head = self.heads.get(theirs.attendee.uuid) or self.newcomer(theirs.attendee)
        standing = next((one for one in head.arrivals if one.undone_at is None), None)
        if standing is not None and theirs.undone_at is None:
            self.done.conflicts.append(
                f"{_called(head)} was let in twice: {self.where(standing)}, and {self.where(theirs)}."
            )
        kept = Arrival(uuid=theirs.uuid, at=theirs.at, door=theirs.door, by=theirs.by, undone_at=theirs.undone_at)
        head.arrivals.append(kept)
        self.arrivals[kept.uuid] = kept
        self.done.arrivals += 1

    def where(self, arrival: Arrival) -> str:
        return f"{arrival.at.astimezone(self.event.zone):%H:%M} at {arrival.door or 'a door without a name'}"

    def newcomer(self, theirs: Attendee) -> Attendee:
        """A head that is not known here: who walked in there, or was taken off the list here meanwhile."""
        name = _called(theirs)
        person = theirs.person and self.here.scalar(select(Person).where(Person.uuid == theirs.person.uuid))
        head = Attendee(
            uuid=theirs.uuid,
            event_id=self.event.id,
            person_id=person.id if person else None,
            name="" if person else name,
            role=AttendeeRole.WALK_IN,
            notes=theirs.notes,
        )
        self.here.add(head)
        self.here.flush()
        self.heads[head.uuid] = head
        self.done.walk_ins += 1
        if theirs.role is not AttendeeRole.WALK_IN:
            self.done.conflicts.append(f"{name} arrived there and is no longer on the list here.")
        elif fold(name) in self.uninvited:
            self.done.conflicts.append(f"Somebody called {name} walked in at both doors.")
        self.seat(head, theirs)
        return head

    def seat(self, head: Attendee, theirs: Attendee) -> None:
        """The seat that the other door gave out, unless it is taken here."""
        given = self.there.execute(
            select(SeatingPlan.uuid, Seat.uuid)
            .select_from(Place)
            .join(SeatingPlan, Place.plan_id == SeatingPlan.id)
            .join(Seat, Place.seat_id == Seat.id)
            .where(Place.attendee_id == theirs.id, SeatingPlan.chosen)
        ).first()
        if given is None:
            return
        plan = self.here.scalar(select(SeatingPlan).where(SeatingPlan.uuid == given[0]))
        seat = self.here.scalar(select(Seat).where(Seat.uuid == given[1]))
        if plan is None or seat is None or plan.frozen_at is not None:
            return
        sitter = self.here.scalar(select(Place).where(Place.plan_id == plan.id, Place.seat_id == seat.id))
        if sitter is not None:
            self.done.conflicts.append(
                f"{_called(head)} was given a seat at the other door in which {_called(sitter.attendee)} sits here."
            )
            return
        self.here.add(Place(plan_id=plan.id, seat_id=seat.id, attendee_id=head.id))
        self.here.flush()


def _called(head: Attendee) -> str:
    if head.name or head.person:
        return head.name or (head.person.name if head.person else "")
    return f"Whoever comes with {head.invitation.person.name}" if head.invitation else "Somebody"
