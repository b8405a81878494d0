"""A line above the door while the day is still to come: all that is recorded is a rehearsal, and can be cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.words import short_date, tr

if TYPE_CHECKING:
    from symposiarch.planning.doors import DoorsOpen


class RehearsalLine(QFrame):
    """Says once that the guests are not here yet; hidden from the day on, when a rehearsal counts no longer."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rehearsal")
        self.text = words("", wrap=True)
        self.clear = button(tr("Clear the rehearsal"), self.cleared.emit)
        self.clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keeps_its_place = self.clear.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)  # the list below does not jump when the first one arrives
        self.clear.setSizePolicy(keeps_its_place)
        row_of(self, margins=(14, 7, 10, 7), spacing=14, holds=((self.text, 1), self.clear))
        self.hide()

    def tell(self, opens: DoorsOpen, rehearsed: int) -> None:
        """So many arrivals count from before the doors are open."""
        name = short_date(opens.day)
        self.text.setText(
            tr(
                "The event is on {day}: the %n arrivals recorded before count until its doors open.",
                n=rehearsed,
                day=name,
            )
            if rehearsed
            else tr("The event is on {day}. Whatever is recorded before is a rehearsal.", day=name)
        )
        self.clear.setVisible(bool(rehearsed))
        self.setVisible(opens.closed)
