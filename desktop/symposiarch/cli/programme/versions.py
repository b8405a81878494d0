"""`programme release|diff|acknowledge`, `list conflicts`."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import RuleLevel
from symposiarch.planning.programme.affiliations import names_of
from symposiarch.planning.programme.conflicts import conflicts as trouble
from symposiarch.planning.programme.conflicts import rules
from symposiarch.planning.programme.conflicts.words import sentence
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.versions import differences, releases, telling


@command
@event_option
@click.option("--note", default="", help="Why this version was made.")
@click.option("--by", default="", help="Who releases it.")
@click.option("--acknowledge", is_flag=True, help="Accept what must be acknowledged.")
def release(desk: Desk, event: str, note: str, by: str, acknowledge: bool) -> None:
    """Freeze the programme under the next version number. This is a fact that undo does not take back."""
    if acknowledge:
        with desk.transaction("Acknowledge conflicts of the programme", event) as (session, found):
            for conflict in trouble.conflicts(session, found.id):
                if conflict.level is RuleLevel.ACKNOWLEDGE and not conflict.acknowledged:
                    rules.acknowledge(session, found.id, finding=conflict.key, by=by, note=note)
    with desk.transaction("Release the programme", event, fact=True) as (session, held):
        made = releases.release(session, held.id, by=by, note=note)
        value = {"number": made.number, "released_at": made.released_at.isoformat(), "items": len(made.content)}
    desk.show(value, f"Version {value['number']} is released, with {value['items']} items.")


@command
@event_option
@click.option("--since", type=int, metavar="N", help="The version to compare with; without it, the last.")
@click.option("--until", type=int, metavar="N", help="Up to this version; without it, the present.")
@click.option("--prepare", is_flag=True, help="Prepare a message for everybody whom a change concerns.")
def diff(desk: Desk, event: str, since: int | None, until: int | None, prepare: bool) -> None:
    """What has changed since a released version, in words, and who must be told."""
    prepared: list[str] = []
    if prepare:
        with desk.transaction("Prepare messages on the changed programme", event) as (session, held):
            made = len(telling.prepare_messages(session, held.id, since=since))
        prepared = [f"{counted(made, 'message')} prepared: see “mail list”, then “mail approve”."]

    with desk.reading(event) as (session, held):
        changes = differences.differences(session, held.id, since=since, until=until)
        names = names_of(session, {person for change in changes for person in change.people})
    values = [
        fields_of(change, "kind=change item title")
        | {
            "words": telling.change_sentence(change),
            "tell": [names[person] for person in change.people if person in names],
        }
        for change in changes
    ]
    lines = [
        f"{change['words']}  (tell {', '.join(change['tell'])})" if change["tell"] else str(change["words"])
        for change in values
    ]
    desk.show(values, (lines or ["Nothing has changed."]) + prepared)


@command
@event_option
def list_conflicts(desk: Desk, event: str) -> None:
    """What does not fit in the programme, the gravest first."""
    with desk.reading(event) as (session, held):
        found = trouble.conflicts(session, held.id)
        uuids = {row.id: row.uuid for row in programme_rows(session, held.id)}
    values = [
        (
            fields_of(one, "key code level acknowledged")
            | {"message": str(sentence(one)), "about": [uuids[item] for item in one.items]}
        )
        for one in found
    ]
    desk.show(values, [f"{one.level.value}: {sentence(one)}" for one in found] or "Everything fits.")


@command
@event_option
@click.argument("key")
@click.option("--by", default="", help="Who has seen it.")
@click.option("--note", default="", help="Why it is accepted.")
def acknowledge(desk: Desk, event: str, key: str, by: str, note: str) -> None:
    """Accept a conflict. KEY is the one that `--json list conflicts` gives."""
    with desk.transaction("Acknowledge a conflict", event) as (session, found):
        known = {one.key: one for one in trouble.conflicts(session, found.id)}
        if key not in known:
            raise SymposiarchError(f"There is no conflict “{key}”. “--json list conflicts” gives their keys.")
        rules.acknowledge(session, found.id, finding=key, by=by, note=note)
    desk.show({"key": key, "acknowledged": True}, f"Accepted: {sentence(known[key])}")
