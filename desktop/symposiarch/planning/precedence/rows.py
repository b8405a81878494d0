"""The order of precedence as a list on a page: each guest with what is known of them and how they are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, House
from symposiarch.model.invitations import AttendeeRole, Honour
from symposiarch.planning.heads import UNNAMED, Head, heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice_names, practice_title
from symposiarch.planning.precedence.standing import Cautioned, Order, Reason, Why
from symposiarch.planning.presence import Who
from symposiarch.planning.rows import row_of, values_of
from symposiarch.planning.saying import Saying


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The guest before or after, and the fact that decides between the two."""

    name: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class PrecedenceRow:
    """One guest in the order. `id` is the attendee's; `rank` is shared by ties, and 0 for hosts."""

    id: int
    person_id: int | None
    rank: int
    rank_class: str
    called: Saying
    """The class and how it is held: "Mayor (deputy)"."""
    honorific: str
    name: str
    native_name: str
    title: str
    organisation: str
    state: str
    honour: Honour
    accompanies: str
    """Whose companion this is, for those who follow another."""
    represents: str
    place: int | None
    """Where among those whose place can be set by hand, from 1; none for hosts and for whoever comes with or for
    another."""
    by_hand: bool
    doubted: bool
    """Whether the title does not say for sure what rank it gives."""
    taken_from: str
    """The words of the title by which the class is told, unless somebody has said it."""
    note: str
    shares_with: tuple[str, ...]
    """The names of the others of the same rank."""
    before: Neighbour | None
    """The guest who stands before this one, and why; none for the first."""
    after: Neighbour | None
    """The guest whom this one stands before, and why: not the companion who only follows."""
    warnings: tuple[Cautioned, ...]

    @property
    def marked_rank(self) -> str:
        """The rank, with "=" where it is shared, "*" for a place set by hand and "?" for a class that is not sure;
        hosts receive and have none."""
        marks = ("=" if self.shares_with else "", "*" if self.by_hand else "", "?" if self.doubted else "")
        return " ".join(part for part in (str(self.rank or "–"), *marks) if part)


@dataclass(frozen=True, slots=True)
class PrecedenceList:
    rows: tuple[PrecedenceRow, ...] = ()
    ties: int = 0
    """How many ranks are shared."""


@dataclass(frozen=True, slots=True)
class EventSetting:
    """By which practice an event ranks its guests, and in whose house."""

    practice: str
    house: House


def event_setting(session: Session, event_id: int) -> EventSetting:
    event = session.get_one(Event, event_id)
    return EventSetting(event.practice, event.house)


def practice_titles() -> tuple[tuple[str, str], ...]:
    """The practices there are, by name and title; one that cannot be read is called by its name."""
    found = []
    for name in practice_names():
        try:
            found.append((name, practice_title(name)))
        except SymposiarchError:
            found.append((name, name))
    return tuple(found)


def precedence_list(session: Session, event_id: int, *, who: Who = Who.NOT_DECLINED) -> PrecedenceList:
    """Who stands before whom among those whom `who` names."""
    known = {head.id: head for head in heads(session, event_id)}
    order = order_of_precedence(session, event_id, who=who, known=known.values())
    names = order.names
    doubted = order.doubted
    shared = _shared(order, names)
    neighbours, places = _neighbours(order, names), _places(order, known)
    warned: dict[int, list[Cautioned]] = defaultdict(list)
    for warning in order.warnings:
        warned[warning.key].append(warning)
    rows = []
    for ranked in order.guests:
        standing = ranked.standing
        key, head = standing.key, known[standing.key]
        before, after = neighbours[key]
        rows.append(
            row_of(
                PrecedenceRow,
                standing,
                **values_of(ranked, "rank rank_class called by_hand taken_from"),
                **values_of(head, "person_id honorific native_name organisation"),
                id=key,
                name=standing.name or UNNAMED,
                state=standing.state_name,
                accompanies=names.get(standing.partner_of or 0, ""),
                represents=standing.principal.name if standing.principal is not None else "",
                place=places.get(key),
                doubted=key in doubted,
                shares_with=shared.get(key, ()),
                before=before,
                after=after,
                warnings=tuple(warned.get(key, ())),
            )
        )
    return PrecedenceList(tuple(rows), len(order.ties))


def _shared(order: Order, names: Mapping[int, str]) -> dict[int, tuple[str, ...]]:
    """Who shares the rank of each guest who does not stand alone in it, by key."""
    found: dict[int, tuple[str, ...]] = {}
    for keys in order.ties:
        together = tuple(names[key] for key in keys)
        found |= {key: together[:at] + together[at + 1 :] for at, key in enumerate(keys)}
    return found


def _neighbours(order: Order, names: Mapping[int, str]) -> dict[int, tuple[Neighbour | None, Neighbour | None]]:
    """The guest before and the one after each guest, by key; a companion has only the one who is followed."""
    found: dict[int, tuple[Neighbour | None, Neighbour | None]] = {}
    in_front: dict[int, Neighbour] = {}
    for ranked in order.guests:
        key, name = ranked.standing.key, ranked.standing.name
        if ranked.follows:
            leader = names[ranked.standing.partner_of or 0]
            found[key] = Neighbour(leader, Reason(Why.PARTNER, leader, name)), None
            continue
        after = None
        if ranked.before is not None and ranked.than is not None:
            after = Neighbour(names[ranked.than], ranked.before)
            in_front[ranked.than] = Neighbour(name, ranked.before)
        found[key] = in_front.get(key), after
    return found


def _places(order: Order, known: Mapping[int, Head]) -> dict[int, int]:
    """Where each guest whose place can be set by hand stands, from 1, by key. Whoever comes for another is counted and
    cannot be set; hosts and those who come with somebody are neither."""
    present = {ranked.standing.key for ranked in order.guests}
    line = [one.standing.key for one in order.guests if one.rank and one.standing.partner_of not in present]
    return {key: place for place, key in enumerate(line, 1) if known[key].role is AttendeeRole.INVITEE}
