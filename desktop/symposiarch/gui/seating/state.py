"""A seating plan as the page holds it: read once, moved at once, and read anew where it was changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from symposiarch.gui.seating.words import head_name
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.at_table import AtTable, at_table
from symposiarch.planning.seating.checks import SeatingFinding, Wrong, check_seats
from symposiarch.planning.seating.known import Known
from symposiarch.planning.seating.plans.together import TO_GIVE, moved_together, side_by_side
from symposiarch.planning.seating.who_sits import PlaceRow, SeatRow, needs_seat

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import Floor
    from symposiarch.planning.seating.plans.plans import PlanRow


@dataclass(slots=True)
class PlanState:
    """Guests are named by attendee. What is dropped is moved here first, so that it is seen within a frame."""

    plan: PlanRow
    facts: Known
    floor: Floor
    colours: Mapping[str, str]
    """The colour of each category."""
    rows: dict[int, SeatRow] = field(default_factory=dict)
    """By seat: what the seat is, whoever sits on it."""
    guest_on: dict[int, int] = field(default_factory=dict)
    seat_of: dict[int, int] = field(default_factory=dict)
    locked: frozenset[int] = frozenset()
    """The seats that are locked."""
    findings: tuple[SeatingFinding, ...] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    """What everybody is called in a sentence."""
    waiting: tuple[Head, ...] = ()
    """Those who are coming and have no seat, by rank."""

    def __post_init__(self) -> None:
        self.rows = {row.seat_id: row for row in self.facts.rows}
        self.names = {key: head_name(head) for key, head in self.facts.people.items()}
        self.sit({row.seat_id: row.attendee_id for row in self.facts.rows if row.attendee_id is not None})
        self.locked = frozenset(row.seat_id for row in self.facts.rows if row.locked)

    @property
    def frozen(self) -> bool:
        return self.plan.number is not None

    def take_places(self, places: Iterable[PlaceRow]) -> bool:
        """Who sits where, as it is kept now; whether that is another seating than the one that is held."""
        kept = tuple(places)
        locked = frozenset(place.seat_id for place in kept if place.locked)
        guests = {place.seat_id: place.attendee_id for place in kept}
        if locked == self.locked and guests == self.guest_on:
            return False
        self.locked = locked
        self.sit(guests)
        return True

    def sit(self, guests: Mapping[int, int]) -> None:
        """Let guests sit so (seat to attendee), whatever is kept: for a seating that is only tried."""
        self.guest_on = dict(guests)
        self.seat_of = {guest: seat for seat, guest in guests.items()}
        self.look_over()

    def look_over(self) -> None:
        """Find anew what is wrong, and who has no seat."""
        self.findings = check_seats(self.facts, self.guest_on)
        printed = {guest: place for place, guest in enumerate(self.facts.ranks)}
        waiting = [head for key, head in self.facts.people.items() if key not in self.seat_of and needs_seat(head)]
        self.waiting = tuple(sorted(waiting, key=lambda head: printed.get(head.id, len(printed))))

    def move(self, guest: int, seat: int) -> frozenset[int]:
        """Put a guest on a seat before it is kept; whoever sits there goes where the guest was. The seats touched."""
        before, there = self.seat_of.get(guest), self.guest_on.get(seat)
        if before is not None:
            del self.guest_on[before]
        if there is not None:
            del self.seat_of[there]
            if before is not None:
                self.guest_on[before], self.seat_of[there] = there, before
        self.guest_on[seat], self.seat_of[guest] = guest, seat
        return frozenset({seat} if before is None else {seat, before})

    def move_all(self, moves: Mapping[int, int | None]) -> frozenset[int]:
        """Put guests on other seats, or on none, before it is kept. The seats touched."""
        touched = {self.seat_of[guest] for guest in moves if guest in self.seat_of}
        for seat in touched:
            del self.seat_of[self.guest_on.pop(seat)]
        seated = {guest: seat for guest, seat in moves.items() if seat is not None}
        for guest, seat in seated.items():
            self.guest_on[seat], self.seat_of[guest] = guest, seat
        return frozenset(touched | set(seated.values()))

    def together(self, company: Sequence[int], seat: int) -> Mapping[int, int | None] | None:
        """Who would move and where to (None for no seat), if these sat side by side, the first of them on a seat; None
        where there are not so many seats that may be given."""
        moving = {self.seat_of[guest] for guest in company if guest in self.seat_of}
        closed = {row.seat_id for row in self.rows.values() if row.kind not in TO_GIVE} | (self.locked - moving)
        people = self.facts.people
        taken = {
            place: people[guest].honour
            for place, guest in self.guest_on.items()
            if place not in moving and guest in people
        }
        run = side_by_side(seat, len(company), beside=self.facts.beside, closed=closed, taken=taken)
        return moved_together(company, run, self.seat_of) if run is not None else None

    def refusal(self, guest: int, seat: int) -> str:
        """Why a guest cannot be put on a seat: "locked", "blocked"; nothing if that can be."""
        if self.rows[seat].kind is SeatKind.BLOCKED:
            return "blocked"
        return "locked" if seat in self.locked or self.seat_of.get(guest) in self.locked else ""

    def wrong_after(self, guest: int, seat: int) -> tuple[SeatingFinding, ...]:
        """What would be wrong besides what is wrong now, if a guest were put on a seat."""
        before, there = self.seat_of.get(guest), self.guest_on.get(seat)
        wrong = self.wrong_when({guest: seat} if there is None else {there: before, guest: seat})
        return tuple(found for found in wrong if found.wrong is not Wrong.UNSEATED)

    def wrong_when(self, moves: Mapping[int, int | None]) -> tuple[SeatingFinding, ...]:
        """What would be wrong besides what is wrong now, if guests moved so (to None for no seat)."""
        seat_of: dict[int, int | None] = {**self.seat_of, **moves}
        guests = {seat: guest for guest, seat in seat_of.items() if seat is not None}
        known = frozenset(self.findings)
        return tuple(found for found in check_seats(self.facts, guests) if found not in known)

    @property
    def coming_and_seated(self) -> int:
        """How many of those who are coming have a seat; whoever declined and still has one is not counted."""
        people = self.facts.people
        return sum(guest in people and needs_seat(people[guest]) for guest in self.seat_of)

    @property
    def coming(self) -> int:
        """How many are to be seated."""
        return len(self.waiting) + self.coming_and_seated

    def head_on(self, seat: int) -> Head | None:
        """Who sits on a seat."""
        guest = self.guest_on.get(seat)
        return self.facts.people.get(guest) if guest is not None else None

    def at_table(self, table: int) -> AtTable:
        """Who sits at a table, chair by chair."""
        return at_table(self.facts, table, guests=self.guest_on, locked=self.locked, findings=self.findings)

    def wrong_at(self, seat: int) -> tuple[SeatingFinding, ...]:
        """What is wrong with who sits on a seat."""
        return tuple(found for found in self.findings if seat in found.seats)
