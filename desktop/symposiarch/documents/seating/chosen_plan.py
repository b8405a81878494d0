"""What the sheets of a seating share: the plan that is printed, its tables with who sits there, and its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.documents.words import word
from symposiarch.model.invitations import Honour
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Table
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.plans.plans import plan_called
from symposiarch.planning.seating.who_sits import SeatRow, seat_rows

MARKS = {Honour.HOST: "host", Honour.CO_HOST: "host", Honour.GUEST_OF_HONOUR: "honoured"}
"""How a sheet marks who receives and who is honoured."""


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table of a plan. `label` is its number or name, `uuid` what is noted when something of it is printed."""

    id: int
    uuid: str
    label: str
    row: bool
    """Whether it is a row of chairs without a table."""
    seats: tuple[SeatRow, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A plan as it is printed."""

    layout_id: int
    name: str
    number: int | None
    tables: tuple[LaidTable, ...]
    people: Mapping[int, Head]

    def note(self, language: str) -> str:
        """What stands at the foot of a sheet: the plan, and its number or that it is a draft still."""
        return _note(self.name, self.number, language)

    def sitting(self, table: LaidTable) -> list[tuple[SeatRow, Head]]:
        """Who sits at a table, seat by seat; whoever is not coming any more is not printed."""
        found = ((row, self.people.get(row.attendee_id or 0)) for row in table.seats)
        return [(row, head) for row, head in found if head is not None and head.presence is not Presence.ABSENT]

    @property
    def is_empty(self) -> bool:
        return not any(map(self.sitting, self.tables))

    def shown(self, *, empty: bool) -> tuple[LaidTable, ...]:
        """The tables of which a sheet is made: where somebody sits, and on wish the `empty` ones. Of a plan in which
        nobody sits at a table yet, all of them."""
        taken = tuple(filter(self.sitting, self.tables))
        return self.tables if empty or all(table.row for table in taken) else taken


def _note(name: str, number: int | None, language: str) -> str:
    state = word(language, "plan.draft") if number is None else word(language, "plan.number", n=number)
    return f"{name} · {state}"


def plan_note(session: Session, event_id: int, language: str) -> str:
    """Which plan a sheet is printed from that tells tables among other things; nothing where there is no plan."""
    plan = session.scalar(select(SeatingPlan).where(SeatingPlan.event_id == event_id, SeatingPlan.chosen))
    return _note(plan.name, plan.number, language) if plan is not None else ""


def plan_facts(found: Laid | None, language: str, *, for_guests: bool = False) -> dict[str, str]:
    """What each sheet of a seating says: which plan it is printed from (`note`), and why it is empty, if it is
    (`lacks`: "plan" where there is none, "seated" where nobody has a seat in it).

    What guests have before them never calls itself a draft: there the plan is named once it has its number.
    """
    if found is None:
        return {"note": "", "lacks": "plan"}
    silent = for_guests and found.number is None
    return {"note": "" if silent else found.note(language), "lacks": "seated" if found.is_empty else ""}


def laid(session: Session, event_id: int, reference: str = "") -> Laid | None:
    """The plan that is printed: by id or name, or the chosen one; none where the event has none yet."""
    chosen = SeatingPlan.event_id == event_id
    if not reference:
        chosen &= SeatingPlan.chosen
    if session.scalar(select(SeatingPlan.id).where(chosen).limit(1)) is None:
        return None
    plan = plan_called(session, event_id, reference)
    people = {head.id: head for head in heads(session, event_id)}
    rows = seat_rows(session, plan.id, known=tuple(people.values()))
    by_table = {key: tuple(seats) for key, seats in groupby(rows, key=lambda row: row.table_id)}
    tables = session.scalars(
        select(Table).where(Table.layout_id == plan.layout_id).order_by(Table.position, Table.id)
    ).all()
    return Laid(
        plan.layout_id,
        plan.name,
        plan.number,
        tuple(
            LaidTable(
                table.id,
                table.uuid,
                table.label or str(table.position + 1),
                table.shape == "row",
                by_table.get(table.id, ()),
            )
            for table in tables
        ),
        people,
    )
