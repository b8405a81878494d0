"""What does not fit in a programme, as sentences."""

from __future__ import annotations

from datetime import datetime

from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.programme.conflicts.rules import Conflict, Rule, Side
from symposiarch.planning.saying import Counted, Fact, Saying, at_start, minutes

_SENTENCES = {
    Rule.SPEAKER_TWICE: "{name} is in {one_spanned} and in {other_spanned} at the same time.",
    Rule.WALK: "{name} has {minutes} from {one} in {room} to {other} in {other_room}; the way takes {allowed}.",
    Rule.ROOM_TWICE: "{one_spanned} and {other_spanned} are at the same time in {place}.",
    Rule.OVERRUN: "{one} is pinned to {begins}, but what comes before it ends {minutes} later.",
    Rule.MODERATOR_PANELLIST: "{name} moderates {one} and is a panellist in it.",
    Rule.DECLINED_SPEAKER: "{name} has declined and still stands in {one}.",
    Rule.UNASKED_SPEAKER: "{name} has not been asked yet for {one}.",
    Rule.OPEN_SLOT: "{one} has an open place for a {role}.",
    Rule.ABSENCE: "{name} is away from {away} to {back} and stands in {one_spanned}.",
    Rule.VENUE_HOURS: "{one} begins at {begins}, before {place} opens ({opens}).",
    Rule.PANEL_OVERFULL: "The speakers in {one} have {minutes} together; it takes {allowed}.",
    Rule.INTERPRETER_RELIEF: "{name} interprets {minutes} alone up to the end of {other}; after {allowed} a colleague "
    "should take over.",
    Rule.NO_BREAK: "From {one} ({begins}) to the end of {other} ({other_ends}) there is no break for {minutes}.",
    Rule.PAST_END: "The programme ends with {one} at {ends}, {minutes} after the end of the event ({back}).",
}


def plain(kind: RoleKind | ItemKind) -> str:
    """ "master of ceremonies"."""
    return kind.value.replace("_", " ")


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def sentence(conflict: Conflict) -> Saying:
    """What does not fit, with both sides by name."""
    one, other = conflict.sides[0], conflict.sides[-1]
    facts: dict[str, Fact] = {
        "name": conflict.person,
        "one": _called(one),
        "other": _called(other),
        "one_spanned": _spanned(one),
        "other_spanned": _spanned(other),
        "room": one.room,
        "other_room": other.room,
        "place": conflict.place,
        "begins": clock(one.begins),
        "ends": clock(one.ends),
        "other_ends": clock(other.ends),
        "minutes": minutes(conflict.minutes),
        "allowed": minutes(conflict.allowed),
        "role": Saying(plain(conflict.role or RoleKind.SPEAKER)),
        "candidates": Counted(conflict.candidates, "%n candidates", "1 candidate"),
        "away": clock(conflict.begins) if conflict.begins else "",
        "back": clock(conflict.ends) if conflict.ends else "",
        "opens": f"{conflict.opens:%H:%M}" if conflict.opens else "",
        "closes": f"{conflict.closes:%H:%M}" if conflict.closes else "",
    }
    return Saying(_special(conflict) or _SENTENCES[conflict.rule], facts)


def _special(conflict: Conflict) -> str:
    """What is said where there is more, or less, to say than by the rule alone."""
    match conflict.rule:
        case Rule.ROOM_TWICE if not conflict.place:
            return "{one_spanned} and {other_spanned} are at the same time for everybody."
        case Rule.OPEN_SLOT if conflict.candidates:
            return "{one} has an open place for a {role} ({candidates})."
        case Rule.VENUE_HOURS if conflict.opens is None:
            return "{one} ends at {ends}, after {place} closes ({closes})."
    return ""


def _called(side: Side) -> Saying:
    return Saying("“{title}”", {"title": side.title or Saying(at_start(plain(side.kind)))})


def _spanned(side: Side) -> Saying:
    hours = {"begins": clock(side.begins), "ends": clock(side.ends)}
    return Saying("{item} ({begins}–{ends})", {"item": _called(side), **hours})
