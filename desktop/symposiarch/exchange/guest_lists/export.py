"""The guest list of an event as a workbook that a colleague may edit and send back; also as text and as cards."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange import person_columns as person
from symposiarch.exchange.guest_lists.changes import WHERE
from symposiarch.exchange.people_lists import OfferedColumn, chosen_columns, offered_columns, write_list
from symposiarch.exchange.workbook import Column, Kind, Sheet
from symposiarch.model.invitations import AttendeeRole, Reply, Wave
from symposiarch.model.people import Person
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.guests import GuestRow, guest_rows
from symposiarch.planning.logistics.security import masked
from symposiarch.planning.people.categories import categories

REPLY_WORDS = {
    Reply.NONE: "",
    Reply.ACCEPTED: "accepted",
    Reply.DECLINED: "declined",
    Reply.TENTATIVE: "tentative",
    Reply.REPRESENTED: "represented",
    Reply.WITHDRAWN: "withdrawn",
}


def _companions(row: GuestRow) -> str:
    text = "; ".join(one.name or one.role.value.replace("_", " ") for one in row.companions if one.coming)
    return f"{text};" if "," in text and ";" not in text else text  # a comma inside a name divides nothing


def _spouse(row: GuestRow) -> str:
    """The spouse who comes along, by name, or that one does."""
    coming = [one for one in row.companions if one.coming and one.role is AttendeeRole.SPOUSE]
    return (coming[0].name or "yes") if coming else ""


NO_PAPERS = ("", "")
Papers = Mapping[int, tuple[str, str]]
"""By person: the name in the passport, and the number of the document with most of its signs masked."""


def guest_columns(known_categories: Sequence[str] = (), papers: Papers | None = None) -> tuple[Column[GuestRow], ...]:
    """Every column that the guest list can have, in its usual order. The first brings each line back to its person."""
    known_papers = papers or {}
    return (
        *person.NAMES,
        Column("Salutation", lambda row: row.salutation, width=22),
        *person.POST,
        Column("Functions taken up", lambda row: row.taken_up.replace("T", " "), Kind.EXACT, 18),
        Column("Accredited", lambda row: "" if row.accredited_here else WHERE[False], choices=tuple(WHERE.values())),
        *person.whence(known_categories),
        *person.REACHED_BY,
        person.WEBSITE,
        *person.ADDRESS,
        Column(
            "Reply", lambda row: REPLY_WORDS[row.reply], width=13, choices=tuple(filter(None, REPLY_WORDS.values()))
        ),
        Column("Deputy", lambda row: row.representative.name if row.representative else "", width=24),
        Column("Spouse", _spouse, width=24),
        Column("Companions", _companions, Kind.LONG, 24),
        *person.AT_TABLE,
        Column("Plate", lambda row: row.vehicle_plate, Kind.EXACT, 14),
        Column("Name in the passport", lambda row: known_papers.get(row.person_id, NO_PAPERS)[0], width=26),
        Column(
            "Document number",
            lambda row: known_papers.get(row.person_id, NO_PAPERS)[1],
            Kind.EXACT,
            16,
            note="A masked number changes nothing; write the whole number to change it.",
        ),
        Column("Group", lambda row: row.group, width=16),
        Column(
            "Stage",
            lambda row: row.stage.value,
            width=11,
            note="Between draft and approved it may be changed here. What was sent is recorded where letters are sent.",
        ),
        Column("Wave", lambda row: row.wave.value, width=9, choices=tuple(wave.value for wave in Wave)),
        person.NOTES,
    )


def guest_sheet(
    session: Session,
    event_id: int,
    *,
    columns: Sequence[str] | None = None,
    organiser_id: int | None = None,
    only: Collection[int] | None = None,
) -> Sheet[GuestRow]:
    """The guest list as a sheet, with the wished columns.

    With `organiser_id` it holds the guests on that list alone, with `only` those of these invitations.

    Raises:
        SymposiarchError: a wished column is none of ours.
    """
    rows = _listed(session, event_id, organiser_id, only)
    papers = _papers(session, rows) if columns is not None else {}
    known = chosen_columns(guest_columns(categories(session), papers), rows, columns)
    return Sheet("Guests", known, rows, title=event_row(session, event_id).title)


def offered_guest_columns(
    session: Session, event_id: int, *, organiser_id: int | None = None
) -> tuple[OfferedColumn, ...]:
    """The columns that the guest list of an event, or one organiser's list, can be written with."""
    return offered_columns(guest_columns(), _listed(session, event_id, organiser_id, None))


def _listed(
    session: Session, event_id: int, organiser_id: int | None, only: Collection[int] | None
) -> tuple[GuestRow, ...]:
    return tuple(
        row
        for row in guest_rows(session, event_id)
        if (organiser_id is None or row.organiser_id == organiser_id) and (only is None or row.id in only)
    )


def _papers(session: Session, rows: Sequence[GuestRow]) -> Papers:
    keys = {row.person_id for row in rows}
    held = select(Person.id, Person.passport_name, Person.document_number)
    return {key: (name, masked(number)) for key, name, number in session.execute(held).tuples() if key in keys}


def export_guests(
    session: Session,
    event_id: int,
    path: Path,
    *,
    columns: Sequence[str] | None = None,
    organiser_id: int | None = None,
    only: Collection[int] | None = None,
) -> int:
    """Write the guest list of an event to an .xlsx, .csv or .vcf file. Returns how many guests it holds.

    With `organiser_id` only the guests on that organiser's list are written: its own workbook, to be sent back. With
    `only` those of these invitations are. Whoever asks for columns among `PAPERS` notes that they are taken.

    Raises:
        SymposiarchError: the place cannot be written to, or a wished column is none of ours.
    """
    sheet = guest_sheet(session, event_id, columns=columns, organiser_id=organiser_id, only=only)
    write_list(path, sheet)
    return len(tuple(sheet.lines))
