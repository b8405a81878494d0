"""Who sits at the table that is selected, chair by chair: the same guests as on the plan, to be read and gone through
by the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from symposiarch.gui.qt import override
from symposiarch.gui.seating.panel.guest_list import GuestList, Line
from symposiarch.gui.seating.words import (
    both_seat_words,
    finding_words,
    head_name,
    number_on_plan,
    shade_of,
    standing_words,
    table_words,
)
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Honour

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.planning.seating.at_table import AtTable, ChairRow


class TableList(GuestList):
    """Lines are chairs, by their seats; `wanted` asks to go to a chair on the plan, `left` to go back to it."""

    chosen = Signal(int)
    """A chair is gone to, by a click or the arrows."""
    menu_wanted = Signal(QPoint)
    """What can be done with the chair that is chosen; the point is of the screen."""

    left = Signal()

    most_lines = 14

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._showing = False
        self.setObjectName("atTable")
        self.selectionModel().currentChanged.connect(self._gone_to)

    def show_table(self, table: AtTable, colouring: Colouring | None, seat: int | None) -> None:
        """Show a table, with this chair chosen or none."""
        self.setAccessibleName(table_words(table.chairs[0].seat) if table.chairs else "")
        self._showing = True
        self.show_lines([self._line(chair, colouring) for chair in table.chairs])
        if seat is None:
            self.setCurrentIndex(QModelIndex())
        elif seat != self.current():
            self.choose(seat)
        self._showing = False

    def _line(self, chair: ChairRow, colouring: Colouring | None) -> Line:
        row, head = chair.seat, chair.guest
        if head is None:
            nobody = empty_words(chair)
            return Line(
                row.seat_id, None, nobody, lead=number_on_plan(row), tip="\n".join((*both_seat_words(row), nobody))
            )
        wrong = [finding_words(found) for found in chair.wrong]
        standing = standing_words(head, chair.rank)
        held = tr("locked") if chair.locked else ""
        tip = (*both_seat_words(row), head_name(head), head.native_name, head.title, head.organisation, standing, held)
        shade = shade_of(chair.wrong)
        return Line(
            row.seat_id,
            head.id,
            head_name(head),
            more=head.native_name,
            lead=number_on_plan(row),
            end=standing,
            ring=head.honour is Honour.GUEST_OF_HONOUR,
            dot=colouring.of(head) if colouring is not None else self._theme["none"],
            wrong=self._theme[shade] if shade else None,
            tip="\n".join(part for part in (*tip, *wrong) if part),
        )

    def _gone_to(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.chosen.emit(self.rows.lines[index.row()].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.carrying:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """For the line under the pointer, which a press has chosen, or by the keyboard for the chosen one."""
        if self.current() is None:
            return
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)


def empty_words(chair: ChairRow) -> str:
    """What a chair is on which nobody sits."""
    if chair.seat.spare:
        return tr("kept free")
    return {
        "blocked": tr("given to nobody"),
        "wheelchair": tr("empty, a place for a wheelchair"),
        "interpreter": tr("empty, for an interpreter"),
    }.get(chair.seat.kind.value, tr("empty"))
