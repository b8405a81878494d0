"""A title that names people: within its line, or on the lines below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.chinese_people import parted_japanese
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.korean_people import is_korean_name
from symposiarch.exchange.programme.writing.lists import BULLET, without_bullet
from symposiarch.exchange.programme.writing.nobody import is_house
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_house
from symposiarch.exchange.programme.writing.ranks import has_rank, is_addressed
from symposiarch.exchange.programme.writing.somebody import (
    HELD_BY_SOMEBODY,
    PLACE,
    SPEECHES,
    is_nobody,
    is_person,
    is_plainly_named,
    is_sure,
    may_be_a_person,
)
from symposiarch.exchange.programme.writing.speakers import led_by, plays_a_part, read_people
from symposiarch.exchange.programme.writing.their_speakers import OF_NO_SPEAKERS, WORKS, with_its_speaker
from symposiarch.exchange.programme.writing.under_names import each_with_theirs
from symposiarch.exchange.programme.writing.within_lines import on_lines_of_their_own, taking_part
from symposiarch.exchange.programme.writing.written_twice import in_two_scripts
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

_LABEL = re.compile(r"^\s*(?P<role>[^:：,]{2,40}?)\s*(?:[:：]|(?P<dash>\s[-–—]\s))\s*(?P<rest>.*)$", re.DOTALL)


def title_and_people(text: str) -> tuple[str, list[ReadRole]]:
    """A cell's title, and the people whom it names as well."""
    title, people = _title_and_people(text)
    return title, list(people)


@lru_cache(maxsize=64)
def _title_and_people(text: str) -> tuple[str, Sequence[ReadRole]]:
    """The same, kept: each column that a title may stand in asks for it."""
    first, *rest = on_lines_of_their_own(text, names_their_part).split("\n")
    if rest and _IN_BRACKETS.fullmatch(rest[0]) and kind_of(rest[0]) is not None:
        first = f"{first} {rest.pop(0)}"
    lines = [first, *each_with_theirs([_who_speaks(line) for line in rest if not _only_follows(line)])]
    lines[0], among = _with_people(lines[0])
    for place in range(1, len(lines)):
        if (
            _names_people(lines[place], after=lines[0])
            or _heads_people(lines[place : place + 2])
            or _are_alike(lines[place:])
        ):
            named = [one for one in read_people("\n".join(lines[place:])) if not is_nobody(one.name)]
            groups = [f"{one.name}: {one.topic}" for one in named if one.topic and _is_one_of_several(one.name)]
            below = [one for one in named if not _is_one_of_several(one.name)]
            if place == 1 and not among and (speech := with_its_speaker(lines[0])) is not None:
                lines[0], said = speech
                among = [one for one in said if one.name not in {other.name for other in below}]
            return "\n".join([*lines[:place], *groups]).rstrip(" :：,"), [*among, *below]
    if among:
        return "\n".join(lines), among
    if len(lines) == 1 and (found := with_its_speaker(text)) is not None:
        return found
    return text, []


def _is_one_of_several(name: str) -> bool:
    """Whether it is no name, but that of one session among several: "Workshop B"."""
    session, _, letter = name.rpartition(" ")
    return len(letter) == 1 and letter.isupper() and kind_of(session) is not None


_IN_BRACKETS = re.compile(r"\([^():]+\)")
_BY_FIRST = shape(r"^«given_by»[:\s]\s*(?=\S)")
_FOLLOWS = shape(r"^\W*(?:«afterwards»\s+)?(?P<what>[^\W\d]+)[.\s]*$")


def _only_follows(line: str) -> bool:
    """Whether a line below those who speak only says that there is talk with them: "Discussion"."""
    found = _FOLLOWS().match(line)
    return found is not None and kind_of(found["what"]) in _TALKED_OVER and role_of(found["what"]) is None


_TALKED_OVER = frozenset({ItemKind.PANEL, ItemKind.QUESTIONS})


def _who_speaks(line: str) -> str:
    """A line below a title, of a speech and whose it is, or by whom: "- Mot de M. Roux, préfet", "par M. Roux"."""
    said = without_bullet(line.strip())
    if _role_and_rest(said) is not None:
        return line
    if (first := _BY_FIRST().match(said)) and _are_people(said[first.end() :]):
        return said[first.end() :]
    by = _TOPIC_BY().fullmatch(said)
    topic = by or _TOPIC_FIRST.match(said)
    known = topic is not None and (_is_known(topic["who"]) or (by is not None and _are_people(topic["who"])))
    if topic is not None and known and len(topic["topic"].split()) > 1:
        return f"{topic['who']} – “{topic['topic'].strip(_QUOTES)}”"
    if (by := _SPEECH_BY().fullmatch(said)) and _is_known(by["who"]) and not WORKS().search(by["speech"]):
        return by["who"]
    if (of := _OF_WHOM().match(said)) and _is_a_speech(of["speech"]) and _is_known(of["who"]):
        return of["who"]
    found = with_its_speaker(said)
    if found is None or kind_of(found[0]) not in HELD_BY_SOMEBODY:
        return line
    return "; ".join(", ".join(filter(None, (one.name, one.title))) for one in found[1])


_QUOTES = ' “”"«»„'
_TOPIC_FIRST = re.compile(r"(?P<topic>.{8,}[^\s:：])\s?[:：]\s+(?P<who>[^:：]+)")
"""What somebody speaks about, told before who it is: "Old roads in the south: Ann Lee, director"."""
_TOPIC_BY = shape(r"(?P<topic>.{8,}[^\s:：])\s+«given_by»\s?[:：]\s+(?P<who>[^:：]+)")
"""And by whom, said in a word: "Old roads in the south by: Ann Lee, director"."""
_SPEECH_BY = shape(r"(?P<speech>[^\W\d][^\s,]*(?: [^\s,]+){0,3}?)\s+«given_by»\s+(?P<who>[^\W\d].*)")
_OF_WHOM = shape(r"(?P<speech>[^\W\d]+(?: [^\W\d]+){0,2}?)\s+(?:«of»\s+|«of_elided»)(?P<who>[^\W\d].*)")


def _are_people(text: str) -> bool:
    return all(is_person(one.name, post=one.title) for one in read_people(text))


def _is_a_speech(text: str) -> bool:
    """Whether a word is among these for what is always given by somebody: "Rapide intervention", "Introduction"."""
    return any(kind_of(word) in SPEECHES for word in text.split())


def _is_known(text: str) -> bool:
    """Whether those whom a text names are people: all of them, and the first with a form of address or a post, or
    plainly somebody."""
    people = read_people(text)
    named = bool(people) and all(is_person(one.name, post=one.title) for one in people)
    return named and (is_addressed(people[0].name) or (is_plainly_named(people[0]) and not is_house(people[0].name)))


_HELD_WITH_SOMEBODY = frozenset({ItemKind.PANEL, ItemKind.QUESTIONS, ItemKind.PERFORMANCE, ItemKind.TALK})


def _with_people(line: str) -> tuple[str, list[ReadRole]]:
    """ "Podium mit Jens Rückert und Leyla Əliyeva", and no "Round table with Reuters Berlin"."""
    title, people = taking_part(line)
    if not people or kind_of(title) not in _HELD_WITH_SOMEBODY:
        return line, []
    plain = any(map(is_sure, people)) or all(one.title for one in people)
    return (title, people) if plain and all(is_person(one.name, post=one.title) for one in people) else (line, [])


def names_people(text: str) -> bool:
    """Whether a cell is plainly one of people: a role and a name, a form of address, a name and a function."""
    return _names_people(text.split("\n", maxsplit=1)[0], after="")


def names_their_part(text: str) -> bool:
    """Whether a line says who does what, and no more: "Moderator: David Lindholm"."""
    label = _role_and_rest(text) if len(text) <= LONGEST_LINE else None
    if label is None or not label[1]:
        return False
    return all(may_be_a_person(one.name) for one in read_people(text))


def _role_and_rest(line: str) -> tuple[RoleKind, str] | None:
    """The role with which a line begins, and what stands behind its colon or dash."""
    label = _LABEL.match(line)
    role = role_of(label["role"]) if label is not None else None
    if label is None or role is None or (label["dash"] and not plays_a_part(label["role"], label["rest"])):
        return None
    return role, label["rest"].strip()


LONGEST_LINE = 100
"""Letters of a line that names somebody, and is no sentence."""


def _heads_people(lines: list[str]) -> bool:
    """Whether a line says no more than what those below it do: "Speakers", above "Ann Lee, Reuters"."""
    if len(lines) < 2 or role_of(lines[0]) is None:
        return False
    return any(may_be_a_person(one.name) for one in read_people(lines[1])[:1])


def _are_alike(lines: list[str]) -> bool:
    """Whether several lines each hold a name and what it is with: "Ann Lee, Reuters", "Tom Vance – Painter"; or are
    those of a list of which most do."""
    named = [*takewhile(lambda line: not (names_their_part(line) or led_by(line)), lines)]
    if len(named) < 2:
        return False
    if all(_WITH_THEIRS.match(line) and _names_somebody(line) for line in named):
        return True
    listed = all(map(BULLET.match, named)) and not any(map(kind_of, named))
    return listed and 2 * sum(map(_names_somebody, named)) > len(named)


_WITH_THEIRS = re.compile(r"[^,:;()«“\"]{4,40}(?:,\s|\s[-–—]\s|\s?\()\S")


def _names_somebody(line: str) -> bool:
    people = read_people(line)
    return kind_of(line) is None and bool(people) and all(one.title and is_person(one.name) for one in people)


def _names_people(line: str, *, after: str) -> bool:
    if (label := _role_and_rest(line)) is not None:
        return not label[1] or any(may_be_a_person(one.name) for one in read_people(line)[:1])
    if parted_japanese(line.strip()) is not None:
        return True
    people = read_people(line)
    if people and all(in_two_scripts(one.name) for one in people):
        return True
    if not people or not all(is_person(one.name, post=one.title) for one in people):
        return False
    first = people[0]
    if kind_of(after) in SPEECHES and is_korean_name(line) and kind_of(line) is None:
        return True
    if first.kind is not None or is_addressed(first.name) or (is_korean_name(first.name) and first.title):
        return True
    if (post := FUNCTION.match(first.title)) and not first.title[post.end() :].startswith(("'", "’")):
        return True  # "Rebecca Hall, professor", but "Seminar Room, Director's floor"
    if PLACE().search(first.name) or kind_of(after) in OF_NO_SPEAKERS:
        return False
    if line == first.name and is_plainly_somebody(line) and not WORKS().search(after) and kind_of(line) is None:
        return True
    house = tells_a_house(first.title) or _ACRONYMS.fullmatch(first.title)
    if tells_a_function(first.title) or (is_plainly_named(first) and (first.topic or house)):
        return True
    if first.title[:1].isupper() and kind_of(after) in SPEECHES and is_plainly_named(first):
        return True
    if kind_of(after) in SPEECHES and (has_rank(first.name) or _stands_with_a_house(line, first)):
        return True
    return tells_a_house(first.title) and (kind_of(after) in SPEECHES or bool(BULLET.match(line)))


_ACRONYMS = re.compile(r"[A-Z][A-Z-]{1,9}(?:, [A-Z][A-Z-]{1,9})*")
"""Houses by their first letters: "FDSP, AMU"."""


def _stands_with_a_house(line: str, first: ReadRole) -> bool:
    """ "Anna Schmidt (INALCO)" below a speech: what stands in brackets there is hers, whatever it is called."""
    return bool(first.title) and line.rstrip().endswith((")", "）"))
