"""Rules about guests and their replies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from symposiarch.model.events import RuleLevel
from symposiarch.model.invitations import AttendeeRole, Channel, Reply
from symposiarch.planning.expected import Part
from symposiarch.planning.preflight.facts import Facts
from symposiarch.planning.preflight.rule import Found, Rule, named
from symposiarch.planning.presence import Presence
from symposiarch.planning.recognition.comparable import name_key
from symposiarch.planning.recognition.duplicates import Duplicate, duplicates
from symposiarch.planning.recognition.evidence import Known, reason_words

NAMED_BY = 7
"""Days before the event by which everybody who comes along must have a name: cards and badges are printed then."""

LIKELY = 0.5
"""From which score on two guests are taken for one."""


def without_email(facts: Facts) -> Iterable[Found]:
    """Who gives the event is not written to."""
    by_mail = (Channel.UNSET, Channel.EMAIL, Channel.FORM)
    missing = [
        guest
        for guest in facts.guests.values()
        if guest.coming and not guest.gives and not (guest.email or guest.has_assistant) and guest.channel in by_mail
    ]
    if missing:
        yield Found(
            f"No e-mail is known of {named([guest.name for guest in missing])}, who will come.",
            tuple(guest.uuid for guest in missing),
        )


def without_language(facts: Facts) -> Iterable[Found]:
    """Asked only where there is a choice: an event in one language is written to everybody in it."""
    missing = [guest for guest in facts.guests.values() if guest.coming and not guest.languages]
    if missing and len(facts.languages) > 1:
        yield Found(
            f"No language is known of {named([guest.name for guest in missing])}, who will come.",
            tuple(guest.uuid for guest in missing),
        )


def late_replies(facts: Facts) -> Iterable[Found]:
    late = [
        guest
        for guest in facts.guests.values()
        if guest.waited_for and guest.reply_by is not None and guest.reply_by < facts.today
    ]
    if late:
        yield Found(
            f"The date for replies has passed, and there is no answer from {named([guest.name for guest in late])}.",
            tuple(guest.uuid for guest in late),
        )


def over_quota(facts: Facts) -> Iterable[Found]:
    for uuid, quota in facts.quotas:
        if quota.left is not None and quota.left < 0:
            yield Found(f"{quota.name} has {quota.used} guests on its list and may invite {quota.quota}.", (uuid,))


def over_capacity(facts: Facts) -> Iterable[Found]:
    left = facts.count.left
    if left is not None and left < 0:
        yield Found(f"{facts.count.total} are expected, and the room holds {facts.count.capacity}.", (facts.uuid,))


def unnamed_companion(facts: Facts) -> Iterable[Found]:
    if not 0 <= facts.days_left <= NAMED_BY:
        return
    unnamed = (body for body in facts.bodies if not body.name and body.presence is Presence.COMING)
    hosts = [guest for body in unnamed if (guest := facts.whose(body)) is not None]
    if hosts:
        have = "has" if len(hosts) == 1 else "have"
        yield Found(
            f"Whoever comes with {named([guest.name for guest in hosts])} {have} no name yet.",
            tuple(guest.uuid for guest in hosts),
        )


def without_deputy(facts: Facts) -> Iterable[Found]:
    deputies = {
        body.invitation_id
        for body in facts.bodies
        if body.role is AttendeeRole.REPRESENTATIVE and not body.withdrawn and body.name
    }
    for guest in facts.guests.values():
        if guest.reply is Reply.REPRESENTED and guest.invitation_id not in deputies:
            yield Found(f"{guest.name} will be represented; by whom is not known.", (guest.uuid,))


@lru_cache(maxsize=2)
def _alike(known: tuple[Known, ...]) -> tuple[Duplicate, ...]:
    """Most changes leave the names as they are, and the look after each change need not compare them anew."""
    return tuple(duplicates(known))


def invited_twice(facts: Facts) -> Iterable[Found]:
    """Two on the list who seem to be one, by all that the office knows of them; partners share much and are two."""
    listed = {guest.person_id: guest for guest in facts.guests.values() if guest.part is not Part.WITHDRAWN}
    known = tuple(
        Known(
            id=guest.person_id,
            name=guest.name,
            native_name=guest.native_name,
            email=guest.email,
            phone=guest.phone,
            birth_date=guest.birth_date,
        )
        for guest in listed.values()
    )
    pairs: dict[int, set[int]] = defaultdict(set)
    for pair in _alike(known):
        one, other = listed[pair.first], listed[pair.second]
        couple = other.person_id == one.partner_id or one.person_id == other.partner_id
        if couple or not (pair.certain or pair.score >= LIKELY) or other.person_id in pairs[one.person_id]:
            continue
        pairs[one.person_id].add(other.person_id)
        yield Found(
            f"{one.name} and {other.name} seem to be one person ({reason_words(pair.reasons)}).", (one.uuid, other.uuid)
        )


def counted_twice(facts: Facts) -> Iterable[Found]:
    """Who comes as a guest, and with another or in another's place as well: two heads, two seats and two cards."""
    listed = [guest for guest in facts.guests.values() if guest.coming]
    guests = {guest.person_id: guest for guest in listed}
    called = {name_key(guest.name): guest for guest in listed}
    for body in facts.bodies:
        if body.role is AttendeeRole.INVITEE or body.presence is not Presence.COMING:
            continue
        guest = called.get(name_key(body.name)) if body.person_id is None else guests.get(body.person_id)
        whose = facts.whose(body)
        if guest is None or whose is None or guest.invitation_id == body.invitation_id:
            continue
        how = "in the place of" if body.role is AttendeeRole.REPRESENTATIVE else "with"
        yield Found(
            f"{guest.name} comes as a guest and {how} {whose.name}, and is counted twice. Take one of the two out.",
            (guest.uuid, whose.uuid),
        )


RULES = (
    Rule("guests_over_capacity", RuleLevel.BLOCK, "guests", over_capacity),
    Rule("guests_without_deputy", RuleLevel.ACKNOWLEDGE, "guests", without_deputy),
    Rule("guests_over_quota", RuleLevel.ACKNOWLEDGE, "guests", over_quota),
    Rule("guests_invited_twice", RuleLevel.ACKNOWLEDGE, "guests", invited_twice),
    Rule("guests_counted_twice", RuleLevel.ACKNOWLEDGE, "guests", counted_twice),
    Rule("guests_late_replies", RuleLevel.WARN, "guests", late_replies),
    Rule("guests_unnamed_companion", RuleLevel.WARN, "guests", unnamed_companion),
    Rule("guests_without_email", RuleLevel.WARN, "guests", without_email),
    Rule("guests_without_language", RuleLevel.WARN, "guests", without_language),
)
