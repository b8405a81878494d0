"""Where a list is dropped, or chosen, or pasted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from symposiarch.gui.pieces import button, column_of, row_of, words
from symposiarch.gui.words import tr


class DropZone(QFrame):
    """One sentence of what the page is for, and the first step."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        choose = button(tr("Choose a file…"), self.file_wanted.emit, look="primary")
        paste = button(tr("Paste from the clipboard"), self.paste_wanted.emit)
        buttons = row_of(holds=(None, paste, choose, None))
        column = column_of(self, spacing=14)
        column.addStretch(2)
        self.title = words("", "pageTitle", wrap=True)
        will_do = tr("Any spreadsheet, text table, Word table, or address cards will do, as they are.")
        promise = tr("You will see who is new and what would change; nothing is written before you keep it.")
        for label in (self.title, words(will_do, "quiet", wrap=True), words(promise, "quiet", wrap=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addStretch(3)
        self.say_what_is_read("")

    def say_what_is_read(self, name: str) -> None:
        """What is being read, or nothing yet."""
        self.title.setText(tr("Reading {name}…", name=name) if name else tr("Drop a guest list here"))
