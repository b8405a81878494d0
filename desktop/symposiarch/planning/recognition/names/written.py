"""What a written name seems to be made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from symposiarch.model import korean_in_latin
from symposiarch.model.choices import NameOrder
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.companions import Companion
from symposiarch.planning.recognition.names.surnames import CHINESE


@dataclass(frozen=True, slots=True)
class NameHints:
    """What is known of the list that a name stands in."""

    language: str = ""  # of the list, ISO 639-1
    family_first: bool | None = None  # the order in which this list writes names, where its headings say so
    rows_family_first: bool = False
    """The bare names of the list that tell their order begin with the family's; of those with a form of address in
    front that says nothing."""
    state: str = ""  # whose citizen the person is, or for which state he or she comes, ISO 3166-1


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as written, and what it seems to be made of."""

    printed: str  # the person's part, as written, in NFC
    honorific: str = ""
    given: str = ""
    family: str = ""
    suffix: str = ""
    native: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST
    companion: Companion | None = None
    companion_of: str = ""  # "spouse of X": the name of X

    @property
    def plain(self) -> str:
        """The name alone, without what stands before and behind it, in the order in which it is said."""
        parts = (self.given, self.family)
        if self.order is NameOrder.FAMILY_FIRST:
            parts = (self.family, self.given)
        return " ".join(part for part in parts if part) or self.native


NO_HINTS = NameHints()

EAST_ASIAN = re.compile("[가-힣㐀-鿿ぁ-ヿ]")
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|"
    r"iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)){1,2}"
)


def parted(given: list[str], family: list[str]) -> WrittenName:
    """The words as a given and a family name, in the order in which people of that name say it."""
    given_text, family_text = " ".join(given), " ".join(family)
    order = NameOrder.FAMILY_FIRST if says_family_first(family_text, given_text) else NameOrder.GIVEN_FIRST
    return WrittenName("", given=given_text, family=family_text, order=order)


def says_family_first(family: str, given: str) -> bool:
    """Whether people of this name say the family name first: Koreans, Chinese, all in East Asian characters."""
    if EAST_ASIAN.search(family):
        return True
    plain = fold(family).replace(" ", "")
    korean_too, chinese_too = plain in korean_in_latin.surname_readings(), plain in CHINESE
    if not (korean_too or chinese_too):
        return False
    given_words = fold(given).split()
    if korean_too and reads_korean(given_words):
        return True
    return chinese_too and 1 <= len(given_words) <= 2 and reads_chinese(given_words)


def reads_chinese(words: list[str]) -> bool:
    """Whether each word of a given name is one or two syllables of pinyin."""
    return all(_PINYIN.fullmatch(word) for word in words)


def reads_korean(words: list[str]) -> bool:
    """Whether the words of a given name are one to three Korean syllables."""
    flat = [part for word in words for part in word.split()]
    return bool(flat) and bool(korean_in_latin.given_readings(tuple(flat)))
