"""The attendee list: who comes, grouped and sorted as chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import house_of, office_of, table_word
from symposiarch.documents.seating.chosen_plan import plan_note
from symposiarch.documents.words import word
from symposiarch.model.folding import fold
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.correspondence.forms_of_address import both_names
from symposiarch.planning.heads import UNNAMED, Head, heads
from symposiarch.planning.presence import Who
from symposiarch.planning.seats import SeatOf, seats_of
from symposiarch.planning.states import state_name

COLUMNS = ("reply", "country", "category", "organiser", "table")


def facts(
    session: Session, event_id: int, edition: Edition, *, who: str, sort: str, group: str, columns: str
) -> dict[str, Any]:
    """One row a head. `columns` are those of COLUMNS that stand beside name and office, with commas between them."""
    chosen = [column for column in columns.split(",") if column in COLUMNS]
    language = edition.language
    seats = seats_of(session, event_id) if "table" in chosen else {}
    people = sorted(heads(session, event_id, who=Who.read(who)), key=_sorting(sort, language))
    numbers = {one.id: number for number, one in enumerate(_grouped_order(people, group, language), start=1)}
    return {
        "note": plan_note(session, event_id, language) if "table" in chosen else "",
        "columns": chosen,
        "table-word": table_word(seats.values()),
        "count": word(language, "total", n=len(people)),
        "groups": [
            {"title": title, "people": [_row(one, numbers[one.id], language, chosen, seats) for one in members]}
            for title, members in _groups(people, group, language)
        ],
    }


def company_note(head: Head, language: str) -> str:
    """ "with ..." beside a companion, "for ..." beside a representative, nothing beside a guest."""
    if not head.principal:
        return ""
    key = {AttendeeRole.REPRESENTATIVE: "for", AttendeeRole.INTERPRETER: "interpreter-of"}.get(head.role, "with")
    return word(language, key, name=head.principal)


def _row(head: Head, number: int, language: str, columns: Iterable[str], seats: Mapping[int, SeatOf]) -> dict[str, Any]:
    function, organisation = office_of(head, language)
    name, native = both_names(head, language)
    seat = seats.get(head.id)
    beside = {
        "reply": word(language, f"replies.{head.answer.value}"),
        "country": state_name(_country(head), language),
        "category": head.category,
        "organiser": head.organiser,
        "table": seat.table if seat else "",
    }
    return {
        "number": number,
        "whose": head.name,
        "name": name or UNNAMED,
        "native": native,
        "function": function,
        "organisation": organisation,
        "note": company_note(head, language),
        **{column: beside[column] for column in columns},
    }


def _country(head: Head) -> str:
    return head.state or head.country or head.nationality


def _sorting(sort: str, language: str) -> Callable[[Head], tuple[object, ...]]:
    """What is empty stands last, and names decide between equals; "list" keeps the order of the guest list."""
    if sort == "list":
        return lambda head: ()
    value: Callable[[Head], str] = {
        "organisation": lambda head: house_of(head, language),
        "category": lambda head: head.category,
        "country": lambda head: state_name(_country(head), language),
    }.get(sort, lambda head: "same")
    return lambda head: (not value(head), fold(value(head)), head.sort_key)


def _groups(people: Iterable[Head], group: str, language: str) -> list[tuple[str, list[Head]]]:
    """The groups by their names, those who belong to none last; without grouping, one group without a name."""
    if group == "none":
        everyone = list(people)
        return [("", everyone)] if everyone else []
    value: Callable[[Head], str] = {
        "category": lambda head: head.category,
        "organisation": lambda head: house_of(head, language),
        "country": lambda head: state_name(_country(head), language),
        "organiser": lambda head: head.organiser,
        "reply": lambda head: word(language, f"replies.{head.answer.value}"),
    }[group]
    found: dict[str, list[Head]] = {}
    for head in people:
        found.setdefault(value(head), []).append(head)
    order = sorted(found, key=lambda name: (not name, fold(name)))
    return [(name or word(language, "without"), found[name]) for name in order]


def _grouped_order(people: Iterable[Head], group: str, language: str) -> list[Head]:
    return [head for _, members in _groups(people, group, language) for head in members]
