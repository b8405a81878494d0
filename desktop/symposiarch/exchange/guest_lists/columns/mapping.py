"""Which tables of a file hold people, and where each of their columns goes: as wished, as remembered, or as guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from itertools import islice
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.guess import LOOKED_AT
from symposiarch.exchange.guest_lists.columns.remembering import Remembered, as_remembered, signature
from symposiarch.exchange.headings.fields import Columns, Field, Target, fields_of, target_called
from symposiarch.exchange.headings.meaning import heading_field, is_running_number
from symposiarch.exchange.own_sheets import OwnSheet, comes_back_line_by_line, is_another_of_ours
from symposiarch.exchange.reading.tables import SourceFile, Table
from symposiarch.model.folding import fold


class Guess(dict[int, Target]):
    """Where columns go as it was guessed, and nobody said otherwise: there is nothing to remember of it."""


def choose_columns(
    table: Table, wished: Mapping[str, str] | None = None, remembered: Remembered | None = None
) -> dict[int, Target]:
    """Where each column goes: as wished by heading, else as remembered, else as guessed.

    An empty wish leaves the column out.

    Raises:
        SymposiarchError: a wished field is not there.
    """
    kept = remembered.columns.get(signature(table)) if remembered is not None else None
    if kept is None and not wished:
        return guessed(table)
    chosen: dict[int, Target] = dict(kept if kept is not None else guessed(table))
    if wished:
        places = {fold(heading): index for index, heading in enumerate(table.headings)}
        for heading, name in wished.items():
            index = places.get(fold(heading))
            if index is None:
                continue
            chosen.pop(index, None)
            if name and name != "ignore":
                chosen[index] = target_called(name)
    return chosen


def guessed(table: Table) -> Guess:
    """Where the columns seem to belong."""
    return Guess({guess.index: guess.field for guess in guess_columns(table) if guess.field is not None})


NAMES = frozenset({Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME, Field.EMAIL})


def header_row_naming(source: SourceFile, wished: Mapping[str, str]) -> int | None:
    """The row with all the wished headings in a table whose headings were not recognised: read again, it heads it."""
    headings = set(map(fold, wished))
    for table in source.tables:
        if headings and table.header_row is None:
            for number, line in zip(table.row_numbers, islice(table.rows(), 20), strict=False):
                if headings <= {fold(value) for value in line if isinstance(value, str)}:
                    return number
    return None


def tables_of_people(
    source: SourceFile, wished: Mapping[str, str] | None = None, remembered: Remembered | None = None
) -> tuple[tuple[Table, dict[int, Target]], ...]:
    """The tables that have a column of names (or, failing all, of e-mails), each with where its columns go.

    Raises:
        SymposiarchError: there is no list of people in the file, or a wished heading is in none of its tables.
    """
    if wished:
        headings = {fold(heading) for table in source.tables for heading in table.headings}
        for heading in wished:
            if fold(heading) not in headings:
                known = ", ".join(dict.fromkeys(heading for table in source.tables for heading in table.headings))
                raise SymposiarchError(f"No column is headed “{heading}”. The headings are {known}.")
    tables = [table for table in source.tables if not comes_back_line_by_line(table.headings)]
    mapped = [(table, choose_columns(table, wished, remembered)) for table in tables]
    found = tuple(pair for pair in mapped if (NAMES - {Field.EMAIL}) & fields_of(pair[1]))
    found = tuple(pair for pair in found if not is_another_of_ours(pair[0].headings, than=OwnSheet.GUESTS)) or found
    found = found or tuple(pair for pair in mapped if Field.EMAIL in fields_of(pair[1]) and not _may_name(*pair))
    found = found or tuple(pair for pair in mapped if _counts_delegations(fields_of(pair[1])))
    if not found:
        raise SymposiarchError(
            f"No list of people was found in {source.name}: no column holds names. "
            "Say which column holds them, or choose another sheet."
        )
    return found


def columns_left_out(mapped: Iterable[tuple[Table, Columns]]) -> tuple[str, ...]:
    """The headings of the columns that say something and go nowhere; what only counts the rows says nothing."""
    return tuple(
        dict.fromkeys(table.headings[index] for table, columns in mapped for index in left_out(table, columns))
    )


def left_out(table: Table, columns: Columns) -> list[int]:
    """The columns of a table that say something and go nowhere, by their indexes."""
    return [
        index
        for index, heading in enumerate(table.headings)
        if index not in columns
        and not is_running_number(heading)
        and any(value is not None and value != "" for value in table.columns[index])
    ]


def with_the_rest_noted(table: Table, columns: Columns) -> dict[int, Target]:
    """Where the columns go, those that went nowhere among the notes, each value behind its heading."""
    return {**columns, **dict.fromkeys(left_out(table, columns), Field.NOTED)}


_LATIN = re.compile("[A-Za-z]")


def _may_name(table: Table, columns: Columns) -> bool:
    """Whether people are named in letters whose headings say nothing to us: nobody is called by an address then."""
    for index, heading in enumerate(table.headings):
        held = [value for value in islice(table.columns[index], LOOKED_AT) if isinstance(value, str)]
        if index in columns or _LATIN.search(heading) or heading_field(heading) is not None or len(held) < 2:
            continue
        if 2 * len(set(held)) > len(held) and all(map(_names_in_other_letters, held)):
            return True
    return False


def _names_in_other_letters(text: str) -> bool:
    return (
        len(text) > 1
        and _LATIN.search(text) is None
        and any(map(str.isalpha, text))
        and not any(map(str.isdigit, text))
    )


def noted_by_wish(table: Table, columns: Columns) -> list[int]:
    """The columns, by their indexes, that go to the notes because somebody wished it: we should not send them there."""
    by_us = guessed(table)
    return [index for index, target in columns.items() if target is Field.NOTED and by_us.get(index) is not Field.NOTED]


def _counts_delegations(fields: Set[Field]) -> bool:
    """Whether a list says how many come from where, and names nobody yet."""
    return Field.COMPANIONS in fields and bool(fields & {Field.ORGANISATION, Field.COUNTRY, Field.GROUP})


def readings_of(
    mapped: Iterable[tuple[Table, Columns]], meanings: Mapping[Field, Mapping[str, str]]
) -> tuple[tuple[str, dict[str, Any] | None], ...]:
    """What there is to remember of each table: None where it is read just as it would be guessed."""
    return tuple(
        (
            signature(table),
            None if _is_as_guessed(table, columns) and not meanings else as_remembered(columns, meanings),
        )
        for table, columns in mapped
        if table.header_row is not None
    )


def _is_as_guessed(table: Table, columns: Columns) -> bool:
    return isinstance(columns, Guess) or dict(columns) == guessed(table)
