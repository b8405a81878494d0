"""What a screen reader says of a field or a list that no label says it of.

Qt names a field after the label that is its buddy. The others are named where they come into sight: after the tick box
beside them, what stands in them while they are empty, their tip, or else the page or the dialog that they are in.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_KINDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def name_all(top: QWidget, title: str) -> None:
    """Name what is typed into or chosen from in this part of the window, and has no name yet."""
    labelled = {label.buddy() for label in top.findChildren(QLabel)}
    forms = top.findChildren(QFormLayout)
    for kind in _KINDS:
        for one in top.findChildren(kind):
            if one.window() is top.window() and _is_come_to(one) and not (one.accessibleName() or one in labelled):
                one.setAccessibleName(_beside(one, forms) or _inside(one) or one.toolTip() or title)


def _is_come_to(widget: QWidget) -> bool:
    """By itself: the line of a date's field is a part of that."""
    within = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not within


def _beside(field: QWidget, forms: list[QFormLayout]) -> str:
    form = next((form for form in forms if form.indexOf(field) >= 0), None)
    label = form.labelForField(field) if form is not None else None
    return label.text() if isinstance(label, QLabel | QAbstractButton) else ""


def _inside(field: QWidget) -> str:
    return field.placeholderText() if isinstance(field, QLineEdit | QPlainTextEdit | QComboBox) else ""
