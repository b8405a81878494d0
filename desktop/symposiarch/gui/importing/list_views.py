"""The views of a list on its way in: its people, its columns, its words, and the lists of logistics beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.importing.logistics_view import LogisticsView
from symposiarch.gui.importing.mapping_view import MappingView
from symposiarch.gui.importing.meanings import MeaningsView
from symposiarch.gui.importing.people_view import PeopleView
from symposiarch.gui.importing.the_rest import TheRest
from symposiarch.gui.pieces import column_of, words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.columns.word_meanings import Word

LOGISTICS = 3
"""Where the lists of logistics stand among the views."""


class ListViews(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.people = PeopleView(desk)
        self.mapping = MappingView()
        self.meanings = MeaningsView()
        self.logistics = LogisticsView(desk)
        self.remarks = words("", "quiet", wrap=True)
        self.rest = TheRest()
        self.tabs = QTabWidget(self, documentMode=True)
        self.tabs.addTab(self.people, tr("People"))
        self.tabs.addTab(self.mapping, tr("Columns"))
        self.tabs.addTab(self._with_a_word_before(self.meanings), tr("Words"))
        self.tabs.addTab(self.logistics, tr("Logistics"))
        self.logistics.decided.connect(self._count_logistics)
        column_of(self, margins=0, spacing=8, holds=(self.remarks, self.rest, (self.tabs, 1)))

    def _with_a_word_before(self, meanings: MeaningsView) -> QWidget:
        page = QWidget()
        inside = column_of(page, margins=(0, 10, 0, 0), spacing=10)
        inside.addWidget(
            words(tr("How the words of this list are taken. What you choose is remembered for lists like it."), "quiet")
        )
        inside.addWidget(meanings, 1)
        return page

    def show_people(self) -> None:
        self.tabs.setCurrentIndex(0)

    def show_columns(self) -> None:
        self.tabs.setCurrentIndex(1)

    def show_kinds(self, *, people: bool, logistics: bool) -> None:
        """Show the views of people, that of logistics, or both; the one that is open stays open where it can."""
        for at in range(self.tabs.count()):
            self.tabs.setTabVisible(at, logistics if at == LOGISTICS else people)
        if not people and logistics:
            self.tabs.setCurrentIndex(LOGISTICS)

    def are_on_people(self) -> bool:
        return self.tabs.currentIndex() == 0

    def are_on_logistics(self) -> bool:
        return self.tabs.currentIndex() == LOGISTICS

    def say(self, remarks: Sequence[str]) -> None:
        self.remarks.setText(" ".join(remarks))
        self.remarks.setVisible(bool(remarks))

    def show_words(self, used: Sequence[Word], categories: Sequence[str]) -> None:
        self.meanings.show_words(used, categories)
        strange = sum(not word.understood for word in used)
        self.tabs.setTabText(2, tr("Words (%n not understood)", n=strange) if strange else tr("Words"))

    def say_unplaced(self, unplaced: Sequence[str], noted: Sequence[str]) -> None:
        """Whoever looks at the people sees that more stands in the list than is taken of it."""
        self.tabs.setTabText(1, tr("Columns (%n left out)", n=len(unplaced)) if unplaced else tr("Columns"))
        self.rest.say(unplaced, noted)

    def _count_logistics(self) -> None:
        count = self.logistics.to_look_at()
        text = tr("Logistics (%n to look at)", n=count) if count else tr("Logistics")
        self.tabs.setTabText(LOGISTICS, text)
