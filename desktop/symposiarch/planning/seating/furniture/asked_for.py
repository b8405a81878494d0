"""What words for tables ask for: how many, for how many guests, of which shape; before anything is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

SHAPES: dict[str, str] = {
    "round": "round", "circular": "round", "banquet": "banquet", "oval": "oval", "rectangular": "long", "long": "long",
    "rectangle": "long", "imperial": "long", "boardroom": "boardroom", "conference": "boardroom",
    "half-round": "half-round", "half-moon": "half-round", "cabaret": "cabaret", "head": "head", "top": "head",
    "u": "u", "horseshoe": "horseshoe", "t": "t", "comb": "comb", "e": "comb", "square": "square",
    "hollow-square": "square", "bilateral": "bilateral", "negotiation": "bilateral", "negotiating": "bilateral",
    "cocktail": "cocktail", "high": "cocktail", "standing": "cocktail", "bar": "cocktail", "english": "english",
    "polygon": "polygon", "polygonal": "polygon", "hexagon": "polygon", "hexagonal": "polygon",
    "theatre": "theatre", "theater": "theatre", "auditorium": "theatre", "classroom": "classroom", "row": "row",
}  # fmt: skip
"""Each word for a shape, and the one by which it is known here."""

ONE_EACH = 2
"""Interpreters, where it is not said how many: one behind each delegation."""

_COUNTED = frozenset({"round", "oval", "half-round", "row", "head", "polygon"})
"""What a number before it counts: “12 round” are tables, “16 boardroom” are people."""

MOST = {"round": 14, "banquet": 14, "oval": 24, "half-round": 10, "cabaret": 10, "cocktail": 8, "long": 30, "row": 40}
"""How many may be meant to sit at one of several tables of a shape."""

_SINGULAR = {
    "rounds": "round", "ovals": "oval", "half-rounds": "half-round", "half-moons": "half-round", "rows": "row",
    "squares": "square", "horseshoes": "horseshoe", "combs": "comb", "polygons": "polygon", "hexagons": "polygon",
    "tables": "table", "cocktails": "cocktail",
}  # fmt: skip
_PEOPLE = frozenset(
    "people person persons guest guests pax seat seats chair chairs cover covers place places diner diners delegate "
    "delegates participant participants attendee attendees seated sitting visitor visitors".split()
)
_OCCASIONS = {
    **dict.fromkeys(("dinner", "lunch", "luncheon", "breakfast", "meal", "supper", "gala", "banqueting"), "meal"),
    **dict.fromkeys(("reception", "receptions", "buffet", "stand-up"), "reception"),
    **dict.fromkeys(("meeting", "meetings", "talks", "negotiations"), "meeting"),
}
_FILLING = frozenset(
    """
    the style styles shape shaped seating set setup up layout arrangement plan room format there are please need needs
    we official working formal only parallel big large small normal straight usual
    """.split()
)
_JOINED = (
    (r"[()]", ","),
    (r"\b(an? |the )?hall (of|for|with) (\d+)(?! (rows?|rounds?|tables?)\b)", r"\3 seats"),
    (r"press conference", "theatre"),
    (r"(hollow|closed|open) squares?", "hollow-square"),
    (r"half[ -](round|moon)", r"half-\1"),
    (r"\b([ute])[ -]shaped?", r"\1"),
    (r"stand(ing)?[ -]up", "stand-up"),
    (r"(curved|bent|semi-?circular|crescent) ", "curved "),
    (r"\b(centre|center|central|middle) aisle", "1 aisle"),
    (r"\b(an?|one) aisle", "1 aisle"),
    (r"\b(no aisles?|without( an?)? aisles?)", "0 aisle"),
    (
        r"\b(with )?(chairs?|seats?|guests?|places?) (also )?(inside and out(side)?|(on the )?(inside|inner side))",
        "inner",
    ),
    (r"\binside and out(side)?", "inner"),
    (r"\binterpreters? (sitting |seated )?behind\b", "interpreters"),
    (r"(?<=[\d ]) ?[x×*] ?(?=\d| \d)", " x "),
)
_UNITS = {
    word: number
    for number, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """.split()
    )
} | {"dozen": 12}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_TABLE_WORDS = rf"(?:{'|'.join(sorted({*SHAPES, *_SINGULAR, 'table', 'curved'}, key=len, reverse=True))})"
_NAMED = re.compile(rf"(?<!\bper )(?<!\beach )\b{_TABLE_WORDS}\b")
"""A table that is asked for: “8 per table” says something of those before it."""

_BREAK = re.compile(r"\s*(?:,|;|\+|&|\band\b|\bplus\b|\bas well as\b)\s*")
_WITH = re.compile(rf"\s+with\s+(?=(?:an?\s+|one\s+)?(?:\d+\s+)?(?!rows?\b){_TABLE_WORDS}\b)")


@dataclass(frozen=True, slots=True)
class Asked:
    """`people` are all who are to sit, `each` those at a table; 0 is what was not said, "" no shape.

    `alone` tells that one table was meant, `several` that it was said in the plural.
    """

    said: str
    shape: str = ""
    people: int = 0
    tables: int = 0
    each: int = 0
    aisles: int | None = None
    interpreters: int = 0
    curved: bool = False
    inner: bool = False
    alone: bool = False
    several: bool = False
    occasion: str = ""
    table_said: bool = False


class Unknown(Exception):
    """Words that say nothing about tables."""


def asked_for(text: str) -> Iterator[Asked]:
    """What each part of a sentence asks for: “12 rounds of 8 and a head table” are two parts. Raises `Unknown`."""
    for part in _parts(_figures(" ".join(text.lower().split()))):
        yield _read(part)


def _figures(text: str) -> str:
    """Numbers as figures, and what is said in two words as one."""
    text = re.sub(r"(?<=\d)[,’' ](?=\d{3}\b)", "", text)
    text = re.sub(rf"\b({'|'.join(_TENS)})-", r"\1 ", text)
    spoken = re.findall(r"[a-z0-9’'\-]+|[^a-z0-9’'\- ]", text)
    words: list[str] = []
    number = 0
    for at, word in enumerate(spoken):
        counted = _UNITS.get(word, _TENS.get(word, 0))
        if word in ("hundred", "dozen"):
            if words[-1:] == ["a"]:
                words.pop()
            number = (number or 1) * (100 if word == "hundred" else 12)
        elif counted:
            number += counted
        elif word == "and" and number and number % 100 == 0 and _counted(spoken, at):
            continue
        else:
            words += [str(number), word] if number else [word]
            number = 0
    text = " ".join([*words, str(number)] if number else words)
    for pattern, one in _JOINED:
        text = re.sub(pattern, one, text)
    text = re.sub(r"(\d+) \+ (\d+)(?= *(?:$|,|;|people|guests))", lambda two: str(int(two[1]) + int(two[2])), text)
    return _both_sides(" ".join(text.split()))


_A_SIDE = re.compile(
    r"\b(?:2 delegations of (\d+)|"
    rf"(\d+)(?: (?:{'|'.join(sorted(_PEOPLE))}))? (?:a|per|each|on each|on either|to a) side)\b"
)


def _both_sides(text: str) -> str:
    """ "Talks of 10 a side" are of 20, across a table: where no other shape is named, and nobody dines."""
    several = _A_SIDE.sub(lambda found: str(2 * int(found[1] or found[2])), text)
    words = set(several.split())
    shaped = any(_SINGULAR.get(word, word) in SHAPES or _OCCASIONS.get(word, "meeting") != "meeting" for word in words)
    return several if several == text or shaped else f"bilateral {several}"


def _counted(spoken: Sequence[str], at: int) -> bool:
    """Whether a number goes on after this word: “a hundred and twenty”."""
    return at + 1 < len(spoken) and (spoken[at + 1] in _UNITS or spoken[at + 1] in _TENS)


def _parts(text: str) -> list[str]:
    """The parts, each with tables of its own: “15 round tables, 8 seats each” is one."""
    found: list[str] = []
    for piece in (piece for part in _BREAK.split(text) for piece in _WITH.split(part) if piece):
        if found and (_begins(found[-1], piece) or not _NAMED.search(piece)):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def _begins(part: str, piece: str) -> bool:
    """Whether a part says something of the tables in the next: “cabaret style, 8 tables of 6”, “100 guests, …”."""
    if not _NAMED.search(part):
        return True
    shaped = any(_SINGULAR.get(word, word) in SHAPES for word in piece.split() if not word.startswith("row"))
    return not shaped and not re.search(r"\d|\b(an?|table|head)\b", part)


class _Word(NamedTuple):
    text: str
    kind: str
    value: int = 0


_KINDS = {
    **dict.fromkeys(("of", "x"), "of"),
    **dict.fromkeys(("for", "with", "inner", "curved", "table"), ""),
    **dict.fromkeys(("at", "in", "as", "on"), "at"),
    **dict.fromkeys(("a", "an", "single"), "a"),
    **dict.fromkeys(("each", "per", "apiece", "every"), "each"),
}


def _words(part: str) -> Iterator[_Word]:
    for text in re.findall(r"[^\s.]+", part):
        one = _SINGULAR.get(text, text)
        if text.isdecimal():
            yield _Word(text, "number", int(text))
        elif text == "aisle" or text == "aisles":
            yield _Word(text, "aisle")
        elif one == "table":
            yield _Word("table", "table", one != text)
        elif one in SHAPES:
            yield _Word(SHAPES[one], "shape", one != text)
        elif text in _KINDS:
            yield _Word(text, _KINDS[text] or text)
        elif text in _PEOPLE:
            yield _Word(text, "people")
        elif text in ("interpreter", "interpreters"):
            yield _Word(text, "interpreters")
        elif text in _OCCASIONS:
            yield _Word(_OCCASIONS[text], "occasion")
        elif text not in _FILLING:
            raise Unknown(part)


def _read(part: str) -> Asked:
    words = list(_words(part))
    shapes = [word.text for word in words if word.kind == "shape"]
    # "long head table" is a head table, "classroom, 10 rows" are rows with desks, a long table "in English style" is
    # laid so; else the first word tells.
    telling = next((one for one in ("head", "classroom", "row", "english") if one in shapes), "")
    shape = telling or (shapes[0] if shapes else "")
    if _head_table_behind_others(words):
        raise Unknown(part)
    kinds = {word.kind for word in words}
    numbers = dict(_roles(words))
    people, tables, each = numbers.get("people", 0), numbers.get("tables", 0), numbers.get("each", 0)
    if loose := numbers.get("loose", 0):
        if tables and not each:
            each = loose
        elif each and not tables:
            tables = loose
        else:
            people = people or loose
    if told := numbers.get("for", 0):
        # “15 tables for 8” are 120 guests; “10 tables for 100” are 100.
        if tables > 1 and not each and told <= MOST.get(shape, MOST["round"]):
            each = told
        else:
            people = people or told
    alone = _alone(words) and not tables
    return Asked(
        said=part,
        shape=shape,
        people=people,
        tables=tables,
        each=each,
        aisles=numbers.get("aisle"),
        interpreters=numbers.get("interpreters", ONE_EACH) if "interpreters" in kinds else 0,
        curved="curved" in kinds,
        inner="inner" in kinds,
        alone=alone or tables == 1,
        several=any(word.value and word.kind in ("table", "shape") for word in words),
        occasion=next((word.text for word in words if word.kind == "occasion"), ""),
        table_said="table" in kinds,
    )


def _head_table_behind_others(words: Sequence[_Word]) -> bool:
    """Whether a head table follows counted tables without a comma: “12 rounds of 8 head table” are no 12 head tables.

    "2 long head tables" are one kind.
    """
    head = next((at for at, word in enumerate(words) if word.text == "head"), 0)
    shape = next((at for at, word in enumerate(words) if word.kind == "shape" and word.text != "head"), head)
    return any(word.kind == "number" for word in words[shape:head])


def _alone(words: Sequence[_Word]) -> bool:
    """Whether a table was asked for as “a U”, “a round table”; “a dinner” says nothing of tables."""
    for at, word in enumerate(words):
        after = [one for one in words[at + 1 :] if one.kind not in ("curved",)]
        if word.kind == "a" and after and after[0].kind in ("table", "shape"):
            return True
    return any(word.kind == "table" and not word.value for word in words) and not any(
        word.value and word.kind in ("table", "shape") for word in words
    )


def _roles(words: Sequence[_Word]) -> Iterator[tuple[str, int]]:
    """What each number is: tables, people, those at each table, aisles, or what the others decide."""
    for at, word in enumerate(words):
        if word.kind != "number":
            continue
        before = words[at - 1].kind if at else ""
        after = words[at + 1 :]
        kinds = [one.kind for one in after[:3]]
        if kinds[:1] in (["aisle"], ["interpreters"]):
            yield kinds[0], word.value
        elif (kinds[:1] == ["of"] and after[0].text == "x") or _counts(after):
            yield "tables", word.value
        elif "each" in kinds[:2] or before in ("of", "with", "each"):
            yield "each", word.value
        elif before == "for":
            yield "for", word.value
        elif kinds[:1] in (["people"], ["at"], ["occasion"]):
            yield "people", word.value
        else:
            yield "loose", word.value


def _counts(after: Sequence[_Word]) -> bool:
    """Whether a number stands before what can be counted: tables, rows, rounds."""
    for word in after:
        if word.kind == "table":
            return True
        if word.kind == "shape":
            if word.value or word.text in _COUNTED:
                return True
        elif word.kind != "curved":
            return False
    return False
