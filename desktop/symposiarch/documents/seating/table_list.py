"""Who sits at each table: seat, name and function, a table after the other, for the host, the door or the service."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import function_of, name_alone
from symposiarch.documents.seating.chosen_plan import MARKS, Laid, LaidTable, laid, plan_facts
from symposiarch.planning.heads import Head
from symposiarch.planning.logistics.diet_words import diet_in
from symposiarch.planning.seating.who_sits import SeatRow


def facts(
    session: Session, event_id: int, edition: Edition, *, order: str, diets: bool, pages: bool, plan: str
) -> dict[str, Any]:
    """`order` is that of the seats, of honour or of names; `pages` begins each table on a page of its own."""
    found = laid(session, event_id, plan)
    language = edition.language
    tables = [_table(found, one, order, language, diets=diets) for one in found.tables] if found is not None else []
    return {
        "count": str(sum(len(table["people"]) for table in tables)) if tables else "",
        **plan_facts(found, edition.language),
        "apart": pages,
        "tables": [table for table in tables if table["people"]],
    }


def _table(found: Laid, table: LaidTable, order: str, language: str, *, diets: bool) -> dict[str, Any]:
    sitting = sorted(found.sitting(table), key={"seat": _by_seat, "honour": _by_honour, "name": _by_name}[order])
    return {
        "about": table.uuid,
        "label": table.label,
        "row": table.row,
        "people": [_person(row, head, language, diets=diets) for row, head in sitting],
    }


def _by_seat(one: tuple[SeatRow, Head]) -> tuple[object, ...]:
    return (one[0].position,)


def _by_honour(one: tuple[SeatRow, Head]) -> tuple[object, ...]:
    return one[0].honour or 10_000, one[0].position


def _by_name(one: tuple[SeatRow, Head]) -> tuple[object, ...]:
    return one[1].sort_key


def _person(row: SeatRow, head: Head, language: str, *, diets: bool) -> dict[str, str]:
    name, native = name_alone(head, language)
    return {
        "seat": row.seat,
        "name": name,
        "native": native,
        "office": function_of(head, language),
        "mark": MARKS.get(head.honour, ""),
        "diet": diet_in(head.diet, language) if diets else "",
    }
