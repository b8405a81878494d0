"""`list people`."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.planning.people import records
from symposiarch.planning.states import state_name


@click.command()
@click.option("--archived", is_flag=True, help="With those who were put away.")
@click.pass_obj
def list_people(desk: Desk, archived: bool) -> None:
    """The people of the address book."""
    with desk.office.reading() as session:
        rows = records.people_rows(session, archived=archived)
    values = [
        {
            "id": row.uuid,
            "name": row.name,
            "given_name": row.given_name or None,
            "family_name": row.family_name or None,
            "native_name": row.native_name or None,
            "honorific": row.honorific or None,
            "title": row.title or None,
            "organisation": row.organisation or None,
            "country": state_name(row.country) or None,
            "category": row.category or None,
            "email": row.email or None,
            "phone": row.phone or None,
            "archived": row.archived,
        }
        for row in rows
    ]
    lines = table(
        ("", "name", "native", "title", "organisation", "e-mail"),
        ((row.honorific, row.name, row.native_name, row.title, row.organisation, row.email) for row in rows),
    )
    desk.show(values, lines if rows else "The address book is empty.")
