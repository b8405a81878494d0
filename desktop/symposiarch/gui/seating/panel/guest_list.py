"""A list of guests beside the plan: each may be dragged onto it. What is dragged is told point by point: the plan draws
it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from symposiarch.gui.qt import NOWHERE, Index, override
from symposiarch.gui.theme import Theme, in_type
from symposiarch.gui.words import elided

LINE = 28
LEAD = 30
"""The width of what stands before the dots: the numbers of seats."""
BEFORE_NAME = 22
"""The width of a dot with what is free around it."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows: a dot in the guest's colour, the name, and quietly what else is known."""

    key: int
    guest: int | None
    """Who is dragged by this line (attendee)."""
    name: str
    more: str = ""
    """After the name, where there is room."""
    lead: str = ""
    """Before the dot."""
    end: str = ""
    """At the right; where the name has no room beside it, no more than two fifths of the line."""
    dot: QColor | None = None
    ring: bool = False
    """Around the dot, as on the plan: the guest of honour. It says so alone where the words have no room."""
    wrong: QColor | None = None
    """A second dot at the right: something is wrong."""
    tip: str = ""

    @property
    def spoken(self) -> str:
        """The line as it is read aloud."""
        return self.tip.replace("\n", ", ") or self.name

    def end_within(self, metrics: QFontMetrics, room: int) -> str:
        """What stands at the right of so many pixels, which it shares with the name."""
        both = metrics.horizontalAdvance(self.name) + 8 + metrics.horizontalAdvance(self.end)
        if self.ring and both > room:
            return ""
        return elided(metrics, self.end, max(room - metrics.horizontalAdvance(self.name) - 8, room * 2 // 5))


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return line.tip
        return None


class _Paint(QStyledItemDelegate):
    def __init__(self, theme: Theme, rows: _Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = rows

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, in_type(LINE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = self._rows.lines[index.row()], self._theme
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme["tint"])
        area.adjust(0, 0, -6, 0)
        painter.setPen(theme["quiet"])
        if line.lead:
            wide = in_type(LEAD)
            lead = QRect(area.left() + 4, area.top(), wide - 8, area.height())
            painter.drawText(lead, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.lead)
            area.setLeft(area.left() + wide)
        if line.wrong is not None:
            self._dot(painter, area.right() - 4, area, line.wrong)
            area.setRight(area.right() - 14)
        if line.end:
            metrics = painter.fontMetrics()
            end = line.end_within(metrics, area.width() - BEFORE_NAME)
            painter.setPen(theme["quiet"])
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, end)
            area.setRight(area.right() - metrics.horizontalAdvance(end) - 8)
        if line.dot is not None:
            self._dot(painter, area.left() + 10, area, line.dot)
            if line.ring:
                painter.setPen(QPen(theme["gold"], 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPoint(area.left() + 10, area.center().y() + 1), 7, 7)
        self._name(painter, area.adjusted(BEFORE_NAME, 0, 0, 0), line)
        painter.restore()

    def _dot(self, painter: QPainter, x: int, area: QRect, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPoint(x, area.center().y() + 1), 4, 4)

    def _name(self, painter: QPainter, area: QRect, line: Line) -> None:
        metrics = painter.fontMetrics()
        name = elided(metrics, line.name, area.width())
        painter.setPen(self._theme["ink" if line.guest is not None else "quiet"])
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        rest = area.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0)
        if rest.width() > 50:
            painter.setPen(self._theme["quiet"])
            shown = elided(metrics, line.more, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)


class GuestList(QListView):
    """As high as its lines, up to `most_lines`; whoever was chosen stays chosen."""

    carried = Signal(int, QPoint)
    """A guest (attendee) is dragged; the point is of the screen."""
    let_go = Signal(int, QPoint)
    given_up = Signal()
    wanted = Signal(int)
    """Enter or a double click on a line, by its key."""

    most_lines = 7

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = _Rows(self)
        self.can_edit = True
        self._pressed: tuple[QPoint, int] | None = None
        self._carrying: int | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_Paint(theme, self.rows, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("plain", True)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self.rows.lines[index.row()].key))
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        chosen = self.current()
        if tuple(lines) != self.rows.lines:
            self.rows.beginResetModel()
            self.rows.lines = tuple(lines)
            self.rows.endResetModel()
            if chosen is not None:
                self.choose(chosen)
        self.setFixedHeight(min(self.most_lines, max(1, len(lines))) * in_type(LINE) + 4)
        self.setVisible(bool(lines))
        self.viewport().update()

    @property
    def carrying(self) -> bool:
        """Whether a guest is being dragged."""
        return self._carrying is not None

    def current(self) -> int | None:
        """The key of the line that is chosen."""
        index = self.currentIndex()
        return self.rows.lines[index.row()].key if index.isValid() and index.row() < len(self.rows.lines) else None

    def choose(self, key: int) -> None:
        """Choose a line and bring it into sight."""
        row = next((at for at, line in enumerate(self.rows.lines) if line.key == key), None)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row))
            self.scrollTo(self.rows.index(row))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.can_edit:
            guest = self.rows.lines[index.row()].guest
            self._pressed = (event.position().toPoint(), guest) if guest is not None else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        start, guest = self._pressed
        far = (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance()
        if self._carrying is None and far:
            self._carrying = guest
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carrying is not None:
            self.carried.emit(guest, event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        guest, self._carrying, self._pressed = self._carrying, None, None
        self.unsetCursor()
        if guest is not None:
            self.let_go.emit(guest, event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.wanted.emit(current)
        elif event.key() == Qt.Key.Key_Escape and self._carrying is not None:
            self._carrying = self._pressed = None
            self.unsetCursor()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
