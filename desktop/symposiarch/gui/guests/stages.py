"""From draft to sent: what is done to many guests at once, after saying whom it touches and whom it leaves alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import choice_of
from symposiarch.gui.guests.guest_list import GuestList
from symposiarch.gui.people.replies import ways_of_sending
from symposiarch.gui.qt import override
from symposiarch.gui.words import said, tr
from symposiarch.model.invitations import Channel
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.bulk import Bulk, Operation
from symposiarch.planning.inviting.stages import preview


def commands() -> tuple[Command, ...]:
    ready = GuestList.can_record
    return (
        Command("guests.approve", tr("Approve the invitations"), partial(do, name="approve"), "verify", "P",
                ready=ready),
        Command("guests.unapprove", tr("Take the approval back"), partial(do, name="unapprove"), "undo", ready=ready),
        Command("guests.sent", tr("Mark as sent…"), partial(do, name="mark_sent"), "post", ready=ready),
        Command("guests.remind", tr("Mark as reminded…"), partial(do, name="remind"), "history", ready=ready),
        Command("guests.not_sent", tr("Not sent after all…"), partial(do, name="not_sent"), "undo", ready=ready),
        Command("guests.withdraw", tr("Withdraw from the list"), partial(do, name="withdraw"), "withdraw", "Delete",
                ready=ready),
    )  # fmt: skip


def do(page: GuestList, *, name: str) -> BulkStageDialog | None:
    """Several guests are named first; what happens to one, and can be undone, is done at once."""
    operation = Operation(name)
    ids = page.selected_ids()
    bulk = page.desk.workspace.read(preview, operation, ids)
    if not bulk.touched:
        page.desk.notices.warn_of([said(one.saying) for one in bulk.left])
        return None
    if len(ids) == 1 and name not in LEAVES_THE_HOUSE:
        carry_out(page, operation, bulk)
        return None
    return opened(BulkStageDialog(page, operation, bulk))


LEAVES_THE_HOUSE = frozenset({"mark_sent", "remind"})
"""What undo does not take back."""


def carry_out(page: GuestList, operation: Operation, bulk: Bulk, *, way: str = "", note: str = "") -> None:
    """Do it to those who are touched, as one step."""
    ids = [one.invitation_id for one in bulk.touched]
    label = _title(operation, bulk)
    match operation:
        case Operation.MARK_SENT | Operation.REMIND:
            sent = operation is Operation.MARK_SENT
            act = stages.mark_sent if sent else stages.mark_reminded
            page.desk.workspace.perform_fact(label, act, ids, by=page.who, channel=Channel(way))
            page.desk.notices.say(label)
        case Operation.WITHDRAW:
            page.desk.change(label, stages.withdraw, ids, by=page.who, note=note)
        case Operation.NOT_SENT:
            page.desk.change(label, stages.correct_sent, ids, by=page.who, note=note)
        case Operation.APPROVE:
            page.desk.change(label, stages.approve, ids, by=page.who)
        case Operation.UNAPPROVE:
            page.desk.change(label, stages.unapprove, ids, by=page.who)


def _title(operation: Operation, bulk: Bulk) -> str:
    """ "Approve 12 invitations", or, of one, with the name."""
    if len(bulk.touched) == 1:
        name = bulk.touched[0].name
        return {
            Operation.APPROVE: tr("Approve the invitation of {name}", name=name),
            Operation.UNAPPROVE: tr("Take back the approval of {name}", name=name),
            Operation.MARK_SENT: tr("Mark the invitation of {name} as sent", name=name),
            Operation.REMIND: tr("Mark {name} as reminded", name=name),
            Operation.WITHDRAW: tr("Withdraw {name}", name=name),
            Operation.NOT_SENT: tr("The invitation of {name} was not sent", name=name),
        }[operation]
    n = len(bulk.touched)
    return {
        Operation.APPROVE: tr("Approve %n invitations", n=n),
        Operation.UNAPPROVE: tr("Take back the approval of %n invitations", n=n),
        Operation.MARK_SENT: tr("Mark %n invitations as sent", n=n),
        Operation.REMIND: tr("Mark %n guests as reminded", n=n),
        Operation.WITHDRAW: tr("Withdraw %n guests", n=n),
        Operation.NOT_SENT: tr("%n invitations were not sent", n=n),
    }[operation]


def _deed(operation: Operation) -> str:
    """What the button does that carries it out."""
    return {
        Operation.APPROVE: tr("Approve"),
        Operation.UNAPPROVE: tr("Take back"),
        Operation.MARK_SENT: tr("Mark as sent"),
        Operation.REMIND: tr("Mark as reminded"),
        Operation.WITHDRAW: tr("Withdraw"),
        Operation.NOT_SENT: tr("Record as not sent"),
    }[operation]


class BulkStageDialog(AskingDialog):
    """Who is touched and who is left alone, and by which way it went."""

    def __init__(self, page: GuestList, operation: Operation, bulk: Bulk) -> None:
        super().__init__(_title(operation, bulk), parent=page)
        self._page = page
        self._operation = operation
        self.bulk = bulk
        self.way = choice_of(
            (way, tr("by {way}", way=text) if text else tr("by the way set for each guest"))
            for way, text in ways_of_sending().items()
        )
        self.way.setAccessibleName(tr("By which way it went"))
        self.note = QLineEdit(placeholderText=tr("Why, for the record"))
        self.list = QPlainTextEdit(readOnly=True)
        names = [one.name for one in bulk.touched]
        left = [said(one.saying) for one in bulk.left]
        if left:
            left = ["", tr("%n guests are left alone:", n=len(left)), *left]
        self.list.setPlainText("\n".join([*names, *left]))
        self.record_button = self.accept_with(_deed(operation))
        asked: QWidget = self.list
        if operation in LEAVES_THE_HOUSE:
            self.say(tr("What has left the house is a fact: Undo does not take it back."))
            asked = self.way
        elif operation in ("withdraw", "not_sent"):
            asked = self.note
        if asked is not self.list:
            self.add(asked)
        self.add((self.list, 1))
        asked.setFocus()
        self.resize(460, 420)

    @override
    def save(self) -> None:
        carry_out(self._page, self._operation, self.bulk, way=self.way.currentData(), note=self.note.text())
        self.accept()
