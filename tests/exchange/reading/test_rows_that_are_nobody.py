"""Titles, totals, notes and numbers of columns are no people, and who looks like one of them is."""

from __future__ import annotations

import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import HEADINGS, PEOPLE, only_table, rows_of, workbook


def test_titles_above_the_headings_are_no_people() -> None:
    table = only_table(workbook([["Guest list of the reception"], ["as of 3 May"], [], HEADINGS, *PEOPLE]))
    assert table.header_row == 4
    assert table.headings == tuple(HEADINGS)
    assert len(table) == 3
    assert list(table.row_numbers) == [5, 6, 7]
    assert [row.row for row in table.skipped] == [1, 2]


def test_headings_said_again_blank_rows_and_totals_are_left_out() -> None:
    table = only_table(
        workbook([HEADINGS, PEOPLE[0], [], HEADINGS, PEOPLE[1], [], [], PEOPLE[2], ["Total", 3], ["Total: 3 guests"]])
    )
    assert [row["Name"] for row in rows_of(table)] == [person[0] for person in PEOPLE]
    assert {row.reason for row in table.skipped} == {"repeats the headings", "is a total"}


@pytest.mark.parametrize(
    "word",
    [
        "Total",
        "TOTAL GÉNÉRAL",
        "Grand total:",
        "합계",
        "총 3명",
        "Итого",
        "Всего:",
        "Cəmi",
        "Toplam",
        "Gesamt",
        "المجموع",
        "合计",
        "共2人",
        "Razem",
        "Összesen",
        "Celkem",
        "Nombre total",
        "Кол-во",
    ],
)
def test_totals_are_known_in_every_language(word: str) -> None:
    table = only_table(workbook([HEADINGS, *PEOPLE, [word, None, None], [word, 3, None]]))
    assert len(table) == 3


def test_a_guest_called_like_a_total_stays() -> None:
    table = only_table(workbook([HEADINGS, ["Total, Marie", "Université", "total@example.org"], *PEOPLE]))
    assert len(table) == 4


def test_a_group_heading_in_the_number_column_is_no_person() -> None:
    rows = [
        ["No.", "Name", "Title"],
        ["Ministry of Culture"],
        [1, "Ann Lee", "Minister"],
        [2, "Bo Li", "Deputy"],
        ["Press"],
        [3, "Cy Roe", "Editor"],
    ]
    assert [row["Group"] for row in rows_of(only_table(workbook(rows)))] == [
        "Ministry of Culture",
        "Ministry of Culture",
        "Press",
    ]


def test_a_person_of_whom_only_the_name_is_known_stays() -> None:
    table = only_table(
        workbook([HEADINGS, PEOPLE[0], ["Leyla Aliyeva"], PEOPLE[1], ["김철수"], PEOPLE[2], ["Zoë Brun"]])
    )
    assert len(table) == 6
    assert "Group" not in table.headings


def test_notes_below_the_table_are_no_people() -> None:
    table = only_table(
        workbook(
            [
                HEADINGS,
                *PEOPLE,
                [],
                ["Note: the list is confidential"],
                ["* to be confirmed"],
                ["Prepared by: protocol section"],
            ]
        )
    )
    assert len(table) == 3


def test_a_row_without_a_name_is_kept_to_be_reported() -> None:
    table = only_table(
        workbook([["First name", "Last name", "Company"], [], ["Ann", "Lee", "Press"], [], [None, None, "@%#"]])
    )
    assert [row.get("Company") for row in rows_of(table)] == ["Press", "@%#"]


@pytest.mark.parametrize("numbers", [("(1)", "(2)", "(3)"), (1, 2, 3), ("1.", "2.", "3.")])
def test_a_row_that_numbers_the_columns_is_nobody(numbers: tuple[object, ...]) -> None:
    table = only_table(workbook([("Name", "Organisation", "E-mail"), numbers, ("Anna Berg", "SIDA", "a@example.org")]))
    assert column(table, "Name") == ["Anna Berg"]


def test_a_line_of_dashes_is_nobody() -> None:
    table = only_table(b"| Name | Organisation |\n|------|:-----:|\n| Anna Berg | SIDA |\n| Bo Ek | KTH |\n")
    assert column(table, "Name") == ["Anna Berg", "Bo Ek"]


@pytest.mark.parametrize("note", ["(*) subject to confirmation", "※ 변경될 수 있음", "* arrives late"])
def test_a_note_with_a_sign_before_it_is_nobody(note: str) -> None:
    table = only_table(workbook([("Name", "Organisation"), ("Anna Berg", "SIDA"), ("Bo Ek", "KTH"), (note,)]))
    assert column(table, "Name") == ["Anna Berg", "Bo Ek"]


def test_the_total_of_a_group_is_nobody() -> None:
    rows = [["Organisation", "Name", "Seats"], ["MFA", "Anna Berg", 1], ["MFA Total", None, 1]]
    assert column(only_table(workbook([*rows, ["Grand Total", None, 1]])), "Name") == ["Anna Berg"]


def test_a_heading_between_names_in_two_columns_is_no_family_name() -> None:
    headings = ["Anrede", "Name", "Vorname", "Funktion", "E-Mail"]
    people = [
        ["Herr", "Kim", "Chul-soo", "Botschafter", "kim@example.org"],
        ["Frau", "Martin", "Claire", "Botschafterin", "martin@example.org"],
        ["Herr", "Weber", "Thomas", "Vorstand", "weber@example.org"],
        ["Frau", "Nowak", "Ewa", "Journalistin", "nowak@example.org"],
        ["Herr", "Park", "Min-jun", "Professor", "park@example.org"],
    ]
    between, below = [None, "Wissenschaft / Kultur"], [None, "Legende: ? = unklar"]
    table = only_table(workbook([headings, *people[:3], between, *people[3:], [], below]))
    assert column(table, "Name") == ["Kim", "Martin", "Weber", "Nowak", "Park"]
    assert [row.reason for row in table.skipped] == ["heads a group", "is a note"]
