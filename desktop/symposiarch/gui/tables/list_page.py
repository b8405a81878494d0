"""What pages that are a list share: search and filters over a table, and beside it what is known of the chosen row."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.flow import Flow
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import column_of
from symposiarch.gui.qt import override
from symposiarch.gui.tables.search_field import SearchField
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table


class ListPage(Page):
    """A table with its search. A page makes its widgets, calls `lay_out` once, and fills in the three answers.

    `filter_rows` narrows the table by what was searched for and chosen, `show_selected` fills the panel, and
    `set_editable` follows whether the office may be changed.
    """

    opens = ""
    """The command that Enter or a double click on a row carries out."""
    of_event = False
    """Whether the list is of the chosen event: of another one all is shown, whatever was searched for before."""

    def __init__(self, desk: Desk, title: str, table: Table) -> None:
        super().__init__(desk, title)
        self.table = table
        self.search = SearchField(table)

    def lay_out(
        self,
        panel: QWidget | None = None,
        *filters: QWidget,
        under: Sequence[QWidget] = (),
        menus: Mapping[str, Sequence[str]] | None = None,
        buttons: Sequence[str] = (),
        primary: str = "",
    ) -> None:
        """Search and `filters` in a line, what stands `under` it, the table; beside the title `menus` and `buttons`."""
        content = QWidget()
        self.set_content(content)
        top = Flow(yielding=self.search)
        for widget in (self.search, *filters):
            top.addWidget(widget)
        column_of(content, margins=0, spacing=12, holds=(top, *under, (self.table, 1)))
        if panel is not None:
            self.set_panel(panel)
        for heading, names in (menus or {}).items():
            self.add_menu(heading, names)
        for name in buttons:
            self.add_button(name)
        if primary:
            self.add_button(primary, primary=True)
        self.keyboard = self.table
        desk = self.desk
        desk.actions.attach(self.key, self.table)
        if not any(len(key) == 1 for command in self.commands() for key in command.shortcut.split()):
            self.table.typed.connect(self.search.begin)
        self.search.searched.connect(lambda _text: self.filter_rows())
        self.table.current_changed.connect(self.show_selected)
        self.table.selection_changed.connect(self.told)
        if self.opens:
            self.table.row_opened.connect(lambda _row: desk.actions.do(self.opens))
        if self.of_event:
            desk.event_chosen.connect(self._begin_anew)
        desk.workspace.editing_changed.connect(self.set_editable)
        self.set_editable(desk.workspace.can_edit)

    def filter_rows(self) -> None:
        """Show only what fits what was searched for and chosen."""

    def show_selected(self) -> None:
        """What is known of the row with the keyboard on it."""

    def set_editable(self, can_edit: bool) -> None:
        self.table.rows.can_edit = can_edit

    def show_everything(self) -> None:
        """Let go of what was searched for and chosen."""
        self.search.clear()
        self.table.keep_rows(None)

    def _begin_anew(self, event_id: int | None) -> None:
        """Another event was chosen. The rows of the one before are let go of where the page has not been read yet."""
        if event_id is None:
            return
        if self.stale:
            self.table.show_rows(())
        self.show_everything()

    def bring_into_sight(self, keys: Sequence[Hashable]) -> None:
        """Select these rows, also where a filter hides them."""
        if keys and not self.table.select_keys(keys):
            self.show_everything()
            self.table.select_keys(keys)
        self.table.setFocus()

    @override
    def status(self) -> str:
        return tr("{selected} of %n selected", n=self.table.rows.rowCount(), selected=len(self.table.selected()))

    @property
    def who(self) -> str:
        """Who records what is recorded here."""
        return self.desk.workspace.office.who

    @property
    def event_id(self) -> int:
        """The chosen event; asked only by commands that are ready."""
        assert self.desk.event_id is not None, "the command is only ready when an event is chosen"
        return self.desk.event_id

    def selected_ids(self) -> list[int]:
        return [row.id for row in self.table.selected()]

    def one(self) -> Any:
        """The row with the keyboard on it."""
        row = self.table.current()
        assert row is not None, "the command is only ready when a row is chosen"
        return row

    def _can_edit(self) -> bool:
        return self.desk.workspace.can_edit

    def _can_edit_one(self) -> bool:
        return self.desk.workspace.can_edit and self.table.current() is not None

    def _can_edit_some(self) -> bool:
        return self.desk.workspace.can_edit and self.table.selectionModel().hasSelection()

    def _can_edit_two(self) -> bool:
        return self.desk.workspace.can_edit and len(self.table.selected()) == 2

    def _can_edit_many(self) -> bool:
        return self._can_edit_some() and len(self.table.selected()) > 1
