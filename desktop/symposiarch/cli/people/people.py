"""`list people`, `person add`, `edit`, `show`, `photo`, `archive`: what is known of people, told and written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of, json_value
from symposiarch.cli.languages import read_code, read_codes
from symposiarch.cli.options import EXISTING, WordType, given, read_day, together
from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Gender, Mobility, NameOrder
from symposiarch.planning.logistics.security import masked
from symposiarch.planning.people import contacts, posts, records
from symposiarch.planning.states import read_country, state_code, state_name

_TEXTS = {
    "honorific": "What stands before the name, “H.E. Mr.”.",
    "given_name": "The given name, as they write it.",
    "family_name": "The family name, as they write it.",
    "suffix": "What stands behind the name.",
    "printed_name": "The whole name as printed, where its parts do not give it.",
    "native_name": "The name in its own script.",
    "other_name": "A former name, a pen name, a name in a third script.",
    "salutation": "How letters begin, where the usual way is not right.",
    "card_name": "The wording of the place card, where the usual one is not right.",
    "pronounced_as": "How the name is said.",
    "category": "The category; a new one is added.",
    "language": "The language of letters to them, “ko”.",
    "diet": "What they do not eat.",
    "mobility_note": "What helps them.",
    "email": "The e-mail address.",
    "phone": "The telephone.",
    "mobile": "The mobile telephone.",
    "website": "The website.",
    "address": "The street and number.",
    "post_code": "The post code.",
    "city": "The city.",
    "vehicle_plate": "The number plate of the car.",
    "passport_name": "The name as the passport has it.",
    "document_number": "The number of the passport.",
    "notes": "What else is to be known.",
    "source": "The file or list that they came from.",
}
_COUNTRIES = {"country": "The country of the address.", "nationality": "The nationality."}
_WORDS: dict[str, tuple[Any, str]] = {
    "name_order": (NameOrder, "Which name is said first."),
    "gender": (Gender, "The gender, where it is stated."),
    "mobility": (Mobility, "What they need to move about."),
}


def _named(field: str) -> str:
    return f"--{field.replace('_', '-')}"


_fields_options = together(
    click.option("--title", help="The function, “Ambassador”."),
    click.option("--organisation", help="Where."),
    *(click.option(_named(name), help=said) for name, said in (_TEXTS | _COUNTRIES).items()),
    *(click.option(_named(name), type=WordType(kind), help=said) for name, (kind, said) in _WORDS.items()),
    click.option("--languages", metavar="en,ko", help="What they speak, the best first."),
    click.option("--birth-date", metavar="DAY", help="The day of birth, 1968-04-23."),
)
"""An option for each field, in the order in which one asks; an empty text takes away what is there."""


def _planned(options: dict[str, Any]) -> dict[str, Any]:
    """The fields that were named, as planning takes them."""
    fields = given(options)
    for name in _COUNTRIES.keys() & fields.keys():
        fields[name] = read_country(fields[name])
    if "languages" in fields:
        fields["languages"] = read_codes(fields["languages"])
    if "language" in fields:
        fields["language"] = read_code(fields["language"])
    if "birth_date" in fields:
        fields["birth_date"] = read_day(fields["birth_date"]) if fields["birth_date"].strip() else None
    return fields


@command
@click.option("--archived", is_flag=True, help="With those who were put away.")
def list_people(desk: Desk, archived: bool) -> None:
    """The people of the address book."""
    with desk.office.reading() as session:
        rows = records.people_rows(session, archived=archived)
    fields = (
        "id=uuid name given_name family_name native_name honorific title organisation category email phone archived"
    )
    desk.show_rows(
        rows,
        lambda row: fields_of(row, fields) | {"country": state_name(row.country)},
        ("", "honorific"),
        "name native=native_name title organisation e-mail=email",
        nothing="The address book is empty.",
    )


@command
@_fields_options
@click.option("--state", help="The state that the post serves: its name or two letters.")
def add(desk: Desk, /, state: str | None, **options: Any) -> None:
    """Add a person to the address book, and print the id."""
    fields = _planned(options)
    if not fields:
        raise click.UsageError("Say who it is, for example --given-name Ramin --family-name Həsənov.")
    serves = state_code(state or "")
    if state and not serves:
        raise SymposiarchError(f"“{state}” is no state that is known. Write its name or its two letters.")
    with desk.office.transaction("Add a contact") as work:
        person = contacts.add_person(work.session, state=serves, **fields)
        key, uuid = person.id, person.uuid
    desk.show({"id": uuid, "number": key}, uuid)


@command
@click.argument("who", nargs=-1, required=True)
@_fields_options
def edit(desk: Desk, /, who: tuple[str, ...], **options: Any) -> None:
    """Change what is named, of one person or the same for many. WHO is an id, a UUID, an e-mail, or a name."""
    fields = _planned(options)
    if not fields:
        raise click.UsageError("Name what is to be changed, for example --email ramin@example.org.")
    function = {name: fields.pop(name) for name in ("title", "organisation") if name in fields}
    label = "Edit a contact" if len(who) == 1 else f"Change {len(who)} contacts"
    with desk.office.transaction(label) as work:
        keys = [contacts.person_called(work.session, one).id for one in who]
        for key in keys:
            contacts.edit_person(work.session, key, **fields)
            if function:
                posts.set_function(work.session, key, **function)
    changed = work.changes is not None
    desk.show({"people": len(keys), "changed": changed}, "Changed." if changed else "Nothing to change.")


@command
@click.argument("who")
def show(desk: Desk, /, who: str) -> None:
    """All that is known of a person, but the number of the passport. WHO is an id, a UUID, an e-mail, or a name."""
    with desk.office.reading() as session:
        record = records.person_record(session, contacts.person_called(session, who, also_away=True).id)
    fields = {name: json_value(value) for name, value in record.fields.items()}
    fields["document_number"] = masked(record.fields["document_number"]) or None
    value = {
        "id": record.uuid,
        "name": record.name,
        **fields,
        "posts": [{"title": post.title or None, "organisation": post.organisation or None} for post in record.posts],
        "partner": record.partner[1] if record.partner else None,
        "assistant": record.assistant[1] if record.assistant else None,
        "lists": list(record.lists),
        "archived": record.archived_at is not None,
    }
    desk.show(value, (f"{name.replace('_', ' ')}: {_line(known)}" for name, known in value.items() if known))


def _line(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_line(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    return "yes" if value is True else str(value)


@command
@click.argument("person")
@click.argument("file", type=EXISTING, required=False)
@click.option("--remove", is_flag=True, help="Take the photograph away.")
def photo(desk: Desk, person: str, file: Path | None, remove: bool) -> None:
    """Keep the photograph in FILE (PNG or JPEG) with PERSON: an id, an e-mail, or a name."""
    if (file is None) != remove:
        raise click.UsageError("Name a file, or --remove.")
    with desk.office.reading() as session:
        found = contacts.person_called(session, person)
        key, uuid, name = found.id, found.uuid, found.name
    label = f"Take the photograph of {name} away" if file is None else f"Keep the photograph of {name}"
    with desk.office.transaction(label) as work:
        contacts.set_photo(work.session, key, None if file is None else file.read_bytes())
    desk.show({"id": uuid, "photo": file is not None}, f"{label}: done.")


@command
@click.argument("who", nargs=-1, required=True)
@click.option("--back", is_flag=True, help="Offer them again.")
def archive(desk: Desk, who: tuple[str, ...], back: bool) -> None:
    """Put people away: they stay in old events and are no longer offered."""
    with desk.office.transaction("Offer people again" if back else "Put people away") as work:
        keys = [contacts.person_called(work.session, one, also_away=back).id for one in who]
        count = (contacts.unarchive if back else contacts.archive)(work.session, keys)
    desk.show({"changed": count}, f"{count} changed.")
