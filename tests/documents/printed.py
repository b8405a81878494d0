"""A sheet as it is printed, to be looked at: its facts, its leaves and their words."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PageObject, PdfReader
from sqlalchemy.orm import Session

from symposiarch.documents import catalogue, sheets
from symposiarch.model.events import Event


def facts_of(session: Session, sheet: str, event: Event, **options: Any) -> dict[str, Any]:
    session.flush()
    session.expire_all()
    return sheets.facts_of(catalogue.sheet_named(sheet), session, event.id, **options)


def leaves(sheet: str, facts: dict[str, Any]) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(sheets.printed(catalogue.sheet_named(sheet), facts).pdf)).pages)


def words_of(sheet: str, facts: dict[str, Any]) -> list[str]:
    """What stands on each leaf."""
    return [page.extract_text() for page in leaves(sheet, facts)]
