"""A row of widgets that goes on in the next line where the window is too narrow for it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from symposiarch.gui.items_layout import ItemsLayout
from symposiarch.gui.qt import override


class Flow(ItemsLayout):
    """Lays widgets out one after the other, `gap` pixels apart, and wraps.

    One of them may be `yielding`, a field to be typed into: it has what the others of its line leave, from its smallest
    width to its largest. One that begins another group stands further `apart` from what is before it in its line.
    """

    APART = 16

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, yielding: QWidget | None = None) -> None:
        super().__init__(parent)
        self._yielding = yielding
        self.gap = gap
        self.apart: QWidget | None = None

    def before(self, widget: QWidget | None) -> int:
        """What is left free before a widget that stands behind another."""
        return self.gap + (self.APART if widget is not None and widget is self.apart else 0)

    def put(self, at: int, widget: QWidget) -> None:
        """Put a widget at this place of the row, wherever it stood before."""
        held = next((item for item in self.items if item.widget() is widget), None)
        if held is None:
            self.addWidget(widget)
            held = self.items[-1]
        self.items.remove(held)
        self.items.insert(at, held)
        self.invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [item.sizeHint() for item in self.items if not item.isEmpty()]
        width = self._width([(item, item.sizeHint()) for item in self.items if not item.isEmpty()])
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the widgets that are seen. Returns the height that they need."""
        top = rect.y()
        for line in self._lines(rect.width()):
            high = max(size.height() for _, size in line)
            if move:
                left, spare = rect.x(), rect.width() - self._width(line)
                for at, (item, size) in enumerate(line):
                    left += self.before(item.widget()) if at else 0
                    if item.widget() is self._yielding:
                        size.setWidth(min(size.width() + max(0, spare), item.maximumSize().width()))
                    # In the middle of the line: a chip beside a field is less high.
                    item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                    left += size.width()
            top += high + self.gap
        return max(0, top - self.gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The widgets that are seen, with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        for item in self.items:
            if item.isEmpty():
                continue
            size, least = item.sizeHint(), item.minimumSize().width()
            # What is longer than a line of its own is as long as that, or as short as it can be.
            wide = least if self._yielding is not None and item.widget() is self._yielding else size.width()
            size.setWidth(max(min(wide, width), least))
            if not lines or self._width([*lines[-1], (item, size)]) > width:
                lines.append([])
            lines[-1].append((item, size))
        return lines

    def _width(self, line: list[tuple[QLayoutItem, QSize]]) -> int:
        return sum(size.width() for _, size in line) + sum(self.before(item.widget()) for item, _ in line[1:])
