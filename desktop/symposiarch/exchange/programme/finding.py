"""Which item of the programme an item of a file is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadItem
from symposiarch.exchange.programme.writing.languages import texts_of
from symposiarch.model.events import Event
from symposiarch.planning.programme.rows import ItemRow
from symposiarch.planning.programme.times import on_clock


class Finder:
    """Finds the item of the programme that an item of the file is; each is found once."""

    def __init__(self, rows: Sequence[ItemRow], event: Event) -> None:
        self.rows = {row.id: row for row in rows}
        self.event = event
        self.used: set[int] = set()
        self.by_key: dict[Any, list[int]] = {}
        for row in rows:
            titles = {folded(title) for title in row.titles.values()} or {""}
            keys: list[Any] = [("uuid", row.uuid)]
            if not any(titles):
                keys.append(("untitled", row.day, row.descriptions.best()))
            if row.source_id:
                keys.append(("source", row.source_id))
            for title in titles:
                keys.append(("title", title, row.begins.replace(tzinfo=None), folded(row.room)))
                keys.append(("title", title, row.begins.replace(tzinfo=None)))
                keys.append(("title", title, row.day, row.parent_id))
            for key in keys:
                self.by_key.setdefault(key, []).append(row.id)

    def find(self, item: ReadItem, parent_id: int | None) -> ItemRow | None:
        begins = wall(item.begins, self.event)
        titles = texts_of(item.title, self.event.languages or ("en",), language=item.language)
        title = folded(next(iter(titles.values()), ""))
        day = item.day or (begins.date() if begins else self.event.begins.date())
        keys: list[Any] = [("uuid", item.uuid)] if item.uuid else []
        if item.source_id:
            keys.append(("source", item.source_id))
        if begins is not None:
            keys += [("title", title, begins, folded(item.room)), ("title", title, begins)]
        if not item.source_id and not item.uuid and title:
            keys.append(("title", title, day, parent_id))
        if not title:
            keys.append(("untitled", day, item.description))
        for key in keys:
            for found in self.by_key.get(key, ()):
                if found not in self.used:
                    self.used.add(found)
                    return self.rows[found]
        return None


def wall(begins: datetime | None, event: Event) -> datetime | None:
    """A time of the file on the event's own clock."""
    if begins is None:
        return None
    if begins.tzinfo is not None:
        return begins.astimezone(event.zone).replace(tzinfo=None)
    return on_clock(begins, event.zone).replace(tzinfo=None)
