"""Words for tables in other languages, said in English: “8 kişilik 12 yuvarlak masa” is “of 8 seats 12 round table”.

Which words those are stands in `resources/tables`, a file a language; the first of them says how they are read.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from symposiarch.assets import resource

_LETTERS = str.maketrans({"ə": "e", "ı": "i", "ß": "ss", "’": "'", "ʼ": "'", "–": "-", "‑": "-"})

_MINUS = re.compile(r"(?<!\S)-\d")
"""A number below nothing stays one, and is understood in no language."""


def in_english(text: str) -> Iterator[str]:
    """What the words may mean, in each language that has some of them."""
    plain = _plain(text)
    for tongue in _tongues():
        said = tongue.in_english(plain)
        if said != plain:
            yield said


@dataclass(frozen=True, slots=True)
class _Tongue:
    said: tuple[tuple[re.Pattern[str], str], ...]

    def in_english(self, text: str) -> str:
        """Each word, or several together, as they are called in English; the others stay as they are."""
        words, at = list[str](), 0
        while at < len(text):
            found = [(one, english) for pattern, english in self.said if (one := pattern.match(text, at))]
            longest = max(found, key=lambda one: one[0].end(), default=None)
            if longest is None:
                words.append(" " if text[at] == "-" and not _MINUS.match(text, at) else text[at])
                at += 1
            else:
                words.append(self._called(*longest))
                at = longest[0].end()
        return " ".join("".join(words).split())

    def _called(self, match: re.Match[str], english: str) -> str:
        """The English of a match, with the English of what stands in its brackets."""
        return re.sub(r"\\(\d)", lambda wanted: self.in_english(match[int(wanted[1])]), english)


@cache
def _tongues() -> tuple[_Tongue, ...]:
    return tuple(_read(path.read_text(encoding="utf-8")) for path in sorted(resource("tables").glob("*.toml")))


def _read(file: str) -> _Tongue:
    found = tomllib.loads(file)
    whole = "{}" if found.get("joined") else r"(?<!\w)(?:{})(?!\w)"
    return _Tongue(tuple((re.compile(whole.format(_plain(said))), english) for said, english in found["said"].items()))


def _plain(text: str) -> str:
    """Without case and accents; й and ё are и and е, as everywhere in the files."""
    apart = unicodedata.normalize("NFD", text.lower().translate(_LETTERS))
    return unicodedata.normalize("NFC", "".join(letter for letter in apart if not unicodedata.combining(letter)))
