"""What is given: by whom, to whom, when, what it is worth, and what passed between the two before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.logistics import Gift
from symposiarch.planning.logistics.lines import Lines
from symposiarch.planning.logistics.people import NOBODY, Known, known_people
from symposiarch.planning.rows import row_of


@dataclass(frozen=True, slots=True)
class Passed:
    """Another gift between the same two people, at this event or before. `back`: it went the other way."""

    id: int
    title: str
    event: str
    on: date
    value: Decimal | None
    currency: str
    back: bool


@dataclass(frozen=True, slots=True)
class GiftRow:
    """A gift, with what passed between its giver and its receiver otherwise, the latest first."""

    id: int
    title: str
    giver_id: int | None
    giver: Known
    receiver_id: int | None
    receiver: Known
    value: Decimal | None
    currency: str
    given_at: datetime | None
    notes: str
    passed: tuple[Passed, ...]

    @property
    def returned(self) -> bool:
        """Something goes back, or came, from the receiver to the giver."""
        return any(one.back for one in self.passed)


def add_gift(session: Session, event_id: int, *, title: str, currency: str = "EUR", **fields: Any) -> Gift:
    """Something to be given at an event; giver and receiver are people of the address book, if known yet.

    Raises:
        SymposiarchError: it has no title, the currency is none, the worth is negative, or one gives to oneself.
    """
    return GIFTS.add(session, event_id, title=title, currency=currency, **fields)


def gift_rows(session: Session, event_id: int) -> tuple[GiftRow, ...]:
    """The gifts of an event as they are given; those without an hour stand last."""
    begins = session.get_one(Event, event_id).begins
    gifts = session.scalars(select(Gift).where(Gift.event_id == event_id)).all()
    keys = {key for gift in gifts for key in (gift.giver_id, gift.receiver_id) if key is not None}
    known = known_people(session, keys)
    passed = _passed(session, keys)
    return tuple(
        row_of(
            GiftRow,
            gift,
            giver=known.get(gift.giver_id or 0, NOBODY),
            receiver=known.get(gift.receiver_id or 0, NOBODY),
            passed=tuple(
                row_of(Passed, other, event=event, on=on.date(), back=other.giver_id != gift.giver_id)
                for other, event, on in passed.get(_pair(gift), ())
                if other.id != gift.id and (other.event_id == event_id or on <= begins)
            ),
        )
        for gift in sorted(gifts, key=lambda gift: (gift.given_at is None, str(gift.given_at), gift.id))
    )


def worth(rows: Iterable[GiftRow]) -> tuple[tuple[str, Decimal], ...]:
    """What the gifts are worth together, each currency for itself."""
    sums: dict[str, Decimal] = defaultdict(lambda: Decimal("0.00"))
    for row in rows:
        if row.value is not None:
            sums[row.currency] += row.value
    return tuple(sorted(sums.items()))


Pair = frozenset[int | None]


def _pair(gift: Gift) -> Pair:
    return frozenset({gift.giver_id, gift.receiver_id})


def _passed(session: Session, keys: set[int]) -> dict[Pair, list[tuple[Gift, str, datetime]]]:
    """By the two people: all gifts between them, the latest first."""
    found: dict[Pair, list[tuple[Gift, str, datetime]]] = defaultdict(list)
    between = (
        select(Gift, Event.title, Event.begins)
        .join(Event, Gift.event_id == Event.id)
        .where(Gift.giver_id.in_(keys), Gift.receiver_id.in_(keys))
    )
    for gift, event, begins in session.execute(between).tuples():
        found[_pair(gift)].append((gift, event, gift.given_at or begins))
    for gifts in found.values():
        gifts.sort(key=lambda one: (one[2], one[0].id), reverse=True)
    return found


def check_gift(gift: Gift) -> None:
    """Refuse what cannot be.

    Raises:
        SymposiarchError: it is worth less than nothing, or given by somebody to themselves.
    """
    if gift.value is not None and gift.value < 0:
        raise SymposiarchError(f"“{gift.title}” cannot be worth less than nothing.")
    if gift.giver_id is not None and gift.giver_id == gift.receiver_id:
        raise SymposiarchError(f"“{gift.title}” would be given by somebody to themselves. Choose another receiver.")


GIFTS = Lines(
    Gift,
    "title giver_id receiver_id value currency given_at notes",
    called="gifts",
    shown_by="gift list",
    untitled="A gift needs a title. Say what is given, for example “Carpet from Quba”.",
    check=lambda _session, gift: check_gift(gift),
)
edit_gift, remove_gifts, gift_called = GIFTS.edit, GIFTS.remove, GIFTS.find
