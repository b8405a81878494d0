"""The outbox as its commands see it: which messages are selected, and whether any is being sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.jobs import Job
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table
    from symposiarch.planning.correspondence.outbox import OutboxRow


TO_APPROVE, APPROVED = ("draft",), ("approved",)
TO_SEND = ("approved", "queued", "delayed")
IN_DOUBT = ("sending",)
NOT_GONE = ("draft", "approved", "queued", "delayed", "refused")
"""States of a message; what is done with letters is done with those of the selected that are in a state for it."""


class OutboxList(ListPage):
    """What commands are carried out on; the page itself shows it."""

    key = "invitations"
    of_event = True

    def __init__(self, desk: Desk, table: Table) -> None:
        super().__init__(desk, tr("Letters"), table)
        self.sending: Job | None = None
        """The job that sends, while it runs: then a message that is "being sent" is not in doubt."""

    @override
    def one(self) -> OutboxRow:
        row: OutboxRow = super().one()
        return row

    def rows_that_are(self, *statuses: str) -> list[OutboxRow]:
        """All messages of the event in one of these states."""
        return [row for row in self.table.rows.rows if str(row.status) in statuses]

    def selected_that_are(self, *statuses: str) -> list[int]:
        """The selected messages in one of these states."""
        return [row.id for row in self.table.selected() if str(row.status) in statuses]

    def can_approve(self) -> bool:
        return self.can_change() and bool(self.selected_that_are(*TO_APPROVE))

    def can_unapprove(self) -> bool:
        return self.can_change() and bool(self.selected_that_are(*APPROVED))

    def can_withdraw(self) -> bool:
        return self.can_change() and bool(self.selected_that_are(*NOT_GONE))

    def can_withdraw_overtaken(self) -> bool:
        return self.desk.workspace.can_edit and any(row.overtaken for row in self.table.rows.rows)

    def can_mark_gone(self) -> bool:
        return self.can_change() and bool(self.selected_that_are(*TO_APPROVE, *APPROVED))

    def can_change(self) -> bool:
        return self._can_edit_some()

    def has_selection(self) -> bool:
        return self.table.selectionModel().hasSelection()

    def can_edit_text(self) -> bool:
        return self._can_edit_one() and str(self.one().status) in (*TO_APPROVE, *APPROVED)

    def can_send(self) -> bool:
        return self.desk.workspace.can_edit and self.sending is None and bool(self.rows_that_are(*TO_SEND))

    def can_settle(self) -> bool:
        return self.can_change() and self.sending is None and bool(self.selected_that_are(*IN_DOUBT))
