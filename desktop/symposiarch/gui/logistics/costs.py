"""The budget: a line a thing, the sums in sight, and what goes over in words and colour."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.typed import iso_day, read_day
from symposiarch.gui.logistics.budget_bar import BudgetBar
from symposiarch.gui.logistics.section import TypedSection
from symposiarch.gui.logistics.words import amount, money, read_cost
from symposiarch.gui.pieces import clear_layout, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import short_date, tr
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.costs import (
    CostRow,
    Total,
    cost_rows,
    edit_cost,
    remove_costs,
    settle_costs,
    totals,
)
from symposiarch.planning.logistics.services import service_called, service_rows
from symposiarch.planning.logistics.typed import type_cost

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


def over_words(over: Decimal) -> str:
    return tr("over by {amount}", amount=amount(over)) if over else ""


def total_words(total: Total) -> str:
    """The sums of one currency in a sentence."""
    facts: dict[str, Any] = {
        "currency": total.currency,
        "budget": amount(total.budget),
        "actual": amount(total.actual),
        "expected": amount(total.expected),
        "over": amount(total.over),
    }
    if total.over:
        return tr("{currency}: budget {budget} · spent {actual} · expected {expected} · over by {over}", **facts)
    return tr("{currency}: budget {budget} · spent {actual} · expected {expected}", **facts)


class Costs(TypedSection):
    key = "costs"
    typed_by, taken_out_by = staticmethod(type_cost), staticmethod(remove_costs)
    tables = frozenset({"cost_lines", "services"})
    buttons = ("logistics.paid", "logistics.take_over")

    def __init__(self, desk: Desk) -> None:
        self.example = tr("Hire of the hall / 2,000,000 KRW")
        self.totals: tuple[Total, ...] = ()
        super().__init__(desk)
        self.table.say_when_empty(
            tr(
                "What things are to cost, and what they did, stands here. Type a line below, or begin with another "
                "event's."
            ),
            tr("No cost fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Paid for"), "name", of=lambda cost: cost.title, bold=True, editable=True),
            Column(tr("Service"), "service", editable=True, hidden=True, complete=self.services),
            Column(tr("Budget"), "budget", align="right", show=amount, editable=True, parse=read_cost),
            Column(tr("Actual"), "actual", align="right", show=amount, editable=True, parse=read_cost),
            Column(tr("Currency"), "currency", editable=True),
            Column(tr("Over budget"), "over", show=over_words, dot=lambda over: "declined" if over else None),
            Column(tr("Paid on"), "paid_on", show=iso_day, editable=True, parse=read_day),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )

    def services(self) -> Sequence[str]:
        """What one may pay for."""
        return [row.title for row in self.desk.workspace.read(service_rows, self.desk.event_id)]

    @override
    def read(self, event_id: int) -> Sequence[CostRow]:
        rows = self.desk.workspace.read(cost_rows, event_id)
        self.totals = totals(rows)
        return rows

    @override
    def refresh(self, event_id: int) -> None:
        super().refresh(event_id)
        clear_layout(self.foot)
        for total in self.totals:
            self.foot.addWidget(self._total_line(total))

    def _total_line(self, total: Total) -> QWidget:
        """One currency: its bar, and beside it the sums in words."""
        said = total_words(total)
        line = QWidget()
        row = row_of(line, margins=0, spacing=12)
        row.addWidget(BudgetBar(self.desk.theme, total, said))
        row.addWidget(words(said, "error" if total.over else "quiet", wrap=True), 1)
        return line

    def pay(self) -> None:
        """The selected lines are paid today; what they did cost is the budget where nothing else is known."""
        rows, event_id = self.table.selected(), self.desk.event_id
        if not rows or event_id is None:
            return
        today = self.desk.workspace.read(event_row, event_id).today
        label = (
            tr("{name} is paid", name=rows[0].title) if len(rows) == 1 else tr("%n cost lines are paid", n=len(rows))
        )
        self.desk.change(label, settle_costs, [row.id for row in rows], on=today)

    @override
    def keys(self) -> str:
        return tr("P paid today · F2 edits · Delete takes out · B changes many · Ctrl+V pastes from Excel")

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        field, value = {"name": "title", "service": "service_id"}.get(edit.field, edit.field), edit.value
        if field == "service_id":
            value = service_called(session, event_id, value).id if value else None
        edit_cost(session, edit.row.id, **{field: value})

    @override
    def summary(self) -> str:
        counts = [tr("%n cost lines", n=len(self.rows))]
        over = sum(bool(total.over) for total in self.totals)
        if over:
            counts.append(tr("over budget"))
        return " · ".join(counts)

    @override
    def fill(self, panel: LinePanel, row: CostRow | None) -> None:
        panel.begin(row.title if row is not None else "", (row.service,) if row is not None else ())
        if row is not None:
            panel.facts(
                tr("Amount"),
                (tr("Budget"), money(row.budget, row.currency)),
                (tr("Actual"), money(row.actual, row.currency)),
                (tr("Paid on"), short_date(row.paid_on) if row.paid_on else ""),
            )
            if row.over:
                panel.error(tr("Over its budget by {amount}.", amount=money(row.over, row.currency)))
            panel.notes(row.notes)
        for total in self.totals:
            panel.facts(
                tr("Together in {currency}", currency=total.currency),
                (tr("Budget"), amount(total.budget)),
                (tr("Spent"), amount(total.actual)),
                (tr("Expected"), amount(total.expected)),
            )
            if total.over:
                panel.error(tr("The budget will be exceeded by {amount}.", amount=money(total.over, total.currency)))
        if row is None and not self.totals:
            panel.quiet(tr("Amounts are kept in their own currency and never converted."))
        panel.end()
