"""Letters to guests on A4 with the mission's letterhead: invitations, reminders, confirmations, notes verbales."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.documents.heading import heading
from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence import sentences, wording
from symposiarch.planning.correspondence.addressees import Addressee
from symposiarch.planning.correspondence.fields import postal_lines
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.letters import Letter, forced_language, letters
from symposiarch.planning.heads import heads


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
    made = letters_of(session, event_id, kind=kind, languages=languages, guests=guests, now=now)
    verbal = MessageKind.read(kind) is MessageKind.NOTE_VERBALE
    papers = [Paper(one.name, one.language, one.postal, one.subject, one.body, verbal) for one in made]
    return _facts_of_papers(session, event_id, papers, languages=languages, now=now)


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter as it stands on paper; a note verbale has its address below and no subject."""

    whose: str
    language: str
    address: tuple[str, ...]
    subject: str
    body: str
    verbal: bool


def facts_of_messages(session: Session, event_id: int, message_ids: Iterable[int]) -> dict[str, Any]:
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
        address = postal_lines(Addressee(head, message.person, message.invitation), message.language)
        verbal = message.kind is MessageKind.NOTE_VERBALE
        papers.append(Paper(head.name, message.language, address, message.subject, message.body, verbal))
    return _facts_of_papers(session, event_id, papers)


def _facts_of_papers(
    session: Session,
    event_id: int,
    papers: Sequence[Paper],
    *,
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """Letters under the letterhead of the house, which is named in the language of each."""
    head = heading(session, event_id, "letters", languages=languages, now=now)
    event = session.get_one(Event, event_id)
    house = letterhead(session)
    today = event.today(now)
    return {
        **head,
        "house": {
            "lines": [part for part in (*house.address.splitlines(), house.phone, house.email, house.website) if part],
        },
        "letters": [
            {
                "whose": one.whose,
                "house": house.in_language(one.language) or _first_host(event, one.language),
                "language": one.language,
                "verbal": one.verbal,
                "address": list(one.address),
                "date": sentences.day(today, one.language, weekday=False),
                "subject": one.subject,
                **_signed(one),
            }
            for one in papers
        ],
    }


def _signed(paper: Paper) -> dict[str, Any]:
    """The paragraphs, and apart from them the closing and who signs: there, paper leaves room for the hand."""
    paragraphs = paper.body.split("\n\n")
    closing, _, signature = paragraphs[-1].partition("\n")
    if paper.verbal or not signature or closing != wording.phrase(paper.language, "phrases", "closing"):
        return {"paragraphs": paragraphs, "closing": "", "signature": []}
    return {"paragraphs": paragraphs[:-1], "closing": closing, "signature": signature.splitlines()}


def _first_host(event: Event, language: str) -> str:
    for held in event.organisers:
        return held.organisation.names.get(language, held.organisation.name)
    return ""


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
    made = letters(
        session,
        event_id,
        MessageKind.read(kind),
        guests,
        channel=Channel.POST,
        language=forced_language(session.get_one(Event, event_id), languages),
        today=now.date() if now else None,
    )
    missing = [problem.sentence for one in made for problem in one.problems]
    if missing:
        more = f" And {len(missing) - 5} more." if len(missing) > 5 else ""
        raise SymposiarchError(f"Nothing was made. {' '.join(missing[:5])}{more}")
    return made
