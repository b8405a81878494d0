"""A page of a PDF as a picture, to trace a room from: Typst sets it on a page of its own size."""

from __future__ import annotations

from pathlib import Path

import typst

from symposiarch.documents.saving import temporary_files_explained
from symposiarch.errors import SymposiarchError
from symposiarch.store.scratch import Scratch

SHARP = 150.0
"""Pixels per inch: an A1 drawing stays readable and below ten megabytes."""


def page_picture(pdf: bytes, page: int = 1) -> bytes:
    """The page (from 1) as PNG. Raises SymposiarchError for what is no PDF, has no such page, or is locked."""
    if not pdf.lstrip().startswith(b"%PDF"):
        raise SymposiarchError("This is no PDF file.")
    if page < 1:
        raise SymposiarchError("The pages of a PDF are counted from 1.")
    with temporary_files_explained(), Scratch() as folder:
        (folder / "plan.pdf").write_bytes(pdf)
        sheet = folder / "page.typ"
        sheet.write_text(
            f'#set page(width: auto, height: auto, margin: 0pt)\n#image("plan.pdf", page: {page})\n', encoding="utf-8"
        )
        try:
            made = typst.compile(str(sheet), root=str(folder), format="png", ppi=SHARP)
        except typst.TypstError as error:
            raise SymposiarchError(f"Page {page} of this PDF cannot be shown: {error.message}.") from error
    assert isinstance(made, bytes), "one page was set"
    return made


def picture_of(source: Path, page: int = 1) -> bytes:
    """The picture in a file, or a page of a PDF file as one. Raises SymposiarchError when it cannot be read."""
    try:
        content = source.read_bytes()
    except OSError as error:
        raise SymposiarchError(f"{source} cannot be read: {error.strerror or error}.") from None
    return page_picture(content, page) if content.lstrip()[:4] == b"%PDF" else content
