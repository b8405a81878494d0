"""A guess of where a column of somebody's list belongs, and how much of what it holds fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from symposiarch.exchange.headings.fields import Field, Target
from symposiarch.exchange.reading.tables import Value

LOOKED_AT = 300  # filled cells of a column, and letters of a cell
NAMES = frozenset({Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME})


class Evidence(Enum):
    """What a guess goes by."""

    HEADING = "heading"
    CONTENT = "content"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column and the field that it seems to be; none where it seems to be nothing of ours. `sureness` is 0 to 1."""

    index: int
    heading: str
    field: Target | None
    sureness: float
    evidence: Evidence


def filled(column: Sequence[Value]) -> list[str]:
    found = []
    for value in column:
        if value is not None and value != "":
            found.append(value[:LOOKED_AT].strip() if isinstance(value, str) else str(value))
            if len(found) == LOOKED_AT:
                break
    return found


def share(held: list[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(text)) for text in held) / len(held) if held else 0.0
