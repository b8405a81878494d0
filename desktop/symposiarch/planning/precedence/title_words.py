"""The words of titles: those that name a class, those around them that say whose a title is, and a title in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from symposiarch.model.folding import fold

HANGUL = re.compile("[가-힣]")
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
    at_mission: str = ""
    """The class of who is called so at an embassy: a minister there is a diplomat."""
    unless: frozenset[str] = frozenset()
    """With one of these behind it, the title is another one: "conseiller municipal"."""


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
    former: frozenset[str] = frozenset()
    widow: frozenset[str] = frozenset()
    prefix: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    mission: frozenset[str] = frozenset()
    employer: frozenset[str] = frozenset()
    no_envoy: frozenset[str] = frozenset()
    no_office: frozenset[str] = frozenset()
    no_office_before: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    apart_behind: frozenset[str] = frozenset()

    def speaks_of_former(self, text: str, words: Sequence[Token]) -> bool:
        """Whether a text, in these words, says that an office was held and no more, or was a late partner's."""
        return _holds(self.former | self.widow, [token.text for token in words], text)

    def only_of_former(self, text: str) -> bool:
        return fold(text) in self.former or text.strip() in self.former

    def speaks_of_mission(self, text: str) -> bool:
        return _holds(self.mission, fold(text).split(), "") or any(
            HANGUL.search(word) is not None and word in text for word in self.mission
        )


class Token(NamedTuple):
    """A folded word. `of` is the office whose genitive it is: "посла" and "Botschafters" are an ambassador's."""

    text: str
    of: str = ""
    slavic: bool = False


class Held(NamedTuple):
    """How somebody holds a title."""

    deputy: bool = False
    honorary: bool = False


def tokens(text: str, offices: frozenset[str], around: TitleWords) -> list[Token]:
    """The words of a text; "l'Ambassadeur" is an ambassadeur, "Exministra" a "Ministra" and the "Ex" before it."""
    found: list[Token] = []
    for raw in _words(text):
        slavic = _CYRILLIC.search(raw) is not None
        for plain in fold(raw).split():
            word, parts = plain, []
            while word not in offices and (split := _prefixed(word, offices, around.prefix)):
                parts.append(split)
                word = word.removeprefix(split)
            found += [Token(part) for part in parts]
            found.append(Token(word, _nominative(word, offices, around, slavic=slavic), slavic))
        if raw.endswith(("'s", "’s")):
            found[-1] = Token(found[-1].text.removesuffix("s"))
            found.append(Token("'s"))
    return found


def _words(text: str) -> list[str]:
    return re.sub(r"\b[Ll]['’]", "", text).split()


def _prefixed(word: str, offices: frozenset[str], prefixes: frozenset[str]) -> str:
    """The prefix of a compound whose rest is an office, or again such a compound."""
    for prefix in prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and (rest in offices or _prefixed(rest, offices, prefixes)):
            return prefix
    return ""


def _nominative(word: str, offices: frozenset[str], around: TitleWords, *, slavic: bool) -> str:
    if slavic:
        return next((base for end in ("a", "ya") if (base := word.removesuffix(end)) != word and base in offices), "")
    if word in offices:
        return ""
    return next((base for end in around.genitive if (base := word.removesuffix(end)) != word and base in offices), "")


def _holds(wanted: frozenset[str], words: Sequence[str], text: str) -> bool:
    """Whether these folded words hold one that is wanted, or a phrase, or the text one in its own script."""
    spaced = f" {' '.join(words)} "
    return any(f" {phrase} " in spaced for phrase in wanted) or not wanted.isdisjoint(re.split(r"[\s()]+", text))
