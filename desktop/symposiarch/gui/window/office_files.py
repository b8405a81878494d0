"""The File menu: another office, a copy, a backup, and what a backup holds before it replaces anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QListWidget, QListWidgetItem

from symposiarch.errors import SymposiarchError
from symposiarch.gui.saving import ask_where_to_save
from symposiarch.gui.words import tr, when

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from symposiarch.gui.desk import Desk
    from symposiarch.store.backup import Contents

SUFFIX = ".symposiarch"


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


def restore(desk: Desk, parent: QWidget) -> QDialog:
    """Show what each backup holds; the chosen one takes the office's place, and what it replaces is kept beside it."""
    from symposiarch.gui.dialogs import dialog
    from symposiarch.gui.pieces import words
    from symposiarch.store.backup import backups, what_it_holds

    office = desk.workspace.office
    made, column = dialog(parent, tr("Restore from a backup"))
    column.addWidget(words(tr("Restore from a backup"), "pageTitle"))
    column.addWidget(words(tr("What the office holds now is kept beside it."), "quiet"))
    found = QListWidget()
    found.setSpacing(4)
    for path in backups(office.path):
        try:
            item = QListWidgetItem(contents_words(what_it_holds(path)))
        except SymposiarchError as error:
            item = QListWidgetItem(str(error))
            item.setFlags(item.flags() & ~item.flags().ItemIsEnabled)
        item.setData(_PATH, str(path))
        found.addItem(item)
    column.addWidget(found, 1)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    elsewhere = box.addButton(tr("Another file…"), QDialogButtonBox.ButtonRole.ActionRole)
    take = box.addButton(tr("Restore this one"), QDialogButtonBox.ButtonRole.AcceptRole)
    take.setEnabled(False)
    column.addWidget(box)

    def choose_elsewhere() -> None:
        chosen, _filter = QFileDialog.getOpenFileName(made, tr("Restore from"), _folder(desk), _filters())
        if chosen:
            try:
                item = QListWidgetItem(contents_words(what_it_holds(Path(chosen))))
            except SymposiarchError as error:
                desk.notices.warn(str(error))
                return
            item.setData(_PATH, chosen)
            found.insertItem(0, item)
            found.setCurrentItem(item)

    def restore_chosen() -> None:
        item = found.currentItem()
        made.close()
        if item is not None:
            put_back(desk, Path(item.data(_PATH)))

    found.currentItemChanged.connect(lambda item, _before: take.setEnabled(item is not None))
    elsewhere.clicked.connect(choose_elsewhere)
    box.accepted.connect(restore_chosen)
    box.rejected.connect(made.close)
    made.resize(620, 420)
    made.open()
    return made


def add_sample(desk: Desk, parent: QWidget) -> None:
    """Make the sample symposium in the open office: an event with guests and a programme to look at."""
    from symposiarch.exchange.sample.build import build_sample

    workspace, office = desk.workspace, desk.workspace.office

    def done(event_id: int) -> None:
        desk.choose_event(event_id)
        desk.show_page("overview")
        desk.notices.say(tr("The sample symposium is ready. Undo takes it away again, step by step."))

    workspace.work_in_background(
        desk.jobs,
        tr("Making the sample symposium"),
        lambda report: build_sample(office, report=report),
        done=done,
    )


def put_back(desk: Desk, backup: Path) -> None:
    """Replace the open office by a backup and open it again."""
    from symposiarch.store.backup import restore as restore_office

    path = desk.workspace.office.path
    try:
        desk.workspace.leave()
    except SymposiarchError as error:
        desk.notices.warn(str(error))
        return
    try:
        kept = restore_office(path, backup)
    except SymposiarchError as error:
        desk.notices.warn(str(error))
    else:
        name = kept.name if kept is not None else ""
        desk.notices.say(tr("The backup was restored; what it replaced is kept as “{name}”.", name=name))
    desk.open_office(path)


def contents_words(contents: Contents) -> str:
    """ "2,314 people, 12 events, last change Mon 23 November: Import 30 guests"."""
    people = tr("%n people", n=contents.people)
    events = tr("%n events", n=contents.events)
    if contents.when is None or not contents.last_change:
        return tr("{file}\n{people}, {events}", file=contents.path.stem, people=people, events=events)
    return tr(
        "{file}\n{people}, {events}; last change {when}: {change}",
        file=contents.path.stem,
        people=people,
        events=events,
        when=when(contents.when.astimezone()),
        change=contents.last_change,
    )


def _ask_where_to_save(desk: Desk, parent: QWidget, title: str, name: str) -> Path | None:
    return ask_where_to_save(parent, title, _filters(), name, SUFFIX, Path(_folder(desk)))


def _folder(desk: Desk) -> str:
    path = desk.workspace.path
    return str(path.parent if path is not None else Path.home())


def _filters() -> str:
    return tr("Offices (*{suffix});;All files (*)", suffix=SUFFIX)


_PATH = 0x0100  # Qt.ItemDataRole.UserRole
