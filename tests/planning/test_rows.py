"""What is called by a name is found by it, in whatever case it was typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import ServiceKind
from symposiarch.planning.events.events import edit_event, event_called, venue_named
from symposiarch.planning.logistics.suppliers import add_supplier, supplier_named
from symposiarch.planning.people.lists import rename_list, save_list
from symposiarch.planning.people.organisations import organisation_named
from symposiarch.planning.venues.venues import add_venue

Finding = Callable[[Session, str], object]

_FINDING: tuple[Finding, ...] = (
    venue_named,
    organisation_named,
    lambda session, name: supplier_named(session, name, kind=ServiceKind.CATERING),
    lambda session, name: save_list(session, name, []),
)


@pytest.mark.parametrize("finds", _FINDING)
@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Əlincə Sarayı", "Əlincə Sarayı"),
        ("Ədəbiyyat Muzeyi", "ƏDƏBİYYAT MUZEYİ"),
        ("QIZIL AYPARA", "Qızıl Aypara"),
        ("Дом Дружбы", "дом  дружбы"),
        ("Übersee-Club", "ÜBERSEE-CLUB"),
        ("100 % Straße_Kunst", "100 % STRASSE_KUNST"),
        ("한국 문화원 (Korea)", "한국  문화원 (KOREA)"),
    ],
)
def test_a_name_in_whatever_letters_means_what_is_there(
    session: Session, finds: Finding, name: str, typed: str
) -> None:
    there = finds(session, name)
    assert finds(session, typed) is there
    assert finds(session, f"{name} 2") is not there


def test_the_name_to_the_letter_goes_before_one_in_other_letters(session: Session) -> None:
    small, large = (organisation_named(session, "unesco"), organisation_named(session, "Other"))
    large.name = "UNESCO"
    session.flush()
    assert (organisation_named(session, "unesco"), organisation_named(session, "UNESCO")) == (small, large)


def test_an_event_and_a_series_are_meant_by_their_names_in_capitals(session: Session) -> None:
    event, other = an_event(session, title="Şam yeməyi"), an_event(session)
    assert event_called(session, "ŞAM YEMƏYİ") is event
    edit_event(session, event.id, series="Şərq axşamları")
    edit_event(session, other.id, series="ŞƏRQ AXŞAMLARI")
    assert event.series is other.series is not None


def test_nothing_is_called_as_another_thing_is_in_other_letters(session: Session) -> None:
    add_venue(session, name="Əlincə Sarayı")
    add_supplier(session, name="Çörək evi")
    save_list(session, "Şairlər", [])
    kept = save_list(session, "Nasirlər", [])
    for write in (
        lambda: add_venue(session, name="ƏLİNCƏ SARAYI"),
        lambda: add_supplier(session, name="ÇÖRƏK EVİ"),
        lambda: rename_list(session, kept.id, "şairlər"),
    ):
        with pytest.raises(SymposiarchError, match="already"):
            write()
    rename_list(session, kept.id, "NASİRLƏR")
    assert kept.name == "NASİRLƏR"
