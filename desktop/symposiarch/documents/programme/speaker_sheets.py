"""A page for each speaker: when and where, with whom, on what, in which language, and what is still needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from babel.dates import format_date
from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.programme.programme_sheet import item_title, role_label, version
from symposiarch.documents.programme.run_of_show import turns
from symposiarch.documents.render import Image
from symposiarch.documents.words import word
from symposiarch.model.people import Picture
from symposiarch.model.programme import RoleKind
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.languages import language_name
from symposiarch.planning.naming import called
from symposiarch.planning.programme.duties import duty_rows
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.stage.chairs import chairs, sits_on_stage, with_parts
from symposiarch.planning.programme.stage.ranking import precedence
from symposiarch.planning.saying import at_start


def facts(session: Session, event_id: int, edition: Edition, *, speaker: str) -> dict[str, Any]:
    """All who have a part, in the order in which they first stand up; or one `speaker`, by name."""
    language = edition.language
    rows = programme_rows(session, event_id)
    contact = event_row(session, event_id)
    duties = [duty for duty in duty_rows(session, event_id) if not duty.done]
    parts: dict[int, list[tuple[ItemRow, RoleRow]]] = {}
    for row in rows:
        for role in row.roles:
            if role.person_id is not None and role.takes_part:
                parts.setdefault(role.person_id, []).append((row, role))
    if speaker:
        meant = called(parts, speaker, lambda person: (parts[person][0][1].name, parts[person][0][1].native_name))
        parts = {person: parts[person] for person in meant}
    photos = _photos(session, [taken[0][1].photo_id for taken in parts.values()])
    order = [rank.person_id for rank in precedence(session, event_id, {*parts})]
    return {
        "note": version(session, event_id, rows, language),
        "contact": " · ".join(text for text in (contact.venue, contact.city) if text),
        "speakers": [
            _speaker(taken, rows, order, language, [duty for duty in duties if duty.person_id == person], photos)
            for person, taken in parts.items()
        ],
    }


def _photos(session: Session, keys: Iterable[int | None]) -> dict[int | None, Image]:
    kept = select(Picture.id, Picture.content, Picture.media_type)
    kept = kept.where(Picture.id.in_([key for key in keys if key is not None]))
    return {key: Image(content, media_type) for key, content, media_type in session.execute(kept)}


def _speaker(
    taken: Sequence[tuple[ItemRow, RoleRow]],
    rows: Sequence[ItemRow],
    order: Sequence[int],
    language: str,
    owed: Sequence[Any],
    photos: Mapping[int | None, Image],
) -> dict[str, Any]:
    role = taken[0][1]
    return {
        "name": role.name,
        "native": role.native_name,
        "office": role.affiliation_in(language),
        "photo": photos.get(role.photo_id),
        "biography": role.biographies.best(language),
        "parts": [_part(row, one, rows, order, language) for row, one in taken],
        "needed": [
            [
                word(language, f"duty.{duty.kind.value}"),
                word(language, "speaker.until", when=format_date(duty.due_on, "long", locale_of(language))),
            ]
            for duty in owed
        ],
    }


def _part(row: ItemRow, role: RoleRow, rows: Sequence[ItemRow], order: Sequence[int], language: str) -> dict[str, Any]:
    level = [one for one in rows if one.depth == row.depth and one.day == row.day and one.printed]
    here = next((place for place, one in enumerate(level) if one.id == row.id), 0)
    before = level[here - 1] if here else None
    after = level[here + 1] if here + 1 < len(level) else None
    seat = ""
    stage = next((with_parts(one, rows) for one in rows if one.id == (row.parent_id or row.id)), row)
    if sits_on_stage(stage):
        sitting = chairs(stage, order)
        place = next((chair.place for chair in sitting if chair.role.id == role.id), None)
        if place is not None:
            seat = word(language, "speaker.seat-from-left", n=place, of=len(sitting))
    people = [one for one in row.roles if one.kind is not RoleKind.INTERPRETER and one.takes_part]
    each = {one.id: minutes for one, _, minutes in turns(row, people)}
    leads = role.kind is RoleKind.MODERATOR
    share = row.minutes if leads else each.get(role.id, row.minutes)
    interpreters = [one.name for one in row.roles if one.kind is RoleKind.INTERPRETER and one.takes_part]
    return {
        "day": format_date(row.begins.date(), "full", locale_of(language)),
        "time": f"{row.begins:%H:%M}–{row.ends:%H:%M}",
        "minutes": word(language, "minutes", n=role.minutes or share),
        "room": row.room,
        "title": item_title(row, (language,))[0],
        "role": role_label(role, language),
        "topic": role.topics.best(language),
        "language": _tongue(role.language or row.language, language),
        "interpretation": ", ".join([*(_tongue(tongue, language) for tongue in row.interpretation), *interpreters]),
        "microphone": row.microphone,
        "seat": seat,
        "with": [
            {
                "name": one.name,
                "native": one.native_name,
                "office": one.affiliation_in(language),
                "label": role_label(one, language) if one.kind is RoleKind.MODERATOR else "",
                "topic": one.topics.best(language),
                "minutes": word(language, "minutes", n=each[one.id]) if leads and each.get(one.id) else "",
            }
            for one in people
            if one.id != role.id
        ],
        "before": f"{before.begins:%H:%M}  {item_title(before, (language,))[0]}" if before else "",
        "after": f"{after.begins:%H:%M}  {item_title(after, (language,))[0]}" if after else "",
        "responsible": row.responsible,
    }


def _tongue(code: str, language: str) -> str:
    """A language by its name in another one, as a line begins with it."""
    return at_start(language_name(code, language))
