"""Two doors: a copy of the office goes to a second laptop, and the arrivals recorded there come back.

The copy is an office file of its own, so that the second door works exactly as the first. What comes back is only
arrivals and who walked in; the records of both doors are kept, and where they disagree somebody is told.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Arrival, Attendee, AttendeeRole
from symposiarch.model.people import Person
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Seat, Table
from symposiarch.planning.arrivals.recording import WALKED_IN, seat_lowest, take_off_the_list, undo_arrival
from symposiarch.planning.doors import doors_open
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.rows import like
from symposiarch.planning.saying import Saying
from symposiarch.store import Office
from symposiarch.store.faults import explained_files


class Disagreement(enum.StrEnum):
    """In what the two doors differ."""

    LET_IN_TWICE = "let_in_twice"
    TAKEN_OFF = "taken_off"
    SAME_NAME = "same_name"
    SEAT_TAKEN = "seat_taken"
    SEAT_GONE = "seat_gone"


_SENTENCES = {
    Disagreement.LET_IN_TWICE: "{name} was let in twice: {first}, and {second}.",
    Disagreement.TAKEN_OFF: "{name} arrived there and is no longer on the list here.",
    Disagreement.SAME_NAME: "Somebody called {name} walked in at both doors.",
    Disagreement.SEAT_TAKEN: "{name} was given a seat at the other door in which {other} sits here.",
    Disagreement.SEAT_GONE: "{name} was given a seat at the other door that the plan chosen here cannot give.",
}
NO_MORE: Mapping[str, str | Saying] = {}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that the doors saw differently. Everything was kept; `settle` does what somebody decides.

    `other_id` is the head with whom this one may be confused: of the same name, or in the same seat.
    """

    kind: Disagreement
    sentence: Saying
    attendee_id: int
    other_id: int | None = None


@dataclass(slots=True)
class Merged:
    """What came from the other door; nothing was left out for a conflict."""

    arrivals: int = 0
    undone: int = 0
    walk_ins: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


def write_day_copy(office: Office, target: Path) -> None:
    """Copy the office as it stands, for the laptop at the other door.

    Raises:
        SymposiarchError: there is a file of this name already, which may hold arrivals.
    """
    with explained_files(target):
        there = target.exists()
    if there:
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
        self.opens = doors_open(here, event.id).at
        heads = here.scalars(
            select(Attendee)
            .where(Attendee.event_id == event.id)
            .options(selectinload(Attendee.arrivals), selectinload(Attendee.person))
        ).all()
        self.heads = {head.uuid: head for head in heads}
        self.arrivals = {arrival.uuid: arrival for head in heads for arrival in head.arrivals}
        self.uninvited = {fold(_called(head)): head for head in heads if head.role is AttendeeRole.WALK_IN}

    def all_of(self, theirs: Event) -> Merged:
        arrivals = select(Arrival).join(Attendee).where(Attendee.event_id == theirs.id).order_by(Arrival.at, Arrival.id)
        for arrival in self.there.scalars(arrivals.options(joinedload(Arrival.attendee))):
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
        # Who was let in at a rehearsal, too, was not let in twice.
        alike = (one for one in head.arrivals if (one.at < self.opens) is (theirs.at < self.opens))
        standing = next((one for one in alike if one.undone_at is None), None)
        if standing is not None and theirs.undone_at is None:
            twice = {
                "first": self.where(standing, "{time} at this door"),
                "second": self.where(theirs, "{time} at the other door"),
            }
            self.differ(Disagreement.LET_IN_TWICE, head, _who(head), twice)
        kept = like(theirs, "uuid at door by undone_at")
        head.arrivals.append(kept)
        self.arrivals[kept.uuid] = kept
        self.done.arrivals += 1

    def differ(
        self,
        kind: Disagreement,
        head: Attendee,
        name: str | Saying,
        facts: Mapping[str, str | Saying] = NO_MORE,
        *,
        other: Attendee | None = None,
    ) -> None:
        sentence = Saying(_SENTENCES[kind], {"name": name, **facts})
        self.done.conflicts.append(Conflict(kind, sentence, head.id, other.id if other else None))

    def where(self, arrival: Arrival, unnamed: str) -> Saying:
        """When and at which door; `unnamed` says it of a door that was given no name."""
        time = f"{arrival.at.astimezone(self.event.zone):%H:%M}"
        if not arrival.door:
            return Saying(unnamed, {"time": time})
        return Saying("{time} at {door}", {"time": time, "door": arrival.door})

    def newcomer(self, theirs: Attendee) -> Attendee:
        """A head that is not known here: who walked in there, or was taken off the list here meanwhile."""
        name = _called(theirs)
        person = theirs.person and self.here.scalar(select(Person).where(Person.uuid == theirs.person.uuid))
        if theirs.person is not None and person is None and theirs.person.source == WALKED_IN:
            person = self.acquaintance(theirs.person)
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
        twin = self.uninvited.get(fold(name))
        if theirs.role is not AttendeeRole.WALK_IN:
            self.differ(Disagreement.TAKEN_OFF, head, _who(theirs))
        elif twin is not None:
            self.differ(Disagreement.SAME_NAME, head, name, other=twin)
        self.seat(head, theirs)
        return head

    def acquaintance(self, theirs: Person) -> Person:
        """Whom the other door put into the address book for the badge."""
        post = theirs.main_post
        ours = add_person(
            self.here,
            printed_name=theirs.printed_name,
            mobility=theirs.mobility,
            title=post.title if post else "",
            organisation=post.organisation.name if post and post.organisation else "",
        )
        ours.uuid, ours.source = theirs.uuid, theirs.source
        self.here.flush()
        return ours

    def seat(self, head: Attendee, theirs: Attendee) -> None:
        """The seat that the other door gave out, in the plan that is chosen here, unless it is taken in it."""
        given = self.there.scalar(
            select(Seat.uuid)
            .join(Place, Place.seat_id == Seat.id)
            .join(SeatingPlan, Place.plan_id == SeatingPlan.id)
            .where(Place.attendee_id == theirs.id, SeatingPlan.chosen)
        )
        if given is None:
            return
        ours = self.here.execute(
            select(SeatingPlan.id, Seat.id)
            .join(Table, Table.layout_id == SeatingPlan.layout_id)
            .join(Seat, Seat.table_id == Table.id)
            .where(SeatingPlan.event_id == self.event.id, SeatingPlan.chosen, SeatingPlan.frozen_at.is_(None))
            .where(Seat.uuid == given)
        ).first()
        if ours is None:
            self.differ(Disagreement.SEAT_GONE, head, _who(head))
            return
        plan, seat = ours
        sitter = self.here.scalar(select(Place).where(Place.plan_id == plan, Place.seat_id == seat))
        if sitter is not None:
            sitting = {"other": _who(sitter.attendee)}
            self.differ(Disagreement.SEAT_TAKEN, head, _who(head), sitting, other=sitter.attendee)
            return
        self.here.add(Place(plan_id=plan, seat_id=seat, attendee_id=head.id))
        self.here.flush()


def settle(session: Session, conflict: Conflict) -> None:
    """Do what the sentence of a conflict suggests; leaving it alone keeps both records.

    Let in twice: the first record counts, the later is undone. Not on the list any more: the arrival is undone. One
    name at both doors: it was one person, and the second head goes. A seat given twice, or that the chosen plan cannot
    give: the lowest free one instead.
    Of a head that went with an earlier conflict nothing is left to settle.

    Raises:
        SymposiarchError: there is no other free seat.
    """
    head = session.get(Attendee, conflict.attendee_id)
    if head is None:
        return
    match conflict.kind:
        case Disagreement.LET_IN_TWICE:
            opens = doors_open(session, head.event_id).at
            standing = sorted((one for one in head.arrivals if one.undone_at is None), key=lambda one: (one.at, one.id))
            for earlier, later in pairwise(standing):
                if (earlier.at < opens) is (later.at < opens):
                    later.undone_at = now()
        case Disagreement.TAKEN_OFF:
            undo_arrival(session, head.id)
        case Disagreement.SAME_NAME:
            for record in list(head.arrivals):
                record.attendee_id = conflict.other_id or head.id
                record.undone_at = record.undone_at or now()
            session.flush()
            session.expire(head)
            take_off_the_list(session, head)
        case Disagreement.SEAT_TAKEN | Disagreement.SEAT_GONE:
            if not seat_lowest(session, head):
                raise SymposiarchError(
                    "No other seat is free in the chosen plan, or it is frozen. Lay one more, let somebody move, or "
                    "choose another plan."
                )
    session.flush()


def _who(head: Attendee) -> str | Saying:
    if head.called:
        return head.called
    if head.invitation is not None:
        return Saying("Whoever comes with {name}", {"name": head.invitation.person.name})
    return Saying("Somebody")


def _called(head: Attendee) -> str:
    return str(_who(head))
