"""Lines typed one after another under the lists of logistics; “ / ” parts what belongs to a line.

D-21 Order the flowers / Leyla Əliyeva           a task, and who sees to it
catering: Dinner for 80 / Golden Spoon           a service, and who delivers it
Hire of the hall / 2,000,000 KRW                 a cost line with its budget
18:50 Elif Çağlayan / 077-001 / Gate A           when a guest comes, the plate, the gate
Carpet from Quba / Seo Dong-ha / 120 EUR         a gift, who receives it, what it is worth
Japan                                            a flag
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Honour
from symposiarch.model.logistics import CostLine, ServiceKind
from symposiarch.planning.arrivals.finding import attendee_called
from symposiarch.planning.clock import hour_of_event
from symposiarch.planning.logistics import costs, flags, gifts, movements, services, tasks
from symposiarch.planning.logistics.money import read_amount
from symposiarch.planning.logistics.people import person_meant
from symposiarch.planning.naming import one_line

_DUE = re.compile(r"(D\s*[-+−]\s*\d{1,5}|D|\d{4}-\d{2}-\d{2})\s+(?=\S)", re.I)
_KIND = re.compile(r"(\w+)\s*:\s+")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)\s+")
_MONEY = re.compile(r"(?:([A-Za-z]{3})\s*)?([-\d.,'’\s]*\d)\s*([A-Za-z]{3})?")

USUAL_CURRENCY = "EUR"


def type_task(session: Session, event_id: int, *, text: str) -> int:
    """ "D-21 Order the flowers / Leyla": days from the event or a day, what, who. Returns the key of the new line."""
    what, who = _parts(text, 2)
    due: int | date = 0
    if counted := _DUE.match(what):
        due, what = tasks.read_due(counted[1]), what[counted.end() :]
    return tasks.add_task(session, event_id, title=what, responsible=who, due=due).id


def type_service(session: Session, event_id: int, *, text: str) -> int:
    """ "catering: Dinner for 80 / Golden Spoon": its kind, what, from whom."""
    (what, supplier), kind = _parts(text, 2), ServiceKind.OTHER
    if (named := _KIND.match(what)) and named[1].casefold() in {one.value for one in ServiceKind}:
        kind, what = ServiceKind.read(named[1]), what[named.end() :]
    return services.add_service(session, event_id, title=what, kind=kind, supplier=supplier).id


def type_cost(session: Session, event_id: int, *, text: str) -> int:
    """ "Hire of the hall / 2,000,000 KRW": what, and its budget in the currency of the line before unless named."""
    what, money = _parts(text, 2)
    budget, currency = read_money(money, usual=_currency(session, event_id))
    return costs.add_cost(session, event_id, title=what, budget=budget, currency=currency).id


def type_movement(session: Session, event_id: int, *, text: str) -> int:
    """ "18:50 Elif Çağlayan / 077-001 / Gate A": when, who, the plate, the gate.

    Raises:
        SymposiarchError: nobody, or several, of the event are meant.
    """
    (who, plate, gate), at = _parts(text, 3), None
    if clock := _CLOCK.match(who):
        event = session.get_one(Event, event_id)
        at, who = read_clock(clock[0], event.begins, event.ends), who[clock.end() :]
    try:
        head = attendee_called(session, event_id, who)
    except SymposiarchError:
        if "/" in text or "," not in who:
            raise
        said = "Put strokes between the name, the plate and the gate: 18:50 Elif Çağlayan / 077-001 / Gate A."
        raise SymposiarchError(f"“{one_line(who)}” is nobody who is expected. {said}") from None
    added = movements.add_movement(session, event_id, attendee_id=head.id, plate=plate, gate=gate, expected_at=at)
    return added.id


def type_gift(session: Session, event_id: int, *, text: str) -> int:
    """ "Carpet / Seo Dong-ha / 120 EUR": what, for whom, its worth; the host gives it."""
    what, whom, money = _parts(text, 3)
    value, currency = read_money(money)
    receiver = person_meant(session, whom)
    giver = session.scalar(
        select(Attendee.person_id).where(Attendee.event_id == event_id, Attendee.honour == Honour.HOST).limit(1)
    )
    gift = gifts.add_gift(
        session,
        event_id,
        title=what,
        receiver_id=receiver,
        giver_id=giver if giver != receiver else None,
        value=value,
        currency=currency,
    )
    return gift.id


def type_flag(session: Session, event_id: int, *, text: str) -> str:
    """ "Japan": a flag that no guest brings about. Returns the state."""
    return flags.add_flag(session, event_id, text).state


def read_clock(text: str, begins: datetime, ends: datetime | None) -> datetime | None:
    """ "18:50" on the day of the event, "00:30" in its night, "2027-01-13 18:50" on its own; nothing for an empty text.

    Raises:
        SymposiarchError: it is no hour, or one on another clock than that of the place.
    """
    plain = text.strip()
    if not plain:
        return None
    try:
        if clock := _CLOCK.fullmatch(f"{plain} "):
            return hour_of_event(time(int(clock[1]), int(clock[2])), begins, ends)
        moment = datetime.fromisoformat(plain)
        if moment.tzinfo is None:
            return moment
    except ValueError:
        pass
    raise SymposiarchError(f"“{plain}” is not an hour. Write it as 18:50.")


def read_money(text: str, *, usual: str = USUAL_CURRENCY) -> tuple[Decimal | None, str]:
    """ "2,000,000 KRW", "EUR 120" or "120" in the usual currency; nothing for an empty text.

    Raises:
        SymposiarchError: it is no amount.
    """
    plain = text.strip()
    if not plain:
        return None, usual
    written = _MONEY.fullmatch(plain)
    if written is None or (written[1] and written[3]):
        raise SymposiarchError(f"“{plain}” is not an amount of money. Write it as 1250.50 EUR.")
    return read_amount(written[2]), (written[1] or written[3] or usual).upper()


def _parts(text: str, count: int) -> list[str]:
    """The parts of a line; those that are not said are empty, and what is too much stays in the last one."""
    parts = [one_line(part) for part in re.split(r"\s+/\s+", text.strip(), maxsplit=count - 1)]
    return parts + [""] * (count - len(parts))


def _currency(session: Session, event_id: int) -> str:
    last = select(CostLine.currency).where(CostLine.event_id == event_id).order_by(CostLine.position.desc()).limit(1)
    return session.scalar(last) or USUAL_CURRENCY
