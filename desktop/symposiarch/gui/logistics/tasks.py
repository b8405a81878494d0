"""Tasks: what has to be done, counted from the date, with what is late in sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.desk import Desk
from symposiarch.gui.logistics.section import TypedSection
from symposiarch.gui.logistics.words import brief_date, page_choices
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import short_date, tr, when
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.tasks import (
    TaskRow,
    edit_task,
    finish_task,
    plan_tasks,
    read_due,
    remove_tasks,
    reopen_task,
    task_rows,
)
from symposiarch.planning.logistics.typed import type_task

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


class Standing(NamedTuple):
    """How a task stands: `kind` is late, near, open or done; `days` until it is due, negative when that has passed."""

    kind: str
    days: int


NEAR = 7
_ORDER = {"late": 0, "near": 1, "open": 2, "done": 3}
_DOTS = {"late": "declined", "near": "tentative", "open": "none", "done": "accepted"}


def standing(task: TaskRow, today: date) -> Standing:
    days = (task.due_on - today).days
    return Standing("done" if task.done else "late" if days < 0 else "near" if days <= NEAR else "open", days)


def standing_words(standing: Standing) -> str:
    """ "late by 3 days", "due tomorrow", "in 21 days", "done"."""
    if standing.kind == "done":
        return tr("done")
    if standing.kind == "late":
        return tr("late by %n days", n=-standing.days)
    if standing.days == 0:
        return tr("due today")
    return tr("in %n days", n=standing.days)


class Tasks(TypedSection):
    key = "tasks"
    typed_by, taken_out_by = staticmethod(type_task), staticmethod(remove_tasks)
    tables = frozenset({"tasks", "events"})
    buttons = ("logistics.plan", "logistics.calendar", "logistics.done")

    def __init__(self, desk: Desk) -> None:
        self.today = date.min
        """On the day of the event's place."""
        self.example = tr("D-21 Order the flowers / who sees to it")
        super().__init__(desk)
        self.table.say_when_empty(
            tr("What has to be done stands here. Begin with the usual tasks, or type one in the line below."),
            tr("No task fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("When"), "counted", of=lambda task: task.counted or task.due_on.isoformat(), editable=True,
                   parse=read_due, quiet=True),
            Column(tr("Due"), "due_on", show=brief_date),
            Column(tr("State"), "standing", of=lambda task: standing(task, self.today), show=standing_words,
                   dot=lambda standing: _DOTS[standing.kind],
                   sort=lambda standing: (_ORDER[standing.kind], standing.days)),
            Column(tr("Task"), "name", of=lambda task: task.title, bold=True, editable=True, width=330),
            Column(tr("Responsible"), "responsible", editable=True),
            Column.of_several(tr("Page"), "subject", page_choices(), quiet=True, hidden=True),
            Column(tr("Done by"), "done_by", quiet=True, hidden=True),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )  # fmt: skip

    @override
    def read(self, event_id: int) -> Sequence[TaskRow]:
        self.today = self.desk.workspace.read(event_row, event_id).today
        # What is late stands first; what is done has fallen behind it.
        return sorted(self.desk.workspace.read(task_rows, event_id), key=lambda task: task.done)

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        fields = {"counted": "due", "name": "title"}
        edit_task(session, edit.row.id, **{fields.get(edit.field, edit.field): edit.value})

    @override
    def summary(self) -> str:
        late = sum(standing(row, self.today).kind == "late" for row in self.rows)
        done = sum(row.done for row in self.rows)
        counts = [tr("{done} of %n tasks done", n=len(self.rows), done=done)]
        if late:
            counts.append(tr("%n late", n=late))
        return " · ".join(counts)

    @override
    def keys(self) -> str:
        return tr("D done or open again · F2 edits · Delete takes out · B changes many")

    @override
    def fill(self, panel: LinePanel, row: TaskRow | None) -> None:
        if row is None:
            panel.show_nothing(tr("Choose a task to see when it is due, who sees to it, and how far it is."))
            return
        panel.begin(row.title)
        panel.group(tr("Due"))
        now = standing(row, self.today)
        panel.dot_line(self.desk.theme, _DOTS[now.kind], standing_words(now))
        panel.line(short_date(row.due_on))
        if row.counted:
            panel.quiet(tr("{counted}: moves with the event", counted=row.counted))
        else:
            panel.quiet(tr("A day of its own: stays when the event moves"))
        belongs = dict(page_choices()).get(row.subject, row.subject) if row.subject else ""
        panel.facts(tr("Who"), (tr("Responsible"), row.responsible), (tr("Belongs to"), belongs))
        if row.done_at is not None:
            panel.group(tr("Done"))
            panel.line(when(row.done_at.astimezone()))
            if row.done_by:
                panel.quiet(tr("by {name}", name=row.done_by))
        panel.notes(row.notes)
        if row.subject and row.subject != "logistics":
            page = row.subject
            panel.follow(tr("Go there"), lambda: self.desk.show_page(page))
        panel.end()

    # What only tasks can

    def toggle_done(self) -> None:
        """The selected tasks are done; if all of them are, they are open again."""
        rows = self.table.selected()
        reopen = all(row.done for row in rows)
        by = self.desk.workspace.office.who

        def write(session: Session) -> None:
            for row in rows:
                if reopen:
                    reopen_task(session, row.id)
                else:
                    finish_task(session, row.id, by=by)

        if len(rows) == 1:
            label = tr("Open again: {name}", name=rows[0].title) if reopen else tr("Done: {name}", name=rows[0].title)
        else:
            label = tr("%n tasks are open again", n=len(rows)) if reopen else tr("%n tasks are done", n=len(rows))
        self.desk.change(label, write)

    def plan(self) -> None:
        """Add the usual tasks of this kind of event."""
        self.desk.change(tr("Add the usual tasks"), plan_tasks, self.desk.event_id)
