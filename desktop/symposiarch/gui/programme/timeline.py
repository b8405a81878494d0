"""The programme on the clock: a column for each room, items dragged to move and their lower edge to lengthen.

Painted by hand: a drag repaints nothing but what it moves over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from symposiarch.gui.programme.blocks import Block, Drag, Place, lanes_of
from symposiarch.gui.programme.words import item_title, people_words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.programme.rows import ItemRow

SNAP = 5
GUTTER = 54
HEADER = 30
ABOVE = 10  # so that the first hour is read whole under the header
EDGE = 7
NARROWEST = 132
GAP = 3
LEAST_PER_MINUTE, MOST_PER_MINUTE = 1.6, 3.4  # pixels: a day of short addresses is drawn larger
SHORTEST = 15  # pixels that an item is drawn high at least, so that it can be read and taken hold of


class Timeline(QAbstractScrollArea):
    """One day. `item_moved` and `item_stretched` ask for a change; what is drawn follows the rows that come back."""

    item_chosen = Signal(object)
    item_opened = Signal(int)
    item_moved = Signal(int, object)
    """The item and the `Place` it was dropped at."""
    item_stretched = Signal(int, int)
    """The item and its new minutes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.can_edit = True
        self.languages: Sequence[str] = ("en",)
        self.blocks: list[Block] = []
        self.rooms: list[tuple[int | None, str]] = []
        self.chosen: int | None = None
        self.per_minute = LEAST_PER_MINUTE
        self._first = datetime.combine(date(2000, 1, 1), time(9))
        self._last = self._first + timedelta(hours=9)
        self._drag: Drag | None = None
        self._bold = QFont(self.font())
        self._metrics = self._bold_metrics = QFontMetrics(self._bold)
        self._empty = tr("Nothing is on this day yet. Type the first item in the line below, or drop a file here.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Timeline of the programme"))
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_day(
        self,
        rows: Sequence[ItemRow],
        day: date | None,
        wrong: frozenset[int],
        rooms_of_event: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        """The items of one day, those in `wrong` marked; with a column for each room of the event, used yet or not."""
        shown = [row for row in rows if row.day == day and not row.all_day]
        rooms: dict[int | None, str] = dict[int | None, str](rooms_of_event.items())
        for row in shown:
            if row.room_id is not None and row.depth == 0:
                rooms.setdefault(row.room_id, row.room)
        self.rooms = list(rooms.items()) or [(None, "")]
        if shown:
            first = min(row.begins for row in shown).replace(tzinfo=None)
            last = max(row.ends for row in shown).replace(tzinfo=None)
            self._first = first.replace(minute=0)
            shortest = min((row.minutes for row in shown if row.minutes), default=30)
            self.per_minute = min(MOST_PER_MINUTE, max(LEAST_PER_MINUTE, 18 / max(shortest, SNAP)))
            self._last = max(last, self._first + timedelta(hours=2)) + timedelta(minutes=45)
        self.blocks = [
            Block(
                row,
                QRect(),
                item_title(row, self.languages),
                people_words(row.roles),
                row.id in wrong,
                ("⚑ " if row.pinned else "") + ("! " if row.id in wrong else "") + f"{row.begins:%H:%M}",
                tr("%n min", n=row.minutes),
            )
            for row in shown
        ]
        self._arrange()
        self.viewport().update()

    def _arrange(self) -> None:
        """Give every item its place. The parts of a panel are drawn inside of it, and what clashes side by side."""
        width = self._room_width()
        at = {key: place for place, (key, _) in enumerate(self.rooms)}
        areas: dict[int, QRect] = {}
        lanes = lanes_of([block.row for block in self.blocks if block.row.depth == 0])
        for block in self.blocks:
            row = block.row
            top = self._y(row.begins.replace(tzinfo=None))
            height = max(round(row.minutes * self.per_minute), SHORTEST)
            around = areas.get(row.parent_id or 0)
            if around is not None:
                indent = min(around.width() // 2, 150)
                left, across = around.left() - GAP + indent, around.width() + 2 * GAP - indent
            elif row.room_id is None or row.room_id not in at:
                left, across = GUTTER, width * len(self.rooms)
            else:
                left, across = GUTTER + width * at[row.room_id], width
            lane, of = lanes.get(row.id, (0, 1))
            across //= of
            left += lane * across
            block.area = areas[row.id] = QRect(left + GAP, HEADER + top, across - 2 * GAP, height - 1)
        whole = HEADER + self._y(self._last) + 8 if self.blocks else 0
        self.verticalScrollBar().setRange(0, max(0, whole - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(24)
        across = GUTTER + width * len(self.rooms)
        self.horizontalScrollBar().setRange(0, max(0, across - self.viewport().width()))
        self.horizontalScrollBar().setPageStep(self.viewport().width())

    def _room_width(self) -> int:
        room = self.viewport().width() - GUTTER - 6
        return max(NARROWEST, room // max(1, len(self.rooms)))

    def _y(self, moment: datetime) -> int:
        return ABOVE + round((moment - self._first).total_seconds() / 60 * self.per_minute)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def choose(self, item_id: int | None) -> None:
        """Mark an item and bring it into sight."""
        self.chosen = item_id
        block = next((block for block in self.blocks if block.row.id == item_id), None)
        if block is not None:
            top, bar = block.area.top() - HEADER, self.verticalScrollBar()
            if not bar.value() <= top <= bar.value() + self.viewport().height() - 80:
                bar.setValue(max(0, top - 60))
        self.viewport().update()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._bold = QFont(self.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetrics(self.font()), QFontMetrics(self._bold)
        painter.fillRect(event.rect(), self._theme["panel"])
        offset = self._offset()
        seen = event.rect().translated(offset)
        painter.translate(-offset)
        if self.blocks:
            self._paint_hours(painter, seen)
        held = self._drag.block if self._drag is not None and self._drag.moved else None
        for block in self.blocks:
            if block is not held and block.area.intersects(seen):
                self._paint_block(painter, block, block.area)
        if held is not None and self._drag is not None and self._drag.now is not None:
            self._paint_block(painter, held, self._drag.now, lifted=True)
        painter.resetTransform()
        self._paint_header(painter, offset)
        if not self.blocks:
            painter.setPen(self._theme["quiet"])
            area = self.viewport().rect().adjusted(40, 60, -40, -40)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._empty)
        painter.end()

    def _paint_hours(self, painter: QPainter, seen: QRect) -> None:
        line, quiet = self._theme["line"], self._theme["quiet"]
        moment = self._first.replace(minute=0)
        right = GUTTER + self._room_width() * len(self.rooms)
        while moment <= self._last:
            y = HEADER + self._y(moment)
            if seen.top() - 20 <= y <= seen.bottom() + 20 and y >= HEADER:
                painter.setPen(line)
                painter.drawLine(GUTTER, y, right, y)
                painter.setPen(quiet)
                painter.drawText(QRect(0, y - 9, GUTTER - 8, 18), Qt.AlignmentFlag.AlignRight, f"{moment:%H:%M}")
            moment += timedelta(hours=1)
        painter.setPen(line)
        for place in range(len(self.rooms) + 1):
            x = GUTTER + self._room_width() * place
            painter.drawLine(x, seen.top(), x, seen.bottom())

    def _paint_header(self, painter: QPainter, offset: QPoint) -> None:
        painter.fillRect(0, 0, self.viewport().width(), HEADER - 1, self._theme["header"])
        painter.setPen(self._theme["line"])
        painter.drawLine(0, HEADER - 1, self.viewport().width(), HEADER - 1)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme["quiet"])
        width = self._room_width()
        metrics = QFontMetrics(font)
        for place, (_, name) in enumerate(self.rooms):
            area = QRect(GUTTER + width * place - offset.x() + 8, 0, width - 12, HEADER - 1)
            shown = metrics.elidedText(name or tr("For everybody"), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(self.font())

    def _paint_block(self, painter: QPainter, block: Block, area: QRect, *, lifted: bool = False) -> None:
        row = block.row
        chosen = row.id == self.chosen
        fill, edge, bar = self._colours(block, chosen)
        painter.setPen(QPen(self._theme["link"] if chosen or lifted else edge, 2 if chosen else 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(area.adjusted(0, 0, -1, 0), 4, 4)
        painter.fillRect(QRect(area.left() + 1, area.top() + 2, 3, area.height() - 3), bar)
        metrics = self._metrics
        above = min(2, (area.height() - metrics.height()) // 2)  # an item of one line has it in the middle
        text = area.adjusted(10, above, -6, -1)
        clock = block.clock
        if lifted:
            begins = row.begins + timedelta(minutes=self._minutes_between(block.area.top(), area.top()))
            clock = f"{begins:%H:%M}"
        painter.setPen(self._theme["declined"] if block.wrong else self._theme["quiet"])
        painter.drawText(
            QRect(text.left(), text.top(), min(90, text.width()), metrics.height()), Qt.AlignmentFlag.AlignLeft, clock
        )
        painter.setPen(self._theme["ink"])
        if area.height() < 2 * metrics.height():
            left = text.left() + metrics.horizontalAdvance(clock) + 8
            room = text.right() - left
            line = block.title if not block.people else f"{block.title} · {block.people}"
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, text.top(), room, metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
            return
        minutes = block.minutes
        if lifted and self._drag is not None and self._drag.stretching:
            minutes = tr("%n min", n=round(area.height() / self.per_minute))
        if text.width() > 96:  # beside the clock, in a column that is wide enough for both
            painter.setPen(self._theme["quiet"])
            first = QRect(text.left(), text.top(), text.width(), metrics.height())
            painter.drawText(first, Qt.AlignmentFlag.AlignRight, minutes)
        painter.setPen(self._theme["ink"])
        lines = QRect(text.left(), text.top() + metrics.height(), text.width(), text.height() - metrics.height())
        self._paint_lines(painter, lines, block)

    def _paint_lines(self, painter: QPainter, area: QRect, block: Block) -> None:
        """The title in bold on one or two lines, then the people in as many as there is room for."""
        metrics, high = self._bold_metrics, self._bold_metrics.height()
        painter.setFont(self._bold)
        wraps = metrics.horizontalAdvance(block.title) > area.width() and area.height() >= 3 * high
        title = QRect(area.left(), area.top(), area.width(), high * (2 if wraps else 1))
        if wraps:
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, block.title)
        else:
            shown = metrics.elidedText(block.title, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft, shown)
        painter.setFont(self.font())
        below = area.adjusted(0, title.height(), 0, 0)
        if block.people and below.height() >= high:
            painter.setPen(self._theme["quiet"])
            below.setHeight(below.height() // high * high)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, block.people)

    def _colours(self, block: Block, chosen: bool) -> tuple[QColor, QColor, QColor]:
        kind = block.row.kind.value
        fill = self._theme["tint"] if chosen else self._theme["header"]
        if kind in ("break", "meal", "reception", "blocker", "other"):
            return (fill if chosen else self._theme["side"]), self._theme["edge"], self._theme["none"]
        bar = self._theme["represented"] if kind in ("panel", "questions") else self._theme["accent"]
        if kind in ("ceremony", "performance", "signing", "exhibition"):
            bar = self._theme["gold"]
        return fill, self._theme["edge"], self._theme["declined"] if block.wrong else bar

    # The mouse

    def block_at(self, point: QPoint) -> Block | None:
        """The item under a point of the viewport; a part lies over its whole."""
        at = point + self._offset()
        if point.y() < HEADER:
            return None
        return next((block for block in reversed(self.blocks) if block.area.contains(at)), None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        block = self.block_at(point)
        self.choose(block.row.id if block else None)
        self.item_chosen.emit(self.chosen)
        if block is not None and self.can_edit:
            at = point + self._offset()
            self._drag = Drag(block, at, stretching=block.area.bottom() - at.y() < EDGE)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._drag is None:
            block = self.block_at(point)
            edge = block is not None and block.area.bottom() - (point + self._offset()).y() < EDGE
            shape = Qt.CursorShape.SizeVerCursor if edge and self.can_edit else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        drag = self._drag
        at = point + self._offset()
        if not drag.moved and (at - drag.start).manhattanLength() < 5:
            return
        before = drag.now or drag.block.area
        drag.moved = True
        drag.now = self._held_area(drag, at)
        if drag.now != before:
            self.viewport().update(before.united(drag.now).adjusted(-3, -3, 3, 3).translated(-self._offset()))

    def _held_area(self, drag: Drag, at: QPoint) -> QRect:
        area = QRect(drag.block.area)
        step = SNAP * self.per_minute
        down = round((at.y() - drag.start.y()) / step)
        if drag.stretching:
            minutes = max(SNAP, drag.block.row.minutes + down * SNAP)
            area.setHeight(max(round(minutes * self.per_minute) - 1, 4))
            return area
        area.moveTop(area.top() + round(down * step))
        width = self._room_width()
        if drag.block.row.room_id is not None or abs(at.x() - drag.start.x()) > width // 2:
            place = max(0, min(len(self.rooms) - 1, (at.x() - GUTTER) // width))
            area.setLeft(GUTTER + width * place + GAP)
            area.setWidth(width - 2 * GAP)
        return area

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or not drag.moved or drag.now is None:
            return
        self.viewport().update()
        row = drag.block.row
        if drag.stretching:
            down = self._minutes_between(drag.block.area.bottom(), drag.now.bottom())
            minutes = max(SNAP, round((row.minutes + down) / SNAP) * SNAP)
            if minutes != row.minutes:
                self.item_stretched.emit(row.id, minutes)
            return
        moved = self._minutes_between(drag.block.area.top(), drag.now.top())
        at = row.begins.replace(tzinfo=None) + timedelta(minutes=moved)
        past = (at.minute % SNAP) + at.second / 60
        at -= timedelta(minutes=past) if past < SNAP / 2 else timedelta(minutes=past - SNAP)
        room = row.room_id
        if drag.now.left() != drag.block.area.left() or drag.now.width() != drag.block.area.width():
            room = self.rooms[(drag.now.left() - GUTTER) // self._room_width()][0]
        if moved or room != row.room_id:
            self.item_moved.emit(row.id, Place(at, room))

    def _minutes_between(self, one: int, other: int) -> int:
        return round((other - one) / self.per_minute / SNAP) * SNAP

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self.block_at(event.position().toPoint())
        if block is not None:
            self._drag = None
            self.item_opened.emit(block.row.id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the items by time; with Ctrl the chosen item moves by five minutes."""
        keys = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = keys.get(Qt.Key(event.key()))
        block = next((block for block in self.blocks if block.row.id == self.chosen), None)
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.viewport().update()
        elif step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and block is not None and self.can_edit:
            at = block.row.begins.replace(tzinfo=None) + timedelta(minutes=SNAP * step)
            self.item_moved.emit(block.row.id, Place(at, block.row.room_id))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and block is not None and self.can_edit:
            self.item_stretched.emit(block.row.id, max(SNAP, block.row.minutes + SNAP * step))
        elif self.blocks:
            ordered = [one.row.id for one in self.blocks]
            place = ordered.index(self.chosen) + step if self.chosen in ordered else 0
            self.choose(ordered[max(0, min(len(ordered) - 1, place))])
            self.item_chosen.emit(self.chosen)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 480)
