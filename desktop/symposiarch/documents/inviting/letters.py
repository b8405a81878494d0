"""Letters to guests on A4 with the mission's letterhead: invitations, reminders, confirmations, notes verbales."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.documents.heading import Edition
from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence import sentences, wording
from symposiarch.planning.correspondence.addressees import Addressee
from symposiarch.planning.correspondence.fields import postal_lines
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.letters import forced_language, letters
from symposiarch.planning.heads import heads
from symposiarch.planning.naming import name_in


def facts(
    session: Session,
    event_id: int,
    edition: Edition,
    *,
    kind: str,
    guests: Iterable[int] | None = None,
    among: Iterable[int] | None = None,
) -> dict[str, Any]:
    """A letter a guest, in the guest's language, or all in the one of the edition, under the letterhead of the house.

    `guests` are the keys of invitations, where not all are written to. `among` are messages of the outbox, which are
    set on paper in place of letters of a `kind`.

    Raises:
        SymposiarchError: a field that the template needs is empty for somebody; the text names who and which.
    """
    event, house, today = session.get_one(Event, event_id), letterhead(session), edition.now.date()
    papers = _written(session, event, edition, kind, guests) if among is None else _kept(session, event_id, among)
    return {
        "house": {
            "lines": [part for part in (*house.address.splitlines(), house.phone, house.email, house.website) if part]
        },
        "letters": [
            {
                "whose": one.whose,
                "house": house.in_language(one.language) or _first_host(event, one.language),
                "language": one.language,
                "verbal": one.verbal,
                "number": wording.phrase(one.language, "phrases", "number") if one.verbal else "",
                "address": list(one.address),
                "date": sentences.day(today, one.language, weekday=False),
                "subject": one.subject,
                **_signed(one),
            }
            for one in papers
        ],
    }


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter as it stands on paper; a note verbale has its address below and no subject."""

    whose: str
    language: str
    address: tuple[str, ...]
    subject: str
    body: str
    verbal: bool


def _written(session: Session, event: Event, edition: Edition, kind: str, guests: Iterable[int] | None) -> list[Paper]:
    """The letters of a kind, once nothing is missing from any of them."""
    wanted = MessageKind.read(kind)
    made = letters(
        session,
        event.id,
        wanted,
        guests,
        channel=Channel.POST,
        language=forced_language(event, edition.languages),
        today=edition.now.date(),
    )
    missing = [problem.sentence for one in made for problem in one.problems]
    if missing:
        more = f" And {len(missing) - 5} more." if len(missing) > 5 else ""
        raise SymposiarchError(f"Nothing was made. {' '.join(missing[:5])}{more}")
    verbal = wanted is MessageKind.NOTE_VERBALE
    return [Paper(one.name, one.language, one.postal, one.subject, one.body, verbal) for one in made]


def _kept(session: Session, event_id: int, message_ids: Iterable[int]) -> list[Paper]:
    """The messages of the outbox on paper, each exactly as it was approved, in their order."""
    people = {one.id: one for one in heads(session, event_id)}
    wanted = list(message_ids)
    with_people = selectinload(Message.person), selectinload(Message.invitation)
    found = {
        one.id: one for one in session.scalars(select(Message).where(Message.id.in_(wanted)).options(*with_people))
    }
    papers = []
    for message in (found[key] for key in wanted):
        head = people.get(message.attendee_id or 0)
        if head is None:
            continue
        verbal = message.kind is MessageKind.NOTE_VERBALE
        to = Addressee(head, message.person, message.invitation)
        address = postal_lines(to, message.language, to_house=verbal)
        papers.append(Paper(head.name, message.language, address, message.subject, message.body, verbal))
    return papers


def _signed(paper: Paper) -> dict[str, Any]:
    """The paragraphs, and apart from them the closing and who signs: there, paper leaves room for the hand."""
    paragraphs = paper.body.split("\n\n")
    closing, _, signature = paragraphs[-1].partition("\n")
    if paper.verbal or not signature or closing != wording.phrase(paper.language, "phrases", "closing"):
        return {"paragraphs": paragraphs, "closing": "", "signature": []}
    return {"paragraphs": paragraphs[:-1], "closing": closing, "signature": signature.splitlines()}


def _first_host(event: Event, language: str) -> str:
    for held in event.organisers:
        return name_in(held.organisation, language)
    return ""
