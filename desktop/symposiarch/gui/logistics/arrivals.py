"""Arrivals: who comes how, when, who meets and leads them; in the order in which they arrive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.logistics.section import TimedSection
from symposiarch.gui.logistics.words import clash_words, company_words, hour, yes, yes_or_nothing
from symposiarch.gui.people.seats import seat_words
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import tr
from symposiarch.planning.correspondence.forms_of_address import name_in_full
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.logistics.clashes import Clash, Clashing, clashes
from symposiarch.planning.logistics.movements import (
    MovementRow,
    edit_movement,
    expect_missions,
    movement_rows,
    remove_movements,
)
from symposiarch.planning.logistics.people import person_meant
from symposiarch.planning.logistics.typed import type_movement

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session

SHOWN_CLASHES = 6


def short_clash(clash: Clashing) -> str:
    """What the cell says; the panel says the rest."""
    return {
        Clash.GREETER: tr("greeter twice"),
        Clash.ESCORT: tr("escort twice"),
        Clash.PARKING: tr("parking twice"),
        Clash.NOT_LAST: tr("not last"),
    }[clash.kind]


def rank_words(row: MovementRow) -> str:
    return str(row.place) if row.place else tr("host") if row.is_host else ""


def function_words(row: MovementRow) -> str:
    return ", ".join(part for part in (row.head.title, row.head.organisation) if part) if row.head is not None else ""


class Arrivals(TimedSection):
    key = "arrivals"
    typed_by, taken_out_by = staticmethod(type_movement), staticmethod(remove_movements)
    tables = frozenset("movements attendees invitations people posts organisations events places seating_plans".split())
    buttons = ("logistics.missions", "logistics.times", "logistics.greeter")
    sheet = "arrival-list"

    def __init__(self, desk: Desk) -> None:
        self.example = tr("18:50 Name of a guest / plate / gate")
        self.clashes: tuple[Clashing, ...] = ()
        super().__init__(desk)
        self.table.say_when_empty(
            tr("How guests come stands here, as they arrive. Begin with the heads of mission, or type a guest below."),
            tr("No arrival fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Expected"), "expected_at", show=hour, editable=True, parse=self.clock),
            Column(tr("Rank"), "place", of=rank_words, quiet=True,
                   sort=lambda place: int(place) if place.isdecimal() else 0),
            Column(tr("Guest"), "name", bold=True),
            Column(tr("To mind"), "clash", of=self.mind, dot=lambda clash: "tentative" if clash else None),
            Column(tr("Car"), "vehicle", editable=True, hidden=True),
            Column(tr("Plate"), "plate", editable=True, spare=True),
            Column(tr("Gate"), "gate", editable=True),
            Column(tr("Parking"), "parking", editable=True, spare=True),
            Column(tr("Greeter"), "greeter", of=lambda row: row.greeter.name, editable=True, complete=self.people),
            Column(tr("Escort"), "escort", of=lambda row: row.escort.name, editable=True, complete=self.people,
                   spare=True),
            Column.of_several(tr("Tell the host"), "tell_principal", yes_or_nothing(), show=yes, hidden=True),
            Column(tr("Zone"), "access_zone", editable=True, hidden=True),
            Column(tr("Function"), "function", of=function_words, quiet=True, hidden=True),
            Column(tr("Driver"), "driver", editable=True, hidden=True),
            Column(tr("Driver's telephone"), "driver_phone", editable=True, hidden=True),
            Column(tr("Guards"), "guards", editable=True, hidden=True),
            Column(tr("Seat"), "seat", of=lambda row: seat_words(row.seat), quiet=True, hidden=True),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )  # fmt: skip

    @override
    def read(self, event_id: int) -> Sequence[MovementRow]:
        self.of_event = self.desk.workspace.read(event_row, event_id)
        rows = self.desk.workspace.read(movement_rows, event_id)
        self.clashes = clashes(rows)
        return rows

    def mind(self, row: MovementRow) -> str:
        """What is to be minded of an arrival, in the few words of a cell."""
        if not row.coming:
            return tr("does not come")
        return ", ".join(dict.fromkeys(short_clash(one) for one in self.clashes if row.id in one.movements))

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        field, value = edit.field, edit.value
        if field in ("greeter", "escort"):
            field, value = f"{field}_id", person_meant(session, value)
        edit_movement(session, edit.row.id, **{field: value})

    @override
    def summary(self) -> str:
        counts = [tr("%n arrivals", n=len(self.rows))]
        if self.clashes:
            counts.append(tr("%n to mind", n=len(self.clashes)))
        return " · ".join(counts)

    @override
    def keys(self) -> str:
        return tr("G greeter · E escort · F2 edits · Delete takes out · B changes many")

    @override
    def fill(self, panel: LinePanel, row: MovementRow | None) -> None:
        if row is None:
            panel.begin()
            if not self.clashes:
                panel.quiet(tr("Choose an arrival to see the car, who meets it, and what is to be said."))
        else:
            self._fill_guest(panel, row)
        about = [one for one in self.clashes if row is None or row.id in one.movements]
        if about:
            panel.group(tr("To mind"))
            for clash in about[:SHOWN_CLASHES]:
                panel.dot_line(self.desk.theme, "tentative", clash_words(clash))
        panel.end()

    def _fill_guest(self, panel: LinePanel, row: MovementRow) -> None:
        head = row.head
        if head is None:
            panel.begin(row.name)
        else:
            panel.begin(name_in_full(head.honorific, row.name), (head.native_name, function_words(row)))
            if head.pronounced_as:
                panel.quiet(tr("say “{name}”", name=head.pronounced_as))
        panel.facts(
            tr("Arrival"),
            (tr("Expected"), hour(row.expected_at)),
            (tr("Rank"), rank_words(row)),
            (tr("With"), ", ".join(map(company_words, row.company))),
            (tr("Gate"), row.gate),
            (tr("Parking"), row.parking),
            (tr("Zone"), row.access_zone),
            (tr("Seat"), seat_words(row.seat)),
        )
        panel.facts(
            tr("Car"),
            (tr("Car"), row.vehicle),
            (tr("Plate"), row.plate),
            (tr("Driver"), row.driver),
            (tr("Telephone"), row.driver_phone),
            (tr("Guards"), row.guards),
        )
        for title, who in ((tr("Greeter"), row.greeter), (tr("Escort"), row.escort)):
            panel.facts(title, (tr("Name"), who.name), (tr("Telephone"), who.phone))
        if row.tell_principal:
            panel.group(tr("When they come"))
            panel.dot_line(self.desk.theme, "gold", tr("Tell the host at once."))
        panel.notes(row.notes)
        if head is not None and head.person_id is not None:
            person_id = head.person_id
            panel.follow(tr("Open in the address book"), lambda: self.desk.show_page("contacts", person_id))

    # What only arrivals can

    def expect_missions(self) -> None:
        """A line for each head of mission, host and guest of honour who comes."""
        self.desk.change(tr("Add the heads of mission"), expect_missions, self.desk.event_id)

    def choose_person(self, role: str) -> PersonPicker:
        """Choose who meets (`greeter`) or leads (`escort`) the guests of the selected lines."""
        rows = self.table.selected()
        greeter = role == "greeter"

        def take(person_id: int) -> None:
            def write(session: Session) -> None:
                for row in rows:
                    edit_movement(session, row.id, **{f"{role}_id": person_id or None})

            label = tr("Choose who meets the guests") if greeter else tr("Choose who leads the guests in")
            self.desk.change(label, write)

        title = tr("Who meets the guests?") if greeter else tr("Who leads the guests in?")
        return opened(
            PersonPicker(self.desk, title, tr("For %n arrivals.", n=len(rows)), take, nobody=tr("Nobody"), parent=self)
        )
