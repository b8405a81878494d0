"""`task list|add|edit|done|remove|plan|export`: what has to be done for an event, and by when."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, counted, table
from symposiarch.cli.logistics.options import take_out, title_option
from symposiarch.cli.options import TargetFile, event_option, given, notes_option, together
from symposiarch.errors import SymposiarchError
from symposiarch.planning.events.events import event_called
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
    return {
        "id": row.uuid,
        "title": row.title,
        "due": row.due_on.isoformat(),
        "counted": row.counted or None,
        "responsible": row.responsible or None,
        "subject": row.subject or None,
        "done": row.done,
        "done_at": row.done_at.isoformat() if row.done_at else None,
        "done_by": row.done_by or None,
        "late": row.late,
        "notes": row.notes or None,
    }


@click.command()
@event_option
@click.option("--open", "only_open", is_flag=True, help="Only what is not done yet.")
@click.option("--late", "only_late", is_flag=True, help="Only what should have been done.")
@click.pass_obj
def list_tasks(desk: Desk, event: str, only_open: bool, only_late: bool) -> None:
    """The tasks of an event as they fall due."""
    with desk.office.reading() as session:
        rows = tasks.task_rows(session, event_called(session, event).id)
    rows = tuple(row for row in rows if not (only_open and row.done) and not (only_late and not row.late))
    lines = table(
        ("due", "", "", "task", "responsible", "id"),
        (
            (
                row.due_on.isoformat(),
                row.counted,
                "done" if row.done else "late" if row.late else "",
                row.title,
                row.responsible,
                row.uuid,
            )
            for row in rows
        ),
    )
    desk.show([task_value(row) for row in rows], lines if rows else "No tasks. “task plan” adds the usual ones.")


@click.command()
@event_option
@click.argument("title")
@_task_options
@click.pass_obj
def add(desk: Desk, /, event: str, title: str, due: int | date | None, **fields: Any) -> None:
    """Add a task. Counted in days from the event, it moves with the event."""
    with desk.office.transaction(f"Add the task “{title}”") as work:
        found = event_called(work.session, event)
        task = tasks.add_task(
            work.session,
            found.id,
            title=title,
            offset_days=due if isinstance(due, int) else None,
            due_on=due if isinstance(due, date) else None,
            **given(fields),
        )
        row = next(row for row in tasks.task_rows(work.session, found.id) if row.id == task.id)
    desk.show(task_value(row), f"“{row.title}” is due on {row.due_on.isoformat()}.")


@click.command()
@event_option
@click.argument("task")
@title_option
@_task_options
@click.pass_obj
def edit(desk: Desk, /, event: str, task: str, **fields: Any) -> None:
    """Change a task. TASK is its id, its title, or how its title begins."""
    with desk.office.transaction(f"Change the task “{task}”") as work:
        key = event_called(work.session, event).id
        which = tasks.task_called(work.session, key, task)
        tasks.edit_task(work.session, which.id, **given(fields))
        row = next(row for row in tasks.task_rows(work.session, key) if row.id == which.id)
    desk.show(task_value(row), f"“{row.title}” is due on {row.due_on.isoformat()}.")


@click.command()
@event_option
@click.argument("task", nargs=-1, required=True)
@click.pass_obj
def remove(desk: Desk, event: str, task: tuple[str, ...]) -> None:
    """Take tasks out."""
    take_out(desk, event, task, "task", tasks.task_called, tasks.remove_tasks)


@click.command()
@event_option
@click.option("--to", "target", type=TargetFile(".ics"), required=True, metavar="FILE.ics", help="Where it is written.")
@click.option("--done", "with_done", is_flag=True, help="Also what is done.")
@click.pass_obj
def export(desk: Desk, event: str, target: Path, with_done: bool) -> None:
    """Write the open tasks as a calendar, each on the day on which it is due."""
    from symposiarch.exchange.logistics.calendar import export_tasks

    with desk.office.reading() as session:
        count = export_tasks(session, event_called(session, event).id, target, with_done=with_done)
    desk.show({"file": str(target), "tasks": count}, f"{counted(count, 'task')} written to {target}.")


@click.command()
@event_option
@click.argument("task")
@click.option("--by", default="", metavar="NAME", help="Who did it.")
@click.option("--undo", is_flag=True, help="It is not done after all.")
@click.pass_obj
def done(desk: Desk, event: str, task: str, by: str, undo: bool) -> None:
    """A task is done. TASK is its id, its title, or how its title begins."""
    with desk.office.transaction("Reopen a task" if undo else "Finish a task") as work:
        found = event_called(work.session, event)
        which = tasks.task_called(work.session, found.id, task)
        if undo:
            tasks.reopen_task(work.session, which.id)
        else:
            tasks.finish_task(work.session, which.id, by=by)
        work.session.flush()
        row = next(row for row in tasks.task_rows(work.session, found.id) if row.id == which.id)
    desk.show(task_value(row), f"“{row.title}” is {'open again' if undo else 'done'}.")


@click.command()
@event_option
@click.pass_obj
def plan(desk: Desk, event: str) -> None:
    """Add the usual tasks for the kind of the event; those that are there already stay as they are."""
    with desk.office.transaction("Plan the usual tasks") as work:
        count = tasks.plan_tasks(work.session, event_called(work.session, event).id)
    desk.show({"added": count}, f"{counted(count, 'task')} added.")
