"""The commands of the window itself, and the menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QMenuBar

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.pages import PageEntry
from symposiarch.gui.theme import Scheme
from symposiarch.gui.window import help_texts, office_files
from symposiarch.gui.window.help_texts import show_keys
from symposiarch.gui.window.look import choose_compact, choose_scheme
from symposiarch.gui.window.office_files import open_path
from symposiarch.gui.window.undoing import REDO, UNDO, can_redo, can_undo, plain_names, redo, undo
from symposiarch.gui.words import as_written, tr
from symposiarch.store.places import recent_offices

SEPARATOR = ""
RECENT = "recent"
EXPORT = "export"

EXPORTS = (
    "events.export", SEPARATOR,
    "guests.export", "programme.export", "seating.save_workbook", "logistics.export", SEPARATOR,
    "contacts.export",
)  # fmt: skip
"""What can go out of the house as a file, in the menu File: the whole of the chosen event, its parts, the contacts."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("&File", (
        "office.new", "office.open", RECENT, "office.copy_as", SEPARATOR,
        "office.back_up", "office.restore", "office.verify", SEPARATOR,
        "events.new", "contacts.add", "importing.choose", EXPORT, SEPARATOR,
        "office.sample", SEPARATOR,
        "window.quit",
    )),
    ("&Edit", (UNDO, REDO, SEPARATOR, "window.select_all", "window.find")),
    ("&View", (
        "view.system", "view.light", "view.dark", SEPARATOR,
        "view.compact", "view.panel", "view.into_panel", SEPARATOR,
        "window.palette",
    )),
    ("&Help", ("help.steps", "help.keys", "help.about")),
)  # fmt: skip
"""Each menu with its commands; whether a command exists is seen when the menu is made."""


def page_commands(entries: Sequence[PageEntry]) -> list[Command]:
    """The ways to the pages of the bar: the first nine have a number for a key."""

    def way(number: int, entry: PageEntry) -> Command:
        return Command(
            f"page.{entry.key}",
            tr("Go to {page}", page=tr(entry.title)),
            lambda window: window.show_page(entry.key),
            entry.key,
            f"Ctrl+{number}" if number < 10 else "",
            ready=lambda window: window.desk.workspace.is_open,
        )

    return [way(number, entry) for number, entry in enumerate((one for one in entries if one.in_bar), start=1)]


def window_commands() -> tuple[Command, ...]:
    """What can be done anywhere in the window; each is handed the MainWindow."""
    plain = plain_names()

    def scheme(name: Scheme, text: str) -> Command:
        return Command(
            f"view.{name}",
            text,
            lambda window: choose_scheme(window.desk, name),
            checked=lambda window: window.desk.theme.scheme is name,
        )

    return (
        Command("office.new", tr("New office…"), _here(office_files.new_office), "new", "Ctrl+Shift+N"),
        Command("office.open", tr("Open an office…"), _here(office_files.open_office), "open", "Ctrl+O"),
        Command("office.copy_as", tr("Copy the office as…"), _here(office_files.copy_as), "copy", ready=_is_open),
        Command("office.back_up", tr("Back up now"), _here(office_files.back_up), "backup", ready=_can_edit),
        Command("office.restore", tr("Restore from a backup…"), _here(office_files.restore), "restore",
                ready=_can_edit),
        Command("office.verify", tr("Verify the office file"), _here(office_files.verify), "verify", ready=_is_open),
        Command("office.sample", tr("Make the sample symposium"), _here(office_files.add_sample), "sample",
                ready=_can_edit),
        Command("window.quit", tr("Quit"), lambda window: window.close(), "quit", "Ctrl+Q"),
        Command(UNDO, plain[UNDO], lambda window: undo(window.desk), "undo", "Ctrl+Z",
                ready=lambda window: can_undo(window.desk)),
        Command(REDO, plain[REDO], lambda window: redo(window.desk), "redo", "Ctrl+Shift+Z",
                ready=lambda window: can_redo(window.desk)),
        Command("window.select_all", tr("Select the whole list"), lambda window: window.stack.select_all(),
                ready=lambda window: window.stack.list_in_sight is not None),
        Command("window.find", tr("Find on this page"), lambda window: window.find_on_page(), "search", "Ctrl+F"),
        scheme(Scheme.SYSTEM, tr("Light or dark as the system")),
        scheme(Scheme.LIGHT, tr("Light")),
        scheme(Scheme.DARK, tr("Dark")),
        Command("view.compact", tr("Compact rows"),
                lambda window: choose_compact(window.desk, not window.desk.theme.compact),
                checked=lambda window: window.desk.theme.compact),
        Command("view.panel", tr("Side panel"), lambda window: window.desk.fold_panel(not window.desk.panel_is_folded),
                "panel", "F9", checked=lambda window: not window.desk.panel_is_folded),
        Command("view.into_panel", tr("Into the side panel, or back"),
                lambda window: window.stack.in_sight.enter_panel(), shortcut="Shift+F9",
                ready=lambda window: window.stack.in_sight is not None),
        Command("window.palette", tr("Find anything…"), lambda window: window.command_palette.call_up(), "search",
                "Ctrl+K"),
        Command("help.steps", tr("First steps: help for beginners"), _here(help_texts.show_first_steps), "about"),
        Command("help.keys", tr("Keys: help with the keyboard"), _keys, "keyboard", "F1"),
        Command("help.about", tr("About Symposiarch"), _here(help_texts.show_about), "about"),
    )  # fmt: skip


def name_menus(bar: QMenuBar, opening: Callable[[], object]) -> None:
    """Put the titles of the menus into the bar: what they hold is filled in once the first page stands there, at the
    latest as one is `opening`."""
    for title, _names in MENUS:
        bar.addMenu(tr(title)).aboutToShow.connect(opening)


def fill_menus(bar: QMenuBar, desk: Desk) -> None:
    """Fill the menus with the commands that there are."""
    from PySide6.QtWidgets import QMenu

    actions = desk.actions
    for at, (_title, names) in enumerate(MENUS):
        menu = bar.actions()[at].menu()
        assert isinstance(menu, QMenu)
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            elif name == RECENT:
                menu.addMenu(_recent_menu(menu, desk))
            elif name == EXPORT:
                menu.addMenu(_export_menu(menu, desk))
            else:
                menu.addAction(actions[name])
        # What a menu shows is true at the moment when it opens.
        menu.aboutToShow.connect(actions.refresh)


def _recent_menu(parent: QMenu, desk: Desk) -> QMenu:
    from PySide6.QtWidgets import QMenu

    menu = QMenu(tr("Recent offices"), parent)

    def fill() -> None:
        menu.clear()
        for path in recent_offices():
            menu.addAction(as_written(path.stem), partial(open_path, desk, path)).setToolTip(str(path))
        if menu.isEmpty():
            menu.addAction(tr("None yet")).setEnabled(False)

    menu.setToolTipsVisible(True)
    menu.aboutToShow.connect(fill)
    return menu


def _export_menu(parent: QMenu, desk: Desk) -> QMenu:
    """Their pages are made when one of them is wanted, and say then whether there is anything to export."""
    from PySide6.QtWidgets import QMenu

    menu = QMenu(tr("Export"), parent)

    def export(name: str) -> None:
        desk.show_page(name.partition(".")[0])
        desk.actions.refresh()
        if desk.actions[name].isEnabled():
            desk.actions.do(name)
        else:
            desk.notices.say(tr("There is nothing to export here yet."))

    def fill() -> None:
        menu.clear()
        for name in EXPORTS:
            if name == SEPARATOR:
                menu.addSeparator()
            elif name in desk.actions:
                action = menu.addAction(desk.actions[name].text(), partial(export, name))
                of_event = name != "contacts.export"
                action.setEnabled(desk.workspace.is_open and not (of_event and desk.event_id is None))

    menu.aboutToShow.connect(fill)
    return menu


def _here(function: Callable[..., object]) -> Callable[[Any], object]:
    """A function of the desk and the widget over which its dialog appears, as a command of the window."""
    return lambda window: function(window.desk, window)


def _keys(window: Any) -> object:
    page = window.stack.in_sight
    return show_keys(window.desk, window, "" if page is None else page.key)


def _is_open(window: Any) -> bool:
    return bool(window.desk.workspace.is_open)


def _can_edit(window: Any) -> bool:
    return bool(window.desk.workspace.can_edit)
