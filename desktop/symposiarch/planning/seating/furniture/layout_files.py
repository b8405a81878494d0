"""Layouts as JSON values: for another event, another office, or the clipboard (millimetres)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import Layout, LayoutKind, Seat, SeatKind, Table, TableShape
from symposiarch.planning.rows import added, values_of

FORMAT = "symposiarch-layout"


def layout_value(layout: Layout) -> dict[str, Any]:
    """A layout as a JSON value, which `layout_from` reads again."""
    return {
        "format": FORMAT,
        "version": 1,
        "name": layout.name,
        "kind": layout.kind.value,
        "tables": [table_value(table) for table in layout.tables],
    }


def table_value(table: Table) -> dict[str, Any]:
    return {
        **values_of(table, "label shape x y rotation mirrored width depth options category grouped locked"),
        "seats": [values_of(seat, "label kind x y facing") for seat in table.seats],
    }


def tables_value(tables: Iterable[Table]) -> dict[str, Any]:
    """Some tables, as they are copied and pasted."""
    return {"format": FORMAT, "version": 1, "name": "", "kind": "mixed", "tables": [table_value(one) for one in tables]}


def layout_from(session: Session, value: Any, *, event_id: int | None = None, room_id: int | None = None) -> Layout:
    """Keep a layout that was written by `layout_value`. Raises SymposiarchError when it is not one."""
    tables = tables_from(value)
    try:
        layout = Layout(name=str(value["name"]), kind=LayoutKind(value["kind"]), event_id=event_id, room_id=room_id)
    except (KeyError, TypeError, ValueError) as error:
        raise SymposiarchError(f"This is no layout that was exported here: {error}.") from None
    layout.tables.extend(tables)
    return added(session, layout)


def tables_from(value: Any) -> list[Table]:
    """New tables as a value tells them, in their order. Raises SymposiarchError when it is no layout."""
    try:
        if value["format"] != FORMAT:
            raise ValueError("it names another format")
        return [_table(number, item) for number, item in enumerate(value["tables"])]
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise SymposiarchError(f"This is no layout that was exported here: {error}.") from None


def _table(number: int, item: Mapping[str, Any]) -> Table:
    table = Table(
        label=str(item["label"]),
        position=number,
        shape=TableShape(item["shape"]),
        x=_measure(item["x"]),
        y=_measure(item["y"]),
        rotation=float(item.get("rotation", 0)) % 360,
        mirrored=bool(item.get("mirrored", False)),
        width=_measure(item["width"]),
        depth=_measure(item["depth"]),
        options=dict(item.get("options", {})),
        category=str(item.get("category", "")),
        grouped=str(item.get("grouped", "")),
        locked=bool(item.get("locked", False)),
    )
    for position, chair in enumerate(item["seats"]):
        table.seats.append(
            Seat(
                position=position,
                label=str(chair.get("label", position + 1)),
                kind=SeatKind(chair.get("kind", "chair")),
                x=_measure(chair["x"]),
                y=_measure(chair["y"]),
                facing=float(chair["facing"]),
            )
        )
    return table


def _measure(value: Any) -> int:
    found = int(value)
    if abs(found) > 1_000_000:
        raise ValueError("a measure is beyond a kilometre")
    return found
