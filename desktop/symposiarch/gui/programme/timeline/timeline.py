"""The programme on the clock: a column for each room, items dragged to move and their lower edge to lengthen.

Painted by hand: a drag repaints nothing but what it moves over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from symposiarch.gui.programme.timeline.blocks import Block, Drag, Place
from symposiarch.gui.programme.timeline.painting import DayPainter
from symposiarch.gui.programme.timeline.scale import HEADER, SNAP, scale_of
from symposiarch.gui.programme.words import item_title, people_words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr, what_is

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow

EDGE = 7
"""Pixels at the lower edge of an item by which it is lengthened."""
USUAL = 30
"""Minutes of an item that a double click asks for."""


class Timeline(QAbstractScrollArea):
    """One day. `item_moved` and `item_stretched` ask for a change; what is drawn follows the rows that come back."""

    item_chosen = Signal(object)
    item_opened = Signal(int)
    item_moved = Signal(int, object)
    """The item and the `Place` it was dropped at."""
    item_stretched = Signal(int, int)
    """The item and its new minutes."""
    item_drawn = Signal(object, int)
    """The `Place` of an item that is wanted where nothing was, and its minutes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.can_edit = True
        self.languages: Sequence[str] = ("en",)
        self.blocks: list[Block] = []
        self.scale = scale_of((), {})
        self.chosen: int | None = None
        self._drag: Drag | None = None
        self._drawn_from: QPoint | None = None
        self._drawn: QRect | None = None
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
        self.scale = scale_of(shown, rooms_of_event)
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
        """Give every item its place in the width that there is."""
        self.scale = self.scale.for_width(self.viewport().width())
        areas = self.scale.areas([block.row for block in self.blocks])
        for block in self.blocks:
            block.area = areas[block.row.id]
        across, down = self.scale.size
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, down - room.height()) if self.blocks else 0)
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setRange(0, max(0, across - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        day = DayPainter(painter, self._theme, self.font(), self.scale)
        painter.fillRect(event.rect(), self._theme["panel"])
        offset = self._offset()
        seen = event.rect().translated(offset)
        painter.translate(-offset)
        if self.blocks:
            day.paint_hours(seen)
        drag = self._drag if self._drag is not None and self._drag.moved else None
        for block in self.blocks:
            if (drag is None or block is not drag.block) and block.area.intersects(seen):
                day.paint_block(block, chosen=block.row.id == self.chosen)
        if drag is not None and drag.now is not None:
            day.paint_held(drag, drag.now, chosen=drag.block.row.id == self.chosen)
        if self._drawn is not None:
            day.paint_drawn(self._drawn)
        painter.resetTransform()
        day.paint_header(self.viewport().width(), offset)
        if not self.blocks:
            painter.setPen(self._theme["quiet"])
            area = self.viewport().rect().adjusted(40, 60, -40, -40)
            said = self._empty if self.can_edit else what_is(self._empty)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, said)
        painter.end()

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
        at = point + self._offset()
        if block is not None and self.can_edit:
            self._drag = Drag(block, at, stretching=block.area.bottom() - at.y() < EDGE)
        elif self._may_draw(point):
            self._drawn_from = at

    def _may_draw(self, point: QPoint) -> bool:
        """Whether a new item may be drawn from here: a day has a clock once something is on it."""
        on_the_clock = point.y() >= HEADER and self.scale.may_draw_at(point + self._offset())
        return bool(self.can_edit and self.blocks and on_the_clock)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._drawn_from is not None:
            self._draw_to(point + self._offset())
            return
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
        drag.now = self.scale.held_area(drag, at)
        if drag.now != before:
            self.viewport().update(before.united(drag.now).adjusted(-3, -3, 3, 3).translated(-self._offset()))

    def _draw_to(self, at: QPoint) -> None:
        start = self._drawn_from
        if start is not None and (self._drawn is not None or (at - start).manhattanLength() >= 5):
            self._drawn = self.scale.drawn_area(start, at)
            self.viewport().update()

    def _take_drawn(self, drawn: QRect) -> None:
        place, minutes = self.scale.drawn_place(drawn)
        self.viewport().update()
        self.item_drawn.emit(place, minutes)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn, self._drawn, self._drawn_from = self._drawn, None, None
        if drawn is not None:
            self._take_drawn(drawn)
        drag, self._drag = self._drag, None
        if drag is None or not drag.moved or drag.now is None:
            return
        self.viewport().update()
        row = drag.block.row
        if drag.stretching:
            minutes = self.scale.stretched_to(drag, drag.now)
            if minutes != row.minutes:
                self.item_stretched.emit(row.id, minutes)
        else:
            place = self.scale.dropped_at(drag, drag.now)
            if place is not None:
                self.item_moved.emit(row.id, place)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        block = self.block_at(point)
        if block is not None:
            self._drag = None
            self.item_opened.emit(block.row.id)
        elif event.button() == Qt.MouseButton.LeftButton and self._may_draw(point):
            at = point + self._offset()
            self._take_drawn(self.scale.drawn_area(at, at + QPoint(0, round(USUAL * self.scale.per_minute))))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the items by time; with Ctrl the chosen item moves by five minutes."""
        keys = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = keys.get(Qt.Key(event.key()))
        block = next((block for block in self.blocks if block.row.id == self.chosen), None)
        if event.key() == Qt.Key.Key_Escape and (self._drag is not None or self._drawn_from is not None):
            self._drag = self._drawn = self._drawn_from = None
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
