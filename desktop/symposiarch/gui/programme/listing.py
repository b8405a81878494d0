"""The programme as a list for the keyboard: order, minutes, titles and times edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.programme.words import item_title, kind_words, people_words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.carrying import carried_by
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item as the list shows it."""

    id: int
    time: str
    ends: str
    minutes: int
    title: str
    shown_title: str
    kind: str
    room: str
    people: str
    state: str
    depth: int
    name: str


def lines_of(rows: Sequence[ItemRow], languages: Sequence[str], wrong: frozenset[int]) -> list[ItemLine]:
    """The rows as lines of the list; a part stands in under its whole."""
    return [
        ItemLine(
            id=row.id,
            time=("⚑ " if row.pinned else "") + f"{row.begins:%H:%M}",
            ends=f"{row.ends:%H:%M}",
            minutes=row.minutes,
            title=row.titles.best(*languages),
            shown_title="      " * row.depth + item_title(row, languages),
            kind=row.kind.value,
            room=row.room if not row.depth else "",
            people=people_words(row.roles),
            state=_state(row, row.id in wrong),
            depth=row.depth,
            name=item_title(row, languages),
        )
        for row in rows
    ]


def _state(row: ItemRow, wrong: bool) -> str:
    if row.overrun:
        return tr("%n min over", n=row.overrun)
    if wrong:
        return tr("conflict")
    return tr("%n min free before", n=row.gap) if row.gap else ""


def minutes_from(text: str) -> int:
    """A length as it is typed: 20, 1:30, 1h30."""
    from symposiarch.exchange.programme.writing.clock import read_minutes

    found = read_minutes(int(text)) if text.strip().isdecimal() else read_minutes(text)
    if found is None:
        raise SymposiarchError(tr("“{text}” is no length. Type minutes, 20 for example.", text=text))
    return found


class ItemList(Table):
    """Alt+Up and Alt+Down reorder, Tab puts an item under the one above it, Shift+Tab takes it out again.

    Where there is nothing to be put under another or taken out, they go on and back as everywhere: the keyboard gets in
    and out.
    """

    moved = Signal(int)
    """The chosen item so many places down."""
    indented = Signal(bool)
    removed = Signal()

    def __init__(self, desk: Desk, commit: Callable[[list[Edit]], object]) -> None:
        columns = (
            Column(tr("Time"), "time", width=72, editable=True),
            Column(tr("Min"), "minutes", align="right", width=48, editable=True, parse=minutes_from),
            Column(tr("Item"), "shown_title", width=300, bold=True, editable=True),
            Column(tr("People"), "people", width=220, spare=True),
            Column.of_several(tr("Kind"), "kind", kind_words(), width=96, quiet=True, spare=True),
            Column(tr("Room"), "room", width=100, editable=True, spare=True),
            Column(tr("On the clock"), "state", width=110, quiet=True, spare=True),
        )
        super().__init__(desk, "programme", columns, commit=commit)
        self.horizontalHeader().setSectionsClickable(False)
        self.say_when_empty(tr("The programme is empty. Type the first item in the line below, or drop a file here."))

    @override
    def event(self, event: QEvent) -> bool:
        """Tab is taken here before Qt moves the keyboard elsewhere with it."""
        line = self.current()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and line is not None:
            is_part = line.depth > 0
            goes_in = not is_part and self.currentIndex().row() > 0
            if event.key() == Qt.Key.Key_Tab and not event.modifiers() and goes_in:
                self.indented.emit(True)
                return True
            if event.key() == Qt.Key.Key_Backtab and is_part:
                self.indented.emit(False)
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := carried_by(event):
            self.moved.emit(by)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit()
        elif event.text().isdecimal() and not event.modifiers() and self.current() is not None:
            self._type_minutes(event)
        else:
            super().keyPressEvent(event)

    def _type_minutes(self, event: QKeyEvent) -> None:
        """A figure begins the item's minutes, as in a spreadsheet."""
        column = next(at for at, one in enumerate(self.rows.columns) if one.field == "minutes")
        index = self.model().index(self.currentIndex().row(), column)
        self.setCurrentIndex(index)
        self.edit(index)
        editor = self.focusWidget() or self.viewport().focusWidget()
        if editor is not None and editor is not self and hasattr(editor, "setText"):
            editor_text: Any = editor
            editor_text.setText(event.text())
