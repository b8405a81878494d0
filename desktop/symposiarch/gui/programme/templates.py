"""A past event's programme as the beginning of a new one, with or without its people."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.past_events import PastEventDialog
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.programme.templates import copy_programme, counted


class TemplateDialog(PastEventDialog):
    """Which event, and whether its people come along."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            tr("Begin with another event's programme"),
            tr(
                "Items, times, rooms and notes for the stage are taken over, the days counted from the first. Without "
                "its people, each speaker leaves an open place."
            ),
            what=tr("Items"),
            nothing=tr("No other event has a programme yet."),
            counted=counted,
        )
        self.people = QCheckBox(tr("With its people, all of them still to be asked"))
        self.add(self.people)

    @override
    def take_over(self, event: EventRow) -> None:
        self.change_and_close(
            self._desk,
            tr("Begin with the programme of {event}", event=event.title),
            copy_programme,
            from_event=event.id,
            to_event=self._desk.event_id,
            with_people=self.people.isChecked(),
        )
