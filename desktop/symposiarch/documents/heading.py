"""What every sheet says of its event: title, organisers in protocol order, when and where, and which version it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.documents.catalogue import Sheet
from symposiarch.documents.words import FALLBACK, title, word, words
from symposiarch.model import base
from symposiarch.model.base import Texts
from symposiarch.planning.clock import is_over_days
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.events.events import known_languages
from symposiarch.planning.languages import language_name
from symposiarch.planning.naming import name_in
from symposiarch.store.journal import change_sets


@dataclass(frozen=True, slots=True)
class Edition:
    """In which languages a sheet is printed, the first one first, and the moment of printing, where the event is."""

    languages: tuple[str, ...]
    now: datetime

    @property
    def language(self) -> str:
        return self.languages[0]


def edition_of(
    event: EventRow, *, languages: Sequence[str] = (), now: datetime | None = None, most: int | None = None
) -> Edition:
    """Of now, in the first languages of the event, unless others are given; not more than `most` of them.

    Raises:
        SymposiarchError: one of the languages is not known.
    """
    spoken = known_languages(languages or event.languages or (FALLBACK,))
    return Edition(spoken[:most], (now or base.now()).astimezone(event.begins_at.tzinfo))


def heading(session: Session, event: EventRow, sheet: Sheet, edition: Edition) -> dict[str, Any]:
    """The facts that `house.typ` needs, with the words of the sheet."""
    spoken, language = edition.languages, edition.language
    version = session.scalar(select(func.max(change_sets.c.id))) or 0
    return {
        "language": language,
        "languages": list(spoken),
        "paper-of-office": letterhead(session).paper,
        "title": title(spoken, sheet.name),
        "event": event_facts(event, spoken),
        "as-of": word(language, "as-of", when=_moment(edition.now, language), n=version),
        "lacking": sheet.lacking,
        "words": {**words(spoken, sheet.words.split()), "nothing": words(spoken, (sheet.lacking,))[sheet.lacking]},
    }


def event_facts(event: EventRow, languages: Sequence[str]) -> dict[str, Any]:
    """The event in the languages of a sheet: the first language first, each text once."""
    hosts = [[name_in(host, language) for host in event.organisers] for language in languages]
    return {
        "title": in_languages(event.titles, languages, event.title),
        "subtitle": in_languages(event.subtitles, languages),
        "organisers": hosts[0],
        "organisers-in": [line for place, line in enumerate(hosts) if line and line not in hosts[:place]],
        "when": [when(event.begins, event.ends, language) for language in languages],
        "where": [event.place] if event.place else [],
    }


def in_languages(texts: Texts, languages: Sequence[str], plain: str = "") -> list[str]:
    """A text in each language that has it; `plain` where none has it, and in place of a missing first one."""
    found = [texts[language] for language in languages if language in texts]
    if plain and languages[0] not in texts:
        found = [plain, *found]
    return list(dict.fromkeys(found))


def when(begins: datetime, ends: datetime | None, language: str) -> str:
    """ "Thursday 14 January 2027, 10:00–17:30", or from the hour of one day to that of another."""
    locale = locale_of(language)
    first = f"{format_date(begins, 'full', locale)}, {begins:%H:%M}"
    if ends is None or ends == begins:
        return first
    if not is_over_days(begins, ends):
        return f"{first}–{ends:%H:%M}"
    return f"{first} – {format_date(ends, 'full', locale)}, {ends:%H:%M}"


def hours(begins: datetime | time | None, ends: datetime | time | None) -> str:
    """ "08:00–22:30"; where only one of them is known, the dash tells which: "08:00–" is from then, "–22:30" until."""
    first, last = (f"{hour:%H:%M}" if hour is not None else "" for hour in (begins, ends))
    return f"{first}–{last}" if first or last else ""


def _moment(moment: datetime, language: str) -> str:
    locale = locale_of(language)
    return f"{format_date(moment, 'long', locale)} {moment:%H:%M}"


def language_names(codes: Sequence[str], language: str) -> str:
    """Languages by their names in the language of the sheet: "English, Korean"."""
    return ", ".join(language_name(code, language) for code in codes)


def locale_of(language: str) -> Locale:
    """Babel's locale of a language, English of Europe for English and for what it does not know."""
    try:
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en_GB")
