"""What is wrong with a seating plan: each finding names its guests and seats, so that a screen can jump there."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlalchemy.orm import Session

from symposiarch.model.attendance import Honour
from symposiarch.model.people import Gender, Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import Head, Presence, Who, heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.seating.company import couples
from symposiarch.planning.seating.honours import TableHonours
from symposiarch.planning.seating.manners import Opposite, manners_of
from symposiarch.planning.seating.plans import SeatRow, forms, honours_now, needs_seat, seat_rows
from symposiarch.planning.seating.sides import ends
from symposiarch.planning.seating.tables import beside
from symposiarch.planning.seating.weighing import Wishes, wishes_of


class Wrong(enum.Enum):
    UNSEATED = "unseated"
    SEATED_ABSENT = "seated_absent"
    SPOUSES_BESIDE = "spouses_beside"
    OUT_OF_RANK = "out_of_rank"
    SAME_MISSION = "same_mission"
    GUEST_OF_HONOUR_PLACE = "guest_of_honour_place"
    NO_LANGUAGE = "no_language"
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
    names: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the checks need of the office: read once, and asked again for each seating that is tried."""

    rows: tuple[SeatRow, ...]
    """The seats of the plan with who sits there, as it is kept."""
    people: Mapping[int, Head]
    partners: Mapping[int, int]
    ranks: Mapping[int, int]
    """By attendee; those without a rank of their own (hosts) have 0."""
    beside: tuple[tuple[int, int], ...]
    """Seats that stand side by side; the second is at the right hand of the first."""
    rules: Practice
    honoured: tuple[TableHonours, ...]
    """The seats of honour of each table."""
    spots: Mapping[int, tuple[int, int]]
    """By seat the number of its table, and its place there."""
    ends: frozenset[int]
    """The seats at the ends of tables."""
    opposite: bool
    """Whether the guest of honour is to face the host."""
    wishes: Wishes

    @property
    def seats(self) -> dict[int, int | None]:
        """The attendee on each seat of the plan as it is kept."""
        return {row.seat_id: row.attendee_id for row in self.rows}


def known(session: Session, plan_id: int) -> Known:
    """Everything about a plan that `check_seats` needs."""
    plan = session.get_one(SeatingPlan, plan_id)
    people = {head.id: head for head in heads(session, plan.event_id)}
    order = order_of_precedence(session, plan.event_id, who=Who.ALL, known=people.values())
    rows = seat_rows(session, plan_id, known=tuple(people.values()))
    at_table: dict[int, list[int]] = {}
    for row in rows:
        at_table.setdefault(row.table_id, []).append(row.seat_id)
    return Known(
        rows=rows,
        people=people,
        partners=couples(session, people),
        ranks={row.standing.key: row.rank for row in order.guests},
        beside=tuple(
            (at_table[table][one], at_table[table][other])
            for table, form in forms(session, plan.layout_id).items()
            for one, other in beside(form)
        ),
        rules=practice(plan.event.practice),
        honoured=honours_now(session, plan, known=people),
        spots={
            seat.id: (number, place)
            for number, table in enumerate(plan.layout.tables)
            for place, seat in enumerate(table.seats)
        },
        ends=frozenset(table.seats[place].id for table in plan.layout.tables for place in ends(table)),
        opposite=manners_of(plan).opposite is Opposite.GUEST_OF_HONOUR,
        wishes=wishes_of(session, plan.event_id),
    )


def check_plan(
    session: Session, plan_id: int, *, seats: Mapping[int, int | None] | None = None
) -> tuple[SeatingFinding, ...]:
    """Everything that is wrong with a plan, in the order of its tables.

    `seats` (seat to attendee) are those of a seating that is only proposed, in place of the plan's own.
    """
    facts = known(session, plan_id)
    return check_seats(facts, facts.seats if seats is None else seats)


def check_seats(facts: Known, seats: Mapping[int, int | None]) -> tuple[SeatingFinding, ...]:
    """Everything that is wrong when guests sit so (seat to attendee), in the order of the tables."""
    people = facts.people
    rows = tuple(_as_proposed(row, seats.get(row.seat_id), people) for row in facts.rows)
    sitting = {row.attendee_id for row in rows}
    found = [
        SeatingFinding(Wrong.UNSEATED, (), (head.id,), (head.name,))
        for head in people.values()
        if needs_seat(head) and head.id not in sitting
    ]
    taken = [row for row in rows if row.attendee_id is not None and row.attendee_id in people]
    wheelchairs = _wheelchair_seats(rows)
    for row in taken:
        head = people[row.attendee_id or 0]
        if head.presence is Presence.ABSENT:
            found.append(_about(Wrong.SEATED_ABSENT, row))
        if head.mobility is Mobility.WHEELCHAIR and row.kind is not SeatKind.WHEELCHAIR and wheelchairs:
            found.append(_about(Wrong.WHEELCHAIR, row))
    by_seat = {row.seat_id: row for row in taken}
    pairs = [(by_seat[one], by_seat[other]) for one, other in facts.beside if one in by_seat and other in by_seat]
    for one, other in pairs:
        a, b = people[one.attendee_id or 0], people[other.attendee_id or 0]
        if one.shape is TableShape.ROW:
            continue  # in a hall couples and colleagues sit side by side
        if facts.partners.get(a.id) == b.id:
            found.append(_about(Wrong.SPOUSES_BESIDE, one, other))
        elif a.organisation and a.organisation == b.organisation:
            found.append(_about(Wrong.SAME_MISSION, one, other))
    found += _speechless(pairs, people)
    found += _kept_apart(taken, pairs, facts.wishes)
    found += _out_of_rank(rows, facts)
    found += _honour(taken, facts)
    counts = Counter(row.table_id for row in taken)
    for row in rows:
        if (
            row.position == 0
            and facts.rules.avoid_thirteen
            and counts[row.table_id] == 13
            and row.shape is not TableShape.ROW
        ):
            found.append(SeatingFinding(Wrong.THIRTEEN, (row.seat_id,), (), (), row.table))
    if facts.rules.no_woman_at_ends:
        found += _ends(taken, facts)
    return tuple(found)


def _as_proposed(row: SeatRow, guest: int | None, people: Mapping[int, Head]) -> SeatRow:
    if row.attendee_id == guest:
        return row
    head = people.get(guest) if guest is not None else None
    return replace(row, attendee_id=guest, name=head.name if head is not None else "")


def _wheelchair_seats(rows: tuple[SeatRow, ...]) -> bool:
    return any(row.kind is SeatKind.WHEELCHAIR for row in rows)


def _about(wrong: Wrong, *rows: SeatRow) -> SeatingFinding:
    return SeatingFinding(
        wrong,
        tuple(row.seat_id for row in rows),
        tuple(row.attendee_id for row in rows if row.attendee_id is not None),
        tuple(row.name for row in rows),
        rows[0].table,
    )


def _speechless(pairs: list[tuple[SeatRow, SeatRow]], people: Mapping[int, Head]) -> Iterator[SeatingFinding]:
    """Guests who have neighbours and share a language with none of them."""
    near: dict[int, list[SeatRow]] = {}
    rows: dict[int, SeatRow] = {}
    for one, other in pairs:
        for row, beside_it in ((one, other), (other, one)):
            near.setdefault(row.seat_id, []).append(beside_it)
            rows[row.seat_id] = row
    for seat, others in near.items():
        languages = set(people[rows[seat].attendee_id or 0].languages)
        theirs = [set(people[row.attendee_id or 0].languages) for row in others]
        if languages and all(theirs) and not any(languages & spoken for spoken in theirs):
            yield _about(Wrong.NO_LANGUAGE, rows[seat], *others)


def _kept_apart(
    rows: Sequence[SeatRow], pairs: Sequence[tuple[SeatRow, SeatRow]], wishes: Wishes
) -> Iterator[SeatingFinding]:
    """Those who must not sit side by side, or at one table, and do; those who must sit at one table, and do not."""
    at = {row.attendee_id: row for row in rows}
    several = len({row.table_id for row in rows if row.shape is not TableShape.ROW}) > 1
    side_by_side = {frozenset((one.attendee_id, other.attendee_id)) for one, other in pairs}
    for pair in sorted(wishes.apart | wishes.united, key=sorted):
        one, other = (at.get(guest) for guest in sorted(pair))
        if one is None or other is None:
            continue
        together = one.table_id == other.table_id
        if (pair in wishes.apart and pair in side_by_side) or (several and together and pair in wishes.parted):
            yield _about(Wrong.KEPT_APART, one, other)
        elif several and not together and pair in wishes.united:
            yield _about(Wrong.NOT_TOGETHER, one, other)


def _out_of_rank(rows: tuple[SeatRow, ...], facts: Known) -> Iterator[SeatingFinding]:
    """At each table, a guest on a better seat of honour than somebody of the same list who ranks higher.

    Men and women of a meal by two lists, and the delegations of a meeting, are each compared among themselves.
    """
    ranks = facts.ranks
    lists: dict[tuple[int, str], list[SeatRow]] = {}
    for row in rows:
        if row.attendee_id is not None and ranks.get(row.attendee_id):
            table, place = facts.spots[row.seat_id]
            lists.setdefault((table, facts.honoured[table].listed(place)), []).append(row)
    for seated in lists.values():
        seated.sort(key=lambda row: row.honour)
        for better, worse in pairwise(seated):
            if ranks[better.attendee_id or 0] > ranks[worse.attendee_id or 0]:
                yield _about(Wrong.OUT_OF_RANK, better, worse)


def _honour(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    """The guest of honour sits at the right of the host or co-host, faces the host as the second anchor (C3), or is
    beside the lectern (C4)."""
    honoured = {row.seat_id: facts.people[row.attendee_id or 0].honour for row in rows}
    hosts = [row for row in rows if honoured[row.seat_id] in (Honour.HOST, Honour.CO_HOST)]
    guests = [row for row in rows if honoured[row.seat_id] is Honour.GUEST_OF_HONOUR]
    if not hosts or not guests:
        return
    taken = {facts.spots[row.seat_id] for row in guests}
    for host in hosts:
        number, place = facts.spots[host.seat_id]
        if host.shape is TableShape.ROW and any(
            row.table_id == host.table_id and abs(row.honour - host.honour) <= 2 for row in guests
        ):
            return  # in a hall the first numbers are beside one another, also across the aisle (C7)
        table = facts.honoured[number]
        good = [table.right_of(place)]
        if facts.opposite or table.form.lectern:
            good += table.order.ranks[:1]
        if any((number, seat) in taken for seat in good):
            return
    yield _about(Wrong.GUEST_OF_HONOUR_PLACE, guests[0], hosts[0])


def _ends(rows: Sequence[SeatRow], facts: Known) -> Iterator[SeatingFinding]:
    for row in rows:
        if row.seat_id in facts.ends and facts.people[row.attendee_id or 0].gender is Gender.FEMALE:
            yield _about(Wrong.WOMAN_AT_END, row)


def said(finding: SeatingFinding) -> str:
    """A finding as an English sentence."""
    one = finding.names[0] if finding.names else ""
    other = finding.names[1] if len(finding.names) > 1 else ""
    match finding.wrong:
        case Wrong.UNSEATED:
            return f"{one} is coming and has no seat."
        case Wrong.SEATED_ABSENT:
            return f"{one} is not coming and still has a seat."
        case Wrong.SPOUSES_BESIDE:
            return f"{one} and {other} are a couple and sit side by side."
        case Wrong.OUT_OF_RANK:
            return f"{one} sits above {other}, who ranks higher."
        case Wrong.SAME_MISSION:
            return f"{one} and {other} are of one house and sit side by side."
        case Wrong.GUEST_OF_HONOUR_PLACE:
            return f"{one}, the guest of honour, does not sit at the right hand of {other}, the host."
        case Wrong.NO_LANGUAGE:
            return f"{one} shares no language with a neighbour."
        case Wrong.THIRTEEN:
            return f"Thirteen sit at table {finding.table}."
        case Wrong.WOMAN_AT_END:
            return f"{one} sits at an end of table {finding.table}."
        case Wrong.KEPT_APART:
            return f"{one} and {other} are to be kept apart."
        case Wrong.NOT_TOGETHER:
            return f"{one} and {other} are to sit at one table."
        case Wrong.WHEELCHAIR:
            return f"{one} uses a wheelchair and does not sit at a place for one."
