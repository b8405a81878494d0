"""Forms, people in columns, and several tables on a sheet, each understood by itself."""

from __future__ import annotations

import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import HEADINGS, PEOPLE, only_table, read, rows_of, workbook

from symposiarch.exchange.reading import NotReadable


def test_each_delegation_may_have_headings_of_its_own() -> None:
    head = ["Name", "Title"]
    rows = [["PARTICIPANTS"], [], ["France"], head, ["Ann Lee", "Minister"], ["Italy"], head, ["Bo Li", "Consul"]]
    assert column(only_table(workbook(rows)), "Group") == ["France", "Italy"]


def test_tables_side_by_side_are_read_apart() -> None:
    rows = [
        ["Name", "Country", None, "Name", "Country"],
        ["Ann", "France", None, "Cy", "Spain"],
        ["Bo", "Italy", None, "Di", "Peru"],
        [None, None, None, "Ed", "Chile"],
    ]
    first, second = read(workbook(rows)).tables
    assert column(first, "Name") == ["Ann", "Bo"]
    assert column(second, "Name") == ["Cy", "Di", "Ed"]


def test_tables_one_below_the_other_are_read_apart() -> None:
    rows = [HEADINGS, *PEOPLE, [], ["Speaker", "Topic", "Mobile"], ["Ann Lee", "Silk roads", "123456789"]]
    first, second = read(workbook(rows)).tables
    assert (len(first), len(second)) == (3, 1)
    assert second.headings == ("Speaker", "Topic", "Mobile")


def test_a_form_for_each_person_becomes_a_row_for_each() -> None:
    form = [["Last name:", "Hasanov"], ["First name:", "Ramin"], ["Position:", "Ambassador"], []]
    other = [["Last name:", "Lee"], ["First name:", "Ann"], ["Position:", "Consul"]]
    table = only_table(workbook([["Registration"], [], *form, *other]))
    assert rows_of(table) == [
        {"Last name": "Hasanov", "First name": "Ramin", "Position": "Ambassador"},
        {"Last name": "Lee", "First name": "Ann", "Position": "Consul"},
    ]


def test_people_in_columns_become_rows() -> None:
    table = only_table(
        workbook(
            [["Name", "Ann Lee", "Bo Li"], ["Country", "France", "Italy"], ["E-mail", "a@example.org", "b@example.org"]]
        )
    )
    assert rows_of(table)[1] == {"Name": "Bo Li", "Country": "Italy", "E-mail": "b@example.org"}


def test_labels_and_values_in_one_cell_are_a_form() -> None:
    table = only_table(workbook([["Name: Ann Lee"], ["Country: France"], [], ["Name: Bo Li"], ["Country: Italy"]]))
    assert rows_of(table) == [{"Name": "Ann Lee", "Country": "France"}, {"Name": "Bo Li", "Country": "Italy"}]


def test_a_form_that_nobody_filled_in_is_no_table_of_people() -> None:
    with pytest.raises(NotReadable, match="not a table of people"):
        read(
            workbook(
                [
                    [None, "Employee"],
                    [],
                    [None, "Last name:", "lastName"],
                    [None, "First name:", "firstName"],
                    [None, "SSN:", "ssn"],
                ]
            )
        )


def test_several_sheets_are_taken_and_one_can_be_named() -> None:
    data = workbook([HEADINGS, *PEOPLE], [HEADINGS, PEOPLE[0]])
    assert [len(table) for table in read(data).tables] == [3, 1]
    assert len(only_table(data, sheet="sheet1")) == 1
    with pytest.raises(NotReadable, match="no sheet “Guests”"):
        read(data, sheet="Guests")


def test_a_second_table_with_the_columns_in_another_order_is_read_apart() -> None:
    people, staff = read(
        workbook(
            [
                ("Delegation",),
                ("No", "Name", "Title"),
                (1, "Anna Berg", "Head"),
                (2, "Bo Ek", "Chief"),
                (None,),
                ("Accompanying staff",),
                ("No", "Title", "Name"),
                (1, "Interpreter", "Eva Falk"),
            ]
        )
    ).tables
    assert column(people, "Name") == ["Anna Berg", "Bo Ek"]
    assert column(staff, "Name") == ["Eva Falk"]


def test_a_form_with_two_labels_in_a_row_is_one_person() -> None:
    table = only_table(
        workbook(
            [
                ("Delegate registration",),
                ("Name", "Kamran Səlimov", "Title", "Ambassador"),
                ("Organisation", "Embassy", "E-mail", "k@example.org"),
            ]
        )
    )
    assert rows_of(table) == [
        {"Name": "Kamran Səlimov", "Title": "Ambassador", "Organisation": "Embassy", "E-mail": "k@example.org"}
    ]


def test_a_table_with_better_headings_below_does_not_lose_the_people_above() -> None:
    rows = [
        ["Swedish side"],
        ["Name", "Title"],
        ["Anna Berg", "Ambassador"],
        [],
        ["Korean side"],
        ["Name", "Organisation", "E-mail"],
        ["Kim Chul-soo", "HUFS", "cs@hufs.ac.kr"],
    ]
    assert [column(table, "Name") for table in read(workbook(rows)).tables] == [["Anna Berg"], ["Kim Chul-soo"]]


def test_a_form_that_says_what_to_write_is_nobody() -> None:
    explained = [["How to fill in this form"], ["1. One guest per line."], ["Name", "Write the full name"]]
    source = read(workbook([*explained, ["RSVP", "yes / no / maybe"]], [["Full name", "RSVP"], ["Anna Berg", "yes"]]))
    assert [rows_of(table) for table in source.tables] == [[{"Full name": "Anna Berg", "RSVP": "yes"}]]
