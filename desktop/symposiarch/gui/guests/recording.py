"""Recording what guests answer: one key on the selected rows, one step of undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from symposiarch.gui.actions import Command
from symposiarch.gui.guests.company import CompanionDialog, RepresentedDialog
from symposiarch.gui.guests.replies import reply_words
from symposiarch.gui.people import step_label
from symposiarch.gui.tables import Edit
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.guests.page import GuestsPage
    from symposiarch.gui.workspace import Session
    from symposiarch.model.invitations import Reply


def commands(page: type[GuestsPage]) -> tuple[Command, ...]:
    """A key for each answer."""

    def reply(name: str, text: str, key: str, icon: str) -> Command:
        return Command(f"guests.{name}", text, lambda page: record(page, name), icon, key, ready=page.can_record)

    return (
        reply("accepted", tr("Record as accepted"), "A", "accept"),
        reply("declined", tr("Record as declined"), "D", "decline"),
        reply("tentative", tr("Record as tentative"), "T", "tentative"),
        Command("guests.represented", tr("Represented by…"), represent, "represented", "R", ready=page.can_record),
        reply("none", tr("Record that there is no answer"), "N", "no-answer"),
        Command("guests.companion", tr("Add a companion…"), add_companion, "person-add", "C", ready=page.can_record),
        Command("guests.withdraw", tr("Withdraw from the list"), withdraw, "withdraw", "Delete", ready=page.can_record),
    )


def record(page: GuestsPage, name: str) -> None:
    """The selected guests have answered."""
    from symposiarch.model.invitations import Reply

    write_reply(page, Reply(name), page.table.selected())


def write_reply(page: GuestsPage, reply: Reply, rows: list[Any]) -> None:
    from symposiarch.planning.inviting.replies import record_replies

    ids, way, who = [row.id for row in rows], page.way.currentData(), page.desk.workspace.office.who
    words = reply_words()[reply]
    if len(rows) == 1:
        label = tr("Record {name}: {reply}", name=rows[0].name, reply=words)
    else:
        label = tr("Record %n replies: {reply}", n=len(rows), reply=words)

    def write(session: Session) -> None:
        record_replies(session, ids, reply, by=who, way=way)

    page.desk.change(label, write)


def represent(page: GuestsPage) -> RepresentedDialog:
    dialog = RepresentedDialog(page.desk, page.one(), page.way.currentData(), page)
    dialog.open()
    return dialog


def add_companion(page: GuestsPage) -> CompanionDialog:
    dialog = CompanionDialog(page.desk, page.one(), page)
    dialog.open()
    return dialog


def withdraw(page: GuestsPage) -> None:
    """Take the selected guests off the expected ones; they stay on the list with that said."""
    from symposiarch.planning.inviting import invitations

    rows, who = page.table.selected(), page.desk.workspace.office.who
    label = tr("Withdraw {name}", name=rows[0].name) if len(rows) == 1 else tr("Withdraw %n guests", n=len(rows))

    def write(session: Session) -> None:
        invitations.withdraw(session, [row.id for row in rows], by=who)

    page.desk.change(label, write)


def write_edits(page: GuestsPage, edits: list[Edit]) -> None:
    """What was typed into the list: replies go to the invitation, the rest to the person."""
    replies = [edit for edit in edits if edit.field == "reply"]
    if replies and len(replies) == len(edits) and len({edit.value for edit in replies}) == 1:
        write_reply(page, replies[0].value, [edit.row for edit in replies])
        return
    way, who = page.way.currentData(), page.desk.workspace.office.who

    def write(session: Session) -> None:
        from symposiarch.gui.contacts.writing import write_edits as write_people
        from symposiarch.planning.inviting.replies import record_reply

        write_people(session, [edit for edit in edits if edit.field != "reply"], "person_id")
        for row, _field, value in replies:
            record_reply(session, row.id, value, by=who, way=way)

    page.desk.change(step_label(edits, page.table.rows.columns), write)


def export(page: GuestsPage) -> None:
    """Save the list as a workbook that can come back."""
    from symposiarch.exchange.guest_lists.export import export_guests
    from symposiarch.planning.events import event_row

    workspace, event_id = page.desk.workspace, page.desk.event_id
    assert event_id is not None
    title = workspace.read(event_row, event_id).title.replace("/", "-")
    start = str((workspace.path or Path.home()).parent / f"{title}.xlsx")
    chosen, _filter = QFileDialog.getSaveFileName(page, tr("Export the guest list"), start, tr("Workbooks (*.xlsx)"))
    if not chosen:
        return
    path = Path(chosen).with_suffix(".xlsx")
    office = workspace.office

    def work(_report: Any) -> int:
        with office.reading() as session:
            return export_guests(session, event_id, path)

    def done(count: int) -> None:
        page.desk.notices.say(tr("%n guests were saved in “{file}”.", n=count, file=path.name))

    page.desk.jobs.start(tr("Exporting the guest list"), work, done=done, can_stop=False)
