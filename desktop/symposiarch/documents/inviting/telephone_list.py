"""The telephone list: whom to call, at which number, what to say, and room for what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.documents.words import word
from symposiarch.model.attendance import AttendeeRole
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel, Invitation
from symposiarch.planning.correspondence.address import full_name
from symposiarch.planning.correspondence.letters import audience, letters
from symposiarch.planning.heads import heads


def facts(
    session: Session,
    event_id: int,
    *,
    about: str = "reminder",
    who: str = "telephone",
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """A row a guest. `about` is the kind of message; `who` takes those told by telephone, or all whom it concerns.

    What is said on the telephone is the subject of that message in the guest's language, and its request to reply.
    """
    kind = MessageKind.read(about)
    head = heading(
        session, event_id, "telephone-list",
        keys=("number", "name", "telephone", "what-to-say", "answer", "time"), languages=languages, now=now,
    )  # fmt: skip
    wanted = audience(session, event_id, kind)
    if who == "telephone":
        by_telephone = select(Invitation.id).where(Invitation.id.in_(wanted), Invitation.channel == Channel.TELEPHONE)
        wanted = tuple(session.scalars(by_telephone.order_by(Invitation.id)))
    people = {one.invitation_id: one for one in heads(session, event_id) if one.role is AttendeeRole.INVITEE}
    rows = []
    for letter in letters(session, event_id, kind, wanted, channel=Channel.TELEPHONE):
        guest = people[letter.invitation_id]
        person = session.get_one(Invitation, letter.invitation_id).person
        called = person.assistant or person
        numbers = list(dict.fromkeys(number for number in (called.mobile, called.phone, person.phone) if number))
        rows.append(
            {
                "name": full_name(guest),
                "office": ", ".join(part for part in (guest.title, guest.organisation) if part),
                "ask-for": called.name if called is not person else "",
                "numbers": numbers,
                "language": letter.language,
                "say": letter.subject,
            }
        )
    return {**head, "count": word(head["language"], "total", n=len(rows)), "rows": rows}
