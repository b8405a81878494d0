"""The arrival list for whoever stands at a gate: who comes when, in which car, how one addresses and leads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, language_names
from symposiarch.documents.named import function_of, named, said_as, seat_words
from symposiarch.documents.render import Image
from symposiarch.documents.words import word
from symposiarch.model.people import Person, Picture
from symposiarch.planning.heads import Head
from symposiarch.planning.logistics.gifts import gift_rows
from symposiarch.planning.logistics.movements import MovementRow, movement_rows
from symposiarch.planning.rows import values_of


def facts(session: Session, event_id: int, edition: Edition, *, paper: str, post: str) -> dict[str, Any]:
    """Those who come, in the order of arrival; a sheet for each `post`: by gate, by greeter, or one for all."""
    language = edition.language
    gifts: dict[int, list[str]] = {}
    for gift in gift_rows(session, event_id):
        if gift.receiver_id is not None:
            gifts.setdefault(gift.receiver_id, []).append(gift.title)
    rows = [row for row in movement_rows(session, event_id) if row.coming]
    photos = _photos(session, [row.head.person_id for row in rows if row.head is not None])
    posts: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        posts.setdefault(_post(row, post), []).append(_arrival(row, language, gifts, photos))
    groups = [{"title": title, "rows": among} for title, among in sorted(posts.items(), key=lambda one: one[0] == "")]
    return {"paper": paper, "count": word(language, "total", n=len(rows)), "groups": groups}


def _post(row: MovementRow, post: str) -> str:
    return {"gate": row.gate, "greeter": row.greeter.name}.get(post, "")


def _photos(session: Session, people: Sequence[int | None]) -> dict[int, Image]:
    """By person: the face that one looks for."""
    kept = (
        select(Person.id, Picture.content, Picture.media_type)
        .join(Picture, Person.photo_id == Picture.id)
        .where(Person.id.in_([key for key in people if key is not None]))
    )
    return {key: Image(content, media_type) for key, content, media_type in session.execute(kept)}


def _with(company: Sequence[Head], language: str) -> str:
    names = ", ".join(named(head, language)[0] for head in company)
    return word(language, "with", name=names) if names else ""


def _arrival(row: MovementRow, language: str, gifts: dict[int, list[str]], photos: dict[int, Image]) -> dict[str, Any]:
    head = row.head
    name, native = named(head, language) if head is not None else (row.name, "")
    return {
        "time": f"{row.expected_at:%H:%M}" if row.expected_at else "",
        "rank": str(row.place) if row.place else word(language, "logistics.host") if row.is_host else "",
        "photo": photos.get((head.person_id if head is not None else 0) or 0),
        "name": name,
        "native": native,
        "function": function_of(head, language) if head is not None else "",
        "say": said_as(head, language) if head is not None else [],
        "with": _with(row.company, language),
        "car": row.vehicle,
        **values_of(row, "plate guards gate parking"),
        "driver": _called(row.driver, row.driver_phone),
        "zone": row.access_zone,
        "greeter": _called(row.greeter.name, row.greeter.phone),
        "escort": _called(row.escort.name, row.escort.phone),
        "seat": seat_words(row.seat, language),
        "gift": ", ".join(gifts.get(head.person_id or 0, ())) if head is not None else "",
        "languages": language_names(head.languages, language) if head is not None else "",
        "tell": row.tell_principal,
        "notes": "\n".join(part for part in (head.alert if head is not None else "", row.notes) if part),
    }


def _called(name: str, phone: str) -> str:
    """Somebody with the number, which stays on one line."""
    return ", ".join(part for part in (name, phone.replace(" ", "\u00a0")) if part)
