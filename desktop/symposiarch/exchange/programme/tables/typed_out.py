"""A programme that somebody typed as text: a line begins with its time, what belongs to it stands below.

14:00-14:10  Opening address   Kamran Səlimov, Ambassador
14:10-15:30  Panel: Old roads
             Moderator: Han Ji-won (Hankuk University)

Or the time stands on a line of its own, with blank lines between those who speak below it.

Or each line has its length, and the hour at which all begins stands above, or nowhere: "1. Anthems – 5 min".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.tables.layout import Line, is_a_day, timed, with_times_first
from symposiarch.exchange.programme.tables.signs import plain, without_words_of_hours
from symposiarch.exchange.programme.tables.standing import as_people_stand
from symposiarch.exchange.programme.values import ReadProblem
from symposiarch.exchange.programme.writing.clock import length_beside, time_within, without_minutes
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.lists import BULLET, without_bullet
from symposiarch.exchange.programme.writing.phrases import shape, words
from symposiarch.exchange.programme.writing.places import is_a_place, tells_a_place, without_place
from symposiarch.exchange.programme.writing.posts import tells_a_post
from symposiarch.exchange.programme.writing.somebody import HELD_BY_SOMEBODY
from symposiarch.exchange.programme.writing.their_speakers import OF_NO_SPEAKERS, with_its_speaker
from symposiarch.exchange.programme.writing.titles import names_people, names_their_part
from symposiarch.exchange.programme.writing.under_names import names_somebody, one_person_a_paragraph
from symposiarch.model.programme import ItemKind

BESIDE = {1: Heading.SESSION, 2: Heading.DURATION, 3: Heading.ROOM, 4: Heading.DESCRIPTION, 5: Heading.SPEAKER}
COLUMNS = {0: Heading.TIME, **BESIDE}
_APART = re.compile(r"\t+| {2,}|\u3000+|\s\|\s")
"""What stands between the title and the name in one line."""
_FOOTNOTE = re.compile(r"^\s*(?:※|\*(?=[\s\w])|†|\d\)\s|N\.?B\.?\b|P\.?S\.?\b)")
_STARRED = re.compile(r"^\s*\*\s")
_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d][^:：]{1,25})\s*[:：]\s*(?P<rest>\S.*)$")
_SENTENCE = re.compile(r"[^\W\d_].*\b[a-zа-яß-ÿ]{2,}(?:\W+\w+){6,}.*[.!?]")

_AFTERWARDS = shape(r"^\W*«afterwards»")
_NO_HEADING = re.compile(r"[:：,;„“\"«.]|\s[-–—]\s")
"""What hardly stands in the name of a speech over whoever gives it."""
_LEFT_TOGETHER = frozenset({ItemKind.PANEL, ItemKind.TALK, ItemKind.QUESTIONS, ItemKind.OTHER})
"""What is told as often of the item above: "Fragen", "Podium"."""
_FEWEST_PLACES = 3
FEWEST_LENGTHS = 3
"""Lines that end with their minutes are a running order when there are so many of them."""


@dataclass(slots=True)
class Typed:
    """The lines of a text as the rows of a page, which of them were begun by a time, and what belongs to none."""

    rows: list[list[Any]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    timed: list[int] = field(default_factory=list)
    placed: list[int] = field(default_factory=list)
    left_out: list[ReadProblem] = field(default_factory=list)
    listing: bool = False

    def begin(self, number: int, *cells: Any) -> None:
        self.rows.append([*cells, *[None] * (6 - len(cells))])
        self.numbers.append(number)

    def add(self, line: str, *, alone: bool) -> None:
        """A line below that of the time: where it is, what is said of it, or one more line of what happens."""
        row = self.rows[self.timed[-1]]
        first = not row[1]
        if _is_of_a_room(line):
            row[3] = re.split("[:：]", line, maxsplit=1)[1].strip()
        elif alone and first and row[3] is None and is_a_place(line.strip()):
            row[3] = line.strip()
            self.placed.append(self.timed[-1])
        else:
            row[1] = "\n".join(filter(None, (row[1], *_pieces(line))))

    def begins_another(self, line: str, below: str, *, apart: bool) -> bool:
        """Whether a line without a time is what happens next, `apart` by a blank line from what stands above:
        "Anschließend Empfang", one more speech with whoever gives it, or the name of the next one over them."""
        if not self.timed:
            return False
        title, *others = (self.rows[self.timed[-1]][1] or "").split("\n")
        if not title:
            return False
        if BULLET.match(line):
            listed = self.listing or bool(BULLET.match(title)) or (title.endswith(":") and kind_of(title) is None)
            self.listing = listed and not others and not names_people(line) and not names_somebody(line)
            return self.listing
        kind, whole = kind_of(line), with_its_speaker(title) is not None
        if whole and (speech := with_its_speaker(line)) is not None and kind_of(speech[0]) in HELD_BY_SOMEBODY:
            return True
        told = kind is not None and kind not in _LEFT_TOGETHER
        if names_people(line) or (told and _AFTERWARDS().match(line)):
            return told and not names_people(line)
        spoken = whole or any(map(names_somebody, others))
        if names_somebody(line):
            return False
        if not told:
            heads = apart and spoken and kind_of(title) in HELD_BY_SOMEBODY and not tells_a_post(line)
            return heads and not _NO_HEADING.search(line) and names_somebody(below)
        if kind in OF_NO_SPEAKERS and (apart or spoken):
            return True
        return spoken and ":" not in line.rstrip(" :") and names_somebody(below)

    def put_back(self) -> None:
        """What looked like a place is what happens, unless a place stands first under most times; on a page on which
        the same line stands under several, over what happens, whatever stands there is one."""
        said = {place: (self.rows[place][1] or "").split("\n") for place in self.timed if not self.rows[place][3]}
        common = Counter(lines[0] for lines in said.values()).most_common(1)
        repeated = bool(common) and common[0][1] >= _FEWEST_PLACES and tells_a_place(common[0][0])
        if repeated and all(len(lines) > 1 for lines in said.values()):
            for place, lines in said.items():
                if kind_of(lines[0]) is None or tells_a_place(lines[0]):
                    self.rows[place][3], self.rows[place][1] = lines[0], "\n".join(lines[1:])
                    self.placed.append(place)
        if 2 * len(self.placed) <= len(self.timed):
            for row in (self.rows[place] for place in self.placed):
                row[1], row[3] = "\n".join(filter(None, (row[3], row[1]))), None

    def arrange(self) -> None:
        """Each person on one line, and apart from them what only describes an item."""
        rows = [self.rows[place] for place in self.timed]
        for row, told in zip(rows, as_people_stand([(row[1] or "").split("\n") for row in rows]), strict=True):
            row[1], row[4], row[5] = "\n".join(told.lines), told.description or None, told.people or None
            row[3] = row[3] or told.place or None

    def leave_out(self, number: int, line: str, *, later: bool) -> None:
        """Tell what is in no item; behind the last of them only what might have been one."""
        if not later or names_people(line) or kind_of(line) is not None:
            told = f"“{line.strip()[:60]}” stands in no item of the programme. Add it where it belongs."
            self.left_out.append(ReadProblem(number, told))


def typed_page(lines: Sequence[str], *, first: date) -> tuple[Page, int, list[ReadProblem]] | None:
    """The lines as times and what stands beside them, the first row of them, and what is in no item; None where it is
    no such text."""
    told = with_times_first(without_words_of_hours(plain(lines)), first)
    typed = gathered([line._replace(begun=timed(line.text)) for line in told], first)
    for row in (typed.rows[place] for place in typed.timed):
        line, *below = row[1].split("\n")
        line, row[2] = without_minutes(line if line[:1].isdigit() else without_bullet(line))
        row[1], place = without_place("\n".join([line, *below]))
        row[3] = row[3] or place or None
    return (Page(typed.rows, typed.numbers), typed.timed[0], typed.left_out) if len(typed.timed) > 1 else None


def page_of_lengths(lines: Sequence[str], *, first: date) -> tuple[Page, int, dict[int, Heading]] | None:
    """The lines with their lengths, and by the clock where one stands above the first; with the first row of them and
    what the columns hold. None where it is no such text."""
    typed = gathered([line._replace(begun=length_beside(line.text)) for line in plain(lines)], first)
    page = Page(typed.rows, typed.numbers)
    if len(typed.timed) < FEWEST_LENGTHS:
        return None
    begins = next((found for row in page.rows[: typed.timed[0]] if (found := time_within(row[1])) is not None), None)
    clock = datetime.combine(first, begins) if begins is not None else None
    for place in typed.timed:
        minutes = page.rows[place][0]
        page.rows[place][0] = f"{clock:%H:%M}" if clock is not None else None
        page.rows[place][2] = minutes
        clock = clock + timedelta(minutes=minutes) if clock is not None and minutes is not None else None
    return page, typed.timed[0], dict(BESIDE if begins is None else COLUMNS)


def _pieces(line: str) -> list[str]:
    return [piece.strip() for piece in _APART.split(line) if piece.strip()]


def gathered(lines: Sequence[Line], first: date) -> Typed:
    """The lines, those that belong to one that begins something in its cell.

    A blank line or a footnote closes what stands above, unless the time stands on a line of its own, or most do: then
    what it begins goes on until the next of them. Behind a blank line somebody may be named for what stands above;
    where one stands behind each time, whatever plainly is no heading belongs there.
    """
    typed = Typed()
    begun = [place for place, line in enumerate(lines) if line.begun is not None]
    alone = 2 * sum(not told[1] for line in lines if (told := line.begun) is not None) > len(begun)
    spaced = 2 * sum(_blank_below(lines, place) for place in begun) > len(begun)
    if alone:
        lines = list(_folded(lines))
    bulleted = sum(bool(_STARRED.match(line.text)) for line in lines) > 2
    last = max((line.number for line in lines if line.begun is not None), default=0)
    closed = barred = apart = bare = False
    for place, (number, line, told) in enumerate(lines):
        if not line.strip():
            apart = True
            over = number > last and bool(typed.timed and typed.rows[typed.timed[-1]][1])
            closed = closed or over or not (alone or bare)
            continue
        below = next((one.text for one in lines[place + 1 :] if one.text.strip()), "")
        if told is None and typed.timed and is_a_day(line, first):
            typed.begin(number, None, line.strip())
            closed = True
        elif told is not None or typed.begins_another(line, below, apart=apart and number < last):
            time, said = told or (None, without_bullet(line).strip(" :"))
            typed.timed.append(len(typed.rows))
            typed.begin(number, time, "\n".join(_pieces(said)))
            typed.listing = typed.listing and told is None
            closed = barred = False
            bare = not said
        elif not typed.timed:
            typed.begin(number, None, line.strip())
        elif typed.rows[typed.timed[-1]][1] and _heads_what_comes(lines[place : place + 4]):
            closed = barred = True
            typed.leave_out(number, line, later=False)
        elif _FOOTNOTE.match(line) and not (bulleted and _STARRED.match(line)):
            closed = True
        elif (
            not closed
            or line[:1].isspace()
            or (not barred and _goes_on(line, spaced=spaced or bare, later=number > last))
        ):
            closed = False
            typed.add(line, alone=alone)
        else:
            barred = True
            typed.leave_out(number, line, later=number > last)
        apart = False
    typed.put_back()
    typed.arrange()
    return typed


def _heads_what_comes(lines: Sequence[Line]) -> bool:
    """Whether a line is the name of a session with a number, and nothing but who leads it stands between that and the
    next time: it belongs to what comes, and not to the break above."""
    name = lines[0].text.strip()
    numbered = any(map(str.isdigit, name)) or _ROMAN.search(name)
    filled = [line for line in lines[1:] if line.text.strip()]
    led = bool(filled) and filled[0].begun is None and names_their_part(filled[0].text)
    below = filled[int(led) :]
    return bool(
        numbered
        and led
        and below
        and below[0].begun is not None
        and folded(name).partition(" ")[0] in words("sessions")
    )


_ROMAN = re.compile(r"\b[IVX]+\b")


def _blank_below(lines: Sequence[Line], place: int) -> bool:
    """Whether the next line of the page is a blank one: what was parted from a line is on it still."""
    below = (line.text for line in lines[place + 1 :] if line.number != lines[place].number)
    return not next(below, "-").strip()


def _folded(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines, each paragraph of one person on its first."""
    paragraph: list[Line] = []
    titled = False
    first = next(place for place, line in enumerate(lines) if line.begun is not None)
    yield from lines[:first]
    for line in [*lines[first:], Line(0, "")]:
        if line.begun is None and line.text.strip():
            paragraph.append(line)
            continue
        told = one_person_a_paragraph([one.text for one in paragraph], titled=titled)
        yield from (one._replace(text=text) for one, text in zip(paragraph, told, strict=False))
        yield from [line] if line.number else []
        paragraph, titled = [], line.begun is not None


def _goes_on(line: str, *, spaced: bool, later: bool) -> bool:
    """Whether a line behind a blank one names somebody for what stands above, and does not head what comes."""
    if spaced and (names_their_part(line) or _is_of_a_room(line) or _is_a_sentence(line) or names_somebody(line)):
        return True
    if spaced and not later and kind_of(line) is None and tells_a_post(line):
        return True
    return not later and names_people(line) and not names_their_part(line)


def _is_a_sentence(line: str) -> bool:
    """Whether a line is one that describes, and no title that asks: "Exzellente Bildung für alle von Anfang an?"."""
    said = line.strip()
    return bool(_SENTENCE.fullmatch(said.strip('"“”'))) and not said.endswith("?")


def _is_of_a_room(line: str) -> bool:
    labelled = _LABELLED.match(line)
    return labelled is not None and heading_of(labelled["label"]) is Heading.ROOM
