"""The command palette on Ctrl+K: every action, page, person, event and document, by a few letters of its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from symposiarch.gui.actions import Actions
from symposiarch.gui.pieces import column_of, words
from symposiarch.gui.qt import NOWHERE, Index, override
from symposiarch.gui.theme import Theme
from symposiarch.gui.window.other_words import other_words
from symposiarch.gui.window.undoing import plain_names
from symposiarch.gui.words import as_read, elided, tr

ROW = 32
MOST_OF_ONE_KIND = 8
SHOWN_ROWS = 12


class Found(NamedTuple):
    """One thing that the palette offers."""

    kind: str
    """ "Action", "Person": said at the right of the first of its kind."""
    text: str
    detail: str
    do: Callable[[], object]
    icon: QIcon | None = None


Source = Callable[[str], Iterable[Found]]


@lru_cache(maxsize=4096)  # the same few hundred names are asked for after each key
def folded(text: str) -> str:
    """Letters without case and accents: enough for the names of actions."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(character)
    )


def matches(wanted: str, text: str) -> bool:
    """Whether every typed word begins a word of the text."""
    starts = folded(text).replace("…", "").split()
    return all(any(start.startswith(word) for start in starts) for word in folded(wanted).split())


def actions_named(actions: Actions, wanted: str) -> Iterable[Found]:
    """The actions that can be done now and whose text has these words: what begins with them first, then what only
    other words tell."""
    for action in commands_called(actions, wanted):
        if action.isEnabled():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Found(tr("Action"), as_read(action.text()), keys, action.trigger, action.icon())


def commands_called(actions: Actions, wanted: str) -> list[QAction]:
    """All that are called so, whether they can be done now or not, the best fit first.

    Undo and Redo name their step, which is about somebody or some event: who looks for those takes nothing back by
    Enter, so one of the words has to ask for Undo itself.
    """
    also, plain = other_words(), plain_names()

    def is_asked_for(action: QAction) -> bool:
        name = action.objectName()
        itself = plain.get(name)
        asked = itself is None or any(matches(word, itself) for word in wanted.split() or [""])
        return asked and matches(wanted, f"{action.text()} {also.get(name, '')}")

    def behind(action: QAction) -> tuple[bool, bool]:
        begins = action.text().casefold().startswith(wanted.strip().casefold())
        return not begins, not matches(wanted, action.text())

    return sorted((action for action in actions if action.isVisible() and is_asked_for(action)), key=behind)


class Palette(QFrame):
    """A field and what it finds. `add_source` lets a page offer its people, events or documents."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self._sources: list[Source] = []
        self.field = QLineEdit(placeholderText=tr("Search people, actions, documents"))
        self.found = _Results(self)
        self.list = QListView()
        self.list.setModel(self.found)
        self.list.setItemDelegate(_ResultDelegate(theme, self))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        column = column_of(self, margins=8, spacing=6, holds=(self.field, self.list))
        self.nothing = words(tr("Nothing here is called so."), "quiet")
        self.nothing.setIndent(10)
        column.addWidget(self.nothing)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._came_from: QWidget | None = None

        self.field.textChanged.connect(lambda _text: self._soon.start())
        self._soon.timeout.connect(self._search)
        self.list.clicked.connect(self._do)
        self.field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def add_source(self, source: Source) -> None:
        self._sources.append(source)

    def call_up(self) -> None:
        """Show the palette, empty, with what one might want."""
        self._came_from = self.window().focusWidget()
        self.field.clear()
        self._search()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        self._soon.stop()
        self.hide()

    def _search(self) -> None:
        wanted = self.field.text().strip()
        found: list[Found] = []
        for source in self._sources:
            for number, hit in enumerate(source(wanted)):
                if number == MOST_OF_ONE_KIND and wanted:
                    break
                found.append(hit)
        self.found.show_hits(found)
        self.list.setVisible(bool(found))
        self.nothing.setHidden(bool(found))
        if found:
            self.list.setCurrentIndex(self.found.index(0))
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        width = min(620, window.width() - 40)
        rows = max(1, min(SHOWN_ROWS, self.found.rowCount()))
        height = self.field.sizeHint().height() + 24 + rows * ROW + 4
        self.setGeometry((window.width() - width) // 2, 52, width, min(height, window.height() - 80))

    def _do(self, index: Index) -> None:
        if index.isValid():
            hit = self.found.hits[index.row()]
            self.put_away()
            self._give_back()
            hit.do()

    def _give_back(self) -> None:
        """The keyboard goes on where it was when the palette came."""
        back = self._came_from if self._came_from is not None and isValid(self._came_from) else self.parentWidget()
        if back is not None:
            back.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut:
            self.put_away()
        elif watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: SHOWN_ROWS, Qt.Key.Key_PageUp: -SHOWN_ROWS}
        if event.key() == Qt.Key.Key_Escape:
            self._give_back()
            self.put_away()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._soon.isActive():
                self._soon.stop()
                self._search()
            self._do(self.list.currentIndex())
            return True
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        last = self.found.rowCount() - 1
        self.list.setCurrentIndex(self.found.index(max(0, min(last, self.list.currentIndex().row() + step))))
        return True


class _Results(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Found] = []

    def show_hits(self, hits: list[Found]) -> None:
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self.hits[index.row()].text if role == Qt.ItemDataRole.DisplayRole else None


class _ResultDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _Results):
            return
        hit = model.hits[index.row()]
        first = index.row() == 0 or model.hits[index.row() - 1].kind != hit.kind
        box = option.rect.adjusted(10, 0, -10, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme["tint"])
        if hit.icon is not None and not hit.icon.isNull():
            hit.icon.paint(painter, box.left(), box.center().y() - 8, 16, 16)
        kind = box.adjusted(0, 0, 0, 0)
        painter.setFont(option.font)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(self._theme["quiet"])
        if first:
            painter.drawText(kind, Qt.AlignmentFlag.AlignRight | middle, hit.kind)
        metrics = QFontMetrics(option.font)
        box.setRight(box.right() - 76)
        detail = elided(metrics, hit.detail, box.width() // 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, detail)
        box.setRight(box.right() - metrics.horizontalAdvance(detail) - 12)
        box.setLeft(box.left() + 26)
        painter.setPen(self._theme["ink"])
        text = elided(metrics, hit.text, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW)
