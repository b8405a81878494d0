"""How a file that was read travels from the reader process to the program: columns, in a few large pieces.

A million cells pickled one by one take longer than reading them did. A column of texts travels as one text, whole
numbers and dates as arrays of plain values; marshal carries the rest.
"""

from __future__ import annotations

import datetime
import marshal
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any, cast

from symposiarch.exchange.reading.tables import (
    EncodingGuess,
    Fault,
    FileKind,
    Problem,
    Row,
    Sheet,
    SkippedRow,
    SourceFile,
    Table,
    Value,
    Visibility,
)

_END = "\x1f"  # the reader takes control characters out of texts, so none holds this one
_DATE, _MOMENT, _TIME, _SPAN = "d", "m", "t", "s"


def packed(source: SourceFile) -> bytes:
    """The file as bytes."""
    return marshal.dumps(
        (
            source.name,
            str(source.kind),
            [_packed_sheet(sheet) for sheet in source.sheets],
            source.encoding,
            [astuple(guess) for guess in source.encodings],
            source.separator,
        ),
        2,
    )


def unpacked(data: bytes) -> SourceFile:
    """The file from bytes that this module's `packed` made."""
    name, kind, sheets, encoding, encodings, separator = marshal.loads(data)
    return SourceFile(
        name,
        FileKind(kind),
        tuple(_unpacked_sheet(*sheet) for sheet in sheets),
        encoding,
        tuple(EncodingGuess(*guess) for guess in encodings),
        separator,
    )


def _packed_sheet(sheet: Sheet) -> tuple[Any, ...]:
    preview = [_packed_column(row) for row in sheet.preview]
    return sheet.name, str(sheet.visibility), [_packed_table(table) for table in sheet.tables], preview, sheet.remark


def _unpacked_sheet(name: str, visibility: str, tables: list[Any], preview: list[Any], remark: str | None) -> Sheet:
    rows: tuple[Row, ...] = tuple(tuple(_unpacked_column(row)) for row in preview)
    return Sheet(name, Visibility(visibility), tuple(_unpacked_table(*table) for table in tables), rows, remark)


def _packed_table(table: Table) -> tuple[Any, ...]:
    numbers = list(table.row_numbers)
    if numbers and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        numbers = [numbers[0], -len(numbers)]
    problems = [(one.sheet, one.row, one.column, str(one.fault), one.about) for one in table.problems]
    skipped = [astuple(row) for row in table.skipped]
    columns = [_packed_column(column) for column in table.columns]
    return (
        table.sheet,
        list(table.headings),
        columns,
        numbers,
        table.header_row,
        problems,
        skipped,
        list(table.continued),
        table.hidden,
    )


def _unpacked_table(
    sheet: str,
    headings: list[str],
    columns: list[Any],
    numbers: list[int],
    header_row: int | None,
    problems: list[Any],
    skipped: list[Any],
    continued: list[int],
    hidden: int,
) -> Table:
    rows: Sequence[int] = numbers
    if len(numbers) == 2 and numbers[1] < 0:
        rows = range(numbers[0], numbers[0] - numbers[1])
    return Table(
        sheet,
        tuple(headings),
        tuple(_unpacked_column(column) for column in columns),
        rows,
        header_row,
        tuple(Problem(at, row, column, Fault(fault), about) for at, row, column, fault, about in problems),
        tuple(SkippedRow(*row) for row in skipped),
        frozenset(continued),
        hidden,
    )


def _packed_column(column: Sequence[Value]) -> tuple[str, Any]:
    kinds = set(map(type, column))
    if kinds <= {str, type(None)}:
        texts = cast("Sequence[str | None]", column)
        joined = _END.join(cast("Sequence[str]", texts) if kinds == {str} else [text or "" for text in texts])
        return "texts", joined if column else None
    if kinds <= {int, float, bool, str, type(None)}:
        return "plain", list(column)
    if kinds <= {datetime.date, type(None)}:
        days = cast("Sequence[datetime.date | None]", column)
        return "dates", [None if day is None else day.toordinal() for day in days]
    return "mixed", [_packed_value(value) for value in column]


def _packed_value(value: Value) -> Any:
    if isinstance(value, datetime.datetime):
        return _MOMENT, value.isoformat()
    if isinstance(value, datetime.date):
        return _DATE, value.toordinal()
    if isinstance(value, datetime.time):
        return _TIME, value.isoformat()
    if isinstance(value, datetime.timedelta):
        return _SPAN, value.days, value.seconds, value.microseconds
    return value


def _unpacked_column(packed_column: tuple[str, Any]) -> list[Value]:
    kind, data = packed_column
    if kind == "texts":
        if data is None:
            return []
        texts = data.split(_END)
        return [text or None for text in texts] if "" in texts else texts
    if kind == "dates":
        of = datetime.date.fromordinal
        return [None if number is None else of(number) for number in data]
    if kind == "mixed":
        return [_unpacked_value(value) if isinstance(value, tuple) else value for value in data]
    return list(data)


def _unpacked_value(value: tuple[Any, ...]) -> Value:
    match value:
        case (kind, text) if kind == _MOMENT:
            return datetime.datetime.fromisoformat(text)
        case (kind, number) if kind == _DATE:
            return datetime.date.fromordinal(number)
        case (kind, text) if kind == _TIME:
            return datetime.time.fromisoformat(text)
        case _:
            return datetime.timedelta(value[1], value[2], value[3])
