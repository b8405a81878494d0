"""Which seat is whose by rank: the seats of honour of every shape (PROTOCOL C3 to C8).

Seats are counted as in `furniture.tables`: the next seat is at the sitter's right hand. An answer is a list of
seats, the first for rank 1; the seats of hosts are taken out before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.tables import PRESIDED, Form

Side = Literal["right", "left"]


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of a table in the order of honour. `host` and `co_host` are none where nobody presides there."""

    host: int | None
    co_host: int | None
    ranks: tuple[int, ...]

    @property
    def all(self) -> tuple[int, ...]:
        """Hosts and guests in one order."""
        return tuple(seat for seat in (self.host, self.co_host) if seat is not None) + self.ranks


def _steps(count: int, anchor: int, seat: int) -> tuple[int, int]:
    """How far a seat of a ring is from an anchor, and 0 if at its right hand, else 1."""
    right = (seat - anchor) % count
    left = (anchor - seat) % count
    return (right, 0) if right <= left else (left, 1)


def around(count: int, anchors: Sequence[int]) -> tuple[int, ...]:
    """One list at a ring: by nearness to an anchor, right before left, first anchor before second (C3, [S50])."""
    free = [seat for seat in range(count) if seat not in anchors]
    return tuple(
        sorted(
            free, key=lambda seat: min((*_steps(count, anchor, seat), place) for place, anchor in enumerate(anchors))
        )
    )


@lru_cache(maxsize=1024)  # of a hall, most tables are alike
def ring(count: int, *, co_host: bool = False, guest_of_honour_opposite: bool = False) -> Seats:
    """One list at a round, oval or long table whose host sits at 0.

    With a co-host opposite: 1 right of the host, 2 right of the co-host, 3 left of the host, 4 left of the co-host.
    With the guest of honour opposite, who is the second anchor: odd ranks beside the host and even ones beside the
    guest [S46]; the guest's seat is the first of the list, and a co-host sits at that guest's right hand. A host alone:
    1 right, 2 left, and the seat opposite last.
    """
    if count < 1:
        return Seats(None, None, ())
    opposite = count // 2
    if count > 2 and guest_of_honour_opposite:
        order = (opposite, *around(count, (0, opposite)))
        beside = (opposite + 1) % count
        if not co_host or count < 4:
            return Seats(0, None, order)
        return Seats(0, beside, tuple(seat for seat in order if seat != beside))
    if count > 2 and co_host:
        return Seats(0, opposite, around(count, (0, opposite)))
    return Seats(0, None, around(count, (0,)))


def mixed_seats(
    count: int, *, host: bool | None, co_host: bool | None
) -> tuple[Seats, tuple[int, ...], tuple[int, ...]] | None:
    """Hosts, the seats of men and the seats of women at a ring; none where men and women cannot sit in turn.

    `host` and `co_host` tell whether each is a man. With a count of 2 modulo 4 the two sit opposite each other. With 0
    modulo 4 that cannot be: the hostess moves one seat to her left, and the first man, on her right, faces the host
    [S48]; two of one gender preside opposite each other [S47]. Seats of a gender are ordered by nearness to an anchor,
    right before left; a guest sits beside a host of the other gender or behind one of the same [S49]. Without hosts the
    first man opens the ring. An odd ring has its two of one gender at the lowest seats: between a host and a hostess,
    who sit an odd number of seats apart, the seat as far from both is the last of its list, and falls to whichever
    gender is one more.
    """
    if count < 2 or (co_host is not None and host is None):
        return None
    alike = host is co_host
    if co_host is not None and (count % 4 == 2 if alike else count in (3, 5)):
        return None  # with 3 or 5, that seat is at the right hand of one of them
    second = None if co_host is None else count // 2 if alike else (count - 1) // 2 | 1
    either = (count + second) // 2 if second is not None and count % 2 and not alike else None
    anchors = {0: host is not False} | ({} if second is None else {second: co_host is not False})

    def is_man(seat: int) -> bool:
        (steps, _), anchor = min((_steps(count, anchor, seat), anchor) for anchor in anchors)
        return (steps % 2 == 0) is anchors[anchor]

    man = [is_man(seat) for seat in range(count)]

    def order(gender: bool) -> tuple[int, ...]:
        free = [seat for seat in range(count) if (seat not in anchors or host is None) and man[seat] is gender]
        # For equal nearness the anchor of the other gender goes first.
        ranked = sorted(anchors, key=lambda anchor: man[anchor] is gender)
        return tuple(
            sorted(
                free,
                key=lambda seat: (
                    seat == either,
                    min((*_steps(count, anchor, seat), place) for place, anchor in enumerate(ranked)),
                ),
            )
        )

    ranks = around(count, tuple(anchors))
    seats = Seats(None, None, (0, *ranks)) if host is None else Seats(0, second, ranks)
    return seats, order(True), order(False)


def line(count: int, *, pair: bool = False, right: bool = False) -> tuple[int, ...]:
    """A head table, a row or a side of a bilateral table, from the sitters' left: ... 5 3 1 2 4 6 ... (C4, C7).

    With an even count the first sits at the left of the very middle, so that the second is at the right hand; or at the
    `right` of it, to face somebody who sits at the left there. As a `pair`, host and co-host share the middle, she at
    his left, and ranks go by nearness to either: the host's right hand, the co-host's left, the next at the right (the
    two anchors of C3).
    """
    if not pair or count < 2:
        first = (count if right else count - 1) // 2
        return tuple(sorted(range(count), key=lambda seat: (abs(seat - first), seat < first)))
    host = count // 2
    others = sorted(
        (seat for seat in range(count) if seat not in (host, host - 1)),
        key=lambda seat: (seat - host, 0) if seat > host else (host - 1 - seat, 1),
    )
    return (host, host - 1, *others)


def split_line(count: int, *, middle: Side = "right", pair: bool = False) -> tuple[int, ...]:
    """A row or head table parted by an aisle or lectern: the first at its `middle` hand, the second at the other.

    With an odd count the left half is the larger. As a `pair`, the co-host sits at the other side of the host.
    """
    left, right = list(range(-(-count // 2) - 1, -1, -1)), list(range(-(-count // 2), count))
    first, second = (right, left) if middle == "right" else (left, right)
    pairs = zip_longest(first, second)
    order = tuple(seat for pair_of_seats in pairs for seat in pair_of_seats if seat is not None)
    return (order[0], order[2], order[1], *order[3:]) if pair and count > 2 else order


def u_table(form: Form, *, pair: bool = False) -> tuple[int, ...]:
    """U and horseshoe (C5, [S28]): crosspiece from its centre, right before left; its tips; then the arms.

    On each floor of the arms, nearest first: right arm outside, left arm outside, right arm inside, left arm inside.
    The right arm is that at the right hand of the host.
    """
    start = form.arm + form.tips
    order = [start + seat for seat in line(form.cross, pair=pair)]
    if form.tips:
        order += [start + form.cross, start - 1]
    after = start + form.cross + form.tips  # the right arm begins at the crosspiece
    inside = after + form.arm
    for floor in range(form.arm):
        order += [after + floor, form.arm - 1 - floor]
        if form.inner:
            order += [inside + form.arm - 1 - floor, inside + form.arm + floor]
    return tuple(order)


def comb(form: Form, *, pair: bool = False) -> tuple[int, ...]:
    """T and comb (C5): crosspiece, then the prongs from the middle out, each from the crosspiece down, right first."""
    order = list(line(form.cross, pair=pair))
    prongs = max(1, form.prongs)
    for prong in sorted(range(prongs), key=lambda prong: (abs(2 * prong + 1 - prongs), -prong)):
        # Chairs of a prong: first its side at the host's left (counted upward), then the one at the right (downward).
        begin = form.cross + 2 * form.arm * prong
        for floor in range(form.arm):
            order += [begin + form.arm + floor, begin + form.arm - 1 - floor]
    return tuple(order)


@dataclass(frozen=True, slots=True)
class Bilateral:
    """The two sides of a meeting table by rank, and the seats behind each for interpreters (C8)."""

    upper: tuple[int, ...]
    lower: tuple[int, ...]
    behind_upper: tuple[int, ...]
    behind_lower: tuple[int, ...]


def bilateral(form: Form) -> Bilateral:
    """Principals in the middle of each side, face to face, others right and left by rank; interpreters behind, nearest
    first."""
    seated = form.chairs - form.behind
    upper = -(-seated // 2)
    above = -(-form.behind // 2)
    first, second = line(upper), line(seated - upper, right=True)
    return Bilateral(
        upper=first,
        lower=tuple(upper + seat for seat in second),
        behind_upper=tuple(seated + seat for seat in _behind(first, above)),
        behind_lower=tuple(seated + above + seat for seat in _behind(second, form.behind - above)),
    )


def _behind(side: Sequence[int], count: int) -> tuple[int, ...]:
    """So many chairs behind those who sit first at a side, in that order; each counted from the sitters' left."""
    if count > len(side):
        return line(count)
    places = sorted(side[:count])
    return tuple(places.index(seat) for seat in side[:count])


def yield_chair(count: int, seats: Seats) -> Seats:
    """The host gives the presidency to the first guest and sits immediately at that guest's left (C3, [S51]).

    A co-host who sat there, at a crosspiece or a head table, takes the other hand of the first guest.
    """
    if seats.host is None or not seats.ranks:
        return seats
    left, co_host = (seats.host - 1) % count, seats.co_host
    if co_host == left:
        co_host = (seats.host + 1) % count if (seats.host + 1) % count in seats.ranks else None
    elif left not in seats.ranks:
        return seats
    return Seats(left, co_host, (seats.host, *(seat for seat in seats.ranks if seat not in (left, co_host))))


def yield_to_visitors(count: int, seats: Seats) -> Seats:
    """The hosts give both chairs to the first guest and the partner, who are the first two of the list (C3, [S49]).

    The co-host sits immediately at the left of the visitor, the host at the left of the visitor's partner.
    """
    if seats.host is None or seats.co_host is None or count < 6:
        return seats
    host, co_host = (seats.co_host - 1) % count, (seats.host - 1) % count
    rest = [seat for seat in seats.ranks if seat not in (host, co_host)]
    return Seats(host, co_host, (seats.host, seats.co_host, *rest))


def seats_of_honour(
    form: Form, *, co_host: bool = False, guest_opposite: bool = False, presides: bool = True, lectern: Side = "right"
) -> Seats:
    """The seats of any table in the order of honour, for one list.

    `presides` is false where no host sits: then the first seat is that of rank 1.
    """
    if form.ring or form.shape in (TableShape.ROUND, TableShape.RECTANGULAR, TableShape.OVAL):
        found = ring(form.chairs, co_host=co_host, guest_of_honour_opposite=guest_opposite)
        if presides:
            return found
        return Seats(None, None, ring(form.chairs).all)
    pair = co_host and presides and has_middle(form)
    if form.shape in (TableShape.U, TableShape.HORSESHOE):
        order = u_table(form, pair=pair)
    elif form.shape in (TableShape.T, TableShape.COMB):
        order = comb(form, pair=pair)
    elif form.shape is TableShape.BILATERAL:
        sides = bilateral(form)
        order = (*sides.upper, *sides.lower, *sides.behind_upper, *sides.behind_lower)
    elif form.aisle:
        order = split_line(form.chairs)  # the first is at the right of the gangway, wherever the lectern stands (C7)
    elif form.lectern:
        order = split_line(form.chairs, middle=lectern, pair=pair)
    else:
        order = line(form.chairs, pair=pair)
    if not presides or form.shape is TableShape.ROW or not order:
        return Seats(None, None, tuple(order))
    return Seats(order[0], order[1], order[2:]) if pair else Seats(order[0], None, order[1:])


def has_middle(form: Form) -> bool:
    """Whether host and co-host can share the middle of one side: of a head table, or of a crosspiece."""
    if form.shape in (TableShape.HEAD, TableShape.HALF_ROUND):
        return form.chairs > 2
    return form.shape in PRESIDED and form.cross > 1
