"""The seat for somebody whom nobody expected: the lowest that suits them and is free."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.seating.honours.table_order import tables_in_order
from symposiarch.planning.seating.manners import hosts_of, manners_of
from symposiarch.planning.seating.who_sits import SeatRow, seat_rows


def lowest_free_seat(session: Session, plan: SeatingPlan, *, wheelchair: bool, category: str) -> int | None:
    """The suitable free seat furthest from the place of honour: at the last table, in the order in which ranks are
    given them, the last of its seats of honour (C6); in a hall the last of all (C7).

    A block that is reserved for another category is passed over, a chair that is kept free in a front row is given
    when all else is taken, and who sits in a wheelchair gets a place made for one.
    """
    session.expire(plan, ["places"])  # one who came in before may have a seat that was written without it
    tables = plan.layout.tables
    host, _ = hosts_of(session, plan)
    order = {tables[number].id: at for at, number in enumerate(tables_in_order(plan, manners_of(plan), host))}
    open_to_them = {
        table.id for table in tables if table.shape is not TableShape.COCKTAIL and table.category in ("", category)
    }
    wanted = SeatKind.WHEELCHAIR if wheelchair else SeatKind.CHAIR

    def low(row: SeatRow) -> tuple[bool, int, int]:
        return not row.spare, len(order) if row.shape is TableShape.ROW else order[row.table_id], row.honour

    free = [
        row
        for row in seat_rows(session, plan.id)
        if row.attendee_id is None and row.honour and row.kind is wanted and row.table_id in open_to_them
    ]
    return max(free, key=low).seat_id if free else None
