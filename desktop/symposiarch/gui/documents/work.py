"""What can be done with the sheet in sight: saved as PDF, sent to a printer, noted as printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from symposiarch.documents.as_files import PICTURES, write_sheet
from symposiarch.documents.render import PRINTER
from symposiarch.gui.desk import Desk
from symposiarch.gui.documents.guarded import note_if_guarded
from symposiarch.gui.documents.noted import facts_of_wish, note
from symposiarch.gui.saving import ask_where_it_goes
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_row
from symposiarch.store import Office

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from symposiarch.gui.documents.preview import Preview
    from symposiarch.gui.documents.wish import Wish
    from symposiarch.gui.page import Page


def save(page: Page, wish: Wish) -> None:
    """Ask where, and write the sheet as PDF, or its pages as pictures."""
    desk = page.desk
    title = desk.workspace.read(event_row, wish.event_id).title
    name = f"{tr(wish.sheet.title)} – {title}"
    kinds = (tr("PDF files (*.pdf)"), tr("Each page as a picture (*.png)"), tr("Each page as a drawing (*.svg)"))
    settings, title = desk.settings, tr("Save the sheet")
    if path := ask_where_it_goes(settings, "documents", page, title, ";;".join(kinds), name, ".pdf", others=PICTURES):
        save_to(desk, wish, path)


def save_to(desk: Desk, wish: Wish, path: Path) -> None:
    """Write the sheet as its name ends, in a job."""
    office = desk.workspace.office
    note_if_guarded(desk, wish.sheet, wish.event_id, dict(wish.options), tr("saved as PDF"))

    def work(report: Callable[[float, str], None]) -> list[Path]:
        with office.reading() as session:
            facts = facts_of_wish(session, wish)
        files, _missing = write_sheet(wish.sheet, facts, path, ppi=PRINTER, may_replace=False, report=report)
        return files

    def saved(files: list[Path]) -> None:
        first = files[0].name
        if len(files) > 1:
            desk.notices.say(tr("%n pages were saved, the first as “{file}”.", n=len(files), file=first))
        else:
            desk.notices.say(tr("The sheet was saved as “{file}”.", file=first))

    desk.notices.clear()
    desk.jobs.start(tr("Saving the sheet"), work, done=saved, outlives=True)


def print_sheet(page: Page, wish: Wish, preview: Preview) -> QPrintDialog:
    """Ask for a printer and send the sheet to it at 300 dots to the inch."""
    from PySide6.QtPrintSupport import QPrintDialog

    from symposiarch.gui.documents.printing import a_printer, paper_for

    printer = a_printer()
    printer.setPageLayout(paper_for(preview.paper()))
    printer.setDocName(tr(wish.sheet.title))
    dialog = QPrintDialog(printer, page)
    dialog.setMinMax(1, preview.page_count)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_with(page.desk, wish, printer))
    dialog.setModal(True)
    dialog.show()
    return dialog


def print_with(desk: Desk, wish: Wish, printer: QPrinter) -> None:
    """Send the sheet to this printer, in a job: the window goes on while page after page is drawn for it."""
    office = desk.workspace.office
    note_if_guarded(desk, wish.sheet, wish.event_id, dict(wish.options), tr("printed"))

    def work(report: Callable[[float, str], None]) -> tuple[int, int]:
        from symposiarch.documents.sheets import pages
        from symposiarch.gui.documents.printing import print_pages

        with office.reading() as session:
            facts = facts_of_wish(session, wish)
        drawn = pages(wish.sheet, facts, ppi=PRINTER, report=report)
        # From here on nothing stops it: no sheet is cut short.
        return print_pages(printer, drawn, PRINTER), len(drawn)

    desk.notices.clear()
    sent = partial(_sent, desk, office, wish)
    desk.jobs.start(tr("Sending the sheet to the printer"), work, done=sent, outlives=True)


def _sent(desk: Desk, office: Office, wish: Wish, pages: tuple[int, int]) -> None:
    count, of_how_many = pages
    if count == of_how_many and desk.workspace.has_open(office):
        note(desk, wish)
    desk.notices.say(tr("%n pages were sent to the printer.", n=count))


def note_as_printed(desk: Desk, wish: Wish) -> None:
    """What was saved as PDF and printed elsewhere counts as printed too."""
    note(desk, wish)
    desk.notices.say(tr("Noted: from now on only what is new is printed again, if you wish."), undo=True)
