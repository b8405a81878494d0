"""A sheet as files: one PDF, or each page as a picture of its own, as the ending of the name says."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from symposiarch.documents.catalogue import Sheet
from symposiarch.documents.saving import save_bytes
from symposiarch.documents.sheets import pages, printed
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report
    from symposiarch.documents.glyphs import MissingGlyph

PICTURES = (".png", ".svg")


def write_sheet(
    sheet: Sheet,
    facts: dict[str, Any],
    target: Path,
    *,
    ppi: float,
    may_replace: bool = True,
    report: Report | None = None,
) -> tuple[list[Path], tuple[MissingGlyph, ...]]:
    """Write a sheet; the files that were made, and which letters no font has. Pictures of several pages
    are numbered.

    Raises:
        SymposiarchError: as `save`; or a numbered file is there that nobody was asked about (not `may_replace`).
    """
    from symposiarch.documents import glyphs, render

    if target.suffix.lower() not in PICTURES:
        made = printed(sheet, facts, report=report)
        save_bytes(made.pdf, target, make_folder=True)
        return [target], made.missing
    if target.suffix.lower() == ".png":
        leaves = [_with_its_size(page, ppi) for page in pages(sheet, facts, ppi=ppi, report=report)]
    else:
        leaves = [page.encode() for page in render.svg(sheet.template, facts, report=report)]
    files = _numbered(target, len(leaves))
    there = [] if may_replace or files == [target] else [file.name for file in files if file.exists()]
    if there:
        raise SymposiarchError(f"The pages would replace {there[0]}. Choose another name.")
    for file, leaf in zip(files, leaves, strict=True):
        save_bytes(leaf, file, make_folder=True)
    return files, glyphs.missing_glyphs(facts, report=report)


_BEFORE_OTHERS = 33
"""Bytes of a PNG that stand first: what it is, and width and height."""


def _with_its_size(png: bytes, ppi: float) -> bytes:
    """The picture with how large it is: put into a letter, a page of A4 is then one of A4."""
    per_metre = round(ppi / 0.0254)
    chunk = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    sized = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:_BEFORE_OTHERS] + sized + png[_BEFORE_OTHERS:]


def _numbered(target: Path, count: int) -> list[Path]:
    if count == 1:
        return [target]
    wide = len(str(count))  # so that page 10 does not stand before page 2
    return [target.with_stem(f"{target.stem}-{number:0{wide}}") for number in range(1, count + 1)]
