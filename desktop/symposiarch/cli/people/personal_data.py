"""`person held`, `person erase`, `person keep`, `retention list|set|due`, `list access`: care for people's data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, agreed, command, counted, fields_of
from symposiarch.cli.languages import read_code
from symposiarch.cli.options import NOTHING, TargetFile, read_day
from symposiarch.documents.saving import save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import this_day
from symposiarch.planning.people.contacts import person_called
from symposiarch.planning.personal_data import access, erasing, retention, what_goes
from symposiarch.planning.personal_data.mentions import Mention, named


@command
@click.argument("who")
@click.option("--to", "target", required=True, type=TargetFile(".pdf"), metavar="FILE.pdf", help="Where it is written.")
@click.option("--purpose", default="", help="What it is for; it is noted with who took it.")
@click.option("--language", default="", metavar="xx", help="Another language than theirs.")
def held(desk: Desk, who: str, target: Path, purpose: str, language: str) -> None:
    """Write all that is held on one person as PDF. WHO is an id, a UUID, an e-mail, or a name."""
    from symposiarch.documents.people import held_on

    spoken = read_code(language)
    with desk.office.reading() as session:
        person = person_called(session, who, also_away=True).id
    with desk.office.transaction("Write what is held on somebody", fact=True) as work:
        access.note_access(work.session, "held-on", by=desk.office.who, purpose=purpose)
    with desk.office.reading() as session:
        facts = held_on.facts(session, person, language=spoken)
    save_bytes(held_on.pdf(facts), target)
    desk.show(
        {"file": str(target), "sections": {one["title"]: len(one["entries"]) for one in facts["sections"]}},
        [str(target), *(f"{one['title']}: {len(one['entries'])}" for one in facts["sections"])],
    )


@command
@click.argument("who")
@click.option("--yes", "sure", is_flag=True, help="Without asking first. It cannot be undone.")
@click.option("--look", is_flag=True, help="Only say what would go.")
@click.option(
    "--mention",
    "wanted",
    multiple=True,
    metavar="ID|all",
    help="A text that means them by the family name alone or by a name that others have too, as --look lists it.",
)
def erase(desk: Desk, who: str, sure: bool, look: bool, wanted: tuple[str, ...]) -> None:
    """Erase a person everywhere, the history too. It cannot be undone; backups keep them, and are named.

    Texts with the family name alone, or with a name that others have too, stay, but for those that are named.
    """
    with desk.office.reading() as session:
        found = what_goes.what_goes(session, person_called(session, who, also_away=True).id)
    shared = bool(found.namesakes)
    lines = [
        f"{found.name}: erased from the address book ({counted(found.records, 'record')}), "
        f"{counted(found.messages, 'letter')}, {counted(found.texts, 'text')} that name them, and the history.",
        *(f"At “{title}” the head stays without a name." for title in found.kept_without_name),
        *(f"Taken off the list of “{title}”." for title in found.taken_off),
        *(["Somebody else is called so too: texts with that name stay, unless “--mention” names them."] * shared),
    ]
    backups = desk.office.backups_with("people", found.uuids)
    if look:
        value = _found_value(found) | {"backups": [str(path) for path in backups]}
        desk.show(value, [*lines, *map(_mention_line, found.mentions), *_in_backups(backups)])
        return
    chosen = named(found.mentions, wanted)
    if not sure and desk.as_json:
        raise SymposiarchError("Erasing cannot be undone. See with --look what goes, and say --yes.")
    if not sure:
        for line in (*lines, *_in_backups(backups)):
            click.echo(line, err=True)
        if not wanted:
            chosen = [one for one in found.mentions if agreed(f"{_mention_line(one)} Take the name out of it?")]
        if not agreed("This cannot be undone. Erase?"):
            raise click.Abort
    with desk.office.transaction("Erase a person", fact=True) as work:
        done = erasing.erase(work.session, found.person_id, mentioned=chosen)
    desk.office.clean_up()
    left = len(found.mentions) - len(chosen)
    desk.show(
        {"rows": done.rows, "texts": done.texts, "left": left, "backups": [str(path) for path in backups]},
        [
            "Erased.",
            *([f"Left as they are: {counted(left, 'text')} that may mean somebody else."] if left else []),
            *_in_backups(backups),
        ],
    )


def _found_value(found: what_goes.WhatGoes) -> dict[str, Any]:
    """What goes, as a JSON object."""
    return fields_of(found, "name records letters=messages texts kept_without_name taken_off namesakes") | {
        "mentions": [fields_of(one, "id about words spelled") for one in found.mentions]
    }


def _mention_line(one: Mention) -> str:
    return f"{one.id} ({one.about}): “{one.words}” may mean them."


def _in_backups(backups: tuple[Path, ...]) -> list[str]:
    if not backups:
        return ["No backup beside the office holds them. Copies that were taken elsewhere keep what they have."]
    return [
        f"Still held in {counted(len(backups), 'backup')}, until newer ones take their place; delete them to be sure:",
        *(f"  {path}" for path in backups),
    ]


@command
@click.argument("who")
@click.option("--until", metavar="DAY", help="The day on which they are due; without it, by the category again.")
def keep(desk: Desk, who: str, until: str | None) -> None:
    """Set the day on which somebody is due to be erased, whatever the category says."""
    with desk.office.transaction("Set until when somebody is kept") as work:
        person = person_called(work.session, who, also_away=True)
        retention.keep_until(work.session, person.id, read_day(until) if until else None)
    desk.show({"until": until}, f"Kept until {until}." if until else "Kept as the category says.")


@command
def list_retention(desk: Desk) -> None:
    """How long the people of each category are kept after the last contact."""
    with desk.office.reading() as session:
        rows = retention.retention(session)
    desk.show_rows(
        rows,
        "category months people",
        ("category", lambda row: row.category or "(all others)"),
        ("months", lambda row: row.months or "no limit"),
        "people",
    )


@command
@click.argument("months", metavar="MONTHS|none")
@click.option("--category", default="", help="The category; without it, all who have none or whose says nothing.")
def set_retention(desk: Desk, months: str, category: str) -> None:
    """Keep people for so many months after the last contact; “none” for as long as one likes."""
    if months.casefold() != NOTHING and not months.isdecimal():
        raise SymposiarchError(f"“{months}” is no number of months. Write 24, or none.")
    number = None if months.casefold() == NOTHING else int(months)
    with desk.office.transaction("Set how long people are kept") as work:
        retention.set_retention(work.session, category, number)
    desk.show({"category": category or None, "months": number}, "Set.")


@command
@click.option("--on", "day", metavar="DAY", help="As it will be on that day; today without it.")
def due(desk: Desk, day: str | None) -> None:
    """Who is due to be erased, the longest overdue first."""
    today = read_day(day) if day else this_day()
    with desk.office.reading() as session:
        rows = retention.due_for_erasing(session, today=today)
    desk.show_rows(
        rows,
        "id=person_id name category last about due_on",
        "id=person_id name category last event=about due=due_on",
        nothing="Nobody is due.",
    )


@command
def list_access(desk: Desk) -> None:
    """Who took away or saw what not everybody may see, the latest first."""
    with desk.office.reading() as session:
        rows = access.accesses(session)
    desk.show_rows(
        rows,
        "at what=sheet by event for=purpose",
        ("at", lambda row: f"{row.at.astimezone():%Y-%m-%d %H:%M}"),
        "what=sheet by event for=purpose",
        nothing="Nothing was noted.",
    )
