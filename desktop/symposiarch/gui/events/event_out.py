"""A whole event as one workbook: guests, programme, seating and logistics, each on its sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.gui.saving import ask_where_to_save
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.gui.page import Page


def export_whole(page: Page, event_id: int, title: str) -> None:
    """Ask where, and write it as a job."""
    from symposiarch.exchange.event_export import export_event

    office, notices = page.desk.workspace.office, page.desk.notices
    folder = (page.desk.workspace.path or Path.home()).parent
    path = ask_where_to_save(page, tr("Export the whole event"), tr("Workbooks (*.xlsx)"), title, ".xlsx", folder)
    if path is None:
        return

    def work(_report: Callable[[float, str], None]) -> tuple[str, ...]:
        with office.reading() as session:
            return export_event(session, event_id, path)

    def done(sheets: tuple[str, ...]) -> None:
        notices.say(tr("%n sheets were saved in “{file}”.", n=len(sheets), file=path.name))

    page.desk.jobs.start(tr("Exporting the event"), work, done=done, can_stop=False)
