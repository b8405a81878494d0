"""What rank the words of a title speak for, read as carefully as somebody at the door would.

"Adviser to the Prime Minister" is no prime minister, 대사관 참사관 no ambassador (대사), a vice mayor is the deputy of
a mayor, and a former minister stands behind one in office (PROTOCOL C1.5). What is not plainly a rank is none: a rank
too low is asked about, one too high is an offence on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.azerbaijani import latin
from symposiarch.planning.precedence.titles.houses import Around, Houses
from symposiarch.planning.precedence.titles.in_han import read_han
from symposiarch.planning.precedence.titles.in_korean import read_korean
from symposiarch.planning.precedence.titles.in_latin import names_another, read_latin
from symposiarch.planning.precedence.titles.known import KnownTitle, known_titles
from symposiarch.planning.precedence.titles.offices import UNRANKED, Office, TitleRead, highest
from symposiarch.planning.precedence.titles.parts import parts_of, unquoted
from symposiarch.planning.precedence.titles.tokens import STATE, WORDS, as_written, tokens
from symposiarch.planning.precedence.titles.words import HANGUL, Held, TitleWords, Token, in_eastern, speaks_of
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code

_COUNTED = re.compile(r"\d+(?:st|nd|rd|th|e|er|eme|o|a|y)?")
"""Which in a row of holders: "10th President"."""

_COURTESY = frozenset({"the", "his", "her", "h", "e", "he", "excellency", "son", "le", "la", "el", "der", "die"})
"""What may stand before a title and says nothing of what it is: "H.E. the President"."""

_ABBREVIATION = re.compile("[A-ZА-ЯÇƏĞİÖŞÜ]{2,6}")
"""As ministries go by: "MOTIE"."""

_IN_A_ROW = re.compile(r"[제第]?[\d一二三四五六七八九十]+[대代任](?:目)?")


class _Part(NamedTuple):
    """A title that stands by itself, in words; whether it is held no more, and joined by an "and" to the one before."""

    text: str
    words: list[Token]
    former: bool
    joined: bool = False


class _Held(NamedTuple):
    """What a part of a title holds, and whether it says too little of an office, so that somebody must be asked."""

    offices: list[Office]
    asked: bool = False


class TitleReader:
    """Reads titles by the classes of a practice; what follows from these is worked out once."""

    def __init__(self, classes: Iterable[RankClass], around: TitleWords, bands: Mapping[str, int]) -> None:
        self._ranks, self._around, self._bands = tuple(classes), around, bands
        self._houses = Houses(self._ranks, around)
        known = tuple(known_titles(self._ranks, around))
        # In most titles hardly a word of a class stands at all: these are looked up by the first.
        self._begun: dict[str, list[KnownTitle]] = {}
        self._eastern: list[KnownTitle] = []
        for word in known:
            if word.text.isascii():
                self._begun.setdefault(word.text.split()[0], []).append(word)
            else:
                self._eastern.append(word)
        self._offices = frozenset(word.text for word in known if " " not in word.text) | around.served
        # The words with which titles begin and end are those that are declined.
        self._stems = frozenset(end for word in known for end in (word.text.split()[0], word.text.split()[-1]))

    def read(self, title: str, organisation: str = "") -> TitleRead:
        """The highest of all offices that the parts of a title plainly name, each the first class that fits.

        `organisation` is where the title is held: a minister at an embassy is a diplomat, a governor at a central bank
        none of a province, a President of Japan at a firm none of the state.
        """
        around = self._around
        title, organisation = (around.without_bringer(latin(text)) for text in (unquoted(title), organisation))
        parts = [self._part(text, joined=joined) for text, joined in parts_of(title, around)]
        house = self._part(organisation)
        found: list[Office] = []
        nowhere: set[str] = set()
        another = former = any_held = asked = False
        for at, part in enumerate(parts):
            # "Secretary to the President and Prime Minister", "Former Ambassador and Minister": as with the first.
            held = _Held([]) if part.joined and another else self._held(part, [*parts[at + 1 :], house])
            served = (part.joined and another) or names_another(part.words, self._offices, around)
            another = not held.offices and served
            former = part.former or (part.joined and former)
            any_held = any_held or bool(held.offices)
            asked = asked or held.asked
            found += [one._replace(former=former or one.former) for one in held.offices if not one.elsewhere]
            nowhere |= {one.rank.name for one in held.offices if one.elsewhere}
        whole = parts[0] if len(parts) == 1 else self._part(title)
        wider = [] if not organisation else [f"{title} {organisation}", f"{organisation} {title}"]
        if not any_held and len(parts) > 1:
            held = self._held(whole, [house])  # a phrase may itself hold what otherwise parts two titles
            # "Ambassador, Lululemon": of which its parts have left a doubt, the phrase makes no envoy.
            held_so = [one for one in held.offices if not (asked and one.rank.mission is not None)]
            found += [one for one in held_so if not one.elsewhere]
            asked = asked and (held.asked or len(held_so) < len(held.offices))
        for one in (whole, *map(self._part, wider)):
            across = self._held(one, [], across=True).offices
            found += [office for office in across if office.rank.name not in nowhere]
        writes = any(not around.author.isdisjoint(token.text for token in part.words) for part in parts)
        presides = around.presides(house.words)
        asked = asked or (not presides and any(one.of_named_state for one in found))
        found = [one for one in found if not one.of_named_state or (presides and (one.former or not writes))]
        if not found:
            return TitleRead(former=whole.former, unsure=asked or speaks_of(around.permanent, title))
        at_mission = any(around.speaks_of_mission(text) for text in (title, organisation))
        at_mission = at_mission or speaks_of(around.permanent, title)
        head = any(around.speaks_of_head(one.text, one.words) for one in (*parts, house))
        return highest(found, self._ranks, self._bands, at_mission=at_mission, head=head)

    def _elsewhere(self, rank: RankClass, held: Held, part: _Part, place: _Part, *, told: bool) -> bool:
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

    def _is_anywhere(self, rank: RankClass, held: Held, part: _Part, behind: Sequence[_Part]) -> bool:
        """Whether an office of which its title says nothing more is held in a house of which nothing is known: a
        "Governor" at "Starbucks"."""
        around, (*parts, place) = self._around, behind
        others = [one for one in parts if not self._is_office(one)]  # they say of what: "Governor, Gangwon"
        if not rank.of_state or rank.mission is not None or held.with_house or others or not place.text.strip():
            return False
        said = {token.text for at, token in enumerate(part.words) if not held.begin <= at < held.end}
        if said - around.former - around.honorary - around.interim - around.deputy - _COURTESY:
            return False
        words = [token.text for token in place.words]
        known = (
            _ABBREVIATION.fullmatch(place.text.strip()) is not None
            or self._houses.named(place.text)
            or around.is_ministry(place.text, place.words)
            or around.speaks_of_mission(place.text)
            or around.is_of_a_place(place.text)
            or speaks_of(rank.heads | rank.held_in | around.party, place.text)
            or any(word in self._offices or state_of_adjective(word) or state_code(word) for word in words)
        )
        return not known

    def _is_of_other(self, rank: RankClass, part: _Part, held: Held, behind: Sequence[_Part]) -> bool:
        """Whether who is called like somebody of the state, of its parliament or of a mission serves in a part of the
        state, or a house of another kind: a region of Spain has its "Consejera de Cultura", and deputies."""
        of = [token.text for token in part.words[held.end :]]
        places = (" ".join(of), *(one.text for one in behind))
        missions = any(self._around.speaks_of_mission(text) for text in (part.text, *places))
        if missions and (rank.of_mission or rank.of_whole):
            return False
        # A "Secretary of State for Scotland" is one of the whole state.
        if rank.of_whole and self._around.cause.isdisjoint(of[:1]):
            return any(speaks_of(self._around.land, text) for text in (part.text, *places))
        return (rank.of_mission or rank.of_part) and any(speaks_of(rank.heads_none, text) for text in places)

    def _is_of_anything(self, rank: RankClass, part: _Part, held: Held, behind: Sequence[_Part]) -> bool:
        """Whether nobody knows the matter that an English title names, nor a ministry for it: "Minister of Fun"."""
        of, *matter = [token.text for token in part.words[held.end :]] or [""]
        if not rank.portfolios or of not in ("of", "for") or not rank.portfolios.isdisjoint(matter):
            return False
        ministries = any(self._around.is_ministry(one.text, one.words) for one in behind)
        return not ministries and not state_code(" ".join(matter).removeprefix("the "))

    def _part(self, text: str, *, joined: bool = False) -> _Part:
        words = tokens(text, self._offices, self._stems, self._around)
        return _Part(text, words, self._around.speaks_of_former(text, words), joined)

    def _there(self, part: _Part) -> list[tuple[KnownTitle, int]]:
        """The titles that a part may hold, in the order of their classes, with the place of the first word."""
        there = [
            (word, at)
            for at, token in enumerate(part.words)
            for form in {token.text, token.of, token.stem, token.owned}
            for word in self._begun.get(form, ())
        ]
        if in_eastern(part.text):
            plain = same_characters(part.text)
            there += [(word, 0) for word in self._eastern if word.text.rpartition(" ")[2] in plain]
        return sorted(there, key=lambda one: (one[0].place, one[1]))

    def _held(self, part: _Part, behind: Sequence[_Part], *, across: bool = False) -> _Held:
        """The classes that a part of a title plainly names, in their order; each word belongs to the first of them.

        `behind` are the parts that follow it, and at last the organisation.
        """
        found: list[Office] = []
        tried: list[tuple[int, int]] = []
        asked = False
        for word, at in self._there(part):
            if across and not (word.rank.across or word.joins):
                continue
            held = self._read(part, word, at)
            if held is None or any(one.takes(held) for one in found):
                continue
            fits: bool | None = True
            if word.houses and self._is_beside_another(word.rank, behind):
                asked = True
                continue
            if word.houses:
                span = (held.begin, held.end)
                if any(begin <= span[0] and span[1] <= end and span != (begin, end) for begin, end in tried):
                    continue  # "Yönetim Kurulu Başkanı" is one title, and "Başkan" in it none of its own
                tried.append(span)
                among = self._among(part, word, held, behind)
                if self._houses.is_none(among):
                    continue
                fits = self._houses.fits(word.houses, word.rank.heads_none, word.of_part, among)
                asked = asked or (fits is False and (WORDS in word.houses or not (among.content or among.place)))
            if fits is False:
                continue
            if word.rank.name == UNRANKED:
                asked = True
                continue
            if word.rank.mission is None and (word.rank.of_state or word.houses) and self._is_chosen(part, held):
                asked = True
                continue
            if word.rank.mission is not None and behind and self._is_courtesy(part, word, held, behind):
                asked = True
                continue
            elsewhere = bool(behind) and self._elsewhere(word.rank, held, part, behind[0], told=len(behind) == 1)
            elsewhere = elsewhere or self._is_of_other(word.rank, part, held, behind)
            asked = asked or elsewhere
            counted = word.rank.single and not held.deputy and self._is_counted(part, held)
            doubted = bool(behind) and not elsewhere and self._is_anywhere(word.rank, held, part, behind)
            doubted = doubted or self._is_of_anything(word.rank, part, held, behind) or word.text in word.rank.doubtful
            found.append(
                Office(
                    word.rank,
                    held,
                    part.former or counted,
                    word.text.endswith(STATE) and word.rank.of_state,
                    elsewhere,
                    (counted and not part.former) or (fits is None and not word.certain) or doubted,
                    as_written(part.text, part.words, word.text, held, self._around),
                )
            )
        return _Held(found, asked and all(one.elsewhere for one in found))

    def _is_beside_another(self, rank: RankClass, behind: Sequence[_Part]) -> bool:
        """Whether what follows says that the title is another one: "Speaker, Panel 2" at a parliament."""
        words = {token.text for one in behind[:-1] if not self._is_office(one) for token in one.words}
        return rank.single and not rank.unless.isdisjoint(words)

    def _read(self, part: _Part, word: KnownTitle, at: int) -> Held | None:
        if word.text.isascii():
            return read_latin(part.words, at, word.text, word.rank, self._offices, self._around)
        if HANGUL.search(word.text) is not None:
            return read_korean(part.text, word.text, word.rank, self._around)
        return read_han(part.text, word.text, word.rank, self._around)

    def _among(self, part: _Part, word: KnownTitle, held: Held, behind: Sequence[_Part]) -> Around:
        """What a title that heads a house stands among."""
        around = self._around
        others = [one for one in behind[:-1] if not self._is_office(one)]
        organisation = behind[-1].text if behind else ""
        place = self._houses.place_of([one.text for one in others if not one.joined], organisation)
        told = bool(place) and place == organisation and not others and not held.deputy
        if not word.text.isascii():
            house = self._house_before(part.text, word.text)
            return Around("", house, house, place, told)
        plain = [token.text for token in part.words]
        front, rest = plain[: held.begin], plain[held.end :]
        told = told and _COURTESY.union(around.former).issuperset(front)
        if held.deputy and rest and rest[0] in around.cause:
            rest = []  # "Vice President for Research": what the deputy sees to, and no house
        for one in behind[:-1]:
            # "Chair of the Committee on Trade and Industry": one house, though an "and" may part two titles, or a comma
            # the title from it: "Chair, Audit Committee".
            of_part = not rest and one is behind[0] and speaks_of(around.part, one.text)
            if one not in others or not (of_part or (rest and one.joined)):
                break
            rest += [token.text for token in one.words]
        # "SOCAR-ın prezidenti": in Turkish and Azerbaijani the house stands before its head.
        rest += front if part.words[held.end - 1].owned else ()
        about = around.complement | around.former | around.deputy | around.honorary | around.ordinal
        return Around(
            " ".join(front), " ".join(rest), " ".join(text for text in rest if text not in about), place, told
        )

    def _house_before(self, text: str, title: str) -> str:
        """The house that stands before a title in Hangul or characters; in one word the two share what they have alike:
        박물관장 is the 관장 of a 박물관."""
        plain = same_characters(text).strip().removesuffix("님")
        house = plain.replace(" ", "").removesuffix(title)
        joined = plain.endswith(f"{house[-1:]}{title}")
        house = _IN_A_ROW.sub("", house.removesuffix("부" if HANGUL.search(title) else "副"))
        if not house or house in self._around.former or house in self._around.honorary:
            return ""
        return f"{house}{title[0]}" if joined else house

    def _is_office(self, part: _Part) -> bool:
        return any(token.text in self._offices for token in part.words) or part.text.strip().endswith(
            tuple(word.text for word in self._eastern)
        )

    def _is_chosen(self, part: _Part, held: Held) -> bool:
        """Whether somebody has been named for an office and does not hold it yet: "President-elect", "Minister of
        Culture designate"."""
        beside = [
            *part.words[max(held.begin - 1, 0) : held.begin],
            *part.words[held.end : held.end + 1],
            part.words[-1],
        ]
        chosen = self._around.chosen
        return any(token.text in chosen for token in beside) or same_characters(part.text).startswith(tuple(chosen))

    def _is_courtesy(self, part: _Part, word: KnownTitle, held: Held, behind: Sequence[_Part]) -> bool:
        """Whether an ambassador of whom nothing else is said is met where no state has one: at an agency, which may
        have been given a former one, or at a house that nobody knows, which may call its own people so."""
        if held.with_house or (word.text.isascii() and part.words[held.end :]):
            return False
        if any(speaks_of(self._around.permanent, one.text) for one in behind):
            return False
        *others, told = behind
        houses = [one for one in others if not (one.joined or self._is_office(one) or self._there(one))]
        houses += [told] if told.text.strip() else []
        if not houses or any(self._houses.may_send(one.text, one.words) for one in houses):
            return False
        of_state = any(state_of_adjective(token.text) or state_code(token.text) for token in part.words[: held.begin])
        return not of_state or any(self._houses.sends_nobody(one.text) for one in houses)

    def _is_counted(self, part: _Part, held: Held) -> bool:
        """Whether a title says which of all holders somebody is: most who are called so hold the office no more."""
        last = "".join(token.text for token in part.words[max(held.begin - 1, 0) : held.begin])
        if last in self._around.ordinal or _COUNTED.fullmatch(last):
            return True
        return in_eastern(part.text) and _IN_A_ROW.search(part.text) is not None
