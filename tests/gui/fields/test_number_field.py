"""Fields with arrows keep their figures off the edge."""

from __future__ import annotations

from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from symposiarch.gui.fields.number_field import INSIDE, NumberField, TimeField


def test_a_figure_stands_as_far_from_the_edge_as_other_words_do(qtbot: QtBot) -> None:
    for field in (NumberField(maximum=600, value=20), TimeField(QTime(19, 30))):
        qtbot.addWidget(field)
        assert field.lineEdit().textMargins().left() == INSIDE
