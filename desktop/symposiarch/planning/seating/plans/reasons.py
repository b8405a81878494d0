"""Why somebody has a seat: the facts that a fill keeps with each place. `planning.seating.words` says them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from symposiarch.model.choices import Word
from symposiarch.planning.seating.seat_lists import SeatList


class Why(Word):
    """The rule, or the hand, that gave a seat."""

    HOST = "host"
    HOST_IN_ROW = "host_in_row"
    HOST_BESIDE_CO_HOST = "host_beside_co_host"
    HOST_ELSEWHERE = "host_elsewhere"
    CO_HOST = "co_host"
    CO_HOST_IN_ROW = "co_host_in_row"
    CO_HOST_APART = "co_host_apart"
    TABLE_HOST = "table_host"
    YIELDED = "yielded"
    YIELDED_TO_PARTNER = "yielded_to_partner"
    FIRST_CHAIR = "first_chair"
    HONOURED = "honoured"
    LIST = "list"
    HOUSE = "house"
    BETWEEN = "between"
    OUTWARD = "outward"
    RIGHT_OF_HOST = "right_of_host"
    LEFT_OF_HOST = "left_of_host"
    RIGHT_OF_CO_HOST = "right_of_co_host"
    LEFT_OF_CO_HOST = "left_of_co_host"
    FACES_HOST = "faces_host"
    RIGHT_OF_TABLE_HOST = "right_of_table_host"
    LEFT_OF_TABLE_HOST = "left_of_table_host"
    FACES_TABLE_HOST = "faces_table_host"
    WHEELCHAIR = "wheelchair"
    BEHIND = "behind"
    BESIDE = "interpreter"
    LOCKED = "locked"
    EXCHANGE = "exchange"
    COMPANY = "company"
    LATE = "late"


_KNOWN = {why.value: why for why in Why}
_LISTS = {listed.value: listed for listed in SeatList}

OF_PRECEDENCE = frozenset({SeatList.RANK, SeatList.TIED})
"""The lists that are the order of precedence itself."""

BESIDES_RANK = frozenset({Why.COMPANY, Why.LATE})
"""Reasons of who is seated for something else than the rank, which is told besides."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A rule that gave a seat, and what it is about."""

    why: Why
    other: int | None = None
    """The other guest (attendee): who is interpreted, accompanied, or changed seats with."""
    listed: SeatList | None = None
    """Of `LIST`: which."""
    place: int = 0
    """Of `LIST`: the place in that list; of `RANK` and `TIED` the rank in the order of precedence, 0 for none."""
    block: str = ""
    """Of `BLOCK`: the category that it is kept for."""

    def kept(self) -> list[Any]:
        """As kept with a place."""
        if self.why is Why.LIST:
            return [self.why.value, self.listed, self.place, *([self.block] if self.block else [])]
        return [self.why.value] if self.other is None else [self.why.value, self.other]


def rank_of(guest: int, ranks: Mapping[int, int], follows: Container[int]) -> Fact:
    """The rank of somebody in the order of precedence, which perhaps others share, besides those who follow them."""
    rank = ranks.get(guest, 0)
    shared = rank > 0 and sum(1 for other, one in ranks.items() if one == rank and other not in follows) > 1
    return Fact(Why.LIST, listed=SeatList.TIED if shared else SeatList.RANK, place=rank)


def ranked_now(
    facts: Sequence[Fact], guest: int, ranks: Mapping[int, int], follows: Container[int]
) -> tuple[Fact, ...]:
    """Why somebody sits there, with the rank of today, which the replies of others change; who has one and was seated
    for company or late is told it besides."""
    now = rank_of(guest, ranks, follows)
    if not now.place:
        return tuple(facts)
    if BESIDES_RANK.issuperset(fact.why for fact in facts):
        return now, *facts
    return tuple(now if fact.listed in OF_PRECEDENCE else fact for fact in facts)


def facts_of(kept: Iterable[Sequence[Any]]) -> tuple[Fact, ...]:
    """The facts kept with a place; what a later version of the program wrote and this one does not know is left out."""
    found = []
    for kind, *rest in kept:
        if kind == Why.LIST:
            listed, place, *block = rest
            if listed not in _LISTS:  # earlier versions kept a block as its category alone
                listed, block = SeatList.BLOCK, [listed]
            found.append(Fact(Why.LIST, listed=_LISTS[listed], place=int(place), block="".join(block)))
        elif kind in _KNOWN:
            found.append(Fact(_KNOWN[kind], *rest[:1]))
    return tuple(found)
