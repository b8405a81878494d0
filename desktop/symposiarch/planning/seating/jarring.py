"""What jars at a table, and what it costs beside the rank that a change would cost (PROTOCOL C9).

Seats are named by their place in the order of honour, guests by theirs in the order of precedence; filled by rank, both
are the same.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from symposiarch.model.people import Gender


class Jar(enum.Enum):
    """What jars, with the usual cost of C9."""

    RANK = "rank"
    SPOUSES_BESIDE = "spouses_beside"
    SPOUSES_FACING = "spouses_facing"
    SAME_GENDER = "same_gender"
    NO_LANGUAGE = "no_language"
    APART = "apart"
    ONE_TABLE = "one_table"
    TWO_TABLES = "two_tables"
    SAME_MISSION = "same_mission"
    WOMAN_AT_END = "woman_at_end"
    WISH = "wish"
    WISHED = "wished"
    """Two sit side by side who wish to: nothing jars, and what an exchange has mended is told so."""


COSTS: Mapping[Jar, float] = {
    # Each of two neighbours in rank who change seats is one place off: the inversion costs ten.
    Jar.RANK: 5,
    # Where rank weighs as much as the usual 60, the couple is parted [S49].
    Jar.SPOUSES_BESIDE: 60.5,
    Jar.SPOUSES_FACING: 15,
    Jar.SAME_GENDER: 8,
    Jar.NO_LANGUAGE: 25,
    Jar.APART: 100,
    Jar.ONE_TABLE: 100,
    Jar.TWO_TABLES: 100,
    Jar.SAME_MISSION: 6,
    Jar.WOMAN_AT_END: 6,
    Jar.WISH: 1,
}
FIRST_SEATS = 4
"""So many seats in which an inversion of rank weighs three times."""

HARD = 100
"""So many times as much as usual costs what must not be."""

MUST_NOT_BE = frozenset({Jar.APART, Jar.ONE_TABLE, Jar.TWO_TABLES})
"""People who must be kept apart or together, and are not."""

HOLE = 20 * HARD
"""What an empty chair between guests costs: more than all that jars, less than what must not be."""


class Jarring(NamedTuple):
    """Something that jars: its kind, and the two guests (twice the same where it is about one)."""

    kind: Jar
    one: int
    other: int


@dataclass(frozen=True, slots=True)
class Sitter:
    """What the weighing needs to know of a guest; `place` is the seat of honour due by rank."""

    key: int
    place: int
    gender: Gender = Gender.UNSTATED
    languages: frozenset[str] = frozenset()
    partner: int | None = None
    mission: str = ""
    wheelchair: bool = False
    interpreter: bool = False
    """Has an interpreter near, and so understands every neighbour."""
    fixed: bool = False
    ranked: bool = True
    """False for the hosts' own people, who sit anywhere between the guests without offence (C3)."""


@dataclass(frozen=True, slots=True)
class Hall:
    """The seats in their order of honour, and what is wished for. Seats are named by that order."""

    seats: int
    beside: tuple[tuple[int, int], ...]
    facing: tuple[tuple[int, int], ...] = ()
    ends: frozenset[int] = frozenset()
    """Seats at which no woman is to sit."""
    wheelchair: frozenset[int] = frozenset()
    lists: tuple[tuple[int, ...], ...] = ()
    """The lists by which seats were given out, each in its order: seats change hands within one (men, women; the
    delegations of a meeting). None: one list of all seats."""
    table: tuple[int, ...] = ()
    """For each seat its table. None: one table."""
    silent: frozenset[int] = frozenset()
    """Seats in rows of chairs, where nobody converses."""
    company: frozenset[int] = frozenset()
    """Seats where couples and colleagues do sit side by side: in rows, in a delegation."""
    couples: frozenset[int] = frozenset()
    """Seats where couples do: at a head table."""
    apart: frozenset[frozenset[int]] = frozenset()
    """Pairs of guests who must never sit side by side."""
    parted: frozenset[frozenset[int]] = frozenset()
    """Pairs of guests who must never sit at one table, where there are several."""
    united: frozenset[frozenset[int]] = frozenset()
    """Pairs of guests who must sit at one table."""
    wishes: Mapping[frozenset[int], int] = field(default_factory=dict)
    """What it is worth that two guests sit side by side (negative: that they do not)."""
    social: bool = False
    """Men and women are to alternate."""
    mixing: float = 0.0
    """0 strict precedence, 1 sociable: what rank still weighs."""
