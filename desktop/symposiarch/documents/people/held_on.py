"""What is held on one person, as a PDF to hand to them. It is about a person, not an event, and so no `Sheet`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from symposiarch.documents import render
from symposiarch.documents.heading import language_names
from symposiarch.documents.words import spoken, word
from symposiarch.model import base
from symposiarch.model.people import Person
from symposiarch.planning.correspondence import sentences
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.personal_data.held import Held, held_on
from symposiarch.planning.states import state_name

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report

TEMPLATE = "held-on.typ"

TABLES = frozenset({"events", "messages", "programme_releases", "people", "tasks", "change_sets"})
"""Where a name may stand that has a word of its own."""


def facts(session: Session, person_id: int, *, language: str = "", now: datetime | None = None) -> dict[str, Any]:
    """Everything of the office, the history and the backups left to a sentence; without a `language` in theirs."""
    person = session.get_one(Person, person_id)
    chosen = spoken("held.text.title", language or person.language, *person.languages)
    said = _facts(held_on(session, person_id), chosen, (now or base.now()).astimezone())
    return {"paper-of-office": letterhead(session).paper, **said}


def pdf(session_facts: dict[str, Any], *, report: Report | None = None) -> bytes:
    """The facts as PDF."""
    return render.pdf(TEMPLATE, session_facts, report=report)


def _facts(held: Held, language: str, moment: datetime) -> dict[str, Any]:
    def say(key: str, **values: object) -> str:
        return word(language, f"held.{key}", **values)

    photo = {"photo": render.Image(held.photo, held.photo_type)} if held.photo else {}
    as_of = say("text.as-of", when=f"{sentences.day(moment.date(), language, weekday=False)} {moment:%H:%M}")
    return {
        **photo,
        "language": language,
        "title": [say("text.title")],
        "office": as_of,
        "as-of": as_of,
        "name": held.name,
        "native": held.native_name if held.native_name != held.name else "",
        "lead": say("text.lead"),
        "sections": [
            {
                "title": say(f"section.{section.name}"),
                "entries": [
                    [
                        {"name": say(f"field.{name}"), "text": _value(name, value, language, say)}
                        for name, value in entry
                    ]
                    for entry in section.entries
                ],
            }
            for section in held.sections
        ],
        "mentions-title": say("text.mentions"),
        "mentions": _mentions(held, say),
        "backups-title": say("text.backups-title"),
        "backups": say("text.backups"),
    }


def _value(field: str, value: str | Enum | bool, language: str, say: Callable[[str], str]) -> str:
    """What stands in a field in words: a choice, a state and a language by their names."""
    if isinstance(value, Enum):
        return say(f"value.{value.value}")
    if not isinstance(value, str):
        return say("text.yes")
    if field in ("country", "nationality", "state"):
        return state_name(value, language)
    return language_names(value.split(", "), language) if field in ("language", "languages") else value


def _mentions(held: Held, say: Callable[[str], str]) -> list[str]:
    """Where else the name stands, and how often; what has no word of its own together."""
    counted: Counter[str] = Counter()
    for table, count in held.mentions:
        counted[table if table in TABLES else "other"] += count
    return [f"{say(f'table.{table}')}: {count}" for table, count in counted.items()]
