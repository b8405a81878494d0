"""What every sheet says of its event: title, organisers in protocol order, when and where, and which version it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.documents.words import title, word, words
from symposiarch.model import base
from symposiarch.model.base import Texts
from symposiarch.planning.clock import is_over_days
from symposiarch.planning.event_rows import EventRow, event_row
from symposiarch.planning.events import known_languages
from symposiarch.store.journal import change_sets

MOST_LANGUAGES = 2
"""A sheet speaks the first languages of its event; more would not leave room for the names."""


LACKING = {
    "programme": "empty.programme",
    "run-of-show": "empty.programme",
    "stage-plan": "empty.speakers",
    "speaker-sheets": "empty.speakers",
    "name-tents": "empty.speakers",
    "interpreter-plan": "empty.interpretation",
    "escort-list": "empty.escorts",
    "arrival-list": "empty.arrivals",
    "security-list": "empty.coming",
    "kitchen-sheet": "empty.coming",
    "receiving-line": "empty.hosts",
    "flag-plan": "empty.flags",
    "gift-list": "empty.gifts",
    "contact-sheet": "empty.contacts",
    "invitations": "empty.letters",
    "letters": "empty.letters",
    "labels": "empty.letters",
    "envelope-register": "empty.envelopes",
    "telephone-list": "empty.telephone",
    "approval-sheet": "empty.drafts",
}
"""By sheet: the words that say what is missing on an empty one, and what is done first. The others lack guests."""

NOBODY = "empty.guests"


def heading(
    session: Session,
    event_id: int,
    sheet: str,
    *,
    keys: Sequence[str] = (),
    languages: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Any]:
    """The facts that `house.typ` needs, with the words named by `keys`.

    `languages` are the event's unless they are given; `now` is the moment of printing.

    Raises:
        SymposiarchError: one of the languages is not known.
    """
    event = event_row(session, event_id)
    spoken = known_languages(languages or event.languages or ("en",))[:MOST_LANGUAGES]
    moment = (now or base.now()).astimezone(event.begins_at.tzinfo)
    version = session.scalar(select(func.max(change_sets.c.id))) or 0
    lacking = LACKING.get(sheet, NOBODY)
    return {
        "language": spoken[0],
        "languages": list(spoken),
        "title": title(spoken, sheet),
        "event": event_facts(event, spoken),
        "as-of": word(spoken[0], "as-of", when=_moment(moment, spoken[0]), n=version),
        "lacking": lacking,
        "words": {**words(spoken, keys), "nothing": words(spoken, (lacking,))[lacking]},
    }


def event_facts(event: EventRow, languages: Sequence[str]) -> dict[str, Any]:
    """The event in the languages of a sheet: the first language first, each text once."""
    return {
        "title": in_languages(event.titles, languages, event.title),
        "subtitle": in_languages(event.subtitles, languages),
        "organisers": [organiser.names.get(languages[0], organiser.name) for organiser in event.organisers],
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
    known = locale_of(language).languages
    return ", ".join(str(known.get(code, code)) for code in codes)


def locale_of(language: str) -> Locale:
    """Babel's locale of a language, English of Europe for English and for what it does not know."""
    try:
        return Locale.parse("en_GB" if language == "en" else language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en_GB")
