"""What stands on the lines under a name, and is no further person: a post, a house, the title of the talk.

Thomas Sattelberger                       Doç. Dr. Ayla Demir (Ege Üniversitesi)
Vorstand Personal, Deutsche Telekom AG    “Dede Korkut'ta Konukluk”
"Standort Deutschland"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from symposiarch.exchange.programme.writing.chinese_people import parted_japanese
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.nobody import is_house, open_place
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_house
from symposiarch.exchange.programme.writing.ranks import parted
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody

ARTICLE = shape(r"^«articles»\s+\w")
_LABEL = re.compile(r"^[^:：]{2,40}[:：]\s*")
_AND_BEHIND = shape(r"^([(\[（][^()（）]+[)\]）])(?:\s*,|\s+«and»)$")
"""Between two of several, behind the house of the first: "(Sorbonne) et"."""
_IN_QUOTES = re.compile(r"[“\"«„「『].{3,}[”\"»“」』]\.?")
_NOT_ALONE = re.compile(r"[,:：;(（\[«“\"„]|\s[-–—]\s")


def each_with_theirs(lines: Sequence[str]) -> list[str]:
    """The lines, each name with what stands under it, and with the post or the topic over it that is nobody's above."""
    found: list[str] = []
    lines = _continued([_AND_BEHIND().sub(r"\1", line) for line in _without_numerals(lines)])
    over = [place for place, pair in enumerate(pairwise(lines)) if _stands_over(*pair)]
    held = ""
    for place, line in enumerate(lines):
        above = _LABEL.sub("", found[-1]) if found and not held else ""
        if line[:1] in "([（":
            alone = line[-1:] in ")]）" and above and is_a_bare_name(above)
            found[-1:] = [f"{found[-1]} {line}"] if alone else [*found[-1:], line]
        elif above and _IN_QUOTES.fullmatch(line) and begins_with_a_name(above):
            found[-1] = f"{found[-1]} – {line.rstrip('.')}"
        elif above and (found[-1].endswith(",") or (_is_one_of_a_house(above, line) and _is_theirs(line))):
            found[-1] = f"{found[-1].rstrip(',')}, {line.rstrip('.')}"
        elif place in over and (len(over) > 1 or any(names_somebody(_LABEL.sub("", one)) for one in found)):
            held = line
        elif held:
            found.append(f"{line}, {held}" if tells_a_function(held) else f"{line} – “{held.strip('“”')}”")
            held = ""
        else:
            found.append(line)
    return found


def _is_one_of_a_house(above: str, line: str) -> bool:
    """Whether a bare name stands above, or one with its post in brackets and a house below."""
    return is_a_bare_name(above) or (is_house(line) and is_a_bare_name(_IN_BRACKETS_BEHIND.sub("", above)))


_IN_BRACKETS_BEHIND = re.compile(r"\s*\([^()]*\)$")


def _without_numerals(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a list without its numbers, where one of them is no initial: "II. Old roads"."""
    return [_ROMAN.sub("", line) for line in lines] if any(map(_NO_INITIAL.match, lines)) else lines


_ROMAN, _NO_INITIAL = re.compile(r"^[IVX]+\.\s+"), re.compile(r"[IVX]{2,}\.\s")


def _continued(lines: Sequence[str]) -> list[str]:
    """The lines, each with those that only go on with it."""
    found: list[str] = []
    for line in lines:
        above = _LABEL.sub("", found[-1]) if found else ""
        begun = line[:1].islower() and not (_ranked(line) or _LABEL.match(line) or above.endswith((";", ".", ":", ",")))
        if above and (_BROKEN_OFF.search(above) or (begun and not is_a_bare_name(above))):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


_BROKEN_OFF = re.compile(r"\s(?!mp$)[a-zà-ÿ]{1,3}$")
"""How no line ends: "Agence Universitaire de la"."""


def _stands_over(line: str, below: str) -> bool:
    """Whether a line is no name, and the one below it is."""
    if ":" in line or not names_somebody(below) or names_somebody(line):
        return False
    if ARTICLE().match(line):
        return True
    if tells_a_function(line) and "," not in line:
        return True
    said = line.split()
    named = is_plainly_somebody(" ".join(said[:2])) or begins_with_a_name(line)
    return not named and (kind_of(line) is not None or any(map(str.islower, said)))


def _ranked(line: str) -> bool:
    """Whether a rank stands before a name, and no house behind it: "Direktor der Stiftung"."""
    before, named = parted(line.strip())
    if not before:
        return False
    return before[-1].endswith(".") or not "".join(named[:1])[:1].islower()


def is_a_bare_name(line: str) -> bool:
    """Whether a line holds a name and nothing else: "Prof. Dr. Kurt Lauk"."""
    if ARTICLE().match(line):
        return False
    named = begins_with_a_name(line) or (_ranked(line) and len(line.split()) <= _LONGEST_RANKED)
    return not _NOT_ALONE.search(line) and named and kind_of(line) is None and not is_house(line)


_LONGEST_RANKED = 7
"""Words of a name with its ranks, whatever it is."""


def _is_theirs(line: str) -> bool:
    first = line.partition(",")[0]
    if re.search("[:：]", line) or _ranked(line) or is_plainly_somebody(first) or parted_japanese(line) is not None:
        return False
    told = tells_a_function(first) or line[:1].islower()
    house = is_house(first) or (first[:1].isalpha() and "(" not in first and tells_a_house(first))
    return house or (told and open_place(line, None) is None)


def one_person_a_paragraph(paragraph: Sequence[str], *, titled: bool) -> list[str]:
    """A paragraph that names one person first, or under a heading, with the rest behind the name on its line.

    Where it is `titled`, its first line is that of what happens.
    """
    headed = (place for place, line in enumerate(paragraph) if line.rstrip().endswith((":", "：")))
    start = max(max(headed, default=-1) + 1, int(titled))
    begun = [line for above, line in pairwise(paragraph[start:]) if not above.rstrip().endswith(",")]
    if not begun or not is_a_bare_name(paragraph[start].strip()) or any(map(names_somebody, begun)):
        return list(paragraph)
    told = [line.strip().rstrip(",") for line in paragraph[start:]]
    behind = "".join(f" – {line}" if _IN_QUOTES.fullmatch(line) else f", {line}" for line in told[1:])
    return [*paragraph[:start], told[0] + behind]


def names_somebody(line: str) -> bool:
    first, comma, _ = re.sub(r"\s*[(（]", ",", line.strip(), count=1).partition(",")
    if ARTICLE().match(first):
        return False
    if _ranked(line.strip()) or is_plainly_somebody(first):
        return True
    return bool(comma) and begins_with_a_name(first) and not tells_a_function(first) and not is_house(first)
