"""What forms are put together from: fields below one another, each beside its words, and choices among values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from symposiarch.gui.qt import override
from symposiarch.gui.words import elided


def form_of(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Fields below one another, each beside its words."""
    form = QFormLayout()
    form.setHorizontalSpacing(14)
    for label, field in rows:
        form.addRow(label, field)
    return form


def line_of(text: str = "", *, hint: str = "", name: str = "") -> QLineEdit:
    """A line to type into, and what is said in it while it is empty."""
    line = QLineEdit(text, placeholderText=hint)
    line.setObjectName(name)
    return line


def tick_of(text: str, *, ticked: bool, ready: bool = True, name: str = "") -> QCheckBox:
    """A box that is ticked or not, and whether somebody may say otherwise."""
    box = QCheckBox(text)
    box.setObjectName(name)
    box.setChecked(ticked)
    box.setEnabled(ready)
    return box


class Choice(QComboBox):
    """A choice among names that people gave, perhaps long ones: it leaves room for what stands beside it, and a name
    that has no room ends in “…”."""

    NARROWEST, WIDEST = 160, 480

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(self.WIDEST, 1000))

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(self.NARROWEST, 1000))

    def shown(self) -> str:
        """What of the chosen name there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part, control = QStyle.SubControl.SC_ComboBoxEditField, QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, part, self).width() - 4
        return elided(self.fontMetrics(), self.currentText(), room)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def choice_of(choices: Mapping[Any, str] | Iterable[tuple[Any, str]], present: Any = None) -> Choice:
    """Values with their words, of which one is present; where it is none of them, the first is."""
    box = Choice()
    for value, text in choices.items() if isinstance(choices, Mapping) else choices:
        box.addItem(text, value)
    if present is not None:
        box.setCurrentIndex(max(0, box.findData(present)))
    return box
