"""The telephone list: whom to call, at which number, what to say, and room for what was answered."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import post_of
from symposiarch.documents.words import word
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence.addressees import addressees
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.correspondence.letters import letters


def facts(session: Session, event_id: int, edition: Edition, *, about: str, who: str) -> dict[str, Any]:
    """A row a guest. `about` is the kind of message; `who` takes those told by telephone, or all whom it concerns.

    What is said on the telephone is the subject of that message in the guest's language.
    """
    kind = MessageKind.read(about)
    rows = []
    for to, letter in zip(
        addressees(session, event_id, kind), letters(session, event_id, kind, channel=Channel.TELEPHONE), strict=True
    ):
        if who == "telephone" and to.way is not Channel.TELEPHONE:
            continue
        guest, person = to.head, to.person
        numbers: list[str] = []
        ask_for = ""
        if person is not None:
            called = person.assistant or person
            numbers = list(dict.fromkeys(number for number in (called.mobile, called.phone, person.phone) if number))
            ask_for = called.name if called is not person else ""
        rows.append(
            {
                "name": full_name(guest),
                "office": post_of(guest, edition.language),
                "ask-for": ask_for,
                "numbers": numbers,
                "language": letter.language,
                "say": letter.subject,
            }
        )
    return {"count": word(edition.language, "total", n=len(rows)), "rows": rows}
