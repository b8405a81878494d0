"""The seats of men and of women, where a meal goes by two lists (PROTOCOL C2, C3)."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.model.venues import SeatKind, Table, TableShape
from symposiarch.planning.seating.furniture.seats_of_honour import (
    Seats,
    mixed_seats,
    seats_of_honour,
    yield_chair,
    yield_to_visitors,
)
from symposiarch.planning.seating.furniture.tables import Form, form_of
from symposiarch.planning.seating.manners import Manners
from symposiarch.planning.seating.occasions import Genders, Occasion

NO_GUEST = (SeatKind.BLOCKED, SeatKind.INTERPRETER)


def by_gender(
    form: Form, found: Seats, genders: Genders | None, occasion: Occasion, manners: Manners, *, first: bool
) -> tuple[Seats, tuple[int, ...], tuple[int, ...]]:
    """The seats of honour after the hosts have yielded theirs, and the lists of men and women where there are two."""
    men: tuple[int, ...] = ()
    women: tuple[int, ...] = ()
    mixed = _mixed(form, found, genders) if genders is not None else None
    if mixed is not None:
        found, men, women = mixed
    if not (manners.yields and first):
        return found, men, women
    visitors = occasion.visitors and form.ring and found.co_host is not None
    given = yield_to_visitors(form.chairs, found) if visitors else yield_chair(form.chairs, found)
    if mixed is not None and genders is not None:
        men, women = (_yielded(seats, found, given, genders, man=man) for man, seats in ((True, men), (False, women)))
    return given, men, women


def _mixed(form: Form, found: Seats, genders: Genders) -> tuple[Seats, tuple[int, ...], tuple[int, ...]] | None:
    """The two lists of a table, with hosts where alternation wants them; none where it cannot be (C2, C3)."""
    if form.ring:
        return mixed_seats(form.chairs, host=genders.host, co_host=genders.co_host)
    one_side = form.shape is TableShape.HEAD or (form.shape in (TableShape.U, TableShape.HORSESHOE) and not form.inner)
    if not one_side or (form.lectern and found.co_host is not None):
        return None
    # Along one side: from the host, or from the first seat, and at the other hand from the co-host, men and women in
    # turn.
    middle = found.all[0]
    first = genders.host is not False

    def man(seat: int) -> bool:
        if found.co_host is not None and seat < middle:
            return ((found.co_host - seat) % 2 == 0) is (genders.co_host is not False)
        return ((seat - middle) % 2 == 0) is first

    return found, tuple(filter(man, found.ranks)), tuple(seat for seat in found.ranks if not man(seat))


def can_alternate(table: Table, genders: Genders) -> bool:
    """Whether men and women can sit in turn at a table, so that two lists hold there (C2, C3)."""
    form = form_of(table)
    if not form.chairs or any(seat.kind in NO_GUEST for seat in table.seats):
        return False
    found = seats_of_honour(form, presides=genders.host is not None, co_host=genders.co_host is not None)
    return _mixed(form, found, genders) is not None


def _yielded(seats: Sequence[int], before: Seats, after: Seats, genders: Genders, *, man: bool) -> tuple[int, ...]:
    """A list after the hosts have yielded: it begins with the chair given up by a host of its gender."""
    given = [
        chair
        for chair, gender in ((before.host, genders.host), (before.co_host, genders.co_host))
        if gender is man and chair is not None and chair not in (after.host, after.co_host)
    ]
    return (*given, *(seat for seat in seats if seat not in (after.host, after.co_host)))


def men_at(
    ends: Sequence[int], men: tuple[int, ...], women: tuple[int, ...], order: Seats, pairs: Sequence[tuple[int, int]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The two lists so that a man has each of these ends; two ladies sit together lower down (C3 [S52], C5 [S55]).

    The end changes lists with the seat beside it, the lower of two, but not with one at a hand of who presides.
    """
    beside_hosts = {seat for pair in pairs if {order.host, order.co_host} & set(pair) for seat in pair}
    for end in ends:
        near = [seat for pair in pairs if end in pair for seat in pair]
        given = [seat for seat in near if seat in men and seat not in ends and seat not in beside_hosts]
        if end in women and given:
            other = max(given, key=order.ranks.index)
            men = tuple(end if seat == other else seat for seat in men)
            women = tuple(other if seat == end else seat for seat in women)
    return men, women
