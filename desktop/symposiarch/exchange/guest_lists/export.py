"""The guest list of an event as a workbook that a colleague may edit and send back; also as text and as cards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cards import Card, write_cards
from symposiarch.exchange.guest_lists.changes import WHERE
from symposiarch.exchange.text_table import write_csv
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.invitations import AttendeeRole, Reply, Wave
from symposiarch.model.people import Person
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.guests import GuestRow, guest_rows
from symposiarch.planning.logistics.security import masked
from symposiarch.planning.people.records import categories
from symposiarch.planning.states import state_name

REPLY_WORDS = {
    Reply.NONE: "",
    Reply.ACCEPTED: "accepted",
    Reply.DECLINED: "declined",
    Reply.TENTATIVE: "tentative",
    Reply.REPRESENTED: "represented",
    Reply.WITHDRAWN: "withdrawn",
}


Line = TypeVar("Line")


def _companions(row: GuestRow) -> str:
    text = "; ".join(one.name or one.role.value.replace("_", " ") for one in row.companions if one.coming)
    return f"{text};" if "," in text and ";" not in text else text  # a comma inside a name divides nothing


def _emails(row: GuestRow) -> tuple[str, ...]:
    return tuple(filter(None, (row.email, *row.other_emails)))


def _spouse(row: GuestRow) -> str:
    """The spouse who comes along, by name, or that one does."""
    coming = [one for one in row.companions if one.coming and one.role is AttendeeRole.SPOUSE]
    return (coming[0].name or "yes") if coming else ""


Papers = Mapping[int, tuple[str, str]]
"""By person: the name in the passport, and the number of the document with most of its signs masked."""


def guest_columns(known_categories: Sequence[str] = (), papers: Papers | None = None) -> tuple[Column[GuestRow], ...]:
    """Every column that the guest list can have, in its usual order. The first brings each line back to its person."""
    known_papers = papers or {}
    return (
        Column("ID", lambda row: row.uuid, Kind.EXACT, 12, note="Leave this column as it is: by it, edits come back."),
        Column("Honorific", lambda row: row.honorific, width=11),
        Column("Name", lambda row: row.name, Kind.NAME, 28),
        Column("Given name", lambda row: row.given_name, width=18),
        Column("Family name", lambda row: row.family_name, width=18),
        Column("Suffix", lambda row: row.suffix, width=8),
        Column("Native name", lambda row: row.native_name, width=16, script="ko"),
        Column("Salutation", lambda row: row.salutation, width=22),
        Column("Title", lambda row: row.title, Kind.LONG, 28),
        Column("Organisation", lambda row: row.organisation, Kind.LONG, 32),
        Column("Department", lambda row: row.department, width=18),
        Column("Functions taken up", lambda row: row.taken_up.replace("T", " "), Kind.EXACT, 18),
        Column("Accredited", lambda row: "" if row.accredited_here else WHERE[False], choices=tuple(WHERE.values())),
        Column("Country", lambda row: state_name(row.country), width=18),
        Column("Nationality", lambda row: state_name(row.nationality), width=18),
        Column("Category", lambda row: row.category, width=16, choices=tuple(known_categories)),
        Column("E-mail", lambda row: "; ".join(_emails(row)), width=28),
        Column("Phone", lambda row: row.phone, Kind.EXACT, 18),
        Column("Mobile", lambda row: row.mobile, Kind.EXACT, 18),
        Column("Website", lambda row: row.website, width=20),
        Column("Address", lambda row: row.address, Kind.LONG, 28),
        Column("City", lambda row: row.city, width=14),
        Column("Post code", lambda row: row.post_code, Kind.EXACT, 11),
        Column(
            "Reply", lambda row: REPLY_WORDS[row.reply], width=13, choices=tuple(filter(None, REPLY_WORDS.values()))
        ),
        Column("Deputy", lambda row: row.representative.name if row.representative else "", width=24),
        Column("Spouse", _spouse, width=24),
        Column("Companions", _companions, Kind.LONG, 24),
        Column("Diet", lambda row: row.diet, width=16),
        Column("Languages", lambda row: ", ".join(row.languages), width=13),
        Column("Gender", lambda row: row.gender.value, width=10),
        Column("Birth date", lambda row: row.birth_date, Kind.DATE, 12),
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
        Column("Notes", lambda row: row.notes, Kind.LONG, 32),
    )


ALWAYS = frozenset({"ID", "Honorific", "Name", "Native name", "Title", "Organisation", "Reply", "Stage"})
"""Columns that are written also when nobody has anything in them; the others only when somebody does."""


ONLY_CHOSEN = frozenset({"Plate", "Name in the passport", "Document number"})
"""Columns that are written where somebody asks for them by name, and then alone."""
PAPERS = frozenset({"Name in the passport", "Document number"})
"""Of these, what stands in somebody's papers: that a list with them is taken out of the house is noted."""
PAPERS_TAKEN = "guest-papers"
"""As what that is noted (`planning.care.access.note_access`)."""
NO_PAPERS = ("", "")


@dataclass(frozen=True, slots=True)
class OfferedColumn:
    """A column that a list can have. One that is `usual` is written where nobody chooses; papers are private."""

    heading: str
    usual: bool
    papers: bool


def offered_columns(columns: Sequence[Column[Line]], rows: Sequence[Line]) -> tuple[OfferedColumn, ...]:
    """All columns of a list but the ID, which comes first whatever is chosen."""
    usual = {column.heading for column in chosen_columns(columns, rows, None)}
    return tuple(
        OfferedColumn(column.heading, column.heading in usual, column.heading in PAPERS) for column in columns[1:]
    )


def chosen_columns(
    columns: Sequence[Column[Line]], rows: Sequence[Line], wished: Sequence[str] | None
) -> list[Column[Line]]:
    """The wished columns in the wished order, else those that somebody has something in. The ID always comes first.

    Raises:
        SymposiarchError: a wished column is none of ours.
    """
    if wished is None:
        usual = [column for column in columns if column.heading not in ONLY_CHOSEN]
        return [column for column in usual if column.heading in ALWAYS or any(column.value(row) for row in rows)]
    by_name = {column.heading.casefold(): column for column in columns}
    unknown = [name for name in wished if name.casefold() not in by_name]
    if unknown:
        raise SymposiarchError(
            f"There is no column “{unknown[0]}”. The columns are {', '.join(column.heading for column in columns)}."
        )
    chosen = dict.fromkeys(name.casefold() for name in wished)
    return [by_name[name] for name in ("id", *(name for name in chosen if name != "id"))]


def guest_card(row: GuestRow) -> Card:
    """A guest as an address card; notes and replies stay in the house."""
    return Card(
        row.uuid,
        row.name,
        row.given_name,
        row.family_name,
        row.honorific,
        row.suffix,
        row.native_name,
        row.title,
        row.organisation,
        row.department,
        _emails(row),
        row.phone,
        row.mobile,
        row.address,
        row.city,
        row.post_code,
        state_name(row.country),
        birth_date=row.birth_date,
    )


def write_list(path: Path, sheet: Sheet[Line], card: Callable[[Line], Card]) -> None:
    """Write a list of people in the format that the ending of the file asks for: .xlsx, .csv or .vcf.

    Raises:
        SymposiarchError: the ending is none of these, or the place cannot be written to.
    """
    lines: Iterable[Line] = sheet.lines
    match path.suffix.lower():
        case ".xlsx":
            write_workbook(path, [sheet])
        case ".csv":
            write_csv(path, sheet.columns, lines)
        case ".vcf":
            write_cards(path, map(card, lines))
        case _:
            raise SymposiarchError(f"A list of people is written as .xlsx, .csv or .vcf; “{path.name}” ends otherwise.")


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
    write_list(path, sheet, guest_card)
    return len(tuple(sheet.lines))
