"""What a list writes in another script than ours: ours stays; titles and organisations of theirs are kept beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from symposiarch.exchange.fates import Change
from symposiarch.exchange.guest_lists.changes import KnownPerson, PostHeld, changes_to
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.base import Texts
from symposiarch.planning.languages import language_of_script, script_of
from symposiarch.planning.recognition.names.delegations import state_of_delegation


class WhyOurs(StrEnum):
    """Why a change that a line would make is not made."""

    SAID = "said"  # somebody said so
    BESIDE = "beside"  # it is in another script, and is kept beside ours
    SCRIPT = "script"  # likewise, but its language cannot be told
    TAKEN = "taken"  # likewise, but another text is known in that language
    ONE_SCRIPT = "one_script"  # likewise, and it is kept in one script alone
    ANOTHER_STATE = "another_state"  # likewise, and it names the house of another state


@dataclass(frozen=True, slots=True)
class Ours:
    """A change that is not made: what is ours stays."""

    change: Change
    why: WhyOurs

    @property
    def message(self) -> str:
        """What becomes of it, in English."""
        match self.why:
            case WhyOurs.SAID:
                return "ours stays, as was said."
            case WhyOurs.BESIDE:
                return "ours stays, and the list's, which is in another script, is kept beside it."
            case WhyOurs.SCRIPT:
                return "ours stays: the list's is in another script, and its language cannot be told."
            case WhyOurs.TAKEN:
                return "ours stays: the list's is in another script, and another name is known in that language."
            case WhyOurs.ONE_SCRIPT:
                return "ours stays: the list's is in another script."
            case WhyOurs.ANOTHER_STATE:
                return "ours stays: the list's is in another script, and names another state."

    @property
    def is_kept_out(self) -> bool:
        """Whether what the list says is taken nowhere."""
        return self.why is not WhyOurs.BESIDE


BESIDE = {"title": "titles", "organisation": "organisation_names"}
"""Where a text goes that is kept beside ours, by the field that stays."""


_OF_ONE_SCRIPT = ("department", "city", "address")


def held_against(
    person: KnownPerson, line: Incoming, languages: Sequence[str], *, by_id: bool, listed: bool
) -> tuple[tuple[Change, ...], tuple[Ours, ...]]:
    """The changes that a line makes, and those that are not made at first; `languages` are those of the event.

    What was edited in a list of ours is meant, in whatever script; and whoever is at another house now has the post
    that the list says.
    """
    changes = changes_to(person, line, by_id=by_id, listed=listed)
    if by_id:
        return changes, ()
    made: list[Change] = []
    ours: list[Ours] = []
    moves = any(one.field == "organisation" and one.before and not _in_another_script(one) for one in changes)
    for change in changes:
        if change.field not in (*BESIDE, *_OF_ONE_SCRIPT) or moves or not _in_another_script(change):
            made.append(change)
            continue
        if change.field in _OF_ONE_SCRIPT:
            ours.append(Ours(change, WhyOurs.ONE_SCRIPT))
            continue
        beside, why = _beside(person.posts[0], change, languages)
        ours.append(Ours(change, why))
        if why is WhyOurs.BESIDE:
            made.append(beside)
    return tuple(made), tuple(ours)


def _in_another_script(change: Change) -> bool:
    before, after = script_of(change.before), script_of(change.after)
    return bool(before and after) and before != after


def _beside(post: PostHeld, change: Change, languages: Sequence[str]) -> tuple[Change, WhyOurs]:
    """The text as it is kept in its own language, and whether it can be."""
    language = language_of_script(change.after, languages)
    known: Texts = post.titles if change.field == "title" else post.organisation_names
    beside = replace(change, field=BESIDE[change.field], before=known.get(language, ""), language=language)
    if not language:
        return beside, WhyOurs.SCRIPT
    if change.field == "organisation":  # it is everybody's who works there
        states = state_of_delegation(change.before), state_of_delegation(change.after)
        if all(states) and states[0] != states[1]:
            return beside, WhyOurs.ANOTHER_STATE
        if beside.before:
            return beside, WhyOurs.TAKEN
    return beside, WhyOurs.BESIDE
