"""What was planned for one event is planned for another."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.logistics import CostLine, ServiceKind, ServiceStatus
from symposiarch.planning.logistics.costs import add_cost, cost_rows
from symposiarch.planning.logistics.services import add_service, service_rows
from symposiarch.planning.logistics.taking_over import counted, take_over
from symposiarch.planning.logistics.tasks import add_task, task_rows

LATER = timedelta(days=364)


def test_last_years_dinner_is_ordered_again_and_nothing_of_it_is_done_or_paid(session: Session, event: Event) -> None:
    dinner = add_service(
        session,
        event.id,
        title="Dinner for 80",
        kind=ServiceKind.CATERING,
        supplier="Golden Spoon",
        begins=datetime.fromisoformat("2027-01-14T17:00"),
    )
    dinner.status = ServiceStatus.DELIVERED
    add_service(session, event.id, title="Fireworks").status = ServiceStatus.CANCELLED
    add_cost(session, event.id, title="Dinner", currency="KRW", budget=Decimal(500), service_id=dinner.id)
    add_cost(session, event.id, title="Flowers", currency="KRW", actual=Decimal(90), paid_on=date(2027, 1, 15))
    add_task(session, event.id, title="Order the cake", due=-7).done_at = now()
    add_task(session, event.id, title="Call the florist", due=date(2027, 1, 4))
    following = an_event(session, title="The next", begins=event.begins + LATER, ends=None)
    assert counted(session) == {event.id: 5}  # without the fireworks
    assert take_over(session, from_event=event.id, to_event=following.id) == 5
    (service,) = service_rows(session, following.id)
    assert (service.title, service.supplier, service.status) == ("Dinner for 80", "Golden Spoon", ServiceStatus.PLANNED)
    assert service.begins == datetime.fromisoformat("2028-01-13T17:00")
    assert [(row.title, row.budget, row.actual, row.paid_on) for row in cost_rows(session, following.id)] == [
        ("Dinner", Decimal(500), None, None),
        ("Flowers", Decimal(90), None, None),
    ]
    tasks = {row.title: (row.due_on, row.done) for row in task_rows(session, following.id)}
    assert tasks == {"Order the cake": (date(2028, 1, 6), False), "Call the florist": (date(2028, 1, 3), False)}
    with pytest.raises(SymposiarchError, match="Nothing of “Second Symposium on Translation” is missing here"):
        take_over(session, from_event=event.id, to_event=following.id)


def test_what_a_cancelled_service_would_have_cost_is_not_taken_over(session: Session, event: Event) -> None:
    fireworks = add_service(session, event.id, title="Fireworks")
    fireworks.status = ServiceStatus.CANCELLED
    add_cost(session, event.id, title="Pyrotechnics", currency="KRW", budget=Decimal(900), service_id=fireworks.id)
    add_cost(session, event.id, title="Flowers", currency="KRW", budget=Decimal(90))
    following = an_event(session, title="The next", begins=event.begins + LATER, ends=None)
    assert take_over(session, from_event=event.id, to_event=following.id) == 1
    assert [row.title for row in cost_rows(session, following.id)] == ["Flowers"]


def test_what_a_service_cost_belongs_to_the_service_of_that_name_that_stands_there_already(
    session: Session, event: Event
) -> None:
    dinner = add_service(session, event.id, title="Dinner")
    band = add_service(session, event.id, title="Band")
    add_cost(session, event.id, title="Menu", currency="KRW", budget=Decimal(500), service_id=dinner.id)
    add_cost(session, event.id, title="Fee", currency="KRW", budget=Decimal(90), service_id=band.id)
    following = an_event(session, title="The next", begins=event.begins + LATER, ends=None)
    ordered = add_service(session, following.id, title="DINNER")
    add_service(session, following.id, title="Band").status = ServiceStatus.CANCELLED
    assert take_over(session, from_event=event.id, to_event=following.id) == 2
    costs = session.scalars(select(CostLine).where(CostLine.event_id == following.id).order_by(CostLine.position))
    assert [(cost.title, cost.service_id) for cost in costs] == [("Menu", ordered.id), ("Fee", None)]


def test_each_cost_belongs_to_its_own_service_where_two_have_one_name(session: Session, event: Event) -> None:
    for supplier, cost in (("Ahn Cars", "From the airport"), ("Bae Cars", "To the hall")):
        minibus = add_service(session, event.id, title="Minibus", supplier=supplier)
        add_cost(session, event.id, title=cost, currency="KRW", budget=Decimal(90), service_id=minibus.id)
    following = an_event(session, title="The next", begins=event.begins + LATER, ends=None)
    take_over(session, from_event=event.id, to_event=following.id)
    minibuses = [row.id for row in service_rows(session, following.id)]
    costs = session.scalars(select(CostLine).where(CostLine.event_id == following.id).order_by(CostLine.position))
    assert len(set(minibuses)) == 2
    assert [cost.service_id for cost in costs] == sorted(minibuses)


def test_an_event_with_nothing_but_what_was_cancelled_has_nothing_to_take_over(session: Session, event: Event) -> None:
    fireworks = add_service(session, event.id, title="Fireworks")
    fireworks.status = ServiceStatus.CANCELLED
    add_cost(session, event.id, title="Pyrotechnics", currency="KRW", budget=Decimal(900), service_id=fireworks.id)
    session.flush()
    assert event.id not in counted(session)
