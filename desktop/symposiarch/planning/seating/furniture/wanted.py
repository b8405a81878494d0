"""Tables as people ask for them: “12 rounds of 8 and a head table”, “120 in theatre”, “4 curved rows of 20”."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.tables import AISLE, CHAIR_PLACE, PLACE

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A table to be set up, before it has a place in the room."""

    shape: TableShape
    seats: int
    options: Mapping[str, Any] = field(default_factory=dict)


class Space(NamedTuple):
    """How wide and deep a room is, seen towards its stage (millimetres)."""

    width: int
    depth: int


_ROW_WORDS: dict[str, dict[str, Any]] = {
    "row": {},
    "rows": {},
    "theatre": {},
    "theater": {},
    "classroom": {"desk": True},
    "curved-row": {"bow": 1},
    "curved-rows": {"bow": 1},
    "curved-theatre": {"bow": 1},
    "curved-theater": {"bow": 1},
}
SHAPES: dict[str, TableShape] = {
    "round": TableShape.ROUND, "rounds": TableShape.ROUND, "banquet": TableShape.ROUND, "oval": TableShape.OVAL,
    "ovals": TableShape.OVAL, "rectangular": TableShape.RECTANGULAR, "long": TableShape.RECTANGULAR,
    "boardroom": TableShape.RECTANGULAR, "half-round": TableShape.HALF_ROUND, "half-rounds": TableShape.HALF_ROUND,
    "head": TableShape.HEAD, "top": TableShape.HEAD, "u": TableShape.U, "u-shape": TableShape.U,
    "horseshoe": TableShape.HORSESHOE, "t": TableShape.T, "t-shape": TableShape.T, "comb": TableShape.COMB,
    "e": TableShape.COMB, "e-shape": TableShape.COMB, "square": TableShape.HOLLOW_SQUARE,
    "hollow-square": TableShape.HOLLOW_SQUARE, "bilateral": TableShape.BILATERAL, "cocktail": TableShape.COCKTAIL,
    "high": TableShape.COCKTAIL, "english": TableShape.RECTANGULAR, "polygon": TableShape.POLYGON,
    **dict.fromkeys(_ROW_WORDS, TableShape.ROW),
}  # fmt: skip
_HALLS = frozenset({"theatre", "theater", "classroom", "curved-theatre", "curved-theater", "cocktail", "banquet"})
"""Words that name a whole hall: “classroom for 40” is not one row of 40."""

_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "dozen": "12", "fifteen": "15", "twenty": "20",
}  # fmt: skip
_JOINED = (
    ("hollow square", "hollow-square"),
    ("half round", "half-round"),
    ("u shape", "u-shape"),
    ("t shape", "t-shape"),
    ("e shape", "e-shape"),
    ("curved row", "curved-row"),
    ("curved theat", "curved-theat"),
    ("curved classroom", "classroom"),
)
_PART = re.compile(
    r"^(?:(?P<many>\d+)\s+)?(?:an?\s+)?(?P<shape>[a-z][a-z\-]*?)?(?:\s*(?:\b(?:of|for|with|at)\b)\s+(?P<seats>\d+))?$"
)
_SPREAD = re.compile(
    r"^(?P<seats>\d+)\s+(?:people\s+|guests\s+|persons\s+|seats\s+|chairs\s+)?(?:in|at|as)\s+(?:an?\s+)?"
    r"(?P<shape>[a-z][a-z\-]*)(?:\s+of\s+(?P<each>\d+))?$"
)
_AISLES = re.compile(r"\s+with\s+(?P<count>\d+|an?|no)\s+aisles?$|\s+without\s+(?P<none>aisles?|an\s+aisle)$")


def read_wanted(text: str, *, space: Space | None = None) -> tuple[Wanted, ...]:
    """The tables that words ask for: "120 in theatre", "12 rounds of 8 and a head table of 6", "22 at a long table".

    Rows are made as long as the room allows. Raises SymposiarchError, with examples, for words that are not understood.
    """
    found: list[Wanted] = []
    for part in re.split(r"\s*(?:,|;|\+|\band\b|\bwith\b(?=\s+an?\s+(?:head|top)\b))\s*", text.strip().lower()):
        if part:
            found += _read_part(part, space)
    if not found:
        raise SymposiarchError("Say which tables there are to be, for example “12 rounds of 8 and a head table”.")
    if len(found) > 500:
        raise SymposiarchError("These are more than 500 tables. Set them up in several steps.")
    # The head table is the host table: it comes first.
    return tuple(sorted(found, key=lambda wanted: wanted.shape is not TableShape.HEAD))


def _read_part(part: str, space: Space | None) -> list[Wanted]:
    plain, aisles = _without_aisles(_plain(part))
    spread = _SPREAD.match(plain)
    if spread and spread["shape"] in SHAPES:
        return _spread(spread["shape"], int(spread["seats"]), int(spread["each"] or 0), aisles, space)
    match = _PART.match(plain)
    word = (match["shape"] or ("round" if match["seats"] and match["many"] else "")) if match else ""
    if not match or word not in SHAPES:
        raise SymposiarchError(
            f"“{part}” is not understood. Write for example “12 rounds of 8 and a head table of 6”, "
            "“120 in theatre”, “4 curved rows of 20” or “a long table of 22”."
        )
    seats = int(match["seats"]) if match["seats"] else {"head": 6, "top": 6}.get(word, 8)
    if seats > 2000:
        raise SymposiarchError("No table has more than 2,000 seats. Write for example “400 in theatre”.")
    if word in _HALLS and match["seats"] and not match["many"]:
        return _spread(word, seats, 0, aisles, space)
    many = int(match["many"] or 1)
    if many > 500:
        raise SymposiarchError("These are more than 500 tables. Set them up in several steps.")
    made = [_one(word, seats, aisles) for _ in range(many)]
    return _bowed(made) if SHAPES[word] is TableShape.ROW else made


def _plain(part: str) -> str:
    plain = re.sub(r"\s+", " ", part.strip())
    for words, one in _JOINED:
        plain = plain.replace(words, one)
    plain = re.sub(r"\b[a-z]+\b", lambda word: _NUMBERS.get(word[0], word[0]), plain)
    plain = re.sub(r"\ba (\d)", r"\1", plain)  # "a dozen"
    plain = re.sub(r"\btables?\b", "", plain)
    return re.sub(r"\s+", " ", plain).strip()


def _without_aisles(plain: str) -> tuple[str, int | None]:
    """What is asked for, and how many aisles; none where nothing is said of them."""
    told = _AISLES.search(plain)
    if not told:
        return plain, None
    count = 0 if told["none"] or told["count"] == "no" else 1 if told["count"] in ("a", "an") else int(told["count"])
    return plain[: told.start()], count


def _one(word: str, seats: int, aisles: int | None = None) -> Wanted:
    shape = SHAPES[word]
    options: dict[str, Any] = {"english": True} if word == "english" else {}
    if shape is TableShape.ROW:
        options = dict(_ROW_WORDS[word])
        count = aisles if aisles is not None else (seats > FEW) + (seats > MANY)
        if count:
            options["aisles"] = count
    if shape is TableShape.POLYGON:
        options["corners"] = hexagon(seats)
    return Wanted(shape, seats, options)


def hexagon(seats: int) -> list[list[int]]:
    """The corners of a table of six sides for so many guests: what a table of any shape begins as."""
    radius = max(700, seats * PLACE / 6)
    turns = [math.radians(60 * side) for side in range(6)]
    return [[round(radius * math.cos(turn)), round(radius * math.sin(turn))] for turn in turns]


def _bowed(rows: list[Wanted]) -> list[Wanted]:
    """Curved rows lie about one point before the first: each is bent less than the one before it."""
    found = []
    for number, row in enumerate(rows):
        if not row.options.get("bow"):
            found.append(row)
            continue
        first = max(5_000, round(rows[0].seats * CHAIR_PLACE * 0.9 / 100) * 100)
        pitch = DESK_DEPTH if row.options.get("desk") else ROW_DEPTH
        found.append(Wanted(row.shape, row.seats, {**row.options, "bow": first + number * pitch}))
    return found


def _spread(word: str, seats: int, each: int, aisles: int | None, space: Space | None) -> list[Wanted]:
    """So many people in rows or at tables of one kind."""
    if SHAPES[word] is TableShape.ROW:
        per_row = each or _row_length(seats, desk=word == "classroom", aisles=aisles, space=space)
        count = math.ceil(seats / per_row)
        if aisles is None:
            aisles = (per_row > FEW) + (per_row > MANY)  # the last, shorter row keeps the aisles of the others
        return _bowed([_one(word, min(per_row, seats - row * per_row), aisles) for row in range(count)])
    if word in ("rounds", "ovals", "cocktail", "high", "banquet", "half-rounds"):
        each = each or {"cocktail": 4, "high": 4}.get(word, 8)
        count = math.ceil(seats / each)
        # Twenty at rounds of eight are 7, 7 and 6: nobody sits at a table of four.
        return [_one(word, seats // count + (k < seats % count)) for k in range(count)]
    return [_one(word, seats)]


def _row_length(seats: int, *, desk: bool, aisles: int | None, space: Space | None) -> int:
    place, pitch = (PLACE, DESK_DEPTH) if desk else (CHAIR_PLACE, ROW_DEPTH)
    usual = min(12 if desk else LONGEST_ROW, max(6, 2 * math.ceil(math.sqrt(seats))))
    if space is None:
        return usual
    rows = max(1, (space.depth - BEFORE) // pitch)
    wanted = max(usual, math.ceil(seats / rows))
    gangways = aisles if aisles is not None else (wanted > FEW) + (wanted > MANY)
    fits = (space.width - 2 * SIDE - gangways * AISLE) // place
    if aisles is None and fits <= FEW < wanted:
        fits = min(FEW, (space.width - 2 * SIDE) // place)  # so short a row needs no aisle
    return max(1, min(wanted, fits))
