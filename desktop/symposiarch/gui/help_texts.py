"""What the Help menu shows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from symposiarch import __version__
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.main_window import MainWindow


def dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    """A dialog that is freed when it is closed; what it holds goes into the layout."""
    made = QDialog(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setWindowTitle(title)
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(12)
    return made, column


def show_keys(window: MainWindow) -> QDialog:
    """Every command that has a key."""
    made, column = dialog(window, tr("Keys"))
    inside = QWidget()
    inside.setProperty("scrolled", True)
    grid = QGridLayout(inside)
    grid.setHorizontalSpacing(24)
    for at, action in enumerate(action for action in window.desk.actions if not action.shortcut().isEmpty()):
        grid.addWidget(words(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), "groupTitle"), at, 0)
        grid.addWidget(words(action.text().rstrip("…")), at, 1)
    grid.setColumnStretch(1, 1)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setWidget(inside)
    column.addWidget(words(tr("Keys"), "pageTitle"))
    column.addWidget(scroll, 1)
    column.addWidget(_close_button(made))
    made.resize(440, 520)
    made.open()
    return made


def show_about(window: MainWindow) -> QDialog:
    """The version, and where the office file is."""
    made, column = dialog(window, tr("About Symposiarch"))
    column.addWidget(words("Symposiarch", "pageTitle"))
    column.addWidget(
        words(
            tr("In ancient Greece, the one who planned a symposium and presided over it. Here: the tool for doing so."),
            wrap=True,
        )
    )
    column.addWidget(
        words(
            tr(
                "Version {version}, with Python {python} and Qt {qt}.",
                version=__version__,
                python=sys.version.split()[0],
                qt=qVersion(),
            ),
            "quiet",
        )
    )
    if window.desk.workspace.path is not None:
        path = words(tr("The office file: {path}", path=window.desk.workspace.path), "quiet", wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(path)
    column.addWidget(_close_button(made))
    made.setMinimumWidth(420)
    made.open()
    return made


def _close_button(made: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.rejected.connect(made.close)
    return box
