"""The words of titles: those that name a class, those around them that say whose a title is, and a title in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from symposiarch.model.folding import fold
from symposiarch.planning.recognition.readings.characters import same_characters
from symposiarch.planning.states import state_code

WORDS = "*"
"""In a title by which a class is known: up to two words of any kind."""

STATE = "@"
"""Likewise: the name of a state."""

MAYBE_STATE = "?"
"""Likewise, or nothing more: "Governor of the National Bank", "of the National Bank of Georgia", and none of food."""

HANGUL = re.compile("[가-힣]")
_EASTERN = re.compile("[가-힣ぁ-ヿ㐀-鿿]")
_SHORT = re.compile(r"\s*(\w{1,2})\.\s")
"""What begins a title in short: "E. Büyükelçi"."""

_ACRONYMS = re.compile(r"(?<=[A-ZÇƏĞİÖŞÜ])[-‑'’](?:n?[ıiuü]n)\b")
"""How an acronym is declined in Turkish and Azerbaijani: "SOCAR-ın", "TİKA’nın"."""

_CYRILLIC = re.compile("[а-яА-ЯёЁ]")


@dataclass(frozen=True, slots=True)
class RankClass:
    """A class of guests; `mission` is the class of a head of mission (VCDR 14) and none for all others."""

    name: str
    title: str
    words: tuple[str, ...] = ()
    mission: int | None = None
    of_mission: bool = False
    """Its holders serve at a mission, or a consulate, and are not its head (VCDR 1)."""
    of_state: bool = False
    """A public office: what is only called so, in a club or a shadow cabinet, is none."""
    serves: bool = False
    """Who is so called may also serve a person of rank, and then is not of this class: "Counsellor to the Minister"."""
    deputies: str = ""
    """The class of its deputies, where they do not stand right behind it: deputy ministers."""
    former: str = ""
    """The class of its former holders, where they do not stand right behind it."""
    at_mission: str = ""
    """The class of who is called so at an embassy: a minister there is a diplomat."""
    at_head: str = ""
    """The class of who is called so as the head of a mission: a minister there is an envoy (VCDR 14.1 b)."""
    second: bool = False
    """Who is so called is no ambassador or envoy, whatever else is said: "Ambassador, Deputy Minister"."""
    across: bool = False
    """The title and where it is held make it together: a governor of a central bank is none of a province."""
    unless: frozenset[str] = frozenset()
    """With one of these behind it or right before, the title is another one: "conseiller municipal", "Country President
    of Korea". Several words must be all that stands there: a minister "of religion" is a clergyman, one "of religion
    and culture" is not."""
    public: bool = False
    """Only in a house of the state: an academy has a permanent secretary, too, and a university a senate."""
    held_in: frozenset[str] = frozenset()
    """Words of houses in which it is held though they are none of the state: a general's academy. "*" are all."""
    matters: frozenset[str] = frozenset()
    """Of what one may be so called where it is said of what: "Consejero de Turismo", but none "de Telefónica"."""
    before: frozenset[str] = frozenset()
    """What is the matter of this office, though it makes a play of others: "Youth Minister", but "Youth Mayor"."""
    heading: tuple[str, ...] = ()
    """How the heads of its houses are called; "*" is all that heads of houses are usually called."""
    heads: frozenset[str] = frozenset()
    """Words by which the houses are known whose heads are of this class; "*" is any house that has a name."""
    heads_none: frozenset[str] = frozenset()
    """Words of houses of another kind, though one of `heads` stands in their names: a university's hospital."""
    of_part: bool = False
    """Who presides over a part of one of these houses is of this class, and not who presides over the house."""
    single: bool = False
    """One holds the office at a time: whoever is counted among the holders may be out of it, "Fourth President"."""


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
    honorary: frozenset[str] = frozenset()
    honorary_at_mission: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    former_in_brackets: frozenset[str] = frozenset()
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
    ministry: frozenset[str] = frozenset()
    no_office: frozenset[str] = frozenset()
    no_office_before: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    heading: tuple[str, ...] = ()
    """How the heads of houses are called; the first that fits is taken."""
    heading_of_firms: tuple[str, ...] = ()
    """How only the heads of companies are called, so that nobody need ask what kind of house it is."""
    part: frozenset[str] = frozenset()
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
        late = _holds(self.former | self.widow, [token.text for token in words], text)
        short = _SHORT.match(text)
        return (
            late
            or (short is not None and fold(short[1]) in self.former_in_brackets)
            or same_characters(text).lstrip().startswith(tuple(self.former_before))
        )

    def speaks_of_widow(self, text: str) -> bool:
        """Whether a title is that of a late partner."""
        return _holds(self.widow, fold(text).split(), text)

    def only_of_former(self, text: str) -> bool:
        return fold(text) in self.former or text.strip() in self.former

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
        sends = fold(text) in self.sends or text.strip() in self.sends
        return of_state or sends or not self.ministry.isdisjoint(plain) or bool(state_code(text))

    def is_house(self, words: Sequence[Token]) -> bool:
        """Whether these words between two commas name a house, and no title in one: "Onnuri Church"."""
        plain = [token.text for token in words]
        on = next((at for at, text in enumerate(plain) if text in self.complement), len(plain))
        return on > 0 and plain[on - 1] in self.private | self.employer | self.no_office

    def without_bringer(self, text: str) -> str:
        """A text without the mission whose guest somebody is: "Minister of Culture, guest of the Embassy of Japan"."""
        kept = []
        for part in re.split(r"([,;()]+)", text):
            starts = [word.start() for word in re.finditer(r"\S+", part)]
            cut = next((at for at in starts if self._brings(part[at:])), len(part))
            kept.append(part[:cut])
        return "".join(kept)

    def _brings(self, text: str) -> bool:
        plain = f"{fold(text)} "
        return any(plain.startswith(f"{word} ") for word in self.brought) and self.speaks_of_mission(text)

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


def tokens(text: str, offices: frozenset[str], stems: frozenset[str], around: TitleWords) -> list[Token]:
    """The words of a text; "l'Ambassadeur" is an ambassadeur, "Exministra" a "Ministra" and the "Ex" before it.

    `offices` are titles of one word, and `stems` the words with which titles of several begin and end.
    """
    found: list[Token] = []
    for raw in _words(text):
        slavic = _CYRILLIC.search(raw) is not None
        for plain in fold(raw).split():
            same = {} if slavic else around.same
            word, parts = same.get(plain, plain), []
            while word not in offices and (split := _prefixed(word, offices, around)):
                parts.append(split)
                word = word.removeprefix(split)
                word = same.get(word, word)
            found += [Token(part) for part in parts]
            behind = "" if word in offices else _suffixed(word, stems, around)
            word = word.removesuffix(behind)
            of = _nominative(word, offices, around, slavic=slavic)
            stem = of or _nominative(word, stems, around, slavic=slavic)
            found.append(Token(word, of, slavic, stem, "" if slavic else _without(_OWNED, word, stems)))
            found += [Token(behind)] if behind else []
        if raw.endswith(("'s", "’s")):
            found[-1] = Token(found[-1].text.removesuffix("s"))
            found.append(Token("'s"))
    return found


def in_eastern(text: str) -> bool:
    """Whether a text is written in Hangul, kana or Chinese characters, be it in part."""
    return _EASTERN.search(text) is not None


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a title as titles are compared: plain Latin letters, or Hangul and characters as they are, of which
    each stands for all its variants; see `WORDS` and `STATE`."""
    if in_eastern(text):
        return (same_characters(text.strip()),)
    return tuple(
        word for raw in _words(text) for word in (raw if raw in (WORDS, STATE, MAYBE_STATE) else fold(raw)).split()
    )


def _words(text: str) -> list[str]:
    text = re.sub(r"(?<!\S)[àÀ](?!\S)", "au", _ACRONYMS.sub("", text))  # folded, it would be the English article
    return re.sub(r"\b[Ll]['’]\s*", "", re.sub(r"\b([Dd])['’]\s*", r"\1'", text)).split()


def _prefixed(word: str, offices: frozenset[str], around: TitleWords) -> str:
    """The prefix of a compound whose rest is an office, or again such a compound."""
    for prefix in around.prefix:
        rest = word.removeprefix(prefix)
        if rest != word and (around.same.get(rest, rest) in offices or _prefixed(rest, offices, around)):
            return prefix
    return ""


def _suffixed(word: str, stems: frozenset[str], around: TitleWords) -> str:
    return next((end for end in around.suffix if word.endswith(end) and word.removesuffix(end) in stems), "")


def _nominative(word: str, offices: frozenset[str], around: TitleWords, *, slavic: bool) -> str:
    if slavic:
        return _without(("a", "ya"), word, offices)
    return "" if word in offices else _without(around.genitive, word, offices)


_OWNED = ("i", "u", "si", "su")
"""How a title ends in Turkish and Azerbaijani, folded, where it is said of what: "Üniversite Rektörü"."""


def _without(endings: Iterable[str], word: str, bases: frozenset[str]) -> str:
    return next((base for end in endings if (base := word.removesuffix(end)) != word and base in bases), "")


def speaks_of(houses: frozenset[str], text: str) -> bool:
    """Whether a text names a house by one of these words."""
    if not houses.isdisjoint(_phrases_of(text)):
        return True
    if not in_eastern(text):
        return False
    plain = same_characters(text)
    return any(word in plain for word in _eastern_of(houses))


@lru_cache(maxsize=4096)
def _phrases_of(text: str) -> frozenset[str]:
    return _phrases(fold(text).split())


@lru_cache(maxsize=256)
def _eastern_of(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(filter(in_eastern, words))


_LONGEST = 6
"""Words in a phrase."""


def _phrases(words: Sequence[str]) -> frozenset[str]:
    """All words and phrases that stand in a text."""
    ends = range(1, _LONGEST + 1)
    return frozenset(" ".join(words[at : at + long]) for at in range(len(words)) for long in ends)


def _holds(wanted: frozenset[str], words: Sequence[str], text: str) -> bool:
    """Whether these folded words hold one that is wanted, or a phrase, or the text one in its own script."""
    return not wanted.isdisjoint(_phrases(words)) or not wanted.isdisjoint(re.split(r"[\s()]+", text))
