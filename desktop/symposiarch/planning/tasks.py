"""What has to be done for an event: counted from its date and moving with it, or due on a day of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event, EventKind
from symposiarch.model.logistics import Task

FURTHEST = 3650
"""Ten years before or after: beyond that, a number of days is a slip."""

Step = tuple[int, str, str]
"""Days from the event (before it negative), what is to be done, and the page that it belongs to."""

_INVITING: tuple[Step, ...] = (
    (-56, "Sound out the guests of honour and the principal speakers", "guests"),
    (-28, "Send the note verbale", "guests"),
    (-21, "Send the invitation cards", "guests"),
    (-7, "Chase the answers that are missing", "guests"),
    (-2, "Cut-off: close the list of guests", "guests"),
    (3, "Send the letters of thanks", "guests"),
)
_SPEAKING: tuple[Step, ...] = (
    (-42, "Ask the speakers for topics, biographies and photographs", "programme"),
    (-14, "Release the programme and brief the speakers", "programme"),
    (-14, "Order interpretation and sound", "logistics"),
    (-1, "Print badges, programmes and stage plans", "documents"),
)
_SEATED: tuple[Step, ...] = (
    (-14, "Agree the menu and ask for diets", "logistics"),
    (-2, "Decide the seating", "seating"),
    (-1, "Print place cards and table signs", "documents"),
)
_STANDING: tuple[Step, ...] = (
    (-14, "Order catering for the number expected", "logistics"),
    (-1, "Print badges and the list for the door", "documents"),
)

PLANS: dict[EventKind, tuple[Step, ...]] = {
    EventKind.SYMPOSIUM: _INVITING + _SPEAKING,
    EventKind.CONFERENCE: _INVITING + _SPEAKING,
    EventKind.MEETING: _INVITING + _SPEAKING,
    EventKind.DINNER: _INVITING + _SEATED,
    EventKind.LUNCH: _INVITING + _SEATED,
}
"""By kind of event; every other kind is one at which people stand."""


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


def plan_of(kind: EventKind) -> tuple[Step, ...]:
    """The usual steps for a kind of event, in the order in which they come."""
    return tuple(sorted(PLANS.get(kind, _INVITING + _STANDING), key=lambda step: step[0]))


def task_rows(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[TaskRow, ...]:
    """The tasks of an event as they fall due; late is what is not done on the day after."""
    event = session.get_one(Event, event_id)
    today = (at.astimezone(event.zone) if at else datetime.now(event.zone)).date()
    tasks = session.execute(
        select(
            Task.id, Task.uuid, Task.title, Task.subject, Task.due_on, Task.offset_days, Task.responsible,
            Task.done_at, Task.done_by, Task.notes,
        ).where(Task.event_id == event_id)
    ).all()  # fmt: skip
    rows = []
    for task in sorted(tasks, key=lambda task: (_due(event, task.offset_days, task.due_on), task.id)):
        due = _due(event, task.offset_days, task.due_on)
        rows.append(
            TaskRow(
                id=task.id,
                uuid=task.uuid,
                title=task.title,
                subject=task.subject,
                due_on=due,
                offset_days=task.offset_days,
                responsible=task.responsible,
                done_at=task.done_at,
                done_by=task.done_by,
                late=task.done_at is None and due < today,
                notes=task.notes,
            )
        )
    return tuple(rows)


def due_within(rows: tuple[TaskRow, ...], *, today: date, days: int = 7) -> tuple[TaskRow, ...]:
    """What is open and late, or due in the coming days."""
    return tuple(row for row in rows if not row.done and row.due_on <= today + timedelta(days=days))


def _due(event: Event, offset_days: int | None, due_on: date | None) -> date:
    if offset_days is not None:
        return event.begins.date() + timedelta(days=offset_days)
    return due_on or event.begins.date()


def add_task(
    session: Session,
    event_id: int,
    *,
    title: str,
    offset_days: int | None = None,
    due_on: date | None = None,
    responsible: str = "",
    subject: str = "",
    notes: str = "",
) -> Task:
    """A new task, counted from the date of the event or due on a day of its own; without either, due on its date.

    Raises:
        SymposiarchError: it has no title, or both ways of saying the day, or a day out of all reason.
    """
    title = " ".join(title.split())
    if not title:
        raise SymposiarchError("A task needs a title. Say what is to be done, for example “Order the flowers”.")
    if offset_days is not None and due_on is not None:
        raise SymposiarchError("Say either how many days from the event the task is due, or on which day, not both.")
    if offset_days is not None and abs(offset_days) > FURTHEST:
        raise SymposiarchError(
            f"{offset_days} days from the event is out of all reason. Write D-21 for 21 days before."
        )
    if offset_days is None and due_on is None:
        offset_days = 0
    event = session.get_one(Event, event_id)
    task = Task(
        event_id=event.id,
        title=title,
        offset_days=offset_days,
        due_on=due_on,
        responsible=" ".join(responsible.split()),
        subject=subject,
        notes=notes,
    )
    session.add(task)
    session.flush()
    return task


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
    text = " ".join(reference.split()).casefold()
    tasks = session.scalars(select(Task).where(Task.event_id == event_id).order_by(Task.id)).all()
    for found in (
        [task for task in tasks if text in (str(task.id), task.uuid)],
        [task for task in tasks if task.title.casefold() == text],
        [task for task in tasks if text and task.title.casefold().startswith(text)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise SymposiarchError(f"“{reference}” is said of {len(found)} tasks. Use the id that “task list” shows.")
    raise SymposiarchError(f"This event has no task “{reference}”. “task list” shows its tasks.")


def finish_task(session: Session, task_id: int, *, by: str = "", at: datetime | None = None) -> None:
    """It is done; when and by whom is kept. What was done before stays as it is recorded."""
    task = session.get_one(Task, task_id)
    if task.done_at is None:
        task.done_at, task.done_by = at or now(), " ".join(by.split())


def reopen_task(session: Session, task_id: int) -> None:
    """It is not done after all."""
    task = session.get_one(Task, task_id)
    task.done_at, task.done_by = None, ""
