"""What a person should know of a file that was read: what was left out, and what was read though nobody sees it."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.exchange.reading.row_words import NOBODY
from symposiarch.exchange.reading.tables import LEFT_AS_OLD, FileKind, SkippedRow, SourceFile, Visibility


def hidden_sheets(source: SourceFile) -> tuple[str, ...]:
    """The sheets that were left out because they are hidden. Very hidden ones are put there by programs, not people."""
    return tuple(sheet.name for sheet in source.sheets if sheet.visibility is Visibility.HIDDEN and not sheet.tables)


def old_sheets(source: SourceFile) -> tuple[str, ...]:
    """The sheets that were left out because they are called old ones."""
    return tuple(sheet.name for sheet in source.sheets if sheet.remark == LEFT_AS_OLD)


def hidden_rows(source: SourceFile) -> dict[str, int]:
    """How many rows of each sheet are filtered out or folded away, and were read like the others."""
    counted = {sheet.name: sum(table.hidden for table in sheet.tables) for sheet in source.sheets}
    return {name: count for name, count in counted.items() if count}


def rows_of_nobody(source: SourceFile) -> dict[str, tuple[SkippedRow, ...]]:
    """The rows of each sheet that stand among its people and are nobody's: totals, notes, feet of pages."""
    found: dict[str, dict[int, SkippedRow]] = {}
    for table in source.tables:
        for row in table.skipped:
            if row.reason in NOBODY:
                found.setdefault(table.sheet, {})[row.row] = row
    return {sheet: tuple(rows[number] for number in sorted(rows)) for sheet, rows in found.items()}


_MOST_NAMED = 6
_LONGEST = 60
"""Rows that are named, and letters of each."""


def rows_named(rows: Sequence[SkippedRow]) -> tuple[str, int]:
    """The first of these rows by their numbers and texts, and how many more there are."""
    named = (
        f"{row.row} “{row.text if len(row.text) <= _LONGEST else row.text[: _LONGEST - 1].rstrip() + '…'}”"
        for row in rows[:_MOST_NAMED]
    )
    return ", ".join(named), max(0, len(rows) - _MOST_NAMED)


def remarks_of(source: SourceFile) -> tuple[str, ...]:
    """The same in English sentences, for the command line."""
    said = ["The workbook's macros were ignored."] if source.kind is FileKind.XLSM else []
    said += [
        f"The sheet “{name}” is hidden and was left out; --sheet “{name}” reads it." for name in hidden_sheets(source)
    ]
    said += [
        f"The sheet “{name}” is called an old one and was left out; --sheet “{name}” reads it."
        for name in old_sheets(source)
    ]
    for name, count in hidden_rows(source).items():
        rows = "1 row is hidden and was" if count == 1 else f"{count} rows are hidden and were"
        said.append(f"On “{name}” {rows} read like the others.")
    for name, skipped in rows_of_nobody(source).items():
        told, more = rows_named(skipped)
        said.append(f"Rows of “{name}” that were taken for nobody's: {told}{f' and {more} more' if more else ''}.")
    return tuple(said)
