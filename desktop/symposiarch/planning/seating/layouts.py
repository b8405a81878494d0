"""Layouts: tables and rows in a room, generated for so many people and kept (millimetres, PROTOCOL C0)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.venues import Layout, LayoutKind, Room, Seat, SeatKind, Table, TableShape
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating.tables import OFF, chairs_of, form_for, size_for

BETWEEN = 1800
"""Between the edges of two tables: two chairs drawn back, and somebody who serves."""

ROW_DEPTH = 900
"""From one row of chairs to the next."""

LONGEST_ROW = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table to be set up, before it has a place in the room."""

    shape: TableShape
    seats: int
    options: Mapping[str, Any] = field(default_factory=dict)


SHAPES: dict[str, TableShape] = {
    "round": TableShape.ROUND, "rounds": TableShape.ROUND, "oval": TableShape.OVAL, "ovals": TableShape.OVAL,
    "rectangular": TableShape.RECTANGULAR, "long": TableShape.RECTANGULAR, "boardroom": TableShape.RECTANGULAR,
    "half-round": TableShape.HALF_ROUND, "half-rounds": TableShape.HALF_ROUND, "head": TableShape.HEAD,
    "u": TableShape.U, "u-shape": TableShape.U, "horseshoe": TableShape.HORSESHOE, "t": TableShape.T,
    "comb": TableShape.COMB, "e": TableShape.COMB, "square": TableShape.HOLLOW_SQUARE,
    "hollow-square": TableShape.HOLLOW_SQUARE, "bilateral": TableShape.BILATERAL, "row": TableShape.ROW,
    "rows": TableShape.ROW, "cocktail": TableShape.COCKTAIL, "english": TableShape.RECTANGULAR,
    "classroom": TableShape.ROW, "theatre": TableShape.ROW, "theater": TableShape.ROW,
}  # fmt: skip
_PART = re.compile(
    r"^(?:(?P<many>\d+)\s+)?(?:an?\s+)?(?P<shape>[a-z][a-z\-]*?)(?:\s+(?:of|for|with)\s+(?P<seats>\d+))?$"
)
_SPREAD = re.compile(
    r"^(?P<seats>\d+)\s+(?:people\s+)?(?:in|at|as)\s+(?:an?\s+)?(?P<shape>[a-z][a-z\-]*)(?:\s+of\s+(?P<each>\d+))?$"
)


def read_wanted(text: str) -> tuple[Wanted, ...]:
    """The tables that words ask for: "120 in theatre", "12 rounds of 8 and a head table of 6", "22 at a long table".

    Raises SymposiarchError, with examples, for words that are not understood.
    """
    found: list[Wanted] = []
    for part in re.split(r"\s*(?:,|;|\+|\band\b)\s*", text.strip().lower()):
        if not part:
            continue
        part = (
            part.replace("hollow square", "hollow-square").replace("half round", "half-round").replace("u shape", "u")
        )
        part = re.sub(r"\btables?\b", "", part).strip()
        part = re.sub(r"\s+", " ", part)
        spread = _SPREAD.match(part)
        if spread and spread["shape"] in SHAPES:
            found += _spread(spread["shape"], int(spread["seats"]), int(spread["each"] or 0))
            continue
        match = _PART.match(part)
        if not match or match["shape"] not in SHAPES:
            raise SymposiarchError(
                f"“{part}” is not understood. Write for example “12 rounds of 8 and a head table of 6”, "
                "“120 in theatre” or “a long table of 22”."
            )
        word = match["shape"]
        seats = int(match["seats"]) if match["seats"] else 6 if word == "head" else 8
        found += [_one(word, seats) for _ in range(int(match["many"] or 1))]
    if not found:
        raise SymposiarchError("Say which tables there are to be, for example “12 rounds of 8 and a head table”.")
    # The head table is the host table: it comes first.
    return tuple(sorted(found, key=lambda wanted: wanted.shape is not TableShape.HEAD))


def _one(word: str, seats: int) -> Wanted:
    options: dict[str, Any] = {"english": True} if word == "english" else {}
    return Wanted(SHAPES[word], seats, options)


def _spread(word: str, seats: int, each: int) -> list[Wanted]:
    """So many people in rows or at tables of one kind."""
    if SHAPES[word] is TableShape.ROW:
        per_row = each or min(LONGEST_ROW, max(6, 2 * math.ceil(math.sqrt(seats))))
        count = math.ceil(seats / per_row)
        aisle = {"aisle": True} if per_row > 10 else {}
        return [Wanted(TableShape.ROW, min(per_row, seats - row * per_row), aisle) for row in range(count)]
    if word in ("rounds", "ovals", "cocktail", "half-rounds"):
        each = each or {"cocktail": 4}.get(word, 8)
        return [Wanted(SHAPES[word], min(each, seats - k * each)) for k in range(math.ceil(seats / each))]
    return [_one(word, seats)]


def add_layout(
    session: Session,
    *,
    tables: Sequence[Wanted],
    name: str = "",
    event_id: int | None = None,
    room_id: int | None = None,
    kind: LayoutKind | None = None,
) -> Layout:
    """Set up tables in a room: the first at the top, the others in rows before it, numbered as the practice counts."""
    if not tables:
        raise SymposiarchError("A layout needs at least one table.")
    event = session.get_one(Event, event_id) if event_id is not None else None
    room = session.get(Room, room_id) if room_id is not None else None
    if room is None and room_id is not None:
        raise SymposiarchError(f"There is no room {room_id}. “symposiarch venue list” shows the rooms.")
    layout = Layout(
        name=name or f"{sum(wanted.seats for wanted in tables)} seats",
        event_id=event_id,
        room_id=room_id,
        kind=kind or _kind(tables),
    )
    width = room.width if room is not None else 20_000
    skipped = practice(event.practice).skipped_tables if event is not None else ()
    places = arrange([_size(wanted) for wanted in tables], width, rows=layout.kind is LayoutKind.THEATRE)
    for number, (wanted, (x, y), label) in enumerate(zip(tables, places, labels(tables, skipped), strict=True)):
        layout.tables.append(_table(wanted, number, label, x, y))
    session.add(layout)
    session.flush()
    return layout


def labels(tables: Sequence[Wanted], skipped: Iterable[int] = ()) -> list[str]:
    """Numbers from 1, leaving out those that the office does not want; rows are lettered."""
    left_out = set(skipped)
    number = row = 0
    found = []
    for wanted in tables:
        if wanted.shape is TableShape.ROW:
            row += 1
            found.append(_letters(row))
            continue
        number += 1
        while number in left_out:
            number += 1
        found.append(str(number))
    return found


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _kind(tables: Sequence[Wanted]) -> LayoutKind:
    shapes = {wanted.shape for wanted in tables}
    if len(shapes) > 1:
        return LayoutKind.BANQUET if TableShape.ROUND in shapes else LayoutKind.MIXED
    return {
        TableShape.ROW: LayoutKind.THEATRE,
        TableShape.ROUND: LayoutKind.BANQUET,
        TableShape.U: LayoutKind.U_SHAPE,
        TableShape.HOLLOW_SQUARE: LayoutKind.HOLLOW_SQUARE,
        TableShape.COCKTAIL: LayoutKind.COCKTAIL,
        TableShape.BILATERAL: LayoutKind.BOARDROOM,
        TableShape.RECTANGULAR: LayoutKind.BOARDROOM,
    }.get(shapes.pop(), LayoutKind.MIXED)


def _size(wanted: Wanted) -> tuple[int, int]:
    return size_for(form_for(wanted.shape, wanted.seats, wanted.options))


def arrange(sizes: Sequence[tuple[int, int]], width: int, *, rows: bool = False) -> list[tuple[int, int]]:
    """The centres of tables: as many side by side as the width holds, row after row, each row in the middle."""
    found: list[tuple[int, int]] = []
    y = 2000.0
    k = 0
    while k < len(sizes):
        taken = [k]
        across = sizes[k][0] + 2 * OFF
        while not rows and taken[-1] + 1 < len(sizes):
            more = sizes[taken[-1] + 1][0] + BETWEEN
            if across + more > width - 2000 or (k == 0 and sizes[0] != sizes[taken[-1] + 1]):
                break
            across += more
            taken.append(taken[-1] + 1)
        depth = max(sizes[table][1] for table in taken)
        x = width / 2 - across / 2 + OFF
        for table in taken:
            found.append((round(x + sizes[table][0] / 2), round(y + depth / 2)))
            x += sizes[table][0] + BETWEEN
        y += ROW_DEPTH if rows else depth + BETWEEN
        k = taken[-1] + 1
    return found


def _table(wanted: Wanted, number: int, label: str, x: int, y: int) -> Table:
    form = form_for(wanted.shape, wanted.seats, wanted.options)
    width, depth = size_for(form)
    table = Table(
        label=label,
        position=number,
        shape=wanted.shape,
        x=x,
        y=y,
        width=width,
        depth=depth,
        options=dict(wanted.options),
    )
    for position, chair in enumerate(chairs_of(form, width, depth)):
        behind = position >= form.chairs - form.behind
        table.seats.append(
            Seat(
                position=position,
                label=str(position + 1),
                x=chair.x,
                y=chair.y,
                facing=chair.facing,
                kind=SeatKind.INTERPRETER if behind else SeatKind.CHAIR,
            )
        )
    return table


def resize_table(session: Session, table_id: int, *, seats: int) -> None:
    """Set a table for another number; guests keep their seats as far as there are seats. Raises if one would stand."""
    from symposiarch.model.seating import Place

    table = session.get_one(Table, table_id)
    wanted = Wanted(table.shape, seats, table.options)
    gone = table.seats[seats:]
    held = session.scalar(select(Place.id).where(Place.seat_id.in_([seat.id for seat in gone])).limit(1))
    if held is not None:
        raise SymposiarchError(f"Somebody sits on a seat of table {table.label} that would go. Move them first.")
    fresh = _table(wanted, table.position, table.label, table.x, table.y)
    table.width, table.depth = fresh.width, fresh.depth
    chairs = [(seat.x, seat.y, seat.facing, seat.kind) for seat in fresh.seats]
    del table.seats[seats:]
    for position, (x, y, facing, kind) in enumerate(chairs):
        if position < len(table.seats):
            seat = table.seats[position]
            seat.x, seat.y, seat.facing = x, y, facing
        else:
            table.seats.append(Seat(position=position, label=str(position + 1), x=x, y=y, facing=facing, kind=kind))
    session.flush()


def layout_value(layout: Layout) -> dict[str, Any]:
    """A layout as a JSON value, which `layout_from` reads again."""
    return {
        "format": "symposiarch-layout",
        "version": 1,
        "name": layout.name,
        "kind": layout.kind.value,
        "tables": [
            {
                "label": table.label,
                "shape": table.shape.value,
                "x": table.x,
                "y": table.y,
                "rotation": table.rotation,
                "mirrored": table.mirrored,
                "width": table.width,
                "depth": table.depth,
                "options": table.options,
                "category": table.category,
                "seats": [
                    {"label": seat.label, "kind": seat.kind.value, "x": seat.x, "y": seat.y, "facing": seat.facing}
                    for seat in table.seats
                ],
            }
            for table in layout.tables
        ],
    }


def layout_from(session: Session, value: Any, *, event_id: int | None = None, room_id: int | None = None) -> Layout:
    """Keep a layout that was written by `layout_value`. Raises SymposiarchError when it is not one."""
    try:
        if value["format"] != "symposiarch-layout":
            raise ValueError("it names another format")
        layout = Layout(name=str(value["name"]), kind=LayoutKind(value["kind"]), event_id=event_id, room_id=room_id)
        for number, item in enumerate(value["tables"]):
            table = Table(
                label=str(item["label"]),
                position=number,
                shape=TableShape(item["shape"]),
                x=int(item["x"]),
                y=int(item["y"]),
                rotation=float(item.get("rotation", 0)),
                mirrored=bool(item.get("mirrored", False)),
                width=int(item["width"]),
                depth=int(item["depth"]),
                options=dict(item.get("options", {})),
                category=str(item.get("category", "")),
            )
            for position, chair in enumerate(item["seats"]):
                table.seats.append(
                    Seat(
                        position=position,
                        label=str(chair.get("label", position + 1)),
                        kind=SeatKind(chair.get("kind", "chair")),
                        x=int(chair["x"]),
                        y=int(chair["y"]),
                        facing=float(chair["facing"]),
                    )
                )
            layout.tables.append(table)
    except (KeyError, TypeError, ValueError) as error:
        raise SymposiarchError(f"This is no layout that was exported here: {error}.") from None
    session.add(layout)
    session.flush()
    return layout


def layout_called(session: Session, event_id: int, reference: str = "") -> Layout:
    """A layout of an event by id or name; without either, its only or latest one."""
    rows = session.scalars(select(Layout).where(Layout.event_id == event_id).order_by(Layout.id)).all()
    if not rows:
        raise SymposiarchError("The event has no layout yet. Make one, for example “12 rounds of 8 and a head table”.")
    if not reference:
        return rows[-1]
    for row in rows:
        if reference in (str(row.id), row.name):
            return row
    raise SymposiarchError(f"No layout of the event is called “{reference}”.")
