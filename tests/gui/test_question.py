"""Small questions."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from symposiarch.errors import SymposiarchError
from symposiarch.gui.question import NameDialog


def test_a_question_grows_for_what_cannot_be_and_squeezes_no_field(qtbot: QtBot) -> None:
    def refuse(_name: str) -> None:
        raise SymposiarchError("This is not understood. Write it as it stands in the list of the office. " * 3)

    asked = NameDialog("New room", "Name", "Add this room", refuse)
    qtbot.addWidget(asked)
    asked.show()
    qtbot.waitExposed(asked)
    high = asked.name.height()
    asked.save()
    qtbot.waitUntil(asked.trouble.isVisible)
    assert asked.name.height() == high
    assert asked.trouble.height() >= asked.trouble.heightForWidth(asked.trouble.width())
