"""Lines that two of the office's people fit equally well, and which of these people each line means.

Namesakes of one house, whom an earlier list brought, come with their list again: each line is one of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from symposiarch.exchange.guest_lists.changes import KnownPerson, PostHeld, changes_to
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.matching import Match, Verdict


def is_tied(match: Match) -> bool:
    """Whether the line is certainly somebody whom the office knows, and only the choice among them is open."""
    certain = sum(one.certain for one in match.ranked)
    return match.verdict is Verdict.POSSIBLE and certain > 1 and match.ranked[0].certain


def told_apart(
    tied: Mapping[int, Match], lines: Sequence[Incoming], known: Mapping[int, KnownPerson], taken: set[int]
) -> dict[int, Match]:
    """Whom the tied lines mean, by their places, where that can be told; who is meant is `taken`.

    A line means somebody of whom it says nothing new. Where several are such, and are not alike among themselves, it
    waits until the fuller lines have theirs.
    """
    fits = {
        place: [
            one
            for one in match.ranked
            if one.certain and not changes_to(known[one.id], lines[place], by_id=False, listed=False)
        ]
        for place, match in tied.items()
    }
    told: dict[int, Match] = {}
    waiting = list(tied)
    while waiting:
        before = len(told)
        for place in waiting:
            free = sorted((one for one in fits[place] if one.id not in taken), key=lambda one: one.id)
            if free and all(_content(known[one.id]) == _content(known[free[0].id]) for one in free[1:]):
                told[place] = Match(Verdict.CERTAIN, (free[0],))
                taken.add(free[0].id)
        if len(told) == before:
            break
        waiting = [place for place in waiting if place not in told]
    return told


def _content(person: KnownPerson) -> tuple[Any, ...]:
    """All that is kept of somebody but the numbers of the records, in whichever capitals and accents it is written."""
    fields = {name: fold(value) if isinstance(value, str) else value for name, value in person.fields.items()}
    return fields, tuple(_post(post) for post in person.posts), person.partner_id


def _post(post: PostHeld) -> PostHeld:
    return replace(
        post,
        id=0,
        title=fold(post.title),
        organisation=fold(post.organisation),
        department=fold(post.department),
    )
