"""The columns of a list that goes out, ticked and put in order: by Space, Alt+Up and Alt+Down, or by the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from symposiarch.gui.qt import override
from symposiarch.gui.tables.carrying import carried_by
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.people_lists import OfferedColumn

HEADING = Qt.ItemDataRole.UserRole
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Choice(NamedTuple):
    """A heading, and whether its column is wanted."""

    heading: str
    wanted: bool


class ColumnList(QListWidget):
    """`arranged` says that somebody ticked a column or moved it. Papers are asked for anew each time."""

    arranged = Signal()

    def __init__(self, offered: Sequence[OfferedColumn]) -> None:
        super().__init__()
        self._offered = {column.heading: column for column in offered}
        self.setAccessibleName(tr("Columns"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.itemChanged.connect(lambda _item: self.arranged.emit())
        self.model().rowsMoved.connect(lambda *_where: self.arranged.emit())
        self.show_usual()

    def show_usual(self) -> None:
        """Those that hold something, in the order in which a list is always written."""
        self._show([Choice(heading, column.usual) for heading, column in self._offered.items()])

    def show_choice(self, choice: Sequence[Choice]) -> None:
        """In the order that was chosen once; columns that did not exist then stand at the end."""
        known = [
            one._replace(wanted=one.wanted and not self._offered[one.heading].papers)
            for one in choice
            if one.heading in self._offered
        ]
        met = {one.heading for one in known}
        self._show([*known, *(Choice(heading, False) for heading in self._offered if heading not in met)])

    def choice(self) -> list[Choice]:
        items = [self.item(at) for at in range(self.count())]
        return [Choice(str(item.data(HEADING)), item.checkState() is TICKED) for item in items]

    def wanted(self) -> list[str]:
        return [one.heading for one in self.choice() if one.wanted]

    def holds_papers(self) -> bool:
        """Whether a wanted column shows what stands in somebody's papers."""
        return any(self._offered[heading].papers for heading in self.wanted())

    def carry(self, by: int) -> None:
        """The column with the keyboard on it, so many places down."""
        here = self.currentRow()
        there = max(0, min(self.count() - 1, here + by))
        if here >= 0 and there != here:
            self.blockSignals(True)
            self.insertItem(there, self.takeItem(here))
            self.setCurrentRow(there)
            self.blockSignals(False)
            self.arranged.emit()

    def _show(self, choice: Sequence[Choice]) -> None:
        self.blockSignals(True)
        self.clear()
        for heading, wanted in choice:
            papers = self._offered[heading].papers
            item = QListWidgetItem(tr("{column} · private papers", column=heading) if papers else heading)
            item.setData(HEADING, heading)
            item.setSizeHint(QSize(100, 28))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(TICKED if wanted else UNTICKED)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := carried_by(event):
            self.carry(by)
        else:
            super().keyPressEvent(event)
