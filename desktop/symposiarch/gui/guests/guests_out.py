"""The guest list out of the house: whole, as far as the page shows it, or what one organiser has of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.exporting.dialog import ExportListDialog, GoingOut
from symposiarch.gui.exporting.parts import Part, parts_of
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_row

if TYPE_CHECKING:
    from symposiarch.gui.guests.guest_list import GuestList
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.inviting.quotas import Quota


def export_list(page: GuestList) -> ExportListDialog:
    if page.desk.event_id is None:
        raise SymposiarchError(tr("Choose an event first."))
    called = page.desk.workspace.read(event_row, page.event_id).title
    parts = parts_of(page.table, (row.id for row in page.table.rows.rows))
    return _open(page, page, tr("Export the guest list"), called, parts)


def export_of_organiser(page: GuestList, organiser: Quota, parent: QWidget) -> ExportListDialog:
    """Its workbook, which is sent back and merged into its list."""
    parts = (Part(tr("All %n on the list", n=organiser.used)),)
    title = tr("Export the list of {organiser}", organiser=organiser.name)
    return _open(page, parent, title, organiser.name, parts, organiser.organiser_id)


def _open(
    page: GuestList, parent: QWidget, title: str, called: str, parts: Sequence[Part], organiser_id: int | None = None
) -> ExportListDialog:
    from symposiarch.exchange.guest_lists.export import export_guests, offered_guest_columns

    desk, event_id = page.desk, page.event_id

    def write(session: Session, path: Path, *, columns: Sequence[str] | None, only: Collection[int] | None) -> int:
        return export_guests(session, event_id, path, columns=columns, organiser_id=organiser_id, only=only)

    going = GoingOut(
        name="guests",
        title=title,
        called=called,
        columns=desk.workspace.read(offered_guest_columns, event_id, organiser_id=organiser_id),
        parts=parts,
        write=write,
        said=lambda count, file: tr("%n guests were saved in “{file}”.", n=count, file=file),
        event_id=event_id,
    )
    return opened(ExportListDialog(desk, going, parent))
