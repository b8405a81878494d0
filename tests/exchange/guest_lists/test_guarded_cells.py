"""What looks like a formula, or would not fit into a cell, goes out as text and comes back whole."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.builders import a_guest, an_event, invitation_of
from tests.exchange.guest_lists.exported import cells, looked_at, written

from symposiarch.exchange.cut_cells import MARK
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.text_table import guarded
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.base import now
from symposiarch.planning.guests import guest_rows
from symposiarch.store import Office


def test_the_header_is_frozen_and_filtered_and_telephones_stay_text(evening: Office, tmp_path: Path) -> None:
    page: Any = load_workbook(written(evening, tmp_path / "guests.xlsx"))["Guests"]
    assert page.freeze_panes == "D2"  # ID, form of address and name stay in sight
    assert page.auto_filter.ref is not None
    assert page.auto_filter.ref.startswith("A1:")
    assert page.print_title_rows == "$1:$1"
    headings = {cell.value: cell for cell in page[1]}
    phone = page.cell(2, headings["Phone"].column)
    assert (phone.value, phone.data_type, phone.number_format) == ("+994 12 000 00 00", "s", "@")
    assert page.column_dimensions[headings["Phone"].column_letter].number_format == "@"
    born = page.cell(2, headings["Birth date"].column)
    assert born.is_date
    assert born.number_format == "yyyy-mm-dd"
    assert headings["Native name"].comment is None
    assert page.cell(2, headings["Native name"].column).value is None
    assert page.cell(3, headings["Native name"].column).font.name == "Malgun Gothic"


def test_a_sheet_of_many_columns_is_printed_on_leaves_that_can_be_read_and_each_says_whose_line_it_is(
    tmp_path: Path,
) -> None:
    name = [Column("ID", str, width=12), Column("Name", str, width=28)]
    few, many = ([*name, *(Column(f"Column {n}", str, width=20) for n in range(count))] for count in (8, 24))
    write_workbook(tmp_path / "wide.xlsx", [Sheet("Few", few, ["line"]), Sheet("Many", many, ["line"])])
    book: Any = load_workbook(tmp_path / "wide.xlsx")
    assert (book["Few"].page_setup.fitToWidth or 1, book["Few"].print_title_cols) == (1, None)
    assert (book["Many"].page_setup.fitToWidth, book["Many"].print_title_cols) == (3, "$A:$B")
    assert book["Many"].print_title_rows == "$1:$1"
    assert book["Many"].page_setup.pageOrder == "overThenDown"
    assert (book.properties.creator, book.properties.title) == ("Symposiarch", "Few")
    assert book["Many"].oddFooter.left.text.startswith(f"{now().astimezone():%Y-%m-%d} ")


def test_short_drop_downs_stand_in_the_cell_and_long_ones_on_a_hidden_sheet(tmp_path: Path) -> None:
    short, long = ("accepted", "declined"), tuple(f"Category, number {number}" for number in range(40))
    columns = [Column("Reply", str, choices=short), Column("Category", str, choices=long), Column("Other", str)]
    write_workbook(tmp_path / "a.xlsx", [Sheet("Lists", columns, [])])
    book: Any = load_workbook(tmp_path / "a.xlsx")
    rules = {str(rule.sqref): rule.formula1 for rule in book["Lists"].data_validations.dataValidation}
    assert rules == {"A2:A1048576": '"accepted,declined"', "B2:B1048576": "'Lists (2)'!$A$1:$A$40"}
    assert book["Lists (2)"].sheet_state == "hidden"
    assert [row[0].value for row in book["Lists (2)"].iter_rows()] == list(long)


HOSTILE = [
    "=1+1",
    "+SUM(A1)",
    "-2+3",
    "@cmd",
    '=HYPERLINK("http://x","y")',
    "#N/A",
    "'=1",
    "+1-1|cmd",
    "＝1+1",
    "＠cmd",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_text_like_a_formula_stays_text_and_comes_back(
    empty_office: Office, tmp_path: Path, text: str, ending: str
) -> None:
    with empty_office.transaction("Scene") as work:
        a_guest(work.session, an_event(work.session), "Emma Berg", organisation=text, diet=text, title="Clerk")
    path = written(empty_office, tmp_path / f"guests.{ending}")
    if ending == "xlsx":
        page = load_workbook(path)["Guests"]
        found = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value == text]
        assert [cell.data_type for cell in found] == ["s", "s"]
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert not any(cell[:1] in "=+-@＝＋－＠\t\r\n" for row in csv.reader(file) for cell in row if cell)
    if text != "#N/A":  # an error of Excel's in any list is a problem, also in ours
        assert [row.fate for row in looked_at(empty_office, path).rows] == [Fate.SAME]


def test_a_text_table_is_utf_8_that_excel_knows_and_keeps_telephones(evening: Office, tmp_path: Path) -> None:
    raw = written(evening, tmp_path / "guests.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert "김철수" in raw.decode("utf-8-sig")
    assert ",+994 12 000 00 00," in raw.decode("utf-8-sig")


@given(st.text(alphabet="=+-@＝＋－＠\t\r\n'1a ()", max_size=8))
def test_what_is_guarded_is_no_formula_unless_it_is_a_telephone(text: str) -> None:
    out = guarded(text)
    if out[:1] and out[0] in "=+-@＝＋－＠\t\r\n":
        assert out == text
        assert text.startswith("+")
        assert set(text[1:]) <= set("1 ().-+") - {"+"}
    else:
        assert out in (text, f"'{text}")


def test_a_column_of_text_keeps_numbers_as_they_are(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", [Column("Code", lambda line: line, Kind.EXACT)], ["007", 8])])
    assert cells(tmp_path / "a.xlsx", "S") == [["Code"], ["007"], ["8"]]


def test_a_note_longer_than_a_cell_says_so_and_comes_back_whole(empty_office: Office, tmp_path: Path) -> None:
    long = "\n".join(f"Line {number}: the ambassador asked to be seated by a window." for number in range(900))
    with empty_office.transaction("Guest") as work:
        invitation = invitation_of(a_guest(work.session, an_event(work.session), "Anna Berg"))
        invitation.notes = long
    went = written(empty_office, tmp_path / "list.xlsx")
    told = cells(went)[1][cells(went)[0].index("Notes")]
    assert told.endswith(MARK)
    assert looked_at(empty_office, went).count(Fate.SAME) == 1

    book = load_workbook(went)
    notes = cells(went)[0].index("Notes") + 1
    book["Guests"].cell(2, notes).value = f"Arrives late. {told}"
    book.save(went)
    plan = looked_at(empty_office, went)
    assert plan.count(Fate.CHANGED) == 1
    with empty_office.transaction("Import") as work:
        commit_import(work.session, plan, by="Protocol")
        (row,) = guest_rows(work.session, 1)
    assert row.notes.startswith("Arrives late. Line 0:")
    assert row.notes.endswith(long[-5000:])
