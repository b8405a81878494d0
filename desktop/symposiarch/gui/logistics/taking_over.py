"""What was planned and ordered for another event, once more."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.past_events import PastEventDialog
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.logistics.taking_over import counted, take_over


class TakeOverDialog(PastEventDialog):
    """Which event; what stands here already is not taken over again."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            tr("Begin with another event's logistics"),
            tr(
                "Its tasks, services and budget are taken over, the days counted from the event: nothing is done, "
                "ordered or paid yet."
            ),
            what=tr("Lines"),
            nothing=tr("No other event has tasks, services or costs yet."),
            counted=counted,
        )

    @override
    def take_over(self, event: EventRow) -> None:
        label = tr("Take over the logistics of {event}", event=event.title)
        self.change_and_close(self._desk, label, take_over, from_event=event.id, to_event=self._desk.event_id)
