"""What single cells mean: texts, days, languages, a gender, in the languages of our lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice

from symposiarch.exchange.guest_lists.lines.said import CELLS, words
from symposiarch.exchange.headings.put_around import ONE_OF_TWO
from symposiarch.exchange.reading.tables import Value
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.model.people import Gender
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.states import LANGUAGES, state_code


def as_text(value: Value) -> str:
    """A cell as somebody would write it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat(sep=" ") if isinstance(value, datetime.datetime) else value.isoformat()
    return str(value)


_GENDERS = {word: gender for gender in (Gender.FEMALE, Gender.MALE) for word in words(gender.value)} | {
    "other": Gender.OTHER
}


def read_gender(text: str) -> Gender | None:
    """The gender that a word says, in ten languages; none where it says none."""
    return _GENDERS.get(fold(text).strip())


_ACCREDITED_HERE = dict.fromkeys(words("here"), True) | dict.fromkeys(words("elsewhere"), False)


def read_accredited_here(text: str, *, yes_is_here: bool) -> bool | None:
    """Whether somebody is accredited here; none where the text does not say. `yes_is_here`: what the heading asks."""
    found = _ACCREDITED_HERE.get(fold(text).strip())
    if found is None and (answer := read_reply(text)) in (Reply.ACCEPTED, Reply.DECLINED):
        return yes_is_here if answer is Reply.ACCEPTED else not yes_is_here
    return found


@cache
def _languages_in(speaking: str) -> dict[str, str]:
    """The code of every language's name in a language, folded."""
    from babel import Locale

    found: dict[str, str] = {}
    for code, name in Locale(speaking).languages.items():
        if len(str(code)) == 2:
            found.setdefault(fold(str(name)), str(code))
    return found


_BY_ANOTHER_NAME = {word: code for code, said in CELLS.table("languages").items() for word in said}
_IN_SWITZERLAND = {"D": "de", "F": "fr", "I": "it", "E": "en"}


@cache
def _language(folded: str) -> str:
    """The code of a language's name; a language is opened only where those before it do not know the name."""
    if folded in _BY_ANOTHER_NAME:
        return _BY_ANOTHER_NAME[folded]
    if len(folded) == 2 and folded in _languages_in("en").values():
        return folded
    return next((code for speaking in LANGUAGES if (code := _languages_in(speaking).get(folded))), "")


def _regional(part: str) -> str:
    """ "Portuguese (Brazil)" as pt-BR; empty where no language and state are named so."""
    name, opened, rest = part.partition("(")
    language, state = _language(fold(name)), state_code(rest.removesuffix(")")) if opened else ""
    return f"{language}-{state}" if language and state else ""


@cache
def read_languages(text: str) -> tuple[str, ...]:
    """The languages that a text names, as ISO 639-1 where they are known and as written where they are not."""
    if text in _IN_SWITZERLAND:
        return (_IN_SWITZERLAND[text],)
    found: list[str] = []
    for part in re.split(r"[,;/|·&\n]| and | und | et | ve | və | и ", text):
        part, words = part.strip(), [fold(word) for word in part.split()]
        if not _language(fold(part)) and all(map(_language, words)):
            found += map(_language, words)  # "en az"
        elif part:
            found.append(_language(fold(part)) or _regional(part) or part)
    return tuple(dict.fromkeys(found))


_DAY_FIRST = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./\-년年 ]+(\d{1,2})[./\-월月 ]+(\d{1,2})[일日]?\.?")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


_DAY_MONTH_YEAR = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?[\s.\-/]+(?:of |de )?(?P<month>[^\W\d_]{1,})[\s.,\-/]+(?:de )?"
    r"(?P<year>\d{4}|\d{2})(?:\D{0,8}|\s*-?\s*c[iıuü]\s+il)"
)
_MONTH_DAY_YEAR = re.compile(r"(?P<month>[^\W\d_]{3,})[\s.]+(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<year>\d{4})")
_DAY_OF_TICKETS = re.compile(r"(?P<day>\d{1,2})(?P<month>[A-Za-z]{3})(?P<year>\d{4}|\d{2})")  # 12MAR75
_FIRST_OF_EXCEL = datetime.date(1899, 12, 30)
"""The day before day 1 of a workbook, as one counts who knows of its 29 February 1900."""


@cache
def _months() -> dict[str, int]:
    """The names of the months, folded, and their first three letters where those are of one month in all languages."""
    from babel import Locale

    found: dict[str, int] = {}
    found.update({name: number for number, name in enumerate(_ROMAN, 1)})
    for language in ("en", "fr", "es", "de", "tr", "az", "ru", "it", "pt", "ar"):
        for number, name in Locale(language).months["format"]["wide"].items():
            folded = fold(name)
            for key in {folded, folded[:3]}:
                found[key] = number if found.get(key, number) == number else 0
    return found


_CLOSE = re.compile(r"(\d{4})(\d{2})(\d{2})")  # 19800517, as address cards have it
_HOUR_LAST = re.compile(r"(?P<day>.+?)(?:\s+|\s*[T,]\s*)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?")


def read_moment(value: Value) -> str:
    """A day with the hour where it is said, in ISO 8601 to the minute; nothing where no day can be told.

    Midnight in a cell of dates is a day without an hour.
    """
    hour: datetime.time | None = None
    if isinstance(value, datetime.datetime):
        hour = value.time() if value.time() != datetime.time() else None
    elif not isinstance(value, datetime.date):
        text = as_text(value).strip()
        if found := _HOUR_LAST.fullmatch(text):
            try:
                hour = datetime.time(int(found["hour"]), int(found["minute"]))
            except ValueError:
                return ""
            value = found["day"]
    day = read_day(value)
    if day is None:
        return ""
    return day.isoformat() if hour is None else f"{day.isoformat()}T{hour:%H:%M}"


def read_day(value: Value) -> datetime.date | None:
    """A day as a cell holds it or as people write it, the year first or last; none where it cannot be told."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, int) and 3_000 < value < 60_000 and not 1900 <= value <= 2100:
        return _FIRST_OF_EXCEL + datetime.timedelta(days=value)
    return _day_written(as_text(value).strip())


@lru_cache(maxsize=10_000)
def _day_written(text: str) -> datetime.date | None:
    """A long list says the same day of birth, or of an answer, many times."""
    parts: tuple[str, str, str] | None = None
    if found := _YEAR_FIRST.fullmatch(text) or _CLOSE.fullmatch(text):
        parts = (found[1], found[2], found[3])
    elif found := _DAY_FIRST.fullmatch(text):
        parts = (found[3], found[2], found[1])
    elif (
        found := _DAY_MONTH_YEAR.fullmatch(text) or _MONTH_DAY_YEAR.fullmatch(text) or _DAY_OF_TICKETS.fullmatch(text)
    ) and (month_named := _months().get(fold(found["month"])) or _months().get(fold(found["month"])[:3])):
        parts = (found["year"], str(month_named), found["day"])
    if parts is None:
        return None
    year, month, day = map(int, parts)
    if len(parts[0]) == 2:  # as spreadsheets take it that wrote it so
        year += 2000 if year < 30 else 1900
    if month > 12 >= day:
        month, day = day, month
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def letters_asked_for(heading: str, answers: Iterable[str]) -> str:
    """The two letters for yes and no: as the heading says, "Obecność T/N", or by themselves, "E" and "H"; or none."""
    if found := ONE_OF_TWO.search(heading):
        return (found["one"] + found["other"]).casefold()
    if (found := _BOTH_ANSWERS.search(heading)) and read_reply(found["no"]) is Reply.DECLINED:
        return (found["yes"][0] + found["no"][0]).casefold()
    said = {text.casefold() for text in islice(answers, _TELLING) if text}
    return next((letters for letters in _YES_AND_NO if said == set(letters)), "")


_BOTH_ANSWERS = re.compile(r"(?P<yes>[^\W\d_]{2,})-?\s?/\s?(?P<no>[^\W\d_]{2,})\W*$")
"""Both answers in a heading, by whose first letters one answers below it: "Zu-/Absage", "oui / non"."""
_TELLING = 400
"""Answers by which it is told which letters they are."""
_YES_AND_NO = ("eh", "jn", "sn", "дн", "+-")
"""Evet and hayır, ja and nein, sí and no, да and нет, and their signs."""


def answer_in_full(letters: str, text: str) -> str:
    """ "yes" or "no" for one of the two letters that stand for them; any other text as it is."""
    if len(text) != 1 or (said := letters.find(text.casefold())) < 0:
        return text
    return "no" if said else "yes"
