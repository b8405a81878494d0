"""A seating problem and its plan as plain values, their file format, and their score.

The format is JSON: guests, tables (`round`: the last seat neighbours the first; `row`), pairs with a worth at one table
and a worth side by side, and the hard rules together, apart, not_beside, fixed and min_known. All numbers are whole.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from symposiarch.errors import SymposiarchError

LARGEST_WEIGHT = 10_000_000
MOST_GUESTS = 6000
MOST_SEATS = 20_000


@dataclass(frozen=True, slots=True)
class Guest:
    """What the rules of neighbours need to know of a guest."""

    name: str
    gender: str = ""
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Board:
    """A table as the auto-seating sees it: so many chairs, in a ring or in a row."""

    capacity: int
    ring: bool = True
    label: str = ""
    """What the table is called where people know it by a name; in a problem file tables are known by their number."""

    @property
    def closed(self) -> bool:
        """Whether the last chair neighbours the first: two chairs have one side between them, not two."""
        return self.ring and self.capacity > 2


@dataclass(frozen=True, slots=True)
class Pair:
    """What it is worth that two guests share a table, and that they sit side by side."""

    one: int
    other: int
    at_table: int
    beside: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Guests and tables are named by their place in the list, from 0."""

    guests: tuple[Guest, ...]
    boards: tuple[Board, ...]
    pairs: tuple[Pair, ...] = ()
    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    not_beside: tuple[tuple[int, int], ...] = ()
    fixed: tuple[tuple[int, int], ...] = ()
    """Guest and table."""
    why_fixed: str = ""
    """A sentence for those who have fixed nobody themselves."""
    min_known: int = 0
    alternate_gender: int = 0
    no_common_language: int = 0
    name: str = ""
    forced: frozenset[tuple[int, ...]] = frozenset()
    """Those of `together` that nobody asked for: they follow from who knows whom."""

    @property
    def seats(self) -> int:
        return sum(board.capacity for board in self.boards)


Plan = tuple[tuple[int | None, ...], ...]
"""For each table its chairs in order, each with the number of its guest or None."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a plan is worth and which hard rules it breaks (by rule, how often)."""

    at_tables: int
    wishes_beside: int
    genders: int
    languages: int
    broken: Mapping[str, int] = field(default_factory=dict)

    @property
    def beside(self) -> int:
        return self.wishes_beside + self.genders + self.languages

    @property
    def total(self) -> int:
        return self.at_tables + self.beside

    @property
    def feasible(self) -> bool:
        return not any(self.broken.values())


def neighbours(row: Sequence[int | None], board: Board) -> list[tuple[int, int]]:
    """The pairs of guests who sit side by side at a table; an empty chair parts those beside it."""
    sides = list(pairwise(row))
    if board.ring and len(row) > 2:
        sides.append((row[-1], row[0]))
    return [(a, b) for a, b in sides if a is not None and b is not None]


def score(problem: Problem, plan: Plan) -> Score:
    """What a plan is worth."""
    table_of: dict[int, int] = {}
    broken = dict.fromkeys(
        ("unseated", "seated_twice", "over_capacity", "together", "apart", "not_beside", "fixed", "min_known"), 0
    )
    for table, row in enumerate(plan):
        broken["over_capacity"] += max(0, len(row) - problem.boards[table].capacity)
        for guest in row:
            if guest is not None:
                broken["seated_twice"] += guest in table_of
                table_of[guest] = table
    guests = range(len(problem.guests))
    broken["unseated"] = sum(guest not in table_of for guest in guests)
    where = [table_of.get(guest, -1 - guest) for guest in guests]
    broken["together"] = sum(len({where[guest] for guest in group}) - 1 for group in problem.together if group)
    broken["apart"] = sum(where[a] == where[b] for a, b in problem.apart)
    broken["fixed"] = sum(where[guest] != table for guest, table in problem.fixed)

    worth_beside: dict[frozenset[int], int] = {}
    known = [0] * len(problem.guests)
    at_tables = 0
    for pair in problem.pairs:
        worth_beside[frozenset((pair.one, pair.other))] = pair.beside
        if where[pair.one] == where[pair.other]:
            at_tables += pair.at_table
            known[pair.one] += pair.at_table > 0
            known[pair.other] += pair.at_table > 0
    broken["min_known"] = sum(count < problem.min_known for count in known)

    forbidden = {frozenset(pair) for pair in problem.not_beside}
    wishes = genders = languages = 0
    for row, board in zip(plan, problem.boards, strict=True):
        for a, b in neighbours(row, board):
            one, other = problem.guests[a], problem.guests[b]
            wishes += worth_beside.get(frozenset((a, b)), 0)
            if {one.gender, other.gender} == {"f", "m"}:
                genders += problem.alternate_gender
            if not one.languages & other.languages:
                languages += problem.no_common_language
            broken["not_beside"] += frozenset((a, b)) in forbidden
    return Score(at_tables, wishes, genders, languages, broken)


def read_problem(path: Path) -> Problem:
    """A problem from its file. Raises SymposiarchError that says what is wrong with the file, and where."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SymposiarchError(f"There is no file {path}.") from None
    except UnicodeDecodeError:
        raise SymposiarchError(f"{path} is not a JSON file: it holds no text in UTF-8.") from None
    except OSError as error:
        raise SymposiarchError(f"{path} cannot be read: {error.strerror or error}.") from None
    except (ValueError, RecursionError) as error:
        raise SymposiarchError(f"{path} is not a JSON file: {error}.") from None
    return problem_from(data, str(path))


def plan_as_text(plan: Plan) -> str:
    """A plan in its file format: `{"seats": [[guest or null, ...], ...]}`."""
    return json.dumps({"seats": [list(row) for row in plan]}) + "\n"


def problem_from(data: Any, source: str = "The problem") -> Problem:
    """The problem that a JSON value describes; `source` names it in what is said when the value is wrong."""
    return _Reader(source).problem(data)


class _Reader:
    """Checks each part as it reads it, so that an error can name the part."""

    def __init__(self, source: str) -> None:
        self.source = source

    def fail(self, what: str) -> SymposiarchError:
        return SymposiarchError(f"{self.source} is not a seating problem that can be read: {what}.")

    def problem(self, data: Any) -> Problem:
        if not isinstance(data, dict):
            raise self.fail("it must be one object with guests and tables")
        guests = tuple(self.guest(number, item) for number, item in enumerate(self.rows(data, "guests", needed=True)))
        boards = tuple(self.board(number, item) for number, item in enumerate(self.rows(data, "tables", needed=True)))
        if len(guests) > MOST_GUESTS:
            raise self.fail(f"it has {len(guests)} guests, and {MOST_GUESTS} are the most that can be seated at once")
        if sum(board.capacity for board in boards) > MOST_SEATS:
            raise self.fail(f"it has more than {MOST_SEATS} seats")
        count = len(guests)
        rules = data.get("rules") or {}
        if not isinstance(rules, dict):
            raise self.fail("rules must be an object")
        fixed = []
        for number, item in enumerate(self.rows(data, "fixed")):
            guest, table = self.numbers(f"fixed[{number}]", item, 2)
            self.known_guest(f"fixed[{number}]", guest, count)
            if not 0 <= table < len(boards):
                raise self.fail(f"fixed[{number}] names table {table}, and there is none of that number")
            fixed.append((guest, table))
        min_known = self.whole("min_known", data.get("min_known") or 0)
        if min_known < 0:
            raise self.fail("min_known must not be negative")
        name = data.get("name")
        return Problem(
            guests=guests,
            boards=boards,
            pairs=self.pairs(data, count),
            together=tuple(self.group(number, item, count) for number, item in enumerate(self.rows(data, "together"))),
            apart=self.couples(data, "apart", count),
            not_beside=self.couples(data, "not_beside", count),
            fixed=tuple(dict.fromkeys(fixed)),
            min_known=min_known,
            alternate_gender=self.weight("rules.alternate_gender", rules.get("alternate_gender") or 0),
            no_common_language=self.weight("rules.no_common_language", rules.get("no_common_language") or 0),
            name=name if isinstance(name, str) else "",
        )

    def rows(self, data: dict[str, Any], key: str, *, needed: bool = False) -> list[Any]:
        if needed and key not in data:
            raise self.fail(f"{key} is missing")
        value = data.get(key)
        if value is None and not needed:
            return []
        if not isinstance(value, list):
            raise self.fail(f"{key} must be a list")
        return value

    def whole(self, where: str, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fail(f"{where} is {value!r}, and must be a whole number")
        return value

    def weight(self, where: str, value: Any) -> int:
        number = self.whole(where, value)
        if abs(number) > LARGEST_WEIGHT:
            raise self.fail(f"{where} is {number}, and weights go from {-LARGEST_WEIGHT} to {LARGEST_WEIGHT}")
        return number

    def numbers(self, where: str, item: Any, count: int) -> list[int]:
        if not isinstance(item, list) or len(item) != count:
            raise self.fail(f"{where} must be a list of {count} numbers")
        return [self.whole(where, value) for value in item]

    def known_guest(self, where: str, guest: int, count: int) -> None:
        if not 0 <= guest < count:
            raise self.fail(f"{where} names guest {guest}, and there is none of that number")

    def numbered(self, where: str, number: int, item: Any) -> dict[str, Any]:
        if not isinstance(item, dict):
            raise self.fail(f"{where} must be an object")
        if self.whole(f"{where}.id", item.get("id")) != number:
            raise self.fail(f"{where} has the id {item['id']}, and ids count from 0 in the order of the list")
        return item

    def guest(self, number: int, item: Any) -> Guest:
        where = f"guests[{number}]"
        item = self.numbered(where, number, item)
        languages = item.get("languages") or []
        if not isinstance(languages, list) or not all(isinstance(language, str) for language in languages):
            raise self.fail(f"{where}.languages must be a list of texts")
        name, gender = item.get("name") or "", item.get("gender") or ""
        if not isinstance(name, str) or not isinstance(gender, str):
            raise self.fail(f"{where}.name and gender must be texts")
        return Guest(name or f"guest {number}", gender, frozenset(languages))

    def board(self, number: int, item: Any) -> Board:
        where = f"tables[{number}]"
        item = self.numbered(where, number, item)
        capacity = self.whole(f"{where}.capacity", item.get("capacity"))
        if capacity < 0:
            raise self.fail(f"{where}.capacity is {capacity}, and cannot be negative")
        shape = item.get("shape", "round")
        if shape not in ("round", "row"):
            raise self.fail(f'{where}.shape is {shape!r}, and must be "round" or "row"')
        return Board(capacity, shape == "round")

    def pairs(self, data: dict[str, Any], count: int) -> tuple[Pair, ...]:
        pairs: dict[tuple[int, int], Pair] = {}
        for number, item in enumerate(self.rows(data, "pairs")):
            where = f"pairs[{number}]"
            one, other, at_table, beside = self.numbers(where, item, 4)
            self.known_guest(where, one, count)
            self.known_guest(where, other, count)
            if one >= other:
                raise self.fail(f"{where} is [{one}, {other}, ..], and the lower guest must come first")
            if (one, other) in pairs:
                raise self.fail(f"{where} names guests {one} and {other} a second time")
            pairs[one, other] = Pair(one, other, self.weight(where, at_table), self.weight(where, beside))
        return tuple(pairs.values())

    def couples(self, data: dict[str, Any], key: str, count: int) -> tuple[tuple[int, int], ...]:
        """Pairs for which the order does not matter and saying it twice does no harm."""
        couples: dict[tuple[int, int], None] = {}
        for number, item in enumerate(self.rows(data, key)):
            where = f"{key}[{number}]"
            one, other = self.numbers(where, item, 2)
            self.known_guest(where, one, count)
            self.known_guest(where, other, count)
            if one == other:
                raise self.fail(f"{where} names guest {one} twice")
            couples[min(one, other), max(one, other)] = None
        return tuple(couples)

    def group(self, number: int, item: Any, count: int) -> tuple[int, ...]:
        where = f"together[{number}]"
        if not isinstance(item, list) or not item:
            raise self.fail(f"{where} must be a list of guests")
        members = tuple(self.whole(where, value) for value in item)
        for guest in members:
            self.known_guest(where, guest, count)
        if len(set(members)) != len(members):
            raise self.fail(f"{where} names a guest twice")
        return members
