"""The window: three zones, a bar above and a line below. What is on them lives elsewhere."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Actions
from symposiarch.gui.desk import Desk
from symposiarch.gui.dropped import take_anything
from symposiarch.gui.jobs import Jobs
from symposiarch.gui.notices import LaidBanner, Notices
from symposiarch.gui.pages import PAGES
from symposiarch.gui.pieces import column_of, put_in, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.reading_order import go_on
from symposiarch.gui.window import look
from symposiarch.gui.window.frame import StatusLine, TopBar
from symposiarch.gui.window.page_stack import PageStack
from symposiarch.gui.window.read_only import ReadOnlyBanner
from symposiarch.gui.window.side_bar import SideBar
from symposiarch.gui.window.undoing import UNDO, name_steps
from symposiarch.gui.words import tr
from symposiarch.gui.workspace import Workspace

if TYPE_CHECKING:
    from symposiarch.gui.window.palette import Palette
    from symposiarch.store import ChangeSet


class MainWindow(QMainWindow):
    """The frame alone appears at once; `furnish` brings the menus, `open_office` the first page with its commands, and
    `furnish_by_turns` the commands of the others.
    """

    painted = Signal()
    """The frame stands on the screen: now there is time to import what is heavy."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._was_painted = False
        theme, jobs, notices = look.kept_theme(settings, self), Jobs(self), Notices(self)
        self.desk = Desk(Workspace(self), Actions(theme, self), jobs, notices, theme, settings, self)
        self._dress()  # before there is anything to dress: what is made before its type is set keeps the smaller one
        self.top_bar = TopBar()
        self.read_only_banner = ReadOnlyBanner(self.desk.workspace)
        self.banner = LaidBanner(self.top_bar.office, self.top_bar.search)
        self.side_bar = SideBar()
        self.stack = PageStack(self.desk, PAGES)
        self.status_line = StatusLine(notices, jobs, self.desk.watch)
        # The page stands on the screen before the things on the others are counted.
        self._counts = QTimer(self, singleShot=True, interval=0)
        self._counts.timeout.connect(self._read_counts)
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._furnish_next)
        self._lay_out()
        look.take_kept_place(self, settings)

        self.stack.told.connect(self._tell_page)
        self.stack.currentChanged.connect(self.banner.hide)
        self.side_bar.page_chosen.connect(self.show_page)
        self.side_bar.event_pressed.connect(self.choose_event)
        self.status_line.findings.followed.connect(partial(self.show_page, "findings"))
        self.status_line.notice.undo_wanted.connect(partial(self.desk.actions.do, UNDO))
        self.top_bar.search.clicked.connect(partial(self.desk.actions.do, "window.palette"))
        self.desk.page_wanted.connect(self.show_page)
        self.desk.office_wanted.connect(self.open_office)
        self.desk.event_chosen.connect(self._event_chosen)
        self.read_only_banner.closed.connect(self.open_anew)
        self.desk.event_chosen.connect(self.status_line.notice.forget_offer)
        self.desk.workspace.opened.connect(self.status_line.notice.forget)
        self.desk.workspace.opened.connect(self._office_opened)
        self.desk.workspace.changed.connect(self._office_changed)
        self.desk.workspace.editing_changed.connect(self._editing_changed)
        jobs.started.connect(self._name_commands)
        jobs.ended.connect(self._name_commands)
        notices.warned.connect(self._warn)
        notices.cleared.connect(self.banner.hide)
        theme.changed.connect(self._dress)

    # Building

    def _lay_out(self) -> None:
        whole = QWidget()
        middle = row_of(spacing=0, holds=(self.side_bar, (self.stack, 1)))
        rows = column_of(whole, margins=0, spacing=0, holds=(self.top_bar,))
        self.banner.lie_on(whole)
        put_in(rows, self.read_only_banner, (middle, 1), self.status_line)
        self.setCentralWidget(whole)
        self.setWindowTitle("Symposiarch")
        self.setAcceptDrops(True)

    def furnish(self) -> None:
        """Make the commands, the menus and the left bar: not needed for the first paint."""
        from symposiarch.gui.window.menus import name_menus, page_commands, window_commands

        actions, workspace = self.desk.actions, self.desk.workspace
        actions.can_change = lambda: workspace.can_edit
        actions.bring = self.stack.register
        for command in (*window_commands(), *page_commands(PAGES)):
            self.addAction(actions.add(command, self._here, self._here))
        name_menus(self.top_bar.menus, self._hurry)
        self.side_bar.furnish(PAGES)
        self.side_bar.show_pages(of_event=False, of_office=False)
        actions.refresh()

    @cached_property
    def command_palette(self) -> Palette:
        """Made when it is first called up."""
        from symposiarch.gui.window.finding import palette_of

        self._hurry()
        return palette_of(self.desk, self.stack.entries, self)

    def furnish_by_turns(self) -> None:
        """Make the commands of one page after the other, so that the window answers in between. What asks for one of
        them before its turn, a key, a menu or the palette, has them all made first."""
        self._turns.start()

    def _furnish_next(self) -> None:
        if not self.stack.register_next():
            self.furnish_pages()

    def _hurry(self) -> None:
        if self._turns.isActive():
            self.furnish_pages()

    def furnish_pages(self) -> None:
        """Make the commands of all pages, and fill the menus with them."""
        from symposiarch.gui.window.menus import fill_menus

        self._turns.stop()
        self.stack.register_all()
        fill_menus(self.top_bar.menus, self.desk)

    def _here(self) -> MainWindow:
        return self

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.desk.theme.apply(application)
        self.desk.actions.draw_icons()

    # The office

    def open_office(self, path: Path) -> None:
        """Open an office file, which the next start opens again; what stands in the way is said in the banner."""
        try:
            self.desk.workspace.open(path)
        except SymposiarchError as error:
            self.desk.notices.warn(str(error))
        else:
            from symposiarch.store.places import remember_office

            remember_office(path)
            if self.desk.workspace.office.notice:
                self.desk.notices.warn(self.desk.workspace.office.notice)

    def open_anew(self) -> None:
        """Open the office once more that could only be read, on the page and the event that are looked at."""
        path, event_id = self.desk.workspace.path, self.desk.event_id
        if path is None:
            return
        self.open_office(path)
        if event_id != self.desk.event_id:
            self.desk.choose_event(event_id)
        self.read_only_banner.show_state()
        if self.desk.workspace.why_read_only is not None:
            self.desk.notices.say(tr("It still cannot be changed: the line above says why."))

    def _office_opened(self) -> None:
        workspace = self.desk.workspace
        path = workspace.path
        self.top_bar.office.setText(tr("{office} · office file", office=path.stem) if path else "")
        self.setWindowTitle(f"{path.stem} – Symposiarch" if path else "Symposiarch")
        self.stack.make_stale()
        # Who listens is told once: here the bar and the page are read for the first time anyway.
        self.desk.choose_event(None)
        if path is not None:
            from symposiarch.gui.events.chosen import first_event

            self.desk.choose_event(first_event(self.desk))
            if self.desk.event_id is None:
                self._read_side_bar()
            self.show_page(self.stack.page_to_begin_with())
        self._editing_changed(workspace.can_edit)

    def _office_changed(self, changes: ChangeSet) -> None:
        if "events" in changes.tables:
            from symposiarch.gui.events.chosen import keep_or_choose

            keep_or_choose(self.desk)
            self._leave_pages_of_no_event()
        self.stack.refresh(changes)
        self.status_line.notice.follow(self.desk.workspace.undoable, self.desk.workspace.redoable)
        self._read_side_bar()
        self._name_commands()

    def _name_commands(self, _about: object = None) -> None:
        """What can be done now, and which step Undo takes: also while a job goes on that it would give up."""
        self.desk.actions.refresh()
        name_steps(self.desk)

    def _leave_pages_of_no_event(self) -> None:
        """With the last event gone, its pages have nothing to be about."""
        page = self.stack.in_sight
        if self.desk.event_id is None and page is not None and self.stack.entries[page.key].of_event:
            self.show_page(self.stack.page_to_begin_with())

    def _editing_changed(self, can_edit: bool) -> None:
        self.read_only_banner.show_state()
        self._name_commands()

    def _warn(self, trouble: str) -> None:
        """What could not be done is said where it was asked for: in the dialog that is open, else in the banner."""
        from symposiarch.gui.dialogs import AskingDialog

        asking = QApplication.activeModalWidget()
        if isinstance(asking, AskingDialog):
            asking.tell(trouble)
        else:
            self.banner.tell(trouble)

    # Pages

    def show_page(self, key: str, about: object = None) -> None:
        """Bring up a page, made when it is first wanted, and the thing on it that it is about."""
        try:
            page = self.stack.reach(key)
        except SymposiarchError as error:
            self.desk.notices.warn(str(error))
            return
        if page is not None and about is not None:
            page.show_thing(about)

    def _tell_page(self) -> None:
        page = self.stack.in_sight
        if page is not None:
            self.side_bar.mark(page.key)
            keys = page.keys() if self.desk.workspace.why_read_only is None else page.reading_keys()
            self.status_line.show_page(page.status(), keys)
            self.desk.actions.refresh()

    def find_on_page(self) -> None:
        """Put the keyboard into the page's own search field, or call up the palette where there is none."""
        if not self.stack.find_on_page():
            self.command_palette.call_up()

    # The event

    def choose_event(self) -> None:
        from symposiarch.gui.window.event_choice import event_menu

        menu = event_menu(self.desk, self)
        card = self.side_bar.event_card
        menu.popup(card.mapToGlobal(card.rect().bottomLeft()))

    def _event_chosen(self, event_id: int | None) -> None:
        self.stack.make_stale()
        page = self.stack.in_sight
        if page is not None and self.desk.workspace.is_open:
            page.refresh_if_stale()
        if self.desk.workspace.is_open and event_id is not None:
            self._read_side_bar()

    def _read_side_bar(self) -> None:
        from symposiarch.gui.window.event_choice import read_event_card

        read_event_card(self.desk, self.side_bar)
        self._counts.start()

    def _read_counts(self) -> None:
        from symposiarch.gui.window.event_choice import read_counts

        if self.desk.workspace.is_open:
            read_counts(self.desk, self.side_bar, list(self.stack.entries.values()))

    # On the screen

    def appear(self) -> None:
        """Show the window as it was left; where it would not fit on the screen, all over it."""
        look.fill_small_screen(self)
        self.show()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # comes before it is looked up whose key it is
            self._hurry()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button as it does in a dialog, where Qt alone would answer to the space bar only. Escape that
        nothing else was waiting for puts away the banner."""
        at = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(at, QAbstractButton):
            at.click()
        elif event.key() == Qt.Key.Key_Escape and self.banner.isVisible():
            self.banner.put_away()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.desk.workspace.can_edit and "importing" in self.stack.entries:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        take_anything(event, self.desk)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        look.keep_place(self, self.desk.settings)
        self.hide()  # a job that is asked to stop may take a moment, during which the window would not answer
        self.desk.jobs.stop_all()
        self.desk.workspace.close()
        super().closeEvent(event)

    @override
    def createPopupMenu(self) -> None:
        """Qt would offer a menu of toolbars, of which there are none."""
