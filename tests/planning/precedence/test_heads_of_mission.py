"""Heads of mission and their members: class, date and hour (PROTOCOL C1.1 to C1.5; VCDR = Vienna Convention)."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.planning.precedence.ranked import ambassador, names, order, someone

from symposiarch.model.events import House
from symposiarch.model.people import Person, Post, PostStatus
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.sending import is_own_of
from symposiarch.planning.precedence.standing import Caution, Setting, Standing, Why
from symposiarch.planning.precedence.words import reasons


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


def test_title_and_house_say_whose_an_ambassador_is_and_not_the_country_of_an_address_wood_serres_505(
    session: Session,
) -> None:
    event = an_event(session, own_state="AZ", host_state="KR")
    for name, title, organisation in (
        ("The Charge", "Chargé d'affaires of Germany", ""),
        ("The French", "Ambassador of France to Korea", ""),
        ("The Japanese", "Ambassador", "Embassy of Japan"),
        ("The Korean", "Ambassador to France", "Ministry of Foreign Affairs"),
    ):
        post = a_guest(session, event, name, title=title, organisation=organisation, state="KR").main_post
        assert post is not None
        post.taken_up_on = date(2020 + len(organisation), 1, 1)
    found = names(order_of_precedence(session, event.id))
    assert found == ["The French", "The Japanese", "The Charge", "The Korean"]


@pytest.mark.parametrize(
    ("title", "organisation", "recorded", "own"),
    [
        ("Ambassador", "French Embassy", "KR", False),
        ("French Ambassador", "", "KR", False),
        ("Head of the EU Delegation to the Republic of Korea", "EU Delegation Korea", "KR", False),
        ("Ambassadrice américaine", "", "KR", False),
        ("Fransız Büyükelçisi", "", "KR", False),
        ("Brazilian Chargé d'affaires", "", "KR", False),
        ("Korean Ambassador to France", "", "FR", True),
        ("Ambassador", "Korean Embassy in Paris", "", True),
        ("Ambassador, Latin American Affairs", "Ministry of Foreign Affairs", "KR", True),
        ("Senior Ambassador", "", "KR", True),
        ("Ambassador to the Republic of Korea", "", "KR", False),
        ("Ambassadeur de France près la République de Corée", "", "KR", False),
        ("Botschafter Frankreichs in Korea", "", "KR", False),
        ("Посол Франции", "", "KR", False),
        ("Fransa Büyükelçisi", "", "KR", False),
        ("주한 프랑스 대사", "", "KR", False),
        ("대사", "주한프랑스대사관", "KR", False),
        ("Ambassador", "Delegation of the European Union to the Republic of Korea", "KR", False),
        ("Ambassador of Japan", "Ministry of Foreign Affairs of Korea", "KR", False),
        ("Ambassador", "Embassy of Japan in Korea", "JP", False),
        ("Ambassador of the Republic of Korea to France", "", "FR", True),
        ("Ambassador", "Embassy of the Republic of Korea in France", "FR", True),
        ("Ambassador", "Ministry of Foreign Affairs of the Republic of Korea", "", True),
        ("주프랑스 대한민국 대사", "", "", True),
        ("주프랑스 대사", "외교부", "KR", True),
        ("Ambassador to Austria and Slovakia", "", "KR", True),
    ],
)
def test_only_an_ambassador_whom_the_host_state_sends_is_its_own(
    title: str, organisation: str, recorded: str, own: bool
) -> None:
    rules = practice("generic")
    assert is_own_of("KR", title, organisation, (recorded,), rules) is own


def test_accredited_here_goes_before_accredited_elsewhere_whatever_the_class_wood_serres_505() -> None:
    found = order(ambassador("Elsewhere", "1999-01-01", accredited_here=False), someone("Chargé", "Chargé d'affaires"))
    assert names(found) == ["Chargé", "Elsewhere"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.ACCREDITED_HERE


def test_a_designated_ambassador_stands_behind_those_who_have_taken_up_functions_and_is_asked_about_vcdr_13() -> None:
    found = order(
        someone("Albania", "Ambassador-designate", state_name="Albania"),
        someone("Zambia", "Ambassador", state_name="Zambia"),
        ambassador("Peru"),
        someone("Italy", "Chargé d'affaires a.i.", taken_up="2024-01-01"),
        someone("Retired", "Former Ambassador"),
    )
    assert names(found) == ["Peru", "Zambia", "Albania", "Retired", "Italy"]
    assert reasons(found, 1)[0] == "Zambia is in office, and Albania is not."
    assert reasons(found, 2)[0] == (
        "Ambassador or high commissioner (designated) stands before Ambassador or high commissioner (former): "
        "chosen by the practice, without a source."
    )
    assert str(found.guests[2].called) == "Ambassador or high commissioner (designated)"
    assert found.doubted == {0}
    presented = ambassador("Albania", "2023-01-01"), ambassador("Peru")
    assert names(order(replace(presented[0], title="Ambassador-designate"), presented[1])) == ["Albania", "Peru"]


def test_of_a_retired_ambassador_it_is_said_that_he_is_not_in_office_and_no_date_is_asked_for_c1_5() -> None:
    found = order(
        someone("Retired", "Retired Ambassador", accredited_here=False),
        someone("Chargé", "Chargé d'affaires a.i.", taken_up="2024-01-01"),
    )
    assert reasons(found, 0) == ["Chargé is in office, and Retired is not."]
    assert found.warnings == ()


def test_of_ambassadors_elsewhere_and_former_ones_the_hosts_own_yield_to_foreigners_c1_5_s38() -> None:
    ours = ambassador("Ours", "2010-01-01", accredited_here=False, compatriot=True)
    theirs = ambassador("Theirs", "2020-01-01", accredited_here=False)
    was_ours = ambassador("Was ours", "2001-01-01", status=PostStatus.FORMER, compatriot=True)
    was_theirs = ambassador("Was theirs", "2003-01-01", status=PostStatus.FORMER)
    assert names(order(ours, theirs, was_ours, was_theirs)) == ["Was theirs", "Was ours", "Theirs", "Ours"]
    # Who is accredited to the hosts stands by the date alone (VCDR 16), whatever the nationality.
    assert names(order(ambassador("B", "2022-01-01"), ambassador("A", "2021-01-01", compatriot=True))) == ["A", "B"]


@pytest.mark.parametrize("title", ["Chargé d’affaires", "Maslahatgüzar", "İşlər vəkili", "Encargada de Negocios"])
def test_whether_a_charge_is_one_ad_interim_is_asked_where_the_title_does_not_say_vcdr_14_19(title: str) -> None:
    assert practice("generic").read(title).unsure
    for plain in ("Chargé d’affaires e.p.", "Chargée d’affaires en titre", "Chargé d’affaires a.i."):
        assert not practice("generic").read(plain).unsure


def test_or_accredited_here_decides_only_inside_a_class_where_the_practice_says_so_c1() -> None:
    inside = Setting(replace(practice("generic"), accredited_here_first=False))
    found = order(
        someone("Chargé", "Chargé d'affaires", taken_up="1990-01-01"),
        ambassador("Elsewhere", "1999-01-01", accredited_here=False),
        ambassador("Here", "2024-01-01"),
        setting=inside,
    )
    assert names(found) == ["Here", "Elsewhere", "Chargé"]


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
