"""Letters: the outbox of the chosen event, every message as it will go, approved and sent or saved as drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.chips import Chip, Chips
from symposiarch.gui.history.page import clear_layout
from symposiarch.gui.letters.wording import WordingDialog
from symposiarch.gui.letters.words import kind_words, status_dots, status_words
from symposiarch.gui.page import Page, words
from symposiarch.gui.qt import override
from symposiarch.gui.search_field import SearchField, finder
from symposiarch.gui.tables import Column, Table
from symposiarch.gui.words import tr, when

if TYPE_CHECKING:
    from symposiarch.exchange.mail.sending import Sent
    from symposiarch.gui.desk import Desk
    from symposiarch.gui.workspace import Session
    from symposiarch.model.correspondence import MessageKind
    from symposiarch.planning.correspondence.outbox import Drafted, OutboxRow
    from symposiarch.store import ChangeSet

SHOWN = frozenset({"messages", "people", "events"})


def letter_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Guest"), "name", bold=True),
        Column(tr("Kind"), "kind", show=kind_words().get, sort=str),
        Column(tr("Subject"), "subject"),
        Column(tr("To"), "to_address", quiet=True),
        Column(tr("Language"), "language", quiet=True),
        Column(tr("State"), "status", width=140, show=status_words().get, dot=status_dots().get, sort=str),
    )


class LettersPage(Page):
    """Everything that is to be sent, seen before it goes; what was sent is kept as it was."""

    key = "invitations"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Letters"))
        self.table = Table(desk, "letters", letter_columns())
        self.table.say_when_empty(
            tr("Nothing has been written yet. Choose a kind of letter above and write to the guests."),
            tr("No letter fits what you are looking for."),
        )
        self.search = SearchField(self.table)
        self.setFocusProxy(self.table)
        self.chips = Chips()
        self.kind = QComboBox()
        for kind, text in kind_words().items():
            self.kind.addItem(text[:1].upper() + text[1:], kind)
        self.panel = QWidget()
        self._inside = QVBoxLayout(self.panel)
        self._inside.setContentsMargins(14, 12, 14, 12)
        self._inside.setSpacing(6)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.kind)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        self.set_content(content)
        self.set_panel(self.panel)
        self.add_button("invitations.wording")
        self.add_button("invitations.send")
        self.add_button("invitations.write", primary=True)
        desk.actions.attach("invitations", self.table)

        self.search.searched.connect(lambda _text: self._filter())
        self.chips.chosen.connect(lambda _key: self._filter())
        self.table.selection_changed.connect(self._show_message)
        self._show_message()
        self.table.selection_changed.connect(self.told)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("invitations.write", tr("Write to the guests"), cls.write, "invitations", "Ctrl+L",
                    ready=cls._can_write),
            Command("invitations.wording", tr("Wording…"), cls.edit_wording, "edit", ready=cls._has_event),
            Command("invitations.approve", tr("Approve these letters"), cls.approve, "accept", "A",
                    ready=cls._can_change),
            Command("invitations.withdraw", tr("Take these letters back"), cls.withdraw, "withdraw", "Delete",
                    ready=cls._can_change),
            Command("invitations.drafts", tr("Save as drafts for the mail program…"), cls.save_drafts, "export",
                    ready=cls._can_change),
            Command("invitations.send", tr("Send what is approved…"), cls.send, "post", ready=cls._can_send),
        )  # fmt: skip

    @override
    def needs_event(self) -> bool:
        return True

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        from symposiarch.planning.correspondence.outbox import outbox_rows

        if self.desk.event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        rows = self.desk.workspace.read(outbox_rows, self.desk.event_id)
        self.table.show_rows(rows)
        chips = [Chip("all", tr("All"), len(rows))]
        for status, text in status_words().items():
            count = sum(row.status is status for row in rows)
            if count or str(status) == self.chips.key():
                chips.append(Chip(str(status), text[:1].upper() + text[1:], count))
        self.chips.show_chips(chips)
        self.say_count(tr("%n letters", n=len(rows)))
        self._filter()
        self.desk.actions.refresh()

    @override
    def status(self) -> str:
        return tr("{selected} of %n selected", n=self.table.rows.rowCount(), selected=len(self.table.selected()))

    @override
    def keys(self) -> str:
        return tr("A approves · Delete takes back")

    def _filter(self) -> None:
        found, status = finder(self.search.text()), self.chips.key()

        def keep(row: Any) -> bool:
            return status in ("all", "", str(row.status)) and (found is None or found(row))

        self.table.keep_rows(keep if status not in ("all", "") or found is not None else None)
        self.told.emit()

    def _show_message(self) -> None:
        """The exact message, as it goes."""
        clear_layout(self._inside)
        row: OutboxRow | None = self.table.current()
        if row is None:
            self._inside.addWidget(words(tr("Choose a letter to read it as it goes."), "quiet", wrap=True))
            self._inside.addStretch(1)
            return
        self._inside.addWidget(words(row.subject, "personName", wrap=True))
        to = tr("To {name}, {address}", name=row.recipient, address=row.to_address) if row.to_address else row.recipient
        self._inside.addWidget(words(to, "quiet", wrap=True))
        if row.sent_at is not None:
            self._inside.addWidget(words(tr("Sent {when}", when=when(row.sent_at.astimezone())), "quiet", wrap=True))
        elif row.approved_by:
            self._inside.addWidget(words(tr("Approved by {name}", name=row.approved_by), "quiet", wrap=True))
        if row.answer:
            self._inside.addWidget(words(tr("The mail server said: {answer}", answer=row.answer), "error", wrap=True))
        body = words(row.body, wrap=True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inside.addSpacing(6)
        self._inside.addWidget(body)
        self._inside.addStretch(1)

    # What can be done

    def write(self) -> None:
        """Write to all whom the chosen kind concerns; what is missing is named, and then nothing is made for them."""
        from symposiarch.planning.correspondence.letters import Fault
        from symposiarch.planning.correspondence.outbox import draft_messages

        kind, event_id = self._kind(), self.desk.event_id
        assert event_id is not None
        done: list[Drafted] = []

        def draft(session: Session) -> None:
            drafted = draft_messages(session, event_id, kind)
            if drafted.problems and not any(one.fault is Fault.EMPTY_FIELD for one in drafted.problems):
                drafted = draft_messages(session, event_id, kind, despite_problems=True)
            done.append(drafted)

        label = tr("Write to the guests: {kind}", kind=kind_words()[kind])
        if not self.desk.change(label, draft):
            return
        (drafted,) = done
        if drafted.problems:
            sentences = [one.sentence for one in drafted.problems]
            shown = " ".join(sentences[:4])
            self.desk.notices.warn(
                tr("{sentences} And %n more.", n=len(sentences) - 4, sentences=shown) if len(sentences) > 4 else shown
            )
        elif not drafted.messages:
            self.desk.notices.say(tr("There is nobody to whom this letter has to be written."))

    def _kind(self) -> MessageKind:
        """The chosen kind; Qt gives its word."""
        from symposiarch.model.correspondence import MessageKind

        return MessageKind(self.kind.currentData())

    def edit_wording(self) -> WordingDialog:
        assert self.desk.event_id is not None
        dialog = WordingDialog(self.desk, self.desk.event_id, self._kind(), self)
        dialog.open()
        return dialog

    def approve(self) -> None:
        from symposiarch.planning.correspondence.outbox import approve_messages

        ids, who = [row.id for row in self.table.selected()], self.desk.workspace.office.who
        self.desk.change(tr("Approve %n letters", n=len(ids)), lambda session: approve_messages(session, ids, by=who))

    def withdraw(self) -> None:
        from symposiarch.planning.correspondence.outbox import withdraw_messages

        ids = [row.id for row in self.table.selected()]
        self.desk.change(tr("Take back %n letters", n=len(ids)), lambda session: withdraw_messages(session, ids))

    def save_drafts(self) -> None:
        """Write the selected letters as .eml files that a mail program opens ready to send."""
        chosen = QFileDialog.getExistingDirectory(self, tr("Where are the drafts to be saved?"), str(Path.home()))
        if chosen:
            self.write_drafts(Path(chosen))

    def write_drafts(self, folder: Path) -> None:
        from symposiarch.exchange.mail.account import sender
        from symposiarch.exchange.mail.message import write_drafts

        ids, office = [row.id for row in self.table.selected()], self.desk.workspace.office

        def work(_report: Any) -> int:
            with office.reading() as session:
                return len(write_drafts(session, ids, folder, sender(session)))

        def done(count: int) -> None:
            self.desk.notices.say(tr("%n drafts were saved in “{folder}”.", n=count, folder=folder.name))

        self.desk.jobs.start(tr("Saving drafts"), work, done=done, can_stop=False)

    def send(self) -> None:
        """Ask, with the list of who is written to; then send in the background."""
        from symposiarch.exchange.mail.account import password_of
        from symposiarch.exchange.mail.sending import proven_account

        account = proven_account(self.desk.workspace.office)
        password = password_of(account)
        rows = [row for row in self.table.rows.rows if str(row.status) in ("approved", "queued", "delayed")]
        box = QMessageBox(self)
        box.setWindowTitle(tr("Send"))
        box.setText(tr("Send %n letters? What has been sent cannot be taken back.", n=len(rows)))
        box.setDetailedText("\n".join(f"{row.name}  {row.to_address}" for row in rows))
        send = box.addButton(tr("Send"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is send:
            self._send(account, password)

    def _send(self, account: Any, password: str) -> None:
        from symposiarch.exchange.mail.sending import send_queue
        from symposiarch.planning.correspondence.outbox import queue_messages

        workspace, event_id = self.desk.workspace, self.desk.event_id
        workspace.perform(tr("Queue letters"), queue_messages, event_id=event_id)
        office = workspace.office

        written: list[ChangeSet] = []

        def work(report: Any) -> Sent:
            return send_queue(office, account, password, event_id=event_id, report=report, told=written.append)

        def show() -> None:
            if written:  # the last change touches the same tables as those before it
                workspace.changed.emit(written[-1])

        def done(sent: Sent) -> None:
            show()
            self.desk.notices.say(tr("%n letters were sent.", n=len(sent.sent)))

        job = self.desk.jobs.start(tr("Sending letters"), work, done=done, stopped=show)
        job.failed.connect(lambda _error: show())

    def _has_event(self) -> bool:
        return self.desk.event_id is not None

    def _can_write(self) -> bool:
        return self.desk.event_id is not None and self.desk.workspace.can_edit

    def _can_change(self) -> bool:
        return self.desk.workspace.can_edit and self.table.selectionModel().hasSelection()

    def _can_send(self) -> bool:
        return self.desk.workspace.can_edit and any(
            str(row.status) in ("approved", "queued", "delayed") for row in self.table.rows.rows
        )
