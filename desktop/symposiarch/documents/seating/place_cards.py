"""Place cards: the name as it is spoken in address, in the order in which the cards are laid on the tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.documents.words import word
from symposiarch.planning.correspondence.card_wording import card_wordings
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import SeatOf, seats_of

SIZES = {"tent": (85, 55, True), "flat": (85, 55, False), "small-tent": (105, 37, True), "large": (102, 76, False)}
"""Millimetres of one face, and whether the card is folded above it (PROTOCOL, place card)."""
SEATED = "seated"


def facts(session: Session, event_id: int, edition: Edition, *, who: str, size: str, tables: bool) -> dict[str, Any]:
    """A card a head. `tables` prints table and seat small in a corner, for whoever lays the cards out.

    Those who are "seated" are all who have not declined where nobody has a seat yet; else the note at the foot says how
    many of them have none.
    """
    seats = seats_of(session, event_id)
    as_seated = who == SEATED
    width, height, folded = SIZES[size]
    among = Who.NOT_DECLINED if as_seated else Who.read(who)
    listed = [one for one in heads(session, event_id, who=among) if one.name and not one.seated_apart]
    guests = [one for one in listed if one.id in seats] if as_seated and seats else listed
    left = len(listed) - len(guests)
    unseated = [word(edition.language, "cards.unseated", n=left)] if left else []
    wordings = card_wordings(guests, language=edition.language)
    return {
        "size": {"width": width, "height": height},
        "folded": folded,
        "note": " · ".join([plan_note(session, event_id, edition.language), *unseated]),
        "cards": [
            _card(one, wordings[one.id], seats.get(one.id) if tables else None)
            for one in sorted(guests, key=lambda one: laid_out(one, seats.get(one.id)))
        ],
    }


def laid_out(head: Head, seat: SeatOf | None) -> tuple[object, ...]:
    """The order of the tables and of the seats at each; who has no seat stands behind, by name."""
    if seat is None:
        return True, 0, 0, head.sort_key
    return False, seat.table_position, seat.seat_position, head.sort_key


def _card(head: Head, wording: str, seat: SeatOf | None) -> dict[str, str]:
    native = head.native_name if head.native_name not in ("", wording, head.name) else ""
    return {
        "about": head.uuid,
        "whose": head.name,
        "name": wording,
        "native": native,
        "table": f"{seat.table} / {seat.seat}" if seat else "",
    }
