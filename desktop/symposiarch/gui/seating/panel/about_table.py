"""What the panel says of the selected table or row: who sits there, which chairs are empty, and what is wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from symposiarch.gui.pieces import Link, column_of, words
from symposiarch.gui.seating.panel.section import Section
from symposiarch.gui.seating.panel.table_list import TableList
from symposiarch.gui.seating.words import finding_words, shade_of, table_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.venues import TableShape

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.planning.seating.at_table import AtTable


class AboutTable(QWidget):
    """The list keeps the keyboard while guests come and go, and so is made once."""

    check_wanted = Signal(object)
    """What is wrong (a `SeatingFinding`) is to be gone to."""
    menu_wanted = Signal(QPoint)
    """What can be done with the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = words("", "groupTitle", wrap=True)
        self.title.setContentsMargins(0, 10, 0, 0)
        self.said = words("", "quiet", wrap=True)
        self.list = TableList(theme)
        self._wrong = Section()
        self._more = Link(tr("Change this table…"), self._open_menu)
        column_of(self, margins=0, spacing=4, holds=(self.title, self.said, self.list, self._more, self._wrong))
        self.hide()

    def show_table(self, table: AtTable, colouring: Colouring | None, seat: int | None, *, can_edit: bool) -> None:
        """Show a table; what is wrong at it only where no chair is chosen, of which all is said below."""
        self.title.setText(table_words(table.chairs[0].seat) if table.chairs else tr("Table"))
        said = [tr("{taken} of %n chairs are taken.", n=table.taken + table.free, taken=table.taken)]
        if table.kept_for:
            said.append(tr("Kept for {category}.", category=table.kept_for))
        self.said.setText(" ".join(said))
        self.list.can_edit = can_edit
        self.list.show_table(table, colouring, seat)
        row = bool(table.chairs) and table.chairs[0].seat.shape is TableShape.ROW
        self._more.setText(tr("Change this row…") if row else tr("Change this table…"))
        self._more.setVisible(can_edit)
        self._wrong.clear()
        if seat is None:
            for found in table.wrong:
                line = Link(finding_words(found), partial(self.check_wanted.emit, found))
                self._wrong.dot(self._theme, shade_of((found,)), line)
        self.show()

    def _open_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
