"""Lists as text tables (.csv) that Excel opens with every letter right and takes nothing in them for a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from symposiarch.documents.saving import save
from symposiarch.exchange.workbook import Column

Line = TypeVar("Line")

_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
"""How a formula begins; an Excel for Chinese, Japanese or Korean takes the wide signs for the narrow ones."""

_TELEPHONE = re.compile(r"\+[\d \u00a0().\-]*")


def write_csv(path: Path, columns: Sequence[Column[Line]], lines: Iterable[Line]) -> None:
    """Write the lines as UTF-8 with a byte order mark, by which Excel knows the encoding.

    Raises:
        SymposiarchError: the place cannot be written to.
    """

    def write(place: Path) -> None:
        with place.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column.heading for column in columns])
            readers = [column.value for column in columns]
            for line in lines:
                writer.writerow([guarded(_text(read(line))) for read in readers])

    save(write, path)


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula; telephones stay.

    `exchange.reading` takes the apostrophe off again, so text that begins with one of its own gets another.
    """
    if _FORMULA.match(text) and not _TELEPHONE.fullmatch(text):
        return f"'{text}"
    return text


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
