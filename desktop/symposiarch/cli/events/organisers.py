"""`event organiser`: who holds an event, in which role and in which order of protocol, and whom to call there."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import NOTHING, WordType, event_option
from symposiarch.model.events import OrganiserRole
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.organisers import change_hosts, choose_contact, hold_event, remove_organiser
from symposiarch.planning.inviting.quotas import organiser_called
from symposiarch.planning.people.contacts import person_called


@command
@event_option
@click.argument("organiser")
@click.option("--role", type=WordType(OrganiserRole), help="What it is at the event; a new one is a co-host.")
@click.option("--place", type=click.IntRange(min=1), help="Its place in the order of protocol, from 1.")
@click.option("--contact", metavar="PERSON|none", help="Whom to call there: an id, a UUID, an e-mail or a name.")
@click.option("--remove", is_flag=True, help="Take it off the event; its guests stay invited.")
def organiser(
    desk: Desk,
    /,
    event: str,
    organiser: str,
    role: OrganiserRole | None,
    place: int | None,
    contact: str | None,
    remove: bool,
) -> None:
    """Add ORGANISER to an event, or change its role, its place and whom to call there."""
    if remove and (role is not None or place is not None or contact is not None):
        raise click.UsageError("What is taken off has neither role nor place, nor anybody to call.")
    label = f"Take {organiser} off the organisers" if remove else f"{organiser} holds the event"
    with desk.transaction(label, event) as (session, held):
        if remove:
            leaves = organiser_called(session, held.id, organiser).id
            taken_back = change_hosts(session, held.id, lambda: remove_organiser(session, leaves))
        else:
            taken_back = change_hosts(
                session, held.id, lambda: hold_event(session, held.id, organiser, role=role, place=place)
            )
            if contact is not None:
                person_id = None if contact.strip() in ("", NOTHING) else person_called(session, contact).id
                choose_contact(session, organiser_called(session, held.id, organiser).id, person_id)
        rows = event_row(session, held.id).organisers
    told = [
        f"{row.name}: {row.role.value.replace('_', '-')}" + (f", call {row.contact}" if row.contact else "")
        for row in rows
    ]
    if taken_back:
        told.append(f"Taken back, as what they say no longer holds: {counted(taken_back, 'letter')} that had not gone.")
    desk.show([fields_of(row, "organiser=name role quota contact") for row in rows], told)
