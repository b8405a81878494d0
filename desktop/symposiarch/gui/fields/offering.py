"""What a field offers while somebody types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter


def completer(words: Sequence[str], parent: QObject) -> QCompleter:
    """Offers the words that contain what is typed."""
    found = QCompleter(list(words), parent)
    found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    found.setFilterMode(Qt.MatchFlag.MatchContains)
    return found
