"""Pages as they will print, one under the other, at any size."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme

MARGIN = 16
SCREEN_DOTS = 96
"""Pixels to the inch at 100 %."""
MOST_DRAWN = 12
"""So many pages are kept as pixels; a mailing has hundreds, of which only a few are in sight."""
INCH = 25.4


def pixels_of(png: bytes) -> QSize:
    """How large a PNG is, from its header."""
    return QSize(*struct.unpack(">II", png[16:24]))


def millimetres_of(png: bytes, ppi: float) -> QSizeF:
    """The paper on which a page stands that was drawn with so many pixels to the inch."""
    return QSizeF(pixels_of(png)) * (INCH / ppi)


class Preview(QAbstractScrollArea):
    """Scrolls by wheel and keys; Ctrl and the wheel zoom."""

    page_in_sight = Signal(int)
    zoom_wanted = Signal(int)
    """One step larger (1) or smaller (-1)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self._zoom = 0.0
        self._pages: tuple[bytes, ...] = ()
        self._ppi = float(SCREEN_DOTS)
        self._places: list[QRect] = []
        self._drawn: dict[tuple[int, int], QPixmap] = {}
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_in_sight.emit(self.current_page()))
        theme.changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        return len(self._pages)

    def show_pages(self, pages: Sequence[bytes], ppi: float) -> None:
        """Show these PNG pages; the place to which one has scrolled stays while there are as many."""
        self._pages, self._ppi = tuple(pages), ppi
        self._drawn.clear()
        self._lay_out()
        self.page_in_sight.emit(self.current_page())

    def choose_zoom(self, zoom: float) -> None:
        """1.0 is the size of the paper; 0 fits its width."""
        self._zoom = zoom
        self._drawn.clear()
        self._lay_out()

    def current_page(self) -> int:
        """The page in the upper half of the view, from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return sum(place.top() <= middle for place in self._places)

    def paper(self) -> QSizeF:
        """The first page's size in millimetres."""
        return millimetres_of(self._pages[0], self._ppi) if self._pages else QSizeF()

    def _lay_out(self) -> None:
        view = self.viewport().size()
        sizes = self._sizes()
        width = max([view.width(), *(size.width() + 2 * MARGIN for size in sizes)])
        self._places, top = [], MARGIN
        for size in sizes:
            self._places.append(QRect(QPoint((width - size.width()) // 2, top), size))
            top += size.height() + MARGIN
        for bar, whole, seen in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), top, view.height()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(32)
        self.viewport().update()

    def _sizes(self) -> list[QSize]:
        """How large each page is drawn."""
        pixels = [pixels_of(page) for page in self._pages]
        if self._zoom:
            return [size * (self._zoom * SCREEN_DOTS / self._ppi) for size in pixels]
        # Room for the scroll bar is kept: else it would come and go as the pages change their width by it.
        width = max(80, self.viewport().width() - 2 * MARGIN)
        widest = max((size.width() for size in pixels), default=1)
        return [size * (width / widest) for size in pixels]

    def _picture(self, at: int, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (at, round(size.width() * ratio))
        found = self._drawn.pop(key, None)
        if found is None:
            image = QImage.fromData(self._pages[at])
            found = QPixmap.fromImage(
                image.scaled(
                    size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            )
            found.setDevicePixelRatio(ratio)
        self._drawn[key] = found
        if len(self._drawn) > MOST_DRAWN:
            del self._drawn[next(iter(self._drawn))]
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme["side"])
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.setPen(self._theme["edge"])
        for at, place in enumerate(self._places):
            shown = place.translated(-scrolled)
            if shown.intersects(event.rect()):
                painter.drawPixmap(shown.topLeft(), self._picture(at, place.size()))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)
