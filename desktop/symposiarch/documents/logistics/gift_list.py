"""The gift list: what is given, by whom, to whom, when, what it is worth, and what passed between the two before."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import post_of
from symposiarch.documents.words import word
from symposiarch.planning.logistics.gifts import GiftRow, Passed, gift_rows, worth
from symposiarch.planning.logistics.money import spelled
from symposiarch.planning.logistics.people import Known


def facts(session: Session, event_id: int, edition: Edition, *, values: bool) -> dict[str, Any]:
    """Without `values` it may lie where others see it."""
    language = edition.language
    rows = gift_rows(session, event_id)
    sums = ", ".join(_money(amount, currency) for currency, amount in worth(rows))
    return {
        "count": word(language, "logistics.together", amount=sums) if values and sums else "",
        "values": values,
        "rows": [_gift(row, language, values=values) for row in rows],
    }


def _gift(row: GiftRow, language: str, *, values: bool) -> dict[str, Any]:
    return {
        "time": f"{row.given_at:%H:%M}" if row.given_at else "",
        "title": row.title,
        "giver": _who(row.giver, language),
        "receiver": _who(row.receiver, language),
        "value": _money(row.value, row.currency) if values and row.value is not None else "",
        "before": [_passed(one) for one in row.passed],
        "notes": row.notes,
    }


def _who(known: Known, language: str) -> dict[str, str]:
    return {"name": known.name, "native": known.native_name, "function": post_of(known, language)}


def _passed(one: Passed) -> str:
    """An arrow tells which way it went: → as this gift, ← back."""
    return f"{'←' if one.back else '→'} {one.on:%Y}: {one.title}"


def _money(amount: Decimal, currency: str) -> str:
    return f"{spelled(amount)} {currency}"
