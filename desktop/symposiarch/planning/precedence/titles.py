"""What rank the words of a title speak for, read as carefully as somebody at the door would.

"Adviser to the Prime Minister" is no prime minister, 대사관 참사관 no ambassador (대사), a vice mayor is the deputy of
a mayor, and a former minister stands behind one in office (PROTOCOL C1.5). What is not plainly a rank is none: a rank
too low is asked about, one too high is an offence on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from symposiarch.model.folding import fold
from symposiarch.planning.precedence.title_words import HANGUL, STATE, Held, RankClass, TitleWords, Token, tokens
from symposiarch.planning.precedence.titles_in_korean import read_korean
from symposiarch.planning.precedence.titles_in_latin import names_another, read_latin

UNRANKED = "guest"


@dataclass(frozen=True, slots=True)
class TitleRead:
    """The class; whether it is held as a deputy ("Vice Mayor") or for the honour ("Honorary Consul"); whether it was
    held and no more ("former Minister"), or was a late partner's ("widow of the Ambassador")."""

    rank_class: str = UNRANKED
    deputy: bool = False
    honorary: bool = False
    former: bool = False


_PARTS = re.compile(
    r"[,;/|·•\n()\[\]]| - | – | — | 겸 |및|(?P<joined>(?<=\s)(?:and|und|et|y|ve|və|и|&)(?=\s))", re.IGNORECASE
)
"""Between two titles of one person: "Professor, Director of ...", "Ambassador and Permanent Representative"."""

_DASHED = re.compile(r"(^|[,;/(])\s*(\w+) [-–] (\w+)\s*(?=$|[,;/)])")
"""A word for two: "Minister - Counsellor"."""

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]')
"""What a work or a house is called: "Author of “The Ambassador”"."""

_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


class _Part(NamedTuple):
    """A title that stands by itself, in words; whether it is held no more."""

    text: str
    words: list[Token]
    former: bool


class _Office(NamedTuple):
    """A class that a part of a title names, and how it is held."""

    rank: RankClass
    held: Held
    former: bool
    of_named_state: bool = False
    """Whether the name of a state alone makes it an office."""

    @property
    def serving(self) -> bool:
        return not self.former and not self.held.honorary

    @property
    def itself(self) -> str:
        """The class, or that of its deputies."""
        return self.rank.deputies if self.held.deputy and self.rank.deputies else self.rank.name


class _Word(NamedTuple):
    """A title by which a class is known; `place` is its turn among all."""

    place: int
    rank: RankClass
    text: str


class TitleReader:
    """Reads titles by the classes of a practice; what follows from these is worked out once."""

    def __init__(self, classes: Iterable[RankClass], around: TitleWords, bands: Mapping[str, int]) -> None:
        self._ranks, self._around, self._bands = tuple(classes), around, bands
        titles = [(rank, word) for rank in self._ranks for word in rank.words]
        known = [_Word(place, rank, word) for place, (rank, word) in enumerate(titles)]
        # In most titles hardly a word of a class stands at all: these are looked up by the first.
        self._begun: dict[str, list[_Word]] = {}
        self._korean: list[_Word] = []
        for word in known:
            if word.text.isascii():
                self._begun.setdefault(word.text.split()[0], []).append(word)
            else:
                self._korean.append(word)
        self._offices = frozenset(word.text for word in known if " " not in word.text) | around.served
        # The words with which titles begin and end are those that are declined.
        self._stems = frozenset(end for word in known for end in (word.text.split()[0], word.text.split()[-1]))

    def read(self, title: str, organisation: str = "") -> TitleRead:
        """The highest of all offices that the parts of a title plainly name, each the first class that fits.

        `organisation` is where the title is held: a minister at an embassy is a diplomat, a governor at a central bank
        none of a province, a President of Japan at a firm none of the state.
        """
        around = self._around
        title, organisation = (around.without_bringer(text) for text in (_unquoted(title), organisation))
        cut = _parts(title, around)
        parts = [self._part(text) for text, _ in cut]
        house = self._part(organisation)
        found: list[_Office] = []
        another = former = any_held = False
        for part, (_, joined), place in zip(parts, cut, [*parts, house][1:], strict=True):
            # "Secretary to the President and Prime Minister", "Former Ambassador and Minister": as with the first.
            held = [] if joined and another else self._held(part)
            another = not held and ((joined and another) or names_another(part.words, self._offices, around))
            former = part.former or (joined and former)
            any_held = any_held or bool(held)
            found += [
                one._replace(former=former)
                for one in held
                if not self._elsewhere(one, part, place, told=place is house)
            ]
        whole = parts[0] if len(parts) == 1 else self._part(title)
        wider = [] if not organisation else [f"{title} {organisation}", f"{organisation} {title}"]
        if not any_held and len(parts) > 1:
            found += self._held(whole)  # a phrase may itself hold what otherwise parts two titles
        found += [office for one in (whole, *map(self._part, wider)) for office in self._held(one, across=True)]
        writes = any(not around.author.isdisjoint(token.text for token in part.words) for part in parts)
        presides = around.presides(house.words)
        found = [one for one in found if not one.of_named_state or (presides and (one.former or not writes))]
        if not found:
            return TitleRead(former=whole.former)
        at_mission = any(around.speaks_of_mission(text) for text in (title, organisation))
        head = any(around.speaks_of_head(one.text, one.words) for one in (*parts, house))
        return _highest(found, self._ranks, self._bands, at_mission=at_mission, head=head)

    def _elsewhere(self, office: _Office, part: _Part, place: _Part, *, told: bool) -> bool:
        """Whether what is called like an office is none in the house that is `told`, or that the next part names."""
        around, rank = self._around, office.rank
        if len(part.words) == 1 and rank.of_state and around.plays(place.words):
            return True
        named = told or around.is_house(place.words)
        if not named or not around.is_private(place.text, place.words):
            return False
        return (rank.public and not office.held.with_house) or (rank.of_state and around.plays(place.words))

    def _part(self, text: str) -> _Part:
        words = tokens(text, self._offices, self._stems, self._around)
        return _Part(text, words, self._around.speaks_of_former(text, words))

    def _held(self, part: _Part, *, across: bool = False) -> list[_Office]:
        """The classes that a part of a title plainly names, in their order; each word belongs to the first of them."""
        there = [
            (word.place, at, word)
            for at, token in enumerate(part.words)
            for form in {token.text, token.of, token.stem, token.owned}
            for word in self._begun.get(form, ())
        ]
        if HANGUL.search(part.text) is not None:
            there += [(word.place, 0, word) for word in self._korean]
        found: list[_Office] = []
        for _, at, word in sorted(there):
            if across and not word.rank.across:
                continue
            if word.text.isascii():
                held = read_latin(part.words, at, word.text, word.rank, self._offices, self._around)
            else:
                held = read_korean(part.text, word.text, word.rank, self._around)
            if held is not None and all(held.begin >= one.held.end or held.end <= one.held.begin for one in found):
                found.append(_Office(word.rank, held, part.former, word.text.endswith(STATE) and word.rank.of_state))
        return found


def _highest(
    found: Sequence[_Office], ranks: Sequence[RankClass], bands: Mapping[str, int], *, at_mission: bool, head: bool
) -> TitleRead:
    """Of several offices the highest that is held now; those held no more only where none of a state is (C1.5, C1.9).

    The deputy of a head of mission is none, "Ambassador, Deputy Permanent Representative", and the head is no deputy.
    """
    known = {rank.name: rank for rank in ranks}
    second = [one.rank for one in found if known.get(one.itself, one.rank).second and one.serving]
    with_head = at_mission or any(rank.of_mission or rank.mission for rank in second)
    left = [one for one in found if not (second and one.rank.mission in (1, 2))]
    if any(not one.former and (one.rank.of_state or one.rank.of_mission or one.rank.mission) for one in left):
        left = [one for one in left if not one.former]

    def read(one: _Office) -> TitleRead:
        rank, held = one.rank, one.held
        if head and not second and rank.at_head:
            return TitleRead(rank.at_head, former=one.former)
        if with_head and rank.at_mission:
            return TitleRead(rank.at_mission, former=one.former)
        deputy = held.twice if one.itself != rank.name else held.deputy
        return TitleRead(one.itself, deputy, held.honorary, one.former)

    def band(rank_class: str) -> int:
        return bands.get(rank_class, len(bands))

    # Who takes notes, which stands behind all guests, does so whatever else is said.
    left = [one for one in left if band(one.itself) > band(UNRANKED)] or left
    order = {name: place for place, name in enumerate(known)}
    return min(
        map(read, left),
        key=lambda one: (
            band(one.rank_class),
            one.deputy,
            one.honorary,
            one.former,
            order.get(one.rank_class, 0),
        ),
    )


def _unquoted(title: str) -> str:
    """A title without what is only quoted in it, where anything is left: "Author of “The Ambassador”"."""
    bare = _QUOTED.sub(" ", title)
    return bare if any(letter.isalpha() for letter in bare) else title


def _parts(title: str, around: TitleWords) -> list[tuple[str, bool]]:
    """The titles that stand side by side, and whether one is joined by an "and" to the one before.

    ", retired" and "a.i." belong to the one before, "(전)" to the one it touches.
    """

    def opened(match: re.Match[str]) -> str:
        if fold(match[1]) in around.former_in_brackets:
            return f" {min(around.former, default='')} "
        return f" {match[1]} " if around.only_of_former(match[1]) else match[0]

    text = _DASHED.sub(r"\1\2-\3", _BRACKETED.sub(opened, title))
    found: list[tuple[str, bool]] = []
    end, joined = 0, False
    for cut in [*_PARTS.finditer(text), None]:
        part = text[end : cut.start() if cut is not None else len(text)]
        if found and (around.only_of_former(part) or fold(part) in around.interim):
            found[-1] = (f"{found[-1][0]} {part}", found[-1][1])
        elif part.strip():
            found.append((part, joined))
        if cut is not None:
            end, joined = cut.end(), cut["joined"] is not None
    return found
