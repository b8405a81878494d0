"""`event organiser`: who holds an event, in which role and in which order of protocol."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, counted
from symposiarch.cli.options import WordType, event_option
from symposiarch.model.events import OrganiserRole
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events import event_called
from symposiarch.planning.inviting.quotas import organiser_called
from symposiarch.planning.organisers import change_hosts, hold_event, remove_organiser


@click.command()
@event_option
@click.argument("organiser")
@click.option("--role", type=WordType(OrganiserRole), help="What it is at the event; a new one is a co-host.")
@click.option("--place", type=click.IntRange(min=1), help="Its place in the order of protocol, from 1.")
@click.option("--remove", is_flag=True, help="Take it off the event; its guests stay invited.")
@click.pass_obj
def organiser(
    desk: Desk, /, event: str, organiser: str, role: OrganiserRole | None, place: int | None, remove: bool
) -> None:
    """Add ORGANISER to an event, or change its role and place there."""
    if remove and (role is not None or place is not None):
        raise click.UsageError("What is taken off has neither role nor place.")
    label = f"Take {organiser} off the organisers" if remove else f"{organiser} holds the event"
    with desk.office.transaction(label) as work:
        session, key = work.session, event_called(work.session, event).id
        if remove:
            leaves = organiser_called(session, key, organiser).id
            taken_back = change_hosts(session, key, lambda: remove_organiser(session, leaves))
        else:
            taken_back = change_hosts(session, key, lambda: hold_event(session, key, organiser, role=role, place=place))
        rows = event_row(session, key).organisers
    told = [f"{row.name}: {row.role.value.replace('_', '-')}" for row in rows]
    if taken_back:
        told.append(f"Taken back, as what they say no longer holds: {counted(taken_back, 'letter')} that had not gone.")
    desk.show([{"organiser": row.name, "role": row.role.value, "quota": row.quota} for row in rows], told)
