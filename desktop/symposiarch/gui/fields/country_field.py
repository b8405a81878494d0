"""The field for a state: it offers those whose names hold what is typed, and keeps what names none."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from symposiarch.gui.fields.offering import completer
from symposiarch.gui.fields.typed import country_code
from symposiarch.gui.words import country_name, country_names


class CountryField(QLineEdit):
    """A state by its name in the window's language, or in any that is known."""

    def __init__(self, code: str | None) -> None:
        super().__init__(country_name(code))
        self.setCompleter(completer(country_names(), self))

    @property
    def code(self) -> str:
        return country_code(self.text())
