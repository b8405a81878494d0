"""People who stand in the address book twice, as it seems: pairs to look at, the likeliest first.

Comparing everybody with everybody takes seconds for ten thousand people. Two names a slip or two apart become one
string when a letter or two are left out of each; so all names are written with every one or two letters left out, as
numbers, and whoever has a number in common is compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.comparable import Name, sounds_otherwise
from symposiarch.planning.recognition.counterparts import Counterparts
from symposiarch.planning.recognition.evidence import Facts, Known, Reason, likeness_of, weigh
from symposiarch.planning.recognition.likeness import Likeness
from symposiarch.planning.recognition.matching import evidence_keys, first_letters_of, initials_of, name_keys
from symposiarch.planning.recognition.name_words import bones_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 90
"""How alike two folded names are, of 100, that are always shown (`rapidfuzz.fuzz.ratio`)."""

_MOST_NAMESAKES = 60
_PAIR = 2
_LONGEST = 40
_TELL_EVERY = 500  # pairs
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records that may be one person; `first` is the older one, by its key."""

    first: int
    second: int
    score: float  # 0 to 1
    reasons: tuple[Reason, ...]
    certain: bool


def duplicates(people: Sequence[Known], *, report: Callable[[float], object] | None = None) -> list[Duplicate]:
    """Pairs of people who may be one, by all evidence and in all scripts, the likeliest first.

    `report` is told how far the search has come, from 0 to 1; raising from it ends the search.
    """
    tell = report or (lambda _share: None)
    tell(0.0)
    facts = [Facts(person) for person in people]
    tell(0.2)
    near = _by_near_names(people)
    tell(0.4)
    bearers = Counter(map(_folded, people))
    worth_a_look = near | _by_evidence(facts) | _by_spelling(facts)
    likenesses: dict[tuple[str, str, str, str], Likeness] = {}
    found = []
    for at, (one, other) in enumerate(worth_a_look):
        if at % _TELL_EVERY == 0:
            tell(0.7 + 0.3 * at / len(worth_a_look))
        first, second = (one, other) if people[one].id <= people[other].id else (other, one)
        mine, theirs = people[second], people[first]
        names = (mine.name, mine.native_name, theirs.name, theirs.native_name)
        likeness = likenesses.get(names)
        if likeness is None:
            likeness = likenesses[names] = likeness_of(facts[second].names, facts[first].names)
        is_rare = max(bearers[_folded(mine)], bearers[_folded(theirs)]) <= _PAIR
        weighed = weigh(facts[second], facts[first], likeness, is_rare=is_rare)
        if weighed is not None:
            found.append(Duplicate(theirs.id, mine.id, weighed.score, weighed.reasons, weighed.certain))
        elif (one, other) in near:  # as good as alike on paper, and yet two people: the last to look at
            reason = Reason.NAME if likeness is Likeness.SAME else Reason.TYPING
            found.append(Duplicate(theirs.id, mine.id, 0.01, (reason,), certain=False))
    found.sort(key=lambda pair: (not pair.certain, -pair.score, pair.first, pair.second))
    return found


def _pairs_within(groups: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    return {pair for places in groups if len(places) > 1 for pair in combinations(places[:_MOST_NAMESAKES], 2)}


def _by_evidence(facts: Sequence[Facts]) -> set[tuple[int, int]]:
    """Places of people who share an e-mail or a telephone."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(facts):
        for key in evidence_keys(person):
            sharing[key].append(place)
    return _pairs_within(sharing.values())


def _by_spelling(facts: Sequence[Facts]) -> set[tuple[int, int]]:
    """Places of people whose names are spellings, short forms or initials of one another."""
    bearers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, person in enumerate(facts):
        bearers[person.known.name, person.known.native_name].append(place)
    firsts = [places[0] for places in bearers.values()]
    alike: dict[str, list[int]] = defaultdict(list)
    initials: dict[str, list[int]] = defaultdict(list)
    for first in firsts:
        names = facts[first].names
        for key in dict.fromkeys([*name_keys(names), *_bones(names), *_parts(names)]):
            alike[key].append(first)
        for key in initials_of(names):
            initials[key].append(first)
    near = _pairs_within(alike.values())
    near |= _in_other_scripts([(first, facts[first]) for first in firsts], alike)
    if initials:
        for first in firsts:
            for key in first_letters_of(facts[first].names):
                near |= {_in_order(one, first) for one in initials.get(key, ()) if one != first}
    found = set()
    for one, other in near:
        if likeness_of(facts[one].names, facts[other].names) > Likeness.SHARED:
            mine, theirs = (bearers[facts[place].known.name, facts[place].known.native_name] for place in (one, other))
            found |= {_in_order(a, b) for a in mine[:_MOST_NAMESAKES] for b in theirs[:_MOST_NAMESAKES]}
    return found


def _in_order(one: int, other: int) -> tuple[int, int]:
    """A pair of places, the lower first, so that none is found twice."""
    return (one, other) if one < other else (other, one)


def _in_other_scripts(bearers: Sequence[tuple[int, Facts]], alike: dict[str, list[int]]) -> set[tuple[int, int]]:
    """Places of people of whom one is written in characters or with words as one, or in another Chinese language."""
    counterparts: Counterparts[Facts] = Counterparts()
    places = {id(person): place for place, person in bearers}
    for _, person in bearers:
        counterparts.add(person)
    found = set()
    for place, person in bearers:
        others = [[places[id(one)] for one in block] for block in counterparts.of(person.names)]
        for name in person.names:
            others += [alike.get(f"^{key}", []) for key in sounds_otherwise(name)]
        for block in others:
            if len(block) <= _MOST_NAMESAKES:
                found |= {_in_order(place, one) for one in block if one != place}
    return found


def _bones(names: tuple[Name, ...]) -> list[str]:
    """The consonants of all words: alike for transcriptions that differ in vowels."""
    return [
        "b:" + " ".join(sorted(bones))
        for name in names
        if len(name.words) > 1
        for words in filter(None, (name.words, name.closed))
        for bones in product(*(bones_in(word) if name.hands else (word.bones,) for word in words[:4]))
    ]


def _parts(names: tuple[Name, ...]) -> list[str]:
    """Any two words: alike for a name with and without its middle name."""
    return [
        "p:" + " ".join(sorted(pair))
        for name in names
        if 2 <= len(name.words) <= 5
        for pair in combinations([word.base for word in name.words if len(word.base) > 1], 2)
    ]


def _folded(person: Known) -> str:
    return fold(person.name or person.native_name)


def _by_near_names(people: Sequence[Known]) -> set[tuple[int, int]]:
    """Places of people whose folded names are alike, or nearly so."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        name = _folded(person)
        if name:
            bearers[name].append(place)
    names = list(bearers)
    pairs = {pair for places in bearers.values() for pair in combinations(places[:_MOST_NAMESAKES], 2)}
    for one, other in near_names(names):
        mine, theirs = bearers[names[one]][:_MOST_NAMESAKES], bearers[names[other]][:_MOST_NAMESAKES]
        pairs |= {_in_order(a, b) for a in mine for b in theirs}
    return pairs


def near_names(names: Sequence[str]) -> list[tuple[int, int]]:
    """Places of different names that are at least `NEAR` alike. The names are folded, and each stands once."""
    import numpy as np
    from rapidfuzz import fuzz, process

    by_length: dict[int, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        by_length[len(name)].append(place)
    numbers: list[NDArray[np.uint64]] = []
    owners: list[NDArray[np.int64]] = []
    for length, places in by_length.items():
        if length < 4:
            continue
        written = np.frombuffer("".join(names[place] for place in places).encode("utf-32-le"), dtype=np.uint32)
        columns = _with_letters_left_out(written.reshape(len(places), length).astype(np.uint64))
        numbers += columns
        owners += [np.asarray(places, dtype=np.int64)] * len(columns)
    if not numbers:
        return []
    one, other = _sharing(np.concatenate(numbers), np.concatenate(owners), len(names))
    ends = np.array(sorted(_sharing_an_end(names)), dtype=np.int64).reshape(-1, 2)
    pairs = np.unique(np.concatenate((one * len(names) + other, ends[:, 0] * len(names) + ends[:, 1])))
    one, other = pairs // len(names), pairs % len(names)
    alike = process.cpdist(
        [names[place] for place in one.tolist()],
        [names[place] for place in other.tolist()],
        scorer=fuzz.ratio,
        score_cutoff=NEAR,
        dtype=np.float32,
    )
    kept = alike >= NEAR
    return list(zip(one[kept].tolist(), other[kept].tolist(), strict=True))


def _sharing_an_end(names: Sequence[str]) -> set[tuple[int, int]]:
    """Long names that begin or end alike, where three letters may be too many in the rest; not ends that many share."""
    ends: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        if len(name) >= 15:
            for length in (8, 10):
                ends[name[:length] + "…"].append(place)
                ends["…" + name[-length:]].append(place)
    return {pair for places in ends.values() if 1 < len(places) <= _MOST_NAMESAKES for pair in combinations(places, 2)}


def _with_letters_left_out(letters: NDArray[np.uint64]) -> list[NDArray[np.uint64]]:
    """One number for each name of a block (a row of letters) with none, one or two letters left out, column by column.

    A name's number is the sum of letter times base to the power of its place, modulo 2**64; leaving a letter out moves
    what follows one place down, which is a multiplication by the inverse of the base.
    """
    import numpy as np

    count, length = letters.shape
    inverse = pow(_BASE, -1, 2**64)
    back, back_twice = np.uint64(inverse), np.uint64(inverse * inverse % 2**64)
    powers = np.array([pow(_BASE, place, 2**64) for place in range(length)], dtype=np.uint64)
    sums = np.zeros((count, length + 1), dtype=np.uint64)
    np.cumsum((letters + np.uint64(1)) * powers, axis=1, out=sums[:, 1:])
    whole = sums[:, length]
    columns = [whole]
    reach = min(length, _LONGEST)
    # Short names may differ by one letter only; longer ones by two.
    for first in range(reach):
        before, after = sums[:, first], sums[:, first + 1]
        columns.append(before + back * (whole - after))
        if length < 10:
            continue
        for second in range(first + 1, reach):
            between = back * (sums[:, second] - after)
            columns.append(before + between + back_twice * (whole - sums[:, second + 1]))
    return columns


def _sharing(
    numbers: NDArray[np.uint64], owners: NDArray[np.int64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each pair of owners with a number in common, once."""
    import numpy as np

    order = np.argsort(numbers, kind="stable")
    numbers, owners = numbers[order], owners[order]
    # What nobody shares goes at once: most of it.
    same = numbers[1:] == numbers[:-1]
    shared = np.zeros(len(numbers), dtype=bool)
    shared[1:] |= same
    shared[:-1] |= same
    numbers, owners = numbers[shared], owners[shared]
    found: list[Any] = []
    for step in range(1, len(numbers)):
        meets = numbers[step:] == numbers[:-step]
        if not meets.any():
            break
        one, other = owners[:-step][meets], owners[step:][meets]
        low, high = np.minimum(one, other), np.maximum(one, other)
        found.append(np.unique((low * count + high)[low != high]))
    pairs = np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
    return pairs // count, pairs % count
