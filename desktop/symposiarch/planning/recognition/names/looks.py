"""What reads like one person's name, in a cell or in a line of a list that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.model import korean_in_latin
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.functions import FUNCTION, apart
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import BEHIND, bare, is_honorific, take_honorific
from symposiarch.planning.recognition.names.houses import HOUSE, is_house
from symposiarch.planning.recognition.names.korean_lines import korean_line
from symposiarch.planning.recognition.names.surnames import ends_like_a_family
from symposiarch.planning.recognition.names.written import reads_korean

NUMBERED = re.compile(r"^(?:\(?(?:\d{1,4}\s*[.)\]]|[a-zа-я]\))|[-•*▪●◦·–—‣⁃○□■▶]|[ㅇoО]\s(?=[가-힣]))\s*(?=[^\W\d_])")
"""What stands before a line of a list: "3. Anna Lindqvist", "• Anna", "ㅇ 외교부 김철수 국장"."""
PART_PLAYED = re.compile(r"(?P<part>[㐀-鿿가-힣]{2,6})(?<![부처청部局])\s?[:：]\s*(?=[㐀-鿿가-힣]{2})")
"""What somebody is at the meeting, before the name: "团长：刘洋", "통역: 김하나"; "외교부: 회의실" names nobody."""
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}(?<!측)(?:\s*\([^)]*\))?")
_CHINESE_NAME = re.compile(
    r"[㐀-鿿]{2,4}(?<![㐀-鿿]{2}[省市县縣県区區])|[㐀-鿿々]{1,3}[\s・][㐀-鿿々ぁ-ヿ]{1,5}|[ァ-ヿ]{2,6}[\s・][ァ-ヿ]{2,6}"
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*[.,]?")
_BEHIND = re.compile(r"(?:\([^()]*\)|\[[^\[\]]*\]|[\s*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰✓✔✅❌✗✘])+$")
"""What a list says of somebody behind the name: "(Speaker)", a mark of a footnote, a tick."""


TICKED = re.compile(r"(?<=[\w)\].])\s*(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+|[✓✔✅☑❌✗✘👍👎❓]\ufe0f?)\s*$")
"""The mark of a footnote or a tick behind a name."""


def without_marks(text: str) -> str:
    """The line of a list without its number or bullet before and its marks behind."""
    return _BEHIND.sub("", PART_PLAYED.sub("", NUMBERED.sub("", text))).strip()


_IN_NO_NAME = frozenset(("of", "the", "for"))


def is_like_a_name(text: str) -> bool:
    """Whether a text reads like a person's name; a number before it and a function behind it may stand there."""
    text = without_marks(text)
    if "㐀" <= text[:1] <= "鿿" and korean_line(text):
        return True
    if _HANGUL_NAME.fullmatch(text) or _CHINESE_NAME.fullmatch(text):
        return True
    words = [word for word in apart(text).name.split() if _NAME_WORD.fullmatch(word) or not is_honorific(word)]
    if not 2 <= len(words) <= 6 or not _IN_NO_NAME.isdisjoint(words) or HOUSE.search(" ".join(words)):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words) and sum(word[0].isupper() for word in words) >= 2


def is_plainly_somebody(text: str) -> bool:
    """Whether a text is a name and hardly anything else: given and family name of kinds that are known, or Korean."""
    words = text.split()
    if not 2 <= len(words) <= 4 or not all(_NAME_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return False
    family = ends_like_a_family(words[-1]) or ends_like_a_family(words[0])
    return family or is_given(words[0]) or is_given(words[-1]) or _is_korean_in_latin(words)


def _is_korean_in_latin(words: Sequence[str]) -> bool:
    """ "Kim Ji-woo", "Kim Ji Woo" """
    plain = [fold(word) for word in words]
    if plain[0] not in korean_in_latin.surname_readings() or not reads_korean(plain[1:]):
        return False
    return len(words) == 3 or "-" in words[1]


_GREETED = re.compile(
    r"(?:(?:dear|hello|hi|salam|merhaba|good (?:morning|afternoon)|(?:best|kind|warm|with) |regards|sincerely|yours|"
    r"thanks?|sehr geehrte[rs]?|lieber?|mit freundlichen|beste grüße|chère?s?|cordialement|bonjour|bien à|atentamente|"
    r"un saludo|с уважением)\b|"
    # What goes on in endings, or in scripts that write on without a blank.
    r"estimad|уважаем|здравствуйте|sayın|saygılar|hörmət|안녕|감사(?:합|드|해)|존경하는|尊敬的|此致)",
    re.IGNORECASE,
)
_BEHIND_THE_NAME = re.compile(r"\s*[(,;:+–—]|\s-\s|\s(?:and|et|und|y|и|və|ve)\s", re.IGNORECASE)


def is_greeting(text: str) -> bool:
    """ "Dear colleagues,", "Best regards" """
    return bool(_GREETED.match(text.strip()))


def begins_with_a_name(text: str) -> bool:
    """Whether somebody is named first, whatever follows: "Prof. Kim Chul-soo (Hankuk University), +1"."""
    line = PART_PLAYED.sub("", NUMBERED.sub("", text.strip()))
    if korean_line(line):
        return True
    head = _BEHIND.sub("", _BEHIND_THE_NAME.split(line, maxsplit=1)[0]).strip()
    if not head or is_greeting(text):  # whoever has a number is not greeted: "1. Sayın Ayşe Demir"
        return False
    address, name = take_honorific(head.split())
    if not address and len(name) > 1 and bare(name[-1]) in BEHIND and _NAME_WORD.fullmatch(name[0]):
        return name[0][:1].isupper() or bool(_ADDRESSED_IN_KOREA.fullmatch(name[-1]))  # "출판사 대표" is a post
    if address and len(name) == 1:
        return bool(_NAME_WORD.fullmatch(name[0])) and name[0][:1].isupper()
    return is_like_a_name(head)


def is_addressed(text: str) -> bool:
    """Whether a text begins with a form of address and a name: "Sra. Elena Prieto"; "Professor, KAIST" is a post."""
    address, name = take_honorific(NUMBERED.sub("", text.strip()).split())
    return (
        bool(address) and bool(name) and name[0][:1].isupper() and not FUNCTION.match(text) and begins_with_a_name(text)
    )


def typed_people(lines: Sequence[str]) -> list[str] | None:
    """The lines of a letter that names people line by line, those of people with a bullet; None where it is none."""
    filled = [line for line in lines if line.strip()]
    named = sum(map(begins_with_a_name, filled))
    bracketed = sum(bool(_HOUSE_IN_BRACKETS.search(line)) for line in filled)
    in_a_letter = any(map(is_greeting, filled)) and not any("\t" in line for line in filled)
    if named < 2 or not ((in_a_letter and 3 * named >= len(filled)) or bracketed > 0.5 * len(filled)):
        return None
    marked = [line for line in filled if is_line_of_a_list(line.strip()) and begins_with_a_name(line)]
    closing = next((at for at, line in enumerate(filled) if line == marked[-1]), 0) if marked else 0
    others = [line for line in filled[: closing + 1] if begins_with_a_name(line) and line not in marked]
    only_marked = len(marked) > max(1, len(others))  # whoever signs the letter has no number
    first = next(at for at, line in enumerate(lines) if begins_with_a_name(line))
    signed = next((at for at, line in enumerate(lines) if at > first and is_greeting(line)), len(lines))
    return [
        f"• {NUMBERED.sub('', line.strip())}"
        if begins_with_a_name(line) and (is_line_of_a_list(line.strip()) or not only_marked) and at < signed
        else line
        for at, line in enumerate(lines)
    ]


def people_on_one_line(text: str) -> list[str] | None:
    """ "Anna Berg (Sida); Eirik Lund (Norad)", one a line; None where not all are plainly people: dishes and what they
    are of are written so, too, "Main Course (beef); Side Dish (rice)"."""
    people = _ON_ONE_LINE.split(text.strip(" ;,\r\n")) if text.count("(") == text.count(")") > 1 else []
    found = [_WITH_A_HOUSE.fullmatch(person) for person in people]
    likely = [one for one in found if one and begins_with_a_name(one["name"])]
    known = [one for one in likely if is_house(one["house"]) or is_plainly_somebody(one["name"])]
    plainly = len(people) > 1 and known and len(likely) == len(found)
    return [f"• {person}" for person in people] if plainly else None


_ON_ONE_LINE = re.compile(r"(?<=\))\s*[;,]\s*")
_WITH_A_HOUSE = re.compile(r"(?P<name>[^()\n;]+?)\s*\((?P<house>(?![a-zа-я])[^()\n]{2,})\)")


def is_person_in_a_list(text: str) -> bool:
    """ "• Prof. Kim Chul-soo (Hankuk University), +1" """
    return is_line_of_a_list(text) and begins_with_a_name(text)


_ADDRESSED_IN_KOREA = re.compile(r"[가-힣]*님|씨|선생|여사")
_HOUSE_IN_BRACKETS = re.compile(r"^[^,;\t]*[^\W\d_]\s*\([^()]{3,}\)")


def is_numbered(texts: Sequence[object]) -> bool:
    """Whether lines are those of a list that somebody typed: most of them begin with a number or a bullet."""
    filled = [text for text in texts if text is not None]
    marked = sum(map(is_line_of_a_list, filled))
    return marked > 1 and marked >= 0.5 * len(filled)


def is_line_of_a_list(text: object) -> bool:
    return isinstance(text, str) and bool(NUMBERED.match(text))
