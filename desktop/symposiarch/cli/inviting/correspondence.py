"""`letterhead`, `export letters`, `list envelopes`, `invitations decide` and `register`: paper out and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import TargetFile, WordType, event_option, given
from symposiarch.model.correspondence import MessageKind
from symposiarch.planning.correspondence import letterhead as heads
from symposiarch.planning.correspondence.envelopes import envelope_rows, register_envelopes
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.approval import Decision, record_decisions
from symposiarch.planning.inviting.invitations import invitation_called


@command
@click.option("--name", help="The mission, as it stands above the letter.")
@click.option("--address", help="Its address; lines with \\n between.")
@click.option("--phone", help="Its telephone.")
@click.option("--email", help="Its e-mail address.")
@click.option("--website", help="Its website.")
@click.option("--signatory", help="Who signs.")
@click.option("--signatory-title", help="The function of who signs.")
@click.option("--paper", type=click.Choice(heads.PAPERS), help="What all sheets are printed on: A4, or US Letter.")
def letterhead(desk: Desk, /, **fields: Any) -> None:
    """Show the letterhead of the house, or change what is named."""
    changes = {name: value.replace("\\n", "\n") for name, value in given(fields).items()}
    with desk.office.transaction("Change the letterhead") as work:
        kept = heads.letterhead(work.session)
        if changes:
            kept = replace(kept, **changes)
            heads.set_letterhead(work.session, kept)
    value = {name: getattr(kept, name) for name in fields}
    desk.show(value, [f"{name.replace('_', ' '):<16} {said}" for name, said in value.items() if said])


@command
@event_option
@click.option(
    "--to", "target", type=TargetFile(".docx"), required=True, metavar="FILE.docx", help="Where it is written."
)
@click.option("--kind", type=WordType(MessageKind), default=MessageKind.INVITATION, help="What is written to them.")
@click.argument("guests", nargs=-1)
def export_letters(desk: Desk, /, event: str, target: Path, kind: MessageKind, guests: tuple[str, ...]) -> None:
    """Write letters as a Word document, to be worked on further."""
    from symposiarch.exchange.letters import write_letters

    with desk.reading(event) as (session, held):
        chosen = [invitation_called(session, held.id, one).id for one in guests] if guests else None
        count = write_letters(session, held.id, target, kind=kind.value, guests=chosen)
    desk.show({"file": str(target), "letters": count}, f"{counted(count, 'letter')} written to {target}.")


@command
@event_option
@click.argument("decision", type=WordType(Decision))
@click.argument("guests", nargs=-1, required=True)
@click.option("--by", default="", help="Who decided, where it was not you.")
def decide(desk: Desk, /, event: str, decision: Decision, guests: tuple[str, ...], by: str) -> None:
    """Record what was ticked on the approval sheet: yes, no or reserve, for the guests named."""
    with desk.transaction("Record what was approved", event) as (session, held):
        chosen = {invitation_called(session, held.id, one).id: decision for one in guests}
        done = record_decisions(session, chosen, by=by or desk.office.who)
    value = {"yes": done.yes, "no": done.no, "reserve": done.reserve}
    desk.show(value, f"{done.yes} approved, {done.no} not, {done.reserve} in the reserve.")


@command
@event_option
def register(desk: Desk, /, event: str) -> None:
    """Give serials to the envelopes of all who are invited on paper; `print envelope-register` shows them."""
    with desk.transaction("Register envelopes", event) as (session, held):
        count = register_envelopes(session, held.id)
    desk.show({"new": count}, f"{counted(count, 'envelope')} registered.")


@command
@event_option
def list_envelopes(desk: Desk, /, event: str) -> None:
    """The envelope register: serials, ways, who took each, when, and who signed."""
    with desk.reading(event) as (session, held):
        names = {row.id: row.name for row in guest_rows(session, held.id)}
        rows = envelope_rows(session, held.id)
    desk.show_rows(
        rows,
        lambda row: (
            fields_of(row, "serial channel handed_to handed_on signed_by")
            | {"registered": row.id is not None, "name": names.get(row.invitation_id)}
        ),
        "serial",
        ("name", lambda row: names.get(row.invitation_id)),
        "way=channel",
        ("handed to", "handed_to"),
        "on=handed_on",
        ("signed by", "signed_by"),
        ("", lambda row: "" if row.id is not None else "not registered yet"),
        nothing="Nobody is invited on paper.",
    )
