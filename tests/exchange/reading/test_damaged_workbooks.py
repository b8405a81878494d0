"""A workbook that is damaged in one place costs the cell that stands there, and not the list."""

from __future__ import annotations

import pytest
from tests.exchange.reading.written_files import archive_of, only_table, replaced, rows_of, workbook

from symposiarch.exchange.reading import Fault
from symposiarch.exchange.reading.workbooks.salvage import salvaged

SHEET = "xl/worksheets/sheet1.xml"
ROWS = [["Name", "Organisation"], ["Anna Berg", "MFA"], ["John Smith", "Gallery"]]


@pytest.mark.parametrize("area", [b"A2:", b"junk", b"", b"A3:A2:A1", b"A2:A99999999999"])
def test_a_merge_of_no_cells_is_left_out(area: bytes) -> None:
    whole = workbook([*ROWS[:2], ["John Smith"], ["Kim", "Univ"]], merges=["B4:B5"])
    table = only_table(replaced(whole, SHEET, b'ref="B4:B5"', b'ref="%b"' % area))
    assert [row.get("Organisation") for row in rows_of(table)] == ["MFA", None, "Univ"]
    assert table.problems == ()


@pytest.mark.parametrize(("old", "new"), [(b'r="B2"', b'r="??"'), (b'<row r="2"', b'<row r="x"')])
def test_a_cell_without_its_place_stands_behind_the_last(old: bytes, new: bytes) -> None:
    table = only_table(replaced(workbook(ROWS), SHEET, old, new))
    assert rows_of(table) == [
        {"Name": "Anna Berg", "Organisation": "MFA"},
        {"Name": "John Smith", "Organisation": "Gallery"},
    ]


def test_a_number_that_is_none_is_a_problem_on_its_row() -> None:
    rows = [["Name", "Phone"], ["Anna Berg", 123], ["John Smith", 456]]
    table = only_table(replaced(workbook(rows), SHEET, b"<v>123</v>", b"<v>1x3</v>"))
    assert [(problem.row, problem.column, problem.fault) for problem in table.problems] == [(2, "Phone", Fault.ERROR)]
    assert rows_of(table)[1] == {"Name": "John Smith", "Phone": 456}


def shared(texts: str, *, sheet: str | None = None, merges: str = "") -> bytes:
    cells = sheet or "".join(
        f'<row r="{row + 1}"><c r="A{row + 1}" t="s"><v>{2 * row}</v></c>'
        f'<c r="B{row + 1}" t="s"><v>{2 * row + 1}</v></c></row>'
        for row in range(3)
    )
    return archive_of(
        xl__worksheets__sheet1_dot_xml=f"<worksheet><sheetData>{cells}</sheetData>{merges}</worksheet>",
        xl__sharedStrings_dot_xml=texts,
    )


def test_texts_that_are_missing_are_problems_of_the_cells_that_name_them() -> None:
    (grid,) = salvaged(shared("<sst><si><t>Name</t></si><si><t>Org</t></si><si><t>Anna</t></si>"), wanted=None)
    assert grid.rows == [["Name", "Org"], ["Anna", ""], ["", ""]]
    assert list(grid.problems) == [(1, 1), (2, 0), (2, 1)]


@pytest.mark.parametrize("number", ["99", "-1", "18446744073709551617", "1.0", "five"])
def test_a_number_of_a_text_that_there_is_not_gives_no_other_text(number: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    packed = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts = (("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"))
    relations = "".join(f'<Relationship Id="{key}" Type="{kind}/{what}" Target="{to}"/>' for key, what, to in parts)
    numbers = [*"01234", number]
    cells = [
        f'<c r="{column}{row + 1}" t="s"><v>{numbers[2 * row + at]}</v></c>'
        for row in range(3)
        for at, column in enumerate("AB")
    ]
    rows = "".join(f'<row r="{row + 1}">{"".join(cells[2 * row : 2 * row + 2])}</row>' for row in range(3))
    texts = "".join(f"<si><t>{text}</t></si>" for row in ROWS for text in row)
    whole = archive_of(
        **{
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships {packed}><Relationship Id="rId1" Type="{kind}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook {sheets} xmlns:r="{kind}"><sheets>'
            '<sheet name="G" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships {packed}>{relations}</Relationships>",
            "xl/worksheets/sheet1.xml": f"<worksheet {sheets}><sheetData>{rows}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst {sheets}>{texts}</sst>",
        }
    )
    table = only_table(whole)
    assert rows_of(table) == [{"Name": "Anna Berg", "Organisation": "MFA"}, {"Name": "John Smith"}]
    assert [(problem.row, problem.column) for problem in table.problems] == [(3, "Organisation")]


def test_a_sheet_that_breaks_off_keeps_the_rows_before() -> None:
    texts = "<sst>" + "".join(f"<si><t>{text}</t></si>" for text in ("Name", "Org", "Anna", "MFA")) + "</sst>"
    whole = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="7"><c r="B7" t="s"><v>2</v></c><c r="C7"'
    (grid,) = salvaged(shared(texts, sheet=whole), wanted=None)
    assert (grid.rows, grid.row_numbers) == ([["Name", ""], ["", "Anna"]], [0, 6])


def test_the_reading_aid_of_a_japanese_text_is_no_part_of_it() -> None:
    texts = (
        "<sst><si><r><t>外務</t></r><r><t>省</t></r><rPh><t>ガイムショウ</t></rPh></si><si><t>A &amp; B</t></si></sst>"
    )
    (grid,) = salvaged(shared(texts), wanted=None)
    assert grid.rows[0] == ["外務省", "A & B"]


def test_of_a_workbook_without_sheets_nothing_is_left() -> None:
    assert salvaged(archive_of(xl__workbook_dot_xml="<workbook/>"), wanted=None) == []
