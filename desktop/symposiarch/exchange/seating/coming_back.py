"""A seating that comes back as a workbook: what would become of each guest, told before anything is written.

Its columns are Table, Seat and Guest, and the IDs where there are any. Whom the file does not name at a seat gives it
up, unless it is locked; whose line is unclear keeps it as long as nobody else is given it. A table that has another
name in all its lines is renamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.lines.cells import as_text
from symposiarch.exchange.reading import read_file
from symposiarch.exchange.reading.tables import SourceFile
from symposiarch.exchange.seating.headings import called_alone, columns_meant
from symposiarch.model.folding import fold
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, Table
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.seating.plans.by_hand import put_guests
from symposiarch.planning.seating.plans.freezing import changeable
from symposiarch.planning.seating.who_sits import SeatRow, seat_rows


class SeatFate(StrEnum):
    """What becomes of a guest."""

    MOVED = "moved"
    SEATED = "seated"
    FREED = "freed"
    PROBLEM = "problem"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedGuest:
    """A guest with the seat now and the seat to come. `row` is the line of the file; 0 for who is not named there."""

    row: int
    name: str
    fate: SeatFate
    before: SeatRow | None = None
    after: SeatRow | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SeatingPlanned:
    """What an import would do to a plan. `seats` are attendee to seat, `renamed` the new names of tables by key."""

    plan_id: int
    source: str
    guests: tuple[PlannedGuest, ...]
    seats: Mapping[int, int]
    renamed: Mapping[int, tuple[str, str]]

    def count(self, *fates: SeatFate) -> int:
        return sum(guest.fate in fates for guest in self.guests)

    @property
    def changes_anything(self) -> bool:
        return bool(self.renamed) or self.count(SeatFate.MOVED, SeatFate.SEATED, SeatFate.FREED) > 0

    def told(self, *, seated: int) -> SeatingRead:
        refused = tuple(guest.problem for guest in self.guests if guest.problem)
        return SeatingRead(seated, refused, tuple(self.renamed.values()))


@dataclass(frozen=True, slots=True)
class SeatingRead:
    """What came of a workbook, or would: how many guests sit as it says, the lines that name nobody or no seat, and
    the tables that it gave another name (the old one first)."""

    seated: int
    refused: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...] = ()


def import_seating(session: Session, plan_id: int, path: Path) -> SeatingRead:
    """Seat everybody as the file says. A line that is unclear is told, and changes nothing.

    Raises:
        SymposiarchError: the file cannot be read or has no such columns; the plan is frozen.
    """
    planned = plan_seating(session, plan_id, read_file(path))
    return planned.told(seated=commit_seating(session, planned))


def plan_seating(session: Session, plan_id: int, source: SourceFile) -> SeatingPlanned:
    """Compare a file with a plan. Writes nothing.

    Raises:
        SymposiarchError: the file has no such columns; the plan is frozen.
    """
    return _Comparison(session, changeable(session, plan_id), _lines(source)).planned(source.name)


def commit_seating(session: Session, planned: SeatingPlanned) -> int:
    """Write what was planned. Returns how many guests sit."""
    plan = changeable(session, planned.plan_id)
    for table in plan.layout.tables:
        if table.id in planned.renamed:
            table.label = planned.renamed[table.id][1]
    session.flush()
    put_guests(session, planned.plan_id, seats=planned.seats)
    return len(plan.places)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file: who sits where by it, and which seat it stood for when it went out."""

    row: int
    table: str
    seat: str
    name: str
    guest_id: str
    seat_id: str = ""
    table_then: str = ""
    seat_then: str = ""


@dataclass(slots=True)
class _Comparison:
    session: Session
    plan: SeatingPlan
    lines: Sequence[_Line]
    wanted: dict[int, int] = field(default_factory=dict)
    unclear: set[int] = field(default_factory=set)
    """Whom a line that is not carried out may mean."""

    def planned(self, source: str) -> SeatingPlanned:
        renamed = {table.id: (table.label, name) for table, name in self._renamed()}
        rows = seat_rows(self.session, self.plan.id)
        chairs = {row.seat_id: replace(row, table=renamed.get(row.table_id, ("", row.table))[1]) for row in rows}
        now = {row.seat_id: row for row in rows}
        people = heads(self.session, self.plan.event_id)
        sits = {place.attendee_id: place.seat_id for place in self.plan.places}
        told = list(self._told(chairs, now, people, sits))
        ousted = self._leave_the_unclear(sits)
        guests = [_ousted(guest) if head in ousted else guest for head, guest in told]
        named = {head for head, _guest in told}
        locked = {place.attendee_id for place in self.plan.places if place.locked}
        names = {head.id: head.name for head in people}
        guests += [
            PlannedGuest(0, names.get(head, ""), SeatFate.FREED, now[seat])
            for head, seat in sits.items()
            if head not in self.wanted and head not in locked and head not in named
        ]
        return SeatingPlanned(self.plan.id, source, tuple(guests), dict(self.wanted), renamed)

    def _told(
        self, chairs: Mapping[int, SeatRow], now: Mapping[int, SeatRow], people: Sequence[Head], sits: Mapping[int, int]
    ) -> Iterator[tuple[int | None, PlannedGuest]]:
        """Each line that gives somebody a seat: the guest, where one is meant, and what would come of it."""
        by_place = {(fold(chair.table), fold(chair.seat)): seat for seat, chair in chairs.items()}
        by_words = _alone(chairs)
        by_uuid = {seat.uuid: seat.id for table in self.plan.layout.tables for seat in table.seats}
        by_id = {head.uuid: head.id for head in people}
        by_name = _by_name(people)
        locked = {place.seat_id: place.attendee_id for place in self.plan.places if place.locked}
        for line in self.lines:
            if (not line.name and not line.guest_id) or not (line.table or line.seat):
                continue
            seat = by_place.get((fold(line.table), fold(line.seat)))
            if seat is None:
                seat = by_words.get((called_alone(line.table), called_alone(line.seat)))
            # What was not changed here means the seat itself, however its table is called by now.
            if (line.table, line.seat) == (line.table_then, line.seat_then):
                meant = by_uuid.get(line.seat_id, seat)
                seat = meant if meant in chairs else seat
            found = [by_id[line.guest_id]] if line.guest_id in by_id else _called(line.name, by_name)
            if len(found) > 1:  # of namesakes, who sits there already is meant
                found = [head for head in found if seat is not None and sits.get(head) == seat] or found
            guest = found[0] if len(found) == 1 else None
            before = now.get(sits.get(guest or 0, 0))
            problem = self._problem(line, seat, found, locked, sits)
            if problem or guest is None or seat is None:
                self.unclear.update(found)
                yield guest, PlannedGuest(line.row, line.name, SeatFate.PROBLEM, before, None, problem)
                continue
            self.wanted[guest] = seat
            same = sits.get(guest) == seat
            fate = SeatFate.SAME if same else SeatFate.MOVED if before is not None else SeatFate.SEATED
            yield guest, PlannedGuest(line.row, line.name, fate, before, chairs[seat])

    def _problem(
        self, line: _Line, seat: int | None, found: Sequence[int], locked: Mapping[int, int], sits: Mapping[int, int]
    ) -> str:
        """Why the line is not carried out; empty where it is."""
        name = line.name
        if seat is None:
            return f"{name}: there is no seat {line.seat} at table {line.table}."
        if len(found) != 1:
            return f"{name}: {'more than one guest has' if found else 'no guest has'} this name."
        if found[0] in self.wanted:
            return f"{name} is named a second time."
        if seat in self.wanted.values():
            return f"{name}: seat {line.seat} at table {line.table} is given to somebody else."
        if locked.get(seat, found[0]) != found[0]:
            return f"{name}: seat {line.seat} at table {line.table} is locked for somebody else."
        if found[0] in locked.values() and sits[found[0]] != seat:
            return f"{name} has a locked seat, and stays there."
        return ""

    def _leave_the_unclear(self, sits: Mapping[int, int]) -> set[int]:
        """Whom an unclear line may mean stays where nobody else is seated. Gives those who cannot."""
        given = set(self.wanted.values())
        staying = {head for head in self.unclear - self.wanted.keys() if head in sits and sits[head] not in given}
        self.wanted.update({head: sits[head] for head in staying})
        return (self.unclear & sits.keys()) - self.wanted.keys()

    def _renamed(self) -> Iterator[tuple[Table, str]]:
        """Tables with another name in all the lines of their seats, unless another table has the name."""
        written = {line.seat_id: line.table for line in self.lines if line.seat_id and line.table != line.table_then}
        labels = {fold(table.label) for table in self.plan.layout.tables}
        for table in self.plan.layout.tables:
            names = {written.get(seat.uuid, table.label) for seat in table.seats if seat.kind is not SeatKind.BLOCKED}
            name = next(iter(names), "")
            if len(names) == 1 and name and name != table.label and fold(name) not in labels:
                labels.add(fold(name))
                yield table, name


def _alone(chairs: Mapping[int, SeatRow]) -> Mapping[tuple[str, str], int]:
    """Seats by the numbers and letters of table and seat alone, where they tell one from all others."""
    found: dict[tuple[str, str], list[int]] = {}
    for seat, chair in chairs.items():
        found.setdefault((called_alone(chair.table), called_alone(chair.seat)), []).append(seat)
    return {place: seats[0] for place, seats in found.items() if len(seats) == 1}


def _by_name(people: Sequence[Head]) -> Mapping[str, list[int]]:
    """Guests by their names as anybody may write them: as printed, in the own script, the family name first or last.

    Who is printed so is meant, and not somebody else whose name only turned round is the same.
    """
    printed: dict[str, list[int]] = {}
    turned: dict[str, list[int]] = {}
    for head in people:
        given, family, _order = head.parts
        ways = ((printed, (head.name, head.native_name)), (turned, (f"{given} {family}", f"{family} {given}")))
        for found, names in ways:
            for name in {fold(one) for one in names} - {""}:
                found.setdefault(name, []).append(head.id)
    return turned | printed


def _called(name: str, by_name: Mapping[str, list[int]]) -> list[int]:
    """Who may be meant by a name; a form of address before it says nothing of that."""
    return by_name.get(fold(name)) or by_name.get(fold(" ".join(take_honorific(name.split())[1])), [])


def _ousted(guest: PlannedGuest) -> PlannedGuest:
    return replace(guest, fate=SeatFate.FREED, problem=f"{guest.problem} The seat had so far goes to somebody else.")


COLUMNS: tuple[str, ...] = ("Table", "Seat", "Guest")


def _lines(source: SourceFile) -> list[_Line]:
    """The lines of the first table that has the columns."""
    missing = COLUMNS
    for sheet in source.sheets:
        for table in sheet.tables:
            headings = columns_meant(table.headings)
            lacking = tuple(column for column in COLUMNS if fold(column) not in headings)
            if not lacking:
                lines = [
                    _line(number, dict(zip(headings, map(as_text, row), strict=False)))
                    for number, row in zip(table.row_numbers, table.rows(), strict=True)
                ]
                return _with_tables(lines)
            missing = min(missing, lacking, key=len)
    if len(missing) == len(COLUMNS):
        raise SymposiarchError(f"{source.name} has no columns Table, Seat and Guest.")
    raise SymposiarchError(
        f"{source.name} has no column {' and no column '.join(missing)}: a seating needs Table, Seat and Guest."
    )


def _with_tables(lines: Sequence[_Line]) -> list[_Line]:
    """The lines, of which one with a seat and no table is at that of the line above: it was written or merged once."""
    found: list[_Line] = []
    for line in lines:
        above = found[-1].table if found else ""
        found.append(replace(line, table=above) if line.seat and not line.table else line)
    return found


def _line(row: int, cells: Mapping[str, str]) -> _Line:
    table, seat, name, guest = (cells.get(column, "") for column in ("table", "seat", "guest", "id"))
    uuid, _, called = cells.get("seat id", "").partition(" ")
    table_then, _, seat_then = called.rpartition(" ")
    return _Line(
        row=row,
        table=table,
        seat=seat,
        name=name,
        guest_id=guest,
        seat_id=uuid,
        table_then=table_then,
        seat_then=seat_then,
    )
