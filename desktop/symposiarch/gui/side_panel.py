"""The right panel of a page: what is known of the selected thing, folded away on all pages at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.pieces import column_of, scrolled
from symposiarch.gui.theme import in_type

WIDTH = 290
LEAST = 236
MOST = 460
"""How wide it is at first, and may at least and at most be made (pixels); large type can need more."""


class SidePanel(QFrame):
    """Around what is inside, which is scrolled; hidden where it is folded away or has nothing to say."""

    def __init__(self, desk: Desk, inside: QWidget, within: QWidget) -> None:
        super().__init__(within)
        self.setProperty("card", True)
        self.setMaximumWidth(MOST)
        self._desk = desk
        self._says_something = True
        scroll = scrolled(inside, self, widths=(LEAST, in_type(WIDTH)))
        # The keys stop at what can be scrolled, and pass over what shows all of itself.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
        )
        column_of(self, margins=2, holds=(scroll,))
        desk.panel_folded.connect(self._place)
        self._place()

    def say_something(self, something: bool) -> None:
        """Whether it has anything to say as the page stands."""
        self._says_something = something
        self._place()

    def _place(self) -> None:
        self.setVisible(self._says_something and not self._desk.panel_is_folded)

    def take_keyboard(self) -> bool:
        """The keyboard goes to the first thing that can be done here; False where it stood here already."""
        at = QApplication.focusWidget()
        if at is not None and self.isAncestorOf(at):
            return False
        if self._says_something and self.isHidden():
            self._desk.fold_panel(False)
        for one in self.findChildren(QWidget):
            can_work = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
            if can_work and not isinstance(one, QScrollArea):
                one.setFocus(Qt.FocusReason.ShortcutFocusReason)
                break
        return True
