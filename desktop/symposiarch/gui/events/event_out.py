"""A whole event as one workbook: guests, programme, seating and logistics, each on its sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.gui.saving import ask_where_to_save, write_away
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.page import Page


def export_whole(page: Page, event_id: int, title: str) -> None:
    """Ask where, and write it as a job."""
    from symposiarch.exchange.event_export import export_event

    folder = (page.desk.workspace.path or Path.home()).parent
    path = ask_where_to_save(page, tr("Export the whole event"), tr("Workbooks (*.xlsx)"), title, ".xlsx", folder)
    if path is None:
        return

    def said(sheets: tuple[str, ...]) -> str:
        return tr("%n sheets were saved in “{file}”.", n=len(sheets), file=path.name)

    write_away(page.desk, tr("Exporting the event"), export_event, event_id, path, said=said)
