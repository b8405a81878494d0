"""`supplier list|add|edit|remove`: who delivers, kept for the next event."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.options import WordType, given, notes_option, together
from symposiarch.model.logistics import ServiceKind
from symposiarch.planning.logistics import suppliers
from symposiarch.planning.logistics.suppliers import SupplierRow

_supplier_options = together(
    click.option("--kind", type=WordType(ServiceKind), help="What it delivers; “other” if not told."),
    click.option("--contact", metavar="NAME", help="Whom to call."),
    click.option("--phone", help="At which number."),
    click.option("--email", help="The e-mail address."),
    click.option("--hours", help="When somebody answers there."),
    notes_option,
)


def supplier_value(row: SupplierRow) -> dict[str, Any]:
    return fields_of(row, "id name kind contact phone email hours notes services")


@command
def list_suppliers(desk: Desk) -> None:
    """Who delivers, by name."""
    with desk.office.reading() as session:
        rows = suppliers.supplier_rows(session)
    columns = "id name kind contact phone hours services"
    desk.show_rows(rows, supplier_value, columns, nothing="No suppliers are known yet.")


@command
@click.argument("name")
@_supplier_options
def add(desk: Desk, /, name: str, **fields: Any) -> None:
    """Keep somebody who delivers."""
    with desk.office.transaction(f"Add the supplier “{name}”") as work:
        added = suppliers.add_supplier(work.session, name=name, **given(fields))
        row = next(row for row in suppliers.supplier_rows(work.session) if row.id == added.id)
    desk.show(supplier_value(row), f"“{row.name}” is kept.")


@command
@click.argument("supplier")
@click.option("--name", help="What it is called from now on.")
@_supplier_options
def edit(desk: Desk, /, supplier: str, **fields: Any) -> None:
    """Change a supplier. SUPPLIER is its id or name."""
    with desk.office.transaction(f"Change the supplier “{supplier}”") as work:
        found = suppliers.supplier_called(work.session, supplier)
        suppliers.edit_supplier(work.session, found.id, **given(fields))
        row = next(row for row in suppliers.supplier_rows(work.session) if row.id == found.id)
    desk.show(supplier_value(row), f"“{row.name}” is changed.")


@command
@click.argument("supplier")
def remove(desk: Desk, supplier: str) -> None:
    """Forget a supplier who delivers nothing any more."""
    with desk.office.transaction(f"Forget the supplier “{supplier}”") as work:
        suppliers.remove_supplier(work.session, suppliers.supplier_called(work.session, supplier).id)
    desk.show({"removed": 1}, f"“{supplier}” is forgotten.")
