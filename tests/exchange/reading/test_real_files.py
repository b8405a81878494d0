"""Real lists and broken files of others, kept outside this project: each gives what is known to be right.

`SYMPOSIARCH_REAL_FILES` names the folder; without it these tests are skipped.
"""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.exchange.reading.files_to_read import column

from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.headings.fields import Field, Target
from symposiarch.exchange.reading import (
    FileKind,
    NotReadable,
    PasswordNeeded,
    ReadAs,
    SourceFile,
    Table,
    Visibility,
    read_file,
)
from symposiarch.exchange.reading.process.sandbox import Reader

FOLDER = Path(os.environ.get("SYMPOSIARCH_REAL_FILES", ""))
pytestmark = pytest.mark.skipif("SYMPOSIARCH_REAL_FILES" not in os.environ, reason="SYMPOSIARCH_REAL_FILES is not set")


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader()
    yield made
    made.stop()


@pytest.fixture
def source(reader: Reader) -> Callable[..., SourceFile]:
    def read(name: str, password: str | None = None, sheet: str | None = None) -> SourceFile:
        return read_file(FOLDER / name, ReadAs(password=password, sheet=sheet), reader=reader)

    return read


Read = Callable[..., SourceFile]


def first(source: SourceFile) -> Table:
    return source.tables[0]


def columns(table: Table) -> dict[str, Target]:
    return {guess.heading: guess.field for guess in guess_columns(table) if guess.field}


@pytest.mark.parametrize(
    ("name", "rows", "width", "encoding", "separator", "header"),
    [
        ("attendees/unfccc_precops_1991-1995.csv", 7830, 21, "utf-8", ",", 1),
        ("attendees/korea_assembly20_utf8.csv", 299, 13, "utf-8", ",", 1),
        ("attendees/korea_committee_foreign_affairs_malformed.csv", 22, 5, "utf-8", ",", 1),
        ("contacts/gmail.csv", 1, 81, "utf-8", ",", 1),
        ("contacts/email.csv", 4, 1, "utf-8", ",", 1),
        ("encodings/derived_korea_assembly_cp949.csv", 299, 8, "cp949", ",", 1),
        ("encodings/synthetic_tr_cp1254_semicolon.csv", 60, 5, "cp1254", ";", 1),
        ("encodings/synthetic_az_utf8bom_semicolon.csv", 60, 5, "utf-8-sig", ";", 1),
        ("encodings/synthetic_fr_cp1252_semicolon.csv", 60, 5, "cp1252", ";", 1),
        ("hostile/messytables_utf-16le_encoded.csv", 327, 19, "utf-16", ",", 1),
        ("hostile/messytables_simple.ssv", 6, 3, "utf-8", ";", 1),
        ("hostile/messytables_simple.psv", 28, 6, "utf-8", "|", 1),
        ("hostile/wrongext_csv_named.xlsx", 6, 3, "utf-8", ",", 1),
        ("hostile/derived_formula_injection.csv", 12, 3, "utf-8", ",", 1),
        ("hostile/messytables_excel_pasting.csv", 14, 9, "utf-8", ",", 4),
        ("hostile/messytables_skip_initials.csv", 2, 2, "utf-8", ",", 1),
    ],
)
def test_text_tables(
    source: Read, name: str, rows: int, width: int, encoding: str, separator: str, header: int
) -> None:
    read = source(name)
    table = first(read)
    assert (len(table), len(table.headings), read.encoding, read.separator, table.header_row) == (
        rows,
        width,
        encoding,
        separator,
        header,
    )


def test_a_united_nations_list(source: Read) -> None:
    table = first(source("attendees/unfccc_precops_1991-1995.csv"))
    fields = columns(table)
    assert fields["Person_Name"] is Field.NAME
    assert fields["Honorific"] is Field.HONORIFIC
    assert fields["Job_Title"] is Field.TITLE
    assert fields["Affiliation"] is Field.ORGANISATION
    assert fields["Delegation"] is Field.COUNTRY
    assert all("NA" not in column for heading, column in zip(table.headings, table.columns, strict=True))


def test_a_forum_in_capitals(source: Read) -> None:
    table = first(source("attendees/antalya_diplomacy_forum_2022.xlsx"))
    assert len(table) == len(set(column(table, "name"))) == 209
    nationalities = Counter(column(table, "nationality"))
    assert (nationalities[None], nationalities["TURKEY"], nationalities["AZERBAIJAN"]) == (10, 24, 14)
    assert "HIKMAT HAJIYEV" in column(table, "name")
    assert columns(table)["name"] is Field.NAME


def test_a_parliament_in_three_scripts(source: Read) -> None:
    table = first(source("attendees/korea_assembly20_utf8.csv"))
    names = Counter(column(table, "name_kr"))
    assert names["김성태"] == names["최경환"] == 2
    assert any("||" in str(value) for value in column(table, "experience"))


def test_e_mail_in_broken_markup(source: Read) -> None:
    table = first(source("attendees/korea_committee_foreign_affairs_malformed.csv"))
    assert all(
        "@" in str(value) and "<" not in str(value) and '"' not in str(value) for value in column(table, "email")
    )
    assert Counter(column(table, "title")) == {"위원장": 1, "간사": 3, "위원": 18}


def test_contacts(source: Read) -> None:
    gmail = first(source("contacts/gmail.csv"))
    (row,) = gmail.rows()
    values = dict(zip(gmail.headings, row, strict=True))
    assert values["Notes"] == 'note"note'
    assert (values["Organization 1 - Name"], values["Organization 1 - Title"]) == ("company", "jobtitle")
    fields = columns(gmail)
    assert fields["E-mail 1 - Value"] is Field.EMAIL
    assert fields["Organization 1 - Name"] is Field.ORGANISATION
    assert len(first(source("contacts/tb_plain.csv"))) == 1
    apple, photo = first(source("contacts/apple.vcf")), first(source("contacts/photo.vcf"))
    assert column(apple, "Name") == [None]
    assert (column(apple, "Organisation"), column(apple, "City")) == (["Apple Computer AG"], ["Wallisellen-Zürich"])
    assert (column(photo, "Name"), column(photo, "Organisation")) == (["Jörg Müller"], ["Apple Computer AG"])
    contact = first(source("contacts/poi_51626_contact.xlsx"))
    assert column(contact, "Postal Code") == ["04001", None]
    assert column(contact, "Company") == ["Company Co.", "@%#"]


@pytest.mark.parametrize(
    ("name", "password", "rows"),
    [
        ("hostile/calamine_pass_protected.xlsx", "123", 0),  # opens, and is empty
        ("hostile/poi_protected_passtika.xlsx", "tika", 1),
        ("hostile/poi_password.xls", "password", 1),
    ],
)
def test_protected_workbooks(source: Read, name: str, password: str, rows: int) -> None:
    with pytest.raises(PasswordNeeded, match="is protected with a password"):
        source(name)
    with pytest.raises(PasswordNeeded, match="does not open"):
        source(name, password="nonsense")
    if rows:
        assert sum(map(len, source(name, password=password).tables)) >= rows
    else:
        with pytest.raises(NotReadable, match="nothing to import"):
            source(name, password=password)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("poi_54764.xlsx", "can do harm"),
        ("poi_testEXCEL_4.xls", "Excel 4"),
        ("calamine_empty_sheet.xlsx", "nothing to import"),
        ("calamine_vba.xlsm", "nothing to import"),
        ("poi_clusterfuzz-testcase-minimized-POIXSSFFuzzer-5089447305609216.xlsx", "damaged"),
        ("calamine_too_small.xls", "no table"),
        ("messytables_simple.unknown", "empty"),
        ("messytables_simple.zip", "zip archive that holds simple.csv"),
        ("poi_Employee.xls", "not a table of people"),
    ],
)
def test_what_is_refused(source: Read, name: str, says: str) -> None:
    with pytest.raises(NotReadable, match=says):
        source(f"hostile/{name}")


def test_dates_by_their_own_base(source: Read) -> None:
    for name in ("calamine_date_1904.xlsx", "calamine_date_1904.xls"):
        assert list(first(source(f"hostile/{name}")).columns[0]) == [
            datetime.date(2021, 1, 1), datetime.date(2021, 1, 2), datetime.timedelta(hours=255, minutes=10, seconds=10),
        ]  # fmt: skip
    for name, begin in (("1904.xlsx", "1904-01-02"), ("1904.ods", "1904-01-02"), ("1900.xlsx", "1900-01-01")):
        dates = first(source(f"hostile/sheetjs_{name}")).columns[1]
        assert len(dates) == 5
        assert dates[0] == datetime.date.fromisoformat(begin)


def test_huge_declared_sizes(source: Read) -> None:
    table = first(source("hostile/calamine_issue_174.xlsx"))
    assert (len(table), len(table.headings)) == (1, 11)
    assert columns(table)["Contact Name"] is Field.NAME


def test_workbooks_of_every_make(source: Read) -> None:
    assert list(first(source("hostile/poi_noSharedStringTable.xlsx")).rows()) == [(datetime.date(2006, 4, 12), 123)]
    assert len(first(source("hostile/poi_InlineStrings.xlsx"))) == 6
    assert list(first(source("hostile/calamine_issue_419.xlsx")).rows()) == [("Hello",)]
    samples = [
        source(f"hostile/{name}")
        for name in ("poi_SampleSS.xlsx", "poi_SampleSS.strict.xlsx", "poi_SampleSS.ods", "wrongext_xlsx_named.csv")
    ]
    assert len({tuple(tuple(row) for table in sample.tables for row in table.rows()) for sample in samples}) == 1
    assert source("hostile/poi_sample.xlsb").kind is FileKind.XLSB
    assert first(source("hostile/poi_testEXCEL_95.xls")).header_row == 4
    for name in ("poi_chinese-provinces.xls", "wrongext_xls_named.xlsx"):
        assert next(first(source(f"hostile/{name}")).rows()) == ("Anhui", "安徽省")
    assert source("hostile/poi_unicodeSheetName.xlsx").sheets[0].name == "Sheet・1"
    assert list(first(source("hostile/poi_link-external-workbook-b.xlsx")).rows()) == [(30,)]
    assert len(first(source("hostile/wrongext_html_named.xls"))) == 10
    corrupted = source("hostile/poi_xlsx-corrupted.xlsx")
    assert [(len(table), len(table.headings)) for table in corrupted.tables] == [(3, 4), (2, 4)]
    assert len(first(source("hostile/poi_MalformedSSTCount.xlsx"))) == 3
    assert list(first(source("hostile/calamine_encoded_entities.xlsx")).rows()) == [("&",)]
    assert first(source("hostile/calamine_whitespace_trim.xlsx")).columns[0][0] == "trimmed value"


def test_hidden_sheets_and_charts(source: Read) -> None:
    two = source("hostile/poi_TwoSheetsOneHidden.xlsx")
    assert [list(table.rows()) for table in two.tables] == [[("Sheet2A1",)]]
    many = source("hostile/calamine_any_sheets.xlsx")
    assert [table.sheet for table in many.tables] == ["Visible"]
    assert [sheet.visibility for sheet in many.sheets] == list(Visibility)


def test_headings_blank_rows_and_errors(source: Read) -> None:
    blank = first(source("hostile/calamine_multi-empty.ods"))
    assert (blank.headings, list(blank.columns[0])) == (("StringCol",), ["bbb", "ccc", "ddd", "eee", "zzz"])
    below = first(source("hostile/calamine_header-row.xlsx"))
    assert (below.header_row, below.headings, len(below)) == (9, ("Columns", "Column A", "Column B", "Column C"), 1)
    assert len(first(source("hostile/calamine_errors.xlsx")).problems) == 7
    spanish = source("hostile/messytables_spanish_chars.csv")
    assert (spanish.encoding, first(spanish).headings[-1]) == ("cp1252", "Descripción")
    assert len(first(spanish)) + len(first(spanish).skipped) == 115
    german = source("hostile/messytables_weird_head_padding.csv")
    assert (german.separator, first(german).headings[1]) == (";", "1985")
    assert source("hostile/calamine_merged_cells.ods").kind is FileKind.ODS
    assert len(source("hostile/calamine_number_rows_repeated.ods").tables) == 3


def test_every_other_file_is_read_or_refused_in_a_sentence(reader: Reader) -> None:
    said: dict[Path, NotReadable] = {}
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            try:
                read_file(path, reader=reader)
            except NotReadable as refusal:
                said[path] = refusal
    assert {str(refusal)[-1] for refusal in said.values()} == {"."}
    assert [path for path, refusal in said.items() if refusal.__cause__] == []
