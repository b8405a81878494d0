"""What the lists of logistics share: a table that is edited in place, and below it the line in which one types."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.entry_field import EntryLine
from symposiarch.gui.flow import Flow
from symposiarch.gui.pieces import ActionButton, clear_layout, column_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.search_field import SearchField, finder
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.logistics.typed import read_clock
from symposiarch.planning.people.records import people_rows

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session

SHOWN_OF_A_LINE = 60


class Section(QWidget):
    """One list. A subclass says what its columns are, reads its rows, writes an edit, and fills the panel.

    The rows are those of planning and have an `id`; what one is called stands in the bold column. Nothing here decides
    anything: planning does.
    """

    key = ""
    tables: frozenset[str] = frozenset()
    """Of the office file: when one of them changes, the list is read anew."""
    buttons: tuple[str, ...] = ()
    """The commands that stand beside the search field."""
    sheet = ""
    """The printed sheet of this list."""

    chosen = Signal()
    """Another line is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows: Sequence[Any] = ()
        self.table = Table(desk, f"logistics_{self.key}", self.columns(), commit=self.keep_edits)
        self.search = SearchField(self.table)
        self.foot = column_of(spacing=2)
        self._lay_out()
        desk.actions.attach("logistics", self.table)

        self.search.searched.connect(lambda _text: self._filter())
        desk.event_chosen.connect(lambda _event_id: self.search.clear())
        self.table.selection_changed.connect(self.chosen)
        self.table.row_opened.connect(lambda _row: self.open_line())

    def _lay_out(self) -> None:
        top = Flow(yielding=self.search)
        top.addWidget(self.search)
        for name in self.buttons:
            top.addWidget(ActionButton(self.desk.actions[name]))
        self.column = column_of(self, margins=0, spacing=10, holds=(top, (self.table, 1), self.foot))

    # For the subclasses

    @abstractmethod
    def columns(self) -> tuple[Column, ...]:
        """What the table shows."""

    @abstractmethod
    def read(self, event_id: int) -> Sequence[Any]:
        """The rows, asked of planning."""

    @abstractmethod
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        """Write one cell."""

    @abstractmethod
    def fill(self, panel: LinePanel, row: Any | None) -> None:
        """Show the selected row in the panel, or what is to be minded in the whole list."""

    def summary(self) -> str:
        """The words beside the title of the page."""
        return tr("%n lines", n=len(self.rows))

    def keys(self) -> str:
        """Which keys work in this list."""
        return tr("F2 edits · Delete takes out · B changes many · Ctrl+V pastes from Excel")

    # What is done with lines

    def called(self, row: Any) -> str:
        return self.table.rows.called(row)

    def people(self) -> Sequence[str]:
        """The names of the address book, offered where somebody is named."""
        return [row.name for row in self.desk.workspace.read(people_rows)]

    def refresh(self, event_id: int) -> None:
        self.rows = self.read(event_id)
        self.table.show_rows(self.rows)

    def keep_edits(self, edits: list[Edit]) -> bool:
        """Write the cells of one step: one that was typed, many that were pasted or changed at once."""
        event_id = self.desk.event_id
        if event_id is None:
            return False
        titles = {column.field: column.title for column in self.table.rows.columns}

        def write(session: Session) -> None:
            for edit in edits:
                self.write(session, event_id, edit)

        if len(edits) == 1:
            label = tr("Change “{field}” of {name}", field=titles[edits[0].field], name=self.called(edits[0].row))
        else:
            label = tr("Change %n lines", n=len({edit.row.id for edit in edits}))
        return self.desk.change(label, write)

    def open_line(self) -> None:
        """Enter on a line: edit its first cell that can be edited."""
        index = self.table.currentIndex()
        if not self.table.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            at = next((at for at in self.table.columns.shown() if self.table.rows.columns[at].editable), None)
            index = index.siblingAtColumn(at) if at is not None else index
        if self.table.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def select(self, keys: Sequence[Hashable]) -> bool:
        """Bring these lines into sight, whatever is searched for."""
        if not self.table.select_keys(keys):
            self.search.clear()
            self.table.keep_rows(None)
            return self.table.select_keys(keys)
        return True

    def set_editable(self, can_edit: bool) -> None:
        self.table.rows.can_edit = can_edit

    def say_at_foot(self, line: str) -> None:
        """The words under the table: sums, what is counted."""
        clear_layout(self.foot)
        if line:
            self.foot.addWidget(words(line, "quiet", wrap=True))

    def _filter(self) -> None:
        columns = self.table.rows.columns
        self.table.keep_rows(finder(self.search.text(), lambda row: " ".join(column.text(row) for column in columns)))
        self.chosen.emit()


class TypedSection(Section):
    """A list to which lines are typed below it, and out of which lines are taken."""

    example = ""
    """What the line shows before anything is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line = EntryLine(self.type_line, self.example)
        self.line.setObjectName(f"{self.key}Line")
        self.line.left.connect(self.table.setFocus)
        self.column.addWidget(self.line)

    typed_by: staticmethod[..., Hashable]
    """What planning writes a typed line with; it returns the key of what it made."""
    taken_out_by: staticmethod[..., Any]
    """What planning takes lines out with, by their ids."""

    def add_typed(self, session: Session, event_id: int, text: str) -> Hashable:
        """Write a typed line. Returns the key of what it made."""
        return self.typed_by(session, event_id, text=text)

    def take_out(self, session: Session, event_id: int, rows: Sequence[Any]) -> None:
        """Take lines out."""
        self.taken_out_by(session, [row.id for row in rows])

    def type_line(self, text: str) -> bool:
        """Write what was typed below the table; the line that it made is selected then."""
        event_id = self.desk.event_id
        if event_id is None:
            return False
        label = tr("Add “{text}”", text=" ".join(text.split())[:SHOWN_OF_A_LINE])
        made = self.desk.made(label, self.add_typed, event_id, text)
        if made is not None:
            self.table.select_keys([made])
        return made is not None

    def remove(self) -> None:
        """Take out the selected lines."""
        event_id, rows = self.desk.event_id, self.table.selected()
        if event_id is None or not rows:
            return
        one = self.called(rows[0]) if len(rows) == 1 else ""
        label = tr("Take out {item}", item=one) if one else tr("Take out %n lines", n=len(rows))
        self.desk.change(label, self.take_out, event_id, rows)

    @override
    def set_editable(self, can_edit: bool) -> None:
        super().set_editable(can_edit)
        self.line.setEnabled(can_edit)


class TimedSection(TypedSection):
    """Lines of which some have an hour, read by the clock of the event. Whoever reads the rows sets `of_event`."""

    of_event: EventRow | None = None

    def clock(self, text: str) -> datetime | None:
        """A time of day, on the day of the event that it must mean."""
        assert self.of_event is not None
        return read_clock(text, self.of_event.begins, self.of_event.ends)
