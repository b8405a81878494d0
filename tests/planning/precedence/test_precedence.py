"""Who stands before whom, and why (PROTOCOL C1; VCDR = Vienna Convention on Diplomatic Relations)."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office
from tests.planning.precedence.ranked import ambassador, names, order, someone

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import House
from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.model.people import Post, PostStatus
from symposiarch.planning.precedence.order import order_of_precedence, set_honour, set_place
from symposiarch.planning.precedence.practices import practice, practice_names
from symposiarch.planning.precedence.standing import Caution, Reason, Setting, Standing, Why
from symposiarch.planning.precedence.words import reasons, sentence


@pytest.mark.parametrize("why", Why)
def test_every_rule_says_of_whom_it_speaks(why: Why) -> None:
    said = str(sentence(Reason(why, "2024-03-14T11:00", "2025-01-01"), "Elçin", "Nigar"))
    assert "Elçin" in said or "2024-03-14 at 11:00" in said or "2024-03-14T11:00" in said
    assert "{" not in said


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


def test_it_depends_on_the_house_who_of_the_hosts_country_goes_first_wood_serres_503() -> None:
    guests = (
        ambassador("Ambassador"),
        someone("Speaker", "Speaker of the Parliament"),
        someone("Minister", "Minister of Culture"),
    )
    assert names(order(*guests)) == ["Speaker", "Ambassador", "Minister"]
    theirs = Setting(practice("generic"), House.HOST_GOVERNMENT)
    assert names(order(*guests, setting=theirs)) == ["Ambassador", "Speaker", "Minister"]


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


def test_the_guest_of_honour_stands_first_and_those_who_outrank_are_named() -> None:
    found = order(ambassador("A"), someone("Poet", "Poet", honour=Honour.GUEST_OF_HONOUR), someone("Reader", "Reader"))
    assert names(found)[0] == "Poet"
    assert [(warning.caution, warning.key) for warning in found.warnings] == [(Caution.OUTRANKS_GUEST_OF_HONOUR, 0)]


def test_of_two_guests_of_honour_it_is_said_that_both_are_and_why_the_first_is_the_first() -> None:
    honoured = Honour.GUEST_OF_HONOUR
    found = order(ambassador("A", honour=honoured), someone("Poet", "Poet", honour=honoured), someone("C", "Reader"))
    first, second = (reasons(found, place) for place in (0, 1))
    assert first[0] == "A is guest of honour, whatever the rank."
    assert first[1].startswith("Ambassador or high commissioner stands before")
    assert second[0] == "Poet is guest of honour, whatever the rank."


def test_hosts_receive_and_are_not_ranked() -> None:
    found = order(ambassador("A"), someone("Host", "Ambassador", honour=Honour.HOST))
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [(0, "Host"), (1, "A")]
    assert found.warnings == ()  # nor is the date asked for on which they took up functions


def test_a_place_set_by_hand_is_kept_and_marked_and_needs_a_note() -> None:
    found = order(ambassador("A"), ambassador("B", "2024-02-01"), someone("Poet", "Poet", place=1))
    assert names(found) == ["Poet", "A", "B"]
    assert found.guests[0].by_hand
    assert Caution.PLACE_WITHOUT_NOTE in {warning.caution for warning in found.warnings}


def test_age_settles_only_who_is_printed_first() -> None:
    found = order(someone("Young", "Poet", born=date(1999, 1, 1)), someone("Old", "Poet", born=date(1950, 1, 1)))
    assert [(ranked.rank, ranked.standing.name) for ranked in found.guests] == [(1, "Old"), (1, "Young")]


def test_every_practice_is_complete() -> None:
    assert set(practice_names()) >= {"generic", "korea", "azerbaijan", "turkiye", "france", "spain", "united_states"}
    for name in practice_names():
        rules = practice(name)
        for house in House:
            for rank in rules.classes:
                assert rank in rules.bands[house], (name, rank)


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


def test_service_attaches_stand_before_technical_ones_c1_3_s37() -> None:
    found = order(
        someone("Culture", "Cultural Attaché", since=date(2001, 1, 1)),
        someone("Defence", "Defence Attaché", since=date(2024, 1, 1)),
        someone("Military", "주한 튀르키예 대사관 무관", since=date(2025, 1, 1)),
        someone("Third", "Third Secretary"),
    )
    assert names(found) == ["Defence", "Military", "Third", "Culture"]


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
        invitation.post.status = PostStatus.FORMER
        assert order_of_precedence(work.session, event.id).guests[-1].standing.status is PostStatus.FORMER


@given(guests=st.permutations([ambassador(name, f"20{10 + year}-05-02") for year, name in enumerate("ABCDEF")]))
def test_the_order_does_not_depend_on_how_the_list_was_typed(guests: list[Standing]) -> None:
    assert names(order(*guests)) == list("ABCDEF")
