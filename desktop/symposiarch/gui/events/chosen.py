"""Which event the pages are about: the one that was chosen last in this office, kept for the next time."""

from __future__ import annotations

from symposiarch.gui.desk import Desk
from symposiarch.planning.event_rows import event_rows, next_event


def first_event(desk: Desk) -> int | None:
    """The event that was chosen last in this office, else the next one."""
    kept = desk.settings.value(f"offices/{_office_key(desk)}/event")
    ids = {row.id for row in desk.workspace.read(event_rows)} if kept is not None else set()
    if kept is not None and str(kept).isdecimal() and int(str(kept)) in ids:
        return int(str(kept))
    return desk.workspace.read(next_event)


def keep_or_choose(desk: Desk) -> None:
    """Keep the chosen event; choose another where undo took it away, or where none was there to be chosen before."""
    if not _is_there(desk, desk.event_id):
        desk.choose_event(first_event(desk))


def choose(desk: Desk, event_id: int) -> bool:
    """Make the pages be about this event, and remember it; False where it is no longer there."""
    if not _is_there(desk, event_id):
        return False
    desk.settings.setValue(f"offices/{_office_key(desk)}/event", event_id)
    desk.choose_event(event_id)
    return True


def _is_there(desk: Desk, event_id: int | None) -> bool:
    return event_id in {row.id for row in desk.workspace.read(event_rows)}


def _office_key(desk: Desk) -> str:
    """The office's name in the settings, where a slash would be a group."""
    return str(desk.workspace.path).replace("/", "|").replace("\\", "|")
