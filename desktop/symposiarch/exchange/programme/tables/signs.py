"""The signs on a typed page, put as the reader expects them: bullets, quotation marks, bold letters, words of hours.

What a sign is for is learned from the page: one that begins several lines is a bullet, whatever it looks like, and a
word in small letters behind most times belongs to the hour, in whatever language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from symposiarch.exchange.programme.tables.layout import Line
from symposiarch.exchange.programme.writing.clock import time_before
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.lists import BULLET

_FEWEST = 3
"""Lines that have a sign, or a word, in the same place are the way of a page when there are so many of them."""
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|^#{1,6}\s+(?=\S)")
_SPACED_OUT = re.compile(r"(?<![가-힣㐀-鿿])[가-힣㐀-鿿](?:[ \u3000]+[가-힣㐀-鿿])+(?![가-힣㐀-鿿])")
"""A word whose letters stand apart, as titles are set in Korea and Japan: "개 회 사", "休　憩"."""
_SIGNED = re.compile(r"^\s*(?P<sign>o(?=\s+[^\W\da-zß-ÿ])|[^\w\s])\s+(?=\S)")
"""A ring as it is copied out of a document, or any sign, before a line."""
_BULLET_ALONE = re.compile(r"\s*[-–—•▪●◦■□▶‣⁃]\s*")
_STROKE = re.compile(r"\s+\|\s+")
_MARK = re.compile(r"(?<=\w)\*+$")
"""That of a footnote."""
_SINGLE_QUOTES = re.compile(r"(?<![^\s(\[:])['‘](?=\w)((?:[^'‘’]|['’](?=\w)){6,}?)['’](?=$|[\s.,;:)\]])")
"""A title in single quotation marks, which may hold apostrophes."""
_QUOTED = frozenset('“”„"«»')
_STOP_BEHIND_QUOTES = re.compile(r"(?<=[”\"»])\.$")


def plain(lines: Sequence[str]) -> list[Line]:
    """The lines without signs for bold letters and headings, each word with its letters together, titles in double
    quotation marks, and a bullet with what it stands before."""
    found = []
    bullet = ""
    bullets = _bullets(lines)
    for number, line in enumerate(lines, 1):
        if (signed := _SIGNED.match(line)) and signed["sign"] in bullets:
            line = "• " + line[signed.end() :]
        if _BULLET_ALONE.fullmatch(line):
            bullet = line.strip()
            continue
        line, bullet = f"{bullet} {line.strip()}" if bullet else line, ""
        together = _SPACED_OUT.sub(lambda spaced: re.sub(r"\s+", "", spaced[0]), line)
        if _QUOTED.isdisjoint(together):  # within others they stay what they are
            together = _SINGLE_QUOTES.sub(r"“\1”", together)
        together = _STOP_BEHIND_QUOTES.sub("", together)
        if BULLET.match(together) and not any(map(str.isdigit, together)):
            together = _STROKE.sub(", ", together)  # "• Ann Lee | Director"
        found.append(Line(number, _MARK.sub("", _EMPHASIS.sub(lambda bold: bold[2] or "", together))))
    return found


def _bullets(lines: Sequence[str]) -> set[str]:
    """The signs that begin several lines, and are no known bullets, brackets or stops."""
    signs = Counter(signed["sign"] for line in lines if (signed := _SIGNED.match(line)) and not BULLET.match(line))
    return {sign for sign, count in signs.items() if count >= _FEWEST and (sign == "o" or _is_a_symbol(sign))}


def _is_a_symbol(sign: str) -> bool:
    return unicodedata.category(sign) in ("So", "Sm", "Co") and sign not in "|+<>"


def without_words_of_hours(lines: Sequence[Line]) -> list[Line]:
    """The lines, without the word in small letters that stands behind most of their times: "11:00 hoursCoffee".

    It does so alone behind one of them, or touches the title: "de Vries" and "visit Louvre" lose nothing.
    """
    times = {line.number: told for line in lines if (told := time_before(line.text)) is not None}
    said = Counter(word for _, rest in times.values() if (word := _word_of_the_hour(rest)))
    word, count = said.most_common(1)[0] if said else ("", 0)
    rests = [rest for _, rest in times.values() if _word_of_the_hour(rest) == word]
    behind = [_behind(rest, word) for rest in rests]
    titled = sum(rest[:1].isupper() for rest in behind)
    if count < _FEWEST or 2 * count <= len(times) or titled < 2 or any(rest[:1].islower() for rest in behind):
        return list(lines)
    if all(behind) and not any(rest[len(word) :][:1].isupper() for rest in rests):
        return list(lines)
    return [
        line._replace(text=f"{told[0]}  {_behind(told[1], word)}")
        if (told := times.get(line.number)) and _word_of_the_hour(told[1]) == word and kind_of(word) is None
        else line
        for line in lines
    ]


def _behind(rest: str, word: str) -> str:
    return rest.removeprefix(word).strip(".:–- ")


def _word_of_the_hour(rest: str) -> str:
    """The small letters with which it begins, where they are a word, or a capital follows that is not that of "iPad"
    or "deBoer"."""
    word = "".join(takewhile(str.islower, rest))
    behind = rest[len(word) : len(word) + 1]
    return word if not behind.isalnum() or (behind.isupper() and len(word) > 2) else ""
