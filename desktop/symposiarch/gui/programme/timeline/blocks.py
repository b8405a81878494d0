"""The items of a day as the timeline holds them: where each is drawn, what is dragged, what stands side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow


class Place(NamedTuple):
    """Where something was dropped: a time on the event's clock, and a room (None: for everybody)."""

    at: datetime
    room_id: int | None


@dataclass(slots=True)
class Block:
    """An item as it is drawn; `area` is in the coordinates of the whole day."""

    row: ItemRow
    area: QRect
    title: str
    people: str
    wrong: bool
    clock: str
    minutes: str


@dataclass(slots=True)
class Drag:
    """What is held by the mouse: from where, and by which part."""

    block: Block
    start: QPoint
    stretching: bool
    moved: bool = False
    now: QRect | None = None


def lanes_of(rows: Sequence[ItemRow]) -> dict[int, tuple[int, int]]:
    """For items of one room that run at the same time: the lane of each, and how many lanes there are side by side."""
    found: dict[int, tuple[int, int]] = {}
    cluster: list[tuple[int, int]] = []
    ends: list[float] = []

    def close() -> None:
        for key, lane in cluster:
            found[key] = (lane, len(ends))
        cluster.clear()
        ends.clear()

    room: int | None = None
    for row in sorted(rows, key=lambda row: (row.room_id or 0, row.begins.timestamp(), row.position)):
        begins, until = row.begins.timestamp(), row.ends.timestamp()
        if row.room_id != room or all(end <= begins for end in ends):
            close()
            room = row.room_id
        lane = next((lane for lane, end in enumerate(ends) if end <= begins), len(ends))
        if lane == len(ends):
            ends.append(until)
        else:
            ends[lane] = until
        cluster.append((row.id, lane))
    close()
    return found
