"""Lists of people as they leave the house: which columns are written, in which format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cards import write_cards
from symposiarch.exchange.text_table import write_csv
from symposiarch.exchange.workbook import Column, Sheet, write_workbook
from symposiarch.planning.people.listed import Listed

Line = TypeVar("Line", bound=Listed)

ALWAYS = frozenset({"ID", "Honorific", "Name", "Native name", "Title", "Organisation", "Reply", "Stage"})
"""Columns that are written also when nobody has anything in them; the others only when somebody does."""


ONLY_CHOSEN = frozenset({"Plate", "Name in the passport", "Document number"})
"""Columns that are written where somebody asks for them by name, and then alone."""
PAPERS = frozenset({"Name in the passport", "Document number"})
"""Of these, what stands in somebody's papers: that a list with them is taken out of the house is noted."""
PAPERS_TAKEN = "guest-papers"
"""As what that is noted (`planning.personal_data.access.note_access`)."""


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


def write_list(path: Path, sheet: Sheet[Line]) -> None:
    """Write a list of people in the format that the ending of the file asks for: .xlsx, .csv or .vcf.

    Raises:
        SymposiarchError: the ending is none of these, or the place cannot be written to.
    """
    match path.suffix.lower():
        case ".xlsx":
            write_workbook(path, [sheet])
        case ".csv":
            write_csv(path, sheet.columns, sheet.lines)
        case ".vcf":
            write_cards(path, sheet.lines)
        case _:
            raise SymposiarchError(f"A list of people is written as .xlsx, .csv or .vcf; “{path.name}” ends otherwise.")
