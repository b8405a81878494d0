"""Whether somebody on a list is somebody whom the office knows already.

A match is certain only when it may be made without asking: our own ID, the same e-mail or telephone with a fitting
name, or the same name in the same organisation, and nothing that speaks against it. What merely may be is ranked and
asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from symposiarch.planning.evidence import (
    Facts,
    Known,
    Ranked,
    Reason,
    Verdict,
    compare,
    likeness_of,
    reason_words,
    weigh,
)
from symposiarch.planning.likeness import Likeness, Name

__all__ = ["Known", "Match", "Matcher", "Ranked", "Reason", "Verdict", "compare", "reason_words"]


@dataclass(frozen=True, slots=True)
class Match:
    """The answer for one row: the known people who may be meant, the likeliest first."""

    verdict: Verdict
    ranked: tuple[Ranked, ...] = ()

    @property
    def best(self) -> Ranked | None:
        return self.ranked[0] if self.ranked else None


NO_MATCH = Match(Verdict.NONE)

# A block that holds more names than this tells nobody from another.
_MOST_IN_BLOCK = 400


@dataclass(slots=True)
class _Namesakes:
    """All who bear exactly one name, as places in the matcher's list."""

    names: tuple[Name, ...]
    places: list[int]


class Matcher:
    """Finds known people by all evidence at once. Made once for many rows; who becomes known later is added.

    Names are put in blocks by what two spellings of one name have in common, so that a row is compared with a handful
    of names, and each name once however many people bear it.
    """

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self._people: list[Facts] = []
        self._by_evidence: dict[str, list[int]] = defaultdict(list)
        self._namesakes: dict[tuple[str, str], _Namesakes] = {}
        self._by_name: dict[str, list[_Namesakes]] = defaultdict(list)
        self._blocks: dict[str, list[_Namesakes]] = defaultdict(list)
        self._near: dict[tuple[str, str], list[tuple[_Namesakes, Likeness]]] = {}
        for person in known:
            self.add(person)

    def add(self, person: Known) -> None:
        facts = Facts(person)
        place = len(self._people)
        self._people.append(facts)
        for key in evidence_keys(facts):
            self._by_evidence[key].append(place)
        written = (person.name, person.native_name)
        namesakes = self._namesakes.get(written)
        if namesakes is not None:
            namesakes.places.append(place)
            return
        self._namesakes[written] = namesakes = _Namesakes(facts.names, [place])
        self._near.clear()
        for key in name_keys(facts.names):
            self._by_name[key].append(namesakes)
        for key in _block_keys(facts.names):
            self._blocks[key].append(namesakes)

    def match(self, row: Known, *, most: int = 5) -> Match:
        """The known people whom the row may mean. Two who are equally certain are a question, not an answer."""
        facts = Facts(row)
        likenesses = {place: like for namesakes, like in self._alike(facts) for place in namesakes.places}
        for key in evidence_keys(facts):
            for place in self._by_evidence.get(key, ()):
                if place not in likenesses:
                    likenesses[place] = likeness_of(facts.names, self._people[place].names)
        people = self._people
        found = [weigh(facts, people[place], likeness) for place, likeness in likenesses.items()]
        ranked = sorted((person for person in found if person is not None), key=_by_score)
        if not ranked:
            return NO_MATCH
        first, second = ranked[0], ranked[1] if len(ranked) > 1 else None
        tied = second is not None and second.certain and second.score > first.score - 0.01
        sure = first.certain and (not tied or first.reasons[0] is Reason.OUR_ID)
        return Match(Verdict.CERTAIN if sure else Verdict.POSSIBLE, tuple(ranked[:most]))

    def match_all(self, rows: Sequence[Known], *, most: int = 5) -> list[Match]:
        """The answer for each row."""
        return [self.match(row, most=most) for row in rows]

    def _alike(self, facts: Facts) -> list[tuple[_Namesakes, Likeness]]:
        """The known names that may be the row's: those without a doubt, or else all that come near."""
        written = (facts.known.name, facts.known.native_name)
        known = self._near.get(written)
        if known is not None:
            return known
        found = self._compared(facts, (self._by_name.get(key, ()) for key in name_keys(facts.names)))
        if not any(likeness >= Likeness.SPELLING for _, likeness in found):
            blocks = (self._blocks.get(key, ()) for key in _block_keys(facts.names))
            found = self._compared(facts, (near for near in blocks if len(near) <= _MOST_IN_BLOCK))
        self._near[written] = found
        return found

    @staticmethod
    def _compared(facts: Facts, groups: Iterable[Iterable[_Namesakes]]) -> list[tuple[_Namesakes, Likeness]]:
        near = {id(namesakes): namesakes for group in groups for namesakes in group}
        found = ((namesakes, likeness_of(facts.names, namesakes.names)) for namesakes in near.values())
        return [(namesakes, likeness) for namesakes, likeness in found if likeness > Likeness.SHARED]


def _by_score(person: Ranked) -> tuple[bool, float, int]:
    return (not person.certain, -person.score, person.id)


def evidence_keys(facts: Facts) -> list[str]:
    """What by itself, if shared, makes two people worth comparing."""
    keys = [f"@{email}" for email in facts.emails]
    keys += [f"#{phone}" for phone in facts.phones]
    if facts.known.uuid:
        keys.append(facts.known.uuid)
    return keys


def name_keys(names: tuple[Name, ...]) -> list[str]:
    """The names in every usual spelling, their words in one order."""
    keys: list[str] = []
    for name in names:
        if name.hangul:
            keys.append(name.hangul)
        words = name.words
        if len(words) == 2:
            keys += [f"{f} {g}" if f < g else f"{g} {f}" for f in words[0].forms for g in words[1].forms]
        elif words:
            keys.append(" ".join(sorted(word.base for word in words)))
        keys += ["^" + sound for sound in name.sounds]
    return keys


def _block_keys(names: tuple[Name, ...]) -> list[str]:
    """What two spellings of a name, a slip or two apart, have in common: the consonants of one word, one of another."""
    keys: dict[str, None] = {}
    for name in names:
        for sound in name.sounds:
            keys["^" + sound] = None
        if name.sounds:
            joined = "".join(sorted("".join(word.base for word in name.words)))
            keys["~" + joined] = None
        words = name.words[:6]
        for one, other in permutations(words, 2):
            if len(one.base) > 1:
                keys[f"{one.bones}|{other.bones[:1]}" if not name.sounds else f"{one.base}|{other.bones}"] = None
        if len(words) == 1 and not name.hangul:
            keys[words[0].bones] = None
    return list(keys)
