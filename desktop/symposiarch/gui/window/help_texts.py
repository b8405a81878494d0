"""What the Help menu shows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QWidget

from symposiarch import __version__
from symposiarch.gui.dialogs import dialog
from symposiarch.gui.pieces import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


def show_keys(desk: Desk, parent: QWidget) -> QDialog:
    """Every command that has a key."""
    made, column = dialog(parent, tr("Keys"))
    inside = QWidget()
    inside.setProperty("scrolled", True)
    grid = QGridLayout(inside)
    grid.setHorizontalSpacing(24)
    for at, action in enumerate(action for action in desk.actions if not action.shortcut().isEmpty()):
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


def show_about(desk: Desk, parent: QWidget) -> QDialog:
    """The version, and where the office file is."""
    made, column = dialog(parent, tr("About Symposiarch"))
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
    if desk.workspace.path is not None:
        path = words(tr("The office file: {path}", path=desk.workspace.path), "quiet", wrap=True)
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
