"""The window with an office open, and the scene that most tests of it look at."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with

from symposiarch.documents import typesetting
from symposiarch.gui import theme, watch
from symposiarch.gui.page import Page
from symposiarch.gui.tables.table import Table
from symposiarch.gui.window.garbage import collect_if_due
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Reply
from symposiarch.store import Office

OF_THE_PROGRAM = gc.get_threshold()
"""How often garbage is looked for, as long as the tests are collected: then they begin to look less often."""


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard_at_the_end(qapp: QApplication) -> Iterator[None]:
    """The screenless platform falls over what is still on its clipboard when the run ends."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def icons_are_drawn_once(qapp: QApplication) -> Iterator[None]:
    """Every window has all icons: they are the same in each."""
    drawn = cache(theme._draw_icon)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(theme, "_draw_icon", drawn)
        yield
    drawn.cache_clear()


@pytest.fixture(scope="session", autouse=True)
def nobody_rests() -> Iterator[None]:
    """No close look is taken at what is wrong, save where a test asks for it: most windows are gone before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "REST", 3_600_000)
        yield


@pytest.fixture(autouse=True)
def the_window_sets_no_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets are set in a process of their own: in that of the window they would leave their memory behind."""
    monkeypatch.setattr(typesetting, "set_here", lambda order: pytest.fail(f"{order.template} is set in the window"))


@pytest.fixture
def large_type(qapp: QApplication) -> None:
    """The type of whoever lets the system write at 20 px; asked for before the window."""
    larger = QFont(qapp.font())
    larger.setPixelSize(20)
    qapp.setStyleSheet("")
    qapp.setFont(larger)


GUESTS = (
    ("Ramin Həsənov", "Diplomatic", Reply.NONE, "Ambassador", "Embassy of Azerbaijan"),
    ("Elif Çağlayan", "Diplomatic", Reply.ACCEPTED, "Counsellor", "Embassy of Türkiye"),
    ("Chul-soo Kim", "Academia", Reply.NONE, "Professor", "Hansung Institute"),
    ("Jan Novák", "Media", Reply.DECLINED, "Editor", "Peninsula Review"),
    ("Aynur Rəhimli", "Academia", Reply.ACCEPTED, "Head of research", "Education Lab"),
)


def one_event_and_five_guests(session: Session) -> None:
    event = an_event(session)
    for name, category, reply, title, organisation in GUESTS:
        person = a_guest(session, event, name, reply=reply, title=title, organisation=organisation, category=category)
        if name == "Chul-soo Kim":
            person.native_name = "김철수"


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """An office with one event and five guests."""
    path, _ = office_with(tmp_path, one_event_and_five_guests)
    return path


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="session")
def look_of_the_program(qapp: QApplication) -> tuple[QFont, QPalette, str]:
    """Its type, palette and style sheet, in which every test begins, also one that makes no window."""
    theme.Theme(theme.Scheme.LIGHT).apply(qapp)
    return qapp.font(), qapp.palette(), qapp.styleSheet()


@pytest.fixture(autouse=True)
def _windows_go_with_their_test(qapp: QApplication, look_of_the_program: tuple[QFont, QPalette, str]) -> Iterator[None]:
    """Each window that stays makes the next one slower; and as in the program, no job collects what was closed.

    The look that a test or its window gave to the application goes as well.
    """
    of_other_tests = gc.get_threshold()
    gc.disable()
    gc.set_threshold(*OF_THE_PROGRAM)
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_if_due()
    gc.set_threshold(*of_other_tests)
    gc.enable()
    font, palette, sheet = look_of_the_program
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)


@pytest.fixture
def make_window(qtbot: QtBot, settings: QSettings) -> Iterator[Callable[[], MainWindow]]:
    """A window that is shown and furnished, and closed at the end of the test."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        window.furnish()
        window.furnish_pages()
        window.activateWindow()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def window(make_window: Callable[[], MainWindow], office_path: Path) -> MainWindow:
    """The window with the scene open."""
    shown = make_window()
    shown.open_office(office_path)
    return shown


@pytest.fixture
def read_office(office_path: Path) -> Callable[[], Office]:
    """The office as another reader sees it."""
    return lambda: Office.open(office_path)


P = TypeVar("P", bound=Page)
Dialog = TypeVar("Dialog", bound=QDialog)


def the_page(window: MainWindow, kind: type[P]) -> P:
    """The page of this kind, which has been shown."""
    page = window.stack.page(kind.key)
    assert isinstance(page, kind)
    return page


def turn_to(window: MainWindow, kind: type[P]) -> P:
    """The page of this kind, which is shown now."""
    window.show_page(kind.key)
    return the_page(window, kind)


def the_row(table: Table) -> Any:
    """The row that the keyboard is on."""
    row = table.current()
    assert row is not None
    return row


def names_in(table: Table) -> list[str]:
    """The names in the rows of a table, as they are shown."""
    return [table.rows.row(at).name for at in range(table.rows.rowCount())]


def said(widget: QWidget) -> str:
    """What all labels of a widget say, a line each."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def the_dialog(kind: type[Dialog]) -> Dialog:
    """The open dialog of this kind."""
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())
