"""A part of a panel that is made anew each time something else is shown: titles, sentences, dots, buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from symposiarch.gui.panels import Panel, Part
from symposiarch.gui.pictures import Dot
from symposiarch.gui.pieces import button, column_of, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme


class Section(Panel):
    def __init__(self) -> None:
        super().__init__(spacing=4, margins=0)

    @override
    def add(self, widget: Part) -> Part:
        super().add(widget).show()  # a layout shows it only at a later event, and until then the part is seen empty
        return widget

    def title(self, text: str) -> None:
        self.say(text, "groupTitle").setContentsMargins(0, 10, 0, 0)

    def dot(self, theme: Theme, colour: str, text: QWidget) -> None:
        """A line behind its dot."""
        side = column_of(margins=(0, 5, 0, 0), holds=(Dot(theme, colour), None))
        line = row_of(margins=0, spacing=7, holds=(side, (text, 1)))
        self.add_line(line)

    def let_change(self, can: bool) -> None:
        """Whether what is offered here may be done now: not while a job writes."""
        for one in self.findChildren(QPushButton):
            one.setEnabled(can)

    def buttons(self, *buttons: tuple[str, Callable[[], object]]) -> None:
        line = row_of(margins=(0, 4, 0, 2), spacing=8)
        for text, do in buttons:
            line.addWidget(button(text, do))
        line.addStretch(1)
        self.add_line(line)
