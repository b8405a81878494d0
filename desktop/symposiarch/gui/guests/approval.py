"""The approval sheet's result, row by row: what the head of mission ticked beside each name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.people.replies import wave_words
from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import at_start, month_words, tr
from symposiarch.planning.correspondence.forms_of_address import name_in_full
from symposiarch.planning.inviting.approval import ApprovalRow, Decision, approval_rows, record_decisions

if TYPE_CHECKING:
    from symposiarch.gui.guests.guest_list import GuestList

UNDECIDED = ""
KEYS = (("yes", "Y"), ("no", "N"), ("reserve", "R"), (UNDECIDED, "U"))


def decision_words() -> dict[str, str]:
    return {"yes": tr("yes"), "no": tr("no"), "reserve": tr("reserve"), UNDECIDED: ""}


class ApprovalDialog(AskingDialog):
    """The drafts in the order of the printed sheet; Y, N and R tick the selected rows."""

    def __init__(self, page: GuestList) -> None:
        super().__init__(
            tr("The approval sheet"),
            tr(
                "The drafts as they stand on the printed sheet. Yes approves, no takes the name off the list, reserve "
                "lets it wait; what is not ticked stays a draft."
            ),
            page,
        )
        self._page = page
        self._rows: tuple[ApprovalRow, ...] = page.desk.workspace.read(approval_rows, page.event_id)
        waiting = {row.invitation_id for row in self._rows}
        self.decisions = {key: page.ticks.pop(key) for key in waiting & page.ticks.keys()}
        self.table = Table(page.desk, "approval", self._columns(), key="invitation_id", commit=self._edit)
        self.table.say_when_empty(tr("Nobody waits for approval."), "")
        self.by = QLineEdit(placeholderText=tr("Who decided, where it was not you"))
        self.buttons: dict[str, QPushButton] = {}
        for decision, key in KEYS:
            text = at_start(decision_words()[decision] or tr("undecided"))
            made = button(tr("{decision} ({key})", decision=text, key=key), partial(self.tick, decision))
            self.buttons[decision] = made
            action = QAction(text, self.table, shortcut=QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(made.click)
            self.table.addAction(action)
        self.sheet_button = button(tr("Print the sheet…"), self._show_sheet)
        said = words(tr("Tick the selected rows:"), "quiet")
        ticks = row_of(holds=(said, *self.buttons.values(), None, self.sheet_button))
        self.add(ticks, (self.table, 1), self.by)
        self.record_button = self.accept_with("")
        self._show()
        self.resize(980, 600)
        self.table.setFocus()
        if self._rows:
            self.table.selectRow(0)

    def _columns(self) -> tuple[Column, ...]:
        dots = {"yes": "accepted", "no": "declined", "reserve": "tentative"}
        waves = {str(wave): text for wave, text in wave_words().items()}

        def month(title: str, field: str, width: int) -> Column:
            return Column(
                title,
                field,
                of=lambda row: getattr(row.times, field),
                width=width,
                show=month_words,
                sort=str,
                quiet=True,
            )

        return (
            Column("", "number", align="right", quiet=True, width=40),
            Column(tr("Name"), "name", of=lambda row: name_in_full(row.honorific, row.name), bold=True, width=220),
            Column(tr("Function"), "office",
                   of=lambda row: ", ".join(part for part in (row.title, row.organisation) if part), width=210),
            Column(tr("Wave"), "wave", of=lambda row: waves[str(row.wave)], quiet=True, width=74),
            Column(tr("On the list of"), "list", of=lambda row: row.organiser, quiet=True),
            month(tr("Invited us"), "invited_us", 84),
            month(tr("Invited"), "invited", 74),
            month(tr("Came"), "came", 74),
            Column.of_several(tr("Decision"), "decision", decision_words(),
                              of=lambda row: self.decisions.get(row.invitation_id, UNDECIDED), width=104, dot=dots.get),
        )  # fmt: skip

    @override
    def would_lose(self) -> bool:
        return any(self.decisions.values()) or super().would_lose()

    def tick(self, decision: str) -> None:
        """Tick the selected rows, and go on to the next where it was one."""
        rows = self.table.selected()
        for row in rows:
            self.decisions[row.invitation_id] = decision
        following = [row.invitation_id for row in self.table.rows.rows if rows and row.number == rows[-1].number + 1]
        self._show()
        if len(rows) == 1 and following:
            self.table.select_keys(following)

    def _edit(self, edits: list[Edit]) -> None:
        for row, _field, value in edits:
            self.decisions[row.invitation_id] = value
        self._show()

    def _show(self) -> None:
        self.table.show_rows(self._rows)
        ticked = sum(bool(one) for one in self.decisions.values())
        self.record_button.setText(tr("Record %n decisions", n=ticked))
        self.record_button.setEnabled(ticked > 0)

    def _show_sheet(self) -> None:
        """What is ticked so far stands here again when the dialog is opened after printing."""
        page = self._page
        ticks = {key: tick for key, tick in self.decisions.items() if tick}
        page.ticks |= ticks
        self._leave()
        page.desk.show_page("documents", "approval-sheet")
        if ticks:
            kept = tr("The %n ticks are kept until the approval sheet is opened again.", n=len(ticks))
            page.desk.notices.say(kept)

    @override
    def save(self) -> None:
        page = self._page
        decided = {key: Decision(value) for key, value in self.decisions.items() if value}
        label = tr("Record %n decisions of the approval sheet", n=len(decided))
        self.change_and_close(page.desk, label, record_decisions, decided, by=self.by.text().strip() or page.who)
