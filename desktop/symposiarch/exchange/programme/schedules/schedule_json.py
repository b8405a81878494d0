"""Schedule JSON of frab, pretalx and c3voc (https://c3voc.de/schedule/schema.json), in and out."""

from __future__ import annotations

import json
import re
import unicodedata
import uuid as uuids
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from symposiarch import __version__
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.schedules import pretalx
from symposiarch.exchange.programme.schedules.kinds import kind_of_type
from symposiarch.exchange.programme.schedules.texts import in_languages, listed, said
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.exchange.programme.writing.clock import read_minutes, read_slot
from symposiarch.model.programme import RoleKind, RoleStatus
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.programme.rows import ItemRow

_OURS = {"title", "subtitle", "description", "date", "start", "duration", "room", "language"}
_EARLIEST_HOUR = 6  # what begins before it belongs to the night of the day before


def read(content: bytes) -> ReadProgramme:
    """The programme in a schedule JSON.

    Raises:
        SymposiarchError: it is no JSON, or holds no schedule.
    """
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        raise SymposiarchError("This file is no valid JSON. Export the schedule anew and try again.") from None
    if pretalx.talks_of(whole) is not None:
        return pretalx.read(whole)
    schedule = whole.get("schedule", whole) if isinstance(whole, dict) else None
    conference = schedule.get("conference") if isinstance(schedule, dict) else None
    if not isinstance(conference, dict) or not isinstance(conference.get("days"), list):
        raise SymposiarchError("This JSON holds no schedule: “schedule”, “conference” and “days” are not all there.")
    assert isinstance(schedule, dict)
    items: list[ReadItem] = []
    problems: list[ReadProblem] = []
    told_apart = {str(one.get("guid")): one for one in listed(schedule.get("persons")) if isinstance(one, dict)}
    for event in listed(schedule.get("events")):  # the second version of the schedule: all in one list
        try:
            items.append(_item(_of_second_version(event, told_apart), "", ""))
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
            problems.append(_not_understood(event))
    for day in conference["days"]:
        for room, events in _rooms_of(day):
            for event in events:
                try:
                    items.append(_item(event, str(room), str(day.get("date", ""))))
                except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
                    problems.append(_not_understood(event))
    facts = {key: value for key, value in schedule.items() if key not in ("conference", "events", "persons")}
    facts["conference"] = {key: value for key, value in conference.items() if key != "days"}
    facts["days"] = [
        {key: day.get(key) for key in ("index", "date", "day_start", "day_end")}
        for day in conference["days"]
        if isinstance(day, dict)
    ]
    return ReadProgramme(tuple(items), "schedule JSON", facts, tuple(problems), RoleStatus.AGREED)


def _not_understood(event: Any) -> ReadProblem:
    title = said(event.get("title", "?")) if isinstance(event, dict) else "?"
    return ReadProblem(None, f"“{title}” was not understood and left out.")


def _of_second_version(event: Mapping[str, Any], told_apart: Mapping[Any, Mapping[str, Any]]) -> dict[str, Any]:
    """An event of the second version as the first would have it: with a length, the name of its room, its persons."""
    begins, ends = (datetime.fromisoformat(str(event[key])) for key in ("start", "end"))
    minutes = round((ends - begins).total_seconds() / 60)
    room = event.get("room")
    people = listed(event.get("participants") or event.get("persons"))
    return {
        **event,
        "duration": minutes,
        "room": said(room.get("name")) if isinstance(room, dict) else room,
        "persons": [{**told_apart.get(str(one.get("guid")), {}), **one} for one in people],
    }


def _rooms_of(day: Any) -> Iterator[tuple[str, list[Any]]]:
    """The events of a day by room; some write the rooms as a list of objects with a name."""
    rooms = day.get("rooms") if isinstance(day, dict) else None
    if isinstance(rooms, dict):
        named = rooms.items()
    elif isinstance(rooms, list):
        named = {
            said(room.get("name")): room.get("events") or room.get("talks") for room in rooms if isinstance(room, dict)
        }.items()
    else:
        return
    for name, events in named:
        if isinstance(events, list):
            yield str(name), events


def _item(event: Mapping[str, Any], room: str, day: str) -> ReadItem:
    begins = moment_of(str(event.get("date") or ""), str(event.get("start") or ""), day)
    title = said(event.get("title"))
    persons = listed(event.get("persons") or event.get("speakers"))
    language = str(event.get("language") or "")[:10]
    return ReadItem(
        title=title,
        kind=kind_of_type(said(event.get("type")), title),
        day=programme_day(begins, day),
        begins=begins,
        minutes=read_minutes(event.get("duration")),
        room=said(event.get("room")) or room,
        subtitle=said(event.get("subtitle")),
        description=said(event.get("description")),
        language=language,
        titles=in_languages(event.get("title")),
        roles=tuple(_role(person) for person in persons),
        source_id=str(event.get("guid") or event.get("id") or ""),
        facts={key: value for key, value in event.items() if key not in _OURS},
    )


def _role(person: Any) -> ReadRole:
    if isinstance(person, str):
        return ReadRole(person)
    name = person.get("public_name") or person.get("name") or person.get("full_public_name") or ""
    role = person.get("role")
    kind = None
    if isinstance(role, str) and role in RoleKind.__members__.values():
        kind = RoleKind(role)
    return ReadRole(
        " ".join(str(name).split()),
        kind,
        biography=str(person.get("biography") or ""),
        topic=str(person.get("topic") or ""),
        title=str(person.get("affiliation") or ""),
    )


def moment_of(written: str, start: str, day: str) -> datetime | None:
    """When an item begins: its own moment with its offset, else its hour on the day that it stands under."""
    if written and ("T" in written or " " in written):
        return datetime.fromisoformat(written)
    if not start:
        return None
    if "T" in start:
        return datetime.fromisoformat(start)
    slot = read_slot(start)
    if slot is None:
        return None
    at = datetime.combine(date.fromisoformat((written or day)[:10]), slot.begins)
    return at + timedelta(days=1) if slot.begins.hour < _EARLIEST_HOUR and not written else at


def programme_day(begins: datetime | None, day: str) -> date | None:
    """The day under which the item stands: a talk at two in the night belongs to the evening before."""
    try:
        stated = date.fromisoformat(day[:10])
    except ValueError:
        return begins.date() if begins else None
    if begins is None or abs((begins.date() - stated).days) <= 1:
        return stated
    return begins.date()


def write(event: EventRow, rows: Sequence[ItemRow], *, facts: Mapping[str, Any], version: str) -> bytes:
    """The programme as schedule JSON; what came from such a file goes back as it was."""
    known = dict(facts.get("conference") or {})
    days: list[dict[str, Any]] = []
    zone_days = sorted({row.day for row in rows if not row.depth})
    stated = {str(day.get("date")): day for day in facts.get("days") or ()}
    shown = [row for row in rows if row.printed]
    parents = {row.id: row for row in rows}
    for number, day in enumerate(zone_days, start=1):
        of_day = [row for row in shown if parents.get(row.parent_id or 0, row).day == day]
        rooms: dict[str, list[dict[str, Any]]] = {}
        for row in of_day:
            rooms.setdefault(row.room or "", []).append(_event(row, event))
        was = stated.get(day.isoformat(), {})
        first = min((row.begins for row in of_day), default=event.begins_at)
        last = max((row.ends for row in of_day), default=first)
        days.append(
            {
                "index": was.get("index") or number,
                "date": day.isoformat(),
                "day_start": was.get("day_start") or first.isoformat(),
                "day_end": was.get("day_end") or last.isoformat(),
                "rooms": rooms,
            }
        )
    conference: dict[str, Any] = {
        "acronym": known.pop("acronym", None) or _acronym(event),
        "title": known.pop("title", None) or event.title,
        "start": known.pop("start", None) or (zone_days[0] if zone_days else event.begins.date()).isoformat(),
        "end": known.pop("end", None) or (zone_days[-1] if zone_days else event.begins.date()).isoformat(),
        "daysCount": len(days),
        "timeslot_duration": known.pop("timeslot_duration", None) or "00:05",
        "time_zone_name": known.pop("time_zone_name", None) or event.time_zone,
        **{key: value for key, value in known.items() if key != "daysCount"},
        "days": days,
    }
    schedule = {key: value for key, value in facts.items() if key not in ("conference", "days", "version")}
    whole = {
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": {"name": "Symposiarch", "version": __version__},
        "schedule": {"version": facts.get("version") or version, **schedule, "conference": conference},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _event(row: ItemRow, event: EventRow) -> dict[str, Any]:
    facts = dict(row.source_facts)
    title = row.title(*event.languages)
    number = facts.pop("id", None)
    persons = {_name_of(person): person for person in facts.pop("persons", None) or () if isinstance(person, dict)}
    logo = facts.pop("logo", "")  # null only where a file had it so: the schema wants an address or nothing
    return {
        "id": number if isinstance(number, int) else row.id,
        "guid": facts.pop("guid", None) or row.uuid,
        **({"logo": logo} if logo != "" else {}),
        "date": row.begins.isoformat(),
        "start": f"{row.begins:%H:%M}",
        "duration": f"{row.minutes // 60:02}:{row.minutes % 60:02}",
        "room": row.room,
        "slug": facts.pop("slug", None) or f"{slug_of(event.title)[:20]}-{row.id}-{slug_of(title)[:40]}".strip("-"),
        "url": facts.pop("url", None) or "",
        "title": title,
        "subtitle": row.subtitles.best(*event.languages),
        "track": facts.pop("track", None),
        "type": facts.pop("type", None) or row.kind.value,
        "language": row.language or (event.languages[0] if event.languages else "en"),
        "abstract": facts.pop("abstract", None) or "",
        "description": row.descriptions.best(*event.languages),
        "recording_license": facts.pop("recording_license", None) or "",
        "do_not_record": facts.pop("do_not_record", None),
        "persons": [_person(role, persons, event) for role in row.roles if role.person_id is not None],
        "links": facts.pop("links", None) or [],
        "attachments": facts.pop("attachments", None) or [],
        **{key: value for key, value in facts.items() if key in _KEPT},
    }


_KEPT = {"do_not_stream", "answers", "code", "feedback_url", "origin_url", "video_download_url"}


def _name_of(person: Mapping[str, Any]) -> str:
    return " ".join(str(person.get("public_name") or person.get("name") or "").split())


def _person(role: Any, known: Mapping[str, Any], event: EventRow) -> dict[str, Any]:
    if role.name in known:
        return dict(known[role.name])
    found: dict[str, Any] = {
        "id": role.person_id,
        "name": role.name,
        "guid": str(uuids.uuid5(uuids.NAMESPACE_URL, f"symposiarch:person:{role.person_id}")),
        "role": role.kind.value,
    }
    if biography := role.biographies.best(*event.languages):
        found["biography"] = biography
    if topic := role.topics.best(*event.languages):
        found["topic"] = topic
    if role.affiliation:
        found["affiliation"] = role.affiliation
    return found


def _acronym(event: EventRow) -> str:
    """A short name as the schema wants it: four letters at least, nothing but them, figures and low lines."""
    return (slug_of(event.title).replace("-", "_")[:24].strip("_") or "programme").ljust(4, "_")


def slug_of(text: str) -> str:
    """Lower case letters, digits and dashes."""
    from anyascii import anyascii

    plain = anyascii(unicodedata.normalize("NFC", text)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
