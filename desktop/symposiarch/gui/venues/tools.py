"""What can be done with the selected tables and things: the commands of the editor."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtGui import QGuiApplication

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.venues import listing
from symposiarch.gui.venues.keeping import keep
from symposiarch.gui.venues.places import Places
from symposiarch.gui.venues.writing import add_corner, remove_chairs, remove_corner
from symposiarch.gui.words import tr
from symposiarch.planning.seating.furniture.belonging import group_tables, lock_tables, make_host_table, ungroup_tables
from symposiarch.planning.seating.furniture.furnishing import mirror_tables, remove_tables, turn_tables
from symposiarch.planning.seating.furniture.lining_up import Edge, Way, align_tables, distribute_tables
from symposiarch.planning.seating.furniture.pasting import copied, copy_tables, paste_tables
from symposiarch.planning.venues.drawing import change_features, copy_features, remove_features
from symposiarch.planning.venues.drawing import cut_corner as cut_out

BESIDE = 500
"""Millimetres to the right and down at which the copy of a thing in the room lies beside the first."""


def commands() -> tuple[Command, ...]:
    """Those that work on what is selected."""
    some, several, tables, seats = _some, _several, _tables, _seats
    return (
        Command("venues.turn", tr("Turn by 90°"), lambda page: turn(page, 90), "turn", "R", ready=_turnable),
        Command("venues.turn_little", tr("Turn by 15°"), lambda page: turn(page, 15), "turn", "Shift+R",
                ready=_turnable),
        Command("venues.cut_corner", tr("Cut this corner out of the room"), cut_corner, "room", ready=_corner),
        Command("venues.new_corner", tr("New corner in the middle of the next wall"), new_corner, "add", "Insert",
                ready=_corner),
        Command("venues.mirror", tr("Mirror left to right"), mirror, "mirror", "M", ready=tables),
        Command("venues.duplicate", tr("Duplicate"), duplicate, "copy", "Ctrl+D", ready=some),
        Command("venues.copy", tr("Copy tables"), copy, "copy", ready=tables),
        Command("venues.cut", tr("Cut tables"), cut, "copy", ready=tables),
        Command("venues.paste", tr("Paste tables"), paste, "copy", ready=Places.can_furnish),
        Command("venues.delete", tr("Remove what is selected"), delete, "delete", "Delete", ready=_can_delete),
        Command("venues.group", tr("Move together"), group, "group", "Ctrl+G", ready=several),
        Command("venues.ungroup", tr("Move each by itself"), ungroup, "ungroup", "Ctrl+Shift+G", ready=tables),
        Command("venues.lock", tr("Stays where it is"), lock, "lock", "L", ready=tables),
        Command("venues.host", tr("Make it the host table"), make_host, "precedence", "H", ready=_one_table),
        Command("venues.wheelchair", tr("Place for a wheelchair"), lambda page: seat_kind(page, "wheelchair"),
                "wheelchair", "W", ready=seats),
        Command("venues.interpreter", tr("Interpreter's chair"), lambda page: seat_kind(page, "interpreter"),
                "contacts", "I", ready=seats),
        Command("venues.keep_free", tr("Keep the seat free"), lambda page: seat_kind(page, "blocked"), "decline", "B",
                ready=seats),
        Command("venues.chair", tr("A chair again"), lambda page: seat_kind(page, "chair"), "seating", "C",
                ready=seats),
        Command("venues.align_left", tr("Align left edges"), lambda page: align(page, "left"), "align-left",
                ready=several),
        Command("venues.align_centre", tr("Align middles under one another"), lambda page: align(page, "centre"),
                "align-centre", ready=several),
        Command("venues.align_right", tr("Align right edges"), lambda page: align(page, "right"), "align-right",
                ready=several),
        Command("venues.align_top", tr("Align upper edges"), lambda page: align(page, "top"), "align-top",
                ready=several),
        Command("venues.align_middle", tr("Align middles beside one another"), lambda page: align(page, "middle"),
                "align-middle", ready=several),
        Command("venues.align_bottom", tr("Align lower edges"), lambda page: align(page, "bottom"), "align-bottom",
                ready=several),
        Command("venues.spread_across", tr("Equal gaps across"), lambda page: spread(page, "across"), "spread-across",
                ready=_three),
        Command("venues.spread_down", tr("Equal gaps downwards"), lambda page: spread(page, "down"), "spread-down",
                ready=_three),
    )  # fmt: skip


# Whether it can be done now


def _can_edit(page: Places) -> bool:
    return page.desk.workspace.can_edit and page.editing


def _some(page: Places) -> bool:
    surface = page.editor.surface
    return _can_edit(page) and bool(surface.tables or surface.features)


def _turnable(page: Places) -> bool:
    """What is let into a wall is turned as the wall is."""
    surface = page.editor.surface
    return _can_edit(page) and bool(surface.tables or any(not one.in_wall for one in surface.features))


def _corner(page: Places) -> bool:
    surface = page.editor.surface
    return _can_edit(page) and page.editor.room_mode and surface.corner is not None and not surface.features


def _tables(page: Places) -> bool:
    return _can_edit(page) and bool(page.editor.surface.tables)


def _one_table(page: Places) -> bool:
    return _can_edit(page) and len(page.editor.surface.tables) == 1


def _several(page: Places) -> bool:
    return _can_edit(page) and len(page.editor.surface.tables) > 1


def _three(page: Places) -> bool:
    return _can_edit(page) and len(page.editor.surface.tables) > 2


def _seats(page: Places) -> bool:
    return _can_edit(page) and bool(page.editor.surface.seats)


def _can_delete(page: Places) -> bool:
    return _some(page) or _seats(page) or _corner(page) or page.can_remove()


# What is done


def _keys(page: Places) -> list[int]:
    return [table.id for table in page.editor.surface.tables]


def turn(page: Places, degrees: float) -> None:
    if page.editor.room_mode:
        free = [one for one in page.editor.surface.features if not one.in_wall]
        turned = {one.id: {"rotation": one.rotation + degrees} for one in free}
        if turned:
            page.editor.do(tr("Turn what stands in the room"), change_features, turned)
        return
    keys = _keys(page)
    page.editor.do(tr("Turn %n tables", n=len(keys)), turn_tables, keys, degrees)


def cut_corner(page: Places) -> None:
    page.editor.do(tr("Cut a corner out of the room"), cut_out, page.editor.surface.corner)


def new_corner(page: Places) -> None:
    """In the middle of the wall that leads on from the chosen corner; it is the chosen one then."""
    surface = page.editor.surface
    assert surface.floor is not None, "a corner is chosen"
    assert surface.corner is not None, "a corner is chosen"
    outline, chosen = surface.floor.outline, surface.corner
    (x0, y0), (x1, y1) = outline[chosen], outline[(chosen + 1) % len(outline)]
    page.editor.do(tr("Add a corner to the room"), add_corner, chosen, (x0 + x1) / 2, (y0 + y1) / 2)
    surface.choose_corner(chosen + 1)


def mirror(page: Places) -> None:
    keys = _keys(page)
    page.editor.do(tr("Mirror %n tables", n=len(keys)), mirror_tables, keys)


def duplicate(page: Places) -> None:
    surface = page.editor.surface
    if page.editor.room_mode:
        things = [one.id for one in surface.features]
        made = page.editor.do(tr("Duplicate what stands in the room"), copy_features, things, dx=BESIDE, dy=BESIDE)
        if made is not None:
            surface.select(Hit(Kind.FEATURE, key) for key in made)
        return
    keys = _keys(page)
    made = page.editor.do(tr("Duplicate %n tables", n=len(keys)), copy_tables, keys)
    if made is not None:
        surface.select_tables(made)


def copy(page: Places) -> None:
    keys = _keys(page)
    value = page.desk.workspace.read(copied, page.editor.layout_id, keys)
    QGuiApplication.clipboard().setText(json.dumps(value, ensure_ascii=False))
    page.desk.notices.say(tr("%n tables copied", n=len(keys)))


def cut(page: Places) -> None:
    copy(page)
    delete(page)


def paste(page: Places) -> None:
    """The tables of the clipboard, at the pointer; else in the free place that is nearest to where they stood."""
    try:
        value = json.loads(QGuiApplication.clipboard().text())
    except (ValueError, RecursionError):
        raise SymposiarchError(tr("There are no tables in the clipboard. Copy some first.")) from None
    made = page.editor.do(tr("Paste tables"), paste_tables, value, at=page.editor.surface.pointed_at(), by=None)
    if made is not None:
        page.editor.surface.select_tables(made)


def delete(page: Places) -> None:
    """What is selected goes: tables, chairs, things, a corner of the room; in the list, the room or the empty venue."""
    if not page.editing:
        listing.remove(page)
        return
    surface = page.editor.surface
    if page.editor.room_mode and surface.corner is not None and not surface.features:
        page.editor.do(tr("Remove a corner of the room"), remove_corner, surface.corner)
    elif page.editor.room_mode:
        things = [one.id for one in surface.features]
        page.editor.do(tr("Remove what stands in the room"), remove_features, things)
    elif surface.seats:
        page.editor.do(tr("Take %n chairs away", n=len(surface.seats)), remove_chairs, surface.seats)
    else:
        keys = _keys(page)
        page.editor.do(tr("Remove %n tables", n=len(keys)), remove_tables, keys)


def group(page: Places) -> None:
    keys = _keys(page)
    page.editor.do(tr("Group %n tables", n=len(keys)), group_tables, keys)


def ungroup(page: Places) -> None:
    keys = _keys(page)
    page.editor.do(tr("Ungroup %n tables", n=len(keys)), ungroup_tables, keys)


def lock(page: Places) -> None:
    """Lock what is selected; what is all locked, unlock."""
    tables = page.editor.surface.tables
    locked = not all(table.locked for table in tables)
    label = tr("Lock %n tables", n=len(tables)) if locked else tr("Unlock %n tables", n=len(tables))
    page.editor.do(label, lock_tables, _keys(page), locked=locked)


def make_host(page: Places) -> None:
    (table,) = page.editor.surface.tables
    page.editor.do(tr("Make table {label} the host table", label=table.label), make_host_table, table.id)


def seat_kind(page: Places, kind: str) -> None:
    keep(page.editor, "seat", "kind", kind)


def align(page: Places, edge: str) -> None:
    _line_up(page, tr("Align %n tables", n=len(_keys(page))), align_tables, Edge(edge))


def spread(page: Places, way: str) -> None:
    _line_up(page, tr("Spread %n tables evenly", n=len(_keys(page))), distribute_tables, Way(way))


def _line_up(page: Places, label: str, function: Any, how: Edge | Way) -> None:
    page.editor.do(label, function, _keys(page), how)
