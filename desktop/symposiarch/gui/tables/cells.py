"""How a cell is painted and edited: words, a dot before a state, the selected row tinted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from symposiarch.errors import SymposiarchError
from symposiarch.gui.fields.offering import completer
from symposiarch.gui.notices import Notices
from symposiarch.gui.qt import Index, override
from symposiarch.gui.tables.model import Column, RowModel
from symposiarch.gui.theme import Theme, bold
from symposiarch.gui.words import elided

PADDING = 9
DOT = 8
GAP = 7


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowModel without going through a style: 30 rows of 10 columns in a few milliseconds."""

    def __init__(self, theme: Theme, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices = notices

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, RowModel):
            super().paint(painter, option, index)
            return
        column = model.columns[index.column()]
        row = model.row(index.row())
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme["tint"])
        painter.setPen(self._theme["line"])
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme["link"], 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        text = column.text(row)
        if not text:
            return
        box = rect.adjusted(PADDING, 0, -PADDING, -1)
        if column.dot is not None:
            colour = column.dot(column.value(row))
            if colour is not None:
                painter.save()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme[colour])
                painter.drawEllipse(box.left(), box.center().y() - DOT // 2 + 1, DOT, DOT)
                painter.restore()
                box.setLeft(box.left() + DOT + GAP)
        if column.bold:
            painter.setFont(bold(option.font))
        else:
            painter.setFont(option.font)
        painter.setPen(self._theme["quiet" if column.quiet else "ink"])
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > box.width():
            text = elided(metrics, text, box.width())
        right = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, right | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        if not isinstance(model, RowModel):
            return super().sizeHint(option, index)
        (width,) = needed_widths(model.columns[index.column()], [model.row(index.row())], option.font)
        return QSize(width, self._theme.row_height)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        if isinstance(model, RowModel) and model.columns[index.column()].choices:
            choose = QComboBox(parent)
            for value, words in model.columns[index.column()].choices:
                choose.addItem(words, value)
            # A choice is made by choosing: there is nothing to confirm.
            choose.activated.connect(lambda _at: self._finish(choose))
            return choose
        line = QLineEdit(parent)
        line.setFrame(False)
        if isinstance(model, RowModel) and (complete := model.columns[index.column()].complete) is not None:
            line.setCompleter(completer(complete(), line))
        return line

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        model = index.model()
        if isinstance(editor, QComboBox) and isinstance(model, RowModel):
            present = index.data(Qt.ItemDataRole.EditRole)
            values = [value for value, _words in model.columns[index.column()].choices]
            editor.setCurrentIndex(values.index(present) if present in values else -1)
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.DisplayRole))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(model, RowModel):
            return
        column = model.columns[index.column()]
        try:
            if isinstance(editor, QComboBox):
                if editor.currentIndex() >= 0:
                    value: Any = column.choices[editor.currentIndex()][0]
                    model.setData(index, value)
            elif isinstance(editor, QLineEdit) and editor.text() != column.text(model.row(index.row())):
                model.setData(index, column.value_of(editor.text()))
        except SymposiarchError as error:
            self._notices.warn(str(error))

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    @override
    def helpEvent(self, event: Any, view: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        # A cell says its whole text only when it could not be shown whole.
        if event.type() == QEvent.Type.ToolTip and self.sizeHint(option, index).width() <= option.rect.width():
            return True
        return super().helpEvent(event, view, option, index)


def needed_widths(column: Column, rows: Iterable[Any], font: QFont) -> list[int]:
    """What the cells of a column need, in pixels."""
    metrics = QFontMetrics(bold(font) if column.bold else font)
    around = 2 * PADDING + 3 + (DOT + GAP if column.dot is not None else 0)
    return [metrics.horizontalAdvance(column.text(row)) + around for row in rows]
