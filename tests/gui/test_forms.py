"""Fields beside their words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import choice_of, form_of

LONG = "Festakt und Abendessen zu Ehren Seiner Exzellenz des Herrn Bundespräsidenten " * 2


def test_a_long_name_among_the_choices_leaves_the_words_beside_it_whole(qtbot: QtBot) -> None:
    asked = AskingDialog("Copy for outside")
    qtbot.addWidget(asked)
    choice = choice_of(((1, "The whole list"), (2, LONG)), 2)
    form = form_of(("Whose guests are meant", choice))
    asked.add(form)
    asked.setMinimumWidth(520)
    with qtbot.waitExposed(asked):
        asked.show()
    label = form.labelForField(choice)
    assert isinstance(label, QLabel)
    assert label.width() >= label.sizeHint().width()
    assert asked.width() < 800
    assert choice.shown().startswith("Festakt und Abendessen")
    assert choice.shown().endswith("…")
    choice.setCurrentIndex(0)
    assert choice.shown() == "The whole list"
