"""The alphabetical finder at the door: name to table, by the letter that a guest looks under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import function_of
from symposiarch.documents.seating.chosen_plan import laid, plan_facts
from symposiarch.model.people import NameOrder
from symposiarch.planning.collation import first_letter, sort_key
from symposiarch.planning.correspondence.forms_of_address import in_own_script
from symposiarch.planning.heads import UNNAMED, Head, heads
from symposiarch.planning.languages import script_of, script_suits
from symposiarch.planning.presence import Presence
from symposiarch.planning.seats import SeatOf, seats_of

_NO_LETTER = first_letter("")
"""Over a name that begins with no letter, and over who has no name yet: after all letters of all languages."""


def facts(session: Session, event_id: int, edition: Edition, *, paper: str, seats: bool) -> dict[str, Any]:
    """Everyone who has a seat in the chosen plan; `seats` prints the seat beside the table, as it stands there anyhow
    where there is one table or everybody sits in rows.

    Who has a name in the script of the sheet's other language stands a second time under the letters of that.
    """
    found = laid(session, event_id)
    places = seats_of(session, event_id)
    seated = [one for one in heads(session, event_id) if one.id in places and one.presence is not Presence.ABSENT]
    rows = found is not None and all(table.row for table in found.tables)
    seats = seats or rows or (found is not None and len(found.tables) == 1)
    letters: dict[str, list[dict[str, str]]] = {}
    listed: set[tuple[int, str]] = set()
    for number, language in enumerate(edition.languages):
        lines = [(_looked_up(one, language), one) for one in seated]
        later = edition.languages[number + 1 :]
        lines = [line for line in lines if not _belongs_to(later, line[0][0], language)]
        for (name, other), one in sorted(lines, key=lambda line: _place(line[0][0], language)):
            if (one.id, name) in listed or (listed and not script_suits(name, language)):
                continue
            beside = other if name else function_of(one, language)
            row = {"whose": one.name, "name": name or UNNAMED, "native": beside, "place": _seat(places[one.id], seats)}
            letters.setdefault(first_letter(name, language), []).append(row)
        listed |= {(one.id, name) for (name, _), one in lines}
    if _NO_LETTER in letters:
        letters[_NO_LETTER] = letters.pop(_NO_LETTER)
    return {
        "paper": paper,
        **plan_facts(found, edition.language, for_guests=True),
        "places": ["plan.row" if rows else "table", *(("seat",) if seats else ())],
        "letters": [{"title": letter, "people": people} for letter, people in letters.items()],
    }


def _belongs_to(later: Sequence[str], name: str, language: str) -> bool:
    """Whether a name waits for the letters of a language that follows: its script has none of the letters of this."""
    return not script_suits(name, language) and any(script_suits(name, other) for other in later)


def _place(name: str, language: str) -> tuple[bool, str]:
    """In the alphabet of the reader; a companion who has no name yet, last."""
    return not name, sort_key(name.replace(",", ""), language)


def _seat(seat: SeatOf, with_seat: bool) -> str:
    return f"{seat.table} / {seat.seat}" if with_seat else seat.table


def _looked_up(head: Head, language: str) -> tuple[str, str]:
    """The name by which a guest is looked up in this language, and the one in the other script."""
    if in_own_script(head, language):
        return _family_first(head, head.native_name), head.name
    return _name(head), head.native_name


def _name(head: Head) -> str:
    """The family name first, with a comma where that is not how the name is said; of who is not in the address book,
    as far as the name tells which it is. Parts that are kept in another script than the printed name say nothing of it:
    Wang Xiaoming is looked for under W, also where 王 and 小明 are noted."""
    kept = [part for part in (head.given_name, head.family_name) if part]
    if kept and script_of(head.name) not in map(script_of, kept):
        head = replace(head, given_name="", family_name="")
    given, family, order = head.parts
    if not family or not given:
        return head.name
    return f"{family} {given}" if order is NameOrder.FAMILY_FIRST else f"{family}, {given}"


def _family_first(head: Head, native: str) -> str:
    given, _, family = native.rpartition(" ")
    return f"{family}, {given}" if given and head.name_order is NameOrder.GIVEN_FIRST else native
