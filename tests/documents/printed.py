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


def rules_of(page: PageObject) -> dict[float, float]:
    """How far the level lines of a page reach together, in points, by their height on it."""
    found: dict[float, float] = {}
    pen: list[tuple[float, float]] = []

    def drawn(operator: bytes, operands: Any, matrix: list[float], text: list[float]) -> None:
        if operator in (b"m", b"l"):
            x, y = (float(value) for value in operands)
            at = matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]
            if operator == b"l" and pen and abs(pen[-1][1] - at[1]) < 0.1:
                height = round(at[1], 1)
                found[height] = found.get(height, 0.0) + abs(at[0] - pen[-1][0])
            pen[:] = [at]

    page.extract_text(visitor_operand_before=drawn)
    return found
