"""Replies out of a file, line by line: what would be recorded, and for whom; what is unclear is resolved by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.forms import Choice
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.importing.keeping import problem_file, saved_rows_words
from symposiarch.gui.people.replies import reply_dots, reply_words, role_words
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.saving import write_away
from symposiarch.gui.tables.chips import Chips
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import said, tr
from symposiarch.model.invitations import Reply
from symposiarch.planning.guests import guest_rows
from symposiarch.store import Office

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.replies import ReplyPlan
    from symposiarch.exchange.guest_lists.reply_lines import ReplyLine
    from symposiarch.exchange.guest_lists.unrecorded_replies import Unrecorded
    from symposiarch.exchange.reading.tables import SourceFile
    from symposiarch.gui.guests.guest_list import GuestList
    from symposiarch.gui.workspace import Session


def read_replies(
    report: Callable[[float, str], None], office: Office, event_id: int, paths: Sequence[Path], copied: str = ""
) -> tuple[SourceFile, ReplyPlan]:
    """Letters or a list, in files or copied, and what they would record; nothing is written."""
    from symposiarch.exchange.guest_lists.reply_source import read_copied_replies, read_reply_files

    source = read_copied_replies(copied) if copied else read_reply_files(paths, report=report)
    report(-1, source.name)
    with office.reading() as session:
        return source, _plan(session, source, event_id)


def _plan(session: Session, source: SourceFile, event_id: int) -> ReplyPlan:
    from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
    from symposiarch.exchange.guest_lists.columns.remembering import remembered
    from symposiarch.exchange.guest_lists.columns.saying import ByHand
    from symposiarch.exchange.guest_lists.replies import plan_replies

    known = remembered(session, source)
    mapped = tables_of_people(source, None, known)
    by_hand = ByHand(meanings=known.meanings)
    return plan_replies(session, source, event_id=event_id, mapped=mapped, by_hand=by_hand)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the file as the table shows it; `id` is its place in the plan."""

    id: int
    row: int
    name: str
    fate: str
    reply: str
    guest: str
    more: str


def fate_words() -> dict[str, str]:
    return {
        "new": tr("new reply"),
        "changed": tr("changed"),
        "same": tr("the same"),
        "unclear": tr("who is meant?"),
        "unmatched": tr("not invited"),
        "problem": tr("answer unclear"),
        "returned": tr("not delivered"),
    }


def unrecorded_words(why: Unrecorded) -> str:
    """Why a line was not recorded, and what to do."""
    from symposiarch.exchange.guest_lists.unrecorded_replies import Lacking

    sentence = said(why.saying)
    if why.lacking is not Lacking.ANSWER:
        return sentence
    return tr("{why} Read the letter, and record the reply on the page Guests.", why=sentence)


_MOST_UNREAD = 3
"""Letters that could not be read and are named; the command line names all."""
FATE_DOTS = {
    "new": "accepted",
    "changed": "represented",
    "same": "none",
    "unclear": "tentative",
    "unmatched": "declined",
    "problem": "declined",
    "returned": "declined",
}


class ReplyFileDialog(AskingDialog):
    """The lines of the file. A line that means nobody for certain is given to a guest by hand, or left out."""

    def __init__(self, page: GuestList, source: SourceFile, plan: ReplyPlan) -> None:
        super().__init__(tr("Replies from {file}", file=plan.source), " ", page)
        self._page, self._source = page, source
        self.plan = plan
        self._decided: dict[int, int] = {}
        """The lines that were given to a guest by hand, and to whom."""
        self.chips = Chips()
        self.table = Table(page.desk, "reply-file", _columns())
        self.table.say_when_empty(tr("The file holds no replies."), tr("No line is of this kind."))
        self.why = words("", "quiet", wrap=True)
        self.candidates = Choice()
        self.candidates.setMaximumWidth(360)
        self.take_button = button(tr("It is this guest"), lambda: self.decide(self.candidates.currentData()))
        self.other_button = button(tr("Another guest…"), self.choose_guest)
        self.invite_button = button(tr("Invite…"), self.invite)
        line = row_of(holds=((self.why, 1), self.candidates, self.take_button, self.other_button, self.invite_button))
        self.add(self.chips, (self.table, 1), line)
        self.record_button = self.accept_with("")
        self.problems_button = self.also(tr("Save problem rows…"), self.save_problems)
        self.resize(960, 580)
        self.chips.chosen.connect(lambda _key: self._filter())
        self.table.selection_changed.connect(self._show_line)
        self._show()
        open_lines = [row.id for row in self.table.rows.rows if row.fate in ("unclear", "unmatched")]
        if open_lines:
            self.table.select_keys(open_lines[:1])
        self.table.setFocus()

    def decide(self, invitation_id: int) -> None:
        """Give the chosen line to a guest, and go on to the next open one."""
        row = self.table.current()
        if row is None:
            return
        keyboard = self.focusWidget()
        self._decided[row.id] = invitation_id
        self.plan = self.plan.decided(row.id, invitation_id)
        self._show()
        still = [one.id for one in self.table.rows.rows if one.fate in ("unclear", "unmatched")]
        if still:
            self.table.select_keys([next((key for key in still if key > row.id), still[0])])
        # The same button answers for the next line, and stays under the fingers; the keys do not slip to another.
        (keyboard if keyboard is not None and keyboard.isVisible() else self.table).setFocus()

    def choose_guest(self) -> PersonPicker:
        """Any guest of the event may be meant."""
        guests = {row.person_id: row.id for row in self._page.table.rows.rows}
        return opened(
            PersonPicker(
                self._page.desk,
                tr("Who is meant?"),
                self.why.text(),
                lambda person_id: self.decide(guests[person_id]),
                among=guests,
                parent=self,
            )
        )

    def invite(self) -> InviteDialog | None:
        """Whoever answers without being invited is looked for in the address book, or typed in there already."""
        row = self.table.current()
        if row is None:
            return None
        dialog = InviteDialog(self._page.desk, self.plan.event_id, self)
        dialog.look_for(self.plan.lines[row.id].incoming)
        dialog.finished.connect(lambda _result: self._read_anew())
        return opened(dialog)

    def _read_anew(self) -> None:
        """There are more guests now whom the lines may mean; what was decided by hand stays so."""
        plan = self._page.desk.workspace.read(_plan, self._source, self.plan.event_id)
        for line, guest in self._decided.items():
            plan = plan.decided(line, guest)
        self.plan = plan
        self._show()

    def _show(self) -> None:
        lines = []
        for at, line in enumerate(self.plan.lines):
            said, deputy = line.incoming.reply, line.incoming.deputy
            reply = reply_words()[said] if said is not None else ""
            if said is Reply.REPRESENTED and deputy:
                reply = tr("represented by {name}", name=deputy)
            along = [one.name or role_words()[one.role] for one in line.incoming.companions]
            diet = line.incoming.person.get("diet", "")
            more = [*along, *([diet] if diet else []), *([line.incoming.notes] if line.incoming.notes else [])]
            lines.append(
                ShownLine(
                    at, line.incoming.row, line.incoming.name, str(line.fate), reply, line.guest, " · ".join(more)
                )
            )
        self.table.show_rows(lines)
        counts = Counter(one.fate for one in lines)
        self.chips.show_kinds(fate_words(), [one.fate for one in lines], stays=True)
        self._filter()
        to_resolve = counts["unclear"] + counts["unmatched"]
        told = (
            tr("%n lines are still to be resolved; what is not resolved is not recorded.", n=to_resolve)
            if to_resolve
            else tr("Every line was matched to a guest who is invited.")
        )
        unread = [tr("“{file}” was not read: {why}", file=name, why=why) for name, why in self.plan.left_out]
        self.say("\n".join((told, *unread[:_MOST_UNREAD], *(["…"] if len(unread) > _MOST_UNREAD else []))))
        ready = counts["new"] + counts["changed"]
        self.record_button.setText(tr("Record %n replies", n=ready))
        self.record_button.setEnabled(ready > 0)
        self.problems_button.setEnabled(bool(self.plan.unrecorded))
        self._show_line()

    def _filter(self) -> None:
        self.table.keep_rows(self.chips.kept(lambda row: row.fate))

    def _show_line(self) -> None:
        row = self.table.current()
        line = self.plan.lines[row.id] if row is not None else None
        self.why.setText(unrecorded_words(line.why) if line is not None and line.why is not None else "")
        self.candidates.clear()
        for key, who in self._who_may_be_meant(line) if line is not None else ():
            self.candidates.addItem(who, key)
        self.candidates.setVisible(self.candidates.count() > 0)
        self.take_button.setVisible(self.candidates.count() > 0)
        self.other_button.setEnabled(line is not None)
        self.invite_button.setVisible(row is not None and row.fate == "unmatched")

    def _who_may_be_meant(self, line: ReplyLine) -> list[tuple[int, str]]:
        """The invitations with name, function and house: two of one name are told apart by what they are."""
        keys = [key for key, _name in line.candidates]
        rows = self._page.desk.workspace.read(guest_rows, self._page.event_id, only=keys) if keys else ()
        said = {row.id: ", ".join(part for part in (row.name, row.title, row.organisation) if part) for row in rows}
        return [(key, said.get(key, name)) for key, name in line.candidates]

    def save_problems(self) -> None:
        """Save the lines that would not be recorded, with the reasons, to be mended and brought back."""
        from symposiarch.exchange.guest_lists.problem_rows import save_rows

        if path := problem_file(self._page.desk, self):
            reasons = {(line.sheet, line.row): unrecorded_words(why) for line, why in self.plan.unrecorded}
            source = self._source
            write_away(
                self._page.desk,
                tr("Saving the problem rows"),
                lambda _session: save_rows(path, source, reasons),
                said=saved_rows_words,
                done=self.say,
                failed=self.refuse,
            )

    @override
    def save(self) -> None:
        from symposiarch.exchange.guest_lists.replies import commit_replies
        from symposiarch.exchange.guest_lists.reply_lines import ReplyFate

        page, plan = self._page, self.plan
        count = plan.count(ReplyFate.NEW) + plan.count(ReplyFate.CHANGED)
        label = tr("Record %n replies from {file}", n=count, file=plan.source)
        self.change_and_close(page.desk, label, commit_replies, plan, by=page.who)


def _columns() -> tuple[Column, ...]:
    dots = {reply_words()[reply]: dot for reply, dot in reply_dots().items()}
    return (
        Column(tr("Row"), "row", align="right", quiet=True, width=52),
        Column(tr("As written"), "name", bold=True),
        Column(tr("Becomes"), "fate", width=130, show=fate_words().get, dot=FATE_DOTS.get),
        Column(tr("Reply"), "reply", dot=lambda text: dots.get(text, "represented") if text else None),
        Column(tr("Guest"), "guest"),
        Column(tr("With, diet, notes"), "more", quiet=True),
    )
