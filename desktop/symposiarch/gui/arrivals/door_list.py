"""The list of a door, read once and kept in memory: who is on it, who was invited together, and their faces."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from symposiarch.gui.desk import Desk
from symposiarch.planning.arrivals.finding import in_order
from symposiarch.planning.arrivals.rows import (
    DoorRow,
    door_rows,
    newcomers,
    photo_of,
    standing_arrivals,
    with_arrivals,
    with_newcomers,
    with_photo,
)
from symposiarch.planning.doors import DoorsOpen, doors_open, rehearsed
from symposiarch.planning.presence import Presence
from symposiarch.store import ChangeSet

LIST = frozenset({"attendees", "invitations", "people", "posts", "organisations", "events", "categories"})
SEATS = frozenset({"places", "seating_plans", "tables", "seats", "movements"})
"""With `arrivals`, the tables whose changes are seen at the door."""

NOBODY = -1
"""The id of no attendee."""


class DoorList:
    """All that a key stroke looks up. `everybody` are the rows in the order in which they are shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.rows: tuple[DoorRow, ...] = ()
        self.everybody: tuple[DoorRow, ...] = ()
        self.opens: DoorsOpen | None = None
        self._closed = False
        """Whether the doors were closed when the arrivals were read."""
        self.rehearsed: tuple[int, ...] = ()
        """The records that stand from before the doors were open."""
        self._by_id: dict[int, DoorRow] = {}
        self._invited_together: dict[int, list[DoorRow]] = {}
        self._photos: dict[int, QPixmap | None] = {}
        self._with_photo: frozenset[int] = frozenset()

    def read(self, changes: ChangeSet | None) -> bool:
        """Read anew what the changes touch: while guests come in, that is the arrivals alone.

        Returns whether there is something new to show.
        """
        workspace, event_id = self._desk.workspace, self._desk.event_id
        if changes is not None and not changes.tables & (LIST | SEATS | {"arrivals", "programme_items"}):
            return False
        if event_id is None:
            self._keep(())
            return False
        if changes is None or changes.tables & {"events", "programme_items"}:
            self.opens = workspace.read(doors_open, event_id)
        self._closed = self.opens is not None and self.opens.closed
        self.rehearsed = workspace.read(rehearsed, event_id)
        come = newcomers(changes) - self._by_id.keys() if changes is not None else frozenset()
        if come:
            self._keep(workspace.read(with_newcomers, event_id, self.rows, come))
            self._with_photo = workspace.read(with_photo, event_id)
        elif changes is None or changes.tables & (LIST | SEATS):
            self._photos.clear()
            self._with_photo = workspace.read(with_photo, event_id)
            self._keep(workspace.read(door_rows, event_id))
        else:
            self._keep(with_arrivals(self.rows, workspace.read(standing_arrivals, event_id)))
        return True

    def has_opened(self) -> bool:
        """Whether the doors have opened since the arrivals were read: a rehearsal among them counts no longer."""
        return self._closed and self.opens is not None and not self.opens.closed

    def _keep(self, rows: tuple[DoorRow, ...]) -> None:
        self.rows, self.everybody = rows, in_order(rows)
        self._by_id = {row.head.id: row for row in rows}
        self._invited_together = {}
        for row in rows:
            if row.head.invitation_id is not None:
                self._invited_together.setdefault(row.head.invitation_id, []).append(row)

    def row(self, attendee_id: int | None) -> DoorRow | None:
        return self._by_id.get(attendee_id or NOBODY)

    def company(self, row: DoorRow) -> list[DoorRow]:
        """Those on the same invitation who may come with this head, or whose companion it is."""
        return [
            one
            for one in self._invited_together.get(row.head.invitation_id or NOBODY, ())
            if one.head.id != row.head.id and (one.head.presence is not Presence.ABSENT or one.arrived)
        ]

    def photo(self, row: DoorRow) -> QPixmap | None:
        person = row.head.person_id
        if person is None or person not in self._with_photo:
            return None
        if person not in self._photos:
            content, pixmap = self._desk.workspace.read(photo_of, person), QPixmap()
            self._photos[person] = pixmap if content is not None and pixmap.loadFromData(content) else None
        return self._photos[person]
