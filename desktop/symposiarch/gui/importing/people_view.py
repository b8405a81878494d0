"""The people of a list with their verdicts: filtered, looked at, edited and decided before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.forms import Choice, choice_of
from symposiarch.gui.importing.words import VERDICT_DOTS, changed_field_words, verdict, verdict_words, with_words
from symposiarch.gui.people.replies import reply_words, role_words
from symposiarch.gui.pieces import column_of, row_of
from symposiarch.gui.tables.chips import Chip, Chips
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import said, tr, within

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
    from symposiarch.exchange.headings.fields import Field


class Line(NamedTuple):
    """A row of the plan as the table shows it; `id` is its place in the plan."""

    id: int
    row: int
    verdict: str
    honorific: str
    name: str
    native_name: str
    title: str
    organisation: str
    category: str
    email: str
    phone: str
    reply: str
    along: str
    why: str
    in_vain: bool
    """Something in it is not taken."""


SOMETIMES = ("honorific", "native_name", "title", "organisation", "category", "email", "phone", "reply", "along", "why")
"""Columns that are shown only where the list says something there."""


IN_VAIN = "in_vain"
"""The chip of the rows in which something is not taken."""


class PeopleView(QWidget):
    """`corrected` tells the edits of one step: place in the plan, field, and what it shall say."""

    corrected = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.table = Table(desk, "importing", _columns(), commit=self._tell)
        self.table.say_when_empty(tr("The list holds nobody."), tr("No row is of this kind."))
        self.chips = Chips()
        self.whose = Choice()
        self.whose.setAccessibleName(tr("On the list of"))
        self.missing = choice_of(
            {
                "keep": tr("Keep those who are not on this list"),
                "withdraw": tr("Withdraw those who are not on this list"),
            }
        )
        whose = row_of(holds=(self.whose, self.missing, None))
        column_of(self, margins=(0, 10, 0, 0), spacing=10, holds=(whose, self.chips, (self.table, 1)))
        self._anybody_missing = False
        self.chips.chosen.connect(lambda _key: self.filter())
        self.whose.currentIndexChanged.connect(lambda _at: self._show_missing())

    def show_plan(self, plan: ImportPlan) -> dict[str, int]:
        """Show the rows of a plan. Returns how many there are of each verdict."""
        lines = [_line(at, row) for at, row in enumerate(plan.rows)]
        for at, column in enumerate(self.table.rows.columns):
            if column.field in SOMETIMES:
                self.table.setColumnHidden(at, not any(getattr(line, column.field) for line in lines))
        self.table.show_rows(lines)
        self.table.columns.fit()
        verdicts, told = [line.verdict for line in lines], sum(line.in_vain for line in lines)
        self.chips.show_kinds(verdict_words(), verdicts, *([Chip(IN_VAIN, tr("Not all taken"), told)] if told else []))
        self._anybody_missing = bool(plan.missing)
        self._show_missing()
        self.filter()
        return Counter(verdicts)

    def show_organisers(self, organisers: Sequence[tuple[int, str]], wished: int | None) -> None:
        """On whose list the guests come, where organisers (key and name) share the event."""
        chosen = wished or self.whose.currentData()
        self.whose.clear()
        self.whose.addItem(tr("On no organiser's own list"), None)
        for key, name in organisers:
            self.whose.addItem(tr("On the list of {organiser}", organiser=name), key)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))
        self.whose.setVisible(bool(organisers))

    def forget_whose(self) -> None:
        """The next list is as likely another organiser's."""
        self.whose.clear()

    def policy(self) -> str:
        """What becomes of those who are missing. Guests of the others are not missing from one organiser's list."""
        return str(self.missing.currentData()) if self.whose.currentData() is None else "keep"

    def _show_missing(self) -> None:
        self.missing.setVisible(self._anybody_missing and self.whose.currentData() is None)

    def filter(self) -> None:
        in_vain = self.chips.key() == IN_VAIN
        self.table.keep_rows((lambda line: line.in_vain) if in_vain else self.chips.kept(lambda line: line.verdict))

    def _tell(self, edits: list[Edit]) -> None:
        self.corrected.emit([(edit.row.id, field_of(edit.field), edit.value) for edit in edits])


def field_of(name: str) -> Field:
    """The field of a list that a column of the preview shows."""
    from symposiarch.exchange.headings.fields import Field

    return Field(name)


def _line(at: int, row: PlannedRow) -> Line:
    line, say = row.incoming, row.incoming.person.get
    names, roles = changed_field_words(), role_words()
    changed = ", ".join(within(names.get(change.field, change.field)) for change in row.changes)
    not_taken = " ".join(said(one.saying) for one in row.in_vain)
    kept_out = ", ".join(within(names.get(one.change.field, one.change.field)) for one in row.ours if one.is_kept_out)
    stays = tr("ours stays: {fields}", fields=kept_out) if kept_out else ""
    changed = ". ".join(filter(None, (with_words(row), changed, stays, not_taken)))
    return Line(
        at,
        line.row,
        verdict(row),
        say("honorific", ""),
        line.name,
        say("native_name", ""),
        line.title,
        line.organisation,
        say("category", ""),
        say("email", ""),
        say("phone", ""),
        line.reply.value if line.reply is not None else "",
        ", ".join(one.name or roles[one.role] for one in line.companions),
        said(row.problems[0].saying) if row.problems else changed,
        bool(row.in_vain or kept_out),
    )


def _columns() -> tuple[Column, ...]:
    replies = [(reply.value, text) for reply, text in reply_words().items()]
    return (
        Column(tr("Row"), "row", align="right", quiet=True, width=50),
        Column(tr("Verdict"), "verdict", width=132, show=verdict_words().get, dot=VERDICT_DOTS.get),
        Column(tr("Honorific"), "honorific", quiet=True, editable=True, spare=True),
        Column(tr("Name"), "name", bold=True, editable=True),
        Column(tr("Native"), "native_name", editable=True),
        Column(tr("Organisation"), "organisation", editable=True, spare=True),
        Column(tr("Title"), "title", editable=True, spare=True),
        Column(tr("Reply"), "reply", editable=True, choices=replies, show=dict(replies).get),
        Column(tr("With"), "along", quiet=True),
        Column(tr("Why"), "why"),
        Column(tr("Category"), "category", editable=True, spare=True),
        Column(tr("E-mail"), "email", quiet=True, editable=True, spare=True),
        Column(tr("Telephone"), "phone", quiet=True, editable=True, spare=True),
    )
