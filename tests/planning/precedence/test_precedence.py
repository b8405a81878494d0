"""Who stands before whom, and why (PROTOCOL C1; VCDR = Vienna Convention on Diplomatic Relations)."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import House
from symposiarch.model.invitations import AttendeeRole, Honour, RankMode
from symposiarch.model.people import Person, Post, PostStatus
from symposiarch.planning.precedence import practices
from symposiarch.planning.precedence.order import order_of_precedence, set_honour, set_place
from symposiarch.planning.precedence.practices import practice, practice_names
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.standing import Caution, Order, Setting, Standing, Why
from symposiarch.planning.precedence.words import reasons

GENERIC = Setting(practice("generic"))


def order(*guests: Standing, setting: Setting = GENERIC) -> Order:
    return rank_guests([replace(guest, key=number) for number, guest in enumerate(guests)], setting)


def names(found: Order) -> list[str]:
    return [ranked.standing.name for ranked in found.guests]


def ambassador(name: str, taken_up: str = "2024-01-01", **more: Any) -> Standing:
    return Standing(0, name, "Ambassador", state_name=name, taken_up=taken_up, **more)


def someone(name: str, title: str, **more: Any) -> Standing:
    return Standing(0, name, title, **more)


def test_heads_of_mission_stand_by_class_vcdr_14() -> None:
    found = order(
        ambassador("Late", "2025-01-01"),
        someone("En titre", "Chargé d'affaires", taken_up="2010-01-01"),
        someone("Ad interim", "Chargé d'affaires a.i.", taken_up="2009-01-01"),
        someone("Envoy", "Envoy Extraordinary and Minister Plenipotentiary", taken_up="2008-01-01"),
    )
    assert names(found) == ["Late", "Envoy", "En titre", "Ad interim"]


def test_inside_a_class_the_date_and_the_hour_of_taking_up_functions_decide_vcdr_16() -> None:
    found = order(
        ambassador("Noon", "2024-05-02T12:00"), ambassador("Ten", "2024-05-02T10:00"), ambassador("Old", "2020-01-01")
    )
    assert names(found) == ["Old", "Ten", "Noon"]
    assert [ranked.rank for ranked in found.guests] == [1, 2, 3]
    assert "2024-05-02 at 10:00" in reasons(found, 1)[0]


def test_it_is_said_whether_credentials_or_the_notice_of_arrival_count_vcdr_13() -> None:
    by_arrival = Setting(replace(practice("generic"), taken_up="arrival"))
    guests = ambassador("Noon", "2024-05-02T12:00"), ambassador("Ten", "2024-05-02T10:00")
    assert reasons(order(*guests), 0)[0].startswith("Ten took up functions on 2024-05-02 at 10:00")
    assert reasons(order(*guests, setting=by_arrival), 0)[0].startswith("The arrival of Ten was notified on 2024-05-02")


def test_the_same_date_is_a_tie_that_the_alphabet_only_prints() -> None:
    found = order(ambassador("Zambia"), ambassador("Austria"), ambassador("Brazil", "2024-02-01"))
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [
        (1, "Austria"),
        (1, "Zambia"),
        (3, "Brazil"),
    ]
    assert found.ties == ((1, 0),)
    assert reasons(found, 0)[0].startswith("A tie")


def test_states_of_one_date_stand_by_the_alphabet_that_the_practice_writes_c1_1_s34(session: Session) -> None:
    event = an_event(session)
    for name, state in (("German", "DE"), ("Austrian", "AT")):
        post = a_guest(session, event, f"The {name}", title="Ambassador", state=state).main_post
        assert post is not None
        post.taken_up_on = date(2024, 5, 2)
    for practised, first in (("generic", "The Austrian"), ("france", "The German"), ("turkiye", "The German")):
        event.practice = practised
        found = order_of_precedence(session, event.id)
        # Allemagne before Autriche, Almanya before Avusturya; and a tie all the same.
        assert (names(found)[0], [ranked.rank for ranked in found.guests]) == (first, [1, 1]), practised


def test_states_stand_by_the_letters_of_that_alphabet_c1_1_s34(session: Session) -> None:
    for practised, states in (("azerbaijan", "HR IR CA KZ HU"), ("turkiye", "DZ DJ TD CN"), ("france", "EG AE ES EE")):
        event = an_event(session, practice=practised)
        for state in sorted(states.split()):
            post = a_guest(session, event, f"The {state}", title="Ambassador", state=state).main_post
            assert post is not None
            post.taken_up_on = date(2024, 5, 2)
        # Xorvatiya stands behind H, Qazaxıstan behind K, Çad behind all of C; Égypte among the E.
        found = order_of_precedence(session, event.id)
        assert [ranked.standing.state for ranked in found.guests] == states.split(), practised


def test_of_two_former_holders_the_senior_stands_first_c1_5_s40() -> None:
    found = order(
        someone("Later", "Former Minister of Culture", since=date(2015, 1, 1)),
        someone("Earlier", "Former Minister of Trade", since=date(2001, 1, 1)),
        someone("Serving", "Minister of Culture", since=date(2025, 1, 1)),
        someone("Deputy", "Deputy Minister of Culture", since=date(1999, 1, 1)),
    )
    assert names(found) == ["Serving", "Earlier", "Later", "Deputy"]


def test_a_head_of_state_who_comes_outranks_the_guest_of_honour_and_it_is_said_c1_8_s44() -> None:
    found = order(
        ambassador("Honoured", honour=Honour.GUEST_OF_HONOUR), someone("President", "President of the Republic")
    )
    assert names(found) == ["Honoured", "President"]
    assert [(warning.caution, warning.key) for warning in found.warnings] == [(Caution.OUTRANKS_GUEST_OF_HONOUR, 1)]


def test_a_date_of_which_only_the_month_is_known_decides_nothing_inside_that_month() -> None:
    found = order(ambassador("Month", "2024-05"), ambassador("Day", "2024-05-02"), ambassador("June", "2024-06-01"))
    assert names(found) == ["Day", "Month", "June"]
    assert [ranked.rank for ranked in found.guests] == [1, 1, 3]


def test_an_unknown_date_comes_last_and_is_asked_for() -> None:
    found = order(ambassador("Unknown", ""), ambassador("Known"))
    assert names(found) == ["Known", "Unknown"]
    assert [(warning.caution, warning.key) for warning in found.warnings] == [(Caution.NO_DATE, 0)]


def test_the_nuncio_stands_first_where_the_practice_says_so_vcdr_16_3() -> None:
    guests = (ambassador("Old", "2001-01-01"), someone("Nuncio", "Apostolic Nuncio", taken_up="2024-01-01"))
    assert names(order(*guests)) == ["Old", "Nuncio"]
    assert names(order(*guests, setting=Setting(practice("france")))) == ["Nuncio", "Old"]


def test_a_former_nuncio_stands_behind_the_ambassadors_in_office_c1_5() -> None:
    found = order(
        someone("Was", "Former Apostolic Nuncio", taken_up="2001-01-01"),
        ambassador("Is", "2024-01-01"),
        setting=Setting(practice("france")),
    )
    assert names(found) == ["Is", "Was"]


def test_an_ambassador_of_the_state_itself_is_accredited_elsewhere_wood_serres_505(session: Session) -> None:
    event = an_event(session, own_state="AZ", host_state="KR")
    for name, title, state, since in (
        ("The Korean", "Ambassador", "KR", 2010),
        ("The French", "Ambassador", "FR", 2024),
        ("The Charge", "Chargé d'affaires", "DE", 2020),
    ):
        post = a_guest(session, event, name, title=title, state=state).main_post
        assert post is not None
        post.taken_up_on = date(since, 1, 1)
    assert names(order_of_precedence(session, event.id)) == ["The French", "The Charge", "The Korean"]


def test_accredited_here_goes_before_accredited_elsewhere_whatever_the_class_wood_serres_505() -> None:
    found = order(ambassador("Elsewhere", "1999-01-01", accredited_here=False), someone("Chargé", "Chargé d'affaires"))
    assert names(found) == ["Chargé", "Elsewhere"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.ACCREDITED_HERE


def test_or_accredited_here_decides_only_inside_a_class_where_the_practice_says_so_c1() -> None:
    inside = Setting(replace(practice("generic"), accredited_here_first=False))
    found = order(
        someone("Chargé", "Chargé d'affaires", taken_up="1990-01-01"),
        ambassador("Elsewhere", "1999-01-01", accredited_here=False),
        ambassador("Here", "2024-01-01"),
        setting=inside,
    )
    assert names(found) == ["Here", "Elsewhere", "Chargé"]


def test_it_depends_on_the_house_who_of_the_hosts_country_goes_first_wood_serres_503() -> None:
    guests = (
        ambassador("Ambassador"),
        someone("Speaker", "Speaker of the Parliament"),
        someone("Minister", "Minister of Culture"),
    )
    assert names(order(*guests)) == ["Speaker", "Ambassador", "Minister"]
    theirs = Setting(practice("generic"), House.HOST_GOVERNMENT)
    assert names(order(*guests, setting=theirs)) == ["Ambassador", "Speaker", "Minister"]


def test_the_foreign_minister_yields_to_ambassadors_but_not_envoys_in_a_private_house() -> None:
    guests = (
        someone("Envoy", "Envoy Extraordinary"),
        someone("Minister", "Minister of Foreign Affairs"),
        ambassador("Ambassador"),
    )
    assert names(order(*guests, setting=Setting(practice("generic"), House.NEUTRAL))) == [
        "Ambassador",
        "Minister",
        "Envoy",
    ]


def test_of_equal_rank_a_foreigner_goes_before_a_compatriot_and_abroad_before_home() -> None:
    found = order(
        someone("At home", "Professor", compatriot=True, posted_at_home=True),
        someone("Posted here", "Professor", compatriot=True),
        someone("Foreigner", "Professor"),
    )
    assert names(found) == ["Foreigner", "Posted here", "At home"]


def test_a_former_holder_stands_behind_the_one_in_office_of_the_same_class() -> None:
    found = order(
        someone("Former", "Minister of Culture", status=PostStatus.FORMER, since=date(1990, 1, 1)),
        someone("Acting", "Minister of Trade", status=PostStatus.ACTING),
        someone("Director", "Director"),
    )
    assert names(found) == ["Acting", "Former", "Director"]


def test_a_deputy_ranks_in_own_right_unless_told_otherwise_rd_2099_1983() -> None:
    minister = someone("Minister", "Minister of Culture")
    deputy = someone("Deputy", "Director", principal=minister)
    assert names(order(deputy, someone("Mayor", "Mayor"))) == ["Mayor", "Deputy"]
    assert names(order(replace(deputy, rank_mode=RankMode.PRINCIPAL), someone("Mayor", "Mayor"))) == ["Deputy", "Mayor"]


def test_who_stands_in_for_the_king_in_spain_or_a_prefect_in_france_has_that_place_c1_7_s42_s43() -> None:
    minister = someone("Minister", "Minister of Culture")
    for_the_king = someone("For the king", "Director", principal=someone("King", "His Majesty the King"))
    for_a_minister = someone("For a minister", "Director", principal=minister)
    in_spain = Setting(practice("spain"))
    assert names(order(for_a_minister, for_the_king, minister, setting=in_spain)) == [
        "For the king",
        "Minister",
        "For a minister",
    ]
    assert names(order(for_the_king, minister)) == ["Minister", "For the king"]
    for_a_prefect = someone("For a prefect", "Attaché", principal=someone("Prefect", "Préfet"))
    rector = someone("Rector", "Recteur")
    assert names(order(rector, for_a_prefect, setting=Setting(practice("france")))) == ["For a prefect", "Rector"]


def test_a_partner_takes_the_place_that_follows() -> None:
    found = order(ambassador("A"), ambassador("B", "2024-02-01"), Standing(0, "Partner of A", partner_of=0))
    assert names(found) == ["A", "Partner of A", "B"]


def test_ambassadors_of_one_day_share_a_rank_also_when_they_come_with_their_partners() -> None:
    found = order(
        ambassador("Brazil"),
        ambassador("Austria"),
        ambassador("Chile", "2024-02-01"),
        Standing(0, "Partner of Brazil", partner_of=0),
        Standing(0, "Partner of Austria", partner_of=1),
        Standing(0, "Partner of Chile", partner_of=2),
    )
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [
        (1, "Austria"),
        (1, "Partner of Austria"),
        (1, "Brazil"),
        (1, "Partner of Brazil"),
        (5, "Chile"),
        (5, "Partner of Chile"),
    ]
    # The two share a rank; whoever comes with them has theirs (C1.6 [S39]) and is none of those who share it.
    assert found.ties == ((1, 0),)
    # Each is told from the next who ranks, not from the own companion.
    assert reasons(found, 0) == [
        "A tie: neither date nor class tells Austria from Brazil; they stand in the order of the alphabet."
    ]
    assert reasons(found, 2)[0].startswith("Brazil took up functions on")
    assert reasons(found, 1) == ["Partner of Austria accompanies Austria and stands beside Austria."]


def test_the_guest_of_honour_stands_first_and_those_who_outrank_are_named() -> None:
    found = order(ambassador("A"), someone("Poet", "Poet", honour=Honour.GUEST_OF_HONOUR), someone("Reader", "Reader"))
    assert names(found)[0] == "Poet"
    assert [(warning.caution, warning.key) for warning in found.warnings] == [(Caution.OUTRANKS_GUEST_OF_HONOUR, 0)]


def test_hosts_receive_and_are_not_ranked() -> None:
    found = order(ambassador("A"), someone("Host", "Ambassador", honour=Honour.HOST))
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [(0, "Host"), (1, "A")]


def test_a_place_set_by_hand_is_kept_and_marked_and_needs_a_note() -> None:
    found = order(ambassador("A"), ambassador("B", "2024-02-01"), someone("Poet", "Poet", place=1))
    assert names(found) == ["Poet", "A", "B"]
    assert found.guests[0].by_hand
    assert Caution.PLACE_WITHOUT_NOTE in {warning.caution for warning in found.warnings}


def test_age_settles_only_who_is_printed_first() -> None:
    found = order(someone("Young", "Poet", born=date(1999, 1, 1)), someone("Old", "Poet", born=date(1950, 1, 1)))
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [(1, "Old"), (1, "Young")]


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
        ("Президент компании", "guest"),
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


def test_an_embassy_in_korean_is_no_ambassador() -> None:
    assert practice("generic").class_of("주한 튀르키예 대사관 참사관") == "counsellor"
    assert practice("generic").class_of("대사관 1등서기관") == "first_secretary"


def test_a_deputy_stands_after_the_holders_of_the_office_and_before_the_next_class() -> None:
    found = order(someone("Vice", "Vice Mayor"), someone("Rector", "Rector"), someone("Mayor", "Mayor of Ganja"))
    assert names(found) == ["Mayor", "Vice", "Rector"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.DEPUTY


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


def test_every_practice_is_complete() -> None:
    assert set(practice_names()) >= {"generic", "korea", "azerbaijan", "turkiye", "france", "spain", "united_states"}
    for name in practice_names():
        rules = practice(name)
        for house in House:
            for rank in rules.classes:
                assert rank in rules.bands[house], (name, rank)


def test_an_office_copies_a_practice_and_changes_it(home: Path) -> None:
    folder = practices.own_practices()
    folder.mkdir(parents=True)
    (folder / "france.toml").write_text('base = "france"\n[precedence]\nnuncio_first = false\n', encoding="utf-8")
    assert practice("france").nuncio_first is False
    (folder / "france.toml").write_text('base = "france"\n[precedence]\nnuncio = 1\n', encoding="utf-8")
    with pytest.raises(SymposiarchError, match="knows no nuncio"):
        practice("france")


@given(
    st.lists(
        st.builds(
            Standing,
            key=st.just(0),
            name=st.sampled_from("abcdef"),
            title=st.sampled_from(("Ambassador", "Envoy", "Minister", "Professor", "", "Chargé d'affaires")),
            taken_up=st.sampled_from(("", "2024", "2024-05", "2024-05-02", "2024-05-02T10:00")),
            accredited_here=st.booleans(),
            status=st.sampled_from(PostStatus),
            honour=st.sampled_from(Honour),
            compatriot=st.booleans(),
            place=st.none() | st.integers(1, 9),
            partner_of=st.none() | st.integers(0, 8),
        ),
        max_size=9,
    )
)
def test_everybody_is_in_the_order_once_and_has_a_reason(guests: list[Standing]) -> None:
    found = order(*guests)
    assert sorted(ranked.standing.key for ranked in found.guests) == list(range(len(guests)))
    assert all(reasons(found, place) for place in range(len(guests)))
    ranks = [ranked.rank for ranked in found.guests if not ranked.standing.partner_of]
    assert all(rank >= 0 for rank in ranks)


def test_american_chiefs_of_mission_stand_by_their_dates_with_the_ties_found(real_files: Path) -> None:
    path = real_files / "precedence" / "derived_us_chiefs_of_mission_since1990.csv"
    if not path.is_file():
        pytest.skip("no list of chiefs of mission there")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["rank"].startswith("Ambassador Extraordinary")]
    guests = [
        Standing(number, row["surname"], row["rank"], state_name=row["post"], taken_up=row["credentials_presented"])
        for number, row in enumerate(rows)
    ]
    found = rank_guests(guests, Setting(practice("united_states")))
    dates = [ranked.standing.taken_up for ranked in found.guests]
    known = [day for day in dates if day]
    assert dates[: len(known)] == known
    assert len(known) > 1000
    full = [day for day in known if len(day) == 10]
    assert full == sorted(full)
    on_a_day: dict[str, set[int]] = {}
    for guest in guests:
        if len(guest.taken_up) == 10:
            on_a_day.setdefault(guest.taken_up, set()).add(guest.key)
    same = [keys for keys in on_a_day.values() if len(keys) > 1]
    ties = [set(keys) for keys in found.ties]
    assert same
    assert all(any(keys <= tie for tie in ties) for keys in same)


def test_the_order_of_an_event_is_read_from_the_office(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session, own_state="AZ", host_state="KR")
        late = a_guest(work.session, event, "Ana Late", title="Ambassador", state="ES")
        early = a_guest(work.session, event, "Ben Early", title="Ambassador", state="FR")
        late.posts[0].taken_up_on = date(2025, 3, 1)
        early.posts[0].taken_up_on, early.posts[0].taken_up_at = date(2023, 3, 1), time(11, 30)
        a_guest(work.session, event, "Cem Poet", title="Poet")
        a_companion(work.session, early, "Eve Early", role=AttendeeRole.SPOUSE)
        a_companion(work.session, early, "Some Driver", role=AttendeeRole.DRIVER)
        work.session.flush()
        found = order_of_precedence(work.session, event.id)
        assert names(found) == ["Ben Early", "Eve Early", "Ana Late", "Cem Poet"]
        set_place(work.session, found.guests[3].standing.key, place=1, note="The prize is his.")
        work.session.flush()
        assert names(order_of_precedence(work.session, event.id))[0] == "Cem Poet"
        with pytest.raises(SymposiarchError, match="note"):
            set_place(work.session, found.guests[0].standing.key, place=1)


def test_an_honour_is_given_and_taken_away(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.transaction("Invite") as tx:
        event = an_event(tx.session)
        a_guest(tx.session, event, "Plain Guest", title="Professor")
        a_guest(tx.session, event, "High Guest", title="Ambassador")
        plain = order_of_precedence(tx.session, event.id).guests[1].standing.key
        set_honour(tx.session, [plain], honour=Honour.GUEST_OF_HONOUR)
        assert names(order_of_precedence(tx.session, event.id)) == ["Plain Guest", "High Guest"]
        set_honour(tx.session, [plain], honour=Honour.NONE)
        assert names(order_of_precedence(tx.session, event.id)) == ["High Guest", "Plain Guest"]
    office.close()


def test_a_place_by_hand_is_the_invitees_and_not_the_companions(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    with office.transaction("Invite") as tx:
        event = an_event(tx.session)
        companion = a_companion(tx.session, a_guest(tx.session, event), role=AttendeeRole.SPOUSE)
        with pytest.raises(SymposiarchError, match="invited"):
            set_place(tx.session, companion.id, place=1, note="Asked for")
    office.close()


def test_credentials_presented_anew_to_a_new_head_of_state_change_nothing_vcdr_16_2_s33(session: Session) -> None:
    event = an_event(session)
    for name, since in (("Old", date(2010, 1, 1)), ("Young", date(2015, 1, 1)), ("Back", date(2008, 1, 1))):
        post = a_guest(session, event, f"The {name}", title="Ambassador", state="FR").main_post
        assert post is not None
        post.taken_up_on = since
    found = {person.family_name: person for person in session.scalars(select(Person))}
    for name, ended in (("Old", None), ("Back", date(2012, 1, 1))):
        person = found[name]
        person.posts[0].ends_on, person.posts[0].position = ended, 1
        anew = Post(title="Ambassador Extraordinary", state="FR", taken_up_on=date(2023, 1, 1))
        anew.organisation_id = person.posts[0].organisation_id
        person.posts.append(anew)
    session.flush()
    session.expire_all()
    assert found["Old"].main_post is not None
    assert found["Old"].main_post.taken_up_on == date(2023, 1, 1)
    # Whoever presents credentials anew keeps the day; whoever went and came back begins again.
    assert names(order_of_precedence(session, event.id)) == ["The Old", "The Young", "The Back"]
    # A change of class is another matter: the envoy who is made ambassador is the last of the ambassadors.
    found["Old"].posts[1].title = "Envoy Extraordinary"
    session.flush()
    assert names(order_of_precedence(session, event.id))[-2:] == ["The Old", "The Back"]


@pytest.mark.parametrize("title", ["Widow of the Ambassador of France", "Veuve de l’Ambassadeur", "대사 미망인"])
def test_a_widow_keeps_the_rank_of_the_late_partner_c1_6_s39(title: str) -> None:
    guests = (
        someone("Charge", "Chargé d'affaires", taken_up="2001-01-01"),
        someone("Widow", title),
        ambassador("Serving", "2025-01-01"),
    )
    assert names(order(*guests)) == ["Serving", "Widow", "Charge"]
    own = replace(practice("generic"), title_words=replace(practice("generic").title_words, widow=frozenset()))
    assert names(order(*guests, setting=Setting(own))) == ["Serving", "Charge", "Widow"]


def test_a_practice_may_give_widows_their_own_rank(home: Path) -> None:
    folder = practices.own_practices()
    folder.mkdir(parents=True)
    (folder / "modern.toml").write_text('base = "generic"\n[precedence]\nwidows = "own"\n', encoding="utf-8")
    assert practice("modern").class_of("Widow of the Ambassador") == "guest"
    assert practice("generic").class_of("Widow of the Ambassador") == "ambassador"


def test_service_attaches_stand_before_technical_ones_c1_3_s37() -> None:
    found = order(
        someone("Culture", "Cultural Attaché", since=date(2001, 1, 1)),
        someone("Defence", "Defence Attaché", since=date(2024, 1, 1)),
        someone("Military", "주한 튀르키예 대사관 무관", since=date(2025, 1, 1)),
        someone("Third", "Third Secretary"),
    )
    assert names(found) == ["Third", "Defence", "Military", "Culture"]


def test_below_the_heads_members_of_a_mission_stand_by_grade_vcdr_17_s36() -> None:
    found = order(
        someone("Attaché", "Attaché"),
        someone("Third", "Third Secretary"),
        someone("First", "First Secretary"),
        someone("Counsellor", "Counsellor"),
        someone("Minister", "Minister-Counsellor"),
        someone("Chargé", "Chargé d'affaires a.i.", taken_up="2024-01-01"),
    )
    assert names(found) == ["Chargé", "Minister", "Counsellor", "First", "Third", "Attaché"]


def test_inside_a_class_members_stand_as_the_head_of_mission_has_notified_vcdr_17_s36() -> None:
    found = order(
        someone("Third", "Counsellor", grade=3, since=date(2001, 1, 1)),
        someone("First", "Counsellor", grade=1, since=date(2024, 1, 1)),
        someone("Not notified", "Counsellor", since=date(1990, 1, 1)),
        someone("Second", "Counsellor", grade=2),
    )
    assert names(found) == ["First", "Second", "Third", "Not notified"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.GRADE


def test_whoever_ranks_in_own_right_is_not_put_behind_the_partner_c1_6_s39() -> None:
    minister = someone("Minister", "Minister of Culture")
    husband = someone("Husband", "Speaker of the Parliament", partner_of=0)
    rector = someone("Rector", "Rector")
    assert names(order(minister, husband, rector)) == ["Minister", "Husband", "Rector"]
    assert names(order(minister, replace(husband, partner_of=None), rector)) == ["Husband", "Minister", "Rector"]


def test_of_several_offices_the_one_that_the_event_is_about_gives_the_rank_c1_9_s26(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "The RECTOR", title="Rector")
        both = a_guest(work.session, event, "The AMBASSADOR", title="Ambassador")
        assert order_of_precedence(work.session, event.id).guests[0].standing.name == both.name
        invitation = invitation_of(both)
        invitation.post = Post(person_id=both.id, title="Professor")
        work.session.flush()
        assert order_of_precedence(work.session, event.id).guests[-1].standing.name == both.name


@given(guests=st.permutations([ambassador(name, f"20{10 + year}-05-02") for year, name in enumerate("ABCDEF")]))
def test_the_order_does_not_depend_on_how_the_list_was_typed(guests: list[Standing]) -> None:
    assert names(order(*guests)) == list("ABCDEF")
