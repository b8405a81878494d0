"""The password of a list that somebody sent protected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.question import Question
from symposiarch.gui.words import tr


class PasswordDialog(Question):
    """Asked once a file is found to be protected, and anew where what was given is `wrong`."""

    def __init__(self, name: str, take: Callable[[str], object], *, wrong: bool, parent: QWidget) -> None:
        told = tr("“{name}” is protected. Whoever sent it knows its password.", name=name)
        super().__init__(tr("Protected list"), told, parent)
        self._take = take
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.form.addRow(tr("Password"), self.password)
        self.read = self.accept_with(tr("Read the list"))
        self.read.setEnabled(False)
        self.password.textChanged.connect(lambda text: self.read.setEnabled(bool(text)))
        if wrong:
            self.tell(tr("This is not its password. Try again."))

    @override
    def would_lose(self) -> bool:
        """A password is no work."""
        return False

    @override
    def answer(self) -> None:
        self._take(self.password.text())
