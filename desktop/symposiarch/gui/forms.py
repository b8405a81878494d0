"""What forms are put together from: fields below one another, each beside its words, and choices among values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget


def form_of(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Fields below one another, each beside its words."""
    form = QFormLayout()
    form.setHorizontalSpacing(14)
    for label, field in rows:
        form.addRow(label, field)
    return form


def choice_of(choices: Mapping[Any, str] | Iterable[tuple[Any, str]], present: Any = None) -> QComboBox:
    """Values with their words, of which one is present; where it is none of them, the first is."""
    box = QComboBox()
    for value, text in choices.items() if isinstance(choices, Mapping) else choices:
        box.addItem(text, value)
    if present is not None:
        box.setCurrentIndex(max(0, box.findData(present)))
    return box
