"""What rank the words of a title speak for, read as carefully as somebody at the door would.

"Adviser to the Prime Minister" is no prime minister, 대사관 참사관 no ambassador (대사), a vice mayor is the deputy of
a mayor, and a former minister stands behind one in office (PROTOCOL C1.5). What is not plainly a rank is none: a rank
too low is asked about, one too high is an offence on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.azerbaijani import latin
from symposiarch.planning.precedence.titles.doubts import Doubts
from symposiarch.planning.precedence.titles.houses import Houses
from symposiarch.planning.precedence.titles.in_eastern import read_han, read_korean
from symposiarch.planning.precedence.titles.in_latin import names_another, read_latin
from symposiarch.planning.precedence.titles.known import KnownTitle, KnownTitles
from symposiarch.planning.precedence.titles.members import Members
from symposiarch.planning.precedence.titles.offices import Office, TitleRead, highest
from symposiarch.planning.precedence.titles.parts import Part, parts_of, unquoted
from symposiarch.planning.precedence.titles.tokens import STATE, WORDS, Tokens, as_written
from symposiarch.planning.precedence.titles.words import HANGUL, Held, TitleWords, is_unread, speaks_of


class _Held(NamedTuple):
    """What a part of a title holds, and whether it says too little of an office, so that somebody must be asked."""

    offices: list[Office]
    asked: bool = False


class TitleReader:
    """Reads titles by the classes of a practice; what follows from these is worked out once."""

    def __init__(self, classes: Iterable[RankClass], around: TitleWords, bands: Mapping[str, int]) -> None:
        self._ranks, self._around, self._bands = tuple(classes), around, bands
        self._known = KnownTitles(self._ranks, around)
        self._tokens = Tokens(self._known.offices, self._known.stems, around)
        self._houses = Houses(self._ranks, around, self._known)
        self._members = Members(self._ranks, around)
        self._doubts = Doubts(around, self._houses, self._known)

    def read(self, title: str, organisation: str = "") -> TitleRead:
        """The highest of all offices that the parts of a title plainly name, each the first class that fits.

        `organisation` is where the title is held: a minister at an embassy is a diplomat, a governor at a central bank
        none of a province, a President of Japan at a firm none of the state.
        """
        around = self._around
        title, organisation = (around.without_bringer(latin(text)) for text in (unquoted(title), organisation))
        parts = [self._part(one.text, joined=one.joined, former=one.former) for one in parts_of(title, around)]
        house = self._part(organisation)
        found: list[Office] = []
        nowhere: set[str] = set()
        another = former = any_held = asked = heads = False
        for at, part in enumerate(parts):
            # "Secretary to the President and Prime Minister", "Former Ambassador and Minister": as with the first.
            held = _Held([]) if part.joined and another else self._held(part, [*parts[at + 1 :], house])
            served = (part.joined and another) or names_another(part.words, self._known.offices, around)
            another = not held.offices and served
            former = part.former or (part.joined and former)
            any_held = any_held or bool(held.offices)
            asked = asked or held.asked
            heads = heads or (held.asked and not held.offices and around.speaks_of_head(part.text, part.words))
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
            open_ = asked or speaks_of(around.permanent, title) or self._doubts.is_chosen(whole, Held(end=1))
            return TitleRead(former=whole.former, unsure=open_ or is_unread(title))
        at_mission = any(around.speaks_of_mission(text) for text in (title, organisation))
        at_mission = at_mission or speaks_of(around.permanent, title)
        head = any(around.speaks_of_head(one.text, one.words) for one in (*parts, house))
        told = highest(found, self._ranks, self._bands, at_mission=at_mission, head=head)
        # "Counsellor, Head of Mission": of which class of heads (VCDR 14) the mission alone can say.
        of_mission = {rank.name for rank in self._ranks if rank.of_mission}
        return replace(told, unsure=told.unsure or (heads and told.rank_class in of_mission))

    def _part(self, text: str, *, joined: bool = False, former: bool = False) -> Part:
        words = self._tokens.of(text)
        return Part(text, words, former or self._around.speaks_of_former(text, words), joined)

    def _held(self, part: Part, behind: Sequence[Part], *, across: bool = False) -> _Held:
        """The classes that a part of a title plainly names, in their order; each word belongs to the first of them.

        `behind` are the parts that follow it, and at last the organisation.
        """
        found: list[Office] = []
        tried: list[tuple[int, int]] = []
        called: list[Held] = []
        asked = False
        for word, at in self._known.there(part):
            if across and not word.across:
                continue
            held = self._read(part, word, at)
            if held is None or any(one.takes(held) for one in found):
                continue
            if any(one.begin <= held.begin and held.end <= one.end and one != held for one in called):
                continue  # nor is a "Consul General designate" a consul
            fits: bool | None = True
            if word.houses and self._doubts.is_beside_another(word.rank, behind):
                asked = True
                continue
            if word.houses:
                span = (held.begin, held.end)
                if any(begin <= span[0] and span[1] <= end and span != (begin, end) for begin, end in tried):
                    continue  # "Yönetim Kurulu Başkanı" is one title, and "Başkan" in it none of its own
                tried.append(span)
                among = self._houses.among(part, word, held, behind)
                if self._houses.is_none(among):
                    continue
                fits = self._houses.fits(word.houses, word.rank.heads_none, word.of_part, among)
                asked = asked or (fits is False and (WORDS in word.houses or not (among.content or among.place)))
            if fits is False:
                continue
            if self._doubts.only_called_so(part, word, held, behind):
                called += [held] if held.end else []
                asked = True
                continue
            found.append(self._office(part, word, held, behind, of_some_house=fits is None))
            asked = asked or found[-1].elsewhere
        if not found and not across and behind and (sits := self._members.member(part, behind[-1].text)) is not None:
            word, held = KnownTitle(0, sits.rank, part.text), Held(end=len(part.words))
            if sits.sure:
                found.append(self._office(part, word, held, behind, of_some_house=False))
            asked = asked or not sits.sure or found[-1].elsewhere
        return _Held(found, asked and all(one.elsewhere for one in found))

    def _office(
        self, part: Part, word: KnownTitle, held: Held, behind: Sequence[Part], *, of_some_house: bool
    ) -> Office:
        """What a title names, held so; `of_some_house`: of which nothing says of what kind it is."""
        elsewhere = self._doubts.elsewhere(part, word, held, behind)
        counted = word.rank.single and not held.deputy and self._doubts.is_counted(part, held)
        designate = self._doubts.is_chosen(part, held)  # VCDR 13: who is named for a mission does not head it yet
        doubted = designate or self._doubts.doubted(part, word, held, () if elsewhere else behind)
        if word.of_part:
            held = held._replace(deputy=False, twice=False)  # the vice-chair of a committee sits in parliament, too
        return Office(
            word.rank,
            held,
            part.former or counted,
            word.text.endswith(STATE) and word.rank.of_state,
            elsewhere,
            (counted and not part.former) or (of_some_house and not word.certain) or doubted,
            designate,
            as_written(part.text, part.words, word.text, held, self._around),
        )

    def _read(self, part: Part, word: KnownTitle, at: int) -> Held | None:
        if word.text.isascii():
            return read_latin(part.words, at, word.text, word.rank, self._known.offices, self._around)
        if HANGUL.search(word.text) is not None:
            return read_korean(part.text, word.text, word.rank, self._around)
        return read_han(part.text, word.text, word.rank, self._around)
