"""What is said on screen: whole sentences in the person's language, with counts and dates as that language writes them.

The sentences live in `resources/translations/symposiarch_LANGUAGE.ts`, which Qt Linguist edits. They are read as they
are, so nothing has to be compiled. English stands in the code itself; its file holds only the plurals.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QDate, QLocale, Qt

from symposiarch.assets import resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QFontMetrics

    from symposiarch.planning.saying import Fact

RIGHT_TO_LEFT = "\u200f"
"""Unseen; what stands between it and Arabic belongs to the Arabic."""


def tr(sentence: str, /, n: int | None = None, **facts: object) -> str:
    """The sentence in the window's language; `%n` becomes the count and `{name}` the fact of that name.

    A sentence with `%n` has its plural forms in the `.ts` files; tests/gui/test_words.py finds the ones without.
    """
    language = own_language()
    # English stands in the code: its file is not opened before a count is said, and so not for the first paint.
    forms = None if n is None and language == "en" else _catalogue(language).get(sentence)
    text = sentence if not forms else forms[0] if n is None else forms[plural_form(len(forms), n)]
    if n is not None:
        text = text.replace("%n", number(n))
    return text.format(**facts) if facts else text


def said(fact: Fact) -> str:
    """What planning has to say, in the window's language."""
    from symposiarch.planning.saying import Counted, Moment

    match fact:
        case str():
            return fact
        case Moment():
            return spelled_moment(fact.iso)
        case Counted():
            return tr(fact.several, n=fact.count)
        case _:
            return tr(fact.sentence, None, **{name: said(one) for name, one in fact.facts.items()})


def plural_form(forms: int, n: int) -> int:
    """Which of a language's forms a count takes: one form (Korean), two (English) or three (Russian)."""
    if forms < 2:
        return 0
    if forms == 2:
        return 0 if n == 1 else 1
    last, last_two = n % 10, n % 100
    if last == 1 and last_two != 11:
        return 0
    return 1 if 2 <= last <= 4 and not 12 <= last_two <= 14 else 2


@lru_cache(maxsize=1)
def locale() -> QLocale:
    """The person's own; English where the system names none."""
    own = QLocale()
    if own.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return own


def own_language() -> str:
    """The window's language as ISO 639-1: "ko"."""
    return locale().name().partition("_")[0]


@lru_cache(maxsize=512)
def country_name(code: str | None) -> str:
    """The state of a code in the window's language: "KR" as "Republic of Korea"; what is no code as it is."""
    from symposiarch.planning.states import state_name

    return state_name(code, own_language()) if code else ""


def country_names() -> Sequence[str]:
    """What is offered where a state is typed."""
    from symposiarch.planning.states import state_names

    return state_names(own_language())


def language_name(code: str) -> str:
    """The language of a code in the window's own; what is no code is shown as it is."""
    from symposiarch.planning import languages

    return languages.language_name(code, own_language())


def language_words(codes: Sequence[str]) -> str:
    """Languages by their names: "English, Korean"."""
    return ", ".join(language_name(code) for code in codes)


def within(title: str) -> str:
    """A title as it stands within a sentence. German keeps its capitals; Turkish makes of I a letter of its own, and of
    Greek, Russian or English words the letters are those of the language, not of the program."""
    own = locale()
    return title if own.language() == QLocale.Language.German else own.toLower(title)


def at_start(text: str) -> str:
    """Words as a line or a button begins with them: the first letter a capital, in Turkish of i one with its dot."""
    return locale().toUpper(text[:1]) + text[1:]


def as_written(text: str) -> str:
    """A name in a menu or on a button: its ampersand is one, and marks no key."""
    return text.replace("&", "&&")


def as_read(text: str) -> str:
    """The words of a menu or a button as a sentence or a list names them: without "…", and the ampersand one."""
    return text.rstrip("…").replace("&&", "&")


_LONG_WORD = r"[가-힣]{12,}|[^\s가-힣㐀-鿿ぁ-ヿ]{40,}"
"""Made a pattern when there is such a text: that takes two milliseconds, and none stands in the frame."""
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """A text whose longest words may go on in the next line: a name without a blank, an address, an endless letter."""
    if len(text) < 12:
        return text
    return re.sub(_LONG_WORD, lambda word: re.sub(r".{8}(?=.)", rf"\g<0>{_BREAK}", word[0]), text)


def unbroken(text: str) -> str:
    """What `breakable` was made of."""
    return text.replace(_BREAK, "")


def elided(metrics: QFontMetrics, text: str, room: int) -> str:
    """The text, or as much of its beginning as there is room for, and "…" where it goes on: of Arabic at the left."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    last = next((way for letter in reversed(shown) if (way := bidirectional(letter)) in {"L", "R", "AL"}), "L")
    return shown if shown == text or last == "L" else f"{shown}{RIGHT_TO_LEFT}"


def what_is(sentence: str) -> str:
    """The first sentence of what an empty page says, without what to do: where nothing can be changed."""
    first, more, _ = sentence.partition(". ")
    return f"{first}." if more else first


def number(n: int) -> str:
    """2314 as "2,314"."""
    return locale().toString(n)


def short_date(day: date) -> str:
    """ "Thu 10 December", with the year when it is another one."""
    from symposiarch.model.base import this_day

    return spelled_date(day, "ddd d MMMM" if day.year == this_day().year else "ddd d MMMM yyyy")


def month_words(day: date | None) -> str:
    """ "12/2026"."""
    return f"{day:%m/%Y}" if day is not None else ""


def spelled_date(day: date, pattern: str = "d MMMM yyyy") -> str:
    """A day as the language writes it, by a pattern of Qt's."""
    return locale().toString(QDate(day.year, day.month, day.day), pattern)


def spelled_moment(text: str, pattern: str = "d MMMM yyyy") -> str:
    """ "2024-03-14T11:00" as "14 March 2024, 11:00"; what is not a whole date stays as it is."""
    from datetime import date

    day, _, hour = text.replace("T", " ").partition(" ")
    try:
        spelled = spelled_date(date.fromisoformat(day), pattern)
    except ValueError:
        return text
    return tr("{date}, {hour}", date=spelled, hour=hour) if hour else spelled


def clock(moment: datetime) -> str:
    """ "14:00"."""
    return f"{moment:%H:%M}"


def whose_clock(moment: datetime) -> str:
    """ "Seoul time", where the clock at an event's place shows another hour than this machine's; else nothing."""
    if moment.utcoffset() == moment.astimezone().utcoffset():
        return ""
    return tr("{city} time", city=str(moment.tzinfo).rpartition("/")[2].replace("_", " "))


def days_from_today(days: int) -> str:
    """ "in 17 days", "tomorrow", "today", "3 days ago"."""
    if days == 0:
        return tr("today")
    if days == 1:
        return tr("tomorrow")
    if days == -1:
        return tr("yesterday")
    return tr("in %n days", n=days) if days > 0 else tr("%n days ago", n=-days)


def when(moment: datetime) -> str:
    """How long ago something was, as one says it: "09:40" today, "yesterday 18:02", "Mon 23 November"."""
    from symposiarch.model.base import this_day

    ago = (this_day() - moment.date()).days
    if ago == 0:
        return clock(moment)
    if ago == 1:
        return tr("yesterday {time}", time=clock(moment))
    return short_date(moment.date())


@lru_cache(maxsize=4)
def _catalogue(language: str) -> dict[str, tuple[str, ...]]:
    path = resource("translations", f"symposiarch_{spoken(language)}.ts")
    return read_translations(path.as_posix())


def spoken(language: str) -> str:
    """The language itself where the window speaks it, else English."""
    return language if resource("translations", f"symposiarch_{language}.ts").is_file() else "en"


def read_translations(path: str) -> dict[str, tuple[str, ...]]:
    """Every sentence of a `.ts` file with its translation, or with each of its plural forms."""
    from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    source, forms = "", list[str]()
    reader = QXmlStreamReader(file)
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            match reader.name():
                case "source":
                    source, forms = reader.readElementText(), []
                case "numerusform":
                    forms.append(reader.readElementText())
                case "translation" if reader.attributes().value("type") != "unfinished":
                    forms = []
        elif reader.isCharacters() and not reader.isWhitespace():
            forms = [*forms, str(reader.text())]
        elif reader.isEndElement() and reader.name() == "message" and forms:
            found[source] = tuple(forms)
    file.close()
    return found
