"""The columns of the lists of logistics, in the order in which they are written."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_precision

from symposiarch.exchange.workbook import Column, Kind
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning.logistics.costs import CostRow
from symposiarch.planning.logistics.flags import FlagRow
from symposiarch.planning.logistics.gifts import GiftRow
from symposiarch.planning.logistics.movements import MovementRow
from symposiarch.planning.logistics.services import ServiceRow
from symposiarch.planning.logistics.tasks import TaskRow


def _amount(amount: Decimal | None, currency: str) -> Decimal | None:
    """An amount with as many places as its currency has, or more where it says more."""
    if amount is None:
        return None
    plain = amount.normalize()
    places = max(get_currency_precision(currency), -int(plain.as_tuple().exponent))
    return plain.quantize(Decimal(1).scaleb(-places))


TASKS: tuple[Column[TaskRow], ...] = (
    Column("When", lambda row: row.counted, width=8),
    Column("Due", lambda row: row.due_on, Kind.DATE, 12),
    Column("Task", lambda row: row.title, Kind.LONG, 44),
    Column("Responsible", lambda row: row.responsible, width=22),
    Column(
        "State",
        lambda row: "done" if row.done else "late" if row.late else "open",
        width=9,
        choices=("open", "late", "done"),
    ),
    Column("Done by", lambda row: row.done_by, width=20),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
SERVICES: tuple[Column[ServiceRow], ...] = (
    Column("Service", lambda row: row.title, Kind.LONG, 34),
    Column("Kind", lambda row: row.kind.value, width=15, choices=tuple(kind.value for kind in ServiceKind)),
    Column("State", lambda row: row.status.value, width=11, choices=tuple(state.value for state in ServiceStatus)),
    Column("Supplier", lambda row: row.supplier, width=24),
    Column("Number", lambda row: row.quantity, Kind.NUMBER, 9),
    Column("From", lambda row: row.begins, Kind.MOMENT, 17),
    Column("Until", lambda row: row.ends, Kind.MOMENT, 17),
    Column("Languages", lambda row: ", ".join(row.languages), width=12),
    Column("Booths", lambda row: row.booths, Kind.NUMBER, 8),
    Column("Contact", lambda row: row.contact, width=22),
    Column("Telephone", lambda row: row.phone, Kind.EXACT, 18),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
COSTS: tuple[Column[CostRow], ...] = (
    Column("Paid for", lambda row: row.title, Kind.LONG, 34),
    Column("Service", lambda row: row.service, width=26),
    Column("Budget", lambda row: _amount(row.budget, row.currency), Kind.AMOUNT, 13),
    Column("Actual", lambda row: _amount(row.actual, row.currency), Kind.AMOUNT, 13),
    Column("Currency", lambda row: row.currency, width=9),
    Column("Paid on", lambda row: row.paid_on, Kind.DATE, 12),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
ARRIVALS: tuple[Column[MovementRow], ...] = (
    Column("Expected", lambda row: row.expected_at, Kind.MOMENT, 17),
    Column("Rank", lambda row: row.place or None, Kind.NUMBER, 7),
    Column("Guest", lambda row: row.name if row.head else "", Kind.NAME, 28),
    Column("Native name", lambda row: row.head.native_name if row.head else "", width=16, script="ko"),
    Column("Title", lambda row: row.head.title if row.head else "", Kind.LONG, 26),
    Column("Organisation", lambda row: row.head.organisation if row.head else "", Kind.LONG, 28),
    Column("With", lambda row: ", ".join(head.name or head.role.value for head in row.company), Kind.LONG, 24),
    Column("Car", lambda row: row.vehicle, width=20),
    Column("Plate", lambda row: row.plate, Kind.EXACT, 14),
    Column("Driver", lambda row: row.driver, width=20),
    Column("Driver's telephone", lambda row: row.driver_phone, Kind.EXACT, 18),
    Column("Guards", lambda row: row.guards, width=16),
    Column("Gate", lambda row: row.gate, width=12),
    Column("Parking", lambda row: row.parking, Kind.EXACT, 12),
    Column("Greeter", lambda row: row.greeter.name, width=22),
    Column("Escort", lambda row: row.escort.name, width=22),
    Column("Tell the host", lambda row: "yes" if row.tell_principal else "", width=11, choices=("yes", "no")),
    Column("Zone", lambda row: row.access_zone, width=9),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
GIFTS: tuple[Column[GiftRow], ...] = (
    Column("When", lambda row: row.given_at, Kind.MOMENT, 17),
    Column("Gift", lambda row: row.title, Kind.LONG, 34),
    Column("From", lambda row: row.giver.name, Kind.NAME, 26),
    Column("To", lambda row: row.receiver.name, Kind.NAME, 26),
    Column("Value", lambda row: _amount(row.value, row.currency), Kind.AMOUNT, 11),
    Column("Currency", lambda row: row.currency if row.value is not None else "", width=9),
    Column("Returned", lambda row: "yes" if row.returned else "", width=10),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
FLAGS: tuple[Column[FlagRow], ...] = (
    Column("Place", lambda row: row.place, Kind.NUMBER, 7),
    Column("Code", lambda row: row.code, Kind.EXACT, 7),
    Column("State", lambda row: row.name, width=28),
    Column("Guests", lambda row: row.guests, Kind.NUMBER, 8),
    Column("Anthem", lambda row: "yes" if row.anthem else "", width=9, choices=("yes", "no")),
    Column("In the row", lambda row: "yes" if row.shown else "no", width=10, choices=("yes", "no")),
    Column("Notes", lambda row: row.notes, Kind.LONG, 32),
)
