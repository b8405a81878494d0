"""What the form of an event writes, as one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from symposiarch.gui.events.organisers import OrganiserLine, line_of
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.events import add_event, edit_event
from symposiarch.planning.events.organisers import (
    add_organiser,
    change_hosts,
    change_organiser,
    order_organisers,
    remove_organiser,
)

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


def make_event(session: Session, values: dict[str, Any], organisers: Sequence[OrganiserLine]) -> int:
    event_id = int(add_event(session, **values).id)
    write_organisers(session, event_id, organisers)
    return event_id


def change_event(session: Session, event_id: int, changed: dict[str, Any], organisers: Sequence[OrganiserLine]) -> int:
    """Returns how many letters were taken back that say what no longer holds."""
    taken_back = edit_event(session, event_id, **changed) if changed else 0
    return taken_back + change_hosts(session, event_id, lambda: write_organisers(session, event_id, organisers))


def write_organisers(session: Session, event_id: int, lines: Sequence[OrganiserLine]) -> None:
    """Make the event's organisers those of the list, in its order."""
    kept = {line.id: line for line in lines}
    for row in event_row(session, event_id).organisers:
        line = kept.get(row.id)
        if line is None:
            remove_organiser(session, row.id)
        elif line != line_of(row):
            change_organiser(session, row.id, **line.said())
    order = [
        line.id if line.id is not None else int(add_organiser(session, event_id, **line.said()).id) for line in lines
    ]
    order_organisers(session, event_id, order)
