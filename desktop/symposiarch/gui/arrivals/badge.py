"""One badge, printed while the guest waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from symposiarch.documents import render
from symposiarch.documents.catalogue import sheet_named
from symposiarch.documents.catalogue.people import BADGE_HIGHEST, BADGE_WIDEST
from symposiarch.documents.sheets import digests_of, facts_of
from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.prints import note_printed

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from symposiarch.gui.workspace import Session


class Paper(NamedTuple):
    """What badges are printed on at this door: a size of the sheet, or one's own in millimetres."""

    size: str
    width: int
    height: int

    @classmethod
    def chosen(cls, desk: Desk) -> Paper:
        def number(name: str, usual: int) -> int:
            return int(str(desk.settings.value(f"arrivals/badge_{name}", usual)))

        return cls(str(desk.settings.value("arrivals/badge_size", "id1")), number("width", 62), number("height", 100))


class WaitingBadges:
    """Whose badges the printer of this door did not take, by the UUIDs of their heads.

    Kept on this laptop, as its printer is: neither closing the office nor a power cut forgets them.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def all(self) -> list[str]:
        return str(self._settings.value("arrivals/waiting_badges", "")).split()

    def note(self, uuid: str, *, printed: bool) -> None:
        """Whether the printer took this badge."""
        others = [one for one in self.all() if one != uuid]
        self._settings.setValue("arrivals/waiting_badges", " ".join(others if printed else [*others, uuid]))
        self._settings.sync()


def print_badge(
    desk: Desk, attendee_id: int, name: str, printer: QPrinter, done: Callable[[bool], None] = lambda _printed: None
) -> None:
    """Draw one badge in a job, send it to the printer at its exact size, and note it as printed.

    `done` is told whether the printer took it; where it did not, it is said whose badge waits.
    """
    workspace, event_id, paper = desk.workspace, desk.event_id, Paper.chosen(desk)
    office = workspace.office
    assert event_id is not None, "the command is only ready when an event is chosen"

    def work(report: Callable[[float, str], None]) -> tuple[list[bytes], dict[str, str]]:
        with office.reading() as session:
            facts = badge_facts(session, event_id, attendee_id, paper)
        if not facts["badges"]:
            raise SymposiarchError(tr("There is no badge for somebody without a name. Write the name first."))
        drawn = render.pages("badges.typ", facts, ppi=render.PRINTER, report=report)
        return drawn, digests_of(sheet_named("badges"), facts)

    def send(drawn: tuple[list[bytes], dict[str, str]]) -> None:
        from symposiarch.gui.documents.printing import print_pages

        pages, digests = drawn
        try:
            print_pages(printer, pages, render.PRINTER)
        except SymposiarchError as error:
            desk.notices.warn(tr("The badge of {name} waits. {error}", name=name, error=error))
            done(False)
            return
        desk.notices.say(tr("The badge of {name} was sent to the printer.", name=name))
        done(True)
        if workspace.has_open(office) and workspace.can_edit:
            workspace.perform_note(
                tr("Note a badge as printed"), note_printed, event_id, sheet="badges", digests=digests, by=office.who
            )

    desk.jobs.start(tr("Drawing the badge"), work, done=send, can_stop=False)


class BadgeDialog(AskingDialog):
    """Of which size the badges are that are printed while the guest waits, and on which printer."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
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
        paper = Paper.chosen(desk)
        self.size_of_badge.addItem(tr("Own measures"), "own")
        self.size_of_badge.setCurrentIndex(self.size_of_badge.findData(paper.size))
        self.width_of_badge = _millimetres(paper.width, BADGE_WIDEST)
        self.height_of_badge = _millimetres(paper.height, BADGE_HIGHEST)
        self.size_of_badge.currentIndexChanged.connect(self._show_measures)
        self.printer.addItem(tr("The usual printer"), "")
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(desk.settings.value("arrivals/printer", ""))))
        form = form_of(
            (tr("Size"), self.size_of_badge),
            (tr("Width"), self.width_of_badge),
            (tr("Height"), self.height_of_badge),
            (tr("Printer"), self.printer),
        )
        self._show_measures()
        self.add(form)
        self.accept_with(tr("Use these"))

    def _show_measures(self) -> None:
        own = self.size_of_badge.currentData() == "own"
        self.width_of_badge.setEnabled(own)
        self.height_of_badge.setEnabled(own)

    @override
    def save(self) -> None:
        self._desk.settings.setValue("arrivals/badge_width", self.width_of_badge.value())
        self._desk.settings.setValue("arrivals/badge_height", self.height_of_badge.value())
        self._desk.settings.setValue("arrivals/badge_size", self.size_of_badge.currentData())
        self._desk.settings.setValue("arrivals/printer", self.printer.currentData())
        self.accept()


def badge_facts(session: Session, event_id: int, attendee_id: int, paper: Paper) -> dict[str, Any]:
    """The badge of one head, alone on its page: a roll printer cuts it, another printer has it in its corner."""
    return facts_of(
        sheet_named("badges"),
        session,
        event_id,
        who="all",
        size=paper.size,
        width=paper.width,
        height=paper.height,
        roll=True,
        among=(attendee_id,),
    )


def _millimetres(value: int, most: int) -> QSpinBox:
    return NumberField(minimum=40, maximum=most, suffix=tr(" mm"), value=value)
