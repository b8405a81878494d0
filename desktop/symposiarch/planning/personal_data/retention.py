"""How long people are kept, by category, and who is due to be erased.

The months count from the last time that the office had to do with somebody: the day of an event to which they were
invited or came, an invitation of theirs, a letter to them; for who was never invited, the day on which their record was
last changed. Whoever is invited to an event that is still to come is not due.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import Message, ReceivedInvitation, Setting
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, Invitation
from symposiarch.model.people import ERASED, Category, Person
from symposiarch.planning.people.records import people_rows
from symposiarch.planning.rows import first_called
from symposiarch.store.journal import change_sets, row_changes

FEW = 500
"""Up to so many people are read one by one; beyond, the whole address book is."""

OTHERS = "retention"
"""The setting that holds the months for those without a category or whose category says nothing."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How long the people of a category are kept after the last contact; no months mean for as long as one likes.

    The line without a name is for everybody else.
    """

    category: str
    months: int | None
    people: int


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whose time is over. `last` is the day of the last contact, `about` the event of that day, if any."""

    person_id: int
    name: str
    native_name: str
    organisation: str
    category: str
    last: date
    about: str
    due_on: date
    by_hand: bool


def retention(session: Session) -> tuple[Kept, ...]:
    """Every category in the office's order, and the rest at the end."""
    numbers = dict(
        session.execute(
            select(Person.category, func.count())
            .where(Person.printed_name != ERASED, Person.merged_into_id.is_(None))
            .group_by(Person.category)
        )
        .tuples()
        .all()
    )
    rows = [
        Kept(name, months, numbers.pop(name, 0))
        for name, months in session.execute(
            select(Category.name, Category.retention_months).order_by(Category.position, Category.id)
        )
    ]
    return (*rows, Kept("", _months_of_others(session), sum(numbers.values())))


def set_retention(session: Session, category: str, months: int | None) -> None:
    """Keep the people of a category for so many months after the last contact; none for as long as one likes.

    Raises:
        SymposiarchError: there is no such category, or the months are no number from 1 to 600.
    """
    if months is not None and not 1 <= months <= 600:
        raise SymposiarchError("People are kept for 1 to 600 months, or for as long as one likes.")
    if not category:
        setting = session.scalar(select(Setting).where(Setting.name == OTHERS))
        if setting is None:
            session.add(Setting(name=OTHERS, value={"months": months}))
        else:
            setting.value = {"months": months}
    else:
        known = first_called(session, Category.name, category)
        if known is None:
            raise SymposiarchError(f"There is no category “{category}”. “retention list” shows those that there are.")
        known.retention_months = months
    session.flush()


def keep_until(session: Session, person_id: int, day: date | None) -> None:
    """Erase somebody on a day of their own, whatever the category says; none goes by the category again."""
    session.get_one(Person, person_id).erase_on = day
    session.flush()


def kept_until(session: Session, person_id: int) -> date | None:
    """The day that was set for one person, if any."""
    return session.get_one(Person, person_id).erase_on


def due_for_erasing(session: Session, *, today: date) -> tuple[Due, ...]:
    """Those whose time is over, the longest overdue first."""
    months = {row.category: row.months for row in retention(session)}
    people = session.execute(
        select(Person.id, Person.category, Person.erase_on).where(
            Person.printed_name != ERASED, Person.merged_into_id.is_(None)
        )
    ).all()
    timed = [row for row in people if row.erase_on is not None or _months(months, row.category)]
    if not timed:
        return ()
    last = _last_contacts(session)
    changed = _last_changes(session)
    due: dict[int, tuple[date, str, date, bool]] = {}
    for person, category, erase_on in timed:
        day, about = last.get(person) or (changed.get(person), "")
        if day is None or day > today:
            continue
        due_on = erase_on or _later(day, _months(months, category) or 0)
        if due_on <= today:
            due[person] = (day, about, due_on, erase_on is not None)
    rows = people_rows(session, archived=True, only=due.keys() if len(due) <= FEW else None)
    found = [
        Due(row.id, row.name, row.native_name, row.organisation, row.category, *due[row.id])
        for row in rows
        if row.id in due
    ]
    return tuple(sorted(found, key=lambda row: (row.due_on, row.name)))


def _months(months: dict[str, int | None], category: str) -> int | None:
    return months.get(category) or months.get("")


def _months_of_others(session: Session) -> int | None:
    setting = session.scalar(select(Setting).where(Setting.name == OTHERS))
    found = setting.value.get("months") if setting is not None else None
    return found if isinstance(found, int) else None


def _last_contacts(session: Session) -> dict[int, tuple[date, str]]:
    """By person: the latest day on which the office had to do with them, and the event of that day."""
    found: dict[int, tuple[date, str]] = {}

    def take(rows: Iterable[tuple[int | None, date, str]]) -> None:
        for person, day, about in rows:
            if person is not None and (person not in found or day > found[person][0]):
                found[person] = (day, about)

    for model in (Invitation, Attendee):
        days = select(model.person_id, Event.begins, Event.title).join(Event, model.event_id == Event.id)
        take((person, begins.date(), title) for person, begins, title in session.execute(days))
    take(
        (person, day, "")
        for person, day in session.execute(select(ReceivedInvitation.person_id, ReceivedInvitation.day))
    )
    sent = select(Message.person_id, Message.sent_at).where(Message.sent_at.is_not(None))
    take((person, at.date(), "") for person, at in session.execute(sent) if at is not None)
    return found


def _last_changes(session: Session) -> dict[int, date]:
    """By person: the day on which the history last saw the record change."""
    question = (
        select(row_changes.c.key, row_changes.c.last_key, change_sets.c.at)
        .join(change_sets, row_changes.c.change_set_id == change_sets.c.id)
        .where(row_changes.c.table_name == "people")
        .order_by(change_sets.c.id)
    )
    found: dict[int, date] = {}
    for first, last, at in session.execute(question):
        for key in range(first, last + 1):
            found[key] = at.date()
    return found


def _later(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
