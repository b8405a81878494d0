"""What is given, and what passed between the same two before."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.planning.logistics import gifts
from symposiarch.planning.logistics.people import person_meant
from symposiarch.planning.people.contacts import add_person


@pytest.fixture
def pair(session: Session) -> tuple[int, int]:
    """Our ambassador, and the vice mayor."""
    ours = add_person(session, given_name="Kamran", family_name="Səlimov", title="Ambassador")
    return ours.id, add_person(session, given_name="Dong-ha", family_name="Seo").id


def test_gifts_stand_as_they_are_given(session: Session, event: Event, pair: tuple[int, int]) -> None:
    ours, theirs = pair
    gifts.add_gift(session, event.id, title="Book")
    gifts.add_gift(session, event.id, title="Carpet", giver_id=ours, receiver_id=theirs, given_at=event.ends)
    gifts.add_gift(session, event.id, title="Flowers", receiver_id=theirs, given_at=event.begins)
    rows = gifts.gift_rows(session, event.id)
    assert [row.title for row in rows] == ["Flowers", "Carpet", "Book"]
    assert (rows[1].giver.name, rows[1].giver.title, rows[1].receiver.name) == (
        "Kamran Səlimov",
        "Ambassador",
        "Dong-ha Seo",
    )


def test_what_passed_between_the_two_before_is_told_and_whether_it_was_returned(
    session: Session, event: Event, pair: tuple[int, int]
) -> None:
    ours, theirs = pair
    before = an_event(session, title="First Symposium", begins=datetime.fromisoformat("2025-05-01T10:00"), ends=None)
    gifts.add_gift(session, before.id, title="Tea set", giver_id=ours, receiver_id=theirs, value=Decimal(40))
    carpet = gifts.add_gift(session, event.id, title="Carpet", giver_id=ours, receiver_id=theirs)
    (row,) = gifts.gift_rows(session, event.id)
    assert [(one.title, one.event, one.on.year, one.back) for one in row.passed] == [
        ("Tea set", "First Symposium", 2025, False)
    ]
    assert not row.returned
    gifts.add_gift(session, event.id, title="Celadon", giver_id=theirs, receiver_id=ours)
    row = next(row for row in gifts.gift_rows(session, event.id) if row.id == carpet.id)
    assert [(one.title, one.back) for one in row.passed] == [("Celadon", True), ("Tea set", False)]
    assert row.returned


def test_each_currency_is_worth_its_own_sum(session: Session, event: Event) -> None:
    for title, value, currency in (("A", "10.10", "EUR"), ("B", "0.20", "EUR"), ("C", "5000", "KRW")):
        gifts.add_gift(session, event.id, title=title, value=Decimal(value), currency=currency)
    gifts.add_gift(session, event.id, title="D")
    assert gifts.worth(gifts.gift_rows(session, event.id)) == (
        ("EUR", Decimal("10.30")),
        ("KRW", Decimal("5000.00")),
    )


def test_a_gift_that_cannot_be_is_refused(session: Session, event: Event, pair: tuple[int, int]) -> None:
    with pytest.raises(SymposiarchError, match="title"):
        gifts.add_gift(session, event.id, title=" ")
    with pytest.raises(SymposiarchError, match="less than nothing"):
        gifts.add_gift(session, event.id, title="Carpet", value=Decimal(-1))
    carpet = gifts.add_gift(session, event.id, title="Carpet", giver_id=pair[0])
    with pytest.raises(SymposiarchError, match="themselves"):
        gifts.edit_gift(session, carpet.id, receiver_id=pair[0])


def test_people_are_meant_by_name_in_any_letters_unless_two_may_be(session: Session, pair: tuple[int, int]) -> None:
    assert person_meant(session, "kamran selimov") == pair[0]
    assert person_meant(session, " ") is None
    add_person(session, given_name="Kamran", family_name="Səlimzadə")
    with pytest.raises(SymposiarchError, match="several"):
        person_meant(session, "kamran")
    with pytest.raises(SymposiarchError, match="nobody"):
        person_meant(session, "Zorro")
