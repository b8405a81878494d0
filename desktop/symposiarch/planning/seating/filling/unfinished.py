"""A plan that is being filled by rank: who has which seat so far, and why (PROTOCOL C2 to C8).

Hosts, locks and wheelchairs come first, then the lists are dealt out. Whatever is promised besides (an interpreter
beside the guest, one of the house between two who do not understand each other) takes its seat, and all are dealt anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.seating.filling.lists import Listed, lists_of
from symposiarch.planning.seating.honours.company import Company
from symposiarch.planning.seating.honours.seats import honours
from symposiarch.planning.seating.honours.settling import takes_low_seats
from symposiarch.planning.seating.manners import Manners, Opposite, Sharing
from symposiarch.planning.seating.occasions import Occasion
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.seat_lists import GENDERS, OTHER_GENDER, SeatList
from symposiarch.planning.seating.weighing import Spot, Wishes


class Filling:
    """Seats are spots; `fixed` are those whom the repair does not move, `dealt` those whom a deal has seated."""

    def __init__(
        self,
        plan: SeatingPlan,
        manners: Manners,
        guests: Company,
        occasion: Occasion,
        wishes: Wishes,
        *,
        spread: bool = False,
    ) -> None:
        self.plan, self.manners, self.guests, self.occasion, self.wishes = plan, manners, guests, occasion, wishes
        self.spread = spread or manners.sharing is Sharing.SPREAD
        self.tables = honours(plan.layout, manners, occasion, practice(plan.event.practice))
        self.shapes = [table.shape for table in plan.layout.tables]
        self.kinds = {
            (number, place): seat.kind
            for number, table in enumerate(plan.layout.tables)
            for place, seat in enumerate(table.seats)
        }
        numbers = {table.id: number for number, table in enumerate(plan.layout.tables)}
        self.presided = tuple(numbers[table] for table in occasion.presided)
        """The tables at which somebody presides, the host's first."""
        self.first = numbers.get(occasion.first or 0, 0)
        """The host's table."""
        self.low = takes_low_seats(plan, manners, guests.staff)
        self.seats: dict[Spot, int] = {}
        self.at: dict[int, Spot] = {}
        self.facts: dict[int, list[Fact]] = {}
        self.fixed: set[int] = set()
        self.spoken_for: set[int] = set()
        """Those who have an interpreter near them."""
        self.promised: dict[Spot, tuple[int, Fact]] = {}
        self.dealt: set[int] = set()
        self.lists: list[Listed] = []
        self.everybody = self._in_turn()
        self.numbers = self._own_numbers()

    def list_up(self) -> None:
        """Read the lists of all who wait for their turn."""
        waiting = [key for key in self.everybody if key not in self.at]
        self.lists = lists_of(self.plan, self.manners, self.guests, self.tables, self.occasion, waiting)

    def settle(self) -> None:
        """Nothing is dealt anew from here on: who is first keeps the seat, whoever is left over gets one."""
        self.fixed.update(guest for guest, _ in self.promised.values())
        self._fix_first()
        self.seat_leftover(self.everybody)

    def presiding_alone(self) -> int:
        """At how many tables after the host's nobody sits but who presides there."""
        at_table = Counter(table for table, _ in self.seats)
        return sum(at_table[table] <= 1 for table in self.presided if table != self.first)

    def preside(self, guest: int | None, table: int, position: int | None, why: Why) -> None:
        """Give somebody a seat that follows from no rank, and that the repair does not change."""
        if guest is not None and position is not None and guest not in self.at and (table, position) not in self.seats:
            self.put(guest, (table, position), Fact(why))
            self.fixed.add(guest)

    def put(self, guest: int, spot: Spot, *facts: Fact) -> None:
        self.seats[spot] = guest
        self.at[guest] = spot
        self.facts.setdefault(guest, []).extend(facts)

    def free_chairs(self, near: Spot) -> int:
        """How many chairs nobody has, in reach of one: of its delegation at a meeting, and elsewhere but in blocks."""
        own = self.tables[near[0]]
        side = own.houses if near[1] in own.houses else own.guests
        reach = [(own.number, seat) for seat in side] + [
            (table.number, seat)
            for table in self.tables
            for seat in table.order.all
            if not table.houses and not self.plan.layout.tables[table.number].category
        ]
        return sum(spot not in self.seats and self.kinds[spot] is SeatKind.CHAIR for spot in reach)

    def deal_to(self, guest: int, spot: Spot, *facts: Fact) -> None:
        self.put(guest, spot, *facts)
        self.dealt.add(guest)

    def _in_turn(self) -> list[int]:
        """All whom a fill seats, in the order in which seats are given out.

        Where no chair is set for hosts (a row, a hall), the host goes first, the co-host after the first guest; where
        the first seats lie on either side of an aisle, the first guest goes first, to be at the host's right hand.
        Others of the hosts' family, and whoever comes with them, sit below the first guests.
        """
        host, co_host, people = self.guests.host, self.guests.co_host, self.guests.people
        presiding = [key for key in (host, co_host) if key is not None]
        cards = {people[key].invitation_id for key in presiding} - {None}
        family = {
            key
            for key in self.guests.order
            if self.guests.partners.get(key) in presiding
            or people[key].invitation_id in cards
            or people[key].honour in (Honour.HOST, Honour.CO_HOST)
        }
        others = [key for key in self.guests.order if key not in family]
        others[2:2] = [key for key in self.guests.order if key in family]
        aisle = bool(self.tables) and self.tables[self.first].form.aisle
        begin = [*others[:1], host] if aisle else [host, *others[:1]]
        return [key for key in (*begin, co_host, *others[1:]) if key is not None]

    def _own_numbers(self) -> dict[SeatList, dict[int, int]]:
        """For each list the place of each guest in it, as it is told: of the men, of the guests' delegation ..."""
        guests = self.guests
        principals = [key for key in (guests.host, guests.co_host) if key is not None]
        house = [*principals, *(key for key in guests.order if key in guests.house)]
        members = {
            listed: [key for key in guests.order if guests.people[key].gender is gender]
            for listed, gender in GENDERS.items()
        }
        members |= {
            SeatList.HOSTS: house,
            SeatList.GUESTS: [key for key in guests.order if key not in guests.house],
        }
        return {name: {key: place for place, key in enumerate(keys, 1)} for name, keys in members.items()}

    def keep_locked(self) -> None:
        """Whoever is locked sits there before all others."""
        spots = {
            seat.id: (number, position)
            for number, table in enumerate(self.plan.layout.tables)
            for position, seat in enumerate(table.seats)
        }
        for place in self.plan.places:
            if place.locked and place.seat_id in spots:
                self.put(place.attendee_id, spots[place.seat_id], Fact(Why.LOCKED))
                self.fixed.add(place.attendee_id)

    def seat_wheelchairs(self) -> None:
        """Each on the place for a wheelchair nearest to the seat due by rank, in the own list if there is one."""
        order = {spot: place for place, spot in enumerate(self.all_spots())}
        free = [spot for spot in order if self.kinds[spot] is SeatKind.WHEELCHAIR and spot not in self.seats]
        for due, guest in enumerate(self.everybody):
            if guest in self.at or self.guests.people[guest].mobility is not Mobility.WHEELCHAIR:
                continue
            own = [
                (self._of_other_gender(guest, spot), abs(order[spot] - due), spot)
                for spot in free
                if self.may_sit(guest, spot)
            ]
            if own:
                *_, spot = min(own)
                free.remove(spot)
                self.put(guest, spot, Fact(Why.WHEELCHAIR))
                self.fixed.add(guest)

    def may_sit(self, guest: int, spot: Spot) -> bool:
        """Whether a seat is kept for no other category, and not of the other delegation at a meeting."""
        category = self.plan.layout.tables[spot[0]].category
        house = self.guests.house
        other_side = SeatList.GUESTS if guest in house else SeatList.HOSTS
        return category in ("", self.guests.people[guest].category) and not (house and self.listed(spot) is other_side)

    def listed(self, spot: Spot) -> SeatList | None:
        return self.tables[spot[0]].listed(spot[1])

    def _of_other_gender(self, guest: int, spot: Spot) -> bool:
        return self.guests.people[guest].gender is OTHER_GENDER.get(self.listed(spot))

    def _fix_first(self) -> None:
        """Who is first of a list keeps the seat at the right of the host, or of the co-host where two lists hold, and a
        guest of honour the one that faces the host, where that is to be so."""
        if not self.presided:
            return
        first, order = {listed.guests[0] for listed in self.lists if listed.guests}, self.tables[self.first].order
        if order.ranks and not self.occasion.genders:
            first.add(self.seats.get((self.first, order.ranks[0]), 0))
        anchors = (order.host, order.co_host if self.occasion.genders else None)
        kept = [self.tables[self.first].right_of(anchor) for anchor in anchors if anchor is not None]
        kept += order.ranks[:1] if self.manners.opposite is Opposite.GUEST_OF_HONOUR else ()
        for seat in kept:
            guest = self.seats.get((self.first, seat)) if seat is not None else None
            if guest is not None and guest in first:
                self.fixed.add(guest)

    def seat_leftover(self, guests: Sequence[int]) -> None:
        """Whoever has no seat yet takes any chair that is free, those for wheelchairs and inside of a U last.

        At a meeting nobody sits with the other delegation.
        """
        blocks = {number for number, table in enumerate(self.plan.layout.tables) if table.category}
        free = [spot for spot in self.all_spots() if spot not in self.seats and spot[0] not in blocks]
        free.sort(key=lambda spot: self.kinds[spot] is SeatKind.WHEELCHAIR)
        for guest in guests:
            if guest in self.at or not free:
                continue
            spot = next((spot for spot in free if self.may_sit(guest, spot)), None)
            if spot is not None:
                free.remove(spot)
                self.put(guest, spot)

    def all_spots(self) -> list[Spot]:
        """Every chair for guests: the tables in their order, each by honour, what is kept in reserve last."""
        usual = [(table.number, place) for table in self.tables for place in table.order.all]
        return usual + [(table.number, place) for table in self.tables for place in table.reserve]

    def spots(self) -> tuple[list[Spot], list[list[int]]]:
        """All seats for the repair, and the lists within which they change hands: by guest, then the free ones."""
        found: dict[Spot, int] = {}
        lists: list[list[int]] = []
        for listed in self.lists:
            seated = [self.at[guest] for guest in listed.everybody if guest in self.at]
            free = [
                (table, place)
                for table, seats in zip(listed.tables, listed.seats, strict=True)
                for place in seats
                if (table, place) not in self.seats and self.kinds[table, place] is SeatKind.CHAIR
            ]
            own = [spot for spot in dict.fromkeys((*seated, *free)) if spot not in found]
            lists.append(list(range(len(found), len(found) + len(own))))
            found |= {spot: len(found) + place for place, spot in enumerate(own)}
        rest = dict.fromkeys(spot for spot in (*self.seats, *self.all_spots()) if spot not in found)
        return [*found, *rest], lists

    def beside_hosts(self, spot: Spot) -> list[Fact]:
        """That a seat lies at a hand of who presides, or faces the host."""
        table = self.tables[spot[0]]
        if spot[0] not in self.presided or self.manners.yields:
            return []
        order = table.order
        host, co_host = (seat if self._presides(spot[0], seat) else None for seat in (order.host, order.co_host))
        found: list[Fact] = []
        own = (Why.RIGHT_OF_HOST, Why.LEFT_OF_HOST, Why.FACES_HOST)
        if spot[0] != self.first:
            own = (Why.RIGHT_OF_TABLE_HOST, Why.LEFT_OF_TABLE_HOST, Why.FACES_TABLE_HOST)
        for anchor, right, left in ((host, *own[:2]), (co_host, Why.RIGHT_OF_CO_HOST, Why.LEFT_OF_CO_HOST)):
            # Of two at a table, each is at the right hand of the other.
            hands = {} if anchor is None else {table.left_of(anchor): left, table.right_of(anchor): right}
            if spot[1] in hands and spot[1] not in (host, co_host):
                found.append(Fact(hands[spot[1]]))
        opposite = (host or 0) + table.form.chairs // 2
        alone = co_host != spot[1] and table.form.ring and table.form.chairs % 2 == 0
        if alone and host is not None and spot[1] == opposite % table.form.chairs:
            found.append(Fact(own[2]))
        return found

    def _presides(self, table: int, seat: int | None) -> bool:
        """Whether a seat of honour is taken by who presides, not by a guest who is locked there."""
        guest = self.seats.get((table, seat)) if seat is not None else None
        if guest is None or guest in (self.guests.host, self.guests.co_host):
            return guest is not None
        return any(fact.why in (Why.CO_HOST, Why.CO_HOST_APART, Why.TABLE_HOST) for fact in self.facts.get(guest, ()))
