"""`list duplicates`, `merge` and `two-people`: who stands in the address book twice, and what becomes of the two."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of, json_value, table
from symposiarch.planning.people import contacts, merging, records
from symposiarch.planning.people.lookalikes import forget_apart, lookalikes, tell_apart
from symposiarch.planning.recognition.matching import reason_words


@command
@click.option("--sure", is_flag=True, help="Only those of whom there is hardly a doubt.")
def list_duplicates(desk: Desk, sure: bool) -> None:
    """People who stand in the address book twice, as it seems, the likeliest first."""
    with desk.office.reading() as session:
        pairs = [pair for pair in lookalikes(session) if pair.certain or not sure]
    values = [
        {
            "first": _person(pair.first),
            "second": _person(pair.second),
            "score": round(pair.score, 3),
            "certain": pair.certain,
            "reasons": [reason.value for reason in pair.reasons],
            "why": reason_words(pair.reasons),
        }
        for pair in pairs
    ]
    lines = table(
        ("name", "organisation", "id", "name", "organisation", "id", "why"),
        ((*_line(pair.first), *_line(pair.second), reason_words(pair.reasons)) for pair in pairs),
    )
    desk.show(values, lines if pairs else "Nobody seems to be in the address book twice.")


def _person(row: records.PersonRow) -> dict[str, Any]:
    return fields_of(row, "id=uuid name native_name title organisation email phone")


def _line(row: records.PersonRow) -> tuple[str, str, str]:
    return row.name, row.organisation, row.uuid


@command
@click.argument("kept")
@click.argument("other")
@click.option(
    "--take", "take", multiple=True, metavar="FIELD", help="A field of which the other record's value is the right one."
)
@click.option("--dry-run", is_flag=True, help="Only show where the two records differ.")
def merge(desk: Desk, kept: str, other: str, take: tuple[str, ...], dry_run: bool) -> None:
    """Make one record of two: KEPT stays and takes over all that hangs on OTHER.

    Each is an id, an e-mail, or a name.
    """
    fields = [name for part in take for name in part.replace(",", " ").split()]
    with desk.office.reading() as session:
        one, two = contacts.person_called(session, kept), contacts.person_called(session, other)
        ids, uuids, names = (one.id, two.id), (one.uuid, two.uuid), (one.name, two.name)
        pairs = merging.side_by_side(session, *ids)
    differing = [
        {"field": pair.field, "kept": json_value(pair.kept), "other": json_value(pair.other)} for pair in pairs
    ]
    if dry_run:
        lines = table(("field", "kept", "other"), ((row["field"], row["kept"], row["other"]) for row in differing))
        desk.show(
            {"kept": uuids[0], "other": uuids[1], "fields": differing, "merged": False},
            lines if differing else "The two records differ in no field.",
        )
        return
    with desk.office.transaction(f"Merge {names[1]} into {names[0]}") as work:
        merged = merging.merge(work.session, *ids, take=fields)
    moved = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in merged.moved.items()) or "nothing else"
    desk.show(
        {"kept": uuids[0], "other": uuids[1], "fields": list(merged.fields), "moved": merged.moved, "merged": True},
        f"{names[1]} is now one record with {names[0]}. Taken over: {moved}.",
    )


@command
@click.argument("one")
@click.argument("other")
@click.option("--forget", is_flag=True, help="Offer the two for merging again.")
def two_people(desk: Desk, one: str, other: str, forget: bool) -> None:
    """Remember that ONE and OTHER, who look alike, are two people: they are not listed as duplicates any more.

    Each is an id, an e-mail, or a name.
    """
    with desk.office.reading() as session:
        people = contacts.person_called(session, one), contacts.person_called(session, other)
        ids, uuids, names = ([getattr(each, field) for each in people] for field in ("id", "uuid", "name"))
    label = f"Look at {names[0]} and {names[1]} again" if forget else f"{names[0]} and {names[1]} are two people"
    with desk.office.transaction(label) as work:
        (forget_apart if forget else tell_apart)(work.session, *ids)
    sentence = "may be one person again." if forget else "are two people."
    desk.show({"one": uuids[0], "other": uuids[1], "two_people": not forget}, f"{names[0]} and {names[1]} {sentence}")
