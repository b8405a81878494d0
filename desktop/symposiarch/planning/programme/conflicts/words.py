"""What does not fit, as English sentences for the command line and the preflight."""

from __future__ import annotations

from datetime import datetime

from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.programme.conflicts.rules import Conflict, Rule, Side


def plain(kind: RoleKind | ItemKind) -> str:
    """ "master of ceremonies"."""
    return kind.value.replace("_", " ")


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def sentence(conflict: Conflict) -> str:
    """What does not fit, with both sides by name."""
    one, other = conflict.sides[0], conflict.sides[-1]
    minutes = "1 minute" if conflict.minutes == 1 else f"{conflict.minutes} minutes"
    match conflict.rule:
        case Rule.SPEAKER_TWICE:
            return f"{conflict.person} is in {_spanned(one)} and in {_spanned(other)} at the same time."
        case Rule.WALK:
            return (
                f"{conflict.person} has {minutes} from {_called(one)} in {one.room} to "
                f"{_called(other)} in {other.room}; the way takes {conflict.allowed}."
            )
        case Rule.ROOM_TWICE:
            where = f"in {conflict.place}" if conflict.place else "for everybody"
            return f"{_spanned(one)} and {_spanned(other)} are at the same time {where}."
        case Rule.OVERRUN:
            return f"{_called(one)} is pinned to {clock(one.begins)}, but what comes before it ends {minutes} later."
        case Rule.MODERATOR_PANELLIST:
            return f"{conflict.person} moderates {_called(one)} and is a panellist in it."
        case Rule.DECLINED_SPEAKER:
            return f"{conflict.person} has declined and still stands in {_called(one)}."
        case Rule.UNASKED_SPEAKER:
            return f"{conflict.person} has not been asked yet for {_called(one)}."
        case Rule.OPEN_SLOT:
            asked = "1 candidate" if conflict.candidates == 1 else f"{conflict.candidates} candidates"
            place = f"{_called(one)} has an open place for a {plain(conflict.role or RoleKind.SPEAKER)}"
            return f"{place} ({asked})." if conflict.candidates else f"{place}."
        case Rule.ABSENCE:
            assert conflict.begins is not None
            assert conflict.ends is not None
            return (
                f"{conflict.person} is away from {clock(conflict.begins)} to {clock(conflict.ends)} and stands in "
                f"{_spanned(one)}."
            )
        case Rule.VENUE_HOURS if conflict.opens is not None:
            opens = f"{conflict.opens:%H:%M}"
            return f"{_called(one)} begins at {clock(one.begins)}, before {conflict.place} opens ({opens})."
        case Rule.VENUE_HOURS:
            return f"{_called(one)} ends at {clock(one.ends)}, after {conflict.place} closes ({conflict.closes:%H:%M})."
        case Rule.PANEL_OVERFULL:
            return f"The speakers in {_called(one)} have {minutes} together; it takes {conflict.allowed}."
        case Rule.INTERPRETER_RELIEF:
            return (
                f"{conflict.person} interprets {minutes} alone up to the end of {_called(other)}; "
                f"after {conflict.allowed} a colleague should take over."
            )
        case Rule.NO_BREAK:
            return (
                f"From {_called(one)} ({clock(one.begins)}) to the end of {_called(other)} ({clock(other.ends)}) there "
                f"is no break for {minutes}."
            )
        case Rule.PAST_END:
            assert conflict.ends is not None
            return (
                f"The programme ends with {_called(one)} at {clock(one.ends)}, {minutes} after the "
                f"end of the event ({clock(conflict.ends)})."
            )


def _called(side: Side) -> str:
    return f"“{side.title or plain(side.kind)}”"


def _spanned(side: Side) -> str:
    return f"{_called(side)} ({clock(side.begins)}–{clock(side.ends)})"
