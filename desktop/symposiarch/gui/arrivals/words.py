"""The people at the door in words: what they are, whether they are expected, what is to be minded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.people.replies import role_words
from symposiarch.gui.words import clock, tr
from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Mobility
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.heads import Head
from symposiarch.planning.presence import Presence

if TYPE_CHECKING:
    from symposiarch.planning.arrivals.rows import DoorRow


class Alert(NamedTuple):
    """Something to mind, with the name of its colour."""

    colour: str
    text: str


def name_words(head: Head) -> str:
    """The name with its honorific; a companion without one is known by the guest."""
    if not head.name:
        return tr("Companion of {name}", name=head.principal)
    return full_name(head)


def office_words(head: Head) -> str:
    """ "Ambassador, Embassy of Kazakhstan"."""
    return ", ".join(part for part in (head.title, head.organisation) if part)


def part_words(head: Head) -> str:
    """With whom, or in whose place, somebody comes; nothing for a guest."""
    match head.role:
        case AttendeeRole.INVITEE:
            return ""
        case AttendeeRole.REPRESENTATIVE:
            return tr("represents {name}", name=head.principal)
        case AttendeeRole.WALK_IN:
            return tr("walked in")
        case role if head.principal and head.name:
            return tr("{role} of {name}", role=role_words().get(role, str(role)), name=head.principal)
        case role:
            return role_words().get(role, str(role))


def state_words(row: DoorRow) -> str:
    """ "in since 19:04 · Garden", "expected", "sent regrets"."""
    if row.arrived_at is not None:
        since = clock(row.arrived_at)
        return (
            tr("in since {time} · {door}", time=since, door=row.door) if row.door else tr("in since {time}", time=since)
        )
    return {
        Presence.COMING: tr("expected"),
        Presence.OPEN: tr("has not answered"),
        Presence.ABSENT: tr("not expected"),
    }[row.head.presence]


def state_colour(row: DoorRow) -> str:
    if row.arrived:
        return "accepted"
    return {Presence.COMING: "link", Presence.OPEN: "tentative", Presence.ABSENT: "declined"}[row.head.presence]


def alerts(row: DoorRow) -> list[Alert]:
    """What the door must mind about somebody, the most urgent first."""
    head, welcome = row.head, row.welcome
    found = []
    if head.honour is Honour.GUEST_OF_HONOUR:
        found.append(Alert("gold", tr("Guest of honour")))
    elif head.honour is not Honour.NONE:
        found.append(Alert("gold", tr("Host")))
    if welcome.tell_principal:
        found.append(Alert("declined", tr("Tell the principal now")))
    if head.alert:
        found.append(Alert("declined", head.alert))
    if head.mobility is Mobility.WHEELCHAIR:
        found.append(Alert("represented", tr("Comes in a wheelchair")))
    elif head.mobility is Mobility.STEP_FREE:
        found.append(Alert("represented", tr("Needs a way without steps")))
    if head.diet:
        found.append(Alert("tentative", tr("Diet: {diet}", diet=head.diet)))
    return found


def welcome_words(row: DoorRow) -> list[str]:
    """Who meets and leads, when they were expected, and with which car."""
    welcome = row.welcome
    found = []
    for template, name, phone in (
        (tr("Escort: {name}"), welcome.escort, welcome.escort_phone),
        (tr("Met by {name}"), welcome.greeter, welcome.greeter_phone),
    ):
        if name:
            found.append(template.format(name=f"{name}, {phone}" if phone else name))
    if welcome.expected_at is not None:
        at = clock(welcome.expected_at)
        found.append(
            tr("Expected at {time}, {gate}", time=at, gate=welcome.gate)
            if welcome.gate
            else tr("Expected at {time}", time=at)
        )
    if welcome.plate:
        found.append(tr("Car {plate}", plate=welcome.plate))
    return found
