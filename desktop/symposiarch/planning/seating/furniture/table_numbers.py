"""Which numbers tables get: from 1, without those that the office does not want; rows are lettered."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.venues import TableShape
from symposiarch.planning.precedence.practices import practice


def skipped_numbers(session: Session, event_id: int | None) -> tuple[int, ...]:
    """The table numbers that the practice of an event leaves out."""
    return practice(session.get_one(Event, event_id).practice).skipped_tables if event_id is not None else ()


def labels(
    shapes: Iterable[TableShape], skipped: Iterable[int] = (), known: Iterable[str] = (), *, start: int = 1
) -> list[str]:
    """Numbers from `start`, leaving out those that the office does not want and those that are known; rows are
    lettered."""
    left_out = {str(number) for number in skipped} | set(known)
    number = row = start - 1
    found = []
    for shape in shapes:
        if shape is TableShape.ROW:
            row += 1
            while letters(row) in left_out:
                row += 1
            found.append(letters(row))
            continue
        number += 1
        while str(number) in left_out:
            number += 1
        found.append(str(number))
    return found


def letters(number: int) -> str:
    """A, B, ... Z, AA, AB: the name of a row."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
