"""What a person sees of a sheet and what is only in the file: hidden rows and sheets, numbers as they are shown."""

from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import only_table, opendocument, read, workbook

from symposiarch.exchange.reading import NotReadable
from symposiarch.exchange.reading.remarks import hidden_rows, remarks_of
from symposiarch.exchange.reading.workbooks.number_formats import as_shown

HEADINGS = ("Name", "Organisation", "RSVP")
PEOPLE = (("Anna Berg", "SIDA", "Yes"), ("Bo Ek", "KTH", "No"), ("Carl Dahl", "KI", "Yes"))


def filtered_workbook() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(workbook([HEADINGS, *PEOPLE])))
    assert book.active is not None
    book.active.auto_filter.ref = "A1:C4"
    book.active.row_dimensions[3].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filtered_opendocument() -> bytes:
    return opendocument(HEADINGS, PEOPLE[0], ('table:visibility="filter"', *PEOPLE[1]), PEOPLE[2])


def filtered_page() -> bytes:
    rows = "".join(
        f"<tr{hidden}><td>{'<td>'.join(row)}</tr>"
        for row, hidden in zip((HEADINGS, *PEOPLE), ("", "", " style='display:none'", ""), strict=True)
    )
    return f"<table>{rows}</table>".encode()


def filtered_xml() -> bytes:
    rows = "".join(
        f"<Row{hidden}>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row, hidden in zip((HEADINGS, *PEOPLE), ("", "", ' ss:Hidden="1"', ""), strict=True)
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    hidden = "<WorksheetOptions xmlns='urn:schemas-microsoft-com:office:excel'><Visible>SheetHidden</Visible>"
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="Guests"><Table>{rows}</Table></Worksheet>'
        f'<Worksheet ss:Name="Old"><Table>{rows}</Table>{hidden}</WorksheetOptions></Worksheet></Workbook>'
    ).encode()


@pytest.mark.parametrize("make", [filtered_workbook, filtered_opendocument, filtered_page, filtered_xml])
def test_rows_that_a_filter_hides_are_read_and_counted(make: Callable[[], bytes]) -> None:
    source = read(make())
    assert column(source.tables[0], "Name") == ["Anna Berg", "Bo Ek", "Carl Dahl"]
    (count,) = hidden_rows(source).values()
    assert count == 1
    assert any("1 row is hidden and was read like the others" in remark for remark in remarks_of(source))


def test_a_hidden_sheet_of_old_xml_is_left_out_and_named() -> None:
    source = read(filtered_xml())
    assert [sheet.name for sheet in source.sheets if sheet.tables] == ["Guests"]
    assert "The sheet “Old” is hidden" in remarks_of(source)[0]
    assert len(read(filtered_xml(), sheet="Old").tables[0]) == 3


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        (1012345678, r"000\-0000\-0000", "010-1234-5678"),
        (27971765, r"0#\-###\-####", "02-797-1765"),
        (27971765, r"[<=99999999]0#\-###\-####;0##\-####\-####", "02-797-1765"),
        (1012345678, r"[<=99999999]0#\-###\-####;0##\-####\-####", "010-1234-5678"),
        (994124920000, '"+"###" "##" "###" "####', "+994 12 492 0000"),
        (2025551234, "[<=9999999]###-####;(###) ###-####", "(202) 555-1234"),
        (145678901, "0# ## ## ## ##", "01 45 67 89 01"),
        (4001, "00000", "04001"),
        (1234567, "000-000", "1234-567"),
        (5, "0", None),
        (1234, "#,##0", None),
        (1234567, "# ##0", None),
        (12, "0.00", None),
        (45000, "yyyy-mm-dd", None),
        (3, '0"명"', None),
        (-5, "000", None),
        (2.5, "000", None),
        (12, "00", None),
    ],
)
def test_a_number_reads_as_its_cell_shows_it(number: float, code: str, shown: str | None) -> None:
    assert as_shown(number, code) == shown


def test_telephones_kept_as_numbers_are_read_as_the_workbook_shows_them() -> None:
    table = only_table(
        workbook(
            [("Name", "Phone", "Post code"), ("Kim", 1012345678, 4001), ("Lee", 27971765, 12345)],
            formats={"B2": "000-0000-0000", "B3": "0#-###-####", "C2": "00000", "C3": "00000"},
        )
    )
    assert column(table, "Phone") == ["010-1234-5678", "02-797-1765"]
    assert column(table, "Post code") == ["04001", 12345]


def test_telephones_kept_as_numbers_are_read_as_an_opendocument_sheet_shows_them() -> None:
    shown = '<table:table-cell office:value-type="float" office:value="1012345678"><text:p>010-1234-5678</text:p>'
    noted = shown.replace("<text:p>", "<office:annotation><text:p>only after six</text:p></office:annotation><text:p>")
    amount = '<table:table-cell office:value-type="float" office:value="1200"><text:p>1 300</text:p>'
    styles = (
        '<office:automatic-styles><number:number-style style:name="N1"><number:number number:min-integer-digits="11">'
        '<number:embedded-text number:position="4">-</number:embedded-text></number:number></number:number-style>'
        "</office:automatic-styles>"
    )
    table = only_table(
        opendocument(
            ("Name", "Phone", "Fee"),
            ("Kim", f"{shown}</table:table-cell>", f"{amount}</table:table-cell>"),
            ("Lee", f"{noted}</table:table-cell>", f"{amount}</table:table-cell>"),
            styles=styles,
        )
    )
    assert column(table, "Phone") == ["010-1234-5678", "010-1234-5678"]
    assert column(table, "Fee") == [1200, 1200]


def test_every_merged_cell_of_an_opendocument_sheet_counts() -> None:
    attributes = 'table:number-rows-spanned="2" office:value-type="string"'
    tall = f"<table:table-cell {attributes}><text:p>{{}}</text:p></table:table-cell>"
    covered = "<table:covered-table-cell/>"
    table = only_table(
        opendocument(
            ("Country", "Organisation", "Name"),
            (tall.format("Sweden"), tall.format("SIDA"), "Anna Berg"),
            (covered, covered, "Bo Ek"),
            (tall.format("Norway"), "UD", "Carl Dahl"),
            (covered, "NTNU", "Dora Elm"),
        )
    )
    assert column(table, "Country") == ["Sweden", "Sweden", "Norway", "Norway"]
    assert column(table, "Organisation") == ["SIDA", "SIDA", "UD", "NTNU"]


def test_a_list_on_a_hidden_sheet_alone_is_said_to_be_there() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([], [HEADINGS, *PEOPLE])))
    book.worksheets[1].title = "Guests"
    book.worksheets[1].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(NotReadable, match="“Guests” is hidden"):
        read(stream.getvalue())
