"""A part of a panel that is made anew each time something else is shown: titles, sentences, dots, buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from symposiarch.gui.pictures import Dot
from symposiarch.gui.pieces import clear_layout, column_of, row_of, words

if TYPE_CHECKING:
    from symposiarch.gui.theme import Theme


class Section(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._column = column_of(self, margins=0, spacing=4)

    def clear(self) -> None:
        clear_layout(self._column)

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # a layout shows it only at a later event, and until then the part is seen empty

    def add_line(self, line: QHBoxLayout) -> None:
        holder = QWidget()
        holder.setLayout(line)
        self.add(holder)

    def title(self, text: str) -> None:
        label = words(text, "groupTitle", wrap=True)
        label.setContentsMargins(0, 10, 0, 0)
        self.add(label)

    def dot(self, theme: Theme, colour: str, text: QWidget) -> None:
        """A line behind its dot."""
        side = column_of(margins=(0, 5, 0, 0), holds=(Dot(theme, colour), None))
        line = row_of(margins=0, spacing=7, holds=(side, (text, 1)))
        self.add_line(line)

    def let_change(self, can: bool) -> None:
        """Whether what is offered here may be done now: not while a job writes."""
        for button in self.findChildren(QPushButton):
            button.setEnabled(can)

    def buttons(self, *buttons: tuple[str, Callable[[], object]]) -> None:
        line = row_of(margins=(0, 4, 0, 2), spacing=8)
        for text, do in buttons:
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            line.addWidget(button)
        line.addStretch(1)
        self.add_line(line)
