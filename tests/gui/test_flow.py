"""Rows of widgets that wrap, and the head of a page whose buttons keep their words."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from symposiarch.gui.flow import Flow
from symposiarch.gui.page_head import GAP, PageHead
from symposiarch.gui.pieces import row_of


def test_a_field_gives_way_before_the_line_is_broken(qtbot: QtBot) -> None:
    box, field, button = QWidget(), QLineEdit(), QPushButton("Narrow")
    qtbot.addWidget(box)
    field.setMinimumWidth(100)
    field.setMaximumWidth(250)
    row = Flow(box, yielding=field)
    for widget in (field, button):
        row.addWidget(widget)
    wide = button.sizeHint().width() + 8
    for width, field_width, below in ((600, 250, False), (wide + 150, 150, False), (wide + 90, wide + 90, True)):
        box.resize(width, row.heightForWidth(width))
        box.show()
        row.setGeometry(box.rect())
        assert (field.width(), button.y() > field.y() + field.height() // 2) == (field_width, below)
        assert button.width() == button.sizeHint().width()


def test_the_buttons_beside_a_title_stand_below_it_where_their_words_have_no_room(qtbot: QtBot) -> None:
    whole, said, buttons = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(whole)
    title, button = QLabel("What is wrong"), QPushButton("Leave the place to the rules")
    row_of(said, margins=0, spacing=12).addWidget(title)
    row_of(buttons, margins=0, spacing=10).addWidget(button)
    head = PageHead(said, buttons)
    whole.setLayout(head)
    both = title.sizeHint().width() + GAP + button.sizeHint().width()
    for width, below in ((both + 200, False), (both, False), (both - 1, True)):
        head.setGeometry(QRect(0, 0, width, head.heightForWidth(width)))
        assert said.width() >= said.sizeHint().width()
        assert buttons.width() == buttons.sizeHint().width(), "its words are whole"
        assert buttons.geometry().right() + 1 == width, "it stands at the right"
        assert (buttons.y() >= said.geometry().bottom()) == below
        assert head.heightForWidth(width) >= buttons.geometry().bottom()
