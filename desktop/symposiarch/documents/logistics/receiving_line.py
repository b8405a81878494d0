"""The card of the receiving line: who stands where, who announces, and how long it will take."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import function_of, named, said_as
from symposiarch.documents.words import word
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.presence import Who

MINUTES_PER_GUEST = 45 / 200
"""A line of usual pace takes three quarters of an hour for two hundred guests [S84]."""

LINE = (
    (Honour.HOST, "logistics.host"),
    (Honour.GUEST_OF_HONOUR, "logistics.guest-of-honour"),
    (Honour.CO_HOST, "logistics.co-host"),
)
"""Who stands in it, in this order, spouses beside their partners; the line is kept short [S84]."""


def facts(session: Session, event_id: int, edition: Edition, *, announcer: str, spouses: str) -> dict[str, Any]:
    """`spouses` stand in the line always, never, or by the rule: if the guest of honour is from abroad [S84]."""
    language = edition.language
    everyone = heads(session, event_id, who=Who.COMING)
    place = {ranked.standing.key: at for at, ranked in enumerate(order_of_precedence(session, event_id).guests)}
    ordered = sorted(everyone, key=lambda one: (place.get(one.id, len(place)), one.id))
    event = session.get_one(Event, event_id)
    abroad = any(_from_abroad(one, event) for one in ordered if one.honour is Honour.GUEST_OF_HONOUR)
    with_spouses = spouses == "always" or (spouses == "by-rule" and abroad)
    rows: list[dict[str, Any]] = []
    for honour, role in LINE:
        for one in ordered:
            if one.honour is honour and one.role is not AttendeeRole.SPOUSE:
                rows.append(_stand(one, word(language, role), language))
                if with_spouses:
                    rows += [
                        _stand(other, word(language, "logistics.spouse"), language)
                        for other in ordered
                        if other.role is AttendeeRole.SPOUSE and other.invitation_id == one.invitation_id
                    ]
    guests = max(0, len(everyone) - len(rows))
    minutes = max(5, round(guests * MINUTES_PER_GUEST / 5) * 5)
    return {
        "announcer": announcer.strip(),
        "length": word(language, "logistics.line-length", n=guests, minutes=minutes) if guests else "",
        "rows": rows,
    }


def _from_abroad(head: Head, event: Event) -> bool:
    state = head.state or head.nationality
    return bool(state and event.host_state and state != event.host_state)


def _stand(head: Head, role: str, language: str) -> dict[str, Any]:
    name, native = named(head, language)
    return {
        "role": role,
        "name": name,
        "native": native,
        "function": function_of(head, language),
        "say": said_as(head, language),
    }
