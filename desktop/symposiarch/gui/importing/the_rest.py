"""What stands in a list and has no field of ours: named, and kept among the notes with one choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symposiarch.gui.pieces import Link, row_of, words
from symposiarch.gui.words import tr

_NAMED = 6
"""So many columns are named; of more it is said how many they are."""


class TheRest(QWidget):
    """One line that names the columns; `noted` asks for them among the notes, or (with False) out of them again."""

    noted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._are_noted = False
        self.named = words("", "quiet")
        self.choice = Link("", lambda: self.noted.emit(not self._are_noted))
        self.choice.setObjectName("note-the-rest")
        self.choice.setWordWrap(False)
        row_of(self, margins=0, spacing=10, holds=(self.named, self.choice, None))
        self.say((), ())

    def say(self, unplaced: Sequence[str], noted: Sequence[str]) -> None:
        """Name the columns that go nowhere; where there are none, those that are kept among the notes."""
        self._are_noted = not unplaced and bool(noted)
        self.setVisible(bool(unplaced or noted))
        if unplaced:
            self.named.setText(tr("No field of ours: {columns}.", columns=_listed(unplaced)))
            self.choice.setText(tr("Keep them in the notes"))
        else:
            self.named.setText(tr("In the notes, each behind its heading: {columns}.", columns=_listed(noted)))
            self.choice.setText(tr("Leave them out"))
        self.named.setToolTip("\n".join(unplaced or noted))


def _listed(headings: Sequence[str]) -> str:
    named = ", ".join(f"“{_short(heading)}”" for heading in headings[:_NAMED])
    more = len(headings) - _NAMED
    return tr("{names} and %n more", n=more, names=named) if more > 0 else named


_LONGEST = 28
"""Letters of a heading that is named; a question of a form is longer."""


def _short(heading: str) -> str:
    line = " ".join(heading.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
