"""An item of the programme and its people, as the commands answer with them."""

from __future__ import annotations

from typing import Any

from symposiarch.cli.desk import Desk, fields_of
from symposiarch.model.events import Event
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows


def item_value(row: ItemRow, languages: tuple[str, ...]) -> dict[str, Any]:
    """An item as a JSON object; what is empty is null."""
    return fields_of(
        row, "id=uuid kind begins ends minutes room pinned gap overrun printed language interpretation source_id"
    ) | {
        "title": row.titles.best(*languages),
        "titles": dict(row.titles),
        "subtitle": row.subtitles.best(*languages) or None,
        "parent": None,
        "roles": [role_value(role, order, languages) for order, role in enumerate(row.roles, start=1)],
    }


def role_value(role: RoleRow, order: int, languages: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = fields_of(role, "id=uuid name role=kind affiliation status") | {
        "topic": role.topics.best(*languages) or None,
        "order": order,
    }
    if role.is_open:
        found["candidates"] = [{"name": one.name, "status": one.status.value} for one in role.candidates]
    if role.replaces:
        found["replaces"] = role.replaces
    return found


def show_item(desk: Desk, event: Event, key: int) -> None:
    with desk.office.reading() as session:
        row = next(row for row in programme_rows(session, event.id) if row.id == key)
    title = row.titles.best(*event.languages)
    desk.show(item_value(row, event.languages), f"{row.begins:%Y-%m-%d %H:%M}-{row.ends:%H:%M}  {title}  ({row.uuid})")
