"""Which state sends a head of mission, and to which: "Ambassador of France to Korea", "French Embassy"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from symposiarch.model.folding import fold
from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.states import state_code, state_code_declined

_AND = frozenset(("and", "et", "y", "und", "ve", "va", "i"))

_LONGEST = 7
"""Words in the name of a state."""

_AT_SEOUL, _POSTED, _HOUSES = "주한", "주", ("대사관", "대표부", "대사")
"""주한 프랑스 대사관 is the embassy of France in Korea, 주프랑스 대사 an ambassador in France."""


class _Named(NamedTuple):
    """The states that a text names: those that send, and those to which somebody is sent."""

    senders: frozenset[str]
    receivers: frozenset[str]


def is_own_of(host: str, title: str, organisation: str, recorded: Collection[str], rules: Practice) -> bool:
    """Whether the host state itself sends a head of mission, who then is accredited elsewhere or serves at home.

    The title and the house say whose somebody is; what is only `recorded` may be the country of an address.
    """
    if not host or any(rules.title_words.speaks_of_union(text) for text in (title, organisation)):
        return False
    around = rules.title_words
    told, house = _named(title, rules), _named(organisation, rules)
    mission = around.speaks_of_mission(organisation)
    if (told.senders | house.senders) - {host}:
        return False
    if told.senders or (house.senders and mission):
        return True
    receivers = told.receivers | house.receivers
    if host in receivers or (mission and not receivers):
        return False
    kept = frozenset(filter(None, recorded)) or house.senders
    return kept == {host}


def _named(text: str, rules: Practice) -> _Named:
    around = rules.title_words
    senders: set[str] = set()
    receivers: set[str] = set()
    words = re.findall(r"[^\s,;()/]+|[,;()/]", text)
    plain = [fold(word) for word in words]
    at, posted, behind_state = 0, False, False
    while at < len(words):
        state, korean, end = "", "", at + 1
        if plain[at] in around.posted:
            posted = True
        elif plain[at] in around.complement:
            posted = posted and not behind_state  # "auprès de la", but "to Korea of France"
        elif plain[at] not in _AND:
            state, korean, end = _state_at(words, at)
            posted = posted and bool(state)
        if state:
            (receivers if posted or korean else senders).add(state)
        at, behind_state = end, bool(state)
    return _Named(frozenset(senders or _said_by_adjective(plain, rules)), frozenset(receivers))


def _said_by_adjective(words: Sequence[str], rules: Practice) -> set[str]:
    """The states of adjectives right beside an envoy or a mission: "French Ambassador", "Ambassade coréenne"."""
    same, missions = rules.title_words.same, rules.title_words.mission
    envoys = [at for at, word in enumerate(words) if word in missions or same.get(word, word) in rules.envoys]
    beside = {at for one in envoys for at in (one - 1, one + 1)} - set(envoys)
    return set(filter(None, (state_of_adjective(word) for at, word in enumerate(words) if at in beside)))


def _state_at(words: list[str], at: int) -> tuple[str, str, int]:
    """The state whose name begins at a word, what says in Korean that somebody is posted there, and where it ends."""
    for end in range(min(len(words), at + _LONGEST), at, -1):
        if state := state_code_declined(" ".join(words[at:end])):
            return state, "", end
    word = words[at]
    for house in _HOUSES:
        word = word.removesuffix(house)
    if state := state_code(word.removeprefix(_AT_SEOUL)):
        return state, "", at + 1
    return state_code(word.removeprefix(_POSTED)), _POSTED, at + 1
