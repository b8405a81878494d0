"""A file that is dropped on the window."""

from __future__ import annotations

from PySide6.QtGui import QDropEvent


def dropped_file(event: QDropEvent) -> str:
    """The path of the first file that is dropped, which is taken then; empty where none lies on this computer."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if files:
        event.acceptProposedAction()
    return files[0] if files else ""
