"""Rules about the place, the speakers as guests, the printed sheets, and the door."""

from __future__ import annotations

from collections.abc import Iterable

from symposiarch.model.events import RuleLevel
from symposiarch.model.invitations import AttendeeRole, InvitationStage
from symposiarch.planning.expected import Part
from symposiarch.planning.languages import SCRIPTS, language_name, script_suits
from symposiarch.planning.preflight.facts import Facts
from symposiarch.planning.preflight.rule import Found, Rule, named
from symposiarch.planning.presence import Presence


def speaker_not_coming(facts: Facts) -> Iterable[Found]:
    """Who has sent regrets as a guest, or a deputy, and is still counted on to speak; and a deputy who comes no more.

    A deputy who speaks has no invitation besides that of the guest, who may come after all.
    """
    for guest in facts.guests.values():
        if guest.part in (Part.DECLINED, Part.WITHDRAWN, Part.REPRESENTED) and guest.person_id in facts.speakers:
            yield Found(f"{guest.name} will not come and still has a part in the programme.", (guest.uuid,))
    here = {body.person_id for body in facts.bodies if body.presence is not Presence.ABSENT}
    invited = {guest.person_id for guest in facts.guests.values()}
    for body in facts.bodies:
        if body.role is AttendeeRole.REPRESENTATIVE and body.person_id in facts.speakers - here - invited:
            whose = facts.whose(body)
            said = (
                f"{body.name}, who was to come for another guest, comes no more and still has a part in the programme."
            )
            yield Found(said, (whose.uuid if whose is not None else body.uuid,))


def no_venue(facts: Facts) -> Iterable[Found]:
    if not facts.has_venue and any(guest.stage is not InvitationStage.DRAFT for guest in facts.guests.values()):
        yield Found("Invitations are under way, and the event has no venue yet.", (facts.uuid,))


def programme_elsewhere(facts: Facts) -> Iterable[Found]:
    """The event has another house, and its programme is still held in the rooms of the one before."""
    known = facts.elsewhere
    if known.items:
        said = f"The programme has its rooms in {known.programme}, and the event is held in {known.venue}."
        yield Found(f"{said} Choose its rooms anew.", known.items)


def plan_elsewhere(facts: Facts) -> Iterable[Found]:
    known = facts.elsewhere
    if known.plan:
        said = f"The tables of the plan “{known.plan}” stand in {known.plan_venue}, and the event is held in"
        yield Found(f"{said} {known.venue}. Make a plan in a room there.", ())


def title_of_another(facts: Facts) -> Iterable[Found]:
    """The next of a series is called otherwise, and in another language still as the one before."""
    if facts.old_titles:
        said = " and ".join(language_name(language) for language, _whose in facts.old_titles)
        whose = facts.old_titles[0][1]
        yield Found(
            f"In {said} the event is still called as “{whose}” was. Look at its titles by language.", (facts.uuid,)
        )


def no_practice(facts: Facts) -> Iterable[Found]:
    """Nobody is ranked, and no seat weighed, by a practice that is not there or cannot be read."""
    if facts.practice_fault:
        yield Found(facts.practice_fault, (facts.uuid,))


def no_native_name(facts: Facts) -> Iterable[Found]:
    """On the cards of an event in two scripts, every name stands in both."""
    scripts = [language for language in facts.languages if language[:2] in SCRIPTS]
    if not scripts or len(facts.languages) < 2:
        return
    missing = [
        body
        for body in facts.bodies
        if body.presence is Presence.COMING
        and body.name
        and not body.native_name
        and not body.has_card_name
        and not any(script_suits(body.name, language) for language in scripts)
    ]
    if missing:
        yield Found(
            f"The sheets are in two scripts, and {named([body.name for body in missing])} "
            f"{'has' if len(missing) == 1 else 'have'} a name in only one.",
            tuple(body.uuid for body in missing),
        )


def rehearsed(facts: Facts) -> Iterable[Found]:
    """Who only walked in when the door was tried out stands on the list, and perhaps in a seat, until it is cleared."""
    count = len(facts.rehearsed)
    if count:
        who = "Somebody was" if count == 1 else f"{count} people were"
        yield Found(f"{who} let in at the door before the day of the event.", facts.rehearsed)


RULES = (
    Rule("programme_speaker_not_coming", RuleLevel.BLOCK, "programme", speaker_not_coming),
    Rule("venue_none", RuleLevel.ACKNOWLEDGE, "events", no_venue),
    Rule("venue_programme_elsewhere", RuleLevel.ACKNOWLEDGE, "programme", programme_elsewhere),
    Rule("venue_plan_elsewhere", RuleLevel.ACKNOWLEDGE, "seating", plan_elsewhere),
    Rule("precedence_practice", RuleLevel.BLOCK, "precedence", no_practice),
    Rule("sheets_title_of_another", RuleLevel.ACKNOWLEDGE, "events", title_of_another),
    Rule("sheets_native_name", RuleLevel.WARN, "guests", no_native_name),
    Rule("arrivals_rehearsed", RuleLevel.WARN, "arrivals", rehearsed),
)
