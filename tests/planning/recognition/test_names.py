"""Names are read as people write them, and what was written stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposiarch.model.people import NameOrder
from symposiarch.planning.recognition.names.customs import rows_begin_with_the_family
from symposiarch.planning.recognition.names.reading import read_columns, read_name
from symposiarch.planning.recognition.names.written import NameHints, says_family_first


@pytest.mark.parametrize(
    ("written", "given_name", "family_name"),
    [
        ("HASANOV, Ramin", "Ramin", "HASANOV"),
        ("HASANOV Ramin", "Ramin", "HASANOV"),
        ("Ramin HASANOV", "Ramin", "HASANOV"),
        ("Ramin Hasanov", "Ramin", "Hasanov"),
        ("Hasanov R.", "R.", "Hasanov"),
        ("KIM Chul-soo", "Chul-soo", "KIM"),
        ("Kim Chulsoo", "Chulsoo", "Kim"),
        ("Chul-soo Kim", "Chul-soo", "Kim"),
        ("KANG GHILBOO", "GHILBOO", "KANG"),
        ("홍길동", "길동", "홍"),
        ("남궁민수", "민수", "남궁"),
        ("王小明", "小明", "王"),
        ("He Jianping", "Jianping", "He"),
        ("HE Jianping", "Jianping", "HE"),
        ("PHAM QUANG HIEU", "QUANG HIEU", "PHAM"),
        ("RENÉ VAN DER LINDEN", "RENÉ", "VAN DER LINDEN"),
        ("van der Berg, Jan", "Jan", "van der Berg"),
        ("ABDULLATIF BIN RASHID AL ZAYANI", "ABDULLATIF BIN RASHID", "AL ZAYANI"),
        ("Həsənov Ramin Əli oğlu", "Ramin Əli oğlu", "Həsənov"),
        ("Ramin Əli oğlu Həsənov", "Ramin Əli oğlu", "Həsənov"),
        ("Иванов Иван Иванович", "Иван Иванович", "Иванов"),
        ("Иван Иванович Иванов", "Иван Иванович", "Иванов"),
        ("M. RİFAT HİSARLI", "M. RİFAT", "HİSARLI"),
        ("McDONALD Ronald", "Ronald", "McDONALD"),
        ("Konishi", "", "Konishi"),
        ("Tanaka Yūki", "Yūki", "Tanaka"),
        ("Yūki Tanaka", "Yūki", "Tanaka"),
        ("Satō Kenji", "Kenji", "Satō"),
        ("Henri de la Tour d'Auvergne", "Henri", "de la Tour d'Auvergne"),
        ("Jeanne d'Arc", "Jeanne", "d'Arc"),
        ("Karl-Theodor von und zu Guttenberg", "Karl-Theodor", "von und zu Guttenberg"),
        ("Juan Carlos de Borbón y Borbón", "Juan Carlos", "de Borbón y Borbón"),
        ("Gabriel García Márquez", "Gabriel", "García Márquez"),
        ("dos Santos, José Eduardo", "José Eduardo", "dos Santos"),
        ("Seán Ó Sé", "Seán", "Ó Sé"),
        ("Ali ibn Abi Talib", "Ali", "ibn Abi Talib"),
        ("Nguyễn Văn A", "Văn A", "Nguyễn"),
        ("Nguyen Nam", "Nam", "Nguyen"),
        ("Lee Hsien Loong", "Hsien Loong", "Lee"),
        ("Orbán Viktor", "Viktor", "Orbán"),
        ("Viktor Orbán", "Viktor", "Orbán"),
        ("Szijjártó Péter", "Péter", "Szijjártó"),
        ("Каримова Нодира Рустам қизи", "Нодира Рустам қизи", "Каримова"),
        ("Tokayev Kassym-Jomart Kemeluly", "Kassym-Jomart Kemeluly", "Tokayev"),
        ("Kim JONG-UN", "JONG-UN", "Kim"),
        ("John I. Smith", "John I.", "Smith"),
        ("John I Smith", "John I", "Smith"),
        ("小泉純一郎", "純一郎", "小泉"),
        ("HRH Princess Anne", "Anne", ""),
        ("Ali Deniz Kaya", "Ali Deniz", "Kaya"),
        ("Ana Beatriz Silva", "Ana Beatriz", "Silva"),
        ("Muhammad Nawaz Sharif", "Muhammad Nawaz", "Sharif"),
        ("José Ortiz Vega", "José", "Ortiz Vega"),
        ("Mai Ahmed Hassan", "Mai Ahmed", "Hassan"),
    ],
)
def test_the_family_name_is_told_by_commas_capitals_and_custom(written: str, given_name: str, family_name: str) -> None:
    name = read_name(written)
    assert (name.given, name.family) == (given_name, family_name)
    assert name.printed == written


@pytest.mark.parametrize(
    "written",
    [
        "홍길동 (Hong Gil-dong)",
        "Hong Gil-dong 홍길동",
        "Hong Gil-dong (홍길동)",
        "홍길동 / Hong Gil-dong",
        "홍길동Hong Gil-dong",
    ],
)
def test_a_name_written_in_two_scripts_gives_both(written: str) -> None:
    name = read_name(written)
    assert (name.native, name.family, name.given) == ("홍길동", "Hong", "Gil-dong")
    assert name.order is NameOrder.FAMILY_FIRST
    assert name.printed == written


@pytest.mark.parametrize(("given", "family_first"), [("Xiaoming", True), ("Xiao Ming", True), ("Thomas", False)])
def test_a_chinese_name_is_said_with_the_family_first(given: str, family_first: bool) -> None:
    assert says_family_first("Zhang", given) is family_first


@pytest.mark.parametrize(
    ("written", "given_name", "family_name"),
    [
        ("Brian Smith", "Brian", "Smith"),
        ("Julian Assange", "Julian", "Assange"),
        ("Eva Green", "Eva", "Green"),
        ("Lev Yashin", "Lev", "Yashin"),
        ("Franziska Giffey", "Franziska", "Giffey"),
        ("Мартин Шульц", "Мартин", "Шульц"),
        ("Ирина Бондарь", "Ирина", "Бондарь"),
        ("Petrov Ivan", "Ivan", "Petrov"),
        ("Гасанов Рамин", "Рамин", "Гасанов"),
        ("Sargsyan Serzh", "Serzh", "Sargsyan"),
        ("Xi Jinping", "Jinping", "Xi"),
        ("欧阳修", "修", "欧阳"),
        ("田中祐樹", "祐樹", "田中"),
    ],
)
def test_a_given_name_that_ends_like_a_family_name_is_none(written: str, given_name: str, family_name: str) -> None:
    name = read_name(written)
    assert (name.given, name.family) == (given_name, family_name)


def test_a_list_that_writes_the_family_first_is_read_so() -> None:
    name = read_name("Lindqvist Anna", hints=NameHints(family_first=True))
    assert (name.given, name.family) == ("Anna", "Lindqvist")


def test_two_columns_are_the_lists_own_split() -> None:
    name = read_columns(given="Dr. Ramin", family="HASANOV")
    assert (name.given, name.family, name.honorific) == ("Ramin", "HASANOV", "Dr.")


def test_line_breaks_and_blanks_are_trimmed_and_accents_composed() -> None:
    assert read_name("  AYS\u0327E \n      YILMAZ ").printed == "AYŞE YILMAZ"
    assert read_name("   ").printed == ""


@given(st.text(max_size=60))
def test_any_text_is_read_and_no_letter_is_changed(text: str) -> None:
    name = read_name(text)
    letters = set(name.given + name.family + name.honorific + name.suffix + name.native) - {" "}
    import unicodedata

    assert letters <= set(unicodedata.normalize("NFC", text))


def test_the_state_tells_the_order_of_a_khmer_name() -> None:
    assert read_name("Sok Chenda Sophea", hints=NameHints(state="KH")).family == "Sok"
    assert read_name("John Sophea", hints=NameHints(state="KH")).family == "Sophea"


def test_names_that_tell_nothing_follow_the_order_of_their_list() -> None:
    rows = ["Aliyev Ilham", "Hasanova Leyla", "Mammadov Elnur", "Sultanli Nigar"]
    assert rows_begin_with_the_family(rows)
    assert not rows_begin_with_the_family([*rows, "Rashad Guliyev"])
    assert not rows_begin_with_the_family(["John Smith", "Anna Berg"])
    hints = NameHints(rows_family_first=True)
    assert read_name("Sultanli Nigar", hints=hints).family == "Sultanli"
    assert read_name("Rashad Guliyev", hints=hints).family == "Guliyev"
    assert read_name("Mr. and Mrs. James Whitfield", hints=hints).family == "Whitfield"
    assert read_name("Bischof Heinrich Bock", hints=hints).family == "Bock"
    assert read_name("Dr. Hasanov Elchin", hints=hints).family == "Hasanov"


@pytest.mark.parametrize(
    ("written", "given", "family"),
    [
        ("Peter Zhang", "Peter", "Zhang"),
        ("Maria Zhang", "Maria", "Zhang"),
        ("Ковальчук Ольга", "Ольга", "Ковальчук"),
        ("Li Ekaterina", "Ekaterina", "Li"),
        ("Ingrid Martin", "Ingrid", "Martin"),
        ("Tony Leung Chiu-wai", "Tony Chiu-wai", "Leung"),
        ("정몽준 鄭夢準", "몽준", "정"),
    ],
)
def test_a_given_name_that_is_known_tells_the_order(written: str, given: str, family: str) -> None:
    """Also where the other names of the list begin with the family's."""
    name = read_name(written, hints=NameHints(rows_family_first=True))
    assert (name.given, name.family) == (given, family)


def test_a_servant_of_god_is_one_name() -> None:
    name = read_name("خالد عبد الله")
    assert (name.given, name.family) == ("خالد", "عبد الله")
