"""What the lists of logistics share: lines are found by what they are called, changed, taken out and counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row
from symposiarch.model.logistics import CostLine, Gift, Movement, Service, Task
from symposiarch.planning.naming import caseless, one_line
from symposiarch.planning.rows import set_fields

Line = TypeVar("Line", bound=Row)

AS_WRITTEN = frozenset({"notes"})
"""Fields in which line breaks are kept."""


def set_line(line: Row, known: frozenset[str], fields: Mapping[str, Any]) -> None:
    """Set what is named in `fields`, what is typed in one line; a Word of a choice is kept as it is."""
    typed = {
        name: value.strip() if name in AS_WRITTEN else one_line(value)
        for name, value in fields.items()
        if type(value) is str
    }
    set_fields(line, known, {**fields, **typed})


def line_called(lines: Sequence[tuple[Line, str]], reference: str, *, what: str, shown_by: str) -> Line:
    """Of lines with what each is called, the one with this key or name, else the only one whose name begins so.

    `what` is the plural that a sentence uses ("services"), `shown_by` the command that lists them.

    Raises:
        SymposiarchError: there is none, or more than one.
    """
    text = caseless(reference)
    for found in (
        [line for line, _name in lines if text == str(line.id)],
        [line for line, name in lines if name.casefold() == text],
        [line for line, name in lines if text and name.casefold().startswith(text)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise SymposiarchError(f"“{reference}” is said of {len(found)} {what}. Use the id that “{shown_by}” shows.")
    raise SymposiarchError(f"This event has no {what} called “{reference}”. “{shown_by}” shows them.")


def take_out(session: Session, kind: type[Line], keys: Iterable[int]) -> int:
    """Take these lines out. Returns how many there were."""
    count = 0
    for key in keys:
        session.delete(session.get_one(kind, key))
        count += 1
    session.flush()
    return count


LISTS = {
    "tasks": Task.event_id,
    "services": Service.event_id,
    "costs": CostLine.event_id,
    "arrivals": Movement.event_id,
    "gifts": Gift.event_id,
}


def line_counts(session: Session, event_id: int) -> dict[str, int]:
    """By list. Flags and the security list follow from the guests and are not counted here."""
    return {
        name: session.scalar(select(func.count(of_event)).where(of_event == event_id)) or 0
        for name, of_event in LISTS.items()
    }
