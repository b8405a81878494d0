"""What a person should know of a file that was read: what was left out, and what was read though nobody sees it."""

from __future__ import annotations

from symposiarch.exchange.reading.tables import FileKind, SourceFile, Visibility


def hidden_sheets(source: SourceFile) -> tuple[str, ...]:
    """The sheets that were left out because they are hidden. Very hidden ones are put there by programs, not people."""
    return tuple(sheet.name for sheet in source.sheets if sheet.visibility is Visibility.HIDDEN and not sheet.tables)


def hidden_rows(source: SourceFile) -> dict[str, int]:
    """How many rows of each sheet are filtered out or folded away, and were read like the others."""
    counted = {sheet.name: sum(table.hidden for table in sheet.tables) for sheet in source.sheets}
    return {name: count for name, count in counted.items() if count}


def remarks_of(source: SourceFile) -> tuple[str, ...]:
    """The same in English sentences, for the command line."""
    said = ["The workbook's macros were ignored."] if source.kind is FileKind.XLSM else []
    said += [
        f"The sheet “{name}” is hidden and was left out; --sheet “{name}” reads it." for name in hidden_sheets(source)
    ]
    for name, count in hidden_rows(source).items():
        rows = "1 row is hidden and was" if count == 1 else f"{count} rows are hidden and were"
        said.append(f"On “{name}” {rows} read like the others.")
    return tuple(said)
