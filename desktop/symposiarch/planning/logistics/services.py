"""What is ordered for an event: from whom, how much of it, when, and how far the order has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import CostLine, Service, ServiceKind, ServiceStatus, Supplier
from symposiarch.planning.logistics.lines import Lines
from symposiarch.planning.logistics.suppliers import supplier_named
from symposiarch.planning.rows import row_of


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service or a piece of equipment, with who delivers it and whom to call.

    `contact` and `phone` are those of the supplier where none are written for this service; `hours` are the supplier's.
    """

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
    hours: str
    notes: str

    @property
    def open(self) -> bool:
        """Nobody has confirmed it yet."""
        return self.status in (ServiceStatus.PLANNED, ServiceStatus.ORDERED)


def add_service(
    session: Session,
    event_id: int,
    *,
    title: str,
    kind: ServiceKind = ServiceKind.OTHER,
    supplier: str = "",
    languages: Sequence[str] = (),
    **fields: Any,
) -> Service:
    """Something to order, at first only planned. `begins` and `ends` are times on the clock at the place.

    Raises:
        SymposiarchError: it has no title, or ends before it begins, or there are fewer than none of it.
    """
    service = SERVICES.add(session, event_id, title=title, kind=kind, languages=tuple(languages), **fields)
    _deliver(session, service, supplier)
    return service


def edit_service(session: Session, service_id: int, *, supplier: str | None = None, **fields: Any) -> None:
    """Set what is named in `fields`; a `supplier` is found by its name, or made, and taken away with an empty text.

    Raises:
        SymposiarchError: as `add_service`.
    """
    SERVICES.edit(session, service_id, **fields)
    if supplier is not None:
        _deliver(session, session.get_one(Service, service_id), supplier)


def _deliver(session: Session, service: Service, supplier: str) -> None:
    service.supplier = supplier_named(session, supplier, kind=service.kind) if supplier.strip() else None
    session.flush()


def remove_services(session: Session, service_ids: Iterable[int]) -> int:
    """Take services out. What was to be paid for them stays in the budget, by its own title."""
    keys = set(service_ids)
    for line in session.scalars(select(CostLine).where(CostLine.service_id.in_(keys))):
        line.service_id = None
    session.flush()
    return SERVICES.remove(session, sorted(keys))


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

    return tuple(
        row_of(
            ServiceRow,
            service,
            supplier=supplier.name if supplier else "",
            contact=service.contact or (supplier.contact if supplier else ""),
            phone=service.phone or (supplier.phone if supplier else ""),
            hours=supplier.hours if supplier else "",
        )
        for service, supplier in sorted(rows, key=place)
    )


def check_service(service: Service) -> None:
    """Refuse what cannot be.

    Raises:
        SymposiarchError: it would end before it begins, or there would be fewer than none of it.
    """
    if service.begins is not None and service.ends is not None and service.ends < service.begins:
        raise SymposiarchError(f"“{service.title}” would end before it begins. Check both hours.")
    if (service.quantity or 0) < 0 or (service.booths or 0) < 0:
        raise SymposiarchError(f"There cannot be fewer than none of “{service.title}”.")


SERVICES = Lines(
    Service,
    "kind title quantity status begins ends languages booths contact phone notes",
    called="services",
    shown_by="list services",
    untitled="A service needs a title. Say what is ordered, for example “Dinner for 80”.",
    check=lambda _session, service: check_service(service),
)
service_called = SERVICES.find
