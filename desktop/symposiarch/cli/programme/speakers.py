"""`programme duty|absence`, `list duties`, `list absences`: what is owed by and to speakers, and when they are away."""

from __future__ import annotations

from datetime import date

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.options import WordType, event_option, read_day
from symposiarch.cli.programme.options import clock_on
from symposiarch.errors import SymposiarchError
from symposiarch.model.programme import DutyKind
from symposiarch.planning.naming import caseless
from symposiarch.planning.programme import absences, duties
from symposiarch.planning.programme.speakers import speaker_rows


def _speaker(session: Session, event_id: int, name: str) -> int:
    wanted = caseless(name)
    for row in speaker_rows(session, event_id):
        if wanted in map(caseless, (row.name, row.native_name)):
            return row.id
    raise SymposiarchError(f"“{name}” has no part in this programme.")


@command
@event_option
@click.argument("name")
@click.argument("kind", type=WordType(DutyKind))
@click.option("--done/--not-done", default=None, help="Whether it is done.")
@click.option("--due", metavar="DAY", help="Until when: 2026-12-01.")
@click.option("--note", help="What else is to be known.")
@click.option("--drop", is_flag=True, help="Take it off the list.")
def duty(
    desk: Desk, event: str, name: str, kind: DutyKind, done: bool | None, due: str | None, note: str | None, drop: bool
) -> None:
    """Put a duty on a speaker's list, give it a day, tick it off, or take it off the list."""
    with desk.transaction(f"{kind.value.capitalize()} of {name}", event) as (session, held):
        person = _speaker(session, held.id, name)
        if drop:
            duties.drop_duty(session, held.id, person_id=person, kind=kind)
        else:
            due_on: date | None = read_day(due) if due else None
            duties.set_duty(session, held.id, person_id=person, kind=kind, done=done, due_on=due_on, note=note)
    _show_duties(desk, event, only=person)


@command
@event_option
@click.option("--open", "only_open", is_flag=True, help="Only what is not there yet.")
def list_duties(desk: Desk, event: str, only_open: bool) -> None:
    """What is owed by and to each speaker, and until when."""
    _show_duties(desk, event, only_open=only_open)


def _show_duties(desk: Desk, event: str, *, only: int | None = None, only_open: bool = False) -> None:
    with desk.reading(event) as (session, found):
        today = found.today()
        rows = [
            row
            for row in duties.duty_rows(session, found.id)
            if (only is None or row.person_id == only) and not (only_open and row.done)
        ]
    desk.show_rows(
        rows,
        lambda row: fields_of(row, "name duty=kind due=due_on done note") | {"late": row.late(today)},
        "speaker=name duty=kind until=due_on",
        ("state", lambda row: "there" if row.done else "late" if row.late(today) else "open"),
        "note",
        nothing="Nothing is owed.",
    )


@command
@event_option
@click.argument("name")
@click.option("--from", "begins", metavar="TIME", help="From when: 14:30, or 2026-12-10T14:30.")
@click.option("--to", "ends", metavar="TIME", help="Until when.")
@click.option("--note", default="", help="Why: a plane at six.")
@click.option("--there", is_flag=True, help="They are there after all: all their absences fall away.")
def absence(desk: Desk, event: str, name: str, begins: str | None, ends: str | None, note: str, there: bool) -> None:
    """When a speaker cannot be there."""
    with desk.transaction(f"Absence of {name}", event) as (session, found):
        person = _speaker(session, found.id, name)
        if there:
            for row in absences.absence_rows(session, found.id):
                if row.person_id == person:
                    absences.remove_absence(session, row.id)
        else:
            if begins is None or ends is None:
                raise SymposiarchError("Say from when to when: --from 14:00 --to 15:30.")
            day = found.begins.date().isoformat()
            away, back = (clock_on(text, day, found.time_zone) for text in (begins, ends))
            absences.add_absence(session, found.id, person_id=person, begins=away, ends=back, note=note)
    _show_absences(desk, event)


@command
@event_option
def list_absences(desk: Desk, event: str) -> None:
    """When speakers cannot be there."""
    _show_absences(desk, event)


def _show_absences(desk: Desk, event: str) -> None:
    with desk.reading(event) as (session, held):
        rows = absences.absence_rows(session, held.id)
    values = [fields_of(row, "name begins ends note") for row in rows]
    lines = [f"{row.name}: {row.begins:%Y-%m-%d %H:%M} to {row.ends:%Y-%m-%d %H:%M}  {row.note}" for row in rows]
    desk.show(values, lines or "Nobody is away.")
