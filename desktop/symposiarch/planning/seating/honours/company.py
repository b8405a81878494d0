"""Who is to be seated at an event: in their order, with their partners, the hosts, the house and the interpreters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event, Organiser
from symposiarch.model.invitations import PRESIDING, PRINCIPALS, AttendeeRole, Honour
from symposiarch.model.people import Organisation, Person
from symposiarch.model.programme import ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head, heads, led_by
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.standing import Order, Ranked
from symposiarch.planning.presence import Who
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.honours.table_order import host_table
from symposiarch.planning.seating.manners import Opposite, hosts_of, manners_of

_INTERPRETING = "|".join(listed("names", "companions")["interpreter"])
_INTERPRETER = re.compile(rf"(?:\w+ )?(?:{_INTERPRETING})(?:,.*| (?:to|of|for|at|de|du|des|der) .*)?", re.I)


@dataclass(frozen=True, slots=True)
class Company:
    """Those whom a fill seats, by attendee."""

    people: Mapping[int, Head]
    order: tuple[int, ...]
    """By precedence, without hosts and interpreters; whoever has no rank comes last."""
    ranks: Mapping[int, int]
    """The rank of each in the order of precedence as it is printed; hosts have none."""
    partners: Mapping[int, int]
    follows: Mapping[int, int]
    """By whoever has no rank of their own (a spouse, a guest's guest) the one whom they accompany."""
    host: int | None
    co_host: int | None
    house: frozenset[int]
    """The people of the house that gives the event: of the hosts' state, or of an organiser (C8)."""
    staff: frozenset[int]
    """The hosts' own people, who preside over tables or take the low seats (C3, C6)."""
    interpreters: Mapping[int, int]
    """By interpreter the guest who speaks through them."""
    speaking: frozenset[int]
    """Those who have a part in the programme (C7)."""


def company(
    session: Session,
    plan: SeatingPlan,
    *,
    who: Who,
    known: Iterable[Head] | None = None,
    order: Sequence[Ranked] | None = None,
) -> Company:
    """Who is to be seated in a plan, of those that `who` names; a driver waits elsewhere.

    `known` are all heads of the event and `order` is theirs as printed, where they were read already.
    """
    everybody = tuple(heads(session, plan.event_id) if known is None else known)
    people = {head.id: head for head in everybody if who.takes(head.presence) and not head.seated_apart}
    partners = couples(session, people)
    host, co_host = presiding(session, plan, people, partners)
    ranked = order_as_printed(session, plan.event_id, everybody).guests if order is None else order
    keys = dict.fromkeys(row.standing.key for row in ranked)
    interpreters = interpreting(plan, people, (host, co_host, *keys))
    everyone = (*keys, *(key for key in people if key not in keys))
    follows = {
        row.standing.key: row.standing.partner_of
        for row in ranked
        if row.standing.partner_of in people and row.standing.key in people
    }
    apart = {host, co_host, *interpreters}
    return Company(
        people=people,
        order=tuple(key for key in everyone if key in people and key not in apart),
        ranks={row.standing.key: row.rank for row in ranked if row.rank},
        partners=partners,
        follows={key: other for key, other in follows.items() if other is not None},
        host=host,
        co_host=co_host,
        house=of_house(session, plan.event, people, (host, co_host)),
        staff=own_staff(plan.event, people, ranked, host, co_host, partners),
        interpreters=interpreters,
        speaking=_speaking(session, plan.event_id, people),
    )


def order_as_printed(session: Session, event_id: int, known: Iterable[Head]) -> Order:
    """The order of precedence in which the office sees its guests: of all who have not declined, whoever is seated."""
    return order_of_precedence(session, event_id, who=Who.NOT_DECLINED, known=known)


def leads(head: Head) -> bool:
    """Whether somebody is a guest, not whoever comes with one."""
    return head.role in PRINCIPALS


def interpreters_of(people: Mapping[int, Head]) -> dict[int, int]:
    """By interpreter the guest who speaks through them, with whom they come."""
    led = led_by(people.values())
    return {
        key: led[head.invitation_id]
        for key, head in people.items()
        if head.role is AttendeeRole.INTERPRETER and head.invitation_id in led
    }


def interpreting(plan: SeatingPlan, people: Mapping[int, Head], first: Iterable[int | None]) -> dict[int, int]:
    """By interpreter the guest who speaks through them. Where chairs stand for interpreters, that is also whoever is
    invited as one, for the first of the same house; `first` are the hosts and the order of precedence."""
    found = interpreters_of(people)
    if any(seat.kind is SeatKind.INTERPRETER for table in plan.layout.tables for seat in table.seats):
        invited = [head for head in people.values() if leads(head) and not head.honour.value and _interprets(head)]
        others = [people[key] for key in first if key is not None and key in people and people[key] not in invited]
        for head in invited:
            principal = next((one for one in others if one.delegation and one.delegation == head.delegation), None)
            if principal is not None:
                found[head.id] = principal.id
    return found


def _interprets(head: Head) -> bool:
    """Whether somebody's post is to interpret: "Interpreter", "Chief interpreter of the Ministry", 통역관."""
    return _INTERPRETER.fullmatch(head.title.strip()) is not None


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
    first = host_table(plan, known, host)
    ring = first is not None and form_of(first).ring
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
    led = led_by(people.values())
    for key, head in people.items():
        if head.role is AttendeeRole.SPOUSE and head.invitation_id in led:
            found[key] = led[head.invitation_id]
            found[led[head.invitation_id]] = key
    return found


def own_staff(
    event: Event,
    people: Mapping[int, Head],
    ranked: Sequence[Ranked],
    host: int | None,
    co_host: int | None,
    partners: Mapping[int, int],
) -> frozenset[int]:
    """The hosts' own people (C3) with whom they bring: of their organisation, or, where none is known of somebody, by
    rank a member of a mission of their state.

    Whoever presides or is honoured is none of them. Whoever only comes from the same state (a visiting minister, an
    ambassador of another mission) is a guest, and so is whoever works with the host's wife or husband.
    """
    spouse = partners.get(host or 0)
    presiding = [people[key] for key in (host, co_host) if key is not None and key != spouse]
    houses = {head.organisation for head in presiding} - {""}
    states = {event.own_state, *(head.state for head in presiding)} - {""}
    rules = practice(event.practice)
    classes = {row.standing.key: rules.classes.get(row.rank_class) for row in ranked}

    def of_them(key: int, head: Head) -> bool:
        if key in (host, co_host) or head.honour is not Honour.NONE or not leads(head):
            return False
        if head.organisation:
            return head.organisation in houses
        known = classes.get(key)
        return known is not None and known.of_mission and head.state in states

    found = {key for key, head in people.items() if of_them(key, head)}
    cards = {people[key].invitation_id for key in found} - {None}
    follow = {row.standing.key for row in ranked if row.standing.partner_of in found and row.standing.key in people}
    with_them = {key for key, head in people.items() if head.invitation_id in cards and not leads(head)}
    return frozenset(found | follow | with_them)


def _speaking(session: Session, event_id: int, people: Mapping[int, Head]) -> frozenset[int]:
    asked = (
        select(Role.person_id)
        .join(ProgrammeItem, Role.item_id == ProgrammeItem.id)
        .where(
            ProgrammeItem.event_id == event_id,
            Role.status != RoleStatus.DECLINED,
            Role.kind != RoleKind.INTERPRETER,
            Role.slot_id.is_(None),
        )
    )
    persons = set(session.scalars(asked))
    return frozenset(key for key, head in people.items() if head.person_id is not None and head.person_id in persons)


def of_house(session: Session, event: Event, people: Mapping[int, Head], hosts: Sequence[int | None]) -> frozenset[int]:
    """Those of the hosts' state or of an organiser, with whom they bring, and the hosts (C8); where neither is known of
    anybody, those of the host's own house and of no other state: ministries of two states are called alike."""
    organisers = set(
        session.scalars(
            select(Organisation.name)
            .join(Organiser, Organiser.organisation_id == Organisation.id)
            .where(Organiser.event_id == event.id)
        )
    )
    presiding = [head for head in people.values() if head.id in hosts or head.honour in PRESIDING]
    found = [
        head
        for head in people.values()
        if (head.organisation and head.organisation in organisers)
        or (event.own_state and head.state == event.own_state)
    ]
    host = people.get(hosts[0] or 0)
    if host is not None and host.house and all(head in presiding for head in found):
        alike = [head for head in people.values() if head.house == host.house and head.state in ("", host.state)]
        found += alike if all(head.honour is not Honour.GUEST_OF_HONOUR for head in alike) else []
    own = {head.invitation_id if head.invitation_id is not None else -head.id for head in (*presiding, *found)}
    return frozenset(key for key in people if (people[key].invitation_id or -key) in own)
