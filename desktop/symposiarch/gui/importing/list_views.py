"""The three views of a list on its way in: its people, its columns and its words; above them what is to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from symposiarch.gui.importing.mapping_view import MappingView
from symposiarch.gui.importing.meanings import MeaningsView
from symposiarch.gui.importing.people_view import PeopleView
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.exchange.guest_lists.word_meanings import Word
    from symposiarch.gui.desk import Desk


class ListViews(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.people = PeopleView(desk)
        self.mapping = MappingView()
        self.meanings = MeaningsView()
        self.remarks = words("", "quiet", wrap=True)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.addTab(self.people, tr("People"))
        self.tabs.addTab(self.mapping, tr("Columns"))
        self.tabs.addTab(self._with_a_word_before(self.meanings), tr("Words"))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.remarks)
        inside.addWidget(self.tabs, 1)

    def _with_a_word_before(self, meanings: MeaningsView) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 10, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(
            words(tr("How the words of this list are taken. What you choose is remembered for lists like it."), "quiet")
        )
        inside.addWidget(meanings, 1)
        return page

    def show_columns(self) -> None:
        self.tabs.setCurrentIndex(1)

    def are_on_people(self) -> bool:
        return self.tabs.currentIndex() == 0

    def say(self, remarks: Sequence[str]) -> None:
        self.remarks.setText(" ".join(remarks))
        self.remarks.setVisible(bool(remarks))

    def show_words(self, used: Sequence[Word], categories: Sequence[str]) -> None:
        self.meanings.show_words(used, categories)
        strange = sum(not word.understood for word in used)
        self.tabs.setTabText(2, tr("Words (%n not understood)", n=strange) if strange else tr("Words"))
