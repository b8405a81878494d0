"""Lines typed under the lists of logistics."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.logistics import ServiceKind
from symposiarch.planning.logistics import typed
from symposiarch.planning.logistics.costs import cost_rows
from symposiarch.planning.logistics.flags import flag_rows
from symposiarch.planning.logistics.gifts import gift_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.logistics.services import service_rows
from symposiarch.planning.logistics.tasks import task_rows


@pytest.fixture
def event(session: Session) -> Event:
    event = an_event(session)
    a_guest(session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST)
    a_guest(session, event, "Elif Çağlayan", reply=Reply.ACCEPTED)
    return event


@pytest.mark.parametrize(
    ("text", "title", "due", "counted", "who"),
    [
        ("D-21 Order the flowers / Leyla", "Order the flowers", date(2026, 12, 24), "D-21", "Leyla"),
        ("2027-01-10 Call the tuner", "Call the tuner", date(2027, 1, 10), "", ""),
        ("Decorate the hall", "Decorate the hall", date(2027, 1, 14), "D", ""),
        ("d+3 Thank the caterer", "Thank the caterer", date(2027, 1, 17), "D+3", ""),
    ],
)
def test_a_task_is_typed_with_its_day_and_who_sees_to_it(
    session: Session, event: Event, text: str, title: str, due: date, counted: str, who: str
) -> None:
    typed.type_task(session, event.id, text=text)
    (row,) = task_rows(session, event.id)
    assert (row.title, row.due_on, row.counted, row.responsible) == (title, due, counted, who)


def test_a_service_is_typed_with_its_kind_and_supplier(session: Session, event: Event) -> None:
    typed.type_service(session, event.id, text="catering: Dinner for 80 / Golden Spoon")
    typed.type_service(session, event.id, text="Stage: black and high")
    first, second = service_rows(session, event.id)
    assert (first.kind, first.title, first.supplier) == (ServiceKind.CATERING, "Dinner for 80", "Golden Spoon")
    assert (second.kind, second.title) == (ServiceKind.OTHER, "Stage: black and high")


def test_a_cost_is_typed_with_its_budget_and_the_next_has_the_same_currency(session: Session, event: Event) -> None:
    typed.type_cost(session, event.id, text="Hire of the hall / 2,000,000 krw")
    typed.type_cost(session, event.id, text="Flowers for 80 / 300000")
    typed.type_cost(session, event.id, text="Printing")
    assert [(row.title, row.budget, row.currency) for row in cost_rows(session, event.id)] == [
        ("Hire of the hall", Decimal(2_000_000), "KRW"),
        ("Flowers for 80", Decimal(300_000), "KRW"),
        ("Printing", None, "KRW"),
    ]
    with pytest.raises(SymposiarchError, match="amount"):
        typed.type_cost(session, event.id, text="Sound / a lot")


def test_an_arrival_is_typed_with_hour_plate_and_gate(session: Session, event: Event) -> None:
    typed.type_movement(session, event.id, text="9:50 elif caglayan / 077-001 / Gate A")
    (row,) = movement_rows(session, event.id)
    assert (row.name, row.plate, row.gate, row.expected_at) == (
        "Elif Çağlayan",
        "077-001",
        "Gate A",
        datetime.fromisoformat("2027-01-14T09:50"),
    )
    with pytest.raises(SymposiarchError, match="not expected"):
        typed.type_movement(session, event.id, text="Zorro")
    with pytest.raises(SymposiarchError, match="strokes between the name, the plate and the gate"):
        typed.type_movement(session, event.id, text="9:50 elif caglayan, 077-001, Gate A")


def test_a_gift_is_typed_and_the_host_gives_it(session: Session, event: Event) -> None:
    typed.type_gift(session, event.id, text="Carpet from Quba / Elif Çağlayan / EUR 120.50")
    typed.type_gift(session, event.id, text="Tea set / Kamran Səlimov")
    carpet, tea = gift_rows(session, event.id)
    assert (carpet.giver.name, carpet.receiver.name, carpet.value) == (
        "Kamran Səlimov",
        "Elif Çağlayan",
        Decimal("120.50"),
    )
    assert (tea.giver.name, tea.receiver.name) == ("", "Kamran Səlimov")


def test_a_flag_is_typed_by_any_name_of_its_state(session: Session, event: Event) -> None:
    assert typed.type_flag(session, event.id, text="대한민국") == "KR"
    assert [row.id for row in flag_rows(session, event.id)] == ["KR"]


def test_hours_are_read_as_they_are_written(event: Event) -> None:
    assert typed.read_clock("18:50", event.begins, event.ends) == datetime.fromisoformat("2027-01-14T18:50")
    assert typed.read_clock("2027-01-13 08:00", event.begins, None) == datetime.fromisoformat("2027-01-13T08:00")
    assert typed.read_clock(" ", event.begins, None) is None
    with pytest.raises(SymposiarchError, match="not an hour"):
        typed.read_clock("soon", event.begins, None)
    with pytest.raises(SymposiarchError, match="not an hour"):
        typed.read_clock("2027-01-13T08:00+00:00", event.begins, None)


@pytest.mark.parametrize(
    ("begins", "ends", "meant"),
    [
        ("2027-01-14T19:00", "2027-01-15T01:00", "2027-01-15T00:30"),
        ("2027-01-14T19:00", None, "2027-01-15T00:30"),
        ("2027-01-14T15:00", "2027-01-15T01:00", "2027-01-15T00:30"),
        ("2027-01-14T10:00", "2027-01-14T17:30", "2027-01-14T00:30"),
        ("2027-01-14T18:00", "2027-01-16T17:30", "2027-01-14T00:30"),
    ],
)
def test_a_small_hour_is_in_the_night_after_an_evening(begins: str, ends: str | None, meant: str) -> None:
    at = datetime.fromisoformat
    assert typed.read_clock("00:30", at(begins), at(ends) if ends else None) == at(meant)
    assert typed.read_clock("18:30", at(begins), at(ends) if ends else None) == at("2027-01-14T18:30")
