"""The plan of a room as its venue drew it, laid behind the room: read from a file, brought to scale, taken away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QImageWriter

from symposiarch.documents.plan_page import picture_of
from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.qt import override
from symposiarch.gui.question import NameDialog, NumberDialog
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.venues.columns import read_metres
from symposiarch.gui.words import tr
from symposiarch.planning.venues.background import clear_background, scale_background, set_background
from symposiarch.store import Office

if TYPE_CHECKING:
    from symposiarch.gui.jobs import Report
    from symposiarch.gui.venues.places import Places

PICTURES = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff *.svg *.pdf"
LARGEST = 5_000
"""Pixels of the longer side: on a photograph or a scan of this size the smallest figure of a plan is read."""


def trace(page: Places) -> PageDialog | None:
    """A picture, or a page of a PDF, is laid behind the room."""
    kinds = tr("Pictures and PDF") + f" ({PICTURES})"
    path = ask_what_to_read(page.desk.settings, "venues", page, tr("The plan of the room"), kinds)
    return trace_file(page, path) if path is not None else None


class PageDialog(NumberDialog):
    """Which page of a PDF it is; the dialog stays until there is a picture of it."""

    def __init__(self, page: Places, file: Path) -> None:
        super().__init__(
            tr("Which page shows the room?"),
            tr("Page"),
            tr("Lay it behind the room"),
            self._read,
            least=1,
            most=2000,
            value=1,
            parent=page,
        )
        self._page, self._file = page, file

    def _read(self, number: int) -> None:
        file = self._file
        self._office, self._room_id = self._page.desk.workspace.office, self._page.editor.room_id

        def work(_report: Report) -> bytes:
            return picture_of(file, number)

        _start(self._page, file, work, done=self._lay, failed=self.refuse)

    def _lay(self, content: bytes) -> None:
        self.accept()
        lay(self._page, self._office, self._room_id, content)

    @override
    def save(self) -> None:
        self.answer()


def trace_file(page: Places, file: Path) -> PageDialog | None:
    if file.suffix.lower() == ".pdf":
        return opened(PageDialog(page, file))
    done = partial(lay, page, page.desk.workspace.office, page.editor.room_id)
    _start(page, file, lambda _report: read_picture(file), done=done)
    return None


def _start(
    page: Places,
    file: Path,
    work: Callable[[Report], bytes],
    *,
    done: Callable[[bytes], object],
    failed: Callable[[SymposiarchError], object] | None = None,
) -> None:
    """In a job: a large picture takes seconds to be read."""
    page.desk.jobs.start(tr("Reading {file}", file=file.name), work, done=done, failed=failed, only_reads=True)


def lay(page: Places, office: Office, room_id: int | None, content: bytes) -> None:
    """Behind the room that was open when the file was chosen; to be placed where that one is still being drawn."""

    def write(session: Any, room_id: int) -> bool:
        set_background(session, room_id, content)
        return True

    if not page.desk.workspace.has_open(office):
        return
    if not page.editor.do_to(room_id, tr("Lay a plan behind the room"), write):
        return
    if page.editing and page.editor.room_mode and page.editor.room_id == room_id:
        page.editor.surface.place_plan(True)
        page.editor.surface.setFocus()
    page.desk.notices.say(tr("Drag the plan to where it belongs; a corner makes it larger or smaller."), undo=True)


def place_plan(page: Places) -> None:
    """Let the mouse take hold of the plan, or of the room again."""
    page.editor.surface.place_plan(not page.editor.surface.tracing)
    page.editor.surface.setFocus()


def read_picture(file: Path) -> bytes:
    """A picture of at most `LARGEST` pixels, turned as the camera was held: a photograph as JPEG, anything else as PNG.

    Raises:
        SymposiarchError: it is none that Qt can read.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size, kind = reader.size(), bytes(reader.format().data())
    if size.isValid() and max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(size.scaled(QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise SymposiarchError(
            tr("{file} is no picture that can be read. Take a PNG, JPEG or PDF file.", file=file.name)
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg" if kind == b"jpeg" else b"png")
    if kind == b"jpeg":
        writer.setQuality(90)
    writer.write(picture)
    return bytes(buffer.data().data())


def scale(page: Places) -> NameDialog:
    """Two points are pressed on the plan, and it is said how far they are apart."""
    editor = page.editor

    def take(text: str) -> None:
        metres = read_metres(text)
        line = editor.surface.measured
        if metres is None or line is None:
            raise SymposiarchError(tr("Say how long the line is, in metres."))
        editor.do(
            tr("Bring the plan to scale"), scale_background, start=line[0], end=line[1], distance=round(metres * 1000)
        )

    dialog = NameDialog(
        tr("Bring the plan to scale"),
        tr("It is so long (m)"),
        tr("Bring to scale"),
        take,
        parent=page,
        sentence=tr("Draw a line over something whose length you know, a wall say."),
    )
    editor.surface.measure_next(dialog.open)
    page.desk.notices.say(tr("Draw a line over something whose length you know."))
    return dialog


def untrace(page: Places) -> None:
    page.editor.do(tr("Take the plan away"), clear_background)
