"""The guest list as its commands see it: who is selected, and by which way the replies come that are recorded now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.forms import choice_of
from symposiarch.gui.people.replies import channel_words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Channel
from symposiarch.planning.guests import GuestRow

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table


class GuestList(ListPage):
    """What commands are carried out on; the page itself shows it."""

    key = "guests"
    of_event = True
    opens = "guests.edit"

    def __init__(self, desk: Desk, table: Table) -> None:
        super().__init__(desk, tr("Guests"), table)
        self.ticks: dict[int, str] = {}
        """What was ticked on the approval sheet before it was printed, by invitation."""
        desk.workspace.opened.connect(self._forget_ticks)
        ways = (
            (way, tr("Replies by {way}", way=text) if text else tr("Replies: way not noted"))
            for way, text in channel_words().items()
        )
        self.way = choice_of(ways, desk.settings.value("guests/way", ""))
        self.way.setToolTip(tr("By which way the replies came that are recorded now"))
        self.way.activated.connect(lambda _at: desk.settings.setValue("guests/way", str(self.way.currentData())))

    def _forget_ticks(self) -> None:
        self.ticks = {}

    def way_of_replies(self) -> Channel:
        return Channel(self.way.currentData())

    @override
    def one(self) -> GuestRow:
        row: GuestRow = super().one()
        return row

    def kind_of_letter(self) -> str:
        """What is likely to be written to the selected: a reminder to those who are due for one.

        Empty where that follows from the event.
        """
        return ""

    def can_record(self) -> bool:
        """Whether somebody is selected and may be changed."""
        return self._can_edit_some()

    def can_record_one(self) -> bool:
        return self._can_edit_one()

    def has_guests(self) -> bool:
        return bool(self.table.rows.rows)
