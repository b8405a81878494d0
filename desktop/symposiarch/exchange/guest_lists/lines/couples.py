"""Somebody who is named in a guest's row and has a row as well: one person, who is counted once.

It is plain where the whole name is that of one row, and something more binds the two rows: they stand together, name
one another, share a family name or an organisation. "Mrs Səlimova" is plainly the row beside hers, where it is no man's
and none farther on could be meant. What is less plain is asked. Two rows that carry our own ID are two people of whom
the office knows already whether they are a couple.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nsmallest
from itertools import chain

from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.model.folding import fold
from symposiarch.model.invitations import INVITED_ALONG, AttendeeRole
from symposiarch.model.people import Gender
from symposiarch.planning.recognition.evidence import Facts, Known, likeness_of
from symposiarch.planning.recognition.likeness import Likeness, are_a_couple
from symposiarch.planning.recognition.matching import name_keys
from symposiarch.planning.recognition.name_words import Word
from symposiarch.planning.recognition.names.honorifics import gender_in
from symposiarch.planning.recognition.names.reading import read_name

FEW = 10
"""So many rows with a part of a name are looked at."""


@dataclass(frozen=True, slots=True)
class Couple:
    """The row of a guest who names somebody, and the row of the one who is named, as places in the list."""

    guest: int
    spouse: int
    named: WrittenCompanion
    plain: bool
    partners: bool
    """Whether they are a couple; else somebody only comes along."""
    apart: bool = False
    """Said by hand to be two people."""

    def said(self, *, one_person: bool) -> Couple:
        return replace(self, plain=one_person, apart=not one_person)


def couples_in(lines: Sequence[Incoming]) -> tuple[Couple, ...]:
    """Who is named in one row and has another. Each row is plainly meant by one other at most."""
    if not any(one.name or one.role is AttendeeRole.SPOUSE for line in lines for one in line.companions):
        return ()
    return tuple(_Search(lines).found())


class _Named:
    """Somebody who comes along, as a name that can be compared."""

    def __init__(self, place: int, companion: WrittenCompanion) -> None:
        self.place, self.companion = place, companion
        written = read_name(companion.name)
        self.gender = gender_in(written.honorific)
        self.whole = bool(written.given and written.family)
        bare = companion.name if self.whole else written.given or written.family or companion.name
        self.facts = Facts(Known(name=bare))

    @property
    def may_be_married(self) -> bool:
        return self.companion.role is AttendeeRole.SPOUSE or self.gender is not Gender.UNSTATED


class _Search:
    def __init__(self, lines: Sequence[Incoming]) -> None:
        self.lines = lines
        self.facts = [Facts(line.as_known()) for line in lines]
        seen: set[str] = set()
        self.own = []  # rows of people, each once
        for place, line in enumerate(lines):
            if not line.problems and line.key not in seen:
                self.own.append(place)
            seen.add(line.key)
        self.named_by = {
            place: [_Named(place, one) for one in lines[place].companions if one.name and one.role in INVITED_ALONG]
            for place in self.own
            if lines[place].companions
        }
        self.spouse_of: dict[int, int] = {}

    @cached_property
    def by_name(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place in self.own:
            for key in name_keys(self.facts[place].names):
                found[key].append(place)
        return found

    @cached_property
    def by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place in self.own:
            for form in {form for word in self.words(place) for form in word.forms}:
                found[form].append(place)
        return found

    def found(self) -> Iterator[Couple]:
        left = []
        for named in chain.from_iterable(self.named_by.values()):
            if not named.whole:
                left.append(named)
                continue
            rows = self._rows_of_that_name(named)
            binds = self._are_bound if len(rows) == 1 else self._are_close
            bound = [row for row in rows if binds(named, row)]
            if len(bound) == 1 and self.spouse_of.setdefault(bound[0], named.place) == named.place:
                yield self._couple(named, bound[0], plain=True)
            else:
                left.append(named)
        for named in left:
            if (row := self._row_beside(named)) is not None:
                self.spouse_of[row] = named.place
                yield self._couple(named, row, plain=True)
            elif asked := [row for row in self._rows_perhaps(named) if row not in self.spouse_of]:
                yield self._couple(named, asked[0], plain=False)
        yield from self._unnamed()

    def _unnamed(self) -> Iterator[Couple]:
        """Perhaps the spouse whom nobody names is the one of the same family below."""
        for place in self.own:
            spouses = [one for one in self.lines[place].companions if one.role is AttendeeRole.SPOUSE]
            row = place + 1
            if len(spouses) != 1 or spouses[0].name or row >= len(self.lines) or row in self.spouse_of:
                continue
            if self._share_a_family(place, row) and self._may_be(named := _Named(place, spouses[0]), row):
                told = self._gender(row, place), self._gender(place, row)
                if Gender.UNSTATED not in told and told[0] is not told[1]:
                    yield self._couple(named, row, plain=False)

    def _couple(self, named: _Named, row: int, *, plain: bool) -> Couple:
        married = named.companion.role is AttendeeRole.SPOUSE or self._share_a_family(named.place, row)
        return Couple(named.place, row, named.companion, plain, married)

    def words(self, place: int) -> tuple[Word, ...]:
        return tuple(word for name in self.facts[place].names for word in name.words)

    def _rows_of_that_name(self, named: _Named) -> list[int]:
        near = {row for key in name_keys(named.facts.names) for row in self.by_name.get(key, ())}
        return [
            row
            for row in sorted(near)
            if self._may_be(named, row) and likeness_of(named.facts.names, self.facts[row].names) >= Likeness.SPELLING
        ]

    def _row_beside(self, named: _Named) -> int | None:
        """The row below or above that a part of a name plainly means."""
        guest = named.place
        back = self.spouse_of.get(guest)
        if back is not None and named.may_be_married:
            return back if self._fits(named, back) else None
        for step in (1, -1):
            row, next_one = guest + step, guest + 2 * step
            if row in self.spouse_of or not self._fits(named, row):
                continue
            gender = self._gender(row, guest)
            told = named.gender is not Gender.UNSTATED and gender is named.gender
            if self._names_back(named, row) or ((told or named.whole) and not self._fits(named, next_one)):
                return row
            return None
        return None

    def _rows_perhaps(self, named: _Named) -> list[int]:
        """Who may be meant, the nearest first: of a name that many bear, a few."""

        def distance(row: int) -> tuple[int, bool]:
            return abs(row - named.place), row < named.place

        if named.whole:
            return sorted(self._rows_of_that_name(named), key=distance)
        forms = {form for name in named.facts.names for word in name.words for form in word.forms}
        near = nsmallest(FEW, {row for form in forms for row in self.by_word.get(form, ())}, key=distance)
        return [row for row in near if self._fits(named, row)]

    def _fits(self, named: _Named, row: int) -> bool:
        """Whether a row may be meant by a name of which only a part is said."""
        if not (0 <= row < len(self.lines) and self._may_be(named, row)):
            return False
        if named.whole:
            return likeness_of(named.facts.names, self.facts[row].names) >= Likeness.INITIALS
        if not named.may_be_married:
            return False
        mine = [word for name in named.facts.names for word in name.words]
        return any(not one.forms.isdisjoint(other.forms) for one in mine for other in self.words(row))

    def _may_be(self, named: _Named, row: int) -> bool:
        line = self.lines[row]
        if row == named.place or line.problems or (line.uuid and self.lines[named.place].uuid):
            return False
        gender = self._gender(row, named.place)
        if Gender.UNSTATED not in (gender, named.gender) and gender is not named.gender:
            return False
        spouses = [one for one in line.companions if one.name and one.role is AttendeeRole.SPOUSE]
        return named.companion.role is not AttendeeRole.SPOUSE or not spouses or self._names_back(named, row)

    def _gender(self, row: int, guest: int) -> Gender:
        """As the row says; else by a family name that is the guest's, but for its ending."""
        say = self.lines[row].person.get
        stated = say("gender", Gender.UNSTATED)
        if stated is Gender.UNSTATED:
            stated = gender_in(say("honorific", ""))
        if stated is not Gender.UNSTATED:
            return Gender(stated)
        for mine in self.words(guest):
            for theirs in self.words(row):
                if are_a_couple(mine.base, theirs.base):
                    return Gender.FEMALE if theirs.base.endswith("a") else Gender.MALE
        return Gender.UNSTATED

    def _names_back(self, named: _Named, row: int) -> bool:
        return any(self._is_called(one, named.place) for one in self.named_by.get(row, ()))

    def _is_called(self, named: _Named, place: int) -> bool:
        if named.whole:
            return likeness_of(named.facts.names, self.facts[place].names) >= Likeness.INITIALS
        mine = [word for name in named.facts.names for word in name.words]
        return any(not one.forms.isdisjoint(other.forms) for one in mine for other in self.words(place))

    def _are_close(self, named: _Named, row: int) -> bool:
        return abs(named.place - row) == 1 or self._names_back(named, row)

    def _are_bound(self, named: _Named, row: int) -> bool:
        """Whether something besides the name says that these two belong together."""
        one, other = self.lines[named.place], self.lines[row]
        same_house = not other.organisation or fold(one.organisation) == fold(other.organisation)
        return same_house or self._are_close(named, row) or self._share_a_family(named.place, row)

    def _share_a_family(self, one: int, other: int) -> bool:
        mine, theirs = (self.lines[place].person.get("family_name", "") for place in (one, other))
        return bool(mine and theirs) and (fold(mine) == fold(theirs) or are_a_couple(fold(mine), fold(theirs)))
