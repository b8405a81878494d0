"""Fields with arrows: for a number, and for a time of day."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QTimeEdit

INSIDE = 9
"""Between the edge and what is typed, as in the other fields. Qt takes no left padding from a style sheet here."""


class NumberField(QSpinBox):
    """A whole number: `NumberField(minimum=0, maximum=600, value=20)`."""

    def __init__(self, **properties: Any) -> None:
        super().__init__(**properties)
        _leave_room(self)


class TimeField(QTimeEdit):
    """A time of day."""

    def __init__(self, *present: Any) -> None:
        super().__init__(*present)
        _leave_room(self)


def _leave_room(field: QAbstractSpinBox) -> None:
    field.lineEdit().setTextMargins(INSIDE, 0, 0, 0)
