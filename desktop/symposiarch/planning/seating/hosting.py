"""Who presides where in a plan that is being filled, and whom the hosts honour by a seat of their own (C3, C6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.model.people import Gender
from symposiarch.planning.seating.lists import presiders
from symposiarch.planning.seating.reasons import Why

if TYPE_CHECKING:
    from symposiarch.planning.seating.filling import Filling


def seat_hosts(filling: Filling) -> None:
    """Who presides at each table; visitors to whom the hosts yield; honorees where the hosts sit apart."""
    guests, occasion = filling.guests, filling.occasion
    presiding = presiders(filling.plan, filling.manners, guests)
    own = Why.YIELDED if filling.manners.yields else Why.HOST
    for table, presides in zip(filling.presided, presiding, strict=True):
        first = table == filling.presided[0]
        why = own if first else Why.CO_HOST if presides == guests.co_host else Why.TABLE_HOST
        host = _left_of_visitor(filling) if first and occasion.visitors else presides
        filling.preside(host, table, filling.tables[table].order.host, why)
    if occasion.co_host and filling.tables:
        co_host = guests.co_host
        if occasion.visitors and co_host is not None and guests.host is not None:
            co_host = co_host if _left_of_visitor(filling) == guests.host else guests.host
        why = Why.YIELDED if occasion.visitors else Why.CO_HOST
        filling.preside(co_host, 0, filling.tables[0].order.co_host, why)
    _honour_visitors(filling, presiding)


def _honour_visitors(filling: Filling, presiding: Sequence[int]) -> None:
    """The first couple take the chairs that hosts yield, or the right hands of hosts who sit apart (C6 [S57])."""
    guests = filling.guests
    first = next((key for key in guests.order if key not in filling.at), None)
    if first is None:
        return
    partner = guests.partners.get(first)
    if filling.occasion.visitors:
        for guest, seat in zip((first, partner), filling.tables[0].order.ranks, strict=False):
            filling.preside(guest, 0, seat, Why.FIRST_CHAIR)
    elif filling.manners.hosts_apart and len(presiding) > 1:
        gender = guests.people[first].gender
        alike = gender is guests.people[presiding[0]].gender and gender is not Gender.UNSTATED
        own, other = filling.presided[:2] if not alike else filling.presided[1::-1]
        for guest, table in ((first, own), (partner, other)):
            filling.preside(guest, table, next(iter(filling.tables[table].order.ranks), None), Why.HONOURED)


def _left_of_visitor(filling: Filling) -> int | None:
    """Of host and co-host, who sits at the left of the visitor's partner: the host of a mixed pair (C3 [S49])."""
    host, co_host, people = filling.guests.host, filling.guests.co_host, filling.guests.people
    if host is None or co_host is None or not filling.guests.order:
        return host
    visitor = people[filling.guests.order[0]].gender
    return co_host if people[host].gender is not visitor and people[co_host].gender is visitor else host
