"""What has to be done for an event: counted from its date and moving with it, or due on a day of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.logistics import Task
from symposiarch.planning.logistics.lines import Lines
from symposiarch.planning.logistics.templates import plan_of
from symposiarch.planning.naming import one_line
from symposiarch.planning.rows import row_of

FURTHEST = 3650
"""Ten years before or after: beyond that, a number of days is a slip."""

_COUNTED = re.compile(r"(?:[DT]\s*)?(?P<sign>[-+−])\s*(?P<days>\d{1,5})|D", re.I)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with the day on which it is due. `offset_days` is none where the day is its own."""

    id: int
    uuid: str
    title: str
    subject: str
    due_on: date
    offset_days: int | None
    responsible: str
    done_at: datetime | None
    done_by: str
    late: bool
    notes: str

    @property
    def done(self) -> bool:
        return self.done_at is not None

    @property
    def counted(self) -> str:
        """The day as the plan counts it: "D-21", "D+3"; empty for a day of its own."""
        if self.offset_days is None:
            return ""
        return f"D{self.offset_days:+d}" if self.offset_days else "D"


def read_due(text: str) -> int | date:
    """When a task is due, as one writes it: "D-21", "D+3", "D" or "-21" from the event, or a day, "2027-01-10".

    Raises:
        SymposiarchError: it is neither.
    """
    plain = text.strip()
    if counted := _COUNTED.fullmatch(plain):
        days = int(counted["days"] or 0)
        return days if counted["sign"] in (None, "+") else -days
    try:
        return date.fromisoformat(plain)
    except ValueError:
        raise SymposiarchError(f"“{text}” is neither days from the event (D-21, D+3) nor a day (2027-01-10).") from None


def task_rows(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[TaskRow, ...]:
    """The tasks of an event as they fall due; late is what is not done on the day after."""
    event = session.get_one(Event, event_id)
    today = event.today(at)
    tasks = session.execute(select(Task.__table__).where(Task.event_id == event_id)).all()
    rows = []
    for task in sorted(tasks, key=lambda task: (_due(event, task.offset_days, task.due_on), task.id)):
        due = _due(event, task.offset_days, task.due_on)
        rows.append(row_of(TaskRow, task, due_on=due, late=task.done_at is None and due < today))
    return tuple(rows)


def due_within(rows: tuple[TaskRow, ...], *, today: date) -> tuple[TaskRow, ...]:
    """What is open and late, or due within a week."""
    return tuple(row for row in rows if not row.done and row.due_on <= today + timedelta(days=7))


def _due(event: Event, offset_days: int | None, due_on: date | None) -> date:
    if offset_days is not None:
        return event.begins.date() + timedelta(days=offset_days)
    return due_on or event.begins.date()


def add_task(
    session: Session,
    event_id: int,
    *,
    title: str,
    due: int | date = 0,
    **fields: Any,
) -> Task:
    """A new task, due so many days from the date of the event, or on a day of its own.

    Raises:
        SymposiarchError: it has no title, or a day out of all reason.
    """
    return TASKS.add(session, event_id, title=title, **_when(due), **fields)


def edit_task(session: Session, task_id: int, *, due: int | date | None = None, **fields: Any) -> None:
    """Set what is named in `fields`; `due` is days from the event, or a day of its own.

    Raises:
        SymposiarchError: it would have no title, or a day out of all reason.
    """
    TASKS.edit(session, task_id, **fields, **(_when(due) if due is not None else {}))


def _when(due: int | date) -> dict[str, Any]:
    if isinstance(due, int):
        check_offset(due)
        return {"offset_days": due, "due_on": None}
    return {"offset_days": None, "due_on": due}


def plan_tasks(session: Session, event_id: int) -> int:
    """Add the usual tasks for the kind of this event; those that it has already are left alone. Returns how many."""
    event = session.get_one(Event, event_id)
    there = set(session.scalars(select(Task.title).where(Task.event_id == event_id)))
    count = 0
    for offset_days, title, subject in plan_of(event.kind):
        if title in there:
            continue
        session.add(Task(event_id=event_id, title=title, subject=subject, offset_days=offset_days))
        count += 1
    session.flush()
    return count


def task_called(session: Session, event_id: int, reference: str) -> Task:
    """The task of an event with this key or UUID, or with this title, or the only one whose title begins so.

    Raises:
        SymposiarchError: there is none, or more than one.
    """
    carried = session.scalar(select(Task).where(Task.event_id == event_id, Task.uuid == reference.strip()))
    return carried or TASKS.find(session, event_id, reference)


def finish_task(session: Session, task_id: int, *, by: str = "", at: datetime | None = None) -> None:
    """It is done; when and by whom is kept. What was done before stays as it is recorded."""
    task = session.get_one(Task, task_id)
    if task.done_at is None:
        task.done_at, task.done_by = at or now(), one_line(by)


def reopen_task(session: Session, task_id: int) -> None:
    """It is not done after all."""
    task = session.get_one(Task, task_id)
    task.done_at, task.done_by = None, ""


def check_offset(days: int) -> None:
    """Refuse a day out of all reason.

    Raises:
        SymposiarchError: it is further from the event than `FURTHEST`.
    """
    if abs(days) > FURTHEST:
        raise SymposiarchError(f"{days} days from the event is out of all reason. Write D-21 for 21 days before.")


TASKS = Lines(
    Task,
    "title subject offset_days due_on responsible notes",
    called="tasks",
    shown_by="task list",
    untitled="A task needs a title. Say what is to be done, for example “Order the flowers”.",
)
remove_tasks = TASKS.remove
