"""What the contacts' tables and forms write, each as one step: thin sentences made of planning's functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from symposiarch.gui.tables.model import together
from symposiarch.planning.people.contacts import add_person, edit_people, edit_person
from symposiarch.planning.people.posts import set_function

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Edit
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.people.records import PersonRecord


def add_with_function(session: Session, values: dict[str, Any]) -> int:
    return int(add_person(session, **values).id)


def change_person(session: Session, person_id: int, values: dict[str, Any], record: PersonRecord) -> None:
    """Write only what is another than in the record: two people may be editing different fields."""
    held = next((post for post in record.posts if post.ends_on is None), None)
    title, organisation = values.pop("title"), values.pop("organisation")
    changed = {name: value for name, value in values.items() if value != record.fields[name]}
    if changed:
        edit_person(session, person_id, **changed)
    if (title, organisation) != ((held.title, held.organisation) if held else ("", "")):
        set_function(session, person_id, title=title, organisation=organisation)


def write_edits(session: Session, edits: Sequence[Edit], person_key: str) -> None:
    """What was typed into a table of people. `person_key` is the row's field that holds the person's id."""
    for (field, value), people in together(edits, person_key):
        if field in {"title", "organisation"}:
            for person_id in people:
                set_function(session, person_id, **{field: value})
        else:
            # The name that is seen is the name as printed; its parts are edited in the form.
            edit_people(session, people, **{"printed_name" if field == "name" else field: value})
