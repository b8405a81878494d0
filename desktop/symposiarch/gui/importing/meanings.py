"""What the words of a list mean: replies, categories, countries, as they were understood and as one says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from symposiarch.gui.contacts.fields import genders
from symposiarch.gui.importing.columns import ChoiceTable
from symposiarch.gui.importing.words import field_words
from symposiarch.gui.people.replies import reply_words
from symposiarch.gui.words import country_name, number, tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.columns.word_meanings import Word


class MeaningsView(ChoiceTable):
    """One line for each word; `chosen` tells the field, the word (folded), and what it means."""

    chosen = Signal(str, str, str)

    def __init__(self) -> None:
        titles = [tr("Column for"), tr("The list says"), tr("Rows"), tr("Taken as")]
        super().__init__(titles, {0: 120, 2: 70, 3: 260}, stretched=1)

    def show_words(self, found: Sequence[Word], categories: Sequence[str]) -> None:
        """Show the words of the list, those that were not understood first."""
        self.setRowCount(len(found))
        for row, word in enumerate(found):
            self.say(row, 0, field_words()[word.target.value])
            self.say(row, 1, word.text)
            self.say(row, 2, number(word.count))
            self.setCellWidget(row, 3, self._choice(row, word, categories))
        self.resizeRowsToContents()

    def _choice(self, row: int, word: Word, categories: Sequence[str]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"meaning-{row}")
        box.setAccessibleName(tr("What “{word}” means", word=word.text))
        for meaning, text in choices_of(word, categories):
            box.addItem(text, meaning)
        box.setEditable(word.target.value in _FREE)
        at = box.findData(word.meaning)
        if at < 0:
            box.insertItem(0, spelled(word) if word.understood else tr("(not understood)"), word.meaning)
            at = 0
        box.setCurrentIndex(at)

        def tell() -> None:
            text = box.currentText().strip()
            at = box.findText(text)
            self.chosen.emit(word.target.value, word.key, str(box.itemData(at)) if at >= 0 else text)

        box.activated.connect(lambda _at: tell())
        line = box.lineEdit()
        if line is not None:
            line.returnPressed.connect(tell)
        return box


_FREE = frozenset({"category", "country", "nationality"})


def spelled(word: Word) -> str:
    """The meaning of a word as one says it."""
    if word.target.value in ("country", "nationality"):
        return country_name(word.meaning)
    return word.meaning


def choices_of(word: Word, categories: Sequence[str]) -> list[tuple[str, str]]:
    """What a word can mean, and how that is said."""
    if word.target.value == "reply":
        return [(reply.value, text) for reply, text in reply_words().items()]
    if word.target.value == "gender":
        return [(str(gender.value), text) for gender, text in genders()]
    if word.target.value == "category":
        return [(name, name) for name in categories]
    return []
