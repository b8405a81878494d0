"""Keeping a list: one step with a backup before it, and the rows that could not be taken saved with the reasons."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QWidget

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.exchange.guest_lists.commit import ImportResult
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.reading.tables import SourceFile
    from symposiarch.gui.desk import Desk


def can_be_kept(desk: Desk, plan: ImportPlan, policy: str) -> bool:
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.guest_lists.commit import changes_nothing

    return desk.workspace.can_edit and not changes_nothing(plan, Missing(policy))


def keep_list(
    desk: Desk, plan: ImportPlan, *, policy: str, organiser_id: int | None, done: Callable[[ImportResult], None]
) -> None:
    """Write the plan as one step; a backup is made before."""
    from symposiarch.exchange.fates import Missing

    office, missing = desk.workspace.office, Missing(policy)

    def work(session: Any, *, report: Callable[[float, str], None]) -> ImportResult:
        from symposiarch.exchange.guest_lists.commit import commit_import

        report(0.1, tr("Keeping a backup"))
        office.keep_backup()
        report(0.3, tr("Writing the list"))
        return commit_import(session, plan, by=getpass.getuser(), missing=missing, organiser_id=organiser_id)

    label = tr("Import the list {name}", name=plan.source)
    desk.workspace.perform_in_background(desk.jobs, label, work, done=done)


def say_what_was_kept(desk: Desk, result: ImportResult) -> None:
    new = tr("%n people are new", n=result.new)
    desk.notices.say(
        tr("{new}, {changed} changed.", new=new, changed=result.changed), undo=desk.workspace.undoable is not None
    )


def save_problems(desk: Desk, parent: QWidget, source: SourceFile, plan: ImportPlan) -> None:
    """Save the rows that could not be taken, with the reasons, to be mended and imported again."""
    from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows

    name, _kind = QFileDialog.getSaveFileName(
        parent, tr("Save problem rows"), "problem rows.xlsx", tr("Workbooks (*.xlsx)")
    )
    if name:
        count = save_problem_rows(Path(name), source, plan)
        desk.notices.say(tr("%n rows were saved with the reasons.", n=count))
