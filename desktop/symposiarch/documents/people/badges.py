"""Badges: one a head, with category colour and a QR code that the door reads."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.catalogue.people import BADGE_HIGHEST, BADGE_LEAST, BADGE_WIDEST
from symposiarch.documents.colours import ink_on
from symposiarch.documents.heading import Edition
from symposiarch.documents.named import bare_name, house_of
from symposiarch.documents.render import QrCode
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.documents.words import word
from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.people.categories import category_colours
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import seats_of

SIZES = {"id1": (85.6, 54.0), "a7": (74.0, 105.0), "a6": (105.0, 148.0)}
"""Millimetres, width by height (PROTOCOL, badge)."""

INK = "#1f2430"

PLAIN = "#5f5b50"
"""The band of a guest without category."""

SERVES = {
    AttendeeRole.DRIVER: "logistics.driver",
    AttendeeRole.SECURITY: "badge.security",
    AttendeeRole.INTERPRETER: "role.interpreter",
    AttendeeRole.STAFF: "badge.staff",
}
"""Who comes with a guest to serve: the badge says what they are, not the category of that guest."""


def facts(
    session: Session,
    event_id: int,
    edition: Edition,
    *,
    who: str,
    size: str,
    width: int,
    height: int,
    code: bool,
    back: bool,
    emergency: str,
    roll: bool,
    among: Collection[int] | None = None,
) -> dict[str, Any]:
    """A badge a head, A to Z. `width` and `height` count when `size` is "own"; the code carries the attendee's UUID.

    `among` are attendees, where only theirs are made.
    """
    measures = SIZES.get(size) or _own_size(width, height)
    language = edition.language
    colours = category_colours(session)
    seats = seats_of(session, event_id)
    guests = sorted(
        (one for one in heads(session, event_id, who=Who.read(who), among=among) if one.name),
        key=lambda one: one.sort_key,
    )
    return {
        "size": {"width": measures[0], "height": measures[1]},
        "back": back,
        "single": roll,
        "emergency": emergency,
        "note": plan_note(session, event_id, language) if back else "",
        "badges": [
            {
                "about": one.uuid,
                "whose": one.name,
                "name": bare_name(one),
                "native": one.native_name,
                "organisation": house_of(one, language),
                **_band(one, colours, language),
                "table": seats[one.id].table if one.id in seats else "",
                "table-word": "plan.row" if one.id in seats and seats[one.id].in_row else "table",
                "code": QrCode(one.uuid) if code else "",
            }
            for one in guests
        ],
    }


def _own_size(width: int, height: int) -> tuple[float, float]:
    if not (BADGE_LEAST <= width <= BADGE_WIDEST and BADGE_LEAST <= height <= BADGE_HIGHEST):
        raise SymposiarchError(
            f"A badge is {BADGE_LEAST} to {BADGE_WIDEST} mm wide and {BADGE_LEAST} to {BADGE_HIGHEST} mm high."
        )
    return float(width), float(height)


def _band(head: Head, colours: Mapping[str, str], language: str) -> dict[str, str]:
    serves = SERVES.get(head.role)
    colour = PLAIN if serves else colours.get(head.category, PLAIN)
    return {
        "category": word(language, serves) if serves else head.category,
        "colour": colour,
        "on-colour": ink_on(colour, INK),
    }
