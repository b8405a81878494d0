"""Every command of the window, once: the menus, the buttons, the palette and the tests all find it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from symposiarch.errors import SymposiarchError
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QMenu, QWidget

    from symposiarch.gui.theme import Theme


class Command(NamedTuple):
    """One thing that a person can do.

    `do` and `ready` receive the owner, the window or a page: `Command("guests.accept", ..., GuestsPage.accept)`.
    """

    name: str
    """ "guests.accept": the page's key, then the verb."""
    text: str
    do: Callable[[Any], object]
    icon: str = ""
    shortcut: str = ""
    """ "Ctrl+N" for the whole window; "A" or "Alt+A" only where the keyboard is in the page's own table.
    "Delete Backspace" are two keys for the same; the first is told."""
    ready: Callable[[Any], bool] | None = None
    """Whether it can be done now. Asked after each change and each selection."""
    checked: Callable[[Any], bool] | None = None
    """For what is on or off."""
    tip: str = ""
    at_once: bool = False
    """For a page's command: whether it can be done before the page was ever looked at."""
    over: bool = False
    """For a page's command: whether it asks over whatever page is looked at, and one is still there afterwards."""


class _Entry(NamedTuple):
    command: Command
    action: QAction
    reach: Callable[[], object]
    present: Callable[[], object | None]

    def is_ready(self, owner: object) -> bool:
        return self.command.ready is None or self.command.ready(owner)


class Actions(QObject):
    """The commands by name. A `SymposiarchError` that a command raises is told to the person through `refused`."""

    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.can_change: Callable[[], bool] = lambda: True
        """Whether the open office may be changed: asked for what can be done at once."""
        self.bring: Callable[[str], None] = lambda page: None
        """Registers the commands of a page that are not there yet: they are made when they are first wanted."""
        self._theme = theme
        self._entries: dict[str, _Entry] = {}
        self._under_way = 0
        """How many commands are being carried out, one within the other: what can be done then is asked afterwards."""

    def add(self, command: Command, reach: Callable[[], object], present: Callable[[], object | None]) -> QAction:
        """Register a command whose owner `reach()` brings up, and `present()` returns if it is there already."""
        from PySide6.QtGui import QKeySequence

        action = QAction(command.text, self)
        action.setObjectName(command.name)
        action.setToolTip(command.tip or command.text)
        if command.shortcut:
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcut.split()])
            if not _is_for_the_whole_window(command.shortcut):
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(lambda _checked=False, name=command.name: self._triggered(name))
        self._entries[command.name] = _Entry(command, action, reach, present)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._entry(name).action

    def _entry(self, name: str) -> _Entry:
        if name not in self._entries:
            self.bring(name.partition(".")[0])
        return self._entries[name]

    def __contains__(self, name: str) -> bool:
        """Whether there is such a command, also where its page has not made it yet."""
        if name not in self._entries:
            self.bring(name.partition(".")[0])
        return name in self._entries

    def __iter__(self) -> Iterator[QAction]:
        return iter([entry.action for entry in self._entries.values()])

    def _triggered(self, name: str) -> None:
        """While a dialog asks something, keys are typed for the dialog, also those that came too soon for it."""
        if QApplication.activeModalWidget() is None:
            self.do(name)

    def do(self, name: str) -> None:
        """Carry out a command; what the person can cure is said to them."""
        entry = self._entry(name)
        self._under_way += 1
        try:
            before = entry.present()
            possible = before is not None and entry.is_ready(before)
            owner = entry.reach()
            if owner is not None and possible and not entry.is_ready(owner):
                # The page was out of sight, and in reaching it it was read anew.
                raise SymposiarchError(tr("What this was about is no longer there. Choose again on this page."))
            if owner is not None:
                entry.command.do(owner)
        except SymposiarchError as error:
            self.refused.emit(str(error))
        finally:
            self._under_way -= 1
        self.refresh()

    def of(self, page: str) -> list[QAction]:
        """A page's actions, in the order in which it gave them."""
        self.bring(page)
        return [entry.action for name, entry in self._entries.items() if name.partition(".")[0] == page]

    def put_into(self, menu: QMenu, names: Iterable[str]) -> QMenu:
        """Offer these commands in a menu, and a line for each empty name."""
        for name in names:
            if name:
                menu.addAction(self[name])
            else:
                menu.addSeparator()
        return menu

    def attach(self, page: str, widget: QWidget) -> None:
        """Let a page's bare keys answer while the keyboard is in this widget."""
        widget.addActions(self.of(page))

    def refresh(self) -> None:
        """Ask each command whether it can be done now; whether a page is there is asked once for all that it can do.
        While one is carried out, which changes much in turn, they are asked once, at its end."""
        if self._under_way:
            return
        can_change = self.can_change()
        owners: dict[Callable[[], object | None], object | None] = {}
        for command, action, _reach, present in self._entries.values():
            if present not in owners:
                owners[present] = present()
            owner = owners[present]
            if owner is None:
                action.setEnabled(command.at_once and can_change)
            elif command.ready is not None:
                action.setEnabled(command.ready(owner))
            if command.checked is not None and owner is not None:
                action.setChecked(command.checked(owner))

    def draw_icons(self) -> None:
        """Give every action its icon in the present theme's ink."""
        for command, action, _reach, _present in self._entries.values():
            if command.icon:
                action.setIcon(self._theme.icon(command.icon))


def _is_for_the_whole_window(shortcut: str) -> bool:
    return ("+" in shortcut and not shortcut.startswith("Alt+")) or shortcut.startswith("F")
