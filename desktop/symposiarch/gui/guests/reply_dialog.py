"""A reply with its day, its way and a note; or the correction of the one that was recorded last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.date_field import MomentField
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.guests.panel import how_recorded
from symposiarch.gui.people.replies import channel_words, reply_words
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Channel, RecordKind, Reply
from symposiarch.planning.guests import GuestRow
from symposiarch.planning.inviting.records import timeline
from symposiarch.planning.inviting.replies import correct_reply, record_reply

if TYPE_CHECKING:
    from symposiarch.gui.guests.guest_list import GuestList


class ReplyDialog(AskingDialog):
    """What a guest answered, when and how."""

    def __init__(self, page: GuestList, row: GuestRow, *, correction: bool) -> None:
        title = tr("Correct the reply of {name}", name=row.name) if correction else tr("Reply of {name}", name=row.name)
        super().__init__(title, parent=page)
        self._page = page
        self._row = row
        self._correction = correction
        self.reply = QComboBox()
        for reply, text in reply_words().items():
            # Who represents a guest is asked by a command of its own.
            if reply not in (Reply.REPRESENTED, Reply.WITHDRAWN) or (reply is row.reply and not correction):
                self.reply.addItem(text, reply)
        self.reply.setCurrentIndex(max(0, self.reply.findData(row.reply)))
        self.way = choice_of(
            ((way, text or tr("not noted")) for way, text in channel_words().items()), page.way_of_replies()
        )
        self.at = MomentField()
        self.at.setMaximumDateTime(self.at.dateTime())
        self.note = QLineEdit(placeholderText=tr("What else was said"))
        form = form_of(
            (tr("Reply"), self.reply),
            (tr("It came by"), self.way),
            (tr("It came on"), self.at),
            (tr("Note"), self.note),
        )
        self.record_button = self.accept_with(tr("Record"))
        if correction:
            entries = page.desk.workspace.read(timeline, row.id)
            last = next((one for one in reversed(entries) if one.kind is RecordKind.REPLY), None)
            if last is not None:
                said = reply_words()[Reply(last.after)]
                was = tr("Recorded was: {reply}, {how}.", reply=said, how=how_recorded(last))
                self.add(words(was, "quiet", wrap=True))
            self.add(words(tr("Both records are kept."), "quiet", wrap=True))
        self.add(form)
        self.setMinimumWidth(in_type(440))
        self.reply.setFocus()

    @override
    def save(self) -> None:
        page, row = self._page, self._row
        reply = Reply(self.reply.currentData())
        label = (
            tr("Correct {name}: {reply}", name=row.name, reply=reply_words()[reply])
            if self._correction
            else tr("Record {name}: {reply}", name=row.name, reply=reply_words()[reply])
        )
        self.change_and_close(
            page.desk,
            label,
            correct_reply if self._correction else record_reply,
            row.id,
            reply,
            by=page.who,
            way=Channel(self.way.currentData()),
            at=self.at.moment.astimezone(),
            note=self.note.text(),
        )
