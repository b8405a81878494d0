"""A seating with all that jars in it, and what that costs, while guests change seats (PROTOCOL C9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from symposiarch.model.people import Gender
from symposiarch.planning.seating.jarring import COSTS, FIRST_SEATS, HARD, HOLE, MUST_NOT_BE, Hall, Jar, Jarring, Sitter


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two guests changed seats: which (None for an empty seat), whose, and what that mended."""

    seats: tuple[int, int]
    guests: tuple[int | None, int | None]
    gain: float
    mended: tuple[Jarring, ...]
    """What no longer jars."""


class Weighed:
    """A seating with all that jars in it, and what it costs, while guests change seats."""

    def __init__(self, sitters: Mapping[int, Sitter], seats: list[int | None], hall: Hall) -> None:
        self.sitters, self.seats, self.hall = sitters, seats, hall
        self.at = {guest: seat for seat, guest in enumerate(seats) if guest is not None}
        self.lists = hall.lists or (tuple(range(hall.seats)),)
        self.table = hall.table or (0,) * hall.seats
        # How far two seats are from one another in rank: each by its place in the own list.
        self.worth = [0] * hall.seats
        self.place_at_table = [0] * hall.seats
        self.mates: list[tuple[int, ...]] = [()] * hall.seats
        """For each seat those of its list at its table, in the order of honour."""
        for listed in self.lists:
            at_table: dict[int, list[int]] = {}
            for place, seat in enumerate(listed):
                self.worth[seat] = place
                self.place_at_table[seat] = len(at_table.setdefault(self.table[seat], []))
                at_table[self.table[seat]].append(seat)
            for seat in listed:
                self.mates[seat] = tuple(at_table[self.table[seat]])
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
        self.wishing = frozenset(guest for pair, worth in hall.wishes.items() if worth > 0 for guest in pair)
        self.restless = [self.restlessness(seat) for seat in range(hall.seats)]

    def restlessness(self, seat: int) -> bool:
        guest = self.seats[seat]
        if guest is None:
            return False
        return guest in self.wishing or any(cost > 0 for _, cost in self._at(seat, self.sitters[guest]))

    def one_table(self, a: int, b: int) -> bool:
        """Whether two seats are at one table, or in the rows of one hall."""
        return self.table[a] == self.table[b] or (a in self.hall.silent and b in self.hall.silent)

    def pressing(self, seat: int) -> bool:
        """Whether something jars at a seat that must not be."""
        guest = self.seats[seat]
        return guest is not None and any(jar.kind in MUST_NOT_BE for jar, _ in self._at(seat, self.sitters[guest]))

    def allowed(self, seat: int, guest: int | None) -> bool:
        if guest is None:
            return True
        sitter = self.sitters[guest]
        return not sitter.fixed and not (
            sitter.wheelchair and self.hall.wheelchair and seat not in self.hall.wheelchair
        )

    def couple_at(self, seat: int) -> bool:
        """Whether somebody sits beside the partner who should not."""
        guest = self.seats[seat]
        if guest is None:
            return False
        return any(jar.kind is Jar.SPOUSES_BESIDE for jar, _ in self._at(seat, self.sitters[guest]))

    def exchange(self, a: int, b: int) -> Exchange:
        """Let two seats change hands, and say what that is worth."""
        one, other = self.seats[a], self.seats[b]
        before = self.jars(a, b)
        holes = self._holes(a, b) if one is None or other is None else 0
        self.put(a, other, b, one)
        after = self.jars(a, b)
        gain = sum(before.values()) - sum(after.values())
        if one is None or other is None:
            gain += HOLE * (holes - self._holes(a, b))
        mended = tuple(
            jar for jar, cost in before.items() if cost > 0 and jar not in after and jar.kind is not Jar.RANK
        ) + tuple(jar._replace(kind=Jar.WISHED) for jar, cost in after.items() if cost < 0 and jar not in before)
        return Exchange((a, b), (one, other), gain, mended)

    def put(self, a: int, one: int | None, b: int, other: int | None) -> None:
        self.seats[a], self.seats[b] = one, other
        for seat, guest in ((a, one), (b, other)):
            if guest is not None:
                self.at[guest] = seat

    def _holes(self, *seats: int) -> int:
        """The empty chairs that stand between guests in the lists of some seats: chairs stay free at the low end."""
        count = 0
        for mates in {self.mates[seat] for seat in seats}:
            taken = [place for place, seat in enumerate(mates) if self.seats[seat] is not None]
            count += taken[-1] + 1 - len(taken) if taken else 0
        return count

    def jars(self, *seats: int) -> dict[Jarring, float]:
        """All that jars at some seats, each once, with what it costs."""
        return {
            jar: cost
            for seat in seats
            if (guest := self.seats[seat]) is not None
            for jar, cost in self._at(seat, self.sitters[guest])
        }

    def _at(self, seat: int, sitter: Sitter) -> Iterator[tuple[Jarring, float]]:
        hall = self.hall
        key = sitter.key
        off = self._off(seat, sitter.place)
        if off and sitter.ranked:
            first = 3 if min(self.worth[seat], self.worth[sitter.place]) < FIRST_SEATS else 1
            yield Jarring(Jar.RANK, key, key), COSTS[Jar.RANK] * off * first * (1.0 - 0.95 * hall.mixing)
        if sitter.gender is Gender.FEMALE and seat in hall.ends:
            yield Jarring(Jar.WOMAN_AT_END, key, key), COSTS[Jar.WOMAN_AT_END]
        for jar, bound in self.bound.get(key, ()):
            if bound in self.at and (self.table[seat] == self.table[self.at[bound]]) is (jar is Jar.ONE_TABLE):
                yield _jar(jar, key, bound), HARD * COSTS[jar]
        neighbours = [self.sitters[other] for near in self.beside[seat] if (other := self.seats[near]) is not None]
        for neighbour in neighbours:
            yield from self._pair(seat, sitter, neighbour)
        if seat not in hall.silent:
            # Somebody must be able to talk with one neighbour; it is this guest who is alone, or the neighbour.
            for lonely, its_seat in [(sitter, seat), *((one, self.at[one.key]) for one in neighbours)]:
                if self._speechless(lonely, its_seat):
                    yield Jarring(Jar.NO_LANGUAGE, lonely.key, lonely.key), COSTS[Jar.NO_LANGUAGE]
        if sitter.partner is not None and any(self.seats[near] == sitter.partner for near in self.facing[seat]):
            yield _jar(Jar.SPOUSES_FACING, key, sitter.partner), COSTS[Jar.SPOUSES_FACING]

    def _off(self, seat: int, due: int) -> int:
        """By how many places a seat is another than the one due by rank: at one table among those who sit there."""
        places = self.worth if self.table[seat] != self.table[due] else self.place_at_table
        return abs(places[seat] - places[due])

    def _speechless(self, sitter: Sitter, seat: int) -> bool:
        if sitter.interpreter or not sitter.languages:
            return False
        known = False
        for near in self.beside[seat]:
            guest = self.seats[near]
            if guest is None:
                continue
            other = self.sitters[guest]
            if not other.languages or other.interpreter or sitter.languages & other.languages:
                return False
            known = True
        return known

    def _pair(self, seat: int, one: Sitter, other: Sitter) -> Iterator[tuple[Jarring, float]]:
        hall = self.hall
        couple = one.partner == other.key or other.partner == one.key
        if couple and seat not in hall.company and seat not in hall.couples:
            yield _jar(Jar.SPOUSES_BESIDE, one.key, other.key), COSTS[Jar.SPOUSES_BESIDE]
        if seat not in hall.company:
            if hall.social and one.gender is other.gender and one.gender in (Gender.MALE, Gender.FEMALE):
                yield _jar(Jar.SAME_GENDER, one.key, other.key), COSTS[Jar.SAME_GENDER]
            if one.mission and one.mission == other.mission and not couple:
                yield _jar(Jar.SAME_MISSION, one.key, other.key), COSTS[Jar.SAME_MISSION]
        if not hall.apart and not hall.wishes:
            return
        pair = frozenset((one.key, other.key))
        if pair in hall.apart:
            yield _jar(Jar.APART, one.key, other.key), HARD * COSTS[Jar.APART]
        wish = hall.wishes.get(pair, 0)
        if wish:
            yield _jar(Jar.WISH, one.key, other.key), -COSTS[Jar.WISH] * wish * (1 + 4 * hall.mixing)

    def total(self) -> float:
        return sum(self.jars(*range(self.hall.seats)).values())


def _jar(kind: Jar, one: int, other: int) -> Jarring:
    return Jarring(kind, one, other) if one <= other else Jarring(kind, other, one)
