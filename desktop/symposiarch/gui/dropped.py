"""Files that are dropped on the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDropEvent

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.notices import Notices


def take_anything(event: QDropEvent, desk: Desk) -> None:
    """A list that is dropped anywhere is looked at by the import assistant; saved e-mails are replies of guests, an
    office is opened."""
    if office := _office(event):
        event.acceptProposedAction()
        desk.open_office(office)
    elif letters := _letters(event):
        event.acceptProposedAction()
        desk.show_page("guests", letters)
    else:
        take_dropped(event, desk.notices, partial(desk.show_page, "importing"))


def take_dropped(event: QDropEvent, notices: Notices, look_at: Callable[[str], object]) -> None:
    """Look at the first file that is dropped, if one lies on this computer: a list before e-mails that came with it.
    That others were dropped with it is said: each list is looked at by itself."""
    from symposiarch.exchange.guest_lists.reply_source import holds_letters

    files = sorted(_files(event), key=lambda file: holds_letters(Path(file)))
    if files:
        event.acceptProposedAction()
        look_at(files[0])
    if len(files) > 1:
        file = Path(files[0]).name
        notices.warn(tr("Lists are looked at one by one: “{file}” now. Drop the others when it is done.", file=file))


def _letters(event: QDropEvent) -> tuple[Path, ...]:
    """The saved e-mails that are dropped, or the folders that hold some; none where anything else is among them."""
    from symposiarch.exchange.guest_lists.reply_source import holds_letters

    paths = tuple(map(Path, _files(event)))
    return paths if paths and all(map(holds_letters, paths)) else ()


def _office(event: QDropEvent) -> Path | None:
    """The office that is dropped by itself."""
    from symposiarch.store.header import is_office

    paths = _files(event)
    return Path(paths[0]) if len(paths) == 1 and is_office(Path(paths[0])) else None


def _files(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
