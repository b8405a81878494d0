"""What every page is made of: a title, at most three buttons, the work, and what is known of the selected thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.notices import Elided
from symposiarch.gui.page_head import PageHead
from symposiarch.gui.pieces import ActionButton, Link, button, column_of, put_in, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.side_panel import WIDTH, SidePanel
from symposiarch.gui.spoken_names import name_all
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.store import ChangeSet

GAP = 14
LEAST_COUNT = 90
"""Pixels of what is said beside the title that stay, before the buttons go below it."""


class Page(QWidget):
    """One page of the window. A page sets its content and reads what it shows in `refresh`.

    `refresh` is called when the page is first shown, when another event or office is chosen, and after a change; a page
    that is out of sight is refreshed when it is next shown.
    """

    told = Signal()
    """What the status line says of this page, `status()`, is another now."""

    key = ""

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__(desk.room)
        self.desk = desk
        self.stale = True
        self.keyboard: QWidget | None = None
        """Where the keyboard goes when the page is come to. It is no focus proxy, to which Tab would lead from the
        side bar past all that stands before it."""
        self._side: SidePanel | None = None
        self._title = words(title, "pageTitle")
        self._count = Elided()
        self._count.setProperty("role", "quiet")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        # On the title's own line: the letters of the larger type go further down.
        self._count.setContentsMargins(0, 0, 0, 2)
        said_beside, buttons_beside = QWidget(), QWidget()
        self._buttons = row_of(buttons_beside, margins=0, spacing=10)
        said = row_of(said_beside, margins=0, spacing=12, holds=(self._title,))
        said.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self._wrong = Link("", self.show_wrong)
        self._wrong.setObjectName("wrong")
        self._wrong.setWordWrap(False)
        self._wrong.setContentsMargins(0, 0, 0, 2)
        self._wrong.hide()
        said.addWidget(self._wrong, 0, Qt.AlignmentFlag.AlignBottom)
        said.addStretch(1)
        self._body = QSplitter(Qt.Orientation.Horizontal, handleWidth=GAP, childrenCollapsible=False)
        column = column_of(self, margins=(22, 16, 22, 16), spacing=GAP)
        put_in(column, PageHead(said_beside, buttons_beside), (self._body, 1))
        desk.watch.found.connect(self.say_wrong)
        self.say_wrong()

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """What can be done on this page; the window registers them before the page itself is made."""
        return ()

    def refresh(self, changes: ChangeSet | None = None) -> None:
        """Read anew what is shown. With `changes`, only what they touch needs reading."""

    def show_thing(self, about: object) -> None:
        """Bring the thing of this id into sight and select it."""

    def status(self) -> str:
        """The counts for the status line: "3 of 148 selected"."""
        return ""

    def keys(self) -> str:
        """Which keys work here, for the status line: "Enter opens · A accepted"."""
        return ""

    def reading_keys(self) -> str:
        """Those of the keys that work where nothing can be changed."""
        return ""

    def has_event(self) -> bool:
        """Whether there is an event that the page is about."""
        return self.desk.event_id is not None

    def can_edit_event(self) -> bool:
        """Whether there is one, and it may be changed."""
        return self.desk.workspace.can_edit and self.has_event()

    # For the pages themselves

    def say_count(self, text: str) -> None:
        """The words beside the title: "148 invited · 96 expected"; where there is no room, their beginning."""
        self._count.setText(text)
        self._count.setToolTip(text)
        self._count.setMinimumWidth(0)  # a label is never said to need less than its smallest width
        self._count.setMinimumWidth(min(self._count.sizeHint().width(), in_type(LEAST_COUNT)))

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def add_button(self, name: str, *, primary: bool = False) -> ActionButton:
        """A button for one of the commands, at the right of the title."""
        made = ActionButton(self.desk.actions[name], primary=primary)
        self._buttons.addWidget(made)
        return made

    def add_menu(self, title: str, names: Sequence[str]) -> QPushButton:
        """A button that offers several commands; an empty name is a line between them."""
        made = button(title, look="menu")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setMenu(self.desk.actions.put_into(QMenu(made), names))
        self._buttons.addWidget(made)
        return made

    def set_content(self, content: QWidget) -> None:
        self._body.insertWidget(0, content)
        self._body.setStretchFactor(0, 1)

    def set_panel(self, inside: QWidget) -> SidePanel:
        """What is known of the selected thing, in the right panel."""
        self._side = SidePanel(self.desk, inside, self._body)
        self._body.addWidget(self._side)
        self._body.setStretchFactor(self._body.count() - 1, 0)
        self._body.setSizes([10_000, WIDTH])
        return self._side

    def enter_panel(self) -> None:
        """The keyboard goes into the panel, and from there to the page."""
        if self._side is not None and not self._side.take_keyboard():
            (self.keyboard or self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_wrong(self) -> None:
        """What is wrong stands also where it is put right."""
        said = self.wrong_words()
        self._wrong.setText(said)
        self._wrong.setVisible(bool(said))

    def wrong_words(self) -> str:
        """How much is to be put right here; nothing where nothing is."""
        count = len(self.desk.watch.of(self.key)) if self.key else 0
        return tr("%n to put right", n=count) if count else ""

    def show_wrong(self) -> None:
        """Go to what is wrong, in the list of all that is."""
        self.desk.show_page("findings", self.key)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.keyboard is not None:
            self.keyboard.setFocus(event.reason())

    def refresh_if_stale(self) -> None:
        if self.stale:
            self.stale = False
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()
        name_all(self, self._title.text())
