"""Who sits in a house of parliament and is called no more than that: "Member" at the "House of Lords"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.parts import Part
from symposiarch.planning.precedence.titles.words import COURTESY, TitleWords, in_eastern, speaks_of, without
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code_declined

_COMMITTEES = ("위원회", "委员会")


class Member(NamedTuple):
    """The class of who sits there, and whether the place is that house itself and none that belongs to it.

    Nobody is sure to sit in it who is of its delegation.
    """

    rank: RankClass
    sure: bool


class Members:
    """The houses of parliament whose members a practice ranks."""

    def __init__(self, ranks: Iterable[RankClass], around: TitleWords) -> None:
        self._around = around
        in_parliament = [rank for rank in ranks if rank.of_part]
        self._seats = [(rank, rank.heads) for rank in in_parliament[:-1]]
        self._seats += [(rank, rank.heads | around.chamber) for rank in in_parliament[-1:]]

    def member(self, part: Part, place: str) -> Member | None:
        """As what somebody sits in the house of this name, or in the one that the title itself names, where a part of a
        title says nothing but that they do."""
        told = self._is_member(part)
        alone = not speaks_of(self._around.delegation, part.text)
        own = self._own_house(part)
        for rank, houses in self._seats:
            if told and speaks_of(houses, place):
                return Member(rank, alone and self._is_itself(houses, place))
            if (told and speaks_of(houses, part.text)) or (speaks_of(houses, own) and self._is_itself(houses, own)):
                return Member(rank, sure=alone)
        return None

    def _own_house(self, part: Part) -> str:
        """ "Member of the Storting", "Член Государственной Думы"."""
        first, *rest = [token.text for token in part.words] or [""]
        of = self._around.complement.intersection(rest[:1]) or (rest and part.words[0].slavic)
        return " ".join(rest) if of and first in self._around.member else ""

    def _is_member(self, part: Part) -> bool:
        """ "Member", "Former Member", "Member of the Foreign Affairs Committee" and "Committee Member"."""
        around = self._around
        if in_eastern(part.text):
            plain = same_characters("".join(part.text.split()))
            rest = next((plain.removesuffix(word) for word in around.member if plain.endswith(word)), "-")
            return not rest or rest.endswith(_COMMITTEES)
        said = [token.text for token in part.words if token.text not in around.former | around.interim | COURTESY]
        if len(said) < 2:
            return not around.member.isdisjoint(said)
        of = said[1] in around.complement or part.words[0].slavic
        parts = around.part | around.delegation
        of_part = of and said[0] in around.member and speaks_of(parts, " ".join(said[1:]))
        return of_part or (said[-1] in around.member and speaks_of(parts, " ".join(said[:-1])))

    def _is_itself(self, houses: frozenset[str], place: str) -> bool:
        """Whether a name is that of the house, of which state it may be or of which part: no "Parliament Museum"."""
        around = self._around
        left = " ".join(one for one in without(houses, place).split() if one not in around.complement | COURTESY)
        of_state = bool(state_code_declined(left) or state_of_adjective(left))
        return not left or of_state or speaks_of(around.part, left)
