"""The flags of an event (PROTOCOL C10): whose stand in the row, where, and in which order the anthems sound."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, OrganiserRole
from symposiarch.model.folding import fold
from symposiarch.model.logistics import Flag
from symposiarch.model.people import OrganisationKind
from symposiarch.planning.heads import heads
from symposiarch.planning.naming import called, one_line
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.presence import Who
from symposiarch.planning.rows import added
from symposiarch.planning.states import read_country, state_name, state_order


class FlagReason(enum.Enum):
    """Why a flag stands where it does."""

    HOST = "host"
    ORGANISATION = "organisation"
    ALPHABET = "alphabet"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag. `place` counts from the observer's left, from 1, and is none for a flag that is left out.

    `id` is the state: its ISO 3166 alpha-2 code, or the name of an organisation. `guests` are those who come for it.
    """

    id: str
    name: str
    place: int | None
    reason: FlagReason
    guests: int
    anthem: bool
    shown: bool
    notes: str

    @property
    def code(self) -> str:
        """What a neutral plate says: the code of a state, the initials of an organisation."""
        if len(self.id) == 2 and self.id.isupper():
            return self.id
        return "".join(word[0] for word in self.id.split() if word[0].isalpha() and word[0].isupper())[:3]


def row_of_flags(states: Sequence[str], practice: Practice, *, host: str, organisation: str = "") -> tuple[str, ...]:
    """The flags from the observer's left to the observer's right.

    `states` are codes of the states whose flags are flown, `host` the state that gives the event. Two flags hang as the
    practice says. Of an odd number the host's takes the middle; of an even number the flags' own right, which is the
    observer's left [S63]. At an international body's event its flag goes first, then the host's [S64]. The others
    follow by the alphabet of the practice, from the place of honour outward, right before left.
    """
    others = sorted(
        {state for state in states if state not in (host, organisation)},
        key=lambda state: _by_alphabet(state, practice.alphabet),
    )
    if organisation:
        return (organisation, *([host] if host else ()), *others)
    if not host:
        return tuple(others)
    if len(others) == 1:
        return (others[0], host) if practice.own_of_two == "right" else (host, others[0])
    if len(others) % 2:
        return (host, *others)
    # The flags' own right is the observer's left.
    right, left = others[::2], others[1::2]
    return (*reversed(right), host, *left)


def _shown(event: Event, kept: Mapping[str, Flag], guests: Iterable[str], rules: Practice) -> tuple[str, ...]:
    """The states whose flags are shown, in the order of the practice, or in the one that somebody gave them."""
    host, organisation = event.giving_state, _international(event)
    present = {*guests, *(state for state in (event.own_state, event.host_state, organisation) if state)}
    shown = [state for state in {*present, *kept} if state not in kept or kept[state].shown]
    row = row_of_flags(
        shown, rules, host=host if host in shown else "", organisation=organisation if organisation in shown else ""
    )
    by_hand = {state: flag.position for state, flag in kept.items() if flag.shown and flag.position}
    if not by_hand:
        return row
    last = len(row) + len(kept) + 1
    rank = {state: at for at, state in enumerate(row)}
    return tuple(sorted(row, key=lambda state: (by_hand.get(state, last), rank[state])))


def flag_rows(session: Session, event_id: int) -> tuple[FlagRow, ...]:
    """The row of flags from the observer's left, then the flags that are left out.

    It is made from the states that hold the event, where it is held, and whose representatives come, by the practice of
    the event; a row that was put in order by hand keeps that order, and a state that comes later joins at its end.
    """
    event = session.get_one(Event, event_id)
    kept = {flag.state: flag for flag in session.scalars(select(Flag).where(Flag.event_id == event_id))}
    guests = Counter(head.state for head in heads(session, event_id, who=Who.COMING) if head.state)
    host, organisation = event.giving_state, _international(event)
    rules = practice(event.practice)
    row = _shown(event, kept, guests, rules)
    by_hand = any(flag.position for flag in kept.values() if flag.shown)
    left_out = sorted((state for state, flag in kept.items() if not flag.shown), key=lambda s: fold(state_name(s)))

    def reason(state: str) -> FlagReason:
        if by_hand and state in kept and kept[state].position:
            return FlagReason.BY_HAND
        if state == organisation:
            return FlagReason.ORGANISATION
        return FlagReason.HOST if state == host else FlagReason.ALPHABET

    return tuple(
        FlagRow(
            id=state,
            name=state_name(state, rules.state_names),
            place=place if place <= len(row) else None,
            reason=reason(state),
            guests=guests[state],
            anthem=state in kept and kept[state].anthem,
            shown=place <= len(row),
            notes=kept[state].notes if state in kept else "",
        )
        for place, state in enumerate((*row, *left_out), start=1)
    )


def anthems(session: Session, event_id: int, rows: Sequence[FlagRow]) -> tuple[FlagRow, ...]:
    """The anthems in the order in which they sound: those of the guests by the alphabet that orders the flags, the one
    of the state that gives the event last (general practice; where it differs, the order stands in the programme)."""
    event = session.get_one(Event, event_id)
    host, alphabet = event.giving_state, practice(event.practice).alphabet
    sounding = [row for row in rows if row.anthem and row.shown]
    return tuple(sorted(sounding, key=lambda row: (row.id == host, _by_alphabet(row.id, alphabet))))


def _by_alphabet(state: str, alphabet: str) -> str:
    return state_order(state_name(state, alphabet), alphabet)


def add_flag(session: Session, event_id: int, state: str) -> Flag:
    """A flag that no guest brings about: of a state by its name or code, or of an organisation.

    Raises:
        SymposiarchError: no state is named, or its flag is in the row already.
    """
    wanted = read_country(one_line(state))
    if not wanted:
        raise SymposiarchError("Name the state or the organisation whose flag is flown.")
    if any(row.id == wanted and row.shown for row in flag_rows(session, event_id)):
        raise SymposiarchError(f"The flag of {state_name(wanted)} is in the row already.")
    flag = _flag(session, event_id, wanted)
    flag.shown = True
    session.flush()
    return flag


def set_flag(
    session: Session,
    event_id: int,
    state: str,
    *,
    shown: bool | None = None,
    anthem: bool | None = None,
    notes: str | None = None,
) -> None:
    """Leave a flag out or put it back, have its anthem played or not, say what is to be minded."""
    flag = _flag(session, event_id, state_called(session, event_id, state))
    if shown is not None:
        flag.shown = shown
        flag.position = flag.position if shown else 0
    if anthem is not None:
        flag.anthem = anthem
    if notes is not None:
        flag.notes = notes.strip()
    session.flush()


def place_flag(session: Session, event_id: int, state: str, *, place: int) -> None:
    """Put a flag at a place of the row by hand, from the observer's left, from 1; the others keep their order.

    Raises:
        SymposiarchError: this flag is not in the row.
    """
    row = [flag.id for flag in flag_rows(session, event_id) if flag.shown]
    wanted = state_called(session, event_id, state)
    if wanted not in row:
        raise SymposiarchError(f"The flag of {state_name(wanted)} is left out. Put it back into the row first.")
    row.remove(wanted)
    row.insert(max(0, min(len(row), place - 1)), wanted)
    for position, code in enumerate(row, start=1):
        _flag(session, event_id, code).position = position
    session.flush()


def leave_flags_to_rules(session: Session, event_id: int) -> int:
    """The order by the practice again; what is left out, added or sounds stays so. Returns how many were placed."""
    placed = session.scalars(select(Flag).where(Flag.event_id == event_id, Flag.position != 0)).all()
    for flag in placed:
        flag.position = 0
    session.flush()
    return len(placed)


def state_called(session: Session, event_id: int, text: str) -> str:
    """The state or organisation of this event's flags that is meant by a code or a name.

    Raises:
        SymposiarchError: no flag of the event is meant.
    """
    wanted = read_country(one_line(text))
    if found := called(flag_rows(session, event_id), wanted, lambda row: (row.id, row.name)):
        return found[0].id
    raise SymposiarchError(f"No flag of “{text}” belongs to this event. “flag list” shows them, “flag add” adds one.")


def _international(event: Event) -> str:
    """The international body that gives the event, if one does."""
    for one in event.organisers:
        if one.role is OrganiserRole.HOST and one.organisation.kind is OrganisationKind.INTERNATIONAL:
            return one.organisation.name
    return ""


def _flag(session: Session, event_id: int, state: str) -> Flag:
    flag = session.scalar(select(Flag).where(Flag.event_id == event_id, Flag.state == state))
    if flag is None:
        flag = added(session, Flag(event_id=event_id, state=state))
    return flag
