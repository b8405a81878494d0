"""The frame of a dialog that asks for something or shows a list: title, sentence, content and buttons."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk, true_after
from symposiarch.gui.pieces import Part, button, column_of, put_in, words
from symposiarch.gui.qt import override
from symposiarch.gui.reading_order import go_on
from symposiarch.gui.spoken_names import name_all
from symposiarch.gui.words import tr

Role = QDialogButtonBox.ButtonRole
FRAME = 40
"""Pixels of a screen that the frame of a window may take."""
_ENDLESS = re.compile(r"“([^“”]{60})[^“”]{100,}”")
"""What is quoted of a page that was pasted into a field; the beginning tells which."""
Dialog = TypeVar("Dialog", bound=QDialog)
R = TypeVar("R")


def opened(dialog: Dialog) -> Dialog:
    """Open a dialog over the window, which goes on beside it; whoever asked for it has it in hand."""
    dialog.open()
    return dialog


class CarefulDialog(QDialog):
    """Escape, Cancel and the corner of the window throw nothing away that was typed before one is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._purpose: QPushButton | None = None
        self._began_with: dict[int, str] | None = None
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            # A shortcut, for a button that the keyboard is at takes every Enter for itself.
            QShortcut(QKeySequence(keys), self, self._do_what_it_is_for)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """No larger than the screen, so that its buttons are in sight."""
        super().showEvent(event)
        name_all(self, self.windowTitle())
        if self._began_with is None:
            self.note_kept()
        self.resize(self.size().boundedTo(self.screen().availableSize() - QSize(0, FRAME)))

    def is_for(self, button: QPushButton) -> None:
        """This button does what the dialog is for: Enter presses it from a field, and Ctrl+Enter from anywhere."""
        button.setDefault(True)
        self._purpose = button

    def would_lose(self) -> bool:
        """Whether something stands here that is nowhere else yet."""
        began = self._began_with or {}
        return any(text != began.get(key, "") for key, text in self._typed().items())

    def note_kept(self) -> None:
        """What stands here is kept, though the dialog stays open."""
        self._began_with = self._typed()

    def _typed(self) -> dict[int, str]:
        """What stands in each field that can be written in. What only looks something up is no work to be lost."""
        lines = (one for one in self.findChildren(QLineEdit) if not one.isReadOnly() and one.objectName() != "search")
        texts = (one for one in self.findChildren(QPlainTextEdit) if not one.isReadOnly())
        return {
            **{id(one): one.text().strip() for one in lines},
            **{id(one): one.toPlainText().strip() for one in texts},
        }

    def before_losing(self, go_on: Callable[[], object], stay: Callable[[], object] | None = None) -> None:
        """Go on where nothing would be lost, and else once it was said that it may be."""
        if not (self.isVisible() and self.would_lose()):
            go_on()
            return
        question = DiscardQuestion(self)
        question.accepted.connect(go_on)
        question.accepted.connect(self._wake_behind)
        if stay is not None:
            question.rejected.connect(stay)
        question.open()

    def _wake_behind(self) -> None:
        """The question and what it was about close in one, after which a screen may give the keyboard to no window."""
        behind = self.parentWidget()
        if behind is not None and not self.isVisible():
            behind.window().activateWindow()

    @override
    def reject(self) -> None:
        self.before_losing(self._leave)

    def _leave(self) -> None:
        super().reject()

    def _do_what_it_is_for(self) -> None:
        """Also from a field of several lines, in which Enter begins the next one."""
        buttons = self.findChildren(QPushButton)
        meant = self._purpose or next((one for one in buttons if one.isDefault() and one.isVisible()), None)
        at: QWidget | None = self.focusWidget()
        while at is not None and not isinstance(at, QAbstractItemView):
            at = at.parentWidget()
        if at is not None:
            at.setFocus()  # what is being typed into a cell is kept first
        if meant is not None:
            meant.click()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that the keyboard is at."""
        at = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(at, QPushButton) and at.isEnabled():
            at.click()
        else:
            super().keyPressEvent(event)


class AskingDialog(CarefulDialog):
    """Fill `column` with what is asked; `save` is called by the button that `accept_with` makes."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._about: QWidget | None = None
        self.box = QDialogButtonBox()
        self.column = column_of(spacing=10)
        self.sentence = words(sentence, "quiet", wrap=True)
        self.sentence.setVisible(bool(sentence))
        whole = column_of(self, margins=(20, 18, 20, 16), spacing=12)
        heading = words(title, "pageTitle", wrap=True)
        self.trouble = words("", "error", wrap=True)
        self.trouble.hide()
        for label in (heading, self.sentence, self.trouble):
            label.setMinimumWidth(1)  # an endless word that was pasted does not draw the dialog out of the screen
        put_in(whole, heading, self.sentence, (self.column, 1), self.trouble, self.box)
        self.box.accepted.connect(self.save)
        self.box.rejected.connect(self.close)

    def accept_with(self, text: str, *, cancel: str = "") -> QPushButton:
        """The button that does what the dialog is for, and Cancel, or what it says, to which the keyboard comes after
        it."""
        made = self.box.addButton(text, Role.AcceptRole)
        if cancel:
            self.box.addButton(button(cancel), Role.RejectRole)
        else:
            self.box.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.is_for(made)
        return made

    def also(self, text: str, do: Callable[[], object], role: Role = Role.ActionRole) -> QPushButton:
        """A button beside that one, for something else that can be done from here."""
        made = button(text, do)
        self.box.addButton(made, role)
        return made

    @override
    def showEvent(self, event: QShowEvent) -> None:
        first = self._began_with is None
        super().showEvent(event)
        if first:
            self.grow()
            self._show_beginnings()

    def _show_beginnings(self) -> None:
        """Of what is longer than its line, the beginning is seen; the line that the keyboard is at stays as it is."""
        for line in self.findChildren(QLineEdit):
            if line is not self.focusWidget() and not isinstance(line.parent(), QAbstractSpinBox):
                line.home(False)

    def cancel_by_default(self) -> None:
        """What cannot be undone is not done by Enter alone."""
        cancel = self.box.button(QDialogButtonBox.StandardButton.Cancel)
        self.is_for(cancel)
        cancel.setFocus()

    def close_with(self, *buttons: QPushButton) -> None:
        """A dialog that only shows: Close, and what can be done from it."""
        close = self.box.addButton(QDialogButtonBox.StandardButton.Close)
        self.is_for(close)
        for one in buttons:
            self.box.addButton(one, Role.ActionRole)

    def say(self, sentence: str) -> None:
        """Another sentence under the title."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def hold(self, leaves: QTabWidget) -> None:
        """Let Enter press the button that the dialog is for on every leaf, and say what is about a field beside it.

        The keyboard passes over other buttons when a leaf gives way to the next, and would leave the dialog without
        one.
        """
        leaves.currentChanged.connect(self._stay_with_the_leaf)

    def _stay_with_the_leaf(self) -> None:
        if self._purpose is not None:
            self._purpose.setDefault(True)
        if self._about is not None:
            self.trouble.setVisible(self._about.isVisibleTo(self))

    def tell(self, trouble: str, about: QWidget | None = None) -> None:
        """Say what cannot be where it was asked for, and not in the window behind. The keyboard goes to the field that
        it is `about`, on whichever leaf that is; the sentence stays with it."""
        self._about = about
        if about is not None:
            for leaves in self.findChildren(QTabWidget):
                for at in range(leaves.count()):
                    leaf = leaves.widget(at)
                    if leaf is not None and leaf.isAncestorOf(about):
                        leaves.setCurrentIndex(at)
            about.setFocus()
        self.trouble.setText(_ENDLESS.sub(r"“\1…”", trouble))
        self.trouble.show()
        self.grow()

    def refuse(self, error: SymposiarchError) -> None:
        """What a job could not do that was begun here."""
        self.tell(str(error))

    def change(self, desk: Desk, label: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """As `desk.change`; but what cannot be is said here, since the dialog stands before the window's banner."""
        return self.made(desk, label, true_after, function, *args, **kwargs) is not None

    def made(self, desk: Desk, label: str, function: Callable[..., R], *args: Any, **kwargs: Any) -> R | None:
        """As `change`, for what makes something: what the function answers, None where it could not be done."""
        try:
            answer = desk.perform(label, function, *args, **kwargs)
        except SymposiarchError as error:
            self.tell(str(error))
            return None
        self._about = None
        self.trouble.hide()  # what was said of an attempt before is mended
        return answer

    def change_and_close(self, desk: Desk, label: str, function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        """As `change`; once it is written, the dialog has done what it is for."""
        if self.change(desk, label, function, *args, **kwargs):
            self.accept()

    def grow(self, *, shrink: bool = False) -> None:
        """As high as what stands here now needs: a window does not grow by itself for a sentence that wraps, nor
        `shrink` when fields are hidden. What can be scrolled is no higher than the screen, so that the buttons stay in
        sight."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = max(0 if shrink else self.height(), layout.totalHeightForWidth(self.width()))
            self.resize(self.width(), min(needed, self.screen().availableGeometry().height() - FRAME))

    def add(self, *parts: Part) -> None:
        """What is asked, below one another; beside a part, how much of the room that is to spare goes to it."""
        put_in(self.column, *parts)

    def save(self) -> None:
        """Write what was entered; the dialog stays open when it cannot be."""


class DiscardQuestion(AskingDialog):
    """Accepted when what was typed may go; Enter and Escape go on with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Discard what was typed?"), tr("Nothing of it has been kept yet."), parent)
        self.setMinimumWidth(400)
        self.keep_button = self.box.addButton(tr("Keep on editing"), Role.RejectRole)
        self.discard_button = self.also(tr("Discard"), self.accept, Role.DestructiveRole)
        self.is_for(self.keep_button)
        self.keep_button.setFocus()


def dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    """A dialog that is freed when it is closed; what it holds goes into the layout."""
    made = CarefulDialog(parent)
    made.setWindowTitle(title)
    column = column_of(made, margins=(20, 18, 20, 16), spacing=12)
    return made, column
