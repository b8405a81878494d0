"""Clocks as people name them beside times: "KST", "GMT+4", "Seoul time", "bakı vaxtı", "МСК"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from symposiarch.exchange.programme.writing.phrases import PROGRAMMES
from symposiarch.model.folding import fold

_FROM_GREENWICH = re.compile(
    r"\b(?:gmt|utc)(?:\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?)?", re.IGNORECASE
)


def offset(zone: tzinfo, day: date) -> timedelta | None:
    """By how much a zone is ahead of Greenwich on that day."""
    return datetime.combine(day, time(12), zone).utcoffset()


def ahead_of_greenwich(heading: str, day: date) -> timedelta | None:
    """By how much the clock that a heading names is ahead of Greenwich on that day; None where it names none."""
    if (said := _FROM_GREENWICH.search(heading)) is not None:
        ahead = timedelta(hours=int(said["hours"] or 0), minutes=int(said["minutes"] or 0))
        return -ahead if said["sign"] not in ("+", None) else ahead
    words = _words(heading)
    phrases = (*words, *(" ".join(pair) for pair in pairwise(words)))
    zone = next((_called()[phrase] for phrase in phrases if phrase in _called()), None)
    return None if zone is None else offset(ZoneInfo(zone), day)


def names_nothing_but_a_clock(text: str) -> bool:
    """Whether a text names a clock and says no more: "Time (Seoul)", "Seoul (KST)", and not "Time (London Room)"."""
    words = _words(_FROM_GREENWICH.sub(" ", text))
    named = _FROM_GREENWICH.search(text) is not None
    left = list(words)
    for place, pair in enumerate(pairwise(words)):
        if " ".join(pair) in _called():
            left[place] = left[place + 1] = ""
            named = True
    rest = [word for word in left if word and word not in _beside()]
    named = named or any(word in _called() for word in rest)
    return named and all(word in _called() for word in rest)


def says_time_by_a_clock(heading: str) -> bool:
    """Whether a heading that names a clock is of times: "Seoul time", "Seoul (KST)", and not "Seoul", which may be a
    place."""
    words = _words(heading)
    if _HOUR.search(_FROM_GREENWICH.sub(" ", heading)):
        return False  # "19:00 KST" is a time itself
    short = any(word in _called() and len(word) <= _SHORT for word in words) or _FROM_GREENWICH.search(heading)
    return bool(short or not _beside().isdisjoint(words)) and names_nothing_but_a_clock(heading)


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", fold(text)) if word and not word.isdigit()]


@cache
def _beside() -> frozenset[str]:
    """Words beside which a city is the name of a clock, and not of a place."""
    return frozenset(map(fold, PROGRAMMES.words("beside_a_clock")))


@cache
def _called() -> dict[str, str]:
    cities = {fold(name.rpartition("/")[2].replace("_", " ")): name for name in available_timezones() if "/" in name}
    alone = {word: name for word, name in cities.items() if len(word) > _SHORT and not name.startswith("Etc/")}
    return alone | {fold(word): name for name, said in PROGRAMMES.table("clocks").items() for word in said}


_SHORT = 3
_HOUR = re.compile(r"\d[:.h]\d|\d시")
