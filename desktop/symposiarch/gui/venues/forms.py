"""A form whose fields are kept as soon as they are left: names, numbers with their unit, choices, ticks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor, QValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.venues.words import metres_words

LENGTH = re.compile(r"-?\d*\.?\d{0,3}")
"""Metres as they are typed, down to the millimetre."""
BEGUN = frozenset({"", "-", ".", "-."})
"""What is typed of a length before its first figure."""


class NoteEdit(QPlainTextEdit):
    """Several lines, kept when the field is left."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(66)
        self.setTabChangesFocus(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Number(NumberField):
    """The wheel scrolls the panel; it changes the number only where the keyboard is."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Length(Number):
    """A length: its value is in millimetres, and metres are read and written, "12.5 m"."""

    def __init__(self) -> None:
        super().__init__()
        self.setSuffix(" m")

    @override
    def textFromValue(self, value: int) -> str:
        return metres_words(value, to_the_millimetre=True)

    @override
    def valueFromText(self, text: str) -> int:
        typed = self._figure(text)
        if typed in BEGUN or not LENGTH.fullmatch(typed):
            return self.value()
        return round(max(self.minimum(), min(float(typed) * 1000, self.maximum())))

    @override
    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        typed = self._figure(text)
        if typed in BEGUN:
            return QValidator.State.Intermediate, text, at
        if not LENGTH.fullmatch(typed) or float(typed) * 1000 > self.maximum():
            return QValidator.State.Invalid, text, at
        low = float(typed) * 1000 < self.minimum()
        return (QValidator.State.Intermediate if low else QValidator.State.Acceptable), text, at

    def _figure(self, text: str) -> str:
        """What is typed of the figure, with a point for a comma."""
        return text.removesuffix(self.suffix()).strip().replace(",", ".")


class Form(QWidget):
    """Fields by name. `edited` tells the name and the new value; what was not changed is not told."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(10)
        self._layout.setVerticalSpacing(6)
        # In large type a field that has no room beside its words stands below them.
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields: dict[str, QWidget] = {}
        self._values: dict[str, Any] = {}

    def hint(self, name: str, text: str) -> None:
        """What an empty line of text stands for."""
        field = self.fields[name]
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(text)

    # Building

    def text(self, name: str, title: str, *, hint: str = "") -> QLineEdit:
        field = QLineEdit(placeholderText=hint)
        field.editingFinished.connect(lambda: self._tell(name, field.text().strip()))
        self._add(name, title, field)
        return field

    def note(self, name: str, title: str) -> NoteEdit:
        field = NoteEdit()
        field.left.connect(lambda: self._tell(name, field.toPlainText().strip()))
        self._add(name, title, field)
        return field

    def number(
        self, name: str, title: str, low: int, high: int, *, suffix: str = "", step: int = 1, may_lack: bool = False
    ) -> Number:
        """`may_lack` is for a number that need not be there: the lowest stands for none."""
        field = Number()
        field.setSuffix(suffix)
        field.setProperty("lacks", may_lack)
        if may_lack:
            field.setSpecialValueText("–")
        return self._ranged(field, name, title, low, high, step=step)

    def _ranged(self, field: Number, name: str, title: str, low: int, high: int, *, step: int) -> Number:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setRange(low, high)
        field.setSingleStep(step)
        field.setKeyboardTracking(False)
        field.setGroupSeparatorShown(True)
        field.valueChanged.connect(partial(self._number_changed, name, field))
        self._add(name, title, field)
        return field

    def length(self, name: str, title: str, low: int, high: int, *, step: int) -> Number:
        """A length between two, in millimetres; it is read and written in metres."""
        return self._ranged(Length(), name, title, low, high, step=step)

    def choice(self, name: str, title: str, choices: Sequence[tuple[Any, str]], *, editable: bool = False) -> QComboBox:
        field = QComboBox(editable=editable)
        for value, text in choices:
            field.addItem(text, value)
        if editable:
            line = field.lineEdit()
            assert line is not None, "it can be typed into"
            line.editingFinished.connect(lambda: self._tell(name, field.currentText().strip()))
            field.activated.connect(lambda _at: self._tell(name, field.currentText().strip()))
        else:
            field.activated.connect(lambda _at: self._tell(name, field.currentData()))
        self._add(name, title, field)
        return field

    def tick(self, name: str, title: str) -> QCheckBox:
        field = QCheckBox(title)
        field.clicked.connect(lambda on: self._tell(name, on))
        self._add(name, "", field)
        return field

    def row(self, title: str, widget: QWidget) -> None:
        """Anything else, beside its title."""
        if title:
            self._layout.addRow(words(title, "quiet"), widget)
        else:
            self._layout.addRow(widget)

    def _add(self, name: str, title: str, field: QWidget) -> None:
        field.setObjectName(name)
        field.setAccessibleName(title)
        self.fields[name] = field
        if title:
            self._layout.addRow(words(title, "quiet"), field)
        else:
            self._layout.addRow(field)

    # Filling and telling

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show these values; a field that is not named is hidden."""
        self._values = dict(values)
        for name, field in self.fields.items():
            shown = name in values
            self._layout.setRowVisible(field, shown)
            if shown:
                self._show(field, values[name])

    def offer(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        """Other choices for a field."""
        field = self.fields[name]
        assert isinstance(field, QComboBox), "only a choice has choices"
        if [(field.itemData(at), field.itemText(at)) for at in range(field.count())] != list(choices):
            with QSignalBlocker(field):
                field.clear()
                for value, text in choices:
                    field.addItem(text, value)

    def _show(self, field: QWidget, value: Any) -> None:
        with QSignalBlocker(field):
            if isinstance(field, QLineEdit):
                if field.text() != (value or ""):
                    field.setText(value or "")
                    field.setCursorPosition(0)
            elif isinstance(field, NoteEdit):
                if field.toPlainText() != (value or ""):
                    field.setPlainText(value or "")
                    field.moveCursor(QTextCursor.MoveOperation.Start)
            elif isinstance(field, QSpinBox):
                field.setValue(field.minimum() if value is None else round(value))
            elif isinstance(field, QComboBox) and field.isEditable():
                field.setCurrentText(value or "")
            elif isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QCheckBox):
                field.setChecked(bool(value))

    def _number_changed(self, name: str, field: QSpinBox, value: int) -> None:
        lacking = field.property("lacks") and value == field.minimum()
        self._tell(name, None if lacking else value)

    def _tell(self, name: str, value: Any) -> None:
        before = self._values.get(name)
        if value != (before if before is not None or value is None else type(value)()):
            self._values[name] = value
            self.edited.emit(name, value)
