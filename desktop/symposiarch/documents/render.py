"""A template and its facts become a PDF, pages as pictures, or SVG.

Facts reach the template as JSON and are never read as markup: a guest called "#panic()" is printed as that. Nothing
here needs a session or a window, so it runs in a background job. Who passes a `report`, which is called at least every
tenth of a second and may raise to cancel, has the sheet set in a process of its own (see `typesetter`).
"""

from __future__ import annotations

import atexit
import hashlib
import io
import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import platformdirs

from symposiarch.assets import resource
from symposiarch.documents import own_house
from symposiarch.documents.saving import put_in_place, temporary_files_explained
from symposiarch.errors import SymposiarchError
from symposiarch.store.scratch import Scratch

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report
    from symposiarch.documents.typesetting import Mistake

Facts = Mapping[str, Any]
"""What a sheet says: texts, numbers, lists and mappings, and `Image`s and `QrCode`s among them."""

SCREEN = 110.0
PRINTER = 300.0
"""Pixels per inch for a preview and for a printer."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture among the facts; the template gets the name of a file that `image()` reads."""

    content: bytes
    media_type: str

    @property
    def file_name(self) -> str:
        kind = {"image/svg+xml": "svg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}
        return f"{hashlib.sha256(self.content).hexdigest()[:24]}.{kind.get(self.media_type, 'jpg')}"


_MASK = 3
"""Any of the eight is read; to look for the best one takes four times as long, and badges come by the hundred."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code among the facts; drawn when the sheet is set, which takes some milliseconds for each."""

    text: str

    def drawn(self) -> Image:
        import segno

        drawing = io.BytesIO()
        segno.make(self.text, error="m", micro=False, mask=_MASK).save(drawing, kind="svg", border=0, xmldecl=False)
        return Image(drawing.getvalue(), "image/svg+xml")


def own_templates() -> Path:
    """The folder in which an office keeps its changed copies of templates; it need not be there."""
    return platformdirs.user_data_path("symposiarch", appauthor=False) / "documents"


def pdf(template: str, facts: Facts, *, made: datetime | None = None, report: Report | None = None) -> bytes:
    """The sheet as PDF, its fonts embedded. `made`, when given, is the date written into the file.

    Raises:
        SymposiarchError: the template has a mistake; the text names the file and the line.
    """
    return _compiled(template, facts, "pdf", made=made, report=report)[0]


def pages(template: str, facts: Facts, *, ppi: float = SCREEN, report: Report | None = None) -> list[bytes]:
    """Each page as a PNG, exactly as it will be printed."""
    return _compiled(template, facts, "png", ppi=ppi, report=report)


def svg(template: str, facts: Facts, *, report: Report | None = None) -> list[str]:
    """Each page as SVG."""
    return [page.decode() for page in _compiled(template, facts, "svg", report=report)]


def _compiled(
    template: str,
    facts: Facts,
    kind: Literal["pdf", "png", "svg"],
    *,
    ppi: float | None = None,
    made: datetime | None = None,
    report: Report | None = None,
) -> list[bytes]:
    from symposiarch.documents.typesetting import Mistake, Order, forget, set_here

    workshop = _workshop()
    said = json.dumps(facts, ensure_ascii=False, default=workshop.put)
    workshop.lay_out()
    order = Order(str(workshop.folder), template, said, kind, ppi, made.isoformat() if made else "")
    try:
        if report is not None:
            from symposiarch.documents.typesetter import shared_typesetter

            return shared_typesetter().set_sheet(order, report)
        try:
            return set_here(order)
        finally:
            forget()
    except Mistake as mistake:
        raise SymposiarchError(_explained(mistake, template)) from mistake


def _explained(mistake: Mistake, template: str) -> str:
    place = re.search(r"┌─ (?:.*[/\\])?([^/\\:]+):(\d+):\d+", mistake.drawing)
    where = f"{place[1]}, line {place[2]}".replace(own_house.COPY, own_house.HOUSE) if place else template
    own = [name for name in _read_by(template) if (own_templates() / name).exists()]
    advice = (
        f" The office has its own copy of {' and '.join(own)} in {own_templates()}, perhaps of one from an older "
        "version: mend it or take it away."
    )
    return f"The template {where} cannot be printed: {mistake.said}.{advice if own else ''}"


def _read_by(template: str) -> list[str]:
    """The template and all those that it reads, as they are used."""
    lying, found = _templates(), [template]
    for name in found:  # grows while it is gone through
        text = _content(lying[name][0]).decode(errors="replace") if name in lying else ""
        found += [one for one in re.findall(r'#import "([\w-]+\.typ)"', text) if one not in found]
    return found


class _Workshop:
    """A folder in which the house's templates lie, the office's own over them, and the pictures of sheets."""

    def __init__(self) -> None:
        with temporary_files_explained():
            scratch = Scratch()
        self.folder = scratch.folder
        self._lock = threading.Lock()
        self._laid: dict[str, tuple[Path, int, int]] = {}
        atexit.register(scratch.remove)

    def lay_out(self) -> None:
        """Bring the folder up to date: an office may be changing its templates while it looks at the preview.

        Raises:
            SymposiarchError: a template cannot be read, or the folder for temporary files takes no more.
        """
        with self._lock:
            wanted = _templates()
            with temporary_files_explained():
                for name in self._laid.keys() - wanted.keys():
                    (self.folder / name).unlink(missing_ok=True)
            new = {name for name, state in wanted.items() if self._laid.get(name) != state}
            if self._laid.get(own_house.COPY) != wanted.get(own_house.COPY):
                new.add(own_house.HOUSE)
            for name in new:
                self._write(name, _as_laid(name, wanted))
            self._laid = wanted

    def put(self, image: object) -> str:
        """A picture, laid beside the templates; what else JSON does not know is a mistake of the program."""
        if isinstance(image, QrCode):
            image = image.drawn()
        if not isinstance(image, Image):
            raise TypeError(f"{type(image).__name__} is not a fact of a sheet")
        with self._lock:
            if not (self.folder / image.file_name).exists():
                self._write(image.file_name, image.content)
        return image.file_name

    def _write(self, name: str, content: bytes) -> None:
        with temporary_files_explained():
            put_in_place(lambda place: place.write_bytes(content), self.folder / name, lasting=False)


def _templates() -> dict[str, tuple[Path, int, int]]:
    """By name: where the template lies that is used, when it was written, and its size; the office's own go before.

    The office's own house style has a name beside ours, which goes on being read.
    """
    found: dict[str, tuple[Path, int, int]] = {}
    for folder in (resource("documents"), own_templates()):
        for path in folder.glob("*.typ") if folder.is_dir() else ():
            try:
                now = path.stat()
            except OSError as fault:
                raise _unreadable(path, fault) from None
            name = own_house.COPY if path.name == own_house.HOUSE and path.name in found else path.name
            found[name] = (path, now.st_mtime_ns, now.st_size)
    return found


def _as_laid(name: str, lying: Mapping[str, tuple[Path, int, int]]) -> bytes:
    content = _content(lying[name][0])
    if name != own_house.HOUSE or own_house.COPY not in lying:
        return content
    own = _content(lying[own_house.COPY][0])
    return own_house.over_ours(content.decode(), own.decode(errors="replace")).encode()


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise _unreadable(path, fault) from None


def _unreadable(path: Path, fault: OSError) -> SymposiarchError:
    return SymposiarchError(f"The template {path} cannot be read: {fault.strerror or fault}. Mend it or take it away.")


@cache
def _workshop() -> _Workshop:
    return _Workshop()
