"""What the kitchen must know: the diets of those who come, counted from the seating."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy.orm import Session

from symposiarch.planning.heads import heads
from symposiarch.planning.logistics.diet_words import diet_in
from symposiarch.planning.naming import caseless
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import seats_of


class AtTable(NamedTuple):
    """How many have a diet at a table, or in a row, of the chosen plan; an empty table is no seat yet."""

    table: str
    heads: int
    in_row: bool = False


@dataclass(frozen=True, slots=True)
class Diet:
    """How many have a diet, and where they sit."""

    diet: str
    heads: int
    tables: tuple[AtTable, ...]


def diets(session: Session, event_id: int, language: str = "en") -> tuple[Diet, ...]:
    """The diets of those who come, the most frequent first. One written in two ways or two languages is one."""
    seats = seats_of(session, event_id)
    written: dict[str, str] = {}
    tables: dict[str, Counter[tuple[int, str, bool]]] = defaultdict(Counter)
    for head in heads(session, event_id, who=Who.COMING):
        said = diet_in(head.diet, language)
        if said:
            seat = seats.get(head.id)
            written.setdefault(caseless(said), said)
            tables[caseless(said)][(seat.table_position, seat.table, seat.in_row) if seat else (-1, "", False)] += 1
    found = [
        Diet(
            written[key],
            among.total(),
            tuple(AtTable(table, count, in_row) for (_, table, in_row), count in sorted(among.items())),
        )
        for key, among in tables.items()
    ]
    return tuple(sorted(found, key=lambda diet: (-diet.heads, diet.diet.casefold())))
