"""Which row holds the headings, in how many rows and languages, or that there are none."""

from __future__ import annotations

import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import only_table, read, workbook

from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading import NotReadable


def test_a_title_that_names_guests_is_not_taken_for_headings() -> None:
    table = only_table(workbook([["Guests"], ["Name", "Country"], ["Ann Lee", "France"], ["Bo Li", "Italy"]]))
    assert (table.header_row, len(table)) == (2, 2)


@pytest.mark.parametrize("people", [1, 2, 3])
@pytest.mark.parametrize(
    ("headings", "places"),
    [
        (("Table", "Seat", "Name"), [("Table 1", "Seat 1"), ("Table 1", "Seat 2"), ("Table 2", "Seat 1")]),
        (("Table", "Seat", "Guest"), [("Table A", "Seat A"), ("Table A", "Seat B"), ("Table B", "Seat A")]),
        (("Table N°", "Place N°", "Nom"), [("Table n° 1", "Place n° 1"), ("Table n° 1", "Place n° 2"), ("2", "1")]),
        (("Mesa", "Asiento", "Nombre"), [("Mesa 1", "Asiento 1"), ("Mesa 1", "Asiento 2"), ("Mesa 2", "Asiento 1")]),
        (("Стол", "Место", "Имя"), [("Стол № 1", "Место № 1"), ("Стол № 1", "Место № 2"), ("Стол № 2", "Место № 1")]),
        (("테이블", "좌석", "성명"), [("테이블 1", "좌석 1"), ("테이블 1", "좌석 2"), ("테이블 2", "좌석 1")]),
    ],
)  # fmt: skip
def test_the_words_of_the_headings_before_a_number_or_a_letter_head_nothing(
    headings: tuple[str, ...], places: list[tuple[str, str]], people: int
) -> None:
    rows = [(*place, name) for place, name in zip(places, ("Carl Dee", "Ann Bee", "Eva Fox"), strict=True)][:people]
    table = only_table(workbook([["Seating, 28 November"], headings, *rows]))
    assert (table.headings, len(table)) == (headings, people)


def test_two_rows_of_headings_are_one() -> None:
    rows = [
        ["Name", None, "Contact", None],
        ["First", "Last", "Phone", "E-mail"],
        ["Ann", "Lee", "1234567", "a@example.org"],
    ]
    for merges in (["A1:B1", "C1:D1"], []):
        table = only_table(workbook(rows, merges=merges))
        assert table.header_row == 2
        assert table.headings == ("Name / First", "Name / Last", "Contact / Phone", "Contact / E-mail")
        assert len(table) == 1


def test_headings_in_two_languages_are_one() -> None:
    table = only_table(
        workbook(
            [
                ["No", "Name", "Organisation", "Position"],
                ["번호", "성명", "소속", "직위"],
                [1, "김철수", "외교부", "과장"],
                [2, "이영희", "대학교", "교수"],
            ]
        )
    )
    assert table.headings == ("No / 번호", "Name / 성명", "Organisation / 소속", "Position / 직위")
    assert len(table) == 2


def test_a_merged_heading_beside_divided_ones() -> None:
    rows = [
        ["No", "Name", "Contact", None],
        [None, None, "Phone", "E-mail"],
        [1, "Ann Lee", "1234567", "a@example.org"],
        [2, "Bo Li", "2345678", "b@example.org"],
    ]
    table = only_table(workbook(rows, merges=["A1:A2", "B1:B2", "C1:D1"]))
    assert table.headings == ("No", "Name", "Contact / Phone", "Contact / E-mail")
    assert len(table) == 2


def test_a_list_without_headings_is_taken_from_its_first_row() -> None:
    table = only_table(
        workbook(
            [
                ["Ramin Hasanov", "Baku State University", "Speaker"],
                ["Kim Cheol-su", "Seoul Museum", "Member"],
                ["Ann Lee", "Press", "Speaker"],
            ]
        )
    )
    assert table.header_row is None
    assert table.headings == ("Column A", "Column B", "Column C")
    assert len(table) == 3


def test_offices_and_roles_in_a_list_without_headings_are_values() -> None:
    table = only_table(
        workbook(
            [
                ["Ann Lee", "Ministry", "Speaker"],
                ["Bo Li", "University", "Member"],
                ["Cy Roe", "Embassy", "Guest"],
                ["Di Fox", "Press", "Guest"],
            ]
        )
    )
    assert (table.header_row, len(table)) == (None, 4)


def test_the_header_row_can_be_set_by_hand() -> None:
    rows = [["Name", "Country"], ["Who", "Whence"], ["Ann Lee", "France"], ["Bo Li", "Italy"]]
    table = only_table(workbook(rows), header_row=2)
    assert (table.headings, table.header_row, len(table)) == (("Who", "Whence"), 2, 2)
    with pytest.raises(NotReadable, match="Row 9"):
        read(workbook(rows), header_row=9)


def test_columns_of_one_name_are_told_apart() -> None:
    table = only_table(workbook([["Name", "Phone", "Phone"], ["Ann Lee", "1234567", "7654321"], ["Bo Li", "2", "3"]]))
    assert table.headings == ("Name", "Phone", "Phone (2)")


def test_three_rows_of_headings_are_one() -> None:
    table = only_table(
        workbook(
            [
                ("Delegates",),
                ("Name", None, "Function", "Contact"),
                ("Surname", "First name", None, "E-mail", "Country"),
                ("Lindqvist", "Anna", "Counsellor", "a@example.org", "Sweden"),
                ("Ek", "Bo", "Attaché", "b@example.org", "Sweden"),
            ],
            merges=["A1:E1", "A2:B2", "C2:C3", "D2:E2"],
        )
    )
    fields = {guess.heading: guess.field for guess in guess_columns(table)}
    assert fields == {
        "Name / Surname": Field.FAMILY_NAME,
        "Name / First name": Field.GIVEN_NAME,
        "Function": Field.TITLE,
        "Contact / E-mail": Field.EMAIL,
        "Contact / Country": Field.COUNTRY,
    }


@pytest.mark.parametrize("heading", ["Name 성명", "성명 Name", "ФИО Name", "Name الاسم"])
def test_a_heading_in_two_languages_needs_no_sign_between(heading: str) -> None:
    assert heading_field(heading) == (Field.NAME, 0.9)


@pytest.mark.parametrize("heading", ["Guest (+ spouse)", "Guests (+1)", "Name (with partner)", "참석자 (+ 배우자)"])
def test_a_column_of_guests_of_whom_some_bring_somebody_is_the_names(heading: str) -> None:
    found = heading_field(heading)
    assert found is not None
    assert (found[0], found[1] >= 0.9) == (Field.NAME, True)
    assert heading_field("Title (and organisation)") == (Field.TITLE, 0.9)


def test_a_list_that_excel_grouped_has_a_heading_of_excels_own() -> None:
    rows = [["Row Labels"], ["Sweden"], ["Anna Berg"], ["Bo Ek"], ["Korea"], ["Kim Chul-soo"], ["Grand Total"]]
    table = only_table(workbook(rows))
    assert (table.columns[0], column(table, "Group")) == (
        ["Anna Berg", "Bo Ek", "Kim Chul-soo"],
        ["Sweden", "Sweden", "Korea"],
    )


def test_what_stands_below_account_is_no_more_of_the_house_for_it() -> None:
    assert heading_field("Account / Billing Country") is None
    assert heading_field("Account / Account Name") == (Field.ORGANISATION, 0.9)
