"""Those who have no seat yet: by rank, to be dragged onto the plan or put there by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.gui.seating.panel.guest_list import GuestList, Line
from symposiarch.gui.seating.words import head_name
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.heads import Head

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring


class UnseatedList(GuestList):
    """`wanted` asks for the seat that is selected, or the best free one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.setObjectName("unseated")
        self.setAccessibleName(tr("Guests without a seat"))

    def show_heads(self, heads: Sequence[Head], colouring: Colouring | None) -> None:
        """Show these."""
        self.show_lines([self._line(head, colouring) for head in heads])

    def _line(self, head: Head, colouring: Colouring | None) -> Line:
        stands_in = (
            tr("for {name}", name=head.principal) if head.role is AttendeeRole.REPRESENTATIVE else head.native_name
        )
        tip = (head_name(head), head.native_name, head.title, head.organisation)
        return Line(
            head.id,
            head.id,
            head_name(head),
            more=stands_in or head.title or head.organisation,
            dot=colouring.of(head) if colouring is not None else self._theme["none"],
            tip="\n".join(part for part in tip if part),
        )
