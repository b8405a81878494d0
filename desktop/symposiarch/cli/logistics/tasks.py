"""`task list|add|edit|done|remove|plan|export`: what has to be done for an event, and by when."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.logistics.options import take_out, title_option
from symposiarch.cli.options import TargetFile, event_option, given, notes_option, together
from symposiarch.errors import SymposiarchError
from symposiarch.planning.logistics import tasks
from symposiarch.planning.logistics.tasks import TaskRow


class DueType(click.ParamType["int | date"]):
    """When a task is due: days from the event (D-21, D+3, D), or a day (2027-01-10)."""

    name = "due"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "D-21|DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | date:
        if isinstance(value, int | date):
            return value
        try:
            return tasks.read_due(str(value))
        except SymposiarchError as problem:
            self.fail(str(problem), param, ctx)


_task_options = together(
    click.option("--due", type=DueType(), help="Days from the event (D-21, D+3), or a day; its date, if not told."),
    click.option("--responsible", metavar="NAME", help="Who sees to it."),
    click.option("--subject", help="What it belongs to: guests, programme, seating, logistics, documents."),
    notes_option,
)


def task_value(row: TaskRow) -> dict[str, Any]:
    return fields_of(row, "id=uuid title due=due_on counted responsible subject done done_at done_by late notes")


@command
@event_option
@click.option("--open", "only_open", is_flag=True, help="Only what is not done yet.")
@click.option("--late", "only_late", is_flag=True, help="Only what should have been done.")
def list_tasks(desk: Desk, event: str, only_open: bool, only_late: bool) -> None:
    """The tasks of an event as they fall due."""
    with desk.reading(event) as (session, held):
        rows = tasks.task_rows(session, held.id)
    rows = tuple(row for row in rows if not (only_open and row.done) and not (only_late and not row.late))
    desk.show_rows(
        rows,
        task_value,
        "due=due_on",
        ("", "counted"),
        ("", lambda row: "done" if row.done else "late" if row.late else ""),
        "task=title responsible id=uuid",
        nothing="No tasks. “task plan” adds the usual ones.",
    )


@command
@event_option
@click.argument("title")
@_task_options
def add(desk: Desk, /, event: str, title: str, **fields: Any) -> None:
    """Add a task. Counted in days from the event, it moves with the event."""
    with desk.transaction(f"Add the task “{title}”", event) as (session, found):
        task = tasks.add_task(session, found.id, title=title, **given(fields))
        row = next(row for row in tasks.task_rows(session, found.id) if row.id == task.id)
    desk.show(task_value(row), f"“{row.title}” is due on {row.due_on.isoformat()}.")


@command
@event_option
@click.argument("task")
@title_option
@_task_options
def edit(desk: Desk, /, event: str, task: str, **fields: Any) -> None:
    """Change a task. TASK is its id, its title, or how its title begins."""
    with desk.transaction(f"Change the task “{task}”", event) as (session, held):
        which = tasks.task_called(session, held.id, task)
        tasks.edit_task(session, which.id, **given(fields))
        row = next(row for row in tasks.task_rows(session, held.id) if row.id == which.id)
    desk.show(task_value(row), f"“{row.title}” is due on {row.due_on.isoformat()}.")


@command
@event_option
@click.argument("task", nargs=-1, required=True)
def remove(desk: Desk, event: str, task: tuple[str, ...]) -> None:
    """Take tasks out."""
    take_out(desk, event, task, "task", tasks.task_called, tasks.remove_tasks)


@command
@event_option
@click.option("--to", "target", type=TargetFile(".ics"), required=True, metavar="FILE.ics", help="Where it is written.")
@click.option("--done", "with_done", is_flag=True, help="Also what is done.")
def export(desk: Desk, event: str, target: Path, with_done: bool) -> None:
    """Write the open tasks as a calendar, each on the day on which it is due."""
    from symposiarch.exchange.logistics.calendar import export_tasks

    with desk.reading(event) as (session, held):
        count = export_tasks(session, held.id, target, with_done=with_done)
    desk.show({"file": str(target), "tasks": count}, f"{counted(count, 'task')} written to {target}.")


@command
@event_option
@click.argument("task")
@click.option("--by", default="", metavar="NAME", help="Who did it.")
@click.option("--undo", is_flag=True, help="It is not done after all.")
def done(desk: Desk, event: str, task: str, by: str, undo: bool) -> None:
    """A task is done. TASK is its id, its title, or how its title begins."""
    with desk.transaction("Reopen a task" if undo else "Finish a task", event) as (session, found):
        which = tasks.task_called(session, found.id, task)
        if undo:
            tasks.reopen_task(session, which.id)
        else:
            tasks.finish_task(session, which.id, by=by)
        session.flush()
        row = next(row for row in tasks.task_rows(session, found.id) if row.id == which.id)
    desk.show(task_value(row), f"“{row.title}” is {'open again' if undo else 'done'}.")


@command
@event_option
def plan(desk: Desk, event: str) -> None:
    """Add the usual tasks for the kind of the event; those that are there already stay as they are."""
    with desk.transaction("Plan the usual tasks", event) as (session, held):
        count = tasks.plan_tasks(session, held.id)
    desk.show({"added": count}, f"{counted(count, 'task')} added.")
