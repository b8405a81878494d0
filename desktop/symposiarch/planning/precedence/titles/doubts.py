"""What is only called like an office, or like one of whose rank somebody has to be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.houses import IN_A_ROW, Houses
from symposiarch.planning.precedence.titles.known import KnownTitle, KnownTitles
from symposiarch.planning.precedence.titles.offices import UNRANKED
from symposiarch.planning.precedence.titles.parts import Part
from symposiarch.planning.precedence.titles.tokens import WORDS
from symposiarch.planning.precedence.titles.words import COURTESY, Held, TitleWords, in_eastern, phrases, speaks_of
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code

_COUNTED = re.compile(r"\d+(?:st|nd|rd|th|e|er|eme|o|a|y)?")
"""Which in a row of holders: "10th President"."""

_ABBREVIATION = re.compile("[A-ZА-ЯÇƏĞİÖŞÜ]{2,6}")
"""As ministries go by: "MOTIE"."""


class Doubts:
    """Doubts about an office that a part of a title names; `behind` are the parts that follow, at last the house."""

    def __init__(self, around: TitleWords, houses: Houses, known: KnownTitles) -> None:
        self._around, self._houses, self._known = around, houses, known
        self._chambers = frozenset(
            name
            for land in around.land
            for chamber in around.land_chamber
            for name in (f"{land} {chamber}", f"{chamber} of {land}")
        )

    def only_called_so(self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part]) -> bool:
        """Whether somebody is called so without holding the office: who leads a party, or is named for it, or is an
        ambassador by courtesy."""
        rank = word.rank
        if rank.name == UNRANKED:
            return True
        if rank.mission is None:
            return (rank.of_state or bool(word.houses)) and self.is_chosen(part, held)
        return bool(behind) and self._is_courtesy(part, word, held, behind)

    def elsewhere(self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part]) -> bool:
        """Whether the house in which an office is held makes it none."""
        # "Second Secretary (Press)" is one at the embassy that follows.
        at_mission = word.rank.of_mission and any(self._around.speaks_of_mission(one.text) for one in behind)
        looked_at = bool(behind) and not at_mission
        none_there = looked_at and self._is_none_there(word.rank, held, part, behind[0], told=len(behind) == 1)
        return none_there or self._is_of_other(word.rank, part, held, behind)

    def doubted(self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part]) -> bool:
        """Whether what is held may be none, or a lower office, as far as the title says."""
        anywhere = bool(behind) and self._is_anywhere(word.rank, held, part, behind)
        return anywhere or word.text in word.rank.doubtful or self._is_of_anything(word.rank, part, held, behind)

    def is_beside_another(self, rank: RankClass, behind: Sequence[Part]) -> bool:
        """Whether what follows says that the title is another one: "Speaker, Panel 2" at a parliament."""
        words = {token.text for one in behind[:-1] if not self._known.is_office(one) for token in one.words}
        return rank.single and not rank.unless.isdisjoint(words)

    def is_chosen(self, part: Part, held: Held) -> bool:
        """Whether somebody has been named for an office and does not hold it yet: "President-elect", "Minister of
        Culture designate"; nobody is in a "Ministry of the Future"."""
        words = [token.text for token in part.words]
        plain, chosen = same_characters(part.text.strip()), tuple(self._around.chosen)
        if plain.startswith(chosen) or (in_eastern(plain) and plain.endswith(chosen)):
            return True
        front, behind = words[: held.begin], words[held.end :]
        of = (self._around.complement | COURTESY) - {"in"}  # "Minister-in-waiting"
        for said in (word.split() for word in self._around.chosen & phrases(words)):
            long = len(said)
            if said in (front[-long:], behind[:long]):
                return True
            if behind[-long:] == said and of.isdisjoint(behind[-long - 1 : -long]):
                return True
        return False

    def _is_courtesy(self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part]) -> bool:
        """Whether an ambassador of whom nothing else is said is met where no state has one: at an agency, which may
        have been given a former one, or at a house that nobody knows, which may call its own people so."""
        if held.with_house or (word.text.isascii() and part.words[held.end :]):
            return False
        if any(speaks_of(self._around.permanent, one.text) for one in behind):
            return False
        *others, told = behind
        houses = [one for one in others if not (one.joined or self._known.is_office(one) or self._known.there(one))]
        houses += [told] if told.text.strip() else []
        if not houses or any(self._houses.may_send(one.text, one.words) for one in houses):
            return False
        of_state = any(state_of_adjective(token.text) or state_code(token.text) for token in part.words[: held.begin])
        return not of_state or any(self._houses.sends_nobody(one.text) for one in houses)

    def is_counted(self, part: Part, held: Held) -> bool:
        """Whether a title says which of all holders somebody is: most who are called so hold the office no more."""
        last = "".join(token.text for token in part.words[max(held.begin - 1, 0) : held.begin])
        if last in self._around.ordinal or _COUNTED.fullmatch(last):
            return True
        return in_eastern(part.text) and IN_A_ROW.search(part.text) is not None

    def _is_none_there(self, rank: RankClass, held: Held, part: Part, place: Part, *, told: bool) -> bool:
        """Whether what is called like an office is none in the house that is `told`, or that the next part names."""
        around = self._around
        if len(part.words) == 1 and rank.of_state and around.plays(place.words):
            return True
        if not told and not around.is_house(place.words):
            return False
        if held.with_house:
            return self._houses.plays_at(rank, place.text, place.words)
        owned = bool(held.end) and bool(part.words[held.end - 1].owned)
        said = [*part.words[held.end :], *part.words[: held.begin if owned else 0]] if held.end else []
        bare = {token.text for token in said} <= around.former | around.honorary | around.interim
        common = bool(held.end) and part.words[held.begin].text in rank.of_kinds
        return self._houses.hold_none(rank, place.text, place.words, bare=bare, common=common, honorary=held.honorary)

    def _is_anywhere(self, rank: RankClass, held: Held, part: Part, behind: Sequence[Part]) -> bool:
        """Whether an office of which its title says nothing more is held in a house of which nothing is known: a
        "Governor" at "Starbucks", or a "Senator" at a university."""
        around, (*parts, place) = self._around, behind
        others = [one for one in parts if not self._known.is_office(one)]  # they say of what: "Governor, Gangwon"
        if not rank.of_state or rank.mission is not None or held.with_house or others or not place.text.strip():
            return False
        said = {token.text for at, token in enumerate(part.words) if not held.begin <= at < held.end}
        if said - around.former - around.honorary - around.interim - around.deputy - COURTESY:
            return False
        words = [token.text for token in place.words]
        named = {token.text for token in part.words}.issuperset(words)  # "Speaker of the Milli Majlis" there
        known = (
            named
            or _ABBREVIATION.fullmatch(place.text.strip()) is not None
            or (
                self._houses.named(place.text) and not (WORDS in rank.held_in and self._houses.sends_nobody(place.text))
            )
            or around.is_ministry(place.text, place.words)
            or around.speaks_of_mission(place.text)
            or around.is_of_a_place(place.text)
            or speaks_of(rank.heads | rank.held_in | around.party, place.text)
            or any(word in self._known.offices or state_of_adjective(word) or state_code(word) for word in words)
        )
        return not known

    def _is_of_other(self, rank: RankClass, part: Part, held: Held, behind: Sequence[Part]) -> bool:
        """Whether who is called like somebody of the state, of its parliament or of a mission serves in a part of the
        state, or a house of another kind: a region of Spain has its "Consejera de Cultura", and deputies."""
        of = [token.text for token in part.words[held.end :]]
        places = (" ".join(of), *(one.text for one in behind))
        missions = any(self._around.speaks_of_mission(text) for text in (part.text, *places))
        if missions and (rank.of_mission or rank.of_whole):
            return False
        if rank.of_whole:
            if not self._around.cause.isdisjoint(of[:1]):
                # A "Secretary of State for Scotland" is one of the whole state, but not at the "Scottish Government".
                places = tuple(one.text for one in behind if self._around.is_ministry(one.text, one.words))
            else:
                places = (part.text, *places)
            return any(speaks_of(self._around.land, text) for text in places)
        if rank.of_part:
            # "Member of the House of Assembly of Nova Scotia": of which a word that is known takes a part.
            return any(speaks_of(rank.heads_none | self._chambers, text) for text in (part.text, *places))
        # A dean of a cathedral is no professor.
        return not rank.heads and not rank.of_state and any(speaks_of(rank.heads_none, text) for text in places)

    def _is_of_anything(self, rank: RankClass, part: Part, held: Held, behind: Sequence[Part]) -> bool:
        """Whether nobody knows the matter that an English title names, nor a ministry for it: "Minister of Fun"."""
        of, *matter = [token.text for token in part.words[held.end :]] or [""]
        if not rank.portfolios or of not in ("of", "for") or not rank.portfolios.isdisjoint(matter):
            return False
        ministries = any(self._around.is_ministry(one.text, one.words) for one in behind)
        return not ministries and not state_code(" ".join(matter).removeprefix("the "))
