"""Free places: whom the reserve proposes for each, in the same category; nothing is sent by taking them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import tr
from symposiarch.planning.inviting.waves import accept_proposals, proposals

if TYPE_CHECKING:
    from symposiarch.gui.guests.guest_list import GuestList


class ReserveDialog(AskingDialog):
    """Choose of the proposed who moves up; they become drafts of the wave that is being invited."""

    def __init__(self, page: GuestList) -> None:
        super().__init__(
            tr("Free places"),
            tr(
                "Each place that a regret freed is offered to the next in the reserve of the same category. Whoever "
                "moves up becomes a draft, to be approved and sent like the others."
            ),
            page,
        )
        self._page = page
        self.table = Table(
            page.desk,
            "reserve",
            (
                Column(tr("Moves up"), "name", bold=True),
                Column(tr("Category"), "category"),
                Column(tr("In place of"), "freed_by", quiet=True),
            ),
            key="invitation_id",
        )
        self.table.say_when_empty(tr("No place has been freed for which the reserve has somebody."), "")
        self.table.show_rows(page.desk.workspace.read(proposals, page.event_id))
        self.add((self.table, 1))
        self.take = self.accept_with("")
        self.table.selection_changed.connect(self._count)
        self.table.selectAll()
        self._count()
        self.resize(640, 420)

    def _count(self) -> None:
        count = len(self.table.selected())
        self.take.setText(tr("Move up %n guests", n=count))
        self.take.setEnabled(count > 0)

    @override
    def save(self) -> None:
        page = self._page
        chosen = [row.invitation_id for row in self.table.selected()]
        label = tr("Move up %n guests from the reserve", n=len(chosen))
        self.change_and_close(page.desk, label, accept_proposals, page.event_id, chosen, by=page.who)
