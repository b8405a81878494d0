"""What panels are made of: sentences, links and fields below one another, made anew for each thing that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QWidget

from symposiarch.gui.pictures import Dot, Value
from symposiarch.gui.pieces import Link, Margins, clear_layout, column_of, row_of, rule, selectable, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme, in_type

Part = TypeVar("Part", bound=QWidget)

LABEL = 92
VALUE = 140
"""How wide the two columns of what is known are at least (pixels); larger type takes of the second for the first."""


class Panel(QWidget):
    """It is filled from `clear` to `end`; the scroll area around it does the rest."""

    def __init__(self, *, spacing: int, margins: Margins = (14, 12, 14, 12)) -> None:
        super().__init__()
        self._column = column_of(self, margins=margins, spacing=spacing)

    def clear(self) -> None:
        clear_layout(self._column)

    def add(self, widget: Part) -> Part:
        self._column.addWidget(widget)
        return widget

    def say(self, text: str, role: str = "") -> QLabel:
        """A sentence, in as many lines as it needs."""
        return self.add(words(text, role, wrap=True))

    def say_only(self, sentence: str) -> None:
        """There is nothing to show; the sentence says why, or what to do."""
        self.clear()
        self.say(sentence, "quiet")
        self.end()

    def link(self, text: str, do: Callable[[], object]) -> None:
        self.add(Link(text, do))

    def add_line(self, line: QLayout) -> None:
        """Things beside one another."""
        holder = QWidget()
        holder.setLayout(line)
        self.add(holder)

    def space(self, pixels: int) -> None:
        self._column.addSpacing(pixels)

    def end(self) -> None:
        """What is shown stands at the top."""
        self._column.addStretch(1)


class FactPanel(Panel):
    """All that is known of the one thing that is selected: titles of groups, and under them facts, lines and links."""

    def __init__(self, nothing: str) -> None:
        super().__init__(spacing=3)
        self._nothing = nothing
        self.show_nothing()

    def show_nothing(self, sentence: str = "") -> None:
        self.say_only(sentence or self._nothing)

    def group(self, title: str) -> None:
        if self._column.count():
            self.space(9)
        self.add(words(title, "groupTitle"))

    def line(self, text: str) -> None:
        self.add(selectable(words(text, wrap=True)))

    def quiet(self, text: str) -> None:
        self.add(selectable(words(text, "quiet", wrap=True)))

    def fact(self, label: str, text: str) -> None:
        value = Value(text)
        selectable(value)
        value.setToolTip(text)
        value.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside a label of several lines, at its first
        # What cannot be broken into lines has the whole width, under its label.
        long = self.fontMetrics().horizontalAdvance(value.longest_word) > VALUE - (in_type(LABEL) - LABEL)
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if long else QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0 if long else 8)
        name = words(label, "quiet", wrap=not long)
        if not long:
            name.setFixedWidth(in_type(LABEL))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 1)
        row.setContentsMargins(0, 0, 0, 0)
        self.add_line(row)

    def dot_line(self, theme: Theme, colour: str, text: str) -> None:
        """A state in words behind its dot."""
        self.add_line(row_of(margins=0, spacing=7, holds=(Dot(theme, colour), (words(text, wrap=True), 1))))

    def facts(self, title: str, *facts: tuple[str, str]) -> None:
        """A group of facts; those without words are left out, and the title with them where none is left."""
        told = [(label, text) for label, text in facts if text]
        if told:
            self.group(title)
        for label, text in told:
            self.fact(label, text)


class GrowingPanel(Panel):
    """A panel that is as high as its sentences need at its width; whoever changes them calls `grow_soon`."""

    def __init__(self, *, spacing: int) -> None:
        super().__init__(spacing=spacing, margins=14)

    def group(self, title: str) -> None:
        """What follows belongs together."""
        self.add(rule())
        self.add(words(title, "groupTitle"))

    def grow_soon(self) -> None:
        """At once, so that it is never painted squeezed; and again when what lies deeper is shown."""
        for one in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not one.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                one.show()  # the layout counts what is shown, and would show it later
        self._grow()
        QTimer.singleShot(0, self, self._grow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.setMinimumHeight(max(0, self._column.totalHeightForWidth(self.width())))
