"""What the page says while there is no plan: what it is for, and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.reading import Setting


WIDTH = 620
MARGIN = 12


class Starting(QWidget):
    """One sentence and one field: the tables as one says them."""

    tables_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = words("", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.more = words("", "quiet", wrap=True)
        self.more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field = QLineEdit()
        self.field.setObjectName("firstTables")
        self.field.setPlaceholderText(tr("12 rounds of 8 and a head table"))
        self.go = QPushButton(tr("Set up the tables"))
        self.go.setProperty("primary", True)
        self.guests = QPushButton(tr("Go to the guests"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.go)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setSpacing(14)
        column.addWidget(self.sentence)
        column.addWidget(self.more)
        column.addLayout(line)
        column.addWidget(self.guests, 0, Qt.AlignmentFlag.AlignHCenter)
        # Of a fixed width, each sentence on its own, so that they have the height that they need.
        middle.setFixedWidth(WIDTH)
        for sentence in (self.sentence, self.more):
            sentence.setFixedWidth(WIDTH - 2 * MARGIN)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        rows.addLayout(across)
        rows.addStretch(3)
        self.go.clicked.connect(lambda: self.tables_wanted.emit(self.field.text()))
        self.field.returnPressed.connect(lambda: self.tables_wanted.emit(self.field.text()))
        self.guests.clicked.connect(lambda: self.page_wanted.emit("guests"))
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
        if setting.layouts:
            known = len(setting.layouts)
            self.more.setText(tr("%n layouts are there already; a plan can stand on one of them.", n=known))
        elif setting.rooms:
            self.more.setText(tr("The tables can stand in one of your rooms, or in a plain frame."))
        else:
            self.more.setText(
                tr("No venue is kept yet: the tables stand in a plain frame, and can be moved to a room later.")
            )
        self.guests.setVisible(not setting.coming)
        for widget in (self.field, self.go):
            widget.setEnabled(can_edit)
