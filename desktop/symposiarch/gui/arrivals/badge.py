"""One badge, printed while the guest waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import AskingDialog
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

        if workspace.can_edit:
            workspace.perform(tr("Note a badge as printed"), _note, event_id, attendee_uuid, size)

    desk.jobs.start(tr("Drawing the badge"), work, done=send, can_stop=False)


def _note(session: Session, event_id: int, attendee_uuid: str, size: str) -> None:
    from symposiarch.documents.sheets import digests_of, sheet_named
    from symposiarch.planning.prints import note_printed

    digests = digests_of(sheet_named("badges"), badge_facts(session, event_id, attendee_uuid, size))
    note_printed(session, event_id, sheet="badges", digests=digests)


class BadgeDialog(AskingDialog):
    """Of which size the badges are that are printed while the guest waits, and on which printer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        from PySide6.QtPrintSupport import QPrinterInfo

        super().__init__(tr("Badges at the door"), tr("One badge a page: for a roll, or alone on its sheet."), parent)
        self._desk = desk
        self.size_of_badge, self.printer = QComboBox(), QComboBox()
        for key, text in (
            ("id1", tr("Card, 86 × 54 mm")),
            ("a7", tr("A7, 74 × 105 mm")),
            ("a6", tr("A6, 105 × 148 mm")),
        ):
            self.size_of_badge.addItem(text, key)
        self.size_of_badge.setCurrentIndex(
            self.size_of_badge.findData(desk.settings.value("arrivals/badge_size", "id1"))
        )
        self.printer.addItem(tr("The usual printer"), "")
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(desk.settings.value("arrivals/printer", ""))))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(tr("Size"), self.size_of_badge)
        form.addRow(tr("Printer"), self.printer)
        self.add(form)
        self.accept_with(tr("Use these"))

    def save(self) -> None:
        self._desk.settings.setValue("arrivals/badge_size", self.size_of_badge.currentData())
        self._desk.settings.setValue("arrivals/printer", self.printer.currentData())
        self.accept()


def badge_facts(session: Session, event_id: int, attendee_uuid: str, size: str) -> dict[str, Any]:
    """The badge of one head, alone on its page: a roll printer cuts it, another printer has it in its corner."""
    from symposiarch.documents.sheets import facts_of, only_for, sheet_named

    sheet = sheet_named("badges")
    return only_for(sheet, facts_of(sheet, session, event_id, who="all", size=size, roll=True), {attendee_uuid})
