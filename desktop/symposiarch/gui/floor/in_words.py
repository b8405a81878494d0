"""Tables that were said in words, counted before they are set up."""

from __future__ import annotations

from collections.abc import Callable

from symposiarch.gui.words import tr
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.furniture.wanted import read_wanted

Lacking = Callable[[str, int], int]
"""For how many of the tables that words ask for there is no space in a room, by its id."""


def tables_told(typed: str, room_id: int | None, lacking: Lacking) -> tuple[str, int]:
    """What words for tables stand for in this room, in whole sentences, and how many may sit there.

    Raises SymposiarchError for words that are not understood.
    """
    found = read_wanted(typed)
    rows = sum(one.shape is TableShape.ROW for one in found)
    seats = sum(one.seats for one in found)
    outside = lacking(typed, room_id) if room_id is not None else 0
    said = [
        tr("%n tables will be set up.", n=len(found) - rows) if len(found) > rows else "",
        tr("%n rows will be set up.", n=rows) if rows else "",
        tr("The room has no space for %n of them.", n=outside) if outside else "",
        tr("There will be %n seats.", n=seats),
    ]
    return " ".join(sentence for sentence in said if sentence), seats
