"""The photograph of a contact: chosen from a file, made small enough to be kept, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QImageWriter

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.words import tr
from symposiarch.planning.people.contacts import set_photo

if TYPE_CHECKING:
    from symposiarch.gui.tables.list_page import ListPage

LARGEST = 800
"""Pixels of the longer side that are kept: enough for a badge at 300 dots an inch."""


def commands(one: Callable[[Any], bool]) -> tuple[Command, ...]:
    return (
        Command("contacts.photo", tr("Photograph…"), choose, "contacts", ready=one),
        Command("contacts.photo_away", tr("Take the photograph away"), take_away, "delete", ready=one),
    )


def choose(page: ListPage) -> None:
    row = page.one()
    kinds = tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
    title = tr("Photograph of {name}", name=row.name)
    path = ask_what_to_read(page.desk.settings, "photos", page, title, kinds)
    if path is not None:
        keep(page, row.id, row.name, path)


def keep(page: ListPage, person_id: int, name: str, file: Path) -> None:
    """Keep the picture in a file with a person."""
    page.desk.change(tr("Keep the photograph of {name}", name=name), set_photo, person_id, small(file))


def take_away(page: ListPage) -> None:
    row = page.one()
    page.desk.change(tr("Take the photograph of {name} away", name=row.name), set_photo, row.id, None)


def small(file: Path) -> bytes:
    """The picture of a file as a JPEG of at most `LARGEST` pixels, turned as the camera was held.

    Raises:
        SymposiarchError: it is no picture that can be read.
    """
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(size.scaled(QSize(LARGEST, LARGEST), Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        raise SymposiarchError(tr("“{name}” is no picture that can be read. Take a PNG or JPEG file.", name=file.name))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(90)
    writer.write(picture)
    buffer.close()
    return bytes(content.data())
