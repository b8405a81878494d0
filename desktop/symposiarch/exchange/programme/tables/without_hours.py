"""A programme that somebody typed without hours and lengths: its order alone tells when something happens.

- Welcome by the Ambassador, Jean Duval    Welcome                   Old roads, new schools
- Musical interlude                        Ann Lee, Ambassador       Dr. Ann Lee, Seoul
- Keynote: Old roads                       Panel discussion
- Reception                                - Tom Vance, Reuters      Closing words
                                           - Mia Roux, AFP           Tom Vance
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.tables.layout import LONGEST_DAY, Line
from symposiarch.exchange.programme.tables.signs import plain
from symposiarch.exchange.programme.tables.typed_out import BESIDE, Typed, gathered
from symposiarch.exchange.programme.writing.headings import Heading
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.lists import BULLET, without_bullet
from symposiarch.exchange.programme.writing.posts import tells_a_post
from symposiarch.exchange.programme.writing.their_speakers import with_its_speaker
from symposiarch.exchange.programme.writing.titles import names_people
from symposiarch.exchange.programme.writing.under_names import is_a_bare_name, names_somebody
from symposiarch.model.programme import ItemKind

_FEWEST = 3
"""Items of a programme without hours; with fewer it may be any text."""


_FEWEST_LISTS = 2
"""And of such as each stand over a list of people."""


def page_without_hours(lines: Sequence[str], *, first: date) -> tuple[Page, int, dict[int, Heading]] | None:
    """The items in their order, the first row of them, and what the columns hold; None where it is no programme, but a
    letter."""
    for begun in (_in_a_list, _over_lists, _by_what_they_are, _in_paragraphs):
        typed = gathered(begun(plain(lines)), first)
        fewest = _FEWEST_LISTS if begun is _over_lists else _FEWEST
        if len(typed.timed) >= fewest and (begun is not _by_what_they_are or _led(typed)):
            return Page(typed.rows, typed.numbers), typed.timed[0], dict(BESIDE)
    return None


def _in_a_list(lines: Sequence[Line]) -> list[Line]:
    """The lines of the list of which most say what happens; a list of people says nothing so."""
    marked = {line.number: _LIKE.sub("1", found[0].strip()) for line in lines if (found := BULLET.match(line.text))}
    for mark in sorted(set(marked.values()), key=list(marked.values()).count, reverse=True):
        listed = [line for line in lines if marked.get(line.number) == mark]
        told = {line.number: without_bullet(line.text).strip() for line in listed}
        known = sum(_says_what_happens(text) for text in told.values())
        if known >= _FEWEST and 2 * known >= len(told):
            return [line._replace(begun=(None, told[line.number])) if line.number in told else line for line in lines]
    return []


_LIKE = re.compile(r"\d+")


def _says_what_happens(text: str) -> bool:
    return (kind_of(text) is not None and not names_somebody(text)) or with_its_speaker(text) is not None


def _over_lists(lines: Sequence[Line]) -> list[Line]:
    """Each line over a list of people begins what they do."""
    return [
        line._replace(begun=(None, line.text.strip(" :"))) if _heads_people(lines, place) else line
        for place, line in enumerate(lines)
    ]


def _heads_people(lines: Sequence[Line], place: int) -> bool:
    heading = lines[place].text
    if not heading.strip() or BULLET.match(heading) or names_people(heading):
        return False
    below = [*takewhile(BULLET.match, (line.text for line in lines[place + 1 :]))]
    named = sum(names_people(one) or names_somebody(without_bullet(one)) for one in below)
    return bool(below) and 2 * named > len(below)


def _by_what_they_are(lines: Sequence[Line]) -> list[Line]:
    """Each line that only says what happens begins it."""
    return [line._replace(begun=(None, line.text.strip(" :"))) if _is_a_heading(line.text) else line for line in lines]


def _is_a_heading(line: str) -> bool:
    known = len(line) < LONGEST_DAY * 2 and kind_of(line) not in (None, ItemKind.TALK, ItemKind.OTHER)
    return known and not names_people(line) and not tells_a_post(line)


def _led(typed: Typed) -> bool:
    """Whether most items stand over somebody's name."""
    below = [line for place in typed.timed for line in typed.rows[place][1].split("\n")[1:2]]
    led = sum(names_somebody(line) or is_a_bare_name(line) for line in below)
    return led >= _FEWEST and 2 * led >= len(typed.timed)


def _in_paragraphs(lines: Sequence[Line]) -> list[Line]:
    """Where most paragraphs are a title and who speaks: each begins with its title, on one line."""
    paragraphs: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    titled = {place: _length_of_title(one) for place, one in enumerate(paragraphs) if one}
    if 3 * sum(length > 0 for length in titled.values()) < 2 * len(titled):
        return []
    found: list[Line] = []
    for place, length in titled.items():
        title = " ".join(line.text.strip() for line in paragraphs[place][:length])
        begun = [paragraphs[place][0]._replace(begun=(None, title))] if length else []
        found += [*begun, *paragraphs[place][length:]]
    return found


def _length_of_title(paragraph: Sequence[Line]) -> int:
    """How many lines stand over the first that names somebody; none where that is the first, or there is none."""
    texts = [line.text.strip() for line in paragraph]
    if names_people(texts[0]):
        return 0
    return next((place for place, text in enumerate(texts) if place and _names_somebody(text)), 0)


def _names_somebody(text: str) -> bool:
    alone = is_a_bare_name(text) and len(text.split()) <= 3 and not any(map(str.islower, text.split()))
    return alone or names_people(text) or names_somebody(text)
