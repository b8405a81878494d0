"""The lists of logistics that come back with a workbook: a verdict for each line, and what is asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symposiarch.exchange.fates import Fate
from symposiarch.gui.desk import Desk
from symposiarch.gui.forms import choice_of
from symposiarch.gui.importing.words import VERDICT_DOTS, verdict_words
from symposiarch.gui.pieces import column_of, row_of, words
from symposiarch.gui.tables.chips import Chips
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.tables.taking import take_column
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.logistics.plan import LogisticsPlan, MissingLine, PlannedLine

MISSING = "missing"
"""The verdict of a line of the office that its sheet has no more."""
DOTS = VERDICT_DOTS | {MISSING: "tentative"}


@dataclass(frozen=True, slots=True)
class LineShown:
    """A line of the file as the preview shows it, or one that is missing from it; `taken` is none of what stays."""

    id: int
    taken: bool | None
    verdict: str
    sheet: str
    row: int | None
    title: str
    why: str


class LogisticsView(QWidget):
    """`decided` says that other lines are to be kept than before."""

    decided = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.plan: LogisticsPlan | None = None
        self._left_out: set[tuple[str, str, int | None]] = set()
        self.table = Table(desk, "importing_logistics", _columns(), commit=self._tick)
        self.table.say_when_empty(tr("The lists hold no lines."), tr("No line is of this kind."))
        self.chips = Chips()
        self.missing = choice_of(
            {
                "keep": tr("Keep lines that are not in the file"),
                "withdraw": tr("Take out lines that are not in the file"),
            }
        )
        self.missing.setAccessibleName(tr("What becomes of lines that are not in the file any more"))
        self.remarks = words("", "quiet", wrap=True)
        filters = row_of(holds=((self.chips, 1), self.missing))
        column_of(self, margins=(0, 10, 0, 0), spacing=10, holds=(filters, self.remarks, (self.table, 1)))
        self.chips.chosen.connect(lambda _key: self.filter())
        self.missing.activated.connect(lambda _at: self._show())

    def forget(self) -> None:
        """Let go of the lists, and of what was said of their lines."""
        self.plan = None
        self._left_out.clear()
        self.missing.setCurrentIndex(0)
        self.table.show_rows(())

    def show_plan(self, plan: LogisticsPlan | None) -> None:
        self.plan = plan
        self._show()

    def policy(self) -> str:
        """What becomes of the lines that are missing."""
        return str(self.missing.currentData())

    def count(self) -> int:
        """How many lines would be written or taken out."""
        from symposiarch.exchange.fates import Missing

        return self.plan.writes(Missing(self.policy())) if self.plan is not None else 0

    def to_look_at(self) -> int:
        """How many lines are not just the same."""
        return sum(line.verdict != "same" for line in self.table.rows.rows)

    def filter(self) -> None:
        self.table.keep_rows(self.chips.kept(lambda line: line.verdict))

    def leave_out(self) -> None:
        """Leave the selected lines out, or take them after all where all of them are left out."""
        lines = self.table.selected()
        self._take(lines, taken=not any(line.taken for line in lines))

    def _tick(self, edits: list[Edit]) -> None:
        for edit in edits:
            self._take([edit.row], taken=bool(edit.value))

    def _take(self, lines: list[LineShown], *, taken: bool) -> None:
        for line in lines:
            if line.taken is not None:
                (self._left_out.discard if taken else self._left_out.add)(_place(line))
        self._show()

    def _show(self) -> None:
        if self.plan is None:
            self.table.show_rows(())
            self.chips.show_chips(())
            self.missing.hide()
            self.remarks.setText(tr("Choose an event: these lists are compared with its own."))
            self.remarks.show()
            return
        told = _shown(self.plan, self.policy())
        out = {line.id for line in told if _place(line) in self._left_out}
        count = len(self.plan.lines)
        self.plan = self.plan.without(out, {place - count for place in out if place >= count})
        lines = _shown(self.plan, self.policy())
        self.table.show_rows(lines)
        self.table.columns.fit()
        self.chips.show_kinds(_verdict_words(), [line.verdict for line in lines])
        self.missing.setVisible(bool(self.plan.missing))
        self.remarks.setText(" ".join(_remarks(self.plan)))
        self.remarks.setVisible(bool(self.remarks.text()))
        self.filter()
        self.decided.emit()


def _place(line: LineShown) -> tuple[str, str, int | None]:
    return line.sheet, line.title, line.row


def _remarks(plan: LogisticsPlan) -> list[str]:
    said = [
        tr(
            "{sheet}: what was written under {headings} is not taken, for it follows from the guests.",
            sheet=name,
            headings=", ".join(headings),
        )
        for name, headings in plan.in_vain.items()
    ]
    if plan.newcomers:
        said.append(
            tr("{names}: not in the address book yet, and added to it by this.", names=", ".join(plan.newcomers))
        )
    if plan.elsewhere:
        said.insert(0, tr("%n of the lines were written for another event.", n=plan.elsewhere))
    return said


def _shown(plan: LogisticsPlan, policy: str) -> list[LineShown]:
    """The lines in their order, those first of which there is something to see."""
    lines = [_line(at, line) for at, line in enumerate(plan.lines)]
    lines += [_missing(len(lines) + at, line, policy) for at, line in enumerate(plan.missing)]
    return sorted(lines, key=lambda line: line.verdict == "same")


def _line(at: int, line: PlannedLine) -> LineShown:
    changes = "; ".join(
        tr("{field}: {before} → {after}", field=one.field, before=one.before or "–", after=one.after or "–")
        for one in line.changes
    )
    taken = line.taken if line.fate in (Fate.NEW, Fate.CHANGED) else None
    return LineShown(at, taken, line.fate.value, line.sheet, line.row, line.title, line.problem or changes)


def _missing(at: int, line: MissingLine, policy: str) -> LineShown:
    goes = policy == "withdraw"
    why = tr("It would be taken out.") if goes and line.taken else tr("It stays as it is.")
    return LineShown(at, line.taken if goes else None, MISSING, line.list.name, None, line.title, why)


def _verdict_words() -> dict[str, str]:
    return verdict_words() | {MISSING: tr("not in the file")}


def _columns() -> tuple[Column, ...]:
    return (
        take_column(80),
        Column(tr("Verdict"), "verdict", width=120, show=_verdict_words().get, dot=DOTS.get),
        Column(tr("List"), "sheet", width=90),
        Column(tr("Row"), "row", align="right", quiet=True, width=50),
        Column(tr("Line"), "title", width=240, bold=True),
        Column(tr("What changes, or why not"), "why", width=420),
    )
