"""A programme in a table, as people write it: Time | Session | Role | Speaker | Affiliation | Topic, in any order.

A row opens an item, or goes on with the one above it: a session cell that is merged over its speakers, or left blank
under itself, is one item with several people. Where each of them has a time of their own, they are the parts of it.
"""

# ruff: noqa: E501  # the words of ten languages stand in one expression
from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.clock import Slot, read_day, read_minutes, read_slot
from symposiarch.exchange.programme.headings import Heading, heading_of, kind_of, role_of, status_of
from symposiarch.exchange.programme.speakers import read_people
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.exchange.reading.tables import Area
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.programme.items import USUAL_MINUTES

HEADER_WITHIN = 40  # rows from the top
_ALL_ROOMS = re.compile(r"^(?:all|all rooms|everywhere|plenary|alle|alle räume|überall|toutes les salles|todas las salas|tüm salonlar|bütün zallar|все залы|전체|공통|所有|全部|الكل|جميع القاعات)$", re.IGNORECASE)  # fmt: skip
_STAGE = {
    Heading.CUE, Heading.MOVER, Heading.MICROPHONE, Heading.ANTHEM, Heading.LIGHTS, Heading.PHOTO_CALL,
    Heading.RESPONSIBLE, Heading.FALLBACK,
}  # fmt: skip


_IN_LANGUAGES = {Heading.SESSION, Heading.TITLE, Heading.SUBTITLE, Heading.TOPIC}
"""What may stand in two columns or on two lines, once in each language."""


def _east_or_not(text: str) -> str:
    """The family of a text's script: what tells two languages in one cell apart."""
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split()[0]
            return "latin" if letter.isascii() or name == "LATIN" else name
    return ""


@dataclass(slots=True)
class _Page:
    """A sheet with its merged cells filled in; `anchors` says where each filled cell was written."""

    rows: list[list[Any]]
    numbers: Sequence[int]
    anchors: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    wide: dict[tuple[int, int], int] = field(default_factory=dict)  # columns that the cell at an anchor covers

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        return self.anchors.get((row, column), (row, column))

    def text(self, row: int, column: int) -> str:
        return as_words(self.rows[row][column])


def as_words(value: Any) -> str:
    """A cell as a text; line breaks stay, because they part people."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    lines = (" ".join(line.split()) for line in str(value).replace("\r", "\n").replace("_x000D_", "").split("\n"))
    return "\n".join(line for line in lines if line)


def page_of(rows: Sequence[Sequence[Any]], merges: Sequence[Area], numbers: Sequence[int]) -> _Page:
    """A sheet whose merged cells count for all the rows and columns that they cover."""
    width = max(map(len, rows), default=0)
    page = _Page([[*row, *([None] * (width - len(row)))] for row in rows], numbers)
    for top, left, bottom, right in merges:
        bottom, right = min(bottom, len(page.rows) - 1), min(right, width - 1)
        if top > bottom or left > right or (bottom - top + 1) * (right - left + 1) > 200_000:
            continue
        value = page.rows[top][left]
        page.wide[top, left] = right - left + 1
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                page.rows[row][column] = value
                page.anchors[row, column] = (top, left)
    return page


def read_table(page: _Page, *, first_day: date) -> ReadProgramme:
    """The programme on one sheet.

    Raises:
        SymposiarchError: nothing on it reads like a programme.
    """
    header = _header(page)
    if header is None:
        header = _without_header(page)
    if header is None:
        raise SymposiarchError(
            "No programme was found on this sheet. It needs a column of times and one of sessions or speakers, "
            "for example Time | Session | Role | Speaker | Affiliation | Topic."
        )
    below, columns = header
    rooms = _rooms(page, below, columns)
    reader = _Reader(page, columns, first_day)
    if rooms:
        reader.across_rooms(below, rooms)
    else:
        reader.down(below)
    items = _with_minutes(_shared(reader.finished()))
    return ReadProgramme(tuple(items), "table", problems=tuple(reader.problems))


def _header(page: _Page) -> tuple[int, dict[int, Heading]] | None:
    """The first row below the headings, and what each column holds. Headings may take two rows."""
    best: tuple[float, int, dict[int, Heading]] | None = None
    for row in range(min(len(page.rows), HEADER_WITHIN)):
        columns: dict[int, Heading] = {}
        for column in range(len(page.rows[row])):
            text = page.text(row, column)
            found = heading_of(text)
            above = page.text(row - 1, column) if row else ""
            if found is None and above and (not text or text.isdigit()):
                found = heading_of(above)  # "Vortragende" over 1, 2, 3
                if found is not None and not text and page.anchor(row - 1, column) == (row - 1, column):
                    found = None
            if found is not None:
                columns[column] = found
        kinds = set(columns.values())
        core = kinds & {Heading.TIME, Heading.SESSION, Heading.TITLE, Heading.SPEAKER, Heading.TOPIC, Heading.DURATION}
        anchors = {page.anchor(row, column) for column in columns}
        if len(core) < 2 and not (Heading.TIME in kinds and len([c for c in page.rows[row] if as_words(c)]) >= 3):
            continue
        score = len(anchors) + len(core) - row * 0.05
        if best is None or score > best[0] + 0.5:
            best = (score, row + 1, columns)
    return (best[1], best[2]) if best else None


def _without_header(page: _Page) -> tuple[int, dict[int, Heading]] | None:
    """A table that begins at once: the column of times is told by what it holds, the rest by its place."""
    width = len(page.rows[0]) if page.rows else 0
    for column in range(min(width, 4)):
        cells = [row[column] for row in page.rows if as_words(row[column])]
        slots = [cell for cell in cells if not isinstance(cell, int | float) and read_slot(cell)]
        if len(cells) >= 2 and len(slots) >= 0.7 * len(cells):
            rest = [place for place in range(column + 1, width) if any(as_words(row[place]) for row in page.rows)]
            names = (Heading.SESSION, Heading.SPEAKER, Heading.AFFILIATION, Heading.TOPIC)
            return (0, {column: Heading.TIME, **dict(zip(rest, names, strict=False))}) if rest else None
    return None


def _rooms(page: _Page, below: int, columns: dict[int, Heading]) -> dict[int, str]:
    """Columns that are rooms: a time on the left, and no column of sessions, but what happens in each room."""
    held = set(columns.values())
    if Heading.TIME not in held or held & {Heading.SESSION, Heading.TITLE, Heading.SPEAKER, Heading.TOPIC}:
        return {}
    found = {}
    for column in range(len(page.rows[below - 1])):
        name = page.text(below - 1, column).replace("\n", " ")
        if (
            name
            and columns.get(column) in (None, Heading.ROOM)
            and any(as_words(row[column]) for row in page.rows[below:])
        ):
            found[column] = name
    return found if found else {}


@dataclass(slots=True)
class _Open:
    """An item that is still being read."""

    item: ReadItem
    slot: Slot | None
    anchor: tuple[int, int] | None
    key: str
    parts: list[ReadItem] = field(default_factory=list)
    roles: list[ReadRole] = field(default_factory=list)


class _Reader:
    """Goes down the rows and gathers items. One sheet, one reader."""

    def __init__(self, page: _Page, columns: dict[int, Heading], first_day: date) -> None:
        self.page = page
        self.columns = columns
        self.first_day = first_day
        self.day: date | None = None
        self.late = time.min
        self.open: _Open | None = None
        self.items: list[ReadItem] = []
        self.problems: list[ReadProblem] = []
        self.has_meridiem = False
        self.twelve_hours = self._twelve_hours()

    # What the columns say

    def values(self, row: int, heading: Heading) -> list[tuple[int, Any]]:
        """The filled cells of a row under a heading; a merged cell counts once."""
        found: list[tuple[int, Any]] = []
        seen: set[tuple[int, int]] = set()
        for column, kind in self.columns.items():
            anchor = self.page.anchor(row, column)
            if kind is heading and anchor not in seen and as_words(self.page.rows[row][column]):
                seen.add(anchor)
                found.append((column, self.page.rows[row][column]))
        return found

    def text(self, row: int, heading: Heading) -> str:
        cells = [as_words(value) for _, value in self.values(row, heading)]
        if heading in _IN_LANGUAGES and cells:
            lines = list(dict.fromkeys(line for cell in cells[:2] for line in cell.split("\n")))
            if len(lines) == 2 and _east_or_not(lines[0]) != _east_or_not(lines[1]):
                return " / ".join(lines)
        return cells[0].replace("\n", " ") if cells else ""

    def long_text(self, row: int, heading: Heading) -> str:
        return "\n".join(as_words(value) for _, value in self.values(row, heading))

    def fresh(self, row: int, heading: Heading) -> bool:
        """Whether the row writes this cell itself, rather than having it from a merged cell above."""
        return any(self.page.anchor(row, column)[0] == row for column, _ in self.values(row, heading))

    def _twelve_hours(self) -> bool:
        """Whether all times of the sheet are unsure ones up to 12: then an hour that goes back is in the afternoon."""
        slots = [
            slot
            for row in range(len(self.page.rows))
            for _, value in self.values(row, Heading.TIME)
            if (slot := read_slot(value)) is not None
        ]
        return bool(slots) and not any(
            slot.begins.hour > 12 or (slot.ends is not None and slot.ends.hour > 12) for slot in slots
        )

    def slot(self, row: int) -> Slot | None:
        cells = self.values(row, Heading.TIME)
        if not cells:
            return None
        found = read_slot(cells[0][1])
        if found is None:
            if self.fresh(row, Heading.TIME):
                told = as_words(cells[0][1])
                self.problems.append(
                    ReadProblem(self.page.numbers[row], f"“{told[:60]}” was not understood as a time.")
                )
            return None
        if found.ends is None and (ends := self.values(row, Heading.ENDS)):
            until = read_slot(ends[0][1])
            if until is not None:
                found = found._replace(ends=until.begins, ends_next_day=until.begins < found.begins)
        if self.twelve_hours and found.begins < self.late and found.begins.hour < 8:
            found = found._replace(
                begins=found.begins.replace(hour=found.begins.hour + 12),
                ends=found.ends.replace(hour=found.ends.hour + 12)
                if found.ends and found.ends.hour < 12
                else found.ends,
                ends_next_day=False,
            )
        return found

    def take_day(self, row: int, slot: Slot | None) -> None:
        cells = self.values(row, Heading.DATE)
        day = read_day(cells[0][1], first=self.first_day) if cells else None
        if day is None and slot is not None:
            day = slot.day
        if day is not None and day != self.day:
            self.day = day
            self.late = time.min

    # Down the rows

    def down(self, below: int) -> None:
        for row in range(below, len(self.page.rows)):
            filled = {self.page.anchor(row, place) for place, cell in enumerate(self.page.rows[row]) if as_words(cell)}
            if not filled or self._repeated_header(row):
                continue
            if len(filled) == 1 and self._alone(row, filled):
                continue
            self.row(row)

    def _repeated_header(self, row: int) -> bool:
        said = [heading_of(as_words(self.page.rows[row][column])) is kind for column, kind in self.columns.items()]
        return sum(said) >= 2 and sum(said) >= 0.6 * len(said)

    def _alone(self, row: int, filled: set[tuple[int, int]]) -> bool:
        """A row with one cell: the heading of a day, or a remark. True when nothing more is to be read from it."""
        value = next(cell for cell in self.page.rows[row] if as_words(cell))
        day = read_day(value, first=self.first_day)
        heading = self.columns.get(next(iter(filled))[1])
        if day is not None and read_slot(value) is None:
            self.day, self.late = day, time.min
            self.close()
            return True
        wide = self.page.wide.get(next(iter(filled)), 1) > 1
        if wide and heading in (Heading.TIME, Heading.DATE, Heading.ORDER, None) and read_slot(value) is None:
            self.problems.append(
                ReadProblem(self.page.numbers[row], f"“{as_words(value)[:60]}” was taken for a heading.")
            )
            return True
        return heading in (None, Heading.ORDER, Heading.DATE, Heading.ID)

    def row(self, row: int) -> None:
        slot = self.slot(row)
        self.take_day(row, slot)
        session, title, topic = (
            self.text(row, Heading.SESSION),
            self.text(row, Heading.TITLE),
            self.text(row, Heading.TOPIC),
        )
        people = self.people(row)
        name = session or title
        group = session if session and title and session != title else ""
        if group:
            name = title
        if not name and not people and not topic and slot is None:
            return
        if self.goes_on(row, slot, session or title, people):
            self.add_to_open(row, slot, people, topic, title if group else "")
            return
        if not name and topic:
            name, topic = topic, ""
        if not name and not people:
            name = self.text(row, Heading.DESCRIPTION) or self.text(row, Heading.NOTES)
            if not name:
                return
        self.close()
        self.begin(row, slot, name, people, topic)

    def goes_on(self, row: int, slot: Slot | None, name: str, people: Sequence[ReadRole]) -> bool:
        """Whether a row belongs to the item above it."""
        if self.open is None:
            return False
        if uuid := self.text(row, Heading.UUID):
            return uuid == self.open.item.uuid
        if self.text(row, Heading.ID) and self.fresh(row, Heading.ID):
            return False
        fresh_name = self.fresh(row, Heading.SESSION) or (
            not self.values(row, Heading.SESSION) and self.fresh(row, Heading.TITLE)
        )
        fresh_time = self.fresh(row, Heading.TIME)
        if not fresh_name:
            # The name is merged from above, or left blank.
            if name or not fresh_time:
                return bool(people) or bool(self.text(row, Heading.TOPIC)) or bool(self.text(row, Heading.NOTES))
            return False
        same_time = slot is None or (self.open.slot is not None and slot.begins == self.open.slot.begins)
        return name.casefold() == self.open.key and same_time and bool(people) and self.same_room(row)

    def same_room(self, row: int) -> bool:
        assert self.open is not None
        room = self.text(row, Heading.ROOM)
        return not room or room == self.open.item.room

    def people(self, row: int) -> list[ReadRole]:
        said = self.text(row, Heading.ROLE)
        kind = role_of(said) if said else None
        functions = [as_words(value) for _, value in self.values(row, Heading.FUNCTION)]
        places = [as_words(value) for _, value in self.values(row, Heading.AFFILIATION)]
        beside = any(kind in self.columns.values() for kind in (Heading.FUNCTION, Heading.AFFILIATION))
        found: list[ReadRole] = []
        for _, value in self.values(row, Heading.SPEAKER):
            found += read_people(as_words(value), kind=kind, bare_commas=beside)
        self._spread(found, functions, "title")
        self._spread(found, places, "organisation")
        for heading, role in ((Heading.MODERATOR, RoleKind.MODERATOR), (Heading.INTERPRETER, RoleKind.INTERPRETER)):
            for _, value in self.values(row, heading):
                for one in read_people(as_words(value)):
                    known = next((place for place, other in enumerate(found) if other.name == one.name), None)
                    if known is not None:
                        found[known] = replace(found[known], kind=role)
                    else:
                        found.append(replace(one, kind=role))
        status = status_of(self.text(row, Heading.STATUS)) if self.text(row, Heading.STATUS) else None
        biography = self.long_text(row, Heading.BIOGRAPHY)
        return [
            replace(one, status=status or one.status, biography=biography if len(found) == 1 else one.biography)
            for one in found
        ]

    def _spread(self, people: list[ReadRole], texts: list[str], where: str) -> None:
        """What stands beside several people: a line for each, or the same for all."""
        text = "\n".join(texts)
        if not text or not people:
            return
        lines = text.split("\n")
        if len(lines) != len(people) and ";" in text:
            lines = [line.strip() for line in text.replace("\n", ";").split(";") if line.strip()]
        for place, person in enumerate(people):
            said = lines[place] if len(lines) == len(people) else text.replace("\n", ", ")
            if where == "title":
                people[place] = replace(person, title=said if not person.title else person.title)
            else:
                people[place] = replace(person, organisation=said)

    def begin(self, row: int, slot: Slot | None, name: str, people: list[ReadRole], topic: str) -> None:
        said = self.text(row, Heading.KIND)
        kind = (kind_of(said) if said else None) or kind_of(name) or self._kind_by_role(row, people)
        if kind is ItemKind.PANEL or (kind is ItemKind.QUESTIONS):
            people = [one if one.kind else replace(one, kind=None) for one in people]
        moderated = _moderated(self.long_text(row, Heading.DESCRIPTION))
        people = [replace(one, kind=RoleKind.MODERATOR) if one.name in moderated else one for one in people]
        begins, minutes = self.times(row, slot)
        room = self.text(row, Heading.ROOM)
        everywhere = bool(_ALL_ROOMS.match(room)) or len(re.split(r"[;\n]|, ", room)) > 2
        notes = self.long_text(row, Heading.NOTES)
        item = ReadItem(
            title=name,
            kind=kind,
            day=self.day,
            begins=begins,
            minutes=minutes,
            room="" if everywhere else room,
            everywhere=everywhere,
            subtitle=self.text(row, Heading.SUBTITLE),
            description=self.long_text(row, Heading.DESCRIPTION),
            language=_language(self.text(row, Heading.LANGUAGE)),
            source_id=self.text(row, Heading.ID),
            uuid=self.text(row, Heading.UUID),
            row=self.page.numbers[row],
            stage={
                **{heading.value: text for heading in _STAGE if (text := self.text(row, heading))},
                **({"stage_notes": notes} if notes else {}),
            },
            facts={"part_of": part_of} if (part_of := self.text(row, Heading.PART_OF)) else {},
            printed=self.text(row, Heading.PRINTED).casefold() not in ("no", "false", "0"),
        )
        if topic and len(people) >= 1:
            people = [replace(one, topic=topic) for one in people[:1]] + people[1:] if len(people) == 1 else people
            if len(people) > 1:
                item = replace(item, subtitle=item.subtitle or topic)
        elif topic:
            item = replace(item, subtitle=item.subtitle or topic)
        key = (self.text(row, Heading.SESSION) or self.text(row, Heading.TITLE) or name).casefold()
        self.open = _Open(item, slot, self._name_anchor(row), key, roles=people)
        if slot is not None:
            self.late = slot.begins

    def _name_anchor(self, row: int) -> tuple[int, int] | None:
        cells = self.values(row, Heading.SESSION) or self.values(row, Heading.TITLE)
        return self.page.anchor(row, cells[0][0]) if cells else None

    def _kind_by_role(self, row: int, people: Sequence[ReadRole]) -> ItemKind:
        if any(one.kind in (RoleKind.MODERATOR, RoleKind.PANELLIST) for one in people):
            return ItemKind.PANEL
        if any(one.kind is RoleKind.PERFORMER for one in people):
            return ItemKind.PERFORMANCE
        said = self.text(row, Heading.ROLE)
        return (kind_of(said) if said else None) or (ItemKind.TALK if people else ItemKind.OTHER)

    def times(self, row: int, slot: Slot | None) -> tuple[datetime | None, int | None]:
        lengths = self.values(row, Heading.DURATION)
        minutes = read_minutes(lengths[0][1]) if lengths else None
        if slot is None:
            return None, minutes
        day = self.day or self.first_day
        begins = datetime.combine(day, slot.begins)
        if slot.begins.hour < 6 and self.late.hour >= 18:
            begins += timedelta(days=1)
        if slot.ends is not None:
            ends = datetime.combine(begins.date(), slot.ends)
            if ends < begins:
                ends += timedelta(days=1)
            minutes = round((ends - begins).total_seconds() / 60)
        return begins, minutes

    def add_to_open(self, row: int, slot: Slot | None, people: list[ReadRole], topic: str, title: str) -> None:
        """One more person, or one more part, of the item that is open."""
        assert self.open is not None
        own_time = slot is not None and self.fresh(row, Heading.TIME)
        if own_time and (self.open.slot is None or slot != self.open.slot):
            self._first_becomes_part()
            begins, minutes = self.times(row, slot)
            self.open.parts.append(
                ReadItem(
                    title=title or topic or (people[0].name if people else self.open.item.title),
                    kind=kind_of(title or topic) or ItemKind.TALK,
                    day=self.day,
                    begins=begins,
                    minutes=minutes,
                    roles=tuple(people),
                    row=self.page.numbers[row],
                )
            )
            return
        lengths = self.values(row, Heading.DURATION)
        minutes = read_minutes(lengths[0][1]) if lengths and self.fresh(row, Heading.DURATION) else None
        for place, one in enumerate(people):
            self.open.roles.append(
                replace(one, topic=topic or title or one.topic, minutes=minutes if not place else None)
            )
        if not people and topic and self.open.roles and not self.open.roles[-1].topic:
            self.open.roles[-1] = replace(self.open.roles[-1], topic=topic)

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
        many = sum(1 for role in item.roles if role.kind is not RoleKind.INTERPRETER) > 2
        led = any(role.kind is RoleKind.MODERATOR for role in item.roles)
        if item.kind in (ItemKind.TALK, ItemKind.OTHER) and led and (many or item.parts):
            item = replace(item, kind=ItemKind.PANEL)
        self.items.append(item)
        self.open = None

    def finished(self) -> list[ReadItem]:
        self.close()
        return _nested(self.items)

    # Across the rooms

    def across_rooms(self, below: int, rooms: dict[int, str]) -> None:
        """A time on the left and a room in each column; a cell over all rooms is for everybody."""
        seen: set[tuple[int, int]] = set()
        for row in range(below, len(self.page.rows)):
            filled = {self.page.anchor(row, place) for place, cell in enumerate(self.page.rows[row]) if as_words(cell)}
            if not filled or (len(filled) == 1 and self._alone(row, filled)):
                continue
            slot = self.slot(row)
            self.take_day(row, slot)
            if slot is None:
                continue
            for column, room in rooms.items():
                anchor = self.page.anchor(row, column)
                text = self.page.text(row, column)
                if not text or anchor in seen:
                    continue
                seen.add(anchor)
                covered = [place for place in rooms if self.page.anchor(row, place) == anchor]
                begins, minutes = self.times(row, slot)
                last = max(
                    (at for at in range(row, len(self.page.rows)) if self.page.anchor(at, column) == anchor),
                    default=row,
                )
                if last > row and (until := self.slot(last)) is not None and begins is not None:
                    end = datetime.combine(begins.date(), until.ends or until.begins)
                    minutes = round((end - begins).total_seconds() / 60) if end > begins else minutes
                name, *lines = text.split("\n")
                people = [person for line in lines for person in read_people(line)]
                self.items.append(
                    ReadItem(
                        title=name,
                        kind=kind_of(name) or ItemKind.TALK,
                        day=self.day,
                        begins=begins,
                        minutes=minutes,
                        room="" if len(covered) > 1 and len(covered) == len(rooms) else room,
                        everywhere=len(covered) > 1 and len(covered) == len(rooms),
                        roles=tuple(people),
                        row=self.page.numbers[row],
                    )
                )
            self.late = slot.begins


def _moderated(description: str) -> frozenset[str]:
    """The names after "Moderation:" in a description."""
    found = re.search(r"(?:^|\n)\s*([^:\n]{2,30})[:：]\s*([^,\n;(]+)", description)
    if found and role_of(found[1]) is RoleKind.MODERATOR:
        return frozenset({found[2].strip()})
    return frozenset()


_LANGUAGES = {
    "english": "en", "korean": "ko", "azerbaijani": "az", "turkish": "tr", "russian": "ru", "french": "fr",
    "spanish": "es", "german": "de", "arabic": "ar", "chinese": "zh", "영어": "en", "한국어": "ko", "deutsch": "de",
    "français": "fr", "español": "es", "türkçe": "tr", "русский": "ru", "azərbaycan": "az", "中文": "zh", "العربية": "ar",
    "englisch": "en", "anglais": "en", "inglés": "en", "ingilizce": "en", "английский": "en",
}  # fmt: skip


def _language(text: str) -> str:
    said = text.strip().casefold()
    return said if re.fullmatch(r"[a-z]{2}", said) else _LANGUAGES.get(said, "")


def _nested(items: list[ReadItem]) -> list[ReadItem]:
    """Put parts under their wholes, where an export of ours says so by the whole's id."""
    wholes = {item.uuid: item for item in items if item.uuid}
    parts: dict[str, list[ReadItem]] = {}
    for item in items:
        if (key := str(item.facts.get("part_of", ""))) in wholes and key:
            parts.setdefault(key, []).append(replace(item, facts={}))
    if not parts:
        return [replace(item, facts={}) if "part_of" in item.facts else item for item in items]
    return [
        replace(item, parts=tuple(parts.get(item.uuid, ())))
        for item in items
        if str(item.facts.get("part_of", "")) not in wholes
    ]


def _shared(items: list[ReadItem]) -> list[ReadItem]:
    """A break that is written once for each room is one break for everybody."""
    rooms = {item.room for item in items if item.room}
    groups: dict[tuple[Any, ...], list[ReadItem]] = {}
    for item in items:
        if (
            item.kind in (ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION)
            and item.room
            and not item.roles
            and not item.uuid
        ):
            groups.setdefault((item.title.casefold(), item.begins, item.minutes), []).append(item)
    joined: dict[int, ReadItem | None] = {}
    for group in groups.values():
        if len(group) > 1 and {item.room for item in group} == rooms:
            joined[id(group[0])] = replace(group[0], room="", everywhere=True)
            joined.update({id(item): None for item in group[1:]})
    return [found for item in items if (found := joined.get(id(item), item)) is not None]


def _with_minutes(items: list[ReadItem]) -> list[ReadItem]:
    """Where no length is written, an item lasts until the next one in its room, at most an hour and a half."""
    found = []
    for item in items:
        if item.minutes is None:
            item = replace(item, minutes=_until_next(item, items))
        if item.parts:
            item = replace(item, parts=tuple(_with_minutes(list(item.parts))))
            ends = [
                part.begins + timedelta(minutes=part.minutes or 0) for part in item.parts if part.begins is not None
            ]
            if item.begins is not None and ends:
                item = replace(item, minutes=max(item.minutes or 0, round((max(ends) - item.begins).seconds / 60)))
        found.append(item)
    return found


def _until_next(item: ReadItem, items: Sequence[ReadItem]) -> int:
    usual = USUAL_MINUTES[item.kind]
    if item.begins is None:
        return usual
    later = [
        other.begins
        for other in items
        if other.begins is not None
        and other.begins > item.begins
        and other.begins.date() == item.begins.date()
        and (other.room == item.room or not other.room or not item.room)
    ]
    if not later:
        return usual
    return min(round((min(later) - item.begins).total_seconds() / 60), 90)
