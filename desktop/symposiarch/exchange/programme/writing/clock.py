"""Times and lengths as people write them: "14:00-14:20", "0930", "2 pm", "오후 2시", "20'"."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from symposiarch.exchange.programme.writing.phrases import shape


class Slot(NamedTuple):
    """From when until when. `sure` says that morning and afternoon are told apart; a day where one is named."""

    begins: time
    ends: time | None = None
    sure: bool = True
    day: date | None = None


_CLOCK = shape(
    r"(?P<before>‹am›|‹pm›)?\s*"
    r"(?:(?P<h>\d{1,2})\s*(?:[:.：٫]|‹o_clock›(?![a-z]))\s*(?P<m>\d{2})?\s*(?:[:.]\d{2}(?!\d))?\s*‹minutes_of_the_hour›?"
    r"|(?P<four>\d{3,4})(?!\d)|(?P<bare>\d{1,2})(?!\d)|(?P<noon>‹noon›(?![\w-])))"
    r"\s*(?P<after>(?:‹am›|‹pm›)(?!\w))?\s*‹behind_the_hour›?(?:(?<=h)\.)?"
)
_PM = shape("‹pm›")
_BETWEEN = shape(r"^\s*(?:-|–|—|−|~|∼|〜|～|→|‹until›(?![^\W\d_])|‐|‑|/|\.\.\.?)\s*‹until_behind›?\s*")
_LEADING = shape(r"^(?:‹at›|‹about›)(?:\s+|(?<=\.))")
MONTH_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?[./]\s?(\d{1,2})\.?\s*[(\[]\s*[월화수목금토일月火水木金土日]")
"""As one writes in Seoul and Tokyo: "12.10.(목)", "12/10(木)"; the day of the week tells it from a German date."""


def plain(text: str) -> str:
    """Digits of every script as 0-9, wide signs as narrow ones."""
    return unicodedata.normalize("NFKC", "".join(_digit(sign) for sign in text)).strip()


def _digit(sign: str) -> str:
    return sign if sign.isascii() or not sign.isdecimal() else str(unicodedata.decimal(sign))


def read_slot(value: Any) -> Slot | None:
    """The time or the span of time in a cell; None where there is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime):
        return Slot(_to_minute(value.time()), day=value.date() if value.year > 1900 else None)
    if isinstance(value, time):
        return Slot(_to_minute(value))
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return Slot(time(minutes // 60, minutes % 60)) if 0 <= minutes < 1440 else None
    if isinstance(value, int | float):
        return _slot_of_number(float(value))
    return _slot_of_text(plain(str(value)))


def _to_minute(moment: time) -> time:
    """Excel keeps 14:20 as a fraction that may come back as 14:19:59.999."""
    minutes = round((moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6) / 60)
    return time(minutes // 60 % 24, minutes % 60)


def _slot_of_number(number: float) -> Slot | None:
    if 0 <= number < 1:
        minutes = round(number * 1440) % 1440
        return Slot(time(minutes // 60, minutes % 60))
    if number.is_integer():
        whole = int(number)
        if 100 <= whole <= 2359 and whole % 100 < 60:
            return Slot(time(whole // 100, whole % 100))
        if whole <= 24:
            return Slot(time(whole % 24, 0), sure=whole > 12)
        return None
    if 1 < number < 24:  # 9.3 as 9.30 was meant: a cell that lost its last zero
        hours, minutes = int(number), round((number - int(number)) * 100)
        return Slot(time(hours, minutes)) if minutes < 60 else None
    if 20_000 < number < 80_000:  # a serial day of Excel with its time
        moment = datetime.combine(date(1899, 12, 30), time()) + timedelta(days=number)
        return Slot(_to_minute(moment.time()), day=moment.date())
    return None


def _slot_of_text(text: str) -> Slot | None:
    if not text or not any(sign.isdigit() for sign in text):
        return None
    day = None
    try:
        moment = datetime.fromisoformat(text)
        if len(text) > 10 and ("T" in text or " " in text):
            return Slot(moment.time().replace(tzinfo=None), day=moment.date())
    except ValueError:
        pass
    text = _LEADING().sub("", text)
    first = _CLOCK().match(text)
    if first is None or MONTH_FIRST.match(text):
        return None
    rest = text[first.end() :]
    between = _BETWEEN().match(rest)
    second = _CLOCK().match(rest[between.end() :]) if between else None
    if second is None:
        if len(rest.strip(" .:)(")) > 12 or (
            first["bare"] and not (first["before"] or first["after"]) and rest.strip()
        ):
            return None
        begins = _time_of(first)
        if begins is None:
            return None
        return Slot(begins, sure=_is_sure(first), day=day)
    pm_of_both = _meridiem(second)
    begins = _time_of(first, meridiem=_meridiem(first) or (pm_of_both if first["h"] or first["bare"] else ""))
    ends = _time_of(second)
    if begins is not None and ends is not None and begins > ends and pm_of_both and not _meridiem(first):
        begins = _time_of(first)  # "11 - 2 pm"
    if begins is not None and ends is not None and ends < begins and _meridiem(first) == "pm" and not pm_of_both:
        ends = _time_of(second, meridiem="pm")  # "오후 2:00~2:30"
    if begins is None or ends is None:
        return None
    return Slot(begins, ends, _is_sure(first) or _is_sure(second), day)


def _meridiem(match: re.Match[str]) -> str:
    group = next((name for name in ("before", "after") if match[name]), "")
    if not group:
        return ""
    return "pm" if _PM().fullmatch(match.string, *match.span(group)) else "am"


def _is_sure(match: re.Match[str]) -> bool:
    hour = int(match["h"] or match["bare"] or (match["four"] or "0")[:-2] or 0)
    if match["noon"]:
        return True
    zero = (match["h"] or match["bare"] or "").startswith("0") or len(match["four"] or "") == 4
    return bool(_meridiem(match)) or hour > 12 or hour == 0 or zero


def _time_of(match: re.Match[str], *, meridiem: str | None = None) -> time | None:
    said = _meridiem(match) if meridiem is None else meridiem
    if match["noon"]:
        return time(12)
    if match["four"]:
        hour, minute = int(match["four"][:-2]), int(match["four"][-2:])
    elif match["bare"]:
        hour, minute = int(match["bare"]), 0
    else:
        hour, minute = int(match["h"]), int(match["m"] or 0)
    if said == "pm" and hour < 12:
        hour += 12
    elif said == "am" and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


_MARKED = re.compile(r"^\s*(?:\+/[-–−]|±|[-–—*•▪◦●○■□▶‣⁃·>›»❖➢✓]+|\(?\d{1,2}[.)](?=\s))\s*")
_BEHIND_TIMES = shape(r"^\s*‹behind_the_hour›?\s*(?:[(\[]‹about›[)\]])?[\s:：,|.~〜～\-–—]*")


def time_before(line: str) -> tuple[str, str] | None:
    """The time with which a typed line begins, and what follows it; None where it begins with none.

    "14:00–14:20  Opening", "10 h 15 : Session 1", "오후 2시~2시 10분 개회사", "10–12.15 Uhr". A bare number alone is no
    time here.
    """
    narrow = "".join(one if len(one := unicodedata.normalize("NFKC", sign)) == 1 else sign for sign in line)
    start = found.end() if (found := _MARKED.match(narrow)) else 0
    start += leading.end() if (leading := _LEADING().match(narrow[start:])) else 0
    first = _CLOCK().match(narrow, start)
    if first is None or first["four"] or _time_of(first) is None or MONTH_FIRST.match(narrow, start):
        return None
    end = first.end()
    between = _BETWEEN().match(narrow[end:])
    second = _CLOCK().match(narrow, end + between.end()) if between else None
    spans = (
        second is not None and bool(second["h"] or second["noon"] or _meridiem(second)) and _time_of(second) is not None
    )
    numbered = first["h"] and not first["m"] and narrow[first.end("h")] in ".:"  # "1.Report"
    if not (spans or _meridiem(first) or (first["h"] and not numbered)):
        return None
    if spans and second is not None:
        end = second.end()
    rest = line[end:]
    last = second if spans and second is not None else first
    glued = last[0][-3:].isalpha() and rest[:1].isupper()  # "11 UhrPause"
    if rest and rest[0].isalnum() and narrow[end - 1].isalnum() and narrow[end - 1].isascii() and not glued:
        return None  # "9h30min", "10.12.2026"
    if re.match(r"\s*[./]\s*\d", narrow[end:]):
        return None
    return line[start:end].strip(), rest[behind.end() if (behind := _BEHIND_TIMES().match(rest)) else 0 :].strip()


_LENGTH_BESIDE = shape(r"[(\[]\s*((?:\d{1,2}\s*‹hours›\s*)?\d{1,3}\s*‹minutes›)\s*[)\]]")
_LENGTH = shape(r"^\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*‹hours›)?\s*(?:(\d{1,3})\s*‹minutes›?)?\s*$")


def read_minutes(value: Any) -> int | None:
    """A length in minutes: 20, "20 min", "1 h 30", "0:20", an Excel duration, a fraction of a day."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, timedelta):
        return max(0, round(value.total_seconds() / 60))
    if isinstance(value, datetime | time):
        return value.hour * 60 + value.minute + round(value.second / 60)
    if isinstance(value, int | float):
        number = float(value)
        if 0 < number < 1:
            return round(number * 1440)
        return round(number) if 0 <= number <= 1440 else None
    text = plain(str(value))
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    length = _LENGTH().match(text)
    if length is None or not (length[1] or length[2]):
        return None
    return round(float((length[1] or "0").replace(",", ".")) * 60) + int(length[2] or 0)


def minutes_beside(value: Any) -> int | None:
    """The length in brackets behind a time: "14:00 (20')", "오후 2시 (20분)"."""
    found = _LENGTH_BESIDE().search(plain(value)) if isinstance(value, str) else None
    return read_minutes(found[1]) if found else None


_LENGTH_AHEAD = shape(r"(\d{1,3}\s?‹minutes›)(?!\w)[\s:：.–—-]*(?=\S)")
_LENGTH_AT_END = shape(r"[\s:：,.…(\[–—-]+(\d{1,3}\s?‹minutes›)\s*[)\]]?[.\s]*$")


def length_beside(line: str) -> tuple[int, str] | None:
    """The minutes with which a typed line begins or ends, and the rest of it: "1. Anthems – 5 min", "5' Anthems"."""
    told = line.strip()[marked.end() :] if (marked := _MARKED.match(line.strip())) else line.strip()
    if (ahead := _LENGTH_AHEAD().match(told)) and (minutes := read_minutes(ahead[1])):
        return minutes, told[ahead.end() :]
    if (behind := _LENGTH_AT_END().search(told)) and behind.start() and (minutes := read_minutes(behind[1])):
        return minutes, told[: behind.start()]
    return None


_CLOCK_WITHIN = re.compile(
    r"(?<![\d.:/-])(?:\d{1,2}(?::|[hH]\s?|시\s?)\d{2}|\d{1,2}\.\d{2}(?!\.?\d))(?![\d:])(?:\s?[ap]\.?m\b)?",
    re.IGNORECASE,
)


def time_within(line: str) -> time | None:
    """The first hour that a line tells anywhere: "10 December 2026, 14:00–17:30"."""
    found = (read_slot(said[0]) for said in _CLOCK_WITHIN.finditer(plain(line)))
    return next((slot.begins for slot in found if slot is not None), None)


def without_minutes(title: str) -> tuple[str, int | None]:
    """A title, and the length in brackets behind it: "Coffee (15 min)"."""
    found = _LENGTH_BESIDE().search(title)
    if found is None or found.end() < len(title.rstrip()) or not found.start():
        return title, None
    return title[: found.start()].strip(), read_minutes(found[1])
