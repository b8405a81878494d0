"""What the auto-seating has found, laid on the seats of a plan as PROTOCOL C9 weighs them.

The search says who shares a table. Who sits where at it is weighed as after a fill by rank: at each table by rank, then
mended; or in the order that was found, then mended. What costs least is taken, and the seating as it stands where
nothing costs less, so that company is never bought with more than it is worth. Nothing here needs a database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from symposiarch.planning import autoseat
from symposiarch.planning.seating.filling.repair import repair
from symposiarch.planning.seating.jarring import HOLE, Hall, Sitter
from symposiarch.planning.seating.weighed_seating import Exchange, Weighed

SECONDS = 0.6
"""So much of the processor's time is spent on mending each of the ways."""

HURRIED = 0.2
"""The same where somebody waits for the end: of four hundred the seating is then a twentieth less good."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The seats of a plan, in the order of honour, and who is to sit on them."""

    ids: tuple[int, ...]
    hall: Hall
    sitters: Mapping[int, Sitter]
    """By attendee, as they sit now; those that are `fixed` stay."""
    now: tuple[int | None, ...]
    """Who sits on each seat before anybody moves."""
    order: Mapping[int, int]
    """By attendee the place in the order of precedence; equal ranks share one."""


@dataclass(frozen=True, slots=True)
class Mingled:
    """Who sits where (seat to attendee), and the exchanges that lead there from the seating as it stood."""

    seats: Mapping[int, int]
    exchanges: tuple[Exchange, ...] = ()


def mingle(
    ground: Ground,
    problem: autoseat.Problem,
    guests: Sequence[int],
    found: Mapping[int, int],
    worth_it: Callable[[Mapping[int, int]], bool],
    report: Callable[[float], None],
    *,
    hurried: bool,
) -> Mingled:
    """Lay out a seating that was found (seat to attendee); `guests` leads from the problem to attendees.

    A seating that is not `worth_it` is passed over, while everybody has a seat as it stands. `report` is told which
    part of the work is done.
    """
    report(0)
    as_found = tuple(found.get(seat) for seat in ground.ids)
    ways = [as_found, _by_rank(ground, as_found)]
    complete = set(ground.sitters) <= set(ground.now)
    if complete:
        ways.append(ground.now)
    candidates = []
    seconds = HURRIED if hurried else SECONDS
    for done, way in enumerate(ways, 1):
        candidates.append(repair(_due(ground, way), way, ground.hall, seconds=seconds).seats)
        report(done / (len(ways) + 1))
    if complete:
        candidates.insert(0, ground.now)
    candidates.sort(key=lambda way: _cost(ground, way, problem, guests))
    if not complete:
        return Mingled(_seats(ground, candidates[0]))
    best = next(way for way in candidates if way == ground.now or worth_it(_seats(ground, way)))
    return Mingled(_seats(ground, best), _exchanges(ground, best))


def _seats(ground: Ground, way: Sequence[int | None]) -> dict[int, int]:
    return {seat: guest for seat, guest in zip(ground.ids, way, strict=True) if guest is not None}


def _groups(ground: Ground) -> list[list[int]]:
    """The seats among which rank is looked at: of one list at one table, or of all rows of a hall."""
    hall = ground.hall
    found: dict[tuple[int, int], list[int]] = {}
    for number, listed in enumerate(hall.lists):
        for seat in listed:
            found.setdefault((number, -1 if seat in hall.silent else hall.table[seat]), []).append(seat)
    return list(found.values())


def _seats_due(ground: Ground, way: Sequence[int | None]) -> dict[int, int]:
    """By attendee the seat due by rank among those with whom they share a table."""
    due = {guest: seat for seat, guest in enumerate(way) if guest is not None}
    for group in _groups(ground):
        stays = {seat for seat in group if (guest := way[seat]) is not None and ground.sitters[guest].fixed}
        guests = [guest for seat in group if seat not in stays and (guest := way[seat]) is not None]
        guests.sort(key=lambda guest: ground.order.get(guest, len(ground.order)))
        due |= dict(zip(guests, (seat for seat in group if seat not in stays), strict=False))
    return due


def _by_rank(ground: Ground, way: Sequence[int | None]) -> tuple[int | None, ...]:
    """The same guests at each table, there by rank."""
    seats: list[int | None] = [None] * len(way)
    for guest, seat in _seats_due(ground, way).items():
        seats[seat] = guest
    return tuple(seats)


def _due(ground: Ground, way: Sequence[int | None]) -> list[Sitter]:
    return [replace(ground.sitters[guest], place=seat) for guest, seat in _seats_due(ground, way).items()]


def _cost(ground: Ground, way: Sequence[int | None], problem: autoseat.Problem, guests: Sequence[int]) -> float:
    """What jars, less what it is worth who shares a table; wishes weigh as much at a table as side by side."""
    number = {guest: place for place, guest in enumerate(guests)}
    tables: list[list[int | None]] = [[] for _ in problem.boards]
    for seat, guest in enumerate(way):
        if guest in number:
            tables[ground.hall.table[seat]].append(number[guest])
    shared = autoseat.score(problem, tuple(map(tuple, tables))).at_tables
    weighed = Weighed({sitter.key: sitter for sitter in _due(ground, way)}, list(way), ground.hall)
    empty = HOLE * sum(guest not in way for guest in ground.sitters)
    return weighed.total() + empty - shared * (1 + 4 * ground.hall.mixing)


def _exchanges(ground: Ground, way: Sequence[int | None]) -> tuple[Exchange, ...]:
    """Step by step from the seating as it stands: each brings one guest to the new seat."""
    work = Weighed({sitter.key: sitter for sitter in _due(ground, way)}, list(ground.now), ground.hall)
    return tuple(
        work.exchange(work.at[guest], seat)
        for seat, guest in enumerate(way)
        if guest is not None and work.at[guest] != seat
    )
