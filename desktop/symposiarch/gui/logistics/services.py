"""Services and equipment: what is ordered, from whom, and how far the order has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.typed import languages_from, read_count
from symposiarch.gui.logistics.section import TimedSection
from symposiarch.gui.logistics.words import STATUS_DOTS, hour, kind_choices, status_choices
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import language_words, number, tr
from symposiarch.model.logistics import ServiceKind, ServiceStatus
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.diets import AtTable, Diet, diets
from symposiarch.planning.logistics.services import ServiceRow, edit_service, remove_services, service_rows
from symposiarch.planning.logistics.suppliers import SupplierRow, supplier_rows
from symposiarch.planning.logistics.typed import type_service

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


MOST_TABLES = 8


def diet_words(diet: Diet) -> str:
    """How many, and at which tables, or at how many where they are too many to be read beside a service."""
    if len(diet.tables) > MOST_TABLES:
        return tr("{count} at %n tables", n=sum(bool(at.table) for at in diet.tables), count=diet.heads)
    return tr("{count} · {tables}", count=diet.heads, tables=", ".join(map(_table_words, diet.tables)))


def _table_words(at: AtTable) -> str:
    if not at.table:
        return tr("no seat: {count}", count=at.heads)
    if at.in_row:
        return tr("row {row}: {count}", row=at.table, count=at.heads)
    return tr("table {table}: {count}", table=at.table, count=at.heads)


class Services(TimedSection):
    key = "services"
    typed_by, taken_out_by = staticmethod(type_service), staticmethod(remove_services)
    tables = frozenset({"services", "suppliers", "events", "people", "attendees", "invitations", "places"})
    buttons = ("logistics.ordered", "logistics.confirmed", "logistics.delivered", "logistics.take_over")
    sheet = "contact-sheet"

    def __init__(self, desk: Desk) -> None:
        self.example = tr("catering: Dinner for 80 / who delivers it")
        self.diets: tuple[Diet, ...] = ()
        self.suppliers: dict[str, SupplierRow] = {}
        super().__init__(desk)
        self.table.say_when_empty(
            tr(
                "Catering, interpretation, sound, flowers: what is ordered stands here. Type it in the line "
                "below, or begin with another event's."
            ),
            tr("No service fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Service"), "name", of=lambda service: service.title, bold=True, editable=True),
            Column.of_several(tr("Kind"), "kind", kind_choices()),
            Column.of_several(tr("State"), "status", status_choices(), dot=STATUS_DOTS.get,
                              sort=list(STATUS_DOTS).index),
            Column(tr("Supplier"), "supplier", editable=True, complete=lambda: list(self.suppliers)),
            Column(tr("Number"), "quantity", align="right", editable=True, parse=read_count),
            Column(tr("From"), "begins", show=hour, editable=True, parse=self.clock, hidden=True),
            Column(tr("Until"), "ends", show=hour, editable=True, parse=self.clock, hidden=True),
            Column(tr("Contact"), "contact", editable=True, hidden=True),
            Column(tr("Telephone"), "phone", editable=True),
            Column(tr("Languages"), "languages", of=lambda row: language_words(row.languages), editable=True,
                   quiet=True, hidden=True),
            Column(tr("Booths"), "booths", align="right", editable=True, parse=read_count, hidden=True),
            Column(tr("Hours"), "hours", quiet=True, hidden=True),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )  # fmt: skip

    @override
    def read(self, event_id: int) -> Sequence[ServiceRow]:
        read = self.desk.workspace.read
        self.of_event = read(event_row, event_id)
        self.diets = read(diets, event_id)
        self.suppliers = {row.name: row for row in read(supplier_rows)}
        return read(service_rows, event_id)

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        value, field = edit.value, {"name": "title"}.get(edit.field, edit.field)
        if field == "kind":
            value = ServiceKind(value)
        elif field == "status":
            value = ServiceStatus(value)
        elif field == "languages":
            value = languages_from(str(value))
        edit_service(session, edit.row.id, **{field: value})

    @override
    def summary(self) -> str:
        counts = [tr("%n services", n=len(self.rows))]
        waiting = sum(row.open for row in self.rows)
        if waiting:
            counts.append(tr("%n not confirmed", n=waiting))
        return " · ".join(counts)

    @override
    def keys(self) -> str:
        return tr("O ordered · C confirmed · V delivered · F2 edits · Delete takes out · B changes many")

    @override
    def fill(self, panel: LinePanel, row: ServiceRow | None) -> None:
        panel.begin(row.title if row is not None else "", (row.supplier,) if row is not None else ())
        if row is not None:
            panel.group(tr("State"))
            panel.dot_line(self.desk.theme, STATUS_DOTS[row.status], dict(status_choices())[row.status])
            panel.facts(
                tr("Order"),
                (tr("Kind"), dict(kind_choices())[row.kind]),
                (tr("Number"), number(row.quantity) if row.quantity is not None else ""),
                (tr("Hours"), "–".join(filter(None, (hour(row.begins), hour(row.ends))))),
                (tr("Languages"), language_words(row.languages)),
                (tr("Booths"), number(row.booths) if row.booths else ""),
            )
            panel.facts(
                tr("Whom to call"),
                (tr("Contact"), row.contact),
                (tr("Telephone"), row.phone),
                (tr("E-mail"), self.suppliers[row.supplier].email if row.supplier in self.suppliers else ""),
                (tr("Reached"), row.hours),
            )
            panel.notes(row.notes)
        if self.diets and (row is None or row.kind is ServiceKind.CATERING):
            panel.group(tr("Diets of those who come"))
            for diet in self.diets:
                panel.fact(diet.diet, diet_words(diet))
            panel.follow(tr("Kitchen sheet"), lambda: self.desk.show_page("documents", "kitchen-sheet"))
        if row is None and not self.diets:
            panel.quiet(tr("Choose a service to see its supplier, hours and contact."))
        panel.end()

    # What only services can

    def set_status(self, status: str) -> None:
        rows = self.table.selected()

        def write(session: Session) -> None:
            for row in rows:
                edit_service(session, row.id, status=ServiceStatus(status))

        said = dict(status_choices())[status]
        if len(rows) == 1:
            label = tr("{name} is {status}", name=rows[0].title, status=said)
        else:
            label = tr("%n services are {status}", n=len(rows), status=said)
        self.desk.change(label, write)
