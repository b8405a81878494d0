"""The only wiring: a command goes to the command line, everything else to the window."""

from __future__ import annotations

import atexit
import builtins
import gc
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.apart import SWITCH

if TYPE_CHECKING:
    from logging import Logger


def main(argv: Sequence[str] | None = None) -> int:
    """`symposiarch [--office FILE]` opens the window; with a command after it, the command is carried out."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [SWITCH]:
        return int(import_module(arguments[1]).main())
    office = office_for_window(arguments)
    if office is None:
        from symposiarch.cli.main import run

        return run(arguments)
    missing = why_no_window(sys.platform, os.environ)
    if missing is not None:
        print(missing, file=sys.stderr)
        return 1
    return open_window(Path(office) if office else None)


def office_for_window(arguments: Sequence[str]) -> str | None:
    """The office named for the window, "" when none is; None when the arguments ask for something else than it."""
    match list(arguments):
        case []:
            return ""
        case ["--office", path] if path and not path.startswith("-"):
            return path
        case [option] if option.startswith("--office=") and len(option) > len("--office="):
            return option.removeprefix("--office=")
        case _:
            return None


def why_no_window(platform: str, environment: os._Environ[str] | dict[str, str]) -> str | None:
    """Why no window can appear here, in a sentence; None when it can. Qt itself would abort the program."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in {
        "xcb",
        "wayland",
    }:
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return (
            "There is no display to open the window on. The same work can be done from the command line: "
            "“symposiarch --help” shows how, and “symposiarch sample --to FOLDER” makes the sample symposium."
        )
    host, _, number = display.rpartition(":")
    socket = Path("/tmp/.X11-unix") / f"X{number.partition('.')[0]}"
    if host in {"", "unix"} and not socket.exists() and not _has_abstract_socket(socket):
        return f"The display {display} does not answer, so the window cannot be opened."
    return None


def _has_abstract_socket(path: Path) -> bool:
    try:
        return f"@{path}" in Path("/proc/net/unix").read_text(encoding="utf-8")
    except OSError:
        return False


def open_window(path: Path | None) -> int:
    """Show the frame at once, then import the rest and open the office: the named, the last, or the default one."""
    # What is imported now stays; to look through it again and again for garbage takes a fifth of the time.
    gc.disable()
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    ended_with: list[int] = []
    atexit.register(_leave_at_once, ended_with)
    _import_plainly()
    from symposiarch.gui.window.main_window import MainWindow

    application = QApplication(sys.argv[:1])
    application.setApplicationName("Symposiarch")
    application.setDesktopFileName("symposiarch")
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Symposiarch", "Symposiarch")
    window = MainWindow(settings)
    window.painted.connect(lambda: _furnish(window, path))
    window.appear()
    ended_with.append(application.exec())
    settings.sync()
    return ended_with[0]


def _leave_at_once(ended_with: list[int]) -> None:
    """End the process when all is put away: Python would go on for a second or two, taking apart what ends anyway.

    Asked for before all else that is done at the end, so that it comes after all that. Qt is told that it is over, and
    hands over the clipboard; and where the window ended with an error, everything goes its usual way.
    """
    if ended_with:
        import shiboken6
        from PySide6.QtWidgets import QApplication

        application = QApplication.instance()
        if application is not None:
            shiboken6.delete(application)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a program without a console has none
                stream.flush()
        os._exit(ended_with[0])


def _furnish(window: object, path: Path | None) -> None:
    from PySide6.QtCore import QTimer

    from symposiarch.gui.window.crash import CrashHandler
    from symposiarch.gui.window.garbage import GarbageCollector
    from symposiarch.gui.window.main_window import MainWindow
    from symposiarch.model.uncollected import freeze_what_stays

    assert isinstance(window, MainWindow)
    CrashHandler(window.desk.notices.warn, lambda report: start_log().error(report), window).install()
    _log_qt()
    window.furnish()
    from symposiarch.store.places import default_office_path, recent_offices

    window.furnish_by_turns()
    QTimer.singleShot(0, lambda: start_log().info("Window open."))
    try:
        window.open_office(path or next(iter(recent_offices(1)), None) or default_office_path())
    finally:
        freeze_what_stays()
        GarbageCollector(window)


def _import_plainly() -> None:
    """Import what follows as Python does, without Qt looking on.

    Qt puts an import function of its own in the place of Python's, which reads the source of every module to see
    whether `from __feature__` might stand in it, and keeps what it read. Nothing here uses that, and SQLAlchemy has
    many modules: it takes a fifteenth of the time until the first page stands, and twenty megabytes.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


@cache
def start_log() -> Logger:
    """The log in the person's log folder, a megabyte at most, with the one before it. Ids and counts, no names.

    It is opened when there is something to write: what it imports is not needed for the first page.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    import platformdirs

    log = logging.getLogger("symposiarch")
    log.setLevel(logging.INFO)
    try:
        folder = platformdirs.user_log_path("symposiarch", appauthor=False, ensure_exists=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "symposiarch.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        # A full or locked disk is no reason not to open the office.
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.propagate = False
    return log


def _log_qt() -> None:
    """Qt's own warnings go to the log instead of a terminal that nobody sees."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def keep(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in {QtMsgType.QtFatalMsg, QtMsgType.QtCriticalMsg}:
            start_log().error("Qt: %s", message)
        elif kind == QtMsgType.QtWarningMsg:
            start_log().warning("Qt: %s", message)

    qInstallMessageHandler(keep)
