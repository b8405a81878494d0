"""An evening whose logistics are written down, and the workbook that they make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with
from tests.exchange.logistics.logistics_files import EVENT, Sheets, at

from symposiarch.exchange.logistics.export import export_logistics
from symposiarch.model.invitations import Attendee, Honour, Reply
from symposiarch.planning.logistics import costs, flags, gifts, movements, services, suppliers, tasks
from symposiarch.store import Office


def an_evening(session: Session) -> None:
    """An event with two or three lines in each list of its logistics."""
    event = an_event(session)
    elif_ = a_guest(session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, state="TR", vehicle_plate="077-001")
    kim = a_guest(session, event, "Chul-soo Kim", reply=Reply.ACCEPTED, native_name="김철수", state="KR")
    host = a_guest(session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST, state="AZ")
    tasks.add_task(session, event.id, title="Order the flowers", due=-21, responsible="Leyla")
    tasks.add_task(session, event.id, title="Print the cards", due=date(2027, 1, 10), notes="Two\nlines")
    suppliers.add_supplier(session, name="Blume", contact="Ida Juhl", phone="+82 2 123")
    services.add_service(
        session,
        event.id,
        title="Flowers",
        supplier="Blume",
        begins=at("2027-01-14T08:00"),
        quantity=12,
    )
    booth = services.add_service(session, event.id, title="Interpretation", languages=("ko", "en"), booths=2)
    costs.add_cost(session, event.id, title="Hall", budget=Decimal("1250.50"))
    costs.add_cost(session, event.id, title="Booths", currency="KRW", service_id=booth.id, actual=Decimal(900000))
    for number, person in enumerate((elif_, kim)):
        head = session.query(Attendee).filter_by(person_id=person.id).one()
        movements.add_movement(
            session, event.id, attendee_id=head.id, vehicle="Sedan", greeter_id=host.id,
            driver_phone=f"+82 10 000{number}", expected_at=event.begins.replace(minute=number),
        )  # fmt: skip
    movements.add_movement(session, event.id, vehicle="Van of the press")
    gifts.add_gift(
        session, event.id, title="Carpet", giver_id=host.id, receiver_id=kim.id, value=Decimal(120), currency="USD"
    )
    flags.add_flag(session, event.id, "Japan")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Office]:
    path, _ = office_with(tmp_path, an_evening)
    with Office.open(path) as office:
        yield office


@cache
def _as_exported() -> bytes:
    with TemporaryDirectory() as folder:
        path, _ = office_with(Path(folder), an_evening)
        with Office.open(path) as office, office.reading() as session:
            export_logistics(session, EVENT, Path(folder) / "logistics.xlsx")
        return (Path(folder) / "logistics.xlsx").read_bytes()


@pytest.fixture
def sheets() -> Sheets:
    return Sheets(_as_exported())
