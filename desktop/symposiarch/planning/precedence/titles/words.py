"""The words around a title that say whose it is, and what they tell of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code

HANGUL = re.compile("[가-힣]")
_EASTERN = re.compile("[가-힣ぁ-ヿ㐀-鿿]")
_UNREAD = re.compile("[\u0370-\u03ff\u0530-\u10ff\ufb1d-\ufeff]")
"""Scripts of which hardly a title is known: Greek, Armenian, Hebrew, Arabic, those of India, Thai, Georgian."""
_OF = frozenset({"of", "de", "d", "to"})
"""Behind these stands a name, and nothing that was held: "Ambassador of Antigua", in Spanish a former one."""
_SHORT = re.compile(r"\s*(\w{1,2})\.\s")
"""What begins a title in short: "E. Büyükelçi"."""

COURTESY = frozenset("the his her h e he excellency hon honorable honourable son le la el der die".split())
"""What may stand before a title and says nothing of what it is: "H.E. the President"."""


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words around a title that say whose it is; folded, or Hangul. See [titles] in generic.toml."""

    complement: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()
    servant: frozenset[str] = frozenset()
    served: frozenset[str] = frozenset()
    deputy: frozenset[str] = frozenset()
    deputy_behind: frozenset[str] = frozenset()
    deputy_of: frozenset[str] = frozenset()
    assistant: frozenset[str] = frozenset()
    turkic: frozenset[str] = frozenset()
    honorary: frozenset[str] = frozenset()
    honorary_at_mission: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    former_in_brackets: frozenset[str] = frozenset()
    force: frozenset[str] = frozenset()
    widow: frozenset[str] = frozenset()
    prefix: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    interim: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    suffix: frozenset[str] = frozenset()
    cause: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    mission: frozenset[str] = frozenset()
    union: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    employer: frozenset[str] = frozenset()
    presidency: frozenset[str] = frozenset()
    no_envoy: frozenset[str] = frozenset()
    author: frozenset[str] = frozenset()
    brought: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    party: frozenset[str] = frozenset()
    sends: frozenset[str] = frozenset()
    land: frozenset[str] = frozenset()
    land_chamber: frozenset[str] = frozenset()
    ministry: frozenset[str] = frozenset()
    no_office: frozenset[str] = frozenset()
    no_office_before: frozenset[str] = frozenset()
    retinue: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()
    place_before: frozenset[str] = frozenset()
    permanent: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    heading: tuple[str, ...] = ()
    """How the heads of houses are called; the first that fits is taken."""
    heading_of_firms: tuple[str, ...] = ()
    """How only the heads of companies are called, so that nobody need ask what kind of house it is."""
    chamber: frozenset[str] = frozenset()
    chamber_part: frozenset[str] = frozenset()
    member: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()
    delegation: frozenset[str] = frozenset()
    no_house: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    ordinal: frozenset[str] = frozenset()
    former_before: frozenset[str] = frozenset()
    deputy_before: frozenset[str] = frozenset()
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Korean titles that end other names too, with what stands right before a person's."""
    same: Mapping[str, str] = field(default_factory=dict)
    """The forms of a word, each with the one that stands for all: "presidenta" for "president"."""

    def speaks_of_former(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a text, in these words, says that an office was held and no more, or was a late partner's."""
        plain = [token.text for token in words]
        said = [word for word, before in zip(plain, ["", *plain], strict=False) if before not in _OF]
        late = _holds(self.former | self.widow, said, text)
        short = _SHORT.match(text)
        return (
            late
            or (short is not None and fold(short[1]) in self.former_in_brackets)
            or same_characters(text).lstrip().startswith(tuple(self.former_before))
        )

    def speaks_of_widow(self, text: str) -> bool:
        """Whether a title is that of a late partner."""
        return _says(self.widow, text)

    def only_of_former(self, text: str) -> bool:
        return fold(text) in self.former or text.strip() in self.former

    def without_force(self, text: str) -> str:
        """What stands behind the name of a force: "Ret." of "USAF (Ret.)"."""
        plain = fold(text)
        return next((plain.removeprefix(one) for one in self.force if plain.startswith(f"{one} ")), text)

    def speaks_of_mission(self, text: str) -> bool:
        return speaks_of(self.mission | self.union, text)

    def speaks_of_union(self, text: str) -> bool:
        """Whether a text speaks of a mission that no state sends: "EU Delegation"."""
        return speaks_of(self.union, text)

    def plays(self, words: Sequence[Token], text: str = "") -> bool:
        """Whether offices are no public ones in a house of these words: "Governor, Rotary International"."""
        return _holds(self.no_office, [token.text for token in words], text)

    def is_private(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a house of this name, in these words, is none of the state."""
        if self.is_ministry(text, words):
            return False
        plain = [token.text for token in words]
        return _holds(self.private | self.employer | self.no_office, plain, "") or speaks_of(self.private, text)

    def is_ministry(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a house of this name, in these words, is a ministry, or the state itself, or sends envoys as one."""
        plain = [token.text for token in words]
        # "Union of Comoros", "Federation of Saint Kitts and Nevis".
        of_state = len(plain) > 2 and plain[0] in self.state and bool(state_code(" ".join(plain[2:])))
        sends = fold(text) in self.sends or same_characters(text.strip()) in self.sends
        return of_state or sends or not self.ministry.isdisjoint(plain) or bool(state_code(text))

    def is_house(self, words: Sequence[Token]) -> bool:
        """Whether these words between two commas name a house, and no title in one: "Onnuri Church"."""
        plain = [token.text for token in words]
        on = next((at for at, text in enumerate(plain) if text in self.complement), len(plain))
        return on > 0 and plain[on - 1] in self.private | self.employer | self.no_office

    def without_bringer(self, text: str) -> str:
        """A text without the mission whose guest somebody is: "Minister of Culture, guest of the Embassy of Japan"."""
        if not speaks_of(self.brought, text):
            return text
        kept = []
        for part in re.split(r"([,;()]+)", text):
            starts = [word.start() for word in re.finditer(r"\S+", part)]
            cut = next((at for at in starts if self._brings(part[at:])), len(part))
            kept.append(part[:cut])
        return "".join(kept)

    def _brings(self, text: str) -> bool:
        plain = f"{fold(text)} "
        return any(plain.startswith(f"{word} ") for word in self.brought) and self.speaks_of_mission(text)

    def is_of_a_place(self, text: str) -> bool:
        """Whether a text names a place or a public house: "Lagos State", "State of Texas", and no "State Street"."""
        words = fold(text).split()
        ends = {at for at, behind in enumerate(words[1:]) if behind in self.complement} | {len(words) - 1}
        plainly = self.place - self.place_before
        return speaks_of(plainly, text) or any(words[at] in self.place for at in ends if at >= 0)

    def presides(self, words: Sequence[Token]) -> bool:
        """Whether who heads a state may do so in a house of these words: a firm has a "President of Japan", too."""
        text = " ".join(token.text for token in words)
        return not words or bool(state_code(text)) or not self.presidency.isdisjoint(text.split())

    def speaks_of_head(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a text, in these words, says that somebody heads a mission."""
        return _holds(self.head, [token.text for token in words], text)


class Token(NamedTuple):
    """A folded word. `of` is the office whose genitive it is: "посла" and "Botschafters" are an ambassador's; `stem`
    likewise the word of any title, and `owned` the one to which a Turkic ending says whose it is: "Ankara valisi"."""

    text: str
    of: str = ""
    slavic: bool = False
    stem: str = ""
    owned: str = ""
    written: str = ""
    """As it stands in the title."""


class Held(NamedTuple):
    """How somebody holds a title, and which words it takes, from one to the next after its last."""

    deputy: bool = False
    honorary: bool = False
    twice: bool = False
    """As the deputy of a deputy: "Assistant Deputy Minister"."""
    begin: int = 0
    end: int = 0
    with_house: bool = False
    """Whether the title itself says where it is held, as Korean ones do: 외교부 차관."""


def in_eastern(text: str) -> bool:
    """Whether a text is written in Hangul, kana or Chinese characters, be it in part."""
    return _EASTERN.search(text) is not None


def is_unread(text: str) -> bool:
    """Whether a text is written, be it in part, in a script of which hardly a title is known."""
    return _UNREAD.search(text) is not None


def speaks_of(houses: frozenset[str], text: str) -> bool:
    """Whether a text names a house by one of these words."""
    if not houses.isdisjoint(_phrases_of(text)):
        return True
    if not in_eastern(text):
        return False
    plain = same_characters(text)
    return any(word in plain for word in _eastern_of(houses))


def without(houses: frozenset[str], text: str) -> str:
    """A text, as it is compared, without the words that name a house in it."""
    plain, named = _naming(houses, text)
    for phrase in named:
        plain = plain.replace(phrase, "  ")
    return " ".join(plain.split())


def before(houses: frozenset[str], text: str) -> str:
    """What stands in a text, as it is compared, before the words that name a house in it."""
    plain, named = _naming(houses, text)
    return plain[: min((plain.index(phrase) for phrase in named), default=len(plain))].strip()


def _naming(houses: frozenset[str], text: str) -> tuple[str, list[str]]:
    """A text, as it is compared, and the words that name a house in it, the longest first."""
    eastern = in_eastern(text)
    plain = same_characters(text) if eastern else f" {fold(text)} "
    named = _eastern_of(houses) if eastern else [f" {phrase} " for phrase in houses & _phrases_of(text)]
    return plain, sorted((phrase for phrase in named if phrase in plain), key=len, reverse=True)


@lru_cache(maxsize=4096)
def _phrases_of(text: str) -> frozenset[str]:
    return phrases(fold(text).split())


@lru_cache(maxsize=256)
def _eastern_of(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(filter(in_eastern, words))


_LONGEST = 6
"""Words in a phrase."""


def phrases(words: Sequence[str]) -> frozenset[str]:
    """All words and phrases that stand in a text."""
    count = len(words)
    return frozenset(
        " ".join(words[at:end]) for at in range(count) for end in range(at + 1, min(at + _LONGEST, count) + 1)
    )


@lru_cache(maxsize=4096)
def _says(wanted: frozenset[str], text: str) -> bool:
    """Whether a text holds a word that is wanted, or a phrase."""
    return _holds(wanted, fold(text).split(), text)


def _holds(wanted: frozenset[str], words: Sequence[str], text: str) -> bool:
    """Whether these folded words hold one that is wanted, or a phrase, or the text one in its own script."""
    return not wanted.isdisjoint(phrases(words)) or not wanted.isdisjoint(re.split(r"[\s()]+", text))
