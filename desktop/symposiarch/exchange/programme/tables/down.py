"""A table read down its rows: each opens an item, or goes on with the one above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from symposiarch.exchange.programme.tables.lines import Lines
from symposiarch.exchange.programme.tables.tidying import hosted, led
from symposiarch.exchange.programme.values import ReadItem, ReadRole
from symposiarch.exchange.programme.writing.clock import Slot, read_minutes, without_minutes
from symposiarch.exchange.programme.writing.headings import Heading, role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.languages import language_named
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.places import without_place
from symposiarch.exchange.programme.writing.posts import plays
from symposiarch.model.programme import ItemKind, RoleKind

_ALL_ROOMS = shape("^«all_rooms»$")
_STAGE = {
    Heading.CUE,
    Heading.MOVER,
    Heading.MICROPHONE,
    Heading.ANTHEM,
    Heading.LIGHTS,
    Heading.PHOTO_CALL,
    Heading.RESPONSIBLE,
    Heading.FALLBACK,
}


@dataclass(slots=True)
class _Open:
    """An item that is still being read."""

    item: ReadItem
    slot: Slot | None
    key: str
    parts: list[ReadItem] = field(default_factory=list)
    roles: list[ReadRole] = field(default_factory=list)


class Downward:
    """Goes down the rows and gathers items. One sheet, one reader."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.open: _Open | None = None
        self.group = ""
        self.items: list[ReadItem] = []

    def down(self, below: int) -> list[ReadItem]:
        """The items from this row on."""
        lines = self.lines
        for row in range(below, len(lines.page.rows)):
            filled = lines.filled(row)
            day = lines.day
            if not filled or lines.repeats_header(row):
                continue
            if len(filled) == 1 and lines.stands_alone(row, filled):
                if lines.day != day:
                    self.close()
                continue
            self.row(row)
        self.close()
        return self.items

    def row(self, row: int) -> None:
        slot = self.lines.slot(row)
        self.lines.take_day(row, slot)
        session, title, topic = (
            self.lines.text(row, Heading.SESSION),
            self.lines.text(row, Heading.TITLE),
            self.lines.text(row, Heading.TOPIC),
        )
        people = self.lines.people(row)
        if people and self.at_one_time(row) and (part := self.lines.numbered_part(row)) is not None:
            self.add_to_open(row, None, [replace(one, kind=one.kind or part.kind) for one in people], part.topic, "")
            return
        if people and (part := self.lines.part_played(row, going_on=self.at_one_time(row))) is not None:
            people = [replace(one, kind=one.kind or part.kind) for one in people]
            if session and title:
                title = part.topic
            elif topic:
                topic = part.topic
            else:
                assert self.open is not None
                session, title, topic = self.open.item.title, "", part.topic
        self.take_group(row, session, title)
        name = title if self.group and title else session or title
        if not (name or people or topic) and self.open is not None and (groups := self.lines.groups(row)):
            told = ", ".join(filter(None, (self.open.item.subtitle, groups)))
            self.open.item = replace(self.open.item, subtitle=told)
            return
        if not name and not people and not topic and slot is None:
            return
        if people and self.speaks_there(row, name):
            self.add_to_open(row, None, people, topic or name, "")
            return
        slot = slot or self.beside(row, name)
        if self.goes_on(row, slot, session or title, people):
            self.add_to_open(row, slot, people, topic, title if self.group else "")
            return
        if not name and topic:
            name, topic = topic, ""
        if not name and not people:
            name = self.lines.text(row, Heading.DESCRIPTION) or self.lines.text(row, Heading.NOTES)
            if not name:
                return
        self.close()
        self.begin(row, slot, name, people, topic)

    def take_group(self, row: int, session: str, title: str) -> None:
        """The session to which a titled row belongs: its own, or, where that cell is left blank, the one above."""
        if session and title and session != title:
            self.group = session
        elif session or (not title and self.lines.fresh(row, Heading.TIME)):
            self.group = ""

    def at_one_time(self, row: int) -> bool:
        """Whether a row stands in the time of the item above it: its own cell is merged into that one, or blank.

        In a list without hours it is the length that each item has of its own.
        """
        timed = Heading.TIME in self.lines.columns.values()
        return self.open is not None and not self.lines.fresh(row, Heading.TIME if timed else Heading.DURATION)

    def speaks_there(self, row: int, name: str) -> bool:
        """Whether a row without a time has a talk of the session above, of which only who leads it was told there."""
        if self.open is None or not name or not self.at_one_time(row) or self.lines.ours or not self.same_room(row):
            return False
        led_only = {role.kind for role in self.open.roles if not role.topic} == {RoleKind.MODERATOR}
        talks = (None, ItemKind.TALK)
        if name.casefold() == self.open.key:
            return False
        return led_only and kind_of(name) in talks and self.open.item.kind in (*talks, ItemKind.OTHER, ItemKind.PANEL)

    def beside(self, row: int, name: str) -> Slot | None:
        """The time of the row above, for something else in another room whose own time is left blank."""
        if self.open is None or not name or self.lines.values(row, Heading.TIME):
            return None
        room = self.lines.text(row, Heading.ROOM)
        return self.open.slot if room and self.open.item.room and room != self.open.item.room else None

    def goes_on(self, row: int, slot: Slot | None, name: str, people: Sequence[ReadRole]) -> bool:
        """Whether a row belongs to the item above it."""
        if self.open is None:
            return False
        if uuid := self.lines.text(row, Heading.UUID):
            return uuid == self.open.item.uuid
        if self.lines.text(row, Heading.ID) and self.lines.fresh(row, Heading.ID):
            return False
        fresh_name = self.lines.fresh(row, Heading.SESSION) or (
            not self.lines.values(row, Heading.SESSION) and self.lines.fresh(row, Heading.TITLE)
        )
        fresh_time = self.lines.fresh(row, Heading.TIME)
        if self.group and fresh_time and self.lines.fresh(row, Heading.TITLE):
            return False
        if not fresh_name:
            # The name is merged from above, or left blank.
            if name or not fresh_time:
                return (
                    bool(people)
                    or bool(self.lines.text(row, Heading.TOPIC))
                    or bool(self.lines.text(row, Heading.NOTES))
                )
            return False
        same_time = slot is None or (self.open.slot is not None and slot.begins == self.open.slot.begins)
        return name.casefold() == self.open.key and same_time and bool(people) and self.same_room(row)

    def same_room(self, row: int) -> bool:
        assert self.open is not None
        room = self.lines.text(row, Heading.ROOM)
        return not room or room == self.open.item.room

    def begin(self, row: int, slot: Slot | None, name: str, people: list[ReadRole], topic: str) -> None:
        said = self.lines.text(row, Heading.KIND)
        kind = (kind_of(said) if said else None) or kind_of(name) or self._kind_by_role(row, people)
        if self.lines.of_music and kind in (ItemKind.TALK, ItemKind.OTHER) and kind_of(name) is None:
            kind = ItemKind.PERFORMANCE
        if kind is ItemKind.PANEL or (kind is ItemKind.QUESTIONS):
            people = [one if one.kind else replace(one, kind=None) for one in people]
        moderated = _moderated(self.lines.long_text(row, Heading.DESCRIPTION))
        people = [replace(one, kind=RoleKind.MODERATOR) if one.name in moderated else one for one in people]
        begins, minutes = self.lines.times(row, slot)
        name, behind = without_minutes(name) if not self.lines.ours else (name, None)
        minutes = behind if minutes is None else minutes
        room = self.lines.text(row, Heading.ROOM)
        if not room and not self.lines.ours and name == self.lines.text(row, Heading.SESSION):
            name, room = without_place(name)
        everywhere = bool(_ALL_ROOMS().match(room)) or _are_rooms(re.split(r"[;\n]|, ", room))
        notes = self.lines.notes(row)
        hands = self.lines.hands(row)
        item = ReadItem(
            title=name,
            kind=kind,
            day=self.lines.day,
            begins=begins,
            minutes=minutes,
            room="" if everywhere else room,
            subtitle=self.lines.text(row, Heading.SUBTITLE) or self.lines.groups(row),
            description=self.lines.long_text(row, Heading.DESCRIPTION),
            titles=self.lines.translations(row, Heading.SESSION) or self.lines.translations(row, Heading.TITLE),
            subtitles=self.lines.translations(row, Heading.SUBTITLE),
            descriptions=self.lines.translations(row, Heading.DESCRIPTION),
            language=_language(self.lines.text(row, Heading.LANGUAGE)),
            interpretation=_languages(self.lines.text(row, Heading.INTERPRETATION)),
            pinned=self.lines.text(row, Heading.PINNED).casefold() in ("yes", "true", "1", "x"),
            source_id=self.lines.text(row, Heading.ID),
            uuid=self.lines.text(row, Heading.UUID),
            row=self.lines.page.numbers[row],
            stage={
                **({Heading.RESPONSIBLE.value: hands} if hands else {}),
                **{heading.value: text for heading in _STAGE if (text := self.lines.text(row, heading))},
                **({"stage_notes": notes} if notes else {}),
            },
            facts=self._facts(row, name),
            printed=self.lines.text(row, Heading.PRINTED).casefold() not in ("no", "false", "0"),
        )
        if topic and len(people) >= 1:
            people = [replace(one, topic=topic) for one in people[:1]] + people[1:] if len(people) == 1 else people
            if len(people) > 1:
                item = replace(item, subtitle=item.subtitle or topic)
        elif topic:
            item = replace(item, subtitle=item.subtitle or topic)
        key = (self.lines.text(row, Heading.SESSION) or self.lines.text(row, Heading.TITLE) or name).casefold()
        self.open = _Open(item, slot, key, roles=people)
        if slot is not None:
            self.lines.late = slot.begins

    def _facts(self, row: int, name: str) -> dict[str, str]:
        """What the item belongs to, until all are read: by our own id, or by the name of its session."""
        if part_of := self.lines.text(row, Heading.PART_OF):
            return {"part_of": part_of}
        return {"group": self.group} if self.group and self.group != name else {}

    def _kind_by_role(self, row: int, people: Sequence[ReadRole]) -> ItemKind:
        played = [one.kind for one in people]
        if RoleKind.PANELLIST in played or (RoleKind.MODERATOR in played and len(played) > 1):
            return ItemKind.PANEL
        playing = bool(people) and all(plays(one.title) for one in people)
        if playing or RoleKind.PERFORMER in played:
            return ItemKind.PERFORMANCE
        said = self.lines.text(row, Heading.ROLE)
        talk = people and RoleKind.MODERATOR not in played and not self.lines.of_the_stage
        return (kind_of(said) if said else None) or (ItemKind.TALK if talk else ItemKind.OTHER)

    def add_to_open(self, row: int, slot: Slot | None, people: list[ReadRole], topic: str, title: str) -> None:
        """One more person, or one more part, of the item that is open."""
        assert self.open is not None
        own_time = slot is not None and self.lines.fresh(row, Heading.TIME)
        if own_time and (self.open.slot is None or slot != self.open.slot):
            self._first_becomes_part()
            begins, minutes = self.lines.times(row, slot)
            self.open.parts.append(
                ReadItem(
                    title=title or topic or (people[0].name if people else self.open.item.title),
                    kind=kind_of(title or topic) or ItemKind.TALK,
                    day=self.lines.day,
                    begins=begins,
                    minutes=minutes,
                    roles=tuple(people),
                    row=self.lines.page.numbers[row],
                )
            )
            return
        if title and self.open.item.facts.get("group") == self.group != self.open.item.title:
            self._session_itself()
        lengths = self.lines.values(row, Heading.DURATION)
        minutes = read_minutes(lengths[0][1]) if lengths and self.lines.fresh(row, Heading.DURATION) else None
        for place, one in enumerate(people):
            own = one.minutes if minutes is None or place else minutes
            self.open.roles.append(replace(one, topic=topic or title or one.topic, minutes=own))
        if not people and topic and self.open.roles and not self.open.roles[-1].topic:
            self.open.roles[-1] = replace(self.open.roles[-1], topic=topic)

    def _session_itself(self) -> None:
        """Several speak in one session at one time: the session stands there, and their titles are their topics."""
        assert self.open is not None
        first = self.open.item.title
        self.open.item = replace(self.open.item, title=self.group, kind=kind_of(self.group) or ItemKind.PANEL, facts={})
        self.open.roles = [role if role.topic else replace(role, topic=first) for role in self.open.roles]

    def _first_becomes_part(self) -> None:
        """The session's own first row was its first talk already."""
        assert self.open is not None
        whole = self.open
        first = [role for role in whole.roles if role.kind is not RoleKind.MODERATOR]
        if whole.parts or not first or whole.item.begins is None:
            return
        whole.roles = [role for role in whole.roles if role.kind is RoleKind.MODERATOR]
        whole.parts.append(
            ReadItem(
                title=first[0].topic or first[0].name,
                kind=ItemKind.TALK,
                day=whole.item.day,
                begins=whole.item.begins,
                minutes=whole.item.minutes,
                roles=tuple(replace(role, topic="") if role.topic else role for role in first),
                row=whole.item.row,
            )
        )
        whole.item = replace(whole.item, minutes=None)

    def close(self) -> None:
        if self.open is None:
            return
        item = replace(self.open.item, roles=tuple(self.open.roles), parts=tuple(self.open.parts))
        self.items.append(hosted(replace(item, kind=led(item.kind, item.roles, item.parts))))
        self.open = None


def _are_rooms(parts: Sequence[str]) -> bool:
    """Whether several rooms are listed, and no address: "Festsaal, Rathaus der Stadt Weimar, Markt 13"."""
    return len(parts) > 2 and all(len(part.split()) <= 2 for part in parts)


def _moderated(description: str) -> frozenset[str]:
    """The names after "Moderation:" in a description."""
    found = re.search(r"(?:^|\n)\s*([^:\n]{2,30})[:：]\s*([^,\n;(]+)", description)
    if found and role_of(found[1]) is RoleKind.MODERATOR:
        return frozenset({found[2].strip()})
    return frozenset()


def _language(text: str) -> str:
    said = text.strip().casefold()
    return said if re.fullmatch(r"[a-z]{2}", said) else language_named(said)


def _languages(text: str) -> tuple[str, ...] | None:
    """Several languages in one cell; none where nothing is said."""
    found = tuple(code for part in re.split(r"[,;/+&]", text) if (code := _language(part)))
    return found or None
