"""Whom somebody at the door means: by a few letters in any script, by a code, by a name or an id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.folding import fold
from symposiarch.model.invitations import ON_THEIR_OWN, Attendee, AttendeeRole, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.model.search_keys import query_words, tester
from symposiarch.planning.arrivals.rows import DoorRow, door_rows
from symposiarch.planning.naming import called, one_line
from symposiarch.planning.people.search import beginning
from symposiarch.planning.presence import Presence

LEAST_LETTERS = 2
"""How much must be typed at the door before names are shown."""


_CODE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{16}", re.IGNORECASE | re.ASCII)
"""What a badge or a card carries: a UUID, or the code of an invitation (`model.invitations.new_token`)."""

_NO_NAME = re.compile(r"\d|_|(?:[a-z][A-Z].*){3}")
"""What stands in nearly every code and in no name."""


def is_like_a_code(text: str) -> bool:
    """Whether these signs are of a badge or a card, of whatever event, and nobody's name."""
    return _CODE.fullmatch(text) is not None and _NO_NAME.search(text) is not None


def find_at_door(rows: Sequence[DoorRow], text: str) -> tuple[DoorRow, ...]:
    """Whom these letters may mean, in any script: those whose name begins so, then those who are found otherwise.

    Of each, in the order in which the rows are given (`in_order`): a key stroke sorts nothing.
    """
    query = query_words(text)
    if len("".join(text.split())) < LEAST_LETTERS or not query:
        return ()
    has, begins = tester(query), beginning(query)
    first: list[DoorRow] = []
    others: list[DoorRow] = []
    for row in rows:
        if has(row.search_key):
            (first if begins(row.name_key) else others).append(row)
    return (*first, *others)


def in_order(rows: Iterable[DoorRow]) -> tuple[DoorRow, ...]:
    """Who is still expected first, who is in already last, guests before their company, each by name."""
    return tuple(sorted(rows, key=_rank))


def same_name(rows: Sequence[DoorRow], row: DoorRow) -> tuple[DoorRow, ...]:
    """Of these, whoever is still to come under the very name of this one: who it is, the name alone does not tell.

    Who is not expected is only mistaken for others who are not; companions without a name come as they come.
    """
    if row.arrived or not row.head.name:
        return (row,)
    name, absent = sorted(fold(row.head.name).split()), row.head.presence is Presence.ABSENT
    return tuple(
        one
        for one in rows
        if not one.arrived
        and (one.head.presence is Presence.ABSENT) is absent
        and sorted(fold(one.head.name).split()) == name
    )


def _rank(row: DoorRow) -> tuple[bool, int, bool, tuple[str, str]]:
    return row.arrived_at is not None, row.head.presence, row.head.role not in ON_THEIR_OWN, row.sort_key


def by_code(rows: Sequence[DoorRow], code: str) -> DoorRow | None:
    """The head whose card or badge carries this code: an attendee's UUID, or the code of an invitation.

    The code of a guest who is represented lets the representative in.
    """
    code = code.strip()
    if not code:
        return None
    own = next((row for row in rows if row.head.uuid == code.lower()), None)
    if own is not None:
        return own
    bearers = [row for row in rows if row.head.token == code]
    if not bearers:
        return None
    wanted = _role_of_the_bearer(bearers[0].head.reply)
    # Of two deputies, the later of whom is expected, the earlier is not meant.
    return min(bearers, key=lambda row: (row.head.role is not wanted, row.head.presence))


def attendee_called(session: Session, event_id: int, reference: str) -> Attendee:
    """The head that is meant by an attendee's UUID, the code on a card or badge, a person's UUID, or a name.

    The code of a guest who is represented lets the representative in.

    Raises:
        SymposiarchError: nobody, or several, are meant.
    """
    text = one_line(reference)
    mine = select(Attendee).where(Attendee.event_id == event_id)
    found = session.scalar(mine.where(Attendee.uuid == text))
    if found is None:
        coded = (Invitation.token == text) | (Invitation.uuid == text)
        invitation = session.scalar(select(Invitation).where(Invitation.event_id == event_id, coded))
        found = _bearer(invitation) if invitation is not None else None
    if found is None:
        found = session.scalar(mine.join(Person, Attendee.person_id == Person.id).where(Person.uuid == text))
    if found is not None:
        return found
    rows = in_order(door_rows(session, event_id))
    same = called(rows, text, lambda row: (row.head.name, row.head.native_name))
    same = same or [row for row in find_at_door(rows, text) if row.head.presence is not Presence.ABSENT]
    if len(same) == 1:
        return session.get_one(Attendee, same[0].head.id)
    if same:
        names = ", ".join(row.head.name or f"with {row.head.principal}" for row in same[:5])
        raise SymposiarchError(f"“{reference}” may be several: {names}. Name the one by the whole name or its id.")
    raise SymposiarchError(
        f"“{reference}” is not expected at this event. Give the name or the id that the list of guests has; at the "
        "door, record a walk-in."
    )


def _bearer(invitation: Invitation) -> Attendee | None:
    role = _role_of_the_bearer(invitation.reply)
    here = [one for one in invitation.attendees if one.withdrawn_at is None]
    return next((one for one in here if one.role is role), None) or next(iter(here), None)


def _role_of_the_bearer(reply: Reply) -> AttendeeRole:
    return AttendeeRole.REPRESENTATIVE if reply is Reply.REPRESENTED else AttendeeRole.INVITEE
