"""The stage plan: who sits on which chair of each panel, seen from the stage and from the room."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.programme.programme_sheet import item_title, role_label, version
from symposiarch.model.programme import RoleKind
from symposiarch.planning.naming import called
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.stage.chairs import chairs, sits_on_stage, with_parts
from symposiarch.planning.programme.stage.ranking import precedence


def facts(session: Session, event_id: int, edition: Edition, *, item: str) -> dict[str, Any]:
    """One page for each item whose people sit on the stage; or for one `item`, by its title."""
    tongues = edition.languages
    rows = programme_rows(session, event_id)
    chosen = [whole for row in rows if sits_on_stage(whole := with_parts(row, rows))]
    if item:
        chosen = called(chosen, item, lambda row: row.titles.values())
    order = precedence(session, event_id, {role.person_id for row in chosen for role in row.roles if role.person_id})
    return {
        "note": version(session, event_id, rows, tongues[0]),
        "plans": [
            {
                "title": item_title(row, tongues),
                "when": f"{row.begins:%H:%M}–{row.ends:%H:%M}",
                "room": row.room,
                "chairs": [
                    {
                        "place": chair.place,
                        "name": chair.role.name,
                        "native": chair.role.native_name,
                        "office": chair.role.affiliation_in(*tongues),
                        "label": role_label(chair.role, tongues[0]) if chair.role.kind is RoleKind.MODERATOR else "",
                    }
                    for chair in chairs(row, [rank.person_id for rank in order])
                ],
            }
            for row in chosen
        ],
    }
