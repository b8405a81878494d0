"""Who sits where goes out as a workbook and comes back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.seating_workbook import export_seating, import_seating
from symposiarch.model.invitations import Reply
from symposiarch.planning.seating import fill, plans
from symposiarch.planning.seating.layouts import add_layout
from symposiarch.planning.seating.wanted import read_wanted


def test_a_seating_goes_out_and_comes_back_as_it_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "seating.xlsx"
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        for letter in "ABCD":
            a_guest(work.session, event, f"Guest {letter}", reply=Reply.ACCEPTED)
        layout = add_layout(work.session, tables=read_wanted("2 rounds of 4"), event_id=event.id)
        plan = plans.add_plan(work.session, event.id, layout_id=layout.id)
        fill.fill_by_rank(work.session, plan.id)
        assert export_seating(work.session, plan.id, path) == 4
        before = {row.name: (row.table, row.seat) for row in plans.seat_rows(work.session, plan.id) if row.name}

        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        lines = {sheet.cell(row, 3).value: row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 3).value}
        moved = lines["Guest A"]
        for column in (3, 6):
            sheet.cell(9, column).value = sheet.cell(moved, column).value
            sheet.cell(moved, column).value = None
        sheet.cell(8, 3).value = "Nobody Known"
        book.save(path)
        book.close()

        found = import_seating(work.session, plan.id, path)
        after = {row.name: (row.table, row.seat) for row in plans.seat_rows(work.session, plan.id) if row.name}
        assert found.seated == 4
        assert found.refused == ("Nobody Known: no guest has this name.",)
        assert after["Guest A"] == ("2", "4")
        assert {name: after[name] for name in ("Guest B", "Guest C")} == {
            name: before[name] for name in ("Guest B", "Guest C")
        }


def test_a_file_without_the_columns_is_answered_with_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Title\nA B,Mayor\nC D,Poet\n", encoding="utf-8")
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        layout = add_layout(work.session, tables=read_wanted("a round of 4"), event_id=event.id)
        plan = plans.add_plan(work.session, event.id, layout_id=layout.id)
        with pytest.raises(SymposiarchError, match="Table, Seat and Guest"):
            import_seating(work.session, plan.id, path)
