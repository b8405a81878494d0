"""The rooms as their commands see them: the list with the chosen line, and the editor of one room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.page import Page
from symposiarch.gui.venues.editor import Editor
from symposiarch.gui.venues.reading import Place
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_rows

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table


class Places(Page):
    """What commands are carried out on; the page itself shows it."""

    key = "venues"

    turned = Signal()
    """The list has come into sight, or the editor."""

    def __init__(self, desk: Desk, table: Table) -> None:
        super().__init__(desk, tr("Venues"))
        self.table = table
        self.editor = Editor(desk)
        self.views = QStackedWidget()

    @property
    def editing(self) -> bool:
        """Whether the editor is open, and not the list."""
        return self.views.currentWidget() is self.editor

    def one(self) -> Place:
        """The line with the keyboard on it."""
        row: Place | None = self.table.current()
        assert row is not None, "the command is only ready when a line is chosen"
        return row

    def room_id(self) -> int | None:
        """The room that is open, or chosen in the list."""
        if self.editing:
            return self.editor.room_id
        row: Place | None = self.table.current()
        return row.room_id if row is not None else None

    def event_title(self) -> str:
        """The chosen event, for which a new layout is set up."""
        rows = self.desk.workspace.read(event_rows)
        return next((row.title for row in rows if row.id == self.desk.event_id), "")

    def open_current(self) -> None:
        key = self.room_id()
        if key is not None:
            self.open_room(key)

    def open_room(self, room_id: int) -> None:
        self.views.setCurrentWidget(self.editor)
        self.editor.open_room(room_id)
        self.turned.emit()

    def open_layout(self, layout_id: int) -> None:
        self.views.setCurrentWidget(self.editor)
        self.editor.open_layout(layout_id)
        self.turned.emit()

    def back(self) -> None:
        """To the list, where the room that was open is chosen."""
        key = self.editor.room_id if self.editing else None
        self.views.setCurrentIndex(0)
        self.turned.emit()
        self.refresh()
        if key is not None:
            self.table.select_keys([f"room:{key}"])
        self.table.setFocus()

    # Whether it can be done now

    def has_layout(self) -> bool:
        """Whether a layout is drawn, and not its room."""
        return self.editing and self.editor.layout_id is not None and not self.editor.room_mode

    def can_furnish(self) -> bool:
        return self.can_edit() and self.has_layout()

    def can_remove(self) -> bool:
        return not self.editing and self.has_venue()

    def can_edit(self) -> bool:
        return self.desk.workspace.can_edit

    def has_venue(self) -> bool:
        return self.desk.workspace.can_edit and not self.editing and self.table.current() is not None

    def has_room(self) -> bool:
        return not self.editing and self.room_id() is not None

    def can_edit_room(self) -> bool:
        return self.desk.workspace.can_edit and self.has_room()
