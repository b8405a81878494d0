"""The address book out of the house: everybody, or whom the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.dialogs import opened
from symposiarch.gui.exporting.dialog import ExportListDialog, GoingOut
from symposiarch.gui.exporting.parts import parts_of
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.tables.list_page import ListPage


def export_contacts(page: ListPage) -> ExportListDialog:
    from symposiarch.exchange import contact_export

    desk, table = page.desk, page.table
    going = GoingOut(
        name="contacts",
        title=tr("Export the contacts"),
        called=tr("Contacts"),
        columns=desk.workspace.read(contact_export.offered_contact_columns),
        parts=parts_of(table, (row.id for row in table.rows.rows if not row.archived)),
        write=contact_export.export_contacts,
        said=lambda count, file: tr("%n people were saved in “{file}”.", n=count, file=file),
    )
    return opened(ExportListDialog(desk, going, page))
