"""The row of flags (PROTOCOL C10)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, OrganiserRole
from symposiarch.model.invitations import Reply
from symposiarch.model.people import OrganisationKind
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.logistics.flags import (
    FlagReason,
    add_flag,
    anthems,
    flag_rows,
    leave_flags_to_rules,
    place_flag,
    row_of_flags,
    set_flag,
)
from symposiarch.planning.people.organisations import edit_organisation
from symposiarch.planning.precedence.practices import practice


def test_of_an_odd_number_the_hosts_flag_takes_the_middle_s63() -> None:
    assert row_of_flags(["TR", "KR", "FR", "ES"], practice("generic"), host="AZ") == ("ES", "FR", "AZ", "KR", "TR")


def test_of_an_even_number_it_hangs_on_the_observers_left_s63() -> None:
    assert row_of_flags(["KR", "FR", "ES"], practice("generic"), host="AZ") == ("AZ", "FR", "KR", "ES")


def test_of_two_flags_the_practice_decides_s65() -> None:
    assert row_of_flags(["FR"], practice("generic"), host="AZ") == ("FR", "AZ")
    assert row_of_flags(["FR"], practice("united_states"), host="AZ") == ("AZ", "FR")


def test_an_international_body_goes_first_then_the_host_s64() -> None:
    assert row_of_flags(["KR", "FR"], practice("generic"), host="AZ", organisation="UN") == ("UN", "AZ", "FR", "KR")


def test_the_alphabet_is_that_of_the_practice() -> None:
    assert row_of_flags(["DE", "FR", "ES"], practice("spain"), host="")[0] == "DE"  # Alemania


def test_flags_stand_by_the_letters_of_that_alphabet_s64() -> None:
    # Xorvatiya stands behind H and Qazaxıstan behind K.
    assert row_of_flags(["KZ", "HR", "IR"], practice("azerbaijan"), host="") == ("HR", "IR", "KZ")


def test_in_the_european_union_each_country_stands_by_its_own_name_s64() -> None:
    """The order of the Union's own publications, from Belgique/België to Sverige."""
    members = "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE".replace(
        "EL", "GR"
    ).split()
    by_english = sorted(members)
    assert row_of_flags(by_english, practice("european_union"), host="", organisation="EU") == ("EU", *members)
    assert row_of_flags(by_english, practice("generic"), host="", organisation="EU") != ("EU", *members)


@pytest.fixture
def event(session: Session) -> Event:
    """Azerbaijan's mission in Seoul invites; a Turkish and a French guest come, a Spanish one does not."""
    event = an_event(session, own_state="AZ", host_state="KR")
    for name, state, reply in (
        ("Elif Çağlayan", "TR", Reply.ACCEPTED),
        ("Camille Lefèvre", "FR", Reply.ACCEPTED),
        ("Mateo Herrera", "ES", Reply.DECLINED),
    ):
        a_guest(session, event, name, title="Ambassador", state=state, reply=reply)
    return event


def row(session: Session, event: Event) -> list[str]:
    return [flag.id for flag in flag_rows(session, event.id) if flag.shown]


def test_the_row_follows_from_who_invites_where_and_who_comes(session: Session, event: Event) -> None:
    assert row(session, event) == ["AZ", "FR", "KR", "TR"]
    flags = {flag.id: flag for flag in flag_rows(session, event.id)}
    assert (flags["AZ"].reason, flags["TR"].reason) == (FlagReason.HOST, FlagReason.ALPHABET)
    assert (flags["TR"].guests, flags["KR"].guests, flags["TR"].name) == (1, 0, "Türkiye")


def test_a_row_put_in_order_by_hand_keeps_it_and_who_comes_later_joins_at_the_end(
    session: Session, event: Event
) -> None:
    place_flag(session, event.id, "Türkiye", place=1)
    assert row(session, event) == ["TR", "AZ", "FR", "KR"]
    a_guest(session, event, "Jan Novák", title="Ambassador", state="CZ", reply=Reply.ACCEPTED)
    assert row(session, event) == ["TR", "AZ", "FR", "KR", "CZ"]
    assert {flag.reason for flag in flag_rows(session, event.id)[:4]} == {FlagReason.BY_HAND}
    leave_flags_to_rules(session, event.id)
    assert row(session, event) == ["KR", "CZ", "AZ", "FR", "TR"]


def test_a_flag_is_left_out_and_put_back(session: Session, event: Event) -> None:
    set_flag(session, event.id, "KR", shown=False)
    assert row(session, event) == ["FR", "AZ", "TR"]
    assert flag_rows(session, event.id)[-1].place is None
    with pytest.raises(SymposiarchError, match="left out"):
        place_flag(session, event.id, "KR", place=1)
    add_flag(session, event.id, "Korea")
    assert row(session, event) == ["AZ", "FR", "KR", "TR"]
    with pytest.raises(SymposiarchError, match="already"):
        add_flag(session, event.id, "KR")


def test_a_flag_that_no_guest_brings_is_added_also_of_an_organisation(session: Session, event: Event) -> None:
    add_flag(session, event.id, "Japan")
    add_flag(session, event.id, "European Union")
    flags = {flag.id: flag for flag in flag_rows(session, event.id)}
    assert (flags["JP"].code, flags["JP"].guests) == ("JP", 0)
    assert (flags["European Union"].code, flags["European Union"].guests) == ("EU", 0)
    with pytest.raises(SymposiarchError, match="flag add"):
        set_flag(session, event.id, "Mongolia", shown=False)


def test_an_international_body_that_invites_goes_first(session: Session, event: Event) -> None:
    organiser = add_organiser(session, event.id, organisation="UNESCO", role=OrganiserRole.HOST)
    edit_organisation(session, organiser.organisation_id, kind=OrganisationKind.INTERNATIONAL)
    session.flush()
    session.expire_all()
    assert row(session, event) == ["UNESCO", "AZ", "FR", "KR", "TR"]


def test_the_anthem_of_the_state_that_invites_sounds_last(session: Session, event: Event) -> None:
    for state in ("AZ", "KR"):
        set_flag(session, event.id, state, anthem=True)
    assert event.giving_state == "AZ"
    assert [flag.id for flag in anthems(session, event.id, flag_rows(session, event.id))] == ["KR", "AZ"]
    assert row(session, event) == ["AZ", "FR", "KR", "TR"]


def test_anthems_sound_by_the_letters_of_the_alphabet_that_orders_the_flags_c10_s64(session: Session) -> None:
    event = an_event(session, practice="azerbaijan", own_state="AZ")
    for state in ("KZ", "HR", "IR"):
        add_flag(session, event.id, state)
        set_flag(session, event.id, state, anthem=True)
    # Xorvatiya stands behind H and Qazaxıstan behind K.
    sounding = anthems(session, event.id, flag_rows(session, event.id))
    assert [flag.id for flag in sounding] == ["HR", "IR", "KZ"]
