"""A plan as the repair weighs it: its seats, who is whose neighbour, and what is wished for (PROTOCOL C9)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.people import Gender, Mobility
from symposiarch.model.seating import SeatingPlan, Wish, WishKind
from symposiarch.model.venues import SeatKind, Table, TableShape
from symposiarch.planning.heads import Head
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating import jarring
from symposiarch.planning.seating.furniture.tables import beside, form_of
from symposiarch.planning.seating.honours.sides import BY_DELEGATION, across, couples_sit_together, ends_without_women
from symposiarch.planning.seating.manners import Manners

Spot = tuple[int, int]
"""A seat by the number of its table and its position there."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wished for at an event, by pairs of attendees; the hard ones are rules."""

    apart: frozenset[frozenset[int]]
    """Never side by side."""
    parted: frozenset[frozenset[int]]
    """Never at one table, where there are several."""
    united: frozenset[frozenset[int]]
    """Always at one table."""
    worth: Mapping[frozenset[int], int]
    """What it is worth that two sit side by side; negative, that they do not."""


def wishes_of(session: Session, event_id: int) -> Wishes:
    """The wishes of an event as pairs."""
    hard: dict[WishKind, set[frozenset[int]]] = {}
    worth: dict[frozenset[int], int] = {}
    for wish in session.scalars(select(Wish).where(Wish.event_id == event_id)):
        pair = frozenset((wish.first_id, wish.second_id))
        if len(pair) < 2:
            continue
        if wish.hard and wish.kind.can_be_a_rule:
            hard.setdefault(wish.kind, set()).add(pair)
        else:
            worth[pair] = worth.get(pair, 0) + (-wish.weight if wish.kind.parts else wish.weight)
    parted = frozenset(hard.get(WishKind.APART, ()))
    return Wishes(
        apart=parted | frozenset(hard.get(WishKind.NOT_BESIDE, ())),
        parted=parted,
        united=frozenset(hard.get(WishKind.TOGETHER, ())),
        worth=worth,
    )


def hall_of(
    plan: SeatingPlan,
    manners: Manners,
    spots: Sequence[Spot],
    lists: Sequence[Sequence[int]],
    wishes: Wishes,
    *,
    mixing: float,
    alternate: bool,
) -> jarring.Hall:
    """The seats of a plan for the repair; `alternate` asks that men and women sit in turn, as far as it goes."""
    at = {spot: number for number, spot in enumerate(spots)}
    tables = plan.layout.tables
    pairs: list[tuple[int, int]] = []
    facing: list[tuple[int, int]] = []
    ended: set[int] = set()
    rules = practice(plan.event.practice)
    for number, table in enumerate(tables):
        for found, places in ((pairs, beside(form_of(table))), (facing, across(table.seats))):
            found += [(at[number, a], at[number, b]) for a, b in places if (number, a) in at and (number, b) in at]
        ended |= {at[number, place] for place in ends_without_women(table, manners, rules) if (number, place) in at}
    several = sum(table.shape is not TableShape.ROW for table in tables) > 1

    def seats_of(wanted: Callable[[Table], bool]) -> frozenset[int]:
        return frozenset(at[spot] for spot in spots if wanted(tables[spot[0]]))

    return jarring.Hall(
        seats=len(spots),
        beside=tuple(pairs),
        facing=tuple(facing),
        ends=frozenset(ended),
        wheelchair=frozenset(at[spot] for spot in spots if tables[spot[0]].seats[spot[1]].kind is SeatKind.WHEELCHAIR),
        lists=tuple(map(tuple, lists)) or ((),),
        table=tuple(number for number, _ in spots),
        silent=seats_of(lambda table: table.shape is TableShape.ROW),
        company=seats_of(lambda table: table.shape in BY_DELEGATION),
        couples=seats_of(lambda table: couples_sit_together(table, manners)),
        apart=wishes.apart,
        parted=wishes.parted if several else frozenset(),
        united=wishes.united if several else frozenset(),
        wishes=wishes.worth,
        social=alternate,
        mixing=min(1.0, max(0.0, mixing)),
    )


def sitters_of(
    people: Mapping[int, Head],
    partners: Mapping[int, int],
    seats: Sequence[int | None],
    *,
    fixed: AbstractSet[int],
    spoken_for: AbstractSet[int],
    low: AbstractSet[int],
) -> list[jarring.Sitter]:
    """Those who sit, as the repair weighs them.

    `spoken_for` have an interpreter near them; `low` are the hosts' own people, who take any seat without offence.
    """
    found = []
    for place, key in enumerate(seats):
        if key is None:
            continue
        head = people.get(key)
        if head is None:  # kept on a locked seat, though not expected
            found.append(jarring.Sitter(key, place, fixed=True))
            continue
        found.append(
            jarring.Sitter(
                key=key,
                place=place,
                gender=head.gender or Gender.UNSTATED,
                languages=frozenset(head.languages),
                partner=partners.get(key),
                mission="" if key in low else head.delegation,
                wheelchair=head.mobility is Mobility.WHEELCHAIR,
                interpreter=key in spoken_for,
                fixed=key in fixed,
                ranked=key not in low,
            )
        )
    return found
