"""Who sits where goes out as a workbook and comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.reading import read_file
from symposiarch.exchange.seating.coming_back import SeatFate, commit_seating, import_seating, plan_seating
from symposiarch.exchange.seating.export import export_seating
from symposiarch.model.invitations import Reply
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans


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
        before = {row.name: (row.table, row.seat) for row in who_sits.seat_rows(work.session, plan.id) if row.name}

        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        lines = {sheet.cell(row, 3).value: row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 3).value}
        moved = lines["Guest A"]
        for column in (3, 7):
            sheet.cell(9, column).value = sheet.cell(moved, column).value
            sheet.cell(moved, column).value = None
        sheet.cell(8, 3).value = "Nobody Known"
        book.save(path)
        book.close()

        found = import_seating(work.session, plan.id, path)
        after = {row.name: (row.table, row.seat) for row in who_sits.seat_rows(work.session, plan.id) if row.name}
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
        with pytest.raises(SymposiarchError, match=r"no column Table and no column Seat: a seating needs Table, Seat"):
            import_seating(work.session, plan.id, path)
        path.write_text("Table,Guest\n1,A B\n", encoding="utf-8")
        with pytest.raises(SymposiarchError, match=r"has no column Seat: a seating needs"):
            import_seating(work.session, plan.id, path)
        path.write_text("Title,City\nMayor,Baku\n", encoding="utf-8")
        with pytest.raises(SymposiarchError, match=r"has no columns Table, Seat and Guest"):
            import_seating(work.session, plan.id, path)


def test_a_name_that_a_colleague_has_typed_anew_means_the_same_guest(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, _path = a_workbook(tmp_path, work, guests=3)
        path = tmp_path / "list.csv"
        path.write_text("Guest,Table,Seat\n김철수,1,1\nMr. Guest B,1,2\nC GUEST,1,3\n", encoding="utf-8")
        planned = plan_seating(work.session, plan.id, read_file(path))
        assert [guest.problem for guest in planned.guests] == ["", "", ""]
        assert len(planned.seats) == 3


def test_who_is_printed_so_is_meant_and_not_whose_name_turned_round_is_the_same(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, _path = a_workbook(tmp_path, work, guests=1)
        for name in ("Ali Həsən", "Həsən Ali"):
            a_guest(work.session, plan.event, name, reply=Reply.ACCEPTED)
        path = tmp_path / "list.csv"
        path.write_text("Guest,Table,Seat\nAli Həsən,2,1\nHəsən Ali,2,2\n", encoding="utf-8")
        planned = plan_seating(work.session, plan.id, read_file(path))
        assert not any(guest.problem for guest in planned.guests)
        commit_seating(work.session, planned)
        found = seated(work, plan)
        assert (found["Ali Həsən"], found["Həsən Ali"]) == (("2", "1"), ("2", "2"))


def a_workbook(tmp_path: Path, work: Any, guests: int = 6) -> tuple[Any, Path]:
    """A plan of two rounds of four, with more guests than are seated, and its workbook."""
    event = an_event(work.session)
    for letter in "ABCDEFGHIJ"[:guests]:
        a_guest(
            work.session, event, f"Guest {letter}", reply=Reply.ACCEPTED, native_name="김철수" if letter == "A" else ""
        )
    layout = add_layout(work.session, tables=read_wanted("2 rounds of 4"), event_id=event.id)
    plan = plans.add_plan(work.session, event.id, layout_id=layout.id)
    fill.fill_by_rank(work.session, plan.id)
    path = tmp_path / "seating.xlsx"
    return plan, path


def seated(work: Any, plan: Any) -> dict[str, tuple[str, str]]:
    return {row.name: (row.table, row.seat) for row in who_sits.seat_rows(work.session, plan.id) if row.name}


def test_the_same_workbook_changes_nothing(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work)
        before = seated(work, plan)
        export_seating(work.session, plan.id, path)
        found = import_seating(work.session, plan.id, path)
        assert (found.refused, found.renamed) == ((), ())
        assert seated(work, plan) == before


def test_who_has_no_seat_stands_below_and_may_be_given_one_there(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work, guests=10)
        export_seating(work.session, plan.id, path)
        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        standing = {sheet.cell(row, 3).value for row in range(10, sheet.max_row + 1)}
        assert standing == {"Guest I", "Guest J"}
        sheet["A10"], sheet["B10"] = sheet["A9"].value, sheet["B9"].value
        newcomer, gone = sheet["C10"].value, sheet["C9"].value
        sheet["A9"] = sheet["B9"] = None
        book.save(path)
        book.close()
        planned = plan_seating(work.session, plan.id, read_file(path))
        assert {guest.name: guest.fate for guest in planned.guests if guest.fate is not SeatFate.SAME} == {
            newcomer: SeatFate.SEATED,
            gone: SeatFate.FREED,
        }
        found = import_seating(work.session, plan.id, path)
        assert (found.seated, found.refused) == (8, ())
        after = seated(work, plan)
        assert after[newcomer] == ("2", "4")
        assert gone not in after


def test_a_locked_seat_is_neither_left_nor_given_away(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work, guests=2)
        export_seating(work.session, plan.id, path)
        before = seated(work, plan)
        locked = next(place for place in plan.places if place.attendee.person.name == "Guest A")
        locked.locked = True
        work.session.flush()
        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        one, other = (row for row in range(2, 10) if sheet.cell(row, 3).value)
        for column in (3, 7):
            here, there = sheet.cell(one, column), sheet.cell(other, column)
            here.value, there.value = there.value, here.value
        book.save(path)
        book.close()
        table, seat = before["Guest A"]
        assert set(import_seating(work.session, plan.id, path).refused) == {
            "Guest A has a locked seat, and stays there.",
            f"Guest B: seat {seat} at table {table} is locked for somebody else.",
        }
        assert seated(work, plan) == before


def test_a_table_renamed_in_the_workbook_or_in_the_office_keeps_its_guests(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work)
        before = seated(work, plan)
        export_seating(work.session, plan.id, path)
        book = openpyxl.load_workbook(path)
        for row in range(2, 6):
            book["Seating"].cell(row, 1).value = "Samarkand"
        book.save(path)
        book.close()
        plan.layout.tables[1].label = "Baku"
        work.session.flush()
        found = import_seating(work.session, plan.id, path)
        assert found.refused == ()
        assert found.renamed == (("1", "Samarkand"),)
        named = {"1": "Samarkand", "2": "Baku"}
        assert seated(work, plan) == {name: (named[table], seat) for name, (table, seat) in before.items()}


def test_it_is_told_before_who_would_move_and_who_is_unclear_stays(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work, guests=4)
        export_seating(work.session, plan.id, path)
        before = seated(work, plan)
        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        line = {sheet.cell(row, 3).value: row for row in range(2, 10) if sheet.cell(row, 3).value}
        free = next(row for row in range(2, 10) if not sheet.cell(row, 3).value)
        sheet.cell(free, 3).value = "Guest A"
        sheet.cell(line["Guest A"], 3).value = sheet.cell(line["Guest A"], 7).value = None
        sheet.cell(line["Guest B"], 2).value = "77"
        sheet.cell(line["Guest C"], 3).value = sheet.cell(line["Guest C"], 7).value = None
        book.save(path)
        book.close()

        planned = plan_seating(work.session, plan.id, read_file(path))
        assert seated(work, plan) == before
        fates = {guest.name: guest.fate.value for guest in planned.guests}
        assert fates == {"Guest A": "moved", "Guest B": "problem", "Guest C": "freed", "Guest D": "same"}
        assert {guest.name: guest.row for guest in planned.guests}["Guest B"] == line["Guest B"]
        assert commit_seating(work.session, planned) == 3
        after = seated(work, plan)
        assert after["Guest A"] == (str(sheet.cell(free, 1).value), str(sheet.cell(free, 2).value))
        assert {name: after[name] for name in ("Guest B", "Guest D")} == {
            name: before[name] for name in ("Guest B", "Guest D")
        }


def test_it_is_told_before_who_is_unclear_and_loses_the_seat_to_somebody_else(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work, guests=4)
        export_seating(work.session, plan.id, path)
        book = openpyxl.load_workbook(path)
        sheet = book["Seating"]
        line = {sheet.cell(row, 3).value: row for row in range(2, 10) if sheet.cell(row, 3).value}
        free = next(row for row in range(2, 10) if not sheet.cell(row, 3).value)
        for column in (3, 7):
            sheet.cell(free, column).value = sheet.cell(line["Guest B"], column).value
            sheet.cell(line["Guest B"], column).value = sheet.cell(line["Guest A"], column).value
            sheet.cell(line["Guest A"], column).value = None
        sheet.cell(free, 2).value = "77"
        book.save(path)
        book.close()
        planned = plan_seating(work.session, plan.id, read_file(path))
        told = {guest.name: (guest.fate.value, guest.problem) for guest in planned.guests}
        assert told["Guest A"] == ("moved", "")
        assert told["Guest B"][0] == "freed"
        assert "no seat 77" in told["Guest B"][1]
        assert told["Guest B"][1].endswith("goes to somebody else.")
        commit_seating(work.session, planned)
        assert "Guest B" not in seated(work, plan)


def test_namesakes_in_a_list_without_ids_keep_the_seats_that_it_gives_them(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, _path = a_workbook(tmp_path, work, guests=3)
        for _ in range(2):
            a_guest(work.session, plan.event, "Min-su Kim", reply=Reply.ACCEPTED)
        fill.fill_by_rank(work.session, plan.id)
        rows = [row for row in who_sits.seat_rows(work.session, plan.id) if row.name]
        path = tmp_path / "list.csv"
        lines = [f"{row.table},{row.seat},{row.name}" for row in rows]
        path.write_text("\n".join(["Table,Seat,Guest", *lines]), encoding="utf-8")
        planned = plan_seating(work.session, plan.id, read_file(path))
        assert [guest.fate.value for guest in planned.guests] == ["same"] * 5
        # Which of them is to move cannot be told: both stay.
        before, lines[-1] = seated(work, plan), "2,4,Min-su Kim"
        lines = [line for line in lines if "Min-su" not in line or line == lines[-1]]
        path.write_text("\n".join(["Table,Seat,Guest", *lines]), encoding="utf-8")
        planned = plan_seating(work.session, plan.id, read_file(path))
        assert [guest.fate.value for guest in planned.guests] == ["same"] * 3 + ["problem"]
        assert commit_seating(work.session, planned) == 5
        assert seated(work, plan) == before


def test_the_workbook_is_set_up_for_printing(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan, path = a_workbook(tmp_path, work)
        plans.freeze_plan(work.session, plan.id)
        export_seating(work.session, plan.id, path)
    book = openpyxl.load_workbook(path)
    sheet = book["Seating"]
    assert (str(sheet.page_setup.paperSize), sheet.page_setup.orientation) == ("9", "portrait")
    assert sheet.print_title_rows == "$1:$1"
    setting = sheet.sheet_properties.pageSetUpPr
    assert setting is not None
    assert setting.fitToPage
    assert sheet.column_dimensions["H"].hidden
    book.close()


@pytest.mark.parametrize(
    "rows",
    [
        [["Tisch", "Platz", "Gast"], ["1", "1", "Carl Dee"], ["1", "2", "Ann Bee"], ["1", "3", "Eva Fox"]],
        [["테이블", "좌석", "성명"], ["1", "1", "Carl Dee"], ["1", "2", "Ann Bee"], ["1", "3", "Eva Fox"]],
        [["Table", "Seat", "Guest"], ["1", "1", "Carl Dee"], [None, "2", "Ann Bee"], [None, "3", "Eva Fox"]],
        [
            ["Table", "Seat", "Name"],
            ["Table 1", "Seat 1", "Carl Dee"],
            ["Table 1", "Seat 2", "Ann Bee"],
            ["Table 1", "Seat 3", "Eva Fox"],
        ],
        [
            ["桌号", "座号", "姓名"],
            ["1号桌", "1号", "Carl Dee"],
            ["1号桌", "2号", "Ann Bee"],
            ["1号桌", "3号", "Eva Fox"],
        ],
        [["Table", "Seat", "Name"], ["Table 1", "Seat 1", "Carl Dee"], ["Table 1", "Seat 2", "Ann Bee"]],
        [["Table", "Seat", "Name"], ["Table 1", "Seat 1", "Carl Dee"]],
        [["テーブル", "座席", "氏名"], ["テーブル1", "座席1", "Carl Dee"]],
    ],
    ids=["German", "Korean", "table once", "in words", "Chinese", "two in words", "one", "Japanese"],
)
def test_a_seating_comes_back_in_the_words_of_a_colleague(tmp_path: Path, rows: list[list[str | None]]) -> None:
    path = tmp_path / "seating.xlsx"
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Seating, 28 November"])
    for row in rows:
        book.active.append(row)
    book.save(path)
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        for name in ("Ann Bee", "Carl Dee", "Eva Fox"):
            a_guest(work.session, event, name, reply=Reply.ACCEPTED)
        layout = add_layout(work.session, tables=read_wanted("2 rounds of 4"), event_id=event.id)
        plan = plans.add_plan(work.session, event.id, layout_id=layout.id)
        found = import_seating(work.session, plan.id, path)
        sits = {row.name: (row.table, row.seat) for row in who_sits.seat_rows(work.session, plan.id) if row.name}
    assert (found.seated, found.refused) == (len(rows) - 1, ())
    assert sits == {str(row[-1]): ("1", str(seat)) for seat, row in enumerate(rows[1:], 1)}
