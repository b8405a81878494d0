"""What cannot be at the gate: one greeter for two cars, one parking place for two, the highest before the others."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Protocol

from symposiarch.planning.logistics.people import Known
from symposiarch.planning.saying import Saying

TAKEN_UP = 3
"""Minutes for which a greeter or an escort is taken up by one arrival."""


class Arriving(Protocol):
    """What is asked of a movement: `MovementRow` has it, and what the preflight reads."""

    @property
    def id(self) -> int: ...
    @property
    def attendee_id(self) -> int | None: ...
    @property
    def name(self) -> str: ...
    @property
    def coming(self) -> bool: ...
    @property
    def is_host(self) -> bool: ...
    @property
    def place(self) -> int | None: ...
    @property
    def expected_at(self) -> datetime | None: ...
    @property
    def parking(self) -> str: ...
    @property
    def greeter_id(self) -> int | None: ...
    @property
    def greeter(self) -> Known: ...
    @property
    def escort_id(self) -> int | None: ...
    @property
    def escort(self) -> Known: ...


class Clash(enum.Enum):
    GREETER = "greeter"
    ESCORT = "escort"
    PARKING = "parking"
    NOT_LAST = "not_last"


@dataclass(frozen=True, slots=True)
class Clashing:
    """Two movements that cannot both be. `what` is the greeter, the escort or the parking place."""

    kind: Clash
    first: Arriving
    second: Arriving
    what: str = ""

    @property
    def movements(self) -> tuple[int, int]:
        return self.first.id, self.second.id


def clashes(rows: Sequence[Arriving]) -> tuple[Clashing, ...]:
    """What is wrong among the movements of those who come."""
    coming = [row for row in rows if row.coming]
    return (*_one_person(coming), *_one_place(coming), *_highest_first(coming))


def _one_person(rows: Sequence[Arriving]) -> Iterable[Clashing]:
    """Somebody meets, or leads in, two guests within the minutes that one of them takes."""
    for kind in (Clash.GREETER, Clash.ESCORT):
        waiting: dict[int, list[Arriving]] = defaultdict(list)
        for row in rows:
            key = row.greeter_id if kind is Clash.GREETER else row.escort_id
            if key is not None and row.expected_at is not None and not row.is_host:
                waiting[key].append(row)
        for meeting in waiting.values():
            meeting.sort(key=lambda row: (row.expected_at, row.id))
            for first, second in pairwise(meeting):
                assert first.expected_at is not None
                assert second.expected_at is not None
                if (second.expected_at - first.expected_at).total_seconds() < TAKEN_UP * 60:
                    who = first.greeter if kind is Clash.GREETER else first.escort
                    yield Clashing(kind, first, second, who.name)


def _one_place(rows: Sequence[Arriving]) -> Iterable[Clashing]:
    """A parking place that is given twice. A place has a number; “Courtyard” holds many."""
    taken: dict[str, Arriving] = {}
    for row in rows:
        place = row.parking.casefold().replace(" ", "")
        if not any(letter.isdigit() for letter in place):
            continue
        if place in taken:
            yield Clashing(Clash.PARKING, taken[place], row, row.parking)
        else:
            taken[place] = row


def _highest_first(rows: Sequence[Arriving]) -> Iterable[Clashing]:
    """The highest arrives last [S27]: whoever is expected after them waits outside, or comes too late."""
    timed = [(row.expected_at, row) for row in rows if row.expected_at is not None and row.place]
    if not timed:
        return
    expected, highest = min(timed, key=lambda one: (one[1].place, one[1].id))
    later = [(at, row.id, row) for at, row in timed if at > expected and row.place != highest.place]
    if later:
        yield Clashing(Clash.NOT_LAST, highest, max(later)[2])


_SENTENCES = {
    Clash.GREETER: "{what} is to meet {first} and {second} at one time ({times}).",
    Clash.ESCORT: "{what} is to lead {first} and {second} in at one time ({times}).",
    Clash.PARKING: "The parking place {what} is given to {first} and to {second}.",
    Clash.NOT_LAST: "{first} should arrive last and is expected before {second} ({times}).",
}


def said(clash: Clashing) -> Saying:
    """A clash in a sentence."""
    first, second = clash.first, clash.second
    facts = {"what": clash.what, "first": first.name, "second": second.name, "times": _times(first, second)}
    return Saying(_SENTENCES[clash.kind], facts)


def _times(first: Arriving, second: Arriving) -> str:
    return ", ".join(f"{row.expected_at:%H:%M}" for row in (first, second) if row.expected_at is not None)
