"""What a workbook of logistics would do to an event: a verdict for each line, before anything is written.

A line is known by its hidden ID. A cell that still says what it said when it went out is no edit, whatever the office
says by now; one that was written over is compared with the office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cut_cells import made_whole
from symposiarch.exchange.fates import Change, Fate, Missing
from symposiarch.exchange.logistics.cells import Asked, Newcomer
from symposiarch.exchange.logistics.lists import LogisticsList
from symposiarch.exchange.logistics.marks import LineId, read_line_id, said
from symposiarch.exchange.logistics.reading import ReadLine, ReadList
from symposiarch.exchange.own_sheets import LINE_ID, OwnSheet
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.planning.logistics.services import service_rows


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line of the file with what would become of it. `key` is the line of the office that it means.

    `fields` are what it says anew; `in_vain` are columns that were written over though they follow from elsewhere.
    """

    list: LogisticsList
    sheet: str
    row: int
    title: str
    fate: Fate
    key: Any = None
    changes: tuple[Change, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    problem: str = ""
    in_vain: tuple[str, ...] = ()
    taken: bool = True


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A line of the office that its sheet has no more."""

    list: LogisticsList
    title: str
    key: Any
    taken: bool = True


@dataclass(frozen=True, slots=True)
class LogisticsPlan:
    """What an import would do. `elsewhere` is how many lines were written for another event."""

    event_id: int
    lines: tuple[PlannedLine, ...]
    missing: tuple[MissingLine, ...]
    elsewhere: int = 0

    def count(self, fate: Fate) -> int:
        return sum(line.fate is fate for line in self.lines)

    def writes(self, missing: Missing = Missing.KEEP) -> int:
        """How many lines would be written or taken out."""
        written = sum(line.taken and line.fate in (Fate.NEW, Fate.CHANGED) for line in self.lines)
        return written + (sum(line.taken for line in self.missing) if missing is Missing.WITHDRAW else 0)

    def without(self, lines: Container[int], missing: Container[int] = ()) -> LogisticsPlan:
        """The plan with these lines, and these that are missing, left as they are, each counted as they stand here."""
        return replace(
            self,
            lines=tuple(replace(line, taken=at not in lines) for at, line in enumerate(self.lines)),
            missing=tuple(replace(line, taken=at not in missing) for at, line in enumerate(self.missing)),
        )

    @property
    def newcomers(self) -> tuple[str, ...]:
        """Who would be added to the address book, since lines that are ticked name them."""
        taken = (line.fields.values() for line in self.lines if line.taken and line.fate in (Fate.NEW, Fate.CHANGED))
        names = {fold(one.name): one.name for values in taken for one in values if isinstance(one, Newcomer)}
        return tuple(names.values())

    @property
    def in_vain(self) -> dict[str, tuple[str, ...]]:
        """By list: the columns that somebody wrote over, and that are not taken because they follow from elsewhere."""
        found: dict[str, dict[str, None]] = {}
        for line in self.lines:
            found.setdefault(line.list.name, {}).update(dict.fromkeys(line.in_vain))
        return {name: tuple(headings) for name, headings in found.items() if headings}


def plan_logistics(session: Session, event_id: int, *, read: Sequence[ReadList]) -> LogisticsPlan:
    """Compare the lists of a file with those of an event. Writes nothing."""
    event = session.get_one(Event, event_id)
    services = _services(session, event_id)
    asked = Asked(session, event, services)
    lines: list[PlannedLine] = []
    missing: list[MissingLine] = []
    elsewhere = 0
    for one in read:
        planned = _Comparison(one, asked)
        found = planned.lines()
        if one.list.sheet is OwnSheet.SERVICES:  # those that the file brings; costs come later, and may name them
            brought = [line.fields["title"] for line in found if line.fields.get("title")]
            services.update({fold(title): title for title in brought if fold(title) not in services})
        lines += found
        missing += planned.missing()
        elsewhere += planned.elsewhere
    return LogisticsPlan(event_id, tuple(lines), tuple(missing), elsewhere)


def _services(session: Session, event_id: int) -> dict[str, str]:
    """The services of the event by folded title; empty where several share one."""
    here = [row.title for row in service_rows(session, event_id)]
    times = Counter(map(fold, here))
    return {fold(title): title if times[fold(title)] == 1 else "" for title in here}


class _Comparison:
    """The lines of one list of the file beside those of the office."""

    def __init__(self, read: ReadList, asked: Asked) -> None:
        self._list, self._read, self._asked = read.list, read.lines, asked
        self._rows = {self._list.key(row): row for row in self._list.rows(asked.session, asked.event.id)}
        self._ids = [read_line_id(str(line.cells.get(LINE_ID) or "")) for line in self._read]
        self._meant: dict[int, str] = {}
        """By place in the file: the key of the line of the office."""

    def lines(self) -> list[PlannedLine]:
        self._claim_by_id()
        found: dict[int, PlannedLine] = {at: self._known(at, key) for at, key in self._meant.items()}
        found |= self._of_unknown(found)
        self._refuse_doubles(found)
        return [found[at] for at in sorted(found)]

    @property
    def elsewhere(self) -> int:
        """How many lines another event has written."""
        return sum(known is not None and known.event != self._asked.event.uuid for known in self._ids)

    def missing(self) -> list[MissingLine]:
        met = set(self._meant.values())
        return [
            MissingLine(self._list, self._called_row(row), row.id)
            for key, row in self._rows.items()
            if key not in met and getattr(row, "shown", True)
        ]

    def _claim_by_id(self) -> None:
        """Each line of the office is meant by one line of the file: of copies, by the one with the fewest edits."""
        copies: dict[str, list[int]] = {}
        for at, known in enumerate(self._ids):
            if known is not None and known.event == self._asked.event.uuid and known.key in self._rows:
                copies.setdefault(known.key, []).append(at)
        for key, places in copies.items():
            self._meant[min(places, key=lambda at: len(self._edited(at, self._rows[key], self._ids[at])))] = key

    def _edited(self, at: int, row: Any, known: LineId | None) -> list[str]:
        """The headings of the cells that say something else than the office, and than when they went out.

        Where nobody knows how the line went out, an empty cell says nothing.
        """
        cells = self._read[at].cells
        found = []
        for place, column in enumerate(self._list.columns):
            if column.heading in cells:
                text = said(cells[column.heading])
                says = bool(text) if known is None else not known.is_as_written(place, text)
                if says and text != said(column.value(row)):
                    found.append(column.heading)
        return found

    def _known(self, at: int, key: str, *, by_id: bool = True) -> PlannedLine:
        """A line that means one of the office: what it says otherwise."""
        line, row = self._read[at], self._rows[key]
        planned = PlannedLine(self._list, line.sheet, line.row, self._called(line), Fate.SAME, row.id)
        edited = self._edited(at, row, self._ids[at] if by_id else None)
        comes_back = [one for one in edited if one in self._list.taken and not self._list.taken[one].only_new]
        if not by_id:
            comes_back = [one for one in comes_back if not self._follows(line, one)]
        in_vain = tuple(one for one in edited if one not in comes_back) if by_id else ()
        planned = replace(planned, in_vain=in_vain)
        if line.problem:
            return replace(planned, fate=Fate.PROBLEM, problem=line.problem)
        thing = self._list.thing(self._asked.session, row)
        before = {column.heading: said(column.value(row)) for column in self._list.columns}
        fields: Mapping[str, Any] = {}
        try:
            fields = self._list.settled(dict(self._said_anew(line, comes_back, thing)), row)
            if fields:
                values = {one.field: one.of(thing) for one in self._list.taken.values() if not one.only_new}
                self._list.check(self._asked, {**values, **fields}, fields)
        except SymposiarchError as error:
            return replace(planned, fate=Fate.PROBLEM, problem=str(error))
        changes = tuple(
            Change(heading, before[heading], said(line.cells[heading]))
            for heading in comes_back
            if self._list.taken[heading].field in fields
        )
        return replace(planned, fate=Fate.CHANGED if changes else Fate.SAME, changes=changes, fields=fields)

    def _follows(self, line: ReadLine, heading: str) -> bool:
        """Whether what stands under a heading follows from another column of the line."""
        return bool(said(line.cells.get(self._list.taken[heading].follows)))

    def _said_anew(self, line: ReadLine, headings: Iterable[str], thing: Any) -> Iterator[tuple[str, Any]]:
        """The fields that these cells say otherwise than the office."""
        for heading in headings:
            taken, kept = self._list.taken[heading], self._list.taken[heading].of(thing)
            after = self._value(line, heading)
            if isinstance(after, str) and type(kept) is str:
                after = made_whole(after, kept)
            if not _alike(after, kept):
                yield taken.field, after

    def _of_unknown(self, known: Mapping[int, PlannedLine]) -> dict[int, PlannedLine]:
        """Lines without an ID, or with one of another event: each means a line that no other means, or is new."""
        seen = {self._whole(at) for at in known}
        found: dict[int, PlannedLine] = {}
        new: dict[int, dict[str, Any]] = {}
        for at, line in enumerate(self._read):
            if at in known:
                continue
            planned = PlannedLine(self._list, line.sheet, line.row, self._called(line), Fate.NEW)
            if (whole := self._whole(at)) in seen:
                found[at] = replace(planned, fate=Fate.SAME)
                continue
            seen.add(whole)
            found[at], new[at] = self._new(at, planned)
        for alone in (False, True):
            for at, fields in new.items():
                if found[at].fate is Fate.NEW and at not in self._meant:
                    self._find(at, found, fields, alone=alone)
        return found

    def _new(self, at: int, planned: PlannedLine) -> tuple[PlannedLine, dict[str, Any]]:
        line = self._read[at]
        fields: dict[str, Any] = {}
        try:
            if line.problem:
                raise SymposiarchError(line.problem)
            if not planned.title:
                names = " or ".join(f"“{heading}”" for heading in self._list.named[:2])
                raise SymposiarchError(f"Nothing says what this line is. Fill in {names}, or take the line out.")
            for heading, taken in self._list.taken.items():
                if said(line.cells.get(heading)) and not self._follows(line, heading):
                    fields[taken.field] = self._value(line, heading)
            self._list.check(self._asked, fields, fields)
        except SymposiarchError as error:
            return replace(planned, fate=Fate.PROBLEM, problem=str(error)), fields
        return replace(planned, fields=fields), fields

    def _find(self, at: int, found: dict[int, PlannedLine], fields: Mapping[str, Any], *, alone: bool) -> None:
        """Look for the line of the office that an unknown line means: the very same first, then the only one alike."""
        same = self._list.same(dict.fromkeys(_TEXTS, "") | dict(fields))
        met = set(self._meant.values())
        free = [key for key, row in self._rows.items() if key not in met and self._list.same_row(row) == same]
        if not alone:
            free = [key for key in free if not self._known(at, key, by_id=False).changes]
        if len(free) == 1 or (free and not alone):
            self._meant[at] = free[0]
            found[at] = self._known(at, free[0], by_id=False)
            return
        if not alone:
            return
        known = self._ids[at]
        problem = ""
        if free:
            problem = f"“{found[at].title}” may be any of {len(free)} lines. Leave its “{LINE_ID}” as it was written."
        elif known is not None and known.event == self._asked.event.uuid and known.key not in self._rows:
            problem = (
                f"“{found[at].title}” was taken out here after the sheet was written. "
                f"Empty its “{LINE_ID}” to bring it in anew."
            )
        if problem:
            found[at] = replace(found[at], fate=Fate.PROBLEM, problem=problem)

    def _refuse_doubles(self, found: dict[int, PlannedLine]) -> None:
        """Refuse a second line where there can be only one. A line that is refused keeps what it has from others."""
        identity = self._list.taken[self._list.named[0]].field
        refused = True
        while refused:
            refused = False
            moved = {self._meant[at] for at, line in found.items() if at in self._meant and identity in line.fields}
            held = {self._list.same_row(row) for key, row in self._rows.items() if key not in moved}
            for at, line in found.items():
                if line.fate not in (Fate.NEW, Fate.CHANGED) or not self._list.single(line.fields):
                    continue
                if (same := self._list.same(line.fields)) in held:
                    problem = f"“{line.title}” stands in this list already. Change that line."
                    found[at] = replace(line, fate=Fate.PROBLEM, changes=(), fields={}, problem=problem)
                    refused = True
                held.add(same)

    def _value(self, line: ReadLine, heading: str) -> Any:
        taken = self._list.taken[heading]
        if taken.must_say and not said(line.cells[heading]):
            raise SymposiarchError(f"“{heading}” is empty. Write it, or take the whole line out.")
        try:
            return taken.read(line.cells[heading], self._asked)
        except SymposiarchError as error:
            raise SymposiarchError(f"{heading}: {error}") from None

    def _whole(self, at: int) -> tuple[str, ...]:
        return tuple(said(self._read[at].cells.get(column.heading)) for column in self._list.columns)

    def _called(self, line: ReadLine) -> str:
        return next((text for heading in self._list.named if (text := said(line.cells.get(heading)))), "")

    def _called_row(self, row: Any) -> str:
        columns = {column.heading: column for column in self._list.columns}
        return next((text for heading in self._list.named if (text := said(columns[heading].value(row)))), "")


_TEXTS = ("title", "vehicle", "plate", "notes")


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one.split() == other.split()
    return bool(one == other)
