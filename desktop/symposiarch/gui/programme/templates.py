"""A past event's programme as the beginning of a new one, with or without its people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import short_date, tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


@dataclass(frozen=True, slots=True)
class PastLine:
    """An event that has a programme."""

    id: int
    title: str
    date: str
    items: int


class TemplateDialog(AskingDialog):
    """Which event, and whether its people come along."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        sentence = tr(
            "Items, times, rooms and notes for the stage are taken over, the days counted from the first. Without its "
            "people, each speaker leaves an open place."
        )
        super().__init__(tr("Begin with another event's programme"), sentence, parent)
        self._desk = desk
        self.table = Table(
            desk,
            "templates",
            (
                Column(tr("Event"), "title", width=320, bold=True),
                Column(tr("Date"), "date", width=150),
                Column(tr("Items"), "items", width=60, align="right"),
            ),
        )
        self.table.say_when_empty(tr("No other event has a programme yet."))
        self.people = QCheckBox(tr("With its people, all of them still to be asked"))
        self.take = self.accept_with(tr("Take it over"))
        self.add(self.table, 1)
        self.add(self.people)
        self.table.setFocus()
        self.resize(620, 420)
        self.table.row_opened.connect(lambda _row: self.save())
        self.table.selection_changed.connect(lambda: self.take.setEnabled(self.table.current() is not None))
        self._show()

    def _show(self) -> None:
        from symposiarch.planning.event_rows import event_rows
        from symposiarch.planning.programme.templates import counted

        read = self._desk.workspace.read
        counts = read(counted)
        lines = [
            PastLine(row.id, row.title, short_date(row.begins.date()), counts[row.id])
            for row in read(event_rows)
            if row.id in counts and row.id != self._desk.event_id
        ]
        self.table.show_rows(lines)
        self.take.setEnabled(bool(lines))
        if lines:
            self.table.select_keys([lines[0].id])

    @override
    def save(self) -> None:
        from symposiarch.planning.programme.templates import copy_programme

        line = self.table.current()
        if line is None:
            return
        label = tr("Begin with the programme of {event}", event=line.title)
        self.change_and_close(
            self._desk,
            label,
            copy_programme,
            from_event=line.id,
            to_event=self._desk.event_id,
            with_people=self.people.isChecked(),
        )
