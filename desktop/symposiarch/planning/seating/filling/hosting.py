"""Who presides where in a plan that is being filled, and whom the hosts honour by a seat of their own (C3, C6)."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.model.people import Gender
from symposiarch.planning.seating.filling.unfinished import Filling
from symposiarch.planning.seating.honours.settling import presiders, visitors_host
from symposiarch.planning.seating.plans.reasons import Why


def seat_hosts(filling: Filling) -> None:
    """Who presides at each table; visitors to whom the hosts yield; honorees where the hosts sit apart."""
    guests, occasion = filling.guests, filling.occasion
    presiding = presiders(filling.plan, filling.manners, guests, len(filling.presided))
    yielded = Why.YIELDED_TO_PARTNER if occasion.visitors else Why.YIELDED
    own = yielded if filling.manners.yields else Why.HOST
    for table, presides in zip(filling.presided, presiding, strict=True):
        first = table == filling.presided[0]
        why = own if first else Why.CO_HOST_APART if presides == guests.co_host else Why.TABLE_HOST
        host = visitors_host(guests) if first and occasion.visitors else presides
        filling.preside(host, table, filling.tables[table].order.host, why)
    if occasion.co_host and filling.tables:
        co_host = guests.co_host
        if occasion.visitors and co_host is not None and guests.host is not None:
            co_host = co_host if visitors_host(guests) == guests.host else guests.host
        why = Why.YIELDED if occasion.visitors else Why.CO_HOST
        filling.preside(co_host, filling.first, filling.tables[filling.first].order.co_host, why)
    _honour_visitors(filling, presiding)


def _honour_visitors(filling: Filling, presiding: Sequence[int]) -> None:
    """The first couple take the chairs that hosts yield, or the right hands of hosts who sit apart (C6 [S57])."""
    guests = filling.guests
    first = next((key for key in guests.order if key not in filling.at), None)
    if first is None:
        return
    partner = guests.partners.get(first)
    if filling.occasion.visitors:
        for guest, seat in zip((first, partner), filling.tables[filling.first].order.ranks, strict=False):
            filling.preside(guest, filling.first, seat, Why.FIRST_CHAIR)
    elif filling.manners.hosts_apart and len(presiding) > 1:
        gender = guests.people[first].gender
        alike = gender is guests.people[presiding[0]].gender and gender is not Gender.UNSTATED
        own, other = filling.presided[:2] if not alike else filling.presided[1::-1]
        for guest, table in ((first, own), (partner, other)):
            filling.preside(guest, table, next(iter(filling.tables[table].order.ranks), None), Why.HONOURED)
