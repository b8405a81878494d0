"""What is set for single guests beside the event: wave, way, language, how they are asked to reply, on whose list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import read_at_once
from symposiarch.model.events import Organiser, ReplyMode
from symposiarch.model.invitations import Channel, Invitation, Wave
from symposiarch.planning.inviting.waves import move_to_wave
from symposiarch.planning.languages import language_of_letters
from symposiarch.planning.naming import one_line

MOST_COMPANIONS = 20


def change_invitations(session: Session, invitation_ids: Iterable[int], *, by: str, **fields: Any) -> int:
    """Set fields of invitations. Returns how many guests were touched.

    The fields: `wave`, `channel` (of what is sent), `language` (of letters; empty is the person's own), `reply_mode`
    and `reply_by` (none is the event's), `organiser_id`, `group`, `companions_invited`, `notes`. A move into another
    wave is kept in the guest's records.

    Raises:
        SymposiarchError: the organiser is another event's, no letters can be written in the language, or it is no
            number of companions that anybody brings.
    """
    touched = 0
    for invitation in read_at_once(session, Invitation, invitation_ids):
        changed = False
        for name, value in fields.items():
            value = _checked(session, invitation, name, value)
            if name == "wave":
                changed = bool(move_to_wave(session, [invitation.id], value, by=by)) or changed
            elif getattr(invitation, name) != value:
                setattr(invitation, name, value)
                changed = True
        touched += changed
    session.flush()
    return touched


def _checked(session: Session, invitation: Invitation, name: str, value: Any) -> Any:
    match name:
        case "wave":
            return Wave(value)
        case "channel":
            return Channel(value)
        case "reply_mode":
            return ReplyMode(value) if value is not None else None
        case "reply_by" if value is None or isinstance(value, date):
            return value
        case "language":
            return language_of_letters(value) if value else value
        case "organiser_id" if value is not None:
            if session.get_one(Organiser, value).event_id != invitation.event_id:
                raise SymposiarchError("This organiser belongs to another event. Choose one of this event.")
            return value
        case "companions_invited" if not 0 <= value <= MOST_COMPANIONS:
            raise SymposiarchError(f"A guest brings from none to {MOST_COMPANIONS} others.")
        case "group":
            return one_line(value)
        case "organiser_id" | "companions_invited" | "notes":
            return value
    raise ValueError(f"an invitation has no field {name} that is set by hand")
