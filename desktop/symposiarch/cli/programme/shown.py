"""An item of the programme and its people, as the commands answer with them."""

from __future__ import annotations

from typing import Any

from symposiarch.cli.desk import Desk
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows


def item_value(row: ItemRow, languages: tuple[str, ...]) -> dict[str, Any]:
    """An item as a JSON object; what is empty is null."""
    return {
        "id": row.uuid,
        "kind": row.kind.value,
        "title": row.titles.best(*languages),
        "titles": dict(row.titles),
        "subtitle": row.subtitles.best(*languages) or None,
        "begins": row.begins.isoformat(),
        "ends": row.ends.isoformat(),
        "minutes": row.minutes,
        "room": row.room or None,
        "parent": None,
        "pinned": row.pinned,
        "gap": row.gap,
        "overrun": row.overrun,
        "printed": row.printed,
        "language": row.language or None,
        "interpretation": list(row.interpretation),
        "source_id": row.source_id or None,
        "roles": [role_value(role, order, languages) for order, role in enumerate(row.roles, start=1)],
    }


def role_value(role: RoleRow, order: int, languages: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": role.uuid,
        "name": role.name or None,
        "role": role.kind.value,
        "topic": role.topics.best(*languages) or None,
        "affiliation": role.affiliation or None,
        "order": order,
        "status": role.status.value,
    }
    if role.is_open:
        found["candidates"] = [{"name": one.name, "status": one.status.value} for one in role.candidates]
    if role.replaces:
        found["replaces"] = role.replaces
    return found


def show_item(desk: Desk, event_id: int, key: int, languages: tuple[str, ...]) -> None:
    with desk.office.reading() as session:
        row = next(row for row in programme_rows(session, event_id) if row.id == key)
    title = row.titles.best(*languages)
    desk.show(item_value(row, languages), f"{row.begins:%Y-%m-%d %H:%M}-{row.ends:%H:%M}  {title}  ({row.uuid})")
