"""The report of an event: how many, from where, in which languages, what was missing, and how it was the last times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Category
from symposiarch.planning.arrivals.counting import latest
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.expected import NOT_INVITED, Part, expected
from symposiarch.planning.presence import Presence
from symposiarch.planning.rows import row_of
from symposiarch.planning.seats import tables_of

SLOT = timedelta(minutes=10)
"""The arrivals are counted in pieces of time of this length."""

EARLIER = 3
"""How many events before this one it is compared with."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """One event in figures. `came` counts heads, of which `walk_ins` were not expected; the others count invitations.

    `hosts` and the reserve that was never asked are not among the invited. Each of these has accepted or declined, is
    represented, comes without an answer (`by_silence`: whose silence counts as coming), or is `open`.

    `no_shows` are heads that were expected and did not come. Where no arrival was recorded, `recorded` is not set and
    `came` says nothing.
    """

    invited: int
    sent: int
    accepted: int
    by_silence: int
    hosts: int
    declined: int
    represented: int
    open: int
    expected: int
    came: int
    walk_ins: int
    no_shows: int
    recorded: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One category, organisation, state or language: invited (or expected), and come."""

    name: str
    invited: int
    came: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """An event before this one, with which it is compared."""

    title: str
    begins: datetime
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Slot:
    """How many came in the ten minutes from this time on the clock of the place."""

    begins: datetime
    came: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """What was missing: by name who stayed away and who never answered, and from where nobody came."""

    no_shows: tuple[str, ...]
    unanswered: tuple[str, ...]
    organisations: tuple[str, ...]
    empty_seats: int


@dataclass(frozen=True, slots=True)
class EventReport:
    """The whole report; lines stand in the order in which they are read."""

    event_id: int
    title: str
    begins: datetime
    numbers: Numbers
    categories: tuple[Line, ...]
    organisations: tuple[Line, ...]
    states: tuple[Line, ...]
    languages: tuple[Line, ...]
    slots: tuple[Slot, ...]
    gaps: Gaps
    earlier: tuple[Earlier, ...]


def event_report(session: Session, event_id: int) -> EventReport:
    """The report of one event, from its list and its arrivals."""
    event = session.get_one(Event, event_id)
    rows = door_rows(session, event_id)
    order = {name: at for at, name in enumerate(session.scalars(select(Category.name).order_by(Category.position)))}
    listed = [row for row in rows if row.head.role is not AttendeeRole.WALK_IN]
    parts = expected(session, event_id).parts
    others = {one for part in NOT_INVITED for one in parts[part].invitations}
    invited = [row for row in listed if row.head.role is AttendeeRole.INVITEE and row.head.invitation_id not in others]
    come = [row for row in rows if row.arrived]
    guests = [row for row in come if row.head.invitation_id not in parts[Part.HOSTS].invitations]
    categories = _lines(invited, guests, lambda row: [row.head.category])
    organisations = _lines(invited, guests, lambda row: [row.head.house])
    return EventReport(
        event_id=event_id,
        title=event.title,
        begins=event.begins,
        numbers=numbers(session, event_id, rows),
        categories=tuple(sorted(categories, key=lambda line: (order.get(line.name, len(order)), line.name))),
        organisations=tuple(line for line in organisations if line.name),
        states=tuple(line for line in _lines(invited, guests, lambda row: [row.head.state]) if line.name),
        languages=tuple(line for line in _lines(invited, guests, lambda row: list(row.head.languages)) if line.name),
        slots=_slots(come),
        gaps=Gaps(
            no_shows=_names(row for row in listed if _stayed_away(row)) if come else (),
            unanswered=_names(row for row in invited if row.head.presence is Presence.OPEN and not row.arrived),
            organisations=tuple(line.name for line in organisations if line.name and not line.came) if come else (),
            empty_seats=sum(1 for row in rows if row.seat and not row.arrived)
            if come and tables_of(session, event_id)
            else 0,
        ),
        earlier=_earlier(session, event),
    )


def numbers(session: Session, event_id: int, rows: Sequence[DoorRow]) -> Numbers:
    """One event in figures."""
    counted = expected(session, event_id)
    come = [row for row in rows if row.arrived]
    return row_of(
        Numbers,
        counted,
        declined=counted.heads(Part.DECLINED) + counted.heads(Part.WITHDRAWN),
        represented=len(counted.parts[Part.REPRESENTED].invitations),
        open=counted.heads(Part.OPEN) + counted.heads(Part.TENTATIVE),
        expected=sum(
            row.head.presence is Presence.COMING and row.head.role is not AttendeeRole.WALK_IN for row in rows
        ),
        came=len(come),
        walk_ins=sum(row.head.role is AttendeeRole.WALK_IN for row in come),
        no_shows=sum(_stayed_away(row) for row in rows) if come else 0,
        recorded=bool(come),
    )


def _stayed_away(row: DoorRow) -> bool:
    """Hosts stand at the door themselves: who did not have to say that they come need not be noted there either."""
    head = row.head
    missed = head.presence is Presence.COMING and head.role is not AttendeeRole.WALK_IN and not row.arrived
    return missed and not (head.gives and head.reply is Reply.NONE)


def _names(rows: Iterable[DoorRow]) -> tuple[str, ...]:
    return tuple(row.head.name for row in sorted(rows, key=lambda row: row.sort_key) if row.head.name)


def _lines(invited: Iterable[DoorRow], come: Iterable[DoorRow], of: Callable[[DoorRow], list[str]]) -> list[Line]:
    """Those with the most who came first, then the most invited, then by name."""
    asked = Counter(name for row in invited for name in of(row))
    came = Counter(name for row in come for name in of(row))
    lines = [Line(name, asked[name], came[name]) for name in asked.keys() | came.keys()]
    return sorted(lines, key=lambda line: (-line.came, -line.invited, line.name))


def _slots(come: Sequence[DoorRow]) -> tuple[Slot, ...]:
    """The pieces of time from the first to the last arrival; none where they lie further apart than a day."""
    if not come:
        return ()
    times = [row.arrived_at.replace(tzinfo=None) for row in latest(come) if row.arrived_at is not None]
    if max(times) - min(times) > timedelta(hours=24):
        return ()
    first = min(times).replace(second=0, microsecond=0)
    first -= timedelta(minutes=first.minute % 10)
    counted = Counter((moment - first) // SLOT for moment in times)
    return tuple(Slot(first + at * SLOT, counted[at]) for at in range(max(counted) + 1))


def _earlier(session: Session, event: Event) -> tuple[Earlier, ...]:
    """Earlier editions of the series, or, without a series, earlier events of the kind."""
    alike = Event.series_id == event.series_id if event.series_id is not None else Event.kind == event.kind
    found = session.scalars(
        select(Event)
        .where(alike, Event.begins < event.begins, Event.stage != EventStage.CANCELLED)
        .order_by(Event.begins.desc())
        .limit(EARLIER)
    ).all()
    return tuple(Earlier(one.title, one.begins, numbers(session, one.id, door_rows(session, one.id))) for one in found)
