"""How the window looks, kept from one start to the next: its colours, its rows, its place on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt

from symposiarch.gui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QSettings
    from PySide6.QtWidgets import QMainWindow

    from symposiarch.gui.desk import Desk

SMALLEST = (1024, 640)
AT_FIRST = QSize(1280, 760)
FRAME = 40
"""What a window manager may need around the window, in pixels."""


def kept_theme(settings: QSettings, parent: QObject) -> Theme:
    kept = str(settings.value("window/scheme", ""))
    scheme = Scheme(kept) if kept in list(Scheme) else Scheme.SYSTEM
    return Theme(scheme, bool(settings.value("window/compact", False, bool)), parent)


def choose_scheme(desk: Desk, scheme: Scheme) -> None:
    desk.settings.setValue("window/scheme", str(scheme))
    desk.theme.choose(scheme)


def choose_compact(desk: Desk, compact: bool) -> None:
    desk.settings.setValue("window/compact", compact)
    desk.theme.choose_compact(compact)


def keep_place(window: QMainWindow, settings: QSettings) -> None:
    settings.setValue("window/geometry", window.saveGeometry())
    settings.sync()


def take_kept_place(window: QMainWindow, settings: QSettings) -> None:
    """As large as it was left, and where; at first of a usual size."""
    window.setMinimumSize(*SMALLEST)
    window.resize(AT_FIRST)
    geometry = settings.value("window/geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)


def fill_small_screen(window: QMainWindow) -> None:
    """Where the window would not fit on the screen, it is all over it, and the line at its foot stays in sight."""
    room = window.screen().availableSize()
    window.setMinimumHeight(min(SMALLEST[1], room.height() - FRAME))
    if room.width() < window.width() + FRAME or room.height() < window.height() + FRAME:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
