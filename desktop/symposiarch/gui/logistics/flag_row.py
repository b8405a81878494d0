"""The row of flags as one sees it: neutral plates with codes and names, moved with the mouse or with keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme, bold
from symposiarch.gui.words import tr
from symposiarch.planning.logistics.flags import FlagReason, FlagRow

NARROWEST, WIDEST = 78, 104
CLOTH = QSize(52, 35)
TOP = 26
POLE = 62
HEIGHT = 150


class FlagPicture(QWidget):
    """Draws the flags that stand in the row, from the observer's left. It takes no side: no colours, only codes."""

    chosen = Signal(str)
    moved = Signal(str, int)
    """A state, and the place from the left, from 1, to which it was carried."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.flags: tuple[FlagRow, ...] = ()
        self.current = ""
        self.can_edit = True
        self._carried = ""
        self._over: int | None = None
        self._pressed_at = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("flagPicture")
        self.setAccessibleName(tr("The row of flags"))
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self.update)

    def show_flags(self, rows: Sequence[FlagRow]) -> None:
        self.flags = tuple(row for row in rows if row.shown)
        self.setMinimumWidth(NARROWEST * max(1, len(self.flags)))
        self.update()

    def choose(self, state: str) -> None:
        self.current = state
        self.update()

    # Where a flag stands

    def _width(self) -> float:
        return min(WIDEST, self.width() / max(1, len(self.flags)))

    def _left(self) -> float:
        return (self.width() - self._width() * len(self.flags)) / 2

    def middle_of(self, at: int) -> QPointF:
        """The middle of the cloth of the flag at this position, from 0."""
        return QPointF(self._left() + self._width() * (at + 0.5), TOP + CLOTH.height() / 2)

    def _position(self, x: float) -> int:
        at = int((x - self._left()) // self._width())
        return max(0, min(len(self.flags) - 1, at))

    # Mouse and keys

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.flags:
            return
        flag = self.flags[self._position(event.position().x())]
        self._pressed_at = event.position()
        self._carried = flag.id
        self.current = flag.id
        self.chosen.emit(flag.id)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position() - self._pressed_at).manhattanLength() > 8
        if self._carried and self.can_edit and (far or self._over is not None):
            self._over = self._position(event.position().x())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, over = self._carried, self._over
        self._carried, self._over = "", None
        self.unsetCursor()
        self.update()
        if carried and over is not None and self.flags[over].id != carried:
            self.moved.emit(carried, over + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self.flags:
            super().keyPressEvent(event)
            return
        at = next((at for at, flag in enumerate(self.flags) if flag.id == self.current), None)
        wanted = 0 if at is None else at + step
        if not 0 <= wanted < len(self.flags):
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and at is not None and self.can_edit:
            self.moved.emit(self.current, wanted + 1)
        else:
            self.current = self.flags[wanted].id
            self.chosen.emit(self.current)
            self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, flag in enumerate(self.flags):
            self._paint_flag(painter, at, flag)
        if self._over is not None:
            after = self._over > next(at for at, flag in enumerate(self.flags) if flag.id == self._carried)
            x = self._left() + self._width() * (self._over + (1 if after else 0))
            painter.setPen(QPen(self._theme["link"], 2))
            painter.drawLine(QPointF(x, 8), QPointF(x, HEIGHT - 8))

    def _paint_flag(self, painter: QPainter, at: int, flag: FlagRow) -> None:
        theme, middle, width = self._theme, self.middle_of(at), self._width()
        cloth = QRectF(middle.x() - CLOTH.width() / 2, TOP, CLOTH.width(), CLOTH.height())
        painter.setPen(theme["quiet"])
        painter.drawText(QRectF(middle.x() - width / 2, 4, width, 18), Qt.AlignmentFlag.AlignCenter, str(flag.place))
        painter.setPen(QPen(theme["edge"], 2))
        painter.drawLine(cloth.topLeft() + QPointF(0, -3), QPointF(cloth.left(), TOP + POLE))
        host = flag.reason in (FlagReason.HOST, FlagReason.ORGANISATION)
        painter.setPen(QPen(theme["gold" if host else "edge"], 2 if host else 1))
        painter.setBrush(theme["tint" if flag.id == self.current else "panel"])
        painter.drawRect(cloth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if flag.id == self.current and self.hasFocus():
            painter.setPen(QPen(theme["link"], 1))
            painter.drawRect(cloth.adjusted(-4, -4, 4, 4))
        font = bold(self.font())
        painter.setFont(font)
        painter.setPen(theme["ink"])
        painter.drawText(cloth, Qt.AlignmentFlag.AlignCenter, flag.code)
        painter.setFont(self.font())
        name = QRectF(middle.x() - width / 2 + 2, TOP + POLE + 4, width - 4, HEIGHT - TOP - POLE - 6)
        painter.setPen(theme["ink"])
        text = f"{flag.name}\n♪" if flag.anthem else flag.name
        painter.drawText(
            name, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text
        )
