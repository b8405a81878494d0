"""Which house somebody heads: the president of a university is a rector, and that of a firm none of a state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.known import KnownTitle, KnownTitles
from symposiarch.planning.precedence.titles.parts import Part
from symposiarch.planning.precedence.titles.tokens import STATE, WORDS
from symposiarch.planning.precedence.titles.words import COURTESY, HANGUL, Held, TitleWords, Token, before, speaks_of
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code, state_code_declined


class Around(NamedTuple):
    """What a title stands among: the words that say of what it is, and where it is held."""

    front: str = ""
    behind: str = ""
    """Behind the title, or in front of one that says so by its ending: of what house, if it names one."""
    content: str = ""
    """Of that, what says of what the title is: no "of the"."""
    place: str = ""
    told: bool = False
    """Whether the organisation is that place, and the office itself is held there, called by nothing but its name."""
    sees_to: bool = False
    """Whether the title says what for: "Director-General for Trade"."""

    @property
    def own(self) -> str:
        return f"{self.front} {self.behind}"


IN_A_ROW = re.compile(r"[제第]?[\d一二三四五六七八九十]+[대代任](?:目)?")
"""Which in a row of holders: 제10대."""


class Houses:
    """The kinds of houses that a practice tells apart by their heads."""

    def __init__(self, ranks: Iterable[RankClass], around: TitleWords, known: KnownTitles) -> None:
        self._around, self._known = around, known
        headed = [rank for rank in ranks if rank.heads and not rank.of_part]
        self._kinds = tuple((rank.heads, rank.heads_none) for rank in headed)
        self._of_states = tuple((rank.heads, rank.heads_none) for rank in headed if rank.of_state)
        self._of_no_state = tuple((rank.heads, rank.heads_none) for rank in headed if not rank.of_state)

    def named(self, text: str) -> bool:
        """Whether a text names a house of a kind that is known."""
        return any(speaks_of(kind, text) and not speaks_of(none, text) for kind, none in self._kinds)

    def _place_of(self, texts: Sequence[str], organisation: str) -> str:
        """Where a title is held, of the texts behind it and the organisation: what is known for a house, if any is."""
        known = next((text for text in (*texts, organisation) if self.named(text)), "")
        return known or organisation or next(iter(texts), "")

    def of_states(self, text: str) -> bool:
        """Whether a text names an organisation of states, or a house of one."""
        return any(speaks_of(kind, text) and not speaks_of(none, text) for kind, none in self._of_states)

    def sends_nobody(self, text: str) -> bool:
        """Whether a text names a university, an agency, a firm or the like, which has no envoys of a state."""
        known = any(speaks_of(kind, text) and not speaks_of(none, text) for kind, none in self._of_no_state)
        return known and not self._around.speaks_of_mission(text)

    def may_send(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a text names what has envoys: a state, one of its missions or ministries, or an organisation of
        states."""
        around = self._around
        called = any(token.text in around.employer for token in (*words[:1], *words[-1:]))  # "Embassy Suites Hotel"
        mission = around.speaks_of_mission(text) and not called
        return mission or self.of_states(text) or around.is_ministry(text, words)

    def is_firm(self, text: str) -> bool:
        """Whether a text names a firm, a club or the like, and no house of another kind."""
        firms = next((kind for kind, _ in self._kinds if WORDS in kind), frozenset())
        return speaks_of(firms, text) and not any(
            speaks_of(kind, text) and not speaks_of(none, text) for kind, none in self._kinds if kind is not firms
        )

    def hold_none(
        self, rank: RankClass, place: str, words: Sequence[Token], *, bare: bool, common: bool, honorary: bool
    ) -> bool:
        """Whether nobody holds this office in a house of this name: no general in a charity, no rector in a church.

        A title that is `bare` says nothing of what it is: a "Mayor" may be one in a hotel, no "Mayor of Ganja" is; a
        `common` one is that of many others, too: a "Representative". Firms have honorary consuls among their people.
        """
        around = self._around
        if around.is_ministry(place, words) or around.speaks_of_mission(place):
            return False
        if not rank.of_part and speaks_of(rank.heads, place) and not speaks_of(rank.heads_none, place):
            return False
        if self.plays_at(rank, place, words):
            return True
        if not common and (WORDS in rank.held_in or speaks_of(rank.held_in, place)):
            return False
        private = around.is_private(place, words)
        if rank.public and not rank.of_state and self.of_states(place):
            return False  # a bank of states has a director-general as a ministry has
        if rank.of_mission:
            # A party has its "First Secretary of the Central Committee".
            bare = bare or speaks_of(around.party, place)
            return bare and not honorary and (private or self.sends_nobody(place))
        other = private or self.is_firm(place)
        return other and (rank.public or (rank.of_state and bare and not speaks_of(around.party, place)))

    def plays_at(self, rank: RankClass, place: str, words: Sequence[Token]) -> bool:
        """Whether an office is played in a house of this name: "Governor, Rotary International"."""
        around = self._around
        return (rank.of_state or rank.public) and not around.is_ministry(place, words) and around.plays(words, place)

    def is_none(self, among: Around) -> bool:
        """Whether nobody has a rank for presiding there: over a class, or a council of students."""
        return any(speaks_of(self._around.no_house, text) for text in (among.own, among.place))

    def fits(self, houses: frozenset[str], none: frozenset[str], part: bool, among: Around) -> bool | None:
        """Whether a title is of one of these houses; `None` where it is of some house and nothing says of what kind."""
        own = among.own.strip()
        if part:
            around = self._around
            played = speaks_of(around.no_office, among.place)  # "Academic Senate"
            chamber = speaks_of(houses | around.chamber if own else houses, among.place) and not played
            parts = around.part | around.chamber_part if chamber else around.part
            return speaks_of(parts, own or among.place) and (chamber or speaks_of(houses, own))
        of_part = speaks_of(self._around.part, own)
        if among.sees_to and self._elsewhere(among, of_part=of_part):
            return False
        if STATE in houses:
            # "President" of "Korea" is the head of state, and no "Beauty Queen" is, nor "President, Korea" of a firm.
            bare = among.told and not among.content and bool(state_code(among.place))
            return bare or self._is_state(among.content or among.place)
        for text in (own, among.place):
            # "Chairman, Friendship Group", and "Director-General, DG Trade" of the European Commission; "Academy of
            # Korean Studies" and "State Customs Committee" are no parts of a house.
            left = own if WORDS in houses else f"{before(houses, among.front)} {before(houses, among.behind)}"
            group = text is own and of_part and speaks_of(self._around.part, left)
            if speaks_of(houses, text) and not speaks_of(none, text) and not group:
                return True
            if self.named(text) or speaks_of(none, text):
                return False
            if text is own and self._elsewhere(among, of_part=of_part):
                break
        return None if WORDS in houses and not of_part and (among.content or among.place) else False

    def _elsewhere(self, among: Around, *, of_part: bool) -> bool:
        """Whether a title says of what it is, and that is not the place: "Chair of History" at a university."""
        words = [word for word in re.findall(r"\w{3,}", among.content) if word not in self._around.affairs]
        return of_part or (bool(words) and not any(speaks_of(frozenset({word}), among.place) for word in words))

    def _is_state(self, place: str) -> bool:
        return bool(state_code_declined(place)) and speaks_of(self._around.presidency, place)

    def among(self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part]) -> Around:
        """What a title that heads a house stands among."""
        around = self._around
        others = [one for one in behind[:-1] if not self._known.is_office(one)]
        organisation = behind[-1].text if behind else ""
        place = self._place_of([one.text for one in others if not one.joined], organisation)
        told = bool(place) and place == organisation and not others and not held.deputy
        if not word.text.isascii():
            house = self._house_before(part.text, word.text)
            return Around("", house, house, place, told)
        plain = [token.text for token in part.words]
        front, rest = plain[: held.begin], plain[held.end :]
        told = told and COURTESY.union(around.former).issuperset(front)
        sees_to = bool(rest) and rest[0] in around.cause
        if held.deputy and sees_to:
            rest = []  # "Vice President for Research": what the deputy sees to, and no house
        for one in behind[:-1]:
            # "Chair of the Committee on Trade and Industry": one house, though an "and" may part two titles, or a comma
            # the title from it: "Chair, Audit Committee".
            of_part = not rest and one is behind[0] and speaks_of(around.part, one.text)
            if one not in others or not (of_part or (rest and one.joined)):
                break
            rest += [token.text for token in one.words]
        # "SOCAR-ın prezidenti": in Turkish and Azerbaijani the house stands before its head.
        # Its deputy bears the ending instead: "Milli Məclisin sədr müavini".
        deputised = not around.deputy_behind.isdisjoint(plain[held.end : held.end + 1])
        rest += front if deputised or part.words[held.end - 1].owned else ()
        about = around.complement | around.former | around.deputy | around.honorary | around.ordinal
        about |= around.deputy_behind
        return Around(
            " ".join(front), " ".join(rest), " ".join(text for text in rest if text not in about), place, told, sees_to
        )

    def _in_office(self, text: str) -> str:
        """A title without what says behind it that it is held for somebody, or no more: 원장 직무대리."""
        front, space, last = text.strip().rpartition(" ")
        return front if space and last in self._around.interim | self._around.former else text

    def _house_before(self, text: str, title: str) -> str:
        """The house that stands before a title in Hangul or characters; in one word the two share what they have alike:
        박물관장 is the 관장 of a 박물관."""
        plain = same_characters(self._in_office(text)).strip().removesuffix("님")
        house = plain.replace(" ", "").removesuffix(title)
        joined = plain.endswith(f"{house[-1:]}{title}")
        house = IN_A_ROW.sub("", house.removesuffix("부" if HANGUL.search(title) else "副"))
        if not house or house in self._around.former or house in self._around.honorary:
            return ""
        return f"{house}{title[0]}" if joined else house
