"""What the dialogs of the programme are made of: a title, fields in columns on tabs, Keep and Cancel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import language_name, tr


class Form(AskingDialog):
    """Fields on one page, or on tabs once `tab` is called. Enter keeps, Escape leaves all as it was."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent=parent)
        self.form = _fields()
        self.tabs: QTabWidget | None = None
        self.add(self.form)
        self.keep_button = self.accept_with(tr("Keep"))
        self.setMinimumWidth(in_type(520))

    def tab(self, title: str) -> QFormLayout:
        """Further fields go onto this tab."""
        if self.tabs is None:
            self.tabs = QTabWidget()
            self.column.insertWidget(0, self.tabs, 1)
            self.hold(self.tabs)
        page = QWidget()
        self.form = _fields()
        page.setLayout(self.form)
        self.form.setContentsMargins(14, 14, 14, 14)
        self.tabs.addTab(page, title)
        return self.form

    def line(self, label: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        self.form.addRow(label, field)
        return field

    def text(self, label: str, text: str, *, lines: int = 4) -> QPlainTextEdit:
        field = QPlainTextEdit(text, tabChangesFocus=True)
        field.setMinimumHeight(field.fontMetrics().lineSpacing() * lines + 12)
        self.form.addRow(label, field)
        return field

    def choice(self, label: str, choices: Mapping[str, str], present: str) -> QComboBox:
        field = choice_of(choices, present)
        self.form.addRow(label, field)
        return field

    def in_each(self, label: str, languages: Sequence[str], texts: Mapping[str, str]) -> dict[str, QLineEdit]:
        """A line for each language; with one language alone, its name is left out."""
        return {one: self.line(_labelled(label, one, languages), texts.get(one, "")) for one in languages}

    def texts_in_each(
        self, label: str, languages: Sequence[str], texts: Mapping[str, str], *, lines: int
    ) -> dict[str, QPlainTextEdit]:
        return {one: self.text(_labelled(label, one, languages), texts.get(one, ""), lines=lines) for one in languages}


def _fields() -> QFormLayout:
    form = form_of()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _labelled(label: str, language: str, languages: Sequence[str]) -> str:
    if len(languages) < 2:
        return label
    return tr("{what} in {language}", what=label, language=language_name(language))
