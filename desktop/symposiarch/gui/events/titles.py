"""What an event is called in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from symposiarch.gui.words import language_name, tr
from symposiarch.model.base import Texts


class TitlesByLanguage(QWidget):
    """Two lines a language. What was written in one that is taken away comes back with it."""

    def __init__(self, titles: Mapping[str, str], subtitles: Mapping[str, str]) -> None:
        super().__init__()
        self._said = (dict(titles), dict(subtitles))
        self.lines: dict[str, tuple[QLineEdit, QLineEdit]] = {}
        self._usual = ""
        self._form = QFormLayout(self)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(9)
        self._form.setContentsMargins(6, 14, 6, 6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def show_languages(self, languages: Sequence[str], usual: str) -> None:
        """Lines for these languages; where none has a title of its own, the `usual` one stands for it."""
        shown = tuple(languages) or ("en",)
        self._usual = usual
        self._show_usual()
        if shown == tuple(self.lines):
            return
        self._note()
        while self._form.rowCount():
            self._form.removeRow(0)
        titles, subtitles = self._said
        self.lines = {one: (QLineEdit(titles.get(one, "")), QLineEdit(subtitles.get(one, ""))) for one in shown}
        for one, (title, subtitle) in self.lines.items():
            language = language_name(one)
            self._form.addRow(tr("Title ({language})", language=language), title)
            self._form.addRow(tr("Subtitle ({language})", language=language), subtitle)
        self._show_usual()

    def _show_usual(self) -> None:
        for title, _subtitle in self.lines.values():
            title.setPlaceholderText(self._usual)

    def titles(self) -> Texts:
        return self._texts(0)

    def subtitles(self) -> Texts:
        return self._texts(1)

    def _texts(self, which: int) -> Texts:
        self._note()
        return Texts({one: said for one, said in self._said[which].items() if said})

    def _note(self) -> None:
        for one, lines in self.lines.items():
            for said, line in zip(self._said, lines, strict=True):
                said[one] = line.text().strip()
