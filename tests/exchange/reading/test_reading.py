"""Files of every format are read as what they are, and their values are kept."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import (
    only_table,
    read,
    replaced,
    rows_of,
    workbook,
)

from symposiarch.exchange.reading import Visibility


def test_whole_numbers_texts_and_dates_are_kept() -> None:
    rows = [
        ["Name", "Table", "Post code", "Born", "Weight", "VIP"],
        ["Ann Lee", 4.0, "04001", datetime.date(1970, 1, 2), 1.5, True],
    ]
    (row,) = only_table(workbook(rows)).rows()
    assert row == ("Ann Lee", 4, "04001", datetime.date(1970, 1, 2), 1.5, True)
    assert type(row[1]) is int


def test_zeros_that_only_the_number_format_shows_are_kept() -> None:
    data = workbook([["Name", "Post code"], ["Ann", 4001], ["Bo", 12345]], formats={"B2": "00000", "B3": "00000"})
    assert column(only_table(data), "Post code") == ["04001", 12345]


def test_blanks_and_line_breaks_around_names_go_and_case_stays() -> None:
    rows = [
        ["Name", "Title"],
        ["DR. A.K. ABDUL MOMEN\n         ", "  Minister\u00a0of  Culture"],
        ["I\u0307brahim", "C\u0327elik\u200b"],
        ["KİM", "İPEK"],
    ]
    assert list(only_table(workbook(rows)).rows()) == [
        ("DR. A.K. ABDUL MOMEN", "Minister of Culture"),
        ("İbrahim", "Çelik"),
        ("KİM", "İPEK"),
    ]


@pytest.mark.parametrize("word", ["NA", "NaN", "null", "-", "n/a", "N/A", "none", "—"])
def test_words_for_nothing_are_blank(word: str) -> None:
    assert column(only_table(workbook([["Name", "Title"], ["Ann", word], ["Bo", "Minister"]])), "Title") == [
        None,
        "Minister",
    ]


def test_namibia_is_no_blank_and_na_no_missing_surname() -> None:
    rows = [
        ["Name", "Family name", "Country code"],
        ["A", "NA", "NA"],
        ["B", "KIM", "KR"],
        ["C", "LEE", "AZ"],
        ["D", "Na", "FR"],
    ]
    table = only_table(workbook(rows))
    assert column(table, "Country code") == ["NA", "KR", "AZ", "FR"]
    assert column(table, "Family name") == ["NA", "KIM", "LEE", "Na"]


def test_a_formula_without_its_value_is_a_problem_on_its_row() -> None:
    table = only_table(workbook([["Name", "Phone"], ["Ann", "=1+1"], ["Bo", "3"]]))
    (problem,) = table.problems
    assert (problem.row, problem.column) == (2, "Phone")
    assert "formula" in problem.message
    assert len(table) == 2


def test_the_cached_value_of_a_formula_counts() -> None:
    data = replaced(workbook([["Name", "Phone"], ["Ann", "=1+1"]]), "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>2</v>")
    table = only_table(data)
    assert column(table, "Phone") == [2]
    assert not table.problems


def test_error_cells_are_problems() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Name", "Title"])
    book.active.append(["Ann", "#N/A"])
    book.active["B3"] = "#DIV/0!"
    stream = io.BytesIO()
    book.save(stream)
    table = only_table(stream.getvalue())
    assert [(problem.row, problem.column) for problem in table.problems] == [(2, "Title"), (3, "Title")]
    assert "#DIV/0!" in table.problems[1].message


def test_the_date_base_of_the_workbook_counts() -> None:
    data = workbook([["Name", "Born"], ["Ann", datetime.date(2021, 1, 1)]])
    moved = replaced(data, "xl/workbook.xml", b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    assert column(only_table(moved), "Born") == [datetime.date(2025, 1, 2)]


def test_hidden_sheets_are_left_out_unless_named() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Old"
    book.active.append(["Name", "Title"])
    book.active.append(["Ann", "Minister"])
    book.active.sheet_state = "hidden"
    second = book.create_sheet("New")
    second.append(["Name", "Title"])
    second.append(["Bo", "Consul"])
    book.active = 1
    stream = io.BytesIO()
    book.save(stream)
    source = read(stream.getvalue())
    assert [sheet.visibility for sheet in source.sheets] == [Visibility.HIDDEN, Visibility.VISIBLE]
    assert [row["Name"] for table in source.tables for row in rows_of(table)] == ["Bo"]
    assert column(only_table(stream.getvalue(), sheet="Old"), "Name") == ["Ann"]


def test_one_column_is_a_table_too() -> None:
    table = only_table(b"E-mail\nann@example.org\nbo@example.org\n")
    assert (table.headings, len(table)) == (("E-mail",), 2)


def test_broken_markup_in_a_cell_gives_the_text_in_it() -> None:
    table = only_table(b'"name","email"\n"Ann","<p><a href="ann@example.org">ann@example.org</a></p>"\n')
    assert column(table, "email") == ["ann@example.org"]
