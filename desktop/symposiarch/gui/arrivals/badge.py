"""One badge, printed while the guest waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session


def print_badge(desk: Desk, attendee_uuid: str, printer: QPrinter) -> None:
    """Draw one badge in a job, send it to the printer at its exact size, and note it as printed."""
    workspace, event_id = desk.workspace, desk.event_id
    size = str(desk.settings.value("arrivals/badge_size", "id1"))

    def work(_report: Callable[[float, str], None]) -> list[bytes]:
        from symposiarch.documents import render

        facts = workspace.read(badge_facts, event_id, attendee_uuid, size)
        if not facts["badges"]:
            raise SymposiarchError(tr("There is no badge for somebody without a name. Write the name first."))
        return render.pages("badges.typ", facts, ppi=render.PRINTER)

    def send(pages: list[bytes]) -> None:
        from symposiarch.documents import render
        from symposiarch.gui.documents.printing import print_pages

        try:
            print_pages(printer, pages, render.PRINTER)
        except SymposiarchError as error:
            desk.notices.warn(str(error))
            return
        desk.notices.say(tr("The badge was sent to the printer."))

    desk.jobs.start(tr("Drawing the badge"), work, done=send, can_stop=False)


def badge_facts(session: Session, event_id: int, attendee_uuid: str, size: str) -> dict[str, Any]:
    """The badge of one head, alone on its page: a roll printer cuts it, another printer has it in its corner."""
    from symposiarch.documents.sheets import facts_of, only_for, sheet_named

    sheet = sheet_named("badges")
    return only_for(sheet, facts_of(sheet, session, event_id, who="all", size=size, roll=True), {attendee_uuid})
