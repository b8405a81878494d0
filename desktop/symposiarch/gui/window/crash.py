"""What happens when the program itself is at fault: a dialog with text to copy, in which nobody is named."""

from __future__ import annotations

import re
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from symposiarch import __version__
from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.pieces import column_of
from symposiarch.gui.words import tr

_OVERRIDE = re.compile(r"Error calling Python override of [\w:]+\(\): ")
"""What PySide writes before the words of an error that leaves a method which Qt calls."""


def report_of(error: BaseException) -> str:
    """The kind of error and where it happened. Its message is left out, for it may hold somebody's name."""
    import platform

    lines = [
        f"Symposiarch {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        if cause is not error:
            lines.append(f"caused by {type(cause).__module__}.{type(cause).__qualname__}")
        for frame in traceback.extract_tb(cause.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}")
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _short(path: str) -> str:
    """The file within its package: where somebody's home folder is, is nobody's business."""
    parts = path.replace("\\", "/").split("/")
    for anchor in ("symposiarch", "site-packages"):
        if anchor in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(anchor) :])
    return parts[-1]


class CrashDialog(QDialog):
    """Says that something went wrong, that nothing is lost, and what to send to whom looks after the program."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        said = QLabel(
            tr(
                "Symposiarch made a mistake. What you did before is kept; the last step may not have been carried out. "
                "You can go on working. The text below names nobody and helps to mend it."
            ),
            wordWrap=True,
        )
        self.text = QPlainTextEdit(report, readOnly=True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(tr("Copy the text"), QDialogButtonBox.ButtonRole.ActionRole)
        column_of(self, margins=(20, 18, 20, 16), spacing=12, holds=(said, (self.text, 1), buttons))
        self.resize(620, 380)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.close)


class CrashHandler(QObject):
    """Catches what nobody else caught, in any thread, and shows it once: one dialog at a time."""

    _crashed = Signal(object)

    def __init__(self, warn: Callable[[str], None], note: Callable[[str], None], window: QWidget) -> None:
        super().__init__(window)
        self._warn = warn
        self._note = note
        self._window = window
        self.dialog: CrashDialog | None = None
        self._crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._caught
        threading.excepthook = lambda thrown: self._caught(thrown.exc_type, thrown.exc_value, thrown.exc_traceback)

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        self._crashed.emit(error)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, SymposiarchError):
            asking = QApplication.activeModalWidget()
            (asking.tell if isinstance(asking, AskingDialog) else self._warn)(_OVERRIDE.sub("", str(error)))
            return
        report = report_of(error)
        self._note(report)
        if self.dialog is None:
            self.dialog = CrashDialog(report, self._window)
            self.dialog.destroyed.connect(self._closed)
            self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
