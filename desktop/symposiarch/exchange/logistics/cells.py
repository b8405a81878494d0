"""What a cell of a list of logistics means: an amount, a day, an hour at the place, whom a name means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.lines.cells import as_text, read_day, read_languages, read_moment
from symposiarch.exchange.programme.writing.nobody import is_hands
from symposiarch.exchange.reading.tables import Value
from symposiarch.exchange.reading.understanding.values import clean_text
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.clock import hour_of_event, read_time
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.logistics.money import read_amount, read_currency
from symposiarch.planning.logistics.people import is_nobody_known, person_meant
from symposiarch.planning.logistics.tasks import read_due
from symposiarch.planning.logistics.typed import read_clock
from symposiarch.planning.phrasebook import listed


@dataclass(frozen=True, slots=True)
class Asked:
    """What a cell is understood by: the event, and its services by folded title, here and in the file itself.

    A title that several services have is empty there.
    """

    session: Session
    event: Event
    services: Mapping[str, str] = field(default_factory=dict)


Reader = Callable[[Value, Asked], Any]
"""Reads a cell; what it cannot read is a SymposiarchError whose text says why."""


def text(value: Value, asked: Asked) -> str:
    return clean_text(as_text(value))


def long_text(value: Value, asked: Asked) -> str:
    """A text in which line breaks are kept."""
    return "\n".join(clean_text(line) for line in as_text(value).splitlines()).strip()


def number(value: Value, asked: Asked) -> int | None:
    """How many; none for an empty cell."""
    said = text(value, asked)
    if not said:
        return None
    if not said.isdecimal() or len(said) > 9:
        raise SymposiarchError(f"“{said}” is not a whole number.")
    return int(said)


def amount(value: Value, asked: Asked) -> Decimal | None:
    """An amount of money, exact to the cent; none for an empty cell."""
    if isinstance(value, int | float) and not isinstance(value, bool):  # its point is known, and parts no thousands
        exact = Decimal(f"{value:.15g}")  # so many digits Excel shows and keeps: the sum of a formula may hold more
        if not exact.is_finite() or exact != Decimal(f"{exact:.2f}"):
            raise SymposiarchError(f"“{value}” is not an amount of money. Write it as 1250.50.")
        return read_amount(f"{exact:.2f}")
    said = text(value, asked)
    return read_amount(said) if said else None


def currency(value: Value, asked: Asked) -> str | None:
    """Three letters; an empty cell says nothing."""
    said = text(value, asked)
    return read_currency(said) if said else None


def day(value: Value, asked: Asked) -> date | None:
    if not text(value, asked):
        return None
    found = read_day(value) or read_day(text(value, asked).removesuffix(" 00:00:00"))  # so text tables write it
    if found is None:
        raise SymposiarchError(f"“{text(value, asked)}” is not a day. Write it as 2027-01-14.")
    return found


def hour(value: Value, asked: Asked) -> datetime | None:
    """A time on the clock at the place; an hour alone is on the day of the event, or in its night."""
    if isinstance(value, datetime):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(value, time):
        clock = value.replace(second=0, microsecond=0, tzinfo=None)
        return hour_of_event(clock, asked.event.begins, asked.event.ends)
    said = text(value, asked)
    if not said:
        return None
    if iso := read_moment(value):
        return datetime.fromisoformat(iso)
    if len(said) <= 5:
        return read_clock(said, asked.event.begins, asked.event.ends)
    return read_time(said, asked.event.time_zone)


def counted(value: Value, asked: Asked) -> int | None:
    """Days from the event, "D-21"; none for an empty cell, which leaves the task its own day."""
    said = text(value, asked)
    found = read_due(said) if said else None
    if isinstance(found, date):
        raise SymposiarchError(f"“{said}” is not counted from the event. Write it as D-21, or the day under “Due”.")
    return found


def word(choices: type[Word], usual: Word) -> Reader:
    """One of some words; an empty cell means the usual one."""

    def read(value: Value, asked: Asked) -> Word:
        said = text(value, asked)
        try:
            return choices.read(said) if said else usual
        except ValueError:
            known = ", ".join(choice.value for choice in choices)
            raise SymposiarchError(f"“{said}” is none of the words that may stand here: {known}.") from None

    return read


def yes(*, usual: bool) -> Reader:
    """Yes or no in any of the languages of our lists; an empty cell means what is usual."""

    def read(value: Value, asked: Asked) -> bool:
        said = text(value, asked)
        if not said:
            return usual
        answer = read_reply(said)
        if answer not in (Reply.ACCEPTED, Reply.DECLINED):
            raise SymposiarchError(f"“{said}” is neither yes nor no.")
        return answer is Reply.ACCEPTED

    return read


@cache
def _states() -> dict[str, bool]:
    """How a colleague writes the state of a task who does not write in English; and whether it is done so."""
    told = listed("answers", "tasks")
    return {fold(said): heading == "done" for heading, words in told.items() for said in words}


def done(value: Value, asked: Asked) -> bool:
    """The state of a task: done, or not done yet, be it late or not."""
    said = fold(text(value, asked)).strip()
    if said in _states():
        return _states()[said]
    if said not in ("done", "open", "late", ""):
        raise SymposiarchError(f"“{text(value, asked)}” is none of the words that may stand here: open, late, done.")
    return said == "done"


def languages(value: Value, asked: Asked) -> tuple[str, ...]:
    return read_languages(text(value, asked))


def person(value: Value, asked: Asked) -> int | None:
    """The key of the person whom a name means."""
    return person_meant(asked.session, text(value, asked))


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody whom the address book does not have yet, as a cell names them."""

    name: str


def helper(value: Value, asked: Asked) -> int | Newcomer | None:
    """The key of the person whom a name means; who receives or accompanies guests need not be known before."""
    said = text(value, asked)
    is_new = not is_hands(said) and is_nobody_known(asked.session, said)
    return Newcomer(said) if is_new else person(value, asked)


def guest(value: Value, asked: Asked) -> int | None:
    """The key of the head of the event whom a name means; none for a car that brings nobody in particular."""
    said = text(value, asked)
    return attendee_called(asked.session, asked.event.id, said).id if said else None


def service(value: Value, asked: Asked) -> str:
    """The title of a service of the event, or of one that the same workbook brings."""
    said = text(value, asked)
    if not said:
        return ""
    title = asked.services.get(fold(said))
    if title is None:
        raise SymposiarchError(f"“{said}” is none of the services of this event. Write its title as it stands there.")
    if not title:
        raise SymposiarchError(f"“{said}” is said of several services of this event. Give them different titles first.")
    return title
