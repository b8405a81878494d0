"""Those who have no seat yet: by rank, to be dragged onto the plan or put there by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
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
from symposiarch.gui.seating.words import head_name
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.heads import Head

LINE = 28
MOST_LINES = 7


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads: tuple[Head, ...] = ()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        head = self.heads[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return head_name(head)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part for part in (head_name(head), head.native_name, head.title, head.organisation) if part
            )
        return None


class _Paint(QStyledItemDelegate):
    """A dot in the guest's colour, the name, and quietly for whom they come or what they are."""

    def __init__(self, theme: Theme, parent: UnseatedList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        head = self._list.rows.heads[index.row()]
        theme, area = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme["tint"])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._list.colouring.of(head) if self._list.colouring is not None else theme["none"])
        painter.drawEllipse(QPoint(area.left() + 10, area.center().y() + 1), 4, 4)
        text = area.adjusted(22, 0, -6, 0)
        metrics = painter.fontMetrics()
        name = metrics.elidedText(head_name(head), Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(theme["ink"])
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)
        rest = text.adjusted(metrics.horizontalAdvance(name) + 8, 0, 0, 0)
        if rest.width() > 50:
            painter.setPen(theme["quiet"])
            more = tr("for {name}", name=head.principal) if head.role.value == "representative" else head.native_name
            more = more or head.title or head.organisation
            shown = metrics.elidedText(more, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class UnseatedList(QListView):
    """What is dragged from here is told point by point: the plan draws it."""

    carried = Signal(int, QPoint)
    """A guest is dragged; the point is of the screen."""
    let_go = Signal(int, QPoint)
    given_up = Signal()
    wanted = Signal(int)
    """Enter or a double click: the guest is to have the seat that is selected, or the best free one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = _Rows(self)
        self.colouring: Colouring | None = None
        self.can_edit = True
        self._pressed: tuple[QPoint, int] | None = None
        self._carrying: int | None = None
        self.setModel(self.rows)
        self.setItemDelegate(_Paint(theme, self))
        self.setObjectName("unseated")
        self.setAccessibleName(tr("Guests without a seat"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("plain", True)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self.rows.heads[index.row()].id))
        theme.changed.connect(self.viewport().update)

    def show_heads(self, heads: Sequence[Head], colouring: Colouring | None) -> None:
        """Show these; whoever was chosen stays chosen."""
        chosen = self.current()
        self.colouring = colouring
        if tuple(heads) != self.rows.heads:
            self.rows.beginResetModel()
            self.rows.heads = tuple(heads)
            self.rows.endResetModel()
            if chosen is not None:
                self.choose(chosen)
        self.setFixedHeight(min(MOST_LINES, max(1, len(heads))) * LINE + 4)
        self.setVisible(bool(heads))
        self.viewport().update()

    def current(self) -> int | None:
        index = self.currentIndex()
        return self.rows.heads[index.row()].id if index.isValid() and index.row() < len(self.rows.heads) else None

    def choose(self, guest: int) -> None:
        """Select a guest and bring them into sight."""
        row = next((at for at, head in enumerate(self.rows.heads) if head.id == guest), None)
        if row is not None:
            self.setCurrentIndex(self.rows.index(row))
            self.scrollTo(self.rows.index(row))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.can_edit:
            self._pressed = (event.position().toPoint(), self.rows.heads[index.row()].id)

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
