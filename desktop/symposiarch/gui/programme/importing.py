"""The preview of a programme from a file: what is new, what changes, whom the names mean. Nothing is written before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QSplitter, QVBoxLayout, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.people.likeness import likeness_words
from symposiarch.gui.pieces import put_in, scrolled, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.tables.taking import take_column
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.programme.plan import Candidate, PlannedItem, PlannedRole, ProgrammePlan
    from symposiarch.exchange.programme.values import ReadProgramme


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An item of the file as the preview shows it. `top` is its place among the items that stand by themselves."""

    id: int
    top: int
    taken: bool
    verdict: str
    time: str
    minutes: str
    title: str
    room: str
    people: str
    changes: str


MOST_PROBLEMS = 5
DOTS = {"new": "accepted", "changed": "tentative", "same": "none"}


def plan_lines(plan: ProgrammePlan) -> list[PlanLine]:
    """The plan's items, a part after its whole."""
    found: list[PlanLine] = []
    for top, item in enumerate(plan.items):
        for depth, one in ((0, item), *((1, part) for part in item.parts)):
            found.append(_line(len(found), top, one, depth, taken=item.taken))
    return found


def _line(number: int, top: int, item: PlannedItem, depth: int, *, taken: bool) -> PlanLine:
    read = item.read
    fields = field_words()
    changes = [
        tr("{field}: {before} → {after}", field=fields.get(name, name), before=before, after=after)
        for name, before, after in item.changes
        if before or after
    ]
    return PlanLine(
        number,
        top,
        taken,
        item.verdict.value,
        f"{read.begins:%d %b %H:%M}" if read.begins else "",
        "" if read.minutes is None else str(read.minutes),
        "      " * depth + read.title.replace("\n", " "),
        read.room,
        ", ".join(_said(role) for role in item.roles),
        "; ".join(changes),
    )


def _said(role: PlannedRole) -> str:
    """A name with where it was found; of a guest of the event nothing more need be said."""
    name = role.read.name or tr("(open)")
    found = {"known": tr("known"), "new": tr("new"), "unclear": tr("unclear")}.get(role.found.value)
    return f"{name} ({found})" if found and role.read.name else name


def field_words() -> dict[str, str]:
    return {
        "kind": tr("kind"),
        "titles": tr("title"),
        "subtitles": tr("subtitle"),
        "descriptions": tr("description"),
        "begins": tr("begins"),
        "day": tr("day"),
        "minutes": tr("minutes"),
        "room": tr("room"),
        "language": tr("language"),
        "printed": tr("printed"),
        "stage_notes": tr("notes for the stage"),
    }


class ProgrammeImportDialog(AskingDialog):
    """What the file holds beside what the programme has: untick what is not wanted, say whom a name means, keep."""

    def __init__(self, desk: Desk, path: Path, read: ReadProgramme, plan: ProgrammePlan, parent: QWidget) -> None:
        super().__init__(tr("Import the programme {file}", file=path.name), parent=parent)
        self._desk, self._read, self._plan = desk, read, plan
        self._left_out: set[int] = set()
        self._chosen: dict[str, int | None] = {}
        self.table = self._items_table()
        self.names: dict[str, QComboBox] = {}
        halves = QSplitter(handleWidth=12, childrenCollapsible=False)
        halves.addWidget(self.table)
        if questions := asked(plan):
            halves.addWidget(self._questions(questions))
            halves.setSizes([680, 320])
        self.take = self.accept_with(tr("Keep it"))
        self.add((halves, 1))
        for problem in plan.problems[:MOST_PROBLEMS]:
            row = (
                tr("Row {row}: {problem}", row=problem.row, problem=problem.message) if problem.row else problem.message
            )
            self.add(words(row, "error", wrap=True))
        if len(plan.problems) > MOST_PROBLEMS:
            self.add(words(tr("and %n lines more", n=len(plan.problems) - MOST_PROBLEMS), "error"))
        self.resize(1200, 600)
        self._show()

    def _items_table(self) -> Table:
        verdicts = {"new": tr("new"), "changed": tr("changed"), "same": tr("the same")}
        return Table(
            self._desk,
            "programme_import",
            (
                take_column(74),
                Column("", "verdict", width=100, show=verdicts.get, dot=DOTS.get),
                Column(tr("Time"), "time", width=112),
                Column(tr("Min"), "minutes", align="right", width=48),
                Column(tr("Item"), "title", width=240, bold=True),
                Column(tr("Room"), "room", width=90),
                Column(tr("People"), "people", width=240),
                Column(tr("What changes"), "changes", width=160, quiet=True),
            ),
            commit=self._tick,
        )

    def _questions(self, questions: Mapping[str, tuple[Candidate, ...]]) -> QWidget:
        """Whom each unclear name means."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(words(tr("Whom do these names mean?"), "groupTitle", wrap=True))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, candidates in questions.items():
            choice = QComboBox()
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.addItem(tr("Somebody new"), None)
            for at, one in enumerate(candidates, start=1):
                choice.addItem(", ".join(part for part in (one.name, one.organisation) if part), one.person_id)
                choice.setItemData(at, likeness_words(one.reasons), Qt.ItemDataRole.ToolTipRole)
            choice.activated.connect(lambda _at, name=name, choice=choice: self.choose(name, choice.currentData()))
            form.addRow(words(name, wrap=True), choice)
            form.addRow("", words(likeness_words(candidates[0].reasons), "quiet", wrap=True))
            self.names[name] = choice
        put_in(column, form, None)
        area = scrolled(inside)
        area.setMinimumWidth(260)
        return area

    def choose(self, name: str, person_id: int | None) -> None:
        """A name means this person, or somebody new; the plan is made anew by it."""
        from symposiarch.exchange.programme.plan import plan_programme

        self._chosen[name] = person_id
        self._plan = self._desk.workspace.read(
            plan_programme, self._plan.event_id, read=self._read, chosen=dict(self._chosen)
        )
        self._show()

    def _tick(self, edits: list[Edit]) -> None:
        for edit in edits:
            (self._left_out.discard if edit.value else self._left_out.add)(edit.row.top)
        self._show()

    def _show(self) -> None:
        from symposiarch.exchange.fates import Fate

        self._plan = self._plan.without(self._left_out)
        plan = self._plan
        self.table.show_rows(plan_lines(plan))
        self.say(
            tr(
                "{items}: {new} new, {changed} changed; {people} would be new in the address book.",
                items=tr("%n items", n=sum(1 for _ in plan.every())),
                new=plan.counted(Fate.NEW),
                changed=plan.counted(Fate.CHANGED),
                people=tr("%n people", n=len(plan.new_people)),
            )
            if plan.changes_anything
            else tr("All of it is in the programme already.")
        )
        self.take.setEnabled(plan.changes_anything and self._desk.workspace.can_edit)

    @override
    def save(self) -> None:
        from symposiarch.exchange.programme.commit import commit_plan

        self.change_and_close(self._desk, self.windowTitle(), commit_plan, plan=self._plan)


def asked(plan: ProgrammePlan) -> dict[str, tuple[Candidate, ...]]:
    """The unclear names with those whom they may mean."""
    return {
        role.read.name: role.candidates
        for item in plan.every()
        for role in item.roles
        if role.read.name in plan.unclear and role.candidates
    }
