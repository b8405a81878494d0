"""Filling a plan by rank: the seats of honour are given out, then what jars is mended (PROTOCOL C2 to C9)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.presence import Who
from symposiarch.planning.seating.exchanges import keep_exchanges
from symposiarch.planning.seating.filling import repair
from symposiarch.planning.seating.filling.giving_out import give_out
from symposiarch.planning.seating.filling.hosting import seat_hosts
from symposiarch.planning.seating.filling.promises import keep_promises, seat_interpreters_behind
from symposiarch.planning.seating.filling.unfinished import Filling
from symposiarch.planning.seating.honours.company import Company, company
from symposiarch.planning.seating.honours.settling import occasion_of
from symposiarch.planning.seating.manners import Manners, Meal, manners_of
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.plans.places import Filled, write_places
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.weighing import Spot, Wishes, hall_of, sitters_of, wishes_of

Report = Callable[[float, str], None]


def fill_by_rank(
    session: Session,
    plan_id: int,
    *,
    who: Who = Who.COMING,
    mixing: float = 0.0,
    spread: bool = False,
    report: Report = lambda fraction, text: None,
) -> Filled:
    """Seat an event's guests by precedence at the seats of honour, then mend what jars. Locked seats stay.

    How hosts preside and ranks are dealt is said by the plan's manners. `mixing` goes from 0, strict precedence, to 1,
    sociable; `spread` gives each table somebody of rank (C6), as the manner of that name does. `report` may stop it.
    """
    report(0, "")
    plan = changeable(session, plan_id)
    known = manners_of(plan)
    guests = company(session, plan, who=who)
    report(0.4, "")
    wishes = wishes_of(session, plan.event_id)
    filling = _begun(plan, known, guests, wishes, spread=spread)
    keep_promises(filling)
    filling.settle()
    seat_interpreters_behind(filling)
    report(0.5, "")
    spots, mended = _mended(filling, mixing=mixing)
    report(0.7, "")
    ids = [plan.layout.tables[table].seats[position].id for table, position in spots]
    held = {seat: guest for seat, guest in zip(ids, mended.seats, strict=True) if guest is not None}
    write_places(session, plan, held, _reasons(filling, spots, ids, mended))
    plan.mixing = mixing
    plan.options = plan.options | {"occasion": filling.occasion.kept()}
    keep_exchanges(plan, mended.exchanges, ids)
    waiting = (key for key in (*filling.everybody, *guests.interpreters) if key not in filling.at)
    return Filled(seated=len(held), standing=tuple(str(guests.people[key].called) for key in waiting))


def _mended(filling: Filling, *, mixing: float) -> tuple[list[Spot], repair.Repaired]:
    """All seats of a plan, and who sits on each when what jars has been mended (C9)."""
    plan, manners, guests = filling.plan, filling.manners, filling.guests
    spots, lists = filling.spots()
    seats = [filling.seats.get(spot) for spot in spots]
    sitters = sitters_of(
        guests.people, guests.partners, seats, fixed=filling.fixed, spoken_for=filling.spoken_for, low=filling.low
    )
    alternate = manners.meal is Meal.SOCIAL and not filling.occasion.genders
    hall = hall_of(plan, manners, spots, lists, filling.wishes, mixing=mixing, alternate=alternate)
    return spots, repair.repair(sitters, seats, hall)


def _begun(plan: SeatingPlan, manners: Manners, guests: Company, wishes: Wishes, *, spread: bool) -> Filling:
    """The plan with all seats given out by rank; none of the house presides at a table where nobody else sits."""

    def dealt(most: int) -> Filling:
        occasion = occasion_of(plan, manners, guests, most=most)
        filling = Filling(plan, manners, guests, occasion, wishes, spread=spread)
        filling.keep_locked()
        seat_hosts(filling)
        filling.seat_wheelchairs()
        filling.list_up()
        give_out(filling)
        return filling

    filling = dealt(len(plan.layout.tables))
    while alone := filling.presiding_alone():
        filling = dealt(len(filling.presided) - alone)
        # Who does not preside sits among the guests, who so perhaps need one table more.
        more = dealt(len(filling.presided) + 1)
        while not more.presiding_alone() and len(more.presided) > len(filling.presided):
            filling, more = more, dealt(len(more.presided) + 1)
    return filling


def _reasons(
    filling: Filling, spots: Sequence[Spot], ids: Sequence[int], mended: repair.Repaired
) -> dict[int, list[Fact]]:
    """By seat, why its guest sits there."""
    swapped: dict[int, list[Fact]] = {}
    for exchange in mended.exchanges:
        one, other = exchange.guests
        for guest, with_whom in ((one, other), (other, one)):
            if guest is not None:
                swapped.setdefault(guest, []).append(Fact(Why.EXCHANGE, with_whom))
    return {
        seat: [*filling.facts.get(guest, ()), *filling.beside_hosts(spot), *swapped.get(guest, ())]
        for spot, seat, guest in zip(spots, ids, mended.seats, strict=True)
        if guest is not None
    }
