"""Writing to guests: which kind of letter, to whom, by which way; who is left out and why is seen beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.letters.outbox_list import OutboxList
from symposiarch.gui.letters.wording import WordingDialog
from symposiarch.gui.letters.words import drafted_words, fault_words, kind_words, letter_languages
from symposiarch.gui.people.replies import channel_words, ways_of_sending
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import at_start, language_name, tr
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence.drafting import Planned, draft_messages, likely_kind, planned_messages, way_of
from symposiarch.planning.correspondence.outbox import OutboxRow, edit_message

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session

AS_INVITED = "as_invited"


def commands() -> tuple[Command, ...]:
    return (
        Command("invitations.write", tr("Write…"), write, "invitations", "Ctrl+L", ready=OutboxList.can_edit_event,
                at_once=True),
        Command("invitations.edit", tr("Edit this letter…"), edit, "edit", "E", ready=OutboxList.can_edit_text),
        Command("invitations.wording", tr("Wording…"), edit_wording, "edit", ready=OutboxList.has_event),
    )  # fmt: skip


def write(page: OutboxList) -> WriteDialog:
    return write_to(page, ())


def write_to(page: OutboxList, invitations: Sequence[int], *, kind: str = "") -> WriteDialog:
    """Ask what is to be written to these guests, or to all whom it concerns; the likely kind stands there already."""
    likely = kind or page.desk.workspace.read(likely_kind, page.event_id, to=tuple(invitations))
    return opened(WriteDialog(page, tuple(invitations), likely))


def edit(page: OutboxList) -> EditMessageDialog:
    return opened(EditMessageDialog(page, page.one()))


def edit_wording(page: OutboxList) -> WordingDialog:
    kind = page.one().kind if page.table.current() is not None else MessageKind.INVITATION
    return opened(WordingDialog(page.desk, page.event_id, kind, page))


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A guest as the dialog names them: with a letter, or with what stands in its way."""

    id: int
    name: str
    way: str
    language: str
    to: str
    drafted: str
    trouble: str


class WriteDialog(AskingDialog):
    """Kind, guests and way; below, everybody who would be written to, and beside a name what is missing."""

    def __init__(self, page: OutboxList, invitations: tuple[int, ...], kind: str) -> None:
        super().__init__(tr("Write to the guests"), " ", page)
        self._page = page
        self._invitations = invitations
        self.planned: Planned | None = None
        self.kind = choice_of(((one, at_start(text)) for one, text in kind_words().items()), kind)
        selected = {"selected": tr("The %n selected guests", n=len(invitations))} if invitations else {}
        self.whom = choice_of({**selected, "all": ""})
        ways = ((way, tr("By {way}", way=text)) for way, text in ways_of_sending().items() if text)
        self.way = choice_of([(AS_INVITED, tr("By the way each guest was invited")), *ways])
        self.language = choice_of({"": tr("In each guest's own language"), **letter_languages()})
        self.table = Table(page.desk, "write", _columns())
        to, way = (tr("To"), self.whom), (tr("Way"), self.way)
        form = form_of((tr("Letter"), self.kind), to, way, (tr("Language"), self.language))
        self.add(form, (self.table, 1))
        self.write_button = self.accept_with("")
        self.resize(820, 600)
        self.kind.activated.connect(lambda _at: self._choose_kind())
        for choice in (self.whom, self.way, self.language):
            choice.activated.connect(lambda _at: self.plan())
        self._choose_kind()

    def _choose_kind(self) -> None:
        way = way_of(self.chosen_kind())
        self.way.setCurrentIndex(self.way.findData(AS_INVITED if way is None else way))
        self._say_whom()
        self.plan()

    def _say_whom(self) -> None:
        """A reminder goes to others than a letter that goes once; while it is early that is said, and what to do."""
        if self.kind.currentData() == "reminder":
            all_of_them = tr("All who have not said yes or no, from a week before the day to reply by")
            nobody = tr(
                "Nobody is due to be reminded: that begins a week before the day to reply by. To remind earlier, "
                "choose on Guests who has not answered, and press L."
            )
        else:
            all_of_them = tr("All whom it concerns and to whom nothing has gone yet")
            nobody = tr("There is nobody to whom this letter has to be written.")
        self.whom.setItemText(self.whom.findData("all"), all_of_them)
        self.table.say_when_empty(nobody, "")

    def chosen_kind(self) -> MessageKind:
        return MessageKind(self.kind.currentData())

    def chosen_way(self) -> Channel | None:
        way = self.way.currentData()
        return None if way == AS_INVITED else Channel(way)

    def chosen_guests(self) -> tuple[int, ...] | None:
        return self._invitations if self.whom.currentData() == "selected" else None

    def plan(self) -> None:
        """Look whom the letter would go to."""
        try:
            self.planned = self._page.desk.workspace.read(
                planned_messages,
                self._page.event_id,
                self.chosen_kind(),
                self.chosen_guests(),
                channel=self.chosen_way(),
                language=self.language.currentData(),
            )
        except SymposiarchError as error:
            self.planned = None
            self.table.show_rows(())
            self._follow(str(error))
            return
        ways = channel_words()
        rows = [
            PlannedRow(
                one.attendee_id,
                one.name,
                ways[one.channel],
                one.language,
                one.to_address,
                drafted_words()[self.planned.drafted.get(one.attendee_id)],
                "",
            )
            for one in self.planned.letters
        ]
        troubles: dict[int, list[str]] = {}
        names = {one.attendee_id: one.name for one in self.planned.problems}
        for problem in self.planned.problems:
            troubles.setdefault(problem.attendee_id, []).append(fault_words(problem))
        rows += [PlannedRow(key, names[key], "", "", "", "", "; ".join(said)) for key, said in troubles.items()]
        self.table.show_rows(sorted(rows, key=lambda row: (not row.trouble, row.id)))
        self._follow("")

    def _follow(self, trouble: str) -> None:
        count = len(self.planned.letters) if self.planned is not None else 0
        left = len({one.attendee_id for one in self.planned.problems}) if self.planned is not None else 0
        drafted = len(self.planned.drafted) if self.planned is not None else 0
        self.say(
            trouble
            or (
                tr(
                    "%n of these letters lie in the outbox already: they are written anew, without what was changed "
                    "in them by hand, and have to be approved again.",
                    n=drafted,
                )
                if drafted
                else tr("%n guests are left out; what is missing stands beside their names.", n=left)
                if left
                else tr(
                    "Each letter is written in {language}, into the outbox; nothing is sent yet.",
                    language=self.language.currentText(),
                )
                if self.language.currentData()
                else tr("Each letter is written in the guest's language, into the outbox; nothing is sent yet.")
            )
        )
        self.write_button.setText(tr("Write %n letters", n=count))
        self.write_button.setEnabled(count > 0)

    @override
    def save(self) -> None:
        page, kind, way, guests = self._page, self.chosen_kind(), self.chosen_way(), self.chosen_guests()
        event_id, language = page.event_id, self.language.currentData()

        def draft(session: Session) -> Sequence[int]:
            return draft_messages(
                session, event_id, kind, guests, channel=way, language=language, despite_problems=True
            ).messages

        written = self.made(page.desk, tr("Write to the guests: {kind}", kind=kind_words()[kind]), draft)
        if written is not None:
            self.accept()
            page.bring_into_sight(written[:1])


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Guest"), "name", bold=True),
        Column(tr("Way"), "way", width=90),
        Column(tr("Language"), "language", quiet=True, show=language_name),
        Column(tr("To"), "to", quiet=True),
        Column(tr("Outbox"), "drafted", width=90),
        Column(tr("Left out because"), "trouble", dot=lambda said: "declined" if said else None),
    )


class EditMessageDialog(AskingDialog):
    """One message worded by hand; it is approved again before it goes."""

    def __init__(self, page: OutboxList, row: OutboxRow) -> None:
        super().__init__(
            tr("Letter to {name}", name=row.name),
            tr("Only this letter is changed, and it has to be approved again. Under “Wording” that of all is changed."),
            page,
        )
        self._page = page
        self._row = row
        self.subject = QLineEdit(row.subject)
        self.body = QPlainTextEdit(row.body, tabChangesFocus=True)
        self.add(self.subject, (self.body, 1))
        self.accept_with(tr("Keep this letter"))
        self.resize(640, 560)
        self.body.setFocus()

    @override
    def save(self) -> None:
        label = tr("Word the letter to {name}", name=self._row.name)
        self.change_and_close(
            self._page.desk,
            label,
            edit_message,
            self._row.id,
            subject=self.subject.text(),
            body=self.body.toPlainText(),
        )
