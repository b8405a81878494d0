"""Lists are understood however they are laid out: headings, groups, totals, notes, merged cells, forms."""

from __future__ import annotations

import pytest
from tests.exchange.reading.written_files import only_table, read, rows_of, workbook

from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.mapping import guessed
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading import NotReadable

HEADINGS = ["Name", "Organisation", "E-mail"]
PEOPLE = [
    ["Ramin Hasanov", "Ministry of Culture", "ramin@example.org"],
    ["Kim Cheol-su", "University of Seoul", "kim@example.org"],
    ["Ayşe Yılmaz", "Embassy", "ayse@example.org"],
]


def test_titles_above_the_headings_are_no_people() -> None:
    table = only_table(workbook([["Guest list of the reception"], ["as of 3 May"], [], HEADINGS, *PEOPLE]))
    assert table.header_row == 4
    assert table.headings == tuple(HEADINGS)
    assert len(table) == 3
    assert list(table.row_numbers) == [5, 6, 7]
    assert [row.row for row in table.skipped] == [1, 2]


def test_a_title_that_names_guests_is_not_taken_for_headings() -> None:
    table = only_table(workbook([["Guests"], ["Name", "Country"], ["Ann Lee", "France"], ["Bo Li", "Italy"]]))
    assert (table.header_row, len(table)) == (2, 2)


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


def test_a_country_in_a_merged_row_goes_to_the_people_below() -> None:
    rows = [
        ["Name", "Title", "Phone"],
        ["Azerbaijan"],
        ["Ramin Hasanov", "Ambassador", "1"],
        ["Leyla Aliyeva", "Attaché", "2"],
        ["Korea"],
        ["Kim", "Minister", "3"],
    ]
    for merges in (["A2:C2", "A5:C5"], []):
        table = only_table(workbook(rows, merges=merges))
        assert [row["Group"] for row in rows_of(table)] == ["Azerbaijan", "Azerbaijan", "Korea"]
        assert len(table) == 3


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


def test_each_delegation_may_have_headings_of_its_own() -> None:
    head = ["Name", "Title"]
    rows = [["PARTICIPANTS"], [], ["France"], head, ["Ann Lee", "Minister"], ["Italy"], head, ["Bo Li", "Consul"]]
    assert only_table(workbook(rows)).column("Group") == ["France", "Italy"]


def test_a_person_of_whom_only_the_name_is_known_stays() -> None:
    table = only_table(
        workbook([HEADINGS, PEOPLE[0], ["Leyla Aliyeva"], PEOPLE[1], ["김철수"], PEOPLE[2], ["Zoë Brun"]])
    )
    assert len(table) == 6
    assert "Group" not in table.headings


def test_a_merged_cell_counts_for_all_its_rows_and_not_for_columns() -> None:
    rows = [
        ["Country", "Name", "Title"],
        ["France", "Ann", "Minister"],
        [None, "Bo", "Deputy"],
        [None, "Cy", None],
        ["Italy", "Di", "Consul"],
    ]
    table = only_table(workbook(rows, merges=["A2:A4", "C3:C4"]))
    assert table.column("Country") == ["France", "France", "France", "Italy"]
    assert table.column("Title") == ["Minister", "Deputy", "Deputy", "Consul"]


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


def test_tables_side_by_side_are_read_apart() -> None:
    rows = [
        ["Name", "Country", None, "Name", "Country"],
        ["Ann", "France", None, "Cy", "Spain"],
        ["Bo", "Italy", None, "Di", "Peru"],
        [None, None, None, "Ed", "Chile"],
    ]
    first, second = read(workbook(rows)).tables
    assert first.column("Name") == ["Ann", "Bo"]
    assert second.column("Name") == ["Cy", "Di", "Ed"]


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


def test_several_sheets_are_taken_and_one_can_be_named() -> None:
    data = workbook([HEADINGS, *PEOPLE], [HEADINGS, PEOPLE[0]])
    assert [len(table) for table in read(data).tables] == [3, 1]
    assert len(only_table(data, sheet="sheet1")) == 1
    with pytest.raises(NotReadable, match="no sheet “Guests”"):
        read(data, sheet="Guests")


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


@pytest.mark.parametrize("numbers", [("(1)", "(2)", "(3)"), (1, 2, 3), ("1.", "2.", "3.")])
def test_a_row_that_numbers_the_columns_is_nobody(numbers: tuple[object, ...]) -> None:
    table = only_table(workbook([("Name", "Organisation", "E-mail"), numbers, ("Anna Berg", "SIDA", "a@example.org")]))
    assert table.column("Name") == ["Anna Berg"]


def test_a_line_of_dashes_is_nobody() -> None:
    table = only_table(b"| Name | Organisation |\n|------|:-----:|\n| Anna Berg | SIDA |\n| Bo Ek | KTH |\n")
    assert table.column("Name") == ["Anna Berg", "Bo Ek"]


@pytest.mark.parametrize("note", ["(*) subject to confirmation", "※ 변경될 수 있음", "* arrives late"])
def test_a_note_with_a_sign_before_it_is_nobody(note: str) -> None:
    table = only_table(workbook([("Name", "Organisation"), ("Anna Berg", "SIDA"), ("Bo Ek", "KTH"), (note,)]))
    assert table.column("Name") == ["Anna Berg", "Bo Ek"]


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
    assert people.column("Name") == ["Anna Berg", "Bo Ek"]
    assert staff.column("Name") == ["Eva Falk"]


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


@pytest.mark.parametrize("heading", ["Name 성명", "성명 Name", "ФИО Name", "Name الاسم"])
def test_a_heading_in_two_languages_needs_no_sign_between(heading: str) -> None:
    assert heading_field(heading) == (Field.NAME, 0.9)


def test_a_name_that_is_merged_over_two_rows_is_one_person() -> None:
    table = only_table(
        workbook(
            [("Name", "Phone"), ("Anna Berg", "+46 1"), (None, "+46 2"), ("Bo Ek", "+46 3"), (None, "+46 4")],
            merges=["A2:A3", "A4:A5"],
        )
    )
    lines = list(incoming(table, guessed(table)))
    assert [(line.row, line.name, line.person["phone"]) for line in lines] == [
        (2, "Anna Berg", "+46 1; +46 2"),
        (4, "Bo Ek", "+46 3; +46 4"),
    ]


def test_a_family_name_that_is_merged_over_two_rows_is_two_people() -> None:
    table = only_table(
        workbook([("Family name", "Given name"), ("Berg", "Anna"), (None, "Bo"), ("Ek", "Carl")], merges=["A2:A3"])
    )
    assert [line.name for line in incoming(table, guessed(table))] == ["Anna Berg", "Bo Berg", "Carl Ek"]


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
    assert [table.column("Name") for table in read(workbook(rows)).tables] == [["Anna Berg"], ["Kim Chul-soo"]]


def test_the_total_of_a_group_is_nobody() -> None:
    rows = [["Organisation", "Name", "Seats"], ["MFA", "Anna Berg", 1], ["MFA Total", None, 1]]
    assert only_table(workbook([*rows, ["Grand Total", None, 1]])).column("Name") == ["Anna Berg"]


def test_a_list_that_excel_grouped_has_a_heading_of_excels_own() -> None:
    rows = [["Row Labels"], ["Sweden"], ["Anna Berg"], ["Bo Ek"], ["Korea"], ["Kim Chul-soo"], ["Grand Total"]]
    table = only_table(workbook(rows))
    assert (table.columns[0], table.column("Group")) == (
        ["Anna Berg", "Bo Ek", "Kim Chul-soo"],
        ["Sweden", "Sweden", "Korea"],
    )


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
    assert table.column("Name") == ["Kim", "Martin", "Weber", "Nowak", "Park"]
    assert [row.reason for row in table.skipped] == ["heads a group", "is a note"]
