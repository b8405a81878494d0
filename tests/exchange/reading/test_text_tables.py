"""Tables of text: separators, encodings, quotes that never end."""

from __future__ import annotations

import time

import pytest
from tests.exchange.reading.files_to_read import column
from tests.exchange.reading.written_files import (
    only_table,
    read,
    rows_of,
)

from symposiarch.exchange.reading import FileKind, NotReadable, read_clipboard


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


def test_a_quote_that_never_ends_does_not_swallow_the_list() -> None:
    lines = ["Name,Title", '"Ann "the Fox" Lee,Minister', *(f"Guest {number},Title {number}" for number in range(100))]
    assert len(only_table("\n".join(lines).encode())) == 101


def test_excels_own_separator_line_is_heeded() -> None:
    assert column(only_table(b"sep=;\r\nName;Title\r\nLee, Ann;Minister\r\n"), "Name") == ["Lee, Ann"]


def test_a_table_from_the_clipboard() -> None:
    source = read_clipboard('Name\tAddress\r\nAnn Lee\t"1 High Street\nLondon"\r\nBo Li\tRome\r\n')
    assert rows_of(source.tables[0]) == [
        {"Name": "Ann Lee", "Address": "1 High Street London"},
        {"Name": "Bo Li", "Address": "Rome"},
    ]


def test_columns_that_stand_under_one_another_by_blanks() -> None:
    text = b"Name          Organisation       Phone\nAnna Berg     SIDA Stockholm     +46 1\nBo Ek         KTH  +46 2\n"
    assert rows_of(only_table(text))[0] == {"Name": "Anna Berg", "Organisation": "SIDA Stockholm", "Phone": "+46 1"}


@pytest.mark.parametrize("wrongly", ["cp1252", "latin-1"])
def test_letters_that_were_written_twice_in_utf_8_are_read_as_they_were(wrongly: str) -> None:
    text = "Name,Organisation\nJosé Núñez,Académie\nFrançois Müller,Université\n"
    twice = text.encode().decode(wrongly).encode()
    assert column(only_table(twice), "Name") == ["José Núñez", "François Müller"]
    assert column(only_table("Name,Organisation\nÂngela Corrêa,Ârea\n".encode()), "Name") == ["Ângela Corrêa"]


def test_a_quote_that_never_ends_does_not_swallow_two_lines_either() -> None:
    table = only_table(b'Name,Organisation\nAnna Berg,"SIDA\nBo Ek,KTH\nCarl Dahl,KI\n')
    assert column(table, "Name") == ["Anna Berg", "Bo Ek", "Carl Dahl"]


def test_zero_bytes_in_a_text_are_no_reason_to_refuse_it() -> None:
    table = only_table(b"Name,Title\nAnna\0 Berg,Consul\0\nBo Ek,\0Clerk\n" + b"\0" * 4000)
    assert [*table.rows()] == [("Anna Berg", "Consul"), ("Bo Ek", "Clerk")]


def test_a_cell_of_a_million_letters_is_read_in_a_moment() -> None:
    started = time.process_time()
    table = only_table(b"Name,Notes\nAnna Berg," + b"x" * 1_000_000 + b"\nBo Ek,short\n")
    assert [column(table, "Name"), len(str(table.columns[1][0]))] == [["Anna Berg", "Bo Ek"], 1_000_000]
    assert time.process_time() - started < 5


def test_a_long_rule_with_a_word_behind_it_is_read_in_a_moment() -> None:
    started = time.process_time()
    rule = b"-" * 3000
    only_table(b"Name|Notes\nAnna Berg|none\n" + rule + b"x\nBo Ek|short\n" + b" | \n" * 3000 + b"Cy Roe|none\n")
    assert time.process_time() - started < 5


def test_an_error_that_a_spreadsheet_wrote_into_a_text_is_a_problem() -> None:
    table = only_table(b"Name,Organisation\nAnna Berg,#REF!\nBo Ek,MFA\n#1 Club,MFA\n")
    assert [(problem.row, problem.column, problem.about) for problem in table.problems] == [
        (2, "Organisation", "#REF!")
    ]
    assert [*column(table, "Organisation")] == [None, "MFA", "MFA"]
