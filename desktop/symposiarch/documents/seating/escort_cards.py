"""Escort cards: the guest's name and the table, handed out at the door; or with the silhouette of the table.

PROTOCOL, escort card: 55 by 85 mm [S74]; the Spanish "tarjeta individual" shows the table with the guest's place [S75].
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.seating.chosen_plan import LaidTable, laid, plan_facts
from symposiarch.documents.seating.floor_drawing import silhouette
from symposiarch.planning.correspondence.card_wording import card_wordings
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.floor import floor
from symposiarch.planning.seating.who_sits import SeatRow

WIDTH, HEIGHT = 85, 55
"""Millimetres of a card."""


def facts(
    session: Session, event_id: int, edition: Edition, *, kind: str, seats: bool, order: str, plan: str
) -> dict[str, Any]:
    """A card for each who sits: `order` by name, as they lie at the door, or by table.

    `seats` prints the seat too; it stands there anyhow where there is one table, or its silhouette.
    """
    found = laid(session, event_id, plan)
    cards: list[dict[str, Any]] = []
    shapes: Mapping[int, dict[str, Any]] = {}
    if found is not None:
        if kind == "silhouette":
            tables = floor(session, found.layout_id).tables
            shapes = {table.id: silhouette(table, (34.0, 37.0)) for table in tables if table.seats}
        sitting = [(one, table, row) for table in found.tables for row, one in found.sitting(table) if one.name]
        seats = seats or kind == "silhouette" or len(found.tables) == 1
        if order == "name":
            sitting.sort(key=lambda one: one[0].sort_key)
        wordings = card_wordings([one for one, _table, _row in sitting], language=edition.language)
        cards = [
            _card(one, table, row, shapes.get(table.id, {}), wordings[one.id], with_seat=seats)
            for one, table, row in sitting
        ]
    return {"size": {"width": WIDTH, "height": HEIGHT}, **plan_facts(found, edition.language), "cards": cards}


def _card(
    one: Head, table: LaidTable, row: SeatRow, shape: Mapping[str, Any], wording: str, *, with_seat: bool
) -> dict[str, Any]:
    return {
        "about": one.uuid,
        "whose": one.name,
        "name": wording,
        "native": one.native_name if one.native_name != wording else "",
        "table": table.label,
        "row": table.row,
        "seat": row.seat if with_seat else "",
        "shape": shape.get("tops", []),
        "chairs": [
            {"x": chair["x"], "y": chair["y"], "r": chair["r"], "own": chair["id"] == row.seat_id}
            for chair in shape.get("chairs", ())
        ],
        "size": shape.get("size", []),
    }
