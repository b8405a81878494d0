"""What is typed into the panel of the editor becomes a change, one step of undo each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.gui.venues.writing import move_corner, reseat
from symposiarch.gui.words import tr
from symposiarch.model.venues import LayoutKind, SeatKind, TableShape
from symposiarch.planning.seating.furniture.belonging import lock_tables, reserve_tables
from symposiarch.planning.seating.furniture.furnishing import change_tables, set_seats
from symposiarch.planning.seating.furniture.layouts import edit_layout
from symposiarch.planning.venues.background import place_background
from symposiarch.planning.venues.drawing import change_features
from symposiarch.planning.venues.rooms import edit_room

if TYPE_CHECKING:
    from symposiarch.gui.venues.editor import Editor


def keep(editor: Editor, about: str, name: str, value: Any) -> None:
    """`about` is what the field belongs to: "table", "seat", "feature", "layout", "room" or "corner"."""
    KEEPERS[about](editor, name, value)


def _table(editor: Editor, name: str, value: Any) -> None:
    tables = editor.surface.tables
    keys = [table.id for table in tables]
    n = len(keys)
    match name:
        case "seats" if value is not None and value >= 0:
            editor.do(tr("Set %n tables for another number", n=n), reseat, keys, seats=value)
        case "shape":
            editor.do(tr("Give %n tables another shape", n=n), reseat, keys, shape=TableShape(value))
        case "aisles" | "bow" | "desk" | "ends" | "english" | "inner" | "tips" | "prongs" | "lectern" | "behind":
            # None for what is not so: an option that is not there leaves the shape as it is usual.
            options = {name: int(value) if name == "ends" else value or None, "aisle": None}
            editor.do(tr("Set %n tables otherwise", n=n), reseat, keys, options=options)
        case "locked":
            label = tr("Lock %n tables", n=n) if value else tr("Unlock %n tables", n=n)
            editor.do(label, lock_tables, keys, locked=value)
        case "category":
            label = tr("Keep %n tables for {category}", n=n, category=value) if value else tr("Free %n tables", n=n)
            editor.do(label, reserve_tables, keys, category=value)
        case "label" | "x" | "y" | "rotation" | "width" | "depth":
            editor.do(tr("Change table {label}", label=tables[0].label), change_tables, {keys[0]: {name: value}})


def _seat(editor: Editor, name: str, value: Any) -> None:
    seats = editor.surface.seats
    editor.do(tr("Change %n seats", n=len(seats)), set_seats, seats, SeatKind(value))


def _feature(editor: Editor, name: str, value: Any) -> None:
    features = editor.surface.features
    editor.do(tr("Change what stands in the room"), change_features, {features[0].id: {name: value}})


def _layout(editor: Editor, name: str, value: Any) -> None:
    editor.do(tr("Change the layout"), edit_layout, **{name: LayoutKind(value) if name == "kind" else value})


def _room(editor: Editor, name: str, value: Any) -> None:
    if name == "background_width":
        editor.do(tr("Bring the plan to scale"), place_background, width=value)
    else:
        editor.do(tr("Change the room"), edit_room, **{name: value})


def _corner(editor: Editor, name: str, value: Any) -> None:
    editor.do(tr("Move a corner of the room"), move_corner, editor.surface.corner, **{name: value})


KEEPERS = {
    "table": _table, "seat": _seat, "feature": _feature, "layout": _layout, "room": _room, "corner": _corner,
}  # fmt: skip
