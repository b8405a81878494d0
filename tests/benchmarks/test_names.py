"""Names by the ten thousand: search as one types, the search for duplicates, matching a list. Each beside its floor."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from rapidfuzz import fuzz, process

from symposiarch.model.folding import fold
from symposiarch.model.search_keys import search_key
from symposiarch.planning.people.search import SearchIndex
from symposiarch.planning.recognition.duplicates import duplicates
from symposiarch.planning.recognition.matching import Known, Match, Matcher


def _split(text: str) -> list[str]:
    return text.split()


GIVEN = _split("Ramin Leyla Elçin Nigar Rəşad Günel James Mary Robert Anna Wolfgang Chul-soo Young-hee Min-jun Ji-woo")
ENDINGS = _split("ov son man ton ley er ski li zadə yev")
ORGANISATIONS = [f"{kind} of {of}" for kind in ("Ministry", "Embassy", "Bank") for of in ("Culture", "Chile", "Energy")]


def people(count: int, seed: int = 1) -> list[Known]:
    """Invented people; one in twelve stands there twice, with a slip."""
    chance = random.Random(seed)
    found: list[Known] = []
    for number in range(count):
        family = (
            chance.choice("ABDGHKLMNRST") + "".join(chance.choices("aeiou", k=1) + chance.choices("bdklmnrst", k=1)) * 2
        )
        name = f"{chance.choice(GIVEN)} {family}{chance.choice(ENDINGS)}"
        if found and number % 12 == 0:
            name = chance.choice(found).name.replace("a", "e", 1)
        mail = f"guest{number}@example.org" if number % 3 else ""
        found.append(Known(id=number + 1, name=name, organisation=chance.choice(ORGANISATIONS), email=mail))
    return found


def fastest(function: Callable[[], object], rounds: int = 5) -> float:
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        function()
        times.append(time.perf_counter() - begun)
    return min(times)


@pytest.mark.parametrize("typed", ["hasanov", "kim ch", "김철", "həsənov", "min", "k"])
def test_search_among_50000(benchmark: BenchmarkFixture, typed: str) -> None:
    """Answered in 16 ms, and in at most twice a plain scan of folded strings."""
    known = people(50_000)
    folded = [fold(f"{person.name} {person.organisation} {person.email}") for person in known]
    index = SearchIndex((person.id, search_key(person.name, person.organisation, person.email)) for person in known)
    words = fold(typed).split()
    first = words[0]
    floor = fastest(lambda: [text for text in folded if first in text])

    def anew() -> list[int]:
        index.find("")  # nothing to narrow
        return index.find(typed)

    benchmark(anew)
    took = fastest(anew)
    benchmark.extra_info["plain scan, seconds"] = floor
    assert took < 0.016
    assert took < 2 * len(words) * floor + 0.001


def test_duplicates_among_10000(benchmark: BenchmarkFixture) -> None:
    """Faster than rapidfuzz comparing all with all, with at least 98 of 100 of its hits."""
    known = people(10_000)
    names = [fold(person.name) for person in known]
    begun = time.perf_counter()
    matrix = process.cdist(names, names, scorer=fuzz.ratio, score_cutoff=90)
    floor = time.perf_counter() - begun
    wanted = {(one + 1, other + 1) for one, other in zip(*matrix.nonzero(), strict=True) if one < other}
    found = benchmark(duplicates, known)
    benchmark.extra_info["cdist, seconds"] = floor
    pairs = {(pair.first, pair.second) for pair in found}
    assert len(pairs & wanted) >= 0.98 * len(wanted)
    assert fastest(lambda: duplicates(known), 3) < floor


def test_matching_10000_rows_against_10000_known(benchmark: BenchmarkFixture) -> None:
    known, rows = people(10_000), people(10_000, seed=2)

    def match_all() -> list[Match]:
        matcher = Matcher(known)
        return [matcher.match(row) for row in rows]

    matches = benchmark(match_all)
    assert len(matches) == len(rows)


def test_search_keys_of_10000(benchmark: BenchmarkFixture) -> None:
    known = people(10_000)
    keys = benchmark(lambda: [search_key(one.name, one.organisation, one.email) for one in known])
    assert len(keys) == len(known)
