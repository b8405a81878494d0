"""The report of an event as a workbook: the same figures, all organisations, to be sorted and used further."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.events.report import Earlier, EventReport, Line, event_report
from symposiarch.planning.languages import language_name
from symposiarch.planning.states import state_name

LINES: tuple[Column[Line], ...] = (
    Column("Name", lambda line: line.name, Kind.LONG, 52),
    Column("Invited", lambda line: line.invited, Kind.NUMBER, 10),
    Column("Came", lambda line: line.came, Kind.NUMBER, 10),
)


GUESTS: tuple[Column[DoorRow], ...] = (
    Column("Name", lambda row: full_name(row.head), Kind.NAME, 32),
    Column("Native name", lambda row: row.head.native_name, width=18, script="ko"),
    Column("Function", lambda row: row.head.title, Kind.LONG, 28),
    Column("Organisation", lambda row: row.head.organisation, Kind.LONG, 32),
    Column("Category", lambda row: row.head.category, width=16),
    Column("As", lambda row: row.head.role.value.replace("_", " "), width=14),
    Column("With or for", lambda row: row.head.principal, width=24),
    Column("Reply", lambda row: row.head.reply.value, width=13),
    Column("Came", lambda row: "yes" if row.arrived else "", width=8),
    Column("At", lambda row: row.arrived_at, Kind.MOMENT, 18),
    Column("Door", lambda row: row.door, width=14),
)


def write_event_report(session: Session, event_id: int, path: Path, *, names: bool = True) -> tuple[str, ...]:
    """Write the report. Returns the names of the sheets; with `names`, the whole list and who came.

    Raises:
        SymposiarchError: the place cannot be written to.
    """
    report = event_report(session, event_id)
    sheets: list[Sheet[Any]] = [_figures(report)]
    if names:
        sheets.append(Sheet("Guests", GUESTS, door_rows(session, event_id), title=report.title))
    for name, lines in (
        ("Categories", tuple(replace(one, name=one.name or "No category") for one in report.categories)),
        ("Organisations", report.organisations),
        ("States", tuple(replace(one, name=state_name(one.name)) for one in report.states)),
        ("Languages", tuple(Line(language_name(one.name), one.invited, one.came) for one in report.languages)),
    ):
        if lines:
            sheets.append(Sheet(name, LINES, lines, title=report.title, landscape=False))
    if report.slots:
        columns: tuple[Column[Any], ...] = (
            Column("From", lambda slot: slot.begins, Kind.MOMENT, 18),
            Column("Came", lambda slot: slot.came, Kind.NUMBER, 10),
        )
        sheets.append(Sheet("Arrivals", columns, report.slots, title=report.title, landscape=False))
    gaps = report.gaps
    missing = [("Did not come", name) for name in gaps.no_shows] + [
        ("Never answered", name) for name in gaps.unanswered
    ]
    missing = (missing if names else []) + [("Nobody came from", name) for name in gaps.organisations]
    if missing:
        two: tuple[Column[tuple[str, str]], ...] = (
            Column("What", lambda line: line[0], width=20),
            Column("Who", lambda line: line[1], Kind.LONG, 60),
        )
        sheets.append(Sheet("Missing", two, missing, title=report.title, landscape=False))
    write_workbook(path, sheets)
    return tuple(sheet.name for sheet in sheets)


def _figures(report: EventReport) -> Sheet[tuple[str, Any]]:
    """The figures of this event beside those of earlier ones."""
    compared: tuple[EventReport | Earlier, ...] = (report, *report.earlier)
    events = [(one.title, one.begins, one.numbers) for one in compared]
    kinds = (
        ("Invited", "invited"),
        ("Sent", "sent"),
        ("Accepted", "accepted"),
        ("Coming without an answer", "by_silence"),
        ("Hosts", "hosts"),
        ("Represented", "represented"),
        ("Regrets", "declined"),
        ("Without an answer", "open"),
        ("Expected heads", "expected"),
        ("Came", "came"),
        ("Came uninvited", "walk_ins"),
        ("Did not come", "no_shows"),
    )
    lines = [(title, tuple(getattr(numbers, field) for *_, numbers in events)) for title, field in kinds]
    columns: list[Column[Any]] = [Column("Figure", lambda line: line[0], Kind.NAME, 24)]
    for place, (title, begins, _numbers) in enumerate(events):
        columns.append(Column(f"{title}, {begins.day} {begins:%B %Y}", partial(_figure, place), Kind.NUMBER, 34))
    return Sheet("Figures", columns, lines, title=report.title)


def _figure(place: int, line: tuple[str, tuple[int, ...]]) -> int:
    return line[1][place]
