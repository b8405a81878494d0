"""Programmes as iCalendar (RFC 5545), in and out: times in the event's zone with its VTIMEZONE, whole days as days."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.schedules.texts import said
from symposiarch.exchange.programme.tables.tidying import led
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.base import now
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.event_rows import EventRow
from symposiarch.planning.programme.rows import ItemRow, RoleRow

_OURS = {
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "LOCATION",
    "DESCRIPTION",
    "UID",
    "DTSTAMP",
    "X-SYMPOSIARCH-KIND",
    "X-SYMPOSIARCH-SPEAKER",
}

_HERE = "@symposiarch"
"""How the UID of an item ends that was made here."""


def read(content: bytes) -> ReadProgramme:
    """The programme in an iCalendar file. A rule of repetition gives its first date only.

    Raises:
        SymposiarchError: it is no calendar, or holds no events.
    """
    import icalendar

    items: list[ReadItem] = []
    problems: list[ReadProblem] = []
    facts: dict[str, Any] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            calendars = icalendar.Calendar.from_ical(content, multiple=True)
            for calendar in calendars:
                facts.setdefault("conference", {"title": str(calendar.get("X-WR-CALNAME", ""))})
                for event in calendar.walk("VEVENT"):
                    title = _one(event, "SUMMARY")
                    if _one(event, "STATUS") == "CANCELLED":
                        problems.append(ReadProblem(None, f"“{title}” is cancelled there and was left out."))
                        continue
                    if event.get("RRULE") is not None:
                        problems.append(ReadProblem(None, f"“{title}” is repeated there; its first date was taken."))
                    items.append(_item(event))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError):
        raise SymposiarchError(
            "This calendar file is damaged and cannot be read. Export it anew and try again."
        ) from None
    if not items:
        raise SymposiarchError("This calendar holds no events.")
    if not facts.get("conference", {}).get("title"):
        facts = {}
    return ReadProgramme(tuple(items), "calendar", facts, tuple(problems), RoleStatus.AGREED)


def _item(event: Any) -> ReadItem:
    start = _value(event.get("DTSTART"))
    end = _value(event.get("DTEND"))
    length = _value(event.get("DURATION"))
    title = _one(event, "SUMMARY")
    begins: datetime | None = None
    minutes = 0
    if isinstance(start, datetime):
        begins = start
        if isinstance(end, datetime) and (end.tzinfo is None) == (start.tzinfo is None):
            minutes = max(0, round((end - start).total_seconds() / 60))
        elif isinstance(length, timedelta):
            minutes = max(0, round(length.total_seconds() / 60))
    elif isinstance(start, date):
        begins = datetime.combine(start, datetime.min.time())
        days = (end - start).days if isinstance(end, date) and not isinstance(end, datetime) else 1
        minutes = max(days, 1) * 1440
    kept = [
        (name, str(value.to_ical().decode("utf-8", "replace")), {key: str(text) for key, text in value.params.items()})
        for name, value in event.property_items(recursive=False)
        if name not in _OURS and name not in ("BEGIN", "END") and hasattr(value, "params")
    ]
    facts: dict[str, Any] = {"ical": [list(one) for one in kept]} if kept else {}
    if start is None:
        facts["untimed"] = True
    kind, uid = _one(event, "X-SYMPOSIARCH-KIND"), _one(event, "UID")
    title, named = (title, []) if kind else title_and_people(title)
    speakers = event.get("X-SYMPOSIARCH-SPEAKER", [])
    roles = tuple(_speaker(one) for one in (speakers if isinstance(speakers, list) else [speakers]))
    roles = roles or (*named, *_described(title, "" if kind else _one(event, "DESCRIPTION")))
    return ReadItem(
        title=title,
        kind=ItemKind(kind) if kind in ItemKind.__members__.values() else led(kind_of(title) or ItemKind.OTHER, roles),
        day=begins.date() if begins else None,
        begins=begins,
        minutes=minutes,
        room=_one(event, "LOCATION"),
        description=_one(event, "DESCRIPTION"),
        roles=roles,
        source_id="" if uid.endswith(_HERE) else uid,
        uuid=uid.removesuffix(_HERE) if uid.endswith(_HERE) else "",
        facts=facts,
    )


def _described(title: str, description: str) -> tuple[ReadRole, ...]:
    """Who speaks, where the description says so on lines of its own: "Moderator: Jane Roe", "Kim Min-su (KAS)"."""
    lines = [line.strip() for line in description.split("\n") if line.strip()]
    return tuple(title_and_people("\n".join([title or "-", *lines]))[1]) if lines else ()


def _one(event: Any, name: str) -> str:
    value = event.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    return str(value).strip() if value is not None else ""


def _value(found: Any) -> Any:
    if isinstance(found, list):
        found = found[0] if found else None
    return getattr(found, "dt", None)


def _speaker(value: Any) -> ReadRole:
    role = str(value.params.get("ROLE", ""))
    return ReadRole(
        str(value),
        RoleKind(role) if role in RoleKind.__members__.values() else None,
        topic=str(value.params.get("X-TOPIC", "")),
        title=str(value.params.get("X-AFFILIATION", "")),
    )


def write(event: EventRow, rows: Sequence[ItemRow], *, facts: Mapping[str, Any], title: str = "") -> bytes:
    """The items as a calendar; a part is left to its whole unless its whole is not among them."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("PRODID", "-//Symposiarch//Programme//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    known = said((facts.get("conference") or {}).get("title"))
    calendar.add("X-WR-CALNAME", title or known or event.title)
    calendar.add("X-WR-TIMEZONE", event.time_zone)
    for row in rows:
        if row.printed:
            calendar.add_component(_event(row, event, icalendar))
    if any("TZID" in one.get("DTSTART").params for one in calendar.walk("VEVENT") if one.get("DTSTART")):
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(row: ItemRow, event: EventRow, icalendar: Any) -> Any:
    made = icalendar.Event()
    made.add("UID", row.source_id or row.uuid + _HERE)
    made.add("DTSTAMP", now())
    summary = row.title(*event.languages)
    if summary or not (row.source_id or row.source_facts):
        made.add("SUMMARY", summary or row.kind.value)
    if not row.source_facts.get("untimed"):
        if row.all_day:
            made.add("DTSTART", row.begins.date())
            made.add("DTEND", row.begins.date() + timedelta(days=row.own_minutes // 1440))
        else:
            utc = event.time_zone == "UTC"
            made.add("DTSTART", row.begins.astimezone(UTC) if utc else row.begins)
            if row.minutes:
                made.add("DTEND", row.ends.astimezone(UTC) if utc else row.ends)
    if row.room:
        made.add("LOCATION", row.room)
    description = row.descriptions.best(*event.languages)
    people = "\n".join(_line(role, event) for role in row.roles if role.takes_part)
    # What we add of the people is taken off again when the file comes back: they stand in properties of their own.
    if description:
        made.add("DESCRIPTION", description)
    elif people:
        made.add("COMMENT", people)
    made.add("X-SYMPOSIARCH-KIND", row.kind.value)
    for role in row.roles:
        if role.person_id is not None:
            parameters = {"ROLE": role.kind.value}
            if topic := role.topics.best(*event.languages):
                parameters["X-TOPIC"] = _parameter(topic)
            if role.affiliation:
                parameters["X-AFFILIATION"] = _parameter(role.affiliation)
            made.add("X-SYMPOSIARCH-SPEAKER", role.name, parameters=parameters)
    for name, value, parameters in row.source_facts.get("ical", ()):
        if name == "COMMENT" and people:
            continue
        made.add(name, _as_read(value, parameters), encode=False)
    return made


def _parameter(text: str) -> str:
    """A parameter holds neither quotes nor control characters."""
    return "".join("'" if sign == '"' else sign for sign in text if sign >= " ")


def _as_read(value: str, parameters: Mapping[str, str]) -> Any:
    """A property that is written as it was read."""
    from icalendar import vText

    class AsRead(vText):
        def to_ical(self) -> bytes:
            return value.encode()

    kept = AsRead(value)
    for key, text in parameters.items():
        kept.params[key] = text
    return kept


def _line(role: RoleRow, event: EventRow) -> str:
    topic = role.topics.best(*event.languages)
    said = ", ".join(part for part in (role.name, role.affiliation) if part)
    return f"{said}: {topic}" if topic else said
