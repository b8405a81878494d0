"""Small pictures: the dot of a meaning, the parts of a whole, and how answers came in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.theme import SMALLEST_TYPE, Theme
from symposiarch.gui.words import number, short_date, tr
from symposiarch.planning.expected import Expected, Part

if TYPE_CHECKING:
    from symposiarch.planning.inviting.answers import Day


class Dot(QLabel):
    """The mark of a meaning, beside its word."""

    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self._theme = theme
        self._colour = colour
        self.setFixedSize(8, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme[self._colour])
        painter.drawEllipse(self.rect())


class Bar(QWidget):
    """Parts of a whole beside one another; each is in words above."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setFixedHeight(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_replies(self, count: Expected) -> None:
        """How those who are invited have answered: who comes first, who does not last."""
        parts = (
            ("accepted", count.accepted + count.by_silence + count.hosts),
            ("represented", count.represented),
            ("tentative", count.heads(Part.TENTATIVE)),
            ("none", count.heads(Part.OPEN)),
            ("declined", count.heads(Part.DECLINED)),
        )
        self._parts = tuple(part for part in parts if part[1])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 14)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._theme["hover"])
        total, left = sum(count for _colour, count in self._parts), 0.0
        for colour, count in self._parts:
            width = self.width() * count / total
            painter.fillRect(QRectF(left, 0, width + 0.5, self.height()), self._theme[colour])
            left += width


class Answers(QWidget):
    """How the answers came in, up to the day of the event: sent as a line, answered and accepted as areas."""

    NARROWEST = 190
    """Where there is less room, nothing is drawn: the figures beside it say it all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: tuple[Day, ...] = ()
        self._until: date | None = None
        self.setMinimumHeight(84)
        self.setMaximumWidth(320)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_days(self, days: Sequence[Day], until: date) -> None:
        """`until` is the day of the event, where the picture ends."""
        self._days, self._until = tuple(days), until
        if days:
            last = days[-1]
            self.setToolTip(
                tr(
                    "{sent} sent, {answered} answered, {accepted} of them coming or represented",
                    sent=number(last.sent),
                    answered=number(last.answered),
                    accepted=number(last.accepted),
                )
            )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days or self._until is None or self.width() < self.NARROWEST:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._days[0].day, max(self._until, self._days[-1].day)
        span = (last - first).days + 1
        most = max(1, *(max(day.sent, day.answered) for day in self._days))
        ends = short_date(first), short_date(last)
        painter.setFont(beside_each_other(self.font(), ends, self.width() - 2))
        tall = painter.fontMetrics().height()
        box = QRectF(self.rect()).adjusted(1, 4, -1, -tall - 1)

        def line(counts: Sequence[int]) -> list[QPointF]:
            """A step at each day, which holds to its end."""
            points = [QPointF(box.left(), box.bottom())]
            for day, count in zip(self._days, counts, strict=True):
                x = box.left() + box.width() * (day.day - first).days / span
                points += [QPointF(x, points[-1].y()), QPointF(x, box.bottom() - box.height() * count / most)]
            return [*points, QPointF(points[-1].x() + box.width() / span, points[-1].y())]

        for counts, colour, strength in (
            ([day.answered for day in self._days], "none", 90),
            ([day.accepted for day in self._days], "accepted", 150),
        ):
            points = line(counts)
            fill = QColor(self._theme[colour])
            fill.setAlpha(strength)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([*points, QPointF(points[-1].x(), box.bottom())]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme["ink"], 1.2))
        painter.drawPolyline(QPolygonF(line([day.sent for day in self._days])))
        painter.setPen(self._theme["line"])
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(self._theme["quiet"])
        foot = QRectF(box.left(), box.bottom() + 1, box.width(), tall)
        for side, end in zip((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), ends, strict=True):
            painter.drawText(foot, side, end)


class Value(QLabel):
    """What is known, in lines. A word that is longer than its place, as an address can be, does not widen it: the type
    gets smaller."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.setProperty("role", role)
        self.setMinimumWidth(60)
        self.longest_word = max(text.split(), key=len, default="")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        font, room = QApplication.font(), self.width()
        fits = QFontMetrics(font).horizontalAdvance(self.longest_word) <= room
        self.setFont(font if fits else beside_each_other(font, [self.longest_word], room))


def beside_each_other(font: QFont, texts: Sequence[str], room: float) -> QFont:
    """The font, or as much smaller that texts stand beside each other with a gap between them."""
    fitting = QFont(font)
    for pixels in range(QFontInfo(font).pixelSize(), SMALLEST_TYPE - 1, -1):
        fitting.setPixelSize(pixels)
        if sum(QFontMetrics(fitting).horizontalAdvance(text) + pixels for text in texts) <= room:
            break
    return fitting
