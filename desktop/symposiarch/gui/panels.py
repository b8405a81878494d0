"""What panels are made of: sentences, links and fields below one another, made anew for each thing that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from symposiarch.gui.pieces import Link, Margins, clear_layout, column_of, rule, words
from symposiarch.gui.qt import override

Part = TypeVar("Part", bound=QWidget)


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
