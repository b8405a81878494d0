"""Schedules in XML: Pentabarf and frab (conference, day, room, event), and the dialect of EuroPython (day, entry).

Entities and document types are refused: a schedule needs neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.schedules.kinds import kind_of_type
from symposiarch.exchange.programme.schedules.schedule_json import moment_of, programme_day
from symposiarch.exchange.programme.schedules.schedule_json import write as schedule_values
from symposiarch.exchange.programme.values import ReadItem, ReadProgramme, ReadRole
from symposiarch.exchange.programme.writing.clock import read_minutes, read_slot
from symposiarch.model.programme import RoleStatus
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.programme.rows import ItemRow

_OURS = {"title", "subtitle", "description", "date", "start", "duration", "room", "language", "persons", "speakers"}


def read(content: bytes) -> ReadProgramme:
    """The programme in an XML schedule.

    Raises:
        SymposiarchError: it is no XML, declares entities, or holds no schedule.
    """
    import defusedxml.ElementTree as Safe
    from defusedxml.common import DefusedXmlException

    try:
        root = Safe.fromstring(content, forbid_dtd=True)
    except DefusedXmlException:
        raise SymposiarchError(
            "This XML declares a document type or entities of its own and is not read, for safety."
        ) from None
    except (ElementTree.ParseError, ValueError, LookupError):
        raise SymposiarchError("This file is no valid XML. Export the schedule anew and try again.") from None
    if root.tag != "schedule" or root.find(".//day") is None:
        raise SymposiarchError("This XML is no schedule: it has no days. A Pentabarf or frab export is understood.")
    items = [
        _item(event, _text(room.get("name")), _text(day.get("date")))
        for day in root.iter("day")
        for room in day.findall("room")
        for event in room.findall("event")
    ]
    items += [_entry(entry, _text(day.get("date"))) for day in root.iter("day") for entry in day.findall("entry")]
    conference = root.find("conference")
    facts: dict[str, Any] = {
        "version": _text(root.findtext("version")),
        "conference": {child.tag: _text(child.text) for child in conference if child.tag != "days"}
        if conference is not None
        else {},
        "days": [
            {
                "index": int(day.get("index") or number),
                "date": day.get("date"),
                "day_start": day.get("start"),
                "day_end": day.get("end"),
            }
            for number, day in enumerate(root.iter("day"), start=1)
        ],
    }
    return ReadProgramme(tuple(items), "XML schedule", facts, (), RoleStatus.AGREED)


def _text(value: str | None) -> str:
    return (value or "").strip()


def _said(element: ElementTree.Element, tag: str) -> str:
    return _text(element.findtext(tag))


def _item(event: ElementTree.Element, room: str, day: str) -> ReadItem:
    title = _said(event, "title")
    begins = moment_of(_said(event, "date"), _said(event, "start"), day)
    persons = event.find("persons")
    people = [] if persons is None else list(persons.iter("person"))
    facts: dict[str, Any] = {
        child.tag: _text(child.text) for child in event if child.tag not in _OURS and not len(child)
    }
    facts["persons"] = [
        {**({"id": _number(person.get("id"))} if person.get("id") else {}), "public_name": _name(person)}
        for person in people
    ]
    for key in ("id", "guid", "code"):
        if event.get(key):
            facts[key] = _number(event.get(key)) if key == "id" else event.get(key)
    for group, one in (("links", "link"), ("attachments", "attachment")):
        if (holder := event.find(group)) is not None:
            facts[group] = [
                {"url": child.get("href") or "", "title": _text(child.text)} for child in holder.findall(one)
            ]
    return ReadItem(
        title=title,
        kind=kind_of_type(_said(event, "type"), title),
        day=programme_day(begins, day),
        begins=begins,
        minutes=read_minutes(_said(event, "duration")),
        room=_said(event, "room") or room,
        subtitle=_said(event, "subtitle"),
        description=_said(event, "description"),
        language=_said(event, "language"),
        roles=tuple(ReadRole(_name(person)) for person in people),
        source_id=str(event.get("guid") or event.get("id") or ""),
        facts=facts,
    )


def _name(person: ElementTree.Element) -> str:
    return " ".join((person.text or person.get("name") or "").split())


def _number(text: str | None) -> int | str:
    return int(text) if text and text.isdecimal() else text or ""


def _entry(entry: ElementTree.Element, day: str) -> ReadItem:
    """An entry of EuroPython: start as 1000, duration in minutes, speakers with their profile."""
    title = _said(entry, "title")
    start = _said(entry, "start")
    slot = read_slot(start.zfill(4) if start.isdecimal() else start)
    begins = moment_of("", slot.begins.isoformat("minutes"), day) if slot else None
    speakers = list(entry.iter("speaker"))
    facts: dict[str, Any] = {
        key: said for key in ("category", "audience", "track", "level") if (said := _said(entry, key))
    }
    facts["type"] = facts.get("category", "")
    facts["topics"] = [_text(topic.text) for topic in entry.iter("topic")]
    if facts["topics"]:
        facts["track"] = facts["topics"][0]
    if (entry.get("id") or "").isdecimal():
        facts["id"] = int(entry.get("id") or 0)
    facts["persons"] = [
        {
            **({"id": _number(speaker.get("id"))} if speaker.get("id") else {}),
            "public_name": " ".join(_said(speaker, "name").split()),
            "biography": _said(speaker, "profile"),
            **({"avatar": _said(speaker, "image")} if _said(speaker, "image") else {}),
        }
        for speaker in speakers
    ]
    return ReadItem(
        title=title,
        kind=kind_of_type(_said(entry, "category"), title),
        day=programme_day(begins, day),
        begins=begins,
        minutes=read_minutes(_said(entry, "duration")),
        room=_said(entry, "room"),
        subtitle=_said(entry, "subtitle"),
        description=_said(entry, "description"),
        language=_said(entry, "language"),
        roles=tuple(
            ReadRole(" ".join(_said(speaker, "name").split()), biography=_said(speaker, "profile"))
            for speaker in speakers
        ),
        source_id=entry.get("id") or "",
        facts=facts,
    )


def write(event: EventRow, rows: Sequence[ItemRow], *, facts: Mapping[str, Any], version: str) -> bytes:
    """The programme as Pentabarf XML, in the shape that frab and pretalx write."""
    import json

    schedule = json.loads(schedule_values(event, rows, facts=facts, version=version))["schedule"]
    conference = schedule["conference"]
    root = ElementTree.Element("schedule")
    _add(root, "version", schedule["version"])
    head = ElementTree.SubElement(root, "conference")
    for key in ("acronym", "title", "start", "end", "timeslot_duration", "time_zone_name"):
        _add(head, key, conference.get(key))
    _add(head, "days", conference["daysCount"])
    for day in conference["days"]:
        of_day = ElementTree.SubElement(
            root, "day", index=str(day["index"]), date=day["date"], start=day["day_start"], end=day["day_end"]
        )
        for room, events in day["rooms"].items():
            in_room = ElementTree.SubElement(of_day, "room", name=room)
            for one in events:
                _add_event(in_room, one)
    ElementTree.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode").encode() + b"\n"


def _add(parent: ElementTree.Element, tag: str, value: Any) -> None:
    ElementTree.SubElement(parent, tag).text = "" if value is None else _allowed(str(value))


def _allowed(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign in "\t\n\r" or sign >= " ")


_WRITTEN = tuple(
    "date start duration room slug url title subtitle track type language abstract description logo".split()
)


def _add_event(parent: ElementTree.Element, one: Mapping[str, Any]) -> None:
    event = ElementTree.SubElement(parent, "event", id=str(one["id"]), guid=str(one["guid"]))
    for key in _WRITTEN:
        _add(event, key, one.get(key))
    persons = ElementTree.SubElement(event, "persons")
    for person in one["persons"]:
        name = ElementTree.SubElement(persons, "person", id=str(person.get("id", "")))
        name.text = _allowed(person.get("public_name") or person.get("name") or "")
    for group, tag in (("links", "link"), ("attachments", "attachment")):
        holder = ElementTree.SubElement(event, group)
        for link in one[group]:
            if isinstance(link, dict):
                ElementTree.SubElement(holder, tag, href=str(link.get("url", ""))).text = str(link.get("title", ""))
