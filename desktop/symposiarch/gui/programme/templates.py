"""A past event's programme as the beginning of a new one, with or without its people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from symposiarch.gui.page import words
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


class TemplateDialog(QDialog):
    """Which event, and whether its people come along."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Begin with another event's programme"))
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
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = box.addButton(tr("Take it over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), "pageTitle", wrap=True))
        sentence = tr(
            "Items, times, rooms and notes for the stage are taken over, the days counted from the first. Without its "
            "people, each speaker leaves an open place."
        )
        column.addWidget(words(sentence, "quiet", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.people)
        column.addWidget(box)
        self.resize(620, 420)
        box.accepted.connect(self.keep)
        box.rejected.connect(self.close)
        self.table.row_opened.connect(lambda _row: self.keep())
        self.table.selection_changed.connect(lambda: self.take.setEnabled(self.table.current() is not None))
        self._show()

    def _show(self) -> None:
        from symposiarch.planning.events import event_rows
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

    def keep(self) -> None:
        from symposiarch.planning.programme.templates import copy_programme

        line = self.table.current()
        if line is None:
            return
        label = tr("Begin with the programme of {event}", event=line.title)
        if self._desk.change(
            label,
            copy_programme,
            from_event=line.id,
            to_event=self._desk.event_id,
            with_people=self.people.isChecked(),
        ):
            self.accept()
