"""A whole event as one workbook: guests, programme, seating and logistics, each on its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.saving import WORKBOOK, ask_where_it_goes, workbooks, write_away
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.page import Page


def export_whole(page: Page, event_id: int, title: str) -> None:
    """Ask where, and write it as a job."""
    from symposiarch.exchange.event_export import export_event

    settings, kinds = page.desk.settings, workbooks()
    path = ask_where_it_goes(settings, "exports", page, tr("Export the whole event"), kinds, title, WORKBOOK)
    if path is None:
        return

    def said(sheets: tuple[str, ...]) -> str:
        return tr("%n sheets were saved in “{file}”.", n=len(sheets), file=path.name)

    write_away(page.desk, tr("Exporting the event"), export_event, event_id, path, said=said)
