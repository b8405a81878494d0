"""Pages sent to a printer at their exact size."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from symposiarch.errors import SymposiarchError
from symposiarch.gui.documents.preview import INCH, millimetres_of
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def a_printer() -> QPrinter:
    """The default printer, used over the whole paper: the sheets have their margins themselves."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    return printer


def paper_for(size: QSizeF) -> QPageLayout:
    """The paper of a page of this size in millimetres, a usual one where it is as large."""
    portrait = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    upright = size.width() <= size.height()
    orientation = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    paper = QPageSize(portrait, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, orientation, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def print_pages(printer: QPrinter, pages: Sequence[bytes], ppi: float) -> int:
    """Print PNG pages of so many pixels to the inch at their exact size; returns how many.

    Of the pages those are printed that were chosen in the dialog. A job may call it.

    Raises:
        SymposiarchError: none of the pages is there, the printer does not answer, or the file into which it prints
            cannot be written.
    """
    from PySide6.QtPrintSupport import QPrinter

    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    wanted = pages[first - 1 : last]
    if not wanted:
        raise SymposiarchError(tr("There are only %n pages to print.", n=len(pages)))
    into = printer.outputFileName()
    if into and printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        from symposiarch.documents.saving import save

        try:
            save(lambda place: _print_into(place, printer, wanted, ppi), Path(into))
        finally:
            printer.setOutputFileName(into)
    else:
        _paint(printer, wanted, ppi)
    return len(wanted)


def _print_into(place: Path, printer: QPrinter, pages: Sequence[bytes], ppi: float) -> None:
    """Qt does not say that a file cannot be made, nor that the disk takes no more of it: whole ones have an end."""
    place.touch()
    printer.setOutputFileName(str(place))
    _paint(printer, pages, ppi)
    if b"%%EOF" not in place.read_bytes()[-1024:]:
        raise OSError(errno.ENOSPC, "", str(place))


def _paint(printer: QPrinter, pages: Sequence[bytes], ppi: float) -> None:
    printer.setPageLayout(paper_for(millimetres_of(pages[0], ppi)))
    painter = QPainter()
    if not painter.begin(printer):
        raise SymposiarchError(tr("The printer does not answer. Check that it is switched on, or save a PDF instead."))
    try:
        for number, page in enumerate(pages):
            size = millimetres_of(page, ppi)
            if number:
                printer.setPageLayout(paper_for(size))
                printer.newPage()
            dots = printer.resolution() / INCH
            painter.drawImage(QRectF(0, 0, size.width() * dots, size.height() * dots), QImage.fromData(page))
    finally:
        painter.end()
