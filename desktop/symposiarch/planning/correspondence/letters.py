"""What is written to each guest: the fields of a letter in the guest's language, and what is missing from them."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence import filling, wording
from symposiarch.planning.correspondence.addressees import Addressee, addressees
from symposiarch.planning.correspondence.fields import letter_fields, plain_line, postal_lines
from symposiarch.planning.correspondence.letterhead import Letterhead, letterhead
from symposiarch.planning.correspondence.templates import Template, template
from symposiarch.planning.languages import known_language


class Fault(enum.StrEnum):
    """Why a message cannot be made as it should be."""

    EMPTY_FIELD = "empty_field"
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    SENT_ALREADY = "sent_already"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of one guest's message; `detail` is the field or the address."""

    attendee_id: int
    name: str
    fault: Fault
    detail: str = ""

    @property
    def sentence(self) -> str:
        match self.fault:
            case Fault.EMPTY_FIELD:
                return f"{self.name}: the template needs “{self.detail}”, which is empty."
            case Fault.NO_ADDRESS:
                return f"{self.name} has no e-mail address."
            case Fault.BAD_ADDRESS:
                return f"{self.name}: “{self.detail}” is not an e-mail address."
            case Fault.SENT_ALREADY:
                return f"{self.name} has this message already."


@dataclass(frozen=True, slots=True)
class Letter:
    """One guest's letter as it reads. `recipient_id` is the assistant's where messages go to one.

    Who is known by name alone has no `person_id`, who walked in no `invitation_id`.
    """

    attendee_id: int
    invitation_id: int | None
    person_id: int | None
    recipient_id: int | None
    name: str
    postal: tuple[str, ...]
    language: str
    channel: Channel
    to_address: str
    subject: str
    body: str
    problems: tuple[Problem, ...]


def letters(
    session: Session,
    event_id: int,
    kind: MessageKind,
    invitation_ids: Iterable[int] | None = None,
    *,
    channel: Channel | None = None,
    language: str = "",
    today: date | None = None,
    wording_of: Template | None = None,
    walked_in: Iterable[int] = (),
) -> tuple[Letter, ...]:
    """The letters of one kind, in the order of the list, each with what is wrong with it.

    `channel` is the way of all of them; without it each goes as the guest was told, by e-mail where nothing is said.
    `wording_of` is a template that is being edited and not kept yet.
    """
    event = session.get_one(Event, event_id)
    house = letterhead(session)
    on = today or event.today()
    templates: dict[str, Template] = {}
    made = []
    for to in addressees(session, event_id, kind, invitation_ids, walked_in=walked_in):
        spoken = language or to.language(event)
        if wording_of is not None and wording_of.language == spoken:
            chosen = wording_of
        else:
            chosen = templates.get(spoken) or templates.setdefault(
                spoken, template(session, kind, spoken, event_id=event_id)
            )
        made.append(_letter(to, event, house, chosen, kind, spoken, channel or to.way, on))
    return tuple(made)


def forced_language(event: Event, languages: Sequence[str]) -> str:
    """The one language in which all letters are wished; none where just the event's own is named."""
    if len(languages) != 1 or languages[0] in (event.languages[:1] or ("en",)):
        return ""
    return known_language(languages[0])


def _letter(
    to: Addressee,
    event: Event,
    house: Letterhead,
    chosen: Template,
    kind: MessageKind,
    language: str,
    way: Channel,
    today: date,
) -> Letter:
    head, person = to.head, to.person
    fields = letter_fields(to, event, house, language, today=today)
    subject = filling.fill(chosen.subject, fields, language)
    body = filling.fill(chosen.body, fields, language)
    assistant = person.assistant if person is not None else None
    recipient = assistant if assistant is not None and (assistant.email or not (person and person.email)) else person
    line = plain_line(subject.text)
    if recipient is not person:
        line = filling.fill(
            wording.phrase(language, "phrases", "for_principal"), {"name": fields["full_name"], "subject": line}
        ).text
    name, email = head.name, recipient.email if recipient is not None else ""
    problems = [
        Problem(head.id, name, Fault.EMPTY_FIELD, field) for field in dict.fromkeys((*subject.missing, *body.missing))
    ]
    if way is Channel.EMAIL:
        if not email.strip():
            problems.append(Problem(head.id, name, Fault.NO_ADDRESS))
        elif not is_address(email.strip()):
            problems.append(Problem(head.id, name, Fault.BAD_ADDRESS, email))
    return Letter(
        attendee_id=head.id,
        invitation_id=head.invitation_id,
        person_id=head.person_id,
        recipient_id=recipient.id if recipient is not None else None,
        name=name,
        postal=postal_lines(to, language, to_house=kind is MessageKind.NOTE_VERBALE),
        language=language,
        channel=way,
        to_address=email.strip(),
        subject=line,
        body=body.text,
        problems=tuple(problems),
    )


_ADDRESS = re.compile(
    r"[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]+@[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]+\.[^\s@.,;:<>()\[\]\\\"]+"
)


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing else: no second one, no line break, no name."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None and ".." not in text
