"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def dropped_file(event: QDropEvent) -> str:
    """The path of the first file that is dropped, which is taken then; empty where none lies on this computer."""
    files = _files(event)
    if files:
        event.acceptProposedAction()
    return files[0] if files else ""


def dropped_letters(event: QDropEvent) -> tuple[Path, ...]:
    """The saved e-mails that are dropped, or the folders that hold some; none where anything else is among them."""
    from symposiarch.exchange.guest_lists.reply_source import holds_letters

    paths = tuple(map(Path, _files(event)))
    return paths if paths and all(map(holds_letters, paths)) else ()


def _files(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
