"""Files of every format are read as what they are, and their values are kept."""

from __future__ import annotations

import base64
import datetime
import io
import time
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from tests.exchange.reading.written_files import (
    archive_of,
    binary_workbook,
    only_table,
    read,
    replaced,
    rows_of,
    workbook,
)

from symposiarch.exchange.reading import FileKind, NotReadable, PasswordNeeded, Visibility, read_clipboard
from symposiarch.exchange.reading.here import read_here

PEOPLE = [["Name", "Phone"], ["Ann Lee", "+994 50 123 45 67"], ["Bo Li", "0082 2 555 0100"]]


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
    assert only_table(data).column("Post code") == ["04001", 12345]


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
    assert only_table(workbook([["Name", "Title"], ["Ann", word], ["Bo", "Minister"]])).column("Title") == [
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
    assert table.column("Country code") == ["NA", "KR", "AZ", "FR"]
    assert table.column("Family name") == ["NA", "KIM", "LEE", "Na"]


def test_a_formula_without_its_value_is_a_problem_on_its_row() -> None:
    table = only_table(workbook([["Name", "Phone"], ["Ann", "=1+1"], ["Bo", "3"]]))
    (problem,) = table.problems
    assert (problem.row, problem.column) == (2, "Phone")
    assert "formula" in problem.message
    assert len(table) == 2


def test_the_cached_value_of_a_formula_counts() -> None:
    data = replaced(workbook([["Name", "Phone"], ["Ann", "=1+1"]]), "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>2</v>")
    table = only_table(data)
    assert table.column("Phone") == [2]
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
    assert only_table(moved).column("Born") == [datetime.date(2025, 1, 2)]


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
    assert only_table(stream.getvalue(), sheet="Old").column("Name") == ["Ann"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_tables_are_read_with_every_separator(separator: str, encoding: str) -> None:
    lines = [
        separator.join(row)
        for row in [["Name", "Ort", "Note"], ["Jörg Müller", "Köln", '"a||b, c; d"'], ["Zoë", "Łódź", '"two\nlines"']]
    ]
    source = read("\r\n".join(lines).encode(encoding))
    assert source.kind is FileKind.TEXT
    assert source.separator == separator
    assert rows_of(source.tables[0])[0] == {"Name": "Jörg Müller", "Ort": "Köln", "Note": "a||b, c; d"}


LISTS = {
    "cp949": "성명,소속,직위\n김철수,외교부,과장\n이영희,서울대학교,교수\n",
    "gb18030": "姓名,单位,职务\n王小明,外交部,处长\n李丽,北京大学,教授\n",
    "big5": "姓名,單位,職務\n陳大文,外交部,處長\n林美麗,臺灣大學,教授\n",
    "cp1251": "ФИО;Организация;Должность\nГасанов Рамин;Министерство;Министр\nИванова Анна;Посольство;Посол\n",
    "cp1254": "Adı Soyadı;Kurum;Görevi\nAyşe Yılmaz;Dışişleri Bakanlığı;Müdür\nİbrahim Çağatay;Üniversite;Öğretim\n",
    "cp1252": "Nom;Prénom;Fonction\nLefèvre;Hélène;Chargée d’affaires\nMüller;Jörg;Bürger\nGarçon;José;Élu\n",
    "cp1250": "Name;Email\nŁukasz Wałęsa;Ministerstwo\nZdzisław Gąsiorowski;Śląsk\nMałgorzata Żółć;Kraków\n",
    "cp1256": "الاسم;الجهة;المنصب\nأحمد محمد علي;وزارة الثقافة;وزير\nفاطمة حسن;السفارة;مستشار\n",
}


@pytest.mark.parametrize("encoding", LISTS)
def test_encodings_without_a_label_are_told_apart(encoding: str) -> None:
    text = LISTS[encoding]
    source = read(text.encode(encoding))
    assert source.encodings[0].sample in text
    heading = text.split("\n", 1)[0].replace(";", ",").split(",")
    assert list(source.tables[0].headings) == heading
    assert not all(guess.sample in text for guess in source.encodings[1:]) or len(source.encodings) == 1


def test_an_encoding_set_by_hand_is_used() -> None:
    data = LISTS["cp1251"].encode("cp1251")
    assert read(data, encoding="cp1251").encoding == "cp1251"
    assert read(data, encoding="koi8-r").tables[0].headings[0] != "ФИО"
    with pytest.raises(NotReadable, match="no text encoding"):
        read(data, encoding="klingon")


def test_one_column_is_a_table_too() -> None:
    table = only_table(b"E-mail\nann@example.org\nbo@example.org\n")
    assert (table.headings, len(table)) == (("E-mail",), 2)


def test_a_quote_that_never_ends_does_not_swallow_the_list() -> None:
    lines = ["Name,Title", '"Ann "the Fox" Lee,Minister', *(f"Guest {number},Title {number}" for number in range(100))]
    assert len(only_table("\n".join(lines).encode())) == 101


def test_broken_markup_in_a_cell_gives_the_text_in_it() -> None:
    table = only_table(b'"name","email"\n"Ann","<p><a href="ann@example.org">ann@example.org</a></p>"\n')
    assert table.column("email") == ["ann@example.org"]


def test_excels_own_separator_line_is_heeded() -> None:
    assert only_table(b"sep=;\r\nName;Title\r\nLee, Ann;Minister\r\n").column("Name") == ["Lee, Ann"]


def test_a_table_from_the_clipboard() -> None:
    source = read_clipboard('Name\tAddress\r\nAnn Lee\t"1 High Street\nLondon"\r\nBo Li\tRome\r\n')
    assert rows_of(source.tables[0]) == [
        {"Name": "Ann Lee", "Address": "1 High Street London"},
        {"Name": "Bo Li", "Address": "Rome"},
    ]


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
    assert source.tables[0].column("Country") == ["France", "France"]


CARD_2 = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C6=8F=6C=69yev;R=C3=BC=\r\nstem;;Dr.\r\n"
    "TEL;CELL:+994501234567\r\nEMAIL;INTERNET:r@example.org\r\nEND:VCARD\r\n"
)
CARD_3 = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Lee;Ann;;;\nFN:Ann Lee\nORG:Foreign Office;Protocol\nTITLE:Head\\, Protocol\n"
    "item1.ADR;type=WORK:;;1 High Street;London;;SW1;United Kingdom\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRgAB\n\n"
    "NOTE:two\\nlines\nBDAY:1970-01-02\nEND:VCARD\n"
)
CARD_4 = (
    'BEGIN:VCARD\nVERSION:4.0\nFN:김철수\nTEL;VALUE=uri;TYPE="voice,cell":tel:+82-2-555-0100\nORG:외교부\nEND:VCARD\n'
)


def test_address_cards_of_every_version() -> None:
    source = read((CARD_2 + CARD_3 + CARD_4).encode())
    assert source.kind is FileKind.VCARD
    first, second, third = rows_of(source.tables[0])
    assert (first["Family name"], first["Given name"], first["Name prefix"], first["Mobile"]) == (
        "Əliyev",
        "Rüstem",
        "Dr.",
        "+994501234567",
    )
    assert (second["Organisation"], second["Department"], second["Job title"]) == (
        "Foreign Office",
        "Protocol",
        "Head, Protocol",
    )
    assert (second["Address"], second["City"], second["Post code"], second["Country"]) == (
        "1 High Street",
        "London",
        "SW1",
        "United Kingdom",
    )
    assert (second["Notes"], second["Birthday"]) == ("two lines", "1970-01-02")
    assert (third["Name"], third["Mobile"], third["Organisation"]) == ("김철수", "+82-2-555-0100", "외교부")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "Гасанов Рамин"), ("cp949", "김철수"), ("utf-16", "Ayşe Yılmaz"), ("cp1254", "Ayşe Yılmaz Çağlayan")],
)
def test_address_cards_in_an_undeclared_encoding(encoding: str, name: str) -> None:
    card = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:{name}\r\nEND:VCARD\r\n"
    assert rows_of(read((card * 2).encode(encoding)).tables[0])[0]["Name"] == name


def test_a_company_card_is_no_person() -> None:
    (row,) = rows_of(read(b"BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Apple\nORG:Apple;\nEND:VCARD\n").tables[0])
    assert "Name" not in row


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"{\\rtf1\\ansi list}", "Rich Text"),
        (b"SQLite format 3\0" + bytes(100), "Open Office"),
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


def test_columns_that_stand_under_one_another_by_blanks() -> None:
    text = b"Name          Organisation       Phone\nAnna Berg     SIDA Stockholm     +46 1\nBo Ek         KTH  +46 2\n"
    assert rows_of(only_table(text))[0] == {"Name": "Anna Berg", "Organisation": "SIDA Stockholm", "Phone": "+46 1"}


@pytest.mark.parametrize("wrongly", ["cp1252", "latin-1"])
def test_letters_that_were_written_twice_in_utf_8_are_read_as_they_were(wrongly: str) -> None:
    text = "Name,Organisation\nJosé Núñez,Académie\nFrançois Müller,Université\n"
    twice = text.encode().decode(wrongly).encode()
    assert only_table(twice).column("Name") == ["José Núñez", "François Müller"]
    assert only_table("Name,Organisation\nÂngela Corrêa,Ârea\n".encode()).column("Name") == ["Ângela Corrêa"]


def test_a_quote_that_never_ends_does_not_swallow_two_lines_either() -> None:
    table = only_table(b'Name,Organisation\nAnna Berg,"SIDA\nBo Ek,KTH\nCarl Dahl,KI\n')
    assert table.column("Name") == ["Anna Berg", "Bo Ek", "Carl Dahl"]


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


def grows(work: Callable[[int], object], few: int) -> float:
    """How much longer ten times as much takes: 10 where each costs the same, 100 where each costs all before it."""

    def spent(count: int) -> float:
        begun = time.process_time()
        work(count)
        return time.process_time() - begun

    return min(spent(10 * few) for _ in range(2)) / max(spent(few) for _ in range(2))


def test_tables_within_tables_of_a_word_document_cost_no_more_the_deeper_they_lie() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def document(deep: int) -> None:
        text = "<w:p><w:r><w:t>Name</w:t></w:r></w:p>"
        inside = "<w:tbl><w:tr><w:tc>" * deep + text + "</w:tc></w:tr></w:tbl>" * deep
        body = f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'
        read(archive_of(word__document_dot_xml=body))

    assert grows(document, 25) < 50


def cards(*bodies: bytes) -> bytes:
    return b"".join(b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + body + b"\r\nEND:VCARD\r\n" for body in bodies)


def test_a_card_in_chinese_characters_without_a_formatted_name_begins_with_the_family() -> None:
    table = only_table(cards("N:王;小明".encode(), "N:김;철수".encode()))
    assert table.column("Name") == ["王小明", "김철수"]


def test_a_card_for_a_group_is_nobodys() -> None:
    assert only_table(cards(b"FN:Anna Berg", b"KIND:group\r\nFN:The section")).column("Name") == ["Anna Berg"]


def test_a_card_whose_end_is_lost_does_not_swallow_the_next() -> None:
    text = (
        b"BEGIN:VCARD\nFN:Anna Berg\nBEGIN:VCARD\nFN:Bo Ek\nAGENT:\nBEGIN:VCARD\nFN:Secretary\nEND:VCARD\nEND:VCARD\n"
    )
    assert only_table(text).column("Name") == ["Anna Berg", "Bo Ek"]


def test_a_card_with_nothing_but_a_name_is_somebody_whatever_the_name() -> None:
    names = ["Anna Berg", "Embassy of France", "Total", "Germany"]
    assert only_table(cards(*(f"FN:{name}".encode() for name in names))).column("Name") == names


def test_a_card_with_its_name_in_base64() -> None:
    name = base64.b64encode("Zoë Müller".encode())
    assert only_table(cards(b"FN;ENCODING=b:" + name)).column("Name") == ["Zoë Müller"]


def test_the_folds_of_a_card_cost_no_more_the_more_there_are() -> None:
    def card(folds: int) -> None:
        assert len(only_table(b"BEGIN:VCARD\nFN:Anna Berg\nNOTE:\n" + b" x\n" * folds + b"END:VCARD\n")) == 1

    assert grows(card, 20_000) < 50


def test_zero_bytes_in_a_text_are_no_reason_to_refuse_it() -> None:
    table = only_table(b"Name,Title\nAnna\0 Berg,Consul\0\nBo Ek,\0Clerk\n" + b"\0" * 4000)
    assert [*table.rows()] == [("Anna Berg", "Consul"), ("Bo Ek", "Clerk")]


def test_a_cell_of_a_million_letters_is_read_in_a_moment() -> None:
    started = time.process_time()
    table = only_table(b"Name,Notes\nAnna Berg," + b"x" * 1_000_000 + b"\nBo Ek,short\n")
    assert [table.column("Name"), len(str(table.columns[1][0]))] == [["Anna Berg", "Bo Ek"], 1_000_000]
    assert time.process_time() - started < 5


def test_an_error_that_a_spreadsheet_wrote_into_a_text_is_a_problem() -> None:
    table = only_table(b"Name,Organisation\nAnna Berg,#REF!\nBo Ek,MFA\n#1 Club,MFA\n")
    assert [(problem.row, problem.column, problem.about) for problem in table.problems] == [
        (2, "Organisation", "#REF!")
    ]
    assert [*table.column("Organisation")] == [None, "MFA", "MFA"]


def test_a_binary_workbook_may_name_its_parts_from_the_root() -> None:
    rows = [["Name", "Title"], ["Anna Berg", "Consul"]]
    assert rows_of(only_table(binary_workbook(rows, folder="/xl/"))) == [{"Name": "Anna Berg", "Title": "Consul"}]
    assert rows_of(only_table(binary_workbook(rows))) == [{"Name": "Anna Berg", "Title": "Consul"}]
