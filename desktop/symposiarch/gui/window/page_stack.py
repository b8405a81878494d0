"""The pages of the window: made when they are first wanted, read anew when they come into sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractItemView

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.page import Page
    from symposiarch.gui.pages import PageEntry
    from symposiarch.store import ChangeSet


class PageStack(QStackedWidget):
    """One page in sight, the others kept as they are; a page's commands are there before the page is."""

    told = Signal()
    """Another page is in sight, or what the status line says of it is another now."""

    def __init__(self, desk: Desk, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.entries = {entry.key: entry for entry in entries}
        self._desk = desk
        desk.room = self
        self._pages: dict[str, Page] = {}
        self._registered: set[str] = set()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keep_keyboard)

    def page(self, key: str) -> Page | None:
        """The page, if it has been made."""
        return self._pages.get(key)

    @property
    def in_sight(self) -> Page | None:
        """The page that is looked at; None before the first."""
        current = self.currentWidget()
        if current is None:
            return None
        from symposiarch.gui.page import Page

        assert isinstance(current, Page)
        return current

    @property
    def list_in_sight(self) -> QAbstractItemView | None:
        """The list that the page in sight is about, where several of its rows can be selected."""
        from PySide6.QtWidgets import QAbstractItemView

        page = self.in_sight
        at = page.keyboard if page is not None else None
        several = QAbstractItemView.SelectionMode.ExtendedSelection
        return at if isinstance(at, QAbstractItemView) and at.selectionMode() is several else None

    def select_all(self) -> None:
        """Also with the mouse alone; the keys of the page are about them all then."""
        rows = self.list_in_sight
        if rows is not None:
            rows.setFocus()
            rows.selectAll()

    def register_all(self) -> None:
        """Make the commands of all pages."""
        for key in self.entries:
            self.register(key)
        self._desk.actions.refresh()
        self._desk.actions.draw_icons()

    def register_next(self) -> bool:
        """Make the commands of one page more; False where there is none without them."""
        key = next((key for key in self.entries if key not in self._registered), None)
        if key is not None:
            self.register(key)
        return key is not None

    def register(self, key: str) -> None:
        """Make the commands of a page, once."""
        if key not in self.entries or key in self._registered:
            return
        self._registered.add(key)
        reach, made, present = partial(self.reach, key), partial(self._made, key), partial(self._present, key)
        for command in self.entries[key].page_class().commands():
            action = self._desk.actions.add(command, made if command.over else reach, present)
            if "+" in command.shortcut:
                self.window().addAction(action)

    def _present(self, key: str) -> Page | None:
        """The page, if it has been made and is about something: else it still shows the event of another office."""
        return self._pages.get(key) if self._is_about_something(key) else None

    def _is_about_something(self, key: str) -> bool:
        return self._desk.event_id is not None or not self.entries[key].of_event

    def _made(self, key: str) -> Page | None:
        """A page, made if need be and left where it is; None where there is none, or no office.

        Raises:
            SymposiarchError: the page is about the chosen event, and there is none.
        """
        if key not in self.entries or not self._desk.workspace.is_open:
            return None
        if not self._is_about_something(key):
            raise SymposiarchError(tr("Choose an event first."))
        if key not in self._pages:
            self.register(key)
            page = self.entries[key].build(self._desk)
            page.told.connect(self.told)
            self._pages[key] = page
            self.addWidget(page)
        return self._pages[key]

    def reach(self, key: str) -> Page | None:
        """Bring a page into sight, made and read if need be; None and an error as for `_made`."""
        page = self._made(key)
        if page is None:
            return None
        comes = self.currentWidget() is not page
        self.setCurrentWidget(page)
        at = self.window().focusWidget()
        if comes or at is None or not page.isAncestorOf(at):  # the first page comes by itself, without the keyboard
            page.setFocus()
        page.refresh_if_stale()
        self._desk.settings.setValue("window/page", key)
        self.told.emit()
        return page

    def _keep_keyboard(self, before: QWidget | None, now: QWidget | None) -> None:
        """When what had the keyboard goes, it does not wander on to whatever comes next, where Enter would do something
        else."""
        page = self.in_sight
        if before is None or now is None or page is None or not page.isVisible() or not page.isAncestorOf(before):
            return
        if not before.isVisible() or not before.isEnabled():
            page.setFocus()

    def page_to_begin_with(self) -> str:
        """The key of the page that was looked at last, or the first one; where nobody is known yet, the welcome."""
        of_event = self._desk.event_id is not None
        if "welcome" in self.entries and not of_event:
            from symposiarch.planning.people.records import count_people

            if self._desk.workspace.read(count_people) == 0:
                return "welcome"
        kept = str(self._desk.settings.value("window/page", ""))
        possible = [entry.key for entry in self.entries.values() if entry.in_bar and (of_event or not entry.of_event)]
        return kept if kept in possible else possible[0] if possible else ""

    def refresh(self, changes: ChangeSet) -> None:
        """After a change the page in sight reads what it touched, the others when they are next come to."""
        seen = self.in_sight
        for page in self._pages.values():
            page.stale = page is not seen
        if seen is not None:
            seen.refresh(changes)

    def make_stale(self) -> None:
        """All pages are about another event or office."""
        for page in self._pages.values():
            page.stale = True

    def find_on_page(self) -> bool:
        """Put the keyboard into the page's own search field; False where there is none."""
        page = self.in_sight
        field = page.findChild(QLineEdit, "search") if page is not None else None
        if not isinstance(field, QLineEdit):
            return False
        field.setFocus()
        field.selectAll()
        return True
