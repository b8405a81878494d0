"""The columns of the lists of logistics, in the order in which they are written, and what comes back by each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from babel.numbers import get_currency_precision

from symposiarch.exchange.logistics import cells
from symposiarch.exchange.logistics.cells import Asked, Reader
from symposiarch.exchange.reading.tables import Value
from symposiarch.exchange.workbook import Column, Kind
from symposiarch.model.choices import Word
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning.logistics.gifts import GiftRow
from symposiarch.planning.logistics.tasks import TaskRow
from symposiarch.planning.states import read_country

_READERS: dict[Kind, Reader] = {
    Kind.DATE: cells.day,
    Kind.MOMENT: cells.hour,
    Kind.NUMBER: cells.number,
    Kind.AMOUNT: cells.amount,
}
"""How a cell of a kind is read where its column does not say; of every other kind it is a text."""


@dataclass(frozen=True, slots=True)
class ListColumn(Column[Any]):
    """A column of a list. One that comes back names the `field` that it sets, and how a cell is `read`.

    `kept` is what the office has there, where that is not its field. An emptied cell takes the value away, except where
    the column must say something. What is `only_new` is asked of new lines alone: of the others it follows from
    elsewhere. In a line that is not known by its ID, a column `follows` from another one that says something: the day
    on which a task falls due, from how it is counted.
    """

    field: str = ""
    read: Reader = cells.text
    kept: Callable[[Any], Any] | None = None
    must_say: bool = False
    only_new: bool = False
    follows: str = ""

    def of(self, thing: Any) -> Any:
        return getattr(thing, self.field) if self.kept is None else self.kept(thing)


Shown = str | Callable[[Any], Any]
"""What a column says of a row: its field ("greeter.name"), or a function of the row."""


def _out(heading: str, shown: Shown, kind: Kind = Kind.TEXT, width: float = 16, **how: Any) -> ListColumn:
    """A column that only goes out, unless it has a `field`."""
    return ListColumn(heading, attrgetter(shown) if isinstance(shown, str) else shown, kind, width, **how)


def _back(heading: str, field: str, kind: Kind = Kind.TEXT, width: float = 16, **how: Any) -> ListColumn:
    """A column that comes back: it sets a field, and shows it where nothing else is `shown`."""
    shown, read = how.pop("shown", field), how.pop("read", _READERS.get(kind, cells.text))
    return _out(heading, shown, kind, width, field=field, read=read, **how)


def _one_of(heading: str, field: str, width: float, *, usual: Word) -> ListColumn:
    """A column of a choice; an emptied cell means the usual one."""
    words = tuple(word.value for word in type(usual))
    return _back(
        heading, field, width=width, shown=f"{field}.value", choices=words, read=cells.word(type(usual), usual)
    )


def _amount(field: str) -> Callable[[Any], Decimal | None]:
    """An amount with as many places as its currency has, or more where it says more."""

    def shown(row: Any) -> Decimal | None:
        amount: Decimal | None = getattr(row, field)
        if amount is None:
            return None
        plain = amount.normalize()
        places = max(get_currency_precision(row.currency), -int(plain.as_tuple().exponent))
        return plain.quantize(Decimal(1).scaleb(-places))

    return shown


def _yes(heading: str, field: str, width: float, *, no: str = "", usual: bool = False) -> ListColumn:
    """A column of yes and no; an emptied cell means what is usual."""
    read, choices = cells.yes(usual=usual), ("yes", "no")
    return _back(heading, field, width=width, shown=_answer(field, no), choices=choices, read=read)


def _answer(field: str, no: str = "") -> Callable[[Any], str]:
    return lambda row: "yes" if getattr(row, field) else no


def _of_value(gift: GiftRow) -> str:
    """The currency in which a gift has a value, if it has one."""
    return gift.currency if gift.value is not None else ""


def _task_state(row: TaskRow) -> str:
    return "done" if row.done else "late" if row.late else "open"


def _state(value: Value, asked: Asked) -> str:
    return read_country(cells.text(value, asked))


_NOTES = _back("Notes", "notes", Kind.LONG, 32, read=cells.long_text)

TASKS = (
    _back("When", "offset_days", width=8, shown="counted", read=cells.counted),
    _back("Due", "due_on", Kind.DATE, 12, follows="When"),
    _back("Task", "title", Kind.LONG, 44, must_say=True),
    _back("Responsible", "responsible", width=22),
    _back("State", "done", width=9, shown=_task_state, choices=("open", "late", "done"), read=cells.done),
    _back("Done by", "done_by", width=20),
    _NOTES,
)
SERVICES = (
    _back("Service", "title", Kind.LONG, 34, must_say=True),
    _one_of("Kind", "kind", 15, usual=ServiceKind.OTHER),
    _one_of("State", "status", 11, usual=ServiceStatus.PLANNED),
    _back("Supplier", "supplier", width=24, kept=lambda service: service.supplier.name if service.supplier else ""),
    _back("Number", "quantity", Kind.NUMBER, 9),
    _back("From", "begins", Kind.MOMENT, 17),
    _back("Until", "ends", Kind.MOMENT, 17),
    _back("Languages", "languages", width=12, shown=lambda row: ", ".join(row.languages), read=cells.languages),
    _back("Booths", "booths", Kind.NUMBER, 8),
    _back("Contact", "contact", width=22),
    _back("Telephone", "phone", Kind.EXACT, 18),
    _NOTES,
)
COSTS = (
    _back("Paid for", "title", Kind.LONG, 34, must_say=True),
    _back(
        "Service", "service", width=26, read=cells.service, kept=lambda cost: cost.service.title if cost.service else ""
    ),
    _back("Budget", "budget", Kind.AMOUNT, 13, shown=_amount("budget")),
    _back("Actual", "actual", Kind.AMOUNT, 13, shown=_amount("actual")),
    _back("Currency", "currency", width=9, read=cells.currency, must_say=True),
    _back("Paid on", "paid_on", Kind.DATE, 12),
    _NOTES,
)
ARRIVALS = (
    _back("Expected", "expected_at", Kind.MOMENT, 17),
    _out("Rank", lambda row: row.place or None, Kind.NUMBER, 7),
    _back("Guest", "attendee_id", Kind.NAME, 28, shown=lambda row: row.name if row.head else "", read=cells.guest),
    _out("Native name", lambda row: row.head.native_name if row.head else "", width=16, script="ko"),
    _out("Title", lambda row: row.head.title if row.head else "", Kind.LONG, 26),
    _out("Organisation", lambda row: row.head.organisation if row.head else "", Kind.LONG, 28),
    _out("With", lambda row: ", ".join(head.name or head.role.value for head in row.company), Kind.LONG, 24),
    _back("Car", "vehicle", width=20),
    _back("Plate", "plate", Kind.EXACT, 14),
    _back("Driver", "driver", width=20),
    _back("Driver's telephone", "driver_phone", Kind.EXACT, 18),
    _back("Guards", "guards", width=16),
    _back("Gate", "gate", width=12),
    _back("Parking", "parking", Kind.EXACT, 12),
    _back("Greeter", "greeter_id", width=22, shown="greeter.name", read=cells.helper),
    _back("Escort", "escort_id", width=22, shown="escort.name", read=cells.helper),
    _yes("Tell the host", "tell_principal", 11),
    _back("Zone", "access_zone", width=9),
    _NOTES,
)
GIFTS = (
    _back("When", "given_at", Kind.MOMENT, 17),
    _back("Gift", "title", Kind.LONG, 34, must_say=True),
    _back("From", "giver_id", Kind.NAME, 26, shown="giver.name", read=cells.person),
    _back("To", "receiver_id", Kind.NAME, 26, shown="receiver.name", read=cells.person),
    _back("Value", "value", Kind.AMOUNT, 11, shown=_amount("value")),
    _back("Currency", "currency", width=9, shown=_of_value, read=cells.currency, must_say=True),
    _out("Returned", _answer("returned"), width=10),
    _NOTES,
)
FLAGS = (
    _out("Place", "place", Kind.NUMBER, 7),
    _back("Code", "code", Kind.EXACT, 7, only_new=True),
    _back("State", "state", width=28, shown="name", read=_state, only_new=True),
    _out("Guests", "guests", Kind.NUMBER, 8),
    _yes("Anthem", "anthem", 9),
    _yes("In the row", "shown", 10, no="no", usual=True),
    _NOTES,
)
