"""How people stand on a typed page, and what is told of an item beside them, learned from what repeats in its items.

Some write what belongs to one person on lines of their own, each in the same order all the way down, and some tell
under each title in a sentence or a list what it is about:

Welcome              Panel: Old roads
Chamber of Commerce  What is left of the roads that once led here.
Ann Lee              Tom Vance, Reuters
Director

All are read as "Ann Lee, Director, Chamber of Commerce" on one line, and the sentence as what describes the item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.lists import BULLET, without_bullet
from symposiarch.exchange.programme.writing.nobody import is_house_of_a_place
from symposiarch.exchange.programme.writing.places import is_a_place
from symposiarch.exchange.programme.writing.posts import tells_a_post
from symposiarch.exchange.programme.writing.ranks import parted
from symposiarch.exchange.programme.writing.somebody import SPEECHES, is_nobody, is_person
from symposiarch.exchange.programme.writing.their_speakers import OF_NO_SPEAKERS, WORKS
from symposiarch.exchange.programme.writing.titles import names_people, title_and_people
from symposiarch.exchange.programme.writing.under_names import is_a_bare_name, names_somebody
from symposiarch.planning.recognition.names.looks import is_like_a_name, is_plainly_somebody

_FEWEST = 3
"""People, or items, that are told alike are the way of a page when there are so many of them."""
_LINES_OF_ONE = (3, 2)
_LONGEST_NAME = 5
"""Words of a name that stands on its line alone."""


class Told(NamedTuple):
    """An item's lines, its title first, what describes it, where it is, and who is known by the page alone."""

    lines: list[str]
    description: str
    place: str = ""
    people: str = ""


def as_people_stand(items: Sequence[Sequence[str]]) -> list[Told]:
    """The lines of each item of a page, each person on one, and apart from them what only describes it."""
    short = _tells_in_sentences(items)
    told = _with_places([_described(lines, short=short) for lines in items])
    bodies = [one.lines[1:] for one in told]
    for length in _LINES_OF_ONE:
        ways = {place: [one for body in bodies for one in _stanzas(body, length, place)] for place in range(length)}
        place = max(ways, key=lambda place: (_sure(ways[place], place), len(ways[place])))
        lines = sum(map(len, (body for body in bodies if _stanzas(body, length, place))))
        if _is_the_way(ways[place], place, whole=lines == length * len(ways[place])):
            told = [one._replace(lines=[*one.lines[:1], *_joined(one.lines[1:], length, place)]) for one in told]
            break
    return _by_their_company(told)


def _by_their_company(items: Sequence[Told]) -> list[Told]:
    """The items, each with whoever stands alone below its title where somebody stands there in most of the others."""
    below = [one.lines[1] for one in items if len(one.lines) > 1]
    named = sum(map(names_people, below))
    if named < _FEWEST or 2 * named <= len(below):
        return list(items)
    return [
        one._replace(lines=one.lines[:1], people="\n".join(one.lines[1:]))
        if len(one.lines) > 1
        and all(_may_be_one_of_them(one.lines[0], line) for line in one.lines[1:])
        and not title_and_people("\n".join(one.lines))[1]
        else one
        for one in items
    ]


def _may_be_one_of_them(title: str, line: str) -> bool:
    """Whether a line that no list of names knows can be somebody's name, under what somebody gives; under a speech
    what they are may stand behind it."""
    bare, *behind = _BEHIND_A_NAME.split(without_bullet(line.strip()), maxsplit=1)
    if not is_like_a_name(bare) or kind_of(bare) is not None or is_house_of_a_place(bare) or is_nobody(bare):
        return False
    given = kind_of(title) in SPEECHES if behind else kind_of(title) not in OF_NO_SPEAKERS
    named = len(bare.split()) <= _LONGEST_NAME and is_person(bare) and not (behind and is_a_place(line))
    return given and named and not WORKS().search(title)


_BEHIND_A_NAME = re.compile(r",\s|\s?\((?=[^()]+\)$)")


def named_by_their_company(cells: Sequence[str]) -> dict[str, str]:
    """Of the cells of a table those whose people are known by those of the others alone, and these people."""
    told = _by_their_company([Told(cell.split("\n"), "") for cell in cells])
    return {cell: one.people for cell, one in zip(cells, told, strict=True) if one.people}


def _with_places(items: Sequence[Told]) -> list[Told]:
    """The items, each without the place that stands below its title, where several have one there."""
    placed = [bool(one.lines[1:]) and is_a_place(one.lines[1]) and not is_surely_a_name(one.lines[1]) for one in items]
    if sum(placed) < _FEWEST_PLACES:
        return list(items)
    return [
        one._replace(lines=[one.lines[0], *one.lines[2:]], place=one.lines[1]) if there else one
        for one, there in zip(items, placed, strict=True)
    ]


_FEWEST_PLACES = 2


def _stanzas(body: Sequence[str], length: int, place: int) -> list[Sequence[str]]:
    """What stands in stanzas of one person at the end of each list of them, with the name at this place."""
    return [stanza for segment in _segments(body) for stanza in _at_the_end(segment, length, place)]


def _segments(body: Sequence[str]) -> Iterable[list[str]]:
    """The lines between headings for roles."""
    segment: list[str] = []
    for line in body:
        if line.rstrip().endswith((":", "：")) or role_of(line) is not None:
            yield segment
            segment = []
        else:
            segment.append(line)
    yield segment


def _at_the_end(lines: Sequence[str], length: int, place: int) -> list[Sequence[str]]:
    found: list[Sequence[str]] = []
    while len(lines) >= length and _is_of_one(lines[-length:], place):
        found.insert(0, lines[-length:])
        lines = lines[:-length]
    return found


def _is_of_one(stanza: Sequence[str], place: int) -> bool:
    others = [line for at, line in enumerate(stanza) if at != place]
    return _may_be_a_name(stanza[place]) and not any(_is_more_than_a_post(line) for line in others)


def _may_be_a_name(line: str) -> bool:
    words = parted(line)[1]
    alone = 0 < len(words) <= _LONGEST_NAME and all(word[:1].isupper() or len(word) < 4 for word in words)
    return alone and not re.search(r"[\d,:;()]", line) and not tells_a_post(line) and kind_of(line) is None


def _is_more_than_a_post(line: str) -> bool:
    return bool(BULLET.match(line)) or is_surely_a_name(line) or (":" in line) or (names_people(line) and "," in line)


def is_surely_a_name(line: str) -> bool:
    before, words = parted(line)
    return is_plainly_somebody(" ".join(words)) or bool(before and is_a_bare_name(line))


def _sure(stanzas: Sequence[Sequence[str]], place: int) -> int:
    return sum(is_surely_a_name(stanza[place]) for stanza in stanzas)


def _is_the_way(stanzas: Sequence[Sequence[str]], place: int, *, whole: bool) -> bool:
    """Whether so many stanzas are of people: most hold a post in the same line beside the name, and most names are
    sure, or some where nothing else stands in the `whole` of the lists."""
    fewest = 1 if whole else len(stanzas) / 2
    posts = [sum(map(tells_a_post, lines)) for at, lines in enumerate(zip(*stanzas, strict=True)) if at != place]
    return len(stanzas) >= _FEWEST and _sure(stanzas, place) >= fewest and 2 * max(posts, default=0) >= len(stanzas)


def _joined(body: Sequence[str], length: int, place: int) -> list[str]:
    """The lines, those of one person on one: the name, what stands below, and what stands above it."""
    found: list[str] = []
    rest = list(body)
    while rest:
        segment = next(iter(_segments(rest)))
        stanzas = _at_the_end(segment, length, place)
        found += segment[: len(segment) - length * len(stanzas)]
        found += [_on_one_line(one, place) for one in stanzas]
        found += rest[len(segment) : len(segment) + 1]
        rest = rest[len(segment) + 1 :]
    return found


def _on_one_line(stanza: Sequence[str], place: int) -> str:
    beside = [_IN_BRACKETS.sub(r"\1", line) for line in (*stanza[place + 1 :], *stanza[:place])]
    told = ", ".join(beside)
    return f"{stanza[place]}, {told}" if any(map(tells_a_post, beside)) else f"{stanza[place]} ({told})"


_IN_BRACKETS = re.compile(r"^\(([^()]+)\)$")


def _tells_in_sentences(items: Sequence[Sequence[str]]) -> bool:
    """Whether under most titles stands a line that ends as a sentence does, and no title does."""
    below = [lines for lines in items if len(lines) > 1]
    told = sum(any(map(_is_closed, lines[1:])) for lines in below)
    return told >= _FEWEST and 2 * told > len(below) and not any(_is_closed(lines[0]) for lines in items if lines)


def _is_closed(line: str) -> bool:
    return bool(_CLOSED.search(line)) and not names_somebody(line)


_CLOSED = re.compile(r"[^\W\d_]{3}[.?!…][)»”\"]?$")
_ENDS = re.compile(r"[^\W\d_]{3}[.?!…](?=\s|$)")
_SENTENCE, _QUESTION = 7, 20
"""Words of what is told at such length that it is no title; a title, too, may ask."""


def _described(lines: Sequence[str], *, short: bool) -> Told:
    """An item, apart from what stands between its title and its people in a list or in sentences, or on a page of
    `short` sentences in one of them."""
    title, below = list(lines[:1]), list(lines[1:])
    above = [*takewhile(lambda line: not _begins_people(line), below)]
    while above and not (_is_a_list(title, above, below) or (_is_prose(above) and not title[0].endswith(_GOES_ON))):
        above.pop()
    rest = below[len(above) :]
    told = [*above, *(line for line in rest if short and _is_closed(line))]
    kept = [line for line in rest if line not in told]
    return Told([*title, *kept], "\n".join(map(without_bullet, told)))


def _begins_people(line: str) -> bool:
    bare = without_bullet(line)
    if kind_of(bare) is not None:
        return False
    return names_people(bare) or names_somebody(bare) or is_a_bare_name(bare) or role_of(bare.rstrip(" :")) is not None


_GOES_ON = (",", ":", "-", "–")


def _is_a_list(title: Sequence[str], above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether these are the lines of a list that names nobody, and no others of the item are of one."""
    alone = all(map(BULLET.match, above)) and not any(map(BULLET.match, below[len(above) :]))
    return alone and not title_and_people("\n".join([*title, *above]))[1]


def _is_prose(above: Sequence[str]) -> bool:
    said = " ".join(above).strip('()«»“”"')
    asks = above[-1].endswith("?") and len(_ENDS.findall(said)) == 1
    long = len(said.split()) >= (_QUESTION if asks else _SENTENCE)
    return long and bool(_CLOSED.search(said)) and said[:1].isupper()
