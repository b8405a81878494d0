"""Seating problems made from a seed: like those of an embassy, with a hidden perfect plan, and strange ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

Instance = dict[str, Any]

LANGUAGES = (
    ("en",),
    ("az", "en"),
    ("en", "ko"),
    ("en", "tr"),
    ("de", "en"),
    ("az",),
    ("tr",),
    ("en", "fr", "ja"),
    ("ru",),
)


def _guests(rng: random.Random, count: int) -> list[dict[str, Any]]:
    return [
        {"id": k, "name": f"Guest {k}", "gender": rng.choice("fm"), "languages": list(rng.choice(LANGUAGES))}
        for k in range(count)
    ]


def _tables(*shapes: tuple[int, int, str]) -> list[dict[str, Any]]:
    """Tables from (how many, chairs, shape)."""
    rows = [(chairs, shape) for many, chairs, shape in shapes for _ in range(many)]
    return [{"id": k, "capacity": chairs, "shape": shape} for k, (chairs, shape) in enumerate(rows)]


def _runs(rng: random.Random, count: int, sizes: tuple[int, ...]) -> Iterator[range]:
    start = 0
    while start < count:
        stop = min(count, start + rng.choice(sizes))
        yield range(start, stop)
        start = stop


def embassy(count: int, seed: int) -> Instance:
    """Delegations with couples among them, acquaintances and quarrels across, a head table in a row."""
    rng = random.Random(seed)
    pairs: dict[tuple[int, int], list[int]] = {}
    together = []
    delegation: list[int] = []
    for number, members in enumerate(_runs(rng, count, (1, 2, 3, 4, 4, 4, 5, 8, 9, 23))):
        delegation += [number] * len(members)
        for i in members:
            for j in range(i + 1, members.stop):
                if j - i <= 10:
                    pairs[i, j] = [3, 0]
        for i in range(members.start, members.stop - 1, 2):
            if rng.random() < 0.7:
                together.append([i, i + 1])
                pairs[i, i + 1] = [12, -4]
    for _ in range(count * 17 // 10):
        i, j = sorted(rng.sample(range(count), 2))
        if delegation[i] != delegation[j]:
            pairs[i, j] = [rng.randint(2, 10), rng.choice((0, 2, 4, 5, 6))]
    apart: set[tuple[int, int]] = set()
    for _ in range(count // 3):
        i, j = sorted(rng.sample(range(count), 2))
        if delegation[i] != delegation[j]:
            apart.add((i, j))
            if rng.random() < 0.3:
                pairs[i, j] = [-15, -20]
    beside = [sorted(rng.sample(range(count), 2)) for _ in range(count // 25)]
    return {
        "name": f"embassy{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 10), 10, "round"), (1, 14, "row")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "together": together,
        "apart": sorted(map(list, apart)),
        "not_beside": beside,
        "fixed": [[guest, 0] for guest in (0, 1)],
        "rules": {"alternate_gender": 2, "no_common_language": -6},
    }


def planted(count: int, seed: int, *, beside: bool = False) -> Instance:
    """A perfect plan is hidden in noise; with `beside` the order at each table is hidden too."""
    rng = random.Random(seed)
    order = rng.sample(range(count), count)
    pairs: dict[tuple[int, int], list[int]] = {}
    for start in range(0, count, 10):
        ring = order[start : start + 10]
        for a in range(len(ring)):
            for b in range(a + 1, len(ring)):
                key = tuple(sorted((ring[a], ring[b])))
                near = b - a in (1, len(ring) - 1)
                pairs[key[0], key[1]] = [rng.randint(4, 10) if not near else 7, 8 if beside and near else 0]
    worth = sum(sum(value) for value in pairs.values())
    for _ in range(count * 11 // 2):
        i, j = sorted(rng.sample(range(count), 2))
        pairs.setdefault((i, j), [rng.randint(1, 4), 0])
    return {
        "planted": worth,
        "name": f"planted{count}-{seed}{'-beside' if beside else ''}",
        "guests": [{"id": k, "name": f"Guest {k}", "gender": "", "languages": []} for k in range(count)],
        "tables": _tables((-(-count // 10), 10, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
    }


def scattered(count: int, seed: int) -> Instance:
    """Half as many chairs again as guests, at rows and rounds; gains and losses side by side make gaps worth it."""
    rng = random.Random(seed)
    pairs = {
        tuple(sorted(rng.sample(range(count), 2))): [rng.randint(-6, 8), rng.randint(-9, 9)] for _ in range(count * 6)
    }
    return {
        "name": f"scattered{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 20), 12, "round"), (-(-count // 24), 16, "row"), (-(-count // 20), 4, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "not_beside": [sorted(rng.sample(range(count), 2)) for _ in range(count // 5)],
        "rules": {"alternate_gender": -3, "no_common_language": -4},
    }


def quarrelling(count: int, seed: int) -> Instance:
    """Every chair is taken, groups of 2 to 8 must stay whole, and many guests are kept apart or not beside."""
    rng = random.Random(seed)
    order = rng.sample(range(count), count)
    home = {guest: place // 8 for place, guest in enumerate(order)}
    together = []
    for start in range(0, count, 8):
        size = rng.choice((0, 2, 2, 3, 4, 5, 8))
        if size:
            together.append(sorted(order[start : start + size]))
    apart: set[tuple[int, int]] = set()
    for _ in range(count * 8):
        i, j = sorted(rng.sample(range(count), 2))
        if home[i] != home[j]:
            apart.add((i, j))
    pairs = {
        tuple(sorted(rng.sample(range(count), 2))): [rng.randint(-5, 9), rng.randint(-5, 9)] for _ in range(count * 4)
    }
    return {
        "name": f"quarrelling{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 8), 8, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "together": together,
        "apart": sorted(map(list, apart)),
        "fixed": [[order[place], place // 8] for place in rng.sample(range(count), count // 10)],
        "rules": {"alternate_gender": 1, "no_common_language": -2},
    }


def _hidden_rings(rng: random.Random, count: int) -> dict[tuple[int, int], list[int]]:
    """The pairs of a hidden plan of tables of ten, at which each knows the two on either side."""
    order = rng.sample(range(count), count)
    pairs: dict[tuple[int, int], list[int]] = {}
    for start in range(0, count, 10):
        ring = order[start : start + 10]
        for a in range(len(ring)):
            for near in (1, 2):
                i, j = sorted((ring[a], ring[(a + near) % len(ring)]))
                if i < j:
                    pairs[i, j] = [rng.randint(1, 5), rng.randint(0, 3)]
    return pairs


def acquainted(count: int, seed: int) -> Instance:
    """Few know each other, and each must know two at the table; a perfect plan is hidden."""
    rng = random.Random(seed)
    pairs = _hidden_rings(rng, count)
    for _ in range(count * 3 // 2):
        i, j = sorted(rng.sample(range(count), 2))
        pairs.setdefault((i, j), [rng.randint(1, 6), 0])
    return {
        "name": f"acquainted{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 10), 11, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "min_known": 2,
    }


def strangers(count: int, seed: int) -> Instance:
    """Every chair is taken, each must know three at the table, and knows four of the hidden plan and two elsewhere."""
    rng = random.Random(seed)
    pairs = _hidden_rings(rng, count)
    for _ in range(count):
        i, j = sorted(rng.sample(range(count), 2))
        pairs.setdefault((i, j), [rng.randint(1, 6), 0])
    return {
        "name": f"strangers{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 10), 10, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "min_known": 3,
    }


def communities(count: int, seed: int) -> Instance:
    """Rings of 3 to 8 who know their neighbours, that fill the tables to the last chair; few know others, too."""
    rng = random.Random(seed)
    order = rng.sample(range(count), count)
    pairs: dict[tuple[int, int], list[int]] = {}
    tables = []
    start = 0
    while start < count:
        rings = rng.choice(((3, 5), (4, 4), (8,), (3, 6), (4, 5), (3, 3, 3), (5, 5), (3, 7), (4, 8), (6, 6), (5, 7)))
        begun = start
        for size in rings:
            # Fewer than three are no ring: they join the last one.
            stop = start + size if count - start - size >= 3 else count
            ring = order[start:stop]
            for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
                pairs[min(a, b), max(a, b)] = [rng.randint(1, 6), rng.randint(0, 3)]
            start = stop
            if start == count:
                break
        tables.append((1, start - begun, "round"))
    for _ in range(count):
        i, j = sorted(rng.sample(range(count), 2))
        pairs.setdefault((i, j), [rng.randint(1, 6), 0])
    return {
        "name": f"communities{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables(*rng.sample(tables, len(tables))),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "min_known": 2,
    }


def one_table(count: int, seed: int) -> Instance:
    """Everybody at one long ring: only who sits beside whom counts."""
    rng = random.Random(seed)
    pairs = {tuple(sorted(rng.sample(range(count), 2))): [1, rng.randint(-10, 10)] for _ in range(count * 10)}
    return {
        "name": f"one-table{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((1, count, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "rules": {"alternate_gender": 3, "no_common_language": -5},
    }


def families(count: int, seed: int) -> Instance:
    """Groups as large as a table beside couples and single guests, at tables of very different sizes."""
    rng = random.Random(seed)
    together = [list(members) for members in _runs(rng, count, (1, 2, 3, 4, 6, 10, 12)) if len(members) > 1]
    pairs = {
        tuple(sorted(rng.sample(range(count), 2))): [rng.randint(-4, 9), rng.randint(-3, 6)] for _ in range(count * 6)
    }
    return {
        "name": f"families{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables(
            (-(-count // 20), 12, "round"),
            (-(-count // 30), 10, "row"),
            (-(-count // 20), 4, "round"),
            (-(-count // 10), 1, "row"),
        ),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
        "together": together,
        "rules": {"alternate_gender": 2},
    }


def uneven(count: int, seed: int, *, spare: int = 0) -> Instance:
    """Parties that each fill a table of 2 to 20 chairs in the hidden plan, and `spare` tables of 8 that stay empty."""
    rng = random.Random(seed)
    order = rng.sample(range(count), count)
    parties = [[order[place] for place in party] for party in _runs(rng, count, (2, 3, 5, 8, 8, 10, 12, 20))]
    pairs = {(min(a, b), max(a, b)): [rng.randint(4, 10), 0] for party in parties for a, b in combinations(party, 2)}
    worth = sum(at_table for at_table, _ in pairs.values())
    for _ in range(count * 11 // 2):
        i, j = sorted(rng.sample(range(count), 2))
        pairs.setdefault((i, j), [rng.randint(1, 4), 0])
    return {
        "planted": worth,
        "name": f"{'roomy' if spare else 'uneven'}{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables(*((1, len(party), "round") for party in parties), (spare, 8, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
    }


def roomy(count: int, seed: int) -> Instance:
    """Parties that each fill a table, and as many chairs again at other tables."""
    return uneven(count, seed, spare=-(-count // 8))


def opinionated(count: int, seed: int) -> Instance:
    """Everybody likes or dislikes everybody else, more or less."""
    rng = random.Random(seed)
    pairs = {pair: [rng.randint(-10, 10), rng.randint(-5, 5)] for pair in combinations(range(count), 2)}
    return {
        "name": f"opinionated{count}-{seed}",
        "guests": _guests(rng, count),
        "tables": _tables((-(-count // 8), 8, "round")),
        "pairs": [[*key, *value] for key, value in sorted(pairs.items())],
    }


KINDS: tuple[Callable[..., Instance], ...] = (
    embassy, planted, scattered, quarrelling, acquainted, strangers, one_table, families, uneven, roomy,
    opinionated,
)  # fmt: skip
