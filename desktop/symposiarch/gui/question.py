"""Small questions: a few fields and one button. What cannot be is said in the dialog, which stays open."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLayout, QPushButton, QScrollArea, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import form_of, line_of
from symposiarch.gui.pieces import scrolled
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type


class Question(AskingDialog):
    """Add the fields to `form`, and `accept_with` a button after them: the keyboard goes from the first field to it."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None, *, scrolled: bool = False) -> None:
        """`scrolled` is for more fields than a small screen may hold."""
        super().__init__(title, sentence, parent)
        self.form = form_of()
        self.form.setVerticalSpacing(8)
        if scrolled:
            self.add((scroll_of(self.form), 1))
        else:
            self.add(self.form)
        self.setMinimumWidth(in_type(440))

    @abstractmethod
    def answer(self) -> None:
        """Do what is wanted; raise SymposiarchError for what cannot be."""

    @override
    def accept_with(self, text: str, *, cancel: str = "") -> QPushButton:
        at_first = (0, QFormLayout.ItemRole.FieldRole)
        for field in self.findChildren(QWidget):
            # Asked for each of them: what an item of the layout gives out would be PySide's from then on.
            if self.form.getWidgetPosition(field) == at_first:
                field.setFocus()
        return super().accept_with(text, cancel=cancel)

    @override
    def save(self) -> None:
        try:
            self.answer()
        except SymposiarchError as error:
            self.tell(str(error))
            return
        self.accept()


def scroll_of(form: QLayout) -> QScrollArea:
    """The fields as wide as they need, and scrolled where they are higher than the window."""
    inside = QWidget()
    inside.setLayout(form)
    form.setContentsMargins(0, 4, 14, 4)
    area = scrolled(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes from field to field
    return area


class NameDialog(Question):
    """One name."""

    def __init__(
        self,
        title: str,
        label: str,
        button: str,
        take: Callable[[str], object],
        *,
        sentence: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, parent)
        self._take = take
        self.name = line_of(text, name="name")
        self.form.addRow(label, self.name)
        self.name.selectAll()
        self.accept_with(button)

    @override
    def answer(self) -> None:
        self._take(" ".join(self.name.text().split()))


class NumberDialog(Question):
    """One whole number."""

    def __init__(
        self,
        title: str,
        label: str,
        button: str,
        take: Callable[[int], object],
        *,
        least: int,
        most: int,
        value: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, "", parent)
        self._take = take
        self.number = NumberField(minimum=least, maximum=most, value=value)
        self.form.addRow(label, self.number)
        self.number.selectAll()
        self.accept_with(button)

    @override
    def answer(self) -> None:
        self._take(self.number.value())
