"""What reads like one person's name, in a cell or in a line of a list that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.planning.recognition.functions import ORGANISATION, apart

NUMBERED = re.compile(r"^(?:\(?\d{1,4}\s*[.)\]]|[-•*▪●◦·–—‣⁃])\s*(?=[^\W\d_])")  # "3. Anna Lindqvist", "• Anna"
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}(?:\s*\([^)]*\))?")
_CHINESE_NAME = re.compile(r"[㐀-鿿]{2,4}")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*[.,]?")
_BEHIND = re.compile(r"(?:\s*(?:\([^()]*\)|\[[^\[\]]*\])|[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰✓✔✅❌✗✘]+)+$")
"""What a list says of somebody behind the name: "(Speaker)", a mark of a footnote, a tick."""


TICKED = re.compile(r"(?<=[\w)\].])\s*(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+|[✓✔✅☑❌✗✘👍👎]\ufe0f?)\s*$")
"""The mark of a footnote or a tick behind a name."""


def without_marks(text: str) -> str:
    """The line of a list without its number or bullet before and its marks behind."""
    return _BEHIND.sub("", NUMBERED.sub("", text)).strip()


def is_like_a_name(text: str) -> bool:
    """Whether a text reads like a person's name; a number before it and a function behind it may stand there."""
    text = without_marks(text)
    if _HANGUL_NAME.fullmatch(text) or _CHINESE_NAME.fullmatch(text):
        return True
    words = apart(text).name.split()
    if not 2 <= len(words) <= 6 or ORGANISATION.search(" ".join(words)):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words) and sum(word[0].isupper() for word in words) >= 2


def is_numbered(texts: Sequence[object]) -> bool:
    """Whether lines are those of a list that somebody typed: most of them begin with a number or a bullet."""
    filled = [text for text in texts if text is not None]
    marked = sum(map(is_line_of_a_list, filled))
    return marked > 1 and marked >= 0.5 * len(filled)


def is_line_of_a_list(text: object) -> bool:
    return isinstance(text, str) and bool(NUMBERED.match(text))
