"""What is held on one person, as a PDF to hand to them. It is about a person, not an event, and so no `Sheet`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents import render
from symposiarch.planning.care.held import Held, held_on

TEMPLATE = "held-on.typ"

SECTIONS = {
    "person": "In the address book",
    "posts": "Posts",
    "lists": "On the lists",
    "invitations": "Invitations",
    "records": "What happened to the invitations",
    "heads": "At events",
    "arrivals": "Arrivals",
    "movements": "Ways of coming, meeting and leading",
    "roles": "Parts in programmes",
    "duties": "Owed by or to the speaker",
    "absences": "Absences",
    "letters": "Letters",
    "envelopes": "Envelopes handed over",
    "received": "Invitations that were received",
    "gifts": "Gifts",
}

TABLES = {
    "events": "notes of events",
    "messages": "letters to others",
    "programme_releases": "released programmes",
    "people": "notes on other people",
    "tasks": "tasks",
    "change_sets": "history",
}


def facts(session: Session, person_id: int, *, now: datetime | None = None) -> dict[str, Any]:
    """Everything of the office, the history and the backups left to a sentence."""
    return _facts(held_on(session, person_id), (now or datetime.now(UTC)).astimezone())


def pdf(session_facts: dict[str, Any]) -> bytes:
    """The facts as PDF."""
    return render.pdf(TEMPLATE, session_facts)


def _facts(held: Held, moment: datetime) -> dict[str, Any]:
    photo = {"photo": render.Image(held.photo, held.photo_type)} if held.photo else {}
    return {
        **photo,
        "language": "en",
        "title": ["What is held on this person"],
        "office": f"As of {moment:%d %B %Y, %H:%M}",
        "as-of": f"As of {moment:%d %B %Y, %H:%M}",
        "name": held.name,
        "native": held.native_name if held.native_name != held.name else "",
        "lead": "This is all that the office file holds under this name, in the words in which it is kept.",
        "sections": [
            {
                "title": SECTIONS[section.name],
                "entries": [
                    [{"name": name.replace("_", " ").capitalize(), "text": text} for name, text in entry]
                    for entry in section.entries
                ],
            }
            for section in held.sections
        ],
        "mentions-title": "The name also stands in",
        "mentions": [f"{TABLES.get(table, table.replace('_', ' '))}: {count}" for table, count in held.mentions],
        "backups-title": "History and backups",
        "backups": "The history of the office keeps former values of these fields for twelve months. Backups and "
        "copies that were made before today hold what was kept when they were made.",
    }
