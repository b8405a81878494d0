"""The contact sheet: everybody whom one may have to call on the day, at which number, and when they are reached."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, hours
from symposiarch.documents.words import word
from symposiarch.model.events import Event, Organiser
from symposiarch.model.logistics import ServiceStatus
from symposiarch.model.programme import RoleKind
from symposiarch.planning.collation import sort_key
from symposiarch.planning.logistics.movements import MovementRow, movement_rows
from symposiarch.planning.logistics.people import known_people
from symposiarch.planning.logistics.services import service_rows
from symposiarch.planning.naming import name_in
from symposiarch.planning.programme.rows import programme_rows

Line = dict[str, Any]
OF_THE_TEAM = frozenset({RoleKind.INTERPRETER, RoleKind.MASTER_OF_CEREMONIES})
"""What somebody does in the programme who is called on the day, and is no guest."""


def facts(session: Session, event_id: int, edition: Edition) -> dict[str, Any]:
    """The venue and the organisers' people, who greets, leads and interprets, the suppliers, the drivers."""
    language = edition.language
    coming = [row for row in movement_rows(session, event_id) if row.coming]
    groups = (
        ("logistics.venue", _places(session, event_id, language)),
        ("logistics.team", _team(session, event_id, coming, language)),
        ("logistics.suppliers", _suppliers(session, event_id)),
        ("logistics.drivers", _drivers(coming)),
    )
    told = [{"title": word(language, key), "rows": rows} for key, lines in groups if (rows := list(lines))]
    return {"groups": told}


def _line(name: str, phone: str, *what: str, hours: str = "") -> Line:
    """A house that is called itself is named once."""
    return {"name": name, "phone": phone, "what": [part for part in what if part not in ("", name)], "hours": hours}


def _places(session: Session, event_id: int, language: str) -> Iterable[Line]:
    """The building and its keeper, then whom to call at each organiser."""
    event = session.get_one(Event, event_id)
    venue = event.venue
    if venue is not None and (venue.phone or venue.contact is not None):
        person = venue.contact
        phone = (person.mobile or person.phone) if person is not None else ""
        yield _line(
            person.name if person is not None else name_in(venue, language),
            " / ".join(part for part in (phone, venue.phone) if part),
            name_in(venue, language),
            hours=hours(venue.opens, venue.closes),
        )
    for organiser in session.scalars(
        select(Organiser).where(Organiser.event_id == event_id).order_by(Organiser.position, Organiser.id)
    ):
        person, organisation = organiser.contact, organiser.organisation
        if person is not None or organisation.phone:
            phone = (person.mobile or person.phone) if person is not None else ""
            yield _line(
                person.name if person is not None else name_in(organisation, language),
                phone or organisation.phone,
                name_in(organisation, language),
            )


def _team(session: Session, event_id: int, coming: Sequence[MovementRow], language: str) -> Iterable[Line]:
    """Who meets and leads guests, with how many, and who interprets or leads through the programme."""
    meets: dict[int, list[str]] = {}
    for row in coming:
        for key, what in ((row.greeter_id, "logistics.greeter"), (row.escort_id, "logistics.escort")):
            if key is not None:
                meets.setdefault(key, []).append(word(language, what))
    for item in programme_rows(session, event_id):
        for role in item.roles:
            if role.person_id is not None and role.kind in OF_THE_TEAM:
                meets.setdefault(role.person_id, []).append(word(language, f"role.{role.kind.value}"))
    known = known_people(session, meets)
    for key in sorted(meets, key=lambda key: sort_key(known[key].name, language)):
        yield _line(known[key].name, known[key].phone, ", ".join(dict.fromkeys(meets[key])))


def _suppliers(session: Session, event_id: int) -> Iterable[Line]:
    for row in service_rows(session, event_id):
        if row.status is not ServiceStatus.CANCELLED:
            name = ", ".join(part for part in (row.contact, row.supplier) if part) or row.title
            yield _line(name, row.phone, row.title, hours=hours(row.begins, row.ends) or row.hours)


def _drivers(coming: Sequence[MovementRow]) -> Iterable[Line]:
    for row in coming:
        if row.driver or row.driver_phone:
            at = f"{row.expected_at:%H:%M}" if row.expected_at else ""
            plate = row.plate.replace(" ", "\u00a0")
            yield _line(row.driver or row.plate, row.driver_phone, row.name, plate, hours=at)
