"""How a day of the programme is painted: the hours, the rooms over them, and the items."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from symposiarch.gui.programme.timeline.blocks import Block, Drag
from symposiarch.gui.programme.timeline.scale import HEADER, DayScale, gutter
from symposiarch.gui.theme import Theme, bold
from symposiarch.gui.words import elided, tr


class DayPainter:
    """Paints one day at its scale. Made for one painting: it knows the fonts and colours of the moment."""

    def __init__(self, painter: QPainter, theme: Theme, font: QFont, scale: DayScale) -> None:
        self._painter = painter
        self._theme = theme
        self._font = font
        self._bold = bold(font)
        self._metrics, self._bold_metrics = QFontMetrics(font), QFontMetrics(self._bold)
        self._scale = scale

    def paint_hours(self, seen: QRect) -> None:
        """The hours that are in sight, and the lines between the rooms."""
        painter, scale = self._painter, self._scale
        line, quiet = self._theme["line"], self._theme["quiet"]
        moment = scale.first
        right, _ = scale.size
        left, high = gutter(), self._metrics.height()
        while moment <= scale.last:
            y = scale.y(moment)
            if seen.top() - 20 <= y <= seen.bottom() + 20:
                painter.setPen(line)
                painter.drawLine(left, y, right, y)
                painter.setPen(quiet)
                beside = QRect(0, y - high // 2, left - 8, high)
                painter.drawText(beside, Qt.AlignmentFlag.AlignRight, f"{moment:%H:%M}")
            moment += timedelta(hours=1)
        painter.setPen(line)
        for column in range(len(scale.rooms) + 1):
            painter.drawLine(scale.left(column), seen.top(), scale.left(column), seen.bottom())

    def paint_header(self, width: int, offset: QPoint) -> None:
        """The names of the rooms, which stay in sight while the day is scrolled by `offset` under them."""
        painter, scale = self._painter, self._scale
        painter.fillRect(0, 0, width, HEADER - 1, self._theme["header"])
        painter.setPen(self._theme["line"])
        painter.drawLine(0, HEADER - 1, width, HEADER - 1)
        painter.setFont(self._bold)
        painter.setPen(self._theme["quiet"])
        for column, (_, name) in enumerate(scale.rooms):
            area = QRect(scale.left(column) - offset.x() + 8, 0, scale.room_width - 12, HEADER - 1)
            shown = self._elided(self._bold_metrics, name or tr("For everybody"), area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(self._font)

    def paint_block(self, block: Block, *, chosen: bool) -> None:
        """An item where it stands."""
        self._paint_card(block, block.area, block.clock, block.minutes, chosen=chosen)

    def paint_held(self, drag: Drag, now: QRect, *, chosen: bool) -> None:
        """The item that is held by the mouse, with the time and the minutes that it would have where it is `now`."""
        block, scale = drag.block, self._scale
        minutes = tr("%n min", n=scale.stretched_to(drag, now)) if drag.stretching else block.minutes
        self._paint_card(block, now, f"{scale.begins_at(drag, now):%H:%M}", minutes, chosen=chosen, lifted=True)

    def paint_drawn(self, area: QRect) -> None:
        """What is being drawn where nothing was: when, and for how long."""
        place, minutes = self._scale.drawn_place(area)
        self._painter.setPen(QPen(self._theme["link"], 1, Qt.PenStyle.DashLine))
        self._painter.setBrush(self._theme["tint"])
        self._painter.drawRoundedRect(area.adjusted(0, 0, -1, 0), 4, 4)
        self._painter.setPen(self._theme["ink"])
        said = f"{place.at:%H:%M} · " + tr("%n min", n=minutes)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        self._painter.drawText(area.adjusted(10, 2, -6, 0), flags, said)

    def _paint_card(
        self, block: Block, area: QRect, clock: str, minutes: str, *, chosen: bool, lifted: bool = False
    ) -> None:
        painter, metrics = self._painter, self._metrics
        fill, edge, bar = self._colours(block, chosen)
        painter.setPen(QPen(self._theme["link"] if chosen or lifted else edge, 2 if chosen else 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(area.adjusted(0, 0, -1, 0), 4, 4)
        painter.fillRect(QRect(area.left() + 1, area.top() + 2, 3, area.height() - 3), bar)
        high = metrics.height()
        above = min(2, (area.height() - high) // 2)  # an item of one line has it in the middle
        text = area.adjusted(10, above, -6, -1)
        top = text.top()
        painter.setPen(self._theme["declined"] if block.wrong else self._theme["quiet"])
        painter.drawText(QRect(text.left(), top, min(90, text.width()), high), Qt.AlignmentFlag.AlignLeft, clock)
        painter.setPen(self._theme["ink"])
        if area.height() < 2 * high:
            left = text.left() + metrics.horizontalAdvance(clock) + 8
            room = text.right() - left
            line = self._elided(metrics, block.title if not block.people else f"{block.title} · {block.people}", room)
            painter.drawText(QRect(left, top, room, high), Qt.AlignmentFlag.AlignLeft, line)
            return
        if text.width() > metrics.horizontalAdvance(clock + minutes) + 12:  # beside the clock, where both have room
            painter.setPen(self._theme["quiet"])
            painter.drawText(QRect(text.left(), top, text.width(), high), Qt.AlignmentFlag.AlignRight, minutes)
        painter.setPen(self._theme["ink"])
        self._paint_lines(text.adjusted(0, high, 0, 0), block)

    def _paint_lines(self, area: QRect, block: Block) -> None:
        """The title in bold on one or two lines, then the people in as many as there is room for."""
        painter, metrics, high = self._painter, self._bold_metrics, self._bold_metrics.height()
        painter.setFont(self._bold)
        wraps = metrics.horizontalAdvance(block.title) > area.width() and area.height() >= 3 * high
        title = QRect(area.left(), area.top(), area.width(), high * (2 if wraps else 1))
        if wraps:
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, block.title)
        else:
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft, self._elided(metrics, block.title, area.width()))
        painter.setFont(self._font)
        below = area.adjusted(0, title.height(), 0, 0)
        if block.people and below.height() >= high:
            painter.setPen(self._theme["quiet"])
            below.setHeight(below.height() // high * high)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, block.people)

    def _colours(self, block: Block, chosen: bool) -> tuple[QColor, QColor, QColor]:
        """Of the card, its edge and the bar that tells its kind."""
        kind = block.row.kind.value
        fill = self._theme["tint"] if chosen else self._theme["header"]
        if kind in ("break", "meal", "reception", "blocker", "other"):
            return (fill if chosen else self._theme["side"]), self._theme["edge"], self._theme["none"]
        bar = self._theme["represented"] if kind in ("panel", "questions") else self._theme["accent"]
        if kind in ("ceremony", "performance", "signing", "exhibition"):
            bar = self._theme["gold"]
        return fill, self._theme["edge"], self._theme["declined"] if block.wrong else bar

    @staticmethod
    def _elided(metrics: QFontMetrics, text: str, room: int) -> str:
        return elided(metrics, text, room)
