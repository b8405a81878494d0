"""Whether somebody on a list is somebody whom the office knows already.

A match is certain only when it may be made without asking: our own ID, the same e-mail or telephone with a fitting
name, or the same name in the same organisation, and nothing that speaks against it. What merely may be is ranked and
asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations, product

from rapidfuzz.distance import LCSseq

from symposiarch.planning.recognition.comparable import Name, sounds_otherwise
from symposiarch.planning.recognition.counterparts import Counterparts
from symposiarch.planning.recognition.evidence import (
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
from symposiarch.planning.recognition.likeness import Likeness
from symposiarch.planning.recognition.name_words import bones_in
from symposiarch.planning.recognition.names.surnames import CHINESE

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

MOST_RANKED = 5
"""So many whom a row may mean are named, and all whom it certainly fits."""

# A block that holds more names than this tells nobody from another.
_MOST_IN_BLOCK = 400
_FEW = 12
"""So many names are looked at in less time than a table of them takes to make."""


@dataclass(slots=True)
class _Namesakes:
    """All who bear exactly one name, as places in the matcher's list."""

    names: tuple[Name, ...]
    places: list[int]


class _SameConsonants:
    """All names of which one word has the same consonants, to be told apart by the other word.

    A few are looked at one by one. Among many a table tells, made once somebody is looked for here: most of a long
    address book a list never comes near.
    """

    __slots__ = ("_by_other_word", "_untold")

    def __init__(self) -> None:
        self._untold: list[tuple[str, str, _Namesakes]] = []
        self._by_other_word: dict[str, list[_Namesakes]] = {}

    def add(self, letters: str, bones: str, namesakes: _Namesakes) -> None:
        self._untold.append((letters, bones, namesakes))

    def with_other_word(self, letters: str, bones: str) -> list[list[_Namesakes]]:
        """Blocks of the names whose other word is at most a slip from these letters, or has these consonants."""
        table = self._by_other_word
        if not table and len(self._untold) <= _FEW:
            return [
                [one]
                for other_letters, other_bones, one in self._untold
                if other_bones == bones or (letters and other_letters and are_a_slip_apart(letters, other_letters))
            ]
        for other_letters, other_bones, namesakes in self._untold:
            for key in _keys_of_other_word(other_letters, other_bones):
                table.setdefault(key, []).append(namesakes)
        self._untold.clear()
        return [table[key] for key in _keys_of_other_word(letters, bones) if key in table]


def _keys_of_other_word(letters: str, bones: str) -> tuple[str, ...]:
    return (f"~{bones}", *letters_left_out(letters)) if letters else (f"~{bones}",)


class _Initials:
    """All names by each of their words with the first letter of another: whom "R. Hasanov" may mean.

    The table is made once a name with initials is looked for; most lists have none.
    """

    __slots__ = ("_by_word_and_letter", "_untold")

    def __init__(self) -> None:
        self._untold: list[_Namesakes] = []
        self._by_word_and_letter: dict[str, list[_Namesakes]] = defaultdict(list)

    def add(self, namesakes: _Namesakes) -> None:
        self._untold.append(namesakes)

    def spelled_out(self, names: tuple[Name, ...]) -> list[list[_Namesakes]]:
        """Blocks of the names that those with initials may stand for."""
        keys = initials_of(names)
        if not keys:
            return []
        for namesakes in self._untold:
            for key in first_letters_of(namesakes.names):
                self._by_word_and_letter[key].append(namesakes)
        self._untold.clear()
        return [self._by_word_and_letter[key] for key in keys if key in self._by_word_and_letter]


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
        self._by_consonants: dict[str, _SameConsonants] = defaultdict(_SameConsonants)
        self._initials = _Initials()
        self._by_initial: dict[str, list[_Namesakes]] = defaultdict(list)
        self._counterparts: Counterparts[_Namesakes] = Counterparts()
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
        for bones, letters, bones_of_other in _pairs_of_words(facts.names):
            self._by_consonants[bones].add(letters, bones_of_other, namesakes)
        self._initials.add(namesakes)
        self._counterparts.add(namesakes)
        for key in initials_of(facts.names):
            self._by_initial[key].append(namesakes)

    def match(self, row: Known) -> Match:
        """The known people whom the row may mean. Two who are equally certain are a question, not an answer."""
        facts = Facts(row)
        likenesses = {place: like for namesakes, like in self._alike(facts) for place in namesakes.places}
        is_rare = sum(like is Likeness.SAME for like in likenesses.values()) == 1
        for key in evidence_keys(facts):
            for place in self._by_evidence.get(key, ()):
                if place not in likenesses:
                    likenesses[place] = likeness_of(facts.names, self._people[place].names)
        if not likenesses:
            return NO_MATCH
        people = self._people
        found = [weigh(facts, people[place], like, is_rare=is_rare) for place, like in likenesses.items()]
        ranked = sorted((person for person in found if person is not None), key=_by_score)
        if not ranked:
            return NO_MATCH
        first, second = ranked[0], ranked[1] if len(ranked) > 1 else None
        tied = second is not None and second.certain and second.score > first.score - 0.01
        sure = first.certain and (not tied or first.reasons[0] is Reason.OUR_ID)
        named = max(MOST_RANKED, sum(person.certain for person in ranked))
        return Match(Verdict.CERTAIN if sure else Verdict.POSSIBLE, tuple(ranked[:named]))

    def _alike(self, facts: Facts) -> list[tuple[_Namesakes, Likeness]]:
        """The known names that may be the row's: those without a doubt, or else all that come near."""
        written = (facts.known.name, facts.known.native_name)
        known = self._near.get(written)
        if known is not None:
            return known
        same = [self._by_name[key] for key in name_keys(facts.names) if key in self._by_name]
        found = self._compared(facts, same)
        if not any(likeness >= Likeness.SPELLING for _, likeness in found):
            near = self._compared(facts, self._near_blocks(facts))
            seen = {id(namesakes) for namesakes, _ in found}
            found += [one for one in near if id(one[0]) not in seen]
        self._near[written] = found
        return found

    def _near_blocks(self, facts: Facts) -> list[list[_Namesakes]]:
        """The blocks that the names stand in, those left out that tell nobody from another."""
        blocks = [self._blocks[key] for key in _block_keys(facts.names) if key in self._blocks]
        for bones, letters, bones_of_other in _pairs_of_words(facts.names):
            if bones in self._by_consonants:
                blocks += self._by_consonants[bones].with_other_word(letters, bones_of_other)
        blocks += self._initials.spelled_out(facts.names)
        if self._by_initial:
            blocks += [self._by_initial[key] for key in first_letters_of(facts.names) if key in self._by_initial]
        keys = [f"^{key}" for name in facts.names for key in sounds_otherwise(name)]
        blocks += [self._by_name[key] for key in keys if key in self._by_name]
        blocks += self._counterparts.of(facts.names)
        return [block for block in blocks if len(block) <= _MOST_IN_BLOCK]

    @staticmethod
    def _compared(facts: Facts, groups: Sequence[Sequence[_Namesakes]]) -> list[tuple[_Namesakes, Likeness]]:
        if not groups:
            return []
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
    if facts.birth:  # of somebody who took another family name
        born = str(facts.birth.toordinal())
        keys += [born + word.base for name in facts.names for word in name.words]
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
    """What spellings have in common that pairs of words do not show: the letters of East Asian names, which are
    written apart or as one; of a single word all letters but one.
    """
    keys: dict[str, None] = {}
    for name in names:
        words = name.words[:5]
        if name.sounds or (len(words) > 1 and not CHINESE.isdisjoint((words[0].base, words[-1].base))):
            keys["~" + "".join(sorted("".join(word.base for word in words)))] = None
        if len(words) == 1 and not name.hangul:
            keys.update(dict.fromkeys(letters_left_out(words[0].base)))
    return list(keys)


def _pairs_of_other_hands(name: Name) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The consonants of each two words, as they stand, as others write them, and with particles written on."""
    for words in (name.words, name.closed):
        yield from combinations([bones_in(word) for word in words[:5]], 2)


def _pairs_of_words(names: tuple[Name, ...]) -> list[tuple[str, str, str]]:
    """Each word's consonants, and beside them the letters and the consonants of each other word.

    Where one is an initial its letters stand for too many, and are left out.
    """
    pairs: list[tuple[str, str, str]] = []
    for name in names:
        for one, other in permutations(name.words[:5], 2):
            initial = len(one.base) == 1 or len(other.base) == 1
            pairs.append((one.bones, "" if initial else other.base, other.bones))
            if one.base[0] == "j":  # Julia, whom others write Yulia
                yulia = f"a{one.bones[1:]}"
                pairs += [(yulia, "", other.bones), (other.bones, "", yulia)]
        if name.hands:
            written = (bones for pair in _pairs_of_other_hands(name) for bones in product(*pair))
            pairs += [pair for one, other in written for pair in ((one, "", other), (other, "", one))]
    return pairs


@lru_cache(maxsize=100_000)
def letters_left_out(word: str) -> tuple[str, ...]:
    """The word with each of its letters left out in turn: two words a slip apart have one of these in common."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word)))) if len(word) > 3 else (word,)


def are_a_slip_apart(one: str, other: str) -> bool:
    """Whether two words have one of their `letters_left_out` in common."""
    longest = max(len(one), len(other))
    return one == other or (longest > 3 and LCSseq.distance(one, other, score_cutoff=1) <= 1)


def initials_of(names: tuple[Name, ...]) -> list[str]:
    """ "R. Hasanov": the other word with the initial."""
    return [
        f"{long.base}|{short.base}"
        for name in names
        if 1 in [len(word.base) for word in name.words]
        for short, long in permutations(name.words[:4], 2)
        if len(short.base) == 1 and len(long.base) > 1
    ]


def first_letters_of(names: tuple[Name, ...]) -> list[str]:
    """Each word with the first letter of each other one: what a name with initials may stand for."""
    return [
        f"{one.base}|{letter}"
        for name in names
        for one, other in permutations(name.words[:4], 2)
        for letter in dict.fromkeys(base[:1] for base in (other.base, *other.hands))
    ]
