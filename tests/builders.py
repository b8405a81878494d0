"""Scenes for tests, each made in one line. The people in them are invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from hypothesis import settings
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.events import events
from symposiarch.planning.people import contacts
from symposiarch.store import Office


def new_office(folder: Path) -> Office:
    return Office.open(folder / "test.symposiarch", create=True)


def each_in_an_office(share: float = 1) -> settings:
    """For a property whose every example opens an office or changes one: this share of the examples, 200 at most.

    `make fuzz` tries 1,000 of what is worked out in memory; as many offices would take it an hour.
    """
    return settings(max_examples=min(int(settings().max_examples * share), 200))


@contextmanager
def taken_back(session: Session) -> Iterator[None]:
    """What an example of a property writes is gone after it, so that all examples share one open office."""
    savepoint = session.begin_nested()
    try:
        yield
    finally:
        savepoint.rollback()


Known = TypeVar("Known")


def office_with(folder: Path, scene: Callable[[Session], Known]) -> tuple[Path, Known]:
    """An office file in which this scene is made, and what the scene returned: ids, or nothing.

    The scene is a function of a module: it is made once for all tests, and each gets a copy.
    """
    content, known = _made(scene)
    path = folder / "test.symposiarch"
    path.write_bytes(content)
    return path, known


@cache
def _made(scene: Callable[[Session], Known]) -> tuple[bytes, Known]:
    with TemporaryDirectory() as folder:
        with new_office(Path(folder)) as office, office.transaction("Make the scene") as tx:
            known = scene(tx.session)
        return office.path.read_bytes(), known


def an_event(session: Session, **fields: Any) -> Event:
    """A symposium in Seoul on a day in January, from ten to half past five."""
    scene: dict[str, Any] = {
        "title": "Second Symposium on Translation",
        "begins": datetime.fromisoformat("2027-01-14T10:00"),
        "ends": datetime.fromisoformat("2027-01-14T17:30"),
        "time_zone": "Asia/Seoul",
        "venue": "Grand Hall",
    }
    return events.add_event(session, **(scene | fields))


def a_guest(
    session: Session,
    event: Event,
    name: str = "Nigar Quliyeva",
    *,
    reply: Reply = Reply.NONE,
    honour: Honour = Honour.NONE,
    title: str = "",
    organisation: str = "",
    state: str = "",
    **fields: Any,
) -> Person:
    """Somebody invited; `name` is given name and family name, the last word the family's."""
    if not fields.keys() & {"given_name", "family_name", "printed_name"}:
        given, _, family = name.rpartition(" ")
        fields |= {"given_name": given, "family_name": family}
    person = contacts.add_person(session, title=title, organisation=organisation, state=state, **fields)
    head = Attendee(event_id=event.id, person_id=person.id, honour=honour)
    invitation = Invitation(event_id=event.id, person_id=person.id, reply=reply, attendees=[head])
    session.add(invitation)
    session.flush()
    session.expire(invitation, ["attendees"])  # who comes along is found there too
    return person


def invitation_of(guest: Person) -> Invitation:
    """The one invitation of somebody who is invited once."""
    session = object_session(guest)
    assert session is not None
    return session.scalars(select(Invitation).where(Invitation.person_id == guest.id)).one()


def head_of(guest: Person) -> Attendee:
    """The one head of somebody who comes once."""
    session = object_session(guest)
    assert session is not None
    return session.scalars(select(Attendee).where(Attendee.person_id == guest.id)).one()


def a_companion(
    session: Session, guest: Person, name: str = "Aysel Quliyeva", *, role: AttendeeRole = AttendeeRole.GUEST
) -> Attendee:
    """Somebody who comes with a guest, or in the guest's place, and is not in the address book."""
    invitation = invitation_of(guest)
    companion = Attendee(event_id=invitation.event_id, invitation_id=invitation.id, name=name, role=role)
    session.add(companion)
    session.flush()
    return companion


def lose_practice(session: Session, event_id: int) -> None:
    """The office's own practice by which an event goes, Atlantis, is there no more."""
    session.get_one(Event, event_id).practice = "atlantis"
