"""The class that a title gives, and those whom it gives none (PROTOCOL C1)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.planning.precedence.ranked import names, order, someone

from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.standing import Why
from symposiarch.planning.precedence.words import reasons


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ambassador Extraordinary and Plenipotentiary", "ambassador"),
        ("Büyükelçi", "ambassador"),
        ("주한 튀르키예 대사", "ambassador"),
        ("Chargée d’affaires a.i.", "charge_ad_interim"),
        ("Deputy Minister of Culture", "vice_minister"),
        ("Minister-Counsellor", "deputy_head_of_mission"),
        ("Culture Attaché", "attache"),
        ("Professor of Korean Literature", "professor"),
        ("Poet", "guest"),
        ("Madame l’Ambassadrice", "ambassador"),
        ("The Ambassador of the Republic of Kazakhstan to the Republic of Korea", "ambassador"),
        ("Ambassador and Permanent Representative", "ambassador"),
        ("Counsellor with the rank of ambassador", "ambassador"),
        ("외교부 장관", "foreign_minister"),
        ("교육부장관", "minister"),
        ("Посол Азербайджана", "ambassador"),
        ("Заместитель министра культуры", "vice_minister"),
        ("Kültür ve Turizm Bakanı", "minister"),
        ("Mədəniyyət nazirinin müavini", "vice_minister"),
        ("Xarici İşlər Naziri", "foreign_minister"),
        ("Müvəqqəti işlər vəkili", "charge_ad_interim"),
        ("İşlər vəkili", "charge"),
        ("Azərbaycan Respublikasının Prezidenti", "head_of_state"),
        ("Millət vəkili", "member_of_parliament"),
        ("Səfirliyin müşaviri", "counsellor"),
        ("İkinci katib", "second_secretary"),
        ("Geçici Maslahatgüzar", "charge_ad_interim"),
        ("Elçi-Müsteşar", "deputy_head_of_mission"),
        ("Askeri Ataşe", "service_attache"),
        ("Ticaret Ataşesi", "attache"),
        ("임시대리대사", "charge_ad_interim"),
        ("주한 프랑스 대리대사", "charge_ad_interim"),
        ("Acting Chargé d'Affaires", "charge_ad_interim"),
        ("Chargé d’affaires e.p.", "charge"),
        ("Chargé d'affaires, a.i.", "charge_ad_interim"),
        ("Encargado de Negocios a.i.", "charge_ad_interim"),
        ("Encargada de Negocios", "charge"),
        ("Geschäftsträger", "charge"),
        ("Nunzio Apostolico", "nuncio"),
        ("Bundespräsident", "head_of_state"),
        ("Ambassador-at-Large", "guest"),
        ("Secretary of State for Education", "minister"),
        ("Parliamentary Secretary of State", "vice_minister"),
        ("Republic of Korea Ambassador", "ambassador"),
        ("Professor, Director of the Institute", "professor"),
        ("Speaker of the National Assembly", "chamber_president"),
        ("His Majesty the King", "head_of_state"),
        ("Président de la République", "head_of_state"),
        ("Президент Республики", "head_of_state"),
        ("Президент компании", "head_of_company"),
        ("Вице-президент", "guest"),
        ("Prezident Administrasiyasının rəhbəri", "guest"),
        ("Restaurante El Rey", "guest"),
        ("S.M. el Rey", "head_of_state"),
        ("Première ministre", "head_of_government"),
        ("Ministra Consejera", "deputy_head_of_mission"),
        ("Chargée d'affaires par intérim", "charge_ad_interim"),
        ("Conseillère culturelle", "counsellor"),
        ("Consejera Cultural", "counsellor"),
        ("Première secrétaire", "first_secretary"),
        ("Segunda Secretaria", "second_secretary"),
        ("Consule générale", "consul_general"),
        ("İsveçin səfiri", "ambassador"),
        ("İsveç Büyükelçisi", "ambassador"),
        ("Səfirin köməkçisi", "guest"),
        ("UNICEF İyi Niyet Büyükelçisi", "guest"),
        ("Milli Məclisin deputatı", "member_of_parliament"),
    ],
)
def test_a_title_tells_the_class(title: str, expected: str) -> None:
    assert practice("generic").class_of(title) == expected


def test_in_korean_the_ministry_before_a_title_makes_no_deputy_of_its_holder() -> None:
    read = practice("generic").read
    for title in ("외교부 국장", "외교부 차관", "외교부차관", "교육부 과장"):
        assert not read(title).deputy, title
    for title in ("부시장", "서울특별시 부시장", "부총장"):
        assert read(title).deputy, title


@pytest.mark.parametrize(
    "title",
    [
        "Adviser to the Prime Minister",
        "Prime Minister’s Office",
        "Office of the Prime Minister",
        "Private Secretary to the Minister",
        "Spouse of the Ambassador",
        "Ambassador’s wife",
        "Ambassador of France’s wife",
        "Minister of Culture's Secretary",
        "Minister of Culture’s Senior Adviser",
        "Prime Minister of Georgia's Spokesperson",
        "Speaker of the National Assembly's Chief Secretary",
        "Mayor of Seoul's Office",
        "Épouse de l’Ambassadeur",
        "Bakan Danışmanı",
        "Başbakan Müşaviri",
        "대사관 직원",
        "대사 부인",
        "장관 보좌관",
        "대통령비서실 행정관",
        "홍보대사",
        "Goodwill Ambassador",
        "Student ambassador",
        "Keynote speaker of the day",
        "Lecturer, King Saud University",
        "Lecturer at the King Saud University",
        "Советник посла",
        "Jefe de gabinete del Ministro",
    ],
)
def test_who_serves_a_person_of_rank_has_not_that_rank(title: str) -> None:
    """Somebody who is placed too high is an offence on paper; who is placed too low is asked about."""
    assert practice("generic").class_of(title) in {"guest", "counsellor", "general"}


@pytest.mark.parametrize(
    "title",
    [
        "Minister for the Prime Minister's Office",
        "Minister of Women's Affairs",
        "Minister for Children's Rights and Family",
        "Minister of State for the President's Office",
    ],
)
def test_a_minister_is_one_of_what_belongs_to_others(title: str) -> None:
    assert practice("generic").class_of(title) == "minister"


def test_an_embassy_in_korean_is_no_ambassador() -> None:
    assert practice("generic").class_of("주한 튀르키예 대사관 참사관") == "counsellor"
    assert practice("generic").class_of("대사관 1등서기관") == "first_secretary"


def test_a_deputy_stands_after_the_holders_of_the_office_and_before_the_next_class() -> None:
    found = order(someone("Vice", "Vice Mayor"), someone("Rector", "Rector"), someone("Mayor", "Mayor of Ganja"))
    assert names(found) == ["Mayor", "Vice", "Rector"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.DEPUTY
    told = "Mayor (deputy) stands before Rector or president of a university: chosen by the practice, without a source."
    assert reasons(found, 1) == [told, "Mayor (deputy) is taken from “Vice Mayor” in the title."]


@pytest.mark.parametrize("title", ["부시장", "Deputy Mayor", "Belediye Başkanı Yardımcısı", "Maire adjoint"])
def test_a_deputy_is_known_in_every_language(title: str) -> None:
    read = practice("generic").read(title)
    assert (read.rank_class, read.deputy) == ("mayor", True)


def test_the_deputy_of_an_ambassador_is_no_head_of_mission() -> None:
    assert practice("generic").class_of("Deputy Ambassador") == "deputy_head_of_mission"


@pytest.mark.parametrize("title", ["Former Minister of Culture", "전 문화부 장관", "Ancien ministre", "Eski Bakan"])
def test_who_was_in_office_stands_behind_those_who_are(title: str) -> None:
    """C1.5: in office before former of the same rank."""
    found = order(someone("Was", title, since=date(2001, 1, 1)), someone("Is", "Minister", since=date(2025, 1, 1)))
    assert names(found) == ["Is", "Was"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.IN_OFFICE


def test_the_secretary_of_state_is_the_foreign_minister_of_the_united_states_alone() -> None:
    assert practice("united_states").class_of("Secretary of State") == "foreign_minister"
    assert practice("united_states").class_of("Minister of Foreign Affairs") == "foreign_minister"
    assert practice("generic").class_of("Secretary of State") == "minister"
