"""Who is to be seated at an event: in their order, with their partners, the hosts, the house and the interpreters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.attendance import AttendeeRole, Honour
from symposiarch.model.events import Event, Organiser
from symposiarch.model.people import Organisation, Person
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.heads import Head, Who, heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.seating.manners import Opposite, hosts_of, manners_of
from symposiarch.planning.seating.sides import form_of


@dataclass(frozen=True, slots=True)
class Company:
    """Those whom a fill seats, by attendee. `order` is that of precedence and leaves out hosts and interpreters."""

    people: Mapping[int, Head]
    order: tuple[int, ...]
    partners: Mapping[int, int]
    host: int | None
    co_host: int | None
    house: frozenset[int]
    """The people of the house that gives the event: of the hosts' mission, or of an organiser (C3, C6, C8)."""
    interpreters: Mapping[int, int]
    """By interpreter the guest who speaks through them."""


def company(session: Session, plan: SeatingPlan, *, who: Who) -> Company:
    """Who is to be seated in a plan, of those that `who` names; a driver waits elsewhere."""
    everybody = heads(session, plan.event_id)
    people = {head.id: head for head in everybody if who.takes(head.presence) and not head.seated_apart}
    partners = couples(session, people)
    host, co_host = presiding(session, plan, people, partners)
    by_invitation = {head.invitation_id: key for key, head in people.items() if _leads(head)}
    interpreters = {
        key: by_invitation[head.invitation_id]
        for key, head in people.items()
        if head.role is AttendeeRole.INTERPRETER and head.invitation_id in by_invitation
    }
    ranked = [row.standing.key for row in order_of_precedence(session, plan.event_id, who=who, known=everybody).guests]
    return Company(
        people=people,
        order=tuple(key for key in ranked if key in people and key not in (host, co_host) and key not in interpreters),
        partners=partners,
        host=host,
        co_host=co_host,
        house=frozenset(_of_house(session, plan.event, people)) | {key for key in (host, co_host) if key is not None},
        interpreters=interpreters,
    )


def _leads(head: Head) -> bool:
    return head.role in (AttendeeRole.INVITEE, AttendeeRole.REPRESENTATIVE)


def presiding(
    session: Session, plan: SeatingPlan, people: Mapping[int, Head], partners: Mapping[int, int]
) -> tuple[int | None, int | None]:
    """Host and co-host who are there.

    Where two can preside face to face, a host without a co-host does so with the partner who comes along.
    """
    host, co_host = (key if key in people else None for key in hosts_of(session, plan))
    if host is None:
        return co_host, None
    partner = partners.get(host)
    known = manners_of(plan)
    ring = bool(plan.layout.tables) and form_of(plan.layout.tables[0]).ring
    facing = known.hosts_apart or (ring and known.opposite is Opposite.CO_HOST)
    if (
        facing
        and co_host is None
        and partner is not None
        and partner in people
        and people[partner].honour is Honour.NONE
    ):
        co_host = partner
    return host, co_host


def couples(session: Session, people: Mapping[int, Head]) -> dict[int, int]:
    """By attendee the attendee who is the partner, or whom they accompany as spouse."""
    by_person = {head.person_id: key for key, head in people.items() if head.person_id is not None}
    found: dict[int, int] = {}
    for person, partner in session.execute(
        select(Person.id, Person.partner_id).where(Person.id.in_(by_person), Person.partner_id.is_not(None))
    ):
        if partner in by_person:
            found[by_person[person]] = by_person[partner]
            found[by_person[partner]] = by_person[person]
    invitees = {head.invitation_id: key for key, head in people.items() if head.role == "invitee"}
    for key, head in people.items():
        if head.role == "spouse" and head.invitation_id in invitees:
            found[key] = invitees[head.invitation_id]
            found[invitees[head.invitation_id]] = key
    return found


def _of_house(session: Session, event: Event, people: Mapping[int, Head]) -> list[int]:
    """Those of the hosts' state or of an organiser, with whom they bring."""
    organisers = set(
        session.scalars(
            select(Organisation.name)
            .join(Organiser, Organiser.organisation_id == Organisation.id)
            .where(Organiser.event_id == event.id)
        )
    )
    own = {
        head.invitation_id if head.invitation_id is not None else -head.id
        for head in people.values()
        if head.honour in (Honour.HOST, Honour.CO_HOST)
        or (head.organisation and head.organisation in organisers)
        or (event.own_state and head.state == event.own_state)
    }
    return [key for key, head in people.items() if (head.invitation_id or -key) in own]
