"""What a letter says of a guest and of the event: the fields of a template in one language, and the envelope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from unicodedata import category

from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import INVITED_ALONG, AttendeeRole, Invitation
from symposiarch.model.people import Organisation
from symposiarch.planning.clock import is_over_days
from symposiarch.planning.correspondence import filling, salutations, sentences, wording
from symposiarch.planning.correspondence.addressees import Addressee
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.correspondence.hosts import hosts_in_a_sentence, mission_of
from symposiarch.planning.correspondence.letterhead import Letterhead
from symposiarch.planning.correspondence.places import place_address
from symposiarch.planning.heads import Head
from symposiarch.planning.inviting.bulk import mode_of
from symposiarch.planning.naming import name_in
from symposiarch.planning.saying import at_start
from symposiarch.planning.states import state_name

FIELDS = tuple(
    """
    salutation name full_name name_with_title given family title organisation addressee to_addressee event the_event
    subtitle occasion date day time end_time end_date end_day dates times held_on venue address dress hosts mission
    reply_by reply_to reply_request companions practical closing signature today
    """.split()
)
"""What a template may name in braces."""


def letter_fields(to: Addressee, event: Event, house: Letterhead, language: str, *, today: date) -> dict[str, str]:
    """Every field that a template may name; what is not known is empty."""
    invitation = to.own_invitation
    until = (invitation.reply_by if invitation is not None else None) or event.reply_by
    told = {
        **_of_the_guest(to, language),
        **_of_the_event(event, language),
        **_of_the_house(event, house, language),
        "companions": _companions(invitation, language) if invitation is not None else "",
        "reply_by": sentences.day(until, language, weekday=False) if until else "",
        "reply_to": event.reply_to,
        "closing": wording.phrase(language, "phrases", "closing"),
        "today": sentences.day(today, language, weekday=False),
    }
    fields = {key: value if key in _OF_SEVERAL_LINES else plain_line(value) for key, value in told.items()}
    fields["to_addressee"] = sentences.to_whom(fields["addressee"], language)
    fields["times"] = filling.fill(wording.phrase(language, "phrases", _times(event)), fields).text
    over_days = is_over_days(event.begins, event.ends)
    fields["dates"] = f"{fields['day']} – {fields['end_day']}" if over_days else fields["date"]
    held = "over_days" if over_days else "on_the_day"
    fields["held_on"] = filling.fill(wording.phrase(language, "phrases", held), fields).text
    mode = mode_of(invitation) if invitation is not None else event.reply_mode
    request = wording.phrase(language, "reply_request", _request(mode, until))
    fields["reply_request"] = filling.fill(request, fields).text
    return fields


_OF_SEVERAL_LINES = frozenset({"practical", "signature"})


def _of_the_guest(to: Addressee, language: str) -> dict[str, str]:
    head = to.head
    full = _full(head, language)
    title = head.titles.get(language, head.title)
    organisation = head.organisation_names.get(language, head.organisation)
    own = to.person.salutation if to.person is not None else ""
    return {
        "salutation": salutations.salutation(head, language, own=own),
        "name": salutations.written_name(head, language),
        "full_name": full,
        "name_with_title": ", ".join(part for part in (full, title) if part),
        "given": head.given_name,
        "family": head.family_name,
        "title": title,
        "organisation": organisation,
        "addressee": sentences.with_article(organisation, language) if organisation else full,
    }


def _of_the_event(event: Event, language: str) -> dict[str, str]:
    title, venue = event.titles.get(language, event.title), event.venue
    begins, ends = event.begins.date(), event.ends.date() if event.ends else None
    return {
        "event": title,
        "the_event": sentences.as_in_a_sentence(title, language),
        "subtitle": event.subtitles.get(language, ""),
        "occasion": event.occasion.get(language, ""),
        "venue": name_in(venue, language) if venue else "",
        "address": place_address(venue, language) if venue else "",
        "dress": event.dress.get(language, ""),
        "practical": event.practical.get(language, ""),
        "date": sentences.day(begins, language),
        "day": sentences.day(begins, language, weekday=False),
        "time": sentences.clock(event.begins, language),
        "end_date": sentences.day(ends, language) if ends else "",
        "end_day": sentences.day(ends, language, weekday=False) if ends else "",
        "end_time": sentences.clock(event.ends, language) if event.ends else "",
    }


def _of_the_house(event: Event, house: Letterhead, language: str) -> dict[str, str]:
    organisers = [held.organisation for held in event.organisers]
    mission = mission_of(organisers, house, language)
    return {
        "hosts": hosts_in_a_sentence(organisers, house, language),
        "mission": at_start(sentences.with_article(mission, language)),
        "signature": "\n".join(part for part in (house.signatory, house.title_in_language(language), mission) if part),
    }


def _times(event: Event) -> str:
    """Which phrase says when it begins and ends, behind the day on which it begins."""
    if event.ends is None:
        return "time"
    return "times_to_day" if is_over_days(event.begins, event.ends) else "times"


def _request(mode: ReplyMode, until: date | None) -> str:
    return "reply" if mode is ReplyMode.REPLY_BY and until is None else mode.value


_INSTEAD = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": ""}
_JOINERS = "\u200c\u200d"


def plain_line(text: str) -> str:
    """Text that is one line, and one header of a mail, and nothing more: what comes from a list may hold anything.

    Of the signs that nobody sees only those stay that join the letters of a Persian name or the parts of an emoji.
    """
    if not text.isprintable():
        text = "".join(one if one in _JOINERS else _INSTEAD.get(category(one), one) for one in text)
    return " ".join(text.split())


def _companions(invitation: Invitation, language: str) -> str:
    along = [one for one in invitation.attendees if one.role in INVITED_ALONG and one.withdrawn_at is None]
    names = [one.called for one in along]
    unnamed = max(sum(not name for name in names), invitation.companions_invited - len(along))
    said = [name for name in names if name] + [wording.phrase(language, "phrases", "guest")] * min(unnamed, 1)
    return sentences.joined(said, language)


def _full(head: Head, language: str) -> str:
    name = salutations.written_name(head, language)
    return full_name(head) if name == head.name else name


def _organisation(to: Addressee) -> Organisation | None:
    """Where a head is found: with the post that counts at the event; who stands in for a guest, with the guest's."""
    post = None
    if to.person is not None:
        post = next((held for held in to.person.posts if held.id == to.head.post_id), None)
    elif to.head.role is AttendeeRole.REPRESENTATIVE and to.invitation is not None:
        post = to.invitation.post or to.invitation.person.main_post
    return post.organisation if post is not None else None


def postal_lines(to: Addressee, language: str, *, to_house: bool) -> tuple[str, ...]:
    """What stands on an envelope: name, function, organisation, and the address, the organisation's if need be.

    A note verbale goes from mission to ministry, and names nobody (`to_house`) where the guest's organisation is known.
    Whoever came in a guest's place and is known by name alone is found where the guest is.
    """
    head, person = to.head, to.person
    organisation = _organisation(to)
    street, code, city, country = (
        (person.address, person.post_code, person.city, person.country) if person is not None else ("", "", "", "")
    )
    if not (street or city) and organisation is not None:
        street, code, city, country = (
            organisation.address,
            organisation.post_code,
            organisation.city,
            organisation.country,
        )
    office = name_in(organisation, language) if organisation is not None else ""
    lines: Sequence[str] = (
        *(() if to_house and office else (_full(head, language), head.titles.get(language, head.title))),
        office,
        *(line.strip() for line in street.splitlines()),
        " ".join(part for part in (code, city) if part),
        state_name(country, language) if country else "",
    )
    return tuple(plain_line(line) for line in lines if line.strip())
