from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.model.logistics import ServiceKind, ServiceStatus, Supplier
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.logistics import costs, services, suppliers
from symposiarch.planning.logistics.costs import CostRow, Total
from symposiarch.planning.logistics.diets import AtTable, Diet, diets
from symposiarch.planning.logistics.money import read_amount, spelled


def test_a_supplier_is_kept_for_the_next_event(session: Session, event: Event) -> None:
    services.add_service(session, event.id, title="Dinner", kind=ServiceKind.CATERING, supplier="Golden  Spoon")
    other = an_event(session, title="Third Symposium")
    services.add_service(session, other.id, title="Lunch", kind=ServiceKind.CATERING, supplier="golden spoon")
    (supplier,) = session.scalars(select(Supplier))
    assert (supplier.name, supplier.kind) == ("Golden Spoon", ServiceKind.CATERING)
    supplier.phone = "+82 2 555 0101"
    session.flush()
    assert [row.phone for row in services.service_rows(session, other.id)] == ["+82 2 555 0101"]


def test_services_stand_by_kind_and_hour(session: Session, event: Event) -> None:
    for title, kind, hour in (
        ("Roses", ServiceKind.FLOWERS, None),
        ("Lunch", ServiceKind.CATERING, 12),
        ("Coffee", ServiceKind.CATERING, 10),
    ):
        begins = event.begins.replace(hour=hour) if hour else None
        services.add_service(session, event.id, title=title, kind=kind, begins=begins)
    rows = services.service_rows(session, event.id)
    assert [row.title for row in rows] == ["Coffee", "Lunch", "Roses"]
    assert {row.status for row in rows} == {ServiceStatus.PLANNED}


def test_a_service_that_cannot_be_is_refused(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="title"):
        services.add_service(session, event.id, title=" ")
    with pytest.raises(SymposiarchError, match="before it begins"):
        services.add_service(
            session, event.id, title="Sound", begins=event.begins, ends=datetime.fromisoformat("2027-01-14T09:00")
        )
    with pytest.raises(SymposiarchError, match="fewer than none"):
        services.add_service(session, event.id, title="Chairs", quantity=-1)


def test_a_service_is_found_by_its_title_unless_two_have_it(session: Session, event: Event) -> None:
    first = services.add_service(session, event.id, title="Roses")
    assert services.service_called(session, event.id, "ROSES") is first
    services.add_service(session, event.id, title="roses")
    with pytest.raises(SymposiarchError, match="2 services"):
        services.service_called(session, event.id, "Roses")
    assert services.service_called(session, event.id, str(first.id)) is first
    with pytest.raises(SymposiarchError, match="no service"):
        services.service_called(session, event.id, "Lilies")


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1250", "1250.00"), ("1250.5", "1250.50"), ("1,250.50", "1250.50"), ("1.250,50", "1250.50"),
        ("1 250,50", "1250.50"), ("1,250", "1250.00"), ("1.250.000", "1250000.00"), ("0,5", "0.50"),
        ("-12.30", "-12.30"), ("12'000.00", "12000.00"),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(written: str, amount: str) -> None:
    assert str(read_amount(written)) == amount


@pytest.mark.parametrize(
    "written", ["", "much", "1.2.3", "1,25,50", "NaN", "Infinity", "1.2345", "0.125", "9" * 20, "1e40"]
)
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(SymposiarchError, match="not an amount"):
        read_amount(written)


def test_each_currency_is_summed_for_itself_and_exactly(session: Session, event: Event) -> None:
    for number in range(10):
        costs.add_cost(session, event.id, title=f"Cup {number}", budget=Decimal("0.10"))
    costs.add_cost(session, event.id, title="Hall", budget=Decimal(2_000_000), currency="krw")
    costs.pay_cost(session, event.id, "Cup 0", actual=Decimal("0.35"), on=date(2027, 1, 10))
    session.expire_all()
    euro, won = costs.totals(costs.cost_rows(session, event.id))
    assert euro == Total("EUR", Decimal("1.00"), Decimal("0.35"), Decimal("1.25"))
    assert euro.over == Decimal("0.25")
    assert (won.currency, won.budget, won.over) == ("KRW", Decimal(2_000_000), Decimal(0))


@given(st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=2), max_size=30))
def test_a_sum_is_never_off_by_a_cent(amounts: list[Decimal]) -> None:
    rows = [CostRow(key, "", "", amount, None, "EUR", None, "") for key, amount in enumerate(amounts)]
    cents = sum(int(amount * 100) for amount in amounts)
    assert [int(total.budget * 100) for total in costs.totals(rows)] == ([cents] if amounts else [])


def test_a_cost_line_that_cannot_be_is_refused(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="title"):
        costs.add_cost(session, event.id, title="")
    with pytest.raises(SymposiarchError, match="three letters"):
        costs.add_cost(session, event.id, title="Hall", currency="Euro")
    with pytest.raises(SymposiarchError, match="no cost lines"):
        costs.pay_cost(session, event.id, "Hall", actual=Decimal(1))


def test_the_kitchen_is_told_of_those_who_come_and_where_they_sit(session: Session, event: Event) -> None:
    layout = Layout(name="Hall", event_id=event.id)
    seat = Seat(table=Table(label="7", layout=layout), position=0, x=0, y=0, facing=0.0)
    session.add_all([layout, seat])
    session.flush()
    plan = SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=True)
    session.add(plan)
    first = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED, diet="Vegetarian")
    second = a_guest(session, event, "Oleg Ivanov", reply=Reply.ACCEPTED, diet="halal")
    a_companion(session, second).diet = "채식"
    a_guest(session, event, "Declined Guest", reply=Reply.DECLINED, diet="vegan")
    session.flush()
    session.add(Place(plan_id=plan.id, seat_id=seat.id, attendee_id=invitation_of(first).attendees[0].id))
    session.flush()
    assert diets(session, event.id) == (
        Diet("vegetarian", 2, (AtTable("", 1), AtTable("7", 1))),
        Diet("halal", 1, (AtTable("", 1),)),
    )
    assert [diet.diet for diet in diets(session, event.id, "ru")] == ["вегетарианское", "халяль"]


def test_a_service_is_changed_and_its_hours_stay_possible(session: Session, event: Event) -> None:
    service = services.add_service(session, event.id, title="Sound", begins=event.begins)
    services.edit_service(session, service.id, supplier="Two Tongues", quantity=2, status=ServiceStatus.ORDERED)
    (row,) = services.service_rows(session, event.id)
    assert (row.supplier, row.quantity, row.open) == ("Two Tongues", 2, True)
    with pytest.raises(SymposiarchError, match="before it begins"):
        services.edit_service(session, service.id, ends=datetime.fromisoformat("2027-01-14T09:00"))
    services.edit_service(session, service.id, supplier="", ends=None)
    assert services.service_rows(session, event.id)[0].supplier == ""


def test_what_is_paid_for_stays_in_the_budget_when_the_service_is_taken_out(session: Session, event: Event) -> None:
    service = services.add_service(session, event.id, title="Dinner")
    costs.add_cost(session, event.id, title="Dinner for 80", budget=Decimal(4000), service_id=service.id)
    assert costs.cost_rows(session, event.id)[0].service == "Dinner"
    services.remove_services(session, [service.id])
    assert [(row.title, row.service) for row in costs.cost_rows(session, event.id)] == [("Dinner for 80", "")]


def test_a_cost_is_not_paid_for_the_service_of_another_event(session: Session, event: Event) -> None:
    other = services.add_service(session, an_event(session, title="Third").id, title="Dinner")
    with pytest.raises(SymposiarchError, match="another event"):
        costs.add_cost(session, event.id, title="Dinner", service_id=other.id)


def test_a_line_over_its_budget_says_by_how_much(session: Session, event: Event) -> None:
    line = costs.add_cost(session, event.id, title="Hall", budget=Decimal(100))
    assert costs.cost_rows(session, event.id)[0].over == 0
    costs.edit_cost(session, line.id, actual=Decimal("100.50"), currency="krw")
    (row,) = costs.cost_rows(session, event.id)
    assert (row.over, row.currency) == (Decimal("0.50"), "KRW")


def test_a_supplier_is_known_once_and_stays_while_it_delivers(session: Session, event: Event) -> None:
    supplier = suppliers.add_supplier(session, name="Golden Spoon", kind=ServiceKind.CATERING, hours="8–18")
    with pytest.raises(SymposiarchError, match="already"):
        suppliers.add_supplier(session, name="golden spoon")
    service = services.add_service(session, event.id, title="Dinner", supplier="Golden Spoon")
    assert services.service_rows(session, event.id)[0].hours == "8–18"
    assert [row.services for row in suppliers.supplier_rows(session)] == [1]
    with pytest.raises(SymposiarchError, match="another supplier"):
        suppliers.remove_supplier(session, supplier.id)
    services.remove_services(session, [service.id])
    suppliers.edit_supplier(session, supplier.id, name="Silver Spoon")
    suppliers.remove_supplier(session, suppliers.supplier_called(session, "silver spoon").id)
    assert suppliers.supplier_rows(session) == ()


@pytest.mark.parametrize(("amount", "text"), [("1250.50", "1,250.50"), ("2000000", "2,000,000"), ("0.1", "0.10")])
def test_amounts_are_spelled_with_their_thousands(amount: str, text: str) -> None:
    assert spelled(Decimal(amount)) == text


def test_lines_are_settled_at_their_budget_or_at_what_is_known(session: Session, event: Event) -> None:
    hall = costs.add_cost(session, event.id, title="Hall", budget=Decimal(100))
    taxi = costs.add_cost(session, event.id, title="Taxi", actual=Decimal(30))
    costs.settle_costs(session, [hall.id, taxi.id], on=date(2027, 1, 10))
    assert [(row.actual, row.paid_on) for row in costs.cost_rows(session, event.id)] == [
        (Decimal(100), date(2027, 1, 10)),
        (Decimal(30), date(2027, 1, 10)),
    ]
    unknown = costs.add_cost(session, event.id, title="Tips")
    with pytest.raises(SymposiarchError, match="not known"):
        costs.settle_costs(session, [unknown.id], on=date(2027, 1, 10))
