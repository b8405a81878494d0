"""Programmes for tests, written into files and read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.values import ReadItem, ReadProgramme

DAY = date(2026, 12, 10)


Rows = Sequence[Sequence[Any]]


def workbook(folder: Path, *sheets: tuple[str, Rows], merges: Sequence[str] = ()) -> Path:
    book = Workbook()
    for number, (name, rows) in enumerate(sheets):
        sheet = book.active if not number else book.create_sheet()
        assert sheet is not None
        sheet.title = name
        for row in rows:
            sheet.append(list(row))
        for area in merges:
            sheet.merge_cells(area)
    path = folder / "programme.xlsx"
    book.save(path)
    return path


def read(folder: Path, rows: Rows, merges: Sequence[str] = ()) -> ReadProgramme:
    return read_programme(workbook(folder, ("Programme", rows), merges=merges), first_day=DAY)


def when(item: ReadItem) -> str:
    return f"{item.begins:%d %H:%M}" if item.begins else ""


def told(items: Sequence[ReadItem]) -> list[tuple[Any, ...]]:
    """When, how long, what, where; a part after its whole, with a dash before it."""
    found: list[tuple[Any, ...]] = []
    for item in items:
        found.append((when(item), item.minutes, item.title, item.room))
        found += [("- " + when(part), part.minutes, part.title, part.room) for part in item.parts]
    return found


def people(item: ReadItem) -> list[tuple[str, str, str]]:
    return [(role.kind.value if role.kind else "", role.name, role.affiliation) for role in item.roles]
