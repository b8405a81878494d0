"""Web pages, Word documents, and what is no list at all."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from tests.exchange.reading.files_to_read import column, grows
from tests.exchange.reading.written_files import (
    archive_of,
    binary_workbook,
    only_table,
    read,
    rows_of,
    workbook,
)

from symposiarch.exchange.reading import FileKind, NotReadable, PasswordNeeded, here
from symposiarch.exchange.reading.here import read_here

PEOPLE = [["Name", "Phone"], ["Ann Lee", "+994 50 123 45 67"], ["Bo Li", "0082 2 555 0100"]]


def test_a_web_page_named_xls(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_text(
        "<html><head><meta charset=utf-8></head><body><table><tr><th>Country<th>Name<th>Title</tr>"
        "<tr><td rowspan=2>France</td><td>Ann&nbsp;Lee<br>Roe<td>Minister<tr><td>Bo</td><td>Consul</td></tr></table>",
        encoding="utf-8",
    )
    source = read_here(path)
    assert source.kind is FileKind.HTML
    assert rows_of(source.tables[0]) == [
        {"Country": "France", "Name": "Ann Lee Roe", "Title": "Minister"},
        {"Country": "France", "Name": "Bo", "Title": "Consul"},
    ]


def test_excel_2003_xml() -> None:
    data = b"""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="Guests"><Table><Row><Cell><Data ss:Type="String">Name</Data></Cell>
    <Cell><Data ss:Type="String">Table</Data></Cell></Row>
    <Row ss:Index="4"><Cell><Data ss:Type="String">Ann</Data></Cell>
    <Cell><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet></Workbook>"""
    source = read(data)
    assert source.kind is FileKind.XML
    assert rows_of(source.tables[0]) == [{"Name": "Ann", "Table": 3}]
    assert list(source.tables[0].row_numbers) == [4]


def test_tables_in_a_word_document(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Guest list")
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows,
        [["Country", "Name", "Title"], ["France", "Ann Lee", "Minister"], ["", "Bo Li", "Consul"]],
        strict=True,
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.save(str(tmp_path / "list.xlsx"))
    source = read_here(tmp_path / "list.xlsx")
    assert source.kind is FileKind.DOCX
    assert column(source.tables[0], "Country") == ["France", "France"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"{\\rtf1\\ansi list}", "Rich Text"),
        (b"SQLite format 3\0" + bytes(100), "opened, not imported"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00" + bytes(50), "Excel 4"),
        (b'{"guests": []}', "JSON"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "calendar"),
        (b"PK\x03\x04" + bytes(200), "cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "cut off"),
        (b"Attachment list.xls not found!", "no table"),
        (bytes(range(256)) * 20, "no readable text"),
        (b"<html><body>Not found</body></html>", "without a table"),
        (archive_of(list_dot_csv="a,b"), "list.csv"),
        (archive_of(ppt__presentation_dot_xml="<p/>"), "PowerPoint"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(NotReadable, match=says):
        read(data)


def test_a_protected_workbook_asks_for_its_password(tmp_path: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    stream = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(PEOPLE))).encrypt("Nowruz 21", stream)
    for given in (None, "nowruz 21", ""):
        with pytest.raises(PasswordNeeded, match="protected" if given is None else "does not open"):
            read(stream.getvalue(), password=given)
    assert len(only_table(stream.getvalue(), password="Nowruz 21")) == 2


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match=r"no file “guests\.xlsx”"):
        read_here(tmp_path / "guests.xlsx")
    with pytest.raises(NotReadable, match="is a folder"):
        read_here(tmp_path)


def test_what_a_mail_program_left_before_a_workbook_is_no_part_of_it() -> None:
    assert len(only_table(b"\r\n\r\n" + workbook(PEOPLE))) == 2


def test_a_web_page_that_excel_saved_in_one_file() -> None:
    page = b"<html><table><tr><td>Name<td>Organis=\r\nation<tr><td>Anna Berg<td>SIDA</table></html>"
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\n'
    part = b'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n'
    assert rows_of(only_table(head + part + page + b"\r\n----x--\r\n")) == [
        {"Name": "Anna Berg", "Organisation": "SIDA"}
    ]
    with pytest.raises(NotReadable, match="If a list is attached"):
        read(head + part + b"<p>See the list attached.</p>\r\n----x--\r\n")


def test_a_cell_without_an_end_is_refused_and_nobody_lost_without_a_word() -> None:
    with pytest.raises(NotReadable, match="longer than any cell"):
        read(b"Name,Organisation\n" + b"A" * (5 << 20) + b",B\n")


def test_flat_and_armed_files_are_called_what_they_are() -> None:
    flat = b'<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t"><table:table/></office:document>'
    with pytest.raises(NotReadable, match="flat OpenDocument"):
        read(flat)
    with pytest.raises(NotReadable, match="definitions"):
        read(
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "a">]>'
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
        )


def test_spans_without_measure_are_refused_at_once() -> None:
    with pytest.raises(NotReadable, match="unpacks to more"):
        read(b"<table>" + b"<tr><td rowspan=1000 colspan=1000>Name</td></tr>" * 300 + b"</table>")


def test_what_was_struck_out_of_a_word_table_and_a_table_in_a_cell_say_nothing() -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    for row, texts in zip(table.rows, (("Name", "Title"), ("Anna Berg", "Head"), ("Bo Ek", "Chief")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "a table of its own"
    mark = table.rows[2]._tr.get_or_add_trPr()
    mark.append(mark.makeelement(f"{{{mark.nsmap['w']}}}del", {}))
    stream = io.BytesIO()
    document.save(stream)
    assert rows_of(only_table(stream.getvalue())) == [{"Name": "Anna Berg", "Title": "Head"}]


def test_tables_within_tables_of_a_word_document_cost_no_more_the_deeper_they_lie() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def document(deep: int) -> None:
        text = "<w:p><w:r><w:t>Name</w:t></w:r></w:p>"
        inside = "<w:tbl><w:tr><w:tc>" * deep + text + "</w:tc></w:tr></w:tbl>" * deep
        body = f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'
        read(archive_of(word__document_dot_xml=body))

    assert grows(document, 25) < 50


def test_a_binary_workbook_may_name_its_parts_from_the_root() -> None:
    rows = [["Name", "Title"], ["Anna Berg", "Consul"]]
    assert rows_of(only_table(binary_workbook(rows, folder="/xl/"))) == [{"Name": "Anna Berg", "Title": "Consul"}]
    assert rows_of(only_table(binary_workbook(rows))) == [{"Name": "Anna Berg", "Title": "Consul"}]


@pytest.mark.parametrize("name", ["~$list.xlsx", ".~lock.list.ods#"])
def test_what_office_leaves_beside_an_open_list_is_no_list(tmp_path: Path, name: str) -> None:
    left = tmp_path / name
    left.write_bytes(b"\x05Clerk" + b" " * 49 + b"\x05\0C\0l\0e\0r\0k\0" + b" \0" * 50)
    with pytest.raises(NotReadable, match="choose the list itself"):
        read_here(left)


def test_more_rows_than_there_are_guests_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(here, "MOST_ROWS", 3)
    assert len(only_table(b"Name,House\n" + b"Anna Berg,MFA\n" * 3)) == 3
    with pytest.raises(NotReadable, match="lists 4 rows, and at most 3"):
        only_table(b"Name,House\n" + b"Anna Berg,MFA\n" * 4)
