"""Who delivers: kept with contact and hours for the next event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.logistics import Service, ServiceKind, Supplier
from symposiarch.planning.logistics.lines import line_called, set_line
from symposiarch.planning.naming import titled
from symposiarch.planning.rows import added, all_called, called_or_new, row_of

FIELDS = frozenset({"name", "kind", "contact", "phone", "email", "hours", "notes"})


@dataclass(frozen=True, slots=True)
class SupplierRow:
    """A supplier, with how many services it has delivered or will deliver."""

    id: int
    name: str
    kind: ServiceKind
    contact: str
    phone: str
    email: str
    hours: str
    notes: str
    services: int


def supplier_rows(session: Session) -> tuple[SupplierRow, ...]:
    """The suppliers of the office by name."""
    used = dict(
        session.execute(
            select(Service.supplier_id, func.count())
            .where(Service.supplier_id.is_not(None))
            .group_by(Service.supplier_id)
        )
        .tuples()
        .all()
    )
    return tuple(
        row_of(SupplierRow, one, services=used.get(one.id, 0))
        for one in sorted(session.scalars(select(Supplier)), key=lambda one: (one.name.casefold(), one.id))
    )


def supplier_named(session: Session, name: str, *, kind: ServiceKind) -> Supplier:
    """The supplier of this name, made when it is not there: suppliers are kept for the next event."""
    found: Supplier = called_or_new(session, Supplier.name, name, kind=kind)
    return found


def supplier_called(session: Session, reference: str) -> Supplier:
    """The supplier with this key or name."""
    everyone = session.scalars(select(Supplier).order_by(Supplier.id)).all()
    return line_called([(one, one.name) for one in everyone], reference, what="suppliers", shown_by="supplier list")


def add_supplier(session: Session, *, name: str, **fields: Any) -> Supplier:
    """Somebody new who delivers.

    Raises:
        SymposiarchError: without a name, or when the office knows one of this name.
    """
    name = titled(name, "A supplier needs a name.")
    _refuse_double(session, name)
    supplier = Supplier(name=name)
    set_line(supplier, FIELDS - {"name"}, fields)
    return added(session, supplier)


def edit_supplier(session: Session, supplier_id: int, **fields: Any) -> None:
    """Set what is named in `fields`.

    Raises:
        SymposiarchError: it would have no name, or that of another one.
    """
    supplier = session.get_one(Supplier, supplier_id)
    if "name" in fields:
        fields["name"] = titled(fields["name"], "A supplier needs a name.")
        _refuse_double(session, fields["name"], but=supplier.id)
    set_line(supplier, FIELDS, fields)
    session.flush()


def remove_supplier(session: Session, supplier_id: int) -> None:
    """Forget a supplier; services that it delivered stay, with the contact that was written for them.

    Raises:
        SymposiarchError: it still delivers something.
    """
    supplier = session.get_one(Supplier, supplier_id)
    count = session.scalar(select(func.count()).select_from(Service).where(Service.supplier_id == supplier.id)) or 0
    if count:
        raise SymposiarchError(
            f"“{supplier.name}” stands beside {count} of the services that are kept. Give those another supplier first."
        )
    session.delete(supplier)
    session.flush()


def _refuse_double(session: Session, name: str, *, but: int = 0) -> None:
    if any(one.id != but for one in all_called(session, Supplier.name, name)):
        raise SymposiarchError(f"There is a supplier called “{name}” already.")
