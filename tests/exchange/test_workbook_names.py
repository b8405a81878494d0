"""What is written as a workbook is called one, and its lines can be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.guest_lists.template import export_template
from symposiarch.exchange.logistics.export import export_logistics, export_security
from symposiarch.exchange.seating.export import export_seating
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook


@pytest.mark.parametrize("write", [export_event, export_template, export_logistics, export_security, export_seating])
def test_a_workbook_is_not_written_under_another_ending(
    session: Session, tmp_path: Path, write: Callable[[Session, int, Path], Any]
) -> None:
    with pytest.raises(SymposiarchError, match=r"written as a workbook \(.xlsx\); “guests.csv” ends otherwise"):
        write(session, 1, tmp_path / "guests.csv")


def test_all_cells_of_a_line_stand_at_its_top_where_some_are_wrapped(tmp_path: Path) -> None:
    columns: list[Column[str]] = [Column("Name", str), Column("Notes", lambda one: one * 40, Kind.LONG)]
    write_workbook(tmp_path / "ours.xlsx", [Sheet("Guests", columns, ["Emma Berg"])])
    page = openpyxl.load_workbook(tmp_path / "ours.xlsx").worksheets[0]
    assert [cell.alignment.vertical for cell in page[2]] == ["top", "top"]
