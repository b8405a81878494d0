"""Searching people as one types: in any script, without accents, by name, organisation, title or e-mail."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, compress, repeat
from operator import contains
from string import ascii_uppercase

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.people import Person
from symposiarch.model.search_keys import Needles, Query, query_words, tester
from symposiarch.planning.people.records import main_posts


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as a list of answers shows them."""

    id: int
    name: str
    native_name: str
    title: str
    organisation: str


def find(session: Session, text: str, *, limit: int = 50) -> tuple[FoundPerson, ...]:
    """The people whom the text may mean: those with a word that begins so first, then by name; nobody for no text."""
    query = query_words(text)
    if not query:
        return ()
    people = select(Person.id, Person.search_key).where(Person.archived_at.is_(None))
    has, begins = tester(query), beginning(query)
    found = [(not begins(key), person) for person, key in session.execute(people).tuples() if has(key)]
    shown = [person for _, person in sorted(found)[: max(limit * 4, limit)]]
    late = {person: after for after, person in found}
    posts = main_posts(session, among=select(Person.id).where(Person.id.in_(shown)))
    rows = session.scalars(select(Person).where(Person.id.in_(shown)))
    answers = sorted(rows, key=lambda row: (late[row.id], row.name.casefold(), row.id))
    return tuple(
        FoundPerson(row.id, row.name, row.native_name, *posts.get(row.id, ("", ""))) for row in answers[:limit]
    )


def beginning(query: Query) -> Callable[[str], bool]:
    """A test of keys: whether each word of the query begins a word of the key."""
    spaced = tuple(tuple(tuple(f" {needle}" for needle in needles) for needles in word) for word in query)
    has = tester(spaced)
    return lambda key: has(f" {key}")


_ASCII = bytes(range(128))


class _Letters(Enum):
    """The letters of a search key that a needle is of, by the octets that are not of them."""

    LATIN = bytes(set(_ASCII) & set(b"^" + ascii_uppercase.encode()))
    SOUNDS = bytes(set(_ASCII) - set(b"\n^" + ascii_uppercase.encode()))
    """A word as it sounds, in capitals: see `folding`."""
    OTHER = bytes(set(_ASCII) - set(b"\n "))
    ALL = b""


def _letters_of(needle: str) -> _Letters:
    if needle.isascii():
        return _Letters.SOUNDS if needle.startswith("^") or needle.isupper() else _Letters.LATIN
    return _Letters.ALL if any(letter.isascii() for letter in needle) else _Letters.OTHER


class _Lines:
    """A long text of many lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")[:-1]
        self._starts: list[int] = []

    def having(self, needle: str) -> list[int]:
        """The numbers of the lines that have it."""
        starts = self._starts = self._starts or [0, *accumulate(len(line) + 1 for line in self.lines)]
        find = self.text.find
        places: list[int] = []
        at = find(needle)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            places.append(place)
            at = find(needle, starts[place + 1])
        return places


class SearchIndex:
    """Keys held in memory, for a field that answers each key stroke.

    What is typed after an answer mostly narrows it: then only that answer is looked through. Otherwise all keys, joined
    into one long text, are searched at once; a needle that most keys have is looked for in each. Of a text in several
    scripts only those letters are searched that the needle can be of.
    """

    def __init__(self, entries: Iterable[tuple[int, str]]) -> None:
        pairs = list(entries)
        self._ids = [person for person, _ in pairs]
        text = "\n".join(key for _, key in pairs) + "\n"
        self._whole = _Lines(text)
        self._keys = self._whole.lines  # made anew, they lie side by side, and are read twice as fast
        self._parts: dict[_Letters, _Lines] = {}
        self._query: Query = ()
        self._found: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self._ids)

    def find(self, text: str) -> list[int]:
        """The ids whose keys hold every word of the text, in the order in which they were given; all for no text."""
        query = query_words(text)
        if not query:
            self._query = ()
            return self._ids.copy()
        words = sorted(query, key=_selective, reverse=True)
        if len(words) == 1 and len(words[0]) == 1 and len(words[0][0]) == 1 and self._is_common(words[0][0][0]):
            self._query = ()  # too many answers for the next key stroke to gain by them
            return list(compress(self._ids, map(contains, self._keys, repeat(words[0][0][0]))))
        narrows = bool(self._query) and _narrows(self._query, query)
        places = self._found if narrows else self._holding(words.pop(0))
        if words:
            has, keys = tester(tuple(words)), self._keys
            places = [place for place in places if has(keys[place])]
        self._query, self._found = query, places
        return list(map(self._ids.__getitem__, places))

    def _holding(self, word: tuple[Needles, ...]) -> Sequence[int]:
        """Places of the keys that hold one of a word's alternatives."""
        found: Sequence[int] = ()
        for needle, *more in word:
            places = self._with(needle)
            if more:
                places = [place for place in places if all(one in self._keys[place] for one in more)]
            if len(places) == len(self._keys):
                return places
            found = sorted({*found, *places}) if found else places
        return found

    def _with(self, needle: str) -> list[int]:
        letters = _letters_of(needle)
        part = self._part(letters)
        if self._is_common(needle):
            lines = self._keys if letters is _Letters.LATIN else part.lines
            places = list(compress(range(len(lines)), map(contains, lines, repeat(needle))))
            if lines is self._keys:
                return places
        else:
            places = part.having(needle)
        if part is self._whole or letters is _Letters.SOUNDS:
            return places
        # Letters may stand side by side there that others stand between in the key.
        keys = self._keys
        return [place for place in places if needle in keys[place]]

    def _part(self, letters: _Letters) -> _Lines:
        """The keys with these letters alone; the keys themselves where they have no others."""
        text = self._whole.text
        if letters is _Letters.ALL or (letters is _Letters.LATIN and text.isascii()):
            return self._whole
        if letters not in self._parts:
            octets = text.encode("utf-8" if letters is _Letters.OTHER else "ascii", "ignore")
            self._parts[letters] = _Lines(octets.translate(None, letters.value).decode())
        return self._parts[letters]

    def _is_common(self, needle: str) -> bool:
        """Whether more than one key in twenty has it, by the first few hundred."""
        sample = self._keys[:500]
        return sum(map(contains, sample, repeat(needle))) * 20 > len(sample)


def _selective(word: tuple[Needles, ...]) -> int:
    return min(len(needle) for needles in word for needle in needles)


def _narrows(before: Query, after: Query) -> bool:
    """Whether whatever holds the new words held the old ones: each new alternative has an old one inside."""
    return all(
        any(
            all(any(old in needle for needle in needles for (old, *more) in was if not more) for needles in word)
            for word in after
        )
        for was in before
    )
