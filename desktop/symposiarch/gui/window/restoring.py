"""Restoring: what each backup holds is looked into first, and what the chosen one replaces is kept beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.jobs import Job
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr, when
from symposiarch.store.backup import Contents, backups, restore, what_it_holds

_PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(AskingDialog):
    """The backups of the open office, and what each holds; jobs look into them."""

    def __init__(self, desk: Desk, parent: QWidget, filters: str) -> None:
        super().__init__(tr("Restore from a backup"), tr("What the office holds now is kept beside it."), parent)
        self._desk = desk
        self._filters = filters
        self._folder = desk.workspace.office.path.parent
        self._jobs: list[Job] = []
        self.found = QListWidget()
        self.found.setSpacing(4)
        self.add((self.found, 1))
        self.also(tr("Another file…"), self._choose_elsewhere)
        self.take = self.accept_with(tr("Restore this one"))
        self.take.setEnabled(False)
        self.found.itemSelectionChanged.connect(lambda: self.take.setEnabled(bool(self.found.selectedItems())))
        self.finished.connect(self._stop_looking)
        self.resize(620, 420)
        self._look_into(backups(desk.workspace.office.path), self._list)

    def _look_into(self, paths: Sequence[Path], then: Callable[[list[tuple[Path, str, bool]]], None]) -> None:
        self.say(tr("Looking into the backups…"))
        self._jobs.append(
            self._desk.jobs.start(tr("Looking into the backups"), _look, paths, done=then, ended=self._looked)
        )

    def _looked(self) -> None:
        self._jobs.pop(0)
        self.say(tr("What the office holds now is kept beside it."))

    def _stop_looking(self) -> None:
        for job in self._jobs:
            job.stop()

    def _list(self, looked: list[tuple[Path, str, bool]]) -> None:
        for path, said, usable in looked:
            self.found.addItem(_item(path, said, usable))
        if not looked:
            self.tell(tr("There is no backup of this office yet. “Another file…” takes any copy of it."))

    def _list_first(self, looked: list[tuple[Path, str, bool]]) -> None:
        for path, said, usable in looked:
            if not usable:
                self.tell(said)
                return
            item = _item(path, said, usable)
            self.found.insertItem(0, item)
            self.found.setCurrentItem(item)

    def _choose_elsewhere(self) -> None:
        title = tr("Restore from")
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(self._folder), self._filters)
        if chosen:
            self._look_into([Path(chosen)], self._list_first)

    @override
    def save(self) -> None:
        (item,), desk = self.found.selectedItems(), self._desk
        self.accept()
        put_back(desk, Path(item.data(_PATH)))


def _look(report: Callable[[float, str], None], paths: Sequence[Path]) -> list[tuple[Path, str, bool]]:
    """What each file holds in words, or why it cannot be used, and whether it can."""
    looked = []
    for at, path in enumerate(paths):
        report(at / len(paths), "")
        try:
            looked.append((path, contents_words(what_it_holds(path)), True))
        except SymposiarchError as error:
            looked.append((path, str(error), False))
    return looked


def _item(path: Path, said: str, usable: bool) -> QListWidgetItem:
    item = QListWidgetItem(said)
    item.setData(_PATH, str(path))
    if not usable:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item


def put_back(desk: Desk, backup: Path) -> None:
    """Replace the open office by a backup in a job, and open it again."""
    path = desk.workspace.office.path
    try:
        desk.workspace.leave()
    except SymposiarchError as error:
        desk.notices.warn(str(error))
        return

    replaced: list[str] = []

    def done(kept: Path | None) -> None:
        replaced.append(kept.name if kept is not None else "")

    def open_again() -> None:
        if not desk.workspace.is_open:
            desk.open_office(path)
        for name in replaced:  # once it is open: what was said before is then forgotten
            desk.notices.say(tr("The backup was restored; what it replaced is kept as “{name}”.", name=name))

    desk.jobs.start(
        tr("Restoring the backup"),
        lambda _report: restore(path, backup),
        done=done,
        failed=lambda error: desk.notices.warn(str(error)),
        ended=open_again,
        can_stop=False,
    )


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
