"""Suppliers: who delivers, whom one calls there and when; kept by the office for the next event."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from symposiarch.gui.desk import Desk
from symposiarch.gui.logistics.section import TypedSection
from symposiarch.gui.logistics.words import kind_choices
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import tr
from symposiarch.model.logistics import ServiceKind
from symposiarch.planning.logistics.suppliers import (
    SupplierRow,
    add_supplier,
    edit_supplier,
    remove_supplier,
    supplier_rows,
)

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


class Suppliers(TypedSection):
    key = "suppliers"
    tables = frozenset({"suppliers", "services"})

    def __init__(self, desk: Desk) -> None:
        self.example = tr("Another supplier: its name")
        super().__init__(desk)
        self.table.say_when_empty(
            tr("Whoever delivers stands here, for this event and the next. A supplier comes by itself with a service."),
            tr("No supplier fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Supplier"), "name", bold=True, editable=True),
            Column.of_several(tr("Kind"), "kind", kind_choices()),
            Column(tr("Contact"), "contact", editable=True),
            Column(tr("Telephone"), "phone", editable=True),
            Column(tr("E-mail"), "email", editable=True),
            Column(tr("Hours"), "hours", editable=True),
            Column(tr("Services"), "services", align="right", quiet=True),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )

    @override
    def read(self, event_id: int) -> Sequence[SupplierRow]:
        return self.desk.workspace.read(supplier_rows)

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        value = ServiceKind(edit.value) if edit.field == "kind" else edit.value
        edit_supplier(session, edit.row.id, **{edit.field: value})

    @override
    def add_typed(self, session: Session, event_id: int, text: str) -> Hashable:
        return add_supplier(session, name=text).id

    @override
    def take_out(self, session: Session, event_id: int, rows: Sequence[Any]) -> None:
        for row in rows:
            remove_supplier(session, row.id)

    @override
    def summary(self) -> str:
        return tr("%n suppliers", n=len(self.rows))

    @override
    def fill(self, panel: LinePanel, row: SupplierRow | None) -> None:
        if row is None:
            panel.show_nothing(tr("Choose a supplier to see whom one calls there, and when."))
            return
        panel.begin(row.name, (dict(kind_choices())[row.kind.value],))
        panel.facts(
            tr("Whom to call"),
            (tr("Contact"), row.contact),
            (tr("Telephone"), row.phone),
            (tr("E-mail"), row.email),
            (tr("Hours"), row.hours),
        )
        panel.group(tr("Services"))
        panel.line(tr("%n services for all events", n=row.services))
        panel.notes(row.notes)
        panel.end()
