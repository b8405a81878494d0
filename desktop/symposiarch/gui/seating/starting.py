"""What the page says while there is no plan: what it is for, and the first step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symposiarch.gui.forms import line_of
from symposiarch.gui.pieces import Link, button, clear_layout, column_of, put_in, row_of, words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.reading import Setting


WIDTH = 620
MARGIN = 12
MOST_LAYOUTS = 4


class Starting(QWidget):
    """One sentence and one field: the tables as one says them. Tables that are set up already, or were for another
    event, are one click away."""

    tables_wanted = Signal(str)
    layout_wanted = Signal(int)
    """Guests are to be seated at the tables of this layout."""
    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = words("", wrap=True)
        self.more = words("", "quiet", wrap=True)
        self.field = line_of(hint=tr("12 rounds of 8 and a head table"), name="firstTables")
        self.go = button(tr("Set up the tables"), self._set_up, look="primary")
        self.room = Link(tr("Draw the room first"), lambda: self.page_wanted.emit("venues"))
        self.guests = Link(tr("Go to the guests"), lambda: self.page_wanted.emit("guests"))
        self._line = row_of(spacing=8, holds=((self.field, 1), self.go))
        self._layouts = column_of(spacing=8)
        middle = QWidget()
        column = column_of(middle, spacing=14, holds=(self.sentence, self._layouts, self.more, self._line))
        # Of a fixed width, each sentence on its own, so that they have the height that they need.
        middle.setFixedWidth(WIDTH)
        for sentence in (self.sentence, self.more, self.room, self.guests):
            sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            sentence.setFixedWidth(WIDTH - 2 * MARGIN)
        put_in(column, self.room, self.guests)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        rows.addLayout(row_of(holds=(None, middle, None)))
        rows.addStretch(3)
        self.field.returnPressed.connect(self._set_up)
        self.setFocusProxy(self.field)

    def show_step(self, setting: Setting, *, can_edit: bool) -> None:
        """The first step is the tables; without guests it is said that they come from the guest list."""
        if setting.coming:
            self.sentence.setText(
                tr("%n guests are coming. Say which tables there are, and they are seated by rank.", n=setting.coming)
            )
        else:
            self.sentence.setText(
                tr("Here guests are seated by rank. Nobody has accepted yet; the tables can be set up already.")
            )
        self._offer(setting, can_edit)
        if setting.layouts or setting.before:
            self.more.setText(tr("Or say other tables:"))
        elif setting.rooms:
            self.more.setText(tr("The tables can stand in one of your rooms, or in a plain frame."))
        else:
            self.more.setText(
                tr("No room is drawn yet: the tables stand in a plain frame, and can be moved to a room later.")
            )
        self.room.setVisible(not setting.rooms)
        self.guests.setVisible(not setting.coming)
        for widget in (self.field, self.go):
            widget.setEnabled(can_edit)

    def _offer(self, setting: Setting, can_edit: bool) -> None:
        """A button for each layout of the event; where it has none, for those that were set up before."""
        clear_layout(self._layouts)
        for choice in (setting.layouts or setting.before)[-MOST_LAYOUTS:]:
            said = tr("Seat them here: {layout} (%n seats)", n=choice.seats, layout=choice.name)
            if not setting.layouts:
                said = tr("Set up the same as {layout} (%n seats)", n=choice.seats, layout=choice.name)
            shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, WIDTH - 4 * MARGIN)
            here = button(shown, partial(self.layout_wanted.emit, choice.id))
            here.setToolTip(said)
            here.setEnabled(can_edit)
            self._layouts.addWidget(here, 0, Qt.AlignmentFlag.AlignHCenter)

    def _set_up(self) -> None:
        self.tables_wanted.emit(self.field.text())
