"""A blank guest list for co-organisers, with drop-downs and instructions in their languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.workbook import Column, Kind, Sheet, must_be_workbook, write_workbook
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.people.categories import categories

_WIDTHS = {Field.NOTES: 32, Field.ORGANISATION: 32, Field.TITLE: 28, Field.EMAIL: 28, Field.HONORIFIC: 13}


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(resource("templates", "guest-list.toml").read_text(encoding="utf-8"))


def template_languages() -> tuple[str, ...]:
    """The languages in which there is a template, English first."""
    return tuple(_words()["replies"])


def joined_heading(field: Field, languages: Iterable[str]) -> str:
    """What stands above a column, in each of the languages: "Organisation / 소속기관"."""
    headings = _words()["headings"][field.value]
    return " / ".join(dict.fromkeys(headings[language] for language in languages))


def export_template(session: Session, event_id: int, path: Path, *, language: str | None = None) -> tuple[str, ...]:
    """Write a blank guest list, in `language` alone or in English and the languages of the event. Returns which.

    Raises:
        SymposiarchError: there is no template in the language, the file is no .xlsx, or it cannot be written.
    """
    must_be_workbook(path, "A template")
    known = template_languages()
    event = event_row(session, event_id)
    if language is None:
        languages: tuple[str, ...] = tuple(
            dict.fromkeys(("en", *(one for wished in event.languages if (one := _plain(wished)) in known)))
        )
    elif _plain(language) in known:
        languages = (_plain(language),)
    else:
        raise SymposiarchError(f"There is no template in “{language}”. There are {', '.join(known)}.")
    columns = [_column(Field(name), languages, categories(session)) for name in _words()["headings"]]
    guests: Sheet[Any] = Sheet(_words()["sheets"]["guests"][languages[0]], columns, (), title=event.title)
    write_workbook(path, [guests, _instructions(languages)])
    return languages


def _plain(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _column(field: Field, languages: Sequence[str], known_categories: Sequence[str]) -> Column[Any]:
    choices: tuple[str, ...] = ()
    if field is Field.REPLY:
        choices = tuple(word for language in languages for word in _words()["replies"][language])
    elif field is Field.CATEGORY:
        choices = tuple(known_categories)
    kind = Kind.EXACT if field is Field.PHONE else Kind.LONG if field is Field.NOTES else Kind.TEXT
    script = "ko" if field is Field.NATIVE_NAME else ""
    return Column(joined_heading(field, languages), str, kind, _WIDTHS.get(field, 18), choices, script=script)


def _instructions(languages: Sequence[str]) -> Sheet[Any]:
    """A column of sentences for each language."""

    def column(place: int, language: str) -> Column[Any]:
        heading = _words()["sheets"]["instructions"][language]
        return Column(heading, lambda line: line[place], Kind.LONG, 70, script=language)

    columns = [column(place, language) for place, language in enumerate(languages)]
    lines = list(zip_longest(*(_words()["instructions"][language] for language in languages), fillvalue=""))
    return Sheet(_words()["sheets"]["instructions"][languages[0]], columns, lines, landscape=False)
