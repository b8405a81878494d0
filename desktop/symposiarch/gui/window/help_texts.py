"""What the Help menu shows."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from symposiarch import __version__
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import dialog
from symposiarch.gui.pages import PAGES
from symposiarch.gui.pieces import Link, scrolled, selectable, words
from symposiarch.gui.window.undoing import plain_names
from symposiarch.gui.words import as_read, tr

WIDE = 760
"""Pixels of the window of the first steps."""


def show_first_steps(desk: Desk, parent: QWidget) -> QDialog:
    """The way through an event, each step with the place where it is done."""
    made, column = dialog(parent, tr("First steps"))
    column.addWidget(words(tr("First steps"), "pageTitle"))
    column.addWidget(
        words(tr("An event goes through these pages, in about this order. Nothing is sent or lost by trying."), "quiet")
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(10)
    for at, (step, name) in enumerate(_first_steps()):
        grid.addWidget(words(str(at + 1), "groupTitle"), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words(step, wrap=True), at, 1)
        action = desk.actions[name]
        leads = Link(as_read(action.text()), partial(_go_there, made, action))
        leads.setEnabled(action.isEnabled())
        grid.addWidget(leads, at, 2, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(2, 190)
    column.addLayout(grid)
    column.addWidget(
        words(tr("The line below the window names the keys that work where you are; Ctrl+K finds everything."), "quiet")
    )
    column.addWidget(_close_button(made))
    made.open()
    made.resize(WIDE, column.totalHeightForWidth(WIDE))  # a window is not by itself as high as lines that wrap
    return made


def _first_steps() -> tuple[tuple[str, str], ...]:
    """What is done, and the command that does it or brings up its page."""
    return (
        (tr("Look at a finished one: the sample has guests, replies, a programme and a seating."), "office.sample"),
        (tr("Make your event: what, when, where, and who holds it."), "events.new"),
        (tr("Bring in the guest list as somebody sent it, or drop the file on the window."), "importing.choose"),
        (tr("Write the letters, see each, and send them or save them as drafts."), "page.invitations"),
        (tr("Record the replies as they come: choose a guest and press A, D, R or T."), "page.guests"),
        (tr("Build the programme: type each item with its minutes, and who speaks."), "page.programme"),
        (tr("Say who presides and who is honoured, and see who stands before whom and why."), "page.precedence"),
        (tr("Say which tables there are, let everybody be seated by rank, and move whom you like."), "page.seating"),
        (tr("Note who does what until the day, and who is met, driven and interpreted for."), "page.logistics"),
        (tr("Print the cards, lists and plans, or save them as files."), "page.documents"),
        (tr("On the day let the guests in at the door by two letters of their name."), "page.arrivals"),
    )


def _go_there(made: QDialog, action: QAction) -> None:
    made.close()
    action.trigger()


def show_keys(desk: Desk, parent: QWidget, page: str) -> QDialog:
    """Every command that has a key, under the page where the key works: first those of `page`, which is in sight."""
    made, column = dialog(parent, tr("Keys"))
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setHorizontalSpacing(24)
    undo_and_redo = plain_names()
    for place, actions in _by_place(desk, page).items():
        title = words(place, "groupTitle")
        title.setContentsMargins(0, 10 if grid.rowCount() > 1 else 0, 0, 0)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for action in actions:
            at = grid.rowCount()
            grid.addWidget(words(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)), at, 0)
            # Of Undo and Redo the key is told, and not what it would do now.
            said = undo_and_redo.get(action.objectName(), as_read(action.text()))
            grid.addWidget(words(said, "quiet", wrap=True), at, 1)
    grid.setColumnStretch(1, 1)
    scroll = scrolled(inside)
    column.addWidget(words(tr("Keys"), "pageTitle"))
    column.addWidget(scroll, 1)
    column.addWidget(_close_button(made))
    made.resize(560, 600)
    made.open()
    scroll.setFocus()
    return made


def _by_place(desk: Desk, first: str) -> dict[str, list[QAction]]:
    """The commands that have a key: of the page `first`, everywhere, and of each page in the order of the bar."""
    everywhere = tr("Everywhere")
    titles = {entry.key: tr(entry.title) for entry in PAGES}
    order = (titles.get(first, everywhere), everywhere, *titles.values())
    places: dict[str, list[QAction]] = {place: [] for place in order}
    for action in desk.actions:
        if not action.shortcut().isEmpty():
            here = action.shortcutContext() is not Qt.ShortcutContext.WindowShortcut
            page = action.objectName().partition(".")[0]
            places[titles.get(page, everywhere) if here else everywhere].append(action)
    return {place: actions for place, actions in places.items() if actions}


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
        said = tr("The office file: {path}", path=desk.workspace.path)
        column.addWidget(selectable(words(said, "quiet", wrap=True)))
    column.addWidget(_close_button(made))
    made.setMinimumWidth(420)
    made.open()
    return made


def _close_button(made: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.rejected.connect(made.close)
    return box
