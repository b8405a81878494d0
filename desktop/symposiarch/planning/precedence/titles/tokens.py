"""A title in words, as titles are compared: folded, without what is grown together with them or declines them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby, takewhile

from symposiarch.model.folding import fold
from symposiarch.planning.precedence.titles.words import Held, TitleWords, Token, in_eastern
from symposiarch.planning.recognition.readings.characters import same_characters

WORDS = "*"
"""In a title by which a class is known: up to two words of any kind."""

STATE = "@"
"""Likewise: the name of a state."""

MAYBE_STATE = "?"
"""Likewise, or nothing more: "Governor of the National Bank", "of the National Bank of Georgia", and none of food."""

_ACRONYMS = re.compile(r"(?<=[A-ZÇƏĞİÖŞÜ])[-‑'’](?:n?[ıiuü]n)\b")
"""How an acronym is declined in Turkish and Azerbaijani: "SOCAR-ın", "TİKA’nın"."""

_TO = re.compile(r"(?<!\S)[àÀ](?!\S)")
"""Folded, it would be the English article."""

_ARTICLE, _OF = re.compile(r"\b[Ll]['’]\s*"), re.compile(r"\b([Dd])['’]\s*")

_CYRILLIC = re.compile("[а-яА-ЯёЁ]")
_AROUND = ".,;:()[]\"'“”«»"


class Tokens:
    """Takes texts apart into their words; the same ones stand in most titles, and each is looked at once.

    "l'Ambassadeur" is an ambassadeur, "Exministra" a "Ministra" and the "Ex" before it. `offices` are titles of one
    word, and `stems` the words with which titles of several begin and end.
    """

    def __init__(self, offices: frozenset[str], stems: frozenset[str], around: TitleWords) -> None:
        self._offices, self._stems, self._around = offices, stems, around
        self._of_word = lru_cache(maxsize=4096)(self._taken_apart)

    def of(self, text: str) -> list[Token]:
        return [token for raw in _words(text) for token in self._of_word(raw)]

    def _taken_apart(self, raw: str) -> tuple[Token, ...]:
        offices, stems, around = self._offices, self._stems, self._around
        found: list[Token] = []
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
        written = raw.strip(_AROUND)
        written += "." if "." in written and f"{written}." in raw else ""  # "a.i."
        return tuple(token._replace(written=written) for token in found)


def as_written(text: str, words: Sequence[Token], title: str, held: Held, around: TitleWords) -> str:
    """The words of a text, which are these, by which somebody holds a title, as they stand there: with those right
    beside it that say how it is held, "Vice" or "former"."""
    if held.end:
        beside = around.deputy | around.deputy_of | around.deputy_behind | around.former | around.honorary
        front = takewhile(lambda token: token.text in beside, reversed(words[: held.begin]))
        behind = takewhile(lambda token: token.text in beside, words[held.end :])
        taken = [*reversed(list(front)), *words[held.begin : held.end], *behind]
        return " ".join(word for word, _ in groupby(token.written for token in taken))
    at = same_characters(text).rfind(title)
    return text[at : at + len(title)] if at >= 0 else text.strip()


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a title as titles are compared: plain Latin letters, or Hangul and characters as they are, of which
    each stands for all its variants; see `WORDS` and `STATE`."""
    if in_eastern(text):
        return (same_characters(text.strip()),)
    return tuple(
        word for raw in _words(text) for word in (raw if raw in (WORDS, STATE, MAYBE_STATE) else fold(raw)).split()
    )


def _words(text: str) -> list[str]:
    text = _TO.sub("au", _ACRONYMS.sub("", text))
    return _ARTICLE.sub("", _OF.sub(r"\1'", text)).split()


def _prefixed(word: str, offices: frozenset[str], around: TitleWords) -> str:
    """The prefix of a compound whose rest is an office, or again such a compound."""
    for prefix in around.prefix:
        rest = word.removeprefix(prefix)
        bare = _without(_OWNED, rest, offices) or around.same.get(rest, rest)  # "prorektoru"
        if rest != word and (bare in offices or _prefixed(rest, offices, around)):
            return prefix
    return ""


def _suffixed(word: str, stems: frozenset[str], around: TitleWords) -> str:
    return next((end for end in around.suffix if word.endswith(end) and word.removesuffix(end) in stems), "")


def _nominative(word: str, offices: frozenset[str], around: TitleWords, *, slavic: bool) -> str:
    if slavic:
        feminine = f"{word[:-1]}a" if word.endswith(("y", "i")) else ""  # "главы", "голови"
        return _without(("a", "ya"), word, offices) or (feminine if feminine in offices else "")
    return "" if word in offices else _without(around.genitive, word, offices)


_OWNED = ("i", "u", "si", "su")
"""How a title ends in Turkish and Azerbaijani, folded, where it is said of what: "Üniversite Rektörü"."""


def owned_forms(word: str) -> frozenset[str]:
    """How a title may end where it is said of what: "sədri" for "sədr"."""
    return frozenset(f"{word}{end}" for end in _OWNED)


def _without(endings: Iterable[str], word: str, bases: frozenset[str]) -> str:
    return next((base for end in endings if (base := word.removesuffix(end)) != word and base in bases), "")
