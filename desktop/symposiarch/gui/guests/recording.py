"""Recording what guests answer: one key on the selected rows, one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.gui.actions import Command
from symposiarch.gui.contacts.writing import write_edits as write_people
from symposiarch.gui.dialogs import opened
from symposiarch.gui.guests.columns import INVITATION_FIELDS
from symposiarch.gui.guests.company import CompanionDialog, RepresentedDialog
from symposiarch.gui.guests.guest_list import GuestList
from symposiarch.gui.guests.reply_dialog import ReplyDialog
from symposiarch.gui.people.replies import reply_words
from symposiarch.gui.people.tables import step_label
from symposiarch.gui.tables.model import together
from symposiarch.gui.tables.table import Edit
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.quotas import organiser_called
from symposiarch.planning.inviting.replies import record_replies, record_reply

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


def commands() -> tuple[Command, ...]:
    """A key for each answer."""
    ready_one = GuestList.can_record_one

    def reply(name: str, text: str, key: str, icon: str) -> Command:
        def ready(page: GuestList) -> bool:
            """Whether it would be news of anybody: what somebody has answered already is not offered for them."""
            return page.can_record() and any(row.reply is not Reply(name) for row in page.table.selected())

        return Command(f"guests.{name}", text, lambda page: record(page, name), icon, key, ready=ready)

    return (
        reply("accepted", tr("Record as accepted"), "A", "accept"),
        reply("declined", tr("Record as declined"), "D", "decline"),
        reply("tentative", tr("Record as tentative"), "T", "tentative"),
        Command("guests.represented", tr("Represented by…"), represent, "represented", "R", ready=ready_one),
        reply("none", tr("Record that there is no answer"), "N", "no-answer"),
        Command("guests.reply", tr("Record a reply with its day and a note…"), detail, "edit", "W", ready=ready_one),
        Command("guests.correct", tr("Correct the reply…"), correct, "history", "K", ready=_has_answered),
        Command("guests.companion", tr("Add a companion…"), add_companion, "person-add", "C", ready=ready_one),
    )


def record(page: GuestList, name: str) -> None:
    """The selected guests have answered."""
    write_reply(page, Reply(name), page.table.selected())


def write_reply(page: GuestList, reply: Reply, rows: list[Any]) -> None:
    ids, way, who = [row.id for row in rows], page.way_of_replies(), page.who
    words = reply_words()[reply]
    if len(rows) == 1:
        label = tr("Record {name}: {reply}", name=rows[0].name, reply=words)
    else:
        label = tr("Record %n replies: {reply}", n=len(rows), reply=words)
    page.desk.change(label, record_replies, ids, reply, by=who, way=way)


def represent(page: GuestList) -> RepresentedDialog:
    return opened(RepresentedDialog(page.desk, page.one(), page.way_of_replies(), page))


def add_companion(page: GuestList) -> CompanionDialog:
    return opened(CompanionDialog(page.desk, page.one(), page))


def detail(page: GuestList) -> ReplyDialog:
    return opened(ReplyDialog(page, page.one(), correction=False))


def correct(page: GuestList) -> ReplyDialog:
    """What was recorded last was wrong; both records are kept."""
    return opened(ReplyDialog(page, page.one(), correction=True))


def _has_answered(page: GuestList) -> bool:
    return page.can_record_one() and page.one().replied_at is not None


def write_edits(page: GuestList, edits: list[Edit]) -> None:
    """What was typed into the list: replies go to the invitation, the rest to the person."""
    replies = [edit for edit in edits if edit.field == "reply"]
    if replies and len(replies) == len(edits) and len({edit.value for edit in replies}) == 1:
        write_reply(page, replies[0].value, [edit.row for edit in replies])
        return
    way, who, event_id = page.way_of_replies(), page.who, page.event_id

    def write(session: Session) -> None:
        theirs = {"reply", *INVITATION_FIELDS}
        write_people(session, [edit for edit in edits if edit.field not in theirs], "person_id")
        _write_invitations(session, event_id, [edit for edit in edits if edit.field in INVITATION_FIELDS], who)
        for row, _field, value in replies:
            record_reply(session, row.id, value, by=who, way=way)

    page.desk.change(step_label(edits, page.table.rows.columns), write)


def _write_invitations(session: Session, event_id: int, edits: list[Edit], who: str) -> None:
    for (field, value), ids in together(edits, "id"):
        if field == "organiser":
            value = organiser_called(session, event_id, value).id if value.strip() else None
        change_invitations(session, ids, by=who, **{INVITATION_FIELDS[field]: value})
