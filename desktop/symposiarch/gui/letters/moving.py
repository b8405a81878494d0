"""What becomes of written letters: approved, taken back, saved for another program or for paper, marked as gone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPlainTextEdit

from symposiarch.documents import render
from symposiarch.documents.catalogue import sheet_named
from symposiarch.documents.saving import save_bytes
from symposiarch.documents.sheets import facts_of
from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.letters.outbox_list import APPROVED, NOT_GONE, TO_APPROVE, OutboxList
from symposiarch.gui.notices import Offer
from symposiarch.gui.people.replies import channel_words
from symposiarch.gui.qt import override
from symposiarch.gui.saving import ask_for_a_folder, ask_where_it_goes, write_away
from symposiarch.gui.words import tr
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.outbox import (
    approve_messages,
    unapprove_messages,
    withdraw_messages,
    withdraw_overtaken,
)

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report
    from symposiarch.exchange.mail.message import Drafts
    from symposiarch.gui.workspace import Session


def commands() -> tuple[Command, ...]:
    some = OutboxList.has_selection
    return (
        Command("invitations.approve", tr("Approve these letters"), approve, "accept", "A",
                ready=OutboxList.can_approve),
        Command("invitations.unapprove", tr("Take the approval back"), unapprove, "undo",
                ready=OutboxList.can_unapprove),
        Command("invitations.withdraw", tr("Take these letters back"), withdraw, "withdraw", "Delete",
                ready=OutboxList.can_withdraw),
        Command("invitations.overtaken", tr("Take back what went another way"), withdraw_all_overtaken, "withdraw",
                "Shift+Delete", ready=OutboxList.can_withdraw_overtaken,
                tip=tr("Invitations that lie here unsent while their guests are marked as invited")),
        Command("invitations.drafts", tr("Save as drafts for the mail program…"), save_drafts, "export", ready=some),
        Command("invitations.pdf", tr("Save on paper (PDF)…"), partial(save_letters, ending=".pdf"), "print",
                ready=some),
        Command("invitations.word", tr("Save for Word (.docx)…"), partial(save_letters, ending=".docx"), "export",
                ready=some),
        Command("invitations.gone", tr("Mark as gone…"), mark_gone, "post", ready=OutboxList.can_mark_gone),
    )  # fmt: skip


def approve(page: OutboxList) -> None:
    ids = page.selected_that_are(*TO_APPROVE)
    page.desk.change(tr("Approve %n letters", n=len(ids)), approve_messages, ids, by=page.who)


def unapprove(page: OutboxList) -> None:
    ids = page.selected_that_are(*APPROVED)
    page.desk.change(tr("Take back the approval of %n letters", n=len(ids)), unapprove_messages, ids)


def withdraw(page: OutboxList) -> None:
    ids = page.selected_that_are(*NOT_GONE)
    page.desk.change(tr("Take back %n letters", n=len(ids)), withdraw_messages, ids)


def withdraw_all_overtaken(page: OutboxList) -> None:
    page.desk.change(tr("Take back the letters that went another way"), withdraw_overtaken, page.desk.event_id)


def save_drafts(page: OutboxList) -> None:
    """Write the selected letters as .eml files that a mail program opens ready to send."""
    if folder := ask_for_a_folder(page.desk.settings, "letters", page, tr("Where are the drafts to be saved?")):
        write_drafts(page, folder)


def write_drafts(page: OutboxList, folder: Path) -> None:
    from symposiarch.exchange.mail.account import sender
    from symposiarch.exchange.mail.message import write_drafts

    ids = [row.id for row in page.table.selected() if row.to_address]
    if not ids:
        raise SymposiarchError(tr("None of these letters has an e-mail address. Save them on paper."))
    office = page.desk.workspace.office

    def work(report: Any) -> Drafts:
        with office.reading() as session:
            return write_drafts(session, ids, folder, sender(session), report=report)

    page.desk.jobs.start(tr("Saving drafts"), work, done=partial(_say_saved, page, folder))


def _say_saved(page: OutboxList, folder: Path, drafts: Drafts) -> None:
    """How many there are, for which it is offered to note that they went; and who was left out, and why."""
    offer = None
    if drafts.written:
        page.table.select_keys([one.message_id for one in drafts.written])
        offer = Offer(tr("Mark as gone…"), page.desk.actions["invitations.gone"].trigger)
    said = tr("%n drafts were saved in “{folder}”.", n=len(drafts.written), folder=folder.name)
    page.desk.notices.say(said, offer=offer)
    if drafts.left_out:
        page.desk.notices.warn_of(
            [tr("{name} was left out: {why}", name=name, why=why) for name, why in drafts.left_out]
        )


def save_letters(page: OutboxList, *, ending: str) -> None:
    """The selected letters on paper, with the letterhead."""
    kinds = {".pdf": tr("PDF (*.pdf)"), ".docx": tr("Word documents (*.docx)")}
    title, name = tr("Save the letters"), tr("letters")
    if path := ask_where_it_goes(page.desk.settings, "letters", page, title, kinds[ending], name, ending):
        write_letters(page, path)


def write_letters(page: OutboxList, path: Path) -> None:
    """Write them, in the order shown, away from the window."""
    as_word = path.suffix.lower() == ".docx"
    write_away(
        page.desk,
        tr("Saving the letters"),
        _write_word if as_word else _write_pdf,
        page.event_id,
        path,
        messages=page.selected_ids(),
        can_stop=not as_word,
        said=lambda count: tr("%n letters were saved in “{file}”.", n=count, file=path.name),
    )


def _write_word(session: Session, event_id: int, path: Path, *, messages: list[int]) -> int:
    from symposiarch.exchange.letters import write_letters

    return write_letters(session, event_id, path, messages=messages)


def _write_pdf(session: Session, event_id: int, path: Path, *, messages: list[int], report: Report) -> int:
    facts = facts_of(sheet_named("letters"), session, event_id, among=messages)
    save_bytes(render.pdf("letters.typ", facts, report=report), path)
    return len(facts["letters"])


def mark_gone(page: OutboxList) -> GoneDialog:
    """They went by another way than from here."""
    return opened(GoneDialog(page))


class GoneDialog(AskingDialog):
    """Names whose letters are marked as gone; that is a fact."""

    def __init__(self, page: OutboxList) -> None:
        rows = [row for row in page.table.selected() if str(row.status) in (*TO_APPROVE, *APPROVED)]
        super().__init__(
            tr("Mark %n letters as gone", n=len(rows)),
            tr(
                "By post, by hand, by telephone or from your own mail program. What has left the house is a fact: Undo "
                "does not take it back."
            ),
            page,
        )
        self.ids = [row.id for row in rows]
        self._page = page
        ways = channel_words()
        self.list = QPlainTextEdit(readOnly=True)
        self.list.setPlainText("\n".join(f"{row.name}  ({ways[row.channel]})" for row in rows))
        self.add((self.list, 1))
        self.record_button = self.accept_with(tr("Record"))
        self.record_button.setEnabled(bool(rows))
        self.resize(460, 400)

    @override
    def save(self) -> None:
        desk, label = self._page.desk, tr("Mark %n letters as gone", n=len(self.ids))
        desk.workspace.perform_fact(label, mark_messages_sent, self.ids, by=self._page.who)
        desk.notices.say(label)
        self.accept()
