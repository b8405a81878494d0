"""Text tables as old computers and careless hands leave them: letters, separators and quotes."""

from __future__ import annotations

import pytest
from tests.exchange.reading.written_files import only_table, rows_of

from symposiarch.exchange.reading.text.encodings import as_found, detect

TURKISH = "Unvan;Adı;Soyadı\r\nSayın;Çağatay;Öztürk\r\n;Işıl;Şahin\r\nProf.;Gülşen;Yıldırım\r\n"
RUSSIAN = "ФИО;Должность\r\nИванов Сергей;Посол\r\nЩербаков Юрий;Советник\r\nГасанова Лейла;Переводчик\r\n"
POLISH = "Imię;Nazwisko\r\nŁukasz;Żółć\r\nGrażyna;Dąbrowska\r\nStanisław;Święcicki\r\n"
GREEK = "Όνομα;Οργανισμός\r\nΓεώργιος Παπαδόπουλος;Υπουργείο Εξωτερικών\r\nΕλένη Νικολάου;Πανεπιστήμιο\r\n"
HEBREW = "שם;תפקיד\r\nדוד כהן;שגריר\r\nשרה לוי;פרופסור\r\nיוסף ישראלי;משרד החוץ\r\n"
LATVIAN = "Vārds;Iestāde\r\nJānis Bērziņš;Ārlietu ministrija\r\nĢirts Ķikusts;Latvijas Universitāte\r\n"
KOREAN = "성명;소속\r\n김철수;외교부\r\n남궁민;문화체육관광부\r\n이영희;한빛재단\r\n"
JAPANESE = "氏名;所属\r\n佐藤健;外務省\r\n鈴木花子;東京大学\r\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((TURKISH, name) for name in ("cp1254", "cp857", "mac-turkish", "iso-8859-9")),
        *((RUSSIAN, name) for name in ("cp1251", "cp866", "koi8-r", "mac-cyrillic", "iso-8859-5", "cp855")),
        *((POLISH, name) for name in ("cp1250", "cp852", "iso-8859-2", "mac-latin2")),
        *((GREEK, name) for name in ("cp1253", "iso-8859-7", "cp737")),
        *((HEBREW, name) for name in ("cp1255", "iso-8859-8", "cp862")),
        *((LATVIAN, name) for name in ("cp1257", "iso-8859-13", "cp775")),
        *((KOREAN, name) for name in ("cp949", "johab", "iso2022_kr", "utf-16-le", "utf-16-be", "utf-32-le")),
        *((JAPANESE, name) for name in ("cp932", "euc-jp", "iso2022_jp")),
    ],
)
def test_a_list_is_read_in_whatever_encoding_it_was_saved(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert as_found(data, detect(data)[0].encoding) == text


CHINESE = "姓名;单位\r\n" + "张伟;外交部\r\n王芳;文化和旅游部\r\n李娜;北京大学\r\n刘洋;中国驻阿塞拜疆大使馆\r\n" * 400


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        ("Name;House\r\n" + "Ann Berg;Embassy\r\n" * 900 + "Çağatay Şahin;Büyükelçilik\r\n", "cp1254"),
        ("Name;House\r\n" + "ÇAĞATAY GÜMÜŞ;MFA\r\nGÜLŞEN ÇELİK;MFA\r\nİBRAHİM GÜNEŞ;MFA\r\n" * 3, "cp1254"),
        ("Name;House\r\nJÉRÔME BÉRANGER;MFA\r\nÉLODIE NOËL;MFA\r\n", "cp1252"),
    ],
)
def test_neither_a_long_list_nor_capitals_are_taken_for_the_letters_of_a_mac(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert as_found(data, detect(data)[0].encoding) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Name,Country\r\n최똠방,KR\r\n", "cp949"),
        ("Name,Country\r\n李娜,CN\r\n", "gb18030"),
        ("Name,Country\r\n张伟,CN\r\n刘洋,CN\r\n", "gb18030"),
        ("Name,Country\r\n陳怡君,TW\r\n", "big5hkscs"),
        ("Name,Country\r\n林志豪,TW\r\n黃淑芬,TW\r\n", "big5hkscs"),
        ("Name,Country\r\n佐藤花子,JP\r\n", "cp932"),
        ("Name,House,Post\r\n高橋美咲,朝日新聞,記者\r\n", "euc-jp"),
    ],
)
def test_the_one_guest_of_a_short_list_is_read_in_the_letters_of_his_country(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert as_found(data, detect(data)[0].encoding) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Name,House\r\nКУЗНЕЦОВ ОЛЕГ,МГУ\r\n", "cp1251"),
        ("Name,House\r\nКУЗНЕЦОВ ОЛЕГ,МГУ\r\nСМИРНОВА АННА,ЭРМИТАЖ\r\n", "koi8-r"),
        ("ИВАНОВ ПЕТР СЕРГЕЕВИЧ\nСМИРНОВА АННА\nКУЗНЕЦОВ ОЛЕГ\n", "cp866"),
        ("Name,House\r\nΕΛΈΝΗ ΝΙΚΟΛΆΟΥ,ΠΑΝΕΠΙΣΤΉΜΙΟ ΑΘΗΝΏΝ\r\n", "cp1253"),
    ],
)
def test_names_in_capitals_are_not_taken_for_small_letters_of_another_alphabet(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert as_found(data, detect(data)[0].encoding) == text


def found(data: bytes) -> list[list[object]]:
    return [list(row.values()) for row in rows_of(only_table(data))]


def test_a_letter_of_another_encoding_spoils_no_list_in_utf_8() -> None:
    data = "Name;City\r\nJörg Müller;Köln\r\nÇağatay;İzmir\r\nSəlim Əliyev;Bakı\r\n".encode()
    stranger = data.replace("Mü".encode(), b"M\xfc")
    assert found(stranger) == found(data)


def test_a_file_that_ends_inside_a_letter_loses_this_letter_only() -> None:
    assert found("성명,소속\r\n김철수,외교부\r\n이영희,문화부".encode()[:-1])[1] == ["이영희", "문화\ufffd"]


def test_korean_lines_of_two_encodings_are_both_read() -> None:
    data = "성명;소속\r\n김철수;외교부\r\n".encode("cp949") + "이영희;문화체육관광부\r\n".encode()
    assert found(data) == [["김철수", "외교부"], ["이영희", "문화체육관광부"]]


@pytest.mark.parametrize("separator", ["^", "~", "::", " / ", ":", "，", "、"])
def test_cells_are_parted_by_whatever_stands_between_headings(separator: str) -> None:
    rows = [["Name", "Organisation", "Title"], ["Anna Berg", "MFA", "Minister"], ["John Smith", "Gallery", "Curator"]]
    assert found("\n".join(map(separator.join, rows)).encode()) == rows[1:]


def test_hours_and_alternatives_part_no_cells() -> None:
    data = b"Name\nAnna Berg: 10:30\nJohn Smith: 11:45\nKim / Lee\n"
    assert [len(row) for row in found(data)] == [1, 1, 1]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP = ;", "sep=;;;"])
def test_the_line_that_names_the_separator_is_no_row(line: str) -> None:
    table = only_table(f"{line}\r\nName;Title\r\nAnna, Berg;Minister\r\n".encode())
    assert (table.headings, table.skipped) == (("Name", "Title"), ())


def test_a_comma_in_sentences_parts_less_than_a_semicolon() -> None:
    data = b"Name;Organisation, city\r\nAnna Berg;MFA, Stockholm\r\nJohn Smith;Gallery, London\r\n"
    assert found(data) == [["Anna Berg", "MFA, Stockholm"], ["John Smith", "Gallery, London"]]


def test_a_stray_quote_swallows_nobody() -> None:
    data = b'Name,Org,Phone\r\n"Anna Berg,MFA,123\r\nJohn Smith,Gallery,456\r\n"Kim Minjun",Univ,789\r\nPark,Foo,1\r\n'
    assert [row[0] for row in found(data)] == ["Anna Berg", "John Smith", "Kim Minjun", "Park"]


def test_an_address_over_several_lines_stays_one_cell() -> None:
    data = b'Name,Address,Phone\r\nAnna Berg,"Main Street 1,\r\nStockholm",123\r\nJohn Smith,High Street,456\r\n'
    assert found(data)[0][1] in ("Main Street 1, Stockholm", "Main Street 1,\nStockholm")


@pytest.mark.parametrize(
    "text",
    [
        "'Name','Org'\r\n'Anna Berg','MFA, Protocol'\r\n'John Smith','G'\r\n",
        "“Name”,“Org”\r\n“Anna Berg”,“MFA, Protocol”\r\n“John Smith”,“G”\r\n",
    ],
)
def test_other_quotes_hold_a_cell_together(text: str) -> None:
    assert found(text.encode()) == [["Anna Berg", "MFA, Protocol"], ["John Smith", "G"]]


def test_a_quote_behind_a_backslash_is_a_quote() -> None:
    assert found(b'"Name","Org"\n"Anna \\"Annie\\" Berg","MFA"\n"John","G"\n')[0] == ['Anna "Annie" Berg', "MFA"]


def test_a_number_that_is_written_for_excel_keeps_its_sign_and_zeros() -> None:
    assert found(b'Name,Phone\r\nAnna Berg,="+82 10"\r\nJohn,="0049"\r\n') == [
        ["Anna Berg", "+82 10"],
        ["John", "0049"],
    ]


def test_what_a_database_prints_around_its_rows_is_nobody() -> None:
    data = b" name       | org\n------------+-----\n Anna Berg  | MFA\n John Smith | G\n(2 rows)\n"
    assert found(data) == [["Anna Berg", "MFA"], ["John Smith", "G"]]


def test_a_sign_within_names_divides_nothing() -> None:
    assert found(b"Anna ~ Berg\nBo ~ Ek\nCarl ~ Alm\n") == [["Anna ~ Berg"], ["Bo ~ Ek"], ["Carl ~ Alm"]]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_of_utf_16_before_a_text_in_utf_8_is_passed_over(mark: bytes) -> None:
    (row,) = rows_of(only_table(mark + "Name;Organisation\nÇağatay Şimşek;HUFS\n".encode()))
    assert row == {"Name": "Çağatay Şimşek", "Organisation": "HUFS"}


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_a_line_end_that_hardly_anybody_writes_ends_a_line(end: str) -> None:
    text = end.join(("Name;Organisation", "Kim Chul-soo;HUFS", "Anna Berg;Nordic Museum", ""))
    assert [row["Name"] for row in rows_of(only_table(text.encode()))] == ["Kim Chul-soo", "Anna Berg"]
    inside = f"Name;Organisation\nKim Chul-soo;HUFS{end}Seoul\nAnna Berg;Nordic Museum\n"
    assert len(only_table(inside.encode())) == 2


def test_a_korean_list_with_russian_names_is_korean() -> None:
    text = "성명;소속\r\n김철수;외교부\r\nИванов Сергей;Посольство России\r\nПетрова Мария;Эрмитаж\r\n"
    for encoding in ("cp949", "gb18030"):
        assert as_found(text.encode(encoding), detect(text.encode(encoding))[0].encoding) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Nom\nHélène Lefèvre\n", "cp1252"),
        ("Name;Vorname\nGrübel;Jörg\n", "cp1252"),
        ("Ad;Soyad\nGökçe;Işık\n", "cp1254"),
        ("Imie i nazwisko\nŻaneta Świątek\n", "cp1250"),
        ("Apellidos;Nombre\nMuñoz Ibáñez;Begoña\n", "cp1252"),
    ],
)
def test_the_language_of_the_headings_tells_the_letters_of_a_single_name(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert as_found(data, detect(data)[0].encoding) == text
