"""What is written to each guest: the fields of a letter in the guest's language, and what is missing from them."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.model.attendance import AttendeeRole
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import Channel, Invitation, InvitationStage, Reply, Wave
from symposiarch.model.people import ERASED, Person, Post
from symposiarch.planning.attended import arrivals_were_recorded, came_to
from symposiarch.planning.correspondence import wording
from symposiarch.planning.correspondence.address import full_name
from symposiarch.planning.correspondence.letterhead import Letterhead, letterhead
from symposiarch.planning.correspondence.templates import Template, template
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.inviting.due import due_for_reminder
from symposiarch.planning.inviting.invitations import mode_of


class Fault(enum.StrEnum):
    """Why a message cannot be made as it should be."""

    EMPTY_FIELD = "empty_field"
    NO_ADDRESS = "no_address"
    BAD_ADDRESS = "bad_address"
    SENT_ALREADY = "sent_already"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands in the way of one guest's message; `detail` is the field or the address."""

    invitation_id: int
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
    """One guest's letter as it reads. `recipient_id` is the assistant's where messages go to one."""

    invitation_id: int
    person_id: int
    recipient_id: int
    name: str
    full_name: str
    title: str
    organisation: str
    postal: tuple[str, ...]
    language: str
    channel: Channel
    to_address: str
    to_name: str
    subject: str
    body: str
    token: str
    problems: tuple[Problem, ...]


FIELDS = (
    "salutation", "name", "full_name", "name_with_title", "given", "family", "title", "organisation", "addressee",
    "to_addressee", "event", "the_event", "subtitle", "occasion", "date", "day", "time", "end_time", "times", "venue",
    "address", "dress", "hosts", "mission", "reply_by", "reply_to", "reply_request", "companions", "practical",
    "closing", "signature", "today",
)  # fmt: skip
"""What a template may name in braces."""


def audience(session: Session, event_id: int, kind: MessageKind) -> tuple[int, ...]:
    """Whose a kind of message is, when nobody is named: of invitations all who have not been sent one yet.

    Thanks go to those who came, where arrivals were recorded, else to those who had accepted.
    """
    of_event = select(Invitation).join(Invitation.person).where(Invitation.event_id == event_id)
    listed = session.scalars(of_event.where(Person.printed_name != ERASED).order_by(Invitation.id)).all()
    if kind is MessageKind.REMINDER:
        due = set(due_for_reminder(session, event_id))
        return tuple(one.id for one in listed if one.id in due)
    if kind is MessageKind.THANKS and arrivals_were_recorded(session, event_id):
        come = came_to(session, event_id)
        return tuple(one.id for one in listed if one.id in come)
    return tuple(one.id for one in listed if _is_for(one, kind))


def _is_for(one: Invitation, kind: MessageKind) -> bool:
    told = one.stage in (InvitationStage.SENT, InvitationStage.REMINDED)
    if one.reply is Reply.WITHDRAWN or (one.wave is Wave.RESERVE and not told):
        return False
    match kind:
        case MessageKind.SAVE_THE_DATE | MessageKind.INVITATION:
            return not told and one.reply is not Reply.DECLINED
        case MessageKind.NOTE_VERBALE:
            return not told and one.channel is Channel.NOTE_VERBALE
        case MessageKind.CONFIRMATION | MessageKind.THANKS:
            return one.reply is Reply.ACCEPTED
        case MessageKind.POSTPONED | MessageKind.CANCELLED | MessageKind.CHANGE:
            return told
        case MessageKind.REMINDER | MessageKind.OTHER:
            return True


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
) -> tuple[Letter, ...]:
    """The letters of one kind, in the order of the list, each with what is wrong with it.

    `channel` is the way of all of them; without it each goes as the guest was told, by e-mail where nothing is said.
    `wording_of` is a template that is being edited and not kept yet.
    """
    wanted = list(audience(session, event_id, kind) if invitation_ids is None else invitation_ids)
    event = session.get_one(Event, event_id)
    head_of = {head.invitation_id: head for head in heads(session, event_id) if head.role is AttendeeRole.INVITEE}
    invitations = session.scalars(
        select(Invitation)
        .where(Invitation.id.in_(wanted))
        .order_by(Invitation.id)
        .options(
            selectinload(Invitation.person).selectinload(Person.assistant),
            selectinload(Invitation.person).selectinload(Person.posts).selectinload(Post.organisation),
            selectinload(Invitation.attendees),
        )
    ).all()
    house = letterhead(session)
    on = today or datetime.now(event.zone).date()
    templates: dict[str, Template] = {}
    made = []
    for invitation in invitations:
        head = head_of.get(invitation.id)
        if head is None:
            continue
        spoken = language or language_of(invitation, event)
        if wording_of is not None and wording_of.language == spoken:
            chosen = wording_of
        else:
            chosen = templates.get(spoken) or templates.setdefault(
                spoken, template(session, kind, spoken, event_id=event_id)
            )
        way = channel or (invitation.channel if invitation.channel is not Channel.UNSET else Channel.EMAIL)
        made.append(_letter(invitation, head, event, house, chosen, spoken, way, on))
    return tuple(made)


def language_of(invitation: Invitation, event: Event) -> str:
    """Of what is sent to a guest: set for the invitation, the person's own, one that they speak, the event's."""
    person = invitation.person
    return wording.known_language(invitation.language, person.language, *person.languages, *event.languages)


def forced_language(event: Event, languages: Sequence[str]) -> str:
    """The one language in which all letters are wished; none where just the event's own is named."""
    if len(languages) != 1 or tuple(languages) == tuple(event.languages[:1]):
        return ""
    return wording.known_language(languages[0])


def _letter(
    invitation: Invitation,
    head: Head,
    event: Event,
    house: Letterhead,
    chosen: Template,
    language: str,
    way: Channel,
    today: date,
) -> Letter:
    person = invitation.person
    fields = letter_fields(invitation, head, event, house, language, today=today)
    subject = wording.fill(chosen.subject, fields, language)
    body = wording.fill(chosen.body, fields, language)
    assistant = person.assistant
    recipient = assistant if assistant is not None and (assistant.email or not person.email) else person
    line = _one_line(subject.text)
    if recipient is not person:
        line = wording.fill(
            wording.phrase(language, "phrases", "for_principal"), {"name": fields["full_name"], "subject": line}
        ).text
    name = head.name
    problems = [
        Problem(invitation.id, name, Fault.EMPTY_FIELD, field)
        for field in dict.fromkeys((*subject.missing, *body.missing))
    ]
    if way is Channel.EMAIL:
        if not recipient.email.strip():
            problems.append(Problem(invitation.id, name, Fault.NO_ADDRESS))
        elif not is_address(recipient.email.strip()):
            problems.append(Problem(invitation.id, name, Fault.BAD_ADDRESS, recipient.email))
    return Letter(
        invitation_id=invitation.id,
        person_id=person.id,
        recipient_id=recipient.id,
        name=name,
        full_name=fields["full_name"],
        title=fields["title"],
        organisation=fields["organisation"],
        postal=postal_lines(person, head, language),
        language=language,
        channel=way,
        to_address=recipient.email.strip(),
        to_name=recipient.name,
        subject=line,
        body=body.text,
        token=invitation.token,
        problems=tuple(problems),
    )


_ADDRESS = re.compile(
    r"[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]+@[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]+\.[^\s@.,;:<>()\[\]\\\"]+"
)


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing else: no second one, no line break, no name."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None and ".." not in text


def letter_fields(
    invitation: Invitation, head: Head, event: Event, house: Letterhead, language: str, *, today: date
) -> dict[str, str]:
    """Every field that a template may name; what is not known is empty."""
    person = invitation.person
    name = wording.written_name(head, language)
    full = full_name(head) if name == head.name else name
    title = head.titles.get(language, head.title)
    organisation = head.organisation_names.get(language, head.organisation)
    venue = event.venue
    hosts = wording.joined(
        [
            wording.with_article(held.organisation.names.get(language, held.organisation.name), language)
            for held in event.organisers
        ],
        language,
    )
    mission = house.in_language(language) or (
        event.organisers[0].organisation.names.get(language, event.organisers[0].organisation.name)
        if event.organisers
        else ""
    )
    until = invitation.reply_by or event.reply_by
    fields = {
        "salutation": wording.salutation(head, language, own=person.salutation),
        "name": name,
        "full_name": full,
        "name_with_title": ", ".join(part for part in (full, title) if part),
        "given": head.given_name,
        "family": head.family_name,
        "title": title,
        "organisation": organisation,
        "addressee": wording.with_article(organisation, language) if organisation else full,
        "event": event.titles.get(language, event.title),
        "the_event": wording.as_in_a_sentence(event.titles.get(language, event.title), language),
        "subtitle": event.subtitles.get(language, ""),
        "occasion": event.occasion.get(language, ""),
        "date": wording.day(event.begins.date(), language),
        "venue": venue.names.get(language, venue.name) if venue else "",
        "address": _place(venue.addresses.get(language, venue.address), venue.city) if venue else "",
        "dress": event.dress.get(language, ""),
        "day": wording.day(event.begins.date(), language, weekday=False),
        "hosts": hosts or wording.with_article(mission, language),
        "mission": _capital(wording.with_article(mission, language)),
        "reply_by": wording.day(until, language, weekday=False) if until else "",
        "reply_to": event.reply_to,
        "companions": _companions(invitation, language),
        "practical": event.practical.get(language, ""),
        "closing": wording.phrase(language, "phrases", "closing"),
        "today": wording.day(today, language, weekday=False),
        "signature": "\n".join(
            part for part in (house.signatory, house.title_in_language(language), mission or _capital(hosts)) if part
        ),
        "time": wording.clock(event.begins, language),
        "end_time": wording.clock(event.ends, language) if event.ends else "",
    }
    keep_lines = {"practical", "signature"}
    fields = {key: value if key in keep_lines else _one_line(value) for key, value in fields.items()}
    fields["to_addressee"] = wording.to_whom(fields["addressee"], language)
    fields["times"] = wording.fill(
        wording.phrase(language, "phrases", "times" if fields["end_time"] else "time"), fields
    ).text
    request = wording.phrase(language, "reply_request", _request(mode_of(invitation), until))
    fields["reply_request"] = wording.fill(request, fields).text
    return fields


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _request(mode: ReplyMode, until: date | None) -> str:
    return "reply" if mode is ReplyMode.REPLY_BY and until is None else mode.value


def _one_line(text: str) -> str:
    """Without line breaks and control characters: what comes from a list may have any."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _place(address: str, city: str) -> str:
    address = ", ".join(line.strip() for line in address.splitlines() if line.strip())
    return address if not city or city in address else f"{address}, {city}" if address else city


def _companions(invitation: Invitation, language: str) -> str:
    along = [
        one
        for one in invitation.attendees
        if one.role in (AttendeeRole.SPOUSE, AttendeeRole.GUEST) and one.withdrawn_at is None
    ]
    names = [one.person.name if one.person else one.name for one in along]
    unnamed = max(sum(not name for name in names), invitation.companions_invited - len(along))
    said = [name for name in names if name] + [wording.phrase(language, "phrases", "guest")] * min(unnamed, 1)
    return wording.joined(said, language)


def postal_lines(person: Person, head: Head, language: str) -> tuple[str, ...]:
    """What stands on an envelope: name, function, organisation, and the address, the organisation's if need be."""
    from symposiarch.planning.states import state_name

    name = wording.written_name(head, language)
    full = full_name(head) if name == head.name else name
    post = person.main_post
    organisation = post.organisation if post else None
    street, code, city, country = person.address, person.post_code, person.city, person.country
    if not (street or city) and organisation is not None:
        street, code, city, country = (
            organisation.address, organisation.post_code, organisation.city, organisation.country,
        )  # fmt: skip
    lines: Sequence[str] = (
        full,
        head.titles.get(language, head.title),
        head.organisation_names.get(language, head.organisation),
        *(line.strip() for line in street.splitlines()),
        " ".join(part for part in (code, city) if part),
        state_name(country, language) if country else "",
    )
    return tuple(_one_line(line) for line in lines if line.strip())
