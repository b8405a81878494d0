"""Filling a plan: by rank with the least disruptive repair (C9), or by wishes alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import Honour
from symposiarch.model.people import Gender, Mobility, Person
from symposiarch.model.seating import Place, SeatingPlan, Wish, WishKind
from symposiarch.model.venues import SeatKind, Table, TableShape
from symposiarch.planning import autoseat
from symposiarch.planning.heads import Head, Who, heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import Standing
from symposiarch.planning.seating import honour, repair
from symposiarch.planning.seating.exchanges import keep_exchanges
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.tables import Form, beside, form_for


@dataclass(frozen=True, slots=True)
class Filled:
    """What a fill did: how many sit, who stands, and each exchange in a sentence."""

    seated: int
    standing: tuple[str, ...]
    exchanges: tuple[str, ...]
    score: int | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """A seat of a layout: which, at which table, and where at it."""

    seat_id: int
    table: int
    position: int
    kind: SeatKind


def fill_by_rank(
    session: Session, plan_id: int, *, who: Who = Who.COMING, mixing: float = 0.0, spread: bool = False
) -> Filled:
    """Seat an event's guests by precedence at the seats of honour, then mend what jars. Locked seats stay.

    `mixing` goes from 0, strict precedence, to 1, sociable; `spread` gives each table somebody of rank (C6).
    """
    plan = changeable(session, plan_id)
    rules = practice(plan.event.practice)
    people = {head.id: head for head in heads(session, plan.event_id, who=who) if not head.seated_apart}
    ranked = order_of_precedence(session, plan.event_id, who=who)
    facing = bool(plan.layout.tables) and _form(plan.layout.tables[0]).ring
    order, hosts = _in_turn([row.standing for row in ranked.guests if row.standing.key in people], facing=facing)
    slots = _slots_in_honour(plan, len(hosts), spread=spread, lectern=rules.host_of_lectern)
    locked = {place.seat_id: place.attendee_id for place in plan.places if place.locked}
    at = {slot.seat_id: number for number, slot in enumerate(slots)}
    seats: list[int | None] = [locked.get(slot.seat_id) for slot in slots]
    kept = {guest for guest in seats if guest is not None}
    wheelchairs = [number for number, slot in enumerate(slots) if slot.kind is SeatKind.WHEELCHAIR]
    waiting = [key for key in order if key not in kept]
    for key in [key for key in waiting if people[key].mobility is Mobility.WHEELCHAIR]:
        place = next((number for number in wheelchairs if seats[number] is None), None)
        if place is not None:
            seats[place] = key
            waiting.remove(key)
    for number, guest in enumerate(seats):
        if guest is None and waiting and number not in wheelchairs:
            seats[number] = waiting.pop(0)
    for number in wheelchairs:
        if seats[number] is None and waiting:
            seats[number] = waiting.pop(0)
    sitters = _sitters(session, people, [key for key in seats if key is not None], seats, frozenset(kept), hosts)
    hall = _hall(session, plan, slots, at, frozenset(wheelchairs), mixing, rules.no_woman_at_ends)
    mended = repair.repair(sitters, seats, hall)
    _write(session, plan, [slot.seat_id for slot in slots], mended.seats, locked)
    plan.mixing = mixing
    keep_exchanges(plan, mended.exchanges, [slot.seat_id for slot in slots])
    names = {key: head.name for key, head in people.items()}
    return Filled(
        seated=sum(guest is not None for guest in mended.seats),
        standing=tuple(names[key] for key in waiting),
        exchanges=tuple(repair.sentence(exchange, names) for exchange in mended.exchanges),
    )


def _in_turn(guests: Sequence[Standing], *, facing: bool) -> tuple[list[int], list[int]]:
    """The guests in the order in which seats of honour are given out, and those who preside.

    Where two can preside face to face, a host without a co-host does so with the partner who comes along. Where all sit
    on one side, the first guest has the seat at the host's right, before the co-host. Other partners of hosts sit
    below the first guests.
    """
    hosts = [one.key for one in guests if one.honour is Honour.HOST][:1]
    hosts += [one.key for one in guests if one.honour in (Honour.HOST, Honour.CO_HOST) and one.key not in hosts]
    family = [one.key for one in guests if one.partner_of in hosts and one.key not in hosts]
    if facing and len(hosts) == 1 and family:
        hosts.append(family.pop(0))
    others = [one.key for one in guests if one.key not in hosts and one.key not in family]
    others[2:2] = family
    if facing:
        return hosts[:2] + others[:1] + hosts[2:] + others[1:], hosts[:2]
    return hosts[:1] + others[:1] + hosts[1:] + others[1:], hosts[:1]


def _form(table: Table) -> Form:
    return form_for(table.shape, len(table.seats), table.options)


def _slots_in_honour(plan: SeatingPlan, hosts: int, *, spread: bool, lectern: honour.Side) -> list[_Slot]:
    """The seats of a layout in one order of honour; hosts and a co-host have the first ones of the first table."""
    by_table: list[list[_Slot]] = []
    head: list[_Slot] = []
    for number, table in enumerate(plan.layout.tables):
        form = _form(table)
        found = honour.seats_of_honour(
            form, co_host=number == 0 and hosts > 1, presides=number == 0 and hosts > 0, lectern=lectern
        )
        slots = [
            _Slot(table.seats[position].id, number, position, table.seats[position].kind)
            for position in found.all
            if table.seats[position].kind not in (SeatKind.BLOCKED, SeatKind.INTERPRETER)
        ]
        presiding = 0 if number or not hosts else 1 + (found.co_host is not None)
        head += slots[:presiding]
        by_table.append(slots[presiding:])
    if not spread:
        return head + [slot for slots in by_table for slot in slots]
    shares = honour.shared_out(sum(map(len, by_table)), [len(slots) for slots in by_table], spread=True)
    placed = {rank: by_table[table][place] for table, ranks in enumerate(shares) for place, rank in enumerate(ranks)}
    return head + [placed[rank] for rank in sorted(placed)]


def _sitters(
    session: Session,
    people: Mapping[int, Head],
    seated: Sequence[int],
    seats: Sequence[int | None],
    locked: frozenset[int],
    hosts: Sequence[int],
) -> list[repair.Sitter]:
    partners = couples(session, people)
    first = next((guest for guest in seats if guest is not None and guest not in hosts), None)
    return [
        repair.Sitter(
            key=key,
            place=seats.index(key),
            gender=people[key].gender if key in people else Gender.UNSTATED,
            languages=frozenset(people[key].languages) if key in people else frozenset(),
            partner=partners.get(key),
            mission=(people[key].group or people[key].organisation) if key in people else "",
            wheelchair=key in people and people[key].mobility is Mobility.WHEELCHAIR,
            # Locks hold, hosts preside, and the first guest keeps the seat at the host's right hand (C9).
            fixed=key in locked or key in hosts or (bool(hosts) and key == first),
        )
        for key in seated
    ]


def couples(session: Session, people: Mapping[int, Head]) -> dict[int, int]:
    """By attendee the attendee who is the partner, or whom they accompany as spouse."""
    by_person = {head.person_id: key for key, head in people.items() if head.person_id is not None}
    found: dict[int, int] = {}
    for person, partner in session.execute(
        select(Person.id, Person.partner_id).where(Person.id.in_(by_person), Person.partner_id.is_not(None))
    ):
        if partner in by_person:
            found[by_person[person]] = by_person[partner]
            found[by_person[partner]] = by_person[person]
    invitees = {head.invitation_id: key for key, head in people.items() if head.role == "invitee"}
    for key, head in people.items():
        if head.role == "spouse" and head.invitation_id in invitees:
            found[key] = invitees[head.invitation_id]
            found[invitees[head.invitation_id]] = key
    return found


def _hall(
    session: Session,
    plan: SeatingPlan,
    slots: Sequence[_Slot],
    at: Mapping[int, int],
    wheelchairs: frozenset[int],
    mixing: float,
    no_woman_at_ends: bool,
) -> repair.Hall:
    pairs: list[tuple[int, int]] = []
    ends: set[int] = set()
    for table in plan.layout.tables:
        form = _form(table)
        ids = [seat.id for seat in table.seats]
        pairs += [(at[ids[a]], at[ids[b]]) for a, b in beside(form) if ids[a] in at and ids[b] in at]
        ends |= {at[ids[seat]] for seat in _ends(form) if ids[seat] in at}
    apart: set[frozenset[int]] = set()
    wishes: dict[frozenset[int], int] = {}
    for wish in session.scalars(select(Wish).where(Wish.event_id == plan.event_id)):
        pair = frozenset((wish.first_id, wish.second_id))
        if wish.kind in (WishKind.APART, WishKind.NOT_BESIDE):
            if wish.hard:
                apart.add(pair)
            else:
                wishes[pair] = wishes.get(pair, 0) - wish.weight
        else:
            wishes[pair] = wishes.get(pair, 0) + wish.weight
    return repair.Hall(
        seats=len(slots),
        beside=tuple(pairs),
        ends=frozenset(ends),
        wheelchair=wheelchairs,
        apart=frozenset(apart),
        wishes=wishes,
        no_woman_at_ends=no_woman_at_ends,
        mixing=min(1.0, max(0.0, mixing)),
    )


def _ends(form: Form) -> tuple[int, ...]:
    """The seats at the ends of a table."""
    if form.ring or not form.chairs:
        return ()
    if form.shape in (TableShape.HEAD, TableShape.HORSESHOE, TableShape.U):
        return 0, form.cross + 2 * form.arm + 2 * form.tips - 1 if form.cross else form.chairs - 1
    return ()


def _write(
    session: Session,
    plan: SeatingPlan,
    seat_ids: Sequence[int],
    guests: Sequence[int | None],
    locked: Mapping[int, int],
) -> None:
    """Replace the places of a plan, keeping those that are locked."""
    keep = {place.seat_id for place in plan.places if place.locked}
    for place in [place for place in plan.places if not place.locked]:
        plan.places.remove(place)
    session.flush()
    for seat, guest in zip(seat_ids, guests, strict=True):
        if guest is not None and seat not in keep:
            plan.places.append(Place(seat_id=seat, attendee_id=guest))
    session.flush()


@dataclass(frozen=True, slots=True)
class SocialTask:
    """A plan as a problem for the auto-seating, worked out off the database; `seats` and `guests` lead back."""

    problem: autoseat.Problem
    plan_id: int
    guests: tuple[int, ...]
    seats: tuple[tuple[int, ...], ...]


def social_task(session: Session, plan_id: int, *, who: Who = Who.COMING) -> SocialTask:
    """What `autoseat.solve` needs to seat a plan by wishes; couples and delegations count a little."""
    plan = changeable(session, plan_id)
    people = [head for head in heads(session, plan.event_id, who=who) if not head.seated_apart]
    number = {head.id: place for place, head in enumerate(people)}
    seats = tuple(
        tuple(seat.id for seat in table.seats if seat.kind not in (SeatKind.BLOCKED, SeatKind.INTERPRETER))
        for table in plan.layout.tables
    )
    boards = tuple(
        autoseat.Board(len(ids), ring=_form(table).ring) for ids, table in zip(seats, plan.layout.tables, strict=True)
    )
    worth: dict[tuple[int, int], list[int]] = {}
    groups: dict[str, list[int]] = {}
    for head in people:
        if head.group:
            groups.setdefault(head.group, []).append(number[head.id])
    for members in groups.values():
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                worth.setdefault((one, other), [0, 0])[0] += 3
    for one, other in couples(session, {head.id: head for head in people}).items():
        if number[one] < number[other]:
            worth.setdefault((number[one], number[other]), [0, 0])[0] += 12
    together: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    not_beside: list[tuple[int, int]] = []
    for wish in session.scalars(select(Wish).where(Wish.event_id == plan.event_id)):
        if wish.first_id not in number or wish.second_id not in number:
            continue
        pair = min(number[wish.first_id], number[wish.second_id]), max(number[wish.first_id], number[wish.second_id])
        if wish.hard and wish.kind in (WishKind.TOGETHER, WishKind.APART, WishKind.NOT_BESIDE):
            hard = {WishKind.TOGETHER: together, WishKind.APART: apart, WishKind.NOT_BESIDE: not_beside}
            hard[wish.kind].append(pair)
            continue
        sign = -1 if wish.kind in (WishKind.APART, WishKind.NOT_BESIDE) else 1
        side = 1 if wish.kind in (WishKind.BESIDE, WishKind.NOT_BESIDE) else 0
        worth.setdefault(pair, [0, 0])[side] += sign * wish.weight
    table_of = {seat: table for table, ids in enumerate(seats) for seat in ids}
    fixed = [
        (number[place.attendee_id], table_of[place.seat_id])
        for place in plan.places
        if place.locked and place.attendee_id in number and place.seat_id in table_of
    ]
    problem = autoseat.Problem(
        guests=tuple(
            autoseat.Guest(
                head.name, {Gender.FEMALE: "f", Gender.MALE: "m"}.get(head.gender, ""), frozenset(head.languages)
            )
            for head in people
        ),
        boards=boards,
        pairs=tuple(autoseat.Pair(one, other, *values) for (one, other), values in sorted(worth.items())),
        together=tuple(together),
        apart=tuple(apart),
        not_beside=tuple(not_beside),
        fixed=tuple(fixed),
        alternate_gender=2,
        no_common_language=-6 if all(head.languages for head in people) else 0,
    )
    return SocialTask(problem, plan_id, tuple(head.id for head in people), seats)


def keep_social(session: Session, task: SocialTask, plan: autoseat.Plan) -> int:
    """Write what `autoseat.solve` found into the plan; a locked guest keeps the very seat."""
    kept = changeable(session, task.plan_id)
    locked = {place.seat_id: place.attendee_id for place in kept.places if place.locked}
    ids: list[int] = []
    guests: list[int | None] = []
    for seats, row in zip(task.seats, plan, strict=True):
        found = [None if guest is None else task.guests[guest] for guest in row]
        for seat, guest in locked.items():
            if seat in seats and guest in found:
                here, there = found.index(guest), seats.index(seat)
                found[here], found[there] = found[there], found[here]
        ids += seats
        guests += found
    _write(session, kept, ids, guests, locked)
    return sum(guest is not None for guest in guests)


def fill_by_wishes(
    session: Session,
    plan_id: int,
    *,
    who: Who = Who.COMING,
    seconds: float = 4.0,
    seed: int = 0,
    progress: Callable[[autoseat.Progress], None] | None = None,
) -> Filled:
    """Seat an event's guests by wishes alone, whatever their rank."""
    task = social_task(session, plan_id, who=who)
    if not task.guests:
        raise SymposiarchError("Nobody is expected yet whom a seat could be given.")
    found = autoseat.solve(task.problem, seconds=seconds, seed=seed, progress=progress)
    seated = keep_social(session, task, found.plan)
    return Filled(seated, (), (), found.score.total)
