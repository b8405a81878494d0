"""The tasks of an event as a calendar (RFC 5545): each stands on the day on which it is due, all day long."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from symposiarch.documents.saving import save_bytes
from symposiarch.model.base import now
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.tasks import TaskRow, task_rows

if TYPE_CHECKING:
    import icalendar


def export_tasks(session: Session, event_id: int, path: Path, *, with_done: bool = False) -> int:
    """Write the open tasks (`with_done`, all) to an .ics file. Returns how many.

    They are written as whole-day entries and not as to-dos (VTODO), which Outlook and Google do not take from a file.
    A task keeps its UID, so that a later export moves it and does not double it.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    import icalendar

    title = event_row(session, event_id).title
    tasks = [task for task in task_rows(session, event_id) if with_done or not task.done]
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Symposiarch//tasks//EN")
    calendar.add("X-WR-CALNAME", title)
    for task in tasks:
        calendar.add_component(_entry(task, title))
    save_bytes(calendar.to_ical(), path)
    return len(tasks)


def _entry(task: TaskRow, title: str) -> icalendar.Event:
    import icalendar

    entry = icalendar.Event()
    entry.add("UID", f"{task.uuid}@symposiarch")
    entry.add("DTSTAMP", now())
    entry.add("SUMMARY", f"{task.title} ({task.responsible})" if task.responsible else task.title)
    entry.add("DTSTART", task.due_on)
    entry.add("DTEND", task.due_on + timedelta(days=1))
    entry.add("TRANSP", "TRANSPARENT")  # a task keeps nobody's day
    entry.add("CATEGORIES", [title])
    about = " · ".join(part for part in (task.counted, title) if part)
    entry.add("DESCRIPTION", f"{about}\n{task.notes}" if task.notes else about)
    if not task.done:
        alarm = icalendar.Alarm()
        alarm.add("ACTION", "DISPLAY")
        alarm.add("DESCRIPTION", task.title)
        alarm.add("TRIGGER", timedelta(hours=9))
        entry.add_component(alarm)
    return entry
