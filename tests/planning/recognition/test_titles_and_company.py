"""What stands beside a name is told apart from it: forms of address, suffixes, posts, greetings, who comes along."""

from __future__ import annotations

import pytest

from symposiarch.planning.recognition.names.companions import CompanionKind
from symposiarch.planning.recognition.names.functions import is_a_post
from symposiarch.planning.recognition.names.looks import is_greeting
from symposiarch.planning.recognition.names.reading import read_name


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
        ("LEYLA XANIM", "XANIM", "LEYLA"),
        ("SAYIN ALİ VELİ", "SAYIN", "ALİ VELİ"),
        ("Sheikh Dr. Ahmed Nasser", "Sheikh Dr.", "Ahmed Nasser"),
        ("Don Carlos", "", "Don Carlos"),
        ("p. Marta Zielińska", "p.", "Marta Zielińska"),
        ("P. W. Schellekens", "", "P. W. Schellekens"),
        ("P. Vellinga", "", "P. Vellinga"),
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
        ("Anna og Jens Hansen", "Anna Hansen", CompanionKind.NAMED, "Jens Hansen"),
        ("Lars Berg och hustru", "Lars Berg", CompanionKind.SPOUSE, ""),
        ("Mr Lars Berg incl. driver", "Mr Lars Berg", CompanionKind.DRIVER, ""),
        ("Karl Wagner &Gattin", "Karl Wagner", CompanionKind.SPOUSE, ""),
    ],
)
def test_who_comes_along_is_told_apart(written: str, printed: str, kind: CompanionKind, who: str) -> None:
    name = read_name(written)
    assert name.companion is not None
    assert (name.printed, name.companion.kind, name.companion.printed) == (printed, kind, who)


@pytest.mark.parametrize("family", ["Zemann", "Semann", "Conmann", "Egast", "Medgast"])
def test_a_family_name_that_begins_like_and_ends_like_a_spouse_is_a_name(family: str) -> None:
    name = read_name(f"Hans {family}")
    assert (name.given, name.family, name.companion) == ("Hans", family, None)


def test_several_guests_are_counted() -> None:
    companion = read_name("Ramin Hasanov (+2)").companion
    assert companion is not None
    assert companion.heads == 2


@pytest.mark.parametrize(
    ("written", "honorific", "family_name"),
    [
        ("The Rt. Hon. David Lammy", "The Rt. Hon.", "Lammy"),
        ("The Honourable Mary Simon", "The Honourable", "Simon"),
        ("Vice Admiral Tom Cole", "Vice Admiral", "Cole"),
        ("Major-General Ann Hill", "Major-General", "Hill"),
        ("Генерал-майор Петров Иван", "Генерал-майор", "Петров"),
        ("Coronel Luis García", "Coronel", "García"),
        ("Capitão-de-mar-e-guerra Nuno Faria", "Capitão-de-mar-e-guerra", "Faria"),
        ("Deputado Hugo Amaral", "Deputado", "Amaral"),
        ("płk Adam Rudy", "płk", "Rudy"),
        ("Cllr Ian Whyte", "Cllr", "Whyte"),
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
