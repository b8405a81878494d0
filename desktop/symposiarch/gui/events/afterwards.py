"""What follows an event: its report as a workbook, a copy for outside, and closing it with what is erased."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.events.event_out import export_whole
from symposiarch.gui.forms import choice_of, form_of, tick_of
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.qt import override
from symposiarch.gui.saving import OFFICE, OFFICES, WORKBOOK, ask_where_it_goes, workbooks, write_away
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.personal_data.closing import (
    Part,
    ask_whether_over,
    close_event,
    thanks_not_gone,
    what_closing_erases,
)

if TYPE_CHECKING:
    from symposiarch.gui.page import Page
    from symposiarch.gui.workspace import Session


MENU = (
    "events.thank", "",
    "events.report", "events.report_workbook", "",
    "events.export", "events.copy_outside", "",
    "events.next", "events.close",
)  # fmt: skip


def commands(
    event_of: Callable[[Any], tuple[int, str]], chosen: Callable[[Any], bool], may_change: Callable[[Any], bool]
) -> tuple[Command, ...]:
    """The commands about the event that a page is about, its id and title; its report stands among the documents."""

    def about(act: Callable[[Page, int, str], object]) -> Callable[[Page], object]:
        return lambda page: act(page, *event_of(page))

    return (
        Command("events.thank", tr("Thank those who came…"), about(thank), "invitations", ready=may_change,
                at_once=True),
        Command("events.report", tr("Report of this event…"),
                lambda page: page.desk.show_page("documents", "event-report"), "documents", ready=chosen, at_once=True),
        Command("events.report_workbook", tr("Report of this event as a workbook…"), about(save_report), "export",
                ready=chosen, at_once=True),
        Command("events.export", tr("Export the whole event…"), about(export_whole), "export", ready=chosen,
                at_once=True),
        Command("events.copy_outside", tr("Copy for a caterer, co-host or the house…"), about(copy_outside), "copy",
                ready=may_change, at_once=True),
        Command("events.close", tr("Close this event…"), about(close), "archive", ready=may_change, at_once=True),
    )  # fmt: skip


def thank(page: Page, event_id: int, _title: str) -> None:
    """Ask on the page of letters; whoever came and has no address is named there."""
    choose(page.desk, event_id)
    page.desk.show_page("invitations", ("thanks", ()))


def save_report(page: Page, event_id: int, title: str) -> None:
    """Ask where, and write the report."""
    from symposiarch.exchange.event_report import write_event_report

    target = _ask(page, tr("Report – {event}", event=title))
    if target is not None:
        saved = tr("Saved as “{file}”.", file=target.name)
        write_away(page.desk, tr("Writing the report"), write_event_report, event_id, target, said=lambda _none: saved)


def copy_outside(page: Page, event_id: int, title: str) -> OutsideDialog:
    return opened(OutsideDialog(page, event_id, title))


def close(page: Page, event_id: int, title: str) -> CloseDialog:
    """Ask what is erased; of an event that is not over, say that it is not before anything is listed."""
    page.desk.workspace.read(ask_whether_over, event_id)
    return opened(CloseDialog(page.desk, event_id, title, page))


class OutsideDialog(AskingDialog):
    """For whom the copy is, and as which kind of file; what each gets is said."""

    def __init__(self, page: Page, event_id: int, title: str) -> None:
        from symposiarch.exchange.redacted.copy import Outsider

        super().__init__(tr("Copy for outside"), tr("A file with only what they need; nothing else is in it."), page)
        self._page, self._event_id, self._title = page, event_id, title
        self.outsider = choice_of(
            {
                Outsider.CATERER: tr("Caterer: seats and diets, no names"),
                Outsider.CO_HOST: tr("Co-host: names, functions, replies and tables"),
                Outsider.VENUE: tr("The house: how many, where, who needs a way without steps"),
            }
        )
        organisers = page.desk.workspace.read(event_row, event_id).organisers
        self.organiser = choice_of([("", tr("The whole list")), *((one.name, one.name) for one in organisers)])
        self.kind = QComboBox()
        self.outsider.currentIndexChanged.connect(self._offer_kinds)
        self._offer_kinds()
        form = form_of((tr("For"), self.outsider), (tr("As"), self.kind), (tr("Whose guests"), self.organiser))
        self.add(form)
        self.write = self.accept_with(tr("Save as…"))
        self.setMinimumWidth(in_type(520))

    def _offer_kinds(self) -> None:
        """Only a co-host works on in this program."""
        from symposiarch.exchange.redacted.copy import Outsider

        chosen = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(tr("Workbook for Excel"), WORKBOOK)
        if self.outsider.currentData() == Outsider.CO_HOST:
            self.kind.addItem(tr("Office file for this program"), OFFICE)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.setEnabled(self.kind.count() > 1)

    @override
    def save(self) -> None:
        name = f"{self._title} – {str(self.outsider.currentData()).replace('_', '-')}"
        target = _ask(self._page, name, self.kind.currentData())
        if target is not None:
            self.write_to(target)

    def write_to(self, target: Path) -> None:
        """Note that the copy is taken, and write it in a job; the dialog stays open when that cannot be."""
        from symposiarch.exchange.redacted.copy import Outsider, write_redacted

        desk, event_id = self._page.desk, self._event_id
        outsider, organiser = Outsider(self.outsider.currentData()), self.organiser.currentData()
        said = tr("Saved as “{file}”; that it was taken is noted.", file=target.name)
        if self.kind.currentData() == OFFICE and target.exists():
            self.tell(tr("“{file}” is there already. Choose another name for the copy.", file=target.name))
            return
        try:
            note_access(desk, tr("Write a copy for outside"), f"copy-for-{outsider.value}", event_id=event_id)
        except SymposiarchError as error:
            self.tell(str(error))
            return
        self.accept()
        desk.notices.clear()
        write_away(
            desk,
            tr("Writing a copy for outside"),
            write_redacted,
            event_id,
            target,
            outsider=outsider,
            organiser=organiser,
            said=lambda _none: said,
        )


class CloseDialog(AskingDialog):
    """What goes with the day, each part with how much it is."""

    def __init__(self, desk: Desk, event_id: int, title: str, parent: QWidget) -> None:
        super().__init__(
            tr("Close “{event}”?", event=title),
            tr("Its stage becomes done. What is ticked is erased, from the history too; Undo stops here."),
            parent,
        )
        self._desk = desk
        self._event = event_id
        self.parts: dict[Any, QCheckBox] = {}
        for part, count in desk.workspace.read(what_closing_erases, event_id).items():
            text = tr("{part}: %n", n=count, part=part_words()[part])
            box = tick_of(text, ticked=count > 0, ready=count > 0)
            self.parts[part] = box
            self.add(box)
        thanks = desk.workspace.read(thanks_not_gone, event_id)
        if thanks:
            self.parts[Part.DRAFTS].setChecked(False)
            self.tell(
                tr(
                    "%n letters of thanks have not been sent yet. Unsent letters stay, unless they are ticked.",
                    n=thanks,
                )
            )
        self.close_event = self.accept_with(tr("Close the event"))
        self.cancel_by_default()
        self.setMinimumWidth(in_type(520))

    @override
    def save(self) -> None:
        parts = [part for part, box in self.parts.items() if box.isChecked()]
        try:
            self._desk.workspace.perform_fact(tr("Close an event"), _close, self._event, parts)
        except SymposiarchError as error:
            self.tell(str(error))
            self.cancel_by_default()
            return
        self.accept()
        office = self._desk.workspace.office
        self._desk.jobs.start(tr("Cleaning the office file"), lambda _report: office.clean_up(), can_stop=False)
        self._desk.notices.say(tr("The event is closed."))


def part_words() -> dict[str, str]:
    """What may go, as one says it."""
    return {
        "security": tr("Cars, drivers, guards, and document numbers no longer needed"),
        "companions": tr("Names of companions who are not in the address book"),
        "notes": tr("Diets, alerts and notes of this event"),
        "drafts": tr("Letters that never went out"),
        "prints": tr("What was printed for whom"),
    }


def _close(session: Session, event_id: int, parts: list[Any]) -> None:
    close_event(session, event_id, parts=parts)


def _ask(page: Page, name: str, ending: str = WORKBOOK) -> Path | None:
    kinds, settings = OFFICES if ending == OFFICE else workbooks(), page.desk.settings
    # An office file is never written over, so that one is not asked whether to.
    return ask_where_it_goes(settings, "documents", page, name, kinds, name, ending, may_replace=ending != OFFICE)
