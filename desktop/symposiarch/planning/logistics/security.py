"""Who may pass the gate: names as in the passport, nationality, car, driver, guards. Who saw the numbers is noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.invitations import PRINCIPALS, Attendee, AttendeeRole
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Person
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.logistics.movements import add_movement, edit_movement
from symposiarch.planning.people.contacts import edit_person
from symposiarch.planning.personal_data.access import AccessRow, accesses
from symposiarch.planning.presence import Who
from symposiarch.planning.rows import row_of

SHEET = "security-list"
MASK = "•"


@dataclass(frozen=True, slots=True)
class SecurityRow:
    """One head at the gate. `document` is masked unless the numbers were asked for; `missing` names what is needed."""

    id: int
    name: str
    native_name: str
    passport_name: str
    nationality: str
    document: str
    role: AttendeeRole
    title: str
    titles: Texts
    organisation: str
    organisation_names: Texts
    principal: str
    vehicle: str
    plate: str
    driver: str
    guards: str
    gate: str
    access_zone: str
    expected_at: datetime | None
    missing: tuple[str, ...]


def masked(number: str) -> str:
    """A document number of which only the last three signs are told: "•••••678"."""
    kept = number[-3:] if len(number) > 5 else ""
    return MASK * (len(number) - len(kept)) + kept


def security_rows(session: Session, event_id: int, *, numbers: bool = False) -> tuple[SecurityRow, ...]:
    """Everybody who comes, A to Z by family name; companions ride in their principal's car.

    With `numbers`, documents are told in full: whoever asks for them is noted (`personal_data.access.note_access`).
    """
    everyone = heads(session, event_id, who=Who.COMING)
    people = {
        person.id: person
        for person in session.scalars(
            select(Person).where(Person.id.in_([head.person_id for head in everyone if head.person_id is not None]))
        )
    }
    by_head = {one.attendee_id: one for one in session.scalars(select(Movement).where(Movement.event_id == event_id))}
    by_invitation = {
        head.invitation_id: by_head[head.id] for head in everyone if head.id in by_head and head.role in PRINCIPALS
    }
    return tuple(
        _row(
            head,
            people.get(head.person_id or 0),
            by_head.get(head.id) or by_invitation.get(head.invitation_id),
            numbers=numbers,
        )
        for head in _in_order(everyone)
    )


def _in_order(everyone: Sequence[Head]) -> list[Head]:
    """By family name; whoever comes along without a name stands behind the guest with whom they come."""
    guests = {head.invitation_id: head.sort_key for head in everyone if head.name and head.role in PRINCIPALS}
    return sorted(
        everyone,
        key=lambda head: (
            head.sort_key if head.name else guests.get(head.invitation_id, head.sort_key),
            not head.name,
            head.id,
        ),
    )


OF_THE_PERSON = {"passport_name": "passport_name", "nationality": "nationality", "document": "document_number"}
"""What is kept in the address book, by its name in the row; all else is kept with the arrival."""


def edit_security(session: Session, event_id: int, attendee_id: int, **fields: str) -> None:
    """Write what the gate must know: papers go to the address book, the car and the zone to the arrival.

    Raises:
        SymposiarchError: somebody without an entry in the address book has papers, or a number is only half told.
    """
    head = session.get_one(Attendee, attendee_id)
    papers = {OF_THE_PERSON[name]: value for name, value in fields.items() if name in OF_THE_PERSON}
    if MASK in papers.get("document_number", ""):
        raise SymposiarchError("Write the whole number: its masked signs would be lost.")
    if papers:
        if head.person_id is None:
            raise SymposiarchError(
                f"{head.name or 'Whoever comes along'} is not in the address book, where papers are kept. "
                "Name them there first, on the page Guests."
            )
        edit_person(session, head.person_id, **papers)
    rest = {name: value for name, value in fields.items() if name not in OF_THE_PERSON}
    if rest:
        mine = select(Movement.id).where(Movement.event_id == event_id, Movement.attendee_id == attendee_id)
        movement = session.scalar(mine) or add_movement(session, event_id, attendee_id=attendee_id).id
        edit_movement(session, movement, **rest)
    session.flush()


def access_rows(session: Session, event_id: int) -> tuple[AccessRow, ...]:
    """Who saw or printed the document numbers of an event, the latest first."""
    return accesses(session, sheet=SHEET, event_id=event_id)


def _row(head: Head, person: Person | None, movement: Movement | None, *, numbers: bool) -> SecurityRow:
    passport = person.passport_name if person is not None else ""
    number = person.document_number if person is not None else ""
    needed = {"name": head.name, "passport_name": passport, "nationality": head.nationality, "document": number}
    return row_of(
        SecurityRow,
        head,
        passport_name=passport,
        document=number if numbers else masked(number),
        vehicle=movement.vehicle if movement is not None else "",
        plate=(movement.plate if movement is not None else "") or head.vehicle_plate,
        driver=movement.driver if movement is not None else "",
        guards=movement.guards if movement is not None else "",
        gate=movement.gate if movement is not None else "",
        access_zone=movement.access_zone if movement is not None else "",
        expected_at=movement.expected_at if movement is not None else None,
        missing=tuple(name for name, value in needed.items() if not value),
    )
