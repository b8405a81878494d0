"""From draft to sent: approving, marking as sent and reminding many guests at once, after saying whom it touches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from symposiarch.gui.actions import Command
from symposiarch.gui.guests.replies import channel_words
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.guests.page import GuestsPage
    from symposiarch.planning.inviting.invitations import Bulk, Operation, Why


def commands(page: type[GuestsPage]) -> tuple[Command, ...]:
    return (
        Command("guests.approve", tr("Approve these invitations"), approve, "verify", "P", ready=page.can_record),
        Command("guests.sent", tr("Mark as sent…"), partial(_ask, name="mark_sent"), "post", ready=page.can_record),
        Command("guests.remind", tr("Mark as reminded…"), partial(_ask, name="remind"), "history",
                ready=page.can_record),
    )  # fmt: skip


def approve(page: GuestsPage) -> None:
    """Approve the selected drafts; it can be undone, so nothing is asked."""
    from symposiarch.planning.inviting import invitations

    ids, who = [row.id for row in page.table.selected()], page.desk.workspace.office.who
    bulk = page.desk.workspace.read(invitations.preview, invitations.Operation.APPROVE, ids)
    if not bulk.touched:
        page.desk.notices.warn(_left(bulk.left[0].why, bulk.left[0].name))
        return
    page.desk.change(
        tr("Approve %n invitations", n=len(bulk.touched)), lambda session: invitations.approve(session, ids, by=who)
    )


def _ask(page: GuestsPage, name: str) -> BulkStageDialog:
    from symposiarch.planning.inviting.invitations import Operation

    dialog = BulkStageDialog(page, Operation(name))
    dialog.open()
    return dialog


def _left(why: Why, name: str) -> str:
    """Why a guest is left alone."""
    return {
        "done_already": tr("{name} is so already.", name=name),
        "not_approved": tr("{name} is not approved.", name=name),
        "not_sent": tr("{name} has not been sent an invitation.", name=name),
        "answered": tr("{name} has answered.", name=name),
        "in_reserve": tr("{name} is in the reserve.", name=name),
        "withdrawn": tr("{name} is withdrawn.", name=name),
        "sent_already": tr("{name} has been sent the invitation.", name=name),
        "no_reply_asked": tr("{name} is not asked for a reply.", name=name),
    }[str(why)]


class BulkStageDialog(QDialog):
    """Who is touched and who is left alone, and by which way; what is recorded here undo does not take back."""

    def __init__(self, page: GuestsPage, operation: Operation) -> None:
        from symposiarch.planning.inviting.invitations import Operation as Op
        from symposiarch.planning.inviting.invitations import preview

        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._operation = operation
        self._ids = [row.id for row in page.table.selected()]
        self.bulk: Bulk = page.desk.workspace.read(preview, operation, self._ids)
        count = len(self.bulk.touched)
        sent = operation is Op.MARK_SENT
        title = tr("Mark %n invitations as sent", n=count) if sent else tr("Mark %n guests as reminded", n=count)
        self.setWindowTitle(title)
        self._label = title
        self.way = QComboBox()
        for way, text in channel_words().items():
            if way not in ("form", "file"):
                self.way.addItem(tr("by {way}", way=text) if text else tr("by the way set for each guest"), way)
        self.list = QPlainTextEdit(readOnly=True)
        names = [one.name for one in self.bulk.touched]
        left = [_left(one.why, one.name) for one in self.bulk.left]
        self.list.setPlainText("\n".join([*names, *([""] if names and left else []), *left]))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.record_button = box.addButton(tr("Record"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.record_button.setDefault(True)
        self.record_button.setEnabled(count > 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words(title, "pageTitle", wrap=True))
        column.addWidget(
            words(tr("What has left the house is a fact: Undo does not take it back."), "quiet", wrap=True)
        )
        column.addWidget(self.way)
        column.addWidget(self.list, 1)
        column.addWidget(box)
        self.resize(460, 420)
        box.accepted.connect(self.record)
        box.rejected.connect(self.close)

    def record(self) -> None:
        from symposiarch.model.invitations import Channel
        from symposiarch.planning.inviting.invitations import Operation, mark_reminded, mark_sent

        act = mark_sent if self._operation is Operation.MARK_SENT else mark_reminded
        desk = self._page.desk
        desk.workspace.perform_fact(
            self._label, act, self._ids, by=desk.workspace.office.who, channel=Channel(self.way.currentData())
        )
        desk.notices.say(self._label)
        self.accept()
