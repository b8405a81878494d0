"""What is wrong with a seating plan: each finding names its guests and seats, so that a screen can jump there.

`planning.seating.words` says it.
"""

from __future__ import annotations

import enum
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlalchemy.orm import Session

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender, Mobility
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import Head
from symposiarch.planning.presence import Presence
from symposiarch.planning.saying import Saying
from symposiarch.planning.seating.honours.sides import BY_DELEGATION
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.seat_lists import SeatList
from symposiarch.planning.seating.weighing import Wishes
from symposiarch.planning.seating.who_sits import SeatRow, needs_seat


class Wrong(enum.Enum):
    UNSEATED = "unseated"
    SEATED_ABSENT = "seated_absent"
    HOST_AWAY = "host_away"
    SPOUSES_BESIDE = "spouses_beside"
    OUT_OF_RANK = "out_of_rank"
    SAME_MISSION = "same_mission"
    GUEST_OF_HONOUR_PLACE = "guest_of_honour_place"
    GUEST_OF_HONOUR_FACING = "guest_of_honour_facing"
    NO_LANGUAGE = "no_language"
    INTERPRETER_AWAY = "interpreter_away"
    HEAD_NOT_FULL = "head_not_full"
    THIRTEEN = "thirteen"
    WOMAN_AT_END = "woman_at_end"
    WHEELCHAIR = "wheelchair"
    KEPT_APART = "kept_apart"
    NOT_TOGETHER = "not_together"


@dataclass(frozen=True, slots=True)
class SeatingFinding:
    """Something that is wrong, the seats and the guests that it is about, and their names."""

    wrong: Wrong
    seats: tuple[int, ...] = ()
    guests: tuple[int, ...] = ()
    names: tuple[str | Saying, ...] = ()
    table: str = ""


def check_plan(session: Session, plan_id: int) -> tuple[SeatingFinding, ...]:
    """Everything that is wrong with a plan, in the order of its tables."""
    facts = known(session, plan_id)
    return check_seats(facts, facts.seats)


def check_seats(facts: Known, seats: Mapping[int, int | None]) -> tuple[SeatingFinding, ...]:
    """Everything that is wrong when guests sit so (seat to attendee), in the order of the tables."""
    people = facts.people
    rows = tuple(_as_proposed(row, seats.get(row.seat_id), people) for row in facts.rows)
    sitting = {row.attendee_id for row in rows}
    found = [
        SeatingFinding(Wrong.UNSEATED, (), (head.id,))
        for head in people.values()
        if needs_seat(head) and head.id not in sitting
    ]
    seated = [row for row in rows if row.attendee_id is not None and row.attendee_id in people]
    # Whoever does not come is nobody's neighbour, and none of thirteen: the chair will be empty.
    absent = {key for key, head in people.items() if head.presence is Presence.ABSENT}
    found += [_about(Wrong.SEATED_ABSENT, row) for row in seated if row.attendee_id in absent]
    taken = [row for row in seated if row.attendee_id not in absent]
    found += _nobody_presides(taken, absent, facts)
    for row in taken:
        head = people[row.attendee_id or 0]
        if head.mobility is Mobility.WHEELCHAIR and row.kind is not SeatKind.WHEELCHAIR:
            found.append(_about(Wrong.WHEELCHAIR, row))
    by_seat = {row.seat_id: row for row in taken}
    pairs = [(by_seat[one], by_seat[other]) for one, other in facts.beside if one in by_seat and other in by_seat]
    found += _who_should_not_be_neighbours(pairs, facts)
    found += _speechless(pairs, by_seat, facts)
    found += _interpreters(taken, facts)
    found += _kept_apart(taken, pairs, facts.wishes)
    found += _out_of_rank(rows, facts)
    found += _honour(taken, facts)
    found += _thirteen(rows, taken, facts)
    found += _ends(taken, facts)
    found += _empty_at_head(rows, facts)
    return tuple(replace(one, names=tuple(people[guest].called for guest in one.guests)) for one in found)


def _as_proposed(row: SeatRow, guest: int | None, people: Mapping[int, Head]) -> SeatRow:
    if row.attendee_id == guest:
        return row
    head = people.get(guest) if guest is not None else None
    return replace(row, attendee_id=guest, name=head.name if head is not None else "")


def _nobody_presides(rows: Sequence[SeatRow], absent: set[int], facts: Known) -> Iterator[SeatingFinding]:
    """A host who does not come, where nobody else who presides has the host's chair."""
    chairs = {seat for seat, (table, place) in facts.spots.items() if place == facts.honoured[table].order.host}
    away, there = facts.hosts & absent, facts.hosts - absent
    taken = {row.attendee_id for row in rows if not chairs or row.seat_id in chairs}
    if there.isdisjoint(taken):
        yield from (SeatingFinding(Wrong.HOST_AWAY, (), (key,)) for key in sorted(away))


def _who_should_not_be_neighbours(pairs: Sequence[tuple[SeatRow, SeatRow]], facts: Known) -> Iterator[SeatingFinding]:
    """Spouses side by side, and two of one mission."""
    for one, other in pairs:
        a, b = facts.people[one.attendee_id or 0], facts.people[other.attendee_id or 0]
        if one.shape in BY_DELEGATION:
            continue
        if facts.partners.get(a.id) == b.id:
            if one.table_id not in facts.couples and not _preside_together(one, other, facts):
                yield _about(Wrong.SPOUSES_BESIDE, one, other)
        elif a.house and a.house == b.house and not {a.id, b.id} <= facts.low:
            yield _about(Wrong.SAME_MISSION, one, other)


def _thirteen(rows: Sequence[SeatRow], taken: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    if not facts.rules.avoid_thirteen:
        return
    counts = Counter(row.table_id for row in taken if row.kind is not SeatKind.INTERPRETER)
    for row in rows:
        if row.position == 0 and counts[row.table_id] == 13 and row.shape is not TableShape.ROW:
            yield SeatingFinding(Wrong.THIRTEEN, (row.seat_id,), table=row.table)


def _preside_together(one: SeatRow, other: SeatRow, facts: Known) -> bool:
    """Whether two seats are those of host and co-host in the middle of one side."""
    order = facts.honoured[facts.spots[one.seat_id][0]].order
    return {facts.spots[one.seat_id][1], facts.spots[other.seat_id][1]} == {order.host, order.co_host}


def _about(wrong: Wrong, *rows: SeatRow) -> SeatingFinding:
    return SeatingFinding(
        wrong,
        tuple(row.seat_id for row in rows),
        tuple(row.attendee_id for row in rows if row.attendee_id is not None),
        table=rows[0].table,
    )


def _near(row: SeatRow, other: SeatRow, facts: Known) -> bool:
    """Whether somebody sits beside another, or behind: on the chair for interpreters nearest to that seat."""
    if row.table_id != other.table_id:
        return False
    if row.kind is SeatKind.INTERPRETER:
        chairs = (one for one in facts.rows if one.table_id == row.table_id and one.kind is SeatKind.INTERPRETER)
        return _away(row, other) <= min(_away(chair, other) for chair in chairs)
    table, place = facts.honoured[facts.spots[row.seat_id][0]], facts.spots[row.seat_id][1]
    return facts.spots[other.seat_id][1] in (table.right_of(place), table.left_of(place))


def _away(one: SeatRow, other: SeatRow) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)


def _interpreters(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    """Interpreters who sit too far from the guest who speaks through them (C8 [S26])."""
    at = {row.attendee_id: row for row in rows}
    for key, guest in facts.interpreters.items():
        if key in at and guest in at and not _near(at[key], at[guest], facts):
            yield _about(Wrong.INTERPRETER_AWAY, at[key], at[guest])


def _speechless(
    pairs: Sequence[tuple[SeatRow, SeatRow]], by_seat: Mapping[int, SeatRow], facts: Known
) -> Iterator[SeatingFinding]:
    """Guests who have neighbours and share a language with none of them, nor have an interpreter (C9)."""
    at = {row.attendee_id: row for row in by_seat.values()}
    spoken_for = {
        guest
        for key, guest in facts.interpreters.items()
        if key in at and guest in at and _near(at[key], at[guest], facts)
    }
    near: dict[int, list[int]] = {}
    for one, other in pairs:
        if one.shape is not TableShape.ROW:
            near.setdefault(one.seat_id, []).append(other.seat_id)
            near.setdefault(other.seat_id, []).append(one.seat_id)
    spoken = {seat: frozenset(facts.people[by_seat[seat].attendee_id or 0].languages) for seat in near}
    for seat, others in near.items():
        languages = spoken[seat]
        if not languages or not all(spoken[other] and languages.isdisjoint(spoken[other]) for other in others):
            continue
        if spoken_for.isdisjoint(by_seat[each].attendee_id for each in (seat, *others)):
            yield _about(Wrong.NO_LANGUAGE, by_seat[seat], *(by_seat[other] for other in others))


def _kept_apart(
    rows: Sequence[SeatRow], pairs: Sequence[tuple[SeatRow, SeatRow]], wishes: Wishes
) -> Iterator[SeatingFinding]:
    """Those who must not sit side by side, or at one table, and do; those who must sit at one table, and do not."""
    at = {row.attendee_id: row for row in rows}
    several = len({row.table_id for row in rows if row.shape is not TableShape.ROW}) > 1
    bound = wishes.apart | wishes.united
    side_by_side = {frozenset((one.attendee_id, other.attendee_id)) for one, other in pairs} if bound else set()
    for pair in sorted(bound, key=sorted):
        one, other = (at.get(guest) for guest in sorted(pair))
        if one is None or other is None:
            continue
        together = one.table_id == other.table_id
        if (pair in wishes.apart and pair in side_by_side) or (several and together and pair in wishes.parted):
            yield _about(Wrong.KEPT_APART, one, other)
        elif several and not together and pair in wishes.united:
            yield _about(Wrong.NOT_TOGETHER, one, other)


def _out_of_rank(rows: tuple[SeatRow, ...], facts: Known) -> Iterator[SeatingFinding]:
    """At each table, or in a hall, a guest on a better seat of honour than somebody of the same list who ranks higher.

    Men and women of a meal by two lists, and the delegations of a meeting, are each compared among themselves. Whose
    seat does not follow from the own rank is left out: a couple among themselves; who presides; the hosts' own people,
    who take the low seats (C3); at a head table those who sit outward of their partner (C4); at a place for a
    wheelchair, or in a block.
    """
    ranks = facts.ranks
    lists: dict[tuple[int, SeatList | None], list[SeatRow]] = {}
    unranked = facts.low | facts.hosts
    for row in rows:
        guest = row.attendee_id
        if guest is None or not ranks.get(guest) or guest in unranked or row.kind is SeatKind.WHEELCHAIR:
            continue
        if facts.presided(row.seat_id):
            continue
        partner = ranks.get(facts.partners.get(guest, 0), len(ranks))
        if row.table_id in facts.couples and (partner < ranks[guest] or guest in facts.follows):
            continue
        table, _ = facts.spots[row.seat_id]
        hall = row.shape is TableShape.ROW
        if not (hall and row.table_id in facts.blocks):
            lists.setdefault((-1 if hall else table, facts.listed[row.seat_id]), []).append(row)
    for seated in lists.values():
        seated.sort(key=lambda row: row.honour)
        for better, worse in pairwise(seated):
            couple = facts.partners.get(better.attendee_id or 0) == worse.attendee_id
            if ranks[better.attendee_id or 0] > ranks[worse.attendee_id or 0] and not couple:
                yield _about(Wrong.OUT_OF_RANK, better, worse)


def _honour(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    """The guest of honour sits at the right of the host or co-host, faces the host as the second anchor (C3) or across
    a meeting table (C8), has the first seat of the own list (C2), or is beside the lectern (C4)."""
    hosts = [row for row in rows if row.attendee_id in facts.hosts]
    guests = [row for row in rows if facts.people[row.attendee_id or 0].honour is Honour.GUEST_OF_HONOUR]
    guests = [row for row in guests if row not in hosts]
    if not hosts or not guests:
        return
    taken = {facts.spots[row.seat_id] for row in guests}
    for host in hosts:
        number, place = facts.spots[host.seat_id]
        table = facts.honoured[number]
        if host.shape is TableShape.ROW and any(
            row.table_id == host.table_id and abs(row.honour - host.honour) <= 2 for row in guests
        ):
            return  # in a hall the first numbers are beside one another, also across the aisle (C7)
        good = [table.right_of(place), *table.men[:1], *table.women[:1], *table.guests[:1]]
        if facts.opposite or table.form.lectern:
            good += table.order.ranks[:1]
        if any((number, seat) in taken for seat in good):
            return
    number, _ = facts.spots[hosts[0].seat_id]
    second_anchor = facts.opposite and facts.honoured[number].form.ring
    facing = hosts[0].shape is TableShape.BILATERAL or second_anchor
    yield _about(Wrong.GUEST_OF_HONOUR_FACING if facing else Wrong.GUEST_OF_HONOUR_PLACE, guests[0], hosts[0])


def _ends(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    for row in rows:
        if row.seat_id in facts.ends and facts.people[row.attendee_id or 0].gender is Gender.FEMALE:
            yield _about(Wrong.WOMAN_AT_END, row)


def _empty_at_head(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    """At a head table every seat is filled, or the table is shortened (C4 [S53])."""
    tables: dict[int, list[SeatRow]] = {}
    for row in rows:
        if row.shape is TableShape.HEAD and row.kind is SeatKind.CHAIR:
            tables.setdefault(row.table_id, []).append(row)
    for seats in tables.values():
        empty = [row for row in seats if row.attendee_id is None]
        if empty and len(empty) < len(seats):
            yield SeatingFinding(Wrong.HEAD_NOT_FULL, (empty[0].seat_id,), table=empty[0].table)
