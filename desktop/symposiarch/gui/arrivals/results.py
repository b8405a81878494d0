"""Whom the letters may mean: large rows, each with its state in colour and word, its table and seat."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QScroller, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from symposiarch.gui.arrivals.words import name_words, office_words, part_words, state_colour, state_words
from symposiarch.gui.people.seats import seat_words, table_words
from symposiarch.gui.qt import NOWHERE, Index, override
from symposiarch.gui.theme import Theme, in_type
from symposiarch.gui.words import elided, tr

if TYPE_CHECKING:
    from symposiarch.planning.arrivals.rows import DoorRow

ROW_HEIGHT = 64
"""Pixels: what a finger hits without aiming."""

ROW = int(Qt.ItemDataRole.UserRole)


class ResultsModel(QAbstractListModel):
    """The rows that were found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[DoorRow] = ()

    def show_rows(self, rows: Sequence[DoorRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return name_words(row.head)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (name_words(row.head), seat_words(row.seat), state_words(row)) if part)
        return None


class Results(QListView):
    """The list under the search field. It never takes the keyboard: the search field moves it."""

    chosen = Signal()
    """Another row is the current one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model_of = ResultsModel(self)
        self.hint = ""
        self._theme = theme
        self._settling = False
        self.setModel(self.model_of)
        self.setItemDelegate(RowPainter(theme, self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(self._current_changed)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.setAccessibleName(tr("Whom the letters may mean"))

    def _current_changed(self) -> None:
        if not self._settling:
            self.chosen.emit()

    def show_rows(self, rows: Sequence[DoorRow], *, hint: str, keep: int | None = None) -> None:
        """Show these; the current one is the first, or the one with the attendee's id `keep`, if it is there."""
        if hint != self.hint:
            self.viewport().update()  # no row may have changed: the one name follows the other in vain
        self.hint = hint
        self._settling = True
        if rows is not self.model_of.rows:
            self.model_of.show_rows(rows)
        at = 0 if keep is None else next((at for at, row in enumerate(rows) if row.head.id == keep), -1)
        self.setCurrentIndex(self.model_of.index(at) if 0 <= at < len(rows) else QModelIndex())
        self._settling = False

    def replace_rows(self, fresh: dict[int, DoorRow]) -> None:
        """The same rows as they are now, in their old order: who has just come in does not jump away."""
        keep = self.current()
        rows = [fresh[row.head.id] for row in self.model_of.rows if row.head.id in fresh]
        top = self.verticalScrollBar().value()
        self.show_rows(rows, hint=self.hint, keep=keep.head.id if keep else -1)
        self.verticalScrollBar().setValue(top)

    def current(self) -> DoorRow | None:
        index = self.currentIndex()
        return self.model_of.rows[index.row()] if index.isValid() else None

    def step(self, step: int) -> None:
        """Make the row so many further down the current one."""
        count = self.model_of.rowCount()
        if count:
            at = max(0, min(count - 1, self.currentIndex().row() + step))
            self.setCurrentIndex(self.model_of.index(at))

    @override
    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if not self.model_of.rows and self.hint:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme["quiet"])
            font = self.font()
            font.setPixelSize(in_type(16))
            painter.setFont(font)
            room = self.viewport().rect().adjusted(24, 28, -24, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.hint)


class _Face(NamedTuple):
    """A font and its measures: made once, as a key stroke paints many rows."""

    font: QFont
    metrics: QFontMetrics

    @classmethod
    def of(cls, font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> _Face:
        face = QFont(font)
        face.setPixelSize(in_type(pixels))
        face.setWeight(weight)
        return cls(face, QFontMetrics(face))


class _Faces(NamedTuple):
    name: _Face
    native: _Face
    table: _Face
    small: _Face


@cache
def _faces(family: str) -> _Faces:
    """The fonts of a row, by the window's own font as Qt writes it down."""
    font = QFont()
    font.fromString(family)
    bold = QFont.Weight.DemiBold
    return _Faces(_Face.of(font, 18, bold), _Face.of(font, 15), _Face.of(font, 15, bold), _Face.of(font, 13))


class RowPainter(QStyledItemDelegate):
    """A row: the state as a disc, the name large, the office under it, table and seat at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, in_type(ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DoorRow = index.data(ROW)
        theme = self._theme
        painter.save()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme["tint"])
        painter.setPen(theme["line"])
        painter.drawLine(area.left() + 12, area.bottom(), area.right() - 12, area.bottom())
        self._disc(painter, row, area)
        option_font: QFont = option.font
        faces = _faces(option_font.toString())
        right = self._right(painter, row, area, faces)
        left = area.left() + 44
        room = max(40, right - left - 12)
        ink = theme["quiet"] if row.arrived else theme["ink"]
        self._line(
            painter,
            faces,
            ink,
            QRect(left, area.top() + in_type(8), room, in_type(26)),
            name_words(row.head),
            row.head.native_name,
        )
        below = " · ".join(part for part in (part_words(row.head), office_words(row.head)) if part)
        if below:
            painter.setFont(faces.small.font)
            painter.setPen(theme["quiet"])
            cut = elided(faces.small.metrics, below, room)
            painter.drawText(
                QRect(left, area.top() + in_type(36), room, in_type(20)), Qt.AlignmentFlag.AlignVCenter, cut
            )
        painter.restore()

    def _disc(self, painter: QPainter, row: DoorRow, area: QRect) -> None:
        """Filled with a tick for who is in, a ring for who is not: the shape tells it without the colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme[state_colour(row)]
        disc = QRectF(area.left() + 14, area.center().y() - 9, 18, 18)
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidthF(2)
        painter.setPen(pen)
        if row.arrived:
            painter.setBrush(colour)
            painter.drawEllipse(disc)
            pen.setColor(self._theme["panel"])
            painter.setPen(pen)
            x, y = disc.center().x(), disc.center().y()
            painter.drawPolyline([QPointF(x - 4, y), QPointF(x - 1, y + 3.5), QPointF(x + 4.5, y - 3.5)])
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc)
        if row.matters and not row.arrived:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme["gold"])
            painter.drawEllipse(QRectF(disc.right() - 5, disc.top() - 3, 8, 8))

    def _right(self, painter: QPainter, row: DoorRow, area: QRect, faces: _Faces) -> int:
        """The table, and the state under them. Gives where they begin."""
        seat, state = table_words(row.seat), state_words(row)
        width = max(faces.table.metrics.horizontalAdvance(seat), faces.small.metrics.horizontalAdvance(state)) + 4
        left = area.right() - 14 - width
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if seat:
            painter.setFont(faces.table.font)
            painter.setPen(self._theme["ink"])
            painter.drawText(QRect(left, area.top() + in_type(9), width, in_type(24)), end, seat)
        painter.setFont(faces.small.font)
        painter.setPen(self._theme["quiet"])
        painter.drawText(QRect(left, area.top() + in_type(36), width, in_type(20)), end, state)
        return left

    def _line(self, painter: QPainter, faces: _Faces, ink: Any, room: QRect, name: str, native: str) -> None:
        """A long name is set smaller before it is cut; the one in the own script is told whole or not at all."""
        face = faces.name if faces.name.metrics.horizontalAdvance(name) <= room.width() else faces.table
        metrics = face.metrics
        cut = elided(metrics, name, room.width())
        painter.setFont(face.font)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)
        used = metrics.horizontalAdvance(cut) + 10
        if native and native != name and faces.native.metrics.horizontalAdvance(native) <= room.width() - used:
            painter.setFont(faces.native.font)
            painter.setPen(self._theme["quiet"])
            painter.drawText(room.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, native)
