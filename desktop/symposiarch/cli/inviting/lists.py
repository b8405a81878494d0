"""`invitations set`, `quota`, `received`, and what is kept of envelopes and of received invitations."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.inviting.invitations import chosen_guests
from symposiarch.cli.options import NOTHING, WordType, event_option, read_day
from symposiarch.model.base import this_day
from symposiarch.model.events import ReplyMode
from symposiarch.model.invitations import Channel, Wave
from symposiarch.planning.correspondence.envelopes import note_in_register, register_envelopes
from symposiarch.planning.inviting import quotas, reciprocity
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.invitations import invitation_called
from symposiarch.planning.inviting.waves import open_wave
from symposiarch.planning.people.contacts import person_called


@command
@event_option
@click.argument("guests", nargs=-1)
@click.option("--all", "everybody", is_flag=True, help="Everybody on the list.")
@click.option("--wave", type=WordType(Wave), help="Into this wave, or the reserve.")
@click.option("--channel", type=WordType(Channel), help="By which way the invitation goes.")
@click.option("--language", metavar="xx", help="Of what is sent; “none” for the guest's own.")
@click.option("--reply-mode", metavar="MODE", help="reply-by, regrets-only, pour-memoire, save-the-date, or none.")
@click.option("--reply-by", metavar="DAY", help="The day to reply by; “none” for the event's.")
@click.option("--organiser", metavar="NAME", help="On whose list; “none” for nobody's.")
@click.option("--group", help="The delegation, or the heading over them in a list.")
@click.option("--companions", type=click.IntRange(0, 99), help="How many others they may bring.")
@click.option("--notes", help="Notes for this event.")
def set_fields(desk: Desk, /, event: str, guests: tuple[str, ...], everybody: bool, **given: Any) -> None:
    """Set what holds for single guests beside the event."""
    if not any(value is not None for value in given.values()):
        raise click.UsageError("Say what is to be set, for example --wave B.")
    with desk.transaction("Change invitations", event) as (session, held):
        fields: dict[str, Any] = {
            name: given[name] for name in ("wave", "channel", "group", "notes") if given[name] is not None
        }
        if given["companions"] is not None:
            fields["companions_invited"] = given["companions"]
        if given["language"] is not None:
            fields["language"] = "" if given["language"] == NOTHING else given["language"]
        if given["reply_mode"] is not None:
            fields["reply_mode"] = None if given["reply_mode"] == NOTHING else _mode(given["reply_mode"])
        if given["reply_by"] is not None:
            fields["reply_by"] = None if given["reply_by"] == NOTHING else read_day(given["reply_by"])
        if (name := given["organiser"]) is not None:
            fields["organiser_id"] = None if name == NOTHING else quotas.organiser_called(session, held.id, name).id
        chosen = chosen_guests(session, held.id, guests, everybody=everybody)
        count = change_invitations(session, chosen, by=desk.office.who, **fields)
    desk.show({"changed": count}, f"{count} changed.")


def _mode(text: str) -> ReplyMode:
    try:
        return ReplyMode.read(text)
    except ValueError:
        known = ", ".join(mode.value.replace("_", "-") for mode in ReplyMode)
        raise click.UsageError(f"“{text}” is none of {known}, none.") from None


@command
@event_option
@click.argument("organiser")
@click.argument("quota", metavar="NUMBER|none")
def quota(desk: Desk, /, event: str, organiser: str, quota: str) -> None:
    """How many guests an organiser may invite."""
    if quota != NOTHING and not quota.isdecimal():
        raise click.UsageError("A quota is a number of guests, or none.")
    with desk.transaction("Set a quota", event) as (session, held):
        found = quotas.organiser_called(session, held.id, organiser)
        quotas.set_quota(session, found.id, None if quota == NOTHING else int(quota))
        value = {"organiser": found.organisation.name, "quota": found.quota}
    desk.show(value, f"{value['organiser']}: {quota}.")


@command
@event_option
@click.argument("wave", type=WordType(Wave))
def wave(desk: Desk, /, event: str, wave: Wave) -> None:
    """From now on this wave is invited as well: its approved invitations are due to be sent."""
    with desk.transaction(f"Begin wave {wave.value}", event) as (session, held):
        open_wave(session, held.id, wave)
    desk.show({"wave": wave.value}, f"Wave {wave.value} is being invited.")


@command
@event_option
def list_quotas(desk: Desk, /, event: str) -> None:
    """The lists of the organisers: how many each may invite, has on its list, has left, and how many are coming."""
    with desk.reading(event) as (session, held):
        rows = quotas.quotas(session, held.id)
    desk.show_rows(
        rows,
        "organiser=name quota used left coming reserve",
        "organiser=name quota",
        ("on the list", "used"),
        "left coming reserve",
        nothing="The event has no organisers.",
    )


@command
@event_option
@click.argument("guest")
@click.option("--to", "handed_to", help="Who took it.")
@click.option("--on", "handed_on", metavar="DAY", help="When; without it, today.")
@click.option("--signed", "signed_by", help="Who signed.")
@click.option("--channel", type=WordType(Channel), help="By which way it went.")
def handed(desk: Desk, /, event: str, guest: str, handed_on: str | None, **noted: Any) -> None:
    """Note in the envelope register that an envelope was handed over."""
    day = read_day(handed_on) if handed_on else this_day()
    with desk.transaction("Note an envelope in the register", event) as (session, held):
        invitation = invitation_called(session, held.id, guest)
        register_envelopes(session, held.id, [invitation.id])
        note_in_register(session, held.id, invitation.id, handed_on=day, **noted)
        name = invitation.person.name
    desk.show({"name": name, "on": day.isoformat()}, f"{name}: handed over on {day.isoformat()}.")


@command
@click.argument("person")
@click.option("--day", metavar="DAY", required=True, help="The day of the occasion.")
@click.option("--occasion", default="", help="What it was.")
@click.option("--came", is_flag=True, help="We came.")
def received(desk: Desk, /, person: str, day: str, occasion: str, came: bool) -> None:
    """Record that somebody invited us: what reciprocity is weighed by when the next list is approved."""
    with desk.office.transaction("Record a received invitation") as work:
        found = person_called(work.session, person)
        reciprocity.record_received(work.session, found.id, day=read_day(day), occasion=occasion, accepted=came)
        name = found.name
    desk.show({"name": name, "day": day}, f"{name} invited us for {day}.")


@command
@click.argument("person")
@click.option("--forget", type=int, metavar="ID", help="Take the one with this id away; it was recorded by mistake.")
def list_received(desk: Desk, /, person: str, forget: int | None) -> None:
    """The invitations that somebody sent us, the latest first."""
    if forget is not None:
        with desk.office.transaction("Remove a received invitation") as work:
            reciprocity.forget_received(work.session, forget)
    with desk.office.reading() as session:
        rows = reciprocity.received_from(session, person_called(session, person).id)
    columns = ("id day occasion", ("we came", "accepted"))
    desk.show_rows(rows, "id day occasion came=accepted", *columns, nothing="They have not invited us yet.")
