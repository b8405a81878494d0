"""The chosen message exactly as it goes: from whom, to whom, what it says and what goes with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.letters.words import shown_state, state_words
from symposiarch.gui.panels import Panel
from symposiarch.gui.people.replies import channel_words
from symposiarch.gui.pictures import Value
from symposiarch.gui.qt import override
from symposiarch.gui.words import at_start, tr, when
from symposiarch.model.correspondence import MessageStatus
from symposiarch.model.invitations import Channel

if TYPE_CHECKING:
    from symposiarch.planning.correspondence.outbox import OutboxRow


class MessagePanel(Panel):
    """At the right of the outbox."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(spacing=6)
        self._desk = desk

    def show_message(self, row: OutboxRow | None) -> None:
        if row is None:
            self.say_only(tr("Choose a letter to read it as it goes."))
            return
        self.clear()
        self.say(row.subject, "personName")
        if row.channel is Channel.EMAIL:
            sender = self._desk.workspace.read(_sender)
            if sender:
                self.say(tr("From {address}", address=sender), "quiet")
            if row.recipient and row.recipient != row.name:
                to = tr(
                    "To {recipient} for {name}, {address}",
                    recipient=row.recipient,
                    name=row.name,
                    address=row.to_address,
                )
            else:
                to = tr("To {name}, {address}", name=row.name, address=row.to_address)
            self.say(to, "quiet")
        else:
            self.say(tr("To {name}, by {way}", name=row.name, way=channel_words()[row.channel]), "quiet")
        self._say_state(row)
        self.space(6)
        body = self.say(row.body, "")
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add_attachments(row)
        self.end()

    @override
    def say(self, text: str, role: str = "") -> QLabel:
        """Also what has no place to be broken at, a long address, is broken."""
        label = Value(text, role)
        self.add(label)
        return label

    def _say_state(self, row: OutboxRow) -> None:
        if row.sent_at is not None:
            self.say(tr("Sent {when}", when=when(row.sent_at.astimezone())), "quiet")
        elif row.approved_by and not row.overtaken:
            self.say(tr("Approved by {name}", name=row.approved_by), "quiet")
        else:
            text = state_words()[shown_state(row)]
            self.say(at_start(text), "quiet")
        if row.next_attempt_at is not None:
            self.say(tr("It is tried again {when}", when=when(row.next_attempt_at.astimezone())), "quiet")
        if row.answer:
            held_back = row.status is MessageStatus.APPROVED
            said = row.answer if held_back else tr("The mail server said: {answer}", answer=row.answer)
            self.say(said, "error" if row.sent_at is None else "quiet")

    def _add_attachments(self, row: OutboxRow) -> None:
        from symposiarch.exchange.mail.message import WITH_CARD, WITH_DATE

        if row.channel is not Channel.EMAIL or row.invitation_id is None:
            return
        if row.kind in WITH_CARD:
            self.say(tr("With it go"), "groupTitle")
            self.link(tr("the invitation card (PDF)"), partial(self.show_card, row))
        if row.kind in WITH_DATE:
            if row.kind not in WITH_CARD:
                self.say(tr("With it go"), "groupTitle")
            self.say(tr("the date for the guest's calendar (.ics)"), "")

    def show_card(self, row: OutboxRow) -> None:
        """Draw the card that goes with the message, away from the window, and show it."""
        office, desk = self._desk.workspace.office, self._desk

        def work(report: Any) -> bytes:
            from symposiarch.exchange.mail.message import card_picture

            with office.reading() as session:
                return card_picture(session, row.id, report=report)

        def show(picture: bytes) -> None:
            CardDialog(row.name, picture, self).open()

        desk.jobs.start(tr("Drawing the card"), work, done=show, only_reads=True)


class CardDialog(AskingDialog):
    """The card as the guest gets it."""

    def __init__(self, name: str, picture: bytes, parent: QWidget) -> None:
        super().__init__(tr("The card of {name}", name=name), "", parent)
        pixmap = QPixmap()
        pixmap.loadFromData(picture)
        label = QLabel()
        label.setPixmap(pixmap)
        scroll = QScrollArea()
        scroll.setWidget(label)
        scroll.setMinimumSize(min(pixmap.width() + 4, 900), min(pixmap.height() + 4, 640))
        self.add((scroll, 1))
        self.close_with()


def _sender(session: Any) -> str:
    from symposiarch.exchange.mail.account import account_or_none

    found = account_or_none(session)
    return found.address if found is not None else ""
