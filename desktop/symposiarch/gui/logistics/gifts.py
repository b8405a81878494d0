"""Gifts: who gives what to whom, when, what it is worth, and what passed between the two before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.logistics.section import TimedSection
from symposiarch.gui.logistics.words import amount, hour, money, read_cost, yes
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import short_date, tr
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.gifts import GiftRow, Passed, edit_gift, gift_rows, remove_gifts, worth
from symposiarch.planning.logistics.people import person_meant
from symposiarch.planning.logistics.typed import type_gift

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


class Gifts(TimedSection):
    key = "gifts"
    typed_by, taken_out_by = staticmethod(type_gift), staticmethod(remove_gifts)
    tables = frozenset({"gifts", "people", "posts", "events"})
    sheet = "gift-list"

    def __init__(self, desk: Desk) -> None:
        self.example = tr("Carpet from Quba / who receives it / 120 EUR")
        super().__init__(desk)
        self.table.say_when_empty(
            tr("What is given, by whom and to whom, stands here. Type a gift in the line below; the host gives it."),
            tr("No gift fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("When"), "given_at", show=hour, editable=True, parse=self.clock),
            Column(tr("Gift"), "name", of=lambda gift: gift.title, bold=True, editable=True),
            Column(tr("From"), "giver", of=lambda gift: gift.giver.name, editable=True, complete=self.people),
            Column(tr("To"), "receiver", of=lambda gift: gift.receiver.name, editable=True, complete=self.people),
            Column(tr("Value"), "value", align="right", show=amount, editable=True, parse=read_cost),
            Column(tr("Currency"), "currency", editable=True, quiet=True),
            Column(tr("Returned"), "returned", of=lambda gift: yes(gift.returned),
                   dot=lambda returned: "accepted" if returned else None, spare=True),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )  # fmt: skip

    @override
    def read(self, event_id: int) -> Sequence[GiftRow]:
        self.of_event = self.desk.workspace.read(event_row, event_id)
        return self.desk.workspace.read(gift_rows, event_id)

    @override
    def refresh(self, event_id: int) -> None:
        super().refresh(event_id)
        sums = worth(self.rows)
        together = ", ".join(money(value, currency) for currency, value in sums)
        self.say_at_foot(tr("Together worth {amount}", amount=together) if together else "")

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        field, value = {"name": "title"}.get(edit.field, edit.field), edit.value
        if field in ("giver", "receiver"):
            field, value = f"{field}_id", person_meant(session, value)
        edit_gift(session, edit.row.id, **{field: value})

    @override
    def summary(self) -> str:
        return tr("%n gifts", n=len(self.rows))

    @override
    def fill(self, panel: LinePanel, gift: GiftRow | None) -> None:
        if gift is None:
            panel.show_nothing(tr("Choose a gift to see what passed between the two before."))
            return
        panel.begin(gift.title)
        for title, who, key in ((tr("From"), gift.giver, gift.giver_id), (tr("To"), gift.receiver, gift.receiver_id)):
            if key is not None:
                panel.group(title)
                panel.link(who.name, partial(self.desk.show_page, "contacts", key))
                panel.quiet(", ".join(part for part in (who.title, who.organisation) if part))
        panel.facts(tr("Gift"), (tr("When"), hour(gift.given_at)), (tr("Value"), money(gift.value, gift.currency)))
        panel.group(tr("Between the two"))
        for one in gift.passed:
            panel.line(passed_words(one, gift))
            panel.quiet(tr("{date}, {event}", date=short_date(one.on), event=one.event))
        if not gift.passed:
            panel.quiet(tr("No other gift is known."))
        panel.notes(gift.notes)
        panel.end()


def passed_words(one: Passed, gift: GiftRow) -> str:
    """Another gift between the two: who gave it, and its worth."""
    who = gift.receiver.name if one.back else gift.giver.name
    if one.value is None:
        return tr("{gift}, from {name}", gift=one.title, name=who)
    return tr("{gift}, from {name}: {amount}", gift=one.title, name=who, amount=money(one.value, one.currency))
