"""Who on a list is somebody whom the office knows, across scripts, spellings and slips."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.recognition.labelled_guests import labelled_guests
from tests.planning.recognition.labelled_lists import labelled_lists
from tests.planning.recognition.labelled_names import labelled_pairs
from tests.planning.recognition.labelled_scripts import labelled_scripts

from symposiarch.model.people import Gender
from symposiarch.planning.recognition.duplicates import duplicates
from symposiarch.planning.recognition.matching import Known, Matcher, Reason, Verdict, compare, reason_words


def verdict(row: Known, *known: Known) -> Verdict:
    return Matcher(known).match(row).verdict


def a_person(name: str, organisation: str = "Ministry of Culture", **fields: Any) -> Known:
    return replace(Known(id=1, name=name, organisation=organisation), **fields)


def as_promised(found: list[tuple[bool, Verdict]], at_once: float = 1 / 2) -> None:
    """Of what is matched without asking 99 of 100 are right; of those who are one, 95 of 100 are asked about.

    `found` tells of each pair whether it is one person, and what was answered; `at_once` of those who are one are
    matched without asking.
    """
    certain = [same for same, answer in found if answer is Verdict.CERTAIN]
    noticed = [answer is not Verdict.NONE for same, answer in found if same]
    assert len(certain) > len(noticed) * at_once
    assert sum(certain) / len(certain) >= 0.99
    assert sum(noticed) / len(noticed) >= 0.95


def test_the_labelled_set_is_matched_as_well_as_promised() -> None:
    pairs = labelled_pairs()
    assert len(pairs) >= 2000
    as_promised([(pair.same, verdict(pair.row, pair.person)) for pair in pairs])


def test_guests_typed_in_a_hurry_are_matched_as_well() -> None:
    """The same promise on a set made by other rules: slips, lost particles, siblings, successors in one post."""
    pairs = labelled_guests()
    assert len(pairs) >= 2000
    found = [(pair, verdict(pair.other, pair.one)) for pair in pairs]
    as_promised([(pair.same, answer) for pair, answer in found])
    for kind in {pair.kind for pair in pairs if not pair.same}:
        assert not [pair for pair, answer in found if pair.kind == kind and answer is Verdict.CERTAIN], kind


def test_people_spelled_by_hand_in_two_offices_are_matched_as_well() -> None:
    """The same promise once more, on spellings out of papers and on people who share an address, a post or a name."""
    pairs = labelled_lists()
    assert len(pairs) >= 600
    as_promised([(pair.same, verdict(pair.other, pair.one)) for pair in pairs], at_once=1 / 5)


def test_hard_names_of_many_countries_are_known_by_the_name_alone() -> None:
    """In another script, romanisation, order or length: asked about by the name alone; at one desk never mistaken."""
    pairs = labelled_scripts()
    same, other = [pair for pair in pairs if pair.same], [pair for pair in pairs if not pair.same]
    assert len(same) >= 1300
    assert len(other) >= 600
    noticed = {
        pair for pair in pairs if verdict(Known(name=pair.other), Known(id=1, name=pair.one)) is not Verdict.NONE
    }
    assert len(noticed.intersection(same)) >= 0.95 * len(same)
    assert len(noticed.intersection(other)) <= 0.1 * len(other)
    for kind in {pair.kind for pair in same}:
        of_this_kind = [pair for pair in same if pair.kind == kind]
        assert len(noticed.intersection(of_this_kind)) >= 0.8 * len(of_this_kind), kind
    at_one_desk = ((pair, compare(a_person(pair.one), a_person(pair.other))) for pair in pairs)
    certain = [pair.same for pair, found in at_one_desk if found is not None and found.certain]
    assert len(certain) > 200
    assert sum(certain) >= 0.99 * len(certain)


def test_the_labelled_set_is_matched_as_well_in_one_address_book() -> None:
    """All known people at once: a row finds its own person among two and a half thousand, or nobody."""
    pairs = labelled_pairs(40)
    matcher = Matcher(pair.person for pair in pairs)
    kinds = ("other given name", "other family name", "similar koreans", "couples", "strangers", "other birth date")
    wrong = 0
    certain = 0
    for pair in pairs:
        match = matcher.match(pair.row)
        if match.verdict is Verdict.CERTAIN and match.best is not None:
            certain += 1
            person = next(other.person for other in pairs if other.person.id == match.best.id)
            wrong += pair.kind in kinds and person is pair.person
    assert certain
    assert wrong == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김철수", "Kim Chul-soo"), ("Kim Chul-soo", "Kim Cheol-su"), ("Gim Chulsu", "김철수"),
        ("CHUL SOO KIM", "김철수"),
        ("이영호", "Lee Young-ho"), ("Həsənov Ramin", "Ramin Hasanov"), ("Гасанов Рамин", "Ramin Həsənov"),
        ("Çağatay Kılıç", "Chagatay Kilic"), ("王小明", "Wang Xiaoming"), ("HASANOV, Ramin", "Ramin Hasanov"),
        ("S.E.M. Salif Ouédraogo", "Salif OUEDRAOGO"),
        ("Prof. Dr. Ayşe YILMAZ", "Ayse Yilmaz"), ("Jean-Paul Carteron", "Carteron Jean Paul"),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings_at_one_desk_is_one_person(one: str, other: str) -> None:
    assert verdict(a_person(one), a_person(other)) is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("이영호", "Yi Yong Ho"), ("Lee Young-ho", "Yi Yong Ho"), ("이영호", "Rhee Yungho"),
        ("R. Hasanov", "Ramin Hasanov"),
        ("Hüseynov Əli", "Guseinov Ali"), ("Ramin Ali oglu Hasanov", "Ramin Hasanov"),
        ("Jonathan Smit", "Jonathan Smith"),
        ("John Smith Jr.", "John Smith"), ("Gasanov Ramin", "Hasanov Ramin"),
    ],
)  # fmt: skip
def test_what_may_be_one_name_is_asked_about(one: str, other: str) -> None:
    assert verdict(a_person(one), a_person(other)) is Verdict.POSSIBLE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김영호", "김용호"), ("Kim Young-ho", "Kim Young-soo"), ("Ramin Hasanov", "Ramin Hasanova"),
        ("김성민", "이성민"),
        ("John Smith Jr.", "John Smith Sr."), ("Anna Bergstrom", "Bruno Bergstrom"), ("王小明", "王大明"),
    ],
)  # fmt: skip
def test_another_name_is_another_person(one: str, other: str) -> None:
    assert verdict(a_person(one), a_person(other)) is Verdict.NONE


def test_namesakes_of_different_organisation_mail_or_birth_are_never_merged() -> None:
    one = a_person("김성태", "Party of the Sun")
    elsewhere = replace(one, organisation="Party of the Moon")
    assert verdict(one, elsewhere) is Verdict.POSSIBLE
    assert verdict(replace(one, email="a@example.org"), replace(elsewhere, email="b@example.org")) is Verdict.POSSIBLE
    assert verdict(replace(one, email="a@example.org"), replace(one, email="b@example.org")) is Verdict.POSSIBLE
    born = date(1954, 11, 14)
    assert verdict(replace(one, birth_date=born), replace(one, birth_date=date(1958, 5, 23))) is Verdict.NONE
    assert verdict(replace(one, birth_date=born), replace(one, birth_date=born)) is Verdict.CERTAIN


def test_the_same_mailbox_with_a_fitting_name_is_enough() -> None:
    known = a_person("Margaret Whitfield", "Caspian Bank", email="m.whitfield@example.org")
    assert verdict(Known(name="M. Whitfield", email="M.Whitfield@example.org"), known) is Verdict.CERTAIN
    assert verdict(Known(name="Paul Orchard", email="m.whitfield@example.org"), known) is Verdict.NONE


def test_a_mailbox_that_many_share_tells_nobody_apart() -> None:
    known = a_person("Margaret Whitfield", "Caspian Bank", email="info@example.org")
    match = Matcher([known]).match(
        Known(name="Margaret Whitfeld", organisation="Silk Road Society", email="info@example.org")
    )
    assert match.verdict is not Verdict.CERTAIN


def test_our_own_id_decides_whatever_the_name_is_now() -> None:
    known = Known(id=7, uuid="0d1f", name="Ramin Hasanov")
    match = Matcher([known]).match(Known(uuid="0d1f", name="Ramin Mammadov"))
    assert match.verdict is Verdict.CERTAIN
    assert match.best is not None
    assert (match.best.id, match.best.reasons) == (7, (Reason.OUR_ID,))


def test_the_same_line_once_more_is_the_same_person_even_with_nothing_but_a_name() -> None:
    assert verdict(Known(name="Konishi Taro"), Known(id=1, name="Konishi Taro")) is Verdict.CERTAIN
    twins = [Known(id=1, name="Konishi Taro"), Known(id=2, name="Konishi Taro")]
    assert verdict(Known(name="Konishi Taro"), *twins) is Verdict.POSSIBLE


def test_a_telephone_is_compared_by_its_last_digits() -> None:
    known = Known(id=1, name="Ramin Hasanov", phone="+994 12 555-01-02")
    assert verdict(Known(name="Həsənov Ramin", phone="(012) 555 01 02"), known) is Verdict.CERTAIN


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("MFA", "Ministry of Foreign Affairs", True),
        ("Baku State University", "Baku State Univ.", True),
        ("Ministry of Foreign Affairs", "Ministry of Foreign Affairs of Azerbaijan", True),
        ("Ministry of Culture", "Ministry of Energy", False),
        ("Embassy of Chile", "Embassy of Norway", False),
        ("Swedish Embassy", "Embassy of Sweden", True),
        ("Royal Norwegian Embassy", "Embassy of Norway", True),
        ("British Embassy", "Embassy of the United Kingdom", True),
        ("Ambassade coréenne", "Embassy of the Republic of Korea", True),
        ("Swedish Embassy", "Embassy of Norway", False),
        ("Embassy of Sweden", "Embassy of Sweden, Baku", True),
        ("Embassy of Sweden in Norway", "Swedish Embassy, Norway", True),
        ("Embassy of Sweden in Norway", "Embassy of Sweden in Denmark", False),
        ("Swedish Embassy in Norway", "Embassy of Norway", False),
        ("Embassy of Sudan", "Embassy of South Sudan", False),
        ("Embassy of the Republic of the Congo", "Embassy of the Democratic Republic of the Congo", False),
        ("Embassy of Guinea", "Embassy of Guinea-Bissau", False),
        ("Embassy of the Republic of Korea", "Embassy of the Democratic People's Republic of Korea", False),
        ("North Korean Embassy", "Korean Embassy", False),
        ("Embassy of China", "Bank of China", False),
        ("Embassy of China", "China Daily", False),
        ("Ministry of Culture", "University of Culture", False),
        ("Ambassade du Japon", "Museo de Japon", False),
        ("ADA University", "ADA Universiteti", True),
        ("Ministry of Culture", "Min. of Culture", True),
        ("Department of State", "State Department", True),
        ("주식회사 한빛", "(주)한빛", True),
        ("주한 독일 대사관", "주한독일대사관", True),
    ],
)
def test_organisations_are_compared_by_what_is_their_own(one: str, other: str, agree: bool) -> None:
    answer = verdict(a_person("Ramin Hasanov", one), a_person("Ramin Hasanov", other))
    assert (answer is Verdict.CERTAIN) is agree


def test_an_organisation_in_another_language_speaks_neither_for_nor_against_somebody() -> None:
    known = Known(id=1, name="Leyla Məmmədova", organisation="Mədəniyyət Nazirliyi")
    for organisation, found in (("Ministry of Culture", {1}), ("Bank of Azerbaijan", {1}), ("Təhsil Nazirliyi", set())):
        match = Matcher([known]).match(Known(name="Leila Mamedova", organisation=organisation))
        assert (match.verdict, {one.id for one in match.ranked}) == (
            Verdict.POSSIBLE if found else Verdict.NONE,
            found,
        ), organisation


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (Known(name="M. Yılmaz", gender=Gender.MALE), Known(name="M. Yılmaz", gender=Gender.FEMALE), Verdict.POSSIBLE),
        (Known(name="Jan Nowak", gender=Gender.MALE), Known(name="Ewa Nowak", gender=Gender.FEMALE), Verdict.NONE),
        (Known(name="Mario Rossi"), Known(name="Maria Rossi"), Verdict.POSSIBLE),
        (Known(name="Samir Haddad"), Known(name="Samira Haddad"), Verdict.POSSIBLE),
        (Known(name="Christian Braun"), Known(name="Christina Braun"), Verdict.POSSIBLE),
        (Known(name="Louis Petit"), Known(name="Louise Petit"), Verdict.POSSIBLE),
        (Known(name="René Dubois"), Known(name="Renée Dubois"), Verdict.POSSIBLE),
        (Known(name="Ramin Hasanov"), Known(name="Ramin Hasanov"), Verdict.CERTAIN),
        (Known(name="Gulnara Mustafayeva"), Known(name="Gulnara Mustfayeva"), Verdict.CERTAIN),
    ],
)
def test_husband_and_wife_of_one_house_and_mailbox_are_never_merged(one: Known, other: Known, answer: Verdict) -> None:
    at_home: dict[str, Any] = {"email": "family@example.org", "organisation": "Winter & Sons"}
    assert verdict(replace(one, **at_home), replace(other, id=1, **at_home)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Thomas Martin", "Martin Thomas", Verdict.POSSIBLE),
        ("MARTIN Thomas", "Thomas Martin", Verdict.CERTAIN),
        ("Martin, Thomas", "Thomas Martin", Verdict.CERTAIN),
        ("Hasanov Ramin", "Ramin Hasanov", Verdict.CERTAIN),
    ],
)
def test_two_given_names_turned_round_in_one_house_are_asked_about(one: str, other: str, answer: Verdict) -> None:
    assert verdict(a_person(one), a_person(other)) is answer
    known = a_person(other, email="t.m@example.org")
    assert verdict(a_person(one, email="t.m@example.org"), known) is Verdict.CERTAIN


def test_whose_child_somebody_is_tells_two_of_one_house_apart() -> None:
    known = a_person("Ali bin Hamad Al Thani")
    for name, answer in (("Hamad bin Ali Al Thani", False), ("Ali ibn Hamed al-Thani", True)):
        assert (verdict(a_person(name), known) is not Verdict.NONE) is answer, name


def test_brothers_who_share_no_more_than_a_mailbox_are_asked_about() -> None:
    known = Known(id=1, name="Ali Aliyev", email="aliyev@example.org")
    assert verdict(Known(name="Vali Aliyev", email="aliyev@example.org"), known) is Verdict.POSSIBLE


def test_another_family_name_at_one_desk_with_one_birth_date_is_asked_about() -> None:
    born = date(1981, 4, 2)
    known = [a_person("Hanna Lindqvist", birth_date=born), a_person("Ramin Hasanov", birth_date=born)]
    match = Matcher(known).match(a_person("Hanna Berg", birth_date=born))
    assert (match.verdict, len(match.ranked)) == (Verdict.POSSIBLE, 1)
    assert verdict(a_person("Hanna Berg", birth_date=date(1981, 4, 3)), *known) is Verdict.NONE


def test_a_birth_date_with_day_and_month_turned_round_is_asked_about() -> None:
    known = a_person("Lars Holm", birth_date=date(1975, 2, 3))
    assert verdict(a_person("Lars Holm", birth_date=date(1975, 3, 2)), known) is Verdict.POSSIBLE
    assert verdict(a_person("Lars Holm", birth_date=date(1975, 2, 4)), known) is Verdict.NONE


def test_the_likeliest_stands_first_with_its_reasons() -> None:
    known = [
        Known(id=1, name="Ramil Hasanov", organisation="Ministry of Culture"),
        Known(id=2, name="R. Hasanov"),
        Known(id=3, name="Ramin Hasanov", organisation="Caspian Bank"),
    ]
    match = Matcher(known).match(Known(name="Ramin Həsənov", organisation="Ministry of Culture"))
    assert match.verdict is Verdict.POSSIBLE
    assert match.best is not None
    assert match.best.id == 3
    assert reason_words(match.best.reasons) == "the name in another spelling, but another organisation"


def test_who_becomes_known_after_the_first_search_is_found_with_a_slip_as_well() -> None:
    matcher = Matcher([Known(id=1, name="Ramin Hasanov")])
    slipped = Known(name="Ramin Hasanav")
    assert [one.id for one in matcher.match(slipped).ranked] == [1]
    matcher.add(Known(id=2, name="Ramin Hasanof"))
    assert sorted(one.id for one in matcher.match(slipped).ranked) == [1, 2]


def test_comparing_does_not_depend_on_who_is_asked_first() -> None:
    for pair in labelled_pairs(20):
        there, back = compare(pair.row, pair.person), compare(pair.person, pair.row)
        assert (there is None) == (back is None)
        if there is not None and back is not None:
            assert there.certain == back.certain


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    found = Matcher([Known(id=1, name=one)]).match(Known(name=other, organisation=one, email=other, phone=one))
    assert all(0 <= ranked.score <= 1 for ranked in found.ranked)


def test_the_two_pairs_of_namesakes_in_the_assembly_stay_four_people(real_files: Path) -> None:
    with (real_files / "attendees" / "korea_assembly20_utf8.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    known = [
        Known(
            id=place + 1, name=row["name_en"], native_name=row["name_kr"], organisation=row["party"],
            email=row["email"], phone=row["off_phone"], birth_date=date.fromisoformat(row["birth"]),
        )
        for place, row in enumerate(rows)
    ]  # fmt: skip
    matcher = Matcher(known)
    again = [matcher.match(replace(person, id=0)) for person in known]
    assert [match.best.id if match.best else 0 for match in again] == [person.id for person in known]
    assert all(match.verdict is Verdict.CERTAIN for match in again)
    for name in ("김성태", "최경환"):
        one, other = (person for person in known if person.native_name == name)
        assert compare(one, other) is None
    # Half of them known in Hangul only, the list in Latin letters only: they are at least asked about.
    hangul = Matcher([replace(person, name="", email="", phone="", birth_date=None) for person in known])
    latin = [hangul.match(Known(name=person.name, organisation=person.organisation)) for person in known]
    assert sum(match.verdict is not Verdict.NONE for match in latin) >= 0.9 * len(known)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Си Цзиньпин", "Xi Jinping"), ("Чжан Имоу", "张艺谋"), ("Bob Kennedy", "R. Kennedy"),
        ("Саша Петров", "A. Petrov"), ("Gamal Nasser", "Jamal Nasser"), ("Цой Виктор", "Choi Viktor"),
        ("Şövkət Ələkbərova", "Шовкет Алекперова"), ("حسن نصر الله", "Hassan Nasrallah"),
        ("Saeed Jalili", "Said Dschalili"), ("Juergen Kloeckner", "Юрген Клёкнер"), ("여운형", "Lyuh Woon-hyung"),
        ("김연경", "Kim Yeon-koung"), ("Václav Havel", "Вацлав Гавел"), ("Sergei Shcherbakov", "Siergiej Szczerbakow"),
    ],
)  # fmt: skip
def test_a_name_as_another_country_writes_it_is_asked_about(one: str, other: str) -> None:
    assert verdict(Known(name=one), Known(id=1, name=other)) is Verdict.POSSIBLE


def test_names_turned_round_a_switchboard_and_a_new_post_are_asked_about() -> None:
    hasan = a_person("Ali Hasan", "Ministry of Trade")
    assert verdict(hasan, replace(hasan, name="Hasan Ali")) is Verdict.POSSIBLE
    ministries = (
        replace(hasan, phone="+994 12 596 90 00"),
        replace(hasan, organisation="Mədəniyyət Nazirliyi", phone="+994 12 596 90 00"),
    )
    assert verdict(*ministries) is Verdict.POSSIBLE
    moved = (
        replace(hasan, email="a@trade.example"),
        replace(hasan, organisation="ADA University", email="h@ada.example"),
    )
    assert verdict(*moved) is Verdict.POSSIBLE
    namesake = replace(moved[1], id=2, organisation="Bank of Baku", email="ali@bank.example")
    assert verdict(*moved, namesake) is Verdict.NONE, "of the many who are called so none is asked about"
    pairs = duplicates([replace(moved[0], id=3), moved[1], namesake])
    assert {(pair.score, pair.reasons) for pair in pairs} == {(0.01, (Reason.NAME,))}


def test_an_arabic_name_is_none_in_hangul_though_both_have_one_telephone() -> None:
    khalid = a_person("خالد المنصوري", "League of Arab States", phone="+202 2222 3333")
    assert verdict(khalid, replace(khalid, name="박지훈")) is Verdict.NONE
