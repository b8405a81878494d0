"""The tasks, services and budget of an event for another one: last year's dinner is ordered again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.logistics import CostLine, Service, ServiceStatus, Task
from symposiarch.planning.naming import caseless
from symposiarch.planning.rows import like, next_number

Line = Task | Service | CostLine
L = TypeVar("L", Task, Service, CostLine)
KINDS: tuple[type[Line], ...] = (Task, Service, CostLine)


def counted(session: Session) -> dict[int, int]:
    """How many lines each event has to take over, by event; those without are left out."""
    found: Counter[int] = Counter()
    for kind in KINDS:
        lines = select(kind.event_id, func.count()).where(_is_wanted(kind)).group_by(kind.event_id)
        found.update(dict(session.execute(lines).tuples().all()))
    return dict(found)


def take_over(session: Session, *, from_event: int, to_event: int) -> int:
    """Copy them onto another event, each as many days from it; what is called as a line there stays out. Returns how
    many lines were made.

    Nothing of it is done, ordered or paid yet. What had no budget is to cost what it did. Who has to be met, what is
    given and which flags hang follows from the guests, and is not copied.

    Raises:
        SymposiarchError: there is nothing to take over.
    """
    old, new = session.get_one(Event, from_event), session.get_one(Event, to_event)
    later = new.begins.date() - old.begins.date()
    ordered = _missing(session, Service, old, new)
    services = [_again(one, new, later) for one in ordered]
    session.add_all(services)
    session.flush()  # costs are of a service by its key
    service_of = _counterparts(session, old, new)
    service_of |= {one.id: again.id for one, again in zip(ordered, services, strict=True)}
    costs = sorted(_missing(session, CostLine, old, new), key=lambda one: (one.position, one.id))
    first = next_number(session, CostLine.position, CostLine.event_id == to_event)
    made: list[Line] = [
        *(
            like(
                one,
                "title currency notes",
                event_id=to_event,
                service_id=one.service_id and service_of.get(one.service_id),
                budget=one.budget if one.budget is not None else one.actual,
                position=position,
            )
            for position, one in enumerate(costs, start=first)
        ),
        *(
            like(
                one,
                "title subject offset_days responsible notes",
                event_id=to_event,
                due_on=one.due_on and one.due_on + later,
            )
            for one in _missing(session, Task, old, new)
        ),
    ]
    if not made and not services:
        raise SymposiarchError(f"Nothing of “{old.title}” is missing here: choose another event, or type a line.")
    session.add_all(made)
    session.flush()
    return len(made) + len(services)


def _again(one: Service, new: Event, later: timedelta) -> Service:
    def moved(moment: datetime | None) -> datetime | None:
        return moment and moment + later

    same = "supplier_id kind title quantity languages booths contact phone notes"
    return like(one, same, event_id=new.id, begins=moved(one.begins), ends=moved(one.ends))


def _counterparts(session: Session, old: Event, new: Event) -> dict[int, int]:
    """The service of the same name at the new event, if it is not cancelled, by that of the old one."""
    of_new = select(Service).where(Service.event_id == new.id, Service.status != ServiceStatus.CANCELLED)
    named = {caseless(one.title): one.id for one in session.scalars(of_new)}
    of_old = session.scalars(select(Service).where(Service.event_id == old.id))
    return {one.id: named[caseless(one.title)] for one in of_old if caseless(one.title) in named}


def _is_wanted(kind: type[Line]) -> ColumnElement[bool]:
    """Whether a line is wanted again: no service that was cancelled, nor what it costs."""
    if kind is Service:
        return Service.status != ServiceStatus.CANCELLED
    if kind is CostLine:
        cancelled = select(Service.id).where(Service.status == ServiceStatus.CANCELLED)
        return CostLine.service_id.is_(None) | CostLine.service_id.not_in(cancelled)
    return true()


def _missing(session: Session, kind: type[L], old: Event, new: Event) -> Sequence[L]:
    """The lines of one event that are wanted again and have none of their name in the other."""
    there = {caseless(title) for title in session.scalars(select(kind.title).where(kind.event_id == new.id))}
    lines: Iterable[L] = session.scalars(
        select(kind).where(kind.event_id == old.id, _is_wanted(kind)).order_by(kind.id)
    )
    return [one for one in lines if caseless(one.title) not in there]
