"""Names are read as people write them, and what was written stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposiarch.model.people import NameOrder
from symposiarch.planning.recognition.names.companions import CompanionKind
from symposiarch.planning.recognition.names.customs import rows_begin_with_the_family
from symposiarch.planning.recognition.names.functions import is_a_post
from symposiarch.planning.recognition.names.looks import is_greeting
from symposiarch.planning.recognition.names.reading import read_columns, read_name
from symposiarch.planning.recognition.names.written import NameHints, Sureness, says_family_first


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
    ("written", "honorific", "rest"),
    [
        ("H.E. Mr. Ramin HASANOV", "H.E. Mr.", "Ramin HASANOV"),
        ("HE Mr Nitya Songgram", "HE Mr", "Nitya Songgram"),
        ("H. E. Ramin Hasanov", "H. E.", "Ramin Hasanov"),
        ("S.E. M. Amini Moumin", "S.E. M.", "Amini Moumin"),
        ("SE Sr. Juan Pérez", "SE Sr.", "Juan Pérez"),
        ("PROF. DR. AYŞE YILMAZ", "PROF. DR.", "AYŞE YILMAZ"),
        ("Prof.Dr. Ali Can", "Prof.Dr.", "Ali Can"),
        ("Dr.Ayşe Yılmaz", "Dr.", "Ayşe Yılmaz"),
        ("HRH PRINCESS DINA MIRED", "HRH PRINCESS", "DINA MIRED"),
        ("Srta. Ana López", "Srta.", "Ana López"),
        ("Sn. Ali Veli", "Sn.", "Ali Veli"),
        ("cənab Ramin Həsənov", "cənab", "Ramin Həsənov"),
        ("г-н Иван Иванов", "г-н", "Иван Иванов"),
        ("Hon. Kim Young-sam", "Hon.", "Kim Young-sam"),
        ("홍길동 교수", "교수", "홍길동"),
        ("홍길동교수님", "교수님", "홍길동"),
        ("홍길동님", "님", "홍길동"),
        ("Leyla xanım", "xanım", "Leyla"),
        ("Sheikh Dr. Ahmed Nasser", "Sheikh Dr.", "Ahmed Nasser"),
        ("Don Carlos", "", "Don Carlos"),
    ],
)
def test_forms_of_address_stand_apart_from_the_name(written: str, honorific: str, rest: str) -> None:
    name = read_name(written)
    assert name.honorific == honorific
    assert name.plain.replace(" ", "") == rest.replace(" ", "")
    assert name.printed == written


@pytest.mark.parametrize(
    ("written", "suffix"),
    [
        ("John Smith Jr.", "Jr."), ("Smith, John, Jr.", "Jr."), ("John Smith, PhD", "PhD"), ("George Hall III", "III"),
        ("Robert Downey, Jr.", "Jr."),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_is_a_suffix(written: str, suffix: str) -> None:
    name = read_name(written)
    assert name.suffix == suffix
    assert suffix not in f"{name.given} {name.family}"


def test_a_korean_form_of_address_behind_a_name_in_latin_letters_is_no_name() -> None:
    name = read_name("Hong Gil-dong 교수")
    assert (name.native, name.honorific, name.family) == ("", "교수", "Hong")


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
    ("written", "printed", "kind", "who"),
    [
        ("Ramin Hasanov +1", "Ramin Hasanov", CompanionKind.GUEST, ""),
        ("Ramin Hasanov & guest", "Ramin Hasanov", CompanionKind.GUEST, ""),
        ("Ramin Hasanov and spouse", "Ramin Hasanov", CompanionKind.SPOUSE, ""),
        ("Ramin Həsənov və xanımı", "Ramin Həsənov", CompanionKind.SPOUSE, ""),
        ("김철수 부부", "김철수", CompanionKind.SPOUSE, ""),
        ("Mr. and Mrs. John Smith", "Mr. John Smith", CompanionKind.SPOUSE, "Mrs."),
        ("M. et Mme Dupont", "M. Dupont", CompanionKind.SPOUSE, "Mme"),
        ("Ramin Hasanov and Mrs. Leyla Hasanova", "Ramin Hasanov", CompanionKind.NAMED, "Mrs. Leyla Hasanova"),
        ("John and Mary Smith", "John Smith", CompanionKind.NAMED, "Mary Smith"),
    ],
)
def test_who_comes_along_is_told_apart(written: str, printed: str, kind: CompanionKind, who: str) -> None:
    name = read_name(written)
    assert name.companion is not None
    assert (name.printed, name.companion.kind, name.companion.printed) == (printed, kind, who)


def test_several_guests_are_counted() -> None:
    companion = read_name("Ramin Hasanov (+2)").companion
    assert companion is not None
    assert companion.heads == 2


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


@pytest.mark.parametrize(
    ("written", "honorific", "family_name"),
    [
        ("The Rt. Hon. David Lammy", "The Rt. Hon.", "Lammy"),
        ("The Honourable Mary Simon", "The Honourable", "Simon"),
        ("Vice Admiral Tom Cole", "Vice Admiral", "Cole"),
        ("Major-General Ann Hill", "Major-General", "Hill"),
        ("Генерал-майор Петров Иван", "Генерал-майор", "Петров"),
        ("Coronel Luis García", "Coronel", "García"),
        ("Embaixadora Ana Silva", "Embaixadora", "Silva"),
        ("General de Brigada José Ruiz", "General de Brigada", "Ruiz"),
        ("Excmo. Sr. D. Juan Ruiz", "Excmo. Sr. D.", "Ruiz"),
        ("Dr. D. Smith", "Dr.", "Smith"),
        ("Albay Mustafa Kemal", "Albay", "Kemal"),
        ("Polkovnik Rəşad Quliyev", "Polkovnik", "Quliyev"),
        ("Minister Cho Tae-yul", "Minister", "Cho"),
        ("Chargé d'affaires a.i. Peter Hill", "Chargé d'affaires a.i.", "Hill"),
        ("Ai Weiwei", "", "Weiwei"),
        ("The Beatles", "", "Beatles"),
        ("王小明教授", "教授", "王"),
        ("김철수 대령", "대령", "김"),
    ],
)
def test_ranks_and_titles_of_several_words_stand_apart(written: str, honorific: str, family_name: str) -> None:
    name = read_name(written)
    assert (name.honorific, name.family, name.printed) == (honorific, family_name, written)


@pytest.mark.parametrize(
    ("written", "honorific", "given_name", "family_name"),
    [
        ("Professor de Souza Lima", "Professor", "", "de Souza Lima"),
        ("Mayor de Blasio", "Mayor", "", "de Blasio"),
        ("Dean De Jong", "", "Dean", "De Jong"),
        ("Monsieur Dupont", "Monsieur", "", "Dupont"),
        ("Madame Claire Martin", "Madame", "Claire", "Martin"),
        ("Monsieur le Professeur Jean Martin", "Monsieur le Professeur", "Jean", "Martin"),
    ],
)
def test_a_title_before_a_particle_is_no_post(written: str, honorific: str, given_name: str, family_name: str) -> None:
    name = read_name(written)
    assert not is_a_post(written)
    assert (name.honorific, name.given, name.family) == (honorific, given_name, family_name)


@pytest.mark.parametrize(
    "written", ["Ambassadeur de France", "Ambassador of Sweden", "Ministre de la Culture", "Monsieur le Maire"]
)
def test_a_post_that_is_of_something_is_no_name(written: str) -> None:
    assert is_a_post(written)


@pytest.mark.parametrize("written", ["王小明夫妇", "王小明及夫人", "السفير أحمد علي وعقيلته"])
def test_a_spouse_in_chinese_and_arabic_comes_along(written: str) -> None:
    name = read_name(written)
    assert name.companion is not None
    assert name.companion.kind is CompanionKind.SPOUSE


@pytest.mark.parametrize("written", ["spouse of Ramin Hasanov", "Ramin Hasanov's wife"])
def test_a_spouse_of_somebody_is_not_taken_for_that_person(written: str) -> None:
    name = read_name(written)
    assert name.companion_of == "Ramin Hasanov"
    assert (name.given, name.family, name.printed) == ("", "", written)


def test_a_list_that_writes_the_family_first_is_read_so() -> None:
    name = read_name("Lindqvist Anna", hints=NameHints(family_first=True))
    assert (name.given, name.family) == ("Anna", "Lindqvist")


def test_two_columns_are_the_lists_own_split() -> None:
    name = read_columns(given="Dr. Ramin", family="HASANOV")
    assert (name.given, name.family, name.honorific, name.sureness) == ("Ramin", "HASANOV", "Dr.", Sureness.PLAIN)


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
    "line",
    [
        "Dear colleagues,",
        "Estimados colegas:",
        "Уважаемые коллеги!",
        "Hörmətli həmkarlar,",
        "안녕하세요",
        "尊敬的同事们",
        "Thanks!",
    ],
)
def test_a_letter_is_known_by_its_greeting_in_any_language(line: str) -> None:
    assert is_greeting(line)


@pytest.mark.parametrize("line", ["감사원장 김철수", "Liebermann, Hans", "Hikaru Sato (Opera)", "Cherif Diallo"])
def test_what_only_begins_like_a_greeting_is_none(line: str) -> None:
    assert not is_greeting(line)


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
