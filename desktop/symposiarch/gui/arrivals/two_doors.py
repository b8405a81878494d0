"""A second door: the copy for its laptop, and what was recorded there brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import tick_of
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.pieces import column_of, put_in, scrolled, words
from symposiarch.gui.qt import override
from symposiarch.gui.saving import OFFICE, OFFICES, ask_where_to_save
from symposiarch.gui.words import said, tr

if TYPE_CHECKING:
    from symposiarch.exchange.day_copy import Conflict, Merged
    from symposiarch.gui.page import Page
    from symposiarch.gui.workspace import Session


def copy_for_a_door(page: Page) -> None:
    """Ask where, and write the copy: a stick, or the other laptop's folder."""
    desk = page.desk
    path = desk.workspace.path
    assert path is not None
    name = tr("{office} – second door", office=path.stem)
    title = tr("Copy for another door")
    if target := ask_where_to_save(page, title, OFFICES, name, OFFICE, path.parent):
        write_copy(desk, target)


def write_copy(desk: Desk, target: Path) -> None:
    """Note that the copy is taken, write it in a job, and say that it holds everything."""
    office = desk.workspace.office

    def work(_report: Callable[[float, str], None]) -> Path:
        from symposiarch.exchange.day_copy import write_day_copy

        write_day_copy(office, target)
        return target

    note_access(desk, tr("Copy the office for another door"), "day-copy", event_id=desk.event_id)
    desk.jobs.start(tr("Copying the office"), work, done=lambda path: _copied(desk, path), can_stop=False)


def _copied(desk: Desk, path: Path) -> None:
    desk.notices.say(tr("“{file}” holds the whole office: keep it safe.", file=path.name))


def bring_back(page: Page) -> None:
    """Ask for the copy, and merge it."""
    path = page.desk.workspace.path
    assert path is not None
    chosen, _kind = QFileDialog.getOpenFileName(page, tr("Bring the other door's arrivals"), str(path.parent), OFFICES)
    if chosen:
        merge(page, Path(chosen))


def merge(page: Page, copy: Path) -> ConflictsDialog | None:
    """Merge a copy in one step; what the doors saw differently is shown."""
    found: list[Merged] = []
    if not page.desk.change(tr("Bring the other door's arrivals"), _merge, page.desk.event_id, copy, found):
        return None
    done = found[0]
    told = tr("%n arrivals came from the other door.", n=done.arrivals)
    if not done.conflicts:
        page.desk.notices.say(told, undo=bool(done.arrivals or done.undone))
        return None
    return opened(ConflictsDialog(page.desk, told, done.conflicts, page))


def _merge(session: Session, event_id: int, copy: Path, found: list[Merged]) -> None:
    from symposiarch.exchange.day_copy import merge_arrivals

    found.append(merge_arrivals(session, event_id, copy))


class ConflictsDialog(AskingDialog):
    """Where the doors differ, a line each with what can be done about it; what is left alone stays as both wrote it."""

    def __init__(self, desk: Desk, told: str, conflicts: list[Conflict], parent: QWidget) -> None:
        sentence = tr("{said} Both records are kept; %n things need a look.", n=len(conflicts), said=told)
        super().__init__(tr("The doors differ"), sentence, parent)
        self._desk = desk
        self._conflicts = conflicts
        self.boxes: list[QCheckBox] = []
        inside = QWidget()
        lines = column_of(inside, margins=(0, 0, 12, 0), spacing=4)
        for conflict in conflicts:
            remedy = tick_of(_remedies()[conflict.kind], ticked=True)
            put_in(lines, words(said(conflict.sentence), wrap=True), remedy)
            lines.addSpacing(8)
            self.boxes.append(remedy)
        lines.addStretch(1)
        self.add((scrolled(inside), 1))
        self.settle = self.accept_with(tr("Do what is ticked"), cancel=tr("Leave as both wrote it"))
        self.resize(620, min(560, 220 + 64 * len(conflicts)))

    @override
    def save(self) -> None:
        wanted = [one for one, box in zip(self._conflicts, self.boxes, strict=True) if box.isChecked()]
        self.accept()
        if wanted:
            self._desk.change(tr("Settle what the doors saw differently"), _settle_all, wanted)


def _settle_all(session: Session, conflicts: list[Conflict]) -> None:
    from symposiarch.exchange.day_copy import settle

    for conflict in conflicts:
        settle(session, conflict)


def _remedies() -> dict[str, str]:
    from symposiarch.exchange.day_copy import Disagreement

    return {
        Disagreement.LET_IN_TWICE: tr("The first arrival counts; the later one is undone."),
        Disagreement.TAKEN_OFF: tr("The arrival does not count."),
        Disagreement.SAME_NAME: tr("It was one person: the second entry goes."),
        Disagreement.SEAT_TAKEN: tr("Give them the lowest free seat instead."),
        Disagreement.SEAT_GONE: tr("Give them the lowest free seat instead."),
    }
