"""Letters to guests on A4 with the mission's letterhead: invitations, reminders, confirmations, notes verbales."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import heading
from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence import wording
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.letters import Letter, audience, forced_language, letters

KINDS = tuple(kind.value.replace("_", "-") for kind in MessageKind if kind is not MessageKind.OTHER)


def facts(
    session: Session,
    event_id: int,
    *,
    kind: str = "invitation",
    languages: Sequence[str] = (),
    now: datetime | None = None,
    guests: Iterable[int] | None = None,
) -> dict[str, Any]:
    """A letter a guest, in the guest's language, or all in the one of `languages`.

    Raises:
        SymposiarchError: a field that the template needs is empty for somebody; the text names who and which.
    """
    head = heading(session, event_id, "letters", languages=languages, now=now)
    event = session.get_one(Event, event_id)
    made = letters_of(session, event_id, kind=kind, languages=languages, guests=guests, now=now)
    house = letterhead(session)
    sender = house.name or (event.organisers[0].organisation.name if event.organisers else "")
    today = (now or datetime.now(event.zone)).date()
    return {
        **head,
        "house": {
            "name": sender,
            "lines": [part for part in (*house.address.splitlines(), house.phone, house.email, house.website) if part],
        },
        "verbal": MessageKind.read(kind) is MessageKind.NOTE_VERBALE,
        "letters": [
            {
                "whose": one.name,
                "language": one.language,
                "address": list(one.postal),
                "date": wording.day(today, one.language, weekday=False),
                "subject": one.subject,
                "paragraphs": one.body.split("\n\n"),
            }
            for one in made
        ],
    }


def letters_of(
    session: Session,
    event_id: int,
    *,
    kind: str,
    languages: Sequence[str] = (),
    guests: Iterable[int] | None = None,
    now: datetime | None = None,
) -> tuple[Letter, ...]:
    """The letters, once nothing is missing from any of them."""
    chosen = MessageKind.read(kind)
    wanted = guests if guests is not None else audience(session, event_id, chosen)
    made = letters(
        session,
        event_id,
        chosen,
        wanted,
        channel=Channel.POST,
        language=forced_language(session.get_one(Event, event_id), languages),
        today=now.date() if now else None,
    )
    missing = [problem.sentence for one in made for problem in one.problems]
    if missing:
        more = f" And {len(missing) - 5} more." if len(missing) > 5 else ""
        raise SymposiarchError(f"Nothing was made. {' '.join(missing[:5])}{more}")
    return made
