"""What is ordered for an event, what it costs, and what the kitchen must know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.logistics import CostLine, Service, ServiceKind, ServiceStatus, Supplier
from symposiarch.planning.heads import Who, heads, seats_of

MOST = Decimal(1_000_000_000_000)
"""Beyond this, an amount is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service or a piece of equipment, with who delivers it and whom to call."""

    id: int
    kind: ServiceKind
    title: str
    supplier: str
    quantity: int | None
    status: ServiceStatus
    begins: datetime | None
    ends: datetime | None
    languages: tuple[str, ...]
    booths: int | None
    contact: str
    phone: str
    notes: str


def supplier_named(session: Session, name: str, *, kind: ServiceKind = ServiceKind.OTHER) -> Supplier:
    """The supplier of this name, made when it is not there: suppliers are kept for the next event."""
    name = " ".join(name.split())
    found = session.scalar(select(Supplier).where(func.lower(Supplier.name) == name.lower()).order_by(Supplier.id))
    if found is None:
        found = Supplier(name=name, kind=kind)
        session.add(found)
        session.flush()
    return found


def add_service(
    session: Session,
    event_id: int,
    *,
    title: str,
    kind: ServiceKind = ServiceKind.OTHER,
    supplier: str = "",
    quantity: int | None = None,
    begins: datetime | None = None,
    ends: datetime | None = None,
    languages: Sequence[str] = (),
    booths: int | None = None,
    **fields: Any,
) -> Service:
    """Something to order, at first only planned. `begins` and `ends` are times on the clock at the place.

    Raises:
        SymposiarchError: it has no title, or ends before it begins, or there are fewer than none of it.
    """
    title = " ".join(title.split())
    if not title:
        raise SymposiarchError("A service needs a title. Say what is ordered, for example “Dinner for 80”.")
    if begins is not None and ends is not None and ends < begins:
        raise SymposiarchError(f"“{title}” would end before it begins. Check both hours.")
    if (quantity or 0) < 0 or (booths or 0) < 0:
        raise SymposiarchError(f"There cannot be fewer than none of “{title}”.")
    service = Service(
        event_id=session.get_one(Event, event_id).id,
        title=title,
        kind=kind,
        quantity=quantity,
        begins=begins,
        ends=ends,
        languages=tuple(languages),
        booths=booths,
        **fields,
    )
    if supplier.strip():
        service.supplier = supplier_named(session, supplier, kind=kind)
    session.add(service)
    session.flush()
    return service


def service_called(session: Session, event_id: int, reference: str) -> Service:
    """The service of an event with this key or title.

    Raises:
        SymposiarchError: there is none, or more than one.
    """
    low = " ".join(reference.split()).casefold()
    services = session.scalars(select(Service).where(Service.event_id == event_id).order_by(Service.id)).all()
    found = [one for one in services if low in (str(one.id), one.title.casefold())]
    if len(found) == 1:
        return found[0]
    if found:
        raise SymposiarchError(
            f"“{reference}” is said of {len(found)} services. Use the id that “list services” shows."
        )
    raise SymposiarchError(f"This event has no service “{reference}”. “list services” shows them.")


def service_rows(session: Session, event_id: int) -> tuple[ServiceRow, ...]:
    """The services of an event by kind, then as they begin."""
    rows = session.execute(
        select(Service, Supplier)
        .outerjoin(Supplier, Service.supplier_id == Supplier.id)
        .where(Service.event_id == event_id)
    ).tuples()
    kinds = list(ServiceKind)

    def place(row: tuple[Service, Supplier | None]) -> tuple[int, bool, str, int]:
        service, _ = row
        return kinds.index(service.kind), service.begins is None, str(service.begins), service.id

    order = sorted(rows, key=place)
    return tuple(
        ServiceRow(
            id=service.id,
            kind=service.kind,
            title=service.title,
            supplier=supplier.name if supplier else "",
            quantity=service.quantity,
            status=service.status,
            begins=service.begins,
            ends=service.ends,
            languages=service.languages,
            booths=service.booths,
            contact=service.contact or (supplier.contact if supplier else ""),
            phone=service.phone or (supplier.phone if supplier else ""),
            notes=service.notes,
        )
        for service, supplier in order
    )


# ---------------------------------------------------------------- costs


@dataclass(frozen=True, slots=True)
class CostRow:
    """What something was to cost, and what it did; none where that is not known yet."""

    id: int
    title: str
    service: str
    budget: Decimal | None
    actual: Decimal | None
    currency: str
    paid_on: date | None
    notes: str


@dataclass(frozen=True, slots=True)
class Total:
    """The costs in one currency. `expected` takes the actual cost where it is known, else the budget."""

    currency: str
    budget: Decimal
    actual: Decimal
    expected: Decimal

    @property
    def over(self) -> Decimal:
        """By how much the budget will be exceeded; nothing while it is kept."""
        return max(self.expected - self.budget, Decimal(0))


def read_amount(text: str) -> Decimal:
    """An amount of money as written with a point or a comma: "1250", "1,250.50", "1.250,50", "1 250,50".

    A comma or point that stands alone before three digits groups them: "1,250" are one thousand two hundred and fifty.

    Raises:
        SymposiarchError: it is no amount, or has more than two decimals.
    """
    plain = "".join(text.replace("\u2212", "-").replace("'", "").replace("’", "").split())
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        whole, mark, rest = plain[:last], plain[last], plain[last + 1 :]
        groups = (
            len(rest) == 3 and not any(other in whole for other in ",." if other != mark) and whole not in ("0", "")
        )
        others = whole.replace(",", "").replace(".", "")
        plain = f"{others}{rest}" if groups else f"{others}.{rest}"
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or abs(amount) > MOST or amount != round(amount, 2):
        raise SymposiarchError(f"“{text}” is not an amount of money. Write it as 1250.50.")
    return round(amount, 2)


def add_cost(
    session: Session,
    event_id: int,
    *,
    title: str,
    budget: Decimal | None = None,
    actual: Decimal | None = None,
    currency: str = "EUR",
    service_id: int | None = None,
    notes: str = "",
) -> CostLine:
    """One line of the budget.

    Raises:
        SymposiarchError: it has no title, or the currency is not written in three letters.
    """
    title, currency = " ".join(title.split()), currency.strip().upper()
    if not title:
        raise SymposiarchError("A cost line needs a title. Say what is paid for, for example “Hire of the hall”.")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise SymposiarchError(f"“{currency}” is not a currency. Write its three letters, for example EUR or KRW.")
    line = CostLine(
        event_id=session.get_one(Event, event_id).id,
        service_id=service_id,
        title=title,
        budget=budget,
        actual=actual,
        currency=currency,
        notes=notes,
    )
    session.add(line)
    session.flush()
    return line


def pay_cost(session: Session, event_id: int, reference: str, *, actual: Decimal, on: date | None = None) -> CostLine:
    """What a line did cost, and when it was paid where it was.

    Raises:
        SymposiarchError: no line of this event, or several, are meant.
    """
    low = " ".join(reference.split()).casefold()
    lines = session.scalars(select(CostLine).where(CostLine.event_id == event_id)).all()
    found = [line for line in lines if low in (str(line.id), line.title.casefold())]
    if len(found) != 1:
        many = f"{len(found)} cost lines are" if found else "No cost line of this event is"
        raise SymposiarchError(f"{many} called “{reference}”. “list costs” shows them with their ids.")
    found[0].actual, found[0].paid_on = actual, on
    session.flush()
    return found[0]


def cost_rows(session: Session, event_id: int) -> tuple[CostRow, ...]:
    """The cost lines of an event, as they were written down."""
    lines = session.execute(
        select(CostLine, Service.title)
        .outerjoin(Service, CostLine.service_id == Service.id)
        .where(CostLine.event_id == event_id)
        .order_by(CostLine.position, CostLine.id)
    ).tuples()
    return tuple(
        CostRow(line.id, line.title, service or "", line.budget, line.actual, line.currency, line.paid_on, line.notes)
        for line, service in lines
    )


def totals(rows: Iterable[CostRow]) -> tuple[Total, ...]:
    """The sums, each currency for itself: amounts are never converted."""
    lines: dict[str, list[CostRow]] = defaultdict(list)
    for row in rows:
        lines[row.currency].append(row)
    nothing = Decimal("0.00")
    return tuple(
        Total(
            currency,
            budget=sum((row.budget for row in among if row.budget is not None), nothing),
            actual=sum((row.actual for row in among if row.actual is not None), nothing),
            expected=sum((row.budget or nothing if row.actual is None else row.actual for row in among), nothing),
        )
        for currency, among in sorted(lines.items())
    )


# ---------------------------------------------------------------- the kitchen


@dataclass(frozen=True, slots=True)
class Diet:
    """How many have a diet, and at which tables of the chosen plan they sit; an empty table is no seat yet."""

    diet: str
    heads: int
    tables: tuple[tuple[str, int], ...]


def diets(session: Session, event_id: int, *, at: datetime | None = None) -> tuple[Diet, ...]:
    """The diets of those who come, the most frequent first. One written in two ways of capitals is one."""
    seats = seats_of(session, event_id)
    written: dict[str, str] = {}
    tables: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    for head in heads(session, event_id, who=Who.COMING, at=at):
        said = " ".join(head.diet.split())
        if said:
            seat = seats.get(head.id)
            written.setdefault(said.casefold(), said)
            tables[said.casefold()][(seat.table_position, seat.table) if seat else (-1, "")] += 1
    found = [
        Diet(written[key], among.total(), tuple((table, count) for (_, table), count in sorted(among.items())))
        for key, among in tables.items()
    ]
    return tuple(sorted(found, key=lambda diet: (-diet.heads, diet.diet.casefold())))
