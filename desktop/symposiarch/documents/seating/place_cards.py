"""Place cards: the name as it is spoken in address, in the order in which the cards are laid on the tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.planning.correspondence.card_wording import card_wordings
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import SeatOf, seats_of

SIZES = {"tent": (85, 55, True), "flat": (85, 55, False), "small-tent": (105, 37, True), "large": (102, 76, False)}
"""Millimetres of one face, and whether the card is folded above it (PROTOCOL, place card)."""


def facts(session: Session, event_id: int, edition: Edition, *, who: str, size: str, tables: bool) -> dict[str, Any]:
    """A card a head. `tables` prints table and seat small in a corner, for whoever lays the cards out."""
    seats = seats_of(session, event_id)
    width, height, folded = SIZES[size]
    guests = [one for one in heads(session, event_id, who=Who.read(who)) if one.name and not one.seated_apart]
    wordings = card_wordings(guests, language=edition.language)
    return {
        "size": {"width": width, "height": height},
        "folded": folded,
        "note": plan_note(session, event_id, edition.language),
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
