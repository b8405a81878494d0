"""A programme that somebody typed as text: a line begins with its time, what belongs to it stands below.

14:00-14:10  Opening address   Kamran Səlimov, Ambassador
14:10-15:30  Panel: Old roads
             Moderator: Han Ji-won (Hankuk University)

Or the time stands on a line of its own, with blank lines between those who speak below it.

Or each line has its length, and the hour at which all begins stands above, or nowhere: "1. Anthems – 5 min".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.values import ReadProblem
from symposiarch.exchange.programme.writing.clock import (
    length_beside,
    read_day,
    read_slot,
    time_before,
    time_within,
    without_minutes,
)
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.places import is_a_place, without_place
from symposiarch.exchange.programme.writing.posts import tells_a_post
from symposiarch.exchange.programme.writing.titles import names_people, names_their_part
from symposiarch.exchange.programme.writing.under_names import is_a_bare_name, names_somebody, one_person_a_paragraph
from symposiarch.model.programme import ItemKind

_BESIDE = {1: Heading.SESSION, 2: Heading.DURATION, 3: Heading.ROOM, 4: Heading.DESCRIPTION}
COLUMNS = {0: Heading.TIME, **_BESIDE}
_APART = re.compile(r"\t+| {2,}|\u3000+|\s\|\s")
"""What stands between the title and the name in one line."""
_FOOTNOTE = re.compile(r"^\s*(?:※|\*(?=[\s\w])|†|\d\)\s|N\.?B\.?\b|P\.?S\.?\b)")
_STARRED = re.compile(r"^\s*\*\s")
_SEPARATED = re.compile(r"\s*[;,]|\|")
_SPAN_IN_BRACKETS = re.compile(
    r"^(?P<label>[^()\[\]|\d]{2,40}|.{2,200}(?=[(\[|][^()\[\]|]+[)\]]?\s*$))"
    r"[(\[|]\s*(?P<time>\d{1,2}[:.hH][^()\[\]|]{2,20})(?:[)\]]\s*[:：.–—-]?\s*(?P<rest>[^()]*)|)$"
)
"""A span behind what happens: "Lunch (13:00 – 14:30)", "Coffee Break | 5:20 p.m.-5:40 p.m."."""
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|^#{1,6}\s+(?=\S)")
_SPACED_OUT = re.compile(r"(?<![가-힣㐀-鿿])[가-힣㐀-鿿](?:[ \u3000]+[가-힣㐀-鿿])+(?![가-힣㐀-鿿])")
"""A word whose letters stand apart, as titles are set in Korea and Japan: "개 회 사", "休　憩"."""
_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d][^:：]{1,25})\s*[:：]\s*(?P<rest>\S.*)$")
_SENTENCE = re.compile(r"[^\W\d_].*\b[a-zа-яß-ÿ]{2,}(?:\W+\w+){6,}.*[.!?]")
LONGEST_DAY = 60
"""Letters of a line that is the heading of a day, and not a sentence with a date."""


_AFTERWARDS = shape(r"^\W*«afterwards»")
_LEFT_TOGETHER = frozenset({ItemKind.PANEL, ItemKind.TALK, ItemKind.QUESTIONS, ItemKind.OTHER})
"""What is told as often of the item above: "Fragen", "Podium"."""
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

    def begin(self, number: int, *cells: Any) -> None:
        self.rows.append([*cells, *[None] * (5 - len(cells))])
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
        elif not first and "\n" not in row[1] and _is_a_sentence(line) and not names_people(line):
            row[4] = " ".join(filter(None, (row[4], line.strip())))
        else:
            row[1] = "\n".join(filter(None, (row[1], *_pieces(line))))

    def begins_another(self, line: str, below: str) -> bool:
        """Whether a line without a time is what happens next: "Anschließend Empfang"; or, below those who spoke, the
        name of the next speech over whoever gives it."""
        kind = kind_of(line)
        if not self.timed or kind is None or kind in _LEFT_TOGETHER or names_people(line):
            return False
        spoken = any(map(names_somebody, (self.rows[self.timed[-1]][1] or "").split("\n")[1:]))
        return bool(_AFTERWARDS().match(line)) or (spoken and ":" not in line and names_somebody(below))

    def put_back(self) -> None:
        """What looked like a place is what happens, unless a place stands first under most times."""
        if 2 * len(self.placed) <= len(self.timed):
            for row in (self.rows[place] for place in self.placed):
                row[1], row[3] = "\n".join(filter(None, (row[3], row[1]))), None

    def leave_out(self, number: int, line: str, *, later: bool) -> None:
        """Tell what is in no item; behind the last of them only what might have been one."""
        if not later or names_people(line) or kind_of(line) is not None:
            told = f"“{line.strip()[:60]}” stands in no item of the programme. Add it where it belongs."
            self.left_out.append(ReadProblem(number, told))


def typed_page(lines: Sequence[str], *, first: date) -> tuple[Page, int, list[ReadProblem]] | None:
    """The lines as times and what stands beside them, the first row of them, and what is in no item; None where it is
    no such text."""
    typed = _gathered(lines, _behind_its_time, first)
    for row in typed.timed:
        told = typed.rows[row]
        line, *below = told[1].split("\n")
        line, told[2] = without_minutes(line)
        told[1], place = without_place("\n".join([line, *below]))
        told[3] = told[3] or place or None
    return (Page(typed.rows, typed.numbers), typed.timed[0], typed.left_out) if len(typed.timed) > 1 else None


def page_of_lengths(lines: Sequence[str], *, first: date) -> tuple[Page, int, dict[int, Heading]] | None:
    """The lines with their lengths, and by the clock where one stands above the first; with the first row of them and
    what the columns hold. None where it is no such text."""
    typed = _gathered(lines, length_beside, first)
    page, timed = Page(typed.rows, typed.numbers), typed.timed
    if len(timed) < FEWEST_LENGTHS:
        return None
    begins = next((found for row in page.rows[: timed[0]] if (found := time_within(row[1])) is not None), None)
    clock = datetime.combine(first, begins) if begins is not None else None
    for place in timed:
        minutes = page.rows[place][0]
        page.rows[place][0] = f"{clock:%H:%M}" if clock is not None else None
        page.rows[place][2] = minutes
        clock = clock + timedelta(minutes=minutes) if clock is not None else None
    return page, timed[0], dict(_BESIDE if begins is None else COLUMNS)


def page_of_kinds(lines: Sequence[str], *, first: date) -> tuple[Page, int, dict[int, Heading]] | None:
    """The lines of a programme without hours and lengths, of which most say what happens over somebody's name, the
    first row of them, and what the columns hold; else None, as of a letter."""
    typed = _gathered(lines, _by_what_it_is, first)
    below = [line for place in typed.timed for line in typed.rows[place][1].split("\n")[1:2]]
    led = sum(names_somebody(line) or is_a_bare_name(line) for line in below)
    if led < FEWEST_LENGTHS or 2 * led < len(typed.timed):
        return None
    return Page(typed.rows, typed.numbers), typed.timed[0], dict(_BESIDE)


def _by_what_it_is(line: str) -> tuple[Any, str] | None:
    known = len(line) < LONGEST_DAY * 2 and kind_of(line) not in (None, ItemKind.TALK, ItemKind.OTHER)
    return (None, line.strip(" :")) if known and not names_people(line) and not tells_a_post(line) else None


def _behind_its_time(line: str) -> tuple[Any, str] | None:
    found = time_before(line)
    if found is None and (within := _SPAN_IN_BRACKETS.match(line)) is not None:
        label = _NUMBER.sub("", within["label"].strip(" -–—•*")).rstrip(".")
        rest = ": ".join(filter(None, (label, (within["rest"] or "").rstrip("."))))
        slot = read_slot(within["time"])
        return (within["time"], rest) if slot is not None and slot.ends is not None else None
    if found is None or read_slot(found[0]) is None or _SEPARATED.match(line.strip(), len(found[0])):
        return None
    return None if time_before(found[1]) else found


_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")


def _pieces(line: str) -> list[str]:
    return [piece.strip() for piece in _APART.split(line) if piece.strip()]


def _plain(line: str) -> str:
    """A line without signs for bold letters and headings, each word with its letters together."""
    together = _SPACED_OUT.sub(lambda found: re.sub(r"\s+", "", found[0]), line)
    return _MARK.sub("", _EMPHASIS.sub(lambda found: found[2] or "", together))


_MARK = re.compile(r"(?<=\w)\*+$")
"""That of a footnote."""


def _gathered(lines: Sequence[str], begun: Callable[[str], tuple[Any, str] | None], first: date) -> Typed:
    """The lines, those that belong to one `begun` in its cell.

    A blank line or a footnote closes what stands above, unless times stand on lines of their own: then what they begin
    goes on until the next of them. Behind a blank line somebody may be named for what stands above; where one stands
    behind each time, whatever plainly is no heading belongs there.
    """
    typed = Typed()
    plain = [_plain(line) for line in lines]
    found = {number: told for number, line in enumerate(plain, 1) if (told := begun(line)) is not None}
    last = max(found, default=0)
    alone = 2 * sum(not told[1] for told in found.values()) > len(found)
    if alone:
        plain = _folded(plain, found)
    spaced = 2 * sum(number < len(plain) and not plain[number].strip() for number in found) > len(found)
    bulleted = sum(bool(_STARRED.match(line)) for line in plain) > 2
    closed = barred = False
    for number, line in enumerate(plain, 1):
        if line == _JOINED:
            continue
        if not line.strip():
            closed = closed or not alone or (number > last and bool(typed.timed and typed.rows[typed.timed[-1]][1]))
        elif number in found or typed.begins_another(line, next(filter(str.strip, plain[number:]), "")):
            time, said = found.get(number, (None, line))
            typed.timed.append(len(typed.rows))
            typed.begin(number, time, "\n".join(_pieces(said)))
            closed = barred = False
        elif not typed.timed or (len(line) < LONGEST_DAY and read_day(line, first=first) is not None):
            typed.begin(number, None, line.strip())
            closed = bool(typed.timed)
        elif _FOOTNOTE.match(line) and not (bulleted and _STARRED.match(line)):
            closed = True
        elif not closed or line[:1].isspace() or (not barred and _goes_on(line, spaced=spaced, later=number > last)):
            closed = False
            typed.add(line, alone=alone)
        else:
            barred = True
            typed.leave_out(number, line, later=number > last)
    typed.put_back()
    return typed


def _folded(lines: Sequence[str], timed: Collection[int]) -> list[str]:
    """The lines with each paragraph of one person on its first; as many as before, for they are told by number."""
    folded = list(lines)
    start = min(timed, default=1) - 1
    for number in range(start + 1, len(lines) + 2):
        if number > len(lines) or number in timed or not lines[number - 1].strip():
            paragraph = one_person_a_paragraph(lines[start : number - 1], titled=start in timed)
            folded[start : number - 1] = [*paragraph, *[_JOINED] * (number - 1 - start - len(paragraph))]
            start = number
    return folded


_JOINED = "\0"
"""A line that has been joined to the one above."""


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
