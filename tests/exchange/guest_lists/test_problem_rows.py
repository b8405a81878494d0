"""The rows that could not be taken go out with their reasons, and come back when they are mended."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from tests.builders import an_event, new_office

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading import read_file


def test_problem_rows_are_saved_as_they_stand_with_the_reason_beside_them(tmp_path: Path) -> None:
    list_file = tmp_path / "list.csv"
    list_file.write_text("Name,Organisation\nAynur Rəhimli,Education Lab\n,Peninsula Review\n", encoding="utf-8")
    source = read_file(list_file)
    with new_office(tmp_path) as office:
        with office.transaction("Make the scene") as work:
            event_id = an_event(work.session).id
        with office.reading() as session:
            plan = plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.PROBLEM]

    saved = tmp_path / "problems.xlsx"
    assert save_problem_rows(saved, source, plan) == 1

    rows = list(openpyxl.load_workbook(saved)["Sheet 1"].iter_rows(values_only=True))
    assert rows[0] == ("Reason", "Row in the file", "Name", "Organisation")
    assert rows[1][1:] == (3, None, "Peninsula Review")
    assert "Peninsula Review" in str(rows[1][0])

    book = openpyxl.load_workbook(saved)
    book["Sheet 1"]["C2"].value = "Noh Ye-rin"
    book.save(saved)
    mended = read_file(saved)
    with new_office(tmp_path) as office, office.reading() as session:
        again = plan_import(session, mended, event_id=event_id, mapped=tables_of_people(mended))
    assert [(row.fate, row.incoming.name) for row in again.rows] == [(Fate.NEW, "Noh Ye-rin")]
