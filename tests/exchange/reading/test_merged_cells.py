"""What a merged cell counts for."""

from __future__ import annotations

from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import only_table, rows_of, workbook

from symposiarch.exchange.guest_lists.columns.mapping import guessed
from symposiarch.exchange.guest_lists.incoming import incoming


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


def test_a_merged_cell_counts_for_all_its_rows_and_not_for_columns() -> None:
    rows = [
        ["Country", "Name", "Title"],
        ["France", "Ann", "Minister"],
        [None, "Bo", "Deputy"],
        [None, "Cy", None],
        ["Italy", "Di", "Consul"],
    ]
    table = only_table(workbook(rows, merges=["A2:A4", "C3:C4"]))
    assert column(table, "Country") == ["France", "France", "France", "Italy"]
    assert column(table, "Title") == ["Minister", "Deputy", "Deputy", "Consul"]


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
