"""What stands in a panel has its room before it is painted."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from symposiarch.gui.panels import GrowingPanel


def test_a_panel_that_is_filled_anew_is_as_high_as_its_sentences_before_it_is_painted(qtbot: QtBot) -> None:
    panel, around = GrowingPanel(spacing=4), QScrollArea()
    qtbot.addWidget(around)
    around.setWidgetResizable(True)
    around.setWidget(panel)
    around.resize(290, 400)
    around.show()
    for sentences in (6, 1):
        panel.clear()
        for number in range(sentences):
            panel.say(f"Sentence {number} is so long that it is broken into several lines at the width of a panel.")
        panel.end()
        panel.grow_soon()
        at_once = panel.minimumHeight()
        assert at_once > 30 * sentences
        qtbot.waitUntil(lambda: panel.height() > 300)
        assert panel.minimumHeight() == at_once
