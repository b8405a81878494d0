"""The escort list: who leads which guest from where to which table and seat, and how each is reached."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import function_of, name_alone, table_word
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.model.invitations import Honour
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.collation import sort_key
from symposiarch.planning.presence import Presence


def facts(session: Session, event_id: int, edition: Edition, *, who: str) -> dict[str, Any]:
    """`who` are the guests who have an escort, or all who come; grouped by escort, each in the order of arrival."""
    groups: dict[str, list[DoorRow]] = {}
    found = door_rows(session, event_id)
    for row in found:
        if row.head.presence is Presence.COMING and (row.welcome.escort or who == "all"):
            groups.setdefault(row.welcome.escort, []).append(row)
    return {
        "note": plan_note(session, event_id, edition.language),
        "table-word": table_word(row.seat for row in found if row.seat is not None),
        "groups": [
            {
                "title": escort,
                "phone": rows[0].welcome.escort_phone,
                "people": [_guest(row, edition.language) for row in sorted(rows, key=_by_arrival)],
            }
            for escort, rows in sorted(groups.items(), key=lambda one: (not one[0], sort_key(one[0], edition.language)))
        ],
    }


def _by_arrival(row: DoorRow) -> tuple[object, ...]:
    expected = row.welcome.expected_at
    return expected is None, expected or 0, row.head.sort_key


def _guest(row: DoorRow, language: str) -> dict[str, Any]:
    name, native = name_alone(row.head, language)
    welcome, seat = row.welcome, row.seat
    expected = f"{welcome.expected_at:%H:%M}" if welcome.expected_at is not None else ""
    return {
        "whose": row.head.name,
        "name": name,
        "native": native,
        "office": function_of(row.head, language),
        "honoured": "yes" if row.head.honour is Honour.GUEST_OF_HONOUR else "",  # as offices' own copies read it
        "meets": [part for part in (expected, welcome.gate, welcome.plate) if part],
        "table": seat.table if seat is not None else "",
        "seat": seat.seat if seat is not None else "",
    }
