"""Tables as people ask for them, made of their words: “12 rounds of 8 and a head table”, “4 curved rows of 20”."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, NamedTuple

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.asked_for import MOST, Asked, Unknown, asked_for
from symposiarch.planning.seating.furniture.tables import AISLE, CHAIR_PLACE, PLACE
from symposiarch.planning.seating.furniture.tongues import in_english

LONGEST_ROW = 20
"""Chairs in a row, unless the room needs longer ones."""

FEW = 10
"""A row of more chairs than this has an aisle."""

MANY = 28
"""A row of more chairs than this has two."""

ROW_DEPTH = 900
"""From one row of chairs to the next."""

DESK_DEPTH = 1600
"""From one row of narrow tables to the next."""

BEFORE = 4_000
"""Of a room's depth, what is left for the stage and the way to the rows."""

SIDE = 1_200
"""The way along the walls beside the rows."""

MOST_TABLES, MOST_SEATS = 500, 2_000
"""Set up in one step, and at one table."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table to be set up, before it has a place in the room."""

    shape: TableShape
    seats: int
    options: Mapping[str, Any] = field(default_factory=dict)
    meeting: bool = False
    """Whether one confers at a long table, and does not dine."""


class Space(NamedTuple):
    """How wide and deep a room is, seen towards its stage (millimetres)."""

    width: int
    depth: int


OPTIONS: dict[str, tuple[TableShape, dict[str, Any]]] = {
    "round": (TableShape.ROUND, {}),
    "banquet": (TableShape.ROUND, {}),
    "oval": (TableShape.OVAL, {}),
    "long": (TableShape.RECTANGULAR, {}),
    "boardroom": (TableShape.RECTANGULAR, {}),
    "english": (TableShape.RECTANGULAR, {"english": True}),
    "half-round": (TableShape.HALF_ROUND, {}),
    "cabaret": (TableShape.HALF_ROUND, {}),
    "head": (TableShape.HEAD, {}),
    "u": (TableShape.U, {}),
    "horseshoe": (TableShape.HORSESHOE, {}),
    "t": (TableShape.T, {}),
    "comb": (TableShape.COMB, {}),
    "square": (TableShape.HOLLOW_SQUARE, {}),
    "bilateral": (TableShape.BILATERAL, {}),
    "cocktail": (TableShape.COCKTAIL, {}),
    "polygon": (TableShape.POLYGON, {}),
    "theatre": (TableShape.ROW, {}),
    "row": (TableShape.ROW, {}),
    "classroom": (TableShape.ROW, {"desk": True}),
}
"""What each word for a shape stands for."""

USUAL = {
    TableShape.ROUND: 8,
    TableShape.OVAL: 10,
    TableShape.RECTANGULAR: 12,
    TableShape.HALF_ROUND: 6,
    TableShape.HEAD: 6,
    TableShape.U: 20,
    TableShape.HORSESHOE: 20,
    TableShape.T: 16,
    TableShape.COMB: 28,
    TableShape.HOLLOW_SQUARE: 20,
    TableShape.BILATERAL: 14,
    TableShape.ROW: 12,
    TableShape.COCKTAIL: 4,
    TableShape.POLYGON: 9,
}
"""For how many each is usually set."""

_SPREAD = frozenset({"round", "oval", "half-round"})
"""Of which there are many where many people come."""

_HALLS = frozenset({"theatre", "classroom", "banquet", "cabaret", "cocktail"})
"""Words that name a whole hall: “classroom for 40” is not one row of 40, nor “banquet for 12” one table."""

FAMILY = 24
"""So many dine at one long table unless more are asked for."""


def read_wanted(text: str, *, space: Space | None = None) -> tuple[Wanted, ...]:
    """The tables that words ask for: "120 in theatre", "12 rounds of 8 and a head table of 6", "22 at one table".

    They may be said in another language too (`tongues`). Rows are made as long as the room allows. Raises
    SymposiarchError, with examples, for words that are not understood.
    """
    found = _understood(text, space)
    if not found:
        raise SymposiarchError("Say which tables there are to be, for example “12 rounds of 8 and a head table”.")
    # The head table is the host table: it comes first.
    return tuple(sorted(found, key=lambda wanted: wanted.shape is not TableShape.HEAD))


def _understood(text: str, space: Space | None) -> list[Wanted]:
    """What the words ask for, said in English or else in another language."""
    for said in chain((text,), in_english(text)):
        with suppress(Unknown):
            found: list[Wanted] = []
            for asked in asked_for(said):
                found += _made(asked, space)
                if len(found) > MOST_TABLES:
                    raise SymposiarchError("These are more than 500 tables. Set them up in several steps.")
            return found
    raise SymposiarchError(
        f"“{text.strip()}” is not understood. Write for example “12 rounds of 8 and a head table of 6”, "
        "“120 in theatre”, “4 curved rows of 20” or “a long table of 22”."
    )


def _made(asked: Asked, space: Space | None) -> list[Wanted]:
    name = asked.shape or _shape_of(asked)
    if asked.tables > MOST_TABLES:
        raise SymposiarchError("These are more than 500 tables. Set them up in several steps.")
    if max(asked.people, asked.each) > MOST_SEATS:
        raise SymposiarchError("No table has more than 2,000 seats. Write for example “400 in theatre”.")
    if OPTIONS[name][0] is TableShape.ROW:
        return _rows(asked, name, space)
    if name in _HALLS and asked.each > MOST[name] and not asked.tables:
        asked = replace(asked, people=asked.each, each=0)  # a reception of 80 is not one table
    if asked.people and asked.people > max(asked.each, 1):
        tables = min(asked.tables or _tables_for(asked, name), asked.people)  # no table is empty
        # Twenty at rounds of eight are 7, 7 and 6: nobody sits at a table of four.
        shares = [asked.people // tables + (k < asked.people % tables) for k in range(tables)]
    else:
        shares = [asked.each or asked.people or USUAL[OPTIONS[name][0]]] * (asked.tables or 1)
    return [_one(name, seats, asked) for seats in shares]


def _shape_of(asked: Asked) -> str:
    """The shape that is meant where none was said."""
    if asked.occasion == "reception":
        return "cocktail"
    if asked.interpreters:
        return "bilateral"
    if asked.occasion == "meeting":
        return "boardroom"
    if not asked.table_said and not asked.occasion:
        if asked.people and ("chair" in asked.said or "seat" in asked.said):
            return "theatre"
        if not (asked.each and asked.tables):
            raise Unknown(asked.said)
    one = asked.alone or not (asked.tables or asked.several or asked.each)
    together = asked.each or (asked.people // asked.tables if asked.tables else asked.people if one else 0)
    if one and not asked.alone and together > FAMILY:
        return "round"
    return "long" if together > MOST["round"] or (one and together > USUAL[TableShape.OVAL]) else "round"


def _tables_for(asked: Asked, name: str) -> int:
    """At how many tables so many people sit."""
    if asked.each:
        return math.ceil(asked.people / asked.each)
    if asked.alone and asked.table_said:
        return 1
    if name not in _HALLS and (name not in _SPREAD or (not asked.several and asked.people <= MOST[name])):
        return 1
    return math.ceil(asked.people / USUAL[OPTIONS[name][0]])


def _one(name: str, seats: int, asked: Asked, aisles: int = 0) -> Wanted:
    shape, usual = OPTIONS[name]
    options = dict(usual)
    if asked.inner and shape is TableShape.U:
        options["inner"] = True
    if aisles:
        options["aisles"] = aisles
    if shape is TableShape.POLYGON:
        options["corners"] = hexagon(seats)
    if asked.interpreters:
        if shape is not TableShape.BILATERAL:
            raise SymposiarchError(
                "Interpreters sit behind the delegations of a meeting: write for example “a bilateral table of 14 with "
                "2 interpreters”. At other tables a chair is made an interpreter's by itself."
            )
        options["behind"] = asked.interpreters
        seats += asked.interpreters
    return Wanted(shape, seats, options, meeting=name == "boardroom")


def hexagon(seats: int) -> list[list[int]]:
    """The corners of a table of six sides for so many guests: what a table of any shape begins as."""
    radius = max(700, seats * PLACE / 6)
    turns = [math.radians(60 * side) for side in range(6)]
    return [[round(radius * math.cos(turn)), round(radius * math.sin(turn))] for turn in turns]


def _rows(asked: Asked, name: str, space: Space | None) -> list[Wanted]:
    """So many rows, or so many people in rows as long as the room allows."""
    people = asked.people or (0 if asked.tables or name not in _HALLS else asked.each)
    if not people:
        if name in _HALLS and not asked.tables:
            raise SymposiarchError("Say for how many, for example “120 in theatre”.")
        long = asked.each or USUAL[TableShape.ROW]
        return _bowed([_one(name, long, asked, _gangways(asked, long)) for _ in range(asked.tables or 1)], asked)
    desk = name == "classroom"
    long = asked.each if asked.people else 0
    if not long and asked.tables:
        long = math.ceil(people / asked.tables)
    if not long and asked.alone and name == "row":
        long = people
    long = long or _row_length(people, desk=desk, aisles=asked.aisles, space=space)
    aisles = _gangways(asked, long)  # the last, shorter row keeps the aisles of the others
    return _bowed([_one(name, min(long, people - begun), asked, aisles) for begun in range(0, people, long)], asked)


def _gangways(asked: Asked, long: int) -> int:
    return asked.aisles if asked.aisles is not None else (long > FEW) + (long > MANY)


def _bowed(rows: list[Wanted], asked: Asked) -> list[Wanted]:
    """Curved rows lie about one point before the first: each is bent less than the one before it."""
    if not asked.curved:
        return rows
    first = max(5_000, round(rows[0].seats * CHAIR_PLACE * 0.9 / 100) * 100)
    found = []
    for number, row in enumerate(rows):
        pitch = DESK_DEPTH if row.options.get("desk") else ROW_DEPTH
        found.append(Wanted(row.shape, row.seats, {**row.options, "bow": first + number * pitch}))
    return found


def _row_length(seats: int, *, desk: bool, aisles: int | None, space: Space | None) -> int:
    place, pitch = (PLACE, DESK_DEPTH) if desk else (CHAIR_PLACE, ROW_DEPTH)
    usual = min(12 if desk else LONGEST_ROW, max(6, 2 * math.ceil(math.sqrt(seats))))
    if space is None:
        return _alike(seats, usual)
    rows = max(1, (space.depth - BEFORE) // pitch)
    wanted = max(usual, math.ceil(seats / rows))
    gangways = aisles if aisles is not None else (wanted > FEW) + (wanted > MANY)
    fits = (space.width - 2 * SIDE - gangways * AISLE) // place
    if aisles is None and fits <= FEW < wanted:
        fits = min(FEW, (space.width - 2 * SIDE) // place)  # so short a row needs no aisle
    return _alike(seats, max(1, min(wanted, fits)))


def _alike(seats: int, long: int) -> int:
    """The shortest rows of which there need be no more, so that the last is not one of two chairs."""
    return math.ceil(seats / math.ceil(seats / long))
