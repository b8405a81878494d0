"""The File menu: another office, a copy, a backup, and whether the file is sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.saving import OFFICE, ask_where_to_save
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.window.restoring import RestoreDialog


def new_office(desk: Desk, parent: QWidget) -> None:
    """Make an empty office file and open it."""
    path = _ask_where_to_save(desk, parent, tr("New office"), tr("Office"))
    if path is not None:
        if path.exists():
            raise SymposiarchError(
                tr("“{name}” is there already. Open it, or choose another name for the new office.", name=path.name)
            )
        open_path(desk, path)


def open_office(desk: Desk, parent: QWidget) -> None:
    chosen, _filter = QFileDialog.getOpenFileName(parent, tr("Open an office"), _folder(desk), _filters())
    if chosen:
        open_path(desk, Path(chosen))


def open_path(desk: Desk, path: Path) -> None:
    desk.notices.clear()
    desk.open_office(path)


def copy_as(desk: Desk, parent: QWidget) -> None:
    """Copy the office, as it stands, to another file; the present one stays open."""
    office = desk.workspace.office
    path = _ask_where_to_save(desk, parent, tr("Copy the office as"), tr("{name} copy", name=office.path.stem))
    if path is None:
        return

    def done(_nothing: object) -> None:
        desk.notices.say(tr("The office was copied to “{name}”.", name=path.name))

    desk.jobs.start(tr("Copying the office"), lambda _report: office.backup_to(path), done=done, can_stop=False)


def back_up(desk: Desk, parent: QWidget) -> None:
    """Keep a backup beside the others."""
    office = desk.workspace.office

    def done(path: Path) -> None:
        desk.notices.say(tr("A backup was kept as “{name}”.", name=path.name))

    desk.jobs.start(tr("Backing up"), lambda _report: office.keep_backup(), done=done, can_stop=False)


def verify(desk: Desk, parent: QWidget) -> None:
    """Check the file from end to end."""
    office = desk.workspace.office

    def done(findings: list[str]) -> None:
        if findings:
            desk.notices.warn(" ".join(findings))
        else:
            desk.notices.say(tr("The office file is sound."))

    desk.jobs.start(tr("Verifying the office file"), lambda _report: office.verify(), done=done, can_stop=False)


def restore(desk: Desk, parent: QWidget) -> RestoreDialog:
    """Show what each backup holds; the chosen one takes the office's place, and what it replaces is kept beside it."""
    from symposiarch.gui.window.restoring import RestoreDialog

    return opened(RestoreDialog(desk, parent, _filters()))


def add_sample(desk: Desk, parent: QWidget) -> None:
    """Make the sample symposium in the open office: an event with guests and a programme to look at."""
    from symposiarch.exchange.sample.build import build_sample

    workspace, office = desk.workspace, desk.workspace.office

    def done(event_id: int) -> None:
        choose(desk, event_id)
        desk.show_page("overview")
        desk.notices.say(tr("The sample symposium is ready. Undo takes it away again, step by step."))

    workspace.work_in_background(
        desk.jobs, tr("Making the sample symposium"), lambda report: build_sample(office, report=report), done=done
    )


def _ask_where_to_save(desk: Desk, parent: QWidget, title: str, name: str) -> Path | None:
    return ask_where_to_save(parent, title, _filters(), name, OFFICE, Path(_folder(desk)))


def _folder(desk: Desk) -> str:
    path = desk.workspace.path
    return str(path.parent if path is not None else Path.home())


def _filters() -> str:
    return tr("Offices (*{suffix});;All files (*)", suffix=OFFICE)
