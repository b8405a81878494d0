"""The alphabetical finder at the door: name to table, by the letter that a guest looks under."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.documents.seating.chosen_plan import laid, plan_facts
from symposiarch.model.people import NameOrder
from symposiarch.planning.heads import Head, Presence, SeatOf, heads, seats_of


def facts(
    session: Session,
    event_id: int,
    *,
    paper: str = "a4",
    seats: bool = False,
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """Everyone who has a seat in the chosen plan; `seats` prints the seat beside the table."""
    head = heading(session, event_id, "finder", keys=("unseated", "table"), languages=languages, now=now)
    places = seats_of(session, event_id)
    letters: dict[str, list[dict[str, str]]] = {}
    seated = (one for one in heads(session, event_id) if one.id in places and one.presence is not Presence.ABSENT)
    for one in sorted(seated, key=lambda one: one.sort_key):
        letters.setdefault(_letter(one), []).append(_row(one, places[one.id], seats))
    found = laid(session, event_id)
    return {
        **head,
        "paper": paper,
        **plan_facts(found, head["language"]),
        "letters": [{"title": letter, "people": people} for letter, people in letters.items()],
    }


def _letter(head: Head) -> str:
    """What the guest is looked up under; a dash for a companion who has no name yet."""
    first = head.sort_key[0][:1].upper()
    return first if first.isalnum() else "–"


def _row(head: Head, seat: SeatOf, with_seat: bool) -> dict[str, str]:
    return {
        "whose": head.name,
        "name": _looked_up(head),
        "native": head.native_name if head.native_name != head.name else "",
        "place": f"{seat.table} / {seat.seat}" if with_seat else seat.table,
    }


def _looked_up(head: Head) -> str:
    """The family name first, with a comma where that is not how the name is said."""
    if not head.family_name or not head.given_name:
        return head.name
    if head.name_order is NameOrder.FAMILY_FIRST:
        return f"{head.family_name} {head.given_name}"
    return f"{head.family_name}, {head.given_name}"
