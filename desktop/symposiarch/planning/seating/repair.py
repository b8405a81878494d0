"""The least disruptive repair of a table that was filled by rank (PROTOCOL C9, [S49]).

Seats are named by their place in the order of honour, guests by theirs in the order of precedence; filled by rank, both
are the same. What then jars (spouses side by side, no common language, two of one mission) is weighed against the rank
that a change costs, and mended by exchanging neighbours in rank, and after that any two. Each exchange says why it was
made and can be taken back alone.
"""

from __future__ import annotations

import enum
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

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


COSTS: Mapping[Jar, float] = {
    Jar.RANK: 10,
    Jar.SPOUSES_BESIDE: 60,
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
    """Has an interpreter behind, and so understands every neighbour."""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Hall:
    """The seats in their order of honour, and what is wished for. Seats are named by that order."""

    seats: int
    beside: tuple[tuple[int, int], ...]
    facing: tuple[tuple[int, int], ...] = ()
    ends: frozenset[int] = frozenset()
    wheelchair: frozenset[int] = frozenset()
    lists: tuple[tuple[int, ...], ...] = ()
    """The lists by which seats were given out, each in its order: seats change hands within one (men, women; the
    delegations of a meeting). None: one list of all seats."""
    table: tuple[int, ...] = ()
    """For each seat its table, where there are several."""
    rows: frozenset[int] = frozenset()
    """Seats in rows of chairs, where couples and colleagues do sit side by side."""
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
    no_woman_at_ends: bool = False
    mixing: float = 0.0
    """0 strict precedence, 1 sociable: what rank still weighs."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two guests changed seats: which (None for an empty seat), whose, and what that mended."""

    seats: tuple[int, int]
    guests: tuple[int | None, int | None]
    gain: float
    mended: tuple[tuple[Jar, int, int], ...]
    """What no longer jars: the kind, and the two guests (twice the same where it is about one)."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """Who sits where after the repair, by seat, with the exchanges that led there."""

    seats: tuple[int | None, ...]
    exchanges: tuple[Exchange, ...]
    cost: float


HARD = 100
"""So many times as much as usual costs what must not be."""


def repair(sitters: Sequence[Sitter], seats: Sequence[int | None], hall: Hall, *, seconds: float = 0.8) -> Repaired:
    """Mend what jars, disturbing rank as little as possible. Sitters that are `fixed` never move."""
    work = _Work({sitter.key: sitter for sitter in sitters}, list(seats), hall)
    deadline = time.monotonic() + seconds
    exchanges: list[Exchange] = []
    near = [pair for seats in work.lists for pair in pairwise(seats)]
    far = [pair for seats in work.lists for pair in combinations(seats, 2)]
    for pairs in (near, far):
        improved = True
        while improved and time.monotonic() < deadline:
            improved = False
            for a, b in pairs:
                exchange = work.try_exchange(a, b)
                if exchange is not None:
                    exchanges.append(exchange)
                    improved = True
                if time.monotonic() > deadline:
                    break
    return Repaired(tuple(work.seats), tuple(exchanges), work.total())


class _Work:
    """A seating being repaired."""

    def __init__(self, sitters: Mapping[int, Sitter], seats: list[int | None], hall: Hall) -> None:
        self.sitters, self.seats, self.hall = sitters, seats, hall
        self.at = {guest: seat for seat, guest in enumerate(seats) if guest is not None}
        self.lists = hall.lists or (tuple(range(hall.seats)),)
        # How far two seats are from one another in rank: each by its place in the own list.
        self.worth = [0] * hall.seats
        for listed in self.lists:
            for place, seat in enumerate(listed):
                self.worth[seat] = place
        self.bound: dict[int, list[tuple[Jar, int]]] = {}
        for jar, pairs_bound in ((Jar.ONE_TABLE, hall.parted), (Jar.TWO_TABLES, hall.united)):
            for one, other in map(tuple, pairs_bound):
                self.bound.setdefault(one, []).append((jar, other))
                self.bound.setdefault(other, []).append((jar, one))
        self.beside: list[list[int]] = [[] for _ in range(hall.seats)]
        self.facing: list[list[int]] = [[] for _ in range(hall.seats)]
        for pairs, found in ((hall.beside, self.beside), (hall.facing, self.facing)):
            for a, b in pairs:
                found[a].append(b)
                found[b].append(a)

    def allowed(self, seat: int, guest: int | None) -> bool:
        if guest is None:
            return True
        sitter = self.sitters[guest]
        return not sitter.fixed and not (
            sitter.wheelchair and self.hall.wheelchair and seat not in self.hall.wheelchair
        )

    def try_exchange(self, a: int, b: int) -> Exchange | None:
        """Exchange two seats if that costs less; None when it is left as it was."""
        one, other = self.seats[a], self.seats[b]
        if one == other or not self.allowed(b, one) or not self.allowed(a, other):
            return None
        before = dict(self.jars(a, b))
        self._put(a, other, b, one)
        after = dict(self.jars(a, b))
        gain = sum(before.values()) - sum(after.values())
        if gain <= 1e-9:
            self._put(a, one, b, other)
            return None
        mended = tuple(jar for jar in before if jar not in after and jar[0] is not Jar.RANK)
        return Exchange((a, b), (one, other), gain, mended)

    def _put(self, a: int, one: int | None, b: int, other: int | None) -> None:
        self.seats[a], self.seats[b] = one, other
        for seat, guest in ((a, one), (b, other)):
            if guest is not None:
                self.at[guest] = seat

    def jars(self, *seats: int) -> Iterable[tuple[tuple[Jar, int, int], float]]:
        """All that jars at some seats, each once, with what it costs."""
        seen: set[tuple[Jar, int, int]] = set()
        for seat in seats:
            guest = self.seats[seat]
            if guest is None:
                continue
            for jar, cost in self._at(seat, self.sitters[guest]):
                if jar not in seen:
                    seen.add(jar)
                    yield jar, cost

    def _at(self, seat: int, sitter: Sitter) -> Iterable[tuple[tuple[Jar, int, int], float]]:
        hall = self.hall
        key = sitter.key
        strict = 1.0 - 0.95 * hall.mixing
        worth = self.worth
        off = abs(worth[seat] - worth[sitter.place])
        if off:
            first = 3 if min(worth[seat], worth[sitter.place]) < FIRST_SEATS else 1
            yield (Jar.RANK, key, key), COSTS[Jar.RANK] * off * first * strict
        if hall.no_woman_at_ends and sitter.gender is Gender.FEMALE and seat in hall.ends:
            yield (Jar.WOMAN_AT_END, key, key), COSTS[Jar.WOMAN_AT_END]
        for jar, bound in self.bound.get(key, ()):
            if (
                bound in self.at
                and hall.table
                and (hall.table[seat] == hall.table[self.at[bound]]) is (jar is Jar.ONE_TABLE)
            ):
                yield _jar(jar, key, bound), HARD * COSTS[jar]
        neighbours = self._neighbours(seat)
        for neighbour in neighbours:
            yield from self._pair(sitter, neighbour, in_row=seat in hall.rows)
        # Somebody must be able to talk with one neighbour at least; it is this guest who is alone, or the neighbour.
        for lonely, its_seat in [(sitter, seat), *((one, self.at[one.key]) for one in neighbours)]:
            if self._speechless(lonely, its_seat):
                yield (Jar.NO_LANGUAGE, lonely.key, lonely.key), COSTS[Jar.NO_LANGUAGE]
        for near in self.facing[seat]:
            other_key = self.seats[near]
            if other_key is not None and other_key == sitter.partner:
                yield _jar(Jar.SPOUSES_FACING, key, other_key), COSTS[Jar.SPOUSES_FACING]

    def _neighbours(self, seat: int) -> list[Sitter]:
        return [self.sitters[other] for near in self.beside[seat] if (other := self.seats[near]) is not None]

    def _speechless(self, sitter: Sitter, seat: int) -> bool:
        if sitter.interpreter or not sitter.languages:
            return False
        known = [other for other in self._neighbours(seat) if other.languages]
        return bool(known) and not any(sitter.languages & other.languages or other.interpreter for other in known)

    def _pair(self, one: Sitter, other: Sitter, *, in_row: bool) -> Iterable[tuple[tuple[Jar, int, int], float]]:
        pair = frozenset((one.key, other.key))
        if not in_row and (one.partner == other.key or other.partner == one.key):
            yield _jar(Jar.SPOUSES_BESIDE, one.key, other.key), COSTS[Jar.SPOUSES_BESIDE]
        if pair in self.hall.apart:
            yield _jar(Jar.APART, one.key, other.key), HARD * COSTS[Jar.APART]
        if (
            self.hall.social
            and not in_row
            and one.gender is other.gender
            and one.gender in (Gender.MALE, Gender.FEMALE)
        ):
            yield _jar(Jar.SAME_GENDER, one.key, other.key), COSTS[Jar.SAME_GENDER]
        if not in_row and one.mission and one.mission == other.mission and one.partner != other.key:
            yield _jar(Jar.SAME_MISSION, one.key, other.key), COSTS[Jar.SAME_MISSION]
        wish = self.hall.wishes.get(pair, 0)
        if wish:
            yield _jar(Jar.WISH, one.key, other.key), -COSTS[Jar.WISH] * wish * (1 + 4 * self.hall.mixing)

    def total(self) -> float:
        return sum(cost for _, cost in self.jars(*range(self.hall.seats)))


def _jar(kind: Jar, one: int, other: int) -> tuple[Jar, int, int]:
    return (kind, one, other) if one <= other else (kind, other, one)


def sentence(exchange: Exchange, names: Mapping[int, str]) -> str:
    """An exchange in English: who changed seats with whom, and why."""
    return said(exchange.guests, exchange.mended, names)


def said(
    guests: tuple[int | None, int | None], mended: Sequence[tuple[Jar, int, int]], names: Mapping[int, str]
) -> str:
    """The sentence of an exchange, from who changed seats (None for an empty one) and what that mended."""
    first, second = guests if guests[0] is not None else guests[::-1]
    one = names.get(first or 0, "A guest")
    why = "; ".join(dict.fromkeys(_said(jar, names) for jar in mended)) or "rank is better kept"
    if second is None:
        return f"{one} moved to an empty seat: {why}."
    return f"{one} and {names.get(second, 'a guest')} changed seats: {why}."


def _said(jar: tuple[Jar, int, int], names: Mapping[int, str]) -> str:
    kind, one, other = jar
    a, b = names.get(one, "a guest"), names.get(other, "a guest")
    match kind:
        case Jar.SPOUSES_BESIDE:
            return f"{a} and {b} are a couple and sat side by side"
        case Jar.SPOUSES_FACING:
            return f"{a} and {b} are a couple and sat face to face"
        case Jar.SAME_GENDER:
            return f"{a} and {b} broke the alternation of men and women"
        case Jar.NO_LANGUAGE:
            return f"{a} shared no language with a neighbour"
        case Jar.APART | Jar.ONE_TABLE:
            return f"{a} and {b} are to be kept apart"
        case Jar.TWO_TABLES:
            return f"{a} and {b} are to sit at one table"
        case Jar.SAME_MISSION:
            return f"{a} and {b} are of one mission"
        case Jar.WOMAN_AT_END:
            return f"{a} sat at an end of the table"
        case Jar.WISH:
            return f"{a} and {b} would rather not sit side by side"
        case Jar.RANK:
            return f"{a} sat out of rank"
