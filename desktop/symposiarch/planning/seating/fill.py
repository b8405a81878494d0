"""Filling a plan by rank: the seats of honour are given out, then what jars is mended (PROTOCOL C2 to C9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.model.people import Gender, Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import Who
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating import repair
from symposiarch.planning.seating.company import Company, company
from symposiarch.planning.seating.dealing import deal
from symposiarch.planning.seating.exchanges import keep_exchanges
from symposiarch.planning.seating.freezing import changeable
from symposiarch.planning.seating.honours import Occasion, faces, honours
from symposiarch.planning.seating.lists import Listed, lists_of, occasion_of, presiders
from symposiarch.planning.seating.manners import Interpreters, Manners, Meal, Sharing, manners_of
from symposiarch.planning.seating.places import Filled, write_places
from symposiarch.planning.seating.weighing import Spot, Wishes, hall_of, sitters_of, wishes_of


def fill_by_rank(
    session: Session, plan_id: int, *, who: Who = Who.COMING, mixing: float = 0.0, spread: bool = False
) -> Filled:
    """Seat an event's guests by precedence at the seats of honour, then mend what jars. Locked seats stay.

    How hosts preside and ranks are dealt is said by the plan's manners. `mixing` goes from 0, strict precedence, to 1,
    sociable; `spread` gives each table somebody of rank (C6), as the manner of that name does.
    """
    plan = changeable(session, plan_id)
    known = manners_of(plan)
    guests = company(session, plan, who=who)
    occasion = occasion_of(plan, known, guests)
    wishes = wishes_of(session, plan.event_id)
    work = _Filling(plan, known, guests, occasion, wishes, spread=spread or known.sharing is Sharing.SPREAD)
    work.fill()
    spots, lists = work.spots()
    seats = [work.seats.get(spot) for spot in spots]
    hall = hall_of(
        plan,
        spots,
        lists,
        wishes,
        mixing=mixing,
        alternate=known.meal is Meal.SOCIAL and not occasion.genders,
        no_woman_at_ends=practice(plan.event.practice).no_woman_at_ends,
    )
    mended = repair.repair(sitters_of(guests, seats, work.fixed, work.spoken_for), seats, hall)
    ids = [plan.layout.tables[table].seats[position].id for table, position in spots]
    held = {seat: guest for seat, guest in zip(ids, mended.seats, strict=True) if guest is not None}
    write_places(session, plan, held, work.reasons(spots, ids, mended))
    plan.mixing = mixing
    plan.options = plan.options | {"occasion": occasion.kept()}
    keep_exchanges(plan, mended.exchanges, ids)
    names = {key: head.name for key, head in guests.people.items()}
    return Filled(
        seated=len(held),
        standing=tuple(names[key] for key in (*work.everybody, *guests.interpreters) if key not in work.at),
        exchanges=tuple(repair.sentence(exchange, names) for exchange in mended.exchanges),
    )


class _Filling:
    """A plan that is being filled. Seats are spots; `fixed` are those whom the repair does not move."""

    def __init__(
        self,
        plan: SeatingPlan,
        manners: Manners,
        guests: Company,
        occasion: Occasion,
        wishes: Wishes,
        *,
        spread: bool,
    ) -> None:
        self.plan, self.manners, self.guests, self.occasion, self.wishes = plan, manners, guests, occasion, wishes
        self.spread = spread
        self.tables = honours(plan, manners, occasion)
        self.seats: dict[Spot, int] = {}
        self.at: dict[int, Spot] = {}
        self.fixed: set[int] = set()
        self.spoken_for: set[int] = set()
        self.facts: dict[int, list[list[Any]]] = {}
        self.listed: list[Listed] = []
        self.everybody = self._in_turn()

    def fill(self) -> None:
        self._keep_locked()
        self._seat_hosts()
        self._seat_wheelchairs()
        waiting = [key for key in self.everybody if key not in self.at]
        self.listed = lists_of(self.plan, self.manners, self.guests, self.tables, self.occasion, waiting)
        for listed in self.listed:
            self._deal_out(listed)
        self._fix_first()
        self._seat_leftover(self.everybody)
        self._seat_interpreters()

    def _in_turn(self) -> list[int]:
        """All whom a fill seats, in the order in which seats are given out.

        Where no chair is set for hosts (a row, a head table for the co-host), the host goes first and the co-host after
        the first guest; others of the hosts' family, and whoever comes with them, sit below the first guests.
        """
        host, co_host, people = self.guests.host, self.guests.co_host, self.guests.people
        presiding = [key for key in (host, co_host) if key is not None]
        cards = {people[key].invitation_id for key in presiding} - {None}
        family = [
            key
            for key in self.guests.order
            if self.guests.partners.get(key) in presiding
            or people[key].invitation_id in cards
            or people[key].honour in ("host", "co_host")
        ]
        others = [key for key in self.guests.order if key not in family]
        others[2:2] = family
        return [key for key in (host, *others[:1], co_host, *others[1:]) if key is not None]

    def _put(self, guest: int, spot: Spot, *facts: list[Any]) -> None:
        self.seats[spot] = guest
        self.at[guest] = spot
        self.facts.setdefault(guest, []).extend(facts)

    def _kind(self, spot: Spot) -> SeatKind:
        return self.plan.layout.tables[spot[0]].seats[spot[1]].kind

    def _keep_locked(self) -> None:
        spots = {
            seat.id: (number, position)
            for number, table in enumerate(self.plan.layout.tables)
            for position, seat in enumerate(table.seats)
        }
        for place in self.plan.places:
            if place.locked and place.seat_id in spots:
                self._put(place.attendee_id, spots[place.seat_id], ["locked"])
                self.fixed.add(place.attendee_id)

    def _preside(self, guest: int | None, table: int, position: int | None, fact: str) -> None:
        if guest is not None and position is not None and guest not in self.at and (table, position) not in self.seats:
            self._put(guest, (table, position), [fact])
            self.fixed.add(guest)

    def _seat_hosts(self) -> None:
        """Who presides at each table; visitors to whom the hosts yield; honorees where the hosts sit apart (C3, C6)."""
        presiding = presiders(self.plan, self.manners, self.guests)
        own = "yielded" if self.manners.yields else "host"
        for table, presides in enumerate(presiding):
            fact = own if not table else "co_host" if presides == self.guests.co_host else "table_host"
            host = self._left_of_visitor() if not table and self.occasion.visitors else presides
            self._preside(host, table, self.tables[table].order.host, fact)
        if self.occasion.co_host and faces(self.manners) and self.tables:
            co_host = self.guests.co_host
            if self.occasion.visitors and co_host is not None and self.guests.host is not None:
                co_host = co_host if self._left_of_visitor() == self.guests.host else self.guests.host
            fact = "yielded" if self.occasion.visitors else "co_host"
            self._preside(co_host, 0, self.tables[0].order.co_host, fact)
        elif self.tables and presiding and not self.manners.hosts_apart and not self.tables[0].form.ring:
            # At a head table or a crosspiece the co-host sits at the other hand of the host, after the first guest.
            self._preside(self.guests.co_host, 0, next(iter(self.tables[0].order.ranks[1:]), None), "co_host")
        first = next((key for key in self.guests.order if key not in self.at), None)
        partner = self.guests.partners.get(first or 0)
        if first is None:
            return
        honoured: list[tuple[int, int | None, int | None]] = []
        if self.occasion.visitors:
            honoured = [
                (0, guest, seat) for guest, seat in zip((first, partner), self.tables[0].order.ranks, strict=False)
            ]
        elif self.manners.hosts_apart and len(presiding) > 1:
            people = self.guests.people
            alike = people[first].gender is people[presiding[0]].gender and people[first].gender is not Gender.UNSTATED
            rights = [next(iter(table.order.ranks), None) for table in self.tables[:2]]
            honoured = [(int(alike), first, rights[alike]), (int(not alike), partner, rights[not alike])]
        for number, guest, seat in honoured:
            self._preside(guest, number, seat, "first_chair" if self.occasion.visitors else "honoured")

    def _left_of_visitor(self) -> int | None:
        """Of host and co-host, who sits at the left of the visitor's partner: the host of a mixed pair (C3 [S49])."""
        host, co_host, people = self.guests.host, self.guests.co_host, self.guests.people
        if host is None or co_host is None or not self.guests.order:
            return host
        visitor = people[self.guests.order[0]].gender
        return co_host if people[host].gender is not visitor and people[co_host].gender is visitor else host

    def _seat_wheelchairs(self) -> None:
        free = [
            spot for spot in self._all_spots() if self._kind(spot) is SeatKind.WHEELCHAIR and spot not in self.seats
        ]
        people = self.guests.people
        for guest in self.everybody:
            if free and guest not in self.at and people[guest].mobility is Mobility.WHEELCHAIR:
                self._put(guest, free.pop(0), ["wheelchair"])

    def _deal_out(self, listed: Listed) -> None:
        free = [
            [
                place
                for place in seats
                if (table, place) not in self.seats and self._kind((table, place)) is SeatKind.CHAIR
            ]
            for table, seats in zip(listed.tables, listed.seats, strict=True)
        ]
        several = sum(table.shape is not TableShape.ROW for table in self.plan.layout.tables) > 1
        dealt, _ = deal(
            [key for key in listed.guests if key not in self.at],
            [len(seats) for seats in free],
            spread=self.spread and all(self.tables[table].form.shape is not TableShape.ROW for table in listed.tables),
            refuses=lambda guest, table, found: several and self._refuses(guest, listed.tables[table], found[table]),
            size=lambda guest: 2 if self._interpreter_at_left(guest) is not None else 1,
        )
        place_in = {guest: place for place, guest in enumerate(listed.guests, 1)}
        for table, members, seats in zip(listed.tables, dealt, free, strict=True):
            for guest in members:
                spot = next(((table, seat) for seat in seats if (table, seat) not in self.seats), None)
                if spot is None:
                    break
                self._put(guest, spot, ["list", listed.name, place_in[guest]])
                interpreter = self._interpreter_at_left(guest)
                left = self.tables[table].left_of(spot[1])
                if interpreter is not None and left in seats and (table, left) not in self.seats:
                    self._put(interpreter, (table, left), ["interpreter"])
                    self.fixed |= {guest, interpreter}
                    self.spoken_for.add(guest)

    def _refuses(self, guest: int, table: int, members: Sequence[int]) -> bool:
        """Whether a guest is not to sit with those who sit at a table: kept apart, or split from the partner (C6)."""
        there = {*members, *(key for spot, key in self.seats.items() if spot[0] == table)}
        if any(frozenset((guest, other)) in self.wishes.parted for other in there):
            return True
        return self.manners.hosts_apart and self.guests.partners.get(guest) in there

    def _interpreter_at_left(self, guest: int) -> int | None:
        if self.manners.interpreters is not Interpreters.LEFT:
            return None
        return next(
            (key for key, other in self.guests.interpreters.items() if other == guest and key not in self.at), None
        )

    def _fix_first(self) -> None:
        """Who is first of a list keeps the seat at the right of the host, or of the co-host where two lists hold."""
        if not self.tables or not self.occasion.hosted:
            return
        first = {listed.guests[0] for listed in self.listed if listed.guests}
        if self.tables[0].order.ranks:
            first |= {self.seats.get((0, self.tables[0].order.ranks[0]), 0)} if not self.occasion.genders else set()
        for anchor in (self.tables[0].order.host, self.tables[0].order.co_host if self.occasion.genders else None):
            right = self.tables[0].right_of(anchor) if anchor is not None else None
            guest = self.seats.get((0, right)) if right is not None else None
            if guest in first and guest is not None:
                self.fixed.add(guest)

    def _seat_leftover(self, guests: Sequence[int]) -> None:
        """Whoever has no seat yet takes any chair that is free, those for wheelchairs and inside of a U last."""
        blocks = {number for number, table in enumerate(self.plan.layout.tables) if table.category}
        free = [spot for spot in self._all_spots() if spot not in self.seats and spot[0] not in blocks]
        free.sort(key=lambda spot: self._kind(spot) is SeatKind.WHEELCHAIR)
        for guest in guests:
            if free and guest not in self.at:
                self._put(guest, free.pop(0))

    def _seat_interpreters(self) -> None:
        """Each behind the guest who speaks through them, on the nearest chair for interpreters (C8 [S26])."""
        for interpreter, guest in self.guests.interpreters.items():
            if interpreter in self.at or guest not in self.at:
                continue
            table, position = self.at[guest]
            seats = self.plan.layout.tables[table].seats
            behind, own_side = self.tables[table].behind, self.tables[table].listed(position)
            beside_them = [
                place for place in self.tables[table].order.all if self.tables[table].listed(place) == own_side
            ]
            free = [
                place
                for places in (behind, beside_them if own_side in ("hosts", "guests") else ())
                for place in places
                if (table, place) not in self.seats
            ]
            if free:
                own = seats[position]
                near = min(free, key=lambda k: (k not in behind, (seats[k].x - own.x) ** 2 + (seats[k].y - own.y) ** 2))
                self._put(interpreter, (table, near), ["interpreter"])
                self.fixed |= {interpreter, guest}
                if near in behind:
                    self.spoken_for.add(guest)
        self._seat_leftover(list(self.guests.interpreters))

    def _all_spots(self) -> list[Spot]:
        """Every chair for guests: the tables in their order, each by honour, what is kept in reserve last."""
        usual = [(table.number, place) for table in self.tables for place in table.order.all]
        return usual + [(table.number, place) for table in self.tables for place in table.reserve]

    def spots(self) -> tuple[list[Spot], list[list[int]]]:
        """All seats for the repair, and the lists within which they change hands: by guest, then the free ones."""
        found: list[Spot] = []
        lists: list[list[int]] = []
        for listed in self.listed:
            seated = [self.at[guest] for guest in listed.guests if guest in self.at]
            free = [
                (table, place)
                for table, seats in zip(listed.tables, listed.seats, strict=True)
                for place in seats
                if (table, place) not in self.seats and self._kind((table, place)) is SeatKind.CHAIR
            ]
            own = [spot for spot in dict.fromkeys((*seated, *free)) if spot not in found]
            lists.append(list(range(len(found), len(found) + len(own))))
            found += own
        known = set(found)
        return found + [spot for spot in (*self.seats, *self._all_spots()) if spot not in known], lists

    def reasons(self, spots: Sequence[Spot], ids: Sequence[int], mended: repair.Repaired) -> dict[int, list[list[Any]]]:
        """By seat, why its guest sits there."""
        exchanged = {guest for exchange in mended.exchanges for guest in exchange.guests}
        found = {}
        for spot, seat, guest in zip(spots, ids, mended.seats, strict=True):
            if guest is None:
                continue
            facts = [*self.facts.get(guest, ()), *self._beside_hosts(spot)]
            if guest in exchanged:
                facts.append(["exchange"])
            found[seat] = facts
        return found

    def _beside_hosts(self, spot: Spot) -> list[list[Any]]:
        table = self.tables[spot[0]]
        if spot[0] >= self.occasion.hosted or self.manners.yields:
            return []
        found: list[list[Any]] = []
        for anchor, name in ((table.order.host, "host"), (table.order.co_host, "co_host")):
            if anchor is not None and table.right_of(anchor) == spot[1]:
                found.append([f"right_of_{name}"])
            elif anchor is not None and table.left_of(anchor) == spot[1]:
                found.append([f"left_of_{name}"])
        return found
