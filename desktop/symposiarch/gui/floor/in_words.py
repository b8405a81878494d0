"""Tables that were said in words, counted before they are set up."""

from __future__ import annotations

from symposiarch.gui.words import tr


def tables_told(typed: str) -> tuple[str, int]:
    """What words for tables stand for, in whole sentences, and how many may sit there.

    Raises SymposiarchError for words that are not understood.
    """
    from symposiarch.planning.seating.furniture.wanted import read_wanted

    found = read_wanted(typed)
    rows = sum(one.shape.value == "row" for one in found)
    seats = sum(one.seats for one in found)
    said = [
        tr("%n tables are set up.", n=len(found) - rows) if len(found) > rows else "",
        tr("%n rows are set up.", n=rows) if rows else "",
        tr("There are %n seats.", n=seats),
    ]
    return " ".join(sentence for sentence in said if sentence), seats
