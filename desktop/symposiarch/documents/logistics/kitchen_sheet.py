"""The kitchen sheet: how many sit where, which diets at which seat, when what is served, and who is served first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.named import named, seat_words
from symposiarch.documents.programme.programme_sheet import item_title
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.documents.words import word
from symposiarch.model.invitations import Honour
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.model.programme import ItemKind
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.logistics.diet_words import diet_in
from symposiarch.planning.logistics.diets import diets
from symposiarch.planning.logistics.services import service_rows
from symposiarch.planning.presence import Who
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.seats import SeatOf, seats_of

HONOURS = {
    Honour.HOST: "logistics.host",
    Honour.CO_HOST: "logistics.co-host",
    Honour.GUEST_OF_HONOUR: "logistics.guest-of-honour",
}
SERVED = (ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.BREAK)


def facts(session: Session, event_id: int, edition: Edition, *, names: bool) -> dict[str, Any]:
    """Of those who come. Seats alone are told unless `names` are wanted: a kitchen needs no more."""
    language = edition.language
    coming = [one for one in heads(session, event_id, who=Who.COMING) if not one.seated_apart]
    seats = seats_of(session, event_id)
    return {
        "note": plan_note(session, event_id, language),
        "count": word(language, "logistics.count", n=len(coming)),
        "diets": [
            {
                "diet": " · ".join(dict.fromkeys(diet_in(diet.diet, one) for one in edition.languages)),
                "heads": diet.heads,
            }
            for diet in diets(session, event_id, language)
        ],
        "courses": _courses(session, event_id, language),
        "first": _first(coming, seats, language, names=names),
        "hall": bool(seats) and all(seat.in_row for seat in seats.values()),
        "tables": _tables(coming, seats, language, names=names),
    }


def _courses(session: Session, event_id: int, language: str) -> list[dict[str, str]]:
    """What is served when, in the order of the clock; the days are named where there are several."""
    served = sorted(_served(session, event_id, language), key=lambda one: one[0])
    days = {begins.date() for begins, _, _ in served}
    return [
        {
            "day": format_date(begins, "EEEE d MMMM", locale_of(language)) if len(days) > 1 else "",
            "time": f"{begins:%H:%M}",
            "what": what,
            "note": note,
        }
        for begins, what, note in served
    ]


def _served(session: Session, event_id: int, language: str) -> Iterator[tuple[datetime, str, str]]:
    for row in programme_rows(session, event_id):
        if row.kind in SERVED:
            yield row.begins.replace(tzinfo=None), item_title(row, (language,))[0], row.stage_notes
    for service in service_rows(session, event_id):
        if (
            service.kind is ServiceKind.CATERING
            and service.begins is not None
            and service.status is not ServiceStatus.CANCELLED
        ):
            yield service.begins.replace(tzinfo=None), service.title, service.supplier


def _first(coming: Sequence[Head], seats: dict[int, SeatOf], language: str, *, names: bool) -> list[dict[str, str]]:
    """Guests of honour, then the hosts: where the serving begins."""
    order = list(reversed(HONOURS))
    honoured = sorted((one for one in coming if one.honour in HONOURS), key=lambda one: order.index(one.honour))
    return [
        {
            "who": word(language, HONOURS[one.honour]),
            "name": named(one, language)[0] if names else "",
            "where": seat_words(seats.get(one.id), language),
        }
        for one in honoured
    ]


def _sums(among: Sequence[tuple[int, str, Head]], language: str) -> list[tuple[str, int]]:
    """The diets at one table, the most frequent first."""
    return Counter(said for *_, one in among if (said := diet_in(one.diet, language))).most_common()


def _tables(coming: Sequence[Head], seats: dict[int, SeatOf], language: str, *, names: bool) -> list[dict[str, Any]]:
    """By table, in their order: covers, the sums of its diets, and the seats; those without a seat stand last."""
    groups: dict[tuple[int, str], list[tuple[int, str, Head]]] = {}
    for one in coming:
        seat = seats.get(one.id)
        key = (seat.table_position, seat.table) if seat else (1_000_000, "")
        groups.setdefault(key, []).append((seat.seat_position, seat.seat, one) if seat else (0, "", one))
    return [
        {
            "table": table or word(language, "logistics.no-seat"),
            "seated": bool(table),
            "covers": len(among),
            "sums": [f"{count} × {diet}" for diet, count in _sums(among, language)],
            "seats": [
                {"seat": label, "diet": diet_in(one.diet, language), "name": named(one, language)[0] if names else ""}
                for _, label, one in sorted(among, key=lambda row: (row[0], row[2].id))
                if one.diet.strip() and (label or names)
            ],
        }
        for (_, table), among in sorted(groups.items())
    ]
