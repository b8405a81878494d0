"""The sheets by group, each with one line of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from symposiarch.gui.documents.words import group_words
from symposiarch.gui.qt import Index, override
from symposiarch.gui.theme import SMALLEST_TYPE, Theme, bold, in_type, sized
from symposiarch.gui.words import elided, tr

if TYPE_CHECKING:
    from symposiarch.documents.catalogue import Sheet

ROW = 46
TITLE_ROW = 30
NAME, ABOUT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class SheetList(QListWidget):
    """Choose a sheet by mouse, by arrow keys or by typing its first letters."""

    sheet_chosen = Signal(str)

    def __init__(self, theme: Theme, sheets: Sequence[Sheet]) -> None:
        super().__init__()
        self.setItemDelegate(_SheetDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Sheets"))
        for group, title in group_words().items():
            of_group = [sheet for sheet in sheets if sheet.group == group]
            if of_group:
                QListWidgetItem(title, self).setFlags(Qt.ItemFlag.NoItemFlags)
            for sheet in of_group:
                row = QListWidgetItem(tr(sheet.title), self)
                row.setData(NAME, sheet.name)
                row.setData(ABOUT, tr(sheet.about))
                row.setToolTip(tr(sheet.about))
        theme.changed.connect(self.viewport().update)
        self.currentItemChanged.connect(self._tell)

    def choose(self, name: str) -> None:
        """Select the sheet of this name."""
        for at in range(self.count()):
            if self.item(at).data(NAME) == name:
                self.setCurrentRow(at)
                self.scrollToItem(self.item(at))

    def chosen(self) -> str | None:
        row = self.currentItem()
        return None if row is None else str(row.data(NAME))

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row is not None and row.data(NAME):
            self.sheet_chosen.emit(row.data(NAME))


class _SheetDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, in_type(ROW if index.data(NAME) else TITLE_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect.adjusted(12, 0, -8, 0)
        painter.save()
        small = sized(option.font, in_type(SMALLEST_TYPE))
        if not index.data(NAME):
            painter.setFont(small)
            painter.setPen(self._theme["quiet"])
            bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(area.adjusted(0, 0, 0, -4), bottom, str(index.data()).upper())
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, self._theme["tint"])
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(option.rect, self._theme["hover"])
            half = area.height() // 2
            for text, font, colour, part in (
                (str(index.data()), bold(option.font), "ink", area.adjusted(0, 4, 0, -half + 2)),
                (str(index.data(ABOUT)), small, "quiet", area.adjusted(0, half, 0, -6)),
            ):
                painter.setFont(font)
                painter.setPen(self._theme[colour])
                line = elided(painter.fontMetrics(), text, part.width())
                painter.drawText(part, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()
