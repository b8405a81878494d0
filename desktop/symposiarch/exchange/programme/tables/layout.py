"""How the page of a typed programme is laid out: where its times stand, learned from what repeats on it.

Most write behind the time what happens. Others set something else there, and each does so all the way down:

Lunch  12:25 p.m.    Press conference       14:00 Ballroom 2
                     17:00-18:00
                     - for the delegates    Welcome and overview

All of them are read as if the time stood first, and behind it or below it what happens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from symposiarch.exchange.programme.writing.clock import read_slot, time_before
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.lists import BULLET
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.places import is_a_place


class Line(NamedTuple):
    """A line, its number on the page, and what it begins: the time or the length, and what stands behind that."""

    number: int
    text: str
    begun: tuple[Any, str] | None = None


LONGEST_DAY = 60
"""Letters of a line that is the heading of a day, and not a sentence with a date."""
_SPAN_WITHIN = re.compile(
    r"^(?P<before>.{2,200}?)\s*(?:[(\[]\s*(?P<time>\d[^()\[\]|]{3,24})[)\]]|\|\s*(?P<last>\d[^()\[\]|]{3,24})$)"
    r"\s*(?:[:：.|–—-]\s*(?P<rest>.*))?$"
)
"""A span behind what happens: "Lunch (13:00 – 14:30)", "Coffee Break | 5:20 p.m.-5:40 p.m."."""
_TOKEN = re.compile(r"(?<![^\s(])(?=\S)")
_FEWEST = 3
"""Times that stand alike are the way of a page when there are so many of them."""


def with_times_first(lines: Sequence[Line], first: date) -> list[Line]:
    """The lines, each time before what happens then; `first` is the event's first day."""
    apart = [line for one in _continued(lines) for line in _each_time_apart(one)]
    told = [line for one in apart for line in _with_span_first(one, first)]
    return _with_places_below(_from_below_titles(_from_below_capitals(_from_behind(told)), first), first)


def timed(text: str) -> tuple[str, str] | None:
    """The time with which a line begins, and what stands behind it; nothing where a list of times follows."""
    found = time_before(text)
    if found is None or read_slot(found[0]) is None or _LISTED.match(text.strip(), len(found[0])):
        return None
    return None if time_before(found[1]) else found


def with_colons(lines: Sequence[str]) -> list[str]:
    """Lines that begin with times of four digits, as "14:00-14:10 Opening", where several do, and these are no years:
    "1400-1410 Opening", "1830 hrs Reception"."""
    found = [said for line in lines if (said := _FOUR_DIGITS.match(line)) is not None]
    hours = [int(said[hour]) for said in found for hour in ("h", "until") if said[hour]]
    if len(found) < _FEWEST or hours != sorted(hours) or min(hours) >= _AS_IN_YEARS:
        return list(lines)
    return [_FOUR_DIGITS.sub(_with_colons, line) for line in lines]


_FOUR_DIGITS = re.compile(
    r"^\s*(?P<h>[01]\d|2[0-3])(?P<m>[0-5][05])"
    r"(?:\s*[-–—~]\s*(?P<until>[01]\d|2[0-3])(?P<to>[0-5][05])(?!\d)|(?=\s?h))\s?(?:(?:hrs?|hours|h)\b\.?)?"
)
_AS_IN_YEARS = 15
"""The hour from which on four digits may be a year: 1500, 1910, 2005."""


def _with_colons(said: re.Match[str]) -> str:
    ends = f"-{said['until']}:{said['to']}" if said["until"] else ""
    return f"{said['h']}:{said['m']}{ends} "


def _continued(lines: Sequence[Line]) -> list[Line]:
    """The lines, a title that goes on until its time on one: "Panel: Old roads:" over "New schools (9:00–10:00)"."""
    found: list[Line] = []
    for line in lines:
        above = found[-1].text.rstrip() if found else ""
        goes_on = above.endswith(":") and " " in above.strip(" :") and role_of(above.rstrip(" :")) is None
        if goes_on and time_before(above) is None and time_before(line.text) is None and _SPAN_WITHIN.match(line.text):
            line = found.pop()._replace(text=f"{above} {line.text.strip()}")
        found.append(line)
    return found


def _each_time_apart(line: Line) -> Iterator[Line]:
    """ "9:00–9:30 Opening; 9:30–10:00 Panel" on two lines."""
    if time_before(line.text) is None:
        yield line
        return
    begins = [0]
    for cut in _ANOTHER_TIME.finditer(line.text):
        told = time_before(line.text[cut.end() :])
        slot = read_slot(told[0]) if told is not None and told[1] else None
        if slot is not None and slot.ends is not None:
            begins.append(cut.end())
    for begin, end in zip(begins, [*begins[1:], None], strict=True):
        yield line._replace(text=line.text[begin:end].rstrip("; "))


_ANOTHER_TIME = re.compile(r"(?<=[^\W\d])(?:;\s*|\.\s+)(?=\d)")


_LISTED = re.compile(r"\s*[;,]\s*(?=\S)")


def is_a_day(text: str, first: date) -> bool:
    return len(text) < LONGEST_DAY and read_day(text, first=first) is not None


def _with_span_first(line: Line, first: date) -> Iterator[Line]:
    """ "3 May | Session 1 (10:30–12:00) | Chair: Ann Lee" on a line for each of the day, the time and who leads."""
    found = _SPAN_WITHIN.match(line.text) if time_before(line.text) is None else None
    slot = read_slot(span) if found and (span := found["time"] or found["last"]) else None
    if found is None or slot is None or slot.ends is None or _is_within_a_sentence(found) or _YEARS.fullmatch(span):
        yield line
        return
    title = _NUMBERED.sub("", found["before"].strip(" -–—•*")).rstrip(".|( ")
    day, _, session = title.partition("|")
    if session and is_a_day(day, first):
        yield Line(line.number, day.strip())
        title = session.strip()
    rest = (found["rest"] or "").rstrip(".")
    if rest and found["rest"] and "|" in line.text[found.end("time") : found.start("rest")]:
        yield Line(line.number, f"{span}  {title}")
        yield Line(line.number, rest)
    else:
        yield Line(line.number, f"{span}  {': '.join(filter(None, (title, rest)))}")


_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+")
_YEARS = re.compile(r"(?:1[5-9]|20)\d\d\s*[-–—]\s*(?:(?:1[5-9]|20)\d\d)|\d{1,2}/\d{1,2}")
"""Between which years somebody did something, or a day, and no hours: "senator (2004-2015)", "Saturday (19/10)"."""


def _is_within_a_sentence(found: re.Match[str]) -> bool:
    return bool(found["rest"]) and len(found["before"]) > _LONGEST_LABEL and "|" not in found[0]


_LONGEST_LABEL = 40


def _from_behind(lines: Sequence[Line]) -> list[Line]:
    """Where the times stand at the ends of the lines: "Panel: What is the future of education?  11:05 a.m."."""
    behind = {place: cut for place, line in enumerate(lines) if (cut := _time_behind(line.text)) is not None}
    first = sum(time_before(line.text) is not None for line in lines)
    if len(behind) < _FEWEST or len(behind) <= first:
        return [_here_behind(line) for line in lines] if first >= _FEWEST else list(lines)
    return [
        Line(line.number, "  ".join(behind[place]) if place in behind else line.text)
        for place, line in enumerate(lines)
    ]


def _here_behind(line: Line) -> Line:
    """A line that is plainly of what happens, and only here has its time behind that: "Coffee 11:00 – 11:30",
    "Farewell 19:55. Ann Lee, president"."""
    if time_before(line.text) is not None:
        return line
    cut, stop, rest = _time_behind(line.text.rstrip(". ")), "", ""
    if cut is None:
        title, stop, rest = line.text.partition(". ")
        cut = _time_behind(title)
    if cut is None or len(cut[1]) > _LONGEST_LABEL or kind_of(cut[1]) is None or _UNTIL().search(cut[1]):
        return line
    return line._replace(text="  ".join(cut) + (f". {rest}" if stop else ""))


_LONGEST_TIME = 60
_NUMBER_THEN = re.compile(r"\d+ +: *\d+ *[hH]")
"""The number of a session, and a time: "Session 2 : 14h"."""
_UNTIL = shape(r"«until»$|\d")


def _time_behind(text: str) -> tuple[str, str] | None:
    """The time with which a line ends, and what stands before it."""
    for found in _TOKEN.finditer(text, max(0, len(text) - _LONGEST_TIME)):
        time = time_before(text[found.start() :]) if found.start() else None
        if time is not None and not time[1].strip(") ") and not _NUMBER_THEN.match(time[0]):
            title = text[: found.start()].strip().rstrip("(,:;–—-|. ")
            return (time[0], title) if title else None
    return None


def _from_below_titles(lines: Sequence[Line], first: date) -> list[Line]:
    """Where each time stands under what happens: "Reception" over "18:00-20:00", and a list or nothing under that."""
    alone = [
        place for place, line in enumerate(lines) if (told := timed(line.text)) and (not told[1] or told[1][0] in "(（")
    ]
    above = [lines[place - 1].text if place else "" for place in alone]
    titled = [bool(text.strip()) and timed(text) is None and not is_a_day(text, first) for text in above]
    if len(alone) < 2 or not all(titled):
        return list(lines)
    below = [lines[place + 1].text if place + 1 < len(lines) else "" for place in alone]
    said = sum(bool(text.strip()) and not BULLET.match(text) for text in below)
    alike = len({re.sub(r"\d+|\b[IVX]+\b", "#", text) for text in above}) == 1
    if not alike and (len(alone) < _FEWEST or 2 * said > len(alone) or any(map(BULLET.match, above))):
        return list(lines)
    found = list(lines)
    for place in alone:
        time, rest = timed(lines[place].text) or ("", "")
        found[place - 1] = Line(lines[place - 1].number, f"{time}  {lines[place - 1].text.strip()}")
        found[place] = Line(lines[place].number, rest.strip("()（） "))
    return [line for place, line in enumerate(found) if line.text or place not in alone]


def _from_below_capitals(lines: Sequence[Line]) -> list[Line]:
    """Where a title in capitals stands over each time, and none behind one: "OLD ROADS" over "15:00 Great Hall"."""
    filled = [line for line in lines if line.text.strip()]
    times = {place: told for place, line in enumerate(filled) if (told := timed(line.text)) is not None}
    above = [filled[place - 1].text.strip() if place else "" for place in times]
    if len(times) < 2 or not all(map(str.isupper, above)) or any(rest.isupper() for _, rest in times.values()):
        return list(lines)
    moved: dict[int, list[Line]] = {}
    for place, (time, rest) in times.items():
        title, line = filled[place - 1], filled[place]
        moved[title.number] = [title._replace(text=time), title, *([line._replace(text=rest)] if rest else [])]
        moved[line.number] = []
    return [part for line in lines for part in moved.get(line.number, [line])]


def _with_places_below(lines: Sequence[Line], first: date) -> list[Line]:
    """Where most times have a place behind them, and what happens comes below: that place on a line of its own."""
    times = {place: told for place, line in enumerate(lines) if (told := timed(line.text)) is not None}
    placed = {place for place, (_, rest) in times.items() if ":" not in rest and is_a_place(rest)}
    placed = {place for place in placed if _says_more(lines, place, first)}
    if len(placed) < _FEWEST or 2 * len(placed) <= len(times):
        return list(lines)
    return [
        part
        for place, line in enumerate(lines)
        for part in ([Line(line.number, text) for text in times[place]] if place in placed else [line])
    ]


def _says_more(lines: Sequence[Line], place: int, first: date) -> bool:
    below = next((line.text for line in lines[place + 1 :] if line.text.strip()), "")
    return bool(below) and timed(below) is None and not is_a_day(below, first)
