"""Where somebody sits in words: "Table 4, seat 2", "Row B, seat 11"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.seats import SeatOf


def table_words(seat: SeatOf | None) -> str:
    """ "Table 4", "Row B"."""
    if seat is None:
        return ""
    return tr("Row {row}", row=seat.table) if seat.in_row else tr("Table {table}", table=seat.table)


def seat_words(seat: SeatOf | None) -> str:
    """ "Table 4, seat 2", "Row B, seat 11"."""
    if seat is None:
        return ""
    if seat.in_row:
        return tr("Row {row}, seat {seat}", row=seat.table, seat=seat.seat)
    return tr("Table {table}, seat {seat}", table=seat.table, seat=seat.seat)
