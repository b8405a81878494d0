"""The preview of a programme from a file: what is new, what changes, whom the names mean. Nothing is written before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from symposiarch.gui.page import words
from symposiarch.gui.tables import Column, Table
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.programme.plan import PlannedItem, ProgrammePlan
    from symposiarch.gui.desk import Desk


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An item of the file as the preview shows it."""

    id: int
    verdict: str
    time: str
    minutes: str
    title: str
    room: str
    people: str
    changes: str


DOTS = {"new": "accepted", "changed": "tentative", "same": "none"}


def plan_lines(plan: ProgrammePlan) -> list[PlanLine]:
    """The plan's items, a part after its whole."""
    found = {"guest": "", "known": tr("known"), "new": tr("new"), "unclear": tr("several of this name"), "open": ""}

    def line(number: int, item: PlannedItem) -> PlanLine:
        read = item.read
        people = [
            f"{role.read.name or tr('(open)')} ({found[role.found.value]})"
            if found[role.found.value]
            else role.read.name or tr("(open)")
            for role in item.roles
        ]
        changes = [f"{name}: {before} → {after}" for name, before, after in item.changes if before or after]
        return PlanLine(
            number,
            item.verdict.value,
            f"{read.begins:%d %b %H:%M}" if read.begins else "",
            "" if read.minutes is None else str(read.minutes),
            read.title.replace("\n", " "),
            read.room,
            ", ".join(people),
            "; ".join(changes),
        )

    return [line(number, item) for number, item in enumerate(plan.every())]


class ProgrammeImportDialog(QDialog):
    """What the file holds beside what the programme has; kept in one step."""

    def __init__(self, desk: Desk, path: Path, plan: ProgrammePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import the programme {file}", file=path.name))
        self._desk, self._path, self._plan = desk, path, plan
        verdicts = {"new": tr("new"), "changed": tr("changed"), "same": tr("the same")}
        self.table = Table(
            desk,
            "programme_import",
            (
                Column("", "verdict", width=92, show=verdicts.get, dot=DOTS.get),
                Column(tr("Time"), "time", width=100),
                Column(tr("Min"), "minutes", align="right", width=48),
                Column(tr("Item"), "title", width=260, bold=True),
                Column(tr("Room"), "room", width=100),
                Column(tr("People"), "people", width=240),
                Column(tr("What changes"), "changes", width=160, quiet=True),
            ),
        )
        from symposiarch.exchange.programme.plan import Verdict

        lines = plan_lines(plan)
        new, changed = plan.counted(Verdict.NEW), plan.counted(Verdict.CHANGED)
        said = tr(
            "{items}: {new} new, {changed} changed; {people} would be new in the address book.",
            items=tr("%n items", n=len(lines)),
            new=new,
            changed=changed,
            people=tr("%n people", n=len(plan.new_people)),
        )
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = box.addButton(tr("Keep it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.take.setEnabled(plan.changes_anything and desk.workspace.can_edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(words(self.windowTitle(), "pageTitle", wrap=True))
        column.addWidget(
            words(said if plan.changes_anything else tr("All of it is in the programme already."), "quiet")
        )
        column.addWidget(self.table, 1)
        for problem in plan.problems[:5]:
            row = (
                tr("Row {row}: {problem}", row=problem.row, problem=problem.message) if problem.row else problem.message
            )
            column.addWidget(words(row, "error", wrap=True))
        column.addWidget(box)
        self.resize(980, 560)
        self.table.show_rows(lines)
        box.accepted.connect(self.keep)
        box.rejected.connect(self.close)

    def keep(self) -> None:
        from symposiarch.exchange.programme.commit import commit_plan

        if self._desk.change(self.windowTitle(), commit_plan, plan=self._plan):
            self.accept()
