"""What the lists of logistics share: lines are found by what they are called, changed, taken out and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row
from symposiarch.model.events import Event
from symposiarch.model.logistics import CostLine, Gift, Movement, Service, Task
from symposiarch.planning.logistics.money import read_currency
from symposiarch.planning.naming import called, caseless, one_line, titled
from symposiarch.planning.rows import added, set_fields

Line = TypeVar("Line", bound=Row)
Titled = TypeVar("Titled", Task, Service, CostLine, Gift)

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
    found = called(lines, reference, lambda one: [str(one[0].id)], lambda one: [one[1]])
    found = found or [one for one in lines if text and caseless(one[1]).startswith(text)]
    if not found:
        raise SymposiarchError(f"This event has no {what} called “{reference}”. “{shown_by}” shows them.")
    if len(found) > 1:
        raise SymposiarchError(f"“{reference}” is said of {len(found)} {what}. Use the id that “{shown_by}” shows.")
    return found[0][0]


def take_out(session: Session, kind: type[Line], keys: Iterable[int]) -> int:
    """Take these lines out. Returns how many there were."""
    count = 0
    for key in keys:
        session.delete(session.get_one(kind, key))
        count += 1
    session.flush()
    return count


def _nothing_to_check(session: Session, line: Any) -> None:
    pass


@dataclass(frozen=True)
class Lines(Generic[Titled]):
    """A list of an event whose lines have titles. `fields` are those that may be set, with spaces between.

    `called` is the plural that a sentence uses, `shown_by` the command that lists them, `untitled` what somebody is
    told who gives no title; `check` refuses what cannot be.
    """

    table: type[Titled]
    fields: str
    called: str
    shown_by: str
    untitled: str
    check: Callable[[Session, Titled], None] = _nothing_to_check

    def add(self, session: Session, event_id: int, **fields: Any) -> Titled:
        """A new line.

        Raises:
            SymposiarchError: it has no title, its currency is none, or it cannot be.
        """
        line = self.table(event_id=session.get_one(Event, event_id).id)
        self.set(session, line, fields)
        return added(session, line)

    def edit(self, session: Session, key: int, **fields: Any) -> None:
        """Set what is named in `fields`.

        Raises:
            SymposiarchError: as `add`.
        """
        self.set(session, session.get_one(self.table, key), fields)
        session.flush()

    def set(self, session: Session, line: Titled, fields: Mapping[str, Any]) -> None:
        read = {"title": lambda text: titled(text, self.untitled), "currency": read_currency}
        values = {name: read[name](value) if name in read else value for name, value in fields.items()}
        set_line(line, frozenset(self.fields.split()), values)
        self.check(session, line)

    def remove(self, session: Session, keys: Iterable[int]) -> int:
        return take_out(session, self.table, keys)

    def find(self, session: Session, event_id: int, reference: str) -> Titled:
        """The line of an event with this key or title, or the only one whose title begins so.

        Raises:
            SymposiarchError: there is none, or more than one.
        """
        lines = session.scalars(select(self.table).where(self.table.event_id == event_id).order_by(self.table.id)).all()
        return line_called([(one, one.title) for one in lines], reference, what=self.called, shown_by=self.shown_by)


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
