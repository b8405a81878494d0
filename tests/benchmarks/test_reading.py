"""Reading 50,000 rows of 20 columns, beside calamine alone: aim 1.4 times it in the reader, 2.3 times on arrival."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from symposiarch.exchange.reading import SourceFile, read_file
from symposiarch.exchange.reading.here import read_here
from symposiarch.exchange.reading.process.sandbox import Reader

ROWS = 50_000
HEADINGS = (
    "No", "Name", "Given name", "Family name", "Organisation", "Title", "Country", "E-mail", "Phone", "Category",
    "Reply", "City", "Post code", "Date of birth", "Notes", "Diet", "Table", "Passport", "Language", "Gender",
)  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Guests")
    sheet.append(HEADINGS)
    born = datetime.date(1960, 1, 1)
    for number in range(ROWS):
        sheet.append(
            (
                number, f"Guest {number} Lee", f"Given{number}", f"Family{number}", f"Institute {number % 700}",
                "Director", "Korea", f"p{number}@example.org", f"+82 2 555 {number:05}", ("VIP", "Guest")[number % 2],
                ("yes", "no", None)[number % 3], "Seoul", f"{number:05}", born + datetime.timedelta(days=number % 9000),
                None if number % 3 else f"note  {number}", None, number % 40, f"M{number:07}", "ko", "MF"[number % 2],
            )
        )  # fmt: skip
    path = tmp_path_factory.mktemp("reading") / "large.xlsx"
    book.save(path)
    return path


def test_calamine_alone(benchmark: Any, large: Path) -> None:
    """The floor: cells as calamine gives them, nothing understood."""
    import python_calamine

    def cells() -> int:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(large.read_bytes()))
        return len(book.get_sheet_by_index(0).to_python())

    assert benchmark.pedantic(cells, rounds=5, warmup_rounds=1) == ROWS + 1


def test_inside_the_reader(benchmark: Any, large: Path) -> None:
    source: SourceFile = benchmark.pedantic(lambda: read_here(large), rounds=5, warmup_rounds=1)
    assert len(source.tables[0]) == ROWS


def test_on_arrival_in_the_program(benchmark: Any, large: Path) -> None:
    """From the reader process, which is running already as it is when a person has chosen a file."""
    reader = Reader()
    try:
        source: SourceFile = benchmark.pedantic(lambda: read_file(large, reader=reader), rounds=5, warmup_rounds=1)
    finally:
        reader.stop()
    assert len(source.tables[0]) == ROWS
